"""What every rule of the grammar is made of: a pattern over folded text and a builder."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reader.extract.times.readings import Kind, Reading


@dataclass(frozen=True, slots=True)
class Source:
    """The text as written and folded, for builders to look around a match."""

    text: str
    folded: str


Builder = Callable[[re.Match[str], Source], Reading | None]
"""Turns a match into a reading, or None where the words turn out to be something else."""


class Rules:
    """A list of rules in the order they are tried, filled by decorating builders."""

    def __init__(self) -> None:
        self.listed: list[tuple[str, Builder]] = []

    def __call__(self, *patterns: str) -> Callable[[Builder], Builder]:
        """Register a builder for each of `patterns`, tried in the order given."""

        def keep(builder: Builder) -> Builder:
            self.listed.extend((pattern, builder) for pattern in patterns)
            return builder

        return keep


def whole(match: re.Match[str], kind: Kind, **said: Any) -> Reading:  # noqa: ANN401
    """Return a reading of a whole match."""
    return Reading(match.start(), match.end(), kind, **said)


def number(word: str | None) -> int | None:
    """Return the figures a group starts with ('15th' is 15), or None for no group."""
    digits = re.match("[0-9]+", word) if word else None
    return int(digits.group()) if digits else None


WHICH = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this past": -1,
    "this last": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "this coming": 1,
    "following": 1,
    "this next": 1,
}
"""Which one of many a word picks out, seen from the date reckoned from."""

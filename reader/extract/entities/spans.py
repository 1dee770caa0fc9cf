"""Where a tagged name really starts and ends.

A tagger's spans are mended by what never belongs to a name ('the', possessives, titles, stray
punctuation), and a product's acronym in brackets is taken in where it is used nowhere else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.extract.entities import forms
from reader.extract.words import word_set
from reader.model import EntityType

_EDGES = " \t\n\xa0\"“”‘'’`*_#|,;:!?()[]{}<>«»…—–-/\\.@"
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$", re.IGNORECASE)
_LAND_AFTER = re.compile(r" (?:U\.S\.?|US|U\.K\.?|UK)$")
_PREFIX = re.compile(r"(?:ex|non|anti|pro|pre|post|mid|then)-(?=[A-Z])")
_ADDRESS = re.compile(r"://|\]\(|^www\.|[\w.]@\w")
_LONGEST_ADDRESS = 300
_SUFFIX = re.compile(r",? (?:[JS]r\.?|[IVX]{2,5})(?![\w.])")
_ACRONYM_AFTER = re.compile(r"\s{1,2}\((?P<acronym>[A-Z][A-Za-z0-9&.-]{1,9})\)")
_ABBREVIATED = word_set(
    "Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. "
    "Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis. "
    "Wyo. Inc. Corp. Co. Ltd. Jr. Sr. Bros. Ave. St. Blvd. LLP. P.C. Plc."
)


class NameLike(Protocol):
    """A tagged name: where it starts and ends in code points, and its type."""

    @property
    def start(self) -> int:
        """Where it starts."""

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""

    @property
    def type(self) -> EntityType:
        """What kind of thing it names."""


@dataclass(slots=True)
class Named:
    """A name in the text, and its type."""

    start: int
    end: int
    text: str
    type: EntityType


def mended(text: str, names: Sequence[NameLike]) -> list[Named]:
    """Return the names with mended spans, in order, none empty and none overlapping."""
    found: list[Named] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        start, end = _trimmed(text, max(0, name.start), min(len(text), name.end), name.type)
        if name.type is EntityType.PERSON and (suffix := _SUFFIX.match(text, end)):
            end = suffix.end()
        if _ADDRESS.search(text, start, min(end, start + _LONGEST_ADDRESS)):
            continue
        if start >= end or (found and start < found[-1].end):
            continue
        found.append(Named(start, end, text[start:end], name.type))
    return found


def _trimmed(text: str, start: int, end: int, kind: EntityType) -> tuple[int, int]:
    """Cut off what doesn't belong to a name."""
    while start < end:
        span = text[start:end]
        stripped = span.strip(_EDGES)
        if not stripped:
            return start, start
        begin = span.find(stripped)
        stop = begin + len(stripped)
        if span[stop : stop + 1] == "." and _keeps_dot(stripped):
            stop += 1
        if span[stop : stop + 1] == ")" and "(" in stripped:
            stop += 1
        if span[stop : stop + 1] == "!" and kind in (EntityType.ORGANIZATION, EntityType.WORK):
            stop += 1
        begin += _prefixed(span[begin:stop])
        possessive = _POSSESSIVE.search(span[begin:stop])
        if possessive and possessive.start() > 0 and possessive.group() not in ("'", "’"):
            stop = begin + possessive.start()
        if span[begin:stop].startswith(("the ", "a ", "an ")) and kind is not EntityType.WORK:
            begin += span[begin:stop].index(" ") + 1
        elif kind is EntityType.PERSON:
            begin += 0 if _first_name(text, start, span) else _titles(span[begin:stop])
            land = _LAND_AFTER.search(span, begin, stop)
            stop = land.start() if land else stop
        if (begin, stop) == (0, len(span)):
            return start, end
        start, end = start + begin, start + stop
    return start, end


def _prefixed(name: str) -> int:
    """Return how long what stands before a name with a hyphen is: 'ex-NYPD', 'non-Muslims'."""
    prefix = _PREFIX.match(name)
    return prefix.end() if prefix else 0


def _first_name(text: str, start: int, name: str) -> bool:
    """Tell whether a name begins with 'Col' or 'Dean', and no rank: 'farmer Col Britten'."""
    if not name.startswith(_ALSO_FIRST_NAMES):
        return False
    before = _CALLING.search(text, max(0, start - _LOOK_BACK), start)
    return before is not None and before.group(1) not in _RANKED


_ALSO_FIRST_NAMES = ("Col ", "Dean ", "Earl ")
_CALLING = re.compile(r"\b([a-z]{3,}(?:er|or|ist|ian|man|woman))s? $")
_RANKED = word_set("leader commander officer ruler dictator soldier fighter governor minister")
_LOOK_BACK = 24


def _titles(name: str) -> int:
    """Return how long the titles at the start of a person's name are; never the whole name."""
    cut = 0
    while " " in name[cut:].strip():
        word = name[cut:].split(" ", 1)[0]
        if not forms.is_title(word):
            return cut
        cut += len(word) + 1
    return cut


def _keeps_dot(name: str) -> bool:
    """Tell whether the full stop after a name is part of it: 'U.S.', 'Colo.', 'Inc.'."""
    last = name.rpartition(" ")[2] + "."
    return last in _ABBREVIATED or re.search(r"(?:^|[ .])[A-Z]\.$", last) is not None


def with_acronyms(text: str, names: list[Named]) -> list[Named]:
    """Join a product's name with the acronym in brackets after it, if that is used nowhere else."""
    used = Counter(name.text for name in names)
    kept: list[Named] = []
    for index, name in enumerate(names):
        if kept and name.start < kept[-1].end:
            continue
        kept.append(name)
        if name.type is not EntityType.PRODUCT or " " not in name.text:
            continue
        after = _ACRONYM_AFTER.match(text, name.end)
        if after is None or after["acronym"].upper() not in forms.initials(name.text):
            continue
        following = names[index + 1 : index + 2]
        inside = sum(other.end <= after.end() for other in following)
        if used[after["acronym"]] <= inside:
            name.end, name.text = after.end(), text[name.start : after.end()]
    return kept

"""What stands at the ends of a query's tree: words, phrases, patterns, dates, tags and flags.

Each is made from one piece, counted by what it costs to look up, and refused with the place of the
trouble and what would work. `last` says that nothing follows the piece, so that in a query still
being typed it may be the beginning of something.
"""

from __future__ import annotations

import re

from reader.errors import QueryError
from reader.index import dates
from reader.index.analysis import STOP_WORDS, fold, words
from reader.index.lexer import Kind, Piece
from reader.index.tree import (
    And,
    Dates,
    Everything,
    Flag,
    Fuzzy,
    Node,
    Phrase,
    Prefix,
    Tag,
    Wildcard,
    Word,
)

MOST = 256
"""What one query may ask for: each word counts 1, more where it costs more to look up."""

PHRASE_WORD, PREFIX, PATTERN = 2, 8, 32
MOST_STARS = 8

FLAGS = ("unread", "read", "starred")
_FUZZY = re.compile(r"(.+)~([0-9]?)\Z", re.DOTALL)
_REGEX = re.compile(r"/.+/[a-z]*\Z")


class Leaves:
    """Makes the leaves of one query, and keeps the runs of plain words as typed."""

    def __init__(self, query: str, *, as_typed: bool) -> None:
        self.runs: list[tuple[str, ...]] = []
        self._run: list[str] = []
        self._query = query
        self._as_typed = as_typed
        self._asked = 0

    def date(self, value: Piece, *, last: bool) -> Node | None:
        """The days that `date:` names, or as far as it is typed; None if it may become a date."""
        found = dates.between(value.text) if value.kind is Kind.RANGE else None
        if value.kind in (Kind.TEXT, Kind.PHRASE):
            found = dates.bounded(value.text.strip()) or dates.span(value.text.strip())
        if not found and self._as_typed and last:
            found = dates.begun(value.text.strip(), open_end=value.kind is Kind.RANGE)
            if not found:
                return None
        if found:
            return Dates(*found)
        raise self.error(
            f"'{value.text}' is no date.",
            value.at,
            "Write date:2024, date:2024-03, date:2024-03-25, date:[2024-03 to 2024-04], "
            "or date:>2024-03.",
        )

    def flag(self, value: Piece, *, last: bool) -> Node | None:
        """What `is:` asks for; None if it may still become a mark."""
        name = value.text.lower()
        if value.kind is Kind.TEXT and name in FLAGS:
            return Flag(name)
        if self._as_typed and last:
            return None
        raise self.error(
            f"'is:{value.text}' is unknown.", value.at, "Use is:unread, is:read or is:starred."
        )

    def tag(self, value: Piece, *, last: bool) -> Node | None:
        """The tag that `tag:` asks for."""
        if value.kind not in (Kind.TEXT, Kind.PHRASE) or not value.text.strip():
            if self._as_typed:
                return None
            raise self.error("'tag:' needs a tag.", value.at, "Write it as tag:work.")
        text = value.text.strip()
        typed = self._as_typed and value.kind is Kind.TEXT and last
        typed = typed or (value.kind is Kind.PHRASE and self._begun(value))
        star = value.kind is Kind.TEXT and text.endswith("*")
        return Tag(text.rstrip("*").casefold() if star else text.casefold(), star or typed)

    def phrase(self, piece: Piece, field: str | None) -> Node | None:
        """What stands between quotation marks."""
        self.end_run()
        found = words(piece.text)
        begun = self._begun(piece)
        self._count(len(found) * PHRASE_WORD + (PREFIX if begun else 0), piece)
        if begun and len(found) == 1:
            return Prefix(found[0], field)
        if found:
            return Phrase(tuple(found), piece.slop, field, begun)
        if self._as_typed:
            return None
        raise self.error(
            "There are no words between the quotation marks.", piece.at, 'Write it as "two words".'
        )

    def _begun(self, piece: Piece) -> bool:
        """Whether a quotation still open ends in a word that may go on."""
        still_open = self._as_typed and piece.at + 1 + len(piece.text) == len(self._query)
        return still_open and bool(words(piece.text[-1:]))

    def text(self, piece: Piece, field: str | None, *, last: bool) -> Node | None:
        """A word, prefix, wildcard, near spelling, or several words written as one."""
        text = piece.text
        if _REGEX.match(text):
            raise self.error(
                "Regular expressions can't be searched for.",
                piece.at,
                "Use * for any letters and ? for one: mil*, wom?n.",
            )
        fuzzy = _FUZZY.match(text) if "~" in text else None
        if fuzzy and words(fuzzy[1]):
            return self._fuzzy(piece, fuzzy, field)
        if ("*" in text or "?" in text.rstrip("?")) and (node := self._pattern(piece, field)):
            return node
        found = words(text)
        self._count(max(1, len(found)), piece)
        if not found:
            return None
        typing = self._as_typed and last and piece.at + len(text) >= len(self._query)
        word = found[-1]
        if field is None:
            self._run.extend(found[:-1] if typing else found)
        if len(found) > 1:
            return self._joined(found, field, typing=typing)
        if typing:
            return Prefix(word, field, typed=True)
        return Word(word, field, common=field is None and word in STOP_WORDS)

    def _joined(self, found: list[str], field: str | None, *, typing: bool) -> Node:
        # One piece that is several words (F-35, anti-war) is a phrase.
        if not typing:
            return Phrase(tuple(found), 1, field)
        head = Phrase(tuple(found[:-1]), 1, field)
        return And((head, Prefix(found[-1], field, typed=True)))

    def _fuzzy(self, piece: Piece, match: re.Match[str], field: str | None) -> Node:
        self.end_run()
        self._count(PATTERN, piece)
        distance = int(match[2] or 1)
        if distance > 2:
            raise self.error(
                "A word can be at most 2 letters away.",
                piece.at + len(match[1]),
                f"Write {match[1]}~1 or {match[1]}~2.",
            )
        found = words(match[1])
        if len(found) > 1:
            return Phrase(tuple(found), 1, field)
        return Fuzzy(found[0], distance, field) if distance else Word(found[0], field)

    def _pattern(self, piece: Piece, field: str | None) -> Node | None:
        self.end_run()
        pattern = re.sub(r"\*+", "*", "".join(_folded(part) for part in _parts(piece.text)))
        if pattern == "*" and field is None:
            return Everything()
        prefix = pattern.endswith("*") and not set(pattern[:-1]) & {"*", "?"}
        self._count(PREFIX if prefix else PATTERN, piece)
        if prefix:
            return Prefix(pattern[:-1], field)
        if not pattern.strip("*?"):
            return Wildcard(pattern, field)
        if pattern.count("*") > MOST_STARS:
            raise self.error(
                f"There are more than {MOST_STARS} stars in one word.",
                piece.at,
                "One at the end is usually enough: mil*.",
            )
        if not set(pattern) & {"*", "?"}:
            return None
        return Wildcard(pattern, field)

    def _count(self, cost: int, piece: Piece) -> None:
        self._asked += cost
        if self._asked > MOST:
            raise self.error(
                f"The search has too many words or patterns (at most {MOST} words, "
                f"{MOST // PREFIX} prefixes, {MOST // PATTERN} wildcards).",
                piece.at,
                "Search for a few words, or a short phrase in quotes.",
            )

    def end_run(self) -> None:
        """Ends the plain words that stand side by side; the next one begins others."""
        if len(self._run) > 1:
            self.runs.append(tuple(self._run))
        self._run = []

    def drop_runs(self, kept: int) -> None:
        """Forgets all runs but the first: those of words that are not to be found."""
        self._run.clear()
        del self.runs[kept:]

    def error(self, message: str, position: int, hint: str) -> QueryError:
        """What to raise for trouble at a place in the query."""
        return QueryError(message, query=self._query, position=position, hint=hint)


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"([*?])", text) if part]


def _folded(part: str) -> str:
    return part if part in ("*", "?") else "".join(words(part)) or fold(part)

"""The query as typed, cut into pieces that know where they stand."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from reader.errors import QueryError
from reader.index.tree import FIELDS

MOST_CHARACTERS = 20_000
OTHER_FIELDS = ("date", "tag", "is")
KNOWN_FIELDS = (*FIELDS, *OTHER_FIELDS)

_SPACE = re.compile(r"\s+")
_FIELD = re.compile(r"([A-Za-z_][A-Za-z_0-9]*):(?!//)")
_SLOP = re.compile(r"~([0-9]{1,3})")
_TEXT = re.compile(r"[^\s()\"“”„]+")
_QUOTES = '"“”„'


class Kind(Enum):
    """What a piece of a query is."""

    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    FIELD = auto()
    PHRASE = auto()
    RANGE = auto()
    TEXT = auto()
    END = auto()


class Piece(NamedTuple):
    """A piece of a query; `at` is the code point it starts at, `slop` of a phrase."""

    kind: Kind
    text: str
    at: int
    slop: int = 1


OPERATORS = {"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT, "&&": Kind.AND, "||": Kind.OR}


class Lexer:
    """Cuts one query; with `lenient` what is still open at the end is closed."""

    def __init__(self, query: str, *, lenient: bool = False) -> None:
        self.query = query
        self.lenient = lenient
        self._at = 0

    def pieces(self) -> list[Piece]:
        """All pieces, the last of kind END. Raises QueryError."""
        if len(self.query) > MOST_CHARACTERS:
            raise QueryError(
                f"The search is too long: {len(self.query):,} characters.",
                query=self.query,
                position=MOST_CHARACTERS,
                hint="Search for a few words, or a short phrase in quotes.",
            )
        found = []
        while True:
            piece = self._next()
            found.append(piece)
            if piece.kind is Kind.END:
                return found

    def _next(self) -> Piece:
        if space := _SPACE.match(self.query, self._at):
            self._at = space.end()
        at = self._at
        if at >= len(self.query):
            return Piece(Kind.END, "", at)
        char = self.query[at]
        if char in "()":
            self._at += 1
            return Piece(Kind.OPEN if char == "(" else Kind.CLOSE, char, at)
        if char in _QUOTES:
            return self._phrase(at)
        if char == "[":
            return self._range(at)
        if char in "-−!" and not self._ends(at + 1):
            self._at += 1
            return Piece(Kind.NOT, char, at)
        if field := _FIELD.match(self.query, at):
            return self._field(field, at)
        return self._text(at)

    def _ends(self, at: int) -> bool:
        return at >= len(self.query) or self.query[at].isspace()

    def _field(self, match: re.Match[str], at: int) -> Piece:
        name = match[1].lower()
        if name not in KNOWN_FIELDS:
            raise QueryError(
                f"There is no field '{match[1]}'.",
                query=self.query,
                position=at,
                hint=f"Fields are {', '.join(KNOWN_FIELDS)}.",
            )
        self._at = match.end()
        return Piece(Kind.FIELD, name, at)

    def _phrase(self, at: int) -> Piece:
        end = at + 1
        while end < len(self.query) and self.query[end] not in _QUOTES:
            end += 1
        if end >= len(self.query) and not self.lenient:
            raise QueryError(
                "A quotation mark is never closed.",
                query=self.query,
                position=at,
                hint='Close the phrase: "like this".',
            )
        self._at = min(end + 1, len(self.query))
        slop = _SLOP.match(self.query, self._at)
        if slop:
            self._at = slop.end()
        return Piece(Kind.PHRASE, self.query[at + 1 : end], at, max(1, int(slop[1])) if slop else 1)

    def _range(self, at: int) -> Piece:
        end = self.query.find("]", at)
        if end < 0:
            if not self.lenient:
                raise QueryError(
                    "A range is never closed.",
                    query=self.query,
                    position=at,
                    hint="Write a range as date:[2024-03 to 2024-04].",
                )
            end = len(self.query)
        self._at = min(end + 1, len(self.query))
        return Piece(Kind.RANGE, self.query[at + 1 : end], at)

    def _text(self, at: int) -> Piece:
        match = _TEXT.match(self.query, at)
        end = match.end() if match else at + 1
        self._at = end
        text = self.query[at:end]
        return Piece(OPERATORS.get(text, Kind.TEXT), text, at)

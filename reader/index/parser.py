"""The query language: text to tree, with errors that point (docs/query.md).

Whoosh's own parser drops where a piece stood and swallows what it can't parse, so it can't say
where a query went wrong; this one reads the language of docs/query.md by recursive descent.
"""

from __future__ import annotations

import re

from reader.errors import QueryError
from reader.index import dates
from reader.index.analysis import STOP_WORDS, fold, words
from reader.index.lexer import Kind, Lexer, Piece
from reader.index.tree import (
    FIELDS,
    And,
    Dates,
    Everything,
    Flag,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Tag,
    Wildcard,
    Word,
    only_negative,
    without_common,
)

MOST = 256
"""What one query may ask for: each word counts 1, more where it costs more to look up."""

PHRASE_WORD, PREFIX, PATTERN = 2, 8, 32
DEEPEST = 40
MOST_STARS = 8

FLAGS = ("unread", "read", "starred")
_FUZZY = re.compile(r"(.+)~([0-9]?)\Z", re.DOTALL)
_REGEX = re.compile(r"/.+/[a-z]*\Z")


def parse(query: str, *, as_typed: bool = False) -> Query:
    """The tree of a query, its root None if there is nothing to search for (only `as_typed`).

    `as_typed` takes the query as unfinished: the last word as the beginning of one, and what is
    open as closed. Raises QueryError with the position of the trouble and what would work.
    """
    return _Parser(query, as_typed=as_typed).parse()


class _Parser:
    def __init__(self, query: str, *, as_typed: bool) -> None:
        self.query = query
        self.as_typed = as_typed
        self.pieces = Lexer(query, lenient=as_typed).pieces()
        self.at = 0
        self.depth = 0
        self.asked = 0
        self.runs: list[tuple[str, ...]] = []
        self._run: list[str] = []

    def parse(self) -> Query:
        root = self._or(None)
        if self._peek().kind is Kind.CLOSE:
            self._stray_close()
        self._end_run()
        if root is None and not self.as_typed:
            raise self._error(
                "There is nothing to search for.", 0, "Type a word, or * for everything."
            )
        root = without_common(root)
        if only_negative(root):
            if self.as_typed:
                return Query(self.query, None)
            raise self._error(
                "The search only says what to leave out.",
                len(self.query) - len(self.query.lstrip()),
                "Say what to find too: okinawa -tokyo, or * -tokyo.",
            )
        return Query(self.query, root, tuple(self.runs))

    # Grammar

    def _or(self, field: str | None) -> Node | None:
        parts = []
        while True:
            part = self._and(field)
            if part is not None:
                parts.append(part)
            if self._peek().kind is not Kind.OR:
                break
            operator = self._take()
            self._end_run()
            if part is None:
                self._dangling(operator)
            if self._peek().kind in (Kind.END, Kind.CLOSE):
                self._dangling(operator)
        return parts[0] if len(parts) == 1 else Or(tuple(parts)) if parts else None

    def _and(self, field: str | None) -> Node | None:
        parts: list[Node] = []
        while True:
            kind = self._peek().kind
            if kind is Kind.AND:
                operator = self._take()
                self._end_run()
                if not parts or self._peek().kind in (Kind.END, Kind.CLOSE, Kind.OR, Kind.AND):
                    self._dangling(operator)
                continue
            if kind in (Kind.END, Kind.CLOSE, Kind.OR):
                break
            part = self._unary(field)
            if part is not None:
                parts.append(part)
        return parts[0] if len(parts) == 1 else And(tuple(parts)) if parts else None

    def _unary(self, field: str | None) -> Node | None:
        negate = False
        while self._peek().kind is Kind.NOT:
            operator = self._take()
            self._end_run()
            negate = not negate
            if self._peek().kind in (Kind.END, Kind.CLOSE, Kind.OR, Kind.AND):
                self._dangling(operator)
                return None
        if not negate:
            return self._primary(field)
        runs = list(self.runs)
        child = self._primary(field)
        self._run.clear()
        self.runs = runs
        return Not(child) if child is not None else None

    def _primary(self, field: str | None) -> Node | None:
        piece = self._take()
        if piece.kind is Kind.OPEN:
            return self._group(piece, field)
        if piece.kind is Kind.FIELD:
            return self._fielded(piece)
        if piece.kind is Kind.PHRASE:
            return self._phrase(piece, field)
        if piece.kind is Kind.RANGE:
            raise self._error(
                "A range needs a field.", piece.at, "Write date:[2024-03 to 2024-04]."
            )
        return self._text(piece, field)

    def _group(self, opening: Piece, field: str | None) -> Node | None:
        self._end_run()
        self.depth += 1
        if self.depth > DEEPEST:
            raise self._error(
                "The parentheses are nested too deep.", opening.at, "Use fewer of them."
            )
        inner = self._or(field)
        self._end_run()
        self.depth -= 1
        if self._peek().kind is Kind.CLOSE:
            self._take()
        elif not self.as_typed:
            raise self._error(
                "A parenthesis is never closed.", opening.at, "Close it: (okinawa OR tokyo)."
            )
        if inner is None and not self.as_typed:
            raise self._error(
                "There is nothing between the parentheses.", opening.at, "Put words between them."
            )
        return inner

    def _fielded(self, piece: Piece) -> Node | None:
        self._end_run()
        value = self._peek()
        name = piece.text
        after = piece.at + len(name) + 1
        if value.kind in (Kind.END, Kind.CLOSE) or value.at > after:
            if self.as_typed and value.kind is Kind.END:
                return None
            raise self._error(
                f"'{name}:' says nothing to look for.", piece.at, f"Write it as {_EXAMPLES[name]}."
            )
        if name == "date":
            return self._date(self._take())
        if name == "is":
            return self._flag(self._take())
        if name == "tag":
            return self._tag(self._take())
        node = self._primary(FIELDS[name])
        self._end_run()
        return node

    # Values

    def _date(self, value: Piece) -> Node | None:
        last = self.as_typed and self._peek().kind is Kind.END
        found = dates.between(value.text) if value.kind is Kind.RANGE else None
        if value.kind in (Kind.TEXT, Kind.PHRASE):
            found = dates.bounded(value.text.strip()) or dates.span(value.text.strip())
        if found:
            return Dates(*found)
        if last:
            return None
        raise self._error(
            f"'{value.text}' is no date.",
            value.at,
            "Write date:2024, date:2024-03, date:2024-03-25, date:[2024-03 to 2024-04], "
            "or date:>2024-03.",
        )

    def _flag(self, value: Piece) -> Node | None:
        name = value.text.lower()
        if value.kind is Kind.TEXT and name in FLAGS:
            return Flag(name)
        if self.as_typed and self._peek().kind is Kind.END:
            return None
        raise self._error(
            f"'is:{value.text}' is unknown.", value.at, "Use is:unread, is:read or is:starred."
        )

    def _tag(self, value: Piece) -> Node | None:
        if value.kind not in (Kind.TEXT, Kind.PHRASE) or not value.text.strip():
            if self.as_typed:
                return None
            raise self._error("'tag:' needs a tag.", value.at, f"Write it as {_EXAMPLES['tag']}.")
        text = value.text.strip()
        typed = self.as_typed and value.kind is Kind.TEXT and self._peek().kind is Kind.END
        star = value.kind is Kind.TEXT and text.endswith("*")
        return Tag(text.rstrip("*").casefold() if star else text.casefold(), star or typed)

    def _phrase(self, piece: Piece, field: str | None) -> Node | None:
        self._end_run()
        found = words(piece.text)
        self._count(len(found) * PHRASE_WORD, piece)
        if found:
            return Phrase(tuple(found), piece.slop, field)
        if self.as_typed:
            return None
        raise self._error(
            "There are no words between the quotation marks.", piece.at, 'Write it as "two words".'
        )

    def _text(self, piece: Piece, field: str | None) -> Node | None:
        text = piece.text
        if _REGEX.match(text):
            raise self._error(
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
        typing = (
            self.as_typed
            and self._peek().kind is Kind.END
            and piece.at + len(text) >= len(self.query)
        )
        last = found[-1]
        if field is None:
            self._run.extend(found[:-1] if typing else found)
        if len(found) > 1:
            return self._joined(found, field, typing=typing)
        if typing:
            return Prefix(last, field, typed=True)
        return Word(last, field, common=field is None and last in STOP_WORDS)

    def _joined(self, found: list[str], field: str | None, *, typing: bool) -> Node:
        # One piece that is several words (F-35, anti-war) is a phrase.
        if not typing:
            return Phrase(tuple(found), 1, field)
        head = Phrase(tuple(found[:-1]), 1, field)
        return And((head, Prefix(found[-1], field, typed=True)))

    def _fuzzy(self, piece: Piece, match: re.Match[str], field: str | None) -> Node:
        self._end_run()
        self._count(PATTERN, piece)
        distance = int(match[2] or 1)
        if distance > 2:
            raise self._error(
                "A word can be at most 2 letters away.",
                piece.at + len(match[1]),
                f"Write {match[1]}~1 or {match[1]}~2.",
            )
        found = words(match[1])
        if len(found) > 1:
            return Phrase(tuple(found), 1, field)
        return Fuzzy(found[0], distance, field) if distance else Word(found[0], field)

    def _pattern(self, piece: Piece, field: str | None) -> Node | None:
        self._end_run()
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
            raise self._error(
                f"There are more than {MOST_STARS} stars in one word.",
                piece.at,
                "One at the end is usually enough: mil*.",
            )
        if not set(pattern) & {"*", "?"}:
            return None
        return Wildcard(pattern, field)

    # Help

    def _count(self, cost: int, piece: Piece) -> None:
        self.asked += cost
        if self.asked > MOST:
            raise self._error(
                f"The search has too many words or patterns (at most {MOST} words, "
                f"{MOST // PREFIX} prefixes, {MOST // PATTERN} wildcards).",
                piece.at,
                "Search for a few words, or a short phrase in quotes.",
            )

    def _peek(self) -> Piece:
        return self.pieces[self.at]

    def _take(self) -> Piece:
        piece = self.pieces[self.at]
        if piece.kind is not Kind.END:
            self.at += 1
        return piece

    def _end_run(self) -> None:
        if len(self._run) > 1:
            self.runs.append(tuple(self._run))
        self._run = []

    def _dangling(self, operator: Piece) -> None:
        if not self.as_typed:
            raise self._error(
                f"There is nothing for {operator.text} to work on.",
                operator.at,
                'Use it as in okinawa OR tokyo, okinawa NOT tokyo, or put "quotes" around it.',
            )

    def _stray_close(self) -> None:
        if self.as_typed:
            return
        raise self._error(
            "A parenthesis is closed that was never opened.", self._peek().at, "Leave it out."
        )

    def _error(self, message: str, position: int, hint: str) -> QueryError:
        return QueryError(message, query=self.query, position=position, hint=hint)


_EXAMPLES = {
    "title": "title:bases",
    "text": "text:bases",
    "author": "author:symonds",
    "outlet": 'outlet:"financial times"',
    "source": 'source:"financial times"',
    "person": "person:kishida",
    "place": "place:okinawa",
    "org": "org:nato",
    "says": 'says:"mao ning"',
    "date": "date:2024-03",
    "tag": "tag:work",
    "is": "is:unread",
}


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"([*?])", text) if part]


def _folded(part: str) -> str:
    return part if part in ("*", "?") else "".join(words(part)) or fold(part)

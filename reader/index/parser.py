"""The query language: text to tree, with errors that point (docs/query.md).

Whoosh's own parser drops where a piece stood and swallows what it can't parse, so it can't say
where a query went wrong; this one reads the language of docs/query.md by recursive descent.
"""

from __future__ import annotations

from reader.index.analysis import LONGEST_WORD, STOP_WORDS, fold
from reader.index.leaves import Leaves
from reader.index.lexer import OPERATORS, Kind, Lexer, Piece
from reader.index.tree import (
    FIELDS,
    And,
    Node,
    Not,
    Or,
    Query,
    Word,
    only_negative,
    without_common,
)

DEEPEST = 40


def parse(query: str, *, as_typed: bool = False) -> Query:
    """The tree of a query, its root None if there is nothing to search for (only `as_typed`).

    `as_typed` takes the query as unfinished: the last word as the beginning of one, and what is
    open as closed. Raises QueryError with the position of the trouble and what would work.
    """
    plain = query.isascii() and query.isalpha() and len(query) <= LONGEST_WORD
    if plain and not as_typed and query not in OPERATORS:
        # One plain word, what is asked most, needs none of the grammar.
        word = fold(query)
        return Query(query, Word(word, common=word in STOP_WORDS))
    return _Parser(query, as_typed=as_typed).parse()


class _Parser:
    def __init__(self, query: str, *, as_typed: bool) -> None:
        self.query = query
        self.as_typed = as_typed
        self.pieces = Lexer(query, lenient=as_typed).pieces()
        self.at = 0
        self.depth = 0
        self._leaves = Leaves(query, as_typed=as_typed)

    def parse(self) -> Query:
        root = self._or(None)
        if self._peek().kind is Kind.CLOSE:
            self._stray_close()
        self._leaves.end_run()
        if root is None and not self.as_typed:
            raise self._leaves.error(
                "There is nothing to search for.", 0, "Type a word, or * for everything."
            )
        root = without_common(root)
        if only_negative(root):
            if self.as_typed:
                return Query(self.query, None)
            raise self._leaves.error(
                "The search only says what to leave out.",
                len(self.query) - len(self.query.lstrip()),
                "Say what to find too: okinawa -tokyo, or * -tokyo.",
            )
        return Query(self.query, root, tuple(self._leaves.runs))

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
            self._leaves.end_run()
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
                self._leaves.end_run()
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
            self._leaves.end_run()
            negate = not negate
            if self._peek().kind in (Kind.END, Kind.CLOSE, Kind.OR, Kind.AND):
                self._dangling(operator)
                return None
        if not negate:
            return self._primary(field)
        kept = len(self._leaves.runs)
        child = self._primary(field)
        self._leaves.drop_runs(kept)
        return Not(child) if child is not None else None

    def _primary(self, field: str | None) -> Node | None:
        piece = self._take()
        if piece.kind is Kind.OPEN:
            return self._group(piece, field)
        if piece.kind is Kind.FIELD:
            return self._fielded(piece)
        if piece.kind is Kind.PHRASE:
            return self._leaves.phrase(piece, field)
        if piece.kind is Kind.RANGE:
            raise self._leaves.error(
                "A range needs a field.", piece.at, "Write date:[2024-03 to 2024-04]."
            )
        return self._leaves.text(piece, field, last=self._at_end())

    def _group(self, opening: Piece, field: str | None) -> Node | None:
        self._leaves.end_run()
        self.depth += 1
        if self.depth > DEEPEST:
            raise self._leaves.error(
                "The parentheses are nested too deep.", opening.at, "Use fewer of them."
            )
        inner = self._or(field)
        self._leaves.end_run()
        self.depth -= 1
        if self._peek().kind is Kind.CLOSE:
            self._take()
        elif not self.as_typed:
            raise self._leaves.error(
                "A parenthesis is never closed.", opening.at, "Close it: (okinawa OR tokyo)."
            )
        if inner is None and not self.as_typed:
            raise self._leaves.error(
                "There is nothing between the parentheses.", opening.at, "Put words between them."
            )
        return inner

    def _fielded(self, piece: Piece) -> Node | None:
        self._leaves.end_run()
        value = self._peek()
        name = piece.text
        after = piece.at + len(name) + 1
        if value.kind in (Kind.END, Kind.CLOSE) or value.at > after:
            if self.as_typed and value.kind is Kind.END:
                return None
            raise self._leaves.error(
                f"'{name}:' says nothing to look for.", piece.at, f"Write it as {_EXAMPLES[name]}."
            )
        if name in ("date", "is", "tag"):
            value = self._take()
            make = {"date": self._leaves.date, "is": self._leaves.flag, "tag": self._leaves.tag}
            return make[name](value, last=self._at_end())
        node = self._primary(FIELDS[name])
        self._leaves.end_run()
        return node

    # Help

    def _peek(self) -> Piece:
        return self.pieces[self.at]

    def _at_end(self) -> bool:
        return self._peek().kind is Kind.END

    def _take(self) -> Piece:
        piece = self.pieces[self.at]
        if piece.kind is not Kind.END:
            self.at += 1
        return piece

    def _dangling(self, operator: Piece) -> None:
        if not self.as_typed:
            raise self._leaves.error(
                f"There is nothing for {operator.text} to work on.",
                operator.at,
                'Use it as in okinawa OR tokyo, okinawa NOT tokyo, or put "quotes" around it.',
            )

    def _stray_close(self) -> None:
        if self.as_typed:
            return
        raise self._leaves.error(
            "A parenthesis is closed that was never opened.", self._peek().at, "Leave it out."
        )


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

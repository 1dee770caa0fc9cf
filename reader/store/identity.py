"""Whether what comes in is an article that is there already: by its text, or its place."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from enum import StrEnum

from reader.model import Article
from reader.store.connection import fetched
from reader.store.ids import free_number
from reader.store.rows import SEPARATOR


class Identity(StrEnum):
    """What tells an article from the others of the same place."""

    PLACE = "place"
    """Its path or URL holds one article: read again, it is the same one."""
    TEXT = "text"
    """Its place holds many: only its own id, if any, or its text can tell."""


@dataclass(frozen=True, slots=True)
class Twin:
    """An article with the same text: its row, its id, and whether it is from the same place."""

    row: int
    id: str
    own: bool


class Together:
    """Articles read in together: no text of theirs takes the place of another of them."""

    def __init__(self) -> None:
        self.rows: set[int] = set()
        """Where the texts read so far stand."""
        self.stated: set[int] = set()
        """Those whose own place has said what it states of them."""
        self._last: dict[_Family, int] = {}
        self._numbers: dict[_Family, dict[bytes, int]] = {}
        self._open: dict[_Family, list[bytes]] = {}

    def next_file(self) -> None:
        """What comes now is of another file, and counted from the start."""
        self._last.clear()
        self._open.clear()

    def number(self, article: Article, digest: bytes) -> int | None:
        """Which of its file's texts under its id a new one is: that behind the text before it.

        None where the text of that number has turned out to come behind it.
        """
        family = _family(article)
        numbers = self._numbers.setdefault(family, {})
        if digest not in numbers:
            self._last[family] = numbers[digest] = self._last.get(family, 0) + 1
            self._open.setdefault(family, []).append(digest)
        return numbers[digest] or None

    def met(self, twin: Twin, article: Article, number: int | None) -> bool:
        """Note a text that is there already; whether its own place states it, for the first time.

        `number` is which of its file's texts under its id it was.
        """
        self.rows.add(twin.row)
        if number is not None:
            family = _family(article)
            self._last[family] = number
            for digest in self._open.pop(family, []):
                if self._numbers[family].get(digest, 0) >= number:
                    self._numbers[family][digest] = 0
        first = twin.own and twin.row not in self.stated
        if twin.own:
            self.stated.add(twin.row)
        return first

    def put(self, row: int, article: Article, digest: bytes) -> None:
        """Note where a text stands now."""
        self.rows.add(row)
        self.stated.add(row)
        self._numbers.get(_family(article), {}).pop(digest, None)


_Family = tuple[str, str]
"""An id that articles bring along, and the place that gives it."""


def _family(article: Article) -> _Family:
    return article.id, article.url or article.path or ""


def origin_of(article: Article, identity: Identity, number: int = 1) -> str | None:
    """What an article is known by when its place is read again, or None where nothing tells.

    A file may give one id to several texts: `number` is which of them this is.
    """
    given, place = _family(article)
    if given:
        return f"{given}{f'{SEPARATOR}{number}' if number > 1 else ''}\n{place}"
    return f"\n{place}" if identity is Identity.PLACE and place else None


def twin_of(
    connection: sqlite3.Connection,
    digest: bytes,
    article: Article,
    identity: Identity,
    together: Together,
) -> tuple[Twin | None, int | None]:
    """The article with the same text, unless something says they are two; and which it is.

    One agency text run by two outlets is two articles, and that they are one source is what
    comparing them is to show. So are two lines of one file that have different ids of their own.
    The one that is from the same place comes first, and is the same article even where that
    place names another outlet now, unless it already named the other one.
    """
    rows = fetched(
        connection,
        "SELECT n, id, source, path, origin FROM article WHERE digest = ? ORDER BY n",
        (digest,),
    )
    numbers = {n: _number_in(origin, article, identity) for n, _, _, _, origin in rows}
    own = [row for row in rows if numbers[row[0]] is not None]
    for n, id_, source, *_ in sorted(own, key=lambda row: _other_outlet(article, row[2])):
        if n not in together.stated or not _other_outlet(article, source):
            return Twin(n, str(id_), own=True), numbers[n]
    for n, id_, source, path, origin in rows:
        line_of_its_own = article.id and article.path == path and article.id != _id_in(origin, id_)
        if not line_of_its_own and not _other_outlet(article, source):
            return Twin(n, str(id_), own=False), None
    return None, None


def _other_outlet(article: Article, source: str | None) -> bool:
    return bool(article.source and source and article.source.casefold() != source.casefold())


def place_of(
    connection: sqlite3.Connection,
    digest: bytes,
    article: Article,
    identity: Identity,
    together: Together,
) -> tuple[str | None, tuple[int, str] | None]:
    """What a new text is known by, and row and id of the article that it is the new text of.

    None for these where that article is one of what is read in together: it stays as it is.
    """
    number = together.number(article, digest) if article.id else 1
    if number is not None:
        origin = origin_of(article, identity, number)
        known = of_origin(connection, origin)
        if known is None or known[0] not in together.rows:
            return origin, known
        if not article.id:
            # Its place is known by the text that it holds now.
            connection.execute("UPDATE article SET origin = NULL WHERE n = ?", (known[0],))
            return origin, None

    def taken(number: int) -> bool:
        return of_origin(connection, origin_of(article, identity, number)) is not None

    return origin_of(article, identity, free_number(taken)), None


def of_origin(connection: sqlite3.Connection, origin: str | None) -> tuple[int, str] | None:
    """Row and id of the article that is from there, or None."""
    if origin is None:
        return None
    rows = fetched(
        connection, "SELECT n, id FROM article WHERE origin = ? ORDER BY n LIMIT 1", (origin,)
    )
    return (rows[0][0], rows[0][1]) if rows else None


def _number_in(origin: str | None, article: Article, identity: Identity) -> int | None:
    """Which of the texts of the article's place and id that of this origin is; None if of none."""
    given, place = _family(article)
    if origin is None or not (given or (identity is Identity.PLACE and place)):
        return None
    head, _, at = origin.partition("\n")
    id_, _, number = head.partition(SEPARATOR)
    if (id_, at) != (given, place):
        return None
    return int(number) if number.isdecimal() else 1


def _id_in(origin: str | None, stored: str) -> str:
    """The id that an article of this origin brought along, else the one that it was given."""
    return (origin or "").partition("\n")[0].partition(SEPARATOR)[0] or stored

"""Feeds that are followed, and which of their items have been dealt with."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from reader.store.articles import now
from reader.store.connection import Database

MOST_TRIES = 3
"""How often an item is tried that can't be had; then it is let go."""

_FEED = """
    SELECT number, url, title, added, checked, problem, etag, modified, outside,
           (SELECT count(DISTINCT article.n) FROM feed_item
            JOIN article ON article.id = feed_item.article WHERE feed = number)
    FROM feed
"""
_COUNTING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid")
"""What addresses in feeds carry to count readers by, and say nothing of the page."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that is followed.

    `checked` is when its server last answered, `problem` what went wrong since, `etag` and
    `modified` what the server knows its last answer again by; `outside` whether it has been found
    on the open net, and not at home; `articles` how many of the library came from it.
    """

    number: int
    url: str
    title: str
    added: str
    checked: str | None = None
    problem: str | None = None
    etag: str | None = None
    modified: str | None = None
    outside: bool = False
    articles: int = 0

    @classmethod
    def of(cls, row: Sequence[Any]) -> Feed:
        """The feed of a row of the query above."""
        feed = cls(*row)
        return replace(feed, outside=bool(feed.outside))


class Feeds:
    """The feeds of a record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, url: str, title: str, *, outside: bool = False) -> tuple[Feed, bool]:
        """The feed at this address, followed from now on, and whether it was not before."""
        with self._database.write() as connection:
            added = connection.execute(
                """INSERT INTO feed (url, title, added, outside) SELECT ?1, ?2, ?3, ?4
                WHERE NOT EXISTS (SELECT 1 FROM feed WHERE url = ?1)""",
                (url, title, now(), int(outside)),
            ).rowcount
            row = connection.execute(f"{_FEED} WHERE url = ?", (url,)).fetchone()
        return Feed.of(row), added > 0

    def all(self) -> list[Feed]:
        """The feeds, in the order they were added."""
        with self._database.read() as connection:
            return [Feed.of(row) for row in connection.execute(f"{_FEED} ORDER BY number")]

    def remove(self, number: int) -> None:
        """Follow a feed no longer; its articles stay. Nothing happens if it is not there."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM feed WHERE number = ?", (number,))

    def waiting(self, number: int, items: Sequence[tuple[str, str | None]]) -> list[int]:
        """Which of a feed's items, each a key and the address of its page, are still to be read.

        Neither dealt with, in this feed by its key or in any by its address, nor tried too often.
        """
        with self._database.read() as connection:
            settled = {
                key
                for (key,) in connection.execute(
                    "SELECT key FROM feed_item WHERE feed = ? AND (done OR tries >= ?)",
                    (number, MOST_TRIES),
                )
            }
            return [
                at
                for at, (key, link) in enumerate(items)
                if _digest(key) not in settled and not (link and _known(connection, _page(link)))
            ]

    def deal(
        self, number: int, key: str, link: str | None, *, done: bool, articles: Iterable[str] = ()
    ) -> None:
        """Note that an item was read in, as these articles, or let go; unless `done`, only tried.

        Nothing is noted for a feed that is gone by now.
        """
        article = next(iter(articles), None)
        with self._database.write() as connection:
            connection.execute(
                """INSERT INTO feed_item (feed, key, page, article, tries, done)
                SELECT number, ?2, ?3, ?4, 1, ?5 FROM feed WHERE number = ?1
                ON CONFLICT (feed, key) DO UPDATE SET page = excluded.page, tries = tries + 1,
                    article = excluded.article, done = excluded.done""",
                (number, _digest(key), _page(link) if link else None, article, int(done)),
            )

    def checked(
        self,
        number: int,
        *,
        title: str | None = None,
        etag: str | None = None,
        modified: str | None = None,
        outside: bool = False,
    ) -> None:
        """Note that a feed's server has answered now, and what it will know this answer by.

        Once found on the open net, `outside`, a feed stays so.
        """
        with self._database.write() as connection:
            connection.execute(
                """UPDATE feed SET checked = ?, problem = NULL, title = coalesce(?, title),
                    etag = ?, modified = ?, outside = max(outside, ?) WHERE number = ?""",
                (now(), title or None, etag, modified, int(outside), number),
            )

    def failed(self, number: int, problem: str) -> None:
        """Note what went wrong with a feed."""
        with self._database.write() as connection:
            connection.execute("UPDATE feed SET problem = ? WHERE number = ?", (problem, number))


def _known(connection: sqlite3.Connection, page: bytes) -> bool:
    found = connection.execute("SELECT 1 FROM feed_item WHERE page = ? AND done LIMIT 1", (page,))
    return found.fetchone() is not None


def same_page(one: str, other: str) -> bool:
    """Whether two addresses are of one page, whatever counts its readers; not if one is none."""
    try:
        return _page(one) == _page(other)
    except ValueError:
        return False


def _digest(value: str) -> bytes:
    """Of fixed length, whatever length a feed chooses for what it calls its items by."""
    return hashlib.blake2b(value.encode("utf-8", "replace"), digest_size=16).digest()


def _page(link: str) -> bytes:
    """What an address has in common with others of the same page."""
    parts = urlsplit(link)
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not name.lower().startswith(_COUNTING)
    ]
    host = parts.netloc.lower()
    return _digest(urlunsplit(("", host, parts.path or "/", urlencode(query), "")))

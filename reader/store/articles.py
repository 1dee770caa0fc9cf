"""Articles in the record: put, found again, listed, removed."""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from reader.errors import ArticleNotFound, LibraryDamaged
from reader.model import Article, Summary
from reader.store import counters
from reader.store.connection import Database
from reader.store.ids import LONGEST_ID, free_id
from reader.store.queues import enqueue
from reader.store.rows import (
    ARTICLE,
    SEPARATOR,
    SUMMARY,
    digest_of,
    in_portions,
    tags_of,
    to_article,
    to_summary,
)
from reader.store.soundness import damage

_DATED = re.compile(r"\d{4}(?!\d)")


class Stored(StrEnum):
    """What putting an article did."""

    ADDED = "added"
    UPDATED = "updated"
    SAME = "same"


class Identity(StrEnum):
    """What tells an article from the others of the same place."""

    PLACE = "place"
    """Its path or URL holds one article: read again, it is the same one."""
    TEXT = "text"
    """Its place holds many: only its own id, if any, or its text can tell."""


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as it stands in the record now, and what putting it did."""

    article: Article
    status: Stored


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything the record holds of one article besides the article, to put it back by."""

    original: tuple[bytes, str]
    origin: str | None
    added: str
    read: bool
    starred: bool
    tags: tuple[str, ...]


def now() -> str:
    """The time, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def missing(id_: str) -> ArticleNotFound:
    """The error that says there is no such article."""
    shown = id_ if len(id_) <= LONGEST_ID else id_[: LONGEST_ID - 1] + "…"
    return ArticleNotFound(f"no article {shown!r} in this library; `reader list` shows them")


def row_of(connection: sqlite3.Connection, id_: str) -> int:
    """The number of an article's row. Raises ArticleNotFound."""
    row = connection.execute("SELECT n FROM article WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise missing(id_)
    n: int = row[0]
    return n


class Articles:
    """The articles of a record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(
        self,
        article: Article,
        original: bytes,
        media_type: str,
        *,
        identity: Identity = Identity.PLACE,
        kept: Kept | None = None,
        replaces: bool = True,
    ) -> StoredArticle:
        """The article as stored: with its id in this library, and whether it was new.

        The same text from the same outlet is the same article, whatever it is called, unless one
        file holds both under different ids. Another text of the same origin replaces the old
        one: id and marks stay, annotations go; unless `replaces`, it is an article beside it.
        `kept` puts back what a removed one had.
        """
        origin = kept.origin if kept else _origin(article, identity)
        digest = digest_of(article.text)
        with self._database.write() as connection:
            twin = _twin(connection, digest, article, origin)
            if twin is not None:
                return StoredArticle(replace(article, id=twin), Stored.SAME)
            known = _by_origin(connection, origin)
            if known is not None and not replaces:
                known = origin = None
            if known is not None:
                article = replace(article, id=known[1])
                self._update(connection, known[0], article, digest)
                n, status = known[0], Stored.UPDATED
            else:
                article = replace(article, id=free_id(connection, article.id))
                n = self._insert(connection, article, origin, digest, kept)
                status = Stored.ADDED
            _put_text(connection, n, article, original, media_type)
            enqueue(connection, [article.id])
        return StoredArticle(article, status)

    def get(self, id: str) -> Article:  # noqa: A002 - the word for it
        """The article. Raises ArticleNotFound."""
        with self._database.read() as connection:
            row = connection.execute(
                f"{ARTICLE} WHERE id = ?",
                (id,),
            ).fetchone()
        if row is None:
            raise missing(id)
        return to_article(row)

    def text(self, id: str) -> str | None:  # noqa: A002
        """The article's text, or None where there is no such article."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT text FROM article JOIN article_text ON article = n WHERE id = ?", (id,)
            ).fetchone()
        return None if row is None else str(row[0])

    def many(self, ids: Sequence[str]) -> list[Article]:
        """The articles of these ids, in their order; those that are not there are left out."""
        found: dict[str, Article] = {}
        with self._database.read() as connection:
            for some, marks in in_portions(ids):
                rows = connection.execute(
                    f"{ARTICLE} WHERE id IN ({marks})",
                    some,
                )
                found |= {row[0]: to_article(row) for row in rows}
        return [found[one] for one in ids if one in found]

    def original(self, id: str) -> tuple[bytes, str]:  # noqa: A002
        """The bytes the article was read from, and their media type. Raises ArticleNotFound."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT data, media_type FROM article JOIN original ON article = n WHERE id = ?",
                (id,),
            ).fetchone()
        if row is None:
            raise missing(id)
        try:
            return zlib.decompress(row[0]), row[1]
        except zlib.error as error:
            raise LibraryDamaged(
                f"the original of article {id} is damaged; its text can still be read"
            ) from error

    def summaries(self, *, limit: int | None = None, offset: int = 0) -> list[Summary]:
        """The articles without their text, newest first: by date published, else added."""
        with self._database.read() as connection:
            # Rows of one statement and tags of another must be of one moment.
            connection.execute("SAVEPOINT summaries")
            try:
                rows = connection.execute(
                    f"{SUMMARY} ORDER BY sort DESC, n DESC LIMIT ? OFFSET ?",
                    (-1 if limit is None else limit, offset),
                ).fetchall()
                tags = tags_of(connection)
            finally:
                connection.execute("RELEASE summaries")
        return [to_summary(row, tags.get(row[0], ())) for row in rows]

    def summary(self, id: str) -> Summary:  # noqa: A002
        """One article without its text. Raises ArticleNotFound."""
        found = self.some_summaries([id])
        if not found:
            raise missing(id)
        return found[0]

    def some_summaries(self, ids: Sequence[str]) -> list[Summary]:
        """The summaries of these ids, in their order; those that are not there are left out."""
        found: dict[str, Summary] = {}
        with self._database.read() as connection:
            for some, marks in in_portions(ids):
                rows = connection.execute(
                    f"{SUMMARY} WHERE article.id IN ({marks})", some
                ).fetchall()
                tags = tags_of(
                    connection, f"JOIN article ON n = article WHERE id IN ({marks})", some
                )
                found |= {row[1]: to_summary(row, tags.get(row[0], ())) for row in rows}
        return [found[one] for one in ids if one in found]

    def ids(self) -> list[str]:
        """Every id, in the order the articles were added."""
        with self._database.read() as connection:
            return [id_ for (id_,) in connection.execute("SELECT id FROM article ORDER BY n")]

    def count(self) -> int:
        """How many articles there are."""
        with self._database.read() as connection:
            count: int = connection.execute("SELECT count(*) FROM article").fetchone()[0]
        return count

    def kept(self, id: str) -> Kept:  # noqa: A002
        """What else the record holds of an article, to put it back by. Raises ArticleNotFound."""
        summary = self.summary(id)
        with self._database.read() as connection:
            (origin,) = connection.execute(
                "SELECT origin FROM article WHERE id = ?", (id,)
            ).fetchone() or (None,)
        original = self.original(id)
        return Kept(original, origin, summary.added, summary.read, summary.starred, summary.tags)

    def remove(self, id: str) -> None:  # noqa: A002
        """Remove the article with all that hangs on it. Raises ArticleNotFound."""
        with self._database.write() as connection:
            if not connection.execute("DELETE FROM article WHERE id = ?", (id,)).rowcount:
                raise missing(id)
            counters.advance(connection, counters.MARKS)
            enqueue(connection, [id])

    def damaged(self) -> Iterator[tuple[str, str]]:
        """The id of each article whose text, original or parts are not what was put, and why."""
        for one in self.ids():
            what = damage(self._database, one)
            if what is not None:
                yield one, what

    def _insert(
        self,
        connection: sqlite3.Connection,
        article: Article,
        origin: str | None,
        digest: bytes,
        kept: Kept | None,
    ) -> int:
        added = kept.added if kept else now()
        n = connection.execute(
            """INSERT INTO article (id, sort, added, title, authors, published, source, path, url,
                language, words, read, starred, origin, digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                article.id,
                _sort(article.published) or added,
                added,
                article.title,
                SEPARATOR.join(article.authors),
                article.published,
                article.source,
                article.path,
                article.url,
                article.language,
                len(article.text.split()),
                int(kept.read) if kept else 0,
                int(kept.starred) if kept else 0,
                origin,
                digest,
            ),
        ).lastrowid
        if n is None:  # pragma: no cover - an INSERT always sets it
            raise LibraryDamaged("the record gave no row for a new article")
        if kept:
            connection.executemany(
                "INSERT INTO tag (article, tag) VALUES (?, ?)", [(n, tag) for tag in kept.tags]
            )
            counters.advance(connection, counters.MARKS)
        return n

    def _update(
        self, connection: sqlite3.Connection, n: int, article: Article, digest: bytes
    ) -> None:
        connection.execute(
            """UPDATE article SET sort = coalesce(?, added), title = ?, authors = ?, published = ?,
                source = ?, path = ?, url = ?, language = ?, words = ?, digest = ?, engine = NULL,
                entities = 0, facts = 0
            WHERE n = ?""",
            (
                _sort(article.published),
                article.title,
                SEPARATOR.join(article.authors),
                article.published,
                article.source,
                article.path,
                article.url,
                article.language,
                len(article.text.split()),
                digest,
                n,
            ),
        )
        for table in ("annotation", "annotation_failure", "entity", "entity_name", "story_profile"):
            connection.execute(f"DELETE FROM {table} WHERE article = ?", (n,))  # noqa: S608


def _sort(published: str | None) -> str | None:
    """What an article is listed by, or None where its date is none."""
    return published if published and _DATED.match(published) else None


def _put_text(
    connection: sqlite3.Connection, n: int, article: Article, original: bytes, media_type: str
) -> None:
    parts = json.dumps([[part.kind.value, part.start, part.end] for part in article.parts])
    connection.execute(
        "INSERT OR REPLACE INTO article_text (article, text, parts) VALUES (?, ?, ?)",
        (n, article.text, parts),
    )
    connection.execute(
        "INSERT OR REPLACE INTO original (article, media_type, data) VALUES (?, ?, ?)",
        (n, media_type, zlib.compress(original, 6)),
    )


def _origin(article: Article, identity: Identity) -> str | None:
    place = article.url or article.path
    if article.id:
        return f"{article.id}\n{place or ''}"
    if identity is Identity.PLACE and place:
        return f"\n{place}"
    return None


def _twin(
    connection: sqlite3.Connection, digest: bytes, article: Article, origin: str | None
) -> str | None:
    """The id of an article with the same text, unless something says they are two.

    One agency text run by two outlets is two articles, and that they are one source is what
    comparing them is to show. So are two lines of one file that have different ids of their own.
    """
    rows = connection.execute(
        "SELECT id, source, path, origin FROM article WHERE digest = ? ORDER BY n", (digest,)
    ).fetchall()
    for id_, source, path, known in rows:
        if article.id and article.path == path and article.id != id_ and origin != known:
            continue
        if article.source and source and article.source.casefold() != source.casefold():
            continue
        return str(id_)
    return None


def _by_origin(connection: sqlite3.Connection, origin: str | None) -> tuple[int, str] | None:
    if origin is None:
        return None
    row: tuple[int, str] | None = connection.execute(
        "SELECT n, id FROM article WHERE origin = ? ORDER BY n", (origin,)
    ).fetchone()
    return row

"""Articles in the record: put, found again, listed, removed."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from reader.errors import ArticleNotFound, LibraryDamaged
from reader.model import Article, Summary
from reader.store import counters
from reader.store.completing import completed
from reader.store.connection import Database, fetched
from reader.store.identity import Identity, Together, of_origin, place_of, twin_of
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
from reader.store.writing import describe, forget_read, listed_by, mend_row, put_text
from reader.text import STAND_IN


class Stored(StrEnum):
    """What putting an article did."""

    ADDED = "added"
    UPDATED = "updated"
    SAME = "same"
    WAITS = "waits"
    """Nothing yet: the article it would take the place of may be further on in its file."""


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
    row: int
    """Its number, by which articles of one day keep their order."""


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
        together: Together | None = None,
        waits: bool = False,
        kept: Kept | None = None,
        replaces: bool = True,
    ) -> StoredArticle:
        """The article as stored: with its id in this library, and whether it was new.

        The same text from the same outlet is the same article, whatever it is called, unless one
        file holds both under different ids; what the copy states and the article does not is
        filled in, and what its own place states otherwise now is taken over. One that is damaged
        is put right. Another text of the same origin replaces the old one: id and marks stay,
        annotations go. Unless `replaces`, that is an article beside it, and a copy fills in
        nothing. `together` knows what is read in with it: none of that is replaced. An article
        that `waits` replaces nothing yet: put it again once all of its file was. `kept` puts back
        what a removed one had.
        """
        together = together or Together()
        digest = digest_of(article.text)
        with self._database.write() as connection:
            origin: str | None = None
            known: tuple[int, str] | None = None
            given = article
            twin, number = twin_of(connection, digest, article, identity, together)
            if twin is not None:
                restated = together.met(twin, article, number)
                if kept or not replaces:
                    return StoredArticle(replace(article, id=twin.id), Stored.SAME)
                if damage(self._database, twin.row) is None:
                    return self._complete(connection, twin.id, article, restated=restated)
                known = twin.row, mend_row(connection, twin, article.id)
                article = completed(article, self._described(known[1], article.text))
            elif kept:
                # What came from there since it was removed stays as well.
                taken = of_origin(connection, kept.origin)
                origin = kept.origin if taken is None else None
            else:
                origin, known = place_of(connection, digest, article, identity, together)
                if known is not None and not replaces:
                    known = origin = None
                if known is not None and article.id and waits:
                    return StoredArticle(article, Stored.WAITS)
            if known is not None:
                article = replace(article, id=known[1])
                self._update(connection, known[0], article, digest)
                n, status = known[0], Stored.UPDATED
            else:
                article = replace(article, id=free_id(connection, article.id))
                n = self._insert(connection, article, origin, digest, kept)
                status = Stored.ADDED
            together.put(n, given, digest)
            put_text(connection, n, article, original, media_type)
            enqueue(connection, [article.id])
        return StoredArticle(article, status)

    def get(self, id: str) -> Article:  # noqa: A002 - the word for it
        """The article. Raises ArticleNotFound."""
        with self._database.read() as connection:
            rows = fetched(connection, f"{ARTICLE} WHERE id = ?", (id,))
        if not rows:
            raise missing(id)
        return to_article(rows[0])

    def text(self, id: str) -> str | None:  # noqa: A002
        """The article's text, or None where there is no such article."""
        with self._database.read() as connection:
            rows = fetched(
                connection,
                "SELECT text FROM article JOIN article_text ON article = n WHERE id = ?",
                (id,),
            )
        return str(rows[0][0]) if rows else None

    def many(self, ids: Sequence[str]) -> list[Article]:
        """The articles of these ids, in their order; those that are not there are left out."""
        found: dict[str, Article] = {}
        with self._database.read() as connection:
            for some, marks in in_portions(ids):
                rows = fetched(connection, f"{ARTICLE} WHERE id IN ({marks})", some)
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
                rows = fetched(
                    connection,
                    f"{SUMMARY} ORDER BY sort DESC, n DESC LIMIT ? OFFSET ?",
                    (-1 if limit is None else limit, offset),
                )
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
                rows = fetched(connection, f"{SUMMARY} WHERE article.id IN ({marks})", some)
                tags = tags_of(
                    connection, f"JOIN article ON n = article WHERE id IN ({marks})", some
                )
                found |= {row[1]: to_summary(row, tags.get(row[0], ())) for row in rows}
        return [found[one] for one in ids if one in found]

    def ids(self) -> list[str]:
        """Every id, in the order the articles were added."""
        with self._database.read() as connection:
            rows = fetched(connection, "SELECT id FROM article ORDER BY n")
        return [id_ for (id_,) in rows]

    def count(self) -> int:
        """How many articles there are."""
        with self._database.read() as connection:
            count: int = connection.execute("SELECT count(*) FROM article").fetchone()[0]
        return count

    def kept(self, id: str) -> Kept:  # noqa: A002
        """What else the record holds of an article, to put it back by. Raises ArticleNotFound."""
        summary = self.summary(id)
        with self._database.read() as connection:
            origin, row = connection.execute(
                "SELECT origin, n FROM article WHERE id = ?", (id,)
            ).fetchone() or (None, 0)
        original = self.original(id)
        return Kept(
            original, origin, summary.added, summary.read, summary.starred, summary.tags, row
        )

    def remove(self, id: str) -> None:  # noqa: A002
        """Remove the article with all that hangs on it. Raises ArticleNotFound."""
        with self._database.write() as connection:
            if not connection.execute("DELETE FROM article WHERE id = ?", (id,)).rowcount:
                raise missing(id)
            counters.advance(connection, counters.MARKS)
            enqueue(connection, [id])

    def damaged(self) -> Iterator[tuple[str, str]]:
        """The id of each article that is not what was put, and what to do about it."""
        with self._database.read() as connection:
            rows = fetched(connection, "SELECT n, id FROM article ORDER BY n")
        for n, one in rows:
            try:
                what = damage(self._database, n)
            except LibraryDamaged:
                what = "it can't be read any more: the record is damaged there"
            if what is not None:
                yield one, f"{what}; {self._remedy(n)}"

    def _remedy(self, n: int) -> str:
        """How to put the article in a row right."""
        with suppress(LibraryDamaged), self._database.read() as connection:
            for places in fetched(connection, "SELECT url, path FROM article WHERE n = ?", (n,)):
                whole = (place for place in places if place and STAND_IN not in place)
                return f"add {next(whole, 'it')} again"
        return "add it again"

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
            """INSERT INTO article (n, id, sort, added, title, authors, published, source, path,
                url, language, words, read, starred, origin, digest)
            VALUES ((SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM article WHERE n = ?1)),
                ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)""",
            (
                kept.row if kept else None,
                article.id,
                listed_by(article.published) or added,
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

    def _described(self, id_: str, text: str) -> Article:
        """What is known of an article whose text is damaged, with the text that it had."""
        known = self.summary(id_)
        return Article(
            id_,
            known.title,
            text,
            authors=known.authors,
            published=known.published,
            source=known.source,
            url=known.url,
        )

    def _complete(
        self, connection: sqlite3.Connection, id_: str, copy: Article, *, restated: bool
    ) -> StoredArticle:
        """The article with what a copy of its text states and it did not.

        Where the copy is itself `restated`, read again from its place, that wins.
        """
        known = self.get(id_)
        filled = completed(known, copy)
        if restated:
            filled = replace(completed(copy, known), id=id_, path=known.path, parts=known.parts)
        if filled == known:
            return StoredArticle(known, Stored.SAME)
        n = row_of(connection, id_)
        describe(connection, n, filled)
        # By its title and date the text was read, and its story found.
        if (filled.title, filled.published) != (known.title, known.published):
            forget_read(connection, n)
        enqueue(connection, [id_])
        return StoredArticle(filled, Stored.UPDATED)

    def _update(
        self, connection: sqlite3.Connection, n: int, article: Article, digest: bytes
    ) -> None:
        describe(connection, n, article)
        connection.execute(
            "UPDATE article SET words = ?, digest = ? WHERE n = ?",
            (len(article.text.split()), digest, n),
        )
        forget_read(connection, n)

"""The reader's own marks on articles: read, starred, tags."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.errors import UsageError
from reader.store import counters
from reader.store.articles import row_of
from reader.store.connection import Database, fetched

_LONGEST_TAG = 60
_SPACE = re.compile(r"\s+")


def clean_tag(tag: str) -> str:
    """The tag as it is kept: no `#` before it, inner spaces as `-`. Raises UsageError if empty."""
    plain = _SPACE.sub("-", unicodedata.normalize("NFC", tag).strip().lstrip("#").strip())
    plain = "".join(char for char in plain if unicodedata.category(char)[0] not in "CZ")
    if not plain or len(plain) > _LONGEST_TAG:
        raise UsageError(f"a tag is 1 to {_LONGEST_TAG} characters long; {tag[:80]!r} is not")
    return plain


@dataclass(frozen=True, slots=True)
class MarkSets:
    """The ids of the articles that are read, starred and, by tag, tagged."""

    version: int
    read: frozenset[str]
    starred: frozenset[str]
    tags: Mapping[str, frozenset[str]]


class Marks:
    """The marks of a record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def mark(
        self,
        id: str,  # noqa: A002
        *,
        read: bool | None = None,
        starred: bool | None = None,
        add_tags: Iterable[str] = (),
        remove_tags: Iterable[str] = (),
    ) -> bool:
        """Whether anything changed; None leaves a mark as it is.

        Raises ArticleNotFound, and UsageError for an impossible tag.
        """
        adding = {clean_tag(tag) for tag in add_tags}
        removing = {clean_tag(tag) for tag in remove_tags}
        with self._database.write() as connection:
            n = row_of(connection, id)
            changed = connection.execute(
                """UPDATE article SET read = coalesce(?1, read), starred = coalesce(?2, starred)
                WHERE n = ?3 AND (read <> coalesce(?1, read) OR starred <> coalesce(?2, starred))
                """,
                (_flag(read), _flag(starred), n),
            ).rowcount
            for tag in sorted(removing):
                changed += connection.execute(
                    "DELETE FROM tag WHERE article = ? AND tag = ?", (n, tag)
                ).rowcount
            for tag in sorted(adding):
                changed += connection.execute(
                    "INSERT OR IGNORE INTO tag (article, tag) VALUES (?, ?)", (n, tag)
                ).rowcount
            if changed:
                counters.advance(connection, counters.MARKS)
        return changed > 0

    def version(self) -> int:
        """A number that grows with every change of a mark, whoever made it."""
        with self._database.read() as connection:
            return counters.value(connection, counters.MARKS)

    def sets(self) -> MarkSets:
        """Which articles are read, starred and tagged, and the version that goes with it."""
        with self._database.read() as connection:
            connection.execute("SAVEPOINT marks")
            try:
                version = counters.value(connection, counters.MARKS)
                read = fetched(connection, "SELECT id FROM article WHERE read")
                starred = fetched(connection, "SELECT id FROM article WHERE starred")
                tagged = fetched(connection, "SELECT tag, id FROM tag JOIN article ON n = article")
            finally:
                connection.execute("RELEASE marks")
        tags: dict[str, set[str]] = {}
        for tag, id_ in tagged:
            tags.setdefault(tag, set()).add(id_)
        return MarkSets(
            version,
            frozenset(id_ for (id_,) in read),
            frozenset(id_ for (id_,) in starred),
            {tag: frozenset(ids) for tag, ids in tags.items()},
        )

    def tags(self) -> list[tuple[str, int]]:
        """Every tag in use with how many articles have it, by name."""
        with self._database.read() as connection:
            return fetched(connection, "SELECT tag, count(*) FROM tag GROUP BY tag ORDER BY tag")


def _flag(value: bool | None) -> int | None:
    return None if value is None else int(value)

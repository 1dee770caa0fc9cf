"""The record as one thing: its file, its tables, its transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import LibraryError
from reader.paths import ensure_private_file
from reader.store.annotations import AnnotationTable
from reader.store.articles import Articles
from reader.store.connection import BUSY_SECONDS, Database, stamp_of
from reader.store.dismissals import Dismissals
from reader.store.feeds import Feeds
from reader.store.marks import Marks
from reader.store.profiles import Profiles
from reader.store.queues import Outbox
from reader.store.schema import migrate
from reader.store.stories import Stories

FILE_NAME = "library.sqlite3"


class Store:
    """The record of one library; safe to use from many threads at once."""

    def __init__(self, database: Database, *, fresh: bool) -> None:
        self._database = database
        self._path = database.path
        self._seen: tuple[tuple[int, int], ...] = ()
        self.fresh = fresh
        """Whether opening made it."""
        self.articles = Articles(database)
        self.annotations = AnnotationTable(database)
        self.marks = Marks(database)
        self.profiles = Profiles(database)
        self.stories = Stories(database)
        self.dismissals = Dismissals(database)
        self.outbox = Outbox(database)
        self.feeds = Feeds(database)

    @classmethod
    def open(cls, path: Path, *, create: bool = True, busy_seconds: float = BUSY_SECONDS) -> Store:
        """The record in this file, made if missing, brought to the newest version.

        Raises LibraryError where it is missing and not to be made, LibraryTooNew, LibraryBusy,
        LibraryDamaged.
        """
        if not create and not path.is_file():
            raise LibraryError(f"no library in {path.parent}; `reader add` makes one")
        # SQLite gives its journals the permissions of the file they belong to.
        ensure_private_file(path)
        database = Database(path, busy_seconds=busy_seconds)
        try:
            return cls(database, fresh=migrate(database))
        except BaseException:
            database.close()
            raise

    @classmethod
    def open_sealed(cls, path: Path) -> Store:
        """The record in this file, to be read only: nothing is written, not even beside it.

        Raises LibraryError, LibraryTooNew, LibraryDamaged.
        """
        database = Database(path, read_only=True)
        try:
            return cls(database, fresh=migrate(database))
        except BaseException:
            database.close()
            raise

    @property
    def read_only(self) -> bool:
        """Whether it can't be written; what would write raises LibraryError."""
        return self._database.read_only

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What is done within is committed as one, or on any exception not at all."""
        with self._database.write():
            yield

    def writable(self, wait: float) -> bool:
        """Whether, within `wait` seconds, no other process or thread was writing."""
        return self._database.writable(wait)

    def setting(self, key: str) -> str | None:
        """A value the library remembers about itself, or None."""
        with self._database.read() as connection:
            row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def set_setting(self, key: str, value: str) -> None:
        """Remember a value."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (key, value)
            )

    def changed(self) -> bool:
        """Whether anything was committed, by whichever process, since this was last asked."""
        stamp = tuple(stamp_of(Path(f"{self._path}{suffix}")) for suffix in ("", "-wal"))
        before, self._seen = self._seen, stamp
        return stamp != before

    def integrity(self) -> list[str]:
        """What SQLite finds wrong with the file; nothing where it is whole."""
        with self._database.read() as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        problems = [] if found == ["ok"] else found
        return problems + [f"a row of {row[0]} belongs to no {row[2]}" for row in broken]

    def version(self) -> int:
        """The version of the file's format."""
        with self._database.read() as connection:
            return _scalar(connection, "PRAGMA user_version")

    def close(self) -> None:
        """Close it; safe to call twice."""
        self._database.close()


def _scalar(connection: sqlite3.Connection, query: str) -> int:
    value: int = connection.execute(query).fetchone()[0]
    return value

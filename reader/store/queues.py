"""What is still to be done: articles the search index has not seen as they are now.

An article goes into the outbox in the transaction that changes it, and leaves it when the index
has it. Put in again meanwhile it gets a new number, so that a late acknowledgement of the old
state never drops the new one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from reader.store.connection import Database


def enqueue(connection: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Note, within a transaction, that these articles changed or were removed."""
    connection.executemany("INSERT OR REPLACE INTO outbox (id) VALUES (?)", [(one,) for one in ids])


class Outbox:
    """The changes the search index has yet to see."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pending(self, limit: int | None = None) -> list[tuple[int, str]]:
        """The oldest changes, each as its number and the article's id."""
        with self._database.read() as connection:
            return connection.execute(
                "SELECT seq, id FROM outbox ORDER BY seq LIMIT ?",
                (-1 if limit is None else limit,),
            ).fetchall()

    def count(self) -> int:
        """How many changes there are."""
        with self._database.read() as connection:
            count: int = connection.execute("SELECT count(*) FROM outbox").fetchone()[0]
        return count

    def done(self, changes: Sequence[tuple[int, str]]) -> None:
        """Take these changes off, unless the article has changed again since."""
        with self._database.write() as connection:
            connection.executemany("DELETE FROM outbox WHERE seq = ? AND id = ?", changes)

    def add(self, ids: Iterable[str]) -> None:
        """Note that the index has to see these articles again."""
        with self._database.write() as connection:
            enqueue(connection, ids)

    def add_all(self) -> int:
        """How many articles there are, all of which the index has to see again."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM outbox")
            return connection.execute(
                "INSERT INTO outbox (id) SELECT id FROM article ORDER BY n"
            ).rowcount

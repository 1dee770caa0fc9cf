"""Verdicts the reader dismissed or put right."""

from __future__ import annotations

from reader.model import Verdict
from reader.store.articles import now
from reader.store.connection import Database


class Dismissals:
    """The dismissed and corrected verdicts of a record, by the key of what was compared."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, key: str, verdict: Verdict | None = None) -> None:
        """Dismiss a verdict, or with `verdict` put that one in its place."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO dismissal (key, verdict, made) VALUES (?, ?, ?)",
                (key, None if verdict is None else verdict.value, now()),
            )

    def remove(self, key: str) -> None:
        """Let the verdict stand again."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM dismissal WHERE key = ?", (key,))

    def all(self) -> dict[str, Verdict | None]:
        """By key, the verdict put in place, or None where it was dismissed."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT key, verdict FROM dismissal").fetchall()
        return {key: None if verdict is None else Verdict(verdict) for key, verdict in rows}

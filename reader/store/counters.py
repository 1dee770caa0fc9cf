"""Numbers that only grow, kept with the record."""

from __future__ import annotations

import sqlite3

MARKS = "marks"
"""Counts changes of marks, so that what was made from them knows when it is stale."""
DECISIONS = "decisions"
"""Counts decisions on stories, taken back ones too."""
GROUPINGS = "groupings"
"""Counts how often the stories were grouped, by whichever process."""
ARTICLE = "article"
"""The last number given to an article as its id."""


def value(connection: sqlite3.Connection, counter: str) -> int:
    """Where the counter stands; 0 where it never moved."""
    row = connection.execute(
        "SELECT value FROM setting WHERE key = ?", (f"counter:{counter}",)
    ).fetchone()
    return int(row[0]) if row else 0


def advance(connection: sqlite3.Connection, counter: str) -> int:
    """The counter's next value, within a transaction."""
    following = value(connection, counter) + 1
    connection.execute(
        "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)",
        (f"counter:{counter}", str(following)),
    )
    return following

"""The record's tables, version by version.

`PRAGMA user_version` says which of the migrations below a file has been through. Each runs in one
transaction; a file that has been through more than are known here was made by a newer version.
What a list of articles needs stands in `article`, which holds no text and no blob, so that a
summary of a hundred thousand reads nothing else.
"""

from __future__ import annotations

import sqlite3

from reader.errors import LibraryDamaged, LibraryTooNew
from reader.store.connection import Database

APPLICATION_ID = 0x52445231
"""Marks the file as ours (the letters RDR1)."""

_FIRST = (
    """CREATE TABLE article (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        sort TEXT NOT NULL,
        added TEXT NOT NULL,
        title TEXT NOT NULL,
        authors TEXT NOT NULL,
        published TEXT,
        source TEXT,
        path TEXT,
        url TEXT,
        language TEXT,
        words INTEGER NOT NULL,
        read INTEGER NOT NULL DEFAULT 0,
        starred INTEGER NOT NULL DEFAULT 0,
        engine TEXT,
        entities INTEGER NOT NULL DEFAULT 0,
        facts INTEGER NOT NULL DEFAULT 0,
        origin TEXT,
        digest BLOB NOT NULL
    )""",
    "CREATE INDEX article_newest ON article (sort DESC, n DESC)",
    "CREATE INDEX article_origin ON article (origin) WHERE origin IS NOT NULL",
    "CREATE INDEX article_digest ON article (digest)",
    "CREATE INDEX article_engine ON article (engine)",
    """CREATE TABLE article_text (
        article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,
        text TEXT NOT NULL,
        parts TEXT NOT NULL
    )""",
    """CREATE TABLE original (
        article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,
        media_type TEXT NOT NULL,
        data BLOB NOT NULL
    )""",
    """CREATE TABLE annotation (
        article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,
        made TEXT NOT NULL,
        names TEXT NOT NULL,
        data BLOB NOT NULL
    )""",
    """CREATE TABLE annotation_failure (
        article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,
        engine TEXT NOT NULL,
        reason TEXT NOT NULL
    )""",
    """CREATE TABLE entity (
        article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
        entity TEXT NOT NULL,
        name TEXT NOT NULL,
        type TEXT NOT NULL,
        mentions INTEGER NOT NULL,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        PRIMARY KEY (article, entity)
    ) WITHOUT ROWID""",
    """CREATE TABLE entity_name (
        folded TEXT NOT NULL,
        type TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
        entity TEXT NOT NULL,
        PRIMARY KEY (folded, type, article, entity)
    ) WITHOUT ROWID""",
    "CREATE INDEX entity_name_article ON entity_name (article)",
    """CREATE TABLE tag (
        article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (article, tag)
    ) WITHOUT ROWID""",
    "CREATE INDEX tag_name ON tag (tag)",
    """CREATE TABLE story (
        id TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        reason TEXT NOT NULL
    )""",
    """CREATE TABLE story_member (
        article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,
        story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
        position INTEGER NOT NULL
    )""",
    "CREATE INDEX story_member_story ON story_member (story)",
    """CREATE TABLE story_decision (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        story TEXT NOT NULL
    )""",
    """CREATE TABLE dismissal (
        key TEXT PRIMARY KEY,
        verdict TEXT,
        made TEXT NOT NULL
    )""",
    """CREATE TABLE outbox (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE
    )""",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    f"PRAGMA application_id={APPLICATION_ID}",
)

_KEPT_GROUPING = (
    """CREATE TABLE story_profile (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL UNIQUE REFERENCES article (n) ON DELETE CASCADE,
        version TEXT NOT NULL,
        engine TEXT,
        features BLOB NOT NULL,
        label BLOB NOT NULL
    )""",
    "CREATE INDEX story_profile_version ON story_profile (article, version, engine)",
    """CREATE TABLE story_place (
        profile INTEGER PRIMARY KEY REFERENCES story_profile (number) ON DELETE CASCADE,
        story TEXT NOT NULL,
        links BLOB NOT NULL
    )""",
    # What follows is derived, and grouped again when next asked for.
    "DROP TABLE story_member",
    "DROP TABLE story",
    """CREATE TABLE story (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        reason TEXT NOT NULL,
        stale INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE story_member (
        article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,
        story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
        position INTEGER NOT NULL
    )""",
    "CREATE INDEX story_member_story ON story_member (story)",
    "DELETE FROM setting WHERE key = 'stories'",
)

_FEEDS = (
    """CREATE TABLE feed (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        url TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        added TEXT NOT NULL,
        checked TEXT,
        problem TEXT,
        etag TEXT,
        modified TEXT
    )""",
    # `article` outlives the article: what the reader removed is not to come back.
    """CREATE TABLE feed_item (
        feed INTEGER NOT NULL REFERENCES feed (number) ON DELETE CASCADE,
        key BLOB NOT NULL,
        page BLOB,
        article TEXT,
        tries INTEGER NOT NULL,
        done INTEGER NOT NULL,
        PRIMARY KEY (feed, key)
    ) WITHOUT ROWID""",
    "CREATE INDEX feed_item_page ON feed_item (page) WHERE page IS NOT NULL",
)

_FEEDS_OUTSIDE = ("ALTER TABLE feed ADD COLUMN outside INTEGER NOT NULL DEFAULT 0",)
"""Which feeds were found on the open net: they are not followed home, should a name lead there."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _KEPT_GROUPING, _FEEDS, _FEEDS_OUTSIDE)
"""The statements that lead from each version to the next; a released one is never edited."""


def migrate(database: Database, migrations: tuple[tuple[str, ...], ...] = MIGRATIONS) -> bool:
    """Whether the file was new; brings it to the newest version.

    Raises LibraryTooNew where a newer version of the program made it, LibraryDamaged where it is
    a database of something else.
    """
    with database.read() as connection:
        version = _version(connection)
        if 0 < version == len(migrations):
            _ours(database, connection)
            return False
    with database.write() as connection:
        # Read again: another process may have been first.
        version = _version(connection)
        if version > len(migrations):
            raise LibraryTooNew(
                f"{database.path.parent} was made by a newer version of reader "
                f"(format {version}, this one knows {len(migrations)}); update reader"
            )
        fresh = (
            version == 0
            and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        )
        if not fresh:
            _ours(database, connection)
        for statements in migrations[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version={len(migrations)}")
    return fresh


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def _ours(database: Database, connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise LibraryDamaged(f"{database.path} is no library of reader; give another folder")

"""What is written of an article that has a row: its text, what it states, what was garbled."""

from __future__ import annotations

import json
import re
import sqlite3
import zlib

from reader.model import Article
from reader.store import counters
from reader.store.connection import fetched
from reader.store.identity import Twin
from reader.store.ids import free_id
from reader.store.rows import SEPARATOR

_DATED = re.compile(r"\d{4}(?!\d)")


def mend_row(connection: sqlite3.Connection, twin: Twin, given: str) -> str:
    """The id of an article, after what is garbled of it and of its tags was put right."""
    rows = fetched(
        connection, "SELECT tag, CAST(tag AS BLOB) FROM tag WHERE article = ?", (twin.row,)
    )
    for tag, stored in rows:
        if tag.encode() != stored:
            connection.execute(
                "DELETE FROM tag WHERE article = ? AND CAST(tag AS BLOB) = ?", (twin.row, stored)
            )
            connection.execute("INSERT OR IGNORE INTO tag VALUES (?, ?)", (twin.row, tag))
            counters.advance(connection, counters.MARKS)
    if connection.execute("SELECT 1 FROM article WHERE id = ?", (twin.id,)).fetchone():
        return twin.id
    id_ = free_id(connection, given)
    connection.execute("UPDATE article SET id = ? WHERE n = ?", (id_, twin.row))
    return id_


def listed_by(published: str | None) -> str | None:
    """What an article is listed by, or None where its date is none."""
    return published if published and _DATED.match(published) else None


def describe(connection: sqlite3.Connection, n: int, article: Article) -> None:
    """Note what is stated of an article."""
    connection.execute(
        """UPDATE article SET sort = coalesce(?, added), title = ?, authors = ?, published = ?,
            source = ?, path = ?, url = ?, language = ?
        WHERE n = ?""",
        (
            listed_by(article.published),
            article.title,
            SEPARATOR.join(article.authors),
            article.published,
            article.source,
            article.path,
            article.url,
            article.language,
            n,
        ),
    )


def forget_read(connection: sqlite3.Connection, n: int) -> None:
    """Drop what was read from an article, which is then read anew."""
    connection.execute(
        "UPDATE article SET engine = NULL, entities = 0, facts = 0 WHERE n = ?", (n,)
    )
    for table in ("annotation", "annotation_failure", "entity", "entity_name", "story_profile"):
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (n,))  # noqa: S608


def put_text(
    connection: sqlite3.Connection, n: int, article: Article, original: bytes, media_type: str
) -> None:
    """Keep an article's text with its parts, and the bytes that it came as."""
    parts = json.dumps([[part.kind.value, part.start, part.end] for part in article.parts])
    connection.execute(
        "INSERT OR REPLACE INTO article_text (article, text, parts) VALUES (?, ?, ?)",
        (n, article.text, parts),
    )
    connection.execute(
        "INSERT OR REPLACE INTO original (article, media_type, data) VALUES (?, ?, ?)",
        (n, media_type, zlib.compress(original, 6)),
    )

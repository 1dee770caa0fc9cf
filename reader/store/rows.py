"""Rows of the record as values, and the statements that read them."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence

from reader.model import Article, Part, PartKind, Summary
from reader.store.connection import fetched

SEPARATOR = "\x1f"
"""Between authors in one column; the normal form of text holds no control characters."""

ARTICLE = """
    SELECT id, title, text, authors, published, source, path, url, language, parts
    FROM article JOIN article_text ON article = n
"""
SUMMARY = """
    SELECT article.n, article.id, title, authors, published, source, path, url, words, read,
           starred, story, added, engine IS NOT NULL
    FROM article LEFT JOIN story_member ON story_member.article = article.n
"""
_AT_ONCE = 500
"""Ids in one statement; SQLite takes at least 999."""


def in_portions(ids: Sequence[str]) -> Iterator[tuple[Sequence[str], str]]:
    """The ids in portions, each with as many question marks for a statement."""
    for first in range(0, len(ids), _AT_ONCE):
        some = ids[first : first + _AT_ONCE]
        yield some, ",".join("?" * len(some))


def tags_of(
    connection: sqlite3.Connection, where: str = "", values: Sequence[str] = ()
) -> dict[int, tuple[str, ...]]:
    """The tags by number of article, of all articles or of those that fit."""
    tags: dict[int, tuple[str, ...]] = {}
    rows = fetched(
        connection,
        f"SELECT article, tag FROM tag {where} ORDER BY article, tag",  # noqa: S608 - ours alone
        values,
    )
    for n, tag in rows:
        tags[n] = (*tags.get(n, ()), tag)
    return tags


def to_summary(row: tuple[object, ...], tags: tuple[str, ...]) -> Summary:
    """The summary in a row of SUMMARY."""
    (_, id_, title, authors, published, source, path, url, words, read, starred, *rest) = row
    story, added, annotated = rest
    return Summary(
        id_,  # type: ignore[arg-type]
        title,  # type: ignore[arg-type]
        _authors(authors),
        published,  # type: ignore[arg-type]
        source,  # type: ignore[arg-type]
        path,  # type: ignore[arg-type]
        url,  # type: ignore[arg-type]
        words,  # type: ignore[arg-type]
        read == 1,
        starred == 1,
        tags,
        story,  # type: ignore[arg-type]
        added,  # type: ignore[arg-type]
        annotated == 1,
    )


def to_article(row: tuple[object, ...]) -> Article:
    """The article in a row of ARTICLE."""
    id_, title, text, authors, published, source, path, url, language, parts = row
    return Article(
        id=str(id_),
        title=str(title),
        text=str(text),
        authors=_authors(authors),
        published=_text_or_none(published),
        source=_text_or_none(source),
        path=_text_or_none(path),
        url=_text_or_none(url),
        language=_text_or_none(language),
        parts=_parts(parts),
    )


def _parts(kept: object) -> tuple[Part, ...]:
    """The parts, or none where they are damaged: `check` says so, and the text still reads."""
    try:
        return tuple(Part(PartKind(kind), start, end) for kind, start, end in json.loads(str(kept)))
    except (ValueError, TypeError):
        return ()


def _text_or_none(value: object) -> str | None:
    return None if value is None else str(value)


def digest_of(text: str) -> bytes:
    """What the same text always has, and hardly ever another."""
    return hashlib.blake2b(text.encode("utf-8"), digest_size=16).digest()


def _authors(joined: object) -> tuple[str, ...]:
    return tuple(str(joined).split(SEPARATOR)) if joined else ()

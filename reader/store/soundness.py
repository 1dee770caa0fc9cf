"""Whether an article is still the one that was stored."""

from __future__ import annotations

import json
import zlib

from reader.model import PartKind
from reader.store.connection import Database
from reader.store.rows import digest_of


def damage(database: Database, n: int) -> str | None:
    """What is wrong with what the record holds of the article in a row, or None."""
    with database.read() as connection:
        row = connection.execute(
            """SELECT digest, CAST(text AS BLOB), CAST(parts AS BLOB), data,
                CAST(title || authors || coalesce(published, '') || coalesce(source, '')
                    || coalesce(path, '') || coalesce(url, '') || coalesce(language, '') AS BLOB),
                CAST(id AS BLOB),
                (SELECT CAST(group_concat(tag) AS BLOB) FROM tag WHERE tag.article = n)
            FROM article
            LEFT JOIN article_text ON article_text.article = n
            LEFT JOIN original ON original.article = n WHERE n = ?""",
            (n,),
        ).fetchone()
    if row is None:
        return None
    digest, text, parts, data, stated, id_, tags = row
    plain = _decoded(text)
    if plain is None or digest_of(plain) != digest:
        return "its text is damaged, and not the one that was stored"
    if data is None or not _whole(data):
        return "its original is missing or damaged"
    if not _parts_hold(parts, len(plain)):
        return "its parts are damaged, and do not lie in its text"
    if _decoded(stated) is None:
        return "its title, date or another of its fields is damaged"
    if _decoded(id_) is None:
        return "its id is damaged"
    if tags is not None and _decoded(tags) is None:
        return "one of its tags is damaged"
    return None


def _decoded(stored: bytes | None) -> str | None:
    try:
        return None if stored is None else stored.decode()
    except UnicodeDecodeError:
        return None


def _whole(data: bytes) -> bool:
    try:
        zlib.decompress(data)
    except zlib.error:
        return False
    return True


def _parts_hold(parts: bytes, length: int) -> bool:
    try:
        return all(
            PartKind(kind) and 0 <= start <= end <= length for kind, start, end in json.loads(parts)
        )
    except (ValueError, TypeError):
        return False

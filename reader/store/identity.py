"""Whether what comes in is an article that is there already: by its text, or its place."""

from __future__ import annotations

import sqlite3
from enum import StrEnum

from reader.model import Article
from reader.store.connection import fetched
from reader.store.rows import SEPARATOR


class Identity(StrEnum):
    """What tells an article from the others of the same place."""

    PLACE = "place"
    """Its path or URL holds one article: read again, it is the same one."""
    TEXT = "text"
    """Its place holds many: only its own id, if any, or its text can tell."""


def origin_of(article: Article, identity: Identity, occurrence: int = 1) -> str | None:
    """What an article is known by when its place is read again, or None where nothing tells.

    A file may give one id to several texts: `occurrence` is which of them this is.
    """
    place = article.url or article.path
    if article.id:
        which = f"{SEPARATOR}{occurrence}" if occurrence > 1 else ""
        return f"{article.id}{which}\n{place or ''}"
    if identity is Identity.PLACE and place:
        return f"\n{place}"
    return None


def twin_of(connection: sqlite3.Connection, digest: bytes, article: Article) -> str | None:
    """The id of an article with the same text, unless something says they are two.

    One agency text run by two outlets is two articles, and that they are one source is what
    comparing them is to show. So are two lines of one file that have different ids of their own.
    """
    rows = fetched(
        connection,
        "SELECT id, source, path, origin FROM article WHERE digest = ? ORDER BY n",
        (digest,),
    )
    for id_, source, path, origin in rows:
        if article.id and article.path == path and article.id != (_own_id(origin) or id_):
            continue
        if article.source and source and article.source.casefold() != source.casefold():
            continue
        return str(id_)
    return None


def of_origin(connection: sqlite3.Connection, origin: str | None) -> tuple[int, str] | None:
    """Row and id of the article that is from there, or None."""
    if origin is None:
        return None
    row: tuple[int, str] | None = connection.execute(
        "SELECT n, id FROM article WHERE origin = ? ORDER BY n", (origin,)
    ).fetchone()
    return row


def _own_id(origin: str | None) -> str:
    """The id that an article of this origin brought along, or '' where it brought none."""
    return (origin or "").partition("\n")[0].partition(SEPARATOR)[0]

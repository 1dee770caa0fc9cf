"""Feeds by their address, and the articles their items lead to."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import IngestError, Malformed, NotText, SourceMissing, SourceUnreadable
from reader.ingest.feeds.document import (
    FeedDocument,
    FeedItem,
    feed_of_page,
    parse_feed,
    parse_outline,
)
from reader.ingest.formats import Format, detect
from reader.ingest.ingested import Ingested
from reader.ingest.limits import FEED_BYTES
from reader.ingest.page import read_page
from reader.ingest.unpacking import read_bounded
from reader.ingest.web import Download, Tag, download, download_changed, read_download
from reader.text import sanitize

_LEAST_WORDS = 60
"""Below, what a feed holds of an item is an announcement of an article and not the article."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A feed, the address it is at, and what its server knows again this state of it by.

    `at_home` says that it is on the reader's own machine or network, as its items then may be.
    """

    url: str
    document: FeedDocument
    tag: Tag
    at_home: bool


def find_feed(url: str) -> Fetched:
    """The feed at `url`, or the one that the web page there names as its own.

    Raises IngestError.
    """
    got = download(url, limit=FEED_BYTES)
    if _is_page(got):
        found = feed_of_page(got.data, got.url, got.charset)
        if found is None:
            raise Malformed(
                f"{sanitize(url)}: this is a web page that names no feed of its own; "
                "give the feed's address"
            )
        url, got = found, download(found, limit=FEED_BYTES, home=got.at_home)
    return _fetched(url, got)


def fetch_feed(url: str, known: Tag, *, home: bool = True) -> Fetched | None:
    """The feed at `url`; None where it has not changed since it was `known`.

    Unless `home`, nothing is asked of the reader's own machine or network. Raises IngestError.
    """
    got = download_changed(url, known, limit=FEED_BYTES, home=home)
    return None if got is None else _fetched(url, got)


def read_outline(path: Path) -> list[tuple[str, str]]:
    """The address and title of each feed that an OPML file lists. Raises IngestError."""
    name = sanitize(str(path))
    try:
        with path.open("rb") as stream:
            data = read_bounded(stream, name, FEED_BYTES)
    except FileNotFoundError:
        raise SourceMissing(f"{name}: there is no such file") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise SourceUnreadable(f"{name}: can't be read ({why})") from None
    return parse_outline(data, name)


def fetch_item(item: FeedItem, *, home: bool) -> Download | IngestError | None:
    """The page of an item, why it can't be had, or None where it has none.

    Unless `home`, it must not lead to the reader's own machine or network.
    """
    if item.link is None:
        return None
    try:
        return download(item.link, limit=FEED_BYTES, home=home)
    except IngestError as error:
        return error


def holds_article(item: FeedItem) -> bool:
    """Whether the feed itself holds the article of an item, and not only an announcement of it."""
    return len(item.content.split()) >= _LEAST_WORDS


def read_item(item: FeedItem, page: Download | IngestError | None) -> list[Ingested | IngestError]:
    """The article of an item (or articles): of its page, else what the feed holds of it.

    Where neither can be read, the IngestError that says why not.
    """
    name = sanitize(item.link or item.stated.title or item.key)
    if isinstance(page, Download):
        found = list(read_download(page, name, hints=item.stated))
    else:
        found = [page or NotText(f"{name}: the feed names no page for it, and holds no text of it")]
    if not any(isinstance(one, Ingested) for one in found):
        return list(_held(item, name)) or found
    return found


def _held(item: FeedItem, name: str) -> Iterator[Ingested]:
    """The article as the feed itself holds it, where it does."""
    if not holds_article(item):
        return
    title = html.escape(item.stated.title or "")
    source = f"<html><body><article><h1>{title}</h1>{item.content}</article></body></html>"
    try:
        yield read_page(source, item.content.encode(), name, url=item.link, hints=item.stated)
    except IngestError:
        return


def _fetched(url: str, got: Download) -> Fetched:
    return Fetched(url, parse_feed(got.data, got.url, got.charset), got.tag, got.at_home)


def _is_page(got: Download) -> bool:
    return detect(got.data[:4096], "", got.media_type) is Format.PAGE

"""Sources as a person gives them, read in one by one: files, folders, pages, bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import IngestError, Malformed, NotText, SourceMissing
from reader.library.values import Added, AddedStatus
from reader.model import Article
from reader.paths import expanded
from reader.store import Identity, same_page
from reader.text import sanitize

if TYPE_CHECKING:
    from reader.ingest import Ingested
    from reader.ingest.feeds import Download, FeedItem

_PAGES = ("http://", "https://")
_PLAIN = "text/plain; charset=utf-8"

Source = str | Path | Article


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article on its way into the record.

    `replaces` says that it may take the place of one of the same origin; `file` is one thing for
    all articles of one file.
    """

    article: Article
    original: bytes
    media_type: str
    identity: Identity
    path: str
    replaces: bool = True
    file: object = field(default_factory=object)


@dataclass(frozen=True, slots=True)
class FoundLink:
    """A link found in a folder; one that leads out of it is not read."""

    path: Path
    folder: Path

    def __str__(self) -> str:
        return str(self.path)


def is_page(source: Source | FoundLink) -> bool:
    """Whether a source names a page of the web."""
    return isinstance(source, str) and source.lower().startswith(_PAGES)


def files_of(sources: Iterable[Source]) -> Iterator[Source | FoundLink]:
    """The sources with folders opened up into their files, in order; missing ones stay."""
    for source in sources:
        if isinstance(source, Article) or is_page(source):
            yield source
            continue
        if source == "":
            yield source  # as a path it would be the current folder
            continue
        path = expanded(source)
        if os.path.isdir(path):  # noqa: PTH112 - false, not an error, where it can't be told
            from reader.ingest import walk

            for file in walk(path):
                yield FoundLink(file, path) if file.is_symlink() else file
        else:
            yield path


def name_of(source: Source | FoundLink) -> str:
    """What to call a source in a message."""
    if isinstance(source, Article):
        return source.path or source.url or source.title or source.id
    return str(source)


def read_source(source: Source | FoundLink) -> Iterator[Incoming | Added]:
    """Each article of one source, and what can't be read of it as an answer already."""
    if isinstance(source, Article):
        yield incoming_article(source)
        return
    yield from _answers(_ingested(source), name_of(source))


def read_bytes(data: bytes, name: str) -> Iterator[Incoming | Added]:
    """Each article of some bytes, and what can't be read of them as an answer already."""
    from reader.ingest import read_stream

    yield from _answers(read_stream(data, name), name)


def read_item(item: FeedItem, page: Download | IngestError | None) -> Iterator[Incoming | Added]:
    """Each article that an item of a feed leads to; `page` is what its address gave.

    It brings an article of the record up to date only where it is what the very address of that
    one gave: what feeds and pages say of themselves would let them put anything in its place.
    """
    from reader.ingest import feeds

    name = item.link or item.stated.title or item.key
    for one in _answers(iter(feeds.read_item(item, page)), name):
        if isinstance(one, Added):
            yield one
            continue
        own = (
            isinstance(page, feeds.Download)
            and one.original == page.data
            and same_page(one.article.url or "", page.url)
        )
        yield replace(one, article=replace(one.article, id=""), replaces=own)


def _answers(found: Iterator[Ingested | IngestError], name: str) -> Iterator[Incoming | Added]:
    file = object()
    try:
        for one in found:
            if isinstance(one, IngestError):
                yield refusal(one, name)
            else:
                yield replace(incoming(one, name), file=file)
    except IngestError as error:
        yield refusal(error, name)
    except Exception as error:  # noqa: BLE001 - whatever one source does to us, the rest goes on
        why = f"{sanitize(name)}: can't be read ({type(error).__name__})"
        yield Added(None, name, AddedStatus.FAILED, why)


def incoming(one: Ingested, name: str) -> Incoming:
    """What was read in, ready for the record."""
    many = "json" in one.media_type
    article = one.article
    if article.path is not None:
        article = replace(article, path=os.path.abspath(article.path))  # noqa: PTH100
    identity = Identity.TEXT if many else Identity.PLACE
    return Incoming(safe(article), one.original, one.media_type, identity, name)


def incoming_article(article: Article) -> Incoming:
    """An article that comes as it is, ready for the record."""
    article = safe(article)
    name = name_of(article)
    return Incoming(article, article.text.encode(), _PLAIN, Identity.PLACE, name)


def safe(article: Article) -> Article:
    """The article with nothing in it that could drive a terminal, or that the record can't hold.

    Stand-ins have the length of what they stand for, so offsets hold.
    """
    return replace(
        article,
        id=_line(article.id),
        title=_line(article.title),
        text=sanitize(article.text),
        authors=tuple(_line(author) for author in article.authors),
        published=_line_or_none(article.published),
        source=_line_or_none(article.source),
        path=_path(article.path),
        url=_line_or_none(article.url),
        language=_line_or_none(article.language),
    )


def refusal(error: IngestError, name: str) -> Added:
    """The answer for a source that can't be read in."""
    refused = isinstance(error, (NotText, Malformed))
    status = AddedStatus.REFUSED if refused else AddedStatus.FAILED
    return Added(None, name, status, str(error))


def _line(text: str) -> str:
    return sanitize(text.replace("\n", " "))


def _line_or_none(text: str | None) -> str | None:
    return None if text is None else _line(text)


def _path(path: str | None) -> str | None:
    """The path with bytes that are no UTF-8 shown as such: the record holds Unicode only."""
    if path is None:
        return None
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def _ingested(source: str | Path | FoundLink) -> Iterator[Ingested | IngestError]:
    from reader import ingest

    if isinstance(source, FoundLink):
        yield from ingest.read_path(source.path, folder=source.folder)
    elif is_page(source):
        yield from _many(ingest.read_url(str(source)))
    elif source == "":
        yield SourceMissing("an empty name was given; name a file, a folder or an address")
    else:
        yield from ingest.read_path(expanded(source))


def _many(found: Ingested | Iterable[Ingested | IngestError]) -> Iterator[Ingested | IngestError]:
    from reader.ingest import Ingested

    if isinstance(found, Ingested):
        yield found
    else:
        yield from found

"""Feeds: followed, and their new articles read in.

Each feed has a thread that fetches it and then, one after the other, the pages of its new items;
so many at once that a slow server keeps nobody waiting but its own feed. Articles are made of them
and stored in the caller's thread, each in one transaction with the note that its item is dealt
with: whenever it is interrupted, the next update goes on from there.
"""

from __future__ import annotations

import queue
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import (
    IngestError,
    LibraryError,
    ReaderError,
    SourceMissing,
    SourceUnreadable,
    UsageError,
)
from reader.library import reading
from reader.library.adding import Adding
from reader.library.indexing import Indexing
from reader.library.values import Added, AddedStatus, Progress, Report, Stage
from reader.store import Feed, Store
from reader.text import sanitize

if TYPE_CHECKING:
    from reader.ingest.feeds import Download, FeedItem, Fetched

_AT_ONCE = 8
"""Feeds that are being fetched at any moment."""
_HELD = 8
"""Pages that wait to be read; what comes after them waits with its server."""
_GIVE_UP = 3
"""Pages of one feed in a row that can't be had, before its others are left for next time."""
_INDEX_SECONDS = 2.0
_MOMENT = 0.2
MOST_NEW = 100
"""Articles of one feed that one update reads unless told otherwise."""


class FeedAnswer(NamedTuple):
    """What became of an article of a feed, or, where it is `None`, of the feed as a whole."""

    feed: Feed
    item: str | None
    added: Added


@dataclass(slots=True)
class _Work:
    """A feed's update: what its thread has found out, and, last, what became of its items."""

    feed: Feed
    fetched: Fetched | None = None
    items: Sequence[FeedItem] = ()
    left: int = 0
    """Items that are for the next update."""
    gave_up: bool = False
    """Whether so because too many pages in a row could not be had."""
    error: str | None = None
    """Why the feed itself could not be had."""
    lost: int = 0
    """Items whose page could not be had; the one value of these that the caller's thread sets."""


@dataclass(slots=True)
class _Listed:
    """The feed was fetched; `work.items` are to be read."""

    work: _Work


@dataclass(slots=True)
class _Page:
    """The page of an item was fetched, or why not."""

    work: _Work
    item: FeedItem
    page: Download | IngestError | None


@dataclass(slots=True)
class _Finished:
    work: _Work


_Event = _Listed | _Page | _Finished


@dataclass(slots=True)
class _Crew:
    """The threads of one update, and what they have to tell."""

    store: Store
    waiting: deque[Feed]
    most: int
    stop: threading.Event = field(default_factory=threading.Event)
    events: queue.Queue[_Event] = field(default_factory=lambda: queue.Queue(_HELD))

    def start(self) -> None:
        """Start as many threads as there are feeds, up to a limit."""
        for _ in range(min(_AT_ONCE, len(self.waiting))):
            # Nobody waits for them at the end: they may hang on a server for a minute.
            threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while not self.stop.is_set():
            try:
                work = _Work(self.waiting.popleft())
            except IndexError:
                return
            try:
                self._fetch(work)
            except ReaderError as error:
                work.error = str(error)
            except Exception as error:  # noqa: BLE001 - whatever one feed does, the others go on
                work.error = f"{sanitize(work.feed.url)}: can't be read ({type(error).__name__})"
            self._tell(_Finished(work))

    def _fetch(self, work: _Work) -> None:
        from reader.ingest.feeds import Tag, fetch_feed, fetch_item, holds_article

        feed = work.feed
        # Who owns a name may let it lead elsewhere later: what was once outside stays outside.
        known = Tag(feed.etag, feed.modified)
        fetched = work.fetched = fetch_feed(feed.url, known, home=not feed.outside)
        if fetched is None:
            return
        items = fetched.document.items
        keys = [(item.key, item.link) for item in items]
        new = [items[at] for at in self.store.feeds.waiting(feed.number, keys)]
        work.items, work.left = new[: self.most], len(new[self.most :])
        self._tell(_Listed(work))
        in_a_row = 0
        for at, item in enumerate(work.items):
            if self.stop.is_set():
                return
            if in_a_row == _GIVE_UP:
                work.left += len(work.items) - at
                work.gave_up = True
                return
            page = fetch_item(item, home=fetched.at_home)
            gone = isinstance(page, SourceMissing) or holds_article(item)
            in_a_row = in_a_row + 1 if isinstance(page, IngestError) and not gone else 0
            self._tell(_Page(work, item, page))

    def _tell(self, event: _Event) -> None:
        while not self.stop.is_set():
            with suppress(queue.Full):
                self.events.put(event, timeout=_MOMENT)
                return


class Feeds:
    """The feeds that a library follows."""

    def __init__(self, store: Store, indexing: Indexing, adding: Adding) -> None:
        self._store = store
        self._indexing = indexing
        self._adding = adding

    def all(self) -> list[Feed]:
        """The feeds, in the order they were added."""
        return self._store.feeds.all()

    def add(self, url: str) -> tuple[Feed, bool]:
        """The feed at `url`, or that the page there names as its own; whether it is new.

        It is followed from now on; its articles are read by `update`. Raises IngestError where
        there is none.
        """
        from reader.ingest.feeds import find_feed

        known = {feed.url: feed for feed in self.all()}
        if url in known:
            return known[url], False
        if not reading.is_page(url):
            raise SourceUnreadable(f"{sanitize(url)}: not an http or https address of a feed")
        found = find_feed(url)
        title = found.document.title or found.url
        return self._store.feeds.add(found.url, title, outside=not found.at_home)

    def add_list(self, path: Path) -> list[tuple[Feed, bool]]:
        """The feeds of an OPML file, followed from now on, and whether each is new.

        They are first fetched by `update`. Raises IngestError where it is no such file.
        """
        from reader.ingest.feeds import read_outline

        found = [one for one in read_outline(path) if reading.is_page(one[0])]
        with self._store.transaction():
            return [self._store.feeds.add(url, title or url) for url, title in found]

    def find(self, which: str) -> Feed:
        """The feed of this number or address. Raises LibraryError."""
        for feed in self.all():
            if which in (str(feed.number), feed.url):
                return feed
        raise LibraryError(
            f"no feed {sanitize(which)[:80]!r} is followed; `reader feeds list` shows them"
        )

    def remove(self, which: str) -> Feed:
        """The feed of this number or address, followed no longer; its articles stay.

        Raises LibraryError.
        """
        feed = self.find(which)
        self._store.feeds.remove(feed.number)
        return feed

    def update(
        self,
        which: Sequence[str] = (),
        *,
        most: int = MOST_NEW,
        progress: Report | None = None,
    ) -> Iterator[FeedAnswer]:
        """What became of each new article of these feeds, or of all, once it is safe.

        A feed that fails is answered for and keeps nobody else waiting. Of each at most `most`
        articles are read, those it lists first; the rest by the next update. Articles are stored
        and indexed, not annotated. Raises LibraryError, also for a feed that is not followed.
        """
        if most < 1:
            raise UsageError("an update reads at least one article of a feed")
        feeds = [self.find(one) for one in dict.fromkeys(which)] if which else self.all()
        crew = _Crew(self._store, deque(feeds), most)
        crew.start()
        try:
            yield from self._answers(crew, len(feeds), progress)
        finally:
            crew.stop.set()
        self._indexing.quietly(progress)

    def _answers(self, crew: _Crew, feeds: int, progress: Report | None) -> Iterator[FeedAnswer]:
        done, total, running = 0, feeds, feeds
        indexed_at = time.monotonic()
        while running:
            event = crew.events.get()
            feed = event.work.feed
            if isinstance(event, _Listed):
                total += len(event.work.items)
            elif isinstance(event, _Page):
                done += 1
                yield from self._page(event)
            else:
                running, done = running - 1, done + 1
                yield from self._finished(event.work)
            if progress is not None:
                progress(Progress(Stage.READ, done, total, feed.title))
            if time.monotonic() - indexed_at >= _INDEX_SECONDS:
                self._indexing.quietly(progress)
                indexed_at = time.monotonic()

    def _page(self, event: _Page) -> Iterator[FeedAnswer]:
        """Store what an item leads to, and note in the same breath that it is dealt with."""
        feed, item = event.work.feed, event.item
        found = list(reading.read_item(item, event.page))
        with self._store.transaction():
            stored = [one if isinstance(one, Added) else self._adding.put(one) for one in found]
            ids = [one.id for one in stored if one.id]
            # What can't be had now may be another time; what is no article will be none then.
            lost = not ids and any(one.status is AddedStatus.FAILED for one in stored)
            self._store.feeds.deal(feed.number, item.key, item.link, done=not lost, articles=ids)
        event.work.lost += lost
        for one in stored:
            yield FeedAnswer(feed, item.key, one)

    def _finished(self, work: _Work) -> Iterator[FeedAnswer]:
        """Note the state of a feed; what its server knows it by only where nothing is left."""
        feed, feeds = work.feed, self._store.feeds
        why = work.error
        if why is None and work.fetched is None:
            feeds.checked(feed.number, etag=feed.etag, modified=feed.modified)
        elif why is None and work.fetched is not None:
            whole = not work.left and not work.lost
            tag = work.fetched.tag
            feeds.checked(
                feed.number,
                title=work.fetched.document.title,
                etag=tag.etag if whole else None,
                modified=tag.modified if whole else None,
                outside=not work.fetched.at_home,
            )
        if work.gave_up:
            why = (
                f"{sanitize(feed.url)}: {_GIVE_UP} pages in a row can't be fetched; "
                f"{work.left} more are left for the next update"
            )
        if why is not None:
            feeds.failed(feed.number, why)
            yield FeedAnswer(feed, None, Added(None, feed.url, AddedStatus.FAILED, why))

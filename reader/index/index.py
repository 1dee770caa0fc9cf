"""The index a library uses: open, add, delete, search; each call safe from any thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, RLock

import numpy as np

from reader.errors import QueryError, SearchIndexError
from reader.index.bridge import ArraySegment, Contents
from reader.index.build import SegmentBuilder, latest
from reader.index.cache import ArrayCache
from reader.index.document import IndexDocument, Marks
from reader.index.merge import merge
from reader.index.parser import parse
from reader.index.preferences import Preferences
from reader.index.search import Search, TextOf
from reader.index.segment import SegmentData
from reader.index.snapshot import Snapshot
from reader.index.snippet import Marker
from reader.index.view import SegmentView
from reader.model import Results

CACHE_BYTES = 32 << 20
"""Most memory kept of postings put together from several words; the rest is mapped files."""

MERGE_FACTOR = 8
"""Segments of about one size that `add` merges into one."""

MOST_WARMED = 2_000
"""Stems of one field and segment that are put together in idle time."""

IDLE_FACTOR = 3
"""How much larger than all smaller ones together a segment may be to be merged with them."""

MERGED_AT_ONCE = 4_000
"""Documents merged inside `add`; larger merges wait for `maintain`."""

_TICK = 100_000_000
"""Nanoseconds within which two changes of a folder may carry the same time."""

LARGEST_SEGMENT = 400_000
"""Documents beyond which segments are left alone."""


class Index:
    """The search index of one library, in a folder of its own.

    `text_of` gives an article's text for its snippet; `marks` what is read, starred and tagged
    now (see `Marks`). Searches see the last commit; a commit of another process is seen at the
    next search. Raises SearchIndexError where the index is damaged: `clear` makes it anew.
    """

    def __init__(
        self,
        folder: Path,
        *,
        text_of: TextOf | None = None,
        marks: Callable[[], Marks] | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        """Use `open`."""
        self._folder = folder
        self._contents = Contents(folder)
        self._text_of: TextOf = text_of or (lambda _: None)
        self._marks = marks
        self._preferences = preferences or Preferences()
        self._cache = ArrayCache(CACHE_BYTES)
        self._data: dict[str, SegmentData] = {}
        self._snapshot: Snapshot | None = None
        self._stamp = -1
        self._reading = Lock()
        self._writing = RLock()

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        create: bool = True,
        text_of: TextOf | None = None,
        marks: Callable[[], Marks] | None = None,
        preferences: Preferences | None = None,
    ) -> Index:
        """The index in `folder`, made (0700) if it is not there and `create` says so.

        Give it only a folder of the reader's own library: the table of contents is a pickle.
        """
        if create:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
        elif not folder.is_dir():
            raise SearchIndexError(f"There is no search index in {folder}.")
        index = cls(folder, text_of=text_of, marks=marks, preferences=preferences)
        if not index._contents.exists():
            if not create:
                raise SearchIndexError(f"There is no search index in {folder}.")
            with index._contents.locked():
                if not index._contents.exists():
                    index._contents.wipe()
                    index._contents.write(0, [])
        return index

    # Reading

    def refresh(self) -> bool:
        """Looks at the last commit, whoever made it; tells whether there was a new one."""
        with self._reading:
            before = self._snapshot
            self._stamp = -1
            return self._current() is not before

    def snapshot(self) -> Snapshot:
        """The index as of the last commit."""
        with self._reading:
            return self._current()

    def _current(self) -> Snapshot:
        try:
            stamp = self._folder.stat().st_mtime_ns
        except OSError as error:
            raise SearchIndexError(
                f"The search index is gone ({self._folder}); 'reader rebuild' makes it anew."
            ) from error
        if self._snapshot is not None and stamp == self._stamp:
            return self._snapshot
        if self._snapshot is None or self._contents.generation() != self._snapshot.generation:
            self._snapshot = self._load()
        # A clock that ticks in milliseconds can give two commits one time: trust only old stamps.
        self._stamp = stamp if time.time_ns() - stamp > _TICK else -1
        return self._snapshot

    def _load(self) -> Snapshot:
        for attempt in range(3):
            generation, segments = self._contents.read()
            try:
                views = [self._view(segment) for segment in segments]
            except SearchIndexError:
                # A merge of another process may have removed the file just now.
                if attempt == 2 or self._contents.generation() == generation:
                    raise
                continue
            names = {segment.filename for segment in segments}
            self._data = {name: data for name, data in self._data.items() if name in names}
            self._cache.keep(names)
            return Snapshot(generation, views)
        raise SearchIndexError("The search index keeps changing; try again.")

    def _view(self, segment: ArraySegment) -> SegmentView:
        name = segment.filename
        data = self._data.get(name)
        if data is None:
            data = self._data[name] = SegmentData(self._folder / name)
        return SegmentView(data, segment.doc_count_all(), segment.deleted, self._cache)

    def ids(self) -> set[str]:
        """The ids of all articles in it."""
        return {id_ for _, id_ in self.snapshot().ids()}

    def count(self) -> int:
        """How many articles are in it."""
        return self.snapshot().count

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        offset: int = 0,
        as_typed: bool = False,
        order: str = "relevance",
    ) -> Results:
        """A page of the articles a query finds, with snippets and the number of all.

        `as_typed` takes the query as unfinished: the last word as the beginning of one. `order`
        is relevance, newest or oldest. Raises QueryError with the place and what would work.
        """
        parsed = parse(query, as_typed=as_typed)
        search = Search(parsed, self.snapshot(), self._preferences, self._marks)
        return search.results(limit, offset, self._text_of, order=order)

    def matches(self, query: str, *, as_typed: bool = False) -> list[str]:
        """The ids of all articles a query finds, newest first."""
        search = Search(
            parse(query, as_typed=as_typed), self.snapshot(), self._preferences, self._marks
        )
        snapshot = search.snapshot
        return [snapshot.id_of(number) for number, _ in search.newest(search.total)]

    def facets(self, query: str, by: str = "outlet") -> list[tuple[str, int]]:
        """How the articles a query finds spread over outlets, months or years, most first."""
        search = Search(parse(query), self.snapshot(), self._preferences, self._marks)
        if by == "outlet":
            counts = search.snapshot.outlets(search.documents)
        elif by in ("month", "year"):
            days = search.snapshot.column("first")[search.documents]
            counts = _periods(days, 100 if by == "month" else 10_000)
        else:
            raise ValueError(by)
        return sorted(
            ((name, count) for name, count in counts.items() if name),
            key=lambda pair: (-pair[1], pair[0]),
        )

    def hit_spans(self, query: str, text: str, *, as_typed: bool = False) -> list[tuple[int, int]]:
        """Every match of a query's words and phrases in a text, for highlighting.

        In order, not overlapping, in code points. Empty for a query that can't be parsed.
        """
        try:
            return Marker(parse(query, as_typed=as_typed).root).spans(text)
        except QueryError:
            return []

    def warm(self, budget: float = 1.0) -> None:
        """Puts together, for at most `budget` seconds, what common words need; for idle time."""
        until = time.monotonic() + budget
        for field, view in ((f, v) for f in ("text", "title") for v in self.snapshot().views):
            starts = view.data.array(f"{field}.form@").astype(np.int64)
            several = np.flatnonzero(np.diff(starts) > 1)
            first = view.data.array(f"{field}.forms")[starts[several]].astype(np.int64)
            counts = np.diff(view.data.array(f"{field}.post@").astype(np.int64))
            stems = view.stems(field)
            for at in several[np.argsort(-counts[first])][:MOST_WARMED].tolist():
                if time.monotonic() > until or self._cache.bytes > CACHE_BYTES // 2:
                    return
                view.stemmed(field, stems[at])

    # Writing

    def add(self, docs: Iterable[IndexDocument]) -> None:
        """Takes articles in, replacing those of the same id; all are found when it returns."""
        documents = latest(docs)
        if not documents:
            return
        with self._changing() as (generation, segments):
            self._delete(segments, [doc.id for doc in documents])
            builder = SegmentBuilder()
            for doc in documents:
                builder.add(doc)
                if builder.full:
                    segments.append(self._write(builder))
                    builder = SegmentBuilder()
            if len(builder):
                segments.append(self._write(builder))
            self._tidy(segments)
            self._contents.write(generation + 1, segments)

    def delete(self, ids: Iterable[str]) -> None:
        """Takes articles out; ids that are not in it are nothing to it."""
        with self._changing() as (generation, segments):
            if self._delete(segments, list(ids)):
                self._contents.write(generation + 1, segments)

    def clear(self) -> None:
        """Empties it, also when it is damaged."""
        with self._writing, self._contents.locked():
            generation = self._contents.generation() + 1
            self._contents.wipe()
            with self._reading:
                self._contents.write(generation, [])
                self._snapshot = None
                self._data = {}
                self._cache.clear()

    def maintain(self) -> bool:
        """Merges one round of segments, for idle time; tells whether there is more to do."""
        with self._changing() as (generation, segments):
            segments[:] = [segment for segment in segments if segment.doc_count()]
            if not self._merge(segments, _worth_it(segments, LARGEST_SEGMENT)):
                return False
            self._contents.write(generation + 1, segments)
            return _worth_it(segments, LARGEST_SEGMENT) is not None

    def damage(self) -> list[str]:
        """What of the files is no longer as it was written; reads all of them."""
        return [
            f"{view.name}: {name}" for view in self.snapshot().views for name in view.data.damaged()
        ]

    def close(self) -> None:
        """Lets go of files and memory."""
        with self._reading:
            self._snapshot = None
            self._data = {}
            self._cache.clear()

    @contextmanager
    def _changing(self) -> Iterator[tuple[int, list[ArraySegment]]]:
        """The time in which one caller may write: the generation it found, and its segments."""
        with self._writing, self._contents.locked():
            self.refresh()
            yield self._contents.read()

    def _delete(self, segments: Sequence[ArraySegment], ids: Sequence[str]) -> int:
        snapshot = self.snapshot()
        if len(ids) > 64:
            numbers = [snapshot.numbers.get(id_, -1) for id_ in ids]
        else:
            numbers = [snapshot.find_id(id_) for id_ in ids]
        found = np.unique([number for number in numbers if number >= 0]).astype(np.int64)
        for view, segment in zip(snapshot.views, segments, strict=True):
            low, high = np.searchsorted(found, [view.base, view.base + view.count])
            if low < high:
                segment.delete(found[low:high] - view.base)
        return len(found)

    def _write(self, builder: SegmentBuilder) -> ArraySegment:
        segment = ArraySegment()
        segment.set_doc_count(builder.write(self._folder / segment.filename))
        return segment

    def _tidy(self, segments: list[ArraySegment]) -> None:
        """Drops what is empty and merges what is cheap to merge, while someone waits."""
        segments[:] = [segment for segment in segments if segment.doc_count()]
        self._merge(segments, _alike(segments, MERGED_AT_ONCE))

    def _merge(self, segments: list[ArraySegment], group: list[ArraySegment] | None) -> bool:
        """Puts one segment in the place of a group; tells whether there was one."""
        if not group:
            return False
        merged = ArraySegment()
        views = [self._view(segment) for segment in group]
        merged.set_doc_count(merge(views, self._folder / merged.filename))
        at = segments.index(group[0])
        segments[:] = [segment for segment in segments if segment not in group]
        segments.insert(min(at, len(segments)), merged)
        return True


def _alike(segments: Sequence[ArraySegment], most: int) -> list[ArraySegment] | None:
    """Segments to merge while someone waits: many of about one size, or one mostly deleted."""
    tiers: dict[int, list[ArraySegment]] = {}
    for segment in segments:
        live = segment.doc_count()
        if live <= most and segment.deleted_count() > live:
            return [segment]
        tier = int(np.log(max(1, live)) / np.log(MERGE_FACTOR))
        tiers.setdefault(tier, []).append(segment)
    for tier in sorted(tiers):
        group = tiers[tier]
        total = sum(segment.doc_count() for segment in group)
        if len(group) >= MERGE_FACTOR and total <= most:
            return group
    return None


def _worth_it(segments: Sequence[ArraySegment], most: int) -> list[ArraySegment] | None:
    """Segments to merge in idle time: the smallest, up to the last that is not much larger than
    those before it together. So few are left, and no article is written again too often.
    """
    rising = sorted(segments, key=lambda segment: segment.doc_count())
    group: list[ArraySegment] = []
    total = 0
    for place, segment in enumerate(rising):
        live = segment.doc_count()
        if total + live > most:
            break
        if place and live <= IDLE_FACTOR * total:
            group = rising[: place + 1]
        total += live
    wasteful = [s for s in segments if s.deleted_count() * 4 > s.doc_count()]
    return group or wasteful[:1] or None


def _periods(days: np.ndarray, unit: int) -> dict[str, int]:
    periods, counts = np.unique(days[days > 0] // unit, return_counts=True)
    return {
        f"{period:04d}" if unit == 10_000 else f"{period // 100:04d}-{period % 100:02d}": int(count)
        for period, count in zip(periods.tolist(), counts.tolist(), strict=True)
    }

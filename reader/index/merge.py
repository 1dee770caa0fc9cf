"""Several segments into one: word lists merged, postings moved in bulk, deleted documents gone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from reader.index.build import (
    TAGS,
    WORD_FIELDS,
    Documents,
    write_documents,
    write_lengths,
    write_lexicon,
)
from reader.index.segment import Ints, SegmentFile, Strings, smallest, smallest_type
from reader.index.view import SegmentView

_CHUNK = 2_000_000
"""Occurrences moved at a time: what a merge needs of memory beside the word lists."""


def merge(views: Sequence[SegmentView], path: Path) -> int:
    """Writes one segment with the live documents of several; gives how many there are."""
    file = SegmentFile(path)
    try:
        written = _documents(file, views)
        for field in (*WORD_FIELDS, TAGS):
            _Field(views, field).write(file)
        file.close()
    except BaseException:
        file.discard()
        raise
    return written


def _live(view: SegmentView) -> Ints:
    return np.arange(view.count) if view.live is None else np.flatnonzero(view.live)


def _documents(file: SegmentFile, views: Sequence[SegmentView]) -> int:
    ids: list[bytes] = []
    titles: list[bytes] = []
    outlets: list[bytes] = []
    numbers = []
    for view in views:
        live = _live(view)
        for name, strings in (("id", ids), ("name", titles)):
            kept = Strings(view.data, name, f"{name}@")
            every = kept.blob(0, len(kept)).split(b"\n")
            strings.extend(every[at] for at in live.tolist())
        sources = Strings(view.data, "source", "source@")
        names = [sources.raw(at) for at in range(len(sources))]
        outlets.extend(names[at] for at in view.data.array("source.of")[live].tolist())
        columns = [
            view.data.array(name)[live].astype(np.int64)
            for name in ("first", "last", "when", "flags")
        ]
        numbers.append(np.stack(columns, axis=1))
    write_documents(file, Documents(ids, titles, outlets, np.concatenate(numbers)))
    return len(ids)


class _Source:
    """One segment's postings of a field, in numbers of the merged one."""

    def __init__(self, view: SegmentView, field: str, first: int) -> None:
        self.view = view
        self.field = field
        lexicon = view.lexicon(field)
        self.words = lexicon.blob(0, len(lexicon)).split(b"\n")[:-1] if len(lexicon) else []
        self.renumbered = np.full(view.count, -1, np.int64)
        live = _live(view)
        self.renumbered[live] = np.arange(first, first + len(live))
        self.ranks: Ints = np.empty(0, np.int64)

    def counts(self) -> tuple[Ints, Ints]:
        """Live postings and occurrences of each word."""
        array = self.view.data.array
        starts = array(f"{self.field}.post@").astype(np.int64)
        where = array(f"{self.field}.where@").astype(np.int64)
        if self.view.live is None:
            return np.diff(starts), np.diff(where)
        postings, occurrences = (
            np.empty(len(self.words), np.int64),
            np.empty(len(self.words), np.int64),
        )
        for low, high in self.chunks(where):
            docs, freqs = self.view.slice(self.field, low, high)
            live = self.view.live[docs]
            bounds = starts[low : high + 1] - starts[low]
            postings[low:high] = np.diff(_running(live)[bounds])
            occurrences[low:high] = np.diff(_running(np.where(live, freqs, 0))[bounds])
        return postings, occurrences

    def chunks(self, where: Ints) -> list[tuple[int, int]]:
        """Stretches of words with about a chunk's occurrences each."""
        cuts = np.searchsorted(where, np.arange(_CHUNK, int(where[-1]), _CHUNK))
        bounds = np.unique(np.concatenate([[0], cuts, [len(self.words)]]))
        return [(int(a), int(b)) for a, b in pairwise(bounds)]


class _Field:
    """One field of all segments that are merged."""

    def __init__(self, views: Sequence[SegmentView], field: str) -> None:
        self.name = field
        self.lengths = np.concatenate(
            [view.data.array(f"{field}.length")[_live(view)].astype(np.int64) for view in views]
        )
        self.sources = []
        first = 0
        for view in views:
            source = _Source(view, field, first)
            first += int(np.count_nonzero(source.renumbered >= 0))
            if source.words:
                self.sources.append(source)

    def write(self, file: SegmentFile) -> None:
        """Writes everything of the field."""
        every = sorted(set().union(*(source.words for source in self.sources)))
        rank = {word: at for at, word in enumerate(every)}
        postings = np.zeros(len(every), np.int64)
        occurrences = np.zeros(len(every), np.int64)
        counted = []
        for source in self.sources:
            source.ranks = np.fromiter(
                map(rank.__getitem__, source.words), np.int64, len(source.words)
            )
            counts = source.counts()
            counted.append(counts)
            postings[source.ranks] += counts[0]
            occurrences[source.ranks] += counts[1]
        kept = postings > 0
        write_lengths(file, self.name, self.lengths)
        if not kept.any():
            return
        write_lexicon(file, self.name, [every[at] for at in np.flatnonzero(kept).tolist()])
        starts, where_starts = _running(postings), _running(occurrences)
        file.add(f"{self.name}.post@", smallest(np.append(starts[:-1][kept], starts[-1])))
        file.add(
            f"{self.name}.where@", smallest(np.append(where_starts[:-1][kept], where_starts[-1]))
        )
        self._move(file, starts, where_starts, counted)

    def _move(
        self,
        file: SegmentFile,
        starts: Ints,
        where_starts: Ints,
        counted: list[tuple[Ints, Ints]],
    ) -> None:
        top_freq = max(int(s.view.data.array(f"{self.name}.freqs").max()) for s in self.sources)
        top_place = max(int(s.view.data.array(f"{self.name}.where").max()) for s in self.sources)
        count = int(starts[-1])
        docs = file.reserve(f"{self.name}.docs", smallest_type(len(self.lengths)), count)
        freqs = file.reserve(f"{self.name}.freqs", smallest_type(top_freq), count)
        where = file.reserve(f"{self.name}.where", smallest_type(top_place), int(where_starts[-1]))
        next_posting, next_place = starts[:-1].copy(), where_starts[:-1].copy()
        for source, (postings, occurrences) in zip(self.sources, counted, strict=True):
            array = source.view.data.array
            places = array(f"{self.name}.where@").astype(np.int64)
            for low, high in source.chunks(places):
                moved = slice(low, high)
                hits = source.view.slice(self.name, low, high)
                here = array(f"{self.name}.where")[int(places[low]) : int(places[high])]
                if source.view.live is not None:
                    live = source.view.live[hits.docs]
                    here = here[np.repeat(live, hits.freqs)]
                    hits = source.view.only_live(hits)
                ranks = source.ranks[moved]
                to = _targets(next_posting[ranks], postings[moved])
                docs[to] = source.renumbered[hits.docs]
                freqs[to] = hits.freqs
                where[_targets(next_place[ranks], occurrences[moved])] = here
            next_posting[source.ranks] += postings
            next_place[source.ranks] += occurrences


def _running(counts: Ints) -> Ints:
    total = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=total[1:])
    return total


def _targets(firsts: Ints, counts: Ints) -> Ints:
    """Places firsts[i], firsts[i]+1, … counts[i] of them, for every i in turn."""
    starts = _running(counts)
    targets: Ints = np.arange(int(starts[-1])) + np.repeat(firsts - starts[:-1], counts)
    return targets

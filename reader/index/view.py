"""One segment as the evaluator reads it: lexicons, postings, stems, occurrences."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import numpy as np

from reader.index.cache import ArrayCache
from reader.index.expand import near, signatures
from reader.index.segment import Ints, SegmentData, Strings

_MOST_KNOWN = 4096
"""Words whose place in a lexicon is remembered."""


class Hits(NamedTuple):
    """Documents a word stands in, rising, and how often; numbers are the segment's own."""

    docs: Ints
    freqs: Ints


NOTHING = Hits(np.empty(0, np.int32), np.empty(0, np.int32))


class SegmentView:
    """Read access to one segment. `base` is the number of its first document in the snapshot."""

    def __init__(self, data: SegmentData, count: int, deleted: Ints, cache: ArrayCache) -> None:
        self.data = data
        self.count = count
        self.base = 0
        self.cache = cache
        self.live: np.ndarray | None = None
        if len(deleted):
            self.live = np.ones(count, bool)
            self.live[deleted] = False
        self._lexicons: dict[tuple[str, bool], Strings] = {}
        self._known: dict[tuple[str, str, bool], int] = {}

    @cached_property
    def ids(self) -> Strings:
        """The ids of the documents."""
        return Strings(self.data, "id", "id@")

    @cached_property
    def titles(self) -> Strings:
        """Their titles."""
        return Strings(self.data, "name", "name@")

    @property
    def name(self) -> str:
        """What tells this segment from all others."""
        return self.data.path.name

    def lexicon(self, field: str) -> Strings:
        """The words of a field, in byte order."""
        return self._strings(field, stems=False)

    def stems(self, field: str) -> Strings:
        """The stems of a field, in byte order; none if it is not stemmed."""
        return self._strings(field, stems=True)

    def _strings(self, field: str, *, stems: bool) -> Strings:
        found = self._lexicons.get((field, stems))
        if found is None:
            blob, offsets = ("stems", "stem@") if stems else ("words", "word@")
            found = Strings(self.data, f"{field}.{blob}", f"{field}.{offsets}")
            self._lexicons[field, stems] = found
        return found

    def word(self, field: str, word: str) -> int:
        """The place of a word in the lexicon of a field, or -1."""
        return self._place(field, word, stems=False)

    def _place(self, field: str, word: str, *, stems: bool) -> int:
        key = (field, word, stems)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            strings = self._strings(field, stems=stems)
            found = self._known[key] = strings.find(word.encode("utf-8", "replace"))
        return found

    def slice(self, field: str, low: int, high: int) -> Hits:
        """Postings of the words low to high (exclusive) of the lexicon, word after word."""
        if low >= high:
            return NOTHING
        starts = self.data.array(f"{field}.post@")
        start, end = int(starts[low]), int(starts[high])
        return Hits(
            self.data.array(f"{field}.docs")[start:end],
            self.data.array(f"{field}.freqs")[start:end],
        )

    def weight(self, field: str, low: int, high: int) -> int:
        """How many postings the words low to high (exclusive) have."""
        if low >= high:
            return 0
        starts = self.data.array(f"{field}.post@")
        return int(starts[high]) - int(starts[low])

    def exact(self, field: str, word: str) -> Hits:
        """Postings of a word as it stands."""
        at = self.word(field, word)
        return self.slice(field, at, at + 1) if at >= 0 else NOTHING

    def forms(self, field: str, stem: str) -> list[int]:
        """Places in the lexicon of the words of a stem."""
        at = self._place(field, stem, stems=True)
        if at < 0:
            return []
        starts = self.data.array(f"{field}.form@")
        found: list[int] = self.data.array(f"{field}.forms")[
            int(starts[at]) : int(starts[at + 1])
        ].tolist()
        return found

    def stemmed(self, field: str, stem: str) -> Hits:
        """Postings of all words of a stem, as of one word."""
        forms = self.forms(field, stem)
        if len(forms) < 2:
            return self.slice(field, forms[0], forms[0] + 1) if forms else NOTHING
        key = (self.name, field, stem)
        kept = self.cache.get(key)
        if kept is None:
            kept = merged([self.slice(field, form, form + 1) for form in forms])
            self.cache.put(key, kept)
        return Hits(kept[0], kept[1])

    def several(self, field: str, words: Ints) -> Hits:
        """Postings of some words of the lexicon, word after word."""
        starts = self.data.array(f"{field}.post@")
        first = starts[words].astype(np.int64)
        counts = starts[words + 1].astype(np.int64) - first
        ends = np.cumsum(counts)
        if not len(ends) or not ends[-1]:
            return NOTHING
        index = np.arange(int(ends[-1])) + np.repeat(first - (ends - counts), counts)
        return Hits(
            self.data.array(f"{field}.docs")[index], self.data.array(f"{field}.freqs")[index]
        )

    def near(self, field: str, word: str, distance: int) -> tuple[Ints, Ints]:
        """Places of the words of a field at most so many edits away, and how many it took."""
        lexicon = self.lexicon(field)
        key = (self.name, field, "\n")
        kept = self.cache.get(key)
        if kept is None:
            kept = (signatures(lexicon),)
            self.cache.put(key, kept)
        return near(lexicon, kept[0], word, distance)

    def places(self, field: str, word: int) -> tuple[Hits, Ints]:
        """A word's postings and all its occurrences, document after document."""
        hits = self.slice(field, word, word + 1)
        starts = self.data.array(f"{field}.where@")
        start, end = int(starts[word]), int(starts[word + 1])
        return hits, self.data.array(f"{field}.where")[start:end]

    def only_live(self, hits: Hits) -> Hits:
        """The postings of documents that are not deleted."""
        if self.live is None or not len(hits.docs):
            return hits
        kept = self.live[hits.docs]
        # Frequencies may have been left uncounted.
        return Hits(hits.docs[kept], hits.freqs[kept] if len(hits.freqs) else hits.freqs)


def merged(parts: list[Hits]) -> Hits:
    """Several words' postings as those of one word; frequencies are added up."""
    docs = np.concatenate([part.docs for part in parts])
    freqs = np.concatenate([part.freqs.astype(np.int32) for part in parts])
    # Each part is in order already, so the stable sort only merges the runs.
    order = np.argsort(docs, kind="stable")
    docs, freqs = docs[order], freqs[order]
    first = np.ones(len(docs), bool)
    np.not_equal(docs[1:], docs[:-1], out=first[1:])
    starts = np.flatnonzero(first)
    if len(starts) == len(docs):
        return Hits(docs, freqs)
    return Hits(docs[starts], np.add.reduceat(freqs, starts))

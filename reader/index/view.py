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


class _Places(dict[str, int]):
    """The place of a word in a sorted list, or -1; some are remembered."""

    def __init__(self, strings: Strings) -> None:
        super().__init__()
        self.strings = strings

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[word] = place = self.strings.find(word.encode("utf-8", "replace"))
        return place


class _Field:
    """The arrays of one field; single numbers are read through buffers, which is twice as fast."""

    __slots__ = ("docs", "form_starts", "forms", "freqs", "starts", "stems", "words")

    def __init__(self, data: SegmentData, name: str) -> None:
        self.words = _Places(Strings(data, f"{name}.words", f"{name}.word@"))
        self.stems = _Places(Strings(data, f"{name}.stems", f"{name}.stem@"))
        self.starts = data.array(f"{name}.post@").data
        self.docs = data.array(f"{name}.docs")
        self.freqs = data.array(f"{name}.freqs")
        self.form_starts = data.array(f"{name}.form@").data
        self.forms = data.array(f"{name}.forms").data


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
        self._fields: dict[str, _Field] = {}

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

    def _field(self, name: str) -> _Field:
        found = self._fields.get(name)
        if found is None:
            found = self._fields[name] = _Field(self.data, name)
        return found

    def lexicon(self, field: str) -> Strings:
        """The words of a field, in byte order."""
        return self._field(field).words.strings

    def stems(self, field: str) -> Strings:
        """The stems of a field, in byte order; none if it is not stemmed."""
        return self._field(field).stems.strings

    def word(self, field: str, word: str) -> int:
        """The place of a word in the lexicon of a field, or -1."""
        return self._field(field).words[word]

    def slice(self, field: str, low: int, high: int) -> Hits:
        """Postings of the words low to high (exclusive) of the lexicon, word after word."""
        if low >= high:
            return NOTHING
        of = self._field(field)
        start, end = of.starts[low], of.starts[high]
        return Hits(of.docs[start:end], of.freqs[start:end])

    def weight(self, field: str, low: int, high: int) -> int:
        """How many postings the words low to high (exclusive) have."""
        if low >= high:
            return 0
        starts = self._field(field).starts
        return starts[high] - starts[low]

    def exact(self, field: str, word: str) -> Hits:
        """Postings of a word as it stands."""
        at = self.word(field, word)
        return self.slice(field, at, at + 1) if at >= 0 else NOTHING

    def forms(self, field: str, stem: str) -> list[int]:
        """Places in the lexicon of the words of a stem."""
        of = self._field(field)
        at = of.stems[stem]
        if at < 0:
            return []
        return of.forms[of.form_starts[at] : of.form_starts[at + 1]].tolist()

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

    def places(self, field: str, low: int, high: int) -> tuple[Hits, Ints]:
        """Postings and all occurrences of the words low to high (exclusive), word after word."""
        hits = self.slice(field, low, high)
        starts = self.data.array(f"{field}.where@")
        start, end = int(starts[low]), int(starts[max(low, high)])
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

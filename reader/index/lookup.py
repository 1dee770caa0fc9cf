"""What a leaf of a query stands for in the index: postings, field by field, and what they weigh.

A word without a field is looked for in title, text and authors; its score there is the BM25F of its
stem times the field's boost, and more where it stands exactly as typed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from reader.index import scoring
from reader.index.analysis import stem
from reader.index.build import STEMMED
from reader.index.expand import wildcard
from reader.index.phrase import phrase_docs
from reader.index.preferences import Preferences
from reader.index.segment import Ints
from reader.index.snapshot import Snapshot
from reader.index.tree import Fuzzy, Node, Phrase, Prefix, Wildcard, Word
from reader.index.view import Hits, SegmentView, merged

NOT_COUNTED = np.empty(0, np.int32)
"""Frequencies of postings that are too many to count: all their documents score alike."""

MOST_SCORED_POSTINGS = 500_000
"""Postings of a prefix that are counted for its score; beyond, all its documents score alike."""

Finder = Callable[[SegmentView, str], Hits]


@dataclass(slots=True)
class Part:
    """Postings of one thing looked for in one field, in numbers of the snapshot."""

    hits: Hits
    field: str
    weight: float
    matches: bool = True
    """Whether it has documents that no part before it has."""


class Lookup:
    """Looks up leaves in one snapshot."""

    def __init__(self, snapshot: Snapshot, preferences: Preferences) -> None:
        self._snapshot = snapshot
        self._preferences = preferences

    def parts(self, node: Node) -> list[Part]:
        """Postings of the live documents that match a leaf; none for what is no leaf."""
        match node:
            case Word():
                return self._word(node.word, node.field)
            case Phrase():
                return self._phrase(node)
            case Prefix(prefix, _, typed):
                parts = self._expanded(node.field, partial(_prefixed, prefix=prefix))
                return parts + (self._word(prefix, node.field) if typed and prefix else [])
            case Wildcard(pattern):
                return self._expanded(node.field, partial(_shaped, pattern=pattern))
            case Fuzzy(word, distance):
                return self._expanded(node.field, partial(_similar, word=word, distance=distance))
            case _:
                return []

    def phrase(self, node: Phrase, place: str, within: Ints | None = None) -> Ints:
        """Documents that have a phrase in a field, rising; if given, only among some."""
        found = []
        for view in self._snapshot.views:
            limit = None
            if within is not None:
                low, high = np.searchsorted(within, [view.base, view.base + view.count])
                limit = within[low:high] - view.base
            docs = phrase_docs(view, place, node, limit)
            if view.live is not None:
                docs = docs[view.live[docs]]
            if len(docs):
                found.append(docs.astype(np.int64) + view.base)
        return np.concatenate(found) if found else np.empty(0, np.int64)

    def _fields(self, name: str | None) -> list[tuple[str, float]]:
        if name is None:
            return list(self._preferences.boosts.items())
        return [(name, 1.0)]

    def _word(self, word: str, name: str | None) -> list[Part]:
        parts: list[Part] = []
        root = stem(word)
        exact = self._preferences.exact
        as_typed = partial(_exactly, word=word)
        of_stem = partial(_of_stem, root=root)
        for place, boost in self._fields(name):
            if place not in STEMMED:
                self._add(parts, place, boost, as_typed)
            elif self._only_form(place, word, root):
                # Both would have the same postings.
                self._add(parts, place, boost * (1 + exact), as_typed)
            else:
                self._add(parts, place, boost, of_stem)
                if exact:
                    self._add(parts, place, boost * exact, as_typed, matches=False)
        return parts

    def _only_form(self, place: str, word: str, root: str) -> bool:
        """Whether no other word of a field has this word's stem."""
        for view in self._snapshot.views:
            forms = view.forms(place, root)
            if forms and (len(forms) > 1 or forms[0] != view.word(place, word)):
                return False
        return True

    def _expanded(self, name: str | None, find: Finder) -> list[Part]:
        parts: list[Part] = []
        for place, boost in self._fields(name):
            self._add(parts, place, boost * self._preferences.expanded, find)
        return parts

    def _phrase(self, node: Phrase) -> list[Part]:
        parts: list[Part] = []
        for place, boost in self._fields(node.field):
            docs = self.phrase(node, place)
            if not len(docs):
                continue
            words: list[Part] = []
            finders: list[Finder] = [partial(_exactly, word=word) for word in node.words]
            if node.begun:
                finders[-1] = partial(_prefixed, prefix=node.words[-1])
            for find in finders:
                self._add(words, place, boost, find)
            for part in words:
                if not part.weight:
                    parts.append(Part(Hits(docs, NOT_COUNTED), place, 0.0))
                    continue
                freqs = part.hits.freqs[np.searchsorted(part.hits.docs, docs)]
                parts.append(Part(Hits(docs, freqs), place, part.weight))
        return parts

    def _add(
        self, parts: list[Part], place: str, boost: float, find: Finder, *, matches: bool = True
    ) -> None:
        """Looks something up in every segment and appends it, weighed by how rare it is."""
        docs, freqs, having = [], [], 0
        for view in self._snapshot.views:
            all_of = find(view, place)
            if not len(all_of.docs):
                continue
            hits = view.only_live(all_of)
            having += len(all_of.docs if self._snapshot.count_deleted else hits.docs)
            if len(hits.docs):
                docs.append(hits.docs if not view.base else hits.docs + np.int64(view.base))
                freqs.append(hits.freqs)
        if not docs:
            return
        every = docs[0] if len(docs) == 1 else np.concatenate(docs)
        often = freqs[0] if len(freqs) == 1 else np.concatenate(freqs)
        if len(often) < len(every):
            parts.append(Part(Hits(every, NOT_COUNTED), place, 0.0, matches))
            return
        parts.append(Part(Hits(every, often), place, boost * self._idf(having), matches))

    def _idf(self, having: int) -> float:
        weight = scoring.idf(self._snapshot.scored, having)
        return float(max(weight, 0.0) ** self._preferences.rarity)


def _exactly(view: SegmentView, name: str, *, word: str) -> Hits:
    return view.exact(name, word)


def _of_stem(view: SegmentView, name: str, *, root: str) -> Hits:
    return view.stemmed(name, root)


def _prefixed(view: SegmentView, name: str, *, prefix: str) -> Hits:
    low, high = view.lexicon(name).prefixed(prefix.encode("utf-8", "replace"))
    return _summed(view, view.slice(name, low, high), high - low)


def _shaped(view: SegmentView, name: str, *, pattern: str) -> Hits:
    words = wildcard(view.lexicon(name), pattern)
    return _summed(view, view.several(name, words), len(words))


def _similar(view: SegmentView, name: str, *, word: str, distance: int) -> Hits:
    words, _ = view.near(name, word, distance)
    return _summed(view, view.several(name, words), len(words))


def _summed(view: SegmentView, hits: Hits, words: int) -> Hits:
    """Postings of several words as those of one: each document once, frequencies added up."""
    if words < 2:
        return hits
    if len(hits.docs) * 8 < view.count:
        return merged([hits])
    if len(hits.docs) > MOST_SCORED_POSTINGS:
        mask = np.zeros(view.count, bool)
        mask[hits.docs] = True
        return Hits(np.flatnonzero(mask), NOT_COUNTED)
    freqs = np.bincount(hits.docs, weights=hits.freqs, minlength=view.count)
    # Counting what is true in a bool array is much faster than what is not 0 in one of floats.
    docs = np.flatnonzero(freqs > 0)
    return Hits(docs, freqs[docs])

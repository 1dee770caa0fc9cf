"""Queries over whole arrays: which documents match, and how well.

Matching works on one bool a document; scoring then looks up only the documents found. A word
without a field is looked for in title, text and authors; its score there is the BM25F of its stem
times the field's boost, and more where it stands exactly as typed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial

import numpy as np

from reader.index import scoring
from reader.index.analysis import stem
from reader.index.build import SCORED, STEMMED, TAGS
from reader.index.document import Marks
from reader.index.expand import wildcard
from reader.index.phrase import phrase_docs
from reader.index.scoring import Floats
from reader.index.segment import Ints
from reader.index.snapshot import Snapshot
from reader.index.tree import (
    And,
    Dates,
    Everything,
    Flag,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Tag,
    Wildcard,
    Word,
)
from reader.index.view import Hits, SegmentView, merged

NOT_COUNTED = np.empty(0, np.int32)
"""Frequencies of postings that are too many to count: all their documents score alike."""

Mask = np.ndarray
Finder = Callable[[SegmentView, str], Hits]

MOST_SCORED_POSTINGS = 500_000
"""Postings of a prefix that are counted for its score; beyond, all its documents score alike."""


@dataclass(frozen=True)
class Preferences:
    """What makes one match better than another (docs/query.md has how these were found)."""

    boosts: dict[str, float] = field(
        default_factory=lambda: {"title": 1.5, "text": 1.0, "author": 1.0}
    )
    b: float = 0.7
    k1: float = 1.8
    rarity: float = 1.5
    """Power of how rare a word is in its weight: the more, the less common words matter."""
    exact: float = 0.25
    """What the word as typed adds to its stem's score, as a share of its own."""
    expanded: float = 0.5
    """What a prefix, wildcard or near spelling counts beside a word."""
    together: float = 0.5
    """What words that stand together as typed add, as a share of their phrase's score."""


PLAIN = Preferences(
    {"title": 1.0, "text": 1.0},
    b=scoring.B,
    k1=scoring.K1,
    rarity=1.0,
    exact=0.0,
    expanded=1.0,
    together=0.0,
)
"""Whoosh's own sum over the fields, nothing added."""


@dataclass(frozen=True, slots=True)
class Part:
    """Postings of one thing looked for in one field, in numbers of the snapshot."""

    hits: Hits
    field: str
    weight: float
    matches: bool = True
    """Whether it has documents that no part before it has."""


class _Wanted:
    """Documents that scores are wanted of, rising, and how to find them in postings."""

    def __init__(self, docs: Ints, size: int) -> None:
        self.docs = docs
        self._size = size

    @cached_property
    def _mask(self) -> Mask:
        mask = np.zeros(self._size, bool)
        mask[self.docs] = True
        return mask

    @cached_property
    def _places(self) -> Ints:
        # Only the places of documents wanted are ever read.
        places = np.empty(self._size, np.int32)
        places[self.docs] = np.arange(len(self.docs), dtype=np.int32)
        return places

    def among(self, having: Ints) -> tuple[Ints | slice, Ints | slice]:
        """Places in `having` of the documents wanted, and the places of these in `docs`."""
        docs = self.docs
        if len(docs) == len(having) and np.array_equal(docs, having):
            return slice(None), slice(None)
        if len(docs) * 16 < len(having):
            at = np.searchsorted(having, docs.astype(having.dtype, copy=False))
            at[at == len(having)] = 0
            where = np.flatnonzero(having[at] == docs)
            return at[where], where
        at = np.flatnonzero(self._mask[having])
        return at, self._places[having[at]]


class Evaluator:
    """Evaluates the nodes of one query against one snapshot, each once."""

    def __init__(
        self,
        snapshot: Snapshot,
        preferences: Preferences,
        marks: Callable[[], Marks] | None = None,
    ) -> None:
        self.snapshot = snapshot
        self.preferences = preferences
        self._marks = marks
        self._masks: dict[Node, Mask] = {}
        self._parts: dict[Node, list[Part]] = {}

    # Matching

    def documents(self, node: Node) -> Ints:
        """The documents a query finds, rising."""
        mask = self.mask(node)
        live = self.snapshot.live
        return np.flatnonzero(mask if live is None else mask & live)

    def mask(self, node: Node) -> Mask:
        """Which documents a node matches. The array is shared: not to be written to."""
        found = self._masks.get(node)
        if found is None:
            found = self._masks[node] = self._mask(node)
        return found

    def _mask(self, node: Node) -> Mask:
        match node:
            case And(children):
                return self._every(children)
            case Or(children):
                any_of = self.mask(children[0]).copy()
                for child in children[1:]:
                    any_of |= self.mask(child)
                return any_of
            case Not(child):
                return ~self.mask(child)
            case Everything():
                return np.ones(self.snapshot.size, bool)
            case Dates(first, last):
                firsts, lasts = self.snapshot.column("first"), self.snapshot.column("last")
                return (firsts >= first) & (lasts <= last) & (firsts > 0)
            case Flag(name):
                return self._flag(name)
            case Tag(tag, prefix):
                return self._tag(tag, prefix)
            case _:
                mask = np.zeros(self.snapshot.size, bool)
                for part in self.parts(node):
                    if part.matches:
                        mask[part.hits.docs] = True
                return mask

    def _every(self, children: tuple[Node, ...]) -> Mask:
        # What is cheap comes first: where it finds nothing, the rest is not looked at.
        first, *rest = sorted(children, key=_cost)
        mask = self.mask(first)
        for child in rest:
            if not mask.any():
                break
            mask = mask & self.mask(child)
        return mask

    def _flag(self, name: str) -> Mask:
        wanted = "starred" if name == "starred" else "read"
        if self._marks is not None:
            mask = self.snapshot.mask_of_marks(self._marks(), wanted)
        else:
            mask = (self.snapshot.column("flags") & (2 if wanted == "starred" else 1)) > 0
        return ~mask if name == "unread" else mask

    def _tag(self, tag: str, prefix: bool) -> Mask:
        mask = np.zeros(self.snapshot.size, bool)
        if self._marks is not None:
            marks = self._marks()
            for name in marks.tags:
                folded = name.casefold()
                if folded == tag or (prefix and folded.startswith(tag)):
                    mask |= self.snapshot.mask_of_marks(marks, f"tag:{name}")
            return mask
        key = tag.encode("utf-8", "replace")
        for view in self.snapshot.views:
            lexicon = view.lexicon(TAGS)
            low, high = lexicon.prefixed(key)
            if not prefix:
                high = low + (low < high and lexicon.raw(low) == key)
            mask[view.slice(TAGS, low, high).docs + np.int64(view.base)] = True
        return mask

    # Leaves

    def parts(self, node: Node) -> list[Part]:
        """What is looked up for a leaf: postings of documents that match, with their weights."""
        found = self._parts.get(node)
        if found is None:
            found = self._parts[node] = self._look_up(node)
        return found

    def _look_up(self, node: Node) -> list[Part]:
        match node:
            case Word():
                return self._word(node.word, node.field)
            case Phrase():
                return self._phrase(node)
            case Prefix(prefix, _, typed):
                parts = self._expanded(node.field, lambda view, name: _prefixed(view, name, prefix))
                return parts + (self._word(prefix, node.field) if typed and prefix else [])
            case Wildcard(pattern):
                return self._expanded(node.field, lambda view, name: _shaped(view, name, pattern))
            case Fuzzy(word, distance):
                return self._expanded(
                    node.field, lambda view, name: _similar(view, name, word, distance)
                )
            case _:
                return []

    def _fields(self, name: str | None) -> list[tuple[str, float]]:
        if name is None:
            return list(self.preferences.boosts.items())
        return [(name, 1.0)]

    def _word(self, word: str, name: str | None) -> list[Part]:
        parts: list[Part] = []
        root = stem(word)
        for place, boost in self._fields(name):
            if place not in STEMMED:
                self._add(parts, place, boost, lambda view, place: view.exact(place, word))
                continue
            self._add(parts, place, boost, lambda view, place: view.stemmed(place, root))
            if self.preferences.exact:
                exact = boost * self.preferences.exact
                self._add(
                    parts, place, exact, lambda view, place: view.exact(place, word), matches=False
                )
        return parts

    def _expanded(self, name: str | None, find: Callable[[SegmentView, str], Hits]) -> list[Part]:
        parts: list[Part] = []
        for place, boost in self._fields(name):
            weight = boost * self.preferences.expanded
            self._add(parts, place, weight, find)
        return parts

    def _phrase(self, node: Phrase) -> list[Part]:
        parts: list[Part] = []
        for place, boost in self._fields(node.field):
            docs = self.phrase(node, place)
            if not len(docs):
                continue
            words: list[Part] = []
            for word in node.words:
                self._add(words, place, boost, partial(_exactly, word=word))
            for part in words:
                freqs = part.hits.freqs[np.searchsorted(part.hits.docs, docs)]
                parts.append(Part(Hits(docs, freqs), place, part.weight))
        return parts

    def phrase(self, node: Phrase, place: str, within: Ints | None = None) -> Ints:
        """Documents that have a phrase in a field, rising; if given, only among some."""
        found = []
        for view in self.snapshot.views:
            limit = None
            if within is not None:
                low, high = np.searchsorted(within, [view.base, view.base + view.count])
                limit = within[low:high] - view.base
            docs = phrase_docs(view, place, node.words, node.slop, limit)
            if view.live is not None:
                docs = docs[view.live[docs]]
            if len(docs):
                found.append(docs.astype(np.int64) + view.base)
        return np.concatenate(found) if found else np.empty(0, np.int64)

    def _add(
        self,
        parts: list[Part],
        place: str,
        boost: float,
        find: Finder,
        *,
        matches: bool = True,
    ) -> None:
        """Looks something up in every segment and appends it, weighed by how rare it is."""
        docs, freqs, having = [], [], 0
        for view in self.snapshot.views:
            every = find(view, place)
            hits = view.only_live(every)
            having += len(every.docs if self.snapshot.count_deleted else hits.docs)
            if len(hits.docs):
                docs.append(hits.docs if not view.base else hits.docs + np.int64(view.base))
                freqs.append(hits.freqs)
        if not docs:
            return
        if any(part is NOT_COUNTED for part in freqs):
            parts.append(Part(Hits(np.concatenate(docs), NOT_COUNTED), place, 0.0))
            return
        single = len(docs) == 1
        hits = Hits(
            docs[0] if single else np.concatenate(docs),
            freqs[0] if single else np.concatenate(freqs),
        )
        parts.append(Part(hits, place, boost * self._idf(having), matches))

    # Scoring

    def _idf(self, having: int) -> float:
        weight = scoring.idf(self.snapshot.scored, having)
        return float(max(weight, 0.0) ** self.preferences.rarity)

    def scores(self, node: Node, docs: Ints) -> Floats:
        """The scores of documents that a node matches, given rising."""
        total = np.zeros(len(docs))
        self._add_scores(node, _Wanted(docs, self.snapshot.size), total)
        return total

    def _add_scores(self, node: Node, wanted: _Wanted, total: Floats) -> None:
        match node:
            case And(children):
                for child in children:
                    self._add_scores(child, wanted, total)
            case Or(children):
                for child in children:
                    if isinstance(child, And | Or | Not):
                        chosen = np.flatnonzero(self.mask(child)[wanted.docs])
                        total[chosen] += self.scores(child, wanted.docs[chosen])
                    else:
                        self._add_scores(child, wanted, total)
            case _:
                for part in self.parts(node):
                    if not part.weight:
                        continue
                    at, where = wanted.among(part.hits.docs)
                    hits = Hits(part.hits.docs[at], part.hits.freqs[at])
                    total[where] += self._bm25(part, hits.docs, hits.freqs)

    def _bm25(self, part: Part, docs: Ints, freqs: Ints) -> Floats:
        if part.field not in SCORED:
            return freqs * part.weight
        average = self.snapshot.length(part.field).average
        by_length = scoring.length_norms(average, self.preferences.b, self.preferences.k1)
        norms = by_length[self.snapshot.column(f"{part.field}.short")[docs]]
        return scoring.bm25(part.weight, freqs, norms, self.preferences.k1)


def _cost(node: Node) -> int:
    match node:
        case Dates() | Flag() | Tag() | Everything():
            return 0
        case Word():
            return 1
        case Phrase():
            return 3
        case Wildcard() | Fuzzy():
            return 4
        case _:
            return 2


def _exactly(view: SegmentView, name: str, word: str) -> Hits:
    return view.exact(name, word)


def _prefixed(view: SegmentView, name: str, prefix: str) -> Hits:
    low, high = view.lexicon(name).prefixed(prefix.encode("utf-8", "replace"))
    return _summed(view, view.slice(name, low, high), high - low)


def _shaped(view: SegmentView, name: str, pattern: str) -> Hits:
    words = wildcard(view.lexicon(name), pattern)
    return _summed(view, view.several(name, words), len(words))


def _similar(view: SegmentView, name: str, word: str, distance: int) -> Hits:
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

"""Queries over whole arrays: which documents match, and how well.

Matching works on the documents of a leaf while they are few, else on one bool a document; scoring
then looks up only the documents found.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import numpy as np

from reader.index import scoring
from reader.index.build import SCORED, TAGS
from reader.index.document import Marks
from reader.index.lookup import Lookup, Part
from reader.index.preferences import Preferences
from reader.index.scoring import Floats
from reader.index.segment import Ints
from reader.index.snapshot import Snapshot
from reader.index.tree import (
    And,
    Dates,
    Everything,
    Flag,
    Fuzzy,
    Leaf,
    Node,
    Not,
    Or,
    Phrase,
    Tag,
    Wildcard,
    Word,
)

Mask = np.ndarray

FEW = 16
"""How many times fewer postings than documents are looked up one by one."""


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
        if len(docs) == len(having) and (docs == having).all():
            return slice(None), slice(None)
        if len(docs) * FEW < len(having):
            return _common(docs.astype(having.dtype, copy=False), having)[::-1]
        if len(having) * FEW < self._size:
            return _common(having, docs)
        at = np.flatnonzero(self._mask[having])
        return at, self._places[having[at]]


def _common(some: Ints, among: Ints) -> tuple[Ints, Ints]:
    """Places in both of the numbers that both have; both rising and not empty."""
    at = among.searchsorted(some)
    at[at == len(among)] = 0
    where = (among[at] == some).nonzero()[0]
    return where, at[where]


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
        self.lookup = Lookup(snapshot, preferences)
        self._marks = marks
        self._masks: dict[Node, Mask] = {}
        self._parts: dict[Node, list[Part]] = {}

    # Matching

    def documents(self, node: Node) -> Ints:
        """The documents a query finds, rising."""
        if isinstance(node, Leaf):
            found = [part.hits.docs for part in self.parts(node) if part.matches]
            if sum(map(len, found)) * FEW < self.snapshot.size:
                return _united(found)
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
            tag = "-".join(tag.split())  # as the record keeps them
            for name in marks.tags:
                folded = "-".join(name.casefold().split())
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
            found = self._parts[node] = self.lookup.parts(node)
        return found

    # Scoring

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
                    docs, freqs = part.hits.docs[at], part.hits.freqs[at]
                    total[where] += self._bm25(part, docs, freqs)

    def _bm25(self, part: Part, docs: Ints, freqs: Ints) -> Floats:
        if part.field not in SCORED:
            return freqs * part.weight
        average = self.snapshot.length(part.field).average
        by_length = scoring.length_norms(average, self.preferences.b, self.preferences.k1)
        norms = by_length[self.snapshot.column(f"{part.field}.short")[docs]]
        return scoring.bm25(part.weight, freqs, norms, self.preferences.k1)


def _united(found: list[Ints]) -> Ints:
    """The numbers in any of some rising arrays, rising."""
    if len(found) < 2:
        return found[0].astype(np.int64) if found else np.empty(0, np.int64)
    every = np.concatenate(found).astype(np.int64, copy=False)
    every.sort()
    fresh = np.empty(len(every), bool)
    fresh[0] = True
    np.not_equal(every[1:], every[:-1], out=fresh[1:])
    return every[fresh]


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

"""The terms of a library: in how many of its articles each stands, and how much that tells."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader.compare.stories.features import Terms, key
from reader.compare.stories.terms import common

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

PRIOR = 300
"""How many articles the table of common words stands for, beside those in the library."""


@dataclass(frozen=True, slots=True, eq=False)
class Vector:
    """The terms of an article, numbered by a vocabulary; `count` is 1 + log of their number."""

    ids: Ints
    kind: NDArray[np.int8]
    count: Floats
    lead: NDArray[np.bool_]


class Vocabulary:
    """The terms of a library, and in how many of its articles each stands."""

    def __init__(self) -> None:
        self._number: dict[int, int] = {}
        self._seen = np.zeros(1024, np.float32)
        self._common = np.zeros(1024, np.float32)
        self.articles = 0

    def __len__(self) -> int:
        return len(self._number)

    def vectors(self, many: Sequence[Terms]) -> list[Vector]:
        """Return the vectors of articles, numbering terms not met before."""
        if not many:
            return []
        keys, inverse = np.unique(np.concatenate([t.keys for t in many]), return_inverse=True)
        numbers = np.array([self._numbered(k) for k in keys.tolist()], np.int32)
        cuts = np.cumsum([len(t.keys) for t in many])[:-1]
        return [
            Vector(ids, t.kind, 1 + np.log(t.count.astype(np.float32)), t.lead)
            for ids, t in zip(np.split(numbers[inverse], cuts), many, strict=True)
        ]

    def _numbered(self, term: int) -> int:
        number = self._number.get(term)
        if number is None:
            number = self._number[term] = len(self._number)
            if number >= len(self._seen):
                self._seen = np.concatenate([self._seen, np.zeros_like(self._seen)])
                self._common = np.concatenate([self._common, np.zeros_like(self._common)])
            self._common[number] = _common_keys().get(term, 0.0)
        return number

    def count(self, vector: Vector, by: int = 1) -> None:
        """Count an article in (or, with -1, out)."""
        self._seen[vector.ids] += by
        self.articles += by

    def idf(self, ids: Ints) -> Floats:
        """Return inverse document frequencies; 0 for what one article alone has."""
        seen = self._seen[ids]
        value = np.log((self.articles + PRIOR + 1) / (seen + PRIOR * self._common[ids] + 1e-6))
        return np.where(seen > 1, np.maximum(value, 0), 0).astype(np.float32)


@cache
def _common_keys() -> dict[int, float]:
    return {key(stem): share for stem, share in common().items()}


class Postings:
    """In which articles each term stands, by the articles' numbers, ascending as added."""

    def __init__(self) -> None:
        self._articles = np.zeros(0, np.int32)
        self._starts = np.zeros(1, np.int64)
        self._later: defaultdict[int, array[int]] = defaultdict(lambda: array("i"))

    def fill(self, numbers: Sequence[int], vectors: Sequence[Vector]) -> None:
        """Put in many articles at once; all at first, later ones as `add` does."""
        if len(self._articles) or not vectors:
            for number, vector in zip(numbers, vectors, strict=True):
                self.add(number, vector)
            return
        ids = np.concatenate([v.ids for v in vectors])
        owners = np.repeat(np.array(numbers, np.int32), [len(v.ids) for v in vectors])
        self._articles = owners[np.argsort(ids, kind="stable")]
        self._starts = np.concatenate([[0], np.cumsum(np.bincount(ids))])

    def add(self, number: int, vector: Vector) -> None:
        """Put in an article."""
        for term in vector.ids.tolist():
            self._later[term].append(number)

    def of(self, term: int) -> Ints:
        """Return the numbers of the articles a term stands in."""
        found = np.frombuffer(self._later.get(term, b""), np.int32)
        if term + 1 < len(self._starts):
            first = self._articles[self._starts[term] : self._starts[term + 1]]
            found = np.concatenate([first, found]) if len(found) else first
        return found

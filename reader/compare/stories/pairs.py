"""How likely two articles are on one story, from what they share and what sets them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log, log2

import numpy as np
from numpy.typing import NDArray

from reader.compare.stories.profile import Profile, days_apart
from reader.compare.stories.terms import NAME, NUMBER, WORD, common

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

FEATURES = (
    "all terms",
    "numbers",
    "names",
    "plain words",
    "opening",
    "heaviest terms",
    "years differ",
    "years same",
    "day shared",
)
WEIGHTS = np.array([3.5, 1.4, 4.5, 0.3, 5.2, 2.1, -1.05, 1.4, 1.35], np.float32)
BIAS = -7.8
"""A logistic regression fitted on ECB+ (benchmarks/stories.py --fit)."""

PRIOR = 300
"""How many articles the table of common words stands for, beside those in the library."""
HEAVIEST = 12
NEAR_DAYS = 14
APART = 1.0
SURE = 4.0
"""What every doubling of the time between two articles beyond `NEAR_DAYS` takes off the logit; it
counts for no more than `SURE` then: the same words a year later are another story."""


@dataclass(slots=True)
class Vector:
    """A profile as arrays over the index's vocabulary."""

    ids: Ints
    kind: NDArray[np.int8]
    count: Floats
    lead: NDArray[np.bool_]


class Vocabulary:
    """The terms of a library, and in how many of its articles each stands."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._seen = np.zeros(1024, np.float32)
        self._common = np.zeros(1024, np.float32)
        self.articles = 0

    def vector(self, profile: Profile) -> Vector:
        """Return a profile's vector, numbering terms not met before."""
        table = common()
        numbers = []
        for term in profile.terms:
            number = self._number.get(term.stem)
            if number is None:
                number = self._number[term.stem] = len(self._number)
                if number >= len(self._seen):
                    self._seen = np.concatenate([self._seen, np.zeros_like(self._seen)])
                    self._common = np.concatenate([self._common, np.zeros_like(self._common)])
                self._common[number] = table.get(term.stem, 0.0)
            numbers.append(number)
        return Vector(
            np.array(numbers, np.int32),
            np.array([t.kind for t in profile.terms], np.int8),
            np.array([1 + log(t.count) for t in profile.terms], np.float32),
            np.array([t.lead for t in profile.terms], np.bool_),
        )

    def count(self, vector: Vector, by: int = 1) -> None:
        """Count an article in (or, with -1, out)."""
        self._seen[vector.ids] += by
        self.articles += by

    def seen(self, ids: Ints) -> Floats:
        """Return in how many articles each term stands."""
        return self._seen[ids]

    def idf(self, ids: Ints) -> Floats:
        """Return inverse document frequencies; 0 for what one article alone has."""
        seen = self._seen[ids]
        value = np.log((self.articles + PRIOR + 1) / (seen + PRIOR * self._common[ids] + 1e-6))
        return np.where(seen > 1, np.maximum(value, 0), 0).astype(np.float32)


def features(
    vocabulary: Vocabulary,
    one: tuple[Profile, Vector],
    others: Sequence[tuple[Profile, Vector]],
) -> Floats:
    """Return the features of each pair of `one` with one of `others`, shape (others, features)."""
    mine = _weights(vocabulary, one[1])
    sizes = np.array([len(v.ids) for _, v in others])
    joined = Vector(
        np.concatenate([v.ids for _, v in others]),
        np.concatenate([v.kind for _, v in others]),
        np.concatenate([v.count for _, v in others]),
        np.concatenate([v.lead for _, v in others]),
    )
    theirs = _weights(vocabulary, joined)
    owner = np.repeat(np.arange(len(others)), sizes)
    top = max(int(joined.ids.max(initial=0)), int(one[1].ids.max(initial=0))) + 1
    columns = []
    for a, b in zip(mine, theirs, strict=True):
        spread = np.zeros(top, np.float32)
        spread[one[1].ids] = a
        dot = np.bincount(owner, spread[joined.ids] * b, len(others))
        norm = np.sqrt(np.bincount(owner, b * b, len(others)) * float(a @ a))
        columns.append(np.sqrt(dot / np.maximum(norm, 1e-9)))
    columns.append(_heaviest(one[1], mine[0], joined, theirs[0], sizes))
    columns.extend(np.array([_dates(one[0], p) for p, _ in others], np.float64).T)
    return np.stack(columns, -1).astype(np.float32)


def _weights(vocabulary: Vocabulary, vector: Vector) -> tuple[Floats, ...]:
    idf = vocabulary.idf(vector.ids)
    raised = np.where(vector.kind == WORD, np.float32(1), np.float32(1.5))
    weight = idf * vector.count
    return (
        weight * raised,
        weight * (vector.kind == NUMBER),
        weight * (vector.kind == NAME),
        weight * (vector.kind == WORD),
        idf * raised * vector.lead,
    )


def _heaviest(
    one: Vector, mine: Floats, others: Vector, theirs: Floats, sizes: NDArray[np.int64]
) -> NDArray[np.float64]:
    top = one.ids[np.argsort(-mine, kind="stable")[:HEAVIEST]]
    shares = []
    start = 0
    for size in sizes:
        part = theirs[start : start + size]
        best = np.argsort(-part, kind="stable")[:HEAVIEST]
        shared = np.isin(others.ids[start + best], top).sum()
        shares.append((shared / HEAVIEST) ** 0.5)
        start += size
    return np.array(shares)


def _dates(a: Profile, b: Profile) -> tuple[float, float, float]:
    known = a.year is not None and b.year is not None
    return (
        float(known and a.year != b.year),
        float(known and a.year == b.year),
        float(bool(a.days & b.days)),
    )


def probabilities(
    vocabulary: Vocabulary,
    one: tuple[Profile, Vector],
    others: Sequence[tuple[Profile, Vector]],
) -> Floats:
    """Return for each of `others` how likely it is on the same story as `one`."""
    logit = features(vocabulary, one, others) @ WEIGHTS + BIAS
    for i, (other, _) in enumerate(others):
        gap = days_apart(one[0].published, other.published)
        if gap is not None and gap > NEAR_DAYS:
            logit[i] = min(logit[i], SURE) - APART * log2(gap / NEAR_DAYS)
    result: Floats = (1 / (1 + np.exp(-np.clip(logit, -30, 30)))).astype(np.float32)
    return result

"""What speaks for or against two claims' being of one thing, for all pairs at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from reader.compare import evidence
from reader.compare.claim import Claim
from reader.compare.mains import both_main
from reader.compare.measures import measure_of
from reader.compare.weights import Weights

Floats = NDArray[np.float32]

FEATURES = (
    "governor", "noun", "noun clash", "clause", "sentence", "window", "name", "vector", "subject",
    "subject clash", "only", "measure", "measure clash", "main", "place", "lead",
    "moment",
    *evidence.FEATURES,
)  # fmt: skip
"""What speaks for or against a pair; all but those of evidence are known before it is judged."""
JUDGED = len(evidence.FEATURES)
STEP = 0.15
"""How much less a governor tells for each step further off."""
FAR = 1000
"""By how many characters' distance in their articles values' nearness falls to a third."""
LEAD = 2
"""How many sentences tell what an article is about."""


class Features:
    """Looks at the pairs of claims of one comparison.

    `vectors` gives the vector of the sentence of a claim, zeros where there is none.
    """

    def __init__(self, weights: Weights, vectors: Callable[[Claim], Floats | None]) -> None:
        self._weights = weights
        self._vectors = vectors

    def of(self, claims: Sequence[Claim]) -> list[Floats]:
        """Return one (claims, claims) array for each of `FEATURES` but the judged ones."""
        nouns = _shared([c.nouns for c in claims])
        counted = np.array([bool(c.nouns) for c in claims])
        known = [measure_of(c) for c in claims]
        measure, other = _measures(known)
        clash = counted[:, None] & counted[None, :] & ~nouns & ~measure
        main = both_main(claims, known, self._weights.named)
        article = np.array([c.article for c in claims])
        like = ((article[:, None] == article[None, :]) & ~clash).sum(1).astype(np.float32)
        same, apart = _subjects(claims)
        named = [frozenset(k for k in c.near if k[0] == "@") for c in claims]
        return [
            _governed(claims),
            nouns.astype(np.float32),
            clash.astype(np.float32),
            self._cosine([c.near for c in claims]),
            self._cosine([c.wide for c in claims]),
            self._cosine([c.window for c in claims]),
            _shared(named).astype(np.float32),
            self._sentences(claims),
            same,
            apart,
            1 / (like[:, None] * like[None, :]),
            measure.astype(np.float32),
            other.astype(np.float32),
            main,
            _placed(claims),
            _leading(claims),
            _moments(claims),
        ]

    def _cosine(self, sets: Sequence[frozenset[str]]) -> Floats:
        square = self._weights.square
        matrix = incidence(sets, square)
        matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-6)
        result: Floats = matrix @ matrix.T
        return result

    def _sentences(self, claims: Sequence[Claim]) -> Floats:
        found = [self._vectors(c) for c in claims]
        width = max((len(v) for v in found if v is not None), default=1)
        matrix = np.zeros((len(claims), width), np.float32)
        for row, vector in zip(matrix, found, strict=True):
            if vector is not None and len(vector) == width:
                row[:] = vector
        result: Floats = matrix @ matrix.T
        return result


def incidence(sets: Sequence[Collection[str]], square: Callable[[str], float]) -> Floats:
    """Return a (sets, members) array with the weight of each member a set has."""
    number: dict[str, int] = {}
    for members in sets:
        for member in members:
            number.setdefault(member, len(number))
    matrix = np.zeros((len(sets), max(1, len(number))), np.float32)
    weight = [square(member) ** 0.5 for member in number]
    for row, members in zip(matrix, sets, strict=True):
        for member in members:
            row[number[member]] = weight[number[member]]
    return matrix


def _shared(sets: Sequence[Collection[str]]) -> NDArray[np.bool_]:
    matrix = incidence(sets, lambda _: 1.0)
    result: NDArray[np.bool_] = matrix @ matrix.T > 0
    return result


def _placed(claims: Sequence[Claim]) -> Floats:
    """Return how near to one place in their articles two values stand, 1 for the same."""
    at = np.array([c.focus[0] for c in claims], np.float32)
    near: Floats = np.exp(-np.abs(at[:, None] - at[None, :]) / np.float32(FAR))
    return near


def _leading(claims: Sequence[Claim]) -> Floats:
    """Return where both values stand in the first sentences of their articles."""
    first = np.array([c.sentence < LEAD for c in claims])
    both: Floats = (first[:, None] & first[None, :]).astype(np.float32)
    return both


def _moments(claims: Sequence[Claim]) -> Floats:
    """Return how near two times of day are that are the first ones of their articles.

    News tells first when its event was, and by what time the rest happened behind it.
    """
    first: dict[int, int] = {}
    for i in sorted(range(len(claims)), key=lambda i: claims[i].focus[0]):
        if evidence.of_day(claims[i].payload):
            first.setdefault(claims[i].article, i)
    near = np.zeros((len(claims), len(claims)), np.float32)
    for i, j in permutations(first.values(), 2):
        near[i, j] = evidence.by_the_clock(claims[i].payload, claims[j].payload)
    return near


def _measures(names: Sequence[str]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return where two claims are of one known measure, and where of two."""
    number: dict[str, int] = {"": -1}
    known = np.array([number.setdefault(name, len(number)) for name in names])
    both = (known >= 0)[:, None] & (known >= 0)[None, :]
    same = known[:, None] == known[None, :]
    return both & same, both & ~same


def _governed(claims: Sequence[Claim]) -> Floats:
    """Return how well governors match: 1 where the nearest are one, less further off.

    Half where both nearest are known words for different things (killed and injured).
    """
    number: dict[str, int] = {}
    holders: list[list[tuple[int, int]]] = []
    for i, claim in enumerate(claims):
        for rank, concept in enumerate(claim.governors):
            if number.setdefault(concept, len(number)) == len(holders):
                holders.append([])
            holders[number[concept]].append((i, rank))
    best = np.zeros((len(claims), len(claims)), np.float32)
    for held in holders:
        who, ranks = np.array(held).T
        where = np.ix_(who, who)
        told = (1 - STEP * (ranks[:, None] + ranks[None, :])).astype(np.float32)
        best[where] = np.maximum(best[where], told)
    first = [c.governors[0] if c.governors else "" for c in claims]
    known = np.array([f.startswith("=") for f in first])
    nearest = np.array([number.get(f, -1) for f in first])
    apart = known[:, None] & known[None, :] & (nearest[:, None] != nearest[None, :])
    return np.where(apart, best * np.float32(0.5), best)


def _subjects(claims: Sequence[Claim]) -> tuple[Floats, Floats]:
    """Return where clauses are about one thing, and where about different named ones.

    Not different are the US that maintains troops in Japan and Japan that hosts the US.
    """
    number: dict[str, int] = {}
    codes = np.array([number.setdefault(c.subject, len(number)) if c.subject else -1
                      for c in claims])  # fmt: skip
    named = np.array([bool(c.subject) and (c.subject or "")[0] == "@" for c in claims])
    same = (codes[:, None] == codes[None, :]) & (codes >= 0)[:, None]
    told = _told(claims)
    apart = named[:, None] & named[None, :] & ~same & ~(told | told.T)
    return same.astype(np.float32), apart.astype(np.float32)


def _told(claims: Sequence[Claim]) -> NDArray[np.bool_]:
    """Return where the clause of the second claim speaks of what the first one's is about."""
    told = np.zeros((len(claims), len(claims)), np.bool_)
    by_subject: defaultdict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.subject:
            by_subject[claim.subject].append(i)
    for j, claim in enumerate(claims):
        for concept in claim.near & by_subject.keys():
            told[by_subject[concept], j] = True
    return told

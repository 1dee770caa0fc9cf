"""Which articles of a library are likely on one story with a given one."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from reader.compare.stories.features import Features
from reader.compare.stories.linkage import CAP
from reader.compare.stories.pairs import Weighed, probabilities, weigh
from reader.compare.stories.vocabulary import Postings, Vector, Vocabulary

FAINT = 0.02
"""The least probability that makes a link."""
SEARCHED = 40
"""How many of an article's rarest terms others are looked for by."""
_WEIGHED = 20_000
"""How many articles' weights are kept at hand while many are linked."""


class Linker:
    """The articles of a library by number, with what is needed to find those alike."""

    def __init__(self, articles: Iterable[tuple[int, Features]] = ()) -> None:
        self._vocabulary = Vocabulary()
        self._postings = Postings()
        self._features: dict[int, Features] = {}
        self._vectors: dict[int, Vector] = {}
        self._weighed: dict[int, Weighed] = {}
        self.add(articles)

    def add(self, articles: Iterable[tuple[int, Features]]) -> None:
        """Put articles in; numbers must be new, and are never used again."""
        new = dict(articles)
        vectors = self._vocabulary.vectors([features.terms for features in new.values()])
        for vector in vectors:
            self._vocabulary.count(vector)
        self._postings.fill(list(new), vectors)
        self._features |= new
        self._vectors |= dict(zip(new, vectors, strict=True))
        self._weighed.clear()

    def remove(self, number: int) -> None:
        """Take an article out; nothing happens where there is none of that number."""
        vector = self._vectors.pop(number, None)
        if vector is not None:
            self._vocabulary.count(vector, -1)
            del self._features[number]
            self._weighed.clear()

    def links(self, number: int) -> dict[int, float]:
        """Return how likely others are on one story with an article, those at least `FAINT`."""
        near = self._near(number)
        if not near:
            return {}
        likely = probabilities(
            self._weigh(number), [self._weigh(n) for n in near], len(self._vocabulary)
        )
        return {n: p for n, p in zip(near, likely.tolist(), strict=True) if p >= FAINT}

    def _weigh(self, number: int) -> Weighed:
        weighed = self._weighed.get(number)
        if weighed is None:
            if len(self._weighed) >= _WEIGHED:
                self._weighed.clear()
            weighed = weigh(self._vocabulary, self._features[number], self._vectors[number])
            self._weighed[number] = weighed
        return weighed

    def _near(self, number: int) -> list[int]:
        """Return the articles that share most of the rarest terms, best first, at most `CAP`."""
        vector = self._vectors[number]
        weight = self._vocabulary.idf(vector.ids) * vector.count
        rarest = np.argsort(-weight, kind="stable")[:SEARCHED]
        rarest = rarest[weight[rarest] > 0]
        rows = [self._postings.of(term) for term in vector.ids[rarest].tolist()]
        if not rows:
            return []
        weights = np.repeat(weight[rarest], [len(row) for row in rows])
        score = np.bincount(np.concatenate(rows), weights)
        found = np.flatnonzero(score)
        best = found[np.argsort(-score[found], kind="stable")].tolist()
        chosen = (n for n in best if n != number and n in self._features)
        return [n for n, _ in zip(chosen, range(CAP), strict=False)]

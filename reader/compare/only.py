"""What stands in one article only: the passages that matter most, not every sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.compare.features import incidence
from reader.compare.reading import Reading
from reader.compare.tree import Tree
from reader.compare.weights import Weights
from reader.model import Comparison, Only

LEAST, MOST, SHARE = 8, 12, 4
"""How many passages of one article are shown at least and at most, and of how many sentences one.
"""
LEAST_CONCEPTS = 4
SHARED, SHARED_NEW = 0.35, 0.6
"""From what cosine on a sentence of another article says much the same; of one with news in it."""
_PAGE = frozenset({"update", "publish", "post", "print", "share", "read", "comment", "subscribe"})
COVERED = 0.5
"""What share of a sentence must be shown in comparisons for it to be dealt with there."""


def only_here(
    readings: Sequence[Reading], weights: Weights, found: Sequence[Comparison]
) -> list[Only]:
    """Return the most telling sentences of each article no other has the like of, in order.

    Telling is what names someone, gives an amount or time, most of all one no other article has,
    and has rare words. Of what a comparison shows, the rest of the sentence may still be so.
    """
    sentences = [frozenset(r.concepts(t, range(len(t.words)))) for r in readings for t in r.trees]
    owner = np.array([r.number for r in readings for _ in r.trees])
    starts = {r.number: sum(len(o.trees) for o in readings[: r.number - 1]) for r in readings}
    likeness = _likeness(sentences, owner, weights)
    news = News(readings)
    result: list[Only] = []
    for reading in readings:
        compared = [
            (m.start, m.end) for c in found for m in c.members if m.article == reading.number
        ]
        ranked = []
        first = starts[reading.number]
        for row, tree in enumerate(reading.trees, first):
            start, end = tree.sentence.start, tree.sentence.end
            if not _says(tree, sentences[row]) or not reading.body(start, end):
                continue
            near = [(low, high) for low, high in compared if low < end and start < high]
            shown = _covered(start, end, near)
            new, known = news.of(reading, start, end, near)
            alike = float(likeness[row])
            if shown >= COVERED or alike >= (SHARED_NEW if new else SHARED):
                continue
            telling = 1.5 * min(new, 4) + 0.5 * min(known, 4) + 2 / (1 + start / 1500)
            ranked.append((-telling * (1 - alike) * (1 - shown), start, end))
        most = min(MOST, max(LEAST, len(reading.trees) // SHARE))
        best = sorted(sorted(ranked)[:most], key=lambda r: r[1])
        result += [Only(reading.number, s, e, reading.article.text[s:e]) for _, s, e in best]
    return result


def _says(tree: Tree, concepts: Collection[str]) -> bool:
    """Tell whether a sentence says something, and is no line that says when a page came out."""
    verbs = {w.lemma.lower() for w in tree.words if w.pos in ("VERB", "AUX")}
    return len(concepts) >= LEAST_CONCEPTS and bool(verbs - _PAGE)


def _covered(start: int, end: int, compared: Sequence[tuple[int, int]]) -> float:
    """Return what share of a stretch others cover."""
    covered, at = 0, start
    for low, high in sorted(compared):
        low, high = max(low, at), min(high, end)
        if low < high:
            covered += high - low
            at = high
    return covered / max(end - start, 1)


class News:
    """Knows which names, amounts and times only one of some articles has."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._count: Counter[str] = Counter()
        for reading in readings:
            length = len(reading.article.text)
            self._count.update(set(_told(reading, 0, length)))

    def of(
        self, reading: Reading, start: int, end: int, compared: Sequence[tuple[int, int]]
    ) -> tuple[int, int]:
        """Return how many of a stretch only this article has, and how many others have too.

        What is compared somewhere is not counted.
        """
        told = {
            what
            for what, at in _told(reading, start, end).items()
            if not any(low <= at < high for low, high in compared)
        }
        new = sum(self._count[what] == 1 for what in told)
        return new, len(told) - new


def _told(reading: Reading, start: int, end: int) -> dict[str, int]:
    """Return the names, amounts and times of a stretch, by what they are, and where they stand."""
    notes = reading.annotations
    found = {
        reading.keys.get(m.entity, m.name): m.start
        for m in notes.entities
        if start <= m.start < end
    }
    found |= {
        f"{q.value:g} {q.currency}": q.start for q in notes.quantities if start <= q.start < end
    }
    found |= {t.value: t.start for t in notes.times if t.value and start <= t.start < end}
    return found


def _likeness(
    sentences: Sequence[frozenset[str]], owner: NDArray[np.int64], weights: Weights
) -> NDArray[np.float32]:
    """Return for each sentence the highest cosine with one of another article.

    `owner` are the articles' numbers, ascending.
    """
    matrix = incidence(sentences, weights.square)
    matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-6)
    matrix = matrix[:, np.count_nonzero(matrix, axis=0) > 1]  # the others are in no product
    best = np.zeros(len(sentences), np.float32)
    for number in np.unique(owner):
        first, end = np.searchsorted(owner, [number, number + 1])
        cosine = matrix[first:end] @ matrix.T
        cosine[:, first:end] = 0
        best[first:end] = cosine.max(1)
    return best

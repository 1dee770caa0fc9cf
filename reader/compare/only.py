"""What stands in one article only: the passages that matter most, not every sentence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reader.compare.features import incidence
from reader.compare.reading import Reading
from reader.compare.weights import Weights
from reader.model import Comparison, Only

MOST = 8
"""How many passages of one article are shown."""
LEAST_CONCEPTS = 4
SHARED = 0.35
"""From what cosine on a sentence of another article says much the same."""


def only_here(
    readings: Sequence[Reading], weights: Weights, found: Sequence[Comparison]
) -> list[Only]:
    """Return the most telling sentences of each article no other has the like of, in order.

    Telling is what names someone, gives an amount or time, and has rare words.
    """
    sentences = [frozenset(r.concepts(t, range(len(t.words)))) for r in readings for t in r.trees]
    owner = np.array([r.number for r in readings for _ in r.trees])
    starts = {r.number: sum(len(o.trees) for o in readings[: r.number - 1]) for r in readings}
    likeness = _likeness(sentences, owner, weights)
    result: list[Only] = []
    for reading in readings:
        compared = [
            (m.start, m.end) for c in found for m in c.members if m.article == reading.number
        ]
        ranked = []
        first = starts[reading.number]
        for row, tree in enumerate(reading.trees, first):
            concepts = sentences[row]
            start, end = tree.sentence.start, tree.sentence.end
            if len(concepts) < LEAST_CONCEPTS or not reading.body(start, end):
                continue
            if any(s < end and start < e for s, e in compared):
                continue
            alike = float(likeness[row])
            if alike < SHARED:
                ranked.append((-_salience(reading, start, end) * (1 - alike), start, end))
        best = sorted(sorted(ranked)[:MOST], key=lambda r: r[1])
        result += [Only(reading.number, s, e, reading.article.text[s:e]) for _, s, e in best]
    return result


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


def _salience(reading: Reading, start: int, end: int) -> float:
    notes = reading.annotations
    names = sum(1 for m in notes.entities if start <= m.start < end)
    figures = sum(1 for q in notes.quantities if start <= q.start < end)
    whens = sum(1 for t in notes.times if start <= t.start < end)
    early = 1 / (1 + start / 1500)
    return min(names, 4) + min(figures, 3) + 0.5 * min(whens, 2) + 2 * early

"""What stands in one article only: the passages that matter most, not every sentence."""

from __future__ import annotations

from collections.abc import Sequence

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
    sentences = {
        r.number: [frozenset(r.concepts(t, range(len(t.words)))) for t in r.trees] for r in readings
    }
    result: list[Only] = []
    for reading in readings:
        others = [c for n, cs in sentences.items() if n != reading.number for c in cs]
        compared = [
            (m.start, m.end) for c in found for m in c.members if m.article == reading.number
        ]
        ranked = []
        for tree, concepts in zip(reading.trees, sentences[reading.number], strict=True):
            start, end = tree.sentence.start, tree.sentence.end
            if len(concepts) < LEAST_CONCEPTS or not reading.body(start, end):
                continue
            if any(s < end and start < e for s, e in compared):
                continue
            norm = weights.norm(concepts)
            alike = max(
                (weights.cosine(concepts, o, norm * weights.norm(o)) for o in others), default=0.0
            )
            if alike < SHARED:
                ranked.append((-_salience(reading, start, end) * (1 - alike), start, end))
        best = sorted(sorted(ranked)[:MOST], key=lambda r: r[1])
        result += [Only(reading.number, s, e, reading.article.text[s:e]) for _, s, e in best]
    return result


def _salience(reading: Reading, start: int, end: int) -> float:
    notes = reading.annotations
    names = sum(1 for m in notes.entities if start <= m.start < end)
    figures = sum(1 for q in notes.quantities if start <= q.start < end)
    whens = sum(1 for t in notes.times if start <= t.start < end)
    early = 1 / (1 + start / 1500)
    return min(names, 4) + min(figures, 3) + 0.5 * min(whens, 2) + 2 * early

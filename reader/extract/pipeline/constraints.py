"""One subject a clause: trees are made of arcs chosen one by one, which may give a verb two."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from reader.extract.pipeline.session import Floats


def one_subject(
    heads: list[int],
    labels: list[int],
    subjects: frozenset[int],
    chances: Callable[[int], Floats],
) -> None:
    """Change `heads` and `labels` of a sentence in place until no word has two subjects.

    Heads count words of the sentence, -1 for its root; `subjects` are the labels that make one.
    `chances(word)` are log probabilities (head, label) of the word's arcs, row 0 the root's. Of two
    subjects that one changes which loses least by it, to its best other head or label; the result
    is a tree still. Two that would rather stay both than be anything else do so.
    """
    for head in sorted({h for h in heads if h >= 0}):
        rivals = _subjects_of(heads, labels, head, subjects)
        while len(rivals) > 1:
            changes = [
                change
                for word in rivals
                if (change := _cheapest(heads, labels, word, subjects, chances(word))) is not None
            ]
            if not changes:
                break
            _, word, heads[word], labels[word] = min(changes)
            rivals.remove(word)


def _subjects_of(
    heads: Sequence[int], labels: Sequence[int], head: int, subjects: frozenset[int]
) -> list[int]:
    return [
        word
        for word, (h, label) in enumerate(zip(heads, labels, strict=True))
        if h == head and label in subjects
    ]


def _cheapest(
    heads: Sequence[int],
    labels: Sequence[int],
    word: int,
    subjects: frozenset[int],
    chances: Floats,
) -> tuple[float, int, int, int] | None:
    """What the word's best change costs, the word, its new head and its new label."""
    allowed = chances.copy()
    allowed[0] = -np.inf
    for head in [word, *_below(heads, word)]:
        allowed[head + 1] = -np.inf
    taken = {h for h, label in zip(heads, labels, strict=True) if label in subjects}
    for head in taken:
        allowed[head + 1, list(subjects)] = -np.inf
    best = int(allowed.argmax())
    head, label = divmod(best, allowed.shape[1])
    cost = float(chances[heads[word] + 1, labels[word]] - allowed[head, label])
    return (cost, word, head - 1, label) if np.isfinite(cost) else None


def _below(heads: Sequence[int], word: int) -> set[int]:
    """The words of the word's subtree but itself."""
    below = {word}
    grown = True
    while grown:
        more = {w for w, h in enumerate(heads) if h in below} - below
        below |= more
        grown = bool(more)
    return below - {word}

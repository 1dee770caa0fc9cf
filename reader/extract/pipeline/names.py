"""Names out of per-word scores of B, I, E, S tags: the best well-formed sequence (Viterbi 1967)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
NameSpan = tuple[int, int, int]
"""First word, word after the last, number of the type."""


def allowed_transitions(labels: Sequence[str]) -> NDArray[np.bool_]:
    """Whether label j may follow label i; labels are O and then B I E S of every type."""
    allowed = np.zeros((len(labels), len(labels)), dtype=np.bool_)
    for i, before in enumerate(labels):
        for j, after in enumerate(labels):
            inside = before[0] in "BI"
            allowed[i, j] = (
                after[0] in "IE" and before[2:] == after[2:] if inside else after[0] in "OBS"
            )
    return allowed


def _well_formed(tags: Sequence[int], allowed: NDArray[np.bool_]) -> bool:
    before = 0
    for tag in tags:
        if (before or tag) and not allowed[before, tag]:
            return False
        before = tag
    return bool(allowed[before, 0])


def best_names(scores: Floats, allowed: NDArray[np.bool_]) -> list[NameSpan]:
    """Names in one sentence; `scores` are log-probabilities (word, label) with label 0 outside."""
    tags: list[int] = scores.argmax(axis=1).tolist()
    if not any(tags):
        return []
    if not _well_formed(tags, allowed):
        tags = _viterbi(scores, allowed)
    spans: list[NameSpan] = []
    start = 0
    for at, tag in enumerate(tags):
        place = (tag - 1) % 4 if tag else -1
        if place in (0, 3):
            start = at
        if place in (2, 3):
            spans.append((start, at + 1, (tag - 1) // 4))
    return spans


def _viterbi(scores: Floats, allowed: NDArray[np.bool_]) -> list[int]:
    barred = np.where(allowed, 0.0, -1e9)
    best = scores[0] + barred[0]
    back: list[NDArray[np.int64]] = []
    for row in scores[1:]:
        total = best[:, None] + barred
        back.append(total.argmax(axis=0))
        best = total.max(axis=0) + row
    tag = int((best + barred[:, 0]).argmax())
    tags = [tag]
    for pointers in reversed(back):
        tag = int(pointers[tag])
        tags.append(tag)
    return tags[::-1]

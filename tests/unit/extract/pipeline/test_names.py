"""Name decoding: well-formed whatever the scores, and the best of the well-formed."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.pipeline.names import allowed_transitions, best_names

LABELS = ("O", "B-x", "I-x", "E-x", "S-x", "B-y", "I-y", "E-y", "S-y")
ALLOWED = allowed_transitions(LABELS)


def spans_score(scores: np.ndarray, spans: list[tuple[int, int, int]]) -> float:
    tags = [0] * len(scores)
    for start, stop, kind in spans:
        for at in range(start, stop):
            place = 3 if stop - start == 1 else 0 if at == start else 2 if at == stop - 1 else 1
            tags[at] = 1 + 4 * kind + place
    return float(sum(row[tag] for row, tag in zip(scores, tags, strict=True)))


@given(st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_the_best_well_formed_sequence(count: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(count, len(LABELS))).astype(np.float32)
    best = -np.inf
    for tags in product(range(len(LABELS)), repeat=count):
        path = [0, *tags, 0]
        if all(ALLOWED[a, b] for a, b in pairwise(path)):
            best = max(best, float(sum(scores[i, t] for i, t in enumerate(tags))))
    assert spans_score(scores, best_names(scores, ALLOWED)) == pytest.approx(best, abs=1e-5)


@given(st.integers(1, 80), st.integers(0, 2**32 - 1))
def test_names_are_in_order_and_apart(count: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(count, len(LABELS))).astype(np.float32)
    at = 0
    for start, stop, kind in best_names(scores, ALLOWED):
        assert at <= start < stop <= count
        assert kind in (0, 1)
        at = stop


def test_nothing_where_all_is_outside() -> None:
    scores = np.zeros((5, len(LABELS)), np.float32)
    scores[:, 0] = 1
    assert best_names(scores, ALLOWED) == []

"""The best tree is a tree with one root, and no other tree scores more."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.extract.pipeline.tree import best_tree


def is_tree(heads: list[int]) -> bool:
    if heads.count(-1) != 1:
        return False
    for word in range(len(heads)):
        at, steps = word, 0
        while at >= 0:
            at, steps = heads[at], steps + 1
            if steps > len(heads):
                return False
    return True


def total(scores: np.ndarray, heads: list[int]) -> float:
    return float(sum(scores[word, head + 1] for word, head in enumerate(heads)))


@given(st.integers(1, 5), st.integers(0, 2**32 - 1))
def test_no_tree_scores_more(count: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)
    heads = best_tree(scores)
    assert is_tree(heads)
    best = max(
        total(scores, list(candidate))
        for candidate in product(range(-1, count), repeat=count)
        if is_tree(list(candidate))
    )
    assert total(scores, heads) == pytest.approx(best, abs=1e-4)


@settings(deadline=None)
@given(st.integers(1, 200), st.integers(0, 2**32 - 1))
def test_always_a_tree(count: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)
    assert is_tree(best_tree(scores))


def test_a_second_root_is_none_however_much_it_would_pay() -> None:
    scores = np.full((3, 4), -1.0, np.float32)
    scores[:, 0] = 10_000.0
    scores[1, 0] += 1.0
    heads = best_tree(scores)
    assert is_tree(heads)
    assert heads[1] == -1


def test_cycles_within_cycles_are_opened_where_it_costs_least() -> None:
    # 0 and 1 hold each other, 2 and 3 too, and the pairs prefer each other to the root.
    scores = np.full((4, 5), -50.0, np.float32)
    for word, head, score in ((0, 1, 9), (1, 0, 9), (2, 3, 9), (3, 2, 9), (1, 2, 5), (3, 0, 5)):
        scores[word, head + 1] = score
    scores[2, 0] = 1.0
    assert best_tree(scores) == [1, 2, -1, 2]


def test_ties_still_make_a_tree() -> None:
    for count in (30, 130):
        assert is_tree(best_tree(np.zeros((count, count + 1), np.float32)))


def test_scores_are_left_as_they_were() -> None:
    scores = np.ones((4, 5), np.float32)
    best_tree(scores)
    assert (scores == 1).all()

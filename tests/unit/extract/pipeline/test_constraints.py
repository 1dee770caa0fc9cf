"""Trees in which a word has one subject."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.pipeline.constraints import one_subject
from reader.extract.pipeline.session import Floats

NSUBJ, OBJ, TITLE = range(3)
SUBJECTS = frozenset([NSUBJ])


def chances_of(count: int, likely: dict[tuple[int, int, int], float]) -> list[Floats]:
    """Log probabilities (head, label) of each word; what is not named is all but ruled out."""
    tables = [np.full((count + 1, 3), -20.0, np.float32) for _ in range(count)]
    for (word, head, label), chance in likely.items():
        tables[word][head + 1, label] = chance
    return tables


def test_the_title_of_a_name_is_no_second_subject() -> None:
    # 'attorney Nguyen said': both words are likeliest the verb's subject.
    likely = {(0, 2, NSUBJ): -0.6, (0, 1, TITLE): -0.9, (1, 2, NSUBJ): -0.1, (1, 0, TITLE): -5.0}
    tables = chances_of(3, likely)
    heads, labels = [2, 2, -1], [NSUBJ, NSUBJ, OBJ]
    one_subject(heads, labels, SUBJECTS, tables.__getitem__)
    assert (heads, labels) == ([1, 2, -1], [TITLE, NSUBJ, OBJ])


def test_one_subject_is_left_as_it_is() -> None:
    tables = chances_of(3, {(0, 1, TITLE): 0.0})
    heads, labels = [2, 2, -1], [NSUBJ, OBJ, OBJ]
    one_subject(heads, labels, SUBJECTS, tables.__getitem__)
    assert (heads, labels) == ([2, 2, -1], [NSUBJ, OBJ, OBJ])


@given(st.integers(2, 9), st.integers(0, 2**32 - 1))
def test_a_tree_stays_a_tree_with_one_root(count: int, seed: int) -> None:
    draw = np.random.default_rng(seed)
    heads = [-1, *(int(draw.integers(0, word)) for word in range(1, count))]
    labels = [OBJ, *(int(draw.integers(0, 2)) for _ in range(1, count))]
    tables = [draw.normal(size=(count + 1, 3)).astype(np.float32) for _ in range(count)]
    one_subject(heads, labels, SUBJECTS, tables.__getitem__)
    assert heads.count(-1) == 1
    for word in range(count):
        path = set()
        while word >= 0:
            assert word not in path
            path.add(word)
            word = heads[word]
    subjects = [head for head, label in zip(heads, labels, strict=True) if label in SUBJECTS]
    assert len(subjects) == len(set(subjects))

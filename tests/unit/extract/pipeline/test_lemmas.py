"""Lemma scripts: what was made from a pair gives the pair back, on any form nothing breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.pipeline.lemmas import apply_script, make_script


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("hosts", "host"), ("was", "be"), ("n't", "not"), ("Houses", "house"), ("Bush", "Bush"),
        ("CHINA", "China"), ("running", "run"), ("I", "I"), ("better", "good"), ("|", "|"),
    ],
)  # fmt: skip
def test_scripts_give_the_lemma_back(form: str, lemma: str) -> None:
    assert apply_script(form, make_script(form, lemma)) == lemma


def test_one_script_serves_all_words_of_a_kind() -> None:
    assert make_script("hosts", "host") == make_script("Visits", "visit")


@given(st.text(min_size=1), st.text(min_size=1), st.text(min_size=1))
def test_a_lemma_is_never_empty(form: str, lemma: str, other: str) -> None:
    assert apply_script(other, make_script(form, lemma))

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from reader.extract.folding import words
from reader.extract.times import find_times, infer_published
from reader.model import Sentence

PIECES = st.sampled_from(
    (
        *words(
            "Monday Sunday, May 3 2013 , - . : at on the in last next ago two three days year "
            "later 31 February 12:30 pm noon every ' ’ s 60s 1960s early mid- about ½ İ 9999 0 "
            "quarter of Christmas 99999999999 BC AD fiscal to / 13 decade century half second � "
            "１２ today"
        ),
        "\n",
        "\n\n",
    )
)
TEXTS = st.one_of(st.text(st.characters()), st.lists(PIECES, max_size=30).map(" ".join))
DATES = st.none() | st.sampled_from(
    ["2013", "2013-02", "2012-02-29", "0001-01-01", "9999-12-31", "x"]
)


@example("CHRISTMAS", "9999-12-31")
@given(TEXTS, DATES)
def test_offsets_hold_and_spans_are_in_order(text: str, published: str | None) -> None:
    times = find_times(text, (), published=published)
    for time in times:
        assert 0 <= time.start < time.end <= len(text)
        assert time.text == text[time.start : time.end]
        assert time.modifier in (None, "start", "mid", "end", "before", "after", "about")
        assert time.value is None or re.fullmatch(r"[-0-9TWPXQHFYSUMIAEVNDZCO:./+]+", time.value)
    assert all(left.end <= right.start for left, right in pairwise(times))


@given(TEXTS)
def test_the_date_inferred_is_a_date(text: str) -> None:
    published = infer_published(text)
    assert published is None or re.fullmatch(r"\d{4}-\d\d-\d\d", published)


@given(st.lists(PIECES, max_size=20).map(" ".join), st.integers(0, 60))
def test_sentences_change_no_span(text: str, cut: int) -> None:
    cut = min(cut, len(text))
    sentences = (Sentence(0, cut, ()), Sentence(cut, len(text), ()))
    with_them = find_times(text, sentences, published="2013-09-16")
    without = find_times(text, (), published="2013-09-16")
    assert [(t.start, t.end) for t in with_them] == [(t.start, t.end) for t in without]

from __future__ import annotations

import math
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.extract.folding import fold, words
from reader.extract.quantities import find_quantities
from reader.extract.quantities.numerals import value_of
from reader.extract.times import find_times

PIECES = st.sampled_from(
    (
        *words(
            "1 12 1,000 3.5 999999999999999 0 $ £ US$ € million bn k m percent % over at least "
            "between and to - or more half a dozen two hundred thousand people ships , . Smith 32 "
            "½ of the years -year-old hundreds of twice as doubled rose fell by magnitude １２ ( ) "
            "# flight"
        ),
        "\n",
        "\ud800",
    )
)
TEXTS = st.one_of(st.text(st.characters()), st.lists(PIECES, max_size=30).map(" ".join))


@given(TEXTS)
def test_offsets_hold_and_values_are_numbers(text: str) -> None:
    quantities = find_quantities(text, (), find_times(text, (), published="2013-09-16"))
    for quantity in quantities:
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert quantity.text == text[quantity.start : quantity.end]
        assert math.isfinite(quantity.value)
        assert quantity.high is None or math.isfinite(quantity.high)
    assert all(left.end <= right.start for left, right in pairwise(quantities))


@given(st.text(st.characters()))
def test_folding_keeps_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.integers(1, 999_999))
def test_figures_with_commas_are_read(value: int) -> None:
    assert value_of(f"{value:,}") == value


@given(st.sampled_from(["twenty", "thirty", "ninety"]), st.sampled_from(["one", "five", "nine"]))
def test_words_are_added_and_scaled(ten: str, one: str) -> None:
    tens, ones = value_of(ten), value_of(one)
    assert tens is not None
    assert ones is not None
    assert value_of(f"{ten}-{one}") == tens + ones
    assert (
        value_of(f"{ten}-{one} thousand two hundred and {one}") == (tens + ones) * 1000 + 200 + ones
    )

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.names import distance, fold_name, is_known, likeness

LETTERS = st.text(st.sampled_from("abcdé"), max_size=8)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S.", "the United States"),
        ("Place Vendôme", "Place Vendome"),
        ("Japan's", "JAPAN"),
        ("UAE", "United Arab Emirates"),
    ],
)
def test_ways_to_write_one_name_share_a_form(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fumio Kishia", "Fumio Kishida"),
        ("Duncan Rait", "Duncan Raite"),
        ("Steinberg", "Sternberg"),
        ("Muammar Gaddafi", "Moammar Gadhafi"),
        ("Kurbanguly Berdymukhamedov", "Kurbanguly Berdimuhamedov"),
    ],
)
def test_misspellings_are_alike(one: str, other: str) -> None:
    alike = likeness(one, other)
    assert alike is not None
    assert 0.5 < alike.score < 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Austin", "Austria"),
        ("Iran", "Iraq"),
        ("John Smith", "Jane Smith"),
        ("Smith", "Smits"),
        ("Oscar", "Oscars"),
        ("Flight 370", "Flight 371"),
        ("Kishida", "Kishida"),
        ("North Korea", "South Korea"),
        ("", "A"),
    ],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert likeness(one, other) is None


def test_the_table_knows_countries_and_peoples() -> None:
    assert is_known("Iran")
    assert is_known("british")
    assert not is_known("March")


@given(LETTERS, LETTERS)
def test_distance_is_a_distance(one: str, other: str) -> None:
    apart = distance(one, other)
    assert apart == distance(other, one)
    assert 0 <= apart <= 3
    assert (apart == 0) == (one == other)
    assert apart >= min(3, abs(len(one) - len(other)))


@given(st.text(st.characters()), st.text(st.characters()))
def test_any_names_can_be_compared(one: str, other: str) -> None:
    assert (likeness(one, other) is None) == (likeness(other, one) is None)
    assert fold_name(fold_name(one)) is not None

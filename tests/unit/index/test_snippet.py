"""Marks and snippets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.index.parser import parse
from reader.index.snippet import Marker


def marked(query: str, text: str, *, as_typed: bool = False) -> list[str]:
    spans = Marker(parse(query, as_typed=as_typed).root).spans(text)
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("base", ["bases", "base"]),
        ("OKINAWA", ["Okinawa"]),
        ('"the base"', ["the base"]),
        ('"bases okinawa"', []),
        ('"bases okinawa"~2', ["bases in Okinawa"]),
        ("ok*", ["Okinawa"]),
        ("*wa", ["Okinawa"]),
        ("okinava~1", ["Okinawa"]),
        ("base -okinawa", ["bases", "base"]),
        ("person:kishida", ["Kishida", "Kishida"]),
        ("author:kishida", []),
        ("date:2024", []),
        ("malmo", ["Malmö"]),
        ("東京", ["東京"]),
        ('kishida "kishida left"', ["Kishida left", "Kishida"]),
    ],
)
def test_what_is_marked(query: str, expected: list[str]) -> None:
    text = "US bases in Okinawa. Kishida left the base, Malmö and 東京; Kishida’s."
    assert marked(query, text) == expected


def test_the_word_being_typed_is_marked_by_its_beginning() -> None:
    assert marked("okinawa ba", "bases of Okinawa, based", as_typed=True) == [
        "bases",
        "Okinawa",
        "based",
    ]


def test_a_phrase_being_typed_is_marked_by_the_beginning_of_its_last_word() -> None:
    text = "Okinawa bases. Bases of Okinawa. Okinawa barracks."
    assert marked('"okinawa ba', text, as_typed=True) == ["Okinawa bases", "Okinawa barracks"]


def test_a_snippet_shows_most_different_matches() -> None:
    text = "base base base. " + "x " * 200 + "Okinawa base here. " + "y " * 200
    shown, marks = Marker(parse("okinawa base").root).snippet(text, 80)
    assert [shown[start:end] for start, end in marks] == ["Okinawa", "base"]
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) <= 82


def test_a_snippet_without_matches_is_the_beginning() -> None:
    shown, marks = Marker(parse("date:2024").root).snippet("One two.\n\nThree " + "z " * 200, 40)
    assert shown.startswith("One two.  Three")
    assert marks == ()


@given(st.text(max_size=400), st.sampled_from(["a", "a*", '"a b"~2', "a OR b", "?", "é~1"]))
def test_marks_are_in_order_and_in_the_text(text: str, query: str) -> None:
    marker = Marker(parse(query).root) if query != "?" else Marker(None)
    at = 0
    for start, end in marker.spans(text):
        assert at <= start < end <= len(text)
        at = end
    shown, marks = marker.snippet(text, 60)
    assert "\n" not in shown
    at = 0
    for start, end in marks:
        assert at <= start < end <= len(shown)
        at = end

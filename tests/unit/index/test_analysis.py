"""Text to words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.index.analysis import fold, stem, tokens, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan's and Japan’s", ["japan", "and", "japan"]),
        ("U.S. troops, US troops", ["us", "troops", "us", "troops"]),
        ("over 53,000 of 3.5 and 1,5", ["over", "53000", "of", "3.5", "and", "1,5"]),
        ("Malmö, naïve Åse", ["malmo", "naive", "ase"]),
        ("O'Brien don’t", ["obrien", "dont"]),
        ("F-35 anti-war", ["f", "35", "anti", "war"]),
        ("東京の", ["東", "京", "の"]),
        ("Привет, МИР", ["привет", "мир"]),
        ("हिन्दी भाषा", ["हिनदी", "भाषा"]),
        ("ends. Now", ["ends", "now"]),
        ("", []),
        ("… — !?", []),
    ],
)
def test_words_are_folded(text: str, expected: list[str]) -> None:
    assert [word.replace("\u094d", "") for word in words(text)] == expected


def test_a_possessive_is_not_marked() -> None:
    text = "Japan’s prime minister"
    assert [text[t.start : t.end] for t in tokens(text)] == ["Japan", "prime", "minister"]


def test_stems_join_the_forms_of_a_word() -> None:
    assert stem("bases") == stem("base") == stem("based")
    assert stem("東") == "東"


@given(st.text())
def test_tokens_are_the_words_in_order_and_in_the_text(text: str) -> None:
    found = list(tokens(text))
    assert [token.word for token in found] == words(text)
    at = 0
    for token in found:
        assert at <= token.start < token.end <= len(text)
        assert token.word
        at = token.end


@given(st.text(alphabet="aA1.,'’é東-_ \u0301\n", max_size=200))
def test_hard_letters_make_words_too(text: str) -> None:
    for token in tokens(text):
        assert token.word
        assert len(token.word) <= 64
        assert "\n" not in fold(text[token.start : token.end])

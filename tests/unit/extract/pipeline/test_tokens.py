"""Tokens: treebank conventions, and spans that hold for any string."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.pipeline.tokens import GAP_BLANK, GAP_LINE, GAP_NONE, GAP_SPACE, Tokeniser

TOKENISER = Tokeniser(
    kept=["e-mail"], prefixes=["non"], splits={"cannot": [3, 6]}, abbreviations=["attn"]
)


def words(text: str) -> list[str]:
    return [text[t.start : t.end] for t in TOKENISER.tokenise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I don't know.", "I do n't know ."),
        ("Japan's and the users’ views", "Japan 's and the users ’ views"),
        ("a well-known e-mail", "a well - known e-mail"),
        ("non-state actors", "non-state actors"),
        ("We cannot go", "We can not go"),
        ("US$5.3bn, or 56%", "US$ 5.3 bn , or 56 %"),
        ("held at 3.1p, or SKr110.50.", "held at 3.1p , or SKr110.50 ."),
        ("for R1.5bn in 2019. Then", "for R1.5bn in 2019 . Then"),
        ("Mr. Smith of the U.S. Army", "Mr. Smith of the U.S. Army"),
        ("He left the U.S.", "He left the U.S ."),
        ("J. K. Rowling", "J. K. Rowling"),
        ("Then I. She said so", "Then I . She said so"),
        ("At 7:30pm on 11/28/2000", "At 7:30 pm on 11/28/2000"),
        ("the 1990s, the 23rd", "the 1990s , the 23rd"),
        ("See http://a.example/x?y=1, please", "See http://a.example/x?y=1 , please"),
        ("mail a.b@c.example.org.", "mail a.b@c.example.org ."),
        ("wait... what?!", "wait ... what ?!"),
        ("“Yes,” he said", "“ Yes , ” he said"),
        ("AT&T rose", "AT&T rose"),
        ("``quoted''", "`` quoted ''"),
        ("and/or", "and / or"),
        ("It shouldn't've", "It should n't 've"),
    ],
)
def test_conventions(text: str, expected: str) -> None:
    assert words(text) == expected.split()


def test_gaps_tell_lines_and_paragraphs_apart() -> None:
    gaps = [t.gap for t in TOKENISER.tokenise("One two.\nThree\n\nfour")]
    assert gaps == [GAP_BLANK, GAP_SPACE, GAP_NONE, GAP_LINE, GAP_BLANK]


@given(st.text())
def test_spans_cover_all_but_white_space(text: str) -> None:
    tokens = TOKENISER.tokenise(text)
    at = 0
    for token in tokens:
        assert at <= token.start < token.end <= len(text)
        assert not text[at : token.start].strip()
        at = token.end
    assert not text[at:].strip()


@given(st.text(alphabet="a.b-'’@0,1/:$&#st \n", max_size=60))
def test_spans_hold_where_the_rules_work_hardest(text: str) -> None:
    test_spans_cover_all_but_white_space.hypothesis.inner_test(text)  # type: ignore[attr-defined]


def test_a_cached_chunk_gives_the_same_tokens() -> None:
    assert words("don't don't") == ["do", "n't", "do", "n't"]


@pytest.mark.parametrize(
    "text",
    [
        "http://" + "." * 300_000 + "x",
        "123-456-" * 60_000 + "a",
        "a-" * 300_000,
        "mr." * 200_000,
        "1." * 200_000 + "1abc",
    ],
)
def test_what_looks_like_one_word_takes_time_by_its_length_alone(text: str) -> None:
    assert "".join(words(text)) == text  # where it took time by the square, this never ended

"""Quotations by their marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.attribution import find_quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("He said “go now” and left.", ["go now"]),
        ('"One," he said, "and two."', ["One,", "and two."]),
        ("``We are aware,'' he said.", ["We are aware,"]),
        ('He said: "A b c.\n"D e f."\nThen he left.', ["A b c.", "D e f."]),
        ('"Never closed.\n\nNext paragraph.', ["Never closed."]),
        ('"First.\n\n"Second," he said.', ["First.", "Second,"]),
        ("''One two,'' he said.", ["One two,"]),
        ("He yelled, \"It is 'Stop!'''", ["It is 'Stop!"]),
        ("``One two.\nThen he left.\nHe saw ``Three'' go.", ["One two.", "Three"]),
        ("No marks, nor stray ” ones.", []),
        ('A line ends "\nand goes on.', []),
        ('The "odd thing here.\nHe said "one two" then.', ["odd thing here.", "one two"]),
        ('The "odd thing here.\nHe said “one two” then.', ["odd thing here.", "one two"]),
        ('He said: "A b c.\nD e f." Then he left.', ["A b c.\nD e f."]),
    ],
)
def test_quotations(text: str, quotes: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotes(text)] == quotes


@given(st.text(alphabet="ab \n\".“”'`", max_size=60))
def test_any_text_gives_quotations_in_order_that_do_not_overlap(text: str) -> None:
    end = 0
    for q in find_quotes(text):
        assert end <= q.outer_start <= q.start < q.end <= q.outer_end <= len(text)
        end = q.outer_end


@pytest.mark.parametrize("text", ["''a“`", "''He left,\" Lee said.", "''He left “early” and more"])
def test_a_line_begun_with_two_apostrophes_is_quoted_up_to_another_mark(text: str) -> None:
    first, *others = find_quotes(text)
    assert first.start == 2
    assert all(first.outer_end <= q.outer_start for q in others)


def test_a_doubled_backtick_may_close_what_one_opened() -> None:
    text = "The ``midnight rules ``set to go into effect are bad.\nThe rules end a plan.\n"
    assert [text[q.start : q.end] for q in find_quotes(text)] == ["midnight rules"]

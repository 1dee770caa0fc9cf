from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.tui import flow
from reader.tui.flow import Line

LETTERS = "ab -—中文、。é\u0301ñאבج\n🙂"
TEXTS = st.text(alphabet=LETTERS, max_size=120) | st.text(max_size=80).map(
    lambda text: "".join(c for c in text if c.isprintable() or c == "\n")
)


def lines_of(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in flow.wrap(text, width)]


def test_breaks_at_blanks() -> None:
    assert lines_of("the quick brown fox", 10) == ["the quick", "brown fox"]


def test_keeps_line_breaks_and_blank_lines() -> None:
    assert lines_of("one\n\ntwo", 10) == ["one", "", "two"]


def test_nothing_takes_a_line() -> None:
    assert lines_of("", 10) == [""]


def test_breaks_after_dashes_between_words() -> None:
    assert lines_of("well-known", 7) == ["well-", "known"]
    assert lines_of("in 2019-2020 or", 9) == ["in", "2019-2020", "or"]


def test_cuts_words_longer_than_the_line() -> None:
    assert lines_of("abcdefghij", 4) == ["abcd", "efgh", "ij"]


def test_wide_characters_take_two_cells() -> None:
    assert lines_of("中文中文中文", 8) == ["中文中文", "中文"]


def test_no_line_begins_with_closing_punctuation() -> None:
    assert lines_of("中文中文。中文", 8)[0] in ("中文中", "中文中文")
    assert not any(line.startswith("。") for line in lines_of("中文中文。中文", 8))


def test_marks_stay_with_their_letters() -> None:
    text = "e\u0301" * 6
    assert all(len(line) % 2 == 0 for line in lines_of(text, 4))


def test_right_to_left_text_keeps_its_order() -> None:
    text = "שלום עולם"
    assert " ".join(lines_of(text, 5)) == text


@given(TEXTS, st.integers(min_value=2, max_value=60))
def test_every_line_fits_and_nothing_but_blanks_is_lost(text: str, width: int) -> None:
    lines = list(flow.wrap(text, width))
    at = 0
    for line in lines:
        assert at <= line.start <= line.end <= len(text)
        assert text[at : line.start].strip(" \n") == ""
        assert cell_len(text[line.start : line.end]) <= width
        at = line.end
    assert text[at:].strip(" \n") == ""
    assert len(lines) >= text.count("\n") + 1


@given(TEXTS, st.integers(min_value=2, max_value=60))
def test_narrow_and_measured_agree(text: str, width: int) -> None:
    for paragraph in text.split("\n"):
        if flow.is_narrow(paragraph) and "-" not in paragraph and "—" not in paragraph:
            fast = list(flow._wrap_narrow(paragraph, width, 0, len(paragraph)))
            slow = list(flow._wrap_measured(paragraph, width, 0, len(paragraph)))
            assert [paragraph[a:b].strip() for a, b in fast if paragraph[a:b].strip()] == [
                paragraph[a:b].strip() for a, b in slow if paragraph[a:b].strip()
            ]


@given(TEXTS, st.integers(min_value=0, max_value=40))
def test_fit_takes_exactly_its_width(text: str, width: int) -> None:
    line = text.replace("\n", " ")
    assert cell_len(flow.fit(line, width)) == width


def test_clip_says_that_something_is_left_out() -> None:
    assert flow.clip("abcdef", 4) == "abc…"
    assert flow.clip("abcd", 4) == "abcd"


@pytest.mark.parametrize(("column", "offset"), [(0, 0), (1, 0), (2, 1), (4, 2), (9, 3)])
def test_columns_lead_back_to_offsets(column: int, offset: int) -> None:
    assert flow.column_to_offset("中文x", Line(0, 3), column) == min(offset, 3)

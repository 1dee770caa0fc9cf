from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Part, PartKind
from reader.tui.dates import day
from reader.tui.page import MEASURE, Kind, byline, lay_out, paragraphs


def article(text: str) -> Article:
    return Article("1", "A headline", text, authors=("A. Writer",), published="2024-03-25")


def test_headline_and_byline_come_before_the_text() -> None:
    page = lay_out(article("Words."), 80)
    kinds = [line.kind for line in page.lines]
    assert kinds == [Kind.BLANK, Kind.HEADLINE, Kind.BYLINE, Kind.BLANK, Kind.BODY]
    assert page.byline.replace("\xa0", " ") == "A. Writer · 25 March 2024"


def test_lines_stay_short_on_wide_screens() -> None:
    page = lay_out(article("word " * 200), 300)
    assert page.measure == MEASURE
    assert page.margin == (300 - MEASURE) // 2


@given(st.text(alphabet="ab \n中", max_size=200), st.integers(10, 120), st.integers(0, 199))
def test_every_offset_has_its_line(text: str, width: int, offset: int) -> None:
    page = lay_out(article(text), width)
    offset = min(offset, max(len(text) - 1, 0))
    line = page.lines[page.line_of(offset)]
    assert line.kind is Kind.BODY
    if text and not text[offset].isspace():
        assert line.start <= offset < line.end


def test_the_text_in_sight_is_told() -> None:
    page = lay_out(article("one\n\ntwo\n\nthree"), 40)
    start, end = page.span(page.body, page.body + 2)
    assert page.text[start:end] == "one\n\ntwo"
    assert page.span(0, 1) == (0, 0)


@given(st.text(alphabet="ab\n", max_size=60))
def test_paragraphs_are_in_order_and_hold_all_words(text: str) -> None:
    spans = paragraphs(text)
    assert spans == sorted(spans)
    assert "".join(text[a:b] for a, b in spans).replace("\n", "") == text.replace("\n", "")


def test_dates_say_what_is_known() -> None:
    assert day("2024-03-25T08:05") == "25 March 2024"
    assert day("2024-03-05", short=True) == "5 Mar 2024"
    assert day("2024-03") == "March 2024"
    assert day("2024") == "2024"
    assert day(None) == ""
    assert day("soon") == ""


def _beginning(text: str, *parts: Part) -> Article:
    return Article("1", "Title", text, ("Ann Lee",), "2024-03-25", "The Post", parts=parts)


def test_the_byline_says_only_what_the_text_does_not_begin_with() -> None:
    text = "By Ann Lee\n25 March 2024\n\nIt rained."
    parts = (Part(PartKind.BYLINE, 0, 10), Part(PartKind.DATELINE, 11, 24))
    assert byline(_beginning(text, *parts)) == "The Post"
    assert byline(_beginning(text)) == "Ann Lee · The Post · 25\xa0March\xa02024"
    late = text.index("It")
    closing = Part(PartKind.BYLINE, late, len(text))
    assert "Ann" in byline(_beginning(text, closing))
    bare = replace(_beginning(text, *parts), source=None)
    laid = lay_out(bare, 80)
    assert [line.kind for line in laid.lines[:3]] == [Kind.BLANK, Kind.HEADLINE, Kind.BODY]


def test_a_title_that_is_only_the_opening_words_is_not_shown_twice() -> None:
    opening = Article("1", "It rained all over the…", "It rained all over the north on Monday.")
    kinds = [line.kind for line in lay_out(opening, 80).lines]
    assert kinds == [Kind.BLANK, Kind.BODY]
    text = "By Ann Lee\n\nIt rained."
    below = replace(_beginning(text, Part(PartKind.BYLINE, 0, 10)), title="It rained")
    kinds = [line.kind for line in lay_out(below, 80).lines]
    assert kinds[:4] == [Kind.BLANK, Kind.BYLINE, Kind.BLANK, Kind.BODY]
    assert Kind.HEADLINE not in kinds

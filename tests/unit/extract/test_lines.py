"""Line breaks that end a sentence, and those a margin made."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.extract.lines import hard_breaks, report_starts


def lines_begun(text: str) -> list[str]:
    return [text[at:].split("\n")[0] for at in sorted(hard_breaks(text))]


def test_a_headline_and_a_dateline_end_where_they_end() -> None:
    text = (
        "Fire Destroys Dairy\n12 May 2012\n"
        "A fire destroyed the old dairy on Tuesday, and nobody was hurt in it."
    )
    assert lines_begun(text) == [
        "12 May 2012",
        "A fire destroyed the old dairy on Tuesday, and nobody was hurt in it.",
    ]


def test_a_full_line_goes_on() -> None:
    text = (
        "The fire in the old dairy, which was built by\nMaria Anderson, was out by midnight on\n"
        "Tuesday, the chief of the department in\nPalmer said."
    )
    assert lines_begun(text) == []


def test_small_letters_and_commas_go_on() -> None:
    text = "A line,\nNext\nand more\n" + "x" * 60
    assert "Next" not in lines_begun(text)
    assert "and more" not in lines_begun(text)


@given(st.text(alphabet="aB ,.\n", max_size=80))
def test_breaks_are_where_lines_begin(text: str) -> None:
    for at in hard_breaks(text):
        assert "\n" in text[:at]
        assert text[:at].rpartition("\n")[2].strip() == ""
        assert not text[at].isspace()


def test_a_report_starts_behind_its_dateline() -> None:
    text = (
        "Bank cuts rates\n\n"
        "FRANKFURT, Oct 17 (Reuters) - The bank lowered its key rate on Thursday.\n"
        "London - it was said - slept. NEW DELHI is in India."
    )
    (start,) = report_starts(text)
    assert text[start:].startswith("The bank lowered")


@given(st.text(alphabet="AB ab(R)-—,:\n1", max_size=80))
def test_reports_start_with_words_within_their_lines(text: str) -> None:
    for at in report_starts(text):
        assert not text[at].isspace()
        assert text[:at].rpartition("\n")[2].strip()

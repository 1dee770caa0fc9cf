from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.dates import Rank, date_in_url, no_such_day, read_stamp, stated_date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("25 March 2024", "2024-03-25"),
        ("March 2024", "2024-03"),
        ("2024-03-25", "2024-03-25"),
        ("MAY 3, 2013 AT 1:10PM", "2013-05-03"),
        ("Published on 18th September 2013", "2013-09-18"),
        ("Posted: 08 / 02 / 2013 11:10 am EDT", "2013-08-02"),
        ("On Tue, 16 / 08 / 2011-13:42", "2011-08-16"),
        ("02/08/2013 11:10 BST", "2013-08-02"),
        ("02.08.2013", "2013-08-02"),
        ("06 / 06 / 13 07:05 PM ET EDT", "2013-06-06"),
        ("8:05am UK, Monday 16 September 2013", "2013-09-16"),
        # the day and the month can't be told apart
        ("05 / 02 / 2013", "2013"),
        # no year is stated
        ("Jul. 7 5:59 PM EDT", None),
    ],
)
def test_date_lines(line: str, date: str | None) -> None:
    stamp = read_stamp(line)
    assert stamp is not None
    assert stamp.date == date


def test_the_address_settles_which_is_the_month() -> None:
    stamp = read_stamp("8 / 2 / 13 at 1:30 PM", "2013-08-05")
    assert stamp is not None
    assert stamp.date == "2013-08-02"


def test_ranks() -> None:
    ranks = [
        stamp.rank
        for line in ("Posted 1 May 2013", "1 May 2013", "Last updated: 1 May 2013")
        if (stamp := read_stamp(line))
    ]
    assert ranks == [Rank.PUBLISHED, Rank.BARE, Rank.UPDATED]


@pytest.mark.parametrize(
    "line",
    [
        "He was born on May 3, 2013 in London, police said.",
        "On Tuesday, Oct. 10, 1972, Washington awoke to this startling news:",
        "Peter Symonds",
        "The year 2024",
        "56 per cent",
        "Lopez's sentence date is May 7.",
        "What happened on 3 May 2013?",
    ],
)
def test_other_lines_are_no_date_lines(line: str) -> None:
    assert read_stamp(line) is None


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2024-03-25T08:05:00Z", "2024-03-25"),
        ("20240325", "2024-03-25"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
        ("Mon, 25 Mar 2024 10:00:00 GMT", "2024-03-25"),
        ("1711353600", "2024-03-25"),
        ("2024-02-31", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_metadata_values(value: str, date: str | None) -> None:
    assert stated_date(value) == date


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("http://a.example/2013/08/02/x", "2013-08-02"),
        ("http://a.example/2013/may/03/x", "2013-05-03"),
        ("http://a.example/2012/11/x", "2012-11"),
        ("http://a.example/news/2010-05-05/3-dead", "2010-05-05"),
        ("http://a.example/article/2013/99", None),
        ("http://a.example/story-20130502", None),
    ],
)
def test_addresses(url: str, date: str | None) -> None:
    assert date_in_url(url) == date


@given(st.text())
def test_no_line_breaks_it(line: str) -> None:
    stamp = read_stamp(line)
    assert stamp is None or stamp.date is None or stamp.date[:4].isdigit()
    stated_date(line)
    date_in_url(line)
    no_such_day(line)


def test_signs_that_only_look_like_digits_are_no_date() -> None:
    assert stated_date("²" * 10) is None


def test_days_that_there_are_not() -> None:
    impossible = ("2024-13-45", "2023-02-29", "2024-13", "2024-04-31T08:00:00Z")
    assert all(no_such_day(value) for value in impossible)
    others = ("2024-02-29", "1850-01-01", "2024-00-00", "0000-00-00", "unknown", "2024-13-455", "")
    assert not any(no_such_day(value) for value in others)

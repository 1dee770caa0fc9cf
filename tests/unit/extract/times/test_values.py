from __future__ import annotations

import pytest

from reader.extract.times import find_times

MONDAY = "2013-09-16"

CASES: list[tuple[str, str | None, list[tuple[str, str | None]]]] = [
    # What names its date needs no other.
    ("It fell on November 28, 2005.", None, [("November 28, 2005", "2005-11-28")]),
    ("Since 16 September 2013 it is.", None, [("16 September 2013", "2013-09-16")]),
    ("Seen on the 4th of May, 1999.", None, [("the 4th of May, 1999", "1999-05-04")]),
    ("It was Monday 16 September 2013.", None, [("Monday 16 September 2013", "2013-09-16")]),
    ("In Oct. 2011, authorities said", None, [("Oct. 2011", "2011-10")]),
    ("in January 2023 they met", None, [("January 2023", "2023-01")]),
    ("announced in 2022 that", None, [("2022", "2022")]),
    ("since the 1960s as", None, [("the 1960s", "196")]),
    ("in the mid-1990s and the '60s", None, [("mid-1990s", "199"), ("the '60s", "196")]),
    ("in the late sixties", None, []),
    ("in the sixties", None, [("the sixties", "196")]),
    ("the 19th century mill", None, [("the 19th century", "18")]),
    ("from 1995-99 and 2012/13", None, [("1995-99", "1995/1999"), ("2012/13", "2012/2013")]),
    (
        "summer of 2013, then winter 2014",
        None,
        [("summer of 2013", "2013-SU"), ("winter 2014", "2014-WI")],
    ),
    (
        "the second quarter of 2013, Q3 2014",
        None,
        [("the second quarter of 2013", "2013-Q2"), ("Q3 2014", "2014-Q3")],
    ),
    ("She starred in The Day After Tomorrow.", MONDAY, []),
    ("The day after, he left in The Hague.", MONDAY, [("The day after", None)]),
    ("in fiscal 2013", None, [("fiscal 2013", "FY2013")]),
    ("June 3-5, 2013", None, [("June 3-5, 2013", "2013-06-03/2013-06-05")]),
    ("At 2013-09-16T08:05Z sharp", None, [("2013-09-16T08:05Z", "2013-09-16T08:05Z")]),
    ("on 9/16/2013 or 16/9/2013", None, [("9/16/2013", "2013-09-16"), ("16/9/2013", "2013-09-16")]),
    ("on 4/5/2013", None, [("4/5/2013", "2013")]),
    ("Caesar died in 44 BC; Pompeii in AD 79.", None, [("44 BC", "-0043"), ("AD 79", "0079")]),
    # A time of day, alone or with its day.
    ("at about 2:30 a.m. he", None, [("about 2:30 a.m.", "T02:30")]),
    (
        "8:05am UK, Monday 16 September 2013",
        None,
        [("8:05am UK, Monday 16 September 2013", "2013-09-16T08:05")],
    ),
    ("12:48PM BST 09 Sep 2013", None, [("12:48PM BST 09 Sep 2013", "2013-09-09T12:48+01:00")]),
    ("December 7, 2010 11:18 PM", None, [("December 7, 2010 11:18 PM", "2010-12-07T23:18")]),
    (
        "on March 3, 2012. At 3 p.m. it",
        None,
        [("March 3, 2012", "2012-03-03"), ("3 p.m.", "2012-03-03T15:00")],
    ),
    ("open 7-9 p.m. daily", None, [("7-9 p.m.", "T19:00/T21:00"), ("daily", "P1D")]),
    ("three o'clock in the afternoon", None, [("three o'clock in the afternoon", "T15:00")]),
    ("at half past eleven", None, [("half past eleven", None)]),
    ("at half past 11 pm", None, [("half past 11 pm", "T23:30")]),
    ("just before half past four", None, [("half past four", None)]),
    ("It was a quarter past ten.", None, [("a quarter past ten", None)]),
    (
        "at a quarter to one in the afternoon",
        None,
        [("a quarter to one in the afternoon", "T12:45")],
    ),
    ("at quarter to 12 at night", None, [("quarter to 12 at night", "T23:45")]),
    ("sales rose by a quarter to nine", None, []),
    ("at 3.47am", None, [("3.47am", "T03:47")]),
    ("for five hours and a quarter.", None, [("five hours and a quarter", "PT315M")]),
    ("for three years and a half, he", None, [("three years and a half", "P42M")]),
    ("five hours and a quarter of it", None, [("five hours", "PT5H")]),
    ("He got a call at 21.55 from her.", None, [("21.55", "T21:55")]),
    ("It sank at 01.25.", None, [("01.25", "T01:25")]),
    ("The shares closed at 21.55.", None, []),
    ("at 14.25 per ounce, at 14.25%, at 15.30 metres", None, []),
    ("He left at 9.30", None, [("9.30", None)]),
    ("They looked for a night porter.", None, []),
    ("at noon or midnight", None, [("noon", "T12:00"), ("midnight", "T00:00")]),
    ("at 1800 GMT", None, [("1800 GMT", "T18:00Z")]),
    # Relative ones are reckoned from the article's date.
    ("yesterday's paper", "2024-03-25", [("yesterday", "2024-03-24")]),
    (
        "tomorrow night and tonight",
        "2024-03-25",
        [("tomorrow night", "2024-03-26TNI"), ("tonight", "2024-03-25TNI")],
    ),
    ("next month, next year", "2024-03-25", [("next month", "2024-04"), ("next year", "2025")]),
    (
        "last week and early this month",
        MONDAY,
        [("last week", "2013-W37"), ("early this month", "2013-09")],
    ),
    ("two weeks ago", "2024-03-25", [("two weeks ago", "2024-W11")]),
    (
        "three days ago, five years ago",
        MONDAY,
        [("three days ago", "2013-09-13"), ("five years ago", "2008")],
    ),
    ("Patch Tuesday is three weeks away", MONDAY, [("three weeks away", "2013-W41")]),
    ("two hours away, miles away", MONDAY, [("two hours", "PT2H")]),
    ("a few days ago", MONDAY, [("a few days ago", None)]),
    ("over the weekend he won", MONDAY, [("the weekend", "2013-W37-WE")]),
    ("last summer", "2004-07-28", [("last summer", "2003-SU")]),
    ("last summer", "2004-12-28", [("last summer", "2004-SU")]),
    (
        "last December and next April",
        "2024-03-25",
        [("last December", "2023-12"), ("next April", "2024-04")],
    ),
    (
        "next Friday, last Friday",
        MONDAY,
        [("next Friday", "2013-09-27"), ("last Friday", "2013-09-13")],
    ),
    ("by the end of the year", MONDAY, [("the end of the year", "2013")]),
    ("the past decade", "2024-03-25", [("the past decade", "P10Y")]),
    ("on Christmas Day he died", "2013-12-28", [("Christmas Day", "2013-12-25")]),
    ("They will meet at Easter 2014", MONDAY, [("Easter 2014", "2014-04-20")]),
    ("He spoke on Thanksgiving", "2013-12-02", [("Thanksgiving", "2013-11-28")]),
    # Which way the tense looks.
    ("visits the White House on April 10", "2024-03-25", [("April 10", "2024-04-10")]),
    ("He was arrested on April 10", "2024-03-25", [("April 10", "2023-04-10")]),
    ("In December, he announced", "2024-03-25", [("December", "2023-12")]),
    ("will be 29 in April", "2008-12-15", [("April", "2009-04")]),
    ("remanded to appear on 19 August", "2013-07-23", [("19 August", "2013-08-19")]),
    (
        "On June 8, 1967, and on the 10th of June, he sailed in July.",
        MONDAY,
        [("June 8, 1967", "1967-06-08"), ("the 10th of June", "1967-06-10"), ("July", "2013-07")],
    ),
    ("On Tuesday, they approved it", "2024-03-25", [("Tuesday", "2024-03-19")]),
    ("They will vote on Tuesday", "2024-03-25", [("Tuesday", "2024-03-26")]),
    ("expected to be unveiled on Friday", MONDAY, [("Friday", "2013-09-20")]),
    ("In Saturday's final, they will play", MONDAY, [("Saturday", "2013-09-21")]),
    ("said Monday", MONDAY, [("Monday", MONDAY)]),
    ("He said Monday that it will rain", MONDAY, [("Monday", MONDAY)]),
    # From the date the text last spoke of.
    (
        "On March 3, 2012 he fell. Two days later he died.",
        None,
        [("March 3, 2012", "2012-03-03"), ("Two days later", "2012-03-05")],
    ),
    (
        "sold in 1957. Later that year he left",
        None,
        [("1957", "1957"), ("Later that year", "1957")],
    ),
    ("convicted in 1958. A year later, he", None, [("1958", "1958"), ("A year later", "1959")]),
    ("in 1999. The following year", None, [("1999", "1999"), ("The following year", "2000")]),
    ("The following day he left", None, [("The following day", None)]),
    # How long and how often.
    ("for three days, a five-day trip", None, [("three days", "P3D"), ("five-day", "P5D")]),
    ("19 hours behind", None, [("19 hours", "PT19H")]),
    (
        "half an hour; two and a half years",
        None,
        [("half an hour", "PT30M"), ("two and a half years", "P30M")],
    ),
    ("more than four years", None, [("more than four years", "P4Y")]),
    ("a few weeks", None, [("a few weeks", "PXW")]),
    ("two decades", None, [("two decades", "P20Y")]),
    ("every day, twice a week", None, [("every day", "P1D"), ("a week", "P1W")]),
    ("every two years, on Mondays", None, [("every two years", "P2Y"), ("Mondays", "XXXX-WXX-1")]),
    ("five days before the game", None, [("five days", "P5D")]),
    # What is no time at all.
    ("by 56% and would acquire 2000 troops", MONDAY, []),
    ("It may march on; the second May I saw", MONDAY, []),
    ("the Sunday Times and Black Friday", MONDAY, []),
    ("a 32-year-old, 22 years old", MONDAY, []),
    ("about 1,000 miles on flight 1999 to 1,998", MONDAY, []),
    ("won 65-53 with 13:41 to go", MONDAY, []),
    ("Windows 2000, room 2013, 2012 people", MONDAY, []),
    ("the second time; a split second", MONDAY, []),
    ("version 10.2012.3 and 192.168.2012.1", MONDAY, []),
    ("April Jones met Mr. May in the Daily Mail", MONDAY, []),
    ("on the first Tuesday in November", MONDAY, [("November", "2013-11")]),
    ("40% below 2005 levels", MONDAY, [("2005", "2005")]),
    ("the second Tuesday of each month", MONDAY, [("each month", "P1M")]),
]


@pytest.mark.parametrize(("text", "published", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_spans_and_values(
    text: str, published: str | None, wanted: list[tuple[str, str | None]]
) -> None:
    assert [(time.text, time.value) for time in find_times(text, (), published=published)] == wanted


@pytest.mark.parametrize(
    "text",
    ["On Tuesday he left", "yesterday", "last month", "April 10", "two weeks ago", "this summer"],
)
def test_relative_times_have_no_value_without_a_date(text: str) -> None:
    (time,) = find_times(text, (), published=None)
    assert time.value is None
    assert time.anchor is None


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("early on Sunday", "start"),
        ("late last year", "end"),
        ("mid-2013", "mid"),
        ("the end of 2013", "end"),
        ("around 4.30am", "about"),
        ("shortly after 06:00 BST", "after"),
        ("just before midnight", "before"),
        ("about five days", "about"),
        ("Sunday", None),
    ],
)
def test_modifiers_are_taken_into_the_span(text: str, modifier: str | None) -> None:
    (time,) = find_times(text, (), published=MONDAY)
    assert time.modifier == modifier
    assert time.text == text


def test_anchor_is_the_date_reckoned_from() -> None:
    times = find_times("On March 3, 2012 he fell. A day later, not today.", (), published=MONDAY)
    assert [time.anchor for time in times] == [None, "2012-03-03", MONDAY]


def test_a_partial_date_settles_what_it_can() -> None:
    times = find_times("last year, yesterday", (), published="2013")
    assert [time.value for time in times] == ["2012", None]


def test_a_time_of_day_takes_the_day_spoken_of_not_the_dateline() -> None:
    text = "23 July 2013\nA fire broke out on Sunday.\nIt began shortly after 06:00 BST."
    assert find_times(text, (), published="2013-07-23")[-1].value == "2013-07-21T06:00+01:00"

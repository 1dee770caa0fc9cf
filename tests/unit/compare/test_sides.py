"""Amounts on two sides of an event are no difference, those on one side are."""

from __future__ import annotations

import pytest

from reader.compare import compare
from reader.compare.verdicts import quantities
from reader.extract import Engine
from reader.model import Article, Bound, Comparison, Verdict


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def compared(engine: Engine, *told: tuple[str, str]) -> list[Comparison]:
    """Return what articles of a day and a text each say alike and otherwise."""
    pairs = [
        (Article(str(n), "", text, published=day), engine.annotate(text, published=day))
        for n, (day, text) in enumerate(told)
    ]
    return list(compare(pairs).comparisons)


def differ(engine: Engine, texts: tuple[str, str]) -> bool:
    found = compared(engine, *(("2025-11-12", text) for text in texts))
    return Verdict.DIFFER in {c.verdict for c in found}


TWO_SIDES = [
    ("The wreck of the Ocean Star lies in 85 metres of water off Naxos.",
     "Visibility off Naxos was down to 200 metres when the Ocean Star sank."),
    ("Forecasters expect up to 250 mm of rain in Angoche in 24 hours.",
     "Rainfall of 310 mm fell in Angoche in 24 hours."),
    ("Northgate signed Carvalho from Aranda for a club-record fee of £48m.",
     "Northgate signed Carvalho from Aranda. The fee smashes the £36m paid for Diarra."),
    ("Okafor won the election in Brennock by 4,138 votes.",
     "About 2,900 votes remain to be counted in the election that Okafor won in Brennock."),
    ("The Borealis jet to New York landed with 245 people aboard.",
     "The Borealis jet to New York carried 234 passengers and 12 crew."),
    ("Two empty vials were found behind the garage of Harrow.",
     "Three vials were missing from the surgery of Harrow."),
    ("The trial of Harrow heard 41 witnesses.", "Mrs Harrow was 42 when she died."),
    ("The freighter Ocean Merit, built in 1982, sank after a collision with a ferry.",
     "The ferry, the Agia Marina, hit the Ocean Merit. The ferry, built in 1986, was holed."),
]  # fmt: skip
ONE_SIDE = [
    ("Visibility off Naxos was down to 250 metres when the Ocean Star sank.",
     "Visibility off Naxos was 200 metres when the Ocean Star sank."),
    ("Rainfall of 280 mm fell in Angoche in 24 hours.",
     "Rainfall of 310 mm fell in Angoche in 24 hours."),
    ("Northgate signed Carvalho from Aranda for a club-record fee of £48m.",
     "Northgate signed Carvalho from Aranda for a club-record fee of £36m."),
    ("Okafor won the election in Brennock by 4,138 votes.",
     "Okafor won the election in Brennock by 4,318 votes."),
    ("The Borealis jet to New York carried 234 passengers and 12 crew.",
     "The Borealis jet to New York carried 243 passengers and 12 crew."),
    ("Two vials were missing from the surgery of Harrow.",
     "Three vials were missing from the surgery of Harrow."),
    ("The freighter Ocean Merit, built in 1982, sank after a collision with a ferry.",
     "The freighter, the Ocean Merit, was hit by a ferry. The Ocean Merit was built in 1986."),
    ("Anna Berg married Tom Lind in Porto on 3 June.",
     "Tom Lind married Anna Berg in Porto on 5 June."),
]  # fmt: skip


@pytest.mark.parametrize("texts", TWO_SIDES, ids=lambda t: t[1][:40])
def test_amounts_on_two_sides_are_no_difference(engine: Engine, texts: tuple[str, str]) -> None:
    assert not differ(engine, texts)


@pytest.mark.parametrize("texts", ONE_SIDE, ids=lambda t: t[1][:40])
def test_amounts_on_one_side_differ(engine: Engine, texts: tuple[str, str]) -> None:
    assert differ(engine, texts)


EARLY, LATE = "2008-02-05", "2008-02-14"


def test_a_toll_that_rose_is_explained_by_its_days(engine: Engine) -> None:
    found = compared(
        engine,
        (EARLY, "The crash of the train at Dorvale killed six people. At least one is missing."),
        (LATE, "The crash of the train at Dorvale killed nine people. The toll rose overnight."),
    )
    (toll,) = (c for c in found if c.rule == "later count")
    assert toll.verdict is Verdict.COMPATIBLE
    assert "5 February 2008" in toll.explanation
    assert "14 February 2008" in toll.explanation


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((EARLY, "The crash at Dorvale killed six people."),
         (EARLY, "The crash at Dorvale killed nine people. The toll rose overnight.")),
        ((EARLY, "The crash at Dorvale killed nine people. The toll rose overnight."),
         (LATE, "The crash at Dorvale killed six people.")),
        ((EARLY, "The crash at Dorvale killed six people."),
         (LATE, "The crash at Dorvale killed nine people.")),
        ((EARLY, "The train at Dorvale carried 218 passengers."),
         (LATE, "The train at Dorvale carried 223 passengers. The toll rose overnight.")),
    ],
    ids=("one day", "falling", "unexplained", "no tally"),
)  # fmt: skip
def test_counts_that_no_day_explains_differ(
    engine: Engine, first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert Verdict.DIFFER in {c.verdict for c in compared(engine, first, second)}


def test_reports_received_so_far_may_be_more_later(engine: Engine) -> None:
    found = compared(
        engine,
        (EARLY, "Health Canada has received 27 reports of pain after injections of Fluvanta."),
        (LATE, "Health Canada has received 31 reports of pain after injections of Fluvanta."),
    )
    assert Verdict.DIFFER not in {c.verdict for c in found}
    assert "later count" in {c.rule for c in found}


def test_as_many_miles_hedged_or_not_are_one_distance() -> None:
    miles = quantities.make("length", 4, factor=1609.344)
    nautical = quantities.make("length", 4, Bound.ABOUT, factor=1852.0)
    found = quantities.judge(miles, nautical)
    assert found is not None
    assert found.verdict is Verdict.COMPATIBLE
    five = quantities.judge(quantities.make("length", 6, factor=1609.344), nautical)
    assert five is not None
    assert five.verdict is Verdict.DIFFER

"""What numbers in articles are numbers of, whatever the words."""

from __future__ import annotations

import pytest

from reader.compare.claim import Claim
from reader.compare.concepts import PEOPLE, bases, concept
from reader.compare.measures import measure_of, measures
from reader.compare.verdicts import quantities as rules
from reader.model import SlotKind


def claim(
    value: str,
    *,
    measure: str = "count",
    counted: str = "",
    governed: str = "",
    beside: str = "",
    written: str = "",
) -> Claim:
    """Return a claim with such words counted, governing (nearest first) and next to it."""
    nouns = frozenset(map(concept, counted.split()))
    nouns |= (
        {"=people"}
        if not PEOPLE.isdisjoint(b for w in counted.split() for b in bases(w))
        else frozenset()
    )
    window = frozenset(map(concept, beside.split()))
    return Claim(
        1, SlotKind.QUANTITY, measure, value, rules.make("count", 1), 0, 9, (0, 9), "",
        tuple(map(concept, governed.split())), nouns, window, window, window, 0,
        written=written or value,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("found", "measure"),
    [
        (claim("Twenty-four people", counted="people", governed="died"), "people killed"),
        (claim("26 bodies", counted="bodies", governed="recovered"), "people killed"),
        (claim("31", counted="number", governed="bring", beside="dead"), "people killed"),
        (claim("two passengers", counted="passengers", governed="killed"), "people killed"),
        (claim("163 passengers", counted="passengers", governed="were"), "people on board"),
        (claim("120", governed="licensed carry"), "capacity"),
        (claim("15,870", governed="watched", beside="crowd"), "attendance"),
        (claim("142 wildfires", counted="wildfires", governed="were"), "fires"),
        (claim("seven countries", counted="countries", governed="plants"), "countries"),
        (claim("40 houses", counted="houses", governed="burned"), "homes destroyed"),
        (claim("17 films", counted="films", governed="competed"), ""),
        (claim("two paintings", counted="paintings", governed="stolen"), "works of art"),
        (claim("21", governed="days refusal", beside="detention"), ""),
        (claim("some words", counted="words", governed="spoke"), ""),
        (claim("two helicopters", counted="helicopters", governed="sent"), ""),
    ],
)
def test_a_measure_is_known_by_what_is_counted_or_governs(found: Claim, measure: str) -> None:
    assert measure_of(found) == measure


@pytest.mark.parametrize(
    "after",
    [" per share", " a share", " for each share", " in cash for every share they hold"],
)
def test_what_each_share_brings_is_one_measure(after: str) -> None:
    money = claim(
        "184 crowns", measure="money DKK", beside="deal", written=f"pay 184 crowns{after}"
    )
    assert measure_of(money) == "price per share"


def test_money_of_a_deal_is_its_value() -> None:
    assert measure_of(claim("€3.2bn", measure="money EUR", beside="deal worth")) == "deal value"
    assert measure_of(claim("€3.2bn", measure="money EUR", beside="nothing")) == ""


def test_every_measure_of_a_sort_has_a_name_of_its_own() -> None:
    for rows in measures().values():
        assert len({row.name for row in rows}) == len(rows)

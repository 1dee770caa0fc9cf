"""Ages, results, durations in several units, and numbers that are none."""

from __future__ import annotations

import pytest

from reader.extract.quantities import find_quantities
from reader.extract.times import find_times

Wanted = list[tuple[str, float, str | None]]

CASES: list[tuple[str, Wanted]] = [
    # Ages without a word for them.
    ("The pair, aged 22 and 24, left.", [("22", 22, "years"), ("24", 24, "years")]),
    ("her sons, aged four and seven", [("four", 4, "years"), ("seven", 7, "years")]),
    ("He died at the age of 85.", [("85", 85, "years")]),
    ("The mean age of 63 is young.", [("63", 63, "years")]),
    ("Agim and Drita Vuksani, both 74, died.", [("74", 74, "years")]),
    ("The Galway-born star, 44, won.", [("44", 44, "years")]),
    ("Inti, five, was caught.", [("five", 5, "years")]),
    ("Tupac, who is seven and weighs little", [("seven", 7, "years")]),
    ("She was six.", [("six", 6, "years")]),
    ("Isidora, who turns 32 in August,", [("32", 32, "years")]),
    ("a man of 29 in Genk", [("29", 29, "years")]),
    ("among people under 15.", [("under 15", 15, "years")]),
    ("Mob boss dies in prison at 77", [("77", 77, "years")]),
    ("In East Flatbush, 46 were arrested.", [("46", 46, "arrested")]),
    ("She was six points ahead.", [("six points", 6, "points")]),
    ("He finished the laps, 44, alone.", [("44", 44, None)]),
    ("They have Rafe, five, and Ottilie, three.", [("five", 5, "years"), ("three", 3, "years")]),
    ("picking between 288 candidates", [("288 candidates", 288, "candidates")]),
    ("who were 61 and 48 years old", [("61", 61, "years"), ("48 years old", 48, "years")]),
    ("in the 12200 block of it", []),
    ("They have a son, 12.", [("12", 12, "years")]),
    ("a student of 20 from Rzeszów", [("20", 20, "years")]),
    ("Kenya, 106.", [("106", 106, None)]),
    # Results.
    ("The bill went through by 51 to 47.", [("51 to 47", 51, "score")]),
    ("They voted by seven to four on it.", [("seven to four", 7, "score")]),
    ("approved by 51 votes to 46", [("51 votes to 46", 51, "score")]),
    ("lawmakers voted 53 to 44", [("53 to 44", 53, "score")]),
    ("He leads 5½-4½.", [("5½-4½", 5.5, "score")]),
    ("Prices fell by two to three percent.", [("two to three percent", 2, "%")]),
    # Durations told in several units.
    ("He won in two hours and 12 minutes.", [("two hours and 12 minutes", 2.2, "hours")]),
    ("third in 2h 24' 0\"", [("2h 24' 0\"", 2.4, "hours")]),
    ("two years and six months in prison", [("two years and six months", 2.5, "years")]),
    ("two days a week", [("two days", 2, "days")]),
    (
        "two days and more than 30 hours",
        [("two days", 2, "days"), ("more than 30 hours", 30, "hours")],
    ),
    # Parts told behind the number.
    ("some 15 and a half hours", [("some 15 and a half hours", 15.5, "hours")]),
    ("to seven and three-quarter percent", [("seven and three-quarter percent", 7.75, "%")]),
    ("a six-and-a-half-year sentence", [("six-and-a-half-year", 6.5, "year")]),
    ("a mile and a quarter from it", [("a mile and a quarter", 1.25, "mile")]),
    ("he lost $300, 000, he said", [("$300, 000", 300_000, "USD")]),
    # Millions in short.
    ("It made €9m, after 14m.", [("€9m", 9e6, "EUR"), ("14m", 14e6, None)]),
    ("It made €9m with a ship 60m long.", [("€9m", 9e6, "EUR"), ("60m", 60, "m")]),
    ("It ran 60m.", [("60m", 60, "m")]),
    ("It cost 96m leva.", [("96m leva", 96e6, "BGN")]),
    # A unit behind a bound, and a noun behind a measure or no noun at all.
    (
        "three runs of 80 or more yards",
        [("three runs", 3, "runs"), ("80 or more yards", 80, "yards")],
    ),
    ("more than 700 day-trippers", [("more than 700 day-trippers", 700, "day-trippers")]),
    (
        "killing 3 soldiers, two years on",
        [("3 soldiers", 3, "soldiers"), ("two years", 2, "years")],
    ),
    (
        "12 Somali and 11 Yemeni pirates",
        [("12", 12, None), ("11 Yemeni pirates", 11, "Yemeni pirates")],
    ),
    ("half of the settlers gave up", [("half", 0.5, "of the settlers")]),
    ("a 6-foot-9 senior", [("6-foot-9", 6.75, "feet")]),
    ("he is 5ft 9in, of slim build", [("5ft 9in", 5.75, "feet")]),
    ("she is 6 feet 3 inches tall", [("6 feet 3 inches", 6.25, "feet")]),
    ("it fell 8 feet in 3 days", [("8 feet", 8.0, "feet"), ("3 days", 3.0, "days")]),
    ("the euro fell below $1. 29 for a day", [("below $1. 29", 1.29, "USD")]),
    ("a ($2. 6-million) booty", [("$2. 6-million", 2.6e6, "USD")]),
    ("with her daughter, 11, from school", [("11", 11, "years")]),
    ("One day after it they left.", [("One day", 1, "day")]),
    # What is no amount.
    ("They would one day start. He led after half.", []),
    ("call 0800 555111 or 0845 125 2222", []),
    ("GMT+05: 00; he rang 112; the helpline, 8000 4433", []),
    ("met 1.e4 with 14...Qd6", []),
    ("the rocket Corvus-1 and item 7", []),
    ("a cocktail or two", []),
    ("Indy led at the half, then lost.", []),
    ("She woke at three because of it.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_values_and_units(text: str, wanted: Wanted) -> None:
    times = find_times(text, (), published="2025-11-11")
    found = find_quantities(text, (), times)
    assert [(q.text, q.value, q.unit) for q in found] == wanted


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("53,000 or more", "at least"),
        ("12 at most", "at most"),
        ("11 and counting", "at least"),
        ("three years, minimum", "at least"),
        ("200 or thereabouts", "about"),
        ("12 at mosques", "exact"),
    ],
)
def test_bounds_said_after(text: str, bound: str) -> None:
    (quantity,) = find_quantities(text, (), ())
    assert quantity.bound == bound


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("it has lined up a $1.2 billion loan", None),
        ("it raised €43,000 for them", None),
        ("foldables made up less than 2% of sales", None),
        ("the company lost $210 million", None),
        ("the shares lost 3%", "down"),
        ("closed up 14%", "up"),
        ("rose by $3", "up"),
    ],
)
def test_what_is_no_change(text: str, change: str | None) -> None:
    (quantity,) = find_quantities(text, (), ())
    assert quantity.change == change


@pytest.mark.parametrize("text", ["he is out to 5-1", "the 6-4 favourite", "odds of 10-1"])
def test_odds_are_no_result(text: str) -> None:
    assert not find_quantities(text, (), ())


@pytest.mark.parametrize("text", ["they won 5-1", "drew 2-2 at Leeds", "it ended at 2-2"])
def test_results_beside_odds_stay_results(text: str) -> None:
    assert "score" in {q.unit for q in find_quantities(text, (), ())}

from __future__ import annotations

import pytest

from reader.extract.quantities import find_quantities
from reader.extract.times import find_times
from reader.model import Bound, Change, Quantity


def read(text: str) -> tuple[Quantity, ...]:
    return find_quantities(text, (), find_times(text, (), published="2013-09-16"))


AMOUNTS: list[tuple[str, list[tuple[str, float, str | None]]]] = [
    # What is counted, with its modifiers.
    ("which hosts over 53,000 US troops.", [("over 53,000 US troops", 53_000, "US troops")]),
    ("to 15 countries that", [("15 countries", 15, "countries")]),
    (
        "Around 55,000 American personnel across",
        [("Around 55,000 American personnel", 55_000, "American personnel")],
    ),
    (
        "Three one-day, nation-wide general strikes took",
        [("Three one-day, nation-wide general strikes", 3, "one-day, nation-wide general strikes")],
    ),
    (
        "Ten people were killed and at least 50 injured",
        [("Ten people", 10, "people"), ("at least 50 injured", 50, "injured")],
    ),
    (
        "the four hardest-hit villages were",
        [("four hardest-hit villages", 4, "hardest-hit villages")],
    ),
    ("allowed one person to leave", [("one person", 1, "person")]),
    # Labels in a list are no amounts, what is counted behind one is.
    ("in the seat on day two, three and four.", []),
    ("pages 4 and 5 were cut; versions 6, 7, 8, and 9 and more", []),
    ("On day 3, 12 people died.", [("12 people", 12, "people")]),
    ("forced to rewrite four of its updates", [("four", 4, None)]),
    ("two more players left", [("two more players", 2, "players")]),
    (
        "twenty-five Washington Post reporters",
        [("twenty-five Washington Post reporters", 25, "Washington Post reporters")],
    ),
    # Units, ages, magnitudes, results.
    ("in Hawaii, 6,200 km away", [("6,200 km", 6200, "km")]),
    ("falling around 2,000ft while", [("around 2,000ft", 2000, "ft")]),
    ("a time zone 19 hours behind", [("19 hours", 19, "hours")]),
    ("Robert Tansley, 32, was climbing", [("32", 32, "years")]),
    ("36-year-old Duncan Raite", [("36-year-old", 36, "years")]),
    ("said Sara Sadeqi, 22, a homemaker", [("22", 22, "years")]),
    ("aide dies at 75\nPublished", [("75", 75, "years")]),
    (
        "A magnitude 6 quake, a 6.1-magnitude one",
        [("magnitude 6", 6, "magnitude"), ("6.1-magnitude", 6.1, "magnitude")],
    ),
    (
        "put the quake's magnitude at 5.9, but they said it was 6.1.",
        [("magnitude at 5.9", 5.9, "magnitude"), ("6.1", 6.1, "magnitude")],
    ),
    ("defeated Drake 65-53 on Friday", [("65-53", 65, "score")]),
    (
        "a 32-bit system and a 6,000-member club",
        [("32-bit", 32, "bit"), ("6,000-member", 6000, "member")],
    ),
    # Percentages.
    ("About 70% of bases, only 0.6% of it", [("About 70%", 70, "%"), ("0.6%", 0.6, "%")]),
    (
        "three percent; 2.5 per cent; 2 percentage points",
        [
            ("three percent", 3, "%"),
            ("2.5 per cent", 2.5, "%"),
            ("2 percentage points", 2, "percentage points"),
        ],
    ),
    # Fractions and multiples.
    ("Half of the entrance roof at the shop", [("Half", 0.5, "of the entrance roof")]),
    (
        "two-thirds of voters, a quarter of them",
        [("two-thirds", 2 / 3, "of voters"), ("a quarter", 0.25, "of them")],
    ),
    ("Two thirds of them think so", [("Two thirds", 2 / 3, "of them")]),
    ("cut rates by a quarter point", [("a quarter point", 0.25, "point")]),
    ("by half a percentage point", [("half a percentage point", 0.5, "percentage point")]),
    ("a few hundred people", [("a few hundred people", 300, "people")]),
    (
        "several dozen, and a few thousand",
        [("a few thousand", 3000, None)],
    ),
    ("several years, and several tonnes of several thousand men", []),
    (
        "lost two quarters and three quarters of it",
        [
            ("two quarters", 2, "quarters"),
            ("three quarters", 0.75, "of it"),
        ],
    ),
    (
        "It paid £20m. The mast, with a diameter of 6.5m, cost 3m.",
        [("£20m", 20e6, "GBP"), ("6.5m", 6.5, "m"), ("3m", 3e6, None)],
    ),
    ("one in five children", [("one in five children", 0.2, "children")]),
    # A share, not the numbers it is told by.
    ("it hits one in five.", [("one in five", 0.2, None)]),
    ("four in ten people", [("four in ten people", 0.4, "people")]),
    ("Seven in 10 voters", [("Seven in 10 voters", 0.7, "voters")]),
    ("affects two in five small firms", [("two in five small firms", 0.4, "small firms")]),
    ("One household in three was", [("One household in three", 1 / 3, "household")]),
    ("One parent in ten skipped meals", [("One parent in ten", 0.1, "parent")]),
    ("scored four in ten games", [("four", 4, None), ("ten games", 10, "games")]),
    ("three in five days", [("three", 3, None), ("five days", 5, "days")]),
    ("killed two in three towns", [("two", 2, None), ("three towns", 3, "towns")]),
    ("One man in three days had", [("One man", 1, "man"), ("three days", 3, "days")]),
    ("A quarter of a million homes", [("A quarter of a million homes", 250_000, "homes")]),
    ("fell to -12 degrees Celsius", [("-12 degrees Celsius", -12, "degrees Celsius")]),
    ("sold 1.2m units", [("1.2m units", 1_200_000, "units")]),
    ("the Boeing 737-800 and 40% below 2005 levels", [("40%", 40, "%")]),
    ("half a mile", [("half a mile", 0.5, "mile")]),
    # Numbers in words and figures.
    ("1.5 million homes", [("1.5 million homes", 1_500_000, "homes")]),
    ("two and a half million people", [("two and a half million people", 2_500_000, "people")]),
    ("a hundred and five boats", [("a hundred and five boats", 105, "boats")]),
    (
        "a dozen ships, half a dozen planes",
        [("a dozen ships", 12, "ships"), ("half a dozen planes", 6, "planes")],
    ),
    # What is no amount.
    ("flight 370, Boeing 737, the F-35, No. 5, AM 570", []),
    ("the 79th awards, the second time, first half", []),
    ("Call 020 7946 0958 or visit www.a.com/12 or mail a1@b.com", []),
    ("in 2012, on May 3, at 8:05 and 1.2.3.4", []),
    ("at 123 Main Street in Springfield", []),
    ("no one and one of them", []),
    ("a double murder; he doubled home a run", []),
    ("CVE-2013-3893 in IE8", []),
    ("flaws in IE8 and 9, in all of IE6 to 10, and in Web Surfer 7, 8 and 9", []),
    ("took 8 and 9 men", [("8", 8, None), ("9 men", 9, "men")]),
    ("on runway 23 at asteroid 4127; a bridge that dates from 1846.", []),
    ("It struck at 1353 (1023 GMT), and he is due at eight.", []),
    ("two-wheelers and a three-seater", []),
    ("two-wheeled carts", [("two-wheeled", 2, "wheeled")]),
    ("Room for 1353 (all standing)", [("1353", 1353, None)]),
    ("+44 20 7946 0958, 401(k), the Group of 20", []),
    ("a 911 dispatcher answered 911 calls; he dialed 911, and called 9-1-1.", []),
    ("the 9-11 attacks, the 9/11 memorial, since 9/11.", []),
    ("a. 357 Magnum, a .45-caliber pistol, his. 38-caliber revolver, a 9mm pistol", []),
    ("Microsoft fixed IE6, 7 and told quick one-liners", []),
    ("a 7.62mm rifle and a 12-gauge shotgun", [("12-gauge", 12, "gauge")]),
    ("9 mm of rain fell", [("9 mm", 9, "mm")]),
    (
        "a 911 million deal, 911 people",
        [("911 million", 911e6, None), ("911 people", 911, "people")],
    ),
    ("He had a .38 and won at a rate of (.454)", [(".454", 0.454, None)]),
    ("a record of 139-119 (. 539)", [("139-119", 139, "score")]),
    ("four - and six-round contests", [("four", 4, "round"), ("six-round", 6, "round")]),
    ("four- and six-round contests", [("four", 4, "round"), ("six-round", 6, "round")]),
]


@pytest.mark.parametrize(("text", "wanted"), AMOUNTS, ids=[case[0] for case in AMOUNTS])
def test_spans_values_and_units(text: str, wanted: list[tuple[str, float, str | None]]) -> None:
    assert [(q.text, q.value, q.unit) for q in read(text)] == wanted


MONEY = [
    ("a $200 million offer", 200e6, None, "USD"),
    ("US$3.5bn", 3.5e9, None, "USD"),
    ("HK$5m", 5e6, None, "HKD"),
    ("£1. 7 million", 1.7e6, None, "GBP"),
    ("€110-billion", 110e9, None, "EUR"),
    ("a two million-euro heist", 2e6, None, "EUR"),
    ("500 yen", 500.0, None, "JPY"),
    ("USD 5 million", 5e6, None, "USD"),
    ("5 million EUR", 5e6, None, "EUR"),
    ("two million pounds", 2e6, None, "GBP"),
    ("$145 million to $175 million", 145e6, 175e6, "USD"),
    ("$3-5 million", 3e6, 5e6, "USD"),
    ("Rs 500", 500.0, None, "INR"),
]


@pytest.mark.parametrize(
    ("text", "value"),
    [("It is worth $380, 600.", 380_600), ("He won $380, 600 others none.", 380)],
)
def test_thousands_set_apart_by_a_space(text: str, value: float) -> None:
    assert read(text)[0].value == value


@pytest.mark.parametrize(("text", "value", "high", "currency"), MONEY)
def test_money(text: str, value: float, high: float | None, currency: str) -> None:
    (quantity,) = read(text)
    assert (quantity.value, quantity.high, quantity.currency) == (value, high, currency)
    assert quantity.unit == currency


BOUNDS = [
    ("over 50 ships", Bound.OVER),
    ("more than 50 ships", Bound.OVER),
    ("under 50 ships", Bound.UNDER),
    ("traded under four different names", Bound.EXACT),
    ("fell to under four metres", Bound.UNDER),
    ("sailed under three different flags", Bound.EXACT),
    ("done in under three moves", Bound.UNDER),
    ("lay under four metres of silt", Bound.EXACT),
    ("sank in under four metres of water", Bound.UNDER),
    ("ran under four hours", Bound.UNDER),
    ("children under 7yrs", Bound.UNDER),
    ("was spread over about 200 metres", Bound.ABOUT),
    ("was paid over about three years", Bound.ABOUT),
    ("roughly four in ten people", Bound.ABOUT),
    ("fewer than one in ten people", Bound.UNDER),
    ("a stage over 148 kilometres", Bound.EXACT),
    ("walked over 148 kilometres", Bound.OVER),
    ("barely 40 hectares", Bound.ABOUT),
    ("within 90 metres of it", Bound.AT_MOST),
    ("closed within a week", Bound.AT_MOST),
    ("fewer than 50 ships", Bound.UNDER),
    ("more than the 50 ships", Bound.OVER),
    ("around the 50 ships", Bound.EXACT),
    ("likely to exceed 50 ships", Bound.OVER),
    ("was exceeded 60-fold", Bound.EXACT),
    ("all under age 40", Bound.UNDER),
    ("those over the age of 40", Bound.OVER),
    ("at least 50 ships", Bound.AT_LEAST),
    ("no fewer than 50 ships", Bound.AT_LEAST),
    ("50 or more ships", Bound.AT_LEAST),
    ("up to 50 ships", Bound.AT_MOST),
    ("They pay up to 50 ships", Bound.AT_MOST),
    ("Fleets go up to 50 ships", Bound.EXACT),
    ("as many as 50 ships", Bound.AT_MOST),
    ("about 50 ships", Bound.ABOUT),
    ("some 50 ships", Bound.ABOUT),
    ("nearly 50 ships", Bound.ABOUT),
    ("an estimated 50 ships", Bound.ABOUT),
    ("damage estimated at $50", Bound.ABOUT),
    ("hundreds of ships", Bound.AT_LEAST),
    ("tens of thousands of ships", Bound.AT_LEAST),
    ("Dozens gathered", Bound.AT_LEAST),
    ("about hundreds of ships", Bound.AT_LEAST),
    ("a few hundred ships", Bound.ABOUT),
    ("damage is in the vicinity of $1 million", Bound.ABOUT),
    ("in the neighborhood of 50 ships", Bound.ABOUT),
    ("between 50 and 60 ships", Bound.BETWEEN),
    ("50 to 60 ships", Bound.BETWEEN),
    ("three or four ships", Bound.BETWEEN),
    ("only 50 ships", Bound.EXACT),
]


@pytest.mark.parametrize(("text", "bound"), BOUNDS)
def test_bounds(text: str, bound: Bound) -> None:
    (quantity,) = read(text)
    assert quantity.bound is bound


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("raised rates by 25 basis points", [("25 basis points", 0.25, None)]),
        ("cut rates by 50bp", [("50bp", 0.5, None)]),
        ("a 25-basis-point rise", [("25-basis-point", 0.25, None)]),
        ("between 50 and 75 bps", [("between 50 and 75 bps", 0.5, 0.75)]),
    ],
)
def test_basis_points_are_hundredths_of_a_percentage_point(
    text: str, wanted: list[tuple[str, float, float | None]]
) -> None:
    found = read(text)
    assert [(q.text, q.value, q.high) for q in found] == wanted
    assert {q.unit for q in found} == {"percentage points"}


def test_a_firm_of_the_letters_is_no_basis_point() -> None:
    assert [(q.text, q.unit) for q in read("50 BP workers left")] == [
        ("50 BP workers", "BP workers")
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It took five hours and a quarter.", [("five hours and a quarter", 5.25)]),
        ("He waited 3 years and a half to", [("3 years and a half", 3.5)]),
        ("after five hours and a half-hearted", [("five hours", 5)]),
        ("five hours and a quarter mile", [("five hours", 5)]),
    ],
)
def test_a_part_after_the_unit_adds_to_it(text: str, wanted: list[tuple[str, float]]) -> None:
    assert [(q.text, q.value) for q in read(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "They left at half past eleven.",
        "He got a call at 21.55 from her.",
        "He was helped by a night porter.",
        "It was a quarter past ten, just before half past four.",
        "She called at 3.47am, at a quarter to nine.",
        "He won in 2:04:38, from Bekele (2:05:01).",
    ],
)
def test_a_time_of_day_or_of_a_race_is_no_amount(text: str) -> None:
    assert read(text) == ()


def test_an_hour_of_a_weekday_of_no_known_date_is_no_amount() -> None:
    text = "It sank at half past eleven on Sunday."
    assert find_quantities(text, (), find_times(text, (), published=None)) == ()


CHANGES = [
    ("increasing its military budget by 56%", Change.UP),
    ("profits rose 3 percent", Change.UP),
    ("a 3% rise in sales", Change.UP),
    ("fell 3 percent", Change.DOWN),
    ("prices rose by a third", Change.UP),
    ("cut by $5 million", Change.DOWN),
    ("sales were 20% lower", Change.DOWN),
    ("rose to 3 percent", None),
    ("about 70% of bases", None),
    ("the doubling of military spending", Change.MULTIPLE),
    ("has nearly tripled", Change.MULTIPLE),
    ("three times as many", Change.MULTIPLE),
    ("twice the size", Change.MULTIPLE),
    ("a tenfold increase", Change.MULTIPLE),
]


@pytest.mark.parametrize(("text", "change"), CHANGES)
def test_change(text: str, change: Change | None) -> None:
    (quantity,) = read(text)
    assert quantity.change is change


def test_vague_scales_are_a_range_by_convention() -> None:
    (quantity,) = read("hundreds of thousands of protesters surrounded")
    assert quantity.text == "hundreds of thousands of protesters"
    assert (quantity.value, quantity.high) == (200_000, 999_999)
    assert quantity.unit == "protesters"


def test_over_a_time_means_during_it() -> None:
    texts = [q.text for q in read("$184 million over eight years, and for over two years")]
    assert texts == ["$184 million", "eight years", "over two years"]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("It will pay 184 Danish crowns per share.", "DKK"),
        ("Copenhagen: it had sales of 11.8 billion crowns last year.", "DKK"),
        ("The Tanzanian state is paying 2m shillings per victim.", "TZS"),
        ("The fine in Manila was 500 pesos, and Filipinos laughed.", "PHP"),
        ("Oslo paid 30 Swedish crowns.", "SEK"),
        ("He paid 30 crowns.", None),
    ],
)
def test_money_of_a_shared_name_is_that_of_the_country_spoken_of(
    text: str, currency: str | None
) -> None:
    assert [q.currency for q in read(text)] == [currency]


def test_hectares_are_written_short_too() -> None:
    assert [(q.value, q.unit) for q in read("12,650 ha as of Friday, then 13,000ha")] == [
        (12650, "ha"),
        (13000, "ha"),
    ]

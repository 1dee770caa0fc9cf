from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare.verdicts import (
    actions,
    dates,
    judgement,
    names,
    places,
    quantities,
    quotes,
    roles,
    sets,
)
from reader.compare.verdicts.judgement import Judgement
from reader.model import Bound, Change, Modality, Polarity, Quantity, Verdict

AGREE, DIFFER, COMPATIBLE = Verdict.AGREE, Verdict.DIFFER, Verdict.COMPATIBLE


def quantity(
    value: float,
    unit: str | None = None,
    bound: Bound = Bound.EXACT,
    *,
    text: str = "",
    high: float | None = None,
    change: Change | None = None,
    currency: str | None = None,
) -> Quantity:
    return Quantity(0, 1, text, value, high, unit, bound, change, currency)


def amount(value: float, unit: str | None = None, bound: Bound = Bound.EXACT) -> quantities.Amount:
    return quantities.amount(quantity(value, unit, bound))


def verdict(found: Judgement | None) -> Verdict | None:
    return found.verdict if found else None


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (amount(10, "people"), amount(10, "people"), AGREE),
        (amount(10, "people"), amount(12, "people"), DIFFER),
        (amount(50, "people", Bound.AT_LEAST), amount(50, "people"), COMPATIBLE),
        (amount(26000, "people", Bound.OVER), amount(31000, "people", Bound.OVER), DIFFER),
        (amount(53000, "troops", Bound.OVER), amount(55000, "troops", Bound.ABOUT), COMPATIBLE),
        (amount(120000, "people"), amount(100000, "people", Bound.OVER), COMPATIBLE),
        (amount(120000, "people"), amount(200000, "people", Bound.ABOUT), DIFFER),
        (amount(120000, "people"), amount(100000, "people", Bound.ABOUT), DIFFER),
        (amount(9, "minutes"), amount(10, "minutes", Bound.ABOUT), COMPATIBLE),
        (amount(2000, "ft"), amount(609, "metres"), COMPATIBLE),
        (amount(2000, "feet", Bound.ABOUT), amount(700, "m", Bound.ABOUT), DIFFER),
        (amount(58, "km", Bound.ABOUT), amount(35, "miles"), COMPATIBLE),
        (amount(5.9, "magnitude"), amount(6.0, "magnitude", Bound.ABOUT), COMPATIBLE),
        (amount(5.9, "magnitude"), amount(6.1, "magnitude"), DIFFER),
        (amount(26271, "people"), amount(26000, "people"), COMPATIBLE),
        (amount(2029, "points"), amount(2129, "points"), DIFFER),
        (amount(8, "minutes", Bound.ABOUT), amount(7, "minutes", Bound.ABOUT), DIFFER),
        (amount(4, "years", Bound.OVER), amount(136, "days"), DIFFER),
        (amount(70, "%"), amount(70, "people"), None),
        (amount(3, "miles"), amount(3, "years"), None),
    ],
)
def test_amounts(a: quantities.Amount, b: quantities.Amount, expected: Verdict | None) -> None:
    assert verdict(quantities.judge(a, b)) is expected


def test_changes_compare_with_changes_only() -> None:
    up = quantities.amount(quantity(56, "%", change=Change.UP))
    doubled = quantities.amount(quantity(2, change=Change.MULTIPLE))
    hundred = quantities.amount(quantity(100, "per cent", change=Change.UP))
    share = quantities.amount(quantity(56, "%"))
    assert verdict(quantities.judge(up, doubled)) is DIFFER
    assert verdict(quantities.judge(hundred, doubled)) is AGREE
    assert quantities.judge(up, share) is None


def test_vague_numbers_hold_what_they_may_mean() -> None:
    dozens = quantities.amount(quantity(24, "people", text="dozens"))
    hundreds = quantities.amount(quantity(100, "people", text="hundreds of people"))
    assert verdict(quantities.judge(dozens, amount(80, "people"))) is COMPATIBLE
    assert verdict(quantities.judge(dozens, amount(612, "people"))) is DIFFER
    assert verdict(quantities.judge(hundreds, amount(612, "people"))) is COMPATIBLE
    assert verdict(quantities.judge(dozens, dozens)) is AGREE


def test_a_part_behind_a_whole_number_counts() -> None:
    written = quantities.amount(replace(quantity(7.0), unit="and three-quarter percent"))
    assert verdict(quantities.judge(written, amount(7.75, "%"))) is Verdict.AGREE
    half = quantities.amount(replace(quantity(2.0), unit="and a half years"))
    assert verdict(quantities.judge(half, amount(2.5, "years"))) is Verdict.AGREE


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [("katie", "kathryn", True), ("kathryn", "katie", True), ("mike", "michael", True),
     ("katherine", "kathryn", False), ("katie", "karen", False), ("katie", "katie", False)],
)  # fmt: skip
def test_short_forms_of_first_names(a: str, b: str, expected: bool) -> None:
    assert names.short_form(a, b) is expected


@pytest.mark.parametrize("written", ["didn't", "didn’ t", "didn’t", "didn ’ t", "did not"])
def test_contractions_are_no_other_wording(written: str) -> None:
    found = quotes.judge(f"We {written} see the water come", "We did not see the water come")
    assert verdict(found) is not Verdict.DIFFER
    assert found is not None


def test_ranges_and_money() -> None:
    between = quantities.amount(quantity(165e6, None, Bound.BETWEEN, high=180e6, currency="USD"))
    offer = quantities.amount(quantity(184e6, currency="USD"))
    euros = quantities.amount(quantity(184e6, currency="EUR"))
    assert verdict(quantities.judge(between, offer)) is DIFFER
    assert quantities.judge(offer, euros) is None


AMOUNTS = st.builds(
    quantity,
    st.one_of(st.integers(0, 10**7).map(float), st.floats(0.1, 1e6)),
    st.sampled_from(["people", "ft", "km", "%", None]),
    st.sampled_from([b for b in Bound if b is not Bound.BETWEEN]),
    text=st.sampled_from(["", "dozens", "several", "hundreds of thousands"]),
    change=st.sampled_from([None, None, Change.UP, Change.DOWN]),
).map(quantities.amount)


@given(AMOUNTS, AMOUNTS)
def test_amounts_are_judged_alike_both_ways(a: quantities.Amount, b: quantities.Amount) -> None:
    assert quantities.judge(a, b) == quantities.judge(b, a)
    assert verdict(quantities.judge(a, a)) is AGREE


@given(
    st.integers(1, 10**7),
    st.sampled_from(["people", "ft", "%", None]),
    st.sampled_from([b for b in Bound if b is not Bound.BETWEEN]),
    st.sampled_from([b for b in Bound if b is not Bound.BETWEEN]),
)
def test_widening_a_bound_never_turns_agree_into_differ(
    value: int, unit: str | None, first: Bound, second: Bound
) -> None:
    assert verdict(quantities.judge(amount(value, unit, first), amount(value, unit, second))) in {
        AGREE,
        COMPATIBLE,
    }


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2011-10-21", "2011", COMPATIBLE),
        ("2011-10", "2011-10", AGREE),
        ("1973-07", "1973-06-27", DIFFER),
        ("2004-07-24", "2004-07-27", DIFFER),
        ("2010-09-09T20:30", "2010-09-09TEV", COMPATIBLE),
        ("2010-09-09TMO", "2010-09-09TAF", DIFFER),
        ("T02:30", "2009-01-06T02:30", AGREE),
        ("2009-01-06", "T02:30", None),
        ("2024-W13", "2024-03-26", COMPATIBLE),
        ("196", "1960", COMPATIBLE),
        ("2011-SU", "2011-07", COMPATIBLE),
        ("2011-Q3", "2011-12", DIFFER),
        ("2011-H1", "2011-12", DIFFER),
    ],
)
def test_dates(a: str, b: str, expected: Verdict | None) -> None:
    first, second = dates.when(a), dates.when(b)
    assert first
    assert second
    assert verdict(dates.judge(first, second)) is expected


def test_hedged_times() -> None:
    after = dates.when("T20:30", "after")
    about = dates.when("T20:35", "about")
    later = dates.when("T21:30", "about")
    since = dates.when("1960", "after")
    assert after
    assert about
    assert later
    assert since
    assert verdict(dates.judge(after, about)) is COMPATIBLE
    assert verdict(dates.judge(after, later)) is DIFFER
    plain = dates.when("1960")
    year = dates.when("1972")
    assert plain
    assert year
    assert verdict(dates.judge(since, plain)) is COMPATIBLE
    assert verdict(dates.judge(since, year)) is COMPATIBLE


@pytest.mark.parametrize("value", [None, "", "P3D", "1995/1999", "XXXX-04", "2011-13", "2011-02-30",
                                   "T99:00", "2011-W60", "2011T10:00", "2011-04-01TXX",
                                   "0000"])  # fmt: skip
def test_no_time_where_none_is_named(value: str | None) -> None:
    assert dates.when(value) is None


WHENS = st.builds(
    lambda y, m, d, t, mod: dates.when(f"{y}-{m:02}-{d:02}"[: 4 if t == "y" else 10] + t[1:], mod),
    st.integers(1990, 1993),
    st.integers(1, 12),
    st.integers(1, 28),
    st.sampled_from(["y", "d", "dT10:30", "dTEV"]),
    st.sampled_from([None, "about", "after", "before"]),
)


@given(WHENS, WHENS)
def test_dates_are_judged_alike_both_ways(a: dates.When | None, b: dates.When | None) -> None:
    assert a
    assert b
    assert dates.judge(a, b) == dates.judge(b, a)
    assert verdict(dates.judge(a, a)) is AGREE
    widened = replace(a, modifier="about")
    assert verdict(dates.judge(a, widened)) is not DIFFER


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Fumio Kishia", "Fumio Kishida", Verdict.VARIANT),
        ("Heydar Alishbandi", "Heidar Alishvandi", Verdict.VARIANT),
        ("Salahuddin", "Salahaddin", Verdict.VARIANT),
        ("Duncan Rait", "Duncan Raite", Verdict.VARIANT),
        ("Duncan Rait", "Rait", COMPATIBLE),
        ("A.J. Smith", "A.J. Butler", DIFFER),
        ("Austin", "Austria", DIFFER),
        ("Peter Smith", "Paul Smith", DIFFER),
        ("Kishida", "kishida", AGREE),
        ("Brian Dalton", "Bryant A. Dalton", Verdict.VARIANT),
        ("Vincent DelGiudice", "Vincent Del Giudice", Verdict.VARIANT),
        ("Australia", "Australian", DIFFER),
        ("Mary Smith", "Mark Smith", DIFFER),
        ("Coronado", "Colorado", DIFFER),
        ("IE6", "IE 6", AGREE),
        ("K.C.", "KC", AGREE),
        ("Hon. Josephat Mgeni", "Joseph Mgeni", Verdict.VARIANT),
    ],
)
def test_names(a: str, b: str, expected: Verdict) -> None:
    assert names.judge(a, b).verdict is expected
    assert names.judge(b, a).verdict is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Matthias Brändli", "Matthias Braendli", True),
        ("Luka Marinović", "Luka Marinovic", True),
        ("Luka Marinović", "Luka Marinović", False),
        ("Luka Marinovic", "Luca Marinovic", False),
    ],
)
def test_marks_on_letters(a: str, b: str, expected: bool) -> None:
    assert names.transcribed(a, b) is names.transcribed(b, a) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Rosalind Adolph", "Roslyn Adolph", True),
        ("Carla Mexia", "Carla Mexias", True),
        ("Joe Smith", "Joseph Smith", False),
        ("Mary Smith", "Mark Smith", False),
        ("Carla Mexia", "Carla Mexia", False),
    ],
)
def test_one_person_of_two_names(a: str, b: str, expected: bool) -> None:
    assert names.one_person(a, b) is names.one_person(b, a) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ({"uk", "france"}, {"uk", "italy"}, DIFFER),
        ({"oman", "uae"}, {"uae"}, COMPATIBLE),
        ({"uk"}, {"uk"}, AGREE),
        ({"uk"}, {"italy"}, DIFFER),
        (set(), {"italy"}, None),
    ],
)
def test_sets(a: set[str], b: set[str], expected: Verdict | None) -> None:
    assert verdict(sets.judge(a, b)) is expected
    assert verdict(sets.judge(b, a)) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Okinawa Prefecture", "Okinawa", AGREE),
        ("Golden, Colo.", "Golden", COMPATIBLE),
        ("Biloxi, Miss.", "Mississippi", COMPATIBLE),
        ("the US", "United States", AGREE),
        ("Texas", "Boston", None),
        ("150 miles east of Aden", "150 miles west of Aden", DIFFER),
    ],
)
def test_places(a: str, b: str, expected: Verdict | None) -> None:
    assert verdict(places.judge(a, b)) is expected
    assert verdict(places.judge(b, a)) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("This morning I was stopped by him", "Yesterday I was stopped by him", DIFFER),
        ("I thought it was a brick but it was a bullet",
         "At the time, I thought it was a brick, but it was a bullet", COMPATIBLE),
        ("The man is an emotional wreck", "the man is an “emotional” wreck.", AGREE),
        ("We are thrilled to have Ellen host", "No further comment at this time", None),
        ("It was better than typing all day", "It was much better than typing all day", DIFFER),
        ("It was ... better than typing all day", "It was much better than typing all day",
         COMPATIBLE),
        ("They have a hard time in that city", "[The police] have a hard time in that city",
         COMPATIBLE),
        ("I love it and I'll fight for it", "I love it and I will fight for it", COMPATIBLE),
    ],
)  # fmt: skip
def test_quotes(a: str, b: str, expected: Verdict | None) -> None:
    assert verdict(quotes.judge(a, b)) is expected
    assert verdict(quotes.judge(b, a)) is expected


@given(st.text(min_size=1))
def test_a_quote_agrees_with_itself(text: str) -> None:
    assert verdict(quotes.judge(text, text)) in {AGREE, None}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("CEO", "COO", DIFFER),
        ("CEO", "chief executive officer", AGREE),
        ("Lt.", "Lieutenant", AGREE),
        ("police chief", "Philadelphia police chief", COMPATIBLE),
        ("former chief", "chief", COMPATIBLE),
        ("brother", "half brother", COMPATIBLE),
        ("brother", "cousin", DIFFER),
        ("actor", "director", None),
    ],
)
def test_roles(a: str, b: str, expected: Verdict | None) -> None:
    assert verdict(roles.judge(a, b)) is expected
    assert verdict(roles.judge(b, a)) is expected


@given(*[st.tuples(st.sampled_from(Modality), st.sampled_from(Polarity))] * 2)
def test_actions_are_judged_alike_both_ways(
    a: tuple[Modality, Polarity], b: tuple[Modality, Polarity]
) -> None:
    assert actions.judge(a, b) == actions.judge(b, a)
    assert actions.judge(a, a).verdict is AGREE


def test_ahead_is_no_contradiction() -> None:
    done = (Modality.STATED, Polarity.POSITIVE)
    assert actions.judge(done, (Modality.PLANNED, Polarity.POSITIVE)).verdict is COMPATIBLE
    assert actions.judge(done, (Modality.STATED, Polarity.NEGATIVE)).verdict is DIFFER


def test_the_strongest_verdict_stands_for_all() -> None:
    all_of_them = [Judgement(v, "", "") for v in Verdict]
    found = judgement.strongest(all_of_them)
    assert found
    assert found.verdict is DIFFER
    assert judgement.strongest([]) is None

"""What values tell by themselves of being of one thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.compare.claim import Claim
from reader.compare.evidence import (
    FEATURES,
    by_the_clock,
    evidence,
    far,
    hardly_one,
    hardly_two,
    misread,
    nearness,
    of_day,
)
from reader.compare.features import FEATURES as ALL
from reader.compare.verdicts.dates import When
from reader.compare.verdicts.quantities import Amount, make
from reader.model import Bound, SlotKind, Verdict

PLAIN = dict.fromkeys(ALL, 0.0)
NOTHING: frozenset[str] = frozenset()


def _count(value: float, *nouns: str) -> Claim:
    return Claim(
        1, SlotKind.QUANTITY, "count", f"{value:g}", make("count", value), 0, 1, (0, 1), "", (),
        frozenset(nouns), NOTHING, NOTHING, NOTHING, 0,
    )  # fmt: skip


def _at(start: datetime, length: timedelta, *, clock: bool = False) -> Claim:
    when = When(start, start + length, clock, dated=True)
    return replace(_count(1), kind=SlotKind.DATE, measure="time", payload=when)


def _year(year: int) -> Claim:
    return _at(datetime(year, 1, 1), timedelta(days=365))  # noqa: DTZ001


def _clock(hour: int, minute: int) -> Claim:
    return _at(datetime(2026, 4, 16, hour, minute), timedelta(0), clock=True)  # noqa: DTZ001


@given(st.floats(0.01, 1e9), st.floats(0.01, 1e9))
def test_nearness_is_from_0_to_1_and_the_same_both_ways(x: float, y: float) -> None:
    a, b = make("count", x), make("count", y)
    assert 0 <= nearness(a, b) <= 1
    assert nearness(a, b) == nearness(b, a)
    assert nearness(a, a) == 1


def test_near_amounts_are_nearer_than_far_ones() -> None:
    euros = make("money", 412e6)
    assert nearness(euros, make("money", 421e6)) > 0.8 > nearness(euros, make("money", 600e6))
    assert nearness(euros, make("money", 0.0)) == 0


def test_times_are_near_by_what_they_are() -> None:
    assert nearness(_clock(10, 42).payload, _clock(10, 24).payload) > 0.5
    assert nearness(_clock(10, 42).payload, _clock(16, 24).payload) < 0.01
    assert nearness(_year(2022).payload, _year(2023).payload) > 0.4
    assert nearness(_year(2002).payload, _year(2023).payload) < 0.01
    assert nearness(_clock(10, 42).payload, _year(2023).payload) == 0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(48, 84, True), (8761, 9761, True), (15780, 15870, True), (12, 13, False), (7, 9, False),
     (212, 212, False), (480, 84, False), (123, 456, False)],
)  # fmt: skip
def test_misread_numbers_have_the_same_digits_or_all_but_one(
    one: float, other: float, expected: bool
) -> None:
    assert misread(make("count", one), make("count", other)) is expected


def test_evidence_gives_one_number_for_each_feature() -> None:
    for verdict in Verdict:
        assert len(evidence(_count(412), _count(421), verdict)) == len(FEATURES)
    assert evidence(_count(412), _count(412), Verdict.AGREE)[2:] == (0, 0)
    assert evidence(_count(412), _count(421), Verdict.DIFFER)[:2] == (0, 0)


def test_long_numbers_nearly_alike_are_of_one_thing_where_the_pair_is_likely() -> None:
    a, b = _count(15_780), _count(15_870)
    assert hardly_two(a, b, PLAIN, 0.9)
    assert not hardly_two(a, b, PLAIN, 0.5)
    assert not hardly_two(a, b, PLAIN | {"measure clash": 1.0}, 0.9)
    assert not hardly_two(_count(12), _count(13), PLAIN, 0.95)
    assert not hardly_two(a, _count(25_780), PLAIN | {"only": 0.1}, 0.95) or misread(
        a.payload, _count(25_780).payload
    )


def test_what_is_tallied_in_every_game_may_be_alike_and_of_two() -> None:
    a, b = _count(2_117, "=score"), _count(2_129, "=score")
    assert not hardly_two(a, b, PLAIN | {"only": 1.0, "noun": 1.0}, 0.99)


def test_counts_alone_of_their_sort_are_of_one_thing_where_of_one_size() -> None:
    alone = PLAIN | {"only": 1.0, "noun": 1.0}
    assert hardly_two(_count(9, "district"), _count(10, "district"), alone, 0.8)
    assert not hardly_two(_count(3, "district"), _count(9, "district"), alone, 0.8)
    assert not hardly_two(_count(9, "district"), _count(10, "district"), PLAIN, 0.8)
    called_otherwise = PLAIN | {"only": 1.0, "noun clash": 1.0}
    assert hardly_two(_count(16, "title"), _count(17, "film"), called_otherwise, 0.95)
    assert not hardly_two(_count(16, "title"), _count(17, "film"), called_otherwise, 0.8)


def test_near_years_and_times_of_day_are_of_one_thing_where_very_likely() -> None:
    assert hardly_two(_year(2022), _year(2023), PLAIN, 0.85)
    assert not hardly_two(_year(2022), _year(2023), PLAIN, 0.75)
    assert not hardly_two(_year(2012), _year(2023), PLAIN, 0.95)
    assert hardly_two(_clock(10, 24), _clock(10, 42), PLAIN, 0.85)
    assert not hardly_two(_clock(10, 24), _clock(16, 42), PLAIN, 0.85)
    assert not hardly_two(_clock(10, 24), _clock(10, 27), PLAIN, 0.85)
    moment = PLAIN | {"moment": 0.75, "clause": 0.2}
    assert hardly_two(_clock(10, 24), _clock(10, 42), moment, 0.75)
    assert not hardly_two(_clock(10, 24), _clock(10, 42), moment | {"clause": 0.0}, 0.75)
    one, next_one = (_at(datetime(2026, 4, d), timedelta(days=1)) for d in (16, 17))  # noqa: DTZ001
    assert not hardly_two(one, next_one, PLAIN, 0.95)


def test_vague_amounts_tell_nothing() -> None:
    vague = replace(_count(300), payload=Amount("count", 300, 200, 900, Bound.EXACT, vague=True))
    assert not hardly_two(vague, _count(301), PLAIN, 0.95)


def test_unlike_things_of_one_small_number_are_hardly_one() -> None:
    clash = PLAIN | {"noun clash": 1.0}
    assert hardly_one(_count(6, "horse"), _count(6, "tier"), clash)
    assert not hardly_one(_count(6, "horse"), _count(6, "horse"), PLAIN)
    assert not hardly_one(_count(612, "horse"), _count(612, "tier"), clash)
    assert not hardly_one(_count(6, "horse"), _count(6, "tier"), clash | {"clause": 0.8})


def test_times_of_day_are_near_whatever_their_days() -> None:
    later = replace(_clock(10, 42), payload=When(
        datetime(2026, 4, 18, 10, 24), datetime(2026, 4, 18, 10, 25), clock=True, dated=True  # noqa: DTZ001
    ))  # fmt: skip
    assert of_day(later.payload)
    assert not of_day(_year(2022).payload)
    assert by_the_clock(_clock(10, 42).payload, later.payload) > 0.6
    assert nearness(_clock(10, 42).payload, later.payload) < 0.01
    assert by_the_clock(_clock(10, 42).payload, 3) == 0


def test_amounts_far_apart_are_of_two_things_unless_told_alike() -> None:
    assert not far(_count(48), _count(60), PLAIN)
    assert far(_count(48), _count(84), PLAIN)
    assert not far(_count(48), _count(84), PLAIN | {"clause": 0.8, "governor": 1.0})
    assert not far(_year(1990), _year(2020), PLAIN)


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
@example(0.0, 5e-324)
def test_being_far_apart_is_mutual_and_no_amount_is_far_from_itself(a: float, b: float) -> None:
    one, other = _count(a), _count(b)
    assert far(one, other, PLAIN) == far(other, one, PLAIN)
    assert not far(one, one, PLAIN)

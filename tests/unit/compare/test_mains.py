"""Which value of a measure is an article's main one, and which two articles' are of one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reader.compare.claim import Claim
from reader.compare.concepts import concept
from reader.compare.mains import HALF, Named
from reader.compare.mains import both_main as both_of
from reader.compare.mains import mains as mains_of
from reader.compare.measures import measure_of
from reader.compare.verdicts import quantities as rules
from reader.model import SlotKind

NAMED = Named(frozenset({"@1"}), frozenset({"@9"}))


def killed(article: int, number: int, at: int = 0, *, after: str = "", near: str = "") -> Claim:
    """Return a claim of so many people killed, what stands behind it, and keys in its clause."""
    keys = frozenset(near.split())
    return Claim(
        article, SlotKind.QUANTITY, "count", f"{number} people", rules.make("count", number),
        at, at + 9, (at, at + 9), "", ("=kill",), frozenset({"=people"}), keys, keys, keys, 0,
        written=f"{number} people{after}", hinted=f"{number} people{after}",
    )  # fmt: skip


def mains(claims: Sequence[Claim], own: Named) -> list[str]:
    return mains_of(claims, [measure_of(c) for c in claims], own)


def both_main(claims: Sequence[Claim], own: Named) -> NDArray[np.float32]:
    return both_of(claims, [measure_of(c) for c in claims], own)


def test_the_first_value_that_nothing_limits_is_the_main_one() -> None:
    claims = [killed(1, 3, 50), killed(1, 9, 0, after=" more"), killed(1, 40, 90)]
    limited = replace(claims[1], hinted="another 9 people")
    assert mains([claims[0], limited, claims[2]], NAMED) == ["people killed", "", ""]


def test_a_value_of_another_year_or_place_is_not_the_main_one_before_another() -> None:
    background = replace(killed(1, 800, 0), dated=frozenset({"1996"}))
    elsewhere = killed(1, 40, 10, near="@9")
    assert mains([background, elsewhere, killed(1, 24, 50)], NAMED) == ["", "", "people killed"]


def test_the_main_value_told_again_is_main_too() -> None:
    assert mains([killed(1, 24, 0), killed(1, 24, 80)], NAMED) == ["people killed"] * 2


def test_values_of_other_years_and_places_are_of_two_things() -> None:
    here, there = killed(1, 24, near="@1"), killed(2, 31, near="@9")
    assert both_main([here, killed(2, 31)], NAMED)[0, 1] == 1
    assert not both_main([here, there], NAMED).any()
    dated = [replace(c, dated=frozenset({y})) for c, y in ((here, "2011"), (killed(2, 31), "1996"))]
    assert not both_main(dated, NAMED).any()


def test_things_of_one_sort_count_half_where_they_are_told_of_alike() -> None:
    near = frozenset({"navy", "boat", "seize"})
    noun = concept("magazines")
    one, other = (
        replace(
            killed(n, 10 + n), value=f"{10 + n} magazines", governors=("seize",), near=near,
            nouns=frozenset({noun}), written=f"{10 + n} magazines", hinted=f"{10 + n} magazines",
        )
        for n in (1, 2)
    )  # fmt: skip
    assert both_main([one, other], NAMED)[0, 1] == HALF
    assert not both_main([one, replace(other, near=frozenset())], NAMED).any()


claims = st.builds(
    killed, st.integers(1, 3), st.integers(1, 50), st.integers(0, 5).map(lambda n: 10 * n),
    near=st.sampled_from(["", "@1", "@9", "@1 @9"]),
)  # fmt: skip


@given(st.lists(claims, max_size=6))
def test_it_goes_both_ways_and_holds_between_articles_only(found: list[Claim]) -> None:
    both = both_main(found, NAMED)
    assert (both == both.T).all()
    same = [[a.article == b.article for b in found] for a in found]
    assert not both[same].any() if found else True


@given(st.lists(claims, max_size=6))
def test_every_article_has_a_main_value_where_it_has_one_at_all(found: list[Claim]) -> None:
    names = mains(found, NAMED)
    having = {c.article for c in found}
    assert {c.article for c, name in zip(found, names, strict=True) if name} == having

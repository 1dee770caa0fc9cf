"""Votes: how many for and against, and which tellings are of one vote."""

from __future__ import annotations

import pytest

from reader.compare.claims import votes
from reader.compare.reading import Reading
from reader.extract import Engine
from reader.model import Article, Verdict


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def reading(engine: Engine, number: int, text: str) -> Reading:
    return Reading(number, Article(str(number), "", text), engine.annotate(text))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The Senate passed the bill by 51 votes to 46.", ["51 to 46"]),
        ("Lawmakers voted 53 to 44 to remove her.", ["53 to 44"]),
        ("The Senate adopted its bill on 22 October (51-46-3).", ["51 to 46"]),
        ("The committee approved the cut by seven votes to two.", ["7 to 2"]),
        ("The vote, 51 in favour and 46 against, came late.", ["51 to 46"]),
        ("Fifty-three deputies backed the motion.", []),
        ("Creighton won 65-53 against Drake.", []),
        ("They voted from 9 to 5 p.m. on Sunday.", []),
        ("The first vote was 51-46, and the next vote 52-46.", []),
    ],
)
def test_votes_are_read_where_a_sentence_speaks_of_voting(
    engine: Engine, text: str, values: list[str]
) -> None:
    assert [c.value for c in votes.claims(reading(engine, 1, text))] == values


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("51 votes to 46", "51 votes to 46", Verdict.AGREE),
        ("51 votes to 46", "46 votes to 51", Verdict.AGREE),
        ("51 votes to 46", "51 votes to 47", Verdict.DIFFER),
        ("six votes to three", "seven votes to two", Verdict.DIFFER),
        ("six votes to three", "four votes to one", None),
        ("51 votes to 46", "108 votes to 87", None),
    ],
)
def test_votes_differ_only_where_they_may_be_one(
    engine: Engine, one: str, other: str, verdict: Verdict | None
) -> None:
    told = "The bill was passed by {}."
    (a,) = votes.claims(reading(engine, 1, told.format(one)))
    (b,) = votes.claims(reading(engine, 2, told.format(other)))
    found = votes.judge(a, b)
    assert (found and found.verdict) == verdict
    turned = votes.judge(b, a)
    assert (turned and turned.verdict) == verdict


def test_a_first_vote_is_not_the_last_one(engine: Engine) -> None:
    (a,) = votes.claims(reading(engine, 1, "Jurors voted 10-2 to convict the company."))
    (b,) = votes.claims(reading(engine, 2, "The panel's first vote was 8-4, a juror said."))
    assert votes.judge(a, b) is None

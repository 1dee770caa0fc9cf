"""Times run together of pieces: what the clause keeps of them."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from tests.unit.extract.test_reading import read


@pytest.mark.parametrize(
    ("text", "predicate", "time"),
    [
        ("A man missing in the hills since Thursday has been found in Genk.", "found", None),
        ("The minister on Monday said it would buy the mine.", "said", "on Monday"),
        ("Ann Lee, who in 2003 began selling annual tickets, left.", "selling", "in 2003"),
        (
            "Lee was banned for the 2003 season for lying to investigators during a long probe.",
            "banned",
            "for the 2003 season",
        ),
        (
            "Police clashed for a second day with men opposed to a dam in Genk on Wednesday.",
            "clashed",
            "for a second day on Wednesday",
        ),
        ("Pickets were placed at both gates of the factory from 5.30am.", "placed", "from 5.30am"),
        (
            "Shares in Hallmann were down 8.2 percent at 112 crowns by 0915 GMT.",
            "were",
            "by 0915 GMT",
        ),
        (
            "Rovers offered little until seven minutes before half-time.",
            "offered",
            "until seven minutes before half-time",
        ),
        (
            "Lee was arrested on Jan. 6, five days before his team's loss.",
            "arrested",
            "on Jan. 6, five days before his team's loss",
        ),
        (
            "Searches were called off late on Sunday, barely 30 hours after the first tremor.",
            "called",
            "late on Sunday, barely 30 hours after the first tremor",
        ),
        (
            "The warning for the area was raised only an hour after the ferry's departure.",
            "raised",
            "only an hour after the ferry's departure",
        ),
        (
            "In 1959, during a typhoon, the power failed twenty minutes before the end of a film.",
            "failed",
            "In 1959, during a typhoon",
        ),
        (
            "The raid comes little over a month after a masked bandit made off with a ring.",
            "comes",
            "little over a month after a masked bandit made off with a ring",
        ),
        (
            "The trial, before Mr Justice Lee, is expected to last three weeks.",
            "last",
            None,
        ),
        (
            "A detective testified during the hearing about his letter.",
            "testified",
            "during the hearing",
        ),
        ("Ann returned to practice this week after doctors saw her.", "returned", "this week"),
    ],
)
def test_a_time_is_that_of_its_clause(
    engine: Engine, text: str, predicate: str, time: str | None
) -> None:
    facts = engine.annotate(text).facts
    fact = next(f for f in facts if f.predicate and predicate in f.predicate.text.split())
    assert (fact.time.text if fact.time else None) == time


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Clark passed Lee for the record midway through the first half.", "midway through"),
        ("The clubs have so far received £200 each from the fund.", "£200 each"),
        ("Analysts were cutting their forecasts to nearer £70m.", "nearer £70m"),
    ],
)
def test_an_amount_and_a_time_keep_what_bounds_them(engine: Engine, text: str, said: str) -> None:
    (fact,) = [fact for fact in engine.annotate(text).facts if fact.predicate]
    told = [fact.object.text if fact.object else ""]
    told += [f"{argument.role} {argument.span.text}" for argument in fact.arguments]
    assert any(said in words for words in told)


def test_each_year_is_when(engine: Engine) -> None:
    (fact,) = engine.annotate("The service conducts about 1,300 reviews each year.").facts
    assert [part.text for part in (fact.object, fact.time) if part] == [
        "about 1,300 reviews",
        "each year",
    ]


def test_a_trial_lasts_and_no_judge(engine: Engine) -> None:
    text = "The trial, before Mr Justice Lee, is expected to last 3 weeks."
    said = [fact for fact in engine.annotate(text).facts if fact.predicate]
    assert [(f.subject.text, f.object.text if f.object else None) for f in said] == [
        ("The trial, before Mr Justice Lee", "3 weeks")
    ]


SINCE = """
Visitors visitor NOUN NNS 2 nsubj
fell fall VERB VBD 0 root
to to ADP IN 4 case
71 71 NUM CD 2 obl
last last ADJ JJ 6 amod
year year NOUN NN 2 obl:unmarked
, , PUNCT , 9 punct
from from ADP IN 9 case
133 133 NUM CD 2 obl
in in ADP IN 11 case
1999 1999 NUM CD 2 obl
. . PUNCT . 2 punct
"""
DATELINE = """
GENK Genk PROPN NNP 9 dislocated
, , PUNCT , 4 punct
OCT Oct PROPN NNP 4 compound
8 8 NUM CD 9 obl:unmarked
: : PUNCT : 4 punct
Ann Ann PROPN NNP 9 nsubj
and and CCONJ CC 8 cc
Lee Lee PROPN NNP 6 conj
died die VERB VBD 0 root
in in ADP IN 13 case
the the DET DT 13 det
last last ADJ JJ 13 amod
week week NOUN NN 9 obl
. . PUNCT . 9 punct
"""


@pytest.mark.parametrize(("tree", "time"), [(SINCE, "last year"), (DATELINE, "in the last week")])
def test_one_time_of_two_is_the_clauses(tree: str, time: str) -> None:
    fact, *_ = read(tree).facts
    assert fact.time is not None
    assert fact.time.text == time


@pytest.mark.parametrize(
    ("text", "time", "place"),
    [
        (
            "The fire, which had been burning for nine days well back in the hills, "
            "jumped the river.",
            "for nine days",
            True,
        ),
        ("Officers stopped the black car shortly after 1 a.m. on Mill Street.", "after 1", True),
        ("Officers stopped the black car at 1 a.m. on Monday.", "1 a.m. on Monday", False),
    ],
)
def test_where_is_no_part_of_when(engine: Engine, text: str, time: str, place: bool) -> None:
    fact, *_ = engine.annotate(text).facts
    assert fact.time is not None
    assert time in fact.time.text
    assert (fact.place is not None) == place


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Unions held the country's first strike since 1988.", "first strike since 1988"),
        ("Many said police mishandled the worst riots in decades.", "worst riots in decades"),
        (
            "Operating earnings fell to 1.32 billion Swedish crowns from 1.61 billion "
            "a year earlier.",
            "1.61 billion a year earlier",
        ),
    ],
)
def test_how_rare_a_thing_is_belongs_to_it(engine: Engine, text: str, thing: str) -> None:
    facts = engine.annotate(text).facts
    assert not [f for f in facts if f.time and "from 1.61" in f.time.text]
    parts = [f.object.text for f in facts if f.object]
    parts += [a.span.text for f in facts for a in f.arguments]
    assert [p for p in parts if thing in p]


def test_a_superlative_of_a_year_leaves_it_a_time(engine: Engine) -> None:
    fact, *_ = engine.annotate("The bank posted its lowest profit in 2009.").facts
    assert fact.time is not None
    assert fact.time.text == "in 2009"

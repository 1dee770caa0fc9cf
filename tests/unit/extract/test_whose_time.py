"""Which clause or noun a time and a place belong to, read from whole sentences."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.model import Fact


def the_fact(engine: Engine, text: str, verb: str) -> Fact:
    (fact,) = (
        f
        for f in engine.annotate(text, published="2024-04-10").facts
        if f.predicate and verb in f.predicate.text
    )
    return fact


def the_time(engine: Engine, text: str, verb: str) -> str | None:
    time = the_fact(engine, text, verb).time
    return time.text if time else None


@pytest.mark.parametrize(
    ("text", "verb", "time"),
    [
        ("Minister Sami Gharbi will appear before deputies on Friday.", "appear", "on Friday"),
        (
            "Colton stepped in with £12 million in January 2004, when City were hours from ruin.",
            "stepped",
            "in January 2004",
        ),
        ("Ann Lee died on Thursday in Ghent.", "died", "on Thursday"),
        ("Yesterday in Bruges, Ann Lee opened the new mill.", "opened", "Yesterday"),
        (
            "The city was rebuilt in the decades after the war.",
            "was rebuilt",
            "in the decades after the war",
        ),
        ("In the days after the vote, prices fell.", "fell", "In the days after the vote"),
        ("Prices fell in the days from the vote.", "fell", "in the days from the vote"),
        # A near miss: the floods were in Ghent.
        (
            "Ann Lee held a vigil during the week of the floods in Ghent.",
            "held",
            "during the week of the floods in Ghent",
        ),
        ("On a day when it rained for hours, the Chiefs lost in Rome.", "lost", None),
        (
            "Every team was sent a kit roughly four months in advance of the competition.",
            "sent",
            "roughly four months in advance of the competition",
        ),
        ("Nida won a degree. In that same year Nida became a pastor in Rome.", "became", None),
        ("Prices have risen in the last year.", "risen", "in the last year"),
        ("Officers have searched the house since Friday.", "searched", "since Friday"),
        ("The mayor is to meet the firm on Monday.", "meet", "on Monday"),
        (
            "It is Canada's worst accident since 1986, when 23 people were killed at Hinton.",
            "killed",
            "1986",
        ),
        (
            "Ellie Orr was stranded in Ghent for two hours when a storm hit Belgium.",
            "hit",
            None,
        ),
        ("Police held Ann Lee on Friday when she landed in Rome.", "landed", "on Friday"),
        ("Ann is as tall today as she was when Lee was living in Rome.", "was living", None),
        ("Lee lost in the first round in two years of trying.", "lost", None),
        (
            "Chao visited China between May and June in 1981.",
            "visited",
            "between May and June in 1981",
        ),
        ("The ferry Ann (built 2008) sank on 23 January in the Gulf.", "sank", "on 23 January"),
        ("Hallmann earned 3 million euros before interest and tax in May.", "earned", "in May"),
        (
            "City led through Pryce's 12th-minute header and looked safe when Brazilian midfielder "
            "Leandro added a second five minutes before halftime.",
            "looked",
            None,
        ),
        ("The shop is closed on Sundays.", "is closed", "on Sundays"),
        ("The next hearing is at a court in Rome on Tuesday.", "is", "on Tuesday"),
    ],
)
def test_a_time_is_its_clauses_and_whole(
    engine: Engine, text: str, verb: str, time: str | None
) -> None:
    assert the_time(engine, text, verb) == time


def test_the_perfect_takes_no_time_of_the_past(engine: Engine) -> None:
    denied = "A man has denied arson following a fire at a Somerset supermarket early on Sunday."
    fact = the_fact(engine, denied, "denied")
    assert fact.time is None
    assert fact.object is not None
    assert fact.object.text.endswith("early on Sunday")
    held = "Two men are under arrest for the murder of a deputy in Lima last summer."
    fact = the_fact(engine, held, "under")
    assert (fact.time, fact.object and fact.object.text[-11:]) == (None, "last summer")


def test_the_years_of_a_rank_go_with_it(engine: Engine) -> None:
    fact = the_fact(engine, "Cheeks will be the fifth Sixers coach in four years.", "will be")
    assert (fact.time, fact.object and fact.object.text) == (
        None,
        "the fifth Sixers coach in four years",
    )


def test_whom_a_war_is_declared_on_is_no_place(engine: Engine) -> None:
    fact = the_fact(engine, "The group declared war on the Church of Rome.", "declared")
    assert (fact.place, [a.role for a in fact.arguments]) == (None, ["on"])


def test_two_places_with_a_preposition_each_are_both_told(engine: Engine) -> None:
    text = "Critics have attacked Lee's moves over the years, both in Ghent and in Bruges."
    place = the_fact(engine, text, "attacked").place
    assert place is not None
    assert place.text == "in Ghent and in Bruges"

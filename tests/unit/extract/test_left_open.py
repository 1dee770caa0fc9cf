"""Facts whose point stands beside them: an owner, a limit, a time counted from another."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.model import Annotations, Fact

OPENING = "The storm reached Leeds on Monday. It broke windows in many streets.\n"


def facts(engine: Engine, sentence: str) -> list[Fact]:
    read: Annotations = engine.annotate(OPENING + sentence)
    return [f for f in read.facts if f.subject.start >= len(OPENING)]


def roles(engine: Engine, sentence: str) -> set[str]:
    return {f.object.text for f in facts(engine, sentence) if f.rule == "title" and f.object}


@pytest.mark.parametrize(
    "sentence",
    [
        "CEO Robert Kessler left the building on Friday.",
        "The report angered Lord Netherby on Friday.",
    ],
)
def test_an_office_of_no_firm_is_no_role(engine: Engine, sentence: str) -> None:
    assert not roles(engine, sentence) & {"CEO", "Lord"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Telmara CEO Robert Kessler left the building on Friday.", "Telmara CEO"),
        ("Former mayor Robert Kessler left the building on Friday.", "Former mayor"),
    ],
)
def test_an_office_of_a_firm_is_a_role(engine: Engine, sentence: str, role: str) -> None:
    assert role in roles(engine, sentence)


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Castleford have won only once since the middle of September.", "win"),
        ("A police patrol had passed 20 minutes earlier.", "pass"),
        ("The first stage performed as designed.", "perform"),
        ("Ann Cole made no sound as the verdict was returned.", "make"),
        ("The bridge was swept away, cutting the main road to Hull.", "cut"),
        ("Four of the seats changed hands, giving the mayor a friendly majority.", "give"),
        ('"We are ready," said the director of a large US brewer, who asked for tea.', "ask"),
        ("At 258 seconds telemetry showed trouble.", "show"),
        ("Ann Cole said that the first thing she will buy is a beacon.", "buy"),
    ],
)
def test_what_a_limit_was_cut_from_is_left_out(engine: Engine, sentence: str, lemma: str) -> None:
    assert lemma not in {f.lemma for f in facts(engine, sentence)}


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Castleford have won the cup since the middle of September.", "win"),
        ("Ann Cole died 20 minutes later.", "die"),
        ("The bridge collapsed as planned.", "collapse"),
        ("Ann Cole blocked the bridge, cutting the main road to Hull.", "cut"),
        ("Leeds sacked Ann Cole, who asked for tea.", "ask"),
        ("Ann Cole made no comment on Friday.", "make"),
        ("At least 40 people died in the storm.", "die"),
        ("Four launchers have flown to Mars.", "fly"),
        ("Ann Cole said that she will buy a beacon.", "buy"),
    ],
)
def test_what_is_whole_is_kept(engine: Engine, sentence: str, lemma: str) -> None:
    assert lemma in {f.lemma for f in facts(engine, sentence)}


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Ann Cole called the police that night.", None),
        ("Police called Ann Cole from 2013 to 2018.", "from 2013 to 2018"),
        ("Ann Cole called the police on Friday night.", "on Friday night"),
    ],
)
def test_that_night_needs_its_day(engine: Engine, sentence: str, time: str | None) -> None:
    (fact,) = [f for f in facts(engine, sentence) if f.lemma == "call"]
    assert (fact.time.text if fact.time else None) == time


def test_the_time_of_what_was_found_is_not_that_of_finding(engine: Engine) -> None:
    sentence = "The authority found serious flaws in the bank's systems from 2013 to 2018."
    assert all(f.time is None for f in facts(engine, sentence) if f.lemma == "find")

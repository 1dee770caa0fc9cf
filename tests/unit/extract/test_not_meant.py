"""Whom words can't stand for: prizes, figures, counsel, one who speaks, another's firm."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from tests.unit.extract.test_pronouns import meant


def test_a_prize_is_nobody(engine: Engine) -> None:
    text = (
        "Prizes were given at the Lyceum on Sunday. "
        "Best actress was awarded jointly to Ilinca Cole and her on-screen mother."
    )
    assert meant(engine, text, "her") == ["Ilinca Cole"]


def test_the_best_of_actresses_is_somebody(engine: Engine) -> None:
    assert meant(engine, "The best actress thanked her mother.", "her") == ["The best actress"]


def test_results_suggest_something_of_others(engine: Engine) -> None:
    text = "First results, published on Thursday, suggest that they sleep longer than patients."
    assert meant(engine, text, "they") == []


def test_people_speak_of_themselves(engine: Engine) -> None:
    assert meant(engine, "Residents say that they sleep badly.", "they") == ["Residents"]


def test_one_who_speaks_is_not_they_nor_is_where_he_does(engine: Engine) -> None:
    text = "Even so, a senior diplomat in Kiev insisted that they were worth having."
    assert meant(engine, text, "they") == []
    text = "Diplomats in Kiev insisted that they were ready."
    assert meant(engine, text, "they") == ["Diplomats in Kiev"]


def test_two_who_speak_are_they(engine: Engine) -> None:
    text = "A lawyer and a priest insisted that they were ready."
    assert meant(engine, text, "they") != []


def test_what_one_has_is_not_oneself(engine: Engine) -> None:
    text = "Ann Cole sold gloves to a shop in Leeds. She opened hers on Monday."
    assert meant(engine, text, "hers") == []
    text = "Ann Cole came late. A friend of hers was ill."
    assert meant(engine, text, "hers") == ["Ann Cole"]


@pytest.mark.parametrize("who", ["Ann Cole, prosecuting,", "Mitigating, Ann Cole"])
def test_counsel_is_not_who_the_trial_is_about(engine: Engine, who: str) -> None:
    text = (
        f"Jane Holt, 68, stole the money over four years. {who} said that it had been collected "
        "at coffee mornings. The account held 200 pounds. She must pay the balance in June."
    )
    assert "Ann Cole" not in meant(engine, text, "She")


def test_a_firm_without_a_name_is_the_company(engine: Engine) -> None:
    text = (
        "Brennan Holdings spoke to the minister, who dined with the owner of a quarrying firm. "
        "The department waived a condition that would have cost the company a fortune."
    )
    assert "Brennan Holdings" not in meant(engine, text, "the company")


def test_those_among_them_are_told_of_by_themselves(engine: Engine) -> None:
    text = "Eleven people have fallen ill, among them a young girl who spent six days in hospital."
    found = engine.annotate(text).facts
    assert "a young girl" in [f.subject.text for f in found]
    assert not any(f.subject.text.startswith("among") for f in found)

"""Words that stand for nothing told before: an 'it' of set phrases, a noun of another sort."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.extract.coref.sorts import KINDS
from reader.model import EntityType, Mention
from tests.unit.extract.test_pronouns import meant


@pytest.mark.parametrize(
    "text",
    [
        "Corran says that Ann Cole finally made it to Leeds on Monday.",
        "Ann Cole has done well for Corran, so the firm has asked her to do it twice.",
        "The Harriers certainly have what it takes to win.",
        "The Harriers were slow, but when it counted they won.",
        "Harcastle lost in May. Last season it was Cole that led the side.",
        "The phone, it later emerged, had been left in the kitchen.",
    ],
)
def test_an_it_of_a_set_phrase_stands_for_nothing(engine: Engine, text: str) -> None:
    assert meant(engine, text, "it") == []


def test_an_it_that_is_made_is_a_thing(engine: Engine) -> None:
    text = "The Acme Group said it made pumps in Leeds."
    assert meant(engine, text, "it") == ["Acme Group"]
    text = "The Acme Group said it made no profit when it counted its losses."
    assert meant(engine, text, "it")[:1] == ["Acme Group"]


@pytest.mark.parametrize(
    "text",
    [
        "The Acme Group was sued in May. It emerged stronger.",
        "The Acme Group pays what it takes from the fund.",
    ],
)
def test_an_it_that_does_something_of_its_own_is_somebody(engine: Engine, text: str) -> None:
    word = "It" if "It" in text else "it"
    assert [name.removeprefix("The ") for name in meant(engine, text, word)] == ["Acme Group"]


def test_a_firm_can_be_the_one_that_claims(engine: Engine) -> None:
    text = "The Acme Group sued Corran. The claimant said it had lost money."
    assert meant(engine, text, "it") == ["The claimant"]


@pytest.mark.parametrize(
    ("noun", "name", "kind", "fits"),
    [
        ("town", "A684", EntityType.PLACE, False),
        ("city", "European Union", EntityType.PLACE, False),
        ("town", "Harrowby", EntityType.PLACE, True),
        ("company", "Radio Harrowby", EntityType.ORGANIZATION, False),
        ("company", "Radiant Pumps", EntityType.ORGANIZATION, True),
    ],
)
def test_a_name_of_another_sort_is_not_it(
    noun: str, name: str, kind: EntityType, fits: bool
) -> None:
    assert KINDS[noun](Mention(0, len(name), name, kind, "e1", name)) is fits


def test_a_noun_of_another_sort_beside_a_name_says_nothing_of_it(engine: Engine) -> None:
    text = (
        "The storm reached Leeds on Monday. "
        "The family, Ann Cole, sold the ferry in May. The family closed two offices."
    )
    assert meant(engine, text, "The family") == []

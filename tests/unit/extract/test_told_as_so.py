"""Wordings of what is yet to come that tell what is so, and headlines that tell what is planned."""

from __future__ import annotations

import pytest

from reader.extract import Engine


def modalities(engine: Engine, text: str, verb: str) -> list[str]:
    found = engine.annotate(text, published="2024-04-10").facts
    return [f.modality.value for f in found if f.predicate and verb in f.predicate.text.split()]


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("Rain is more likely to fall in Rome on Sunday.", "fall", "expected"),
        ("Men over 50 are more likely to develop heart disease.", "develop", "stated"),
        ("The bank is likely to raise rates in June.", "raise", "expected"),
        ("Ann Lee said she had not expected to win the prize.", "win", "stated"),
        ("Acme does not expect to sell the mine.", "sell", "expected"),
        ("The gas firm's staff carry a card and would never ask for cash.", "ask", "stated"),
        ("The firm said its staff would never work in Rome again.", "work", "expected"),
        ("The printer offered to publish a series of poems.", "publish", "stated"),
        ("The printer promised to publish a series of poems.", "publish", "planned"),
    ],
)
def test_a_finding_a_habit_and_an_offer_are_so(
    engine: Engine, text: str, verb: str, modality: str
) -> None:
    assert modalities(engine, text, verb) == [modality]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Reports that Ann Lee left the bank.", "alleged"),
        ("Ann Lee cited the fact that Acme left the bank.", "stated"),
    ],
)
def test_what_is_but_reported_is_alleged(engine: Engine, text: str, modality: str) -> None:
    assert modalities(engine, text, "left") == [modality]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Ann Lee to host Oscars in 2025", "host"),
        ("Elections in Laval to be held on Sunday", "held"),
    ],
)
def test_a_headline_s_infinitive_is_planned(engine: Engine, text: str, verb: str) -> None:
    assert modalities(engine, text + "\n\n" + "The board met in Rome.", verb) == ["planned"]


def test_what_was_not_so_until_a_date_is_no_it(engine: Engine) -> None:
    found = engine.annotate("It was not until June that doctors found a common source.").facts
    assert [f.subject.text for f in found] == ["doctors"]

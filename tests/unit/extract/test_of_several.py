"""A relative clause whose verb speaks of several is of the several, and of no single name by it."""

from __future__ import annotations

import pytest

from reader.extract import Engine


def subjects(engine: Engine, text: str, verb: str) -> list[str]:
    """The subjects of the facts whose predicate has the word."""
    found = engine.annotate(text, published="2024-04-10").facts
    return [f.subject.text for f in found if f.predicate and verb in f.predicate.text]


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        (
            "The worst villages were identified as Garan, Tonda, Karlo, Tovar and Kolm -- all "
            "situated in the empty west of the island.",
            "situated",
            "Garan, Tonda, Karlo, Tovar and Kolm",
        ),
        (
            "The cut occurred on lines in the Baltic sea that connect Visby to Gdansk and Kiel.",
            "connect",
            "lines in the Baltic sea",
        ),
    ],
)
def test_several_do_what_several_are_said_to_do(
    engine: Engine, text: str, verb: str, who: str
) -> None:
    assert subjects(engine, text, verb) == [who]


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ("His patients include migrants from Peru and Chile, who form a third of it.", "form", "C"),
        ("The strike hit India, Egypt and Malta, which all lost much trade to Rome.", "lost", "M"),
    ],
)
def test_the_last_name_alone_does_not(engine: Engine, text: str, verb: str, name: str) -> None:
    assert not any(who.startswith(name) for who in subjects(engine, text, verb))


def test_what_one_does_is_still_ones_own(engine: Engine) -> None:
    text = "Ann Lee, a resident of Elm Condominiums which overlooks the bank, saw a car."
    assert not any("Lee" in who for who in subjects(engine, text, "overlooks"))
    text = "The firm has offices in Leeds and works with Acme, which makes pumps in York."
    assert subjects(engine, text, "makes") in (["Acme"], [])

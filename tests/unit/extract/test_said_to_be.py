"""'It' in what a body says: the body where it acts, what is spoken of where it is something."""

from __future__ import annotations

import pytest

from reader.extract import Engine


def bodies(engine: Engine, text: str, body: str) -> list[str]:
    """The predicates of facts in which 'it' is said to be the body."""
    return [
        fact.predicate.text
        for fact in engine.annotate(text).facts
        for r in fact.references
        if fact.predicate and r.text == "it" and body in r.refers_to.text
    ]


@pytest.mark.parametrize(
    "said",
    [
        "it was a magnitude-6.1 temblor",
        "it was a matter of hours",
        "it was the worst fire in a decade",
    ],
)
def test_a_body_is_nothing_that_happens(engine: Engine, said: str) -> None:
    text = f"The ground shook in Talsa on Monday. The Talsan Geological Survey said {said}."
    assert not bodies(engine, text, "Survey")


@pytest.mark.parametrize(
    "said",
    ["it had sent three teams to the valley", "it was the largest agency of its kind"],
)
def test_a_body_acts_and_may_be_one_of_its_kind(engine: Engine, said: str) -> None:
    text = f"The ground shook in Talsa on Monday. The Talsan Geological Survey said {said}."
    assert bodies(engine, text, "Survey")

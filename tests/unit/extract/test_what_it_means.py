"""What 'it' stands for, and where it is left open since a whole clause may be meant."""

from __future__ import annotations

import pytest

from reader.extract import Engine


def meant(engine: Engine, text: str) -> set[str]:
    """What 'it' is said to stand for in the facts of a text."""
    facts = engine.annotate(text).facts
    return {r.refers_to.text for f in facts for r in f.references if r.text.lower() == "it"}


@pytest.mark.parametrize(
    "text",
    [
        "The storm came ashore with gusts of 185 kph, the weather institute Telmar said. "
        "It was equivalent to a Category 3 hurricane.\n",
        "Telmar Bank often issues a card as soon as it's ready.\n",
        "Telmar Bank paid for the head of the statue in 2011 and wants to leave it where it was.\n",
    ],
)
def test_what_is_said_of_things_is_not_said_of_a_body(engine: Engine, text: str) -> None:
    assert not meant(engine, text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Telmar Bank said it was disappointed by the ruling.\n", "Telmar Bank"),
        ("Telmar Bank said it would appeal. The ruling came on Friday.\n", "Telmar Bank"),
        ("Telmar Bank said the loss was small and that it had hired new staff.\n", "Telmar Bank"),
    ],
)
def test_what_a_body_says_it_is_it_is(engine: Engine, text: str, body: str) -> None:
    assert body in meant(engine, text)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        (
            "The satellite was launched in May. It carried three cameras to orbit.\n",
            "The satellite",
        ),
        ("The wooden vessel sank when it struck a sandbank on Friday.\n", "The wooden vessel"),
    ],
)
def test_a_thing_spoken_of_as_subject_is_it(engine: Engine, text: str, thing: str) -> None:
    assert thing in meant(engine, text)


@pytest.mark.parametrize(
    "text",
    [
        "The operator of the line spoke on Friday. It took three weeks to mend the cable.\n",
        "The operator said it could take until May before the line was mended.\n",
    ],
)
def test_how_long_it_takes_is_nobodys(engine: Engine, text: str) -> None:
    assert not meant(engine, text)

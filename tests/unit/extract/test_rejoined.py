"""A quoted sentence with the saying in its middle is one; half of one is not given alone."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.model import Fact


def facts(engine: Engine, text: str) -> list[Fact]:
    return list(engine.annotate(text).facts)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '"State inspectors," Ann Lee said, "went through the mill twice a year."',
            "State inspectors went through the mill twice a year.",
        ),
        (
            '"The new plant will open in May," Ann Lee said, "and it will employ 300 people."',
            "The new plant will open in May and it will employ 300 people.",
        ),
        # two sentences stay two
        ('"The plant is ready," said Ann Lee. "It will open in May."', "The plant is ready"),
    ],
)
def test_what_is_said_is_the_whole_sentence(engine: Engine, text: str, said: str) -> None:
    found = [f.object.text for f in facts(engine, text) if f.kind.value == "quote" and f.object]
    assert found[0] == said


def test_the_verb_of_the_second_half_has_its_subject_in_the_first(engine: Engine) -> None:
    text = '"The government," Ann Lee insisted, "will always be open to dialogue."'
    fact = next(f for f in facts(engine, text) if f.lemma == "be")
    assert fact.subject.text == "The government"
    assert [source.text for source in fact.asserted_by] == ["Ann Lee"]


@pytest.mark.parametrize(
    "text",
    [
        'The government, Ann Lee insisted, "will always be open to dialogue."',
        'The state has inspectors who, Ann Lee said, "went through with a torch."',
    ],
)
def test_half_a_sentence_is_not_given_as_what_was_said(engine: Engine, text: str) -> None:
    assert not [f for f in facts(engine, text) if f.kind.value in ("quote", "statement")]


def test_a_quotation_led_in_by_a_comma_is_given(engine: Engine) -> None:
    found = facts(engine, 'Ann Lee said, "we will pay for the mill in full this year."')
    assert [f.object.text for f in found if f.object and f.lemma == "say"]

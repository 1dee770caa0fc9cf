"""Whose age a text gives, by name, apposition, pronoun and 'the 57-year-old'."""

from __future__ import annotations

import pytest

from reader.compare.claims import ages
from reader.compare.linking import link
from reader.compare.reading import Reading
from reader.extract import Engine
from reader.model import Article


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def told(engine: Engine, text: str) -> list[tuple[str, str]]:
    """Return the ages of a text, each with the name it is given to, '' for a noun's."""
    reading = Reading(1, Article("1", "", text), engine.annotate(text))
    people = link([reading])
    named = {key: group[0].name for key, group in people.items()}
    return [(c.value, named.get(next(iter(c.nouns)), "")) for c in ages.claims(reading)]


TEXTS = [
    ("Denise Hardcastle was jailed on Friday. The 57-year-old from Bramhall wept.",
     [("57", "Denise Hardcastle")]),
    ("Marek Hudec crashed and died in hospital on Wednesday. He was 24.", [("24", "Marek Hudec")]),
    ("Amadou Diatta, who is 22, scored twice for Sado.", [("22", "Amadou Diatta")]),
    ("Paul Orozco confessed. He was 18 at the time of the shooting.", []),
    ("Paul Orozco met Carl Lopez in Boston on Friday. Rain fell. The 19-year-old died.",
     []),
    ("Hudec was second. He was 24 seconds behind the leader.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_ages_are_given_to_whom_the_text_means(
    engine: Engine, text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(engine, text) == expected

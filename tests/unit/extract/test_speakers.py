"""Who speaks a quotation that is a paragraph of its own."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.model import Fact


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def speakers(engine: Engine, text: str) -> dict[str, tuple[str, ...]]:
    """Who asserts each fact, by the fact's subject."""

    def named(fact: Fact) -> tuple[str, ...]:
        return tuple(source.text for source in fact.asserted_by)

    return {fact.subject.text: named(fact) for fact in engine.annotate(text).facts}


def test_whoever_was_cited_just_before_speaks_on(engine: Engine) -> None:
    found = speakers(
        engine,
        "The levee will hold until Friday, engineer Ann Cole said.\n"
        '"The pumps failed twice last night."\n',
    )
    assert found["The pumps"] == ("engineer Ann Cole",)


def test_what_nobody_is_known_to_say_is_no_fact_of_the_article(engine: Engine) -> None:
    found = speakers(
        engine,
        "The levee broke on Friday near the old bridge.\n"
        '"The pumps failed twice last night."\n'
        "Crews repaired the road on Sunday.\n",
    )
    assert "The pumps" not in found
    assert set(found) >= {"The levee", "Crews"}

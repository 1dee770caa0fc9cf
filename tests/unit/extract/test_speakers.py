"""Who speaks a quotation that is a paragraph of its own."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.model import Fact


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


def test_two_apostrophes_open_a_quotation_too(engine: Engine) -> None:
    found = speakers(
        engine,
        "''The bridge held all night,'' Mayor Ann Cole said.\n\n"
        "''The pumps failed twice on Sunday.''\n",
    )
    assert found["The bridge"] == ("Mayor Ann Cole",)
    assert found["The pumps"] == ("Mayor Ann Cole",)


def test_a_speaker_goes_on_behind_the_tag_and_what_follows_it(engine: Engine) -> None:
    found = speakers(
        engine,
        '"The bridge held all night," said Ann Cole, 43, who lives near St. Mary\'s Church.\n'
        '"The pumps failed twice on Sunday. Crews repaired the road."\n'
        '"The company is sorry," the firm said in a statement.\n',
    )
    assert found["The pumps"] == ("Ann Cole",)
    assert found["Crews"] == ("Ann Cole",)


def test_the_next_quotations_speaker_is_not_this_ones(engine: Engine) -> None:
    found = speakers(
        engine,
        '"The levee will hold!"\n"The pumps failed twice," engineer Ann Cole said.\n',
    )
    assert "The levee" not in found
    assert found["The pumps"] == ("engineer Ann Cole",)


def test_what_is_said_before_a_colon_keeps_its_source(engine: Engine) -> None:
    found = speakers(
        engine,
        "Commissioner Charles Ramsden says the worker was escorted out of the plant:\n"
        "“The guards saw a car at the gate.”\n",
    )
    assert found["the worker"] == ("Commissioner Charles Ramsden",)
    assert found["The guards"] == ("Commissioner Charles Ramsden",)


@pytest.mark.parametrize(
    "credit",
    [
        "\n- Ann Cole, engineer\n",
        " That was the verdict of Ann Cole.\n",
        "\n— Ann Cole\n",
    ],
)
def test_a_quotation_is_credited_behind_it(engine: Engine, credit: str) -> None:
    found = speakers(engine, f'Rain fell.\n"The levee broke at noon. The pumps failed."{credit}')
    assert found["The levee"][-1].endswith("Ann Cole")


def test_a_statement_by_someone_ends_in_a_colon(engine: Engine) -> None:
    found = speakers(
        engine,
        "Below is a statement by Ann Cole, director of the program:\n"
        '"The levee broke at noon on Sunday."\n',
    )
    assert found["The levee"] == ("Ann Cole",)


def test_the_speaker_stands_before_the_document_she_speaks_in(engine: Engine) -> None:
    found = speakers(engine, '"The pumps failed twice," Ann Cole said, according to the report.')
    assert found["The pumps"] == ("Ann Cole", "the report")


def test_no_source_holds_a_piece_of_a_quotation(engine: Engine) -> None:
    text = (
        'For example, "a customer service line was down," said Ann Cole, "and it told callers to '
        'wait". "Our clients have been calling the shop all day," she told the Daily Post.'
    )
    for r in engine.annotate(text).attributions:
        assert r.source is None or '"' not in r.source.text


def test_each_turn_of_a_transcript_is_its_speakers(engine: Engine) -> None:
    found = engine.annotate(
        "SMITH: The car hit the wall on Friday.\nJONES: Two men left the scene.\n"
        "SMITH: Police closed the road.\n"
    )
    turns = [(r.source.text, r.content.text) for r in found.attributions if r.source]
    assert turns == [
        ("SMITH", "The car hit the wall on Friday."),
        ("JONES", "Two men left the scene."),
        ("SMITH", "Police closed the road."),
    ]


def test_two_labels_make_no_transcript(engine: Engine) -> None:
    found = engine.annotate("Update: The car hit the wall.\nPhotos: Police closed the road.\n")
    assert found.attributions == ()

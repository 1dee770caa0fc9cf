"""Who speaks a quotation that is a paragraph of its own."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.extract.attribution.interviews import answers
from reader.extract.attribution.transcripts import turns
from reader.extract.lookup import Lookup
from reader.model import EntityType, Fact, Mention


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


def _said(engine: Engine, text: str) -> list[tuple[str, str]]:
    found = engine.annotate(text).attributions
    return [(r.source.text, r.content.text) for r in found if r.source]


def test_a_turn_lasts_until_the_next_or_until_its_speaker_is_told_of(engine: Engine) -> None:
    found = _said(
        engine,
        "The governor spoke on Tuesday. Here is the transcript.\n"
        "Gov. Anna Cole: The dam failed at noon.\nSo, make no mistake: The road was closed.\n"
        "Question: Was the dam cracked?\n"
        "Anna Cole: Our men saw it in May.\n(LAUGHTER)\nThe county paid for it.\n"
        "Cole left for the valley at noon.\nThe road opened on Friday.\n",
    )
    assert [line for _, line in found] == [
        "The dam failed at noon.",
        "So, make no mistake: The road was closed.",
        "Our men saw it in May.",
        "The county paid for it.",
    ]
    assert {name for name, _ in found} == {"Gov. Anna Cole", "Anna Cole"}


def test_answers_are_those_of_who_is_introduced(engine: Engine) -> None:
    found = _said(
        engine,
        "Mara Cole has run the Oldby bakery since 2004.\n"
        "Q: Why Oldby?\nA: My sister owned the mill.\nQ: And then?\nA: The mill closed in 2003.\n"
        "The bakery is on Mill Street.\n",
    )
    assert found == [
        ("Mara Cole", "My sister owned the mill."),
        ("Mara Cole", "The mill closed in 2003."),
    ]


_ASKED = (
    "Mara Cole has run the Oldby bakery since 2004.\n\n"
    "You came to Oldby late. Why?\n\n{}The mill closed in 2003.\n\n"
    "Do you still bake?\n\n{}The oven broke in May.\n\n"
    "What do you bake next?\n\n{}The rye is from Oldby.\n\n"
    "The bakery is on Mill Street.\n"
)


def test_paragraphs_that_ask_make_an_interview_where_someone_answers(engine: Engine) -> None:
    assert _said(engine, _ASKED.format(*["I had no choice. "] * 3)) == [
        ("Mara Cole", "I had no choice. The mill closed in 2003."),
        ("Mara Cole", "I had no choice. The oven broke in May."),
        ("Mara Cole", "I had no choice. The rye is from Oldby."),
    ]
    assert _said(engine, _ASKED.format("", "", "")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned on Friday.\nAnna Cole: Police closed the road.\nThe town has two mills.\n",
        "Anna Cole: Scored twice and hit the bar.\nPeter Marsh: Saved a penalty.\n",
        "OLDBY: The mill burned on Friday.\nPhoto: The mill.\nUpdate: Police closed the road.\n",
    ],
)
def test_a_line_with_a_label_alone_makes_no_transcript(engine: Engine, text: str) -> None:
    assert _said(engine, text) == []


def test_thousands_of_labels_are_read_in_one_pass() -> None:
    text = "The transcript.\n" + "Anna Cole: We left.\nNo.\n" * 20_000
    assert len(turns(text, Lookup(()))) == 0
    asked = "Anna Cole bakes.\n" + "Do you bake?\nI bake.\n" * 20_000
    name = Mention(0, 9, "Anna Cole", EntityType.PERSON, "Anna Cole", "Anna Cole")
    assert len(answers(asked, Lookup((name,)))) == 20_000


@pytest.mark.parametrize(
    "text",
    [
        "The bridge replaces one that was swept away, first because of floods and later, "
        "officials now admit, because the town had no money.",
        "Anger was growing over a gate which, residents claim, had been jammed open since May.",
    ],
)
def test_a_comment_behind_what_begins_a_clause_is_on_that_clause(engine: Engine, text: str) -> None:
    found = speakers(engine, text)
    assert found[text.split(" replaces")[0].split(" was")[0]] == ()


def test_a_comment_behind_a_whole_clause_is_on_all_of_it(engine: Engine) -> None:
    found = speakers(engine, "The gate broke on Friday, residents claim, and the water came in.")
    assert found["The gate"] == ("residents",)

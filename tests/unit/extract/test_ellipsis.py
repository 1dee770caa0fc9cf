"""What counts count that leave it out: 'Thirty flights were cancelled and nine diverted'."""

from __future__ import annotations

import pytest

from reader.extract import Engine

OPENING = "The storm reached Leeds on Monday. It broke windows in many streets. "


def meant(engine: Engine, text: str) -> set[tuple[str, str]]:
    return {(r.text, r.refers_to.text) for f in engine.annotate(text).facts for r in f.references}


def subjects(engine: Engine, text: str) -> set[str]:
    return {f.subject.text for f in engine.annotate(text).facts}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Thirty flights were cancelled and nine were diverted to Berlin.", ("nine", "flights")),
        ("Lawson scored 16 points and Danny Green scored 14 for Hull.", ("14", "points")),
        ("There were nine employees inside. None was hurt.", ("None", "employees")),
        ("The train had nine carriages, of which five left the track.", ("five", "carriages")),
        ("Acme has 31,000 people in 40 lands, of whom 6,200 work in Leeds.", ("6,200", "people")),
        (
            "Its 10 surviving crew were taken to hospital in Hull, where three were being treated "
            "for hypothermia.",
            ("three", "surviving crew"),
        ),
        (
            "Some eye witnesses felt a tremor, while others heard a bang.",
            ("others", "eye witnesses"),
        ),
        ("Two officers were arrested in Leeds. One was charged with murder.", ("One", "officer")),
        ("About 3,200 residents fled. Some 900 have registered in Hull.", ("900", "residents")),
        (
            "More than 90 parents and neighbours packed the hall. Some held up drawings by pupils.",
            ("Some", "parents and neighbours"),
        ),
        ("Two of the organs flew in a jet; one was held up in Hull.", ("one", "organ")),
    ],
)
def test_a_count_goes_on_from_what_was_counted(
    engine: Engine, text: str, pair: tuple[str, str]
) -> None:
    assert pair in meant(engine, text)


@pytest.mark.parametrize(
    "text",
    [
        "The committee met in Leeds on Monday. Six were French.",
        "Acme makes ships in Hull. The rest came from France.",
        "Camera images show a ladder. Two opened the window.",
        "Critics praised the film on Friday. Others warned that it may fail.",
        'Two patrol boats came at dawn. "Many were already in the water," Ann Cole said.',
    ],
)
def test_a_count_of_nothing_said_is_left_out(engine: Engine, text: str) -> None:
    assert not subjects(engine, OPENING + text) & {"Six", "The rest", "Two", "Others", "Many"}


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("There was one guard in the house, which has 28 rooms. There were three.", "rooms"),
        (
            "Three researchers set out to find genes in Hull, and found there was none.",
            "researchers",
        ),
        ("Six couples have met in Leeds. A loved one was given an organ in Hull.", "couple"),
        ("Cole wrote 14 checks to it. The sum was $9,340, of which half was spent.", "checks"),
    ],
)
def test_a_count_of_something_else_is_not_of_what_was_counted(
    engine: Engine, text: str, noun: str
) -> None:
    assert noun not in {shown for _, shown in meant(engine, OPENING + text)}


def test_who_were_killed_are_people(engine: Engine) -> None:
    assert "Three" in subjects(engine, OPENING + "Three were killed in Leeds on Monday.")


def test_what_a_count_is_part_of_says_what_it_counts(engine: Engine) -> None:
    text = OPENING + "Of the 160 ambulances, 38 have left the yard at Hull."
    assert "38" in subjects(engine, text)
    assert "38" not in {word for word, _ in meant(engine, text)}


def test_one_who_must_is_anyone(engine: Engine) -> None:
    text = "Two officers were arrested in Leeds. One must obey the law."
    assert "One" not in {word for word, _ in meant(engine, text)}


def test_a_part_of_what_the_sentence_counts_is_never_shown_bare(engine: Engine) -> None:
    text = "Acme employs 31,000 people, of whom 6,200 are in Sweden."
    facts = engine.annotate(text).facts
    assert all(f.references for f in facts if f.subject.text == "6,200")

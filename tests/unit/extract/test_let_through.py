"""Facts that say enough though little stands in them, and their near misses."""

from __future__ import annotations

import pytest

from reader.extract import Engine


def read(engine: Engine, text: str) -> set[tuple[str, str]]:
    """Subject and predicate of each fact of a text."""
    return {
        (f.subject.text, f.predicate.text if f.predicate else "")
        for f in engine.annotate(text).facts
    }


def test_the_name_of_a_work_is_a_subject_for_all_its_quotation_marks(engine: Engine) -> None:
    film = "“The Copper Gate” follows a widow from Leeds. Ann Cole directed the film last year."
    assert ("The Copper Gate", "follows") in read(engine, film)
    torn = "Cole said “one house in three” was empty in Leeds on Monday."
    assert not any(subject == "one house in three" for subject, _ in read(engine, torn))
    of_what = "“Dusk” director Ann Cole left Leeds on Monday."
    assert not any(subject == "Dusk" for subject, _ in read(engine, of_what))


def test_what_befell_one_who_is_known_is_told_by_itself(engine: Engine) -> None:
    after = "Ann Cole ran the mill in Leeds. The mill burned after Cole was arrested."
    assert ("Cole", "was arrested") in read(engine, after)
    before = "Ann Cole ran the mill in Leeds. The mill will close before Cole is arrested."
    assert ("Cole", "is arrested") not in read(engine, before)


@pytest.mark.parametrize(
    ("text", "subject", "predicate"),
    [
        ("A second device was found.", "A second device", "was found"),
        ("Police were called in.", "Police", "were called in"),
        ("A cause was not known.", "A cause", "was not known"),
    ],
)
def test_what_was_done_to_something_is_told(
    engine: Engine, text: str, subject: str, predicate: str
) -> None:
    assert (subject, predicate) in read(engine, "A bomb went off in Leeds. " + text)


@pytest.mark.parametrize("text", ["The seats were found wanting.", "Ann Cole is seen."])
def test_what_needs_more_is_not_told_of_a_verb_alone(engine: Engine, text: str) -> None:
    assert not {p for _, p in read(engine, text)} & {"were found", "is seen"}


def test_what_is_going_on_is_told_of_a_noun_alone(engine: Engine) -> None:
    text = "The kitchen in Leeds was full. A gas heater was humming. It was humming."
    facts = read(engine, text)
    assert ("A gas heater", "was humming") in facts
    assert ("It", "was humming") not in facts


def test_by_what_means_and_what_was_left_is_told(engine: Engine) -> None:
    divers = "Divers reached the wreck near Hull, using ropes."
    assert ("Divers", "using") in read(engine, divers)
    fire = "The fire in Hull was put out using foam."
    assert not any(predicate == "using" for _, predicate in read(engine, fire))


def test_what_something_is_called_tells_of_it(engine: Engine) -> None:
    facts = read(engine, "Ann Cole bought a small company called Tarn Properties.")
    assert ("a small company", "called") in facts
    assert ("a farm", "run by") not in read(engine, "Ann Cole bought a farm run by monks.")


def test_what_the_news_begins_with_is_told_of(engine: Engine) -> None:
    text = "A tanker carrying 62,000 tonnes of oil sank off Hull on Monday."
    assert ("A tanker", "carrying") in read(engine, text)


def test_a_share_of_all_is_told(engine: Engine) -> None:
    text = "Harlow Bank will close 11 of its 47 branches."
    assert ("Harlow Bank", "will close") in read(engine, text)


def test_who_says_so_is_whom_the_saying_begins_with(engine: Engine) -> None:
    itself = "Harlow Bank confirmed that it had received 44 calls on Monday."
    assert ("Harlow Bank", "confirmed") in read(engine, itself)
    other = "Harlow Bank called it a bad week."
    assert ("Harlow Bank", "called") not in read(engine, other)


def test_what_there_is_one_of_is_told_by_its_noun(engine: Engine) -> None:
    text = "A bridge fell near Hull on Monday. The army brought boats. The lorry brought water."
    subjects = {subject for subject, _ in read(engine, text)}
    assert "The army" in subjects
    assert "The lorry" not in subjects

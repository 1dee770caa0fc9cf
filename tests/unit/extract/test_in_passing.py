"""One without a name, told of once, in a text that tells of somebody by name."""

from __future__ import annotations

import pytest

from reader.extract import Engine

MAKER = (
    "Margaret Cole drew maps of the dales. She walked every path, and she lettered the maps "
    "herself. She was born in Leeds. She worked as a teacher there until 1979.\n\n"
)


def meant(engine: Engine, text: str) -> set[tuple[str, str]]:
    """Every pair of a word shown in a fact and what it is said to stand for."""
    return {(r.text, r.refers_to.text) for f in engine.annotate(text).facts for r in f.references}


@pytest.mark.parametrize(
    "words",
    [
        "The last of the maps appeared in 2003, when its author was 79. She won a prize for it.",
        "A doctor wrote a letter about the maps in 2003. She praised the lettering.",
        "A doctor found an injury on one of her hands in 2003. She rested for ten weeks.",
    ],
)
def test_she_is_not_one_told_of_in_passing(engine: Engine, words: str) -> None:
    names = {name for word, name in meant(engine, MAKER + words) if word in ("She", "her")}
    assert names == {"Margaret Cole"}


def test_she_is_one_without_a_name_where_nobody_was_she_before(engine: Engine) -> None:
    text = "A doctor from Leeds wrote a letter on Friday. She praised the new ward."
    assert ("She", "A doctor from Leeds") in meant(engine, text)


def test_who_was_spoken_of_long_before_is_not_lost_behind_a_place(engine: Engine) -> None:
    text = (
        MAKER + "The maps cost sixpence. Walkers in Upper Wharram bought them. "
        "Shops sold out twice. The printer moved to Halifax. "
        "She was appointed to the council in 1988."
    )
    assert ("She", "Margaret Cole") in meant(engine, text)


def test_who_wants_something_can_want_more(engine: Engine) -> None:
    text = "Retailers want fewer suppliers, and they want larger trucks."
    assert ("they", "Retailers") in meant(engine, text)


def test_police_who_wonder_whether_they_are_linked_are_not_linked(engine: Engine) -> None:
    text = (
        "Three raids took place in Leeds in May. "
        "Police say they are keeping an open mind as to whether they are linked."
    )
    at = text.index("they are linked")
    facts = engine.annotate(text).facts
    assert not [r for f in facts for r in f.references if r.start == at]


def test_its_author_names_nobody(engine: Engine) -> None:
    text = (
        "The book sold well in 2003. Its author was ill on Friday. "
        "She was taken to the hospital in Leeds."
    )
    assert not {name for _, name in meant(engine, text) if name.lower() == "its author"}


def test_whose_mother_was_told_of_last_may_not_speak(engine: Engine) -> None:
    text = (
        "Zoe Cole won a match in Leeds in May. She was four when she learned to play.\n\n"
        "Her mother, Ann, who moved to Leeds in 2006, was not there. "
        '"Mark rang me at noon," she says.\n'
    )
    assert ("me", "Zoe Cole") not in meant(engine, text)


def test_a_lawyer_who_fears_for_his_licence_is_meant_himself(engine: Engine) -> None:
    text = (
        "A spokesman, Paul Harbuz, said the case was closed on Friday. Trade has grown since.\n\n"
        "The lawyer, who asked not to be named because he feared losing his licence, left Leeds."
    )
    assert not {word for word, name in meant(engine, text) if name == "Paul Harbuz"}


def test_it_will_not_be_long_is_said_of_nothing(engine: Engine) -> None:
    text = "The Salt Road has no distributor in Leeds as yet, but it surely won't be long."
    assert not {name for word, name in meant(engine, text) if word == "it"}

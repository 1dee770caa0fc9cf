"""What is taken back at once, held by no one in particular, or only understood: left out."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.model import Fact


def facts(engine: Engine, text: str, verb: str) -> list[Fact]:
    """The facts whose predicate has the word."""
    found = engine.annotate(text, published="2024-04-10").facts
    return [f for f in found if f.predicate and verb in f.predicate.text.split()]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The match turned, or should have, in the second half.", "turned"),
        ('Ann Cole said trust would be built "slowly, or not at all".', "built"),
        ('"I didn\'t celebrate the goal," said Ann Cole, 29. "Well, I did a bit."', "celebrate"),
        ("Anyone who thought the fair would fill hotels in Leeds was wrong.", "fill"),
        ("Everyone thinks that the bank sold the bridge in May.", "sold"),
        (
            "Ann Cole is understood to have declined the post because the trains to Leeds were "
            "slow.",
            "were",
        ),
        ("Lee was, in the opinion of his rivals, the best driver that Wales has produced.", "was"),
        ("The board has yet to approve the plan.", "approve"),
        ('"I was four," Ann Cole said.', "was"),
        ('"I know," says Ann Cole, grinning.', "says"),
        ('"We did a bit in May," Ann Cole said.', "did"),
        ('"We have had big ones before, in 1997," the mayor said.', "had"),
        ('"The pipes have leaked since I was a girl," Ann Cole said.', "was"),
        ("Ann Cole said she had only stood so there would be a name on the paper.", "stood"),
        ("\"My mother told me, 'Marry a doctor,' and I did in 1990,\" Ann Cole said.", "told"),
        ('"We have had big ones before," the mayor said.', "said"),
        ('"I didn\'t feel on the floor we were playing our game," Ann Cole said.', "feel"),
        ("\"I said, 'Is she crying?' He said, 'No, the judge is.'\" Ann Cole recalled.", "said"),
    ],
)
def test_left_out(engine: Engine, text: str, verb: str) -> None:
    assert facts(engine, text, verb) == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The match turned on a penalty or a red card in the second half.", "turned"),
        ('"I celebrated the goal," said Ann Cole, 29. "Well, that is football."', "celebrated"),
        ("Ann Cole thought the fair would fill hotels in Leeds.", "fill"),
        ("Ann Cole declined the post because the trains to Leeds were slow.", "were"),
        ("The board has to approve the plan.", "approve"),
        ('"I was four in 1990," Ann Cole said.', "was"),
        ("Ann Cole is in the opinion business.", "is"),
        ('"I was a teacher," Ann Cole said.', "was"),
        ('"I know Leeds," says Ann Cole, grinning.', "says"),
        ('"We have had floods, big ones," the mayor said.', "said"),
    ],
)
def test_near_misses_stay(engine: Engine, text: str, verb: str) -> None:
    assert facts(engine, text, verb)


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("Labour, which had hoped to win in Leeds, lost the seat.", "hoped", "stated"),
        ("In the video Ann Cole demonstrated that she could still fill a tin.", "fill", "stated"),
        ("The only way to win is to make peace with Leeds.", "make", "stated"),
        ("Ann Cole is to make a speech in Leeds.", "make", "planned"),
        ("Writers will occasionally write their own headlines.", "write", "stated"),
        ("Experts showed that the flaw could harm the network.", "harm", "possible"),
    ],
)
def test_modality(engine: Engine, text: str, verb: str, modality: str) -> None:
    assert {f.modality.value for f in facts(engine, text, verb)} == {modality}


def test_what_is_pointed_out_in_passing_is_who_points_it_outs(engine: Engine) -> None:
    found = facts(engine, "Most payments, Ann Cole pointed out, were made in May.", "made")
    assert [[s.text for s in f.asserted_by] for f in found] == [["Ann Cole"]]


def test_what_one_could_guess_is_no_comment(engine: Engine) -> None:
    text = 'Losses came to $5m, related to what Ann Cole called "two names everyone could guess".'
    assert [f.asserted_by for f in facts(engine, text, "came")] == [()]


def test_nobody_says_what_one_did_without_telling(engine: Engine) -> None:
    text = (
        "It was only when Tom Rybak played Ann Cole a song without telling her who was singing "
        'that she changed her mind.\n\n"I said, he\'s been through the wars. He sold the boat."'
    )
    assert not any("Rybak" in s.text for f in facts(engine, text, "sold") for s in f.asserted_by)


def test_a_description_beside_a_name_is_no_second_source(engine: Engine) -> None:
    text = (
        "Ann Burke, a junior who plays shortstop for the Panthers, said most of her friends had "
        'left town. "Obviously," she said.'
    )
    assert [[s.text for s in f.asserted_by] for f in facts(engine, text, "left")] == [["Ann Burke"]]


def test_either_none_or_some_is_no_denial(engine: Engine) -> None:
    text = "Studies elsewhere have shown either no effect or a slight decline."
    assert {f.polarity.value for f in facts(engine, text, "shown")} <= {"positive"}


def test_one_of_a_forum_is_the_person(engine: Engine) -> None:
    found = engine.annotate('"The talks failed in May," said Ann Cole of the Black Sea Forum.')
    who = {e.entity for e in found.entities if e.text == "Ann Cole"}
    assert {s.entity for f in found.facts for s in f.asserted_by} == who


def test_a_titled_name_is_the_source_whatever_stands_beside_it(engine: Engine) -> None:
    text = '"The skiffs fled in May," Captain Ann Cole, public relations officer, Defence, said.'
    assert {s.text for f in facts(engine, text, "fled") for s in f.asserted_by} == {
        "Captain Ann Cole"
    }


def test_to_vote_no_is_to_vote(engine: Engine) -> None:
    found = facts(engine, "Lee Tice, who voted no along with Ann Cole, left in May.", "voted")
    assert {f.polarity.value for f in found} <= {"positive"}


@pytest.mark.parametrize(
    "source",
    [
        "A spokesman for the Department for Business, Energy and Industrial Strategy",
        "A spokeswoman for the Department for Environment, Food and Rural Affairs",
    ],
)
def test_a_department_of_several_matters_is_one_name(engine: Engine, source: str) -> None:
    found = facts(engine, f"{source} said the scheme failed in May.", "failed")
    assert [[s.text for s in f.asserted_by] for f in found] == [[source]]


def test_a_name_behind_a_department_is_no_part_of_it(engine: Engine) -> None:
    text = "A spokesman for the Department for Education, Ann Cole, said the scheme failed in May."
    assert not any(
        "Education, Ann" in s.text for f in facts(engine, text, "failed") for s in f.asserted_by
    )

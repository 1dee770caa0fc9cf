"""Firms and bodies spoken of by what they are: 'the authority', 'the company', 'the supplier'."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.model import Annotations


def meant(read: Annotations) -> dict[str, str]:
    return {r.text: r.refers_to.text for f in read.facts for r in f.references}


def sources(read: Annotations) -> set[tuple[str, str | None]]:
    return {(s.text, s.refers_to) for f in read.facts for s in f.asserted_by}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "The Financial Standards Authority fined two firms on Monday. "
            "The authority closed a third firm in May.",
            "The authority",
            "Financial Standards Authority",
        ),
        (
            "Calder Bank was fined in May. "
            "The bank, which employs 6,200 people, said the fine had no effect on jobs.",
            "The bank",
            "Calder Bank",
        ),
        (
            "An inspection found two holes in a roof, the food authority told the press. "
            "The authority closed the farm on Friday.",
            "The authority",
            "the food authority",
        ),
        (
            "The storm reached Leeds on Monday. "
            "The owner, Acme Lines, sold the ferry in May. The owner closed two offices.",
            "The owner",
            "Acme Lines",
        ),
    ],
)
def test_a_body_is_the_one_of_that_sort(engine: Engine, text: str, words: str, name: str) -> None:
    assert meant(engine.annotate(text)).get(words) == name


def test_the_company_is_whom_the_text_is_about_not_an_analyst_s(engine: Engine) -> None:
    read = engine.annotate(
        "Furniture chain Harcastle reported a fall in profits on Monday. It cut 220 jobs.\n\n"
        "The figures were grim, said Sally Brennan, retail analyst at Corran Securities.\n\n"
        "The company said that it would close two shops in Leeds."
    )
    assert ("The company", "Harcastle") in sources(read)


def test_a_firm_nobody_can_tell_is_no_source(engine: Engine) -> None:
    read = engine.annotate(
        "Vodafone sued Microsoft over the company in May. "
        "Miners met in Leeds. The company said that 40 jobs would go."
    )
    assert not any(text == "The company" for text, _ in sources(read))


def test_a_role_is_not_said_to_stand_for_its_bearer(engine: Engine) -> None:
    read = engine.annotate("The ferry sank on Monday. The captain, Bob Lee, was arrested.")
    roles = [f for f in read.facts if f.predicate is None]
    assert roles
    assert all(not f.references for f in roles)


def test_whose_daughter_is_told(engine: Engine) -> None:
    read = engine.annotate(
        "The school closed on Monday. "
        "The head met Darren Pike, whose daughter Ellie, 12, was stranded in Leeds."
    )
    told = [f for f in read.facts if f.object and f.object.text.startswith("whose")]
    assert all(("whose", "Darren Pike") in {(r.text, r.refers_to.text) for r in f.references}
               for f in told)  # fmt: skip


def test_a_couple_is_not_he(engine: Engine) -> None:
    read = engine.annotate(
        "Her husband ran the lighthouse. When he lost the sight of his left eye, "
        "the couple agreed to say nothing."
    )
    assert "the couple" not in {meant(read).get("he"), meant(read).get("his")}


def test_what_is_understood_is_nobody(engine: Engine) -> None:
    read = engine.annotate(
        "Calder Bank was fined on Monday. Calder Bank is still looking into it, it is understood."
    )
    assert not any(f.lemma == "understand" for f in read.facts)


def shown(read: Annotations) -> set[str]:
    return {f.object.text for f in read.facts if f.object}


@pytest.mark.parametrize(
    ("sentence", "words", "kept"),
    [
        ("Ann Cole exiled the ambitious young man on Friday.", "the ambitious young man", False),
        ("Ann Cole married an ambitious young man on Friday.", "an ambitious young man", True),
        ("Ann Cole registered the player on Friday.", "the player", False),
        ("Ann Cole bought the house of her uncle.", "the house of her uncle", True),
    ],
)
def test_one_told_of_by_what_he_is_like_is_left_open(
    engine: Engine, sentence: str, words: str, kept: bool
) -> None:
    read = engine.annotate("Several players of Leeds met on Monday.\n" + sentence)
    assert (words in shown(read)) is kept


def test_the_couple_is_not_who_their_son_s_parents_are(engine: Engine) -> None:
    read = engine.annotate(
        "The wedding was held in Leeds. The couple said that they were happy. "
        "Their son, Tom Lee, was born in May."
    )
    assert meant(read).get("Their", "").lower() != "the couple"


def test_who_is_identified_is_named(engine: Engine) -> None:
    read = engine.annotate(
        "The ferry sank on Monday. "
        "The mother, identified by hospital staff as Josephine Abela, broke a leg."
    )
    assert meant(read).get("The mother") == "Josephine Abela"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Engineers of Highland Water inspected a leaking dam near Leeds on Monday. "
            "Two villages wanted help. The dam lost water on Friday.",
            "The dam",
            "a leaking dam near Leeds",
        ),
        (
            "Ghana sold shares in the Asanteman gold mine on Monday. "
            "Two villages wanted help. The mine lost money in May.",
            "The mine",
            "the Asanteman gold mine",
        ),
    ],
)
def test_a_thing_is_the_one_that_was_told_of(
    engine: Engine, text: str, words: str, name: str
) -> None:
    assert meant(engine.annotate(text)).get(words) == name


@pytest.mark.parametrize(
    "text",
    [
        "Ann Cole lived in a tall building in Leeds. Bob Lee fled the building next door.",
        "Ann Cole bought a red car in May and a blue car in June. Bob Lee sold the car.",
        "Ann Cole was at work for a long time in May. Bob Lee had the time of his life.",
    ],
)
def test_another_thing_is_left_as_it_is(engine: Engine, text: str) -> None:
    assert not {r for r in meant(engine.annotate(text)) if r.startswith("the ")}


@pytest.mark.parametrize(
    ("sentence", "words", "kept"),
    [
        ("Ann Cole sold the larger boat on Friday.", "the larger boat", False),
        ("Ann Cole drove in the other direction and sold the other boat.", "the other boat", False),
        ("Ann Cole built the first bridge over the Tyne.", "the first bridge over the Tyne", True),
        ("Ann Cole won the second half.", "the second half", True),
        ("Ann Cole closed the two departments.", "the two departments", False),
        (
            "Ann Cole closed the two departments in Leeds.",
            "the two departments in Leeds",
            True,
        ),
        ("Ann Cole sold a larger boat on Friday.", "a larger boat", True),
    ],
)
def test_one_picked_out_of_several_is_left_open(
    engine: Engine, sentence: str, words: str, kept: bool
) -> None:
    read = engine.annotate("The storm reached Leeds on Monday.\n" + sentence)
    assert (words in shown(read)) is kept


def test_ours_is_left_open_but_in_a_quotation(engine: Engine) -> None:
    read = engine.annotate(
        "The fleet met in Leeds on Monday.\n"
        '"Our plan to base an aircraft in Hull is well under way," a senior officer said.'
    )
    assert not any(f.subject.text.startswith("Our") for f in read.facts)


def test_the_team_is_the_one_of_the_game(engine: Engine) -> None:
    read = engine.annotate(
        "Castleford Rovers sacked Neil Vardy on Monday after six league games. "
        "Vardy took the team to ninth place in May."
    )
    assert meant(read).get("the team") == "Castleford Rovers"


def test_the_team_of_no_game_is_nobody_named(engine: Engine) -> None:
    read = engine.annotate(
        "Northern Cable sold a bear on Monday. Ann Cole apologised to the team on Friday."
    )
    assert "the team" not in meant(read)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "A judge sentenced Bob Lee on Monday. Judge James Holbeck heard 40 witnesses. "
            "The judge thanked the jury on Friday.",
            "The judge",
            "James Holbeck",
        ),
        (
            "Traffic was hampered on Friday, according to Calder Telecom. "
            "The telecommunications company mended the cable in May.",
            "The telecommunications company",
            "Calder Telecom",
        ),
        (
            "The killings were foreseeable, the Permanent Committee for Prisoners said. "
            "The committee wrote two letters in May.",
            "The committee",
            "Permanent Committee for Prisoners",
        ),
    ],
)
def test_who_is_told_of_by_what_he_is(engine: Engine, text: str, words: str, name: str) -> None:
    assert meant(engine.annotate(text)).get(words) == name


def test_the_combined_company_is_neither_of_the_two(engine: Engine) -> None:
    read = engine.annotate("Traffic rose at Telmara. The combined company sold two plants in May.")
    assert "The combined company" not in meant(read)


def test_what_stands_before_its_name_is_not_told_twice(engine: Engine) -> None:
    read = engine.annotate("Pirates met in Lagos. They stormed the freighter Mirto Star on Monday.")
    assert "the freighter" not in meant(read)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Belluto shot at the boss of the family, Neil Costello, in May.", "the family"),
        ("Ann Cole works at Central Jail. The city had offered $75,000 in May.", "The city"),
        (
            "Director Ann Cole left the film in May. There were many reports of it. "
            "Bob Lee met the press. Bob Lee has made two films. The director sold a house.",
            "The director",
        ),
    ],
)
def test_what_fits_only_in_part_is_nobody(engine: Engine, text: str, words: str) -> None:
    assert words not in meant(engine.annotate(text))


def test_a_torn_dateline_is_no_beginning(engine: Engine) -> None:
    read = engine.annotate(
        "LONDON, March 30 - English second-tier soccer club Wexborough City have been sold for 215 "
        "million pounds, the club said on Wednesday."
    )
    assert ("the club", "Wexborough City") in sources(read)


def test_a_name_met_once_in_passing_is_not_the_team(engine: Engine) -> None:
    read = engine.annotate(
        "Bob Lee lost a football match in Leeds on Monday. Many people saw it in the cold rain of "
        "the north. Ann Cole won the Budweiser prize. "
        "Ann Cole thanked the team on Friday."
    )
    assert "the team" not in meant(read)

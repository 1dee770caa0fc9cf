"""Whom pronouns stand for where several may be meant, and where nobody can tell."""

from __future__ import annotations

import pytest

from reader.extract import Engine


def meant(engine: Engine, text: str, word: str) -> list[str]:
    """What each of these words of the text stands for, in order, of those resolved."""
    found = engine.referents(text)
    at = [i for i in range(len(text)) if text.startswith(word, i)]
    whole = [i for i in at if not text[i + len(word) : i + len(word) + 1].isalpha()]
    return [found[i].text for i in whole if i in found and not text[i - 1 : i].isalpha()]


def test_who_is_asked_does_what_follows(engine: Engine) -> None:
    text = (
        "Jordan Cole took a can from the shelf and made for the door. "
        "When Paul Gill stepped out and asked him to put it back, he drew a knife."
    )
    assert "Paul Gill" not in meant(engine, text, "he")


def test_who_asks_nobody_does_what_follows(engine: Engine) -> None:
    text = "When Paul Gill stepped out of the shop in Leeds, he drew a knife."
    assert meant(engine, text, "he") == ["Paul Gill"]


@pytest.mark.parametrize(
    "text",
    [
        "The German retail chain Kaufhalden confirmed that it had bought the line.",
        "Vodafone Group claims it is the fastest-growing supplier in the country.",
    ],
)
def test_a_body_that_speaks_speaks_of_itself(engine: Engine, text: str) -> None:
    assert set(meant(engine, text, "it")) & {"Kaufhalden", "Vodafone Group"}


def test_the_officers_of_a_body_that_speaks_are_its_own(engine: Engine) -> None:
    text = (
        'Sally Brennan, an analyst at Corran Securities, said on Friday that sales were "grim". '
        "Harcastle announced that its finance director, Graham Tull, would go in January."
    )
    assert meant(engine, text, "its") == ["Harcastle"]


def test_a_noun_named_in_apposition_is_that_firm(engine: Engine) -> None:
    text = (
        "Telvia lost its network on Thursday. The supplier, the equipment maker Norrtel, "
        "confirmed that a certificate was to blame. Operators had been hit, it said."
    )
    assert "Telvia" not in meant(engine, text, "it")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Microsoft announced that it is time for users to move on.", "it"),
        ("The Acme Group feared the worst when it emerged that sales had halved.", "it"),
    ],
)
def test_an_it_for_what_follows_stands_for_nothing(engine: Engine, text: str, word: str) -> None:
    assert meant(engine, text, word) == []


def test_his_of_one_of_them_is_nobody_spoken_of(engine: Engine) -> None:
    text = "Hamish Petrie spoke to four councillors on Friday. One of them was on his phone."
    assert meant(engine, text, "his") == []


def test_his_of_a_named_one_of_them_is_his(engine: Engine) -> None:
    text = "One of the club's owners, Marcos Tedesco, 35, came to the station with his lawyer."
    assert meant(engine, text, "his") == ["Marcos Tedesco"]


def test_whose_sister_a_character_looks_for(engine: Engine) -> None:
    text = (
        "Jared Lake was born in Texas in 1982. He played Clay Miller, a man who heads out in "
        "search of his sister."
    )
    assert "Jared Lake" not in meant(engine, text, "his")


def test_her_whom_a_man_of_the_same_list_left(engine: Engine) -> None:
    text = (
        "Ann Higgins wrote of three people: a young woman who has lost a child, a man who has "
        "left her, and a priest."
    )
    assert "Ann Higgins" not in meant(engine, text, "her")


def test_who_says_he_hopes_to_see_another(engine: Engine) -> None:
    text = (
        "Jeremy Stanhope resigned on Monday. "
        "The prime minister thanked Mr Stanhope and said he hoped to see him return."
    )
    assert "Jeremy Stanhope" not in meant(engine, text, "he")


def test_quoted_they_are_not_who_is_only_spoken_of_around(engine: Engine) -> None:
    text = (
        "Some analysts questioned the price of Quillon.\n\n"
        '"They are paying too much," said Peter Lind of Fernhill Research.'
    )
    assert meant(engine, text, "They") == []


def test_they_are_several_rather_than_one(engine: Engine) -> None:
    text = "A coach driver killed four pensioners on their way home from the seaside on Monday."
    assert "A coach driver" not in meant(engine, text, "their")


def test_an_open_he_is_not_who_is_named_by_the_way_behind_it(engine: Engine) -> None:
    text = (
        "It will be replaced in the Voss Museum's gallery, for which it has served as the "
        "centrepiece since 1966."
    )
    assert meant(engine, text, "it") == []


def test_a_firm_and_its_prospects(engine: Engine) -> None:
    text = "Perrin said the offer undervalued the company and its prospects."
    assert "the offer" not in meant(engine, text, "its")


def test_the_group_and_not_the_firm_it_listed_has_a_site(engine: Engine) -> None:
    text = "The group that broke in on Friday listed Mercy Valley Corp. on its site in November."
    assert "Mercy Valley Corp." not in meant(engine, text, "its")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Health Canada has published 31 reports of reactions, two of them serious.", "reports"),
        ("The thieves took six paintings on Friday, among them Fog at Ostend.", "paintings"),
        ("The museum was picketed by students. One of them said she cried.", "students"),
    ],
)
def test_what_some_of_are_counted_are_several(engine: Engine, text: str, wanted: str) -> None:
    assert [name for name in meant(engine, text, "them") if wanted not in name] == []


def test_a_woman_in_her_nineties_is_nobody_else(engine: Engine) -> None:
    text = (
        "A panel by Anna Aelten was found on Friday. It hung in the kitchen of a woman in her "
        "nineties near Lyon."
    )
    assert "Anna Aelten" not in meant(engine, text, "her")


def test_his_of_what_a_client_did_is_not_the_lawyers(engine: Engine) -> None:
    text = "Martin Goss, defending, said his client had lost his good name and his seat."
    assert "Martin Goss" not in meant(engine, text, "his")[1:]


def test_who_tells_of_a_suspect_is_not_he(engine: Engine) -> None:
    text = (
        "Police chief Radim Cech said the driver had been arrested on Monday. "
        "He had passed an alcohol test."
    )
    assert "Radim Cech" not in meant(engine, text, "He")


def test_who_says_he_did_is_he_though_another_is_known(engine: Engine) -> None:
    text = (
        "John Strand lost in five hours on Tuesday. Yusupaliev, who will be 22 on Friday, said he "
        "had wanted more."
    )
    assert "John Strand" not in meant(engine, text, "he")


def test_his_own_is_the_subjects(engine: Engine) -> None:
    text = (
        "Daniel Weber was born in Basel. John Kent copied ideas from Daniel Weber in his own book."
    )
    assert meant(engine, text, "his") == ["John Kent"]


def test_her_sentence_may_be_that_of_the_one_named(engine: Engine) -> None:
    text = (
        "Sarah Paling spoke on Friday. Paling has left office. "
        "Olsen has every reason to shorten her sentence."
    )
    assert "Sarah Paling" not in meant(engine, text, "her")


def test_a_body_that_is_the_subject_owns_no_contract_of_his(engine: Engine) -> None:
    text = "John Barreda was told on Friday that Solarix Ltd would not renew his contract."
    assert meant(engine, text, "his") == ["John Barreda"]


_BETWEEN = "Boxes stand in every room. The day is grey. The kettle boils. Rain falls. It is noon. "


def test_the_only_person_told_of_is_spoken_of_still(engine: Engine) -> None:
    text = f"Helen Marsh retired five weeks ago. {_BETWEEN}She was born in Rotterdam in 1947."
    assert meant(engine, text, "She") == ["Helen Marsh"]


def test_of_two_told_of_long_before_neither(engine: Engine) -> None:
    text = f"Helen Marsh retired with Mary Cole. {_BETWEEN}She was born in Rotterdam in 1947."
    assert meant(engine, text, "She") == []


def test_he_or_she_is_anybody(engine: Engine) -> None:
    text = "Ann Cole said the source would be named when he or she died."
    assert meant(engine, text, "she") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A judge sentenced Peter Marsh to life on Monday. He had worked as a baker.", "Peter"),
        ("A judge sentenced Peter Marsh to life on Monday. He said he was sorry.", "A judge"),
        ("A driver was jailed on Monday after a crash. He had worked as a baker.", "A driver"),
    ],
)
def test_who_is_named_beside_a_judge_is_gone_on_with(
    engine: Engine, text: str, wanted: str
) -> None:
    assert meant(engine, text, "He")[0].startswith(wanted)


@pytest.mark.parametrize(
    ("who", "wanted"), [("The coach of the team", []), ("Ann Cole", ["Ann Cole"])]
)
def test_one_of_a_sort_is_not_gone_on_with_for_long(
    engine: Engine, who: str, wanted: list[str]
) -> None:
    text = (
        f"{who} left on Monday. The bus hit a fence on the way back. "
        "The road was closed for her sister."
    )
    assert meant(engine, text, "her") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ardvik's mayor wept on Friday. People familiar with its thinking said so.",
        "OSLO - Ann Cole took the wraps off its first phone.",
    ],
)
def test_its_goes_on_with_no_place_named_by_the_way(engine: Engine, text: str) -> None:
    assert meant(engine, text, "its") == []


def test_its_goes_on_with_what_the_sentence_before_was_about(engine: Engine) -> None:
    text = "Corvane sold two plants in May. A person familiar with its thinking said more would go."
    assert meant(engine, text, "its") == ["Corvane"]


def test_a_noun_with_a_firm_s_name_behind_it_is_that_firm(engine: Engine) -> None:
    text = "Danish-Korean handset maker Orwin Mobile lost money last year. Its shares fell."
    assert meant(engine, text, "Its") == ["Orwin Mobile"]


def test_a_force_strikes_what_is_another_s(engine: Engine) -> None:
    text = "The MB Santa Luz overturned when a big wave snapped one of its bamboo outriggers."
    assert meant(engine, text, "its") == ["MB Santa Luz"]
    text = "Some 26,000 people died in the city of Bam when a quake flattened its historic centre."
    assert "a quake" not in meant(engine, text, "its")


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The strike entered its seventh day on Wednesday.", "The strike"),
        ("The quake struck on Friday with its epicentre near Bam.", "The quake"),
        ("The bomb destroyed its target.", "The bomb"),
        ("The storm lost its strength over land.", "The storm"),
    ],
)
def test_a_force_has_its_days_and_its_strength(engine: Engine, text: str, whose: str) -> None:
    assert meant(engine, text, "its") == [whose]


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("A plumber in Leeds said he had lost his van.", "he", ["A plumber in Leeds"]),
        (
            "The skipper of the trawler said he had called for help.",
            "he",
            ["The skipper of the trawler"],
        ),
        ("A surveyor got his insulin on Friday.", "his", ["A surveyor"]),
        ("A boiler in Leeds had its valve changed twice.", "his", []),
    ],
)
def test_one_of_a_trade_is_somebody(engine: Engine, text: str, word: str, whom: list[str]) -> None:
    assert meant(engine, text, word) == whom

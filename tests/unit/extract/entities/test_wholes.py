"""What full names say of short ones, and what is no name or no part of one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.extract.entities import link_mentions
from reader.extract.entities.spans import Named
from reader.model import EntityType

PERSON, ORGANIZATION, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE
PRODUCT, GROUP = EntityType.PRODUCT, EntityType.GROUP

Tagged = Sequence[tuple[str, EntityType]]


def linked(text: str, names: Tagged) -> list[tuple[str, EntityType, str]]:
    found, at = [], 0
    for written, kind in names:
        start = text.index(written, at)
        at = start + len(written)
        found.append(Named(start, at, written, kind))
    return [(m.text, m.type, m.name) for m in link_mentions(text, found, (), ())]


def test_a_lone_word_is_the_organization_named_in_full() -> None:
    text = "She stole from the Larkfield Trust. Later Larkfield shut eight beds."
    found = linked(text, [("Larkfield Trust", ORGANIZATION), ("Larkfield", PERSON)])
    assert found[1] == ("Larkfield", ORGANIZATION, "Larkfield Trust")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Its founder is named too; a title or kin stand before it; it is a town; it is a people.
        (
            "Wharton Stores was founded by Sam Wharton. Wharton died.",
            [("Wharton Stores", ORGANIZATION), ("Sam Wharton", PERSON), ("Wharton", PERSON)],
        ),
        (
            "He left Larkfield Trust to Mr. Larkfield again.",
            [("Larkfield Trust", ORGANIZATION), ("Larkfield", PERSON)],
        ),
        ("Palmer Police came to Palmer.", [("Palmer Police", ORGANIZATION), ("Palmer", PLACE)]),
    ],
)
def test_a_lone_word_stays_what_it_is(text: str, names: Tagged) -> None:
    assert linked(text, names)[-1][1] is names[-1][1]


def test_a_lone_word_is_the_person_named_in_full() -> None:
    text = "Enock Cherutich won. Next stop for Cherutich may be Rotterdam."
    found = linked(text, [("Enock Cherutich", PERSON), ("Cherutich", PLACE)])
    assert found[1] == ("Cherutich", PERSON, "Enock Cherutich")


def test_a_firm_named_like_its_founder_stays_one() -> None:
    text = "Erik Halvorsen left. Halvorsen has 14 factories. Halvorsen lost money."
    names = [("Erik Halvorsen", PERSON), ("Halvorsen", ORGANIZATION), ("Halvorsen", ORGANIZATION)]
    assert [kind for _, kind, _ in linked(text, names)][1:] == [ORGANIZATION, ORGANIZATION]


def test_a_capital_nobody_is_called_after_is_the_city() -> None:
    assert linked("Bishkek said so.", [("Bishkek", PERSON)])[0][1] is PLACE
    text = "Paris Jones came. Paris said so."
    assert linked(text, [("Paris Jones", PERSON), ("Paris", PERSON)])[1][1] is PERSON


def test_a_people_is_no_product() -> None:
    assert linked("Not a Tajik mortar fired.", [("Tajik", PRODUCT)])[0][1] is GROUP
    assert linked("Most Mongolians agree.", [("Mongolians", PERSON)])[0][1] is GROUP


def test_the_agency_of_a_dateline_is_an_organization() -> None:
    text = "LISBON, Portugal, March 17 (LusoWire) - It burned (Coimbra) long."
    found = linked(text, [("LISBON", PLACE), ("LusoWire", PLACE), ("Coimbra", PLACE)])
    assert [kind for _, kind, _ in found] == [PLACE, ORGANIZATION, PLACE]


def test_currencies_before_sums_and_offices_are_no_names() -> None:
    text = "It lacks EUR 140 million, said the Deputy Dean of Admissions. EUR rules. Dean left."
    names = [("EUR", ORGANIZATION), ("Dean", PERSON), ("EUR", ORGANIZATION), ("Dean", PERSON)]
    assert [written for written, _, _ in linked(text, names)] == ["EUR", "Dean"]


def test_a_prefix_is_no_part_of_a_name() -> None:
    text = "An ex-NYPD man cast an anti-Grozdev vote at Post-Gazette."
    names = [("ex-NYPD", ORGANIZATION), ("anti-Grozdev", PERSON), ("Post-Gazette", ORGANIZATION)]
    assert [written for written, _, _ in linked(text, names)] == [
        "NYPD",
        "Grozdev",
        "Post-Gazette",
    ]


def test_a_common_word_is_head_of_the_one_longer_name() -> None:
    text = "The Indian Navy spoke. The Navy acted. The Washington Post wrote, the Post said."
    names = [
        ("Indian Navy", ORGANIZATION),
        ("Navy", ORGANIZATION),
        ("Washington Post", ORGANIZATION),
        ("Post", ORGANIZATION),
    ]
    assert [name for _, _, name in linked(text, names)] == [
        "Indian Navy",
        "Indian Navy",
        "Washington Post",
        "Washington Post",
    ]
    two = "The Indian Navy met the Royal Navy. The Navy left."
    names = [("Indian Navy", ORGANIZATION), ("Royal Navy", ORGANIZATION), ("Navy", ORGANIZATION)]
    assert len({name for _, _, name in linked(two, names)}) == 3


def test_a_nickname_speaks_against_no_initial() -> None:
    text = 'Vincent "Chin" Galvano died. Vincent L. Galvano was 77. Galvano left a son.'
    names = [
        ('Vincent "Chin" Galvano', PERSON),
        ("Vincent L. Galvano", PERSON),
        ("Galvano", PERSON),
    ]
    assert len({name for _, _, name in linked(text, names)}) == 1


def test_a_town_and_its_firm_are_one_where_most_mentions_agree() -> None:
    text = "Calvera paid. Calvera fell. Calvera said so. Shares in Calvera rose."
    names = [("Calvera", ORGANIZATION)] * 3 + [("Calvera", PLACE)]
    assert {kind for _, kind, _ in linked(text, names)} == {ORGANIZATION}


def test_a_country_behind_a_person_is_another_name() -> None:
    found = linked("Regina Gilbert U.S. Surgeon General", [("Regina Gilbert U.S.", PERSON)])
    assert found[0][0] == "Regina Gilbert"


def test_a_short_given_name_is_that_of_the_long_one() -> None:
    text = "Fred LaVin died. Frederick C. LaVin was 75. Ann LaVin and Fred Jr. mourn him."
    names = [
        ("Fred LaVin", PERSON),
        ("Frederick C. LaVin", PERSON),
        ("Ann LaVin", PERSON),
        ("Fred Jr.", PERSON),
    ]
    assert [name for _, _, name in linked(text, names)] == [
        "Frederick C. LaVin",
        "Frederick C. LaVin",
        "Ann LaVin",
        "Fred Jr.",
    ]


@pytest.mark.parametrize(
    ("text", "names", "firm"),
    [
        ("She joined Roe & Lee.", [("Roe", PERSON), ("Lee", PERSON)], "Roe & Lee"),
        ("She joined Roe & Tiling.", [("Roe", PERSON)], "Roe & Tiling"),
        ("It fined Strand & Lee.", [("Lee", ORGANIZATION)], "Strand & Lee"),
        ("Roe & Lee Baking shut.", [("Roe", PERSON), ("Lee Baking", ORGANIZATION)],
         "Roe & Lee Baking"),
    ],
)  # fmt: skip
def test_names_joined_by_the_sign_are_one_firm(text: str, names: Tagged, firm: str) -> None:
    assert linked(text, names) == [(firm, ORGANIZATION, firm)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He holds the WBA & IBO titles.", [("WBA", ORGANIZATION), ("IBO", ORGANIZATION)]),
        ("It runs in France & Spain.", [("France", PLACE), ("Spain", PLACE)]),
        ("Prizes went to Ann & Bob Roe.", [("Ann", PERSON), ("Bob Roe", PERSON)]),
        ("She met Ann and Lee.", [("Ann", PERSON), ("Lee", PERSON)]),
    ],
)
def test_other_names_joined_stay_two(text: str, names: Tagged) -> None:
    assert [name for name, _, _ in linked(text, names)] == [name for name, _ in names]

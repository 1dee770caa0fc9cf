from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.entities import link_mentions
from reader.extract.folding import words
from reader.model import EntityType, Mention, Part, PartKind, Sentence

PERSON, ORGANIZATION, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE
PRODUCT, GROUP, EVENT = EntityType.PRODUCT, EntityType.GROUP, EntityType.EVENT


@dataclass(frozen=True)
class Name:
    start: int
    end: int
    type: EntityType


def tagged(text: str, *names: tuple[str, EntityType]) -> list[Name]:
    found, at = [], 0
    for written, kind in names:
        start = text.index(written, at)
        at = start + len(written)
        found.append(Name(start, at, kind))
    return found


def link(
    text: str, *names: tuple[str, EntityType], parts: Sequence[Part] = ()
) -> tuple[Mention, ...]:
    return link_mentions(text, tagged(text, *names), (), parts)


def entities(mentions: Sequence[Mention]) -> list[tuple[str, str]]:
    return [(mention.text, mention.name) for mention in mentions]


def test_a_surname_is_the_full_name_it_is_part_of() -> None:
    found = link(
        "Fumio Kishida spoke. Kishida left.", ("Fumio Kishida", PERSON), ("Kishida", PERSON)
    )
    assert entities(found) == [("Fumio Kishida", "Fumio Kishida"), ("Kishida", "Fumio Kishida")]
    assert {mention.entity for mention in found} == {"e1"}


def test_a_surname_before_its_full_name_and_a_title_cut_off() -> None:
    found = link(
        "Mr. Greer died. Kimani Greer was 16.", ("Mr. Greer", PERSON), ("Kimani Greer", PERSON)
    )
    assert entities(found) == [("Greer", "Kimani Greer"), ("Kimani Greer", "Kimani Greer")]


def test_two_people_of_one_surname_stay_two() -> None:
    text = "John Smith met Jane Smith." + " x" * 400 + " Smith left."
    found = link(text, ("John Smith", PERSON), ("Jane Smith", PERSON), ("Smith", PERSON))
    assert len({mention.entity for mention in found}) == 3


def test_of_two_with_one_surname_the_one_last_spoken_of_is_meant() -> None:
    text = "John Smith met Jane Smith. Smith left."
    found = link(text, ("John Smith", PERSON), ("Jane Smith", PERSON), ("Smith", PERSON))
    assert found[2].name == "Jane Smith"


def test_a_surname_of_two_never_makes_them_one() -> None:
    text = "Gary Gomes met Gomes. Kathryn Gomes met Gomes."
    found = link(
        text, *[(name, PERSON) for name in ("Gary Gomes", "Gomes", "Kathryn Gomes", "Gomes")]
    )
    assert [mention.name for mention in found] == [
        "Gary Gomes",
        "Gary Gomes",
        "Kathryn Gomes",
        "Gary Gomes",
    ]


@pytest.mark.parametrize(
    ("text", "others", "meant"),
    [
        ("Ivo Karst ran. Karst won. Ada Karst wept. Karst left.", ["Karst", "Ada Karst"], 0),
        ("Ivo Karst ran. Ada Karst wept. Mr. Karst left.", ["Ada Karst"], 0),
        ("Carl Denk ran. Mary Denk wept. Mrs Denk left.", ["Mary Denk"], 1),
        ("Ivo Karst hit his mother, Ada Karst. Karst left.", ["Ada Karst"], 0),
        ("Ivo Karst fled with his son. Uwe Karst, a miner, left. Karst won.", ["Uwe Karst"], 1),
        ("Ada Karst has a sister. Eva Karst ran. Karst won.", ["Eva Karst"], 1),
        ("Ivo Karst ran." + " x" * 400 + " Karst left. Ada Karst wept.", [], 0),
        ("Ivo Karst ran. Ada Karst wept. Karst left.", ["Ada Karst"], 1),
        ("Ivo Karst ran. Karst fell. Ada Karst wept. Mrs Karst left.", ["Karst", "Ada Karst"], 2),
    ],
)
def test_of_two_with_one_surname_the_one_so_called_before_is_meant(
    text: str, others: list[str], meant: int
) -> None:
    first = " ".join(text.split()[:2])
    surname = first.split()[1]
    found = link(text, *[(name, PERSON) for name in (first, *others, surname)])
    assert found[-1].entity == found[meant].entity


def test_middle_names_and_initials_are_one_person() -> None:
    text = "George W. Rusk and George Rusk and Rusk Jr."
    found = link(text, ("George W. Rusk", PERSON), ("George Rusk", PERSON), ("Rusk", PERSON))
    assert {mention.name for mention in found} == {"George W. Rusk"}


def test_a_given_name_nobody_else_has() -> None:
    found = link("Tara Quill left. Tara said.", ("Tara Quill", PERSON), ("Tara", PERSON))
    assert found[1].entity == found[0].entity


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("The Financial Times (FT) said. The FT wrote.", "Financial Times", "FT"),
        ("US Forces in Japan (USFJ) act; the USFJ head.", "US Forces in Japan", "USFJ"),
        ("Japan's Self-Defence Forces met the SDF staff.", "Self-Defence Forces", "SDF"),
        ("Brack Foods shut. Brack said.", "Brack Foods", "Brack"),
        ("the Boston Red Sox won; the Red Sox said", "Boston Red Sox", "Red Sox"),
    ],
)
def test_acronyms_and_short_forms_of_organizations(text: str, full: str, short: str) -> None:
    found = link(text, (full, ORGANIZATION), (short, ORGANIZATION))
    assert {mention.name for mention in found} == {full}
    assert len({mention.entity for mention in found}) == 1


def test_a_firm_named_first_is_not_the_part_of_it_named_behind() -> None:
    text = "Brack said so. The Brack Food Safety Centre agreed. Brack left."
    first, part, last = link(
        text,
        ("Brack", ORGANIZATION),
        ("Brack Food Safety Centre", ORGANIZATION),
        ("Brack", ORGANIZATION),
    )
    assert first.entity == last.entity != part.entity


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Brack cut 40 jobs. Hit worst was the lending unit, Brack Advance. Brack rose.", True),
        (
            "Brack sent a ship. Brack Marine, a wholly owned subsidiary, lays cables. Brack rose.",
            True,
        ),
        ("Brack rose. Brack Foods, the owner of a division in Kent, met. Brack said so.", False),
        ("Brack cut 40 jobs. Behind the cut is the owner, Brack Foods. Brack rose.", False),
    ],
)
def test_a_part_of_a_firm_is_not_the_firm(text: str, part: bool) -> None:
    longer = next(f"Brack {word}" for word in ("Advance", "Marine", "Foods") if word in text)
    found = link(text, ("Brack", ORGANIZATION), (longer, ORGANIZATION), ("Brack", ORGANIZATION))
    assert {m.name for m in found if m.text == "Brack"} == {"Brack" if part else longer}


def test_a_short_form_used_first_is_that_of_the_whole_name_with_of() -> None:
    text = "The Academy chose Lee. The Academy of Painting Arts met. The Academy voted."
    names = ("Academy", "Academy of Painting Arts", "Academy")
    found = link(text, *((name, ORGANIZATION) for name in names))
    assert len({mention.entity for mention in found}) == 1


def test_a_paper_is_not_the_city_in_its_name() -> None:
    text = "Washington said. The Washington Post wrote. National Bank, Bank."
    found = link(
        text,
        ("Washington", PLACE),
        ("Washington Post", ORGANIZATION),
        ("National Bank", ORGANIZATION),
        ("Bank", ORGANIZATION),
    )
    assert len({mention.entity for mention in found}) == 4


def test_a_country_has_many_names_and_goes_by_its_own() -> None:
    text = "The U.S. and the US, the United States; America."
    found = link(text, ("U.S.", PLACE), ("US", PLACE), ("United States", PLACE), ("America", PLACE))
    assert {mention.entity for mention in found} == {"e1"}
    assert {mention.name for mention in found} == {"United States"}


def test_peoples_are_one_in_singular_and_plural() -> None:
    found = link("An American met Americans.", ("American", GROUP), ("Americans", GROUP))
    assert found[0].entity == found[1].entity


@pytest.mark.parametrize(
    ("text", "tagged_as", "kept"),
    [
        ("in the Hawaii", "the Hawaii", "Hawaii"),
        ("Japan's army", "Japan's", "Japan"),
        ("(Reuters)", "(Reuters)", "Reuters"),
        ("in Golden, Colo., it", "Colo.,", "Colo."),
        ("the U.S., too", "U.S.,", "U.S."),
        ("*Times* said", "*Times*", "Times"),
    ],
)
def test_boundaries_are_mended(text: str, tagged_as: str, kept: str) -> None:
    (mention,) = link(text, (tagged_as, ORGANIZATION))
    assert mention.text == kept
    assert text[mention.start : mention.end] == kept


def test_a_products_acronym_used_once_belongs_to_its_name() -> None:
    text = "the Joint Air-to-Surface Standoff Missile (JASSM) and Internet Explorer (IE). IE runs."
    found = link(
        text,
        ("Joint Air-to-Surface Standoff Missile", PRODUCT),
        ("JASSM", PRODUCT),
        ("Internet Explorer", PRODUCT),
        ("IE", PRODUCT),
        ("IE", PRODUCT),
    )
    assert [mention.text for mention in found] == [
        "Joint Air-to-Surface Standoff Missile (JASSM)",
        "Internet Explorer",
        "IE",
        "IE",
    ]


def test_a_name_the_tagger_passed_over_is_found_again() -> None:
    text = "Fumio Kishida spoke. They asked Fumio Kishida again about Okinawa."
    found = link(text, ("Fumio Kishida", PERSON))
    assert [mention.start for mention in found] == [0, text.rindex("Fumio")]


def test_nothing_is_found_again_in_closing_lines() -> None:
    text = "Jane Roe wrote. Contact Jane Roe here."
    part = Part(PartKind.CLOSING, text.index("Contact"), len(text))
    assert len(link(text, ("Jane Roe", PERSON), parts=(part,))) == 1


def test_a_type_most_mentions_have_is_taken_for_all() -> None:
    text = "Oscars, Oscars, Oscars and Oscars."
    found = link(text, *[("Oscars", EVENT)] * 3, ("Oscars", PRODUCT))
    assert {mention.type for mention in found} == {EVENT}


def test_a_city_and_its_team_keep_their_types() -> None:
    text = "Boston beat Boston, Boston, Boston"
    found = link(text, ("Boston", PLACE), *[("Boston", ORGANIZATION)] * 3)
    assert [mention.type for mention in found][:2] == [PLACE, ORGANIZATION]


def test_a_result_makes_a_city_a_team_but_not_where_it_is_a_place() -> None:
    text = "Creighton (25-7) beat Drake, 65-53. Creighton fans stayed in Creighton with Ann Drake."
    found = link(
        text,
        ("Creighton", PLACE),
        ("Drake", PERSON),
        ("Creighton", PLACE),
        ("Creighton", PLACE),
        ("Ann Drake", PERSON),
    )
    kinds = [mention.type for mention in found]
    assert kinds == [ORGANIZATION, PERSON, ORGANIZATION, PLACE, PERSON]


def test_addresses_are_no_names() -> None:
    text = "see [a](https://wsws.org/contact) now"
    assert link(text, ("https://wsws.org/contact)", ORGANIZATION)) == ()


WORDS = st.sampled_from(
    (
        *words(
            "John Smith Jane Kishida's the U.S. (FT) Financial Times US Forces in Japan , . and "
            "Mr. Jr. XVI Boston 's “ ACME Inc. İstanbul �"
        ),
        "\n",
    )
)


@st.composite
def texts_with_names(draw: st.DrawFn) -> tuple[str, list[Name]]:
    text = draw(st.one_of(st.text(st.characters()), st.lists(WORDS, max_size=25).map(" ".join)))
    place = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(place, place, st.sampled_from(list(EntityType))), max_size=12))
    return text, [Name(min(a, b), max(a, b), kind) for a, b, kind in spans]


@given(texts_with_names())
def test_offsets_hold_for_any_text_and_spans(given_names: tuple[str, list[Name]]) -> None:
    text, names = given_names
    found = link_mentions(text, names, (Sentence(0, len(text), ()),), ())
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.name
    assert all(left.end <= right.start for left, right in pairwise(found))
    order = list(dict.fromkeys(mention.entity for mention in found))
    assert order == [f"e{number}" for number in range(1, len(order) + 1)]


def test_a_shape_settles_what_a_tagger_broke_to_pieces() -> None:
    text = "He said US Indo-Pacific Command and US Forces Japan kept the US-Japan Security Treaty."
    found = link(text, ("US", PLACE), ("Pacific Command", ORGANIZATION), ("Japan", PLACE))
    assert [(mention.text, mention.type) for mention in found] == [
        ("US Indo-Pacific Command", ORGANIZATION),
        ("US Forces Japan", ORGANIZATION),
        ("US-Japan Security Treaty", EntityType.LAW),
    ]


def test_a_shape_never_breaks_a_longer_name_nor_reads_a_headline() -> None:
    text = "the New York Times Company said"
    (mention,) = link(text, ("New York Times Company", ORGANIZATION))
    assert mention.text == "New York Times Company"
    assert link("Man Shot In Main Street As Police Look On", ("Main", PLACE))[0].text == "Main"


def test_designations_are_products_and_known_firms_organizations() -> None:
    text = "He said an F-35 by Lockheed Martin fired Tomahawk missiles."
    found = link(text, ("Lockheed Martin", PERSON), ("Tomahawk", PERSON))
    assert [mention.type for mention in found] == [PRODUCT, ORGANIZATION, PRODUCT]


def test_a_country_that_acts_and_its_capital_are_places() -> None:
    text = "Japan said Beijing had agreed, and Georgia beat Auburn."
    found = link(
        text, ("Japan", ORGANIZATION), ("Beijing", ORGANIZATION), ("Georgia", ORGANIZATION)
    )
    assert [mention.type for mention in found] == [PLACE, PLACE, ORGANIZATION]

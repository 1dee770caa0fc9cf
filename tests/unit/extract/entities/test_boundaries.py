from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.entities.boundaries import bounded
from reader.extract.entities.spans import Named, mended
from reader.model import EntityType, Sentence, Word

PERSON, ORGANIZATION, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE
EVENT, WORK = EntityType.EVENT, EntityType.WORK


def tagged(text: str, names: Sequence[tuple[str, EntityType]]) -> list[Named]:
    found, at = [], 0
    for written, kind in names:
        start = text.index(written, at)
        at = start + len(written)
        found.append(Named(start, at, written, kind))
    return found


def settled(text: str, *names: tuple[str, EntityType]) -> list[tuple[str, EntityType]]:
    found = bounded(text, tagged(text, names), ())
    assert all(text[name.start : name.end] == name.text for name in found)
    return [(name.text, name.type) for name in found]


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        ("San Rafael California", ["San Rafael", "California"]),
        ("Paris France", ["Paris", "France"]),
        ("Charleston West Virginia", ["Charleston", "West Virginia"]),
        ("San Rafael CA", ["San Rafael", "CA"]),
        ("New Mexico", ["New Mexico"]),
        ("Southern California", ["Southern California"]),
        ("Gulf of Mexico", ["Gulf of Mexico"]),
        ("Papua New Guinea", ["Papua New Guinea"]),
        ("Nazi Germany", ["Nazi Germany"]),
    ],
)
def test_a_town_and_its_land_are_two_places(written: str, pieces: list[str]) -> None:
    assert settled(f"They live in {written} now.", (written, PLACE)) == [
        (piece, PLACE) for piece in pieces
    ]


def test_a_persons_halves_are_joined() -> None:
    assert settled("Tom met Scott Neal.", ("Scott", PERSON), ("Neal", PERSON)) == [
        ("Scott Neal", PERSON)
    ]
    assert settled('"Townsend, George" wrote:', ("Townsend", PERSON), ("George", PERSON)) == [
        ("Townsend, George", PERSON)
    ]
    assert settled("Irène Joliot-Curie spoke.", ("Irène Joliot", PERSON), ("Curie", PERSON)) == [
        ("Irène Joliot-Curie", PERSON)
    ]


def test_two_people_stay_two() -> None:
    names = [("Okoro", PERSON), ("Clifton", PERSON)]
    assert settled("The Okoro-Clifton debate", *names) == names
    assert settled("Okoro, Clifton and others", *names) == names
    full = [("Ann Lee", PERSON), ("Bo Chan", PERSON)]
    assert settled("Ann Lee Bo Chan", *full) == full


@pytest.mark.parametrize(
    ("text", "name", "kind", "whole"),
    [
        ("It joined Google, Inc. of Mountain View.", "Google", ORGANIZATION, "Google, Inc."),
        ("Owned by Acme Ltd.", "Acme Ltd", ORGANIZATION, "Acme Ltd."),
        ("He led The Mozilla Foundation.", "Mozilla Foundation", ORGANIZATION,
         "The Mozilla Foundation"),
        ("The Mozilla Foundation paid.", "Mozilla Foundation", ORGANIZATION, "Mozilla Foundation"),
        ("Kim Told The BBC So", "BBC", ORGANIZATION, "BBC"),
        ("Neither Yahoo! nor AOL paid.", "Yahoo", ORGANIZATION, "Yahoo!"),
        ("We beat Yahoo! They lost.", "Yahoo", ORGANIZATION, "Yahoo"),
        ("A letter from R.E. Glenn came.", "Glenn", PERSON, "R.E. Glenn"),
        ("It was V K Choudhry.", "Choudhry", PERSON, "V K Choudhry"),
        ("P.S. Tom, please call.", "Tom", PERSON, "Tom"),
        ("Plan B Smith made.", "Smith", PERSON, "Smith"),
        ("Works by Lucas Cranach the Elder.", "Lucas Cranach", PERSON, "Lucas Cranach the Elder"),
        ("He shot Martin Luther King, Jr.", "Martin Luther King, Jr", PERSON,
         "Martin Luther King, Jr."),
    ],
)  # fmt: skip
def test_a_name_takes_what_belongs_to_it(
    text: str, name: str, kind: EntityType, whole: str
) -> None:
    assert settled(text, (name, kind)) == [(whole, kind)]


def test_by_names_and_offices_of_people() -> None:
    named = settled("Louis the German fell.", ("Louis", PERSON), ("German", EntityType.GROUP))
    assert named == [("Louis the German", PERSON)]
    offices = settled("the Law Offices of Armando Villega", ("Armando Villega", PERSON))
    assert offices == [("Law Offices of Armando Villega", ORGANIZATION)]
    assert settled("the Gaza strip", ("Gaza", PLACE)) == [("Gaza strip", PLACE)]


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("after the Harbour and Allied Workers' Union met", "Allied Workers' Union"),
        ("The Markets and Ports Authority met", "Ports Authority"),
        ("members of Northshire and Strath Council", "Strath Council"),
    ],
)
def test_a_body_called_by_two_things_is_one(text: str, half: str) -> None:
    whole = text.split(maxsplit=1)[1].removeprefix("the ").removeprefix("of ").removesuffix(" met")
    assert settled(text, (half, ORGANIZATION)) == [(whole, ORGANIZATION)]
    first = whole.split()[0]
    assert settled(text, (first, PLACE), (half, ORGANIZATION)) == [(whole, ORGANIZATION)]


@pytest.mark.parametrize(
    ("text", "first", "half"),
    [
        ("the Rovers and Strath Council met", ("Rovers", ORGANIZATION), "Strath Council"),
        ("visited Leeds and Strath Council", ("Leeds", PLACE), "Strath Council"),
        ("with Cole and Strath Council", ("Cole", PERSON), "Strath Council"),
        ("the France and Ports Authority row", ("France", PLACE), "Ports Authority"),
        ("from Leeds and Ports Authority", ("Leeds", PLACE), "Ports Authority"),
    ],
)
def test_two_bodies_stay_two(text: str, first: tuple[str, EntityType], half: str) -> None:
    assert settled(text, first, (half, ORGANIZATION)) == [first, (half, ORGANIZATION)]


def test_a_bare_title_is_nobody() -> None:
    assert settled("The Emperor and Lord Kim", ("Emperor", PERSON), ("Lord Kim", PERSON)) == [
        ("Lord Kim", PERSON)
    ]


def test_files_are_no_names() -> None:
    assert settled("See Outlook.pdf of Enron.", ("Outlook.pdf", PERSON), ("Enron", PLACE)) == [
        ("Enron", PLACE)
    ]


def test_a_storms_name_is_no_persons() -> None:
    text = "Hurricane Rita grew. Rita packed winds, said Rita Lee."
    names = (("Hurricane Rita", EVENT), ("Rita", PERSON), ("Rita Lee", PERSON))
    assert settled(text, *names) == [
        ("Hurricane Rita", EVENT),
        ("Rita", EVENT),
        ("Rita Lee", PERSON),
    ]


def word(text: str, at: int, pos: str, tag: str, head: int, deprel: str) -> Word:
    return Word(at, at + len(text), text, text.lower(), pos, tag, head, deprel)


def test_a_possessive_that_possesses_nothing_is_the_names() -> None:
    text = "We ate at Kennely's after work"
    words = (
        word("We", 0, "PRON", "PRP", 1, "nsubj"),
        word("ate", 3, "VERB", "VBD", -1, "root"),
        word("at", 7, "ADP", "IN", 3, "case"),
        word("Kennely", 10, "PROPN", "NNP", 1, "obl"),
        word("'s", 17, "PART", "POS", 3, "case"),
        word("after", 20, "ADP", "IN", 6, "case"),
        word("work", 26, "NOUN", "NN", 1, "obl"),
    )

    def found(*words: Word) -> list[str]:
        sentence = Sentence(0, len(text), words, b"")
        return [n.text for n in bounded(text, tagged(text, [("Kennely", PLACE)]), [sentence])]

    assert found(*words) == ["Kennely's"]
    owner = words[3]._replace(deprel="nmod:poss", head=6)
    assert found(*words[:3], owner, *words[4:]) == ["Kennely"]
    possessed = words[5]._replace(pos="NOUN")
    assert found(*words[:5], possessed, words[6]) == ["Kennely"]


@given(st.text(alphabet="AbJ.r,' \"-!Inc", max_size=40), st.data())
def test_any_names_stay_in_order_and_apart(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    kinds = [PERSON, ORGANIZATION, PLACE, WORK]
    names = [
        Named(start, end, text[start:end], data.draw(st.sampled_from(kinds)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    found = bounded(text, names, ())
    assert all(text[name.start : name.end] == name.text != "" for name in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("A sample seen by SecureTech Today, an outlet.", "SecureTech", "SecureTech Today"),
        ("As Marketing Weekly's editor wrote.", "Marketing", "Marketing Weekly"),
        ("Acme Today Opens A Shop", "Acme", "Acme"),
        ("Acme today said so.", "Acme", "Acme"),
    ],
)
def test_a_paper_may_end_in_today(text: str, name: str, whole: str) -> None:
    assert settled(text, (name, ORGANIZATION)) == [(whole, ORGANIZATION)]


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("She was seen by farmer Col Britten.", "Col Britten", "Col Britten"),
        ("She was seen by rebel leader Col Britten.", "Col Britten", "Britten"),
        ("Col Britten saw her.", "Col Britten", "Britten"),
    ],
)
def test_a_rank_is_a_first_name_behind_a_calling(text: str, name: str, kept: str) -> None:
    found = mended(text, tagged(text, [(name, PERSON)]))
    assert [n.text for n in found] == [kept]

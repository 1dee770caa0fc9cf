"""What says when the clause happened, and who else is on a list, is lifted out of noun phrases."""

from __future__ import annotations

import pytest

from reader.model import Fact
from tests.unit.extract.test_reading import ORGANIZATION, PERSON, PLACE, read

NAMES = {
    "Acme": ORGANIZATION, "Ann Lee": PERSON, "Jo Roe": PERSON, "Al Poe": PERSON, "Rome": PLACE,
    "Laval": PLACE, "Quebec": PLACE, "Paris": PLACE, "Syros": PLACE, "Sarikaya": PLACE,
}  # fmt: skip
Slots = tuple[str, str, str | None, str | None, tuple[tuple[str, str], ...]]


def slots(tree: str) -> list[Slots]:
    """Subject, predicate, object, time and arguments of the facts of one tree that have a verb."""
    found = read(tree, names=NAMES).facts
    return [_slots(f, f.predicate.text) for f in found if f.predicate is not None]


def _slots(f: Fact, predicate: str) -> Slots:
    return (
        f.subject.text,
        predicate,
        f.object.text if f.object else None,
        f.time.text if f.time else None,
        tuple((a.role, a.span.text) for a in f.arguments),
    )


JUDGE = """
A a DET DT 2 det
prosecutor prosecutor NOUN NN 6 nsubj
on on ADP IN 4 case
Syros Syros PROPN NNP 2 nmod
yesterday yesterday NOUN NN 4 nmod:unmarked
filed file VERB VBD 0 root
charges charge NOUN NNS 6 obj
. . PUNCT . 6 punct
"""
ATTACK = """
The the DET DT 2 det
attack attack NOUN NN 6 nsubj
in in ADP IN 4 case
Rome Rome PROPN NNP 2 nmod
yesterday yesterday NOUN NN 2 nmod:unmarked
killed kill VERB VBD 0 root
three three NUM CD 8 nummod
people people NOUN NNS 6 obj
. . PUNCT . 6 punct
"""
BREAK = """
In in ADP IN 6 case
the the DET DT 4 det
third third ADJ JJ 4 amod
set set NOUN NN 6 compound
one one NUM CD 6 nummod
break break NOUN NN 8 nsubj
was be AUX VBD 8 cop
enough enough ADJ JJ 0 root
. . PUNCT . 8 punct
"""
TOP = """
In in ADP IN 6 advcl
the the DET DT 5 det
top top ADJ JJ 5 amod
five five NUM CD 5 nummod
players player NOUN NNS 6 nsubj
earned earn VERB VBD 0 root
millions million NOUN NNS 6 obj
. . PUNCT . 6 punct
"""
TOLD = """
Acme Acme PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
told tell VERB VBN 0 root
of of ADP IN 5 case
glass glass NOUN NN 3 obl
in in ADP IN 8 case
a a DET DT 8 det
vaccine vaccine NOUN NN 5 nmod
nine nine NUM CD 10 nummod
days day NOUN NNS 13 nmod:unmarked
before before ADP IN 13 case
the the DET DT 13 det
public public NOUN NN 3 obl
. . PUNCT . 3 punct
"""
LIST = """
Police police NOUN NNS 2 nsubj
named name VERB VBD 0 root
the the DET DT 4 det
escapees escapee NOUN NNS 2 obj
as as ADP IN 6 case
Ann Ann PROPN NNP 2 obl
Lee Lee PROPN NNP 6 flat
, , PUNCT , 9 punct
38 38 NUM CD 6 amod
, , PUNCT , 13 punct
who who PRON WP 13 nsubj
is be AUX VBZ 13 aux
serving serve VERB VBG 6 acl:relcl
25 25 NUM CD 15 nummod
years year NOUN NNS 13 obj
for for ADP IN 17 case
murder murder NOUN NN 15 nmod
and and CCONJ CC 20 cc
armed armed ADJ JJ 20 amod
robbery robbery NOUN NN 15 nmod
, , PUNCT , 22 punct
Jo Jo PROPN NNP 17 appos
Roe Roe PROPN NNP 22 flat
, , PUNCT , 25 punct
44 44 NUM CD 22 amod
, , PUNCT , 28 punct
and and CCONJ CC 28 cc
Al Al PROPN NNP 17 conj
Poe Poe PROPN NNP 28 flat
, , PUNCT , 31 punct
29 29 NUM CD 28 amod
. . PUNCT . 2 punct
"""
REGION = """
Acme Acme PROPN NNP 2 nsubj
has have VERB VBZ 0 root
a a DET DT 4 det
plant plant NOUN NN 2 obj
in in ADP IN 6 case
Laval Laval PROPN NNP 4 nmod
, , PUNCT , 8 punct
Quebec Quebec PROPN NNP 6 appos
, , PUNCT , 13 punct
which which PRON WDT 13 nsubj:pass
has have AUX VBZ 13 aux
been be AUX VBN 13 aux:pass
shut shut VERB VBN 4 acl:relcl
since since ADP IN 15 case
Friday Friday PROPN NNP 13 obl
. . PUNCT . 2 punct
"""
TOWN = """
Acme Acme PROPN NNP 2 nsubj
runs run VERB VBZ 0 root
a a DET DT 4 det
view view NOUN NN 2 obj
of of ADP IN 6 case
Paris Paris PROPN NNP 4 nmod
, , PUNCT , 9 punct
which which PRON WDT 9 nsubj
hosts host VERB VBZ 4 acl:relcl
the the DET DT 11 det
games game NOUN NNS 9 obj
. . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("tree", "fact"),
    [
        (JUDGE, ("A prosecutor on Syros", "filed", "charges", "yesterday", ())),
        # A happening may well be one of yesterday's.
        (ATTACK, ("The attack in Rome yesterday", "killed", "three people", None, ())),
        (BREAK, ("one break", "was", "enough", None, (("in", "the third set"),))),
        (TOP, ("the top five players", "earned", "millions", None, ())),
        (TOLD, ("Acme", "was told of", "glass in a vaccine", "nine days before the public", ())),
        (LIST, ("Police", "named", "the escapees", None, (("as", "Ann Lee, Jo Roe and Al Poe"),))),
        (LIST, ("Ann Lee", "is serving", "25 years for murder and armed robbery", None, ())),
        (TOWN, ("Paris", "hosts", "the games", None, ())),
    ],
)
def test_what_is_lifted_and_what_stays(tree: str, fact: Slots) -> None:
    assert fact in slots(tree)


def test_a_region_behind_its_town_is_not_what_a_clause_speaks_of() -> None:
    assert "Quebec" not in {subject for subject, *_ in slots(REGION)}


SAID_ON = """
Roe Roe PROPN NNP 2 nsubj
{verb} {lemma} VERB VBD 0 root
Wednesday Wednesday PROPN NNP 4 compound
owner owner NOUN NN 6 nsubj
Ann Ann PROPN NNP 4 flat
sold sell VERB VBD 2 ccomp
Leeds Leeds PROPN NNP 6 obj
. . PUNCT . 2 punct
"""


def test_a_day_behind_a_verb_of_saying_is_no_part_of_a_name() -> None:
    facts = read(
        SAID_ON.format(verb="confirmed", lemma="confirm"),
        names={
            "Ann": PERSON,
            "Roe": PERSON,
            "Leeds": ORGANIZATION,
        },
    ).facts
    assert not [f for f in facts if "Wednesday" in f.subject.text]

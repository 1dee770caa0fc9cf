"""Relative clauses speak of the noun that their own words ask for."""

from __future__ import annotations

import pytest

from reader.model import Annotations
from tests.unit.extract.test_reading import ORGANIZATION, PERSON, PLACE, read, shown

GOWN = """
Ann Ann PROPN NNP 2 nsubj
wore wear VERB VBD 0 root
a a DET DT 4 det
gown gown NOUN NN 2 obj
by by ADP IN 6 case
label label NOUN NN 4 nmod
Jo Jo PROPN NNP 6 appos
Lee Lee PROPN NNP 7 flat
that that PRON WDT 10 nsubj
took take VERB VBD 7 acl:relcl
weeks week NOUN NNS 10 obj
. . PUNCT . 2 punct
"""
CLUBS = """
Ann Ann PROPN NNP 4 nsubj
is be AUX VBZ 4 cop
a a DET DT 4 det
fan fan NOUN NN 0 root
of of ADP IN 6 case
clubs club NOUN NNS 4 nmod
that that PRON WDT 8 nsubj
seek seek VERB VBP 4 acl:relcl
talent talent NOUN NN 8 obj
. . PUNCT . 4 punct
"""
SHOOTING = """
Ann Ann PROPN NNP 2 nsubj
recalled recall VERB VBD 0 root
the the DET DT 4 det
moment moment NOUN NN 2 obj
she she PRON PRP 7 nsubj:pass
was be AUX VBD 7 aux:pass
hurt hurt ADJ JJ 4 acl:relcl
in in ADP IN 10 case
the the DET DT 10 det
raid raid NOUN NN 7 obl
, , PUNCT , 14 punct
which which PRON WDT 14 nsubj:pass
was be AUX VBD 14 aux:pass
filmed film VERB VBN 4 acl:relcl
by by ADP IN 16 case
police police NOUN NNS 14 obl:agent
. . PUNCT . 2 punct
"""
BLUFF = """
Ann Ann PROPN NNP 2 nsubj
called call VERB VBD 0 root
Lee Lee PROPN NNP 5 nmod:poss
's 's PART POS 3 case
bluff bluff NOUN NN 2 obj
, , PUNCT , 9 punct
who who PRON WP 9 nsubj
has have AUX VBZ 9 aux
known know VERB VBN 5 acl:relcl
fame fame NOUN NN 9 obj
. . PUNCT . 2 punct
"""
BODY = """
Ann Ann PROPN NNP 4 nsubj
is be AUX VBZ 4 cop
an a DET DT 4 det
aide aide NOUN NN 0 root
to to ADP IN 6 case
Acme Acme PROPN NNP 4 nmod
, , PUNCT , 9 punct
the the DET DT 9 det
body body NOUN NN 6 appos
that that PRON WDT 11 nsubj
made make VERB VBD 4 acl:relcl
it it PRON PRP 11 obj
. . PUNCT . 4 punct
"""
HAIR = """
Lee Lee PROPN NNP 12 nsubj
, , PUNCT , 4 punct
who who PRON WP 4 nsubj
has have VERB VBZ 1 acl:relcl
grey grey ADJ JJ 6 amod
hair hair NOUN NN 4 obj
flowing flow VERB VBG 1 acl
to to ADP IN 10 case
his his PRON PRP$ 10 nmod:poss
belt belt NOUN NN 7 obl
, , PUNCT , 1 punct
left leave VERB VBD 0 root
Paris Paris PROPN NNP 12 obj
. . PUNCT . 12 punct
"""
BLAZE = """
Crews crew NOUN NNS 2 nsubj
spent spend VERB VBD 0 root
hours hour NOUN NNS 2 obj
taming tam VERB VBG 2 advcl
the the DET DT 6 det
blaze blaze NOUN NN 4 obj
, , PUNCT , 9 punct
which which PRON WDT 9 nsubj
destroyed destroy VERB VBD 3 acl:relcl
a a DET DT 11 det
school school NOUN NN 9 obj
. . PUNCT . 2 punct
"""
FRONTED = """
A a DET DT 2 det
captain captain NOUN NN 10 nsubj
who who PRON WP 5 nsubj
had have AUX VBD 5 aux
lost lose VERB VBN 2 acl:relcl
his his PRON PRP$ 7 nmod:poss
ship ship NOUN NN 5 obj
, , PUNCT , 5 punct
Lee Lee PROPN NNP 10 compound
died die VERB VBD 0 root
in in ADP IN 12 case
Paris Paris PROPN NNP 10 obl
. . PUNCT . 10 punct
"""
DISTRICT = """
Lee Lee PROPN NNP 2 nsubj
lives live VERB VBZ 0 root
in in ADP IN 6 case
the the DET DT 6 det
first first ADJ JJ 6 amod
district district NOUN NN 2 obl
of of ADP IN 8 case
Paris Paris PROPN NNP 6 nmod
, , PUNCT , 11 punct
which which PRON WDT 11 nsubj
hosts host VERB VBZ 6 acl:relcl
a a DET DT 13 det
fair fair NOUN NN 11 obj
. . PUNCT . 2 punct
"""


def told(annotations: Annotations) -> set[tuple[str, str | None, str | None]]:
    return {shown(fact) for fact in annotations.facts}


def test_a_clause_without_a_comma_is_not_of_a_bare_name() -> None:
    facts = told(read(GOWN, names={"Jo Lee": PERSON}))
    assert ("a gown by label Jo Lee", "took", "weeks") in facts


def test_a_clause_is_of_the_noun_its_verb_agrees_with() -> None:
    assert all(
        subject not in ("Ann", "a fan of clubs")
        for subject, verb, _ in told(read(CLUBS))
        if verb == "seek"
    )


def test_which_is_no_moment() -> None:
    assert ("the raid", "was filmed by", "police") in told(read(SHOOTING))


def test_who_is_no_bluff() -> None:
    assert all(verb != "has known" for _, verb, _ in told(read(BLUFF, names={"Lee": PERSON})))


def test_a_clause_without_a_comma_reaches_back_over_none() -> None:
    facts = told(read(BODY, names={"Acme": ORGANIZATION, "Ann": PERSON}))
    assert all(verb != "made" or subject == "Acme" for subject, verb, _ in facts)


def test_a_participle_inside_a_clause_set_off_is_of_a_noun_inside_it() -> None:
    assert all(
        subject != "Lee"
        for subject, verb, _ in told(read(HAIR, names={"Lee": PERSON}))
        if "flowing" in str(verb)
    )


def test_no_clause_reaches_back_over_a_verb() -> None:
    assert ("the blaze", "destroyed", "a school") in told(read(BLAZE))


@pytest.mark.parametrize("fact", [("Lee", "died in", "Paris"), ("Lee", "had lost", "his ship")])
def test_what_stands_before_the_subject_describes_it(fact: tuple[str, str, str]) -> None:
    assert fact in told(read(FRONTED, names={"Lee": PERSON}))


def test_a_district_is_not_its_city() -> None:
    facts = told(read(DISTRICT, names={"Lee": PERSON, "Paris": PLACE}))
    assert ("the first district of Paris", "hosts", "a fair") in facts


KIN = """
Its its PRON PRP$ 2 nmod:poss
relatives relative NOUN NNS 9 nsubj
on on ADP IN 5 case
the the DET DT 5 det
surface surface NOUN NN 2 nmod
, , PUNCT , 8 punct
which which PRON WDT 8 nsubj
swim swim VERB VBP 2 acl:relcl
sleep sleep VERB VBP 0 root
. . PUNCT . 9 punct
"""


def test_which_is_no_one_thing_that_swim() -> None:
    assert not any(shown(f)[0] == "the surface" for f in read(KIN).facts)


FLAW = """
Acme Acme PROPN NNP 2 nsubj
mended mend VERB VBD 0 root
a a DET DT 4 det
flaw flaw NOUN NN 2 obj
in in ADP IN 7 case
its its PRON PRP$ 7 nmod:poss
browser browser NOUN NN 2 obl
that that PRON WDT 9 nsubj
cost cost VERB VBD 7 acl:relcl
Lee Lee PROPN NNP 9 iobj
$50 $50 NUM CD 9 obj
. . PUNCT . 2 punct
"""
FERRY = """
Lee Lee PROPN NNP 2 nsubj
boarded board VERB VBD 0 root
a a DET DT 4 det
ferry ferry NOUN NN 2 obj
for for ADP IN 6 case
Leeds Leeds PROPN NNP 4 nmod
which which PRON WDT 8 nsubj
lost lose VERB VBD 6 acl:relcl
its its PRON PRP$ 10 nmod:poss
rudder rudder NOUN NN 8 obj
. . PUNCT . 2 punct
"""
GALLEY = """
Lee Lee PROPN NNP 2 nsubj
saw see VERB VBD 0 root
a a DET DT 4 det
fire fire NOUN NN 2 obj
in in ADP IN 7 case
an a DET DT 7 det
Acme Acme PROPN NNP 4 nmod
that that PRON WDT 9 nsubj
reached reach VERB VBD 7 acl:relcl
Leeds Leeds PROPN NNP 9 obj
. . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (FLAW, ("a flaw in its browser", "cost", "Lee $50")),
        (FERRY, ("a ferry for Leeds", "lost", "its rudder")),
        (GALLEY, ("an Acme", "reached", "Leeds")),
    ],
)
def test_what_is_known_needs_no_clause_to_tell_which_it_is(
    rows: str, fact: tuple[str, str, str]
) -> None:
    facts = told(read(rows, names={"Acme": ORGANIZATION, "Lee": PERSON, "Leeds": PLACE}))
    assert {said for said in facts if said[1] == fact[1]} <= {fact}


COOK = """
Ann Ann PROPN NNP 2 nsubj
called call VERB VBD 0 root
Lee Lee PROPN NNP 2 obj
, , PUNCT , 6 punct
a a DET DT 6 det
cook cook NOUN NN 3 appos
from from ADP IN 8 case
Leeds Leeds PROPN NNP 6 nmod
, , PUNCT , 11 punct
who who PRON WP 11 nsubj
sold sell VERB VBD 6 acl:relcl
his his PRON PRP$ 13 nmod:poss
shop shop NOUN NN 11 obj
. . PUNCT . 2 punct
"""
PLANT = """
The the DET DT 2 det
plant plant NOUN NN 9 nsubj
in in ADP IN 4 case
Leeds Leeds PROPN NNP 2 nmod
, , PUNCT , 7 punct
which which PRON WDT 7 nsubj
makes make VERB VBZ 2 acl:relcl
buses bus NOUN NNS 7 obj
closed close VERB VBD 0 root
. . PUNCT . 9 punct
"""


def test_where_someone_is_from_does_nothing() -> None:
    facts = told(read(COOK, names={"Ann": PERSON, "Lee": PERSON, "Leeds": PLACE}))
    assert ("Lee", "sold", "his shop") in facts


def test_where_a_plant_stands_makes_nothing() -> None:
    facts = told(read(PLANT, names={"Leeds": PLACE}))
    assert ("The plant in Leeds", "makes", "buses") in facts

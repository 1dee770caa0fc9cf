"""Traces of a wrong tree: what stands on one is not given; what was read right from it stays."""

from __future__ import annotations

import pytest

from reader.model import EntityType
from tests.unit.extract.test_reading import PERSON, PLACE, read, shown

ORGANIZATION = EntityType.ORGANIZATION

DISAGREES = """
The the DET DT 2 det
village village NOUN NN 4 nsubj
were be AUX VBD 4 aux:pass
destroyed destroy VERB VBN 0 root
. . PUNCT . 4 punct
"""
BEGINS = """
When when ADV WRB 2 advmod
references reference NOUN NNS 4 nsubj
would would AUX MD 4 aux
form form VERB VB 0 root
letters letter NOUN NNS 4 obj
. . PUNCT . 4 punct
"""
TWO_VERBS = """
She she PRON PRP 4 nsubj
were be AUX VBD 4 aux
is be AUX VBZ 4 aux
accused accuse VERB VBN 0 root
of of ADP IN 6 case
arson arson NOUN NN 4 obl
. . PUNCT . 4 punct
"""
CUT_OFF = """
Creighton Creighton PROPN NNP 3 nsubj
will will AUX MD 3 aux
play play VERB VB 0 root
seed seed NOUN NN 3 obj
Indiana Indiana PROPN NNP 6 compound
State State PROPN NNP 3 nsubj
. . PUNCT . 3 punct
"""


@pytest.mark.parametrize("tree", [DISAGREES, BEGINS, TWO_VERBS, CUT_OFF])
def test_what_no_sentence_of_english_has_is_no_fact(tree: str) -> None:
    assert read(tree, names={"Creighton": ORGANIZATION, "Indiana State": ORGANIZATION}).facts == ()


def test_agreement_is_asked_only_where_both_show_a_number() -> None:
    team = DISAGREES.replace("village village", "team team")
    assert len(read(team).facts) == 1
    gang = """
A a DET DT 2 det
gang gang NOUN NN 6 nsubj:pass
of of ADP IN 4 case
thieves thief NOUN NNS 2 nmod
were be AUX VBD 6 aux:pass
arrested arrest VERB VBN 0 root
. . PUNCT . 6 punct
"""
    assert [shown(f)[0] for f in read(gang).facts] == ["A gang of thieves"]


def test_a_name_right_behind_its_noun_belongs_to_it() -> None:
    tree = """
Page page PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
survived survive VERB VBN 0 root
by by ADP IN 6 case
her her PRON PRP$ 6 nmod:poss
sister sister NOUN NN 3 obl
Joyce Joyce PROPN NNP 6 appos
. . PUNCT . 3 punct
"""
    facts = [shown(f) for f in read(tree, names={"Page": PERSON, "Joyce": PERSON}).facts]
    assert ("Page", "was survived by", "her sister Joyce") in facts
    assert ("Joyce", None, "her sister") in facts


def test_whom_it_was_told_to_does_not_do_what_was_told() -> None:
    tree = """
Lee Lee PROPN NNP 2 nsubj
told tell VERB VBD 0 root
police police NOUN NNS 5 nsubj
Smith Smith PROPN NNP 5 nsubj
fired fire VERB VBD 2 ccomp
shots shot NOUN NNS 5 obj
. . PUNCT . 2 punct
"""
    facts = [shown(f) for f in read(tree, names={"Lee": PERSON, "Smith": PERSON}).facts]
    assert ("Smith", "fired", "shots") in facts
    assert "police" not in {subject for subject, _, _ in facts}


def test_a_question_asks_what_it_says() -> None:
    tree = """
Do do AUX VBP 3 aux
you you PRON PRP 3 nsubj
think think VERB VBP 0 root
Mannering Mannering PROPN NNP 7 nsubj
should should AUX MD 7 aux
have have AUX VB 7 aux
left leave VERB VBN 3 ccomp
Denver Denver PROPN NNP 7 obj
? ? PUNCT . 3 punct
"""
    assert read(tree, names={"Mannering": PERSON, "Denver": PLACE}).facts == ()


def test_what_something_wanted_would_do_is_not_done() -> None:
    tree = """
Japan Japan PROPN NNP 2 nsubj
wants want VERB VBZ 0 root
a a DET DT 4 det
jet jet NOUN NN 2 obj
that that PRON WDT 6 nsubj
outruns outrun VERB VBZ 4 acl:relcl
ten ten NUM CD 8 nummod
radars radar NOUN NNS 6 obj
. . PUNCT . 2 punct
"""
    has = tree.replace("wants want", "has have").replace(
        "outruns outrun VERB VBZ", "outran outrun VERB VBD"
    )
    has_none = has.replace("a a DET DT", "no no DET DT")
    outrun = {
        text: any(f.lemma == "outrun" for f in read(given, names={"Japan": PLACE}).facts)
        for text, given in (("wants", tree), ("has", has), ("has none", has_none))
    }
    assert outrun == {"wants": False, "has": True, "has none": False}


def test_a_title_ends_before_a_preposition() -> None:
    tree = """
Ten ten NUM CD 2 nummod
died die VERB VBD 0 root
according accord VERB VBG 6 case
to to ADP IN 3 fixed
chief chief NOUN NN 6 nmod:desc
Steele Steele PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
    roles = [shown(f) for f in read(tree, names={"Steele": PERSON}).facts if f.kind == "role"]
    assert roles == [("Steele", None, "chief")]


def test_two_objects_side_by_side_are_both_shown() -> None:
    tree = """
Weeks weeks PROPN NNP 2 nsubj
gave give VERB VBD 0 root
Thompson Thompson PROPN NNP 2 obj
a a DET DT 5 det
count count NOUN NN 2 obj
. . PUNCT . 2 punct
"""
    facts = read(tree, names={"Weeks": PERSON, "Thompson": PERSON}).facts
    assert [shown(f) for f in facts] == [("Weeks", "gave", "Thompson a count")]


def test_when_it_was_said_is_not_when_it_was() -> None:
    tree = """
Rose Rose PROPN NNP 2 nsubj
died die VERB VBD 0 root
, , PUNCT , 5 punct
police police NOUN NNS 5 nsubj
said say VERB VBD 2 parataxis
today today NOUN NN 2 obl:unmarked
. . PUNCT . 2 punct
"""
    died = next(f for f in read(tree, names={"Rose": PERSON}).facts if f.lemma == "die")
    assert died.time is None
    assert [s.text for s in died.asserted_by] == ["police"]


AIRLINES = """
Turkish Turkish ADJ NNP 2 amod
Airlines airline NOUN NNS 4 nsubj
is be AUX VBZ 4 aux
flying fly VERB VBG 0 root
people people NOUN NNS 4 obj
. . PUNCT . 4 punct
"""


def test_a_name_in_the_plural_may_be_one_thing() -> None:
    (fact,) = read(AIRLINES, names={"Turkish Airlines": ORGANIZATION}).facts
    assert shown(fact) == ("Turkish Airlines", "is flying", "people")


BEST = """
Ann Ann PROPN NNP 7 nsubj:pass
, , PUNCT , 1 punct
first first ADJ JJ 1 amod
; ; PUNCT : 5 punct
cup cup NOUN NN 7 dep
was be AUX VBD 7 aux:pass
shared share VERB VBN 0 root
by by ADP IN 9 case
six six NUM CD 7 obl:agent
. . PUNCT . 7 punct
"""
HALF = """
For for ADP IN 4 case
most most ADJ JJS 4 amod
a a DET DT 4 det
half half NOUN NN 5 nsubj
played play VERB VBD 0 root
in in ADP IN 7 case
sleet sleet NOUN NN 5 obl
. . PUNCT . 5 punct
"""
HOME = """
Ann Ann PROPN NNP 2 nsubj
looked look VERB VBD 0 root
home home ADV RB 2 advmod
and and CCONJ CC 5 cc
dry dry ADJ JJ 3 conj
at at ADP IN 8 case
the the DET DT 8 det
interval interval NOUN NN 2 obl
. . PUNCT . 2 punct
"""
ROOM = """
Ann Ann PROPN NNP 2 nsubj
looked look VERB VBD 0 root
at at ADP IN 5 case
the the DET DT 5 det
interval interval NOUN NN 2 obl
. . PUNCT . 2 punct
"""


def test_what_stands_behind_a_semicolon_is_of_another() -> None:
    assert not read(BEST, names={"Ann": PERSON}).facts
    comma = BEST.replace("; ; PUNCT :", ", , PUNCT ,")
    assert read(comma, names={"Ann": PERSON}).facts


def test_no_subject_stands_behind_a_preposition() -> None:
    assert not read(HALF).facts


ASIDE = """
Lee Lee PROPN NNP 7 nsubj
, , PUNCT , 1 punct
signed sign VERB VBN 1 acl
for for ADP IN 5 case
money money NOUN NN 7 obl
, , PUNCT , 1 punct
flew fly VERB VBD 0 root
to to ADP IN 9 case
Rome Rome PROPN NNP 7 obl
. . PUNCT . 7 punct
"""
OF_WHAT = """
Shares share NOUN NNS 5 nsubj
in in ADP IN 3 case
Hull Hull PROPN NNP 5 obl
, , PUNCT , 1 punct
fell fall VERB VBD 0 root
to to ADP IN 7 case
ten ten NUM CD 5 obl
. . PUNCT . 5 punct
"""


def test_an_aside_behind_a_subject_takes_nothing_from_it_and_gives_nothing_to_its_verb() -> None:
    facts = read(ASIDE, names={"Lee": PERSON, "Rome": PLACE}).facts
    (flew,) = (f for f in facts if f.lemma == "fly")
    assert shown(flew) == ("Lee", "flew to", "Rome")
    assert not flew.arguments
    assert not read(OF_WHAT, names={"Hull": PLACE}).facts


def test_how_one_looked_is_not_what_one_looked_at() -> None:
    assert not any(f.lemma == "look" for f in read(HOME, names={"Ann": PERSON}).facts)
    (fact,) = read(ROOM, names={"Ann": PERSON}).facts
    assert shown(fact) == ("Ann", "looked at", "the interval")

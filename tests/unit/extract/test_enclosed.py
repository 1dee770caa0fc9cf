"""A clause set off by commas or brackets ends where they close."""

from __future__ import annotations

from tests.unit.extract.test_reading import PERSON, PLACE, read, shown

SAILS = """
Waste waste NOUN NN 2 nsubj
came come VERB VBD 0 root
on on ADP IN 5 case
the the DET DT 5 det
Monarch Monarch PROPN NNP 2 obl
, , PUNCT , 8 punct
which which PRON WDT 8 nsubj
sails sail VERB VBZ 5 acl:relcl
under under ADP IN 11 case
a a DET DT 11 det
flag flag NOUN NN 8 obl
, , PUNCT , 15 punct
after after ADP IN 15 case
a a DET DT 15 det
call call NOUN NN 8 obl
at at ADP IN 17 case
Leeds Leeds PROPN NNP 15 nmod
. . PUNCT . 2 punct
"""
WALKING = """
Police police NOUN NNS 2 nsubj
met meet VERB VBD 0 root
Lee Lee PROPN NNP 2 obj
, , PUNCT , 7 punct
who who PRON WP 7 nsubj
was be AUX VBD 7 aux
walking walk VERB VBG 3 acl:relcl
near near ADP IN 9 case
Poe Poe PROPN NNP 7 obl
, , PUNCT , 13 punct
and and CCONJ CC 13 cc
a a DET DT 13 det
girl girl NOUN NN 9 conj
. . PUNCT . 2 punct
"""
BOUGHT = """
Police police NOUN NN 2 nsubj
met meet VERB VBD 0 root
Lee Lee PROPN NNP 2 obj
, , PUNCT , 6 punct
who who PRON WP 6 nsubj
bought buy VERB VBD 3 acl:relcl
boats boat NOUN NNS 6 obj
, , PUNCT , 9 punct
cars car NOUN NNS 7 conj
, , PUNCT , 12 punct
and and CCONJ CC 12 cc
trains train NOUN NNS 7 conj
. . PUNCT . 2 punct
"""
BRACKETS = """
Lee Lee PROPN NNP 2 nsubj
praised praise VERB VBD 0 root
the the DET DT 4 det
run run NOUN NN 2 obj
( ( PUNCT -LRB- 7 punct
which which PRON WDT 7 nsubj
ended end VERB VBD 4 acl:relcl
in in ADP IN 9 case
Leeds Leeds PROPN NNP 7 obl
) ) PUNCT -RRB- 7 punct
with with ADP IN 13 case
a a DET DT 13 det
song song NOUN NN 7 obl
. . PUNCT . 2 punct
"""


def test_a_phrase_behind_the_closing_comma_is_of_the_clause_around() -> None:
    fact = next(f for f in read(SAILS, names={"Leeds": PLACE}).facts if f.lemma == "sail")
    assert shown(fact) == ("the Monarch", "sails under", "a flag")
    assert fact.time is None


def test_two_are_not_joined_by_a_comma() -> None:
    facts = {shown(f) for f in read(WALKING, names={"Lee": PERSON, "Poe": PERSON}).facts}
    assert ("Lee", "was walking near", "Poe") in facts


def test_several_are() -> None:
    facts = {shown(f) for f in read(BOUGHT, names={"Lee": PERSON}).facts}
    assert ("Lee", "bought", "boats, cars, and trains") in facts


def test_nothing_reaches_over_the_closing_bracket() -> None:
    ended = next(
        f for f in read(BRACKETS, names={"Lee": PERSON, "Leeds": PLACE}).facts if f.lemma == "end"
    )
    assert all(a.role != "with" for a in ended.arguments)

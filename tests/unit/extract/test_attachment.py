"""Clauses the parser hung elsewhere go back where their form says they belong."""

from __future__ import annotations

import pytest

from reader.model import Fact, Modality, Polarity
from tests.unit.extract.test_reading import PERSON, read, shown

SPOTTED = """
Ann Ann PROPN NNP 2 nsubj
spotted spot VERB VBD 0 root
five five NUM CD 4 nummod
boats boat NOUN NNS 2 obj
approaching approach VERB VBG 2 advcl
the the DET DT 7 det
ship ship NOUN NN 5 obj
. . PUNCT . 2 punct
"""
ROUND = """
Lee Lee PROPN NNP 2 nsubj
followed follow VERB VBD 0 root
the the DET DT 5 det
fourth fourth ADJ JJ 5 amod
round round NOUN NN 2 obj
with with ADP IN 7 case
jabs jab NOUN NNS 2 obl
that that PRON WDT 9 nsubj
kept keep VERB VBD 5 acl:relcl
Ann Ann PROPN NNP 9 obj
on on ADP IN 13 case
the the DET DT 13 det
ropes rope NOUN NNS 9 obl
. . PUNCT . 2 punct
"""
COULD = """
Lee Lee PROPN NNP 5 nsubj
couldn couldn AUX MD 5 aux
’ ’ AUX VBD 5 aux
t t PART RB 5 advmod
stop stop VERB VB 0 root
Ann Ann PROPN NNP 5 obj
. . PUNCT . 5 punct
"""
PAID = """
Lee Lee PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
paid pay VERB VBN 0 root
to to PART TO 5 mark
write write VERB VB 3 advcl
and and CCONJ CC 7 cc
direct direct VERB VB 3 conj
the the DET DT 9 det
film film NOUN NN 7 obj
. . PUNCT . 3 punct
"""
DISCUSS = """
Lee Lee PROPN NNP 3 nsubj
was be AUX VBD 3 cop
away away ADV RB 0 root
when when ADV WRB 7 advmod
the the DET DT 6 det
fire fire NOUN NN 7 nsubj
broke break VERB VBD 3 advcl
out out ADP RP 7 compound:prt
and and CCONJ CC 12 cc
would would AUX MD 12 aux
not not PART RB 12 advmod
discuss discuss VERB VB 7 conj
arson arson NOUN NN 12 obj
with with ADP IN 15 case
Ann Ann PROPN NNP 12 obl
. . PUNCT . 3 punct
"""
MADE = """
Ann Ann PROPN NNP 3 nsubj
would would AUX MD 3 aux
return return VERB VB 0 root
once once SCONJ IN 7 mark
the the DET DT 6 det
film film NOUN NN 7 nsubj
received receive VERB VBD 3 advcl
praise praise NOUN NN 7 obj
and and CCONJ CC 10 cc
made make VERB VBD 3 conj
money money NOUN NN 10 obj
. . PUNCT . 3 punct
"""
NORTH = """
Lee Lee PROPN NNP 2 nsubj
found find VERB VBD 0 root
Ann Ann PROPN NNP 2 obj
north north ADV RB 2 advmod
of of ADP IN 7 case
the the DET DT 7 det
building building NOUN NN 4 obl
. . PUNCT . 2 punct
"""
EAGER = """
Lee Lee PROPN NNP 4 nsubj
was be AUX VBD 4 cop
so so ADV RB 4 advmod
eager eager ADJ JJ 0 root
to to PART TO 6 mark
begin begin VERB VB 4 xcomp
his his PRON PRP$ 8 nmod:poss
day day NOUN NN 6 obj
that that SCONJ IN 11 mark
he he PRON PRP 11 nsubj
left leave VERB VBD 8 acl:relcl
Ann Ann PROPN NNP 11 obj
. . PUNCT . 4 punct
"""
ADDING = """
Lee Lee PROPN NNP 2 nsubj
told tell VERB VBD 0 root
Ann Ann PROPN NNP 2 iobj
, , PUNCT , 5 punct
adding add VERB VBG 2 advcl
nothing nothing PRON NN 5 obj
suggests suggest VERB VBZ 2 ccomp
arson arson NOUN NN 7 obj
. . PUNCT . 2 punct
"""
SAYIF = """
Lee Lee PROPN NNP 2 nsubj
declined decline VERB VBD 0 root
to to PART TO 4 mark
say say VERB VB 2 xcomp
if if SCONJ IN 8 mark
Ann Ann PROPN NNP 8 nsubj
was be AUX VBD 8 cop
there there ADV RB 4 ccomp
. . PUNCT . 2 punct
"""


def facts_of(tree: str) -> list[Fact]:
    return list(read(tree, names={"Ann": PERSON, "Lee": PERSON}).facts)


def said(tree: str) -> list[tuple[str, str | None, str | None]]:
    return [shown(f) for f in facts_of(tree)]


@pytest.mark.parametrize(
    ("tree", "wrong", "right"),
    [
        (SPOTTED, ("Ann", "approaching"), ("Ann", "spotted")),
        (ROUND, ("the fourth round", "kept"), ("Lee", "followed")),
        (PAID, ("Lee", "direct"), None),
        (DISCUSS, ("the fire", "would not discuss"), ("Lee", "would not discuss")),
        (MADE, ("Ann", "made"), ("the film", "made")),
        (SAYIF, ("Ann", "was"), ("Lee", "declined to say")),
    ],
)
def test_a_clause_is_of_whom_its_form_says(
    tree: str, wrong: tuple[str, str], right: tuple[str, str] | None
) -> None:
    found = {(subject, predicate) for subject, predicate, _ in said(tree)}
    assert wrong not in found
    assert right is None or right in found


def test_a_torn_not_negates() -> None:
    (fact,) = facts_of(COULD)
    assert fact.polarity is Polarity.NEGATIVE
    assert fact.predicate is not None
    assert fact.predicate.text.endswith("t stop")


def test_north_of_is_one_preposition() -> None:
    (fact,) = facts_of(NORTH)
    assert [(a.role, a.span.text) for a in fact.arguments] == [("north of", "the building")]


def test_how_eager_is_no_part_of_the_day() -> None:
    assert ("Lee", "was eager to begin", "his day") in said(EAGER)


def test_what_is_added_is_no_part_of_who_was_told() -> None:
    assert not any("adding" in (o or "") for _, _, o in said(ADDING))
    assert not any(s.startswith("adding") for s, _, _ in said(ADDING))


def test_what_was_not_said_is_no_condition() -> None:
    fact = next(f for f in facts_of(SAYIF) if f.subject.text == "Lee")
    assert fact.modality is Modality.STATED

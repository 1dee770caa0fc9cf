"""Particles are the verb's, and what they were taken to govern stands where it belongs."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_attachment import facts_of, said

CAVED = """
The the DET DT 2 det
roof roof NOUN NN 3 nsubj
caved cav VERB VBD 0 root
in in ADV RB 3 advmod
just just ADV RB 7 advmod
before before ADP IN 7 case
five five NUM CD 3 obl
on on ADP IN 9 case
Monday Monday PROPN NNP 3 obl
. . PUNCT . 3 punct
"""
GOTIN = """
The the DET DT 2 det
crew crew NOUN NN 3 nsubj
got get VERB VBD 0 root
in in ADP RB 3 advmod
this this DET DT 6 det
morning morning NOUN NN 3 obl:unmarked
. . PUNCT . 3 punct
"""
OVERSUM = """
Savers saver NOUN NNPS 3 nsubj
had have AUX VBD 3 aux
pulled pull VERB VBN 0 root
out out ADV RB 3 advmod
over over ADV RB 3 advmod
€ € SYM $ 3 obl
400 400 NUM CD 8 compound
m million NUM CD 6 nummod
. . PUNCT . 3 punct
"""
PAIDFOR = """
A a DET DT 2 det
trial trial NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
paid pay VERB VBN 0 root
for for ADP IN 4 obl
by by ADP IN 8 case
two two NUM CD 8 nummod
trusts trust NOUN NNS 4 obl:agent
. . PUNCT . 4 punct
"""
LOOKEDAFTER = """
Lee Lee PROPN NNP 4 nsubj:pass
is be AUX VBZ 4 aux
being be AUX VBG 4 aux:pass
looked look VERB VBN 0 root
after after ADP IN 4 obl
. . PUNCT . 4 punct
"""
TREATED = """
Nobody nobody PRON NN 2 nsubj
said say VERB VBD 0 root
what what PRON WP 6 obj
Lee Lee PROPN NNP 6 nsubj:pass
was be AUX VBD 6 aux:pass
treated treat VERB VBN 2 ccomp
for for ADP IN 6 obl
. . PUNCT . 2 punct
"""
FRIDAY = """
Lee Lee PROPN NNP 3 nsubj
will will AUX MD 3 aux
face face VERB VB 0 root
charges charge NOUN NNS 3 obj
on on ADP IN 6 case
Friday Friday PROPN NNP 3 obl
of of ADP IN 8 case
fraud fraud NOUN NN 6 nmod
. . PUNCT . 3 punct
"""
TUESDAY = """
Lee Lee PROPN NNP 2 nsubj
pushes pushe VERB VBZ 0 root
out out ADP RP 2 compound:prt
patches patche NOUN NNS 2 obj
on on ADP IN 8 case
the the DET DT 8 det
second second ADJ JJ 8 amod
Tuesday Tuesday PROPN NNP 2 obl
of of ADP IN 11 case
every every DET DT 11 det
month month NOUN NN 8 nmod
. . PUNCT . 2 punct
"""
INOUT = """
Lee Lee PROPN NNP 7 nsubj
was be AUX VBD 7 cop
in in ADP IN 7 case
and and CCONJ CC 5 cc
out out ADP IN 3 conj
of of ADP IN 7 case
prison prison NOUN NN 0 root
. . PUNCT . 7 punct
"""
SOHOT = """
The the DET DT 2 det
fire fire NOUN NN 5 nsubj
was be AUX VBD 5 cop
so so ADV RB 5 advmod
intense intense ADJ JJ 0 root
it it PRON PRP 7 nsubj
melted melte VERB VBD 5 parataxis
the the DET DT 9 det
paint paint NOUN NN 7 obj
. . PUNCT . 5 punct
"""
NOTONLY = """
A a DET DT 2 det
warship warship NOUN NN 5 nsubj
not not PART RB 5 advmod
only only ADV RB 5 advmod
repulsed repuls VERB VBD 0 root
the the DET DT 7 det
attack attack NOUN NN 5 obj
, , PUNCT , 10 punct
but but CCONJ CC 10 cc
nabbed nab VERB VBD 5 conj
the the DET DT 12 det
pirates pirate NOUN NNS 10 obj
. . PUNCT . 5 punct
"""
RELIEF = """
The the DET DT 2 det
sermon sermon NOUN NN 3 nsubj
lasted last VERB VBD 0 root
nine nine NUM CD 5 nummod
minutes minute NOUN NNS 3 obl:unmarked
, , PUNCT , 9 punct
to to ADP IN 9 case
visible visible ADJ JJ 9 amod
relief relief NOUN NN 3 obl
. . PUNCT . 3 punct
"""


@pytest.mark.parametrize(
    ("tree", "fact", "time"),
    [
        (CAVED, ("The roof", "caved in", None), "just before five on Monday"),
        (GOTIN, ("The crew", "got in", None), "this morning"),
        (OVERSUM, ("Savers", "had pulled out", "over € 400 m"), None),
        (PAIDFOR, ("A trial", "was paid for by", "two trusts"), None),
        (LOOKEDAFTER, ("Lee", "is being looked after", None), None),
        (FRIDAY, ("Lee", "will face", "charges"), "on Friday"),
        (TUESDAY, ("Lee", "pushes out", "patches"), None),
        (INOUT, ("Lee", "was in and out of", "prison"), None),
        (RELIEF, ("The sermon", "lasted", "nine minutes"), None),
    ],
)
def test_the_verb_has_its_particle(
    tree: str, fact: tuple[str, str, str | None], time: str | None
) -> None:
    (found,) = facts_of(tree)
    assert said(tree) == [fact]
    assert (found.time and found.time.text) == time


@pytest.mark.parametrize("tree", [SOHOT, NOTONLY])
def test_half_of_what_is_said_is_left_out(tree: str) -> None:
    predicates = [predicate for _, predicate, _ in said(tree)]
    assert not {"was", "not only repulsed", "repulsed"} & {*predicates}


def test_what_is_asked_for_is_not_done_to_someone() -> None:
    assert not any(predicate == "was treated for" for _, predicate, _ in said(TREATED))

"""Infinitives behind a form of be, and what stands before their 'to'."""

from __future__ import annotations

from reader.model import Modality, Polarity
from tests.unit.extract.test_reading import only, read, shown

DUE = """
Ministers minister NOUN NNS 5 nsubj
are be AUX VBP 5 cop
due due ADJ JJ 5 mark
to to PART TO 5 mark
meet meet VERB VB 0 root
rebels rebel NOUN NNS 5 obj
. . PUNCT . 5 punct
"""
BLAME = """
Smokers smoker NOUN NNS 5 nsubj
could could AUX MD 5 aux
be be AUX VB 5 cop
to to PART TO 5 mark
blame blame VERB VB 0 root
for for ADP IN 8 case
the the DET DT 8 det
fire fire NOUN NN 5 obl
. . PUNCT . 5 punct
"""
ASKED = """
Lee Lee PROPN NNP 2 nsubj
asked ask VERB VBD 0 root
not not PART RB 6 advmod
to to PART TO 6 mark
be be AUX VB 6 aux:pass
named name VERB VBN 2 xcomp
. . PUNCT . 2 punct
"""
LET = """
Lee Lee PROPN NNP 2 nsubj
agreed agree VERB VBD 0 root
to to PART TO 4 mark
leave leave VERB VB 2 xcomp
Paris Paris PROPN NNP 4 obj
and and CCONJ CC 8 cc
to to PART TO 8 mark
let let VERB VB 4 conj
patrols patrol NOUN NNS 8 obj
, , PUNCT , 11 punct
guard guard VERB VB 4 conj
the the DET DT 13 det
pump pump NOUN NN 11 obj
. . PUNCT . 2 punct
"""
LIVE = """
The the DET DT 3 det
new new ADJ JJ 3 amod
system system NOUN NN 4 nsubj
goes go VERB VBZ 0 root
live live ADV RB 4 advmod
in in ADP IN 7 case
December December PROPN NNP 4 obl
. . PUNCT . 4 punct
"""
ROUND = """
The the DET DT 2 det
bear bear NOUN NN 5 nsubj
had have AUX VBD 5 aux
not not PART RB 5 advmod
come come VERB VBN 0 root
round round ADV RB 5 advmod
from from ADP IN 9 case
the the DET DT 9 det
anaesthetic anaesthetic NOUN NN 5 obl
. . PUNCT . 5 punct
"""


def test_what_somebody_is_due_to_do_is_planned() -> None:
    fact = only(read(DUE))
    assert shown(fact) == ("Ministers", "are due to meet", "rebels")
    assert fact.modality is Modality.PLANNED


def test_what_could_be_to_blame_is_possible_and_no_plan() -> None:
    fact = only(read(BLAME))
    assert shown(fact) == ("Smokers", "could be to blame for", "the fire")
    assert fact.modality is Modality.POSSIBLE


def test_who_is_to_blame_is_no_plan() -> None:
    tree = BLAME.replace("could could AUX MD 5 aux", "today today NOUN NN 5 obl:unmarked")
    fact = only(read(tree.replace("be be AUX VB", "are be AUX VBP")))
    assert fact.modality is Modality.STATED


def test_due_to_keeps_its_to_where_the_two_are_taken_for_one() -> None:
    tree = DUE.replace("to to PART TO 5 mark", "to to ADP IN 3 fixed")
    assert shown(only(read(tree))) == ("Ministers", "are due to meet", "rebels")


def test_who_asked_not_to_be_named_did_ask() -> None:
    fact = only(read(ASKED))
    assert shown(fact) == ("Lee", "asked not to be named", None)
    assert fact.polarity is Polarity.POSITIVE


def test_who_decided_not_to_be_named_is_not_to_be() -> None:
    fact = only(read(ASKED.replace("asked ask", "decided decide")))
    assert fact.polarity is Polarity.NEGATIVE


def test_who_lets_others_do_it_does_not_do_it() -> None:
    assert {f.predicate.text for f in read(LET).facts if f.predicate} == {"agreed to leave"}


def test_a_verb_keeps_the_adverb_that_makes_its_sense() -> None:
    assert shown(only(read(LIVE)))[:2] == ("The new system", "goes live")
    assert shown(only(read(ROUND))) == ("The bear", "had not come round from", "the anaesthetic")

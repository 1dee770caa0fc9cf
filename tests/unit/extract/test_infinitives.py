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


def test_who_asked_not_to_be_named_did_ask() -> None:
    fact = only(read(ASKED))
    assert shown(fact) == ("Lee", "asked not to be named", None)
    assert fact.polarity is Polarity.POSITIVE


def test_who_decided_not_to_be_named_is_not_to_be() -> None:
    fact = only(read(ASKED.replace("asked ask", "decided decide")))
    assert fact.polarity is Polarity.NEGATIVE

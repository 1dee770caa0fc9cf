"""Who did it, where the tree hung the clause or its subject beside its place."""

from __future__ import annotations

import pytest

from reader.model import Modality
from tests.unit.extract.test_reading import PERSON, read, shown

SWAP = """
Although although SCONJ IN 5 mark
Lee Lee PROPN NNP 10 nsubj
would would AUX MD 5 aux
not not PART RB 5 advmod
say say VERB VB 10 advcl
why why ADV WRB 5 advmod
, , PUNCT , 5 punct
a a DET DT 9 det
friend friend NOUN NN 5 nsubj
told tell VERB VBD 0 root
Ann Ann PROPN NNP 10 iobj
. . PUNCT . 10 punct
"""
AFTER = """
Acme Acme PROPN NNP 3 nsubj
has have AUX VBZ 3 aux
received receive VERB VBN 0 root
ten ten NUM CD 5 nummod
comments comment NOUN NNS 3 obj
, , PUNCT , 10 punct
most most ADJ JJS 3 nsubj
of of ADP IN 9 case
them they PRON PRP 7 nmod
angry angry ADJ JJ 7 acl
. . PUNCT . 3 punct
"""
WHO = """
It it PRON PRP 3 nsubj
is be AUX VBZ 3 cop
late late ADJ JJ 0 root
, , PUNCT , 5 punct
said say VERB VBD 3 parataxis
Ann Ann PROPN NNP 5 nsubj
, , PUNCT , 9 punct
a a DET DT 9 det
nurse nurse NOUN NN 6 appos
at at ADP IN 12 case
Leeds Leeds PROPN NNP 12 compound
University University PROPN NNP 9 nmod
, , PUNCT , 15 punct
who who PRON WP 15 nsubj
helped help VERB VBD 3 advcl:relcl
Lee Lee PROPN NNP 15 obj
. . PUNCT . 3 punct
"""
KEPT = """
A a DET DT 2 det
ship ship NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
found find VERB VBN 0 root
in in ADP IN 6 case
May May PROPN NNP 4 obl
but but CCONJ CC 8 cc
kept keep VERB VBD 4 conj
secret secret ADJ JJ 8 xcomp
. . PUNCT . 4 punct
"""
STORM = """
Ann Ann PROPN NNP 4 nsubj
was be AUX VBD 4 cop
in in ADP IN 4 case
Paris Paris PROPN NNP 0 root
when when ADV WRB 8 advmod
the the DET DT 7 det
storm storm NOUN NN 8 nsubj
came come VERB VBD 4 advcl
and and CCONJ CC 10 cc
decided decide VERB VBD 8 conj
to to PART TO 12 mark
sell sell VERB VB 10 xcomp
a a DET DT 14 det
house house NOUN NN 12 obj
. . PUNCT . 4 punct
"""
ALLEGE = """
Officials official NOUN NNS 2 nsubj
allege alleg VERB VBD 0 root
that that SCONJ IN 6 mark
Ann Ann PROPN NNP 6 nsubj
Lee Lee PROPN NNP 4 flat
opened open VERB VBD 2 ccomp
fire fire NOUN NN 6 obj
, , PUNCT , 9 punct
killing kill VERB VBG 2 advcl
two two NUM CD 11 nummod
men man NOUN NNS 9 obj
. . PUNCT . 2 punct
"""
LOOKED = """
Lee Lee PROPN NNP 2 nsubj
looked look VERB VBD 0 root
tired tired ADJ JJ 2 xcomp
when when ADV WRB 6 advmod
Ann Ann PROPN NNP 6 nsubj
left leave VERB VBD 2 advcl
Paris Paris PROPN NNP 6 obj
. . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("rows", "right", "wrong"),
    [
        (SWAP, ("a friend", "told"), ("Lee", "told")),
        (AFTER, ("Acme", "has received"), ("most of them", "has received")),
        (WHO, ("Ann", "helped"), ("Leeds University", "helped")),
        (KEPT, ("A ship", "was kept"), ("A ship", "kept")),
        (STORM, ("Ann", "decided to sell"), ("the storm", "decided to sell")),
        (ALLEGE, ("Ann Lee", "killing"), ("Officials", "killing")),
    ],
)
def test_who_did_it(rows: str, right: tuple[str, str], wrong: tuple[str, str]) -> None:
    names = {"Ann Lee": PERSON} if rows is ALLEGE else {"Ann": PERSON, "Lee": PERSON}
    found = {n: k for n, k in names.items() if all(f"\n{w} " in rows for w in n.split())}
    told = {shown(fact)[:2] for fact in read(rows, names=found).facts}
    assert right in told
    assert wrong not in told


def test_what_happened_while_one_seemed_so_is_no_seeming() -> None:
    facts = read(LOOKED, names={"Lee": PERSON, "Ann": PERSON}).facts
    left = [f for f in facts if f.predicate and f.predicate.text == "left"]
    assert [f.modality for f in left] == [Modality.STATED]

"""Clauses that say nothing away from the noun or the verb they stand behind are left out."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import PERSON, read, shown

READY = """
Prints print NOUN NNS 3 nsubj
were be AUX VBD 3 cop
ready ready ADJ JJ 0 root
and and CCONJ CC 5 cc
displayed display VERB VBN 3 conj
in in ADP IN 7 case
Hull Hull PROPN NNP 5 obl
. . PUNCT . 3 punct
"""
DEVOUT = """
Ann Ann PROPN NNP 3 nsubj
may may AUX MD 3 aux
prove prove VERB VB 0 root
to to PART TO 7 mark
be be AUX VB 7 cop
a a DET DT 7 det
doctor doctor NOUN NN 3 xcomp
who who PRON WP 10 nsubj
was be AUX VBD 10 cop
devout devout ADJ JJ 7 acl:relcl
. . PUNCT . 3 punct
"""
ONLY = """
They they PRON PRP 2 nsubj
taxed tax VERB VBD 0 root
only only ADV RB 5 advmod
the the DET DT 5 det
schools school NOUN NNS 2 obj
that that PRON WDT 7 nsubj
received receive VERB VBD 5 acl:relcl
fees fee NOUN NNS 7 obj
. . PUNCT . 2 punct
"""
FOUND = """
It it PRON PRP 4 nsubj
is be AUX VBZ 4 cop
the the DET DT 4 det
coin coin NOUN NN 0 root
anyone anyone PRON NN 6 nsubj
found find VERB VBD 4 acl:relcl
in in ADP IN 8 case
Hull Hull PROPN NNP 6 obl
. . PUNCT . 4 punct
"""
OFFERED = """
Offered offer VERB VBN 6 advcl
a a DET DT 3 det
post post NOUN NN 1 obj
, , PUNCT , 1 punct
Ann Ann PROPN NNP 6 nsubj
left leave VERB VBD 0 root
Hull Hull PROPN NNP 6 obj
. . PUNCT . 6 punct
"""
HOLDS = """
Ann Ann PROPN NNP 2 nsubj
holds hold VERB VBZ 0 root
shows show NOUN NNS 2 obj
and and CCONJ CC 6 cc
has have AUX VBZ 6 aux
done do VERB VBN 2 conj
since since ADP IN 8 case
1953 1953 NUM CD 6 obl
. . PUNCT . 2 punct
"""
WOULD = """
Ann Ann PROPN NNP 4 nsubj
would would AUX MD 4 aux
have have AUX VB 4 aux
paid pay VERB VBN 0 root
Lee Lee PROPN NNP 4 obj
and and CCONJ CC 7 cc
bought buy VERB VBN 4 conj
pools pool NOUN NNS 7 obj
. . PUNCT . 4 punct
"""
RATED = """
Ann Ann PROPN NNP 2 nsubj
rated rate VERB VBD 0 root
the the DET DT 4 det
unit unit NOUN NN 2 obj
as as SCONJ IN 6 mark
requiring require VERB VBG 2 advcl
care care NOUN NN 6 obj
. . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("tree", "verb"),
    [
        (HOLDS, "has done"),
        (WOULD, "bought"),
        (RATED, "rated"),
        (READY, "displayed"),
        (DEVOUT, "was"),
        (ONLY, "received"),
        (FOUND, "found"),
        (OFFERED, "Offered"),
    ],
)
def test_it_is_left_out(tree: str, verb: str) -> None:
    facts = read(tree, names={"Ann": PERSON}).facts
    assert not any((shown(f)[1] or "").startswith(verb) for f in facts)


def test_whom_it_was_offered_by_tells_who_was_offered_it() -> None:
    by = OFFERED.replace(
        ", , PUNCT , 1 punct", "by by ADP IN 5 case\nLee Lee PROPN NNP 1 obl:agent"
    )
    by = by.replace("Ann Ann PROPN NNP 6", "Ann Ann PROPN NNP 7")
    by = by.replace("VBN 6 advcl", "VBN 7 advcl").replace(" 6 ", " 7 ")
    facts = read(by, names={"Ann": PERSON}).facts
    assert any((shown(f)[1] or "").startswith("left") for f in facts)


def test_what_one_has_paid_and_bought_is_bought() -> None:
    paid = WOULD.replace("would would AUX MD 4 aux", "today today NOUN NN 4 obl:unmarked")
    paid = paid.replace("have have AUX VB ", "has have AUX VBZ ")
    facts = read(paid, names={"Ann": PERSON}).facts
    assert any((shown(f)[1] or "").endswith("bought") for f in facts)

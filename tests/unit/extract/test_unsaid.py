"""Clauses whose words say something else by themselves are left out."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import PERSON, read

BELIEVED = """
A a DET DT 2 det
man man NOUN NN 8 nsubj:pass
believed believe VERB VBD 2 acl:relcl
to to PART TO 6 mark
be be AUX VB 6 cop
Lee Lee PROPN NNP 3 ccomp
was be AUX VBD 8 aux:pass
hurt hurt ADJ JJ 0 root
. . PUNCT . 3 punct
"""
ASDONE = """
Leeds Leeds PROPN NNP 2 nsubj
won win VERB VBD 0 root
, , PUNCT , 7 punct
as as SCONJ IN 7 mark
they they PRON PRP 7 nsubj
have have AUX VBP 7 aux
done do VERB VBN 2 advcl
many many ADJ JJ 9 amod
times time NOUN NNS 7 obl:unmarked
. . PUNCT . 2 punct
"""
ESTIMATED = """
Outside outside ADV RB 7 advmod
, , PUNCT , 1 punct
the the DET DT 4 det
committee committee NOUN NN 7 nsubj
estimated estimate VERB VBD 4 acl
, , PUNCT , 5 punct
stood stand VERB VBD 0 root
a a DET DT 10 det
large large ADJ JJ 10 amod
crowd crowd NOUN NN 7 obl
. . PUNCT . 7 punct
"""
CALLEDBOLD = """
He he PRON PRP 2 nsubj
saw see VERB VBD 0 root
a a DET DT 5 det
red red ADJ JJ 5 amod
card card NOUN NN 2 obj
, , PUNCT , 8 punct
a a DET DT 8 det
choice choice NOUN NN 10 obj
Lee Lee PROPN NNP 10 nsubj
described describe VERB VBD 2 parataxis
as as ADP IN 13 case
a a DET DT 13 det
joke joke NOUN NN 10 obl
. . PUNCT . 2 punct
"""
POLICESAID = """
Ann Ann PROPN NNP 2 nsubj
saw see VERB VBD 0 root
the the DET DT 4 det
fire fire NOUN NN 2 obj
, , PUNCT , 8 punct
which which PRON WDT 10 nsubj:pass
police police NOUN NN 8 nsubj
said say VERB VBD 4 acl:relcl
was be AUX VBD 10 aux:pass
set set VERB VBN 8 ccomp
by by ADP IN 12 case
thieves thief NOUN NNS 10 obl:agent
. . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("rows", "verb"),
    [
        (BELIEVED, "believed"),
        (ASDONE, "have done"),
        (ESTIMATED, "stood"),
        (CALLEDBOLD, "described as"),
        (POLICESAID, "said"),
    ],
)
def test_such_a_clause_is_left_out(rows: str, verb: str) -> None:
    facts = read(rows, names={"Lee": PERSON} if "Lee" in rows else None).facts
    assert all(fact.predicate is None or fact.predicate.text != verb for fact in facts)

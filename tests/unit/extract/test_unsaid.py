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
ONCE = """
Hackers hacker NOUN NNS 2 nsubj
win win VERB VBP 0 root
once once SCONJ IN 5 mark
users user NOUN NNS 5 nsubj
open open VERB VBP 2 advcl
an a DET DT 8 det
infected infect ADJ VBN 8 amod
page page NOUN NN 5 obj
. . PUNCT . 2 punct
"""
ONCETIME = """
Lee Lee PROPN NNP 2 nsubj
leaves leave VERB VBZ 0 root
when when ADV WRB 5 advmod
troops troops NOUN NNS 5 nsubj
enter enter VERB VBP 2 advcl
Paris Paris PROPN NNP 5 obj
on on ADP IN 8 case
Friday Friday PROPN NNP 5 obl
. . PUNCT . 2 punct
"""
OWNER = """
The the DET DT 2 det
judge judge NOUN NN 3 nsubj
heard hear VERB VBD 0 root
Lee Lee PROPN NNP 3 obj
's 's PART POS 4 case
office office NOUN NN 8 nsubj
has have AUX VBZ 8 aux
asked ask VERB VBN 3 ccomp
Ann Ann PROPN NNP 8 iobj
. . PUNCT . 3 punct
"""
CARRYING = """
A a DET DT 2 det
ship ship NOUN NN 8 nsubj
carrying carry VERB VBG 2 acl
goods goods NOUN NNS 3 obj
that that PRON WDT 7 nsubj:pass
was be AUX VBD 7 aux:pass
seized seize VERB VBN 4 acl:relcl
sank sink VERB VBD 0 root
. . PUNCT . 8 punct
"""
LETGO = """
A a DET DT 2 det
man man NOUN NN 8 nsubj
recently recently ADV RB 4 advmod
let let VERB VBD 2 acl:relcl
go go VERB VB 4 xcomp
from from ADP IN 7 case
Acme Acme PROPN NNP 8 obl
opened open VERB VBD 0 root
fire fire NOUN NN 8 obj
. . PUNCT . 8 punct
"""
SHOTAT = """
They they PRON PRP 4 nsubj
are be AUX VBP 4 cop
a a DET DT 4 det
threat threat NOUN NN 0 root
to to ADP IN 8 case
the the DET DT 7 det
Colts Colt PROPN NNPS 8 nsubj
shot shoot VERB VBN 4 nmod
at at ADP IN 11 case
the the DET DT 11 det
title title NOUN NN 8 obl
. . PUNCT . 4 punct
"""
COMPARED = """
Sales sale NOUN NNS 2 nsubj
rose rise VERB VBD 0 root
to to ADP IN 4 case
ten ten NUM CD 2 obl
in in ADP IN 6 case
May May PROPN NNP 2 obl
, , PUNCT , 8 punct
compared compare VERB VBN 2 advcl
with with ADP IN 10 case
four four NUM CD 8 obl
in in ADP IN 12 case
April April PROPN NNP 10 nmod
. . PUNCT . 2 punct
"""
MEANS = """
Ten ten NUM CD 2 nummod
sites site NOUN NNS 4 nsubj:pass
were be AUX VBD 4 aux:pass
hit hit VERB VBN 0 root
, , PUNCT , 7 punct
which which PRON WDT 7 nsubj
means mean VERB VBZ 2 acl:relcl
trouble trouble NOUN NN 7 obj
. . PUNCT . 4 punct
"""
HERO = """
Was be AUX VBD 4 cop
Lee Lee PROPN NNP 4 nsubj
a a DET DT 4 det
hero hero NOUN NN 0 root
who who PRON WP 6 nsubj
saved save VERB VBD 4 acl:relcl
Ann Ann PROPN NNP 6 obj
? ? PUNCT . 4 punct
"""


@pytest.mark.parametrize(
    ("rows", "verb"),
    [
        (BELIEVED, "believed"),
        (ASDONE, "have done"),
        (ESTIMATED, "stood"),
        (CALLEDBOLD, "described as"),
        (POLICESAID, "said"),
        (MEANS, "means"),
        (HERO, "saved"),
        (ONCE, "open"),
        (OWNER, "has asked"),
        (CARRYING, "was seized"),
        (LETGO, "let"),
        (SHOTAT, "shot at"),
        (COMPARED, "compared with"),
    ],
)
def test_such_a_clause_is_left_out(rows: str, verb: str) -> None:
    facts = read(rows, names={"Lee": PERSON} if "Lee" in rows else None).facts
    assert all(fact.predicate is None or fact.predicate.text != verb for fact in facts)


def test_a_time_told_makes_it_happen_once() -> None:
    facts = read(ONCETIME, names={"Lee": PERSON}).facts
    assert any(fact.predicate and fact.predicate.text == "enter" for fact in facts)

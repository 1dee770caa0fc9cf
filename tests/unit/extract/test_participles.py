"""Of a participle that may speak of two nouns nothing is said."""

from __future__ import annotations

import pytest

from reader.model import Modality
from tests.unit.extract.test_reading import PERSON, read, shown

FALL = """
Two two NUM CD 2 nummod
bears bear NOUN NNS 3 nsubj
escaped escape VERB VBD 0 root
, , PUNCT , 5 punct
forcing force VERB VBG 3 advcl
visitors visitor NOUN NNS 5 obj
to to PART TO 8 mark
hide hide VERB VB 5 xcomp
. . PUNCT . 3 punct
"""
OPENED = """
Lee Lee PROPN NNP 2 nsubj
opened open VERB VBD 0 root
fire fire NOUN NN 2 obj
, , PUNCT , 5 punct
forcing force VERB VBG 2 advcl
visitors visitor NOUN NNS 5 obj
to to PART TO 8 mark
hide hide VERB VB 5 xcomp
. . PUNCT . 2 punct
"""
SHIPPED = """
Acme Acme PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
sold sell VERB VBN 0 root
, , PUNCT , 5 punct
giving give VERB VBG 3 advcl
Lee Lee PROPN NNP 5 iobj
a a DET DT 8 det
profit profit NOUN NN 5 obj
. . PUNCT . 3 punct
"""
KILLING = """
A a DET DT 2 det
blast blast NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
heard hear VERB VBN 0 root
, , PUNCT , 6 punct
killing kill VERB VBG 4 advcl
two two NUM CD 8 nummod
men man NOUN NNS 6 obj
. . PUNCT . 4 punct
"""
SPENT = """
Lee Lee PROPN NNP 2 nsubj
spent spend VERB VBD 0 root
a a DET DT 4 det
day day NOUN NN 2 obj
visiting visit VERB VBG 2 advcl
Ann Ann PROPN NNP 5 obj
. . PUNCT . 2 punct
"""
REGISTERED = """
Lee Lee PROPN NNP 3 nsubj
was be AUX VBD 3 aux
driving drive VERB VBG 0 root
a a DET DT 5 det
car car NOUN NN 3 obj
registered register VERB VBN 3 advcl
to to ADP IN 8 case
Ann Ann PROPN NNP 6 obl
. . PUNCT . 3 punct
"""
WHILE = """
Ann Ann PROPN NNP 2 nsubj
won win VERB VBD 0 root
a a DET DT 4 det
race race NOUN NN 2 obj
while while SCONJ IN 7 mark
Lee Lee PROPN NNP 7 nsubj
led lead VERB VBD 2 advcl
a a DET DT 9 det
lap lap NOUN NN 7 obj
, , PUNCT , 11 punct
finishing finish VERB VBG 2 advcl
the the DET DT 13 det
race race NOUN NN 11 obj
. . PUNCT . 2 punct
"""
MINUTES = """
Lee Lee PROPN NNP 2 nsubj
scored score VERB VBD 0 root
a a DET DT 4 det
goal goal NOUN NN 2 obj
with with ADP IN 8 mark
ten ten NUM CD 7 nummod
minutes minute NOUN NNS 8 obl:unmarked
left leave VERB VBN 2 obl
in in ADP IN 2 advcl
the the DET DT 11 det
half half NOUN NN 8 obl
. . PUNCT . 2 punct
"""
NOEVIDENCE = """
There there PRON EX 2 expl
is be VERB VBZ 0 root
no no DET DT 4 det
evidence evidence NOUN NN 2 nsubj
Lee Lee PROPN NNP 6 nsubj
stole steal VERB VBD 4 acl
cars car NOUN NNS 6 obj
. . PUNCT . 2 punct
"""
LEADING = """
Lee Lee PROPN NNP 2 nsubj
left leave VERB VBD 0 root
the the DET DT 4 det
lawn lawn NOUN NN 2 obj
leading lead VERB VBG 4 acl
Ann Ann PROPN NNP 5 obj
to to PART TO 8 mark
follow follow VERB VB 5 xcomp
him he PRON PRP 8 obj
. . PUNCT . 2 punct
"""
ARRESTED = """
Arrested arrest VERB VBN 7 advcl
by by ADP IN 3 case
Ann Ann PROPN NNP 1 obl:agent
, , PUNCT , 1 punct
Lee Lee PROPN NNP 7 nsubj
is be AUX VBZ 7 cop
due due ADJ JJ 0 root
to to PART TO 9 mark
appear appear VERB VB 7 xcomp
on on ADP IN 11 case
Friday Friday PROPN NNP 9 obl
. . PUNCT . 9 punct
"""

SENDING = """
The the DET DT 2 det
company company NOUN NN 3 nsubj
cut cut VERB VBD 0 root
its its PRON PRP$ 5 nmod:poss
forecast forecast NOUN NN 3 obj
, , PUNCT , 7 punct
sending send VERB VBG 3 advcl
shares share NOUN NNS 7 obj
down down ADP RP 7 compound:prt
5 5 NUM CD 11 nummod
% % SYM NN 7 obj
. . PUNCT . 3 punct
"""
NEEDED = """
He he PRON PRP 2 nsubj
needed need VERB VBD 0 root
just just ADV RB 4 advmod
nine nine NUM CD 5 nummod
points point NOUN NNS 2 obj
, , PUNCT , 7 punct
making make VERB VBG 2 advcl
the the DET DT 9 det
record record NOUN NN 7 obj
an a DET DT 12 det
almost almost ADV RB 12 advmod
certainty certainty NOUN NN 7 xcomp
. . PUNCT . 2 punct
"""
FELL = """
Sales sale NOUN NNS 2 nsubj
fell fall VERB VBD 0 root
5 5 NUM CD 4 nummod
% % SYM NN 2 obj
, , PUNCT , 6 punct
hurting hurt VERB VBG 2 advcl
margins margins NOUN NN 6 obj
. . PUNCT . 2 punct
"""
STRUCK = """
The the DET DT 2 det
quake quake NOUN NN 3 nsubj
struck strike VERB VBD 0 root
at at ADP IN 5 case
dawn dawn NOUN NN 3 obl
, , PUNCT , 7 punct
killing kill VERB VBG 3 advcl
12 12 NUM CD 9 nummod
people people NOUN NNS 7 obj
. . PUNCT . 3 punct
"""
ELIGIBLE = """
Over over ADV RB 3 advmod
2.5 2.5 NUM CD 3 compound
million million NUM CD 4 nummod
people people NOUN NNS 6 nsubj
were be AUX VBD 6 cop
eligible eligible ADJ JJ 0 root
to to PART TO 8 mark
vote vote VERB VB 6 xcomp
in in ADP IN 11 case
the the DET DT 11 det
election election NOUN NN 8 obl
, , PUNCT , 13 punct
held hold VERB VBN 8 advcl
under under ADP IN 16 case
the the DET DT 16 det
framework framework NOUN NN 13 obl
of of ADP IN 20 case
a a DET DT 20 det
new new ADJ JJ 20 amod
constitution constitution NOUN NN 16 nmod
approved approve VERB VBN 20 acl
in in ADP IN 23 case
September September PROPN NNP 21 obl
and and CCONJ CC 25 cc
intended intend VERB VBD 13 conj
to to PART TO 27 mark
increase increase VERB VB 25 xcomp
parliament parliament NOUN NN 30 nmod:poss
's 's PART POS 28 case
powers power NOUN NNS 27 obj
and and CCONJ CC 32 cc
raise raise VERB VB 27 conj
the the DET DT 34 det
number number NOUN NN 32 obj
of of ADP IN 36 case
seats seat NOUN NNS 34 nmod
. . PUNCT . 6 punct
"""
CONSUMED = """
Perlo Perlo PROPN NNP 2 nsubj
said say VERB VBD 0 root
Orozco Orozco PROPN NNP 5 nsubj:pass
was be AUX VBD 5 aux:pass
consumed consum VERB VBN 2 ccomp
by by ADP IN 8 case
gang gang NOUN NN 8 compound
life life NOUN NN 5 obl:agent
, , PUNCT , 10 punct
affecting affect VERB VBG 5 advcl
his his PRON PRP$ 12 nmod:poss
judgment judgment NOUN NN 10 obj
. . PUNCT . 2 punct
"""
EXETER = """
Goode Goode PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
educated educate VERB VBN 0 root
at at ADP IN 6 case
Exeter Exeter PROPN NNP 6 compound
School School PROPN NNP 3 obl
, , PUNCT , 10 punct
an a DET DT 10 det
independent independent ADJ JJ 10 amod
school school NOUN NN 6 appos
in in ADP IN 12 case
Devon Devon PROPN NNP 10 nmod
, , PUNCT , 14 punct
followed follow VERB VBN 6 acl
by by ADP IN 17 case
the the DET DT 17 det
University University PROPN NNP 14 obl:agent
of of ADP IN 19 case
Birmingham Birmingham PROPN NNP 17 nmod
. . PUNCT . 3 punct
"""
HOSTING = """
Ann Ann PROPN NNP 4 nsubj
Lee Lee PROPN NNP 1 flat
would would AUX MD 4 aux
return return VERB VB 0 root
to to ADP IN 7 case
the the DET DT 7 det
awards award NOUN NNS 4 obl
as as ADP IN 9 case
emcee emcee PROPN NNP 7 nmod
, , PUNCT , 11 punct
marking mark VERB VBG 4 advcl
her her PRON PRP$ 14 nmod:poss
second second ADJ JJ 14 amod
stint stint NOUN NN 11 obj
. . PUNCT . 4 punct
"""
DAM = """
A a DET DT 2 det
dam dam NOUN NN 3 nsubj
collapsed collapse VERB VBD 25 ccomp
before before ADP IN 5 case
dawn dawn NOUN NN 3 obl
on on ADP IN 7 case
Tuesday Tuesday PROPN NNP 3 obl
, , PUNCT , 9 punct
sending send VERB VBG 3 advcl
a a DET DT 11 det
wall wall NOUN NN 9 obj
of of ADP IN 13 case
water water NOUN NN 11 nmod
through through ADP IN 16 case
the the DET DT 16 det
town town NOUN NN 9 obl
and and CCONJ CC 18 cc
killing kill VERB VBG 3 conj
at at ADP IN 20 case
least least ADJ JJS 21 nmod
23 23 NUM CD 22 nummod
people people NOUN NNS 18 obj
, , PUNCT , 9 punct
officials official NOUN NNS 25 nsubj
said say VERB VBD 0 root
. . PUNCT . 25 punct
"""
SOURCE = """
One one NUM CD 7 nsubj
of of ADP IN 4 case
the the DET DT 4 det
gates gate NOUN NNS 1 nmod
had have AUX VBD 7 aux
been be AUX VBN 7 aux:pass
jammed ja VERB VBN 0 root
, , PUNCT , 10 punct
a a DET DT 10 det
source source NOUN NN 15 nsubj
close close ADJ JJ 10 amod
to to ADP IN 14 case
the the DET DT 14 det
inquiry inquiry NOUN NN 11 obl
said say VERB VBD 7 parataxis
, , PUNCT , 17 punct
allowing allow VERB VBG 15 advcl
the the DET DT 19 det
water water NOUN NN 17 obj
to to PART TO 21 mark
rise rise VERB VB 17 xcomp
over over ADP IN 24 case
the the DET DT 24 det
crest crest NOUN NN 21 obl
. . PUNCT . 7 punct
"""
REPAYS = """
The the DET DT 3 det
final final ADJ JJ 3 amod
notice notice NOUN NN 7 nsubj
on on ADP IN 6 case
the the DET DT 6 det
bank bank NOUN NN 7 obl
repays repay NOUN NNS 0 root
reading read VERB VBG 7 advcl
by by ADP IN 12 case
any any DET DT 12 det
compliance compliance NOUN NN 12 compound
officer officer NOUN NN 8 obl
. . PUNCT . 7 punct
"""


def verbs(rows: str) -> set[str]:
    facts = read(rows, names={"Lee": PERSON, "Ann": PERSON}).facts
    return {fact.predicate.text for fact in facts if fact.predicate}


@pytest.mark.parametrize(
    ("rows", "verb"),
    [
        (FALL, "forcing"),
        (SHIPPED, "giving"),
        (REGISTERED, "registered to"),
        (WHILE, "finishing"),
        (MINUTES, "left in"),
        (NOEVIDENCE, "stole"),
        (LEADING, "leading"),
        (SENDING, "sending down"),
        (NEEDED, "making"),
        (FELL, "hurting"),
        (DAM, "killing"),
        (SOURCE, "allowing"),
        (REPAYS, "reading by"),
        (CONSUMED, "affecting"),
        (EXETER, "followed by"),
        (HOSTING, "marking"),
        (ELIGIBLE, "intended to increase"),
    ],
)
def test_what_may_be_said_of_another_is_left_out(rows: str, verb: str) -> None:
    assert verb not in verbs(rows)


@pytest.mark.parametrize(
    ("rows", "verb"),
    [(OPENED, "forcing"), (KILLING, "killing"), (SPENT, "visiting"), (STRUCK, "killing")],
)
def test_what_fits_the_subject_is_said_of_it(rows: str, verb: str) -> None:
    assert verb in verbs(rows)


def test_the_subject_is_who_did_it() -> None:
    assert ("Lee", "visiting", "Ann") in {
        shown(f) for f in read(SPENT, names={"Lee": PERSON}).facts
    }


def test_what_was_done_before_is_no_plan() -> None:
    facts = read(ARRESTED, names={"Lee": PERSON, "Ann": PERSON}).facts
    arrested = [f for f in facts if f.predicate and f.predicate.text.startswith("Arrested")]
    assert [f.modality for f in arrested] == [Modality.STATED]

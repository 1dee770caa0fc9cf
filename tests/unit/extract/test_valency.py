"""A fact fills the places its verb or adjective opens, or is not given."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_attachment import facts_of, said

TIMES = """
Lee Lee PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
shot shoot VERB VBN 0 root
eleven eleven NUM CD 5 nummod
times time NOUN NNS 3 obl:unmarked
. . PUNCT . 3 punct
"""
UNTIL = """
Lee Lee PROPN NNP 3 nsubj
had have AUX VBD 3 aux
refused refuse VERB VBN 0 root
to to PART TO 5 mark
open open VERB VB 3 xcomp
the the DET DT 7 det
box box NOUN NN 5 obj
until until SCONJ IN 11 mark
Ann Ann PROPN NNP 11 nsubj
was be AUX VBD 11 cop
home home ADV RB 5 advcl
. . PUNCT . 3 punct
"""
VOTED = """
Jurors Jurors PROPN NNS 2 nsubj
voted vote VERB VBD 0 root
10 10 NUM CD 2 obl:unmarked
- - SYM SYM 5 case
2 2 NUM CD 3 nmod
to to PART TO 7 mark
find find VERB VB 2 advcl
that that SCONJ IN 11 mark
Lee Lee PROPN NNP 11 nsubj
had have AUX VBD 11 aux
lied lie VERB VBN 7 ccomp
. . PUNCT . 2 punct
"""
BACK = """
Lee Lee PROPN NNP 5 nsubj
was be AUX VBD 5 cop
14 14 NUM CD 4 nummod
seconds second NOUN NNS 5 obl:unmarked
back back ADV RB 0 root
, , PUNCT , 8 punct
and and CCONJ CC 9 cc
Ann Ann PROPN NNP 4 conj
third third ADV RB 8 amod
in in ADP IN 11 case
Paris Paris PROPN NNP 9 obl
. . PUNCT . 5 punct
"""
WIDER = """
The the DET DT 2 det
margin margin NOUN NN 4 nsubj
was be AUX VBD 4 cop
wider wide ADJ JJR 0 root
than than ADP IN 6 case
whips whip NOUN NNS 7 nsubj
expected expect VERB VBN 4 advcl
. . PUNCT . 4 punct
"""
GUARDED = """
The the DET DT 2 det
minister minister NOUN NN 5 nsubj
was be AUX VBD 5 cop
more more ADV RBR 5 advmod
guarded guard VERB VBN 0 root
. . PUNCT . 5 punct
"""
EXEMPT = """
Minors minor NOUN NNS 5 nsubj
under under ADP IN 3 case
16 16 NUM CD 1 nmod
are be AUX VBP 5 cop
exempt exempt ADJ JJ 0 root
. . PUNCT . 5 punct
"""
AGREED = """
The the DET DT 2 det
government government NOUN NN 3 nsubj
agreed agree VERB VBD 0 root
at at ADP IN 6 case
the the DET DT 6 det
weekend weekend NOUN NN 3 obl
. . PUNCT . 3 punct
"""
TURNED = """
Lee Lee PROPN NNP 2 nsubj
applied apply VERB VBD 0 root
for for ADP IN 4 case
money money NOUN NN 2 obl
in in ADP IN 6 case
2024 2024 NUM CD 2 obl
and and CCONJ CC 9 cc
was be AUX VBD 9 aux:pass
turned turn VERB VBN 2 conj
down down ADP RP 9 compound:prt
. . PUNCT . 2 punct
"""
HAS = """
The the DET DT 3 det
Greens Greens PROPN NNP 3 compound
party party NOUN NNP 4 nsubj
has have VERB VBZ 0 root
33 33 NUM CD 4 obj
. . PUNCT . 4 punct
"""
ASKED = """
Lee Lee PROPN NNP 3 nsubj
will will AUX MD 3 aux
ask ask VERB VB 0 root
the the DET DT 5 det
Speaker speaker NOUN NN 3 iobj
for for ADP IN 8 case
two two NUM CD 8 nummod
weeks week NOUN NNS 3 obl
. . PUNCT . 3 punct
"""
SUSPECTED = """
Lee Lee PROPN NNP 3 nsubj:pass
is be AUX VBZ 3 aux:pass
suspected suspect VERB VBN 0 root
of of SCONJ IN 6 mark
having have AUX VBG 6 aux
directed direct VERB VBN 3 advcl
Ann Ann PROPN NNP 6 obj
to to ADP IN 9 case
Paris Paris PROPN NNP 6 obl
. . PUNCT . 3 punct
"""
SITE = """
Lee Lee PROPN NNP 5 nsubj
had have AUX VBD 5 aux
been be AUX VBN 5 cop
on on ADP IN 5 case
site site NOUN NN 0 root
, , PUNCT , 10 punct
according accord VERB VBG 10 case
to to ADP IN 7 fixed
the the DET DT 10 det
system system NOUN NN 5 obl
. . PUNCT . 5 punct
"""
CLOCK = """
Lee Lee PROPN NNP 2 nsubj
tied ti VERB VBD 0 root
Ann Ann PROPN NNP 2 obj
on on ADP IN 6 case
a a DET DT 6 det
jumper jumper NOUN NN 2 obl
with with ADP IN 8 case
9:07 9:07 NUM CD 2 obl
to to PART TO 10 mark
play play VERB VB 2 advcl
. . PUNCT . 2 punct
"""
PENDING = """
The the DET DT 2 det
deal deal NOUN NN 4 nsubj
will will AUX MD 4 aux
close close VERB VB 0 root
in in ADP IN 6 case
May May PROPN NNP 4 obl
, , PUNCT , 9 punct
pending pending VERB JJ 9 amod
approval approval NOUN NN 4 obj
in in ADP IN 11 case
Paris Paris PROPN NNP 9 nmod
. . PUNCT . 4 punct
"""
EVERY = """
Lee Lee PROPN NNP 2 nsubj
did do VERB VBD 0 root
everything everything PRON NN 2 obj
he he PRON PRP 5 nsubj
could could AUX MD 3 acl:relcl
. . PUNCT . 2 punct
"""
GRADE = """
The the DET DT 2 det
deal deal NOUN NN 4 nsubj
is be AUX VBZ 4 cop
worth worth ADJ JJ 0 root
more more ADJ JJR 4 obj
to to ADP IN 7 case
Paris Paris PROPN NNP 5 obl
. . PUNCT . 4 punct
"""
LISTED = """
The the DET DT 2 det
others other NOUN NNS 4 nsubj:pass
are be AUX VBP 4 aux:pass
listed list VERB VBN 0 root
as as SCONJ IN 6 mark
missing missing ADJ JJ 4 advcl
. . PUNCT . 4 punct
"""
TRAIN = """
A a DET DT 3 det
night night NOUN NN 3 compound
train train NOUN NN 6 nsubj
to to ADP IN 5 case
Paris Paris PROPN NNP 6 obl
left leave VERB VBD 0 root
the the DET DT 8 det
rails rail NOUN NNS 6 obj
on on ADP IN 10 case
Monday Monday PROPN NNP 6 obl
. . PUNCT . 6 punct
"""
YEAR = """
Lee Lee PROPN NNP 2 nsubj
lowered lower VERB VBD 0 root
the the DET DT 5 det
sales sale NOUN NNS 5 compound
forecast forecast NOUN NN 2 obj
for for ADP IN 7 case
2026 2026 NUM CD 2 obl
on on ADP IN 9 case
Monday Monday PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
SAYS = """
The the DET DT 2 det
contractor contractor NOUN NN 3 nsubj
says say VERB VBZ 0 root
a a DET DT 5 det
fortnight fortnight NOUN NN 3 obj
. . PUNCT . 3 punct
"""
LABEL = """
Advisers adviser NOUN NNS 0 root
: : PUNCT : 3 punct
Ann Ann PROPN NNP 1 appos
Lee Lee PROPN NNP 3 flat
and and CCONJ CC 7 cc
her her PRON PRP$ 7 nmod:poss
bank bank NOUN NN 3 conj
. . PUNCT . 1 punct
"""
EVERYTHING = """
Lee Lee PROPN NNP 2 nsubj
appreciates appreciate VERB VBZ 0 root
everything everything PRON NN 2 obj
they they PRON PRP 5 nsubj
did do VERB VBD 3 acl:relcl
. . PUNCT . 2 punct
"""
ASKEDIF = """
Asked ask VERB VBD 0 root
if if SCONJ IN 4 mark
he he PRON PRP 4 nsubj
knew know VERB VBD 1 ccomp
and and CCONJ CC 9 cc
if if SCONJ IN 9 mark
he he PRON PRP 9 nsubj
was be AUX VBD 9 cop
aware aware ADJ JJ 4 conj
that that SCONJ IN 12 mark
Ann Ann PROPN NNP 12 nsubj
left leave VERB VBD 9 ccomp
, , PUNCT , 1 punct
Lee Lee PROPN NNP 15 nsubj
resigned resign VERB VBD 1 parataxis
in in ADP IN 17 case
Paris Paris PROPN NNP 15 obl
. . PUNCT . 1 punct
"""
SEAMS = """
The the DET DT 2 det
dress dress NOUN NN 3 nsubj
took take VERB VBD 0 root
eight eight NUM CD 5 nummod
women woman NOUN NNS 3 obj
900 900 NUM CD 7 nummod
hours hour NOUN NNS 3 obj
to to PART TO 9 mark
finish finish VERB VB 3 advcl
. . PUNCT . 3 punct
"""
ITWAS = """
It it PRON PRP 8 nsubj
was be AUX VBD 8 cop
, , PUNCT , 5 punct
Lee Lee PROPN NNP 5 nsubj
reckons reckon VERB VBZ 0 root
, , PUNCT , 8 punct
about about ADV RB 8 advmod
three three NUM CD 5 ccomp
. . PUNCT . 5 punct
"""
USED = """
Lee Lee PROPN NNP 2 nsubj
used use VERB VBD 0 root
a a DET DT 4 det
ladder ladder NOUN NN 2 obj
to to PART TO 6 mark
enter enter VERB VB 2 advcl
the the DET DT 8 det
museum museum NOUN NN 6 obj
. . PUNCT . 2 punct
"""
WHICH = """
Firefighters firefighter NOUN NNS 2 nsubj
fought foug VERB VBD 0 root
the the DET DT 4 det
fire fire NOUN NN 2 obj
which which PRON WDT 6 nsubj
broke break VERB VBD 4 acl:relcl
out out ADP RP 6 compound:prt
in in ADP IN 10 case
the the DET DT 10 det
roof roof NOUN NN 6 obl
. . PUNCT . 2 punct
"""
CALLING = """
People people NOUN NNS 4 nsubj
have have AUX VBP 4 aux
been be AUX VBN 4 aux
calling call VERB VBG 0 root
for for ADP IN 9 mark
the the DET DT 7 det
minister minister NOUN NN 4 obl
to to PART TO 9 mark
quit quit VERB VB 4 xcomp
. . PUNCT . 4 punct
"""
LEFT = """
Ann Ann PROPN NNP 2 nsubj
left leave VERB VBD 0 root
Lee Lee PROPN NNP 2 obj
to to PART TO 5 mark
take take VERB VB 2 advcl
over over ADP RP 5 compound:prt
the the DET DT 8 det
mob mob NOUN NN 5 obj
. . PUNCT . 2 punct
"""
PRESENT = """
The the DET DT 2 det
bank bank NOUN NN 3 nsubj
failed fail VERB VBD 0 root
to to PART TO 5 mark
present present VERB VB 3 xcomp
by by ADP IN 7 case
Monday Monday PROPN NNP 5 obl
a a DET DT 9 det
plan plan NOUN NN 3 conj
to to PART TO 11 mark
restore restore VERB VB 9 acl
its its PRON PRP$ 13 nmod:poss
capital capital NOUN NN 11 obj
. . PUNCT . 3 punct
"""
BOTH = """
The the DET DT 2 det
airline airline NOUN NN 3 nsubj
cancelled cancel VERB VBD 0 root
186 186 NUM CD 5 nummod
flights flight NOUN NNS 3 obj
on on ADP IN 7 case
Thursday Thursday PROPN NNP 3 obl
and and CCONJ CC 9 cc
171 171 NUM CD 7 conj
on on ADP IN 11 case
Friday Friday PROPN NNP 3 obl
. . PUNCT . 3 punct
"""
GREEN = """
Most most ADJ JJS 2 amod
deputies deputy NOUN NNS 4 nsubj
had have AUX VBD 4 aux
pressed press VERB VBN 0 root
the the DET DT 7 det
red red ADJ JJ 7 amod
button button NOUN NN 4 obj
and and CCONJ CC 9 cc
44 44 NUM CD 7 conj
the the DET DT 11 det
green green ADJ JJ 9 conj
. . PUNCT . 4 punct
"""
PREVENT = """
The the DET DT 2 det
patch patch NOUN NN 4 nsubj:pass
is be AUX VBZ 4 aux:pass
designed design VERB VBN 0 root
to to PART TO 6 mark
prevent prevent VERB VB 4 advcl
attackers attacker NOUN NNS 6 obj
from from SCONJ IN 9 mark
downloading downloa VERB VBG 6 advcl
malware malware NOUN NN 9 obj
. . PUNCT . 4 punct
"""
STRESS = """
The the DET DT 3 det
work work NOUN NN 3 compound
week week NOUN NN 7 nsubj
should should AUX MD 7 aux
be be AUX VB 7 cop
as as ADV RB 7 advmod
stressful stressful ADJ JJ 0 root
. . PUNCT . 7 punct
"""
REPORTED = """
Customers customer NOUN NNS 3 nsubj
had have AUX VBD 3 aux
reported report VERB VBN 0 root
receiving receive VERB VBG 3 xcomp
repeated repeat VERB VBN 6 amod
demands demand NOUN NNS 4 obj
to to PART TO 8 mark
install install VERB VB 3 xcomp
the the DET DT 10 det
updates update NOUN NNS 8 obj
. . PUNCT . 3 punct
"""
MOMENTS = """
Lee Lee PROPN NNP 2 nsubj
hit hit VERB VBD 0 root
a a DET DT 9 det
47 47 NUM CD 6 nummod
- - PUNCT HYPH 4 punct
yard yard NOUN NN 9 compound
field field NOUN NN 9 compound
goal goal NOUN NN 9 compound
moments moment NOUN NNS 2 obj
later late ADV RBR 2 advmod
to to PART TO 12 mark
tie tie VERB VB 2 advcl
the the DET DT 14 det
game game NOUN NN 12 obj
. . PUNCT . 2 punct
"""
FIRSTW = """
Lee Lee PROPN NNP 2 nsubj
looked look VERB VBD 0 root
set set ADJ JJ 2 xcomp
to to PART TO 5 mark
become become VERB VB 3 xcomp
the the DET DT 8 det
first first ADJ JJ 8 amod
woman woman NOUN NN 5 xcomp
to to PART TO 10 mark
run run VERB VB 8 acl
the the DET DT 12 det
city city NOUN NN 10 obj
. . PUNCT . 2 punct
"""
WORRIED = """
Worried worried ADJ JJ 9 advcl
that that SCONJ IN 6 mark
phones phone NOUN NNS 6 nsubj:pass
were be AUX VBD 6 aux
being be AUX VBG 6 aux:pass
tapped tapp VERB VBN 1 ccomp
, , PUNCT , 1 punct
Lee Lee PROPN NNP 9 nsubj
arranged arrange VERB VBD 0 root
clandestine clandestine ADJ JJ 11 amod
meetings meeting NOUN NNS 9 obj
. . PUNCT . 9 punct
"""
HIGH = """
His his PRON PRP$ 3 nmod:poss
14 14 NUM CD 3 nummod
points point NOUN NNS 4 nsubj
bettered bettere VERB JJR 0 root
his his PRON PRP$ 6 nmod:poss
career career NOUN NN 7 compound
high high ADJ JJ 4 xcomp
of of ADP IN 9 case
13 13 NUM CD 7 nmod
. . PUNCT . 4 punct
"""
OVERC = """
The the DET DT 2 det
team team NOUN NN 3 nsubj
overcame overcam VERB VBD 0 root
a a DET DT 8 det
14 14 NUM CD 8 nummod
- - PUNCT HYPH 7 punct
0 0 NUM CD 8 compound
deficit deficit NOUN NN 3 obj
in in ADP IN 12 case
the the DET DT 12 det
second second ADJ JJ 12 amod
quarter quarter NOUN NN 3 obl
and and CCONJ CC 18 cc
a a DET DT 18 det
24 24 NUM CD 18 nummod
- - SYM SYM 17 case
14 14 NUM CD 15 nmod
deficit deficit NOUN NN 8 conj
early early ADV RB 18 advmod
in in ADP IN 22 case
the the DET DT 22 det
fourth fourth NOUN NN 18 nmod
. . PUNCT . 3 punct
"""
LIKE = """
Lee Lee PROPN NNP 2 nsubj
wants want VERB VBZ 0 root
a a DET DT 4 det
system system NOUN NN 2 obj
like like ADP IN 6 case
Ann Ann PROPN NNP 4 nmod
's 's PART POS 6 case
. . PUNCT . 2 punct
"""
ALONG = """
The the DET DT 2 det
group group NOUN NN 4 nsubj
has have AUX VBZ 4 aux
filed file VERB VBN 0 root
suit suit NOUN NN 4 obj
along along ADP IN 4 advmod
with with ADP IN 8 case
Ann Ann PROPN NNP 4 obl
. . PUNCT . 4 punct
"""
NAB = """
Paris Paris PROPN NNP 2 compound
thieves thief NOUN NNS 0 root
nab nab VERB VBZ 4 advmod
$ $ SYM $ 7 compound
2.5 2.5 NUM CD 6 compound
million million NUM CD 4 nummod
worth worth NOUN NN 2 appos
of of ADP IN 9 case
jewellery jewellery NOUN NN 7 nmod
"""
WHERE = """
Police police NOUN NNS 2 nsubj
searched search VERB VBD 0 root
the the DET DT 5 det
accounting accounting NOUN NN 5 compound
firm firm NOUN NN 2 obj
where where ADV WRB 9 advmod
Lee Lee PROPN NNP 9 nsubj
had have AUX VBD 9 aux
worked work VERB VBN 5 acl:relcl
. . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("tree", "fact"),
    [
        (TIMES, ("Lee", "was shot", "eleven times")),
        (BACK, ("Lee", "was", "14 seconds back")),
        (WIDER, ("The margin", "was", "wider than whips expected")),
        (SUSPECTED, ("Lee", "is suspected of", "having directed Ann to Paris")),
        (SITE, ("Lee", "had been on", "site")),
        (GRADE, ("The deal", "is", "worth more to Paris")),
        (TURNED, ("Lee", "applied for", "money")),
        (ASKEDIF, ("Lee", "resigned in", "Paris")),
        (SEAMS, ("The dress", "took", "eight women 900 hours")),
        (CALLING, ("People", "have been calling for", "the minister to quit")),
        (BOTH, ("The airline", "cancelled", "186 flights")),
        (GREEN, ("Most deputies", "had pressed", "the red button")),
        (REPORTED, ("Customers", "had reported receiving", "repeated demands")),
        (FIRSTW, ("Lee", "looked set to become", "the first woman to run the city")),
        (WORRIED, ("Lee", "arranged", "clandestine meetings")),
        (LIKE, ("Lee", "wants", "a system like Ann's")),
        (ALONG, ("The group", "has filed", "suit")),
        (LISTED, ("The others", "are listed as", "missing")),
        (TRAIN, ("A night train to Paris", "left", "the rails")),
        (YEAR, ("Lee", "lowered", "the sales forecast for 2026")),
    ],
)
def test_what_completes_a_verb_is_given(tree: str, fact: tuple[str, str, str]) -> None:
    assert said(tree) == [fact]


def test_where_somebody_worked_belongs_to_the_place() -> None:
    facts = said(WHERE)
    assert ("Police", "searched", "the accounting firm where Lee had worked") in facts


@pytest.mark.parametrize(
    "tree",
    [
        GUARDED,
        EXEMPT,
        AGREED,
        HAS,
        SAYS,
        LABEL,
        EVERY,
        EVERYTHING,
        ITWAS,
        PRESENT,
        STRESS,
        MOMENTS,
        HIGH,
        NAB,
    ],
)
def test_what_says_nothing_without_its_complement_is_left_out(tree: str) -> None:
    assert said(tree) == []


@pytest.mark.parametrize(
    ("tree", "verb", "arguments"),
    [
        (UNTIL, "had refused to open", [("until", "Ann was home")]),
        (VOTED, "voted", [("to", "find that Lee had lied")]),
        (ASKED, "will ask", [("for", "two weeks")]),
        (CLOCK, "tied", [("on", "a jumper")]),
        (LEFT, "left", [("to", "take over the mob")]),
        (PREVENT, "is designed", [("to", "prevent attackers from downloading malware")]),
        (USED, "used", [("to", "enter the museum")]),
        (PENDING, "will close", [("pending", "approval in Paris")]),
    ],
)
def test_a_limit_stands_among_the_arguments(
    tree: str, verb: str, arguments: list[tuple[str, str]]
) -> None:
    fact = next(f for f in facts_of(tree) if f.predicate and f.predicate.text == verb)
    assert [(a.role, a.span.text) for a in fact.arguments] == arguments


def test_a_relative_clause_keeps_its_pronoun() -> None:
    assert said(WHICH)[0] == ("Firefighters", "fought", "the fire which broke out in the roof")


def test_a_limit_of_one_conjunct_is_none_of_the_other() -> None:
    first, second = facts_of(OVERC)
    assert [a.span.text for a in first.arguments] == ["the second quarter"]
    assert not second.arguments

"""Complements are hung on what they complete: each by a sentence with its wrong tree."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import PERSON, read, shown

DOUBT = """
Tests test NOUN NNS 5 nsubj
made make VERB VBN 1 acl
in in ADP IN 4 case
Oslo Oslo PROPN NNP 2 obl
leave leave VERB VBP 9 ccomp
no no DET DT 7 det
doubt doubt NOUN NN 5 obj
, , PUNCT , 5 punct
said say VERB VBD 0 root
the the DET DT 11 det
head head NOUN NN 5 obj
of of ADP IN 14 case
the the DET DT 14 det
service service NOUN NN 11 nmod
, , PUNCT , 16 punct
Ann Ann PROPN NNP 11 appos
Lee Lee PROPN NNP 16 flat
. . PUNCT . 9 punct
"""
HALVED = """
President President PROPN NNP 2 nmod:desc
Ann Ann PROPN NNP 4 nsubj
Lee Lee PROPN NNP 2 flat
wants want VERB VBZ 0 root
the the DET DT 6 det
number number NOUN NN 4 obj
of of ADP IN 8 case
bears bear NOUN NNS 6 nmod
, , PUNCT , 10 punct
estimated estimate VERB VBN 6 acl
at at ADP IN 12 case
120 120 NUM CD 10 obl
, , PUNCT , 16 punct
to to PART TO 16 mark
be be AUX VB 16 aux:pass
halved halve VERB VBN 10 xcomp
. . PUNCT . 4 punct
"""
ABOARD = """
About about ADV RB 2 advmod
120 120 NUM CD 3 nummod
people people NOUN NNS 5 nsubj:pass
are be AUX VBP 5 aux:pass
thought think VERB VBN 0 root
to to PART TO 12 mark
have have AUX VB 12 aux
been be AUX VBN 12 cop
on on ADP IN 12 case
board board ADP IN 12 case
the the DET DT 12 det
tram tram NOUN NN 5 obl
. . PUNCT . 5 punct
"""
METRES = """
Franca Franca PROPN NNP 2 nsubj
left leave VERB VBD 0 root
home home NOUN NN 2 obj
on on ADP IN 5 case
Monday Monday PROPN NNP 2 obl
and and CCONJ CC 8 cc
was be AUX VBD 8 aux:pass
found find VERB VBN 2 conj
at at ADP IN 10 case
noon noon NOUN NN 8 obl
, , PUNCT , 18 punct
some some DET DT 13 advmod
200 200 NUM CD 14 nummod
metres metre NOUN NNS 18 nmod:unmarked
from from ADP IN 18 case
the the DET DT 18 det
forest forest NOUN NN 18 compound
road road NOUN NN 8 obl
. . PUNCT . 2 punct
"""
PAID = """
Norvane Norvane PROPN NNP 2 nsubj
faces face VERB VBZ 0 root
up up ADP IN 5 advmod
to to ADP IN 5 case
$ $ SYM $ 2 obl
1.5 1.5 NUM CD 7 compound
million million NUM CD 5 nummod
in in ADP IN 9 case
fines fine NOUN NNS 5 nmod
. . PUNCT . 2 punct
"""
TAPES = """
The the DET DT 2 det
tapes tape NOUN NNS 3 nsubj
captured capture VERB VBD 0 root
chief chief NOUN NN 3 obj
of of ADP IN 6 case
staff staff NOUN NN 4 nmod
Ann Ann PROPN NNP 4 nmod
Lee Lee PROPN NNP 7 flat
telling tell VERB VBG 3 advcl
Roe Roe PROPN NNP 9 iobj
that that SCONJ IN 15 mark
Feld Feld PROPN NNP 15 nsubj
was be AUX VBD 15 cop
the the DET DT 15 det
source source NOUN NN 9 ccomp
. . PUNCT . 3 punct
"""
MADE = """
Renwick Renwick PROPN NNP 3 nsubj
has have AUX VBZ 3 aux
made make VERB VBN 0 root
tackling tackle VERB VBG 3 advcl
migration migration NOUN NN 4 obj
one one NUM CD 3 xcomp
of of ADP IN 10 case
his his PRON PRP$ 10 nmod:poss
main main ADJ JJ 10 amod
priorities priority NOUN NNS 6 nmod
. . PUNCT . 3 punct
"""
SENT = """
John John PROPN NNP 17 nsubj
Carozza Carozza PROPN NNP 1 flat
, , PUNCT , 5 punct
who who PRON WP 5 nsubj
won win VERB VBD 1 acl:relcl
two two NUM CD 7 nummod
acquittals acquittal NOUN NNS 5 obj
before before ADP IN 9 case
tapes tape NOUN NNS 5 obl
and and CCONJ CC 11 cc
turncoats turncoat NOUN NNS 9 conj
sent send VERB VBD 9 acl:relcl
him he PRON PRP 12 obj
to to ADP IN 15 case
prison prison NOUN NN 12 obl
, , PUNCT , 1 punct
died die VERB VBD 0 root
in in ADP IN 19 case
2002 2002 NUM CD 17 obl
. . PUNCT . 17 punct
"""
LEAST = """
The the DET DT 2 det
colony colony NOUN NN 15 nsubj
, , PUNCT , 6 punct
which which PRON WDT 6 nsubj
has have AUX VBZ 6 aux
grown grow VERB VBN 2 acl:relcl
to to ADP IN 12 case
at at ADP IN 9 case
least least ADJ JJS 10 nmod
eight eight NUM CD 12 nummod
family family NOUN NN 12 compound
groups group NOUN NNS 6 obl
, , PUNCT , 2 punct
can can AUX MD 15 aux
remain remain VERB VB 0 root
. . PUNCT . 15 punct
"""
DEATH = """
The the DET DT 3 det
next next ADJ JJ 3 amod
witness witness NOUN NN 6 nsubj:pass
had have AUX VBD 6 aux
been be AUX VBN 6 aux:pass
threatened threaten VERB VBN 0 root
with with ADP IN 8 case
death death NOUN NN 6 obl
by by ADP IN 14 case
the the DET DT 12 det
alleged alleged ADJ JJ 12 amod
shooter shooter NOUN NN 14 nmod:poss
's 's PART POS 12 case
brother brother NOUN NN 6 obl:agent
. . PUNCT . 6 punct
"""
CLOSING = """
The the DET DT 2 det
strike strike NOUN NN 3 nsubj
began begin VERB VBD 0 root
on on ADP IN 5 case
Monday Monday PROPN NNP 3 obl
, , PUNCT , 7 punct
closing close VERB VBG 5 amod
schools school NOUN NNS 7 obj
. . PUNCT . 3 punct
"""
TRAMWAY = """
The the DET DT 2 det
accident accident NOUN NN 6 nsubj
is be AUX VBZ 6 cop
the the DET DT 6 det
most most ADV RBS 6 advmod
serious serious ADJ JJ 0 root
on on ADP IN 10 case
a a DET DT 10 det
Czech Czech ADJ JJ 10 amod
tramway tramway NOUN NN 6 obl
since since ADP IN 12 case
2008 2008 NUM CD 6 obl
, , PUNCT , 18 punct
when when ADV WRB 18 advmod
three three NUM CD 16 nummod
people people NOUN NNS 18 nsubj:pass
were be AUX VBD 18 aux:pass
killed kill VERB VBN 6 advcl
. . PUNCT . 6 punct
"""
ROUTE = """
The the DET DT 2 det
vessel vessel NOUN NN 11 nsubj
, , PUNCT , 4 punct
en en NOUN NN 5 advmod
route route NOUN NN 11 advcl
from from ADP IN 7 case
Chalkis Chalkis PROPN NNP 5 obl
to to ADP IN 9 case
Izmir Izmir PROPN NNP 5 obl
, , PUNCT , 2 punct
foundered founder VERB VBD 0 root
within within ADP IN 15 case
half half DET PDT 15 det:predet
an a DET DT 15 det
hour hour NOUN NN 11 obl
. . PUNCT . 11 punct
"""
DESCENT = """
Race race NOUN NN 2 compound
leader leader NOUN NN 5 nsubj
Ann Ann PROPN NNP 2 appos
Lee Lee PROPN NNP 2 flat
crashed crash VERB VBD 0 root
at at ADP IN 8 case
74 74 NUM CD 8 nummod
km kilometer NOUN NNS 5 obl
/ / SYM SYM 10 cc
h H NOUN NN 8 conj
on on ADP IN 13 case
the the DET DT 13 det
descent descent NOUN NN 5 obl
of of ADP IN 16 case
the the DET DT 16 det
Croix Croix PROPN NNP 13 nmod
Blanche Blanche PROPN NNP 16 flat
. . PUNCT . 5 punct
"""
RESIGN = """
Campaign campaign NOUN NN 2 compound
director director NOUN NN 5 nsubj
Ann Ann PROPN NNP 2 flat
Lee Lee PROPN NNP 2 flat
called call VERB VBD 0 root
for for ADP IN 9 case
the the DET DT 9 det
environment environment NOUN NN 9 compound
minister minister NOUN NN 5 obl
, , PUNCT , 11 punct
Petra Petra PROPN NNP 9 appos
Kovalik Kovalik PROPN NNP 11 flat
, , PUNCT , 15 punct
to to PART TO 15 mark
resign resign VERB VB 5 advcl
. . PUNCT . 5 punct
"""
TWICE = """
Tonnes tonne NOUN NNS 6 nsubj
of of ADP IN 4 case
toxic toxic ADJ JJ 4 amod
sludge sludg NOUN NNS 1 nmod
have have AUX VBP 6 aux
poured pour VERB VBN 0 root
into into ADP IN 9 case
the the DET DT 9 det
Varda Varda PROPN NNP 6 obl
since since ADP IN 11 case
18 18 NUM CD 6 obl
August August PROPN NNP 11 nmod:unmarked
, , PUNCT , 15 punct
twice twice ADV RB 6 advmod
what what PRON WP 6 obj
the the DET DT 18 det
Morvenian Morvenian ADJ JJ 18 amod
government government NOUN NN 19 nsubj
admits admit VERB VBZ 15 acl:relcl
. . PUNCT . 6 punct
"""
BUT = """
The the DET DT 3 det
analytics Analytics NOUN NN 3 compound
division division NOUN NN 8 nsubj:pass
has have AUX VBZ 8 aux
been be AUX VBN 8 aux:pass
all all ADV RB 8 advmod
but but CCONJ CC 8 cc
dissolved dissolve VERB VBN 0 root
. . PUNCT . 8 punct
"""
ROBBED = """
Thieves thief NOUN NNS 2 nsubj
robbed rob VERB VBD 0 root
the the DET DT 4 det
driver driver NOUN NN 2 obj
of of ADP IN 7 case
his his PRON PRP$ 7 nmod:poss
watch watch NOUN NN 2 obl
. . PUNCT . 2 punct
"""
WITHLEE = """
Nairo Nairo PROPN NNP 3 nsubj
Pinzón Pinzón PROPN NNP 1 flat
came come VERB VBD 0 root
in in ADV RB 3 advmod
1:14 1:14 NUM CD 3 obl:unmarked
later late ADV RBR 3 advmod
, , PUNCT , 9 punct
with with ADP IN 9 case
Ann Ann PROPN NNP 3 obl
Lee Lee PROPN NNP 9 flat
at at ADP IN 12 case
1:34 1:34 NUM CD 9 nmod
after after SCONJ IN 14 mark
losing lose VERB VBG 3 advcl
four four NUM CD 16 nummod
seconds second NOUN NNS 14 obj
in in ADP IN 20 case
the the DET DT 20 det
final final ADJ JJ 20 amod
bend bend NOUN NN 14 obl
. . PUNCT . 3 punct
"""
CLOSING3 = """
Three three NUM CD 2 nummod
offices office NOUN NNS 4 nsubj
are be AUX VBP 4 aux
closing close VERB VBG 0 root
: : PUNCT : 6 punct
Denver Denver PROPN NNP 2 appos
, , PUNCT , 8 punct
Dublin Dublin PROPN NNP 6 conj
and and CCONJ CC 10 cc
Toronto Toronto PROPN NNP 6 conj
. . PUNCT . 4 punct
"""
HOW = """
Ann Ann PROPN NNP 3 nsubj
Lee Lee PROPN NNP 1 flat
explained explain VERB VBD 0 root
how how ADV WRB 3 obj
the the DET DT 6 det
camera camera NOUN NN 7 nsubj
revealed reveal VERB VBD 4 advcl:relcl
his his PRON PRP$ 9 nmod:poss
process process NOUN NN 7 obj
. . PUNCT . 3 punct
"""
NAMES = {
    "Ann Lee": PERSON,
    "John Carozza": PERSON,
    "Renwick": PERSON,
}

TOLDTHAT = """
Ann Ann PROPN NNP 3 nsubj
Lee Lee PROPN NNP 1 flat
told tell VERB VBD 0 root
a a DET DT 6 det
news news NOUN NN 6 compound
conference conference NOUN NN 3 obj
that that SCONJ IN 10 mark
Max Max PROPN NNP 10 nsubj
had have AUX VBD 10 aux
left leave VERB VBN 6 acl:relcl
Oslo Oslo PROPN NNP 10 obj
. . PUNCT . 3 punct
"""
UNDERTHAT = """
Ann Ann PROPN NNP 3 nsubj
Lee Lee PROPN NNP 1 flat
said say VERB VBD 0 root
at at ADP IN 6 case
a a DET DT 6 det
hearing hearing NOUN NN 3 obl
that that SCONJ IN 10 mark
Max Max PROPN NNP 10 nsubj
had have AUX VBD 10 aux
left leave VERB VBN 6 acl
Oslo Oslo PROPN NNP 10 obj
. . PUNCT . 3 punct
"""
DENIEDTHAT = (
    TOLDTHAT.replace("told tell", "denied deny")
    .replace("news news", "wild wild")
    .replace("conference conference", "report report")
)


def given(rows: str) -> set[tuple[str, str, str]]:
    found = (shown(fact) for fact in read(rows, names=NAMES).facts)
    return {(subject, verb or "", what or "") for subject, verb, what in found}


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (DOUBT, ("Tests made in Oslo", "leave", "no doubt")),
        (HALVED, ("President Ann Lee", "wants", "the number of bears to be halved")),
        (ABOARD, ("About 120 people", "are thought to have been on board", "the tram")),
        (METRES, ("Franca", "was found", "some 200 metres from the forest road")),
        (PAID, ("Norvane", "faces", "up to $ 1.5 million in fines")),
        (MADE, ("Renwick", "has made", "tackling migration one of his main priorities")),
        (SENT, ("tapes and turncoats", "sent", "him")),
        (LEAST, ("The colony", "has grown to", "at least eight family groups")),
        (DEATH, ("The next witness", "had been threatened by", "the alleged shooter's brother")),
        (CLOSING, ("The strike", "closing", "schools")),
    ],
)
def test_a_complement_goes_with_its_head(rows: str, fact: tuple[str, str, str]) -> None:
    assert fact in given(rows)


def test_what_is_heard_on_a_tape_is_its_object() -> None:
    assert any("telling Roe" in what for _, verb, what in given(TAPES) if verb == "captured")


def test_what_happened_since_is_not_since() -> None:
    killed = [f for f in read(TRAMWAY).facts if f.predicate and f.predicate.text == "were killed"]
    assert [f.time.text for f in killed if f.time is not None] == ["2008"]


def test_en_route_is_no_deed() -> None:
    assert not any("route" in verb for _, verb, _ in given(ROUTE))


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (RESIGN, ("Campaign director Ann Lee", "called for", "the environment minister to resign")),
        (TWICE, ("Tonnes of toxic sludge", "have poured into", "the Varda")),
        (ROBBED, ("Thieves", "robbed", "the driver")),
        (CLOSING3, ("Three offices", "are closing", "")),
        (HOW, ("Ann Lee", "explained", "how the camera revealed his process")),
    ],
)
def test_a_number_a_goal_and_a_clause_go_where_they_belong(
    rows: str, fact: tuple[str, str, str]
) -> None:
    assert fact in given(rows)


def test_of_goes_with_the_noun_it_stands_behind() -> None:
    crashed = [f for f in read(DESCENT, names=NAMES).facts if f.predicate]
    assert [a.span.text for f in crashed for a in f.arguments] == [
        "the descent of the Croix Blanche"
    ]


def test_all_but_done_is_not_done() -> None:
    assert not given(BUT)


def test_who_is_told_of_besides_lost_the_time() -> None:
    assert not any(verb == "losing" for _, verb, _ in given(WITHLEE))


@pytest.mark.parametrize("rows", [TOLDTHAT, UNDERTHAT])
def test_what_is_said_somewhere_is_the_sayers(rows: str) -> None:
    [left] = [
        f for f in read(rows, names=NAMES).facts if f.predicate and "left" in f.predicate.text
    ]
    assert [a.text for a in left.asserted_by] == ["Ann Lee"]


def test_what_a_report_says_stays_with_the_report() -> None:
    assert not [
        f
        for f in read(DENIEDTHAT, names=NAMES).facts
        if f.predicate and f.predicate.text == "had left" and f.asserted_by
    ]

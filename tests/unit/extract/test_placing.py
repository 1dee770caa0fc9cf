"""Phrases hung across a bracket, a saying or a comma are put where they stand."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import PERSON, read, shown

CHIEFS = """
Peyton Peyton PROPN NNP 3 nsubj
Harrow Harrow PROPN NNP 1 flat
added add VERB VBD 0 root
101 101 NUM CD 5 nummod
yards yard NOUN NNS 3 obj
on on ADP IN 8 case
the the DET DT 8 det
ground ground NOUN NN 5 nmod
for for ADP IN 11 case
the the DET DT 11 det
Chiefs Chief PROPN NNPS 3 obl
( ( PUNCT -LRB- 13 punct
2 2 NUM CD 5 nummod
- - SYM SYM 15 case
13 13 NUM CD 13 nmod
) ) PUNCT -RRB- 13 punct
, , PUNCT , 19 punct
who who PRON WP 19 nsubj
had have VERB VBD 11 acl:relcl
352 352 NUM CD 21 nummod
yards yard NOUN NNS 22 obl:unmarked
rushing rus VERB VBG 19 advcl
in in ADP IN 26 case
a a DET DT 26 det
losing lose VERB VBG 26 amod
effort effort NOUN NN 19 obl
. . PUNCT . 3 punct
"""
NORMAL = """
Calder Calder PROPN NNP 2 compound
Telecom Telecom PROPN NNP 3 nsubj
said say VERB VBD 0 root
Sea Sea PROPN NNP 2 compound
Me Me PROPN NNP 4 flat
We4 We4 PROPN NNP 9 nsubj
could could AUX MD 9 aux
be be AUX VB 9 aux
operating operate VERB VBG 3 ccomp
by by ADP IN 12 case
Dec. December PROPN NNP 12 nmod:unmarked
25 25 NUM CD 9 obl
and and CCONJ CC 20 cc
the the DET DT 15 det
situation situation NOUN NN 20 nsubj
should should AUX MD 20 aux
be be AUX VB 20 cop
back back ADV RB 9 conj
to to ADP IN 20 case
normal normal NOUN NN 9 conj
by by ADP IN 23 case
Dec. December PROPN NNP 23 nmod:unmarked
31 31 NUM CD 18 obl
. . PUNCT . 3 punct
"""
TRAFFIC = """
Internet internet NOUN NN 4 compound
and and CCONJ CC 3 cc
telephone telephone NOUN NN 4 compound
traffic traffic NOUN NN 10 nsubj:pass
between between ADP IN 6 case
Europe Europe PROPN NNP 4 nmod
and and CCONJ CC 8 cc
Asia Asia PROPN NNP 6 conj
was be AUX VBD 10 aux:pass
hampered hamper VERB VBN 0 root
Friday Friday PROPN NNP 10 obl:unmarked
after after SCONJ IN 19 mark
three three NUM CD 17 nummod
major major ADJ JJ 17 amod
underwater underwater ADJ JJ 17 amod
data data NOUN NN 17 compound
lines line NOUN NNS 19 nsubj:pass
were be AUX VBD 19 aux:pass
cut cut VERB VBN 10 advcl
, , PUNCT , 19 punct
according accord VERB VBG 24 case
to to ADP IN 21 fixed
Calder Calder PROPN NNP 24 compound
Telecom Telecom PROPN NNP 19 obl:agent
. . PUNCT . 10 punct
"""
OFF = """
The the DET DT 2 det
incident incident NOUN NN 3 nsubj
took take VERB VBD 0 root
place place NOUN NN 3 obj
about about ADV RB 6 advmod
150 150 NUM CD 8 nummod
nautical nautical NOUN NN 8 amod
miles mile NOUN NNS 3 obj
off off ADP IN 10 case
Aden Aden PROPN NNP 3 obl
. . PUNCT . 3 punct
"""
RATHER = """
McCorran McCorran PROPN NNP 3 nsubj
had have AUX VBD 3 aux
told tell VERB VBN 0 root
his his PRON PRP$ 5 nmod:poss
father father NOUN NN 3 iobj
that that SCONJ IN 8 mark
he he PRON PRP 8 nsubj
intended intend VERB VBD 3 ccomp
to to PART TO 10 mark
return return VERB VB 8 xcomp
for for ADP IN 14 case
his his PRON PRP$ 14 nmod:poss
senior senior ADJ JJ 14 amod
season season NOUN NN 10 obl
rather rather ADV RB 17 cc
than than ADP IN 15 fixed
declare declare VERB VB 10 conj
for for ADP IN 20 case
the the DET DT 20 det
draft draft NOUN NN 17 obl
. . PUNCT . 3 punct
"""
SHOT = """
Ibarra Ibarra PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
shot shoot VERB VBN 8 ccomp
in in ADP IN 6 case
the the DET DT 6 det
head head NOUN NN 3 obl
, , PUNCT , 9 punct
said say VERB VBD 0 root
Larry Larry PROPN NNP 8 nsubj
Wenlow Wenlow PROPN NNP 9 flat
of of ADP IN 15 case
the the DET DT 13 det
sheriff sheriff NOUN NN 15 nmod:poss
's 's PART POS 13 case
department department NOUN NN 3 obl
. . PUNCT . 8 punct
"""
VETERAN = """
A a DET DT 6 det
15 15 NUM CD 4 nummod
- - PUNCT HYPH 2 punct
year year NOUN NN 6 compound
department department NOUN NN 6 compound
veteran veteran NOUN NN 10 obl
, , PUNCT , 6 punct
Ibarra Ibarra PROPN NNP 10 nsubj
had have AUX VBD 10 aux
hoped hope VERB VBN 0 root
to to PART TO 12 mark
become become VERB VB 10 xcomp
a a DET DT 14 det
detective detective NOUN NN 12 xcomp
. . PUNCT . 10 punct
"""
NEXT = """
The the DET DT 3 det
next next ADJ JJ 3 amod
day day NOUN NN 7 obl:unmarked
, , PUNCT , 3 punct
Ibarra Ibarra PROPN NNP 7 nsubj
would would AUX MD 7 aux
approach approach VERB VB 0 root
things thing NOUN NNS 7 obj
. . PUNCT . 7 punct
"""
INTERLANE = """
Jonathan Jonathan PROPN NNP 11 nsubj
Webley Webley PROPN NNP 1 flat
, , PUNCT , 6 punct
Interlane Interlane PROPN NNP 1 nmod:poss
's 's PART POS 4 case
director director NOUN NN 1 appos
of of ADP IN 9 case
wholesale wholesale ADJ JJ 9 amod
products product NOUN NNS 6 nmod
, , PUNCT , 1 punct
said say VERB VBD 0 root
in in ADP IN 15 case
a a DET DT 15 det
telephone telephone NOUN NN 15 compound
interview interview NOUN NN 11 obl
that that SCONJ IN 20 mark
it it PRON PRP 20 nsubj
was be AUX VBD 20 cop
an a DET DT 20 det
anchor anchor NOUN NN 11 ccomp
. . PUNCT . 11 punct
"""
OWNER = """
Kamrul Kamrul PROPN NNP 12 nsubj
Sarder Sarder PROPN NNP 1 flat
, , PUNCT , 5 punct
the the DET DT 5 det
owner owner NOUN NN 1 appos
, , PUNCT , 9 punct
and and CCONJ CC 9 cc
factory factory NOUN NN 9 compound
manager manager NOUN NN 5 conj
Tariq Tariq PROPN NNP 9 appos
Mondal Mondal PROPN NNP 10 flat
remain remain VERB VBP 0 root
in in ADP IN 14 case
custody custody NOUN NN 12 obl
. . PUNCT . 12 punct
"""
LORD = """
Chairman Chairman PROPN NNP 3 nmod:desc
Lord Lord PROPN NNP 3 nmod:desc
Penhale Penhale PROPN NNP 4 nsubj
denied deny VERB VBD 0 root
that that SCONJ IN 9 mark
the the DET DT 7 det
owners owner NOUN NNS 9 nsubj
had have AUX VBD 9 aux
put put VERB VBN 4 ccomp
in in ADP RP 9 compound:prt
fresh fresh ADJ JJ 12 amod
money money NOUN NN 9 obj
. . PUNCT . 4 punct
"""
THEN = """
The the DET DT 4 det
then then ADV RB 4 advmod
chief chief ADJ JJ 4 amod
executive executive NOUN NN 10 nsubj:pass
, , PUNCT , 7 punct
Lord Lord PROPN NNP 7 nmod:desc
Netherby Netherby PROPN NNP 4 appos
, , PUNCT , 4 punct
was be AUX VBD 10 aux:pass
told tell VERB VBN 0 root
of of ADP IN 13 case
the the DET DT 13 det
weaknesses weakness NOUN NNS 10 obl
in in ADP IN 15 case
2014 2014 NUM CD 10 obl
. . PUNCT . 10 punct
"""
NAMES = {
    "Peyton Harrow": PERSON,
    "Larry Wenlow": PERSON,
    "Jonathan Webley": PERSON,
    "McCorran": PERSON,
    "Ibarra": PERSON,
    "Kamrul Sarder": PERSON,
    "Tariq Mondal": PERSON,
    "Penhale": PERSON,
    "Lord Netherby": PERSON,
}


def given(rows: str) -> set[tuple[str, str, str]]:
    found = (shown(fact) for fact in read(rows, names=NAMES).facts)
    return {(subject, verb or "", what or "") for subject, verb, what in found}


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (CHIEFS, ("Peyton Harrow", "added", "101 yards on the ground")),
        (CHIEFS, ("the Chiefs", "had", "352 yards")),
        (NORMAL, ("the situation", "should be back to", "normal")),
        (
            TRAFFIC,
            ("Internet and telephone traffic between Europe and Asia", "was hampered", ""),
        ),
        (OFF, ("The incident", "took", "place")),
        (RATHER, ("he", "intended to return for", "his senior season")),
        (SHOT, ("Ibarra", "was shot in", "the head")),
        (OWNER, ("Kamrul Sarder", "", "the owner")),
        (OWNER, ("Kamrul Sarder and factory manager Tariq Mondal", "remain in", "custody")),
        (LORD, ("Penhale", "", "Chairman")),
        (THEN, ("Netherby", "", "The then chief executive")),
        (INTERLANE, ("Jonathan Webley", "", "Interlane's director of wholesale products")),
    ],
)
def test_a_phrase_goes_with_what_it_stands_beside(rows: str, fact: tuple[str, str, str]) -> None:
    assert fact in given(rows)


def test_what_one_would_rather_not_is_not_intended() -> None:
    assert not any("declare" in verb for _, verb, _ in given(RATHER))


@pytest.mark.parametrize("rows", [SHOT, VETERAN])
def test_who_speaks_and_who_is_told_of_are_no_arguments(rows: str) -> None:
    assert not any(fact.arguments for fact in read(rows, names=NAMES).facts if fact.predicate)


def test_a_day_before_a_name_is_when_it_was() -> None:
    would = [f for f in read(NEXT, names=NAMES).facts if f.predicate]
    assert [f.time.text for f in would if f.time] == ["The next day"]

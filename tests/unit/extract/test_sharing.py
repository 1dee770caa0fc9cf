"""What 'and' joins has the subject that its place and its verb ask for."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import PERSON, read, shown

LIST = """
The the DET DT 2 det
firm firm NOUN NN 3 nsubj
bought buy VERB VBD 0 root
Acme Acme PROPN NNP 3 obj
and and CCONJ CC 6 cc
Ann Ann PROPN NNP 4 conj
Lee Lee PROPN NNP 6 flat
sold sell VERB VBD 3 conj
her her PRON PRP$ 10 nmod:poss
shares share NOUN NNS 8 obj
and and CCONJ CC 12 cc
left leave VERB VBD 3 conj
the the DET DT 14 det
board board NOUN NN 12 obj
. . PUNCT . 3 punct
"""
LEVIES = """
The the DET DT 2 det
bill bill NOUN NN 3 nsubj
used use VERB VBD 0 root
the the DET DT 5 det
proceeds proceed NOUN NNS 3 obj
to to PART TO 7 mark
replace replace VERB VB 3 advcl
local local ADJ JJ 10 amod
property property NOUN NN 10 compound
levies levie NOUN NNS 7 obj
, , PUNCT , 13 punct
which which PRON WDT 13 nsubj
vary vary VERB VBP 10 acl:relcl
widely widely ADV RB 13 advmod
and and CCONJ CC 21 cc
which which PRON WDT 21 obj
the the DET DT 20 det
state state NOUN NN 20 compound
Supreme Supreme ADJ NNP 20 amod
Court Court PROPN NNP 21 nsubj
ruled rule VERB VBD 13 conj
unconstitutional unconstitutional ADJ JJ 21 xcomp
. . PUNCT . 3 punct
"""
ADMITS = """
The the DET DT 2 det
hospital hospital NOUN NN 3 nsubj
admits admit VERB VBZ 0 root
that that SCONJ IN 8 mark
the the DET DT 6 det
ward ward NOUN NN 8 nsubj:pass
was be AUX VBD 8 aux:pass
moved move VERB VBN 3 ccomp
but but CCONJ CC 10 cc
says say VERB VBZ 8 conj
the the DET DT 13 det
health health NOUN NNP 13 compound
authority authority NOUN NN 16 nsubj:pass
had have AUX VBD 16 aux
been be AUX VBN 16 aux:pass
informed inform VERB VBN 10 ccomp
. . PUNCT . 3 punct
"""
SHORT = """
The the DET DT 2 det
minister minister NOUN NN 3 nsubj
said say VERB VBD 0 root
heads head NOUN NNS 8 nsubj
who who PRON WP 6 nsubj
removed remove VERB VBD 4 acl:relcl
phones phone NOUN NNS 6 obj
had have VERB VBD 3 ccomp
the the DET DT 10 det
government government NOUN NN 12 nmod:poss
's 's PART POS 10 case
support support NOUN NN 8 obj
but but CCONJ CC 14 cc
stopped stop VERB VBD 8 conj
short short ADV RB 14 advmod
of of SCONJ IN 17 mark
promising promise VERB VBG 18 amod
funding funding NOUN NN 14 obj
. . PUNCT . 3 punct
"""
CAMPAIGN = """
The the DET DT 2 det
campaign campaign NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
dominated dominate VERB VBN 0 root
by by ADP IN 7 case
the the DET DT 7 det
closing closing NOUN NN 4 obl:agent
of of ADP IN 11 case
the the DET DT 11 det
Marlow Marlow PROPN NNP 11 compound
shipyard shipyard NOUN NN 7 nmod
, , PUNCT , 14 punct
which which PRON WDT 14 nsubj
cost cost VERB VBD 11 acl:relcl
1,400 1,400 NUM CD 16 nummod
jobs job NOUN NNS 14 obj
when when ADV WRB 19 advmod
it it PRON PRP 19 nsubj
shut shut VERB VBP 14 advcl
in in ADP IN 21 case
March March PROPN NNP 19 obl
, , PUNCT , 25 punct
and and CCONJ CC 25 cc
by by ADP IN 25 case
complaints complaint NOUN NNS 14 obl
about about ADP IN 27 case
policing policing NOUN NN 25 nmod
. . PUNCT . 4 punct
"""
PLACES = """
According accord VERB VBG 3 case
to to ADP IN 1 fixed
figures figure NOUN NNS 16 obl
seen see VERB VBN 3 acl
by by ADP IN 6 case
CloudWire CloudWire PROPN NNP 4 obl:agent
, , PUNCT , 3 punct
620 620 NUM CD 16 nsubj
of of ADP IN 13 case
the the DET DT 13 det
1,400 1,400 NUM CD 12 nummod
roles role NOUN NNS 13 compound
cut cut NOUN NN 8 nmod
were be AUX VBD 16 cop
in in ADP IN 16 case
engineering engineering NOUN NN 0 root
, , PUNCT , 18 punct
380 380 NUM CD 16 nummod
in in ADP IN 20 case
sales sale NOUN NNS 16 nmod
and and CCONJ CC 23 cc
the the DET DT 23 det
remainder remainder NOUN NN 16 conj
in in ADP IN 25 case
support support NOUN NN 23 nmod
and and CCONJ CC 27 cc
marketing marketing NOUN NN 25 conj
. . PUNCT . 16 punct
"""
NAMES = {"Ann Lee": PERSON}


def given(rows: str) -> set[tuple[str, str, str]]:
    found = (shown(fact) for fact in read(rows, names=NAMES).facts)
    return {(subject, verb or "", what or "") for subject, verb, what in found}


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (LIST, ("The firm", "bought", "Acme")),
        (LIST, ("Ann Lee", "sold", "her shares")),
        (LIST, ("Ann Lee", "left", "the board")),
    ],
)
def test_who_stands_before_the_verb_did_it(rows: str, fact: tuple[str, str, str]) -> None:
    assert fact in given(rows)


def test_of_two_relative_clauses_the_second_tells_of_the_noun_too() -> None:
    assert not any(verb == "ruled" for _, verb, _ in given(LEVIES))


@pytest.mark.parametrize(("rows", "whose"), [(ADMITS, "ward"), (SHORT, "heads")])
def test_who_says_one_thing_says_the_other(rows: str, whose: str) -> None:
    spoken = [(s, v) for s, v, _ in given(rows) if v.startswith(("says", "stopped"))]
    assert not any(whose in subject for subject, _ in spoken)


def test_what_is_admitted_ends_before_what_is_said_besides() -> None:
    assert ("The hospital", "admits", "the ward was moved") in given(ADMITS)


def test_what_the_same_word_brings_in_twice_is_one_list() -> None:
    cost = [f for f in read(CAMPAIGN).facts if f.predicate and f.predicate.text == "cost"]
    assert cost
    assert not any(f.arguments for f in cost)


def test_each_number_has_its_own_place() -> None:
    assert ("620 of the 1,400 roles cut", "were in", "engineering") in given(PLACES)


LIFTED = """
Prices price NOUN NNS 2 nsubj:pass
lifted lift VERB VBN 0 root
by by ADP IN 5 case
a a DET DT 5 det
rally rally NOUN NN 2 obl:agent
in in ADP IN 7 case
barley barley NOUN NN 5 nmod
and and CCONJ CC 10 cc
by by ADP IN 10 case
talk talk NOUN NN 2 conj
. . PUNCT . 2 punct
"""
ORDERS = """
Orders order NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
lifted lift VERB VBN 0 root
for for ADP IN 6 case
the the DET DT 6 det
town town NOUN NN 3 obl
and and CCONJ CC 9 cc
for for ADP IN 9 case
farms farm NOUN NNS 6 conj
. . PUNCT . 3 punct
"""
SPOKE = """
Ann Ann PROPN NNP 3 nsubj
Lee Lee PROPN NNP 1 flat
lives live VERB VBZ 0 root
near near ADP IN 5 case
Karon Karon PROPN NNP 3 obl
, , PUNCT , 9 punct
and and CCONJ CC 9 cc
in in ADP IN 9 case
fear fear NOUN NN 5 conj
. . PUNCT . 3 punct
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (LIFTED, "a rally in barley and by talk"),
        # the same tree, but for another word before the second: of no phrase like the first
        (LIFTED.replace("by by ADP IN 10", "on on ADP IN 10"), "a rally in barley"),
        (ORDERS, "the town and for farms"),
        (ORDERS.replace("and and", "or or"), "the town or for farms"),
        (ORDERS.replace("for for ADP IN 9", "across across ADP IN 9"), "the town and across farms"),
        (ORDERS.replace("and and", "but but"), "the town"),
        # behind a comma it may go on otherwise
        (SPOKE, "Karon"),
    ],
)
def test_a_second_phrase_with_its_own_word_is_told_with_the_first(rows: str, expected: str) -> None:
    told = [span for f in read(rows).facts for span in (f.object, f.place) if span is not None]
    assert expected in [span.text for span in told]

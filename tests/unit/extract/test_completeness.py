"""What a clause needs is given with it, or the clause is no fact."""

from __future__ import annotations

import pytest

from reader.model import Modality
from tests.unit.extract.test_attachment import facts_of, said

FIRST = """
Lee Lee PROPN NNP 2 nsubj
shot shoot VERB VBD 0 root
at at ADP IN 6 case
the the DET DT 6 det
first first ADJ JJ 6 amod
officers officer NOUN NNS 2 obl
who who PRON WP 8 nsubj
responded respond VERB VBD 6 acl:relcl
to to ADP IN 11 case
the the DET DT 11 det
scene scene NOUN NN 8 obl
in in ADP IN 13 case
Paris Paris PROPN NNP 11 nmod
on on ADP IN 15 case
Monday Monday PROPN NNP 8 obl
. . PUNCT . 2 punct
"""
BILL = """
Ann Ann PROPN NNP 2 nsubj
passed pass VERB VBD 0 root
a a DET DT 4 det
bill bill NOUN NN 2 obj
that that PRON WDT 8 nsubj
would would AUX MD 8 aux
have have AUX VB 8 aux
made make VERB VBN 4 acl:relcl
similar similar ADJ JJ 10 amod
changes change NOUN NNS 8 obj
to to ADP IN 13 case
the the DET DT 13 det
law law NOUN NN 10 nmod
. . PUNCT . 2 punct
"""
COLON = """
Lee Lee PROPN NNP 3 nsubj
has have AUX VBZ 3 aux
recommended recommend VERB VBN 0 root
a a DET DT 6 det
simpler simple ADJ JJR 6 amod
solution solution NOUN NN 3 obj
: : PUNCT : 8 punct
stop stop VERB VB 3 parataxis
using use VERB VBG 8 xcomp
Paris Paris PROPN NNP 9 obj
. . PUNCT . 3 punct
"""
IFCUT = """
Lee Lee PROPN NNP 2 nsubj
offered offer VERB VBD 0 root
an a DET DT 4 det
apology apology NOUN NN 2 obj
to to ADP IN 6 case
Ann Ann PROPN NNP 2 obl
if if SCONJ IN 11 mark
the the DET DT 9 det
fire fire NOUN NN 11 nsubj
was be AUX VBD 11 cop
arson arson NOUN NN 2 advcl
. . PUNCT . 2 punct
"""
LARCENY = """
Lee Lee PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
charged charge VERB VBN 0 root
with with ADP IN 5 case
larceny larceny NOUN NN 3 obl
and and CCONJ CC 7 cc
inciting incite VERB VBG 3 conj
a a DET DT 9 det
riot riot NOUN NN 7 obj
. . PUNCT . 3 punct
"""
ROPES = """
The the DET DT 2 det
round round NOUN NN 3 nsubj
ended end VERB VBD 0 root
with with SCONJ IN 6 mark
Lee Lee PROPN NNP 6 nsubj
struggling struggle VERB VBG 3 advcl
. . PUNCT . 3 punct
"""
THERE = """
Lee Lee PROPN NNP 2 nsubj
returned return VERB VBD 0 root
there there ADV RB 2 advmod
to to PART TO 5 mark
visit visit VERB VB 2 advcl
Ann Ann PROPN NNP 5 obj
. . PUNCT . 2 punct
"""
SEEAS = """
Ann Ann PROPN NNP 2 nsubj
attended attend VERB VBD 0 root
a a DET DT 4 det
vote vote NOUN NN 2 obj
Lee Lee PROPN NNP 6 nsubj
sees see VERB VBZ 4 acl:relcl
as as ADP IN 9 case
a a DET DT 9 det
test test NOUN NN 6 obl
. . PUNCT . 2 punct
"""
UPON = """
Lee Lee PROPN NNP 2 nsubj
fears fear VERB VBZ 0 root
the the DET DT 4 det
cuts cut NOUN NNS 2 obj
insisted insist VERB VBD 4 acl
upon upon ADP IN 5 obl
by by ADP IN 8 case
Ann Ann PROPN NNP 5 obl:agent
. . PUNCT . 2 punct
"""
OTHERS = """
Ann Ann PROPN NNP 2 nsubj
broke break VERB VBD 0 root
stories story NOUN NNS 2 obj
that that PRON WDT 7 obj
other other ADJ JJ 6 amod
outlets outlet NOUN NNS 7 nsubj
shunned shun VERB VBD 3 acl:relcl
. . PUNCT . 2 punct
"""
WIN = """
A a DET DT 2 det
win win NOUN NN 4 nsubj
would would AUX MD 4 aux
give give VERB VB 0 root
Lee Lee PROPN NNP 4 iobj
the the DET DT 7 det
title title NOUN NN 4 obj
. . PUNCT . 4 punct
"""
YARDS = """
Lee Lee PROPN NNP 2 nsubj
gained gain VERB VBD 0 root
380 380 NUM CD 4 nummod
yards yard NOUN NNS 2 obj
rushing rush VERB VBG 4 acl
against against ADP IN 7 case
Ann Ann PROPN NNP 5 obl
. . PUNCT . 2 punct
"""
SEVERAL = """
Lee Lee PROPN NNP 2 nsubj
had have VERB VBD 0 root
several several ADJ JJ 2 obj
. . PUNCT . 2 punct
"""
WINS = """
A a DET DT 2 det
win win NOUN NN 5 nsubj
is be AUX VBZ 5 cop
a a DET DT 5 det
win win NOUN NN 0 root
. . PUNCT . 5 punct
"""
BLIND = """
Lee Lee PROPN NNP 2 nsubj
beat beat VERB VBD 0 root
Ann Ann PROPN NNP 2 obj
so so ADV RB 5 advmod
badly badly ADV RB 2 advmod
he he PRON PRP 7 nsubj
left leave VERB VBD 2 ccomp
her she PRON PRP 7 obj
blind blind ADJ JJ 7 xcomp
. . PUNCT . 2 punct
"""
WAY = """
Ann Ann PROPN NNP 2 nsubj
likes like VERB VBZ 0 root
the the DET DT 4 det
way way NOUN NN 2 obj
Lee Lee PROPN NNP 7 nsubj
has have AUX VBZ 7 aux
played play VERB VBN 4 acl:relcl
. . PUNCT . 2 punct
"""
STAY = """
Stay stay VERB VB 0 root
down down ADV RB 1 advmod
, , PUNCT , 7 punct
or or CCONJ CC 7 cc
Lee Lee PROPN NNP 7 nsubj
will will AUX MD 7 aux
shoot shoot VERB VB 1 conj
Ann Ann PROPN NNP 7 obj
. . PUNCT . 1 punct
"""
EVENWHEN = """
Lee Lee PROPN NNP 2 nsubj
signs sign VERB VBZ 0 root
even even ADV RB 7 advmod
when when ADV WRB 7 advmod
it it PRON PRP 7 nsubj:pass
is be AUX VBZ 7 aux:pass
determined determine VERB VBN 2 advcl
that that SCONJ IN 10 mark
Ann Ann PROPN NNP 10 nsubj
left leave VERB VBD 7 ccomp
. . PUNCT . 2 punct
"""
LATER = """
Lee Lee PROPN NNP 2 nsubj
died die VERB VBD 0 root
an a DET DT 4 det
hour hour NOUN NN 5 obl:unmarked
later late ADV RBR 2 advmod
. . PUNCT . 2 punct
"""
NIGHT = """
Lee Lee PROPN NNP 2 nsubj
died die VERB VBD 0 root
later late ADV RBR 5 advmod
that that DET DT 5 det
night night NOUN NN 2 obl:unmarked
. . PUNCT . 2 punct
"""
CUTS = """
Lee Lee PROPN NNP 4 nsubj
is be AUX VBZ 4 aux
to to PART TO 4 mark
cut cut VERB VB 0 root
pay pay NOUN NN 4 obj
and and CCONJ CC 7 cc
raise raise VERB VB 4 conj
taxes tax NOUN NNS 7 obj
. . PUNCT . 4 punct
"""
NOTHING = """
The the DET DT 2 det
decision decision NOUN NN 3 nsubj
has have VERB VBZ 0 root
nothing nothing PRON NN 3 obj
to to PART TO 6 mark
do do VERB VB 4 acl
with with ADP IN 9 case
the the DET DT 9 det
health health NOUN NN 6 obl
of of ADP IN 11 case
Ann Ann PROPN NNP 9 nmod
or or CCONJ CC 14 cc
the the DET DT 14 det
way way NOUN NN 9 conj
Lee Lee PROPN NNP 16 nsubj
played play VERB VBD 14 acl:relcl
in in ADP IN 18 case
Paris Paris PROPN NNP 16 obl
. . PUNCT . 3 punct
"""
WOULD = """
Lee Lee PROPN NNP 4 nsubj
would would AUX MD 4 aux
later late ADV RBR 4 advmod
take take VERB VB 0 root
a a DET DT 6 det
taxi taxi NOUN NN 4 obj
to to ADP IN 8 case
Paris Paris PROPN NNP 4 obl
. . PUNCT . 4 punct
"""
BLOCKS = """
The the DET DT 2 det
march March NOUN NN 3 nsubj
began begin VERB VBD 0 root
20 20 NUM CD 5 nummod
blocks block NOUN NNS 10 obl:unmarked
from from ADP IN 7 case
where where ADV WRB 3 obl
Lee Lee PROPN NNP 10 nsubj:pass
was be AUX VBD 10 aux:pass
shot shoot VERB VBN 7 advcl:relcl
. . PUNCT . 3 punct
"""
UNTIL = """
Lee Lee PROPN NNP 3 nsubj
will will AUX MD 3 aux
protect protect VERB VB 0 root
Ann Ann PROPN NNP 3 obj
until until SCONJ IN 9 mark
an a DET DT 7 det
update update NOUN NN 9 nsubj
is be AUX VBZ 9 cop
available available ADJ JJ 3 advcl
. . PUNCT . 3 punct
"""
POSSIBLE = """
Lee Lee PROPN NNP 2 nsubj
avoids avoid VERB VBZ 0 root
Paris Paris PROPN NNP 2 obj
if if SCONJ IN 5 mark
possible possible ADJ JJ 2 advcl
. . PUNCT . 2 punct
"""
WHERE = """
Ann Ann PROPN NNP 2 nsubj
found find VERB VBD 0 root
the the DET DT 4 det
store store NOUN NN 2 obj
where where ADV WRB 7 advmod
Lee Lee PROPN NNP 7 nsubj
works work VERB VBZ 4 acl:relcl
. . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("tree", "subject", "verb"),
    [
        (COLON, "Lee", "has recommended"),
        (IFCUT, "Lee", "offered"),
        (LARCENY, "Lee", "inciting"),
        (THERE, "Lee", "returned"),
        (SEEAS, "Lee", "sees"),
        (UPON, "the cuts", "insisted"),
        (OTHERS, "other outlets", "shunned"),
        (WIN, "A win", "would give"),
        (YARDS, "380 yards", "rushing"),
        (WAY, "Lee", "has played"),
        (SEVERAL, "Lee", "had"),
        (WINS, "A win", "is"),
        (STAY, "Lee", "will shoot"),
        (EVENWHEN, "it", "is determined"),
    ],
)
def test_what_lacks_its_point_is_not_given(tree: str, subject: str, verb: str) -> None:
    assert not any(s == subject and (p or "").startswith(verb) for s, p, _ in said(tree)) or (
        tree is IFCUT and facts_of(tree)[0].arguments[-1].role == "if"
    )


@pytest.mark.parametrize("tree", [LATER, NIGHT])
def test_a_time_counted_from_what_is_not_told_is_left_out(tree: str) -> None:
    (fact,) = facts_of(tree)
    assert fact.time is None


def test_a_noun_that_says_nothing_keeps_its_relative_clause() -> None:
    assert said(BILL)[0][2] == "a bill that would have made similar changes to the law"
    assert "the first officers who responded to the scene in Paris" in (said(FIRST)[0][2] or "")


def test_how_it_ended_is_said() -> None:
    assert ("The round", "ended with", "Lee struggling") in said(ROPES)


def test_nothing_keeps_what_it_has_to_do_with() -> None:
    assert (said(NOTHING)[0][2] or "").startswith("nothing to do with the health of Ann")


def test_both_of_what_is_to_be_are_planned() -> None:
    assert {f.modality for f in facts_of(CUTS)} == {Modality.PLANNED}


def test_what_was_to_come_later_is_told_not_foretold() -> None:
    assert [f.modality for f in facts_of(WOULD)] == [Modality.STATED]


def test_a_distance_before_where_is_no_part_of_what_happened_there() -> None:
    assert not any(f.arguments for f in facts_of(BLOCKS) if f.subject.text == "Lee")


def test_until_when_a_plan_holds_is_said() -> None:
    assert [(a.role, a.span.text) for f in facts_of(UNTIL) for a in f.arguments] == [
        ("until", "an update is available")
    ]


def test_if_possible_makes_nothing_less_of_a_fact() -> None:
    assert [f.modality for f in facts_of(POSSIBLE)] == [Modality.STATED]


def test_the_noun_before_where_is_the_place() -> None:
    fact = next(f for f in facts_of(WHERE) if f.subject.text == "Lee")
    assert fact.place is not None
    assert fact.place.text == "the store"


def test_what_followed_from_it_is_no_part_of_whom_it_was_done_to() -> None:
    assert ("Lee", "beat", "Ann") in said(BLIND)

"""A part that lost its words is mended where the tree shows how, and else left out."""

from __future__ import annotations

import pytest

from reader.model import Modality
from tests.unit.extract.test_attachment import facts_of, said

FIRST_TO = """
Lee Lee PROPN NNP 2 nsubj
became become VERB VBD 0 root
the the DET DT 5 det
61st 61st ADJ JJ 5 amod
player player NOUN NN 2 xcomp
in in ADP IN 7 case
history history NOUN NN 5 nmod
to to PART TO 9 mark
score score VERB VB 2 advcl
goals goal NOUN NNS 9 obj
when when ADV WRB 13 advmod
he he PRON PRP 13 nsubj
won win VERB VBD 9 advcl
. . PUNCT . 2 punct
"""
NEEDED = """
Lee Lee PROPN NNP 2 nsubj
needed need VERB VBD 0 root
nine nine NUM CD 4 nummod
points point NOUN NNS 2 obj
to to PART TO 6 mark
pass pass VERB VB 2 advcl
Ann Ann PROPN NNP 6 obj
. . PUNCT . 2 punct
"""
SERIOUSLY = """
Lee Lee PROPN NNP 2 nsubj
takes take VERB VBZ 0 root
the the DET DT 4 det
threat threat NOUN NN 2 obj
very very ADV RB 6 advmod
seriously seriously ADV RB 2 advmod
. . PUNCT . 2 punct
"""
ALL_THE_WAY = """
Lee Lee PROPN NNP 2 nsubj
came come VERB VBD 0 root
all all DET PDT 5 det:predet
the the DET DT 5 det
way way NOUN NN 6 obl:unmarked
back back ADV RB 2 advmod
in in ADP IN 8 case
May May PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
ON_A_DUNK = """
Lee Lee PROPN NNP 2 nsubj
scored score VERB VBD 0 root
four four NUM CD 4 nummod
points point NOUN NNS 2 obj
on on ADP IN 7 case
a a DET DT 7 det
dunk dunk NOUN NN 2 obl
and and CCONJ CC 10 cc
two two NUM CD 10 nummod
throws throw NOUN NNS 4 conj
. . PUNCT . 2 punct
"""
RID = """
Lee Lee PROPN NNP 3 nsubj
had have AUX VBD 3 aux
gotten get VERB VBN 0 root
rid rid ADJ JJ 3 xcomp
of of ADP IN 6 case
it it PRON PRP 3 obl
. . PUNCT . 3 punct
"""
GAVE = """
A a DET DT 2 det
note note NOUN NN 6 nsubj
Lee Lee PROPN NNP 4 nsubj
gave give VERB VBD 2 acl:relcl
police police NOUN NNS 4 iobj
vanished vanish VERB VBD 0 root
. . PUNCT . 6 punct
"""
DEMANDED = """
Ann Ann PROPN NNP 2 nsubj
demanded demand VERB VBD 0 root
he he PRON PRP 7 nsubj
be be AUX VB 7 cop
in in ADP IN 7 case
his his PRON PRP$ 7 nmod:poss
seat seat NOUN NN 2 xcomp
. . PUNCT . 2 punct
"""
SEMIFINAL = """
Lee Lee PROPN NNP 2 nsubj
stays stay VERB VBZ 0 root
around around ADV RB 2 advmod
for for ADP IN 6 case
Semifinal semifinal NOUN NN 2 obj
Saturday Saturday PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
AS_IT_GIVES = """
The the DET DT 2 det
miss miss NOUN NN 5 nsubj:pass
will will AUX MD 5 aux
be be AUX VB 5 aux:pass
erased erase VERB VBN 0 root
as as SCONJ IN 8 mark
Lee Lee PROPN NNP 8 nsubj
leaves leave VERB VBZ 5 advcl
Rome Rome PROPN NNP 8 obj
. . PUNCT . 5 punct
"""
RIVAL = """
Lee Lee PROPN NNP 2 nsubj
beat beat VERB VBD 0 root
division division NOUN NN 4 compound
rival rival NOUN NN 5 compound
Ann Ann PROPN NNP 2 obj
. . PUNCT . 2 punct
"""
WHILE = """
The the DET DT 2 det
points point NOUN NNS 3 nsubj
came come VERB VBD 0 root
after after SCONJ IN 6 mark
Lee Lee PROPN NNP 6 nsubj
fell fall VERB VBD 3 advcl
while while SCONJ IN 8 mark
cutting cut VERB VBG 3 advcl
toward toward ADP IN 11 case
the the DET DT 11 det
basket basket NOUN NN 8 obl
. . PUNCT . 3 punct
"""
OUTSIDE = """
Lee Lee PROPN NNP 2 nsubj
fell fall VERB VBD 0 root
in in ADP IN 4 case
May May PROPN NNP 2 obl
when when ADV WRB 7 advmod
gunfire gunfire NOUN NN 7 nsubj
erupted erupt VERB VBD 2 advcl
outside outside ADV RB 7 advmod
... ... PUNCT . 2 punct
"""
CHARGES = """
Lee Lee PROPN NNP 2 nsubj
faces face VERB VBZ 0 root
drug drug NOUN NN 4 compound
charges charge NOUN NNS 2 obj
that that PRON WDT 8 obj
Ann Ann PROPN NNP 8 nsubj
was be AUX VBD 8 aux
driving drive VERB VBG 4 acl:relcl
. . PUNCT . 2 punct
"""
HOME = """
Lee Lee PROPN NNP 2 nsubj
left leave VERB VBD 0 root
a a DET DT 4 det
program program NOUN NN 2 obj
in in ADP IN 6 case
which which PRON WDT 9 obl
Ann Ann PROPN NNP 9 nsubj
would would AUX MD 9 aux
call call VERB VB 4 acl:relcl
and and CCONJ CC 12 cc
be be AUX VB 12 aux:pass
driven drive VERB VBN 9 conj
home home ADV RB 12 advmod
. . PUNCT . 2 punct
"""


PUT_IN = """
( ( PUNCT -LRB- 5 punct
Later later ADV RB 5 advmod
on on ADP IN 5 case
the the DET DT 5 det
floor floor NOUN NN 8 obl
) ) PUNCT -RRB- 5 punct
Lee Lee PROPN NNP 8 nsubj
scored score VERB VBD 0 root
23 23 NUM CD 10 nummod
points point NOUN NNS 8 obj
. . PUNCT . 8 punct
"""
BEHALF = """
Lee Lee PROPN NNP 2 nsubj
spoke speak VERB VBD 0 root
on on ADP IN 4 case
behalf behalf NOUN NN 2 obl
of of ADP IN 7 case
the the DET DT 7 det
team team NOUN NN 4 nmod
. . PUNCT . 2 punct
"""
FRONT = """
Lee Lee PROPN NNP 2 nsubj
kissed kiss VERB VBD 0 root
Ann Ann PROPN NNP 2 obj
in in ADP IN 5 case
front front NOUN NN 2 obl
of of ADP IN 8 case
a a DET DT 8 det
crowd crowd NOUN NN 5 nmod
. . PUNCT . 2 punct
"""
SCHEDULED = """
The the DET DT 2 det
hearing hearing NOUN NN 4 nsubj:pass
is be AUX VBZ 4 aux:pass
scheduled schedule VERB VBN 0 root
for for ADP IN 6 case
Monday Monday PROPN NNP 4 obl
. . PUNCT . 4 punct
"""
DUE = """
Lee Lee PROPN NNP 3 nsubj
is be AUX VBZ 3 cop
due due ADJ JJ 0 root
in in ADP IN 5 case
court court NOUN NN 3 obl
on on ADP IN 7 case
Tuesday Tuesday PROPN NNP 3 obl
. . PUNCT . 3 punct
"""
SHOWN = """
Ann Ann PROPN NNP 2 nsubj
says say VERB VBZ 0 root
Lee Lee PROPN NNP 4 nsubj
falling fall VERB VBG 2 ccomp
after after SCONJ IN 7 mark
gunfire gunfire NOUN NN 7 nsubj
erupted erupt VERB VBD 4 advcl
in in ADP IN 9 case
Rome Rome PROPN NNP 7 obl
. . PUNCT . 2 punct
"""


def test_which_first_one_was_is_said() -> None:
    assert ("Lee", "became", "the 61st player in history to score goals") in said(FIRST_TO)


def test_what_something_is_needed_for_is_said() -> None:
    (fact,) = (f for f in facts_of(NEEDED) if f.lemma == "need")
    told = " ".join(
        [fact.object.text if fact.object else "", *(a.span.text for a in fact.arguments)]
    )
    assert told == "nine points pass Ann"


@pytest.mark.parametrize(
    ("tree", "predicate"),
    [(SERIOUSLY, "takes very seriously"), (ALL_THE_WAY, "came all the way back")],
)
def test_an_adverb_that_is_the_point_stays(tree: str, predicate: str) -> None:
    assert predicate in [p for _, p, _ in said(tree)]


def test_a_conjunct_is_joined_to_what_stands_beside_it() -> None:
    (fact,) = facts_of(ON_A_DUNK)
    assert fact.object is not None
    assert fact.object.text == "four points"
    assert [(a.role, a.span.text) for a in fact.arguments] == [("on", "a dunk and two throws")]


def test_what_stands_in_brackets_is_not_of_the_verb_outside() -> None:
    assert not any(f.arguments or f.place for f in facts_of(PUT_IN))


@pytest.mark.parametrize(
    ("tree", "told"),
    [
        (BEHALF, ("Lee", "spoke on behalf of", "the team")),
        (FRONT, ("Lee", "kissed", "Ann")),
    ],
)
def test_three_words_are_one_preposition(tree: str, told: tuple[str, str, str]) -> None:
    (fact,) = facts_of(tree)
    assert (fact.subject.text, fact.predicate and fact.predicate.text) == told[:2]
    assert (fact.object and fact.object.text) == told[2]
    assert [(a.role, a.span.text) for a in fact.arguments] in ([], [("in front of", "a crowd")])


@pytest.mark.parametrize("tree", [SCHEDULED, DUE])
def test_what_is_set_for_a_day_is_planned(tree: str) -> None:
    assert [f.modality for f in facts_of(tree)] == [Modality.PLANNED]


def test_what_dates_something_shown_is_the_articles_own_word() -> None:
    assert [f.asserted_by for f in facts_of(SHOWN) if f.subject.text == "gunfire"] == [()]


@pytest.mark.parametrize(
    ("tree", "subject", "verb"),
    [
        (RID, "Lee", "gotten"),
        (GAVE, "Lee", "gave"),
        (DEMANDED, "Ann", "be"),
        (SEMIFINAL, "Lee", "stays"),
        (AS_IT_GIVES, "Lee", "leaves"),
        (RIVAL, "Ann", "(is)"),
        (WHILE, "The points", "cutting"),
        (OUTSIDE, "gunfire", "outside"),
        (CHARGES, "Ann", "driving"),
        (HOME, "Ann", "be driven"),
    ],
)
def test_what_was_torn_is_not_given(tree: str, subject: str, verb: str) -> None:
    assert not any(s == subject and verb in (p or "(is)") for s, p, _ in said(tree))


@pytest.mark.parametrize(
    ("tree", "fact"),
    [
        (RIVAL, ("Lee", "beat", "division rival Ann")),
        (HOME, ("Lee", "left", "a program")),
    ],
)
def test_what_is_whole_beside_it_stays(tree: str, fact: tuple[str, str, str]) -> None:
    assert any((s, p) == fact[:2] for s, p, _ in said(tree))


WAITING = """
Guests guest NOUN NNS 3 nsubj
are be AUX VBP 3 aux
leaving leave VERB VBG 0 root
, , PUNCT , 7 punct
Ann Ann PROPN NNP 7 nsubj
is be AUX VBZ 7 aux
waiting wait VERB VBG 3 ccomp
. . PUNCT . 3 punct
"""


@pytest.mark.parametrize(
    ("rows", "obj"),
    [
        (WAITING, ""),
        (WAITING.replace(", , PUNCT , 7 punct", "and and CCONJ CC 7 cc"), ""),
        # 'are proving Ann is waiting': a complement
        (WAITING.replace(", , PUNCT , 7 punct", "that that SCONJ IN 7 mark")
         .replace("leaving leave", "proving prove"), "that Ann is waiting"),
    ],
)  # fmt: skip
def test_a_clause_of_its_own_is_no_object(rows: str, obj: str) -> None:
    objects = [o for s, _, o in said(rows) if s == "Guests"]
    assert [o or "" for o in objects] == [obj]

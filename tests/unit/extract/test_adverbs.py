"""Adverbs without which something else was done are shown, those that tie sentences are not."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_attachment import facts_of, said
from tests.unit.extract.test_reading import read, shown

ON = """
Lee Lee PROPN NNP 2 nsubj
stays stay VERB VBZ 0 root
on on ADV RB 2 advmod
as as ADP IN 5 case
coach coach NOUN NN 2 obl
in in ADP IN 7 case
Paris Paris PROPN NNP 5 nmod
. . PUNCT . 2 punct
"""
CAPTIVE = """
Lee Lee PROPN NNP 2 nsubj
took take VERB VBD 0 root
the the DET DT 4 det
staff staff NOUN NN 2 obj
captive captive ADV RB 2 advmod
in in ADP IN 7 case
Paris Paris PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
SHORT = """
Lee Lee PROPN NNP 2 nsubj
cut cut VERB VBD 0 root
short short ADJ JJ 2 xcomp
a a DET DT 5 det
visit visit NOUN NN 2 obj
to to ADP IN 7 case
Paris Paris PROPN NNP 5 nmod
. . PUNCT . 2 punct
"""
AWAY = """
The the DET DT 2 det
law law NOUN NN 3 nsubj
keeps keep VERB VBZ 0 root
police police NOUN NN 3 obj
away away ADV RB 3 advmod
from from ADP IN 7 case
universities university NOUN NNS 5 obl
. . PUNCT . 3 punct
"""
ALSO = """
Lee Lee PROPN NNP 3 nsubj
later late ADV RBR 3 advmod
met meet VERB VBD 0 root
Ann Ann PROPN NNP 3 obj
again again ADV RB 3 advmod
in in ADP IN 7 case
Paris Paris PROPN NNP 3 obl
. . PUNCT . 3 punct
"""
OR = """
The the DET DT 2 det
quake quake NOUN NN 3 nsubj
destroyed destroy VERB VBD 0 root
or or CCONJ CC 5 cc
damaged damage VERB VBD 3 conj
many many ADJ JJ 7 amod
houses house NOUN NNS 3 obj
in in ADP IN 9 case
Paris Paris PROPN NNP 7 nmod
. . PUNCT . 3 punct
"""
OVER = """
Police police NOUN NNS 2 nsubj
pulled pull VERB VBD 18 ccomp
the the DET DT 9 det
36 36 NUM CD 6 nummod
- - PUNCT HYPH 4 punct
year year NOUN NN 8 obl:unmarked
- - PUNCT HYPH 6 punct
old old ADJ JJ 9 amod
driver driver NOUN NN 2 obj
over over ADP IN 14 case
a a DET DT 13 det
few few ADJ JJ 13 amod
blocks block NOUN NNS 14 obl:unmarked
away away ADV RB 2 advmod
, , PUNCT , 14 punct
the the DET DT 17 det
station station NOUN NN 18 nsubj
reported report VERB VBD 0 root
. . PUNCT . 18 punct
"""
DOWN = """
Weak weak ADJ JJ 2 amod
demand demand NOUN NN 3 nsubj
sent send VERB VBD 0 root
the the DET DT 5 det
shares share NOUN NNS 3 obj
down down ADP RP 3 compound:prt
as as ADV RB 8 advmod
much much ADJ RB 11 advmod
as as ADP IN 7 fixed
14 14 NUM CD 11 nummod
% % SYM NN 3 obj
. . PUNCT . 3 punct
"""


@pytest.mark.parametrize(
    ("tree", "fact"),
    [
        (ON, ("Lee", "stays on as", "coach in Paris")),
        (CAPTIVE, ("Lee", "took", "the staff captive")),
        (SHORT, ("Lee", "cut short", "a visit to Paris")),
        (OVER, ("Police", "pulled", "the 36 - year - old driver over")),
        (DOWN, ("Weak demand", "sent down", "the shares as much as 14 %")),
        (OR, ("The quake", "destroyed or damaged", "many houses in Paris")),
    ],
)
def test_what_was_done_is_said_whole(tree: str, fact: tuple[str, str, str]) -> None:
    assert said(tree) == [fact]


def test_an_adverb_of_direction_leads_to_what_follows_it() -> None:
    (fact,) = facts_of(AWAY)
    assert [(a.role, a.span.text) for a in fact.arguments] == [("away from", "universities")]


def test_what_ties_a_sentence_to_others_is_left_out() -> None:
    assert [
        (f.predicate and f.predicate.text, f.object and f.object.text) for f in facts_of(ALSO)
    ] == [("later met", "Ann")]


FAR = """
The the DET DT 2 det
quake quake NOUN NN 3 nsubj
struck strike VERB VBD 0 root
seven seven NUM CD 5 nummod
km km NOUN NNS 6 obl:unmarked
east east ADV RB 3 advmod
of of ADP IN 8 case
Paris Paris PROPN NNP 6 obl
. . PUNCT . 3 punct
"""
TOO = """
The the DET DT 2 det
plant plant NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
shut shut VERB VBN 0 root
as as ADV RB 4 advmod
well well ADV RB 5 fixed
. . PUNCT . 4 punct
"""


@pytest.mark.parametrize(
    ("tree", "what"), [(FAR, "seven km east of Paris"), (TOO, None)], ids=["far", "too"]
)
def test_how_far_is_all_that_is_said_of_it(tree: str, what: str | None) -> None:
    assert {shown(f)[2] for f in read(tree).facts} == {what}


NOW = """
Forms form NOUN NNS 4 nsubj:pass
are be AUX VBP 4 aux:pass
now now ADV RB 4 advmod
checked check VERB VBN 0 root
by by ADP IN 6 case
clerks clerk NOUN NNS 4 obl
. . PUNCT . 4 punct
"""
AGAIN = """
Ann Ann PROPN NNP 2 nsubj
apologised apologise VERB VBD 0 root
again again ADV RB 2 advmod
in in ADP IN 5 case
Paris Paris PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
NEVER = """
Ann Ann PROPN NNP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
hold hold VERB VB 0 root
office office NOUN NN 4 obj
again again ADV RB 4 advmod
. . PUNCT . 4 punct
"""
SO_FAR = """
Ann Ann PROPN NNP 5 nsubj
has have AUX VBZ 5 aux
so so ADV RB 4 advmod
far far ADV RB 5 advmod
raised raise VERB VBN 0 root
10 10 NUM CD 7 nummod
pounds pound NOUN NNS 5 obj
. . PUNCT . 5 punct
"""


@pytest.mark.parametrize(
    ("tree", "fact"),
    [
        (NOW, ("Forms", "are now checked by", "clerks")),
        (AGAIN, ("Ann", "apologised again in", "Paris")),
        (NEVER, ("Ann", "did not hold", "office again")),
        (SO_FAR, ("Ann", "has so far raised", "10 pounds")),
    ],
    ids=["now", "again", "not again", "so far"],
)
def test_up_to_when_or_once_more_is_part_of_it(tree: str, fact: tuple[str, str, str]) -> None:
    assert said(tree) == [fact]


OFTEN = """
Often often ADV RB 5 advmod
the the DET DT 3 det
virus virus NOUN NN 5 nsubj:pass
is be AUX VBZ 5 aux:pass
carried carry VERB VBN 0 root
by by ADP IN 7 case
birds bird NOUN NNS 5 obl:agent
. . PUNCT . 5 punct
"""


@pytest.mark.parametrize(("adverb", "time"), [("Often often", "Often"), ("Then then", None)])
def test_how_often_stands_in_front_of_the_sentence(adverb: str, time: str | None) -> None:
    (fact,) = facts_of(OFTEN.replace("Often often", adverb))
    assert (fact.time.text if fact.time else None) == time

"""Adverbial clauses and conjuncts that put nothing forward by themselves."""

from __future__ import annotations

import pytest

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.restraint.adverbials import adverbial_open
from reader.extract.lookup import Lookup
from reader.extract.mending.repair import mend
from reader.extract.tree import Tree
from tests.unit.extract.test_reading import PERSON, parse_of, read, shown

TOURING = """
Lee Lee PROPN NNP 2 nsubj
slept sleep VERB VBD 0 root
when when SCONJ WRB 7 advmod
Ann Ann PROPN NNP 7 nsubj
was be AUX VBD 7 aux
n't not PART RB 7 advmod
touring tour VERB VBG 2 advcl
Spain Spain PROPN NNP 7 obj
. . PUNCT . 2 punct
"""
JUST = """
Lee Lee PROPN NNP 2 nsubj
resigned resign VERB VBD 0 root
just just ADV RB 6 advmod
because because SCONJ IN 6 mark
Ann Ann PROPN NNP 6 nsubj
left leave VERB VBD 2 advcl
Spain Spain PROPN NNP 6 obj
. . PUNCT . 2 punct
"""
BECAUSE = JUST.replace("just just ADV RB 6 advmod", "yesterday yesterday NOUN NN 2 obl:unmarked")
HOW_LONG = """
Lee Lee PROPN NNP 2 nsubj
wrote write VERB VBD 0 root
regarding regard VERB VBG 7 mark
how how ADV WRB 7 advmod
Ann Ann PROPN NNP 7 nsubj
once once ADV RB 7 advmod
left leave VERB VBD 2 advcl
Spain Spain PROPN NNP 7 obj
. . PUNCT . 2 punct
"""
PRESSED = """
Pressed press VERB VBN 6 advcl
on on ADP IN 3 case
taxes tax NOUN NNS 1 obl
, , PUNCT , 1 punct
Lee Lee PROPN NNP 6 nsubj
left leave VERB VBD 0 root
Spain Spain PROPN NNP 6 obj
. . PUNCT . 6 punct
"""
ROUTES = """
There there PRON EX 2 expl
are be VERB VBP 0 root
two two NUM CD 4 nummod
routes route NOUN NNS 2 nsubj
to to ADP IN 6 case
Spain Spain PROPN NNP 4 nmod
but but CCONJ CC 8 cc
ask ask VERB VB 2 conj
Lee Lee PROPN NNP 8 obj
. . PUNCT . 2 punct
"""
AIM = """
The the DET DT 2 det
aim aim NOUN NN 5 nsubj:outer
is be AUX VBZ 5 cop
to to PART TO 5 mark
buy buy VERB VB 0 root
Spain Spain PROPN NNP 5 obj
and and CCONJ CC 8 cc
have have VERB VB 5 conj
cars car NOUN NNS 8 obj
. . PUNCT . 5 punct
"""
KILLING = """
Lee Lee PROPN NNP 2 nsubj
opened open VERB VBD 0 root
fire fire NOUN NN 2 obj
, , PUNCT , 5 punct
killing kill VERB VBG 2 advcl
three three NUM CD 5 obj
and and CCONJ CC 8 cc
injuring injure VERB VBG 6 conj
several several ADJ JJ 10 amod
others other NOUN NNS 6 conj
. . PUNCT . 2 punct
"""

CARRYING = """
Two two NUM CD 2 nsubj
died die VERB VBD 0 root
after after SCONJ IN 6 mark
a a DET DT 5 det
bus bus NOUN NN 6 obj
carrying carry VERB VBG 2 advcl
pupils pupil NOUN NNS 6 obj
crashed crash VERB VBD 2 advcl
in in ADP IN 10 case
Spain Spain PROPN NNP 8 obl
. . PUNCT . 2 punct
"""
HURT = """
Pupils pupil NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
hurt hurt ADJ JJ 0 root
when when SCONJ WRB 7 advmod
a a DET DT 6 det
bus bus NOUN NN 7 nsubj
overturned overturn VERB VBD 3 advcl
. . PUNCT . 3 punct
"""
SHOULD = """
Lee Lee PROPN NNP 3 nsubj
would would AUX MD 3 aux
sell sell VERB VB 0 root
Spain Spain PROPN NNP 3 obj
should should AUX MD 8 aux
the the DET DT 7 det
deal deal NOUN NN 8 nsubj
fail fail VERB VB 3 advcl
. . PUNCT . 3 punct
"""

OWING = """
Owing owe VERB VBG 6 advcl
to to ADP IN 3 case
taxes tax NOUN NNS 1 obl
, , PUNCT , 1 punct
Lee Lee PROPN NNP 6 nsubj
left leave VERB VBD 0 root
Spain Spain PROPN NNP 6 obj
. . PUNCT . 6 punct
"""
HABIT = """
Lee Lee PROPN NNP 2 nsubj
laughed laugh VERB VBD 0 root
when when SCONJ WRB 5 advmod
friends friend NOUN NNS 5 nsubj
visit visit VERB VBP 2 advcl
him he PRON PRP 5 obj
and and CCONJ CC 8 cc
praise praise VERB VBP 5 conj
Spain Spain PROPN NNP 8 obj
. . PUNCT . 2 punct
"""
SMASHED = """
Hail hail NOUN NN 2 nsubj
smashed smash VERB VBD 0 root
panes pane NOUN NNS 2 obj
and and CCONJ CC 5 cc
closed close VERB VBD 2 conj
roads road NOUN NNS 5 obj
for for ADP IN 9 case
three three NUM CD 9 nummod
hours hour NOUN NNS 2 obl
. . PUNCT . 2 punct
"""

SEEMS = """
Lee Lee PROPN NNP 2 nsubj
seems seem VERB VBZ 0 root
to to PART TO 5 mark
have have AUX VB 5 aux
read read VERB VBN 2 xcomp
Greek Greek PROPN NNP 5 obj
and and CCONJ CC 10 cc
to to PART TO 10 mark
have have AUX VB 10 aux
written write VERB VBN 5 conj
Latin Latin PROPN NNP 10 obj
. . PUNCT . 2 punct
"""
LADY = """
Lee Lee PROPN NNP 2 nsubj
liked like VERB VBD 0 root
The the DET DT 4 det
Lady Lady PROPN NNP 2 obj
Who who PRON WP 6 nsubj
Walked walk VERB VBD 4 acl:relcl
in in ADP IN 8 case
Spain Spain PROPN NNP 6 obl
. . PUNCT . 2 punct
"""

LOTS = """
Lee Lee PROPN NNP 2 nsubj
spoke speak VERB VBD 0 root
with with ADP IN 5 case
ten ten NUM CD 5 nummod
percent percent NOUN NN 2 obl
of of ADP IN 8 case
the the DET DT 8 det
lots lot NOUN NNS 5 nmod
finding find VERB VBG 8 acl
buyers buyer NOUN NNS 9 obj
. . PUNCT . 2 punct
"""
TEAM = """
Lee Lee PROPN NNP 2 nsubj
beat beat VERB VBD 0 root
Leeds Leeds PROPN NNP 2 obj
, , PUNCT , 7 punct
a a DET DT 6 det
team team NOUN NN 7 nsubj
feared fear VERB VBD 2 parataxis
Spain Spain PROPN NNP 7 obj
. . PUNCT . 2 punct
"""

AS_EVER = """
Leeds Leeds PROPN NNP 2 nsubj
sat sit VERB VBD 0 root
back back ADV RB 2 advmod
, , PUNCT , 7 punct
as as SCONJ IN 7 mark
they they PRON PRP 7 nsubj
have have VERB VBP 2 advcl
all all DET DT 9 det
season season NOUN NN 7 obj
. . PUNCT . 2 punct
"""
COST = """
Acme Acme PROPN NNP 2 nsubj
puts put VERB VBZ 0 root
the the DET DT 4 det
cost cost NOUN NN 2 obj
at at ADP IN 6 case
150 150 NUM CD 2 obl
, , PUNCT , 8 punct
falling fall VERB VBG 2 advcl
to to ADP IN 10 case
90 90 NUM CD 8 obl
. . PUNCT . 2 punct
"""
ASHORE = """
Ann Ann PROPN NNP 2 nsubj
became become VERB VBD 0 root
the the DET DT 5 det
oldest old ADJ JJS 5 amod
swimmer swimmer NOUN NN 2 xcomp
, , PUNCT , 7 punct
reaching reach VERB VBG 5 acl
Spain Spain PROPN NNP 7 obj
. . PUNCT . 2 punct
"""
WATER = """
The the DET DT 2 det
crossing crossing NOUN NN 10 nsubj
, , PUNCT , 5 punct
in in ADP IN 5 case
water water NOUN NN 2 nmod
which which PRON WDT 7 nsubj
reaches reach VERB VBZ 2 acl:relcl
Spain Spain PROPN NNP 7 obj
, , PUNCT , 2 punct
ended end VERB VBD 0 root
today today NOUN NN 10 obl:unmarked
. . PUNCT . 10 punct
"""

SENT = """
Ann Ann PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
set set VERB VBN 0 root
to to PART TO 6 mark
be be AUX VB 6 aux:pass
released release VERB VBN 3 xcomp
and and CCONJ CC 8 cc
sent send VERB VBN 3 conj
home home ADV RB 8 advmod
. . PUNCT . 3 punct
"""


def verbs(tree: str) -> set[str]:
    facts = read(tree, names={"Lee": PERSON, "Ann": PERSON}).facts
    return {word for f in facts for word in str(shown(f)[1]).split()}


@pytest.mark.parametrize(
    ("tree", "verb"),
    [
        (TOURING, "touring"),
        (JUST, "left"),
        (HOW_LONG, "left"),
        (PRESSED, "Pressed"),
        (ROUTES, "ask"),
        (AIM, "have"),
        (OWING, "Owing"),
        (HABIT, "praise"),
        (SEEMS, "written"),
        (LADY, "Walked"),
        (LOTS, "finding"),
        (TEAM, "feared"),
        (AS_EVER, "have"),
        (COST, "falling"),
        (ASHORE, "reaching"),
    ],
)
def test_what_nobody_says_is_not_given(tree: str, verb: str) -> None:
    assert verb not in verbs(tree)


def test_a_reason_that_is_one_is_given() -> None:
    assert "left" in verbs(BECAUSE)


def test_a_participle_is_joined_to_its_like_and_to_no_number() -> None:
    parse = parse_of(KILLING)
    tree = Tree(parse.sentences[0], parse.text)
    mend(tree)
    assert (tree.heads[7], tree.heads[9], tree.base[9]) == (4, 7, "obj")


def test_what_carries_is_what_crashed() -> None:
    facts = {shown(f)[:2] for f in read(CARRYING).facts}
    assert ("Two", "carrying") not in facts
    assert ("a bus carrying pupils", "crashed in") in facts


def test_when_is_no_part_of_an_adjective() -> None:
    fact = next(f for f in read(HURT).facts if f.lemma == "hurt")
    assert shown(fact) == ("Pupils", "were", "hurt")
    assert [a.role for a in fact.arguments] == ["when"]


def test_should_in_front_is_if() -> None:
    fact = next(f for f in read(SHOULD, names={"Lee": PERSON}).facts if f.lemma == "sell")
    assert [(a.role, a.span.text) for a in fact.arguments] == [("if", "the deal fail")]


def test_how_long_belongs_to_the_verb_before_it() -> None:
    smashed = next(f for f in read(SMASHED).facts if f.lemma == "smash")
    assert smashed.time is None


def test_a_clause_reaches_back_over_no_comma() -> None:
    assert ("The crossing", "reaches", "Spain") not in {shown(f) for f in read(WATER).facts}


def test_what_was_to_be_done_was_not_done() -> None:
    assert ("Ann", "was sent home", None) not in {
        shown(f) for f in read(SENT, names={"Ann": PERSON}).facts
    }


@pytest.mark.parametrize("lemma", ["as", "just", "not"])
def test_a_clause_may_be_the_sentences_last_word(lemma: str) -> None:
    parse = parse_of(
        f"Lee Lee PROPN NNP 2 nsubj\nslept sleep VERB VBD 0 root\nso {lemma} VERB VBD 2 advcl"
    )
    tree = Tree(parse.sentences[0], parse.text)
    ctx = Context(parse.text, [tree], Lookup(()), Lookup(()), Lookup(()), Lookup(()), (), {})
    assert not adverbial_open(ctx, Candidate(tree, 0, 2, "advcl", 0.9, lemma, 0, [0], [2]))

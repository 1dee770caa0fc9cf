"""Facts that lost what makes them say something are left out, and torn parts with them."""

from __future__ import annotations

from reader.model import EntityType
from tests.unit.extract.test_reading import ORGANIZATION, PERSON, read, shown

WHERE = """
Acme Acme PROPN NNP 3 nsubj
is be AUX VBZ 3 cop
{what} {what} {pos} 0 root
{owner} {owner} PROPN NNP 5 nsubj
retired retire VERB VBD 3 acl:relcl
. . PUNCT . 3 punct
"""
NIGHT = """
Ann Ann PROPN NNP 2 nsubj
{verb} {lemma} VERB VBD 0 root
this this DET DT 4 det
night night NOUN NN 2 obl:unmarked
. . PUNCT . 2 punct
"""
FIRST_TIME = """
It it PRON PRP 5 nsubj
was be AUX VBD 5 cop
the the DET DT 5 det
first first ADJ JJ 5 amod
time time NOUN NN 0 root
{a} {a} DET DT 7 det
team team NOUN NN 8 nsubj
ran run VERB VBD 5 acl:relcl
and and CCONJ CC 10 cc
lost lose VERB VBD 8 conj
Rome Rome PROPN NNP 10 obj
. . PUNCT . 5 punct
"""
CHAINED = """
Ann Ann PROPN NNP 2 nsubj
left leave VERB VBD 0 root
Rome Rome PROPN NNP 2 obj
with with ADP IN 6 case
her her PRON PRP$ 6 nmod:poss
{whom} {whom} NOUN NNS 2 obl
{done}. . PUNCT . 2 punct
"""


def told(tree: str, **names: EntityType) -> list[tuple[str, str | None, str | None]]:
    return [shown(f) for f in read(tree, names=names).facts]


def test_where_is_nothing_that_is() -> None:
    tree = WHERE.format(what="where", pos="ADV WRB", owner="Lee")
    assert not [f for f in told(tree, Acme=ORGANIZATION, Lee=PERSON) if f[2] == "where"]


def test_a_night_that_is_remembered_is_no_time() -> None:
    assert told(NIGHT.format(verb="remembered", lemma="remember"), Ann=PERSON) == []
    assert told(NIGHT.format(verb="resigned", lemma="resign"), Ann=PERSON)


def test_what_never_happened_before_is_no_ones_deed() -> None:
    facts = told(FIRST_TIME.format(a="a"), Rome=ORGANIZATION)
    assert not [f for f in facts if f[1] == "lost"]


def test_hands_that_are_bound_are_no_company() -> None:
    bound = read(
        CHAINED.format(whom="hands", done="tied tie VERB VBN 2 advcl\n"), names={"Ann": PERSON}
    )
    free = read(CHAINED.format(whom="children", done=""), names={"Ann": PERSON})
    assert [[a.span.text for a in f.arguments] for f in bound.facts] == [[]]
    assert [[a.span.text for a in f.arguments] for f in free.facts] == [["her children"]]

"""Adverbial clauses and conjuncts that put nothing forward by themselves."""

from __future__ import annotations

import pytest

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

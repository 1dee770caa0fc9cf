"""A noun right before a verb that has no other subject is its subject, whatever the tree says."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import PERSON, read, shown

CALLED = """
A a DET DT 2 det
tailor tailor NOUN NN 7 iobj
who who PRON WP 4 nsubj
left leave VERB VBD 2 acl:relcl
his his PRON PRP$ 6 nmod:poss
shop shop NOUN NN 4 obj
called call VERB VBD 0 root
Lee Lee PROPN NNP 7 obj
. . PUNCT . 7 punct
"""
RETURNED = """
Striker striker NOUN NN 4 obl
Ann Ann PROPN NNP 1 appos
quickly quickly ADV RB 4 advmod
beat beat VERB VBD 0 root
Lee Lee PROPN NNP 4 obj
. . PUNCT . 4 punct
"""
DAMAGED = """
Two two NUM CD 2 nummod
bridges bridge NOUN NNS 5 obj
have have AUX VBP 5 aux
been be AUX VBN 5 aux:pass
damaged damage VERB VBN 0 root
by by ADP IN 8 case
the the DET DT 8 det
storm storm NOUN NN 5 obl:agent
. . PUNCT . 5 punct
"""
MARKED = """
After after ADP IN 2 case
games game NOUN NNS 4 obl
quickly quickly ADV RB 4 advmod
ended end VERB VBD 0 root
the the DET DT 6 det
feud feud NOUN NN 4 obj
. . PUNCT . 4 punct
"""
WEEK = """
Last last ADJ JJ 2 amod
week week NOUN NN 3 obl
closed close VERB VBD 0 root
the the DET DT 5 det
mine mine NOUN NN 3 obj
. . PUNCT . 3 punct
"""
SCORELESS = """
Roe Roe PROPN NNP 2 nsubj
held hold VERB VBD 0 root
visitors visitor NOUN NNS 4 obj
scoreless scoreless VERB VBD 2 advcl
. . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("tree", "fact"),
    [
        (CALLED, ("A tailor who left his shop", "called", "Lee")),
        (RETURNED, ("Ann", "quickly beat", "Lee")),
        (DAMAGED, ("Two bridges", "have been damaged by", "the storm")),
    ],
)
def test_a_noun_where_only_a_subject_stands_is_one(
    tree: str, fact: tuple[str, str | None, str | None]
) -> None:
    facts = [shown(f) for f in read(tree, names={"Lee": PERSON, "Ann": PERSON}).facts]
    assert fact in facts


@pytest.mark.parametrize(
    ("tree", "noun"), [(MARKED, "games"), (WEEK, "week"), (SCORELESS, "visitors")]
)
def test_a_phrase_or_a_time_before_the_verb_is_no_subject(tree: str, noun: str) -> None:
    assert not any(f.subject.text.endswith(noun) for f in read(tree, names={"Roe": PERSON}).facts)

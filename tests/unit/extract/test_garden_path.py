"""A main clause whose object is the next verb's subject was led up the garden path: not told."""

from __future__ import annotations

from reader.extract import Engine
from tests.unit.extract.test_attachment import said
from tests.unit.extract.test_keeping import shown

RESTORED = """
Restoration restoration NOUN NN 3 nsubj
has have AUX VBZ 3 aux
continued continue VERB VBN 0 root
with with ADP IN 5 case
customers customer NOUN NNS 3 obl
and and CCONJ CC 7 cc
Ann Ann PROPN NNP 5 conj
will will AUX MD 9 aux
work work VERB VB 3 conj
. . PUNCT . 3 punct
"""
ENDED = """
Restoration restoration NOUN NN 3 nsubj
has have AUX VBZ 3 aux
continued continue VERB VBN 0 root
with with ADP IN 5 case
customers customer NOUN NNS 3 obl
, , PUNCT , 8 punct
and and CCONJ CC 8 cc
ends end VERB VBZ 3 conj
soon soon ADV RB 8 advmod
. . PUNCT . 3 punct
"""
CONTINUED = ("Restoration", "has continued with")


def test_a_main_clause_does_not_take_the_subject_of_the_next() -> None:
    assert not any((subject, predicate) == CONTINUED for subject, predicate, _ in said(RESTORED))


def test_a_verb_joined_behind_a_comma_leaves_the_clause_whole() -> None:
    assert (*CONTINUED, "customers") in said(ENDED)


def test_a_relative_clause_ends_before_the_verb_of_its_noun(engine: Engine) -> None:
    facts = engine.annotate("The flood that drowned 400 hens was caused by a culvert.").facts
    assert "The flood | drowned | 400 hens" in [shown(fact) for fact in facts]

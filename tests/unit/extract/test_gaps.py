"""Clauses that share a subject or an object with another: given only where it is plain which."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import PERSON, read, shown

HURT = """
Lee Lee PROPN NNP 2 nsubj
hurt hurt VERB VBD 0 root
a a DET DT 4 det
man man NOUN NN 2 obj
who who PRON WP 7 nsubj
was be AUX VBD 7 aux
visiting visit VERB VBG 4 acl:relcl
Ann Ann PROPN NNP 7 obj
and and CCONJ CC 10 cc
tried try VERB VBD 2 conj
a a DET DT 12 det
lock lock NOUN NN 10 obj
. . PUNCT . 2 punct
"""
ALSO = """
Lee Lee PROPN NNP 2 nsubj
hurt hurt VERB VBD 0 root
a a DET DT 4 det
man man NOUN NN 2 obj
who who PRON WP 7 nsubj
was be AUX VBD 7 aux
visiting visit VERB VBG 4 acl:relcl
Ann Ann PROPN NNP 7 obj
and and CCONJ CC 11 cc
also also ADV RB 11 advmod
tried try VERB VBD 2 conj
a a DET DT 13 det
lock lock NOUN NN 11 obj
. . PUNCT . 2 punct
"""
SHOE = """
Lee Lee PROPN NNP 2 nsubj
wore wear VERB VBD 0 root
a a DET DT 4 det
shoe shoe NOUN NN 2 obj
he he PRON PRP 7 nsubj
had have AUX VBD 7 aux
bought buy VERB VBN 4 acl:relcl
himself himself PRON PRP 7 iobj
. . PUNCT . 2 punct
"""
CALLED = """
Lee Lee PROPN NNP 2 nsubj
denounced denounce VERB VBD 0 root
what what PRON WP 2 obj
he he PRON PRP 5 nsubj
called call VERB VBD 3 acl:relcl
a a DET DT 7 det
plot plot NOUN NN 5 obj
. . PUNCT . 2 punct
"""
DAY = """
Lee Lee PROPN NNP 2 nsubj
recalls recall VERB VBZ 0 root
the the DET DT 4 det
day day NOUN NN 2 obj
he he PRON PRP 6 nsubj
met meet VERB VBD 4 acl:relcl
Ann Ann PROPN NNP 6 obj
. . PUNCT . 2 punct
"""


def told(rows: str) -> set[tuple[str, str | None, str | None]]:
    return {shown(fact) for fact in read(rows, names={"Lee": PERSON, "Ann": PERSON}).facts}


def test_a_verb_behind_a_clause_may_go_on_with_it() -> None:
    assert all(verb != "tried" for _, verb, _ in told(HURT))


def test_also_goes_on_with_the_outer_clause() -> None:
    assert ("Lee", "tried", "a lock") in told(ALSO)


@pytest.mark.parametrize(("rows", "verb"), [(SHOE, "had bought"), (CALLED, "called")])
def test_a_clause_without_the_noun_it_modifies_says_something_else(rows: str, verb: str) -> None:
    assert all(said != verb for _, said, _ in told(rows))


def test_a_day_is_no_object() -> None:
    assert any(verb == "met" and what == "Ann" for _, verb, what in told(DAY))

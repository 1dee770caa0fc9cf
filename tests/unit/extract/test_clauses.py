"""Clauses whose subject in the tree is not who does it."""

from __future__ import annotations

from tests.unit.extract.test_reading import only, read, shown

PROVIDED = """
The the DET DT 2 det
parties party NOUN NNS 3 nsubj
expect expect VERB VBP 0 root
completion completion NOUN NN 3 obj
in in ADP IN 6 case
September September PROPN NNP 3 obl
, , PUNCT , 8 punct
provided provide VERB VBN 3 advcl
that that SCONJ IN 12 mark
Ghana Ghana PROPN NNP 11 nmod:poss
parliament parliament NOUN NN 12 nsubj
agrees agree VERB VBZ 8 ccomp
. . PUNCT . 3 punct
"""
EYES = """
Eyes eye NOUN NNS 7 nsubj
were be AUX VBD 4 cop
on on ADP IN 4 case
Oslo Oslo PROPN NNP 0 root
as as SCONJ IN 7 mark
Ole Ole PROPN NNP 5 dep
tied tie VERB VBD 4 acl
the the DET DT 9 det
knot knot NOUN NN 7 obj
. . PUNCT . 4 punct
"""


def test_nobody_provides_what_is_provided_for_as_a_condition() -> None:
    assert shown(only(read(PROVIDED))) == ("The parties", "expect", "completion")


def test_a_subject_before_the_copula_is_not_that_of_the_clause_behind() -> None:
    assert all(fact.subject.text != "Eyes" for fact in read(EYES).facts)

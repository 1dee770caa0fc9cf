"""What is said in two halves is not told by one of them alone."""

from __future__ import annotations

import pytest

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.restraint.halves import half_told
from reader.extract.tree import Tree
from tests.unit.extract.test_reading import parse_of

EVERY_TIME = """
Every every DET DT 2 det
time time NOUN NN 7 obl:unmarked
he he PRON PRP 4 nsubj
sang sing VERB VBD 2 acl:relcl
, , PUNCT , 2 punct
people people NOUN NNS 7 nsubj
left leave VERB VBD 0 root
when when SCONJ WRB 10 advmod
it it PRON PRP 10 nsubj
rained rain VERB VBD 7 advcl
. . PUNCT . 7 punct
"""
EVERY_TOWN = EVERY_TIME.replace("time time", "town town")


def half(rows: str) -> bool:
    """Whether 'people left' tells but a half."""
    parse = parse_of(rows)
    tree = Tree(parse.sentences[0], parse.text)
    told = Candidate(tree, 0, 6, "root", 0.9, "leave", 5, [5], [6])
    return half_told(tree, told, {5, 6}, 6)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (EVERY_TIME, True),
        (EVERY_TOWN, False),
        # a noun that is no time does not hide the clause behind it
        (EVERY_TOWN.replace("when when", "Whenever whenever"), True),
    ],
)
def test_what_happens_every_time_is_not_told_without(rows: str, expected: bool) -> None:
    assert half(rows) is expected


LEFT = """
Storms storm NOUN NNS 2 nsubj
left leave VERB VBD 0 root
dozens dozen NOUN NNS 2 obj
injured injured ADJ JJ 2 xcomp
or or CCONJ CC 6 cc
trapped trap VERB VBN 4 conj
. . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (LEFT, True),
        (LEFT.replace("or or", "and and"), False),
        # of things, and of what is only to be done, the half may be told
        (LEFT.replace("trapped trap VERB VBN", "homeless homeless NOUN NN"), False),
        (LEFT.replace("trapped trap VERB VBN", "trap trap VERB VB"), False),
    ],
)
def test_one_of_two_that_may_be_so_is_not_told(rows: str, *, expected: bool) -> None:
    parse = parse_of(rows)
    tree = Tree(parse.sentences[0], parse.text)
    told = Candidate(tree, 0, 1, "root", 0.9, "leave", 0, [0], [1], [2, 3], 2)
    assert half_told(tree, told, {0, 1, 2, 3}, 3) is expected

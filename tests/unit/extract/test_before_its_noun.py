"""A part that ends before the noun its last word calls for was cut, and the fact is not told."""

from __future__ import annotations

import pytest

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.restraint.cut import cut
from reader.extract.tree import Tree
from tests.unit.extract.test_reading import parse_of

CHANCE = """
Ann Ann PROPN NNP 2 nsubj
has have VERB VBZ 0 root
a a DET DT 4 det
chance chance NOUN NN 2 obj
of of SCONJ IN 6 mark
beating beat VERB VBG 4 acl
champion champion NOUN NN 8 compound
Bo Bo PROPN NNP 2 obl
"""
DEPOT = """
Ann Ann PROPN NNP 2 nsubj
drove drive VERB VBD 0 root
buses bus NOUN NNS 2 obj
at at ADP IN 6 case
the the DET DT 6 det
firm firm NOUN NN 8 nmod:poss
's 's PART POS 6 case
depot depot NOUN NN 2 obl
"""


@pytest.mark.parametrize(
    ("rows", "obj", "place", "expected"),
    [
        (CHANCE, [2, 3, 4, 5], [], True),
        (DEPOT, [2], [3, 4, 5, 6], True),
        (DEPOT, [2], [3, 4, 5, 6, 7], False),
        (CHANCE, [2, 3, 4, 5, 6, 7], [], False),
        # 'of beating the next day'
        (CHANCE.replace("Bo Bo PROPN NNP 2 obl", "day day NOUN NN 6 obl:unmarked"),
         [2, 3, 4, 5], [], False),
        # 'of victory'
        (CHANCE.replace("beating beat VERB VBG 4 acl", "victory victory NOUN NN 4 nmod"),
         [2, 3, 4, 5], [], False),
    ],
)  # fmt: skip
def test_a_part_may_not_end_before_its_noun(
    rows: str, obj: list[int], place: list[int], *, expected: bool
) -> None:
    parse = parse_of(rows)
    tree = Tree(parse.sentences[0], parse.text)
    c = Candidate(tree, 0, 1, "clause", 0.9, "", 0, [0], [1], obj, obj[-1], [], [], place)
    assert cut(tree, c, {0, 1, *obj, *place}) is expected

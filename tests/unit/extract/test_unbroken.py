"""An object keeps the words that join its phrases, whatever the parser hung them on."""

from __future__ import annotations

import pytest

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.parts.unbroken import make_unbroken
from reader.extract.tree import Tree
from tests.unit.extract.test_reading import parse_of

GAIN = """
Ann Ann PROPN NNP 2 nsubj
saw see VERB VBD 0 root
gains gain NOUN NNS 2 obj
, , PUNCT , 2 punct
over over ADP IN 2 case
Friday Friday PROPN NNP 3 nmod
's 's PART POS 6 case
close close NOUN NN 2 obl
. . PUNCT . 2 punct
"""
RIVAL = GAIN.replace("over over ADP IN 2 case", "only only ADV RB 2 advmod")


def shown(rows: str, obj: list[int], arguments: list[tuple[str, list[int]]]) -> tuple[str, int]:
    """The object as made whole, and how many arguments are left."""
    parse = parse_of(rows)
    tree = Tree(parse.sentences[0], parse.text)
    c = Candidate(tree, 0, 1, "root", 0.9, "see", 0, [0], [1], obj, 2, arguments)
    make_unbroken(c)
    span = tree.span(c.object)
    assert span is not None
    return span.text, len(c.arguments)


@pytest.mark.parametrize(
    ("rows", "obj", "arguments", "expected"),
    [
        (GAIN, [2, 5, 6], [], ("gains, over Friday's", 0)),
        # the role's own noun stands right behind, and ends the phrase
        (GAIN, [2, 5, 6], [("over", [7])], ("gains, over Friday's close", 0)),
        # another role's does not
        (GAIN, [2, 5, 6], [("at", [7])], ("gains, over Friday's", 1)),
        # what joins is part of something else, or more than a joint is missing
        (GAIN, [2, 5, 6], [("", [4])], ("gains Friday's", 1)),
        (GAIN, [2, 7], [], ("gains close", 0)),
        (RIVAL, [2, 5, 6], [], ("gains Friday's", 0)),
        # a mark alone is no joint
        (GAIN, [2, 4, 5, 6], [], ("gains over Friday's", 0)),
        (GAIN, [2], [], ("gains", 0)),
    ],
)
def test_an_object_is_given_with_what_joins_it(
    rows: str, obj: list[int], arguments: list[tuple[str, list[int]]], expected: tuple[str, int]
) -> None:
    assert shown(rows, obj, arguments) == expected


PART = """
Ann Ann PROPN NNP 10 nsubj
Lee Lee PROPN NNP 1 flat
, , PUNCT , 5 punct
who who PRON WP 5 nsubj
plays play VERB VBZ 1 acl:relcl
Dr Dr PROPN NNP 7 compound
Jo Jo PROPN NNP 1 appos
, , PUNCT , 5 punct
has have AUX VBZ 10 aux
left leave VERB VBN 0 root
. . PUNCT . 10 punct
"""


@pytest.mark.parametrize(
    ("rows", "subject", "expected"),
    [
        (PART, [0, 1, 5, 6], "Ann Lee"),
        # what is left out ends with a mark of its own, or none opens it
        (PART.replace("plays play VERB", ", , PUNCT").replace("Dr Dr PROPN", "a a DET"),
         [0, 1, 5, 6], "Ann Lee a Jo"),
        (PART.replace(", , PUNCT , 5 punct\nwho", "so so ADV RB 5 advmod\nwho"),
         [0, 1, 5, 6], "Ann Lee Dr Jo"),
        # a name joined to the first
        (PART.replace("Dr Dr PROPN NNP 7 compound", "and and CCONJ CC 7 cc"),
         [0, 1, 5, 6], "Ann Lee and Jo"),
        # a list goes on behind its comma
        (PART, [0, 1, 7], "Ann Lee,"),
    ],
)  # fmt: skip
def test_a_subject_ends_where_something_is_left_out(
    rows: str, subject: list[int], expected: str
) -> None:
    parse = parse_of(rows)
    tree = Tree(parse.sentences[0], parse.text)
    c = Candidate(tree, 0, 9, "root", 0.9, "leave", 0, subject, [8, 9], [], -1, [])
    make_unbroken(c)
    assert " ".join(tree.words[w].text for w in c.subject).replace(" ,", ",") == expected

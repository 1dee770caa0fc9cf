"""Words torn out of a phrase's middle come back; what is left out on purpose stays out."""

from __future__ import annotations

import pytest

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.parts.holes import close_gap, fill_holes
from reader.extract.tree import Tree
from tests.unit.extract.test_reading import parse_of

VAN = """
The the DET DT 2 det
van van NOUN NN 10 nsubj
, , PUNCT , 5 punct
a a DET DT 5 det
model model NOUN NN 2 appos
owned own VERB VBN 2 acl
by by ADP IN 8 case
Cole Cole PROPN NNP 6 obl
, , PUNCT , 5 punct
had have VERB VBD 0 root
mud mud NOUN NN 10 obj
"""
LIST = """
Guns gun NOUN NNS 8 nsubj
, , PUNCT , 3 punct
knives knife NOUN NNS 1 conj
, , PUNCT , 5 punct
rope rope NOUN NN 1 conj
and and CCONJ CC 7 cc
masks mask NOUN NNS 1 conj
lay lie VERB VBD 0 root
there there ADV RB 8 advmod
"""


def shown(
    rows: str, subject: list[int], arguments: list[tuple[str, list[int]]] | None = None
) -> str:
    parse = parse_of(rows)
    tree = Tree(parse.sentences[0], parse.text)
    c = Candidate(tree, 0, 7, "root", 0.9, "have", 0, subject, [], [], -1, arguments or [])
    fill_holes(c)
    span = tree.span(c.subject)
    assert span is not None
    return span.text


@pytest.mark.parametrize(
    ("rows", "subject", "expected"),
    [
        (VAN, [0, 1, 5, 6, 7], "The van, a model owned by Cole"),
        # what stands between commas was left out whole, and nothing is lost
        (VAN, [0, 1, 9], "The van had"),
        (VAN, [0, 1, 2], "The van"),
        # not where it is an item of a list
        (LIST, [0, 4, 5, 6], "Guns, knives, rope and masks"),
        # nor where the list goes on with a noun, whatever the tree makes of the item before
        (
            LIST.replace("NNS 1 conj", "NNS 1 appos", 1),
            [0, 4, 5, 6],
            "Guns, knives, rope and masks",
        ),
        # one conjunct may stand for itself
        (LIST, [0, 6], "Guns masks"),
        (VAN.replace("a a DET DT 5 det", "not not PART RB 5 advmod"), [0, 1, 5], "The van owned"),
        (VAN.replace("model model NOUN", "old old ADJ"), [0, 1, 5, 6, 7], "The van owned by Cole"),
    ],
)
def test_a_phrase_is_given_with_what_was_torn_out(
    rows: str, subject: list[int], expected: str
) -> None:
    assert shown(rows, subject) == expected


def test_what_is_told_elsewhere_stays_out() -> None:
    assert shown(VAN, [0, 1, 5, 6, 7], [("", [3, 4])]) == "The van owned by Cole"


def test_a_role_is_not_said_again() -> None:
    parse = parse_of(VAN)
    tree = Tree(parse.sentences[0], parse.text)
    c = Candidate(tree, 0, 9, "root", 0.9, "have", 1, [0, 1], [9], [], -1, [("by", [5, 7])])
    fill_holes(c)
    assert c.arguments == [("by", [5, 7])]


FAN = """
Ann Ann PROPN NNP 1 nsubj
broke break VERB VBD 0 root
Osby Osby PROPN NNP 6 nmod:poss
's 's PART POS 3 case
club club NOUN NN 6 compound
record record NOUN NN 2 obj
again again ADV RB 2 advmod
"""
CALL = """
Ann Ann PROPN NNP 1 nsubj
called call VERB VBD 0 root
on on ADP IN 6 case
the the DET DT 6 det
Trade Trade PROPN NNP 6 compound
office office NOUN NN 2 obl
today today NOUN NN 2 obl:unmarked
"""


def told(
    rows: str, predicate: list[int], obj: list[int], arguments: list[tuple[str, list[int]]]
) -> tuple[str, str, list[str]]:
    parse = parse_of(rows)
    tree = Tree(parse.sentences[0], parse.text)
    c = Candidate(
        tree, 0, predicate[0], "root", 0.9, "", 0, [0], predicate, obj, obj[-1], arguments
    )
    close_gap(c)
    texts = [span.text for words in (c.predicate, c.object) if (span := tree.span(words))]
    return texts[0], texts[1], [role for role, _ in c.arguments]


@pytest.mark.parametrize(
    ("rows", "obj", "arguments", "expected"),
    [
        (FAN, [4, 5], [], ("broke", "Osby's club record", [])),
        (CALL, [3, 4, 5], [], ("called on", "the Trade office", [])),
        (CALL.replace("on on ADP IN 6 case", "off off ADP RP 2 compound:prt"), [3, 4, 5], [],
         ("called off", "the Trade office", [])),
        # with what was torn from the object
        (CALL, [3, 4], [("on", [5])], ("called on", "the Trade office", [])),
        (CALL, [3, 4, 5], [("on call for", [6])], ("called on", "the Trade office", ["for"])),
        # what is told elsewhere, an adverb, a list's item and what begins a clause stay out
        (FAN, [4, 5], [("", [2, 3])], ("broke", "club record", [""])),
        (FAN.replace("Osby Osby PROPN NNP 6 nmod:poss", "even even ADV RB 6 advmod"), [4, 5], [],
         ("broke", "club record", [])),
        (FAN.replace("'s 's PART POS 3 case", "and and CCONJ CC 6 cc"), [4, 5], [],
         ("broke", "club record", [])),
        (CALL.replace("on on ADP IN 6 case", "that that SCONJ IN 6 mark"), [3, 4, 5], [],
         ("called", "the Trade office", [])),
    ],
)  # fmt: skip
def test_what_stands_between_verb_and_object_goes_to_one_of_them(
    rows: str,
    obj: list[int],
    arguments: list[tuple[str, list[int]]],
    expected: tuple[str, str, list[str]],
) -> None:
    assert told(rows, [1], obj, arguments) == expected

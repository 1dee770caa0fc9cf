"""Whom a description belongs to in a list, and what stands before it; each by its wrong tree."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import ORGANIZATION, PERSON, read, shown

NAMES = {
    "Al Lee": PERSON, "Jo Lee": PERSON, "Ann Roe": PERSON, "Orange Party": ORGANIZATION,
    "Acme": ORGANIZATION,
}  # fmt: skip
LISTED = """
Her her PRON PRP$ 2 nmod:poss
brother brother NOUN NN 0 root
Al Al PROPN NNP 2 appos
Lee Lee PROPN NNP 3 flat
, , PUNCT , 7 punct
her her PRON PRP$ 7 nmod:poss
daughter daughter NOUN NN 3 appos
Jo Jo PROPN NNP 7 appos
Lee Lee PROPN NNP 8 flat
came come VERB VBD 2 acl
. . PUNCT . 2 punct
"""
WELL = """
Jo Jo PROPN NNP 3 nsubj
Lee Lee PROPN NNP 1 flat
sang sing VERB VBD 0 root
as as ADV RB 6 cc
well well ADV RB 8 advmod
as as ADP IN 8 det
her her PRON PRP$ 8 nmod:poss
agent agent NOUN NN 3 obl
Ann Ann PROPN NNP 8 appos
Roe Roe PROPN NNP 9 flat
. . PUNCT . 3 punct
"""
SMALLEST = """
The the DET DT 2 det
smallest small ADJ JJS 7 nsubj
of of ADP IN 4 case
its its PRON PRP$ 4 nmod:poss
members member NOUN NNS 2 nmod
, , PUNCT , 9 punct
left leave VERB VBD 0 root
the the DET DT 9 det
Orange Orange PROPN NNP 4 appos
Party Party PROPN NNP 9 flat
. . PUNCT . 7 punct
"""
CARRIER = """
The the DET DT 2 det
plane plane NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
bought buy VERB VBN 0 root
by by ADP IN 7 case
carrier carrier NOUN NN 4 obl:agent
Acme Acme PROPN NNP 4 obl:agent
. . PUNCT . 4 punct
"""


@pytest.mark.parametrize(
    ("rows", "missing"),
    [(LISTED, "her daughter"), (WELL, "well as her agent"), (SMALLEST, "its members")],
)
def test_no_one_is_what_another_is(rows: str, missing: str) -> None:
    roles = [f.object.text for f in read(rows, names=NAMES).facts if not f.predicate and f.object]
    assert not any(text.startswith(missing) for text in roles)


def test_from_a_preposition_to_its_noun_is_one_phrase() -> None:
    assert ("The plane", "was bought by", "carrier Acme") in [
        shown(f) for f in read(CARRIER, names=NAMES).facts
    ]

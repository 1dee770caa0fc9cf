"""From a determiner to its noun is one phrase: each by a sentence with its wrong tree."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import PERSON, read, shown

DRUG = """
Vets vet NOUN NNS 2 nsubj
gave give VERB VBD 0 root
the the DET DT 6 det
new new ADJ JJ 6 amod
drug drug NOUN NN 2 obj
Veltran Veltran PROPN NNP 2 obj
as as ADP IN 9 case
a a DET DT 9 det
precaution precaution NOUN NN 2 obl
. . PUNCT . 2 punct
"""
POINTS = """
Lee Lee PROPN NNP 2 nsubj
averaged average VERB VBD 0 root
a a DET DT 7 det
team team NOUN NN 2 obj
- - PUNCT HYPH 4 punct
high high ADJ JJ 7 amod
points point NOUN NNS 2 obj
. . PUNCT . 2 punct
"""
QUAKE = """
A a DET DT 4 det
magnitude magnitude NOUN NN 6 nsubj
6 6 NUM CD 2 nummod
quake quake NOUN NN 2 appos
can can AUX MD 6 aux
cause cause VERB VB 0 root
damage damage NOUN NN 6 obj
. . PUNCT . 6 punct
"""
CRASH = """
Lee Lee PROPN NNP 2 nsubj
died die VERB VBD 0 root
in in ADP IN 5 case
a a DET DT 6 det
car car NOUN NN 2 obl
crash crash NOUN NN 2 obl
. . PUNCT . 2 punct
"""
AWARD = """
Jurors juror NOUN NNS 2 nsubj
gave give VERB VBD 0 root
the the DET DT 4 det
widow widow NOUN NN 2 iobj
a a DET DT 6 det
house house NOUN NN 2 obj
. . PUNCT . 2 punct
"""
JOINED = """
Lee Lee PROPN NNP 2 nsubj
sold sell VERB VBD 0 root
the the DET DT 4 det
boat boat NOUN NN 2 obj
and and CCONJ CC 6 cc
nets net NOUN NNS 4 conj
. . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (DRUG, ("Vets", "gave", "the new drug Veltran")),
        (POINTS, ("Lee", "averaged", "a team-high points")),
        (QUAKE, ("A magnitude 6 quake", "can cause", "damage")),
        (AWARD, ("Jurors", "gave", "the widow a house")),
        (JOINED, ("Lee", "sold", "the boat and nets")),
    ],
)
def test_a_phrase_is_whole(rows: str, fact: tuple[str, str, str]) -> None:
    facts = {shown(f) for f in read(rows, names={"Lee": PERSON}).facts}
    assert fact in {(s, p, (o or "").replace(" - ", "-")) for s, p, o in facts}


def test_a_preposition_brings_in_the_whole_phrase() -> None:
    (fact,) = read(CRASH, names={"Lee": PERSON}).facts
    words = [fact.object.text] if fact.object else [a.span.text for a in fact.arguments]
    assert words == ["a car crash"]

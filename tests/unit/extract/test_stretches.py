"""What is done or given for a stretch of time, and what stands behind one."""

from __future__ import annotations

import pytest

from reader.model import Fact
from tests.unit.extract.test_reading import PERSON, read, shown

FACES = """
Lee Lee PROPN NNP 2 nsubj
faces face VERB VBZ 0 root
up up ADP IN 2 compound:prt
to to ADP IN 3 fixed
five five NUM CD 6 nummod
years year NOUN NNS 2 obl
in in ADP IN 8 case
prison prison NOUN NN 2 obl
. . PUNCT . 2 punct
"""
GIVEN = """
Drivers driver NOUN NNS 4 nsubj:pass
must must AUX MD 4 aux
be be AUX VB 4 aux:pass
given give VERB VBN 0 root
at at ADP IN 6 case
least least ADJ JJS 7 nmod
five five NUM CD 8 nummod
minutes minute NOUN NNS 4 obl:unmarked
to to PART TO 10 mark
read read VERB VB 4 advcl
the the DET DT 12 det
terms term NOUN NNS 10 obj
. . PUNCT . 4 punct
"""
BACK = """
Tests test NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
put put VERB VBN 0 root
back back ADV RB 3 advmod
two two NUM CD 6 nummod
hours hour NOUN NNS 3 obl:unmarked
. . PUNCT . 3 punct
"""
SHORTENED = """
The the DET DT 2 det
stay stay NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
shortened shortene VERB VBN 0 root
by by ADP IN 8 case
nearly nearly ADV RB 8 advmod
a a DET DT 8 det
day day NOUN NN 4 obl:agent
. . PUNCT . 4 punct
"""
YEAR = """
Output output NOUN NN 2 nsubj
fell fall VERB VBD 0 root
to to ADP IN 5 case
60 60 NUM CD 5 nummod
tonnes tonne NOUN NNS 2 obl
in in ADP IN 8 case
the the DET DT 8 det
year year NOUN NN 2 obl
to to ADP IN 10 case
June June PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
ROW = """
Lee Lee PROPN NNP 4 nsubj
has have AUX VBZ 4 aux
not not PART RB 4 advmod
played play VERB VBN 0 root
since since ADP IN 7 case
a a DET DT 7 det
row row NOUN NN 4 obl
with with ADP IN 10 case
his his PRON PRP$ 10 nmod:poss
manager manager NOUN NN 7 nmod
in in ADP IN 14 case
the the DET DT 14 det
car car NOUN NN 14 compound
park park NOUN NN 4 obl
. . PUNCT . 4 punct
"""
NIGHTS = """
Lee Lee PROPN NNP 2 nsubj
sang sa VERB VBD 0 root
two two NUM CD 4 nummod
nights night NOUN NNS 2 obl:unmarked
a a DET DT 6 det
week week NOUN NN 4 nmod:unmarked
. . PUNCT . 2 punct
"""
AGO = """
Lee Lee PROPN NNP 2 nsubj
sang sa VERB VBD 0 root
two two NUM CD 4 nummod
years year NOUN NNS 5 obl:unmarked
ago ago ADV RB 2 advmod
. . PUNCT . 2 punct
"""
EVERY = """
Forms form NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
checked check VERB VBN 0 root
every every DET DT 6 det
six six NUM CD 6 nummod
months month NOUN NNS 3 obl:unmarked
. . PUNCT . 3 punct
"""
CHARGE = """
Lee Lee PROPN NNP 2 nsubj
won win VERB VBD 0 root
the the DET DT 4 det
prize prize NOUN NN 2 obj
after after ADP IN 7 case
two two NUM CD 7 nummod
years year NOUN NNS 2 obl
in in ADP IN 9 case
charge charge NOUN NN 2 obl
of of ADP IN 12 case
the the DET DT 12 det
mill mill NOUN NN 9 nmod
. . PUNCT . 2 punct
"""
MOVE = """
Drivers driver NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
hurt hurt VERB VBN 0 root
during during ADP IN 6 case
a a DET DT 6 det
move move NOUN NN 3 obl
from from ADP IN 9 case
one one NUM CD 9 nummod
jail jail NOUN NN 6 nmod
to to ADP IN 11 case
another another DET DT 3 obl
. . PUNCT . 3 punct
"""
BARREN = """
Lee Lee PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
dismissed dismiss VERB VBN 0 root
after after ADP IN 6 case
five five NUM CD 6 nummod
weeks week NOUN NNS 3 obl
without without ADP IN 9 case
a a DET DT 9 det
goal goal NOUN NN 3 obl
. . PUNCT . 3 punct
"""
OWNER = """
Lee Lee PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
dismissed dismiss VERB VBN 0 root
after after ADP IN 6 case
five five NUM CD 6 nummod
weeks week NOUN NNS 3 obl
by by ADP IN 9 case
the the DET DT 9 det
owner owner NOUN NN 3 obl:agent
. . PUNCT . 3 punct
"""
NAMES = {"Lee": PERSON}


def only(rows: str) -> Fact:
    names = NAMES if "Lee" in rows else {}
    (fact,) = read(rows, names=names).facts
    return fact


@pytest.mark.parametrize(
    ("rows", "predicate", "what"),
    [
        (FACES, "faces", "up to five years in prison"),
        (GIVEN, "must be given", "at least five minutes"),
        (BACK, "were put back", "two hours"),
        (SHORTENED, "was shortened by", "nearly a day"),
    ],
)
def test_a_stretch_of_time_can_be_what_is_given(rows: str, predicate: str, what: str) -> None:
    fact = only(rows)
    assert shown(fact)[1:] == (predicate, what)
    assert (fact.time, fact.place) == (None, None)


@pytest.mark.parametrize(
    ("rows", "time"),
    [
        (YEAR, "in the year to June"),
        (ROW, "since a row with his manager in the car park"),
        (NIGHTS, "two nights a week"),
        (AGO, "two years ago"),
        (EVERY, "every six months"),
        (CHARGE, "after two years in charge of the mill"),
        (MOVE, "during a move from one jail to another"),
        (BARREN, "after five weeks without a goal"),
    ],
)
def test_a_time_is_told_whole_and_stays_one(rows: str, time: str) -> None:
    fact = only(rows)
    assert [fact.time.text if fact.time else "", *fact.arguments] == [time]
    assert fact.place is None


def test_who_did_it_is_not_of_the_stretch() -> None:
    fact = only(OWNER)
    assert fact.time
    assert fact.time.text == "after five weeks"
    assert shown(fact)[1:] == ("was dismissed by", "the owner")

"""What of a clause's time says when, and what belongs to another part of it."""

from __future__ import annotations

import pytest

from reader.model import EntityType, Fact
from tests.unit.extract.test_reading import read

MARGIN = """
Ann Ann PROPN NNP 2 nsubj
beat beat VERB VBD 0 root
Lee Lee PROPN NNP 2 obj
by by ADP IN 6 case
14 14 NUM CD 6 nummod
seconds second NOUN NNS 2 obl
on on ADP IN 8 case
Sunday Sunday PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
RATE = """
The the DET DT 2 det
line line NOUN NN 3 nsubj
carries carry VERB VBZ 0 root
70 70 NUM CD 5 nummod
trains train NOUN NNS 3 obj
a a DET DT 7 det
day day NOUN NN 3 obl:unmarked
. . PUNCT . 3 punct
"""
PURPOSE = """
Ann Ann PROPN NNP 2 nsubj
feigned feign VERB VBD 0 root
illness illness NOUN NN 2 obj
for for ADP IN 5 case
decades decade NOUN NNS 2 obl
to to PART TO 7 mark
hide hide VERB VB 5 acl
her her PRON PRP$ 9 nmod:poss
role role NOUN NN 7 obj
. . PUNCT . 2 punct
"""
CHARGE = """
Lee Lee PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
found find VERB VBN 0 root
guilty guilty ADJ JJ 3 xcomp
last last ADJ JJ 6 amod
month month NOUN NN 3 obl:unmarked
of of ADP IN 8 case
murder murder NOUN NN 6 nmod
. . PUNCT . 3 punct
"""
BOUGHT = """
Ann Ann PROPN NNP 2 nsubj
said say VERB VBD 0 root
on on ADP IN 4 case
Monday Monday PROPN NNP 7 obl
Lee Lee PROPN NNP 7 nsubj
would would AUX MD 7 aux
buy buy VERB VB 2 ccomp
the the DET DT 9 det
mine mine NOUN NN 7 obj
in in ADP IN 13 case
the the DET DT 13 det
biggest big ADJ JJS 13 amod
takeover takeover NOUN NN 7 obl
in in ADP IN 16 case
four four NUM CD 16 nummod
years year NOUN NNS 7 obl
. . PUNCT . 2 punct
"""
COUNTED = """
Lee Lee PROPN NNP 2 nsubj
set set VERB VBD 0 root
the the DET DT 4 det
record record NOUN NN 2 obj
with with ADP IN 7 case
7 7 NUM CD 7 nummod
minutes minute NOUN NNS 2 obl
to to PART TO 9 mark
go go VERB VB 7 acl
. . PUNCT . 2 punct
"""
HELD = """
Lee Lee PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
held hold VERB VBN 0 root
on on ADP IN 5 case
Thursday Thursday PROPN NNP 3 obl
and and CCONJ CC 7 cc
Ann Ann PROPN NNP 5 conj
on on ADP IN 9 case
Friday Friday PROPN NNP 3 obl
. . PUNCT . 3 punct
"""


def the_fact(tree: str) -> Fact:
    people = {"Ann": EntityType.PERSON, "Lee": EntityType.PERSON}
    fact, *_ = (f for f in read(tree, names=people).facts if f.lemma != "say")
    return fact


@pytest.mark.parametrize(
    ("tree", "time", "arguments"),
    [
        (MARGIN, "on Sunday", [("by", "14 seconds")]),
        (RATE, None, []),
        (PURPOSE, "for decades", [("to", "hide her role")]),
        (CHARGE, "last month", [("of", "murder")]),
        (BOUGHT, None, [("in", "the biggest takeover in four years")]),
        (COUNTED, None, [("with", "7 minutes to go")]),
        (HELD, "on Thursday", []),
    ],
)
def test_the_time_says_when(tree: str, time: str | None, arguments: list[tuple[str, str]]) -> None:
    fact = the_fact(tree)
    assert (fact.time.text if fact.time else None) == time
    assert [(a.role, a.span.text) for a in fact.arguments] == arguments


def test_a_rate_stays_with_its_amount() -> None:
    fact = the_fact(RATE)
    assert fact.object is not None
    assert fact.object.text == "70 trains a day"


def test_a_term_goes_to_the_arguments() -> None:
    fact = the_fact(
        MARGIN.replace("by by ADP", "to to ADP").replace("seconds second", "years year")
    )
    assert [(a.role, a.span.text) for a in fact.arguments] == [("to", "14 years")]


def test_a_deadline_stays_a_time() -> None:
    tree = MARGIN.replace("14 14 NUM CD 6 nummod", "next next ADJ JJ 6 amod")
    fact = the_fact(tree.replace("seconds second NOUN NNS", "week week NOUN NN"))
    assert fact.time is not None
    assert fact.time.text.startswith("by next week")


def test_a_night_of_something_stays_whole() -> None:
    tree = CHARGE.replace("last last ADJ JJ", "the the DET DT").replace(
        "month month", "night night"
    )
    assert (time := the_fact(tree).time) is not None
    assert time.text == "the night of murder"


APART = """
Jo Jo PROPN NNP 2 nsubj
fined fine VERB VBD 0 root
Lee Lee PROPN NNP 2 obj
on on ADP IN 5 case
Monday Monday PROPN NNP 2 obl
for for ADP IN 7 case
failings failing NOUN NNS 2 obl
in in ADP IN 9 case
2013 2013 NUM CD 2 obl
. . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("first", "second", "time"),
    [
        ("Monday Monday PROPN NNP", "2013 2013 NUM CD", "on Monday"),
        ("Monday Monday PROPN NNP", "March March PROPN NNP", "on Monday"),
        ("2007 2007 NUM CD", "2013 2013 NUM CD", "on 2007"),
        ("2007 2007 NUM CD", "March March PROPN NNP", "on 2007 in March"),
        ("2007 2007 NUM CD", "hours hour NOUN NNS", "on 2007 in hours"),
    ],
)
def test_of_two_dates_apart_the_second_tells_the_first_more_closely_or_goes(
    first: str, second: str, time: str
) -> None:
    tree = APART.replace("2013 2013 NUM CD", second)
    tree = tree.replace("Monday Monday PROPN NNP", first, 1)
    found = the_fact(tree)
    assert found.time is not None
    assert found.time.text == time

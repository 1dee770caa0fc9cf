"""What the order of the words makes plain is mended: each by a sentence with its wrong tree."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import ORGANIZATION, PERSON, read, shown

WHEN = """
Tokyo Tokyo PROPN NNP 3 nsubj
will will AUX MD 3 aux
unveil unveil VERB VB 0 root
a a DET DT 5 det
plan plan NOUN NN 3 obj
to to PART TO 7 mark
move move VERB VB 5 acl
troops troop NOUN NNS 7 obj
when when ADV WRB 11 advmod
Lee Lee PROPN NNP 11 nsubj
visits visit VERB VBZ 7 advcl
Paris Paris PROPN NNP 11 obj
. . PUNCT . 3 punct
"""
TUESDAY = """
Keane Keane PROPN NNP 9 nsubj
, , PUNCT , 4 punct
a a DET DT 4 det
Democrat Democrat PROPN NNP 1 appos
who who PRON WP 6 nsubj
led lead VERB VBD 4 acl:relcl
Leeds Leeds PROPN NNP 6 obj
, , PUNCT , 1 punct
won win VERB VBD 0 root
on on ADP IN 11 case
Tuesday Tuesday PROPN NNP 6 obl
. . PUNCT . 9 punct
"""
DESCRIBED = """
Attorney attorney NOUN NN 2 nmod:desc
Ann Ann PROPN NNP 4 nsubj
Lee Lee PROPN NNP 2 flat
described describe VERB VBD 0 root
young young ADJ JJ 9 amod
Jo Jo PROPN NNP 1 appos
as as ADP IN 9 case
a a DET DT 9 det
killer killer NOUN NN 4 obl
. . PUNCT . 4 punct
"""
JUNIOR = """
Brown Brown PROPN NNP 6 nsubj
, , PUNCT , 4 punct
a a DET DT 4 det
junior junior NOUN NN 7 nmod
, , PUNCT , 1 punct
has have VERB VBZ 0 root
points point NOUN NNS 6 obj
. . PUNCT . 6 punct
"""
KNOWN = """
Known know VERB VBN 8 acl
as as ADP IN 3 case
Fox Fox PROPN NNP 1 obl
, , PUNCT , 1 punct
Smith Smith PROPN NNP 8 nsubj
was be AUX VBD 8 cop
a a DET DT 8 det
spy spy NOUN NN 0 root
. . PUNCT . 8 punct
"""
AFTER = """
The the DET DT 2 det
storm storm NOUN NN 3 nsubj
came come VERB VBD 0 root
after after SCONJ IN 6 mark
Lee Lee PROPN NNP 2 nmod
left leave VERB VBD 3 advcl
Paris Paris PROPN NNP 6 obj
. . PUNCT . 3 punct
"""
BECOME = """
Brown Brown PROPN NNP 2 nsubj
scored score VERB VBD 0 root
points point NOUN NNS 2 obj
to to PART TO 5 mark
become become VERB VB 2 advcl
a a DET DT 7 det
leader leader NOUN NN 2 obj
. . PUNCT . 2 punct
"""
SAVED = """
Three three NUM CD 2 nummod
climbers climber NOUN NNS 8 nsubj:pass
who who PRON WP 6 nsubj
were be AUX VBD 8 aux:pass
with with ADP IN 6 case
Tansley Tansley PROPN NNP 2 nmod
were be AUX VBD 8 aux:pass
rescued rescue VERB VBN 0 root
. . PUNCT . 8 punct
"""
OWNERS = """
The the DET DT 2 det
developers developer NOUN NNS 8 nsubj
, , PUNCT , 4 punct
Ann Ann PROPN NNP 2 appos
and and CCONJ CC 6 cc
Jo Jo PROPN NNP 4 conj
, , PUNCT , 2 punct
pleaded plead VERB VBD 0 root
guilty guilty ADJ JJ 8 xcomp
. . PUNCT . 8 punct
"""
TORN = """
Police police NOUN NNS 2 nsubj
confirmed confirm VERB VBD 0 root
owner owner NOUN NN 4 compound
Tom Tom PROPN NNP 2 obl
underwent undergo VERB VBD 2 ccomp
surgery surgery NOUN NN 5 obj
. . PUNCT . 2 punct
"""
CLOCK = """
The the DET DT 2 det
quake quake NOUN NN 3 nsubj
hit hit VERB VBD 0 root
at at ADP IN 5 case
4:17 4:17 NUM CD 3 obl
a.m. a.m. NOUN NN 5 nmod:unmarked
local local ADJ JJ 8 amod
time time NOUN NN 3 obj
. . PUNCT . 3 punct
"""
COURT = """
Smith Smith PROPN NNP 2 nsubj
appeared appear VERB VBD 0 root
before before ADP IN 5 case
the the DET DT 5 det
court court NOUN NN 2 obl
on on ADP IN 7 case
Tuesday Tuesday PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
PLEADED = """
Smith Smith PROPN NNP 2 nsubj
pleaded plead VERB VBD 0 root
not not PART RB 4 advmod
guilty guilty ADJ JJ 2 advcl
. . PUNCT . 2 punct
"""
ANNOUNCED = """
Plans plan NOUN NNS 5 nsubj:pass
are be AUX VBP 5 cop
to to PART TO 5 mark
be be AUX VB 5 aux:pass
announced announce VERB VBN 0 root
. . PUNCT . 5 punct
"""
RECOGNITION = """
The the DET DT 2 det
recognition recognition NOUN NN 6 nsubj
that that PRON WDT 5 obj
views view NOUN NNS 5 nsubj
differed differ VERB VBD 2 acl:relcl
helped help VERB VBD 0 root
Lee Lee PROPN NNP 6 obj
. . PUNCT . 6 punct
"""
WHOLE_TIME = """
Smith Smith PROPN NNP 2 nsubj
died die VERB VBD 0 root
at at ADP IN 4 case
9 9 NUM CD 2 obl
a.m. a.m. NOUN NN 2 obl
on on ADP IN 7 case
Tuesday Tuesday PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
DANGLING = """
Smith Smith PROPN NNP 4 nsubj
is be AUX VBZ 4 cop
the the DET DT 4 det
editor editor NOUN NN 0 root
of of ADP IN 4 nmod
. . PUNCT . 4 punct
"""


@pytest.mark.parametrize(
    ("tree", "fact"),
    [
        (WHEN, ("Tokyo", "will unveil", "a plan to move troops")),
        (TUESDAY, ("Keane", "led", "Leeds")),
        (DESCRIBED, ("Attorney Ann Lee", "described", "young Jo")),
        (JUNIOR, ("Brown", None, "a junior")),
        (JUNIOR, ("Brown", "has", "points")),
        (KNOWN, ("Smith", "was", "a spy")),
        (AFTER, ("Lee", "left", "Paris")),
        (BECOME, ("Brown", "become", "a leader")),
        (SAVED, ("Three climbers who were with Tansley", "were rescued", None)),
        (OWNERS, ("The developers", "pleaded", "guilty")),
        (TORN, ("owner Tom", "underwent", "surgery")),
        (PLEADED, ("Smith", "pleaded", "not guilty")),
        (ANNOUNCED, ("Plans", "are to be announced", None)),
        (RECOGNITION, ("views", "differed", None)),
        (CLOCK, ("The quake", "hit", None)),
    ],
)
def test_what_the_words_order_shows_is_mended(
    tree: str, fact: tuple[str, str | None, str | None]
) -> None:
    people = dict.fromkeys(("Keane", "Ann Lee", "Jo", "Brown", "Smith", "Lee", "Tansley"), PERSON)
    assert fact in [shown(f) for f in read(tree, names=people).facts]


def test_when_something_was_said_is_not_when_its_speaker_did_another_thing() -> None:
    facts = read(TUESDAY, names={"Keane": PERSON, "Democrat": ORGANIZATION}).facts
    assert {f.lemma: f.time.text if f.time else None for f in facts if f.predicate} == {
        "lead": None,
        "win": "on Tuesday",
    }


def test_whom_one_stands_before_is_not_when() -> None:
    (fact,) = read(COURT, names={"Smith": PERSON}).facts
    assert fact.time is not None
    assert fact.time.text == "on Tuesday"
    assert [(a.role, a.span.text) for a in fact.arguments] == [("before", "the court")]


def test_a_time_is_given_whole_and_once() -> None:
    (fact,) = read(WHOLE_TIME, names={"Smith": PERSON}).facts
    assert fact.time is not None
    assert fact.time.text == "at 9 a.m. on Tuesday"
    assert fact.arguments == ()


def test_a_phrase_is_given_without_an_of_that_nothing_follows() -> None:
    (fact,) = read(DANGLING, names={"Smith": PERSON}).facts
    assert shown(fact) == ("Smith", "is", "the editor")

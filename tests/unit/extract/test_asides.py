"""Datelines, captions and examples are no part of the clause they stand beside."""

from __future__ import annotations

from tests.unit.extract.test_reading import PERSON, PLACE, read, shown

WEEK = """
Evansville Evansville PROPN NNP 11 nsubj
, , PUNCT , 3 punct
Indiana Indiana PROPN NNP 1 nmod:unmarked
, , PUNCT , 6 punct
United Unite VERB NNP 6 amod
States State PROPN NNPS 1 nmod:unmarked
- - PUNCT , 10 punct
This this DET DT 10 det
past past ADJ JJ 10 amod
week week NOUN NN 11 obl:unmarked
marked mark VERB VBD 0 root
the the DET DT 14 det
opening open VERB VBG 14 amod
night night NOUN NN 11 obj
of of ADP IN 19 case
an a DET DT 19 det
Andy Andy PROPN NNP 19 compound
Wardell Wardell PROPN NNP 17 flat
exhibit exhibit NOUN NN 14 nmod
. . PUNCT . 11 punct
"""
AMONG = """
The the DET DT 2 det
trial trial NOUN NN 3 nsubj
lasted last VERB VBD 0 root
five five NUM CD 5 nummod
weeks week NOUN NNS 3 obl:unmarked
and and CCONJ CC 7 cc
heard hear VERB VBN 3 conj
from from ADP IN 11 case
41 41 NUM CD 11 nummod
prosecution prosecution NOUN NN 11 compound
witnesses witness NOUN NNS 7 obl
, , PUNCT , 16 punct
among among ADP IN 14 case
them they PRON PRP 7 obl
a a DET DT 16 det
pharmacologist pharmacologist NOUN NN 11 compound
and and CCONJ CC 20 cc
two two NUM CD 20 nummod
dental dental ADJ JJ 20 amod
nurses nurse NOUN NNS 16 conj
. . PUNCT . 3 punct
"""
CAPTION = """
DAB DAB PROPN NNP 3 nmod:poss
's 's PART POS 1 case
Elizabeth Elizabeth PROPN NNP 19 nsubj:pass
Quarm Quarm PROPN NNP 3 flat
In in ADP IN 9 case
the the DET DT 9 det
New New ADJ NNP 8 amod
Territories Territorie PROPN NNPS 9 compound
constituency constituency NOUN NN 19 obl
, , PUNCT , 9 punct
camp camp NOUN NN 12 compound
councillors councillor NOUN NNS 3 nmod:desc
Alvin Alvin PROPN NNP 12 appos
Yip Yip PROPN NNP 13 flat
and and CCONJ CC 16 cc
Leong Leong PROPN NNP 13 conj
Kwan Kwan PROPN NNP 16 flat
were be AUX VBD 19 aux:pass
elected elect VERB VBN 0 root
. . PUNCT . 19 punct
"""
YOUNGEST = """
Three three NUM CD 6 nsubj
of of ADP IN 4 case
the the DET DT 4 det
dead dead ADJ JJ 1 nmod
were be AUX VBD 6 cop
policemen policeman NOUN NNS 0 root
and and CCONJ CC 10 cc
five five NUM CD 10 nsubj
were be AUX VBD 10 cop
children child NOUN NNS 6 conj
, , PUNCT , 15 punct
the the DET DT 13 det
youngest young ADJ JJS 10 appos
a a DET DT 15 det
girl girl NOUN NN 10 appos
of of ADP IN 17 case
two two NUM CD 15 nmod
. . PUNCT . 6 punct
"""
DASHED = """
Ann Ann PROPN NNP 7 nsubj
Lee Lee PROPN NNP 1 flat
- - PUNCT , 5 punct
a a DET DT 5 det
doctor doctor NOUN NN 1 appos
- - PUNCT , 1 punct
marked mark VERB VBD 0 root
the the DET DT 9 det
day day NOUN NN 7 obj
. . PUNCT . 7 punct
"""
NAMES = {
    "Evansville": PLACE,
    "Ann Lee": PERSON,
    "Elizabeth Quarm": PERSON,
    "Alvin Yip": PERSON,
    "Leong Kwan": PERSON,
}


def given(rows: str) -> set[tuple[str, str, str]]:
    found = (shown(fact) for fact in read(rows, names=NAMES).facts)
    return {(subject, verb or "", what or "") for subject, verb, what in found}


def test_a_dateline_does_nothing() -> None:
    assert not any("Evansville" in subject for subject, _, _ in given(WEEK))


def test_a_name_between_dashes_is_no_dateline() -> None:
    assert any(
        subject.startswith("Ann Lee") and verb == "marked" for subject, verb, _ in given(DASHED)
    )


def test_examples_are_not_told_besides() -> None:
    assert ("The trial", "heard from", "41 prosecution witnesses") in given(AMONG)


def test_a_caption_run_into_a_sentence_is_not_its_subject() -> None:
    facts = given(CAPTION)
    assert not any("Quarm" in subject for subject, _, _ in facts)
    assert any(verb == "were elected" and subject.startswith("camp") for subject, verb, _ in facts)


def test_what_is_said_of_the_youngest_is_not_said_of_all() -> None:
    assert not any("youngest" in what for _, _, what in given(YOUNGEST))

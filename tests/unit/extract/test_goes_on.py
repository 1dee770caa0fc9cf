"""A clause that goes on from what somebody said is said by them, wherever the parser hung it."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import ORGANIZATION, PERSON, read

WHEN = """
Ann Ann PROPN NNP 2 nsubj
said say VERB VBD 0 root
Lee Lee PROPN NNP 6 nsubj
was be AUX VBD 6 cop
very very ADV RB 6 advmod
late late ADJ JJ 2 ccomp
when when ADV WRB 10 advmod
the the DET DT 9 det
van van NOUN NN 10 nsubj
hit hit VERB VBD 2 advcl
Leeds Leeds PROPN NNP 10 obj
. . PUNCT . 2 punct
"""
HERSELF = WHEN.replace("the the DET DT 9 det\n", "and and CCONJ CC 9 dep\n").replace(
    "van van NOUN NN 10", "she she PRON PRP 10"
)
MEANING = """
Ann Ann PROPN NNP 2 nsubj
said say VERB VBD 0 root
it it PRON PRP 5 nsubj
was be AUX VBD 5 cop
late late ADJ JJ 2 ccomp
, , PUNCT , 7 punct
meaning mean VERB VBG 2 parataxis
Lee Lee PROPN NNP 9 nsubj
closed close VERB VBD 7 ccomp
Leeds Leeds PROPN NNP 9 obj
. . PUNCT . 2 punct
"""
BESIDE = """
Lee Lee PROPN NNP 2 nsubj
left leave VERB VBD 0 root
Leeds Leeds PROPN NNP 2 obj
and and CCONJ CC 6 cc
Ann Ann PROPN NNP 6 nsubj
says say VERB VBZ 2 conj
Lee Lee PROPN NNP 8 nsubj
won win VERB VBD 6 ccomp
, , PUNCT , 11 punct
he he PRON PRP 11 nsubj
rejoined rejoin VERB VBD 2 parataxis
Leeds Leeds PROPN NNP 11 obj
. . PUNCT . 2 punct
"""
ANOTHER = BESIDE.replace("he he PRON PRP", "Leeds Leeds PROPN NNP")
SEMICOLON = BESIDE.replace(", , PUNCT ,", "; ; PUNCT :")


def said_by(rows: str, verb: str) -> list[tuple[str, ...]]:
    names = {"Ann": PERSON, "Lee": PERSON, "Leeds": ORGANIZATION}
    return [
        tuple(s.text for s in f.asserted_by)
        for f in read(rows, names=names).facts
        if f.predicate and f.predicate.text == verb
    ]


@pytest.mark.parametrize(
    ("rows", "verb"), [(WHEN, "hit"), (MEANING, "closed"), (BESIDE, "rejoined")]
)
def test_what_goes_on_from_what_is_said_is_said(rows: str, verb: str) -> None:
    assert said_by(rows, verb) == [("Ann",)]


@pytest.mark.parametrize(
    ("rows", "verb"), [(HERSELF, "hit"), (ANOTHER, "rejoined"), (SEMICOLON, "rejoined")]
)
def test_what_stands_for_itself_is_the_articles_own(rows: str, verb: str) -> None:
    assert ("Ann",) not in said_by(rows, verb)

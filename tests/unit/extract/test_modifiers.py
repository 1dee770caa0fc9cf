"""What stands with a noun is no clause, and what is said is said of the right word."""

from __future__ import annotations

import pytest

from reader.model import EntityType
from tests.unit.extract.test_reading import ORGANIZATION, PERSON, read, shown

PLACED = """
Acme Acme PROPN NNP 2 nsubj
placed place VERB VBD 0 root
running run VERB VBG 2 advcl
back back ADV RB 3 advmod
Jo Jo PROPN NNP 2 obj
Lee Lee PROPN NNP 5 flat
on on ADP IN 8 case
leave leave NOUN NN 2 obl
. . PUNCT . 2 punct
"""
BEAT = """
Leeds Leeds PROPN NNP 2 nsubj
beat beat VERB VBD 0 root
visiting visit VERB VBG 2 advcl
Hull Hull PROPN NNP 3 obj
on on ADP IN 6 case
Friday Friday PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
VERSIONS = """
The the DET DT 2 det
flaw flaw NOUN NN 3 nsubj
affects affect VERB VBZ 0 root
all all DET DT 6 det
supported support VERB VBN 3 advcl
versions version NOUN NNS 5 obj
. . PUNCT . 3 punct
"""
WORTH = """
Thieves thief NOUN NNS 2 nsubj
fled fle VERB VBD 0 root
with with ADP IN 4 case
jewels jewel NOUN NNS 2 obl
worth worth ADJ JJ 2 xcomp
a a DET DT 7 det
fortune fortune NOUN NN 5 obj
. . PUNCT . 2 punct
"""
YEARS = """
The the DET DT 2 det
penalty penalty NOUN NN 7 nsubj
for for ADP IN 4 case
fraud fraud NOUN NN 2 nmod
is be AUX VBZ 7 cop
ten ten NUM CD 7 nummod
years year NOUN NNS 0 root
in in ADP IN 9 case
prison prison NOUN NN 7 nmod
. . PUNCT . 7 punct
"""
GENERAL = """
Ann Ann PROPN NNP 2 nsubj
wrote write VERB VBD 0 root
to to ADP IN 4 case
Jo Jo PROPN NNP 2 obl
Lee Lee PROPN NNP 4 flat
, , PUNCT , 10 punct
the the DET DT 10 det
former former ADJ JJ 10 amod
attorney attorney NOUN NN 2 appos
general general NOUN NN 4 appos
. . PUNCT . 2 punct
"""
SPOKESWOMAN = """
The the DET DT 2 det
route route NOUN NN 3 nsubj
runs run VERB VBZ 11 ccomp
as as ADV RB 5 advmod
far far ADV RB 3 advmod
as as ADP IN 7 case
Japan Japan PROPN NNP 5 obl
, , PUNCT , 10 punct
a a DET DT 10 det
spokeswoman spokeswoman NOUN NN 7 appos
said say VERB VBD 0 root
. . PUNCT . 11 punct
"""
RUMOUR = """
Lee Lee PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
rumours rumour NOUN NNS 2 obj
that that SCONJ IN 7 mark
he he PRON PRP 7 nsubj
was be AUX VBD 7 cop
ill ill ADJ JJ 3 appos
. . PUNCT . 2 punct
"""
TEAMS = """
One one NUM CD 8 nsubj
of of ADP IN 4 case
his his PRON PRP$ 4 nmod:poss
teams team NOUN NNS 1 nmod
, , PUNCT , 6 punct
Leeds Leeds PROPN NNP 4 appos
, , PUNCT , 1 punct
made make VERB VBD 0 root
an a DET DT 10 det
offer offer NOUN NN 8 obj
. . PUNCT . 8 punct
"""
NAMES: dict[str, EntityType] = {"Jo Lee": PERSON, "Leeds": ORGANIZATION, "Hull": ORGANIZATION}


def told(rows: str) -> set[tuple[str, str | None, str | None]]:
    names = {name: kind for name, kind in NAMES.items() if name.split()[-1] in rows}
    return {shown(fact) for fact in read(rows, names=names).facts}


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (PLACED, ("Jo Lee", None, "running back")),
        (BEAT, ("Leeds", "beat", "visiting Hull")),
        (VERSIONS, ("The flaw", "affects", "all supported versions")),
        (YEARS, ("The penalty for fraud", "is", "ten years in prison")),
        (GENERAL, ("Jo Lee", None, "the former attorney general")),
    ],
)
def test_the_modifier_stays_with_its_noun(rows: str, fact: tuple[str, str | None, str]) -> None:
    assert fact in told(rows)


@pytest.mark.parametrize(
    ("rows", "verb"),
    [(PLACED, "running"), (BEAT, "visiting"), (VERSIONS, "supported"), (RUMOUR, "was")],
)
def test_nobody_does_what_modifies_a_noun(rows: str, verb: str) -> None:
    assert all(said != verb for _, said, _ in told(rows))


def test_what_is_worth_a_fortune_is_the_noun_before() -> None:
    assert any("worth a fortune" in f"{verb} {what}" for _, verb, what in told(WORTH))


def test_who_stands_right_before_the_verb_said_it() -> None:
    said = read(SPOKESWOMAN).attributions
    assert [a.source.text for a in said if a.source] == ["a spokeswoman"]


def test_one_of_several_is_not_all_of_them() -> None:
    assert all(what != "his teams" for _, verb, what in told(TEAMS) if verb is None)

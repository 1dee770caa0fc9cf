"""Names and the nouns that say who they are go together: each by a sentence with its wrong tree."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import PERSON, PLACE, read, shown

ARGO = """
The the DET DT 2 det
lander lander NOUN NN 3 nsubj
separated separate VERB VBD 0 root
from from ADP IN 7 case
its its PRON PRP$ 7 nmod:poss
mother mother NOUN NN 7 compound
ship ship NOUN NN 3 obl
Argonaut Argonaut PROPN NNP 3 obj
seven seven NUM CD 10 nummod
hours hour NOUN NNS 11 obl:unmarked
earlier early ADV RBR 3 advmod
. . PUNCT . 3 punct
"""
SIGNED = """
The the DET DT 2 det
Saints Saint PROPN NNPS 3 nsubj
signed sign VERB VBD 0 root
cornerback cornerback NOUN NN 3 obj
Michael Michael PROPN NNP 3 obj
Leland Leland PROPN NNP 5 flat
, , PUNCT , 4 punct
who who PRON WP 14 nsubj
had have AUX VBD 3 aux
been be AUX VBN 14 cop
with with ADP IN 14 case
the the DET DT 14 det
Miami Miami PROPN NNP 14 compound
Dolphins Dolphin PROPN NNPS 3 obl
, , PUNCT , 17 punct
to to PART TO 17 mark
fill fill VERB VB 3 advcl
the the DET DT 20 det
roster roster NOUN NN 20 compound
spot spot NOUN NN 17 obj
. . PUNCT . 3 punct
"""
AUCTIONEER = """
" " PUNCT `` 4 punct
I I PRON PRP 4 nsubj
am be AUX VBP 4 aux
thinking think VERB VBG 10 ccomp
of of ADP IN 7 case
the the DET DT 7 det
lady lady NOUN NN 4 obl
, , PUNCT , 4 punct
" " PUNCT '' 4 punct
said say VERB VBD 0 root
auctioneer auctioneer NOUN NN 10 obl
Ann Ann PROPN NNP 10 nsubj
Lee Lee PROPN NNP 12 flat
. . PUNCT . 10 punct
"""
NOMINEE = """
Okoro Okoro PROPN NNP 2 nsubj
held hold VERB VBD 0 root
a a DET DT 5 det
press press NOUN NN 5 compound
conference conference NOUN NN 2 obj
to to PART TO 7 mark
announce announce VERB VB 5 acl
his his PRON PRP$ 9 nmod:poss
nominee nominee NOUN NN 7 obj
for for ADP IN 13 case
U.S. U.S. PROPN NNP 13 compound
Surgeon Surgeon PROPN NNP 13 compound
General General PROPN NNP 9 nmod
, , PUNCT , 15 punct
Ann Ann PROPN NNP 13 appos
Lee Lee PROPN NNP 15 flat
. . PUNCT . 2 punct
"""
PUPIL = """
The the DET DT 2 det
protégé protégé NOUN NN 15 appos
of of ADP IN 5 case
Pope Pope PROPN NNP 5 nmod:desc
Damasus Damasus PROPN NNP 2 nmod
I i NUM CD 5 flat
, , PUNCT , 9 punct
who who PRON WP 9 nsubj
died die VERB VBD 5 acl:relcl
in in ADP IN 11 case
December December PROPN NNP 9 obl
of of ADP IN 13 case
384 384 NUM CD 11 nmod
, , PUNCT , 2 punct
Jerome Jerome PROPN NNP 17 nsubj:pass
was be AUX VBD 17 aux:pass
known know VERB VBN 0 root
for for ADP IN 20 case
his his PRON PRP$ 20 nmod:poss
teachings teaching NOUN NNS 17 obl
. . PUNCT . 17 punct
"""
NAMES = {
    "Ann Lee": PERSON,
    "Michael Leland": PERSON,
    "Argonaut": PLACE,
    "Okoro": PERSON,
}


def given(rows: str) -> set[tuple[str, str, str]]:
    found = (shown(fact) for fact in read(rows, names=NAMES).facts)
    return {(subject, verb or "", what or "") for subject, verb, what in found}


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (ARGO, ("The lander", "separated from", "its mother ship Argonaut")),
        (SIGNED, ("The Saints", "signed", "cornerback Michael Leland")),
        (SIGNED, ("cornerback Michael Leland", "had been with", "the Miami Dolphins")),
        (AUCTIONEER, ("auctioneer Ann Lee", "said", "I am thinking of the lady")),
        (NOMINEE, ("Ann Lee", "", "his nominee for U.S. Surgeon General")),
        (PUPIL, ("Jerome", "was known for", "his teachings")),
    ],
)
def test_a_name_goes_with_what_describes_it(rows: str, fact: tuple[str, str, str]) -> None:
    assert fact in given(rows)


def test_who_is_named_for_an_office_does_not_hold_it() -> None:
    assert ("Ann Lee", "", "U.S. Surgeon General") not in given(NOMINEE)


TRIAL = """
The the DET DT 2 det
trial trial NOUN NN 9 nsubj
, , PUNCT , 2 punct
before before SCONJ IN 9 mark
Judge Judge PROPN NNP 6 nmod:desc
Ann Ann PROPN NNP 2 appos
Lee Lee PROPN NNP 6 flat
, , PUNCT , 2 punct
ended end VERB VBD 0 root
on on ADP IN 11 case
Monday Monday PROPN NNP 9 obl
. . PUNCT . 9 punct
"""
COOK = """
The the DET DT 2 det
cook cook NOUN NN 7 nsubj
, , PUNCT , 4 punct
Ann Ann PROPN NNP 2 appos
Lee Lee PROPN NNP 4 flat
, , PUNCT , 2 punct
left leave VERB VBD 0 root
on on ADP IN 9 case
Monday Monday PROPN NNP 7 obl
. . PUNCT . 7 punct
"""


def test_a_name_behind_a_preposition_is_not_whom_the_clause_is_about() -> None:
    facts = given(TRIAL)
    assert ("The trial, before Judge Ann Lee", "ended", "") in facts
    assert not [f for f in facts if f[0] in ("Ann Lee", "Judge Ann Lee") and f[1]]


def test_a_name_set_off_without_one_is() -> None:
    assert [f for f in given(COOK) if f[:2] == ("Ann Lee", "left")]

"""A relative clause that may tell of either of two nouns is not given."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import ORGANIZATION, PERSON, PLACE, read, shown

CAUSE = """
The the DET DT 2 det
cause cause NOUN NN 16 nsubj:pass
of of ADP IN 5 case
the the DET DT 5 det
fire fire NOUN NN 2 nmod
, , PUNCT , 10 punct
which which PRON WDT 10 nsubj
was be AUX VBD 10 aux
still still ADV RB 10 advmod
burning burn VERB VBG 2 acl:relcl
on on ADP IN 12 case
Sunday Sunday PROPN NNP 10 obl
, , PUNCT , 2 punct
is be AUX VBZ 16 aux:pass
not not PART RB 16 advmod
known know VERB VBN 0 root
. . PUNCT . 16 punct
"""
PLANT = """
Particles particle NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
traced trace VERB VBN 0 root
to to ADP IN 6 case
a a DET DT 6 det
line line NOUN NN 3 obl
at at ADP IN 9 case
its its PRON PRP$ 9 nmod:poss
plant plant NOUN NN 6 nmod
in in ADP IN 11 case
Laval Laval PROPN NNP 9 nmod
, , PUNCT , 16 punct
which which PRON WDT 16 nsubj:pass
has have AUX VBZ 16 aux
been be AUX VBN 16 aux:pass
shut shut VERB VBN 9 acl:relcl
since since ADP IN 18 case
Friday Friday PROPN NNP 16 obl
. . PUNCT . 3 punct
"""
DOG = """
Police police NOUN NNS 3 nsubj
are be AUX VBP 3 aux
looking look VERB VBG 0 root
for for ADP IN 6 case
the the DET DT 6 det
owner owner NOUN NN 3 obl
of of ADP IN 9 case
a a DET DT 9 det
dog dog NOUN NN 6 nmod
that that PRON WDT 11 nsubj
ran run VERB VBD 6 acl:relcl
into into ADP IN 14 case
the the DET DT 14 det
road road NOUN NN 11 obl
. . PUNCT . 3 punct
"""
JARRAH = """
Ann Ann PROPN NNP 14 nsubj
Lee Lee PROPN NNP 1 flat
of of ADP IN 5 case
Jarrah Jarrah PROPN NNP 5 compound
Funds fund PROPN NNS 1 nmod
, , PUNCT , 8 punct
which which PRON WDT 8 nsubj
speaks speak VERB VBZ 5 acl:relcl
for for ADP IN 12 case
six six NUM CD 12 nummod
per per NOUN NN 12 compound
cent cent NOUN NN 8 obl
, , PUNCT , 1 punct
said say VERB VBD 0 root
the the DET DT 16 det
firm firm NOUN NN 19 nsubj
should should AUX MD 19 aux
have have AUX VB 19 aux
run run VERB VBN 14 ccomp
an a DET DT 21 det
auction auction NOUN NN 19 obj
. . PUNCT . 14 punct
"""
MAINZ = """
" " PUNCT `` 3 punct
We we PRON PRP 3 nsubj
sat sit VERB VBD 9 ccomp
in in ADP IN 6 case
the the DET DT 6 det
dark dark NOUN NN 3 obl
, , PUNCT , 3 punct
" " PUNCT '' 3 punct
said say VERB VBD 0 root
Ann Ann PROPN NNP 9 nsubj
Lee Lee PROPN NNP 10 flat
, , PUNCT , 13 punct
67 67 NUM CD 10 amod
, , PUNCT , 16 punct
of of ADP IN 16 case
Mainz Mainz PROPN NNP 10 nmod
, , PUNCT , 22 punct
who who PRON WP 22 nsubj
was be AUX VBD 22 cop
on on ADP IN 22 case
her her PRON PRP$ 22 nmod:poss
way way NOUN NN 16 acl:relcl
to to ADP IN 25 case
a a DET DT 25 det
wedding wedding NOUN NN 22 nmod
. . PUNCT . 9 punct
"""
ROTHERHAM = """
" " PUNCT `` 3 punct
I I PRON PRP 3 nsubj
thought think VERB VBD 9 ccomp
it it PRON PRP 6 nsubj
had have AUX VBD 6 aux
gone go VERB VBN 3 ccomp
, , PUNCT , 3 punct
" " PUNCT '' 3 punct
said say VERB VBD 0 root
Hallam Hallam PROPN NNP 9 nsubj
, , PUNCT , 13 punct
from from ADP IN 13 case
Rotherham Rotherham PROPN NNP 9 obl
, , PUNCT , 17 punct
who who PRON WP 17 nsubj
had have AUX VBD 17 aux
lost lose VERB VBN 3 ccomp
the the DET DT 20 det
2009 2009 NUM CD 20 nummod
final final ADJ JJ 17 obj
. . PUNCT . 9 punct
"""
DIDSO = """
Siméon Siméon PROPN NNP 3 nsubj
Poisson Poisson PROPN NNP 1 flat
asked ask VERB VBD 0 root
him he PRON PRP 3 iobj
to to PART TO 6 mark
submit submit VERB VB 3 xcomp
his his PRON PRP$ 8 nmod:poss
work work NOUN NN 6 obj
on on ADP IN 11 case
the the DET DT 11 det
theory theory NOUN NN 8 nmod
of of ADP IN 13 case
equations equation NOUN NNS 11 nmod
, , PUNCT , 17 punct
which which PRON WDT 17 obj
he he PRON PRP 17 nsubj
did do VERB VBD 6 advcl:relcl
on on ADP IN 19 case
17 17 NUM CD 17 obl
January January PROPN NNP 19 nmod:unmarked
1831 1831 NUM CD 19 nmod:unmarked
. . PUNCT . 3 punct
"""
DOGS = """
The the DET DT 2 det
two two NUM CD 3 nsubj
live live VERB VBP 0 root
together together ADV RB 3 advmod
in in ADP IN 6 case
California California PROPN NNP 3 obl
with with ADP IN 10 case
their their PRON PRP$ 10 nmod:poss
four four NUM CD 10 nummod
dogs dog NOUN NNS 3 obl
, , PUNCT , 12 punct
Marbles Marbles PROPN NNP 10 conj
, , PUNCT , 14 punct
Kermit Kermit PROPN NNP 10 conj
, , PUNCT , 16 punct
Peach Peach PROPN NNP 10 conj
and and CCONJ CC 18 cc
Bunny Bunny PROPN NNP 10 conj
, , PUNCT , 22 punct
who who PRON WP 22 nsubj
regularly regularly ADV RB 22 advmod
appear appear VERB VBP 10 acl:relcl
in in ADP IN 25 case
her her PRON PRP$ 25 nmod:poss
videos video NOUN NNS 22 obl
. . PUNCT . 3 punct
"""
NAMES = {
    "Ann Lee": PERSON,
    "Hallam": PERSON,
    "Bunny": PERSON,
    "Jarrah Funds": ORGANIZATION,
    "Laval": PLACE,
    "Mainz": PLACE,
    "Rotherham": PLACE,
}


def given(rows: str) -> set[tuple[str, str, str]]:
    found = (shown(fact) for fact in read(rows, names=NAMES).facts)
    return {(subject, verb or "", what or "") for subject, verb, what in found}


@pytest.mark.parametrize(
    ("rows", "verb"),
    [
        (CAUSE, "was still burning"),
        (PLANT, "has been shut"),
        (JARRAH, "speaks for"),
        (MAINZ, "was on"),
        (ROTHERHAM, "had lost"),
        (DIDSO, "did"),
        (DOGS, "regularly appear in"),
    ],
)
def test_of_either_noun_nothing_is_said(rows: str, verb: str) -> None:
    assert verb not in {v for s, v, _ in given(rows) if s not in ("Ann Lee", "Hallam")}


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (
            CAUSE.replace("fire fire NOUN NN", "fires fire NOUN NNS"),
            ("The cause of the fires", "was still burning", ""),
        ),
        (
            JARRAH.replace("which which PRON WDT", "who who PRON WP").replace(
                "VBZ 5 acl:relcl", "VBZ 1 acl:relcl"
            ),
            ("Ann Lee of Jarrah Funds", "speaks for", "six per cent"),
        ),
        (
            MAINZ.replace("NN 16 acl:relcl", "NN 10 acl:relcl"),
            ("Ann Lee", "was on", "her way to a wedding"),
        ),
        (
            DOGS.replace("appear appear VERB VBP 10", "appears appear VERB VBZ 18"),
            ("Bunny", "regularly appears in", "her videos"),
        ),
    ],
)
def test_where_form_tells_which_noun_is_meant_it_is_said(
    rows: str, fact: tuple[str, str, str]
) -> None:
    assert fact in given(rows)


def test_an_owner_is_not_what_is_owned() -> None:
    assert all("ran" not in str(verb) for _, verb, _ in given(DOG))
    tree = DOG.replace("a a DET DT 9 det", "the the DET DT 9 det")
    assert ("the dog", "ran into", "the road") in given(tree)

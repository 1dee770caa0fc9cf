"""What limits a statement is kept with it; where it can't be, nothing is said."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_lifting import Slots, slots

FIRST = """
Lee Lee PROPN NNP 4 nsubj:pass
was be AUX VBD 4 aux:pass
first first ADV RB 4 advmod
elected elect VERB VBN 0 root
in in ADP IN 6 case
2002 2002 NUM CD 4 obl
. . PUNCT . 4 punct
"""
CRASHED = """
A a DET DT 2 det
jet jet NOUN NN 3 nsubj
crashed crash VERB VBD 0 root
, , PUNCT , 5 punct
killing kill VERB VBG 3 advcl
all all DET PDT 8 det
229 229 NUM CD 8 nummod
people people NOUN NNS 5 obj
. . PUNCT . 3 punct
"""
GUNMAN = """
A a DET DT 2 det
gunman gunman NOUN NN 3 nsubj
opened open VERB VBD 0 root
fire fire NOUN NN 3 obj
, , PUNCT , 6 punct
killing kill VERB VBG 3 advcl
12 12 NUM CD 8 nummod
people people NOUN NNS 6 obj
. . PUNCT . 3 punct
"""
BYTHEN = """
Three three NUM CD 2 nummod
survivors survivor NOUN NNS 4 nsubj:pass
were be AUX VBD 4 aux:pass
pulled pull VERB VBN 0 root
out out ADV RB 4 compound:prt
by by ADP IN 7 case
mid-morning mid-morning NOUN NN 4 obl
. . PUNCT . 4 punct
"""
OFWHAT = """
Three three NUM CD 2 nummod
people people NOUN NNS 3 nsubj
died die VERB VBD 0 root
when when ADV WRB 7 advmod
a a DET DT 6 det
bus bus NOUN NN 7 nsubj
hit hit VERB VBD 3 advcl
a a DET DT 9 det
wall wall NOUN NN 7 obj
. . PUNCT . 3 punct
"""
HEDIED = """
Lee Lee PROPN NNP 2 nsubj
died die VERB VBD 0 root
when when ADV WRB 5 advmod
he he PRON PRP 5 nsubj
fell fall VERB VBD 2 advcl
from from ADP IN 8 case
a a DET DT 8 det
horse horse NOUN NN 5 obl
. . PUNCT . 2 punct
"""
AMISS = """
Acme Acme PROPN NNP 3 nsubj
has have AUX VBZ 3 aux
inspected inspect VERB VBN 0 root
six six NUM CD 5 nummod
planes plane NOUN NNS 3 obj
and and CCONJ CC 7 cc
found find VERB VBD 3 conj
nothing nothing PRON NN 7 obj
amiss amiss ADJ JJ 7 xcomp
. . PUNCT . 3 punct
"""
CRACKS = """
Acme Acme PROPN NNP 3 nsubj
has have AUX VBZ 3 aux
inspected inspect VERB VBN 0 root
six six NUM CD 5 nummod
planes plane NOUN NNS 3 obj
and and CCONJ CC 7 cc
found find VERB VBD 3 conj
cracks crack NOUN NNS 7 obj
. . PUNCT . 3 punct
"""
OFFICERS = """
The the DET DT 3 det
400 400 NUM CD 3 nummod
officers officer NOUN NNS 16 nsubj:pass
who who PRON WP 5 nsubj
took take VERB VBD 3 acl:relcl
part part NOUN NN 5 obj
in in ADP IN 9 case
the the DET DT 9 det
hunt hunt NOUN NN 5 obl
in in ADP IN 13 case
the the DET DT 13 det
first first ADJ JJ 13 amod
days day NOUN NNS 5 obl
have have AUX VBP 16 aux
been be AUX VBN 16 aux:pass
cut cut VERB VBN 0 root
to to ADP IN 18 case
150 150 NUM CD 16 obl
. . PUNCT . 16 punct
"""
RECEIVED = """
Acme Acme PROPN NNP 2 nsubj
said say VERB VBD 0 root
people people NOUN NNS 11 nsubj
who who PRON WP 6 nsubj
had have AUX VBD 6 aux
received receive VERB VBN 3 acl:relcl
the the DET DT 8 det
vaccine vaccine NOUN NN 6 obj
did do AUX VBD 11 aux
not not PART RB 11 advmod
need need VERB VB 2 ccomp
another another DET DT 11 obj
. . PUNCT . 2 punct
"""
USED = """
The the DET DT 2 det
recall recall NOUN NN 3 nsubj
affects affect VERB VBZ 0 root
the the DET DT 5 det
vaccines vaccine NOUN NNS 3 obj
used use VERB VBN 5 acl
in in ADP IN 9 case
the the DET DT 9 det
programme programme NOUN NN 6 obl
, , PUNCT , 12 punct
which which PRON WDT 12 nsubj
reached reach VERB VBD 5 acl:relcl
many many ADJ JJ 14 amod
towns town NOUN NNS 12 obj
. . PUNCT . 3 punct
"""
INWHICH = """
Lee Lee PROPN NNP 2 nsubj
left leave VERB VBD 0 root
after after ADP IN 5 case
a a DET DT 5 det
season season NOUN NN 2 obl
in in ADP IN 7 case
which which PRON WDT 9 obl
Leeds Leeds PROPN NNP 9 nsubj
won win VERB VBD 5 acl:relcl
12 12 NUM CD 11 nummod
games game NOUN NNS 9 obj
. . PUNCT . 2 punct
"""
RATE = """
The the DET DT 2 det
plan plan NOUN NN 4 nsubj
will will AUX MD 4 aux
save save VERB VB 0 root
SKr400m SKr400m PROPN NNP 4 obj
a a DET DT 7 det
year year NOUN NN 4 obl:unmarked
from from ADP IN 9 case
2013 2013 NUM CD 4 obl
. . PUNCT . 4 punct
"""
SINGLE = """
Six six NUM CD 2 nummod
victims victim NOUN NNS 3 nsubj
came come VERB VBD 0 root
from from ADP IN 7 case
a a DET DT 7 det
single single ADJ JJ 7 amod
village village NOUN NN 3 obl
, , PUNCT , 9 punct
Sarikaya Sarikaya PROPN NNP 7 appos
. . PUNCT . 3 punct
"""


@pytest.mark.parametrize(
    ("tree", "fact"),
    [
        (FIRST, ("Lee", "was first elected", None, "in 2002", ())),
        (GUNMAN, ("A gunman", "killing", "12 people", None, ())),
        (BYTHEN, ("Three survivors", "were pulled out", None, "by mid-morning", ())),
        (OFWHAT, ("Three people", "died", None, None, (("when", "a bus hit a wall"),))),
        (CRACKS, ("Acme", "found", "cracks", None, ())),
        (
            OFFICERS,
            (
                "The 400 officers who took part in the hunt in the first days",
                "have been cut to",
                "150",
                None,
                (),
            ),
        ),
        (INWHICH, ("Leeds", "won", "12 games", "a season", ())),
        (RATE, ("The plan", "will save", "SKr400m a year", "from 2013", ())),
    ],
)
def test_a_limit_is_kept(tree: str, fact: Slots) -> None:
    assert fact in slots(tree)


@pytest.mark.parametrize(
    ("tree", "said"),
    [
        (CRASHED, ("A jet", "killing")),
        (AMISS, ("Acme", "found")),
        (RECEIVED, ("people", "had received")),
        (USED, ("the vaccines used in the programme", "reached")),
    ],
)
def test_without_its_limit_nothing_is_said(tree: str, said: tuple[str, str]) -> None:
    assert said not in [(subject, predicate) for subject, predicate, *_ in slots(tree)]


def test_one_of_several_is_no_role() -> None:
    assert not [s for s in slots(SINGLE) if s[0] == "Sarikaya"]


def test_a_pronoun_needs_no_happening_told_again() -> None:
    assert not [s for s in slots(HEDIED) if s[4]]

"""What a relative clause says of its noun is given where the noun says by itself who or what."""

from __future__ import annotations

import pytest

from reader.model import Annotations
from tests.unit.extract.test_reading import ORGANIZATION, PERSON, PLACE, read, shown

DISPUTE = """
A a DET DT 2 det
vote vote NOUN NN 3 nsubj
ended end VERB VBD 0 root
a a DET DT 5 det
dispute dispute NOUN NN 3 obj
that that PRON WDT 8 nsubj
had have AUX VBD 8 aux
divided divide VERB VBN 5 acl:relcl
the the DET DT 10 det
trustees trustee NOUN NNS 8 obj
. . PUNCT . 3 punct
"""
NAMED = DISPUTE.replace("trustees trustee NOUN NNS", "Poles Pole PROPN NNPS")
WHERE = """
Ann Ann PROPN NNP 2 nsubj
left leave VERB VBD 0 root
Leeds Leeds PROPN NNP 2 obj
, , PUNCT , 7 punct
where where ADV WRB 7 advmod
Acme Acme PROPN NNP 7 nsubj
has have VERB VBZ 3 acl:relcl
no no DET DT 9 det
rival rival NOUN NN 7 obj
. . PUNCT . 2 punct
"""
ONLINE = """
Sales sale NOUN NNS 2 nsubj
fell fall VERB VBD 0 root
online online ADV RB 2 advmod
, , PUNCT , 7 punct
where where ADV WRB 7 advmod
Acme Acme PROPN NNP 7 nsubj
started start VERB VBD 3 acl:relcl
late late ADV RB 7 advmod
. . PUNCT . 2 punct
"""
NONPROFIT = """
Mercy Mercy PROPN NNP 11 nsubj
, , PUNCT , 4 punct
the the DET DT 4 det
nonprofit nonprofit NOUN NN 1 appos
which which PRON WDT 6 nsubj
runs run VERB VBZ 4 acl:relcl
two two NUM CD 8 nummod
clinics clinic NOUN NNS 6 obj
, , PUNCT , 1 punct
has have AUX VBZ 11 aux
reopened reopen VERB VBN 0 root
. . PUNCT . 11 punct
"""
BOTH = """
Ann Ann PROPN NNP 2 nsubj
beat beat VERB VBD 0 root
Jo Jo PROPN NNP 2 obj
and and CCONJ CC 5 cc
Lee Lee PROPN NNP 3 conj
, , PUNCT , 9 punct
who who PRON WP 9 nsubj
were be AUX VBD 9 cop
22 22 NUM CD 5 acl:relcl
. . PUNCT . 2 punct
"""
NURSE = """
A a DET DT 2 det
nurse nurse NOUN NN 11 nsubj
, , PUNCT , 5 punct
who who PRON WP 5 nsubj
asked ask VERB VBD 2 acl:relcl
not not PART RB 9 advmod
to to PART TO 9 mark
be be AUX VB 9 aux:pass
named name VERB VBN 5 xcomp
, , PUNCT , 2 punct
left leave VERB VBD 0 root
Leeds Leeds PROPN NNP 11 obj
. . PUNCT . 11 punct
"""
KICKS = """
Ann Ann PROPN NNP 2 nsubj
missed miss VERB VBD 0 root
two two NUM CD 4 nummod
kicks kick NOUN NNS 2 obj
that that PRON WDT 8 nsubj
would would AUX MD 8 aux
have have AUX VB 8 aux
won win VERB VBN 4 acl:relcl
the the DET DT 10 det
game game NOUN NN 8 obj
. . PUNCT . 2 punct
"""
EVERY = """
Ann Ann PROPN NNP 2 nsubj
cheered cheer VERB VBD 0 root
every every DET DT 4 det
time time NOUN NN 2 obl:unmarked
Lee Lee PROPN NNP 6 nsubj
beat beat VERB VBD 4 acl:relcl
Jo Jo PROPN NNP 6 obj
. . PUNCT . 2 punct
"""

LEFT = BOTH.replace("were be AUX VBD 9 cop", "had have AUX VBD 9 aux").replace(
    "22 22 NUM CD 5 acl:relcl", "left leave VERB VBN 5 acl:relcl"
)
GRANT = """
Ann Ann PROPN NNP 2 nsubj
got get VERB VBD 0 root
a a DET DT 4 det
grant grant NOUN NN 2 obj
from from ADP IN 7 case
the the DET DT 7 det
council council NOUN NN 4 nmod
, , PUNCT , 11 punct
which which PRON WDT 11 nsubj
had have AUX VBD 11 aux
refused refuse VERB VBN 7 acl:relcl
Lee Lee PROPN NNP 11 obj
. . PUNCT . 2 punct
"""
WHEREVER = """
Ann Ann PROPN NNP 2 nsubj
calls call VERB VBZ 0 root
Lee Lee PROPN NNP 2 obj
where where ADV WRB 6 advmod
Acme Acme PROPN NNP 6 nsubj
has have VERB VBZ 2 advcl
masts mast NOUN NNS 6 obj
. . PUNCT . 2 punct
"""


def told(annotations: Annotations) -> set[tuple[str, str | None, str | None]]:
    return {shown(fact) for fact in annotations.facts}


def test_which_dispute_is_not_told() -> None:
    assert all(verb != "had divided" for _, verb, _ in told(read(DISPUTE)))


def test_what_names_somebody_tells_enough() -> None:
    assert ("a dispute", "had divided", "the Poles") in told(
        read(NAMED, names={"Poles": ORGANIZATION})
    )


def test_a_clause_with_where_is_given_its_place() -> None:
    names = {"Ann": PERSON, "Leeds": PLACE, "Acme": ORGANIZATION}
    fact = next(f for f in read(WHERE, names=names).facts if f.lemma == "have")
    assert fact.place is not None
    assert fact.place.text == "Leeds"


def test_without_a_place_it_says_too_much() -> None:
    assert all(verb != "started" for _, verb, _ in told(read(ONLINE, names={"Acme": ORGANIZATION})))


def test_what_is_said_of_an_apposition_is_said_of_the_name() -> None:
    facts = told(read(NONPROFIT, names={"Mercy": ORGANIZATION}))
    assert ("Mercy", "runs", "two clinics") in facts


def test_a_plural_verb_speaks_of_both() -> None:
    facts = told(read(BOTH, names={"Ann": PERSON, "Jo": PERSON, "Lee": PERSON}))
    assert ("Jo and Lee", "were", "22") in facts


@pytest.mark.parametrize(
    ("tree", "verb"),
    [
        (NURSE, "named"),
        (KICKS, "won"),
        (EVERY, "beat"),
        (LEFT, "left"),
        (GRANT, "refused"),
        (WHEREVER, "has"),
    ],
)
def test_of_nobody_and_nothing_in_particular_nothing_is_said(tree: str, verb: str) -> None:
    names = {"Ann": PERSON, "Lee": PERSON, "Jo": PERSON, "Leeds": PLACE}
    assert all(verb not in str(words).split() for _, words, _ in told(read(tree, names=names)))

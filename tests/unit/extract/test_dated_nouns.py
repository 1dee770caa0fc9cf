"""A date inside a noun phrase belongs to the noun behind it."""

from __future__ import annotations

from tests.unit.extract.test_reading import PERSON, read, shown

INCIDENT = """
Judge Judge PROPN NNP 2 nmod:desc
Ann Ann PROPN NNP 4 nsubj
Lee Lee PROPN NNP 2 flat
sentenced sentence VERB VBD 0 root
Nichols Nichols PROPN NNP 4 obj
to to ADP IN 8 case
life life NOUN NN 8 compound
sentences sentence NOUN NNS 4 obl
for for ADP IN 12 case
the the DET DT 12 det
March March PROPN NNP 12 compound
11 11 NUM CD 4 obl
, , PUNCT , 14 punct
2005 2005 NUM CD 12 nmod:unmarked
, , PUNCT , 16 punct
incident incident NOUN NN 4 obl
that that PRON WDT 18 nsubj
left leave VERB VBD 16 acl:relcl
four four NUM CD 20 nummod
people people NOUN NNS 18 obj
dead dead ADJ JJ 18 xcomp
. . PUNCT . 4 punct
"""
SEPT = """
The the DET DT 3 det
Sept. Sept. PROPN NNP 3 nmod:unmarked
11 11 NUM CD 8 parataxis
, , PUNCT , 3 punct
2001 2001 NUM CD 3 nmod:unmarked
, , PUNCT , 3 punct
attacks attack NOUN NNS 8 nsubj
changed change VERB VBD 0 root
the the DET DT 10 det
country country NOUN NN 8 obj
. . PUNCT . 8 punct
"""
YEAR = """
In in ADP IN 2 case
2018 2018 NUM CD 3 nmod
regulators regulator NOUN NNS 7 nsubj
in in ADP IN 5 case
Europe Europe PROPN NNP 3 nmod
briefly briefly ADV RB 7 advmod
grounded grounde VERB VBD 0 root
the the DET DT 9 det
type type NOUN NN 7 obj
. . PUNCT . 7 punct
"""


def test_what_happened_on_a_date_is_what_is_told_of() -> None:
    facts = {shown(f) for f in read(INCIDENT, names={"Ann Lee": PERSON}).facts}
    assert any(verb == "left" and "incident" in subject for subject, verb, _ in facts)


def test_an_attack_of_a_date_is_named_with_it() -> None:
    facts = {shown(f) for f in read(SEPT).facts}
    assert any(
        subject.startswith("The Sept.") and subject.endswith("attacks") for subject, _, _ in facts
    )


def test_a_date_is_no_time_of_the_sentence_it_stands_in() -> None:
    sentenced = [
        f
        for f in read(INCIDENT, names={"Ann Lee": PERSON}).facts
        if f.predicate and f.predicate.text == "sentenced"
    ]
    assert [f.time for f in sentenced] == [None]


def test_a_year_before_a_noun_says_when() -> None:
    grounded = [f for f in read(YEAR).facts if f.predicate]
    assert [f.subject.text for f in grounded] == ["regulators in Europe"]
    assert [f.time.text for f in grounded if f.time] == ["In 2018"]

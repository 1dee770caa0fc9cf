"""What stands in an aside between commas is of the aside, and not of the clause around it."""

from __future__ import annotations

from reader.model import Fact
from tests.unit.extract.test_reading import PERSON, PLACE, read

RECORD = """
The the DET DT 2 det
champion champion NOUN NN 11 nsubj
Garrow Garrow PROPN NNP 2 appos
, , PUNCT , 5 punct
12 12 NUM CD 2 nmod:unmarked
- - SYM SYM 7 case
3 3 NUM CD 5 nmod
with with ADP IN 9 case
knockouts knockout NOUN NNS 11 obl
, , PUNCT , 2 punct
floored floor VERB VBD 0 root
Rosa Rosa PROPN NNP 11 obj
Quill Quill PROPN NNP 12 flat
with with ADP IN 17 case
a a DET DT 17 det
left left ADJ JJ 17 amod
hook hook NOUN NN 11 obl
. . PUNCT . 11 punct
"""
RELATIVE = """
Tom Tom PROPN NNP 13 nsubj
Garrow Garrow PROPN NNP 1 flat
, , PUNCT , 6 punct
who who PRON WP 6 nsubj
had have AUX VBD 6 aux
run run VERB VBN 1 acl:relcl
the the DET DT 8 det
mill mill NOUN NN 6 obj
for for ADP IN 11 case
a a DET DT 11 det
year year NOUN NN 13 obl
, , PUNCT , 1 punct
sold sell VERB VBD 0 root
a a DET DT 15 det
farm farm NOUN NN 13 obj
. . PUNCT . 13 punct
"""
PARTED = """
Tom Tom PROPN NNP 9 nsubj
Garrow Garrow PROPN NNP 1 flat
, , PUNCT , 5 punct
a a DET DT 5 det
miller miller NOUN NN 1 appos
, , PUNCT , 5 punct
on on ADP IN 8 case
Monday Monday PROPN NNP 9 obl
sold sell VERB VBD 0 root
a a DET DT 11 det
farm farm NOUN NN 9 obj
. . PUNCT . 9 punct
"""
COMPARED = """
The the DET DT 2 det
poll poll NOUN NN 3 nsubj
put put VERB VBD 0 root
the the DET DT 5 det
Greens Green PROPN NNPS 3 obj
on on ADP IN 8 case
16 16 NUM CD 8 nummod
% % SYM NN 3 obl
, , PUNCT , 10 punct
down down ADV RB 8 advmod
from from ADP IN 13 case
19 19 NUM CD 13 nummod
% % SYM NN 10 obl
in in ADP IN 15 case
May May PROPN NNP 3 obl
. . PUNCT . 3 punct
"""
ALL = """
Tom Tom PROPN NNP 3 nsubj
Garrow Garrow PROPN NNP 1 flat
scored score VERB VBD 0 root
11 11 NUM CD 5 nummod
goals goal NOUN NNS 3 obj
, , PUNCT , 7 punct
all all DET DT 3 obl:unmarked
in in ADP IN 9 case
May May PROPN NNP 3 obl
, , PUNCT , 12 punct
to to PART TO 12 mark
beat beat VERB VB 3 advcl
Hull Hull PROPN NNP 12 obj
. . PUNCT . 3 punct
"""
INCLUDING = """
Troops troops NOUN NNS 2 nsubj
shot shoot VERB VBD 0 root
12 12 NUM CD 4 nummod
men man NOUN NNS 2 obj
, , PUNCT , 8 punct
including include VERB VBG 8 case
a a DET DT 8 det
boy boy NOUN NN 4 nmod
, , PUNCT , 8 punct
near near ADP IN 11 case
Hull Hull PROPN NNP 8 nmod
on on ADP IN 13 case
Monday Monday PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
LOWEST = """
Vale Vale PROPN NNP 2 compound
shares share NOUN NNS 3 nsubj
fell fall VERB VBD 0 root
6 6 NUM CD 6 nummod
per per NOUN NN 6 compound
cent cent NOUN NN 3 obj
in in ADP IN 8 case
Ghent Ghent PROPN NNP 3 obl
, , PUNCT , 11 punct
their their PRON PRP$ 11 nmod:poss
lowest low ADJ JJS 3 obl
since since ADP IN 13 case
May May PROPN NNP 3 obl
. . PUNCT . 3 punct
"""
SCATTERED = """
Vale Vale PROPN NNP 2 nsubj
sold sell VERB VBD 0 root
mills mill NOUN NNS 2 obj
in in ADP IN 5 case
Ghent Ghent PROPN NNP 2 obl
, , PUNCT , 7 punct
Hull Hull PROPN NNP 5 conj
and and CCONJ CC 9 cc
Genk Genk PROPN NNP 5 conj
in in ADP IN 11 case
May May PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
NAMES = {"Tom Garrow": PERSON, "Rosa Quill": PERSON, "Hull": PLACE, "Ghent": PLACE, "Genk": PLACE}


def of(rows: str, verb: str) -> Fact:
    facts = read(rows, names=NAMES).facts
    return next(fact for fact in facts if fact.predicate and verb in fact.predicate.text)


def slots(fact: Fact) -> tuple[str, str]:
    return (
        fact.time.text if fact.time else "",
        fact.place.text if fact.place else "",
    )


def test_a_record_is_not_what_it_is_done_with() -> None:
    arguments = of(RECORD, "floored").arguments
    assert [(a.role, a.span.text) for a in arguments] == [("with", "a left hook")]


def test_how_long_of_a_relative_clause_is_not_when() -> None:
    assert slots(of(RELATIVE, "run")) == ("for a year", "")
    assert slots(of(RELATIVE, "sold")) == ("", "")


def test_a_time_behind_an_aside_that_a_comma_ends_is_the_clause_s() -> None:
    assert slots(of(INCLUDING, "shot"))[0] == "on Monday"


def test_a_time_behind_the_aside_is_the_clause_s() -> None:
    assert slots(of(PARTED, "sold")) == ("on Monday", "")


def test_when_it_stood_lower_is_not_when_it_rose() -> None:
    fact = of(COMPARED, "put")
    assert slots(fact) == ("", "")
    assert any(a.span.text.endswith("in May") for a in fact.arguments)


def test_when_all_of_them_were_is_said_of_them() -> None:
    assert slots(of(ALL, "scored")) == ("all in May", "")


def test_since_when_nothing_was_lower_is_not_when_it_fell() -> None:
    assert slots(of(LOWEST, "fell")) == ("", "in Ghent")


def test_a_list_of_places_is_no_aside() -> None:
    time, _ = slots(of(SCATTERED, "sold"))
    assert time == "in May"

"""What an aside says of some of those just named is not said of all of them."""

from __future__ import annotations

from reader.extract.mending.partitives import settle_partitives
from reader.extract.tree import Tree
from tests.unit.extract.test_reading import parse_of, read, shown

GUESTS = """
Some some DET DT 3 det
90 90 NUM CD 3 nummod
guests guest NOUN NNS 12 nsubj
, , PUNCT , 5 punct
many many ADJ JJ 12 nsubj
of of ADP IN 7 case
them they PRON PRP 5 nmod
wearing wear VERB VBG 3 acl
paper paper NOUN NN 10 compound
hats hat NOUN NNS 8 obj
, , PUNCT , 3 punct
filled fill VERB VBD 0 root
the the DET DT 14 det
hall hall NOUN NN 12 obj
. . PUNCT . 12 punct
"""
TRAM = """
Police police NOUN NNS 2 nsubj
said say VERB VBD 0 root
the the DET DT 4 det
tram tram NOUN NN 20 dislocated
, , PUNCT , 8 punct
which which PRON WDT 8 nsubj
was be AUX VBD 8 aux
carrying carry VERB VBG 4 acl:relcl
40 40 NUM CD 10 nummod
people people NOUN NNS 8 obj
, , PUNCT , 4 punct
most most ADJ JJS 20 nsubj
of of ADP IN 14 case
them they PRON PRP 12 nmod
going go VERB VBG 14 acl
to to ADP IN 17 case
Leeds Leeds PROPN NNP 15 obl
, , PUNCT , 4 punct
was be AUX VBD 20 aux
trying try VERB VBG 2 ccomp
to to PART TO 22 mark
pass pass VERB VB 20 xcomp
a a DET DT 24 det
van van NOUN NN 22 obj
. . PUNCT . 2 punct
"""
RELATIVES = """
Relatives relative NOUN NNS 3 nsubj
have have AUX VBP 3 aux
waited wait VERB VBN 0 root
at at ADP IN 6 case
the the DET DT 6 det
pier pier NOUN NN 3 obl
since since ADP IN 8 case
Monday Monday PROPN NNP 3 obl
, , PUNCT , 13 punct
some some DET DT 13 nsubj
of of ADP IN 12 case
them they PRON PRP 10 nmod
angry angry ADJ JJ 3 xcomp
at at ADP IN 16 case
the the DET DT 16 det
owner owner NOUN NN 13 obl
. . PUNCT . 3 punct
"""
SHOWED = """
Tests test NOUN NNS 2 nsubj
showed show VERB VBD 0 root
it it PRON PRP 8 nsubj
to to PART TO 8 mark
be be AUX VB 8 cop
the the DET DT 8 det
deadly deadly ADJ JJ 8 amod
strain strain NOUN NN 2 ccomp
that that PRON WDT 10 nsubj
killed kill VERB VBD 8 acl:relcl
90 90 NUM CD 12 nummod
people people NOUN NNS 10 obj
, , PUNCT , 14 punct
most most ADJ JJS 8 nsubj
of of ADP IN 16 case
them they PRON PRP 14 nmod
in in ADP IN 18 case
Asia Asia PROPN NNP 12 nmod
. . PUNCT . 2 punct
"""
STORM = """
After after ADP IN 3 case
the the DET DT 3 det
storm storm NOUN NN 9 obl
, , PUNCT , 3 punct
most most ADJ JJS 9 nsubj
of of ADP IN 7 case
them they PRON PRP 5 nmod
had have AUX VBD 9 aux
left leave VERB VBN 0 root
the the DET DT 11 det
hotel hotel NOUN NN 9 obj
. . PUNCT . 9 punct
"""


def test_what_some_of_them_do_is_not_done_by_all() -> None:
    facts = [shown(f) for f in read(GUESTS).facts]
    assert facts == [("Some 90 guests", "filled", "the hall")]


def test_the_clause_goes_on_behind_the_aside() -> None:
    assert ("the tram", "was trying to pass", "a van") in [shown(f) for f in read(TRAM).facts]


def test_what_some_of_them_are_is_no_object() -> None:
    facts = [shown(f) for f in read(RELATIVES).facts]
    assert facts == [("Relatives", "have waited at", "the pier")]


def test_no_part_is_the_subject_of_the_verb_before_it() -> None:
    assert [shown(f)[:2] for f in read(SHOWED).facts] == [("Tests", "showed")]


def test_a_part_that_does_something_itself_stays_its_subject() -> None:
    parse = parse_of(STORM)
    tree = Tree(parse.sentences[0], parse.text)
    settle_partitives(tree)
    assert tree.rels[4] == "nsubj"
    assert tree.heads[4] == tree.root == 8

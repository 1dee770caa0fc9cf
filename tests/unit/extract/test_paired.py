"""Two that are one stay together, and what a whole clause tells is nobody's apposition."""

from __future__ import annotations

import pytest

from reader.extract.mending.paired import pair
from reader.extract.tree import Tree
from reader.model import EntityType
from tests.unit.extract.test_reading import ORGANIZATION, PERSON, PLACE, parse_of, read, shown

BIT_BY_BIT = """
Police police NOUN NNS 2 nsubj
searched search VERB VBD 0 root
the the DET DT 5 det
valley valley NOUN NN 5 compound
metre metre NOUN NN 2 obl:unmarked
by by ADP IN 7 case
metre metre NOUN NN 5 nmod
. . PUNCT . 2 punct
"""
BY_FOOT = """
Police police NOUN NNS 2 nsubj
searched search VERB VBD 0 root
the the DET DT 4 det
valley valley NOUN NN 2 obj
by by ADP IN 6 case
helicopter helicopter NOUN NN 2 obl
. . PUNCT . 2 punct
"""
FIRM = """
Roe Roe PROPN NNP 8 nsubj
& & CCONJ CC 3 cc
Lee Lee PROPN NNP 1 conj
, , PUNCT , 6 punct
which which PRON WDT 6 nsubj
sells sell VERB VBZ 3 acl:relcl
tiles tile NOUN NNS 6 obj
closed close VERB VBD 0 root
. . PUNCT . 8 punct
"""
RANGE = """
Lee Lee PROPN NNP 2 nsubj
{verb} {verb} VERB VBD 0 root
$ $ SYM $ 2 obj
5 5 NUM CD 3 nummod
to to ADP IN 6 case
$ $ SYM $ 2 obl
7 7 NUM CD 6 nummod
. . PUNCT . 2 punct
"""
BRACKETS = """
Thieves thief NOUN NNS 2 nsubj
took take VERB VBD 0 root
a a DET DT 10 det
5 5 NUM CD 5 compound
million million NUM CD 10 nummod
( ( PUNCT -LRB- 8 punct
R26 r26 PROPN NNP 5 appos
million million NUM CD 5 nummod
) ) PUNCT -RRB- 8 punct
booty booty NOUN NN 2 obj
. . PUNCT . 2 punct
"""
SCORE_BEHIND = """
Leeds Leeds PROPN NNP 2 nsubj
led lead VERB VBD 0 root
for for ADP IN 4 case
most most ADJ JJS 2 obl
of of ADP IN 7 case
the the DET DT 7 det
game game NOUN NN 4 nmod
20 20 NUM CD 7 flat
- - SYM SYM 10 case
13 13 NUM CD 8 nmod
. . PUNCT . 2 punct
"""
OTHERWISE = """
Prices price NOUN NNS 4 nsubj
were be AUX VBD 4 cop
{adverb} {adverb} ADV RB 4 advmod
stable stable ADJ JJ 0 root
. . PUNCT . 4 punct
"""
CARGO = """
Police police NOUN NNS 2 nsubj
found find VERB VBD 0 root
bananas banana NOUN NNS 2 obj
from from ADP IN 5 case
Peru Peru PROPN NNP 3 nmod
, , PUNCT , 9 punct
the the DET DT 9 det
largest large ADJ JJS 9 amod
{noun} {noun} NOUN NN 5 appos
of of ADP IN 12 case
the the DET DT 12 det
region region NOUN NN 9 nmod
. . PUNCT . 2 punct
"""
SHARE = """
Ten ten NUM CD 2 nummod
people people NOUN NNS 3 nsubj
died die VERB VBD 0 root
, , PUNCT , 6 punct
says say VERB VBZ 6 case
Acme Acme PROPN NNP 3 obl
, , PUNCT , 8 punct
{noun} {noun} NOUN NN 6 appos
of of ADP IN 11 case
the the DET DT 11 det
total total NOUN NN 8 nmod
. . PUNCT . 3 punct
"""
HEADLINE = """
Police police NOUN NN 2 compound
Names name NOUN NN 5 nsubj:pass
{of} {of} ADP IN 4 case
Woman woman NOUN NN 2 nmod
Killed kill VERB VBN 0 root
in in ADP IN 8 case
Parking parking NOUN NN 8 compound
Lot lot NOUN NN 5 obl
"""
CLEFT = """
Last last ADJ JJ 2 amod
season season NOUN NN 5 obl:unmarked
it it PRON PRP 5 nsubj
was be AUX VBD 5 cop
Ann Ann PROPN NNP 0 root
that that PRON WDT 7 nsubj
led lead VERB VBD 5 acl:relcl
Leeds Leeds PROPN NNP 7 obj
. . PUNCT . 5 punct
"""
REPORTERS = """
Speaking speak VERB VBG 8 advcl
to to ADP IN 3 case
{whom} {lemma} NOUN {tag} 1 obl
, , PUNCT , 1 punct
Ann Ann PROPN NNP 8 nsubj
Lee Lee PROPN NNP 5 flat
, , PUNCT , 1 punct
thanked thank VERB VBD 0 root
Leeds Leeds PROPN NNP 8 obj
. . PUNCT . 8 punct
"""


def told(tree: str, **names: EntityType) -> list[tuple[str, str | None, str | None]]:
    return [shown(f) for f in read(tree, names=names).facts]


@pytest.mark.parametrize("tree", [BIT_BY_BIT, BY_FOOT])
def test_how_one_searches_is_no_part_of_what_is_searched(tree: str) -> None:
    assert told(tree) == [("Police", "searched", "the valley")]


def test_an_amount_that_reaches_to_another_is_one() -> None:
    assert told(RANGE.format(verb="spent"), Lee=PERSON) == [("Lee", "spent", "$ 5 to $ 7")]


def test_an_amount_that_was_moved_to_another_is_not() -> None:
    facts = told(RANGE.format(verb="raise"), Lee=PERSON)
    assert [f[2] for f in facts] != ["$ 5 to $ 7"]


def test_an_amount_in_brackets_is_left_out_whole() -> None:
    assert told(BRACKETS) == [("Thieves", "took", "a 5 million booty")]


def test_a_score_is_no_name_of_a_game() -> None:
    facts = read(SCORE_BEHIND, names={"Leeds": ORGANIZATION}).facts
    assert not [f for f in facts if any("game 20" in a.span.text for a in f.arguments)]


def test_what_is_otherwise_so_is_told_as_that() -> None:
    assert told(OTHERWISE.format(adverb="otherwise")) == [("Prices", "were otherwise", "stable")]
    assert told(OTHERWISE.format(adverb="also")) == [("Prices", "were", "stable")]


@pytest.mark.parametrize(("noun", "is_role"), [("haul", False), ("port", True)])
def test_a_place_is_only_what_places_are(noun: str, is_role: bool) -> None:
    roles = [f for f in told(CARGO.format(noun=noun), Peru=PLACE) if f[0] == "Peru"]
    assert bool(roles) == is_role


def test_nobody_is_half_of_a_total() -> None:
    assert "Acme" not in [f[0] for f in told(SHARE.format(noun="half"), Acme=ORGANIZATION)]


def test_a_headline_whose_verb_is_lost_says_nothing() -> None:
    assert told(HEADLINE.format(of="of")) == []


def test_when_is_no_part_of_who() -> None:
    facts = told(CLEFT, Ann=PERSON, Leeds=ORGANIZATION)
    assert ("Ann", "led", "Leeds") in facts
    assert not [f for f in facts if "season" in f[0]]


def test_nobody_is_the_reporters_one_speaks_to() -> None:
    facts = told(REPORTERS.format(whom="reporters", lemma="reporter", tag="NNS"))
    assert not [f for f in facts if f[2] == "reporters" and f[1] is None]


def hung(columns: str) -> tuple[str, str]:
    """The relations of the second name and of the word its relative clause hangs on."""
    parse = parse_of(columns)
    tree = Tree(parse.sentences[0], parse.text)
    pair(tree)
    return tree.rels[2], tree.words[tree.heads[5]].text


def test_a_firm_of_two_names_is_one() -> None:
    assert hung(FIRM) == ("flat", "Roe")


def test_two_joined_by_a_word_are_two() -> None:
    assert hung(FIRM.replace("& &", "and and")) == ("conj", "Lee")

"""Relatives without a pronoun and absolutes speak of the noun beside them."""

from __future__ import annotations

from reader.extract.mending.reduced import settle_reduced
from reader.extract.mending.sharing import settle_sharing
from reader.extract.tree import Tree
from tests.unit.extract.test_nearness import at
from tests.unit.extract.test_reading import parse_of

COUGH = """
After after SCONJ IN 4 mark
a a DET DT 3 det
cough cough NOUN NN 9 obl
caught catch VERB VBN 9 advcl
in in ADP IN 6 case
Rome Rome PROPN NNP 4 obl
, , PUNCT , 4 punct
she she PRON PRP 9 nsubj
died die VERB VBD 0 root
. . PUNCT . 9 punct
"""
SOFA = """
It it PRON PRP 4 nsubj
is be AUX VBZ 4 cop
the the DET DT 4 det
ring ring NOUN NN 0 root
Lee Lee PROPN NNP 6 nsubj
found find VERB VBD 4 acl:relcl
down down ADP RP 6 compound:prt
a a DET DT 9 det
sofa sofa NOUN NN 6 obj
. . PUNCT . 4 punct
"""
HAND = """
They they PRON PRP 2 nsubj
remain remain VERB VBP 0 root
third third ADJ JJ 2 xcomp
with with SCONJ IN 8 mark
a a DET DT 6 det
game game NOUN NN 8 nsubj
in in ADP IN 8 case
hand hand NOUN NN 2 obl
. . PUNCT . 2 punct
"""
MOST = """
They they PRON PRP 2 nsubj
closed close VERB VBD 0 root
ten ten NUM CD 2 obj
, , PUNCT , 5 punct
most most ADJ JJS 9 nsubj
of of ADP IN 7 case
them they PRON PRP 5 nmod
in in ADP IN 9 case
York York PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
PEOPLE = """
People people NOUN NNS 9 nsubj
who who PRON WP 5 nsubj
had have AUX VBD 5 aux
not not PART RB 5 advmod
met meet VERB VBN 0 root
since since SCONJ IN 9 mark
the the DET DT 8 det
row row NOUN NN 9 obl
came come VERB VBD 5 advcl
. . PUNCT . 5 punct
"""
FILM = """
A a DET DT 2 det
film film NOUN NN 0 root
with with ADP IN 5 case
one one NUM CD 5 nummod
camera camera NOUN NN 2 nmod
and and CCONJ CC 9 cc
a a DET DT 8 det
cast cast NOUN NN 9 nsubj
won win VERB VBD 5 conj
. . PUNCT . 9 punct
"""
INDEX = """
Stocks stock NOUN NNS 2 nsubj
fell fall VERB VBD 0 root
, , PUNCT , 5 punct
the the DET DT 5 det
index index NOUN NN 2 parataxis
losing lose VERB VBG 2 advcl
nine nine NUM CD 8 nummod
points point NOUN NNS 6 obj
. . PUNCT . 2 punct
"""
STOLEN = """
Ann Ann PROPN NNP 2 nsubj
has have VERB VBZ 0 root
a a DET DT 4 det
van van NOUN NN 2 obj
, , PUNCT , 7 punct
a a DET DT 7 det
bus bus NOUN NN 4 conj
stolen steal VERB VBN 4 acl
in in ADP IN 10 case
Rome Rome PROPN NNP 8 obl
. . PUNCT . 2 punct
"""
TREASURER = """
A a DET DT 2 det
treasurer treasurer NOUN NN 9 nsubj
who who PRON WP 4 nsubj
took take VERB VBD 2 acl:relcl
cash cash NOUN NN 4 obj
left leave VERB VBN 2 acl
by by ADP IN 8 case
Lee Lee PROPN NNP 6 obl:agent
died die VERB VBD 0 root
. . PUNCT . 9 punct
"""
MINISTRY = """
Doctors doctor NOUN NNS 2 nsubj
say say VERB VBP 0 root
the the DET DT 4 det
ministry ministry NOUN NN 6 nsubj
has have AUX VBZ 6 aux
paid pay VERB VBN 2 ccomp
nothing nothing PRON NN 6 obj
and and CCONJ CC 10 cc
have have AUX VBP 10 aux
left leave VERB VBN 6 conj
. . PUNCT . 2 punct
"""


def settled(columns: str) -> Tree:
    parse = parse_of(columns)
    tree = Tree(parse.sentences[0], parse.text)
    settle_reduced(tree)
    settle_sharing(tree)
    return tree


def test_what_was_caught_is_the_noun_before() -> None:
    tree = settled(COUGH)
    assert at(tree, 1) == ("cough", "case")
    assert at(tree, 4) == ("cough", "acl")


def test_a_clause_with_an_auxiliary_keeps_its_conjunction() -> None:
    clause = COUGH.replace("in in ADP IN 6 case", "had have AUX VBD 4 aux")
    assert at(settled(clause), 1) == ("caught", "mark")


def test_what_was_found_down_a_sofa_is_no_sofa() -> None:
    assert at(settled(SOFA), 7) == ("sofa", "case")
    assert at(settled(SOFA), 9) == ("found", "obl")


def test_a_particle_of_a_clause_with_a_pronoun_stays() -> None:
    assert at(settled(SOFA.replace("Lee Lee PROPN NNP", "who who PRON WP")), 9) == ("found", "obj")


def test_a_game_in_hand_is_what_they_have() -> None:
    tree = settled(HAND)
    assert at(tree, 6) == ("remain", "obl")
    assert at(tree, 8) == ("game", "nmod")


def test_where_most_of_them_are_not_all_are() -> None:
    assert at(settled(MOST), 9) == ("closed", "parataxis")


def test_where_they_closed_stays() -> None:
    assert at(settled(MOST.replace("JJS 9 nsubj", "JJS 3 nmod")), 9) == ("closed", "obl")


def test_people_who_had_not_met_came() -> None:
    tree = settled(PEOPLE)
    assert tree.words[tree.root].text == "came"
    assert at(tree, 5) == ("People", "acl:relcl")
    assert at(tree, 8) == ("met", "obl")


def test_a_film_with_a_cast_won_and_no_cast() -> None:
    tree = settled(FILM)
    assert tree.words[tree.root].text == "won"
    assert at(tree, 2) == ("won", "nsubj")
    assert at(tree, 8) == ("camera", "conj")


def test_a_noun_under_its_own_participle_is_what_was_caught() -> None:
    tree = settled(COUGH.replace("cough cough NOUN NN 9 obl", "cough cough NOUN NN 4 obl"))
    assert at(tree, 3) == ("died", "obl")
    assert at(tree, 4) == ("cough", "acl")


def test_the_index_lost_points_and_no_stocks() -> None:
    assert at(settled(INDEX), 5) == ("losing", "nsubj")


def test_a_comma_before_the_index_hides_it_from_no_participle() -> None:
    assert at(settled(INDEX.replace("PUNCT , 5", "PUNCT , 6")), 5) == ("losing", "nsubj")


def test_an_index_with_a_preposition_loses_nothing() -> None:
    behind = INDEX.replace("the the DET DT 5 det", "on on ADP IN 5 case")
    assert at(settled(behind), 5) == ("fell", "parataxis")


def test_the_last_of_a_list_was_stolen() -> None:
    assert at(settled(STOLEN), 8) == ("bus", "acl")


def test_all_of_a_list_are_stolen_where_the_last_has_no_article() -> None:
    assert at(settled(STOLEN.replace("a a DET DT 7", "two two NUM CD 7")), 8) == ("van", "acl")


def test_the_cash_was_left_and_no_treasurer() -> None:
    assert at(settled(TREASURER), 6) == ("cash", "acl")


def test_a_treasurer_left_somewhere_is_open() -> None:
    assert at(settled(TREASURER.replace("obl:agent", "obl")), 6) == ("treasurer", "acl")


def test_who_have_left_are_those_who_say_so() -> None:
    assert at(settled(MINISTRY), 10) == ("say", "conj")


def test_a_ministry_that_has_left_did_so_itself() -> None:
    one = MINISTRY.replace("have have AUX VBP 10", "has have AUX VBZ 10")
    assert at(settled(one), 10) == ("paid", "conj")

"""Words that stand next to each other belong together, and none reach over a clause or a stop."""

from __future__ import annotations

from reader.extract.mending.nearness import settle_near
from reader.extract.tree import Tree
from tests.unit.extract.test_reading import parse_of

SUM = """
It it PRON PRP 2 nsubj
opened open VERB VBD 0 root
after after ADP IN 7 case
a a DET DT 7 det
$ $ SYM $ 2 obl
9m 9m NUM CD 5 nummod
sale sale NOUN NN 2 obl
. . PUNCT . 2 punct
"""
HORMONE = """
Lee Lee PROPN NNP 2 nsubj
traced trace VERB VBD 0 root
it it PRON PRP 2 obj
to to ADP IN 5 case
orexin orexin NOUN NN 2 obl
, , PUNCT , 8 punct
the the DET DT 8 det
hormone hormone NOUN NN 1 appos
that that PRON WDT 10 nsubj
helps help VERB VBZ 8 acl:relcl
. . PUNCT . 2 punct
"""
WALKER = """
Lee Lee PROPN NNP 9 nsubj
, , PUNCT , 4 punct
a a DET DT 4 det
chemist chemist NOUN NN 1 appos
and and CCONJ CC 7 cc
a a DET DT 7 det
walker walker NOUN NN 1 conj
, , PUNCT , 1 punct
fell fall VERB VBD 0 root
. . PUNCT . 9 punct
"""
LEAVING = """
" " PUNCT `` 5 punct
Men man NOUN NNS 7 appos
leaving leave VERB VBG 5 csubj
is be AUX VBZ 5 cop
policy policy NOUN NN 6 ccomp
said say VERB VBD 0 root
Lee Lee PROPN NNP 6 nsubj
. . PUNCT . 6 punct
"""
FAVOR = """
Lee Lee PROPN NNP 2 nsubj
said say VERB VBD 11 ccomp
most most ADJ JJS 5 nsubj
were be AUX VBD 5 cop
happy happy ADJ JJ 2 ccomp
. . PUNCT . 2 punct
" " PUNCT `` 8 punct
Obviously obviously ADV RB 5 advmod
" " PUNCT '' 8 punct
she she PRON PRP 11 nsubj
said say VERB VBD 0 root
. . PUNCT . 11 punct
"""
ALONG = """
It it PRON PRP 2 nsubj
remains remain VERB VBZ 0 root
in in ADP IN 4 case
place place NOUN NN 2 obl
, , PUNCT , 9 punct
along along ADP IN 9 case
with with ADP IN 9 case
ten ten NUM CD 9 nummod
others other NOUN NNS 4 nmod
. . PUNCT . 2 punct
"""
RUNNERS = """
They they PRON PRP 4 nsubj
were be AUX VBD 4 cop
runner runner NOUN NN 4 compound
Lee Lee PROPN NNP 0 root
, , PUNCT , 7 punct
the the DET DT 7 det
jumper jumper NOUN NN 4 appos
Jo Jo PROPN NNP 7 appos
. . PUNCT . 4 punct
"""


SHARES = """
Shares share NOUN NNS 9 nsubj
, , PUNCT , 3 punct
up up ADV RB 9 advmod
9 9 NUM CD 5 nummod
% % NOUN NN 3 obl:unmarked
since since ADP IN 7 case
May May PROPN NNP 9 obl
, , PUNCT , 3 punct
fell fall VERB VBD 0 root
. . PUNCT . 9 punct
"""


def settled(columns: str) -> Tree:
    parse = parse_of(columns)
    tree = Tree(parse.sentences[0], parse.text)
    settle_near(tree)
    return tree


def at(tree: Tree, k: int) -> tuple[str, str]:
    """The head and the relation of the word counted from 1."""
    return tree.words[tree.heads[k - 1]].text, tree.rels[k - 1]


def test_a_sum_between_article_and_noun_is_of_the_noun() -> None:
    assert at(settled(SUM), 5) == ("sale", "compound")


def test_a_sum_that_is_what_was_sold_stays() -> None:
    assert at(settled(SUM.replace("sale sale NOUN NN 2 obl", "sale sale NOUN NN 5 nmod")), 5) == (
        "opened",
        "obl",
    )


def test_a_thing_is_in_apposition_to_the_thing_before_it() -> None:
    assert at(settled(HORMONE), 8) == ("orexin", "appos")


def test_a_person_may_be_described_behind_another_noun() -> None:
    tree = settled(HORMONE.replace("hormone hormone", "scientist scientist"))
    assert at(tree, 8) == ("Lee", "appos")


def test_one_who_is_two_things_is_one() -> None:
    assert at(settled(WALKER), 7) == ("chemist", "conj")


def test_the_other_one_of_two_stays() -> None:
    other = WALKER.replace("a a DET DT 7 det", "the the DET DT 7 det")
    assert at(settled(other), 7) == ("Lee", "conj")


def test_who_leaves_is_not_who_said_so() -> None:
    tree = settled(LEAVING)
    assert at(tree, 2) == ("policy", "nsubj")
    assert at(tree, 3) == ("Men", "acl")


def test_a_word_behind_a_full_stop_is_no_part_of_the_clause_before() -> None:
    assert at(settled(FAVOR), 8) == ("said", "parataxis")


def test_a_word_behind_a_comma_is() -> None:
    assert at(settled(FAVOR.replace(". . PUNCT . 2", ", , PUNCT , 2")), 8) == ("happy", "advmod")


def test_others_are_along_with_the_subject() -> None:
    assert at(settled(ALONG), 9) == ("remains", "obl")


def test_a_description_with_a_name_of_its_own_is_of_another() -> None:
    assert at(settled(RUNNERS), 7) == ("Lee", "conj")


def test_shares_have_risen_since_then_and_not_fallen() -> None:
    assert at(settled(SHARES), 7) == ("up", "obl")


def test_a_time_behind_the_verb_is_the_verbs() -> None:
    behind = SHARES.replace("since since ADP IN 7 case\nMay May PROPN NNP 9 obl\n", "")
    behind = behind.replace(" 9 ", " 7 ").replace("9 9 NUM CD 5", "9 9 NUM CD 5")
    behind = behind.replace(". . PUNCT . 7 punct", "May May PROPN NNP 7 obl:unmarked")
    assert at(settled(behind), 8) == ("fell", "obl:unmarked")


KITCHEN = """
Ann Ann PROPN NNP 2 nsubj
ran run VERB VBD 0 root
a a DET DT 4 det
kitchen kitchen NOUN NN 2 obj
in in ADP IN 7 case
the the DET DT 7 det
hall hall NOUN NN 4 nmod
, , PUNCT , 11 punct
where where ADV WRB 11 advmod
people people NOUN NNS 11 nsubj
sleep sleep VERB VBP 4 acl:relcl
. . PUNCT . 2 punct
"""


def test_they_sleep_where_the_kitchen_stands() -> None:
    assert at(settled(KITCHEN), 11) == ("hall", "acl:relcl")


def test_what_is_no_place_by_its_preposition_has_no_clause_of_place() -> None:
    of = KITCHEN.replace("in in ADP", "for for ADP")
    assert at(settled(of), 11) == ("kitchen", "acl:relcl")


COMMA = """
Lee Lee PROPN NNP 0 root
left leave VERB VBD 1 acl
, , PUNCT , 1 acl:relcl
"""


def test_a_comma_taken_for_a_clause_is_left_alone() -> None:
    parse = parse_of(COMMA)
    tree = Tree(parse.sentences[0], parse.text)
    settle_near(tree)
    assert tree.heads == [-1, 0, 0]

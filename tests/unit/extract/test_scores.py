"""Scores and ranks stay whole, and 'up' is the verb's where something goes up."""

from __future__ import annotations

import pytest

from reader.extract.engine import Engine
from reader.extract.pipeline import Name, Parse
from reader.model import EntityType, Sentence, Word
from tests.unit.extract.test_reading import Given

SCORE = """
Lee Lee PROPN NNP 2 nsubj
won win VERB VBD 0 root
4 4 NUM CD 2 obl:unmarked
- - SYM SYM 5 case
6 6 NUM CD 3 nmod
, , PUNCT , 7 punct
7 7 NUM CD 3 conj
- - SYM SYM 9 case
6 6 NUM CD 7 nmod
( ( PUNCT -LRB- 11 punct
9 9 NUM CD 3 conj
- - SYM SYM 13 case
7 7 NUM CD 11 nmod
) ) PUNCT -RRB- 11 punct
, , PUNCT , 16 punct
6 6 NUM CD 2 obl:unmarked
- - SYM SYM 18 case
3 3 NUM CD 16 nmod
after after ADP IN 21 case
two two NUM CD 21 nummod
hours hour NOUN NNS 2 obl
. . PUNCT . 2 punct
"""
DOWN = """
Lee Lee PROPN NNP 2 nsubj
beat beat VERB VBD 0 root
the the DET DT 4 det
seed seed NOUN NN 2 obj
, , PUNCT , 6 punct
Daniel Daniel PROPN NNP 4 appos
Okafor Okafor PROPN NNP 6 flat
, , PUNCT , 9 punct
4 4 NUM CD 2 obl:unmarked
- - SYM SYM 11 case
6 6 NUM CD 9 nmod
, , PUNCT , 13 punct
7 7 NUM CD 9 conj
- - SYM SYM 15 case
6 6 NUM CD 13 nmod
, , PUNCT , 17 punct
6 6 NUM CD 9 conj
- - SYM SYM 19 case
3 3 NUM CD 17 nmod
, , PUNCT , 21 punct
coming come VERB VBG 2 advcl
back back ADV RB 21 advmod
from from ADP IN 25 case
a a DET DT 25 det
set set NOUN NN 22 obl
and and CCONJ CC 30 cc
5 5 NUM CD 30 nsubj
- - SYM SYM 29 case
3 3 NUM CD 27 nmod
down down ADV RB 25 conj
. . PUNCT . 2 punct
"""
RANK = """
The the DET DT 4 det
British British ADJ JJ 4 amod
No no PROPN NN 4 compound
1 1 NUM CD 13 nsubj:pass
, , PUNCT , 8 punct
who who PRON WP 8 nsubj
had have AUX VBD 8 aux
led lead VERB VBN 4 acl:relcl
all all DET DT 10 det
day day NOUN NN 8 obl:unmarked
, , PUNCT , 2 punct
was be AUX VBD 13 aux:pass
beaten beat VERB VBN 0 root
by by ADP IN 15 case
Lee Lee PROPN NNP 13 obl:agent
. . PUNCT . 13 punct
"""
GOUP = """
Prices price NOUN NNS 3 nsubj
would would AUX MD 3 aux
go go VERB VB 0 root
up up ADV RB 7 advmod
to to ADP IN 8 case
two two NUM CD 7 compound
million million NUM CD 8 nummod
euros euro NOUN NNS 3 obl
. . PUNCT . 3 punct
"""
BEAT = "Lee beat the seed, Daniel Okafor, 4-6, 7-6, 6-3, coming back from a set and 5-3 down."
LED = "The British No 1, who had led all day, was beaten by Lee."


def spread(text: str, tree: str) -> Parse:
    """A tree over the text as it is written, hyphens tied."""
    at, words = 0, []
    for row in tree.strip().splitlines():
        form, lemma, pos, tag, head, rel = row.split()
        at = text.index(form, at)
        words.append(Word(at, at + len(form), form, lemma, pos, tag, int(head) - 1, rel))
        at += len(form)
    lee = text.find("Lee")
    names = (Name(lee, lee + 3, EntityType.PERSON),) if lee >= 0 else ()
    return Parse(text, (Sentence(0, len(text), tuple(words)),), names)


@pytest.mark.parametrize(
    ("text", "tree", "subject", "wanted"),
    [
        ("Lee won 4-6, 7-6 (9-7), 6-3 after two hours.", SCORE, "Lee", "4-6, 7-6 (9-7), 6-3"),
        (BEAT, DOWN, "Lee", "a set and 5-3 down"),
        (LED, RANK, "The British No 1", "Lee"),
    ],
)
def test_what_stays_whole(text: str, tree: str, subject: str, wanted: str) -> None:
    facts = Engine(Given(spread(text, tree))).annotate(text).facts
    assert (subject, wanted) in [(f.subject.text, f.object and f.object.text) for f in facts]


def test_what_goes_up_to_so_much_goes_up() -> None:
    text = "Prices would go up to two million euros."
    (fact,) = Engine(Given(spread(text, GOUP))).annotate(text).facts
    assert fact.predicate is not None
    assert fact.predicate.text == "would go up to"

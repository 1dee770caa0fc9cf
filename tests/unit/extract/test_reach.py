"""How far a saying reaches over the clauses around it."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.model import Fact
from tests.unit.extract.test_attachment import facts_of
from tests.unit.extract.test_who_says_so import sources

WHEN_TAKEN_FOR_ALL = """
Guards guard NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
shot shoot VERB VBN 0 root
when when ADV WRB 6 advmod
raiders raider NOUN NNS 6 nsubj
attacked attack VERB VBD 11 ccomp
vans van NOUN NNS 6 obj
, , PUNCT , 11 punct
police police NOUN NNS 11 nsubj
have have AUX VBP 11 aux
confirmed confirm VERB VBN 3 parataxis
. . PUNCT . 3 punct
"""
BEHIND_A_COLON = """
Guards guard NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
shot shoot VERB VBN 0 root
: : PUNCT : 6 punct
raiders raider NOUN NNS 6 nsubj
attacked attack VERB VBD 11 ccomp
vans van NOUN NNS 6 obj
, , PUNCT , 11 punct
police police NOUN NNS 11 nsubj
have have AUX VBP 11 aux
confirmed confirm VERB VBN 3 parataxis
. . PUNCT . 3 punct
"""
TWO_OFFICES = """
Trains train NOUN NNS 2 nsubj
stopped stop VERB VBD 10 ccomp
, , PUNCT , 2 punct
founder founder NOUN NN 10 nsubj
and and CCONJ CC 6 cc
managing manage VERB VBG 4 conj
director director NOUN NN 8 nmod:desc
Anna Anna PROPN NNP 4 flat
Desh Desh PROPN NNP 8 flat
said say VERB VBD 0 root
. . PUNCT . 10 punct
"""


def by(facts: list[Fact], verb: str) -> list[tuple[str, ...]]:
    return [
        tuple(s.text for s in f.asserted_by)
        for f in facts
        if f.predicate and verb in f.predicate.text
    ]


@pytest.mark.parametrize("verb", ["were shot", "attacked"])
def test_a_closing_comment_is_on_every_clause_before_it(verb: str) -> None:
    assert by(facts_of(WHEN_TAKEN_FOR_ALL), verb) == [("police",)]


def test_a_closing_comment_is_not_on_what_stands_before_a_colon() -> None:
    facts = facts_of(BEHIND_A_COLON)
    assert by(facts, "were shot") == [()]
    assert by(facts, "attacked") == [("police",)]


def test_a_source_with_two_offices_is_given_by_name() -> None:
    assert by(facts_of(TWO_OFFICES), "stopped") == [("founder and managing director Anna Desh",)]


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        pytest.param(
            '"The kilns don\'t pay just because coal gets cheaper," said Marta Oblin, its regional '
            "leader, adding that an agreement signed as recently as 2021, under which staff gave "
            "up part of their leave, ruled out dismissals until mid-2027.",
            "ruled out",
            "Marta Oblin",
            id="adding-that",
        ),
        pytest.param(
            "While the Norland administration found that melting ice in the north due to climate "
            "change was endangering grey seals, they ruled that the law could not be used.",
            "endangering",
            "the Norland administration",
            id="that-behind-the-verb",
        ),
        pytest.param(
            "Speaking in fluent if accented Danish, which she learned during two years as a "
            "student in Odense, Dr Halloway told a news conference that she had read the sailor's "
            "letter with interest and had invited him to dinner.",
            "invited",
            "Dr Halloway",
            id="told-a-conference",
        ),
        pytest.param(
            "Larvae raised in tanks may grow faster or slower than at sea, cautions Peter "
            "Gransden, a marine biologist at the Coombe Laboratory who was not involved in the "
            "work, and no single larva was followed from start to finish.",
            "followed",
            "Peter Gransden",
            id="speaker-behind",
        ),
        pytest.param(
            "Production is to be moved to sites in Norland and Vestia, where, according to "
            "internal calculations seen by the Northern Business Post, a tyre can be produced "
            "for 34 per cent less.",
            "moved",
            None,
            id="according-within-a-relative-clause",
        ),
    ],
)
def test_a_saying_covers_what_is_said_and_no_more(
    engine: Engine, text: str, verb: str, source: str | None
) -> None:
    assert sources(engine, text, verb) == [() if source is None else (source,)]

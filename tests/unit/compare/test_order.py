"""The same is found, under the same names, whatever the order articles are given in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from reader.compare import Decision, compare, slot_key
from reader.extract import Engine
from reader.model import Annotations, Article, Compared

Pair = tuple[Article, Annotations]

TEXTS = {
    "a": """A 5.9-magnitude earthquake struck the island of Qeshm on Sunday, killing at least 10
people and injuring 70, the governor Heydar Alishbandi said. The quake destroyed seven villages.
Rescue teams were sent from Bandar Abbas, 40 miles to the north. “We need tents and blankets for
the night,” said Masoud Dalman.""",
    "b": """An earthquake of magnitude 6.1 hit Qeshm in southern Iran on Sunday. The quake killed 12
people and injured about 80, said the governor, Heidar Alishbandi. The quake destroyed four
villages. “We need tents and many blankets for the night,” said Massoud Dalman.""",
    "c": """At least nine people were killed on Sunday when a quake of magnitude 5.9 shook the
island of Qeshm. The earthquake injured 70 people and destroyed seven villages, Iranian officials
said. The tremor was felt in Oman and the United Arab Emirates.""",
    "d": """The earthquake that struck Qeshm on Monday killed 10 people, state television reported.
It injured 80 people. Heydar Alishbandi, the governor of Qeshm, said helicopters took the injured
to Bandar Abbas. The quake was felt in Oman and Qatar.""",
}


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    engine = Engine.load()
    return [
        (Article(name, f"Quake on Qeshm {name}", text), engine.annotate(text))
        for name, text in TEXTS.items()
    ]


def found(compared: Compared) -> list[tuple[object, ...]]:
    """Return all that is found, articles by their ids."""
    ids = [article.id for article in compared.articles]
    return [
        (c.about, c.kind, c.verdict, c.rule, c.explanation, c.score, c.independent_sources,
         frozenset((ids[m.article - 1], m.start, m.end, m.value) for m in c.members))
        for c in compared.comparisons
    ]  # fmt: skip


def test_names_tell_what_is_compared(pairs: Sequence[Pair]) -> None:
    about = {c.about for c in compare(pairs).comparisons}
    assert {
        "people killed",
        "people injured",
        "villages destroyed",
        "magnitude of the earthquake",
        "spelling of Masoud Dalman",
        "Heydar Alishbandi’s role",
    } <= about
    assert all(name and len(name) <= 80 for name in about)


def test_every_order_of_articles_gives_the_same(pairs: Sequence[Pair]) -> None:
    first = compare(pairs)
    assert len(first.comparisons) > 5
    for order in permutations(pairs):
        compared = compare(order)
        assert [a.id for a in compared.articles] == [a.id for a, _ in order]
        assert found(compared) == found(first)
        assert {(compared.articles[o.article - 1].id, o.start) for o in compared.only} == {
            (first.articles[o.article - 1].id, o.start) for o in first.only
        }
        for comparison in (*compared.comparisons, *compared.dismissed):
            numbers = [m.article for m in comparison.members]
            assert numbers == sorted(numbers)
            for m in comparison.members:
                assert compared.articles[m.article - 1].text[m.start : m.end] == m.text


def test_what_was_dismissed_is_so_in_every_order(pairs: Sequence[Pair]) -> None:
    compared = compare(pairs)
    slot = compared.comparisons[0]
    decisions = [Decision(slot_key(slot, compared.articles))]
    for order in (pairs, pairs[::-1]):
        again = compare(order, decisions=decisions)
        assert [c.about for c in again.dismissed] == [slot.about]
        assert len(again.comparisons) == len(compared.comparisons) - 1
        for m in again.dismissed[0].members:
            assert again.articles[m.article - 1].text[m.start : m.end] == m.text

"""What stands in one article only: what no comparison deals with is eligible, news first."""

from __future__ import annotations

import pytest

from reader.compare import Decision, compare, slot_key
from reader.extract import Engine
from reader.model import Article, Compared

FIRST = """The earthquake killed 10 people on the island of Qeshm on Sunday. The governor, Heydar
Alishbandi, said that Japan had offered two ships and that Norway would send a field hospital
within the week. Updated November 28, 2005."""
SECOND = """The earthquake killed 12 people on the island of Qeshm on Sunday. Rescue teams searched
the rubble of the villages with dogs through the night."""


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def only(compared: Compared) -> list[tuple[int, str]]:
    return [(o.article, " ".join(o.text.split())) for o in compared.only]


def test_what_one_article_alone_says_is_listed(engine: Engine) -> None:
    pairs = [(Article(t[:9], "", t), engine.annotate(t)) for t in (FIRST, SECOND)]
    said = only(compare(pairs))
    assert any("Norway" in text for article, text in said if article == 1)
    assert any("dogs" in text for article, text in said if article == 2)
    assert not any("killed" in text or "Updated" in text for _, text in said)


def test_what_is_dismissed_may_stand_among_it(engine: Engine) -> None:
    texts = (FIRST, "Officials in Tehran said the earthquake killed 12 people in Qeshm villages.")
    pairs = [(Article(str(n), "", t), engine.annotate(t)) for n, t in enumerate(texts)]
    compared = compare(pairs)
    every = [Decision(slot_key(c, compared.articles)) for c in compared.comparisons]
    left = compare(pairs, decisions=every)
    assert left.comparisons == ()
    assert set(left.dismissed) == set(compared.comparisons)
    assert {o.text for o in compared.only} <= {o.text for o in left.only}


def test_the_rest_of_a_long_sentence_is_not_lost(engine: Engine) -> None:
    first = """The quake struck Qeshm on Sunday, and Norway, which had an embassy in Tehran, said
it would send engineers from Bergen to mend the water works that the island depends on."""
    second = "The quake struck Qeshm on Sunday. Villagers slept in tents."
    pairs = [(Article(t[:9] + t[-9:], "", t), engine.annotate(t)) for t in (first, second)]
    compared = compare(pairs)
    assert any(m.article == 1 for c in compared.comparisons for m in c.members)
    assert any("Bergen" in text for _, text in only(compared))

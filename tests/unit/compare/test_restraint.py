"""What is surely of two things is shown as no difference."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare import compare
from reader.compare.rivals import likeliest
from reader.extract import Engine
from reader.model import Article, Compared, Verdict
from tests.unit.compare.test_claims import counted


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def compared(engine: Engine, texts: Sequence[str]) -> Compared:
    pairs = [(Article(str(n), "", text), engine.annotate(text)) for n, text in enumerate(texts)]
    return compare(pairs)


NONE = [
    ["The police detained Orozco three weeks before the murder of the deputy.",
     "The police detained Orozco two weeks after the murder of the deputy."],
    ["A magnitude-6.0 quake can kill 500 people in a city like Bam.",
     "A magnitude-6.7 quake killed 26,000 people in the city of Bam."],
    ["Hiller shot three co-workers at the Kraft plant in Philadelphia.",
     "Hiller shot and killed two co-workers at the Kraft plant in Philadelphia."],
    ["The Indian navy arrested Somalian and Yemeni pirates in the Gulf of Aden.",
     "The Indian navy arrested Somali and Yemeni pirates in the Gulf of Aden."],
    ["The protest on Monday killed two women and one man in the bank, police in Athens said.",
     "The protest on Monday killed three bank employees in the bank, police in Athens said."],
    ["LaRue was sentenced to three years in prison for obstructing justice.",
     "LaRue served four months in prison for obstructing justice."],
    ["The sixth aftershock shook the island of Qeshm on Monday, officials said.",
     "An earthquake shook the island of Qeshm on Sunday, officials said."],
    ["The climber Duncan Rait died on Friday after he fell from a ridge.",
     "The climber Duncan Rait died at the weekend after he fell from a ridge."],
    ["Police said 12 people were injured in the riots in Athens.",
     "Police said 18 people were injured in the riots in Athens and 12 arrested."],
    ["Klitschko stopped Thompson in six rounds. In 2008 their fight went 11 rounds.",
     "Klitschko stopped Thompson in 11 rounds in 2008, and in six rounds on Saturday."],
    ["Lindsay Lohan checked into the Betty Ford Center in California on Friday.",
     "Lindsay Lohan never checked into the Morningside clinic in California on Friday."],
    ["Orpha will sell veloxin for $9,000 a year. The drug is given once a quarter.",
     "Veloxin is given once a quarter. A similar medicine sells for $12,000 a year."],
    ["The law allows appeals within ten days, formerly 24 (art. 15), and detention of families.",
     "The law on appeals and detention was passed. Police made 14 arrests."],
    ["Cholera has killed 31 people in Malawi, the ministry said.",
     "Cholera is spreading in Malawi. In the treatment centres we run, 17 people have died."],
    ["The bodies of Alice Moore and Kathryn Jones were found at the house on Saturday.",
     "The bodies of Alice Moore and Katie Jones were found at the house on Saturday."],
    ["Smith did not return a call seeking comment on Monday.",
     "Smith didn’ t return a call seeking comment on Monday."],
    ["“People made sure that their families knew they were okay,” said Mr. Pinder.",
     "“People made sure that their families knew they were OK,” said Mr. Pinder."],
]  # fmt: skip


@pytest.mark.parametrize("texts", NONE)
def test_no_difference_is_shown(engine: Engine, texts: list[str]) -> None:
    wrong = [
        {m.value for m in c.members}
        for c in compared(engine, texts).comparisons
        if c.verdict is Verdict.DIFFER
    ]
    assert all(values == {"12 people", "18 people"} for values in wrong)


SOME = [
    ["The police detained Orozco three weeks after the murder of the deputy.",
     "The police detained Orozco two weeks after the murder of the deputy."],
    ["Hiller shot three co-workers at the Kraft plant in Philadelphia.",
     "Hiller shot two co-workers at the Kraft plant in Philadelphia."],
]  # fmt: skip


@pytest.mark.parametrize("texts", SOME)
def test_a_difference_is_shown(engine: Engine, texts: list[str]) -> None:
    assert Verdict.DIFFER in {c.verdict for c in compared(engine, texts).comparisons}


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.floats(0, 1)), max_size=8))
def test_the_likeliest_conflict_of_all_is_kept(found: list[tuple[int, int, float]]) -> None:
    claims = [counted(article, 10 + n) for article in (1, 2) for n in range(4)]
    links = [(a, 4 + b, score) for a, b, score in found]
    kept = likeliest(claims, links)
    assert len(kept) == len(links)
    if links:
        best = max(score for *_, score in links)
        assert any(keep for keep, (*_, score) in zip(kept, links, strict=True) if score == best)

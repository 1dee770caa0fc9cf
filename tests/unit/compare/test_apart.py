"""Figures of two scopes are shown as no difference, and those of one scope are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare import compare
from reader.compare.restraint import earlier, periods, whose
from reader.compare.restraint.instances import other_number
from reader.compare.restraint.sums import Sums
from reader.compare.verdicts import quantities as rules
from reader.extract import Engine
from reader.model import Article, Verdict
from tests.unit.compare.test_claims import counted


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def differ(engine: Engine, texts: tuple[str, str]) -> bool:
    pairs = [
        (Article(str(n), "", text), engine.annotate(text, published="2025-11-12"))
        for n, text in enumerate(texts)
    ]
    return Verdict.DIFFER in {c.verdict for c in compare(pairs).comparisons}


SIDES = [
    ("Five soldiers were killed in the fighting between Armenia and Azerbaijan on Tuesday.",
     "Azerbaijan reported two soldiers killed in the fighting with Armenia on Tuesday."),
    ("Three servicemen were killed when Kyrgyz and Tajik border guards exchanged fire.",
     "Tajikistan on Thursday buried two servicemen killed in the exchange of fire with guards."),
    ("The army lost two men in the battle of Kidal, the general said.",
     "Nine men died in the battle of Kidal, on both sides."),
    ("The bus crash near Alanya killed 12 people.",
     "The bus crash near Alanya killed four Dutch tourists."),
    ("The collapse of the hall in Rimini injured 40 people.",
     "The Santa Chiara hospital treated 17 injured after the collapse of the hall in Rimini."),
    ("The blast at the Sasolburg refinery killed five workers, the police said.",
     "The blast at the Sasolburg refinery killed two workers employed by a contractor."),
    ("Six soldiers died in the attack on the post at Diafara.",
     "Two civilians died in the attack on the post at Diafara."),
]  # fmt: skip
TERMS = [
    ("The Asanteman mine employs 3,400 people, including contractors.",
     "The Asanteman mine employs 2,600 people directly."),
    ("Norbeck will cut 4,200 jobs by the end of the year.",
     "Norbeck will cut 3,400 permanent jobs by the end of the year."),
    ("Halloran will buy the mine for $2.3bn, including up to $200 million in later payments.",
     "Halloran will buy the mine for $2.1 billion, plus as much as $200 million later."),
    ("Bayer agreed to buy Monsanto for $66 billion including debt.",
     "Bayer agreed to buy Monsanto for $57 billion, excluding debt."),
    ("The bank's pre-tax profit was £3.1bn.", "The bank's profit after tax was £2.4bn."),
    ("The shooting at the mall in Tulsa left five people dead, including the gunman.",
     "The shooting at the mall in Tulsa left four people dead, not counting the gunman."),
    ("There have been 214 suspected cases of meningitis in Bawku.",
     "There have been 103 cases of meningitis in Bawku."),
]  # fmt: skip
NUMBERED = [
    ("Game 10 of the match between Wei and Strand is on Thursday at 15:00.",
     "Game 11 of the match between Wei and Strand is on Saturday at 15:00."),
    ("Flight 212 carried 48 passengers to Lagos.", "Flight 221 carried 61 passengers to Lagos."),
    ("Reactor 2 was shut down for three weeks.", "Reactor 4 was shut down for five weeks."),
    ("The first leg drew a crowd of 42,000 to the stadium in Porto.",
     "The second leg drew a crowd of 47,000 to the stadium in Porto."),
]  # fmt: skip
PERIODS = [
    ("Nokia's sales rose 4% in the quarter.", "Nokia's sales rose 9% in the half year."),
    ("Tesco made a profit of £900m in the six months to August.",
     "Tesco made a profit of £2.1bn for the full year."),
    ("Unemployment was 6.1% in Q1.", "Unemployment was 5.7% in Q3."),
    ("Revenue was $5.1 billion in 2024.", "Revenue was $4.4 billion in 2022."),
    ("Lumera shares were up 6.4% at 11:00 GMT.", "Lumera shares closed up 4%."),
    ("Nuvio's shares fell 1.2 percent.", "Nuvio's shares rose 3.8 percent."),
    ("Jared Allen was suspended for the first four games of the 2007 season by the league.",
     "Stephen Cooper was suspended for the first four games of the 2008 season by the league."),
    ("In 1957 Gigante was charged with attempted murder.",
     "Gigante was acquitted of attempted murder in 1958."),
    ("The quake killed 10 people on Qeshm.",
     "Qeshm was hit by another quake in 1998. That quake killed six people."),
]  # fmt: skip
PARTS = [
    ("The fire in Porto killed two women and one man.", "The fire in Porto killed three people."),
    ("The plane carried 19 passengers and three crew.", "The plane had 22 people on board."),
    ("Halloran will pay $1.5 billion in cash and $600 million in shares for the mine.",
     "Halloran will pay $2.1 billion for the mine."),
    ("The storm Maring left 31 dead in the Philippines.",
     "Provincewide, the storm Maring left 12 dead in the Philippines."),
]  # fmt: skip
SUMS_OF_MONEY = [
    ("A reward of 20,000 euros is offered.", "The insurers raised the reward to 50,000 euros."),
    ("The family will get £450,000 from the trust.",
     "The family sought £1.2m from the trust."),
    ("The Red Sox re-signed Lowell to a three-year, $37 million contract.",
     "The Angels signed Hunter to a four-year, $90 million contract."),
]  # fmt: skip


@pytest.mark.parametrize(
    "texts", [*SIDES, *TERMS, *NUMBERED, *PERIODS, *PARTS, *SUMS_OF_MONEY], ids=lambda t: t[1][:40]
)
def test_figures_of_two_scopes_are_no_difference(engine: Engine, texts: tuple[str, str]) -> None:
    assert not differ(engine, texts)


NEAR_MISSES = [
    ("Kyrgyzstan lost three soldiers in the clash on Wednesday.",
     "Kyrgyzstan lost two soldiers in the clash on Wednesday."),
    ("The bus crash near Alanya killed four Dutch tourists.",
     "The bus crash near Alanya killed five Dutch tourists."),
    ("Police in Alanya said the bus crash killed 12 people.",
     "The bus crash near Alanya killed 14 people, the Turkish health ministry said."),
    ("The Asanteman mine employs 3,400 people, including contractors.",
     "The Asanteman mine employs 2,600 people, including contractors."),
    ("The crash killed 12 people, including three children.",
     "The crash killed 14 people, including two children."),
    ("Bayer agreed to buy Monsanto for $66 billion including debt.",
     "Bayer agreed to buy Monsanto for $63 billion including debt."),
    ("Flight 212 carried 48 passengers to Lagos.", "Flight 212 carried 51 passengers to Lagos."),
    ("The second leg drew a crowd of 42,000 to the stadium in Porto.",
     "The second leg drew a crowd of 47,000 to the stadium in Porto."),
    ("Revenue was $5.1 billion in 2024.", "Revenue was $4.4 billion in 2024."),
    ("The fire in Porto killed three people.", "The fire in Porto killed four people."),
    ("A reward of 20,000 euros is offered.", "A reward of 50,000 euros is offered."),
]  # fmt: skip


@pytest.mark.parametrize("texts", NEAR_MISSES, ids=lambda t: t[1][:40])
def test_figures_of_one_scope_differ(engine: Engine, texts: tuple[str, str]) -> None:
    assert differ(engine, texts)


def test_a_count_so_far_and_a_larger_one_are_compatible(engine: Engine) -> None:
    texts = ("By nightfall, about 40 people had been rescued from the ferry.",
             "Fifty-eight people were rescued from the ferry.")  # fmt: skip
    pairs = [(Article(str(n), "", text), engine.annotate(text)) for n, text in enumerate(texts)]
    assert [(c.verdict, c.rule) for c in compare(pairs).comparisons] == [
        (Verdict.COMPATIBLE, "count so far")
    ]


PARTIES = st.frozensets(st.sampled_from(["Chile", "Peru", whose.EVERYONE]), max_size=2)


@given(PARTIES, PARTIES, PARTIES, PARTIES)
def test_whose_two_counts_are_hangs_on_no_order(
    a: frozenset[str], b: frozenset[str], near_a: frozenset[str], near_b: frozenset[str]
) -> None:
    one, other = whose.Owners(a, near_a), whose.Owners(b, near_b)
    assert whose.of_others(one, other) == whose.of_others(other, one)
    assert not whose.of_others(one, one)


SETS = st.frozensets(st.sampled_from("abc"), max_size=2)


@given(st.tuples(SETS, SETS, SETS), st.tuples(SETS, SETS, SETS))
def test_periods_and_earlier_times_hang_on_no_order(a: periods.Periods, b: periods.Periods) -> None:
    assert periods.of_two(a, b) == periods.of_two(b, a)
    assert not periods.of_two(a, a)
    assert earlier.of_two(a[0], b[0]) == earlier.of_two(b[0], a[0])
    assert not earlier.of_two(a[0], a[0])


@given(st.dictionaries(st.sampled_from("xyz"), st.frozensets(st.sampled_from("123"), min_size=1)))
def test_what_bears_one_number_is_one(found: dict[str, frozenset[str]]) -> None:
    assert not other_number(found, found)


@given(st.integers(1, 50), st.integers(1, 50))
def test_parts_of_one_sentence_make_up_a_whole(one: int, other: int) -> None:
    part, rest = counted(1, one, sentence=3), counted(1, other, sentence=3)
    whole = counted(2, one + other)
    apart = Sums([part, rest, whole]).of_one
    assert apart(part, whole)
    assert apart(whole, part)
    elsewhere = replace(rest, sentence=4)
    assert not Sums([part, elsewhere, whole]).of_one(part, whole)


@given(st.integers(1, 9), st.integers(-4, 4))
def test_tens_are_what_they_are_rounded_from(tens: int, tenths: int) -> None:
    round_one, exact = (
        rules.make("percent", 10 * tens),
        rules.make("percent", 10 * tens + tenths / 10),
    )
    judged = rules.judge(round_one, exact)
    assert judged is not None
    assert judged.verdict is not Verdict.DIFFER

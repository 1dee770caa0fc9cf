"""How likely a fact is right, by what it looks like."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.judge_facts import line
from reader.extract import Engine
from reader.extract.facts.trust import features, likelihood, look
from reader.model import Annotations
from training.fact_weights import fit
from training.fact_weights import look as look_of_judged

TEXT = (
    "Governor Ann Cole opened the bridge over the Tarn in Millau on Monday. She said it had cost "
    "over 300 million euros. The bridge, which carries a road, is expected to bring its owners 20 "
    "million euros a year, according to the builder, Calvane."
)


@pytest.fixture(scope="module")
def read(engine: Engine) -> Annotations:
    return engine.annotate(TEXT)


def test_facts_carry_how_likely_they_are(read: Annotations) -> None:
    assert len(read.facts) > 2
    for fact in read.facts:
        assert fact.confidence == round(likelihood(fact, TEXT), 2)


def test_titles_are_surer_than_what_it_did(read: Annotations) -> None:
    title = next(fact for fact in read.facts if fact.rule == "title")
    meant = next(fact for fact in read.facts if fact.references)
    assert likelihood(title, TEXT) > likelihood(meant, TEXT)


def test_a_judged_fact_looks_as_the_fact_did(read: Annotations) -> None:
    for fact in read.facts:
        assert look_of_judged(line("1", TEXT, read, fact)) == look(fact, TEXT)


def test_a_judgement_kept_without_its_quote_tells_the_same(read: Annotations) -> None:
    for fact in read.facts:
        row = line("1", TEXT, read, fact)
        quote = row.pop("quote")
        row |= {"words": len(quote.split()), "commas": quote.count(",")}
        assert list(features(look_of_judged(row))) == list(features(look(fact, TEXT)))


@given(subject=st.text(min_size=1).filter(str.strip), text=st.text(max_size=300))
def test_any_words_have_a_likelihood(read: Annotations, subject: str, text: str) -> None:
    fact = read.facts[0]
    said = replace(fact, subject=replace(fact.subject, text=subject), start=0, end=len(text))
    assert 0.0 <= likelihood(said, text) <= 1.0
    names = [name for name, _ in features(look(said, text))]
    assert len(names) == len(set(names))


def test_what_tells_right_from_wrong_is_learned() -> None:
    def judged(rule: str, right: bool) -> dict[str, object]:
        said = {"subject": "Cole", "predicate": "opened", "kind": "event", "modality": "stated"}
        return {"rule": rule, "fact": said, "quote": "Cole opened", "right": right}

    rows = [judged("clause", n % 5 != 0) for n in range(200)]
    rows += [judged("conj", n % 5 == 0) for n in range(200)]
    fitted = fit([rows])
    assert fitted.score(judged("clause", True)) > 0 > fitted.score(judged("conj", True))

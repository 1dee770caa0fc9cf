"""A source is named by the words that stand together, not by what is told of it between them."""

from __future__ import annotations

import pytest

from reader.extract import Engine


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        (
            "Alan Brandt, an ecologist and executive director of the Institute for Peat Research, "
            'said, "The bog must be wet."',
            "must be",
            "Alan Brandt",
        ),
        (
            "According to Corin's testimony before the council - - an account reportedly confirmed "
            "by Tolan - - the ledger was burned.",
            "was burned",
            "Corin's testimony before the council",
        ),
        (
            "Jon Wright-director of wholesale products at Netlane which manages part of the "
            "network-told the Echo that the break would be felt.",
            "would be felt",
            "Jon Wright",
        ),
        (
            "Ann Lee, the mayor, and Tom Cole, the bishop, said the hall would close.",
            "would close",
            "Ann Lee, the mayor, and Tom Cole",
        ),
        (
            "Ann Lee, the mayor, and a police spokesman said the hall had burned.",
            "had burned",
            "Ann Lee, the mayor, and a police spokesman",
        ),
    ],
)
def test_a_source_goes_no_further_than_its_own_words(
    engine: Engine, text: str, verb: str, source: str
) -> None:
    found = engine.annotate(text, published="2024-04-10").facts
    said = [
        [s.text for s in f.asserted_by] for f in found if f.predicate and f.predicate.text == verb
    ]
    assert said == [[source]]


@pytest.mark.parametrize(
    ("text", "verb", "sources"),
    [
        (
            'According to "The Canal Gazette", Ann Lee is in the hospital.',
            "is in",
            ["The Canal Gazette"],
        ),
        (
            '"The Canal Gazette" reported that Ann Lee is in the hospital.',
            "is in",
            ["The Canal Gazette"],
        ),
        (
            "According to the charge sheet, Mr Tolan killed Lee on Sunday during a clash with 30 "
            "youths in the central Athens district of Corin, an incident which sparked the "
            "violence.",
            "killed",
            ["the charge sheet"],
        ),
        (
            "According to doctors hired by the family, the bullet is deformed, court sources said "
            "last night.",
            "is",
            ["doctors hired by the family", "court sources"],
        ),
        (
            "According to Ann Lee, head of the union, 30 workers were hurt.",
            "were",
            ["Ann Lee"],
        ),
    ],
)
def test_what_according_to_covers_begins_where_its_phrase_ends(
    engine: Engine, text: str, verb: str, sources: list[str]
) -> None:
    found = engine.annotate(text, published="2024-04-10").facts
    said = [
        [s.text for s in f.asserted_by] for f in found if f.predicate and f.predicate.text == verb
    ]
    assert said == [sources]

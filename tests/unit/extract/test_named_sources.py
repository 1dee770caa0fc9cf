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

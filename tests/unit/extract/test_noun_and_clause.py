"""A noun with its clause is one object; only what is told to someone is beside whom it is told."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from tests.unit.extract.test_keeping import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fishermen praised the plan, but others expressed dismay that Osten didn't rescind a "
            "rule that limits ferries in the bay.",
            "others | expressed | "
            "dismay that Osten didn't rescind a rule that limits ferries in the bay",
        ),
        (
            "Ann Lee mentioned the site of a bank that she found hosting the exploit.",
            "Ann Lee | mentioned | the site of a bank that she found hosting the exploit",
        ),
        (
            "A fitter who quoted £4,200 to replace the braking system was told to wait.",
            "A fitter | quoted | £4,200 to replace the braking system",
        ),
        # Near misses: whom it was told to.
        (
            "Karl Osten warned the council that it must repair the bridge.",
            "Karl Osten | warned | it must repair the bridge | : the council",
        ),
        (
            '"The yard is closed," Ann Lee told reporters.',
            "Ann Lee | told | The yard is closed | : reporters",
        ),
    ],
)
def test_an_object_keeps_its_clause(engine: Engine, text: str, expected: str) -> None:
    assert expected in [shown(fact) for fact in engine.annotate(text).facts]

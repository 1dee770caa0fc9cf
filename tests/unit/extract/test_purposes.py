"""Infinitives that say what something is done for, and those that are no purpose."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from tests.unit.extract.test_keeping import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Corvane was paid $3 million to direct the film.",
            "Corvane | was paid | $3 million | to: direct the film",
        ),
        (
            "Dellwick rang a supplier on Monday to query an invoice.",
            "Dellwick | rang | a supplier | to: query an invoice | at on Monday",
        ),
        (
            "Users only have to visit a harmful site in order to become infected.",
            "Users | only have to visit | a harmful site | in order to: become infected",
        ),
        (
            "Marit Osk was the first minister to plead guilty to fraud.",
            "Marit Osk | was | the first minister to plead guilty to fraud",
        ),
        # What it was for leaves open whose, or is too long to go with it.
        (
            "The keeper opened the gate to let them through.",
            "The keeper | opened | the gate",
        ),
        (
            "Dellwick bought a boat to take the children of the village to the school on the other "
            "side of the river in winter.",
            "Dellwick | bought | a boat",
        ),
    ],
)
def test_what_something_is_done_for_goes_with_it(engine: Engine, text: str, expected: str) -> None:
    assert expected in [shown(f) for f in engine.annotate(text).facts]

"""What only links a fact to what was told before is no part of it."""

from __future__ import annotations

import pytest

from reader.extract import Engine

OPENING = "A storm reached Leeds on Monday.\n\n"


def around(engine: Engine, text: str) -> set[str]:
    """The arguments and times of the facts, with their prepositions."""
    facts = engine.annotate(OPENING + text).facts
    told = {f"{a.role} {a.span.text}".strip().lower() for f in facts for a in f.arguments}
    return told | {f.time.text.lower() for f in facts if f.time is not None}


@pytest.mark.parametrize(
    ("sentence", "link"),
    [
        ("As a result, Ann Cole closed the plant in Hull.", "as a result"),
        ("In addition, Ann Cole closed the plant in Hull.", "in addition"),
        ("Acme raised its prices and cut wages at the same time.", "at the same time"),
    ],
)
def test_links_are_left_out(engine: Engine, sentence: str, link: str) -> None:
    assert link not in around(engine, sentence)


def test_what_tells_of_what_is_kept(engine: Engine) -> None:
    told = around(engine, "Ann Cole closed the plant in Hull as a result of the storm.")
    assert any("result of the storm" in phrase for phrase in told)

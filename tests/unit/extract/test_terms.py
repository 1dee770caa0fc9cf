"""Stretches of time that are no when: what one faces, enters, is given or asks for."""

from __future__ import annotations

import pytest

from reader.extract import Engine

Slots = tuple[str, str | None, str | None]


def slots(engine: Engine, text: str) -> list[Slots]:
    """Predicate, object and time of the facts that have a verb."""
    return [
        (
            f.predicate.text,
            f.object.text if f.object else None,
            f.time.text if f.time else None,
        )
        for f in engine.annotate(text, published="2024-04-10").facts
        if f.predicate is not None
    ]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ann Lee faces up to five years in jail.", ("faces", "up to five years in jail", None)),
        ("The firm paid up to $900.", ("paid", "up to $900", None)),
        ("The strike entered its second week.", ("entered", "its second week", None)),
        ("Drivers are given ten minutes.", ("are given", "ten minutes", None)),
        ("Passengers endured a fourth week of rain.", ("endured", "a fourth week of rain", None)),
        ("Ann Lee entered the hall last week.", ("entered", "the hall", "last week")),
        ("The rocket was lost ten seconds after lift-off.",
         ("was lost", None, "ten seconds after lift-off")),
        ("People in Laval have asked for years for a barrier.",
         ("have asked for", "a barrier", "for years")),
        ("The court was asked for ten years.", ("was asked for", "ten years", None)),
    ],
)  # fmt: skip
def test_a_stretch_of_time_is_what_is_faced_or_entered(
    engine: Engine, text: str, fact: Slots
) -> None:
    assert fact in slots(engine, text)

"""A place that is part of a name says nothing of where anything happened."""

from __future__ import annotations

import pytest

from reader.compare import compare
from reader.extract import Engine
from reader.model import Article, SlotKind


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def places(engine: Engine, *texts: str) -> set[str]:
    """Return the places that are compared."""
    pairs = [(Article(str(n), "", text), engine.annotate(text)) for n, text in enumerate(texts)]
    found = [c for c in compare(pairs).comparisons if c.kind is SlotKind.PLACE]
    return {member.value for comparison in found for member in comparison.members}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry Star of Karon sank on Friday off Halden, police said.",
         "The ferry, the Star of Karon, left port at 6.30am."),
        ("The ferry Star of Karon sank on Friday, police said.",
         "The ferry sank in Karon on Friday, police said."),
        ("The Mayor of Karon opened the bridge on Friday.",
         "The bridge in Karon was opened on Friday."),
    ],
)  # fmt: skip
def test_a_place_in_the_name_of_a_ship_or_an_office_is_no_place_of_what_happened(
    engine: Engine, one: str, other: str
) -> None:
    assert "Karon" not in places(engine, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry sank off Karon on Friday, police said.", "The ferry sank off Karon on Friday."),
        ("Mr Harl is survived by his daughter, Anna Cole of Leeds.",
         "Survivors include his daughter, Anna Cole of Leeds."),
        ("Residents of Karon fled the flood on Friday, police said.",
         "Residents of Karon fled the flood on Friday."),
        ("- Residents of Karon fled the flood on Friday, police said.",
         "Residents of Karon fled the flood on Friday."),
        ("2. Parts of Karon were flooded on Friday, police said.",
         "Parts of Karon were flooded on Friday."),
    ],
)  # fmt: skip
def test_where_something_happened_or_someone_is_from_is_compared(
    engine: Engine, one: str, other: str
) -> None:
    assert places(engine, one, other) in ({"Karon"}, {"Leeds"})

"""Names of the looks text can have; styles/looks.tcss says what they look like."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Annotations, EntityType, Modality
from reader.tui.painting import Paint

HIT = "hit"
HIT_HERE = "hit-here"
JUMP = "jump"
NAME_HERE = "name-here"

LOOKS = (
    *(kind.value for kind in EntityType),
    *(f"status-{modality.value}" for modality in Modality),
    "time", "amount", HIT, HIT_HERE, JUMP, NAME_HERE, "aside", "headline", "byline", "heading",
    "subject", "speaker", "title", "unread", "meta", "star", "gutter", "here", "cursor", "value",
    "verdict-differ", "verdict-variant", "verdict-compatible", "verdict-agree", "rule", "key",
    "chosen",
)  # fmt: skip

COMPONENTS = {f"look--{look}" for look in LOOKS}


def entity_paints(annotations: Annotations) -> Iterable[Paint]:
    """Return the spans of names, each in the look of its type."""
    return (Paint(m.start, m.end, m.type.value) for m in annotations.entities)


def amount_paints(annotations: Annotations) -> Iterable[Paint]:
    """Return the spans of dates and amounts."""
    for time in annotations.times:
        yield Paint(time.start, time.end, "time")
    for quantity in annotations.quantities:
        yield Paint(quantity.start, quantity.end, "amount")

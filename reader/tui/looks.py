"""Names of the looks text can have; styles/looks.tcss says what they look like."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.tui.painting import Paint

if TYPE_CHECKING:
    from reader.model import Annotations

HIT = "hit"
HIT_HERE = "hit-here"
JUMP = "jump"
NAME_HERE = "name-here"

# Names of types, modalities and verdicts are written out: the first frame does without the model.
LOOKS = (
    "person", "organization", "place", "product", "event", "work", "law", "group", "other",
    "status-stated", "status-planned", "status-expected", "status-alleged", "status-possible",
    "status-denied", "verdict-differ", "verdict-variant", "verdict-compatible", "verdict-agree",
    "time", "amount", HIT, HIT_HERE, JUMP, NAME_HERE, "aside", "headline", "byline", "heading",
    "subject", "speaker", "title", "unread", "meta", "star", "gutter", "here", "cursor", "value",
    "reason", "key", "chosen",
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

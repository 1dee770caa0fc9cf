"""The value types everything speaks in.

All are immutable. Every offset is in code points into the text of one article, end exclusive, and
what marks a place in the text keeps the words it covers, so it can be checked (W3C Web Annotation:
TextPositionSelector with TextQuoteSelector).
"""

from __future__ import annotations

from reader.model.annotations import (
    Annotations,
    Argument,
    Attribution,
    Bound,
    Change,
    EntityType,
    Fact,
    FactKind,
    Mention,
    Modality,
    Polarity,
    Quantity,
    Reference,
    Sentence,
    Source,
    Span,
    TimeExpression,
    Word,
)
from reader.model.articles import (
    Article,
    Part,
    PartKind,
    Summary,
)
from reader.model.comparison import (
    Compared,
    Comparison,
    Member,
    Only,
    SlotKind,
    Story,
    Verdict,
)
from reader.model.search import (
    Hit,
    Results,
)

__all__ = [
    "Annotations",
    "Argument",
    "Article",
    "Attribution",
    "Bound",
    "Change",
    "Compared",
    "Comparison",
    "EntityType",
    "Fact",
    "FactKind",
    "Hit",
    "Member",
    "Mention",
    "Modality",
    "Only",
    "Part",
    "PartKind",
    "Polarity",
    "Quantity",
    "Reference",
    "Results",
    "Sentence",
    "SlotKind",
    "Source",
    "Span",
    "Story",
    "Summary",
    "TimeExpression",
    "Verdict",
    "Word",
]

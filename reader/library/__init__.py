"""The library: the one facade everything above uses.

`Library` opens a folder, adds, searches, lists and marks articles, and says what they claim.
"""

from reader.library.facade import Library
from reader.library.values import (
    Added,
    AddedStatus,
    CheckReport,
    EntityHit,
    Problem,
    Progress,
    Removed,
    Stage,
)
from reader.library.worker import AnnotationWorker, Event, EventKind

__all__ = [
    "Added",
    "AddedStatus",
    "AnnotationWorker",
    "CheckReport",
    "EntityHit",
    "Event",
    "EventKind",
    "Library",
    "Problem",
    "Progress",
    "Removed",
    "Stage",
]

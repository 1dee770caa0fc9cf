"""The library: the one facade everything above uses.

`Library` opens a folder, adds, searches, lists and marks articles, and says what they claim.
"""

from reader.library.facade import Library
from reader.library.feeds import FeedAnswer, Feeds
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
from reader.store import Feed

__all__ = [
    "Added",
    "AddedStatus",
    "AnnotationWorker",
    "CheckReport",
    "EntityHit",
    "Event",
    "EventKind",
    "Feed",
    "FeedAnswer",
    "Feeds",
    "Library",
    "Problem",
    "Progress",
    "Removed",
    "Stage",
]

"""What a time expression says before it is known which date it means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """How a reading is turned into a value."""

    CALENDAR = auto()  # a year, a month, a day, or a range of them; what is left out is reckoned
    WEEKDAY = auto()
    WEEKEND = auto()
    MONTH = auto()  # last December, next April
    OFFSET = auto()  # so many units from the article's date, or from the narrative's
    SEASON = auto()
    QUARTER = auto()
    HOLIDAY = auto()
    CLOCK = auto()  # a time of day; its day is the narrative's
    FIXED = auto()  # a value that depends on nothing
    NOTHING = auto()  # looks like a time and is none (an age, a title)


@dataclass(slots=True)
class Reading:
    """One expression as read from the words alone; offsets into the text.

    `which` is -1 (last), 0 (this), 1 (next) or None. `until` ends a range. `clock` is a time of
    day with its 'T', as ISO 8601 ('T08:05Z') or TIMEX3 ('TMO'). `narrative` says to reckon from
    the date last spoken of, not from the article's.
    """

    start: int
    end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    until: tuple[int | None, int | None, int | None] | None = None
    clock: str | None = None
    twelve: str | None = None
    """A time of day on a clock of twelve hours ('T05:40'), morning or evening being untold."""
    which: int | None = None
    unit: str = ""
    count: float | None = 0
    narrative: bool = False
    value: str | None = None
    modifier: str | None = None
    anchored: bool = False
    """A fixed value that still was reckoned from the article's date ('the past decade')."""

"""Dates and times of day compared by granularity: 2011 holds October 2011 holds October 21."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from reader.compare.verdicts.judgement import Judgement
from reader.model import Verdict

_DATE = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")
_DECADE = re.compile(r"^(\d{3})X?$")
_WEEK = re.compile(r"^(\d{4})-W(\d{2})(?:-WE)?$")
_CLOCK = re.compile(r"^T?(\d{2})(?::(\d{2}))?")
_PARTS = {
    "MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (17, 30), "DT": (6, 20), "MI": (10, 14),
}  # fmt: skip
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
_QUARTER = re.compile(r"^(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI))$")

_LOOSE = {"about", "before", "after", "start", "mid", "end"}


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of time, end exclusive, and whether the text hedges it.

    `clock` is true where it is (also) a time of day; `dated` where a date is known.
    """

    start: datetime
    end: datetime
    clock: bool
    dated: bool
    modifier: str | None = None


_NO_DATE = datetime(1, 1, 1, tzinfo=UTC)


def when(value: str | None, modifier: str | None = None) -> When | None:
    """Return the stretch an ISO 8601 / TIMEX3 value names, None where it names none (P3D, None).

    Accepts 2011, 2011-10, 2011-10-21, 201 (a decade), 2011-W13, 2011-Q3, 2011-SU, with a time of
    day (T20:30, TEV) or that alone.
    """
    if not value or value.startswith("P") or "/" in value:
        return None
    day, _, clock = value.partition("T")
    base = _stretch(day) if day else (_NO_DATE, _NO_DATE + timedelta(days=1))
    if base is None:
        return None
    start, end = base
    if not clock:
        return When(start, end, clock=False, dated=True, modifier=modifier)
    if end - start > timedelta(days=1):
        return None
    hours = _hours(clock)
    if hours is None:
        return None
    first, last = hours
    return When(
        start + timedelta(minutes=first),
        start + timedelta(minutes=last),
        clock=True,
        dated=bool(day),
        modifier=modifier,
    )


def _stretch(day: str) -> tuple[datetime, datetime] | None:
    if match := _DATE.match(day):
        year, month, number = (int(g) if g else None for g in match.groups())
        return _calendar(year or 1, month, number)
    if match := _DECADE.match(day):
        decade = int(match.group(1)) * 10
        return (_year(decade), _year(decade + 10))
    if match := _WEEK.match(day):
        try:
            monday = datetime.fromisocalendar(int(match.group(1)), int(match.group(2)), 1)
        except ValueError:
            return None
        start = monday.replace(tzinfo=UTC)
        return (start, start + timedelta(days=7))
    if match := _QUARTER.match(day):
        written, quarter, half, season = match.groups()
        if quarter:
            first, last = 3 * int(quarter) - 2, 3 * int(quarter)
        elif half:
            first, last = 6 * int(half) - 5, 6 * int(half)
        else:
            first, last = _SEASONS[season]
        return (_month(int(written), first), _month(int(written), last + 1))
    return None


def _year(year: int) -> datetime:
    return datetime(min(max(year, 1), 9999), 1, 1, tzinfo=UTC)


def _month(year: int, month: int) -> datetime:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return datetime(min(max(year, 1), 9999), month, 1, tzinfo=UTC)


def _calendar(year: int, month: int | None, day: int | None) -> tuple[datetime, datetime] | None:
    if not 1 < year < 9998:
        return None
    try:
        if month is None:
            return (_year(year), _year(year + 1))
        if day is None:
            return (datetime(year, month, 1, tzinfo=UTC), _month(year, month + 1))
        start = datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None
    return (start, start + timedelta(days=1))


def _hours(clock: str) -> tuple[int, int] | None:
    """Return first and last minute of a time of day."""
    if clock[:2] in _PARTS:
        first, last = _PARTS[clock[:2]]
        return (first * 60, last * 60)
    match = _CLOCK.match(clock)
    if match is None:
        return None
    hour, minute = int(match.group(1)), int(match.group(2) or 0)
    if hour > 24 or minute > 59:
        return None
    return (hour * 60 + minute, hour * 60 + minute + 1)


_AGREE = Judgement(Verdict.AGREE, "same time", "The same time.")
_FINER = Judgement(Verdict.COMPATIBLE, "granularity", "One is more precise; there is no conflict.")
_HEDGED = Judgement(
    Verdict.COMPATIBLE, "hedged time", "The same within what 'about' or 'after' allows."
)
_DIFFER = Judgement(Verdict.DIFFER, "another time", "The times are different.")
SLACK = timedelta(minutes=16)
"""How far two hedged times of day may lie apart before they differ."""


def judge(a: When, b: When) -> Judgement | None:
    """Return how two times stand to each other, None where they can't be compared.

    A time of day and a whole day without the other's kind are not comparable; two of different
    granularity are compatible if one lies within the other.
    """
    if a.dated != b.dated:
        if not (a.clock and b.clock):
            return None
        a, b = undated(a), undated(b)
    if (a.start, a.end) == (b.start, b.end):
        near = {a.modifier, b.modifier} <= {None, "about"} or a.modifier == b.modifier
        return _AGREE if near else _HEDGED
    if a.start < b.end and b.start < a.end:
        return _FINER
    if not {a.modifier, b.modifier}.isdisjoint(_LOOSE) and _close(a, b):
        return _HEDGED
    return _DIFFER


def undated(when: When) -> When:
    """Return a time of day without its date."""
    day = when.start.replace(hour=0, minute=0)
    return When(
        _NO_DATE + (when.start - day), _NO_DATE + (when.end - day), True, False, when.modifier
    )


def _close(a: When, b: When) -> bool:
    gap = max(a.start - b.end, b.start - a.end, timedelta(0))
    if a.clock and b.clock:
        return gap <= SLACK
    first, second = (a, b) if a.start < b.start else (b, a)
    return first.modifier == "after" or second.modifier == "before"

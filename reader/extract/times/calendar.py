"""Reckoning with partial ISO 8601 dates."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

_ISO = re.compile(r"(?P<y>[0-9]{4})(?:-(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2}))?)?(?![0-9-])")


@dataclass(frozen=True, slots=True)
class Partial:
    """A date known to the year, the month or the day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> date | None:
        """The day, where it is known."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def __str__(self) -> str:
        """ISO 8601, as much as is known."""
        return iso(self.year, self.month, self.day)


def parse(value: str | None) -> Partial | None:
    """Return the date an ISO 8601 string starts with, or None where it holds no valid one."""
    match = _ISO.match(value or "")
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not 1 <= year <= MAXYEAR:
        return None
    if month is not None and not valid(year, month, day):
        return None
    return Partial(year, month, day)


def of(day: date) -> Partial:
    """Return a day as a partial date."""
    return Partial(day.year, day.month, day.day)


def iso(year: int, month: int | None = None, day: int | None = None) -> str:
    """Return 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'."""
    if month is None:
        return f"{year:04d}"
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def week(day: date) -> str:
    """Return the ISO week of a day: '2013-W37'."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def first_day(value: str) -> date | None:
    """Return the day a date, a month, a year or an ISO week starts with, or None for another."""
    if week_of := re.fullmatch(r"([0-9]{4})-W([0-9]{2})", value):
        return date.fromisocalendar(int(week_of[1]), int(week_of[2]), 1)
    partial = parse(value)
    return date(partial.year, partial.month or 1, partial.day or 1) if partial else None


def valid(year: int, month: int, day: int | None) -> bool:
    """Tell whether there is such a date."""
    if not (1 <= year <= MAXYEAR and 1 <= month <= 12):
        return False
    return day is None or 1 <= day <= monthrange(year, month)[1]


def plus_days(day: date, count: float) -> date | None:
    """Return the day so many days on, or None beyond the calendar."""
    try:
        return day + timedelta(days=int(count))
    except OverflowError:
        return None


def shifted(base: Partial, unit: str, count: int) -> str | None:
    """Return the value `count` units from `base`, as coarse as the unit; None if base is coarser.

    Weeks are ISO weeks, decades three digits ('201'), centuries two ('20').
    """
    if unit == "month":
        if base.month is None:
            return None
        months = base.year * 12 + base.month - 1 + count
        year, month = divmod(months, 12)
        return iso(year, month + 1) if 1 <= year <= MAXYEAR else None
    if unit in ("year", "decade", "century"):
        year = base.year + count * {"year": 1, "decade": 10, "century": 100}[unit]
        if not 1 <= year <= MAXYEAR:
            return None
        return iso(year)[: {"year": 4, "decade": 3, "century": 2}[unit]]
    if unit == "quarter":
        if base.month is None:
            return None
        year, quarter = divmod(base.year * 4 + (base.month - 1) // 3 + count, 4)
        return f"{year:04d}-Q{quarter + 1}" if 1 <= year <= MAXYEAR else None
    return _shifted_days(base, unit, count)


def _shifted_days(base: Partial, unit: str, count: int) -> str | None:
    days = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}.get(unit)
    if days is None or base.date is None:
        return None
    day = plus_days(base.date, count * days)
    if day is None:
        return None
    if unit == "weekend":
        return f"{week(day)}-WE"
    return day.isoformat() if days == 1 else week(day)


def easter(year: int) -> date:
    """Return Easter Sunday of a Gregorian year (the anonymous algorithm, Meeus/Jones/Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, left = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    offset = (32 + 2 * left + 2 * (rest // 4) - moon - rest % 4) % 7
    correction = (golden + 11 * moon + 22 * offset) // 451
    month, day = divmod(moon + offset - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth such weekday of a month; -1 is the last."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)

"""From readings to values: seasons, quarters and halves of a year, holidays."""

from __future__ import annotations

from datetime import date, timedelta

from reader.extract.times import calendar
from reader.extract.times.context import Context, Resolved
from reader.extract.times.lexicon import EASTER_HOLIDAYS, FIXED_HOLIDAYS, FLOATING_HOLIDAYS
from reader.extract.times.readings import Reading
from reader.extract.times.tense import Direction

_PARTS = {"Q": 3, "H": 6}  # months of a part of the year
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season(reading: Reading, context: Context) -> Resolved:
    """Return the season meant: by its year, the text's, or the nearest by tense."""
    if reading.year is not None:
        return f"{reading.year:04d}-{reading.unit}", None
    now = context.last_spoken(reading.start) if reading.narrative else context.published
    if now is None:
        return None, None
    if reading.narrative:
        return f"{now.year + int(reading.count or 0):04d}-{reading.unit}", str(now)
    if now.month is None:
        return (f"{now.year:04d}-{reading.unit}" if reading.which == 0 else None), str(now)
    starts, which = _SEASON_MONTHS[reading.unit], reading.which
    if which is None:
        which = 0
        if context.direction(reading.start, reading.end) is Direction.BEHIND:
            which = -1 if starts > now.month else 0
        elif starts + 2 < now.month:
            which = 1
    elif which == -1:
        which = 0 if starts + 2 < now.month else -1
    elif which == 1:
        which = 0 if starts > now.month else 1
    return f"{now.year + which:04d}-{reading.unit}", str(now)


def quarter(reading: Reading, context: Context) -> Resolved:
    """Return the quarter or half meant: one that is over, or ahead where the tense looks there."""
    number = int(reading.count or 1)
    if reading.year is not None:
        return f"{reading.year:04d}-{reading.unit}{number}", None
    now = context.published
    if now is None:
        return None, None
    year = now.year + (reading.which or 0)
    if reading.which is None and now.month is not None:
        passed = (now.month - 1) // _PARTS[reading.unit] >= number
        if context.direction(reading.start, reading.end) > 0:
            year += passed
        else:
            year -= not passed
    return f"{year:04d}-{reading.unit}{number}", str(now)


def holiday(reading: Reading, context: Context) -> Resolved:
    """Return the day of a feast: the one before or after the article's date, as the tense tells."""
    now = context.published
    name = reading.value or ""
    if reading.year is not None:
        return _feast(name, reading.year).isoformat(), None
    if now is None or now.date is None:
        return None, None
    today = now.date
    where = context.direction(reading.start, reading.end)
    days = [_feast(name, year) for year in range(now.year - 1, now.year + 2) if 1 <= year <= 9999]
    if reading.which == -1 or (reading.which is None and where is Direction.BEHIND):
        days = [
            day for day in days if day < today or (reading.which is None and day == today)
        ] or days
    elif reading.which == 1 or (reading.which is None and where is Direction.AHEAD):
        days = [day for day in days if day >= today] or days
    elif reading.which == 0:
        days = [day for day in days if day.year == now.year]
    return min(days, key=lambda day: abs((day - today).days)).isoformat(), str(now)


def _feast(name: str, year: int) -> date:
    if name in FIXED_HOLIDAYS:
        return date(year, *FIXED_HOLIDAYS[name])
    if name in EASTER_HOLIDAYS:
        return calendar.easter(year) + timedelta(days=EASTER_HOLIDAYS[name])
    return calendar.nth_weekday(year, *FLOATING_HOLIDAYS[name])

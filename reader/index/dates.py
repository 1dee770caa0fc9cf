"""Partial ISO dates as whole numbers that sort: 2024-03 is 20240301 to 20240331."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, datetime

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:[T ].*)?\Z")

_WHOLE = re.compile(r"[<>]?=?[0-9]{4}(?![0-9])(?:-[0-9]{2}(?![0-9])(?:-[0-9]{2}(?![0-9]))?)?")
"""As much of a date as is written out."""

_TO = re.compile(r"\s+(?:to|TO|To|–|-)\s+|\s*\.\.\s*")

_SECONDS = 34

FIRST, LAST = 1, 99991231


def span(value: str | None) -> tuple[int, int] | None:
    """First and last day a partial ISO date covers, as yyyymmdd; None if it is no such date."""
    match = _DATE.match(value or "")
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if year == 0 or month > 12 or (match[2] and not month) or (match[3] and not day):
        return None
    if not month:
        return year * 10000 + 101, year * 10000 + 1231
    last = calendar.monthrange(year, month)[1]
    if day > last:
        return None
    base = year * 10000 + month * 100
    return (base + day, base + day) if day else (base + 1, base + last)


def moment(day: int, added: str | None) -> int:
    """What articles are put in order of time by: the day (yyyymmdd), then when it was added.

    An article that names no day stands on the day it was added.
    """
    seconds = 0
    if added:
        try:
            when = datetime.fromisoformat(added)
            when = when if when.tzinfo else when.replace(tzinfo=UTC)
            seconds = max(0, int(when.timestamp()))
            day = day or when.year * 10000 + when.month * 100 + when.day
        except (ValueError, OverflowError):
            pass
    return day << _SECONDS | seconds & ((1 << _SECONDS) - 1)


def between(text: str) -> tuple[int, int] | None:
    """First and last day of a range, either end of which may be open: `2024-03 to`, `..2024`."""
    ends = [end.strip() for end in _TO.split(f" {text} ")]
    if len(ends) != 2:
        return None
    low = span(ends[0]) if ends[0] else (FIRST, 0)
    high = span(ends[1]) if ends[1] else (0, LAST)
    return (low[0], high[1]) if low and high else None


def bounded(text: str) -> tuple[int, int] | None:
    """First and last day of what is on one side of a date: `>2024-03`, `<=2024`."""
    days = span(text.lstrip("<>="))
    if days is None or text[:1] not in ("<", ">"):
        return None
    equal = text[1:2] == "="
    if text[0] == "<":
        return FIRST, days[1] if equal else days[0] - 1
    return days[0] if equal else days[1] + 1, LAST


def begun(text: str, *, open_end: bool) -> tuple[int, int] | None:
    """First and last day of what is whole in a date still being typed: `2024-0` is 2024 so far.

    With `open_end` it is the beginning of a range, which goes on for ever until it says where to.
    """
    whole = _WHOLE.match(text)
    if whole is None:
        return None
    if not open_end:
        return bounded(whole[0]) or span(whole[0])
    days = span(whole[0])
    return (days[0], LAST) if days else None

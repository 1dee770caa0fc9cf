"""Dates as publications state them: in metadata, in a line of their own, in an address.

Only what is stated is taken, and only as far as it is stated: '05/02/2013' alone could be May or
February, so it gives the year.
"""

from __future__ import annotations

import datetime as dt
import re
from enum import IntEnum
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
_MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_MONTH = f"(?P<month>{_MONTH_NAME})"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FULL = tuple(
    re.compile(rf"(?<![\d.]){pattern}(?!\d)", re.IGNORECASE)
    for pattern in (
        rf"\b{_MONTH}\s*{_DAY}\s*[,-]?\s*{_YEAR}",
        rf"{_DAY}\s*(?:of\s+|[-–])?\s*{_MONTH}[-–,]?\s*{_YEAR}",
        rf"{_YEAR}\s?[-./]\s?(?P<month>0?[1-9]|1[0-2])\s?[-./]\s?{_DAY}",
        r"(?P<first>\d{1,2})\s?(?P<sep>[-./])\s?(?P<second>\d{1,2})\s?(?P=sep)\s?"
        r"(?P<year>(?:19|20)\d\d|\d\d)",
    )
)
_MONTH_YEAR = re.compile(rf"\b{_MONTH},?\s+{_YEAR}\b", re.IGNORECASE)
_NO_YEAR = re.compile(rf"\b(?:{_MONTH_NAME}\s*\d\d?|\d\d?\s+{_MONTH_NAME})\b", re.IGNORECASE)
_NOT_PUBLICATION = re.compile(r"\b(?:ago|downloaded|retrieved|accessed|archived)\b", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|created|filed|released?|issued|date|first)\b", re.IGNORECASE
)
_UPDATED = re.compile(r"\b(?:updated?|modified|edited|revised|corrected)\b", re.IGNORECASE)
# What stands around the date in a line of its own: times, zones, weekdays, words that say so.
_AROUND = re.compile(
    r"\d{1,2}\s?[:.]\s?\d\d(?:\s?[:.]\s?\d\d)?\s?(?:[ap]\.?\s?m?\b\.?)?"
    r"|\b\d{1,2}\s?[ap]\.?\s?m\b\.?|\b\d{4}\s?(?:gmt|utc|hkt|est|edt)\b"
    r"|\b(?:[a-z]{1,2}[sd]t|[ecmp]t|gmt|utc|hkt|ist|cet|cest|bst|uk|msk|jst|z)\b(?:\s?[+-]\s?\d+)?"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\b(?:published|posted|created|updated?|modified|edited|revised|corrected|filed|released?"
    r"|issued|date[d]?|story|article|time|first|last|originally|online|print|on|at|the|by|of|and"
    r"|local|noon|midnight|am|pm)\b",
    re.IGNORECASE,
)
_DAY_FIRST_ZONE = re.compile(
    r"\b(?:bst|gmt|ist|aes?t|aedt|nzs?t|nzdt|ce[s]?t|msk|sast|uk)\b", re.IGNORECASE
)
_MONTH_FIRST_ZONE = re.compile(r"\b(?:[ecmp][sd]?t|ak[sd]t)\b", re.IGNORECASE)
_URL_DATE = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>[01]?\d|[a-z]{3,9})(?:[/-](?P<day>[0-3]?\d))?(?=[/-]|$)",
    re.IGNORECASE,
)
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_STAMP_WORDS, _LEFT_OVER = 24, 3


class Rank(IntEnum):
    """How plainly a line says that its date is that of publication; the lowest wins."""

    PUBLISHED = 0
    BARE = 1
    UPDATED = 2


class Stamp(NamedTuple):
    """A line that is there to say when: the date as far as stated, or None, and how plainly."""

    date: str | None
    rank: Rank


def read_stamp(line: str, filed: str | None = None) -> Stamp | None:
    """The date of a line that holds little but a date; None where it is no such line.

    `filed` is the date in the article's address, which can settle 05/02 against 02/05.
    """
    if line.count(" ") >= _STAMP_WORDS:
        return None
    found = _first_date(line, filed)
    rest = line
    for pattern in (*_FULL, _MONTH_YEAR, _NO_YEAR, _AROUND):
        rest = pattern.sub(" ", rest)
    if rest == line or (found is None and not _NO_YEAR.search(line)):
        return None
    allowed = _LEFT_OVER if found else 1
    if len(re.findall(r"[^\W\d_]{2,}", rest)) > allowed or line.endswith(("?", "!")):
        return None
    if found is None or _NOT_PUBLICATION.search(line):
        return Stamp(None, Rank.UPDATED)
    start, date = found
    before = line[:start]
    if _UPDATED.search(before):
        return Stamp(date, Rank.UPDATED)
    return Stamp(date, Rank.PUBLISHED if _PUBLISHED.search(before) else Rank.BARE)


def stated_date(value: str) -> str | None:
    """The ISO date of a metadata value: '2024-03-25T08:05:00Z', '25 March 2024', '2024-03', '2024'.

    The time of day is left off. None where the value states no date.
    """
    text = value.strip()
    iso = re.match(r"((?:19|20)\d\d)(?:-?(\d\d)(?:-?(\d\d))?)?(?=$|[T ])", text)
    if iso:
        return _iso(int(iso[1]), int(iso[2] or 0), int(iso[3] or 0))
    if re.fullmatch(r"\d{10}(?:\d{3})?", text):
        moment = dt.datetime.fromtimestamp(int(text[:10]), dt.UTC)
        return moment.date().isoformat()
    found = _first_date(text, None)
    return found[1] if found else None


def no_such_day(value: str) -> bool:
    """Whether a value has the form of an ISO date, but no month or day is called so.

    Zeros for what is not known ('2024-00-00') are not held against it.
    """
    iso = re.match(r"(\d{4})-(\d\d)(?:-(\d\d))?(?=$|[T ])", value.strip())
    if iso is None or "00" in iso.groups():
        return False
    try:
        dt.date(int(iso[1]), int(iso[2]), int(iso[3] or 1))
    except ValueError:
        return iso[1] != "0000"
    return False


def date_in_url(url: str) -> str | None:
    """The date an address is filed under: year and month, and the day where it has one."""
    match = _URL_DATE.search(url)
    if match is None:
        return None
    name = match["month"].lower()
    month = int(name) if name.isdigit() else _month(name)
    return _iso(int(match["year"]), month, int(match["day"] or 0)) if month else None


def _first_date(line: str, filed: str | None) -> tuple[int, str] | None:
    """The first full date of `line` and where it starts; else the first month with its year."""
    hits = [m for m in (pattern.search(line) for pattern in _FULL) if m]
    for match in sorted(hits, key=lambda m: (m.start(), -m.end())):
        date = _numeric(match, line, filed) if "first" in match.groupdict() else _named(match)
        if date:
            return match.start(), date
    month = _MONTH_YEAR.search(line)
    date = _iso(int(month["year"]), _month(month["month"]), 0) if month else None
    return (month.start(), date) if month and date else None


def _named(match: re.Match[str]) -> str | None:
    month = match["month"]
    number = int(month) if month.isdigit() else _month(month)
    return _iso(int(match["year"]), number, int(match["day"]))


def _numeric(match: re.Match[str], line: str, filed: str | None) -> str | None:
    """A date in digits: by what is possible, weekday, address, time zone; else its year alone."""
    first, second, year = int(match["first"]), int(match["second"]), _century(match["year"])
    readings = [
        iso for iso in (_iso(year, first, second), _iso(year, second, first)) if iso and iso[4:]
    ]
    if len(set(readings)) < 2:
        return readings[0] if readings else None
    weekday = _WEEKDAY.search(line)
    if weekday:
        wanted = _WEEKDAYS.index(weekday[1].lower())
        fitting = [r for r in readings if dt.date.fromisoformat(r).weekday() == wanted]
        if len(fitting) == 1:
            return fitting[0]
    if filed and filed[4:]:
        fitting = [r for r in readings if r.startswith(filed[:7])]
        if len(fitting) == 1:
            return fitting[0]
    day_first, month_first = _DAY_FIRST_ZONE.search(line), _MONTH_FIRST_ZONE.search(line)
    if match["sep"] == "." or (day_first and not month_first):
        return readings[1]
    return readings[0] if month_first and not day_first else f"{year:04d}"


def _century(year: str) -> int:
    if len(year) == 4:
        return int(year)
    this = dt.datetime.now(dt.UTC).year
    return int(year) + (2000 if int(year) + 2000 <= this + 1 else 1900)


def _month(name: str) -> int:
    return _MONTHS.get(name[:3].lower(), 0)


def _iso(year: int, month: int, day: int) -> str | None:
    """ISO 8601 as far as given (0 is not given); None where there is no such day."""
    if not 1600 <= year <= dt.datetime.now(dt.UTC).year + 1:
        return None
    if not month:
        return f"{year:04d}"
    try:
        dt.date(year, month, day or 1)
    except ValueError:
        return None
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")

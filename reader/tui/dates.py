"""Writes dates for people: as much as is known, never more."""

from __future__ import annotations

import re

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def day(published: str | None, *, short: bool = False) -> str:
    """Return an ISO 8601 date, possibly partial, as '25 March 2024' (short: '25 Mar 2024').

    What is not a date comes back empty.
    """
    match = _ISO.match(published or "")
    if match is None:
        return ""
    year, month, date = match.groups()
    if month is None or not 1 <= int(month) <= 12:
        return year
    name = _MONTHS[int(month) - 1]
    if short:
        name = name[:3]
    return f"{int(date)} {name} {year}" if date else f"{name} {year}"


def added(moment: str, this_year: int) -> str:
    """Return when an article without a date was added, as '25 Mar', the year where another."""
    return f"added {day(moment, short=True)}".removesuffix(f" {this_year}")

"""Amounts of time told in several units as one: 'two hours and ten minutes' is 2.17 hours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.model import Quantity, TimeExpression

_PARTS = re.compile(r"P(?:[0-9]+[YMWD]){0,4}(?:T(?:[0-9]+[HMS]){1,3})?")
_SECONDS = {
    "Y": 31_557_600,
    "M": 2_629_800,
    "W": 604_800,
    "D": 86_400,
    "TH": 3_600,
    "TM": 60,
    "TS": 1,
}
_NAMES = {
    "Y": "years",
    "M": "months",
    "W": "weeks",
    "D": "days",
    "TH": "hours",
    "TM": "minutes",
    "TS": "seconds",
}


def summed(text: str, found: Sequence[Quantity], times: Sequence[TimeExpression]) -> list[Quantity]:
    """Return the amounts in order, those of one duration as one, in the coarsest of its units."""
    wholes = [(time, parts) for time in times if len(parts := _parts(time.value)) > 1]
    kept: list[Quantity] = []
    at = 0
    for quantity in found:
        while at < len(wholes) and wholes[at][0].end <= quantity.start:
            at += 1
        time, parts = wholes[at] if at < len(wholes) else (None, [])
        if time is None or quantity.end <= time.start:
            kept.append(quantity)
        elif not kept or kept[-1].end != time.end:
            kept.append(_whole(text, quantity, time, parts))
    return kept


def _whole(
    text: str, first: Quantity, time: TimeExpression, parts: Sequence[tuple[str, int]]
) -> Quantity:
    unit = parts[0][0]
    value = sum(count * _SECONDS[part] for part, count in parts) / _SECONDS[unit]
    start = min(time.start, first.start)
    return replace(
        first,
        start=start,
        end=time.end,
        text=text[start : time.end],
        value=round(value, 6),
        unit=_NAMES[unit],
    )


def _parts(value: str | None) -> list[tuple[str, int]]:
    """Return the units of a duration of whole ones, coarsest first, with how many of each."""
    if value is None or not _PARTS.fullmatch(value):
        return []
    days, _, hours = value[1:].partition("T")
    parts = [(unit, int(count)) for count, unit in re.findall("([0-9]+)([YMWD])", days)]
    return parts + [(f"T{unit}", int(count)) for count, unit in re.findall("([0-9]+)(.)", hours)]

"""The place, day and agency that open a report: 'LONDON (Reuters) — ', 'Mumbai, Nov 11 - '."""

from __future__ import annotations

import re
from typing import NamedTuple

_UPPER = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*[A-ZÀ-Þ.]"
_UPPER_CITY = rf"{_UPPER}(?:[ /]+{_UPPER}){{0,3}}"
_CITY = r"[A-ZÀ-Þ][\w.'’-]+(?:[ /]+[A-ZÀ-Þ][\w.'’-]+){0,3}"
_REGION = r"(?:,\s+[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?"
_DAY = (
    r",?\s+(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}"
    r"|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?)"
    r"(?:,?\s+(?:19|20)\d\d)?,?"
)
_AGENCY = r"\s*\((?P<agency>[A-Z][\w .&/’'-]{1,30})\)"
_DASH = r"\s*(?:--|[-–—:])\s+"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_UPPER_CITY}{_REGION}(?:{_DAY})?{_AGENCY}{_DASH}?",
        rf"{_UPPER_CITY}{_REGION}(?:{_DAY})?\s*(?:--|[-–—])\s+",
        rf"{_UPPER_CITY}-[A-Z][a-z]+\.? \d{{1,2}}\s?(?:--|[-–—])\s*",
        rf"{_CITY}{_REGION}{_DAY}(?:{_AGENCY})?{_DASH}",
        rf"{_CITY}{_REGION}{_AGENCY}{_DASH}",
        rf"{_AGENCY.removeprefix(chr(92) + 's*')}\s*(?:--|[-–—])\s+",
    )
)
_NOT_PLACES = re.compile(r"(?:UPDATE|BREAKING|EXCLUSIVE|MUST SEE|WATCH|VIDEO|OPINION|LIVE)\b")
_LONGEST = 80


class Opening(NamedTuple):
    """How many characters a dateline takes, and whose report it is if it says so."""

    length: int
    agency: str | None


def opening_dateline(paragraph: str) -> Opening | None:
    """The dateline that opens `paragraph`, with the space behind it; None where there is none."""
    if _NOT_PLACES.match(paragraph):
        return None
    for form in _FORMS:
        match = form.match(paragraph)
        if match and match.end() <= _LONGEST and match.end() < len(paragraph):
            agency = match.groupdict().get("agency")
            if not (agency and re.search(r"\d", agency)):
                return Opening(match.end(), agency)
    return None

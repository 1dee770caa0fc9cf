"""Whether two times are too loose to conflict, or too far apart to be of one happening."""

from __future__ import annotations

import re
from datetime import timedelta

from reader.compare.claim import Claim
from reader.compare.restraint.around import Around
from reader.compare.verdicts.dates import When

YEARS = 20
"""How many years may lie between times of one event."""
UNSURE = timedelta(days=2)
"""How far what is reckoned from a page's own day may be off."""
_DEADLINE = re.compile(r"\b(?:by|before|until|till)\s$", re.IGNORECASE)
_WEEKEND = re.compile(r"\bweekend\b", re.IGNORECASE)
_EVENINGS = frozenset({"friday", "monday"})
_RELATIVE = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|overnight|this (?:morning|afternoon|evening)"
    r"|last night|(?:the )?(?:next|same|previous|following) (?:day|morning|night|evening))\b",
    re.IGNORECASE,
)


def loose(around: Around, a: Claim, b: Claim) -> bool:
    """Tell whether two times are too loose, or too far apart, to conflict."""
    if _weekend(a, b) or _weekend(b, a) or _near_today(a, b) or _ages_apart(a, b):
        return True
    return _fits_deadline(around, a, b)


def _weekend(a: Claim, b: Claim) -> bool:
    """Tell whether one is a weekend, in the loose sense that reaches into the days beside it."""
    if not _WEEKEND.search(a.written):
        return False
    if _WEEKEND.search(b.written):
        return False
    one, other = a.payload, b.payload
    if isinstance(one, When) and isinstance(other, When):
        gap = max(one.start - other.end, other.start - one.end)
        return gap.days < 1
    return any(day in b.written.lower() for day in _EVENINGS)


def _near_today(a: Claim, b: Claim) -> bool:
    """Tell whether one is reckoned from a day that is often not surely known, and near the other.

    'Yesterday' of a page that may be a day older than it says tells little against a Friday.
    """
    one, other = a.payload, b.payload
    if bool(_RELATIVE.search(a.written)) == bool(_RELATIVE.search(b.written)):
        return False
    if not isinstance(one, When) or not isinstance(other, When):
        return True
    return max(one.start - other.end, other.start - one.end) <= UNSURE


def _ages_apart(a: Claim, b: Claim) -> bool:
    """Tell whether so many years lie between two times that they are likelier of two events."""
    one, other = a.payload, b.payload
    if not isinstance(one, When) or not isinstance(other, When) or not one.dated:
        return False
    return other.dated and abs(one.start.year - other.start.year) > YEARS


def _fits_deadline(around: Around, a: Claim, b: Claim) -> bool:
    """Tell whether one was done by a time of day before or after that of the other."""
    one, other = a.payload, b.payload
    if not isinstance(one, When) or not isinstance(other, When) or not one.clock:
        return False
    by = [bool(_DEADLINE.search(around.before(c, 8))) for c in (a, b)]
    if all(by):
        return False
    late, early = (one, other) if by[0] else (other, one)
    return any(by) and late.start >= early.start

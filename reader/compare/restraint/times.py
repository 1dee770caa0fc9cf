"""Whether two times are too loose to conflict, or too far apart to be of one happening."""

from __future__ import annotations

import re
from datetime import timedelta

from reader.compare.claim import Claim
from reader.compare.restraint.around import Around
from reader.compare.verdicts.dates import When
from reader.model import EntityType

YEARS = 20
"""How many years may lie between times of one event."""
UNSURE = timedelta(days=2)
"""How far what is reckoned from a page's own day may be off."""
A_YEAR = timedelta(days=300)
"""From what length on a time is a year."""
_DEADLINE = re.compile(r"\b(?:by|before|until|till)\s$", re.IGNORECASE)
_WEEKEND = re.compile(r"\bweekend\b", re.IGNORECASE)
_EVENINGS = frozenset({"friday", "monday"})
_RELATIVE = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|overnight|this (?:morning|afternoon|evening)"
    r"|last night|(?:the )?(?:next|same|previous|following) (?:day|morning|night|evening))\b",
    re.IGNORECASE,
)


def loose(around: Around, a: Claim, b: Claim, main: bool) -> bool:
    """Tell whether two times are too loose, or too far apart, to conflict.

    `main` is whether they are the main values of one measure, like the years of two weddings.
    """
    if _weekend(a, b) or _weekend(b, a) or _near_today(a, b) or _ages_apart(a, b):
        return True
    if _fits_deadline(around, a, b):
        return True
    yearly = all(isinstance(c.payload, When) and c.payload.end - c.payload.start > A_YEAR
                 for c in (a, b))  # fmt: skip
    return yearly and (_of_two_figures(around, a, b) or (not main and _of_two_cases(around, a, b)))


def _of_two_cases(around: Around, a: Claim, b: Claim) -> bool:
    """Tell whether two years are of what befell two persons, or of two things that happened."""
    one, other = _persons(around, a), _persons(around, b)
    if one and other and one.isdisjoint(other):
        return True
    return bool(a.governors and b.governors) and set(a.governors).isdisjoint(b.governors)


def _persons(around: Around, claim: Claim) -> set[str]:
    """Return the keys of the persons the clause of a value names."""
    reading, tree = around.reading(claim), around.tree(claim)
    if tree is None:
        return set()
    found = (reading.mention_at(tree.words[i].start) for i in around.clause(claim))
    return {
        reading.keys.get(m.entity) or m.name
        for m in found
        if m is not None and m.type is EntityType.PERSON
    }


def _of_two_figures(around: Around, a: Claim, b: Claim) -> bool:
    """Tell whether two years are those of two figures: revenue in 2022, and in 2024."""
    one, other = _figures(around, a), _figures(around, b)
    return bool(one and other) and one.isdisjoint(other)


def _figures(around: Around, claim: Claim) -> set[float]:
    """Return the sums and shares the clause of a time gives."""
    found = around.head(claim)
    if found is None:
        return set()
    tree, _, head = found
    clause = set(tree.of_clause(tree.clause[head]))
    return {
        q.value
        for q in around.reading(claim).annotations.quantities
        if tree.sentence.start <= q.start < tree.sentence.end
        and (q.currency or "cent" in q.text or "%" in q.text)
        and not clause.isdisjoint(tree.inside(q.start, q.end))
    }


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

"""Counts that grew from one article to a later one: a toll of six on Tuesday, of nine next week.

Both are right when they are told, so they are no conflict; the dates explain them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from reader.compare.claim import Claim
from reader.compare.concepts import concept
from reader.compare.lineup import Link
from reader.compare.measures import measure_of
from reader.compare.reading import Reading
from reader.compare.restraint.around import Around
from reader.compare.verdicts import Judgement
from reader.compare.verdicts.quantities import Amount
from reader.model import Bound, Verdict

_GROWING = frozenset(
    {"people killed", "people injured", "people infected", "people rescued", "people evacuated",
     "people missing", "arrests", "homes destroyed", "homes damaged"}
)  # fmt: skip
"""Measures of what is counted on after an event."""
_COLLECTED = frozenset(
    map(concept, ("report", "reports", "complaint", "complaints", "signature", "signatures",
                  "application", "applications", "donation", "donations", "claims"))
)  # fmt: skip
"""What comes in one by one, so that it has been counted only so far."""
_COMING_IN = frozenset({"receive", "register", "record", "log", "collect", "get", "gather", "take"})
_HAVE = frozenset({"has", "have", "'ve", "’ve"})
_OPEN = frozenset({Bound.AT_LEAST, Bound.OVER})
_GREW = re.compile(
    r"\b(?:rose|risen|rises|climb(?:ed|s)?|grew|grown|mounted|jumped|swelled|increased|soared"
    r"|(?:has|have|had) reached|now|latest|so far|revised|updated|raised|overnight|since died"
    r"|later died|died (?:later|of (?:his|her|their) (?:injuries|wounds)|in hospital)"
    r"|(?:later|new|second|fresh|final|full) (?:survey|count|tally|toll|figures?|assessment))\b",
    re.IGNORECASE,
)
"""What says in a later article that a count is a later one."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def rising(
    readings: Sequence[Reading], claims: Sequence[Claim], links: Sequence[Link]
) -> Judgement | None:
    """Return that the counts of a slot grew with the days, None where that explains no conflict.

    Every two that differ must be of two days, the later one larger, or of one, open upwards ('at
    least six') and overtaken since. One earlier count must be open, or one later article say that
    it grew.
    """
    pairs = []
    group = [claims[i] for i in sorted({i for link in links for i in (link.a, link.b)})]
    for link in links:
        if link.judgement.verdict is not Verdict.DIFFER:
            continue
        a, b = claims[link.a], claims[link.b]
        found = _in_time(readings, a, b) or _overtaken(readings, a, b, group)
        if found is None:
            return None
        pairs.append(found)
    around = Around(readings)
    if not any(_explained(around, early, late, group) for early, late in pairs):
        return None
    early, late = max(pairs, key=lambda p: (_day(readings, p[1]) or "", _day(readings, p[0]) or ""))
    told = [f"{c.value} on {_written(_day(readings, c) or '')}" for c in (early, late)]
    said = f"The count grew: {told[0]}, {told[1]}."
    return Judgement(Verdict.COMPATIBLE, "later count", said)


def _in_time(readings: Sequence[Reading], a: Claim, b: Claim) -> tuple[Claim, Claim] | None:
    """Return the earlier and the later of two counts, None unless the later one is larger."""
    days = [_day(readings, c) for c in (a, b)]
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return None
    early, late = (a, b) if days[0] < days[1] else (b, a)
    one, other = early.payload, late.payload
    if not isinstance(one, Amount) or not isinstance(other, Amount) or one.value >= other.value:
        return None
    return (early, late) if all(_grows(c) for c in (a, b)) else None


def _overtaken(
    readings: Sequence[Reading], a: Claim, b: Claim, group: Sequence[Claim]
) -> tuple[Claim, Claim] | None:
    """Return one of two counts of a day, both open upwards, and a later one larger than both."""
    if not (_open(a) and _open(b)) or _day(readings, a) != _day(readings, b):
        return None
    later = (c for c in group if _in_time(readings, a, c) == (a, c))
    return next(((a, c) for c in later if _in_time(readings, b, c) == (b, c)), None)


def _grows(claim: Claim) -> bool:
    if claim.measure != "count":
        return False
    return measure_of(claim) in _GROWING or bool(claim.nouns & _COLLECTED)


def _day(readings: Sequence[Reading], claim: Claim) -> str | None:
    """Return the day an article came out, as ISO 8601 writes it."""
    published = (readings[claim.article - 1].annotations.published or "")[:10]
    try:
        return date.fromisoformat(published).isoformat()
    except ValueError:
        return None


def _open(claim: Claim) -> bool:
    """Tell whether a count is open upwards ('at least six')."""
    return isinstance(claim.payload, Amount) and claim.payload.bound in _OPEN


def _explained(around: Around, early: Claim, late: Claim, group: Sequence[Claim]) -> bool:
    """Tell whether the earlier count is open upwards or the later one said to be later.

    What one article gives as 'at least 23' is open where another says '23'.
    """
    if any(_open(c) and _value(c) == _value(early) for c in group):
        return True
    return _coming_in(around, early) or _said_to_grow(around, late)


def _value(claim: Claim) -> float | None:
    return claim.payload.value if isinstance(claim.payload, Amount) else None


def _coming_in(around: Around, claim: Claim) -> bool:
    """Tell whether a count is of what has come in so far ('has received 27 reports')."""
    found = around.head(claim)
    if found is None or not claim.nouns & _COLLECTED or not around.helpers(claim) & _HAVE:
        return False
    tree, _, head = found
    return tree.words[tree.clause[head]].lemma.lower() in _COMING_IN


def _said_to_grow(around: Around, claim: Claim) -> bool:
    """Tell whether the sentence of a count, or one beside it, says that it is a later one."""
    trees = around.reading(claim).trees
    if claim.sentence < 0:
        return False
    near = trees[max(0, claim.sentence - 1) : claim.sentence + 2]
    start, end = near[0].sentence.start, near[-1].sentence.end
    return bool(_GREW.search(around.text(claim), start, end))


def _written(day: str) -> str:
    found = date.fromisoformat(day)
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"

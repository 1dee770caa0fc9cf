"""Whether clauses that say a thing is so and is not so speak of two things."""

from __future__ import annotations

import re

from reader.compare.claim import Claim
from reader.compare.claims.outcomes import Outcome
from reader.compare.concepts import concept
from reader.compare.restraint.around import Around

BESIDE = 30
"""How many characters on both sides tell that two passages are of the same words."""
_UNTIL = re.compile(r"(?:n['’]t)?\s+until\b", re.IGNORECASE)
_PERMISSION = "outcome permission"
"""What is allowed or forbidden must be one thing."""
_CUSTODY, _HOSPITAL = "outcome custody", concept("hospital")
LITTLE_SHARED, MUCH_SAID = 0.34, 5
"""Clauses that say so many things, and share less of them, are of two things."""


def of_others(around: Around, a: Claim, b: Claim) -> bool:
    """Tell whether one is so of some named ones and the other not so of others.

    'It was not until' negates nothing.
    """
    texts = [around.text(claim) for claim in (a, b)]
    if any(_UNTIL.match(t, c.focus[1]) for t, c in zip(texts, (a, b), strict=True)):
        return True
    words_beside = [
        t[max(0, c.focus[0] - BESIDE) : c.focus[1] + BESIDE]
        for t, c in zip(texts, (a, b), strict=True)
    ]
    if words_beside[0] == words_beside[1]:
        return True  # what is read from the same words differently is misread
    one, other = a.payload, b.payload
    if not isinstance(one, Outcome) or not isinstance(other, Outcome):
        return False
    for x, y in ((one.around, other.around), (one.said, other.said)):
        if _names(x - y) and _names(y - x):
            return True
    if a.measure == _CUSTODY and _HOSPITAL in one.said ^ other.said:
        return True  # whom a hospital lets go may be arrested
    said = one.said | other.said
    shared = one.said & other.said
    if a.measure == _PERMISSION and not shared:
        return True
    little = len(shared) < LITTLE_SHARED * len(said)
    return bool(one.said and other.said) and (len(said) >= MUCH_SAID or not shared) and little


def _names(concepts: frozenset[str]) -> frozenset[str]:
    return frozenset(k for k in concepts if k[0] == "@")

"""Values that an article gives side by side: those are of two things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.compare.claim import Claim
from reader.compare.verdicts.quantities import Amount

_PEOPLE, _MAGNITUDE = "=people", ("=magnitude",)


class BothGiven:
    """Knows which values articles give side by side: those are of two things.

    An article that gives both a 58 and a 51 wins tells that they are not wins of one sort. Two of
    one sentence with different sources are a conflict it tells of.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._given: defaultdict[tuple[int, float], list[Claim]] = defaultdict(list)
        self._articles = sorted({c.article for c in claims})
        for claim in claims:
            if isinstance(claim.payload, Amount) and not claim.payload.vague:
                self._given[claim.article, claim.payload.value].append(claim)

    def of(self, a: Claim, b: Claim) -> bool:
        """Tell whether one of the articles gives the values of both claims."""
        one, other = a.payload, b.payload
        if not isinstance(one, Amount) or not isinstance(other, Amount):
            return False
        if a.measure != "count" or a.governors[:1] == _MAGNITUDE:
            return False  # what is measured is measured once, and again
        return any(
            _alike(x, a) and _alike(y, b) and x.sentence != y.sentence and not _contradict(x, y)
            for article in self._articles
            for x in self._given.get((article, one.value), ())
            for y in self._given.get((article, other.value), ())
        )


def _contradict(a: Claim, b: Claim) -> bool:
    """Tell whether an article says two things of one, in the same words."""
    return a.governors[:1] == b.governors[:1] and a.subject == b.subject is not None


def _alike(found: Claim, claim: Claim) -> bool:
    """Tell whether a claim of the same value is of the same sort of thing."""
    own = claim.nouns - {_PEOPLE}
    if found is claim or found.nouns & own:
        return True
    return bool(set(found.governors) & set(claim.governors)) and bool(found.nouns & claim.nouns)

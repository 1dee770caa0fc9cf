"""Parts beside each other that make up a whole: two women and one man are three people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.compare.claim import Claim
from reader.compare.measures import measure_of
from reader.compare.restraint.amounts import befell
from reader.compare.verdicts.quantities import Amount

NEAR = 1e-6


class Sums:
    """Knows which amounts stand beside which in a sentence."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._beside: defaultdict[tuple[int, int], list[Claim]] = defaultdict(list)
        for claim in claims:
            if isinstance(claim.payload, Amount) and not claim.payload.vague:
                self._beside[claim.article, claim.sentence].append(claim)

    def of_one(self, a: Claim, b: Claim) -> bool:
        """Tell whether one of two amounts is a part of the other, the rest of it beside it."""
        return self._part(a, b) or self._part(b, a)

    def _part(self, part: Claim, whole: Claim) -> bool:
        one, other = part.payload, whole.payload
        if not isinstance(one, Amount) or not isinstance(other, Amount):
            return False
        if one.vague or other.vague or one.value >= other.value or part.sentence < 0:
            return False
        rest = [
            c.payload.value
            for c in self._beside.get((part.article, part.sentence), ())
            if isinstance(c.payload, Amount) and c is not part and _of_one_sort(part, c)
        ]
        missing = other.value - one.value
        return any(_equal(missing, r) for r in rest) or (
            len(rest) > 1 and _equal(missing, sum(rest))
        )


def _equal(a: float, b: float) -> bool:
    return abs(a - b) <= NEAR * max(abs(a), abs(b), NEAR)


def _of_one_sort(a: Claim, b: Claim) -> bool:
    """Tell whether two amounts of a sentence may be added: people hit by one thing, money."""
    if a.measure != "count":
        return a.measure.startswith("money")
    known = measure_of(a)
    both = a.nouns & b.nouns or not b.nouns or not a.nouns
    return bool(both or (known and known == measure_of(b))) and befell(b) in ("", befell(a))

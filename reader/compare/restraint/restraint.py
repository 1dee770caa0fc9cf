"""Whether two claims that conflict are of two things: the rules for each kind, one after another.

Two values of one thing are told of one event and one scope. Found by reading differences shown
over many stories: most false ones were of another day, of a general or reckoned case, or of more
than the other counts (shot, and shot dead).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from reader.compare.claim import Claim
from reader.compare.claims.scope import apart
from reader.compare.reading import Reading
from reader.compare.restraint import (
    actions,
    amounts,
    bearers,
    contrary,
    days,
    earlier,
    facets,
    names,
    periods,
    times,
    whose,
)
from reader.compare.restraint.around import Around
from reader.compare.restraint.given import BothGiven
from reader.compare.restraint.instances import instance, numbered, other_number
from reader.compare.restraint.sums import Sums
from reader.compare.restraint.terms import terms
from reader.model import SlotKind

Apart = Callable[[Claim, Claim, bool], bool]
"""Tells of two claims that conflict whether they are surely of two things.

The last argument says whether they are the main values their articles give of one measure."""

Contrary = Callable[[Claim, Claim], bool]
"""Tells of two claims whether one is of what is so and the other of what is not."""


def never(_a: Claim, _b: Claim, _main: bool = False) -> bool:
    """Return False: no two claims are surely of two things."""
    return False


class Restraint:
    """Looks at what stands around the claims of one comparison."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._around = around = Around(readings)
        self._days = cache(lambda claim: days.told_on(around, claim))
        self._general = cache(lambda claim: amounts.general(around, claim))
        self._asked = cache(lambda claim: amounts.asked_for(around, claim))
        self._changed = cache(lambda claim: amounts.changed(around, claim))
        self._reckoned = cache(lambda claim: amounts.reckoned(around, claim))
        self._instance = cache(lambda claim: instance(around, claim))
        self._numbered = cache(lambda claim: numbered(around, claim))
        self._whose = cache(lambda claim: whose.whose(around, claim))
        self._periods = cache(lambda claim: periods.periods(around, claim))
        self._earlier = cache(lambda claim: earlier.earlier(around, claim))
        self._terms = cache(lambda claim: terms(around, claim))
        self._facets = cache(lambda claim: facets.facets(around, claim))
        self._fate = cache(lambda claim: facets.fate(around, claim))
        self._bearers = cache(lambda claim: bearers.bearers(around, claim))
        self._stance = cache(lambda claim: contrary.stance(around, claim))

    def contrary(self, a: Claim, b: Claim) -> bool:
        """Tell whether one gives a value of what is so and the other of what is not."""
        return contrary.contrary(self._stance(a), self._stance(b))

    def among(self, claims: Sequence[Claim]) -> Apart:
        """Return what tells of two claims among all of their measure whether they are apart."""
        both_given, of_one = BothGiven(claims).of, Sums(claims).of_one

        def of_two(a: Claim, b: Claim, main: bool = False) -> bool:
            given = not main and both_given(a, b)
            return given or of_one(a, b) or self.apart(a, b, main)

        return of_two

    def apart(self, a: Claim, b: Claim, main: bool = False) -> bool:
        """Tell whether two claims that conflict are surely of two things.

        Main values of one measure are not for being told of on two days: tolls are told anew.
        """
        if a.kind is SlotKind.SET:
            return names.one_list(a, b)
        if a.kind is SlotKind.ACTION:
            return actions.of_others(self._around, a, b)
        if a.kind is SlotKind.DATE:
            another = self._another(a, b) or bearers.of_two(self._bearers(a), self._bearers(b))
            return another or times.loose(self._around, a, b, main)
        if a.kind is SlotKind.NAME:
            return names.one_name(a.value, b.value)
        if a.kind is not SlotKind.QUANTITY or a.measure in ("age", "score"):
            return False
        return self._amounts(a, b, main)

    def _another(self, a: Claim, b: Claim) -> bool:
        """Tell whether two claims are of two of several like events or things."""
        if self._instance(a) != self._instance(b):
            return True
        return other_number(self._numbered(a), self._numbered(b))

    def _amounts(self, a: Claim, b: Claim, main: bool) -> bool:
        told = (self._general, self._reckoned, self._asked, self._changed, self._terms)
        if any(of(a) != of(b) for of in told) or amounts.unlike(a, b) or self._another(a, b):
            return True
        if whose.of_others(self._whose(a), self._whose(b)) or self._of_other_times(a, b):
            return True
        if self._of_other_sides(a, b):
            return True
        return not main and (amounts.limited(a, b) or self._of_other_days(a, b))

    def _of_other_sides(self, a: Claim, b: Claim) -> bool:
        """Tell whether one is foreseen, found or of all aboard, and the other measured or gone."""
        if self._facets(a) != self._facets(b) or facets.aboard(self._around, a, b):
            return True
        return {self._fate(a), self._fate(b)} == {"found", "gone"}

    def _of_other_times(self, a: Claim, b: Claim) -> bool:
        """Tell whether two figures are of two years or months, or of periods of two lengths.

        The years a change is told with are those from and to which it goes.
        """
        if a.measure != "ratio" and (apart(a.dated, b.dated) or periods.of_month_and_year(a, b)):
            return True
        if a.measure == "count" and earlier.of_two(self._earlier(a), self._earlier(b)):
            return True
        return periods.of_two(self._periods(a), self._periods(b))

    def _of_other_days(self, a: Claim, b: Claim) -> bool:
        if amounts.harmed(self._around, a, b) or amounts.own_doings(a, b):
            return True
        first, second = self._days(a), self._days(b)
        if first and second and not first & second:
            return True
        return days.too_late(self._around, a, b) or days.too_late(self._around, b, a)

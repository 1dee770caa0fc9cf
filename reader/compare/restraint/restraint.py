"""Whether two claims that conflict are of two things: the rules for each kind, one after another.

Two values of one thing are told of one event and one scope. Found by reading differences shown
over many stories: most false ones were of another day, of a general or reckoned case, or of more
than the other counts (shot, and shot dead).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from reader.compare.claim import Claim
from reader.compare.reading import Reading
from reader.compare.restraint import actions, amounts, days, names, times
from reader.compare.restraint.around import Around
from reader.compare.restraint.given import BothGiven
from reader.compare.restraint.instances import instance
from reader.model import SlotKind

Apart = Callable[[Claim, Claim, bool], bool]
"""Tells of two claims that conflict whether they are surely of two things.

The last argument says whether they are the main values their articles give of one measure."""


def never(_a: Claim, _b: Claim, _main: bool = False) -> bool:
    """Return False: no two claims are surely of two things."""
    return False


class Restraint:
    """Looks at what stands around the claims of one comparison."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._around = around = Around(readings)
        self._days = cache(lambda claim: days.told_on(around, claim))
        self._general = cache(lambda claim: amounts.general(around, claim))
        self._reckoned = cache(lambda claim: amounts.reckoned(around, claim))
        self._instance = cache(lambda claim: instance(around, claim))

    def among(self, claims: Sequence[Claim]) -> Apart:
        """Return what tells of two claims among all of their measure whether they are apart."""
        both_given = BothGiven(claims).of

        def apart(a: Claim, b: Claim, main: bool = False) -> bool:
            return self.apart(a, b, main) or (not main and both_given(a, b))

        return apart

    def apart(self, a: Claim, b: Claim, main: bool = False) -> bool:
        """Tell whether two claims that conflict are surely of two things.

        Main values of one measure are not for being told of on two days: tolls are told anew.
        """
        if a.kind is SlotKind.SET:
            return names.one_list(a, b)
        if a.kind is SlotKind.ACTION:
            return actions.of_others(self._around, a, b)
        if a.kind is SlotKind.DATE:
            return times.loose(self._around, a, b) or self._instance(a) != self._instance(b)
        if a.kind is SlotKind.NAME:
            return names.one_name(a.value, b.value)
        if a.kind is not SlotKind.QUANTITY or a.measure in ("age", "score"):
            return False
        return self._amounts(a, b, main)

    def _amounts(self, a: Claim, b: Claim, main: bool) -> bool:
        if self._general(a) != self._general(b) or self._reckoned(a) != self._reckoned(b):
            return True
        if amounts.unlike(a, b) or self._instance(a) != self._instance(b):
            return True
        if main:
            return False
        if amounts.harmed(self._around, a, b) or amounts.own_doings(a, b):
            return True
        first, second = self._days(a), self._days(b)
        if first and second and not first & second:
            return True
        return days.too_late(self._around, a, b) or days.too_late(self._around, b, a)

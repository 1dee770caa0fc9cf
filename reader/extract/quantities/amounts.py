"""A number on its way to an amount, and the amount it becomes with what bounds it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.extract.quantities import bounds, units
from reader.model import Bound, Change, Quantity

_MINUS = re.compile(r"(?:^|(?<=[^a-z]))minus $")

_FEW = re.compile(r"one|two|three|four|five|six|seven|eight|nine|ten")


@dataclass(slots=True)
class Amount:
    """A number with its sign, scale and upper end, before what it measures is known."""

    start: int
    end: int
    value: float
    high: float | None = None
    currency: str | None = None
    between: bool = False


def counted_words(words: str) -> str:
    """Return the noun counted, without the 'more' of 'two more players'."""
    words = words.strip(" -,\n")
    return words[len("more ") :] if words.lower().startswith("more ") else words


def finish(
    amount: Amount,
    text: str,
    folded: str,
    end: int,
    *,
    unit: str | None,
    currency: str | None = None,
    age: bool = False,
) -> Quantity:
    """Add bound and change."""
    lasting = not age and bool(unit and re.fullmatch(units.TIME, unit.lower()))
    counted = unit and currency is None and unit != "times"
    if unit and counted and _FEW.fullmatch(folded, amount.start, amount.end):
        lasting = lasting or not re.match(rf"%|{units.UNIT}", unit.lower())
    minus = _MINUS.search(folded, max(0, amount.start - 7), amount.start)
    if minus:
        amount.start, amount.value = minus.start(), -amount.value
    bounded = bounds.bound(folded, amount.start, amount.end, lasting=lasting)
    kind, stop = bounded.bound, max(end, bounded.end)
    if bounded.end > amount.end == end:
        after = units.AFTER.match(folded, bounded.end)
        stop = after.end() if after else bounded.end
    elif kind is Bound.EXACT or bounded.start == amount.start:
        later = bounds.bound(folded, end, end)
        if later.end > end and later.start == end:
            kind, stop = later.bound, later.end
    start = bounded.start
    if amount.between:
        kind = Bound.BETWEEN
    elif folded.startswith("between ", start) and start < amount.start:
        start = amount.start
    loose = unit == "%" or currency is not None or bool(unit and "point" in unit)
    moved: Change | None = bounds.change(
        folded, bounded.start, stop, loose=loose, money=currency is not None
    )
    return Quantity(
        start,
        stop,
        text[start:stop],
        amount.value,
        amount.high,
        unit,
        kind,
        moved,
        currency,
    )

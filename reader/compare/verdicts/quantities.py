"""Amounts compared as intervals, in a literal and in an everyday reading.

Literally 'more than 26,000' holds 31,000; but of two outlets one of which says 'more than 26,000'
and the other 'more than 31,000', a careful reader wants to know. So two bounds of the same kind
compare by their numbers, and a bound and a plain number as interval and point.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from math import floor, inf, log10

from reader.compare.verdicts.judgement import Judgement
from reader.model import Bound, Change, Quantity, Verdict

# To one unit of each dimension (SI where there is one).
_UNITS: dict[str, tuple[str, float]] = {}
for _dimension, _names in {
    "length": {
        "metre meter m": 1.0, "kilometre kilometer km k": 1000.0, "mile mi": 1609.344,
        "foot feet ft": 0.3048, "inch in": 0.0254, "yard yd": 0.9144,
        "centimetre centimeter cm": 0.01,
        "millimetre millimeter mm": 0.001, "nautical-mile": 1852.0,
    },
    "mass": {
        "kilogram kilo kg": 1.0, "gram g": 0.001, "pound lb": 0.45359237, "ounce oz": 0.028349523,
        "tonne": 1000.0, "ton": 1000.0,
    },
    "duration": {
        "second sec": 1.0, "minute min": 60.0, "hour hr": 3600.0, "day": 86400.0,
        "week": 604800.0, "month": 2629746.0, "year yr": 31556952.0, "decade": 315569520.0,
    },
    "area": {
        "hectare ha": 1e4, "acre": 4046.8564, "square-mile": 2589988.1, "square-kilometre": 1e6,
        "square-kilometer": 1e6, "square-foot": 0.09290304, "square-metre": 1.0,
        "square-meter": 1.0,
    },
    "volume": {"litre liter": 1.0, "gallon": 3.785411784, "barrel": 158.987294928},
    "speed": {"mph": 0.44704, "kph": 0.277777778, "km/h": 0.277777778, "kmh": 0.277777778,
              "knot kt kn": 0.514444, "m/s": 1.0},
}.items():  # fmt: skip
    for _spelled, _factor in _names.items():
        for _name in _spelled.split():
            _UNITS[_name] = (_dimension, _factor)
_PLURALS = {"feet": "foot", "inches": "inch", "centuries": "century"}
_WORD = re.compile(r"[a-z/%]+")
_SPEEDS = (
    (re.compile(r"\b(?:km|kilomet(?:er|re)s?) ?(?:per|an|/) ?h(?:our)?\b"), "kph"),
    (re.compile(r"\bmiles? ?(?:per|an) ?hour\b"), "mph"),
    (re.compile(r"\b(?:m|met(?:er|re)s?) ?(?:per|a|/) ?s(?:ec(?:ond)?)?\b"), "m/s"),
)

_VAGUE = {
    "couple": (2, 3), "few": (2, 9), "several": (3, 9), "handful": (3, 9), "dozens": (24, 99),
    "scores": (40, 199), "tens": (20, 99), "hundreds": (200, 999), "thousands": (2000, 9999),
    "millions": (2e6, 9.99e6), "billions": (2e9, 9.99e9),
}  # fmt: skip
_VAGUE_TEXT = re.compile(
    r"\b(?:(tens|dozens|scores|hundreds|thousands|several|couple|few|handful) of )?"
    r"(couple|few|several|handful|dozens|scores|tens|hundreds|thousands|millions|billions)\b",
    re.IGNORECASE,
)
_PARTS = {"half": 0.5, "quarter": 0.25, "three-quarter": 0.75, "three-quarters": 0.75}
_AND_PART = re.compile(r"and (?:an? |one[ -])?(three-quarters?|half|quarter) ", re.IGNORECASE)
"""A part of one behind a whole number: 'seven and three-quarter percent'."""
_TIMES = {
    "hundreds": 100.0, "thousands": 1000.0, "millions": 1e6, "billions": 1e9,
}  # fmt: skip

POINT = 0.005
"""How far changes may lie apart and be one, rounded: half of one per cent of what changed."""
DECADE = _UNITS["decade"][1]
"""What is counted in decades is always round."""
ABOUT, COARSE = 0.1, 0.15
"""How far what is 'about' a number may lie from it, as a share of it, and of a one-digit number."""
STEPS = 3
"""How many steps of its last digit at most: 'about 7.9' is not 7.4."""
UPWARD = 2.5
"""How far beyond 'more than' a number may lie before a reader wants to know, as a multiple."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity made comparable: its number in the base unit of its dimension.

    `dimension` is 'count', 'money', 'percent', 'ratio' (a change as a factor, doubling = 2), a
    physical one, or 'number'. `low` and `high` are what it may be literally.
    """

    dimension: str
    value: float
    low: float
    high: float
    bound: Bound
    vague: bool = False
    currency: str | None = None
    figure: float = 0.0
    """The number as written, in its own unit."""
    step: float = 0.0
    """To what it looks rounded: 1000 for 26,000, 1 for 26,271, in the base unit."""

    @property
    def plain(self) -> bool:
        """Whether it is a plain number without bound or vagueness."""
        return self.bound is Bound.EXACT and not self.vague


def unit_of(words: str | None) -> tuple[str, float]:
    """Return the dimension and factor of a unit as written; ('count', 1.0) of a counted noun."""
    if not words:
        return ("number", 1.0)
    lowered = words.lower().replace("-", " ").replace("per cent", "%").replace("percent", "%")
    if "%" in lowered:
        return ("percent", 1.0)
    for pattern, short in _SPEEDS:
        if pattern.search(lowered):
            return _UNITS[short]
    tokens = [_singular(t) for t in _WORD.findall(lowered)]
    for first, second in pairwise(tokens):
        if f"{first}-{second}" in _UNITS:
            return _UNITS[f"{first}-{second}"]
    if tokens and tokens[0] in _UNITS and len(tokens) <= 2:
        return _UNITS[tokens[0]]
    return ("count", 1.0)


def _singular(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    short = word.removesuffix("s")
    return short if short in _UNITS else word


def amount(quantity: Quantity) -> Amount:
    """Return the comparable form of a quantity as the extractor gives it."""
    unit, value = quantity.unit, quantity.value
    if unit and (added := _AND_PART.match(unit)):
        unit, value = unit[added.end() :], value + _PARTS[added[1].lower()]
    if quantity.currency:
        dimension, factor = "money", 1.0
    else:
        dimension, factor = unit_of(unit)
    if quantity.change is Change.MULTIPLE:
        dimension, factor = "ratio", 1.0
    elif quantity.change is not None and dimension == "percent":
        sign = 1 if quantity.change is Change.UP else -1
        dimension, value = "ratio", 1 + sign * value / 100
    vague = _vague(quantity.text)
    if vague and quantity.bound is not Bound.BETWEEN:
        low, high = vague
        return Amount(
            dimension, low * factor, low * factor, high * factor, Bound.EXACT, vague=True,
            currency=quantity.currency,
        )  # fmt: skip
    return make(
        dimension, value, quantity.bound, factor=factor, upper=quantity.high,
        currency=quantity.currency,
    )  # fmt: skip


def make(
    dimension: str,
    value: float,
    bound: Bound = Bound.EXACT,
    *,
    factor: float = 1.0,
    upper: float | None = None,
    currency: str | None = None,
) -> Amount:
    """Return an amount of `value` times `factor` base units, bounded as `bound` says."""
    base = value * factor
    step = _step(value) * factor
    if factor >= DECADE and dimension == "duration" and bound is Bound.EXACT:
        bound = Bound.ABOUT
    low, high = base, base
    if bound is Bound.BETWEEN and upper is not None:
        low, high = min(base, upper * factor), max(base, upper * factor)
    elif bound is Bound.ABOUT:
        margin = max(min(abs(base) * ABOUT, STEPS * step), min(step / 2, abs(base) * COARSE))
        low, high = base - margin, base + margin
    elif bound in (Bound.OVER, Bound.AT_LEAST):
        high = inf
    elif bound in (Bound.UNDER, Bound.AT_MOST):
        low = -inf
    return Amount(dimension, base, low, high, bound, currency=currency, figure=value, step=step)


_SMALLEST = -300
"""The power of ten below which numbers lose their digits."""


def _step(value: float) -> float:
    """Return what a number looks rounded to: its last digit that is not a trailing zero.

    What is too small to have a last digit (5e-324, as a hostile text may have) is as good as 0.
    """
    size = floor(log10(abs(value))) if value else 0
    if not value or size < _SMALLEST:
        return 1.0
    for digits in range(1, 8):
        step: float = 10.0 ** (size - digits + 1)
        if abs(value / step - round(value / step)) < 1e-9:
            return step
    return 10.0 ** (size - 7)


def _vague(text: str) -> tuple[float, float] | None:
    if any(c.isdigit() for c in text):
        return None
    match = _VAGUE_TEXT.search(text)
    if match is None:
        return None
    first, last = match.group(1), match.group(2).lower()
    if first and last in _TIMES:
        low, high = _VAGUE[first.lower()]
        return (low * _TIMES[last], (high + 1) * _TIMES[last] - 1)
    return _VAGUE[last]


def same_kind(a: Amount, b: Amount) -> bool:
    """Tell whether two amounts can be compared at all: like with like."""
    if a.dimension != b.dimension:
        return {a.dimension, b.dimension} == {"count", "number"}
    return a.currency == b.currency


def judge(a: Amount, b: Amount) -> Judgement | None:
    """Return how two amounts of one thing stand to each other, None for unlike kinds."""
    if not same_kind(a, b):
        return None
    if a.dimension == "ratio":
        return _ratios(a, b)
    if a.vague or b.vague:
        return _vaguely(a, b)
    if a.plain and b.plain:
        return _plain(a, b)
    if Bound.BETWEEN in (a.bound, b.bound):
        return _ranges(a, b)
    if a.bound is b.bound:
        return _same_bound(a, b)
    return _bounded(a, b)


_AGREE = Judgement(Verdict.AGREE, "same amount", "The same amount.")
_SHADE = Judgement(
    Verdict.COMPATIBLE, "same number, bounded", "The same number, one of them hedged."
)
_WITHIN = Judgement(
    Verdict.COMPATIBLE, "within bounds", "One amount lies within what the other says."
)
_ROUNDED = Judgement(Verdict.COMPATIBLE, "rounding", "One is the other, rounded.")
_NUMBER = Judgement(Verdict.DIFFER, "another number", "The numbers are different.")
_MILES = Judgement(Verdict.COMPATIBLE, "kind of mile", "As many miles; one says nautical miles.")
_OUTSIDE = Judgement(
    Verdict.DIFFER, "out of bounds", "One amount lies outside what the other says."
)


def _equal(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 * max(abs(a), abs(b), 1e-9)


def _rounded(a: Amount, b: Amount) -> bool:
    """Tell whether the coarser of two numbers can be the finer one, rounded."""
    coarse, fine = (a, b) if a.step >= b.step else (b, a)
    gap = abs(coarse.value - fine.value)
    if gap <= coarse.step / 2 * (1 + 1e-9) and _converted(a, b):
        return True
    step = coarse.step
    while step > 0.1 * abs(coarse.value) and step > 10 * fine.step:
        step /= 10  # '40 %' may be 39.8 and not 37 rounded
    return gap <= step / 2 * (1 + 1e-9) and step <= 0.1 * abs(coarse.value)


def _converted(a: Amount, b: Amount) -> bool:
    ratio = a.step / b.step if b.step else 1.0
    power = log10(ratio) if ratio > 0 else 0.5
    return abs(power - round(power)) > 1e-6 and abs(a.value - b.value) <= 0.06 * abs(a.value)


def _plain(a: Amount, b: Amount) -> Judgement:
    if _equal(a.value, b.value):
        return _AGREE
    if _loose_miles(a, b):
        return _MILES
    if _converted(a, b) and abs(a.value - b.value) <= 0.02 * max(abs(a.value), abs(b.value)):
        return _ROUNDED
    return _ROUNDED if _rounded(a, b) and a.step != b.step else _NUMBER


def _loose_miles(a: Amount, b: Amount) -> bool:
    """Tell whether two distances are one number of miles, nautical in one."""
    if a.dimension != "length" or not _equal(a.figure, b.figure):
        return False
    return abs(max(a.value, b.value) / min(a.value, b.value) - 1852 / 1609.344) < 1e-6


def _same_bound(a: Amount, b: Amount) -> Judgement:
    if _equal(a.value, b.value):
        return _AGREE
    if _loose_miles(a, b):
        return _MILES
    near = abs(a.value - b.value) <= 0.05 * max(abs(a.value), abs(b.value))
    return _ROUNDED if near and (a.bound is Bound.ABOUT or a.step != b.step) else _NUMBER


def _bounded(a: Amount, b: Amount) -> Judgement:
    if _equal(a.value, b.value):
        return _SHADE
    if _loose_miles(a, b):
        return _MILES
    if a.high < b.low or b.high < a.low:
        return _OUTSIDE
    small, large = sorted((abs(a.value), abs(b.value)))
    return _WITHIN if large <= UPWARD * small else _OUTSIDE


def _ranges(a: Amount, b: Amount) -> Judgement:
    if _equal(a.low, b.low) and _equal(a.high, b.high):
        return _AGREE
    return _WITHIN if a.low <= b.high and b.low <= a.high else _OUTSIDE


def _vaguely(a: Amount, b: Amount) -> Judgement:
    if (a.low, a.high, a.vague) == (b.low, b.high, b.vague):
        return _AGREE
    slack = 1.5
    (low, high), (least, most) = _likely(a), _likely(b)
    return _WITHIN if low <= most * slack and least <= high * slack else _OUTSIDE


def _likely(amount: Amount) -> tuple[float, float]:
    """Return what an amount may be where people speak: 'at least three' is not thousands."""
    low = amount.low if amount.low > -inf else amount.value / UPWARD
    return low, amount.high if amount.high < inf else amount.value * UPWARD


def _ratios(a: Amount, b: Amount) -> Judgement:
    """Compare changes as factors; 'doubled' and 'up 56 %' differ however one rounds."""
    if _equal(a.value, b.value):
        return _AGREE if a.bound is b.bound else _SHADE
    if not (a.plain and b.plain) and a.low <= b.high and b.low <= a.high:
        return _WITHIN
    if abs(a.value - b.value) <= POINT or _near_multiples(a, b):
        return _ROUNDED
    return Judgement(Verdict.DIFFER, "another change", "The changes are of different size.")


def _near_multiples(a: Amount, b: Amount) -> bool:
    """Tell whether two changes are near, both of them twice as much or more."""
    small = min(abs(a.value), abs(b.value))
    return small >= 2 and abs(a.value - b.value) <= 0.02 * small

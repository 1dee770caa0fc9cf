"""What two values tell by themselves of being of one thing: equal ones, near ones, misread ones.

That one outlet has 412 million euros and another 421 million speaks for one sum, whatever the words
around them; that one has 3 and another 400 does not. So do two times of day half an hour apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from math import exp, floor, log, log10

from reader.compare.claim import Claim
from reader.compare.claims import amounts
from reader.compare.firmness import GOVERNED, MUCH_ALIKE, TALLIED
from reader.compare.verdicts.dates import When, undated
from reader.compare.verdicts.quantities import Amount
from reader.model import Verdict

FEATURES = ("equal", "digits", "near", "misread")
"""What is known of a pair once it is judged, each from 0 to 1."""
NEAR = 0.12
"""By what natural logarithm of their ratio two amounts' nearness falls to a third."""
_CLOCK, _DAY, _YEAR = timedelta(hours=1), timedelta(days=3), timedelta(days=500)
"""By what gap that of two times of day, of days, of years falls so."""
_LONG, _MINUTE = timedelta(days=300), timedelta(minutes=1)
LONG = 3
"""How many digits that tell make a number a long one."""
ALIKE = 0.65
"""From what nearness on two long numbers are hardly of two things: some five per cent apart."""
SOON, AT_ONCE, SOME_YEARS = 0.6, 0.9, 0.1
"""The same of two times of day (half an hour), more than six minutes apart; of years (three)."""
LITTLE = 0.15
"""How alike clauses are at least that tell of one moment."""
UNLIKE = 1.35
"""How many times one amount another may be for both to be of one thing. Of 120 differences of
amounts that strangers judged, 0.75 of those nearer were right, 0.43 of the others."""
LIKELY, VERY_LIKELY, SURELY = 0.7, 0.8, 0.9
"""From what score on amounts, times, counts of things called otherwise are of one thing."""
SMALL, MUCH = 0.25, 0.5
"""What significance numbers of one digit have; how alike clauses are that surely tell of one."""
ALONE = 0.5
"""How near to the only ones of their sort counts must be to be of one thing."""
TWICE, HALF_MORE = 2.0, 1.6
"""How many times the other one of them may be, called the same or otherwise."""


def evidence(a: Claim, b: Claim, verdict: Verdict) -> tuple[float, ...]:
    """Return one number for each of `FEATURES`; only values that do not agree are near."""
    if verdict is Verdict.AGREE:
        return (1.0, significance(a, b), 0.0, 0.0)
    return (0.0, 0.0, nearness(a.payload, b.payload), float(misread(a.payload, b.payload)))


def significance(a: Claim, b: Claim) -> float:
    """Return how much it tells that two values are equal: 2,129 more than 10."""
    return min(amounts.significant(a), amounts.significant(b)) / 4


def nearness(a: object, b: object) -> float:
    """Return how near two amounts or two times are, from 0 to 1; 0 for anything else."""
    if isinstance(a, Amount) and isinstance(b, Amount):
        if min(a.value, b.value) <= 0:
            return 0.0
        return exp(-abs(log(a.value) - log(b.value)) / NEAR)
    if not isinstance(a, When) or not isinstance(b, When) or a.clock != b.clock:
        return 0.0
    gap = max(a.start - b.end, b.start - a.end, timedelta(0))
    longer = max(a.end - a.start, b.end - b.start)
    if longer > _LONG:
        return exp(-abs(a.start - b.start) / _YEAR)
    return exp(-gap / (_CLOCK if a.clock else _DAY))


def of_day(payload: object) -> bool:
    """Tell whether a value is a time of day to the minute."""
    return isinstance(payload, When) and payload.clock and payload.end - payload.start <= _MINUTE


def by_the_clock(a: object, b: object) -> float:
    """Return how near two times of day are whatever their days, from 0 to 1."""
    if not isinstance(a, When) or not isinstance(b, When):
        return 0.0
    return nearness(undated(a), undated(b))


def misread(a: object, b: object) -> bool:
    """Tell whether two amounts have the same digits in another order, or all but one of many."""
    if not isinstance(a, Amount) or not isinstance(b, Amount):
        return False
    one, other = digits(a), digits(b)
    if len(one) != len(other) or len(one) < 2 or one == other or size(a) != size(b):
        return False
    changed = sum(x != y for x, y in zip(one, other, strict=True))
    return sorted(one) == sorted(other) or (len(one) > 2 and changed == 1)


def far(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether two amounts are too unlike each other to be taken for two of one thing.

    They are not where nearly the same is said of both.
    """
    if pair["clause"] >= MUCH_ALIKE and pair["governor"] >= GOVERNED:
        return False
    one, other = a.payload, b.payload
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return False
    small, large = sorted((abs(one.value), abs(other.value)))
    return large > UNLIKE * small


def hardly_two(a: Claim, b: Claim, pair: Mapping[str, float], score: float) -> bool:
    """Tell whether two values are so near, for how well they line up, that they are of one thing.

    `pair` are the features known before, `score` is how likely the pair is in all. It is so of long
    numbers nearly alike, of counts that are the only ones of their sort, of times of day and of
    years that are near. What is tallied anew in every game is often alike.
    """
    one, other = a.payload, b.payload
    if pair["subject clash"] or pair["measure clash"] or score < LIKELY:
        return False
    if isinstance(one, When) and isinstance(other, When):
        return _one_time(one, other, pair, score)
    if not isinstance(one, Amount) or not isinstance(other, Amount) or one.vague or other.vague:
        return False
    if (a.nouns | b.nouns) & TALLIED:
        return False
    return _one_number(one, other) or (a.measure == "count" and _alone(one, other, pair, score))


def hardly_one(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether two counts have but one small number in common: six horses and six tiers."""
    unlike = a.measure == "count" and pair["noun clash"] and pair["clause"] < MUCH
    return bool(unlike) and significance(a, b) <= SMALL


def _one_time(a: When, b: When, pair: Mapping[str, float], score: float) -> bool:
    """Tell whether two times of day, or years, are near; a few minutes make no difference."""
    if a.end - a.start > _LONG and b.end - b.start > _LONG:
        return score >= VERY_LIKELY and nearness(a, b) >= SOME_YEARS
    near = nearness(a, b) if a.clock and score >= VERY_LIKELY else 0.0
    if pair["clause"] >= LITTLE:
        near = max(near, pair["moment"])
    return SOON <= near < AT_ONCE


def _one_number(a: Amount, b: Amount) -> bool:
    """Tell whether two numbers are long, and misread or nearly equal."""
    long = min(len(digits(a)), len(digits(b))) >= LONG
    return long and (misread(a, b) or nearness(a, b) >= ALIKE)


def _alone(a: Amount, b: Amount, pair: Mapping[str, float], score: float) -> bool:
    """Tell whether two counts are the only ones of their sort and of one size."""
    small, large = sorted((abs(a.value), abs(b.value)))
    if pair["only"] < ALONE:
        return False
    if pair["noun"]:
        return large < TWICE * small
    return score >= SURELY and large < HALF_MORE * small


def size(amount: Amount) -> int:
    """Return what power of ten an amount has."""
    return floor(log10(abs(amount.value))) if amount.value else 0


def digits(amount: Amount) -> str:
    """Return the digits of an amount that tell, without zeros at either end."""
    return "".join(c for c in f"{amount.value:.6g}" if c.isdigit()).strip("0")

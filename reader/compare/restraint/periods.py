"""Of what period a figure is: a quarter's profit is no other value of a year's."""

from __future__ import annotations

import re

from reader.compare.claim import Claim
from reader.compare.restraint.amounts import BEFALLEN
from reader.compare.restraint.around import Around

_LENGTHS = {
    "quarter": r"quarter(?:ly)?|q[1-4]|three[- ]months?|three months",
    "half": r"half[- ]year(?:ly)?|(?:first|second) half|h[12]|six[- ]months?|half of the year",
    "nine months": r"nine[- ]months?",
    "year": r"full[- ]year|annual(?:ly)?|(?:for|in|during|over) the (?:whole |full |past )?year"
            r"|(?:last|this|past|every|each|per|financial|fiscal|calendar|previous) year"
            r"|(?:twelve|12)[- ]months?",
    "month": r"monthly|(?:last|this|past|every|each|per) month|(?:in|during|for) the month",
    "week": r"weekly|(?:last|this|past|every|each|per) week|(?:in|during|for) the week",
    "day": r"daily|(?:every|each|per) day",
}  # fmt: skip
_PERIODS = {name: re.compile(rf"\b(?:{p})\b", re.IGNORECASE) for name, p in _LENGTHS.items()}
_WHICH = re.compile(
    r"\b(?:(first|second|third|fourth|last|final)[- ](quarter|half)|([qh])([1-4]))\b",
    re.IGNORECASE,
)
_MOMENTS = {
    "close": r"clos(?:ed|ing)|ended|finished|settled|at the close",
    "before": r"early trad(?:ing|e)|pre-?market|before (?:the )?(?:open(?:ing)?|bell)|opening"
              r"|morning trad(?:ing|e)|at one point|intraday|at noon|at midday|initially"
              r"|(?:at|by) \d{1,2}[:.]\d\d",
    "after": r"after[- ]hours|after the (?:bell|close)",
}  # fmt: skip
_OF_THE_DAY = {name: re.compile(rf"\b(?:{p})\b", re.IGNORECASE) for name, p in _MOMENTS.items()}
_TRADED = ("ratio", "percent")
_NONE: frozenset[str] = frozenset()
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4"}


Periods = tuple[frozenset[str], frozenset[str], frozenset[str]]


def periods(around: Around, claim: Claim) -> Periods:
    """Return of what lengths of time, which quarters or halves, which moments of trade a figure is.

    What befalls people does on one day, whatever else their clause speaks of.
    """
    if claim.governors[:1] and claim.governors[0] in BEFALLEN:
        return _NONE, _NONE, _NONE
    text = around.clause_text(claim)
    which = {
        f"{_ORDINALS.get(m[1].lower(), m[1].lower())}{m[2][0].lower()}" if m[1]
        else f"{m[4]}{m[3].lower()}"
        for m in _WHICH.finditer(text)
    }  # fmt: skip
    lengths = frozenset(name for name, p in _PERIODS.items() if p.search(text))
    moments = frozenset(name for name, p in _OF_THE_DAY.items() if p.search(text))
    return lengths, frozenset(which), moments if claim.measure in _TRADED else _NONE


def of_two(a: Periods, b: Periods) -> bool:
    """Tell whether two figures are of periods of two lengths, of two quarters or two moments."""
    return any(x and y and not x & y for x, y in zip(a, b, strict=True))


def of_month_and_year(a: Claim, b: Claim) -> bool:
    """Tell whether one share or sum is of months and the other of whole years."""
    if a.measure == "count" or not (a.dated and b.dated):
        return False
    return {len(d) for d in a.dated}.isdisjoint(len(d) for d in b.dated)

"""Of what earlier time a count is, as its sentence says or the one before it.

News puts earlier cases behind its own: 'The island was hit by a quake in September. That killed
six people.'
"""

from __future__ import annotations

import re

from reader.compare.claim import Claim
from reader.compare.restraint.around import Around
from reader.compare.tree import Tree

_YEAR = re.compile(r"\d{4}")
_YEAR_LENGTH = 4
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = re.compile(rf"\bin (?:early |mid-|late )?({'|'.join(_MONTHS)})\b(?! \d)", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:that|this|those|these|it|they|a total|in all)\b", re.IGNORECASE)
"""How a sentence begins that goes on with what the one before it tells of."""


def earlier(around: Around, claim: Claim) -> frozenset[str]:
    """Return the earlier years and months a count is told of.

    A sentence that gives no time and points back goes on with that of the one before it.
    """
    found = around.head(claim)
    if found is None:
        return frozenset()
    tree, _, head = found
    clauses = {tree.clause[head], *(i for i in tree.above(head) if tree.predicates(i))}
    own = _times(around, claim, tree, clauses)
    text = around.text(claim)
    if own or claim.sentence == 0 or not _GOES_ON.match(text, tree.sentence.start):
        return own
    before = around.reading(claim).trees[claim.sentence - 1]
    if "\n\n" in text[before.sentence.end : tree.sentence.start]:
        return frozenset()
    return _times(around, claim, before, set(before.clause))


def _times(around: Around, claim: Claim, tree: Tree, clauses: set[int]) -> frozenset[str]:
    """Return the years and months that some clauses of a sentence name, but for the present."""
    reading, text = around.reading(claim), around.text(claim)
    times = [(t.start, t.end, t.value or "") for t in reading.annotations.times]
    today = reading.annotations.published or max((v for *_, v in times), default="")
    this_year, this_month = today[:_YEAR_LENGTH], today[_YEAR_LENGTH + 1 : _YEAR_LENGTH + 3]
    found = set()
    for start, end, value in times:
        inside = tree.inside(start, end)
        if _SINCE.search(text, max(0, start - 8), start):
            continue
        if inside and tree.clause[tree.top(inside)] in clauses and _YEAR.match(value):
            found.add(value[:_YEAR_LENGTH])
    months = set()
    for match in _MONTH.finditer(text, tree.sentence.start, tree.sentence.end):
        inside = tree.inside(*match.span(1))
        number = f"{_MONTHS.index(match[1].lower()) + 1:02}"
        if inside and tree.clause[tree.top(inside)] in clauses and number != this_month:
            months.add(match[1].lower())
    return frozenset({y for y in found if y < this_year} | months)


def of_two(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether one of two counts is of an earlier time than the other, or both of two."""
    return bool(a) != bool(b) or (bool(a) and a.isdisjoint(b))

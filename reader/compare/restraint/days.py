"""Of what day people are told to have been killed, hurt or arrested."""

from __future__ import annotations

import re

from reader.compare.claim import Claim
from reader.compare.claims.scope import days_named
from reader.compare.restraint.amounts import BEFALLEN
from reader.compare.restraint.around import Around

AROUND = 4
"""How many sentences from a value on the nearest one that names a day says when."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY_LENGTH = len("2024-04-10")


def told_on(around: Around, claim: Claim) -> frozenset[str]:
    """Return the weekdays casualties are told of, else the nearest that are named.

    What befell people is told of one day, while a population or distance is of none.
    """
    casualty = bool(BEFALLEN & set(claim.governors[:1])) and claim.measure == "count"
    if claim.sentence < 0 or claim.dated or not casualty:
        return frozenset()
    if claim.days:
        return claim.days
    trees = around.reading(claim).trees
    if days_named(trees[claim.sentence]):
        return frozenset()
    for by in range(1, AROUND + 1):
        for near in (claim.sentence - by, claim.sentence + by):
            if 0 <= near < len(trees) and (named := days_named(trees[near])):
                return named
    return frozenset()


def too_late(around: Around, a: Claim, b: Claim) -> bool:
    """Tell whether one article came out before the day of which the other tells."""
    published = around.reading(b).annotations.published or ""
    tree = around.tree(a)
    if len(published) < _DAY_LENGTH or tree is None or "had" in around.helpers(a):
        return False  # what had happened by then was before that day
    start, end = tree.sentence.start, tree.sentence.end
    days = [
        t.value[:_DAY_LENGTH]
        for t in around.reading(a).annotations.times
        if start <= t.start < end and t.value and _DAY.match(t.value)
    ]
    return bool(days) and min(days) > published[:_DAY_LENGTH]

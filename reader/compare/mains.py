"""Which value of a measure an article gives before all others: its own death toll, not another's.

News tells first what it is about and puts earlier events, other places and parts behind it. So of
the values of one measure an article's first one that nothing limits is its main one, and two
articles' main ones are of one thing even where no other word is shared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.compare.claim import Claim
from reader.compare.claims.scope import apart
from reader.compare.concepts import concept
from reader.compare.firmness import PEOPLE, TALLIED, attached
from reader.compare.limits import limits
from reader.compare.measures import BARE
from reader.compare.reading import Reading
from reader.compare.verdicts.dates import When
from reader.compare.verdicts.quantities import Amount
from reader.compare.verdicts.words import words
from reader.model import EntityType

_COMMON = """
members groups things parts places ways kinds times items seasons season games matches years days
months weeks hours cases others points plays words steps sides
"""
_MANY = frozenset(map(concept, _COMMON.split()))
"""What articles count many sorts of."""
HALF = 0.5
SHARED = 3
"""How many concepts clauses must share that count things no measure is known for."""
_BEYOND = re.compile(r"\W*(?:above|over|below|beyond|short of|too many|behind)\b", re.IGNORECASE)
"""What stands behind a number that only says by how much another is missed."""


@dataclass(frozen=True, slots=True)
class Named:
    """Keys of what most articles of a story name, and of the places that few of them do."""

    often: frozenset[str] = frozenset()
    seldom: frozenset[str] = frozenset()


def named(readings: Sequence[Reading]) -> Named:
    """Return what most articles name, and the places few do."""
    articles: defaultdict[str, set[int]] = defaultdict(set)
    places: set[str] = set()
    for reading in readings:
        for mention in reading.annotations.entities:
            key = reading.keys.get(mention.entity or "")
            if key is not None:
                articles[key].add(reading.number)
                if mention.type is EntityType.PLACE:
                    places.add(key)
    often = frozenset(k for k, found in articles.items() if 2 * len(found) >= len(readings))
    return Named(often, frozenset(places) - often)


def mains(claims: Sequence[Claim], known: Sequence[str], own: Named) -> list[str]:
    """Return what each claim is the main value of in its article, '' for a claim that is none.

    `known` are the claims' measures. A clause that names only a place few articles do is of another
    event, or of a part.
    """
    first: dict[tuple[int, str], int] = {}
    kept = [_kept(claim, measure) for claim, measure in zip(claims, known, strict=True)]
    for i, (claim, name) in enumerate(zip(claims, kept, strict=True)):
        if not name:
            continue
        place = (claim.article, name)
        if place not in first or _order(claim, own) < _order(claims[first[place]], own):
            first[place] = i
    found = [""] * len(claims)
    for i, (claim, name) in enumerate(zip(claims, kept, strict=True)):
        main = first.get((claim.article, name))
        if main is not None and (main == i or (known[i] and _again(claim, claims[main]))):
            found[i] = name
    return found


def _again(claim: Claim, main: Claim) -> bool:
    """Tell whether a value is the main one of a known measure, told again of no other time."""
    one, other = claim.payload, main.payload
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return False
    return (one.value, one.bound) == (other.value, other.bound) and not claim.dated


def both_main(claims: Sequence[Claim], known: Sequence[str], own: Named) -> NDArray[np.float32]:
    """Return 1 where two claims are the main values of one measure, limited by nothing different.

    It is a half where no measure is known and both count things of one sort.
    """
    found = np.zeros((len(claims), len(claims)), np.float32)
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for i, name in enumerate(mains(claims, known, own)):
        if name:
            by_name[name].append(i)
    for members in by_name.values():
        for i in members:
            for j in members:
                a, b = claims[i], claims[j]
                if a.article == b.article or not _alike(a, b, own):
                    continue
                if known[i] or _said_alike(a, b):
                    found[i, j] = 1.0 if known[i] else HALF
    return found


def _kept(claim: Claim, known: str) -> str:
    """Return what a value may be the main value of: a known measure, else things of one sort."""
    if isinstance(claim.payload, When):
        return known
    if not isinstance(claim.payload, Amount) or limits(claim) or attached(claim):
        return ""
    if claim.personal and not any(c.isalpha() for c in claim.value):
        return ""  # 'Lopez, who was 18' counts nobody
    before, _, after = claim.written.partition(claim.value)
    if _BEYOND.match(after) or (before.endswith("from ") and after.startswith(" to ")):
        return ""
    if known or claim.measure != "count":
        return known
    things = claim.nouns - BARE - TALLIED - _MANY
    if PEOPLE in things or len(things) != 1 or claim.payload.value <= 1:
        return ""
    (thing,) = things
    said = thing in map(concept, words(claim.value))
    return f"number of {thing}" if said and not thing.startswith("@") else ""


def _said_alike(a: Claim, b: Claim) -> bool:
    """Tell whether things of one sort are told of in words that are somewhat alike."""
    sorts = not (a.sort and b.sort) or bool(a.sort & b.sort)
    return sorts and len(a.near & b.near) >= SHARED


def _keys(claim: Claim) -> set[str]:
    return {k for k in claim.near if k[0] == "@"}


def _elsewhere(claim: Claim, own: Named) -> bool:
    keys = _keys(claim)
    return not keys.isdisjoint(own.seldom) and keys.isdisjoint(own.often)


def _order(claim: Claim, own: Named) -> tuple[bool, int]:
    """Return what the claims of an article are ordered by: those of no other time first."""
    other = not isinstance(claim.payload, When) and bool(claim.dated or claim.scope)
    return (other or _elsewhere(claim, own), claim.focus[0])


def _alike(a: Claim, b: Claim, own: Named) -> bool:
    """Tell whether nothing limits one that does not limit the other: times, names."""
    times = isinstance(a.payload, When)
    if a.scope != b.scope or (not times and apart(a.dated, b.dated)):
        return False
    one, other = _keys(a), _keys(b)
    if one & other:
        return True
    one, other = one & own.often, other & own.often
    return not (one and other) and not _elsewhere(a, own) and not _elsewhere(b, own)

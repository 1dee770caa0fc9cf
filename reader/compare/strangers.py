"""Leaving a value out of a difference to which it hardly belongs.

Average linkage joins a claim by one link that says little: equal small numbers, two main values.
In what agrees that does no harm; in a difference a reader takes it for one of what differs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from reader.compare.claim import Claim
from reader.compare.concepts import concept
from reader.compare.evidence import significance
from reader.compare.lineup import Link
from reader.compare.measures import measure_of
from reader.model import SlotKind, Verdict

STRANGER, DOUBTFUL = 0.5, 0.5
"""To what share of a group that differs one is linked at most who hardly belongs to it, and what a
link that is not firm counts for that."""
LONG = 0.5
"""From what share of four digits that tell on equal numbers are hardly of two things."""
SHARED = 2
"""How many concepts the clauses of two amounts must share to be told of alike."""
_ANYONE = frozenset({"=people", concept("people")})
_ONE_NUMBER = frozenset({"same amount", "same number, bounded", "rounding"})
"""Rules by which two amounts are one number."""
SURELY_LINKED = 0.9
"""From what score on one that is alone in its conflict with a group belongs to it."""


def without_strangers(
    group: Sequence[int], claims: Sequence[Claim], links: Sequence[Link]
) -> list[int]:
    """Return a group that shows a conflict of amounts or times, less who hardly belongs to it.

    Who is linked to half of the other articles or fewer (a doubtful link counts by half) joined by
    a link or two that say little: the weakest goes first. One that is alone in its conflict with
    the rest goes only if linked to fewer, and not surely. A group without conflicts stays whole.
    """
    kept = list(group)
    if claims[group[0]].kind not in (SlotKind.QUANTITY, SlotKind.DATE):
        return kept
    own = set(group)
    inner = [k for k in links if k.a in own and k.b in own]
    if claims[group[0]].kind is SlotKind.QUANTITY:
        kept = _akin(kept, claims, inner)
        own = set(kept)
        inner = [k for k in inner if k.a in own and k.b in own]
    while len(kept) > 2 and _differs(inner):
        shares = {i: _belongs(i, kept, claims, inner) for i in kept}
        weakest = min(kept, key=lambda i: (shares[i], -i))
        rest = [k for k in inner if weakest not in (k.a, k.b)]
        share, sure = shares[weakest]
        if share > STRANGER:
            break
        if not _differs(rest) and (share == STRANGER or sure >= SURELY_LINKED):
            break
        kept.remove(weakest)
        inner = rest
    return _two_sided(kept, inner) if claims[group[0]].kind is SlotKind.QUANTITY else kept


def _two_sided(group: list[int], links: Sequence[Link]) -> list[int]:
    """Return a group less one of every three amounts of which each conflicts with both others.

    Three that all differ are seldom of one thing. The one that is linked least goes.
    """
    kept = list(group)
    while threes := _threes(kept, links):
        own = {i: sum(k.score for k in links if k.firm and i in (k.a, k.b)) for i in threes}
        kept.remove(min(threes, key=lambda i: (own[i], -i)))
        links = [k for k in links if k.a in kept and k.b in kept]
    return kept


def _threes(group: Sequence[int], links: Sequence[Link]) -> set[int]:
    conflicts = {(k.a, k.b) for k in links if k.firm and k.judgement.verdict is Verdict.DIFFER}
    return {
        i
        for three in combinations(sorted(group), 3)
        if all(pair in conflicts for pair in combinations(three, 2))
        for i in three
    }


def _akin(group: list[int], claims: Sequence[Claim], links: Sequence[Link]) -> list[int]:
    """Return a group less what neither conflicts with any of it nor is told of like who does."""
    conflicts = [k for k in links if k.firm and k.judgement.verdict is Verdict.DIFFER]
    core = {i for k in conflicts for i in (k.a, k.b)}
    if not core:
        return group
    same = {i for k in links if k.judgement.rule in _ONE_NUMBER and _counts_one_sort(k, claims)
            for i in (k.a, k.b) if k.firm and not core.isdisjoint((k.a, k.b))}  # fmt: skip
    kept = core | same
    return [i for i in group if i in kept or any(_alike(claims[i], claims[c]) for c in core)]


def _counts_one_sort(link: Link, claims: Sequence[Claim]) -> bool:
    """Tell whether two equal amounts count no things of two sorts, or are told of alike."""
    a, b = claims[link.a], claims[link.b]
    if a.measure == "age" or not (a.nouns and b.nouns) or a.nouns & b.nouns:
        return True
    return significance(a, b) >= LONG or len(a.near & b.near) >= SHARED


def _alike(a: Claim, b: Claim) -> bool:
    """Tell whether two amounts are of one measure, count one sort of thing or share governors."""
    known = measure_of(a)
    if a.measure == "age" or (known and known == measure_of(b)):
        return True
    if a.nouns and b.nouns and not a.nouns & b.nouns:
        return False
    if not set(a.governors[:2]).isdisjoint(b.governors[:2]) or a.nouns & b.nouns - _ANYONE:
        return True
    return len(a.near & b.near) >= SHARED


def _differs(links: Sequence[Link]) -> bool:
    return any(k.firm and k.judgement.verdict is Verdict.DIFFER for k in links)


def _belongs(
    one: int, group: Sequence[int], claims: Sequence[Claim], links: Sequence[Link]
) -> tuple[float, float]:
    """Return to what share of the other articles one is linked, and how surely in all.

    What contradicts another value of its own article wholly belongs to what that does.
    """
    own = [k for k in links if one in (k.a, k.b)]
    sure = sum(k.score for k in own if k.firm)
    here = claims[one].article
    if any(claims[k.a].article == claims[k.b].article for k in own if k.firm):
        return 1.0, sure
    best: defaultdict[int, float] = defaultdict(float)
    for link in own:
        other = claims[link.a + link.b - one].article
        best[other] = max(best[other], 1.0 if link.firm else DOUBTFUL)
    others = {claims[i].article for i in group} - {here}
    return sum(best.values()) / max(1, len(others)), sure

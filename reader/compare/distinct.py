"""Leaving out what another comparison of the same words says already, or says better."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.compare.verdicts.judgement import STRENGTH
from reader.model import Comparison, Member, SlotKind, Verdict

HIDDEN = 0.3
"""What share of an action's passage a difference must cover to be what it is about."""


def distinct(found: Iterable[Comparison]) -> list[Comparison]:
    """Drop what another, stronger or more telling comparison of the same words says already."""
    kept: list[Comparison] = []
    places: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    order = sorted(found, key=lambda c: (c.kind is SlotKind.ACTION, -STRENGTH[c.verdict], -c.score))
    for comparison in order:
        others = kept if comparison.verdict is Verdict.VARIANT else _near(comparison, kept, places)
        if not any(_repeats(comparison, o) or _hides(comparison, o) for o in others):
            for member in comparison.members:
                places[member.article].append((member.start, member.end, len(kept)))
            kept.append(comparison)
    return kept


def _near(
    one: Comparison,
    kept: Sequence[Comparison],
    places: Mapping[int, Sequence[tuple[int, int, int]]],
) -> list[Comparison]:
    """Return those of which a member overlaps one of this; no others can say the same."""
    near = {
        number
        for m in one.members
        for start, end, number in places.get(m.article, ())
        if start < m.end and m.start < end
    }
    return [kept[number] for number in sorted(near)]


def _hides(one: Comparison, other: Comparison) -> bool:
    """Whether `one` says of an action in general what `other` shows two articles differ on."""
    if one.kind is not SlotKind.ACTION or other.verdict is not Verdict.DIFFER:
        return False
    shared = {
        m.article
        for m in one.members
        for n in other.members
        if m.article == n.article
        and min(m.end, n.end) - max(m.start, n.start) > HIDDEN * (m.end - m.start)
    }
    return len(shared) > 1


def _repeats(one: Comparison, other: Comparison) -> bool:
    """Whether every member of `one` lies on a member of `other`, of the same or a finer kind.

    One misspelling shown once is enough. What agrees beside it repeats no difference.
    """
    if one.verdict is other.verdict is Verdict.VARIANT:
        return _values(one) == _values(other)
    if one.kind is not other.kind and one.kind is not SlotKind.ACTION:
        return False
    if one.verdict is Verdict.DIFFER is not other.verdict:
        return False
    covered = 0
    for m in one.members:
        for n in other.members:
            shared = min(m.end, n.end) - max(m.start, n.start)
            if (
                m.article == n.article
                and shared > 0.5 * (m.end - m.start)
                and not (one.kind is other.kind and _beside(m, n))
            ):
                covered += 1
                break
    return covered == len(one.members)


def _beside(m: Member, n: Member) -> bool:
    """Tell whether two values stand side by side in one passage ('35 percent over 18 months')."""
    if m.focus is None or n.focus is None:
        return False
    return m.focus[1] <= n.focus[0] or n.focus[1] <= m.focus[0]


def _values(comparison: Comparison) -> set[tuple[int, str]]:
    return {(m.article, m.value) for m in comparison.members}

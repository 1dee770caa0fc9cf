"""Leaving out what another comparison of the same words says already, or says better."""

from __future__ import annotations

from collections.abc import Iterable

from reader.compare.verdicts.judgement import STRENGTH
from reader.model import Comparison, SlotKind, Verdict

HIDDEN = 0.3
"""What share of an action's passage a difference must cover to be what it is about."""


def distinct(found: Iterable[Comparison]) -> list[Comparison]:
    """Drop what another, stronger or more telling comparison of the same words says already."""
    kept: list[Comparison] = []
    order = sorted(found, key=lambda c: (c.kind is SlotKind.ACTION, -STRENGTH[c.verdict], -c.score))
    for comparison in order:
        if not any(_repeats(comparison, o) or _hides(comparison, o) for o in kept):
            kept.append(comparison)
    return kept


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

    One misspelling shown once is enough.
    """
    if one.verdict is other.verdict is Verdict.VARIANT:
        return _values(one) == _values(other)
    if one.kind is not other.kind and one.kind is not SlotKind.ACTION:
        return False
    covered = 0
    for m in one.members:
        for n in other.members:
            shared = min(m.end, n.end) - max(m.start, n.start)
            if m.article == n.article and shared > 0.5 * (m.end - m.start):
                covered += 1
                break
    return covered == len(one.members)


def _values(comparison: Comparison) -> set[tuple[int, str]]:
    return {(m.article, m.value) for m in comparison.members}

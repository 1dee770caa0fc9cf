"""A person's word on a comparison: dismissed, or put right, and it stays so."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.model import Article, Comparison, Verdict

BY_HAND = "put right by hand"
"""The rule of a verdict that a person put in place of the one found."""
_FOUND = {
    Verdict.DIFFER: "differ",
    Verdict.VARIANT: "be spelled two ways",
    Verdict.COMPATIBLE: "be compatible",
    Verdict.AGREE: "agree",
}


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word on a slot: `verdict` is what they put right, None that they dismissed it.

    `slot` is what `slot_key` gave for the comparison they saw.
    """

    slot: str
    verdict: Verdict | None = None


def slot_key(comparison: Comparison, articles: Sequence[Article]) -> str:
    """Return a stable key of a comparison: its kind and the passages compared, by article id."""
    parts = [str(comparison.kind)]
    parts += sorted(f"{articles[m.article - 1].id}:{m.text}" for m in comparison.members)
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=8).hexdigest()


def decided(
    found: Sequence[Comparison], articles: Sequence[Article], decisions: Sequence[Decision]
) -> tuple[list[Comparison], list[Comparison]]:
    """Return the comparisons with the verdicts put right, and apart from them those dismissed."""
    said = {d.slot: d for d in decisions}
    kept: list[Comparison] = []
    dismissed: list[Comparison] = []
    for comparison in found:
        decision = said.get(slot_key(comparison, articles)) if said else None
        if decision is None:
            kept.append(comparison)
        elif decision.verdict is None:
            dismissed.append(comparison)
        else:
            kept.append(_put_right(comparison, decision.verdict))
    return kept, dismissed


def _put_right(comparison: Comparison, verdict: Verdict) -> Comparison:
    found = f"A reader judged this; it was found to {_FOUND[comparison.verdict]}."
    return replace(comparison, verdict=verdict, rule=BY_HAND, explanation=found)

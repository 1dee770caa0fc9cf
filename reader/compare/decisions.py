"""A person's word on a comparison: dismissed, or put right, and it stays so."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.model import Article, Comparison, Verdict


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
) -> list[Comparison]:
    """Return the comparisons without those dismissed, and with the verdicts put right."""
    said = {d.slot: d for d in decisions}
    result = []
    for comparison in found:
        decision = said.get(slot_key(comparison, articles)) if said else None
        if decision is None:
            result.append(comparison)
        elif decision.verdict is not None:
            result.append(
                replace(
                    comparison,
                    verdict=decision.verdict,
                    rule="put right by hand",
                    explanation="A reader judged this.",
                )
            )
    return result

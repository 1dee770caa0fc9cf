"""A verdict with the rule that gave it and its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.model import Verdict

STRENGTH = {Verdict.AGREE: 0, Verdict.COMPATIBLE: 1, Verdict.VARIANT: 2, Verdict.DIFFER: 3}


@dataclass(frozen=True, slots=True)
class Judgement:
    """How two values stand to each other, by which rule, and why in plain words."""

    verdict: Verdict
    rule: str
    explanation: str


def strongest(judgements: Iterable[Judgement]) -> Judgement | None:
    """Return the strongest judgement (differ, variant, compatible, agree), the first of equals."""
    best: Judgement | None = None
    for judgement in judgements:
        if best is None or STRENGTH[judgement.verdict] > STRENGTH[best.verdict]:
            best = judgement
    return best

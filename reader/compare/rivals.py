"""Which of several conflicts of one value is meant: the likeliest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.compare.claim import Claim


def likeliest(claims: Sequence[Claim], links: Sequence[tuple[int, int, float]]) -> list[bool]:
    """Tell of every conflict (two claims and its score) whether neither has a likelier one.

    Where an article gives another value too that conflicts, the likelier of them is meant.
    """
    rivals: defaultdict[tuple[int, int], list[tuple[float, str]]] = defaultdict(list)
    for a, b, score in links:
        rivals[a, claims[b].article].append((score, claims[b].value))
        rivals[b, claims[a].article].append((score, claims[a].value))

    def likelier(one: int, other: int, score: float) -> bool:
        found = rivals[one, claims[other].article]
        return any(s > score and value != claims[other].value for s, value in found)

    return [not (likelier(a, b, score) or likelier(b, a, score)) for a, b, score in links]

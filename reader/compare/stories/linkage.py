"""Average-linkage clustering over a sparse graph of likely pairs."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping

CAP = 100
"""How many neighbours an article keeps; beyond it a missing pair is unknown and not a no."""


def cluster(
    nodes: Iterable[int], links: Mapping[int, Mapping[int, float]], threshold: float
) -> list[list[int]]:
    """Return clusters of nodes, each ascending, in order of their first node.

    The two clusters of highest average link are joined as long as it is at least `threshold`;
    pairs without a link count as 0.
    """
    members = {n: [n] for n in nodes}
    sums = {n: {m: p for m, p in links.get(n, {}).items() if m in members} for n in members}
    heap = [(-p, a, b, 1, 1) for a, row in sums.items() for b, p in row.items() if a < b]
    heapq.heapify(heap)
    while heap:
        score, a, b, size_a, size_b = heapq.heappop(heap)
        if -score < threshold:
            break
        if len(members.get(a, ())) != size_a or len(members.get(b, ())) != size_b:
            continue
        members[a] += members.pop(b)
        row = sums[a]
        for other, total in sums.pop(b).items():
            if other != a:
                row[other] = row.get(other, 0.0) + total
                sums[other].pop(b, None)
        row.pop(b, None)
        for other, total in row.items():
            sums[other][a] = total
            low, high = min(a, other), max(a, other)
            score = -_average(total, len(members[a]), len(members[other]))
            heapq.heappush(heap, (score, low, high, len(members[low]), len(members[high])))
    return sorted(sorted(m) for m in members.values())


def _average(total: float, a: int, b: int) -> float:
    return total / min(a * b, CAP * min(a, b))

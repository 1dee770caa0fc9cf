"""The best dependency tree under arc scores.

Almost always the best head of every word already makes a tree; where not, Chu-Liu/Edmonds
(Chu & Liu 1965, Edmonds 1967) finds the best one with a single root: a cycle becomes one node, in
place in a dense matrix (Tarjan 1977), so that time grows with the square of the sentence's length.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

# More than any sum of score differences, so that no second arc from the root can pay.
_SECOND_ROOT = 1e6


def best_tree(scores: NDArray[np.float32]) -> list[int]:
    """Head of every word (-1 for the root, of which there is exactly one).

    `scores[i, j]` is the score of word i's head being word j - 1, column 0 the root; finite, of
    shape (n, n + 1) with n ≥ 1.
    """
    count = len(scores)
    if count == 1:
        return [-1]
    square = np.full((count + 1, count + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    heads = square.argmax(axis=1).tolist()
    roots = heads.count(0) - 1  # the root's own row is all equal
    if roots == 1 and not _any_cycle(heads):
        return [head - 1 for head in heads[1:]]
    if roots < 2:
        heads = _edmonds(square.copy())
        roots = heads.count(0) - 1
    if roots > 1:  # a tree with one root that is best of all trees needs no penalty
        square[:, 0] -= _SECOND_ROOT
        heads = _edmonds(square)
    return [head - 1 for head in heads[1:]]


def _any_cycle(heads: list[int]) -> bool:
    """Whether heads run in a circle; node 0 is the root."""
    seen = [0] * len(heads)
    for word in range(1, len(heads)):
        at = word
        while at and not seen[at]:
            seen[at] = word
            at = heads[at]
        if at and seen[at] == word:
            return True
    return False


class _Merged(NamedTuple):
    """A cycle that became one node, called by the first of them."""

    nodes: list[int]
    arcs: list[tuple[int, int]]
    """The arc into each, (word, head)."""
    node_of: NDArray[np.int64]
    """Which node each word was in before."""


def _edmonds(scores: NDArray[np.float64]) -> list[int]:
    """Heads of the maximum spanning arborescence; `scores[dependent, head]`, node 0 the root.

    The scores are used up.
    """
    size = len(scores)
    nodes = np.arange(size)
    node_of = nodes.copy()
    # The words an entry's arc really joins: nodes stand for several once cycles are merged.
    word: NDArray[np.int64] = np.repeat(nodes[:, None], size, axis=1)
    head: NDArray[np.int64] = word.T.copy()
    best: NDArray[np.int64] = scores.argmax(axis=1)
    merged: list[_Merged] = []
    settled = [False] * size
    settled[0] = True
    for start in range(1, size):
        path: list[int] = []
        at = int(node_of[start])
        while not settled[at]:
            if at in path:
                first = path.index(at)
                cycle = path[first:]
                del path[first:]
                merged.append(_Merged(cycle, _arcs(word, head, cycle, best), node_of.copy()))
                at = cycle[0]
                _merge(scores, word, head, cycle, best)
                inside = np.zeros(size, np.bool_)
                inside[cycle] = True
                node_of[inside[node_of]] = at
                best[inside[best]] = at
                best[at] = scores[at].argmax()
            path.append(at)
            at = int(best[at])
        for node in path:
            settled[node] = True
    last = [node for node in np.unique(node_of).tolist() if node]
    return _unfolded(size, dict(zip(last, _arcs(word, head, last, best), strict=True)), merged)


def _merge(
    scores: NDArray[np.float64],
    word: NDArray[np.int64],
    head: NDArray[np.int64],
    cycle: list[int],
    best: NDArray[np.int64],
) -> None:
    """Make the first node of a cycle stand for all of it: the best arcs in, and out."""
    first, rest = cycle[0], cycle[1:]
    every = np.arange(len(scores))
    gain = scores[cycle] - scores[cycle, best[cycle]][:, None]
    into: Any = gain.argmax(axis=0), every
    scores[first], word[first], head[first] = gain[into], word[cycle][into], head[cycle][into]
    columns = scores[:, cycle]
    out: Any = every, columns.argmax(axis=1)
    scores[:, first] = columns[out]
    word[:, first], head[:, first] = word[:, cycle][out], head[:, cycle][out]
    scores[first, cycle] = -np.inf
    scores[:, rest] = -np.inf


def _arcs(
    word: NDArray[np.int64],
    head: NDArray[np.int64],
    nodes: list[int],
    best: NDArray[np.int64],
) -> list[tuple[int, int]]:
    """The best arc into each node, (word, head)."""
    at = nodes, best[nodes]
    return list(zip(word[at].tolist(), head[at].tolist(), strict=True))


def _unfolded(size: int, arcs: dict[int, tuple[int, int]], merged: list[_Merged]) -> list[int]:
    """The head of every word: each cycle gives up the arc into the word it is entered by."""
    for cycle in reversed(merged):
        entry = arcs.pop(cycle.nodes[0])
        arcs.update(zip(cycle.nodes, cycle.arcs, strict=True))
        arcs[int(cycle.node_of[entry[0]])] = entry
    heads = [0] * size
    for dependent, governor in arcs.values():
        heads[dependent] = governor
    return heads

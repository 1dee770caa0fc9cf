"""The best dependency tree under arc scores.

Almost always the best head of every word already makes a tree; where not, Chu-Liu/Edmonds
(Chu & Liu 1965, Edmonds 1967) finds the best one with a single root. Its time is cubic, so in
sentences longer than any real one (tables, lists, text without ends) cycles are mended one by one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

# More than any sum of score differences, so that no second arc from the root can pay.
_SECOND_ROOT = 1e6
_LONG = 80


def best_tree(scores: NDArray[np.float32]) -> list[int]:
    """Head of every word (-1 for the root, of which there is exactly one).

    `scores[i, j]` is the score of word i's head being word j - 1, column 0 the root; finite, of
    shape (n, n + 1) with n ≥ 1.
    """
    count = len(scores)
    if count == 1:
        return [-1]
    scores = scores.copy()
    scores[np.arange(count), np.arange(1, count + 1)] = -np.inf
    heads: list[int] = (scores.argmax(axis=1) - 1).tolist()
    if heads.count(-1) == 1 and not _cycle([0, *(head + 1 for head in heads)]):
        return heads
    if count > _LONG:
        return _mended(scores, heads)
    square = np.full((count + 1, count + 1), -np.inf)
    square[1:] = scores
    square[:, 0] -= _SECOND_ROOT
    return [int(head) - 1 for head in _edmonds(square)[1:]]


def _cycle(heads: list[int]) -> list[int]:
    """Some cycle among `heads` (node 0 is the root), or nothing."""
    seen = [0] * len(heads)
    for word in range(1, len(heads)):
        at = word
        while at and not seen[at]:
            seen[at] = word
            at = heads[at]
        if at and seen[at] == word:
            cycle = [at]
            while heads[cycle[-1]] != at:
                cycle.append(heads[cycle[-1]])
            return cycle
    return []


def _mended(scores: NDArray[np.float32], heads: list[int]) -> list[int]:
    """`heads` with one root and no cycles, each change the one that costs least by itself."""
    words = np.arange(len(heads))
    own = np.array(heads)
    root = int((scores[:, 0] - scores[:, 1:].max(axis=1)).argmax())
    own = np.where(own < 0, scores[:, 1:].argmax(axis=1), own)
    own[root] = -1
    tree = np.full(len(heads), -1)  # 0: hangs from the root; else a number for its cycle
    cycles: list[NDArray[np.int64]] = []
    for start in words.tolist():
        path: list[int] = []
        at = start
        while at >= 0 and tree[at] == -1 and at not in path:
            path.append(at)
            at = int(own[at])
        if at in path:
            cycles.append(np.array(path[path.index(at) :]))
            tree[path] = start + 1
        elif at >= 0:
            tree[path] = tree[at]
        else:
            tree[path] = 0
    for cycle in cycles:
        inside = tree == tree[cycle[0]]
        gain = np.where(inside, -np.inf, scores[cycle, 1:]) - scores[cycle, own[cycle] + 1][:, None]
        word, head = np.unravel_index(gain.argmax(), gain.shape)
        own[cycle[word]] = head
        tree[inside] = tree[head]
    return [int(head) for head in own]


def _edmonds(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Heads of the maximum spanning arborescence; `scores[dependent, head]`, node 0 the root."""
    heads: NDArray[np.int64] = scores.argmax(axis=1)
    heads[0] = 0
    cycle = np.array(_cycle(heads.tolist()), dtype=np.int64)
    if not len(cycle):
        return heads
    rest = np.setdiff1d(np.arange(len(scores)), cycle)
    gain = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
    leave = scores[np.ix_(rest, cycle)]
    smaller = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
    smaller[-1, :-1] = gain.max(axis=0)
    smaller[:-1, -1] = leave.max(axis=1)
    inner = _edmonds(smaller)
    outside = inner[:-1]
    through = outside == len(rest)
    heads[rest] = np.where(
        through, cycle[leave.argmax(axis=1)], rest[np.where(through, 0, outside)]
    )
    entry = int(inner[-1])
    heads[cycle[gain[:, entry].argmax()]] = rest[entry]
    heads[0] = 0
    return heads

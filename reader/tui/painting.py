"""Cuts a line into runs of one look each, from spans that may overlap.

Pure: looks are names, given their colours by the widget. Every span is in code points into the same
text, end exclusive.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple


class Paint(NamedTuple):
    """A stretch of text and the name of its look."""

    start: int
    end: int
    look: str


class Run(NamedTuple):
    """A stretch of a line and all the looks that lie on it, the lowest layer first."""

    start: int
    end: int
    looks: tuple[str, ...]


class Layer:
    """Spans of one layer, in order, found fast by place; overlapping ones are allowed."""

    def __init__(self, paints: Iterable[Paint] = ()) -> None:
        self.paints: tuple[Paint, ...] = tuple(
            sorted(paint for paint in paints if paint.end > paint.start)
        )
        reach = 0
        self._reach: list[int] = []
        for paint in self.paints:
            reach = max(reach, paint.end)
            self._reach.append(reach)

    def within(self, start: int, end: int) -> list[Paint]:
        """Return the spans that share a character with start:end, in order."""
        first = bisect_left(self._reach, start + 1)
        found = []
        for paint in self.paints[first:]:
            if paint.start >= end:
                break
            if paint.end > start:
                found.append(paint)
        return found


def runs(start: int, end: int, layers: Sequence[Layer]) -> list[Run]:
    """Cut start:end into runs; together they cover it, in order and without overlap."""
    if end <= start:
        return []
    found = [layer.within(start, end) for layer in layers]
    cuts = {start, end}
    for paints in found:
        for paint in paints:
            cuts.add(max(paint.start, start))
            cuts.add(min(paint.end, end))
    edges = sorted(cuts)
    result = []
    for left, right in pairwise(edges):
        looks = tuple(
            paint.look
            for paints in found
            for paint in paints
            if paint.start <= left and paint.end >= right
        )
        result.append(Run(left, right, looks))
    return result

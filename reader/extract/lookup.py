"""Finding which of many sorted stretches of text covers an offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar


class Stretch(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        ...


S = TypeVar("S", bound=Stretch)


class Lookup(Generic[S]):
    """Stretches sorted by start, by offset; built once, asked in logarithmic time.

    Positions given back are positions in the sequence it was built from.
    """

    __slots__ = ("_ends", "_order", "_starts", "items")

    def __init__(self, items: Sequence[S]) -> None:
        self.items = items
        self._order = sorted(range(len(items)), key=lambda i: items[i].start)
        self._starts = [items[i].start for i in self._order]
        self._ends = [items[i].end for i in self._order]

    def position(self, offset: int) -> int:
        """The position of the stretch that covers the offset, or -1."""
        n = bisect_right(self._starts, offset) - 1
        for k in range(n, max(-1, n - 3), -1):
            if self._ends[k] > offset:
                return self._order[k]
        return -1

    def at(self, offset: int) -> S | None:
        """The stretch that covers the offset, or None."""
        n = self.position(offset)
        return self.items[n] if n >= 0 else None

    def inside(self, start: int, end: int) -> list[int]:
        """The positions of the stretches that begin in start:end, in order of the text."""
        return self._order[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

"""Sets of mentions, each an entity."""

from __future__ import annotations


class Entities:
    """Disjoint sets of mentions, each an entity (union–find)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, index: int) -> int:
        """Return the representative of a mention's entity."""
        root = index
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[index] != root:
            self._parent[index], index = root, self._parent[index]
        return root

    def join(self, first: int, second: int) -> None:
        """Make the entities of two mentions one; the earlier mention represents it."""
        low, high = sorted((self.find(first), self.find(second)))
        self._parent[high] = low

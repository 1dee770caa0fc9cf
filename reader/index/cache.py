"""A least-recently-used store of arrays, bounded by their bytes."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

import numpy as np

Arrays = tuple[np.ndarray, ...]
Key = tuple[str, str, str]
"""Segment, field, and what of it."""


class ArrayCache:
    """Keeps tuples of arrays up to a number of bytes; safe to share between threads."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._kept: OrderedDict[Key, Arrays] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def get(self, key: Key) -> Arrays | None:
        """What is kept under the key, and a note that it was wanted."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def put(self, key: Key, arrays: Arrays) -> None:
        """Keeps arrays, letting go of what was not wanted for longest."""
        size = sum(array.nbytes for array in arrays)
        if size > self._most // 4:
            return
        with self._lock:
            if key in self._kept:
                return
            self._kept[key] = arrays
            self._bytes += size
            while self._bytes > self._most:
                _, gone = self._kept.popitem(last=False)
                self._bytes -= sum(array.nbytes for array in gone)

    def keep(self, segments: set[str]) -> None:
        """Lets go of what belongs to segments other than these (keys start with their name)."""
        with self._lock:
            for key in [key for key in self._kept if key[0] not in segments]:
                gone = self._kept.pop(key)
                self._bytes -= sum(array.nbytes for array in gone)

    @property
    def bytes(self) -> int:
        """Bytes of all that is kept."""
        return self._bytes

    def clear(self) -> None:
        """Lets go of everything."""
        with self._lock:
            self._kept.clear()
            self._bytes = 0

"""A least-recently-used store of arrays, bounded by their bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

import numpy as np

Arrays = tuple[np.ndarray, ...]


class ArrayCache:
    """Keeps tuples of arrays up to a number of bytes; safe to share between threads."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._kept: OrderedDict[Hashable, Arrays] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def get(self, key: Hashable) -> Arrays | None:
        """What is kept under the key, and a note that it was wanted."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def put(self, key: Hashable, arrays: Arrays) -> None:
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

    @property
    def bytes(self) -> int:
        """Bytes of all that is kept."""
        return self._bytes

    def clear(self) -> None:
        """Lets go of everything."""
        with self._lock:
            self._kept.clear()
            self._bytes = 0

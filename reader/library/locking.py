"""One writer of the search index at a time, across processes."""

from __future__ import annotations

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.paths import ensure_private_file

_STEP = 0.05


class WriterLock:
    """A lock on a file, held by one thread of one process; the system frees it if that dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._threads = threading.Lock()

    @contextmanager
    def held(self, wait: float) -> Iterator[bool]:
        """Whether the lock was had within `wait` seconds; it is held until the end of the block."""
        deadline = time.monotonic() + wait
        if not self._threads.acquire(timeout=max(wait, 0)):
            yield False
            return
        try:
            handle = os.open(ensure_private_file(self._path), os.O_RDWR | os.O_CLOEXEC)
            try:
                yield self._locked(handle, deadline)
            finally:
                os.close(handle)
        finally:
            self._threads.release()

    @staticmethod
    def _locked(handle: int, deadline: float) -> bool:
        waiting = threading.Event()
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    return False
                waiting.wait(_STEP)
            else:
                return True

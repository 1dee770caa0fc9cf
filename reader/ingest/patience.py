"""A time after which a server is hung up on, however busily it goes on answering."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from typing import Self


class Patience:
    """Ends the connections made while it lasts once `seconds` are over.

    A socket's own timeout starts anew with every byte, so that a server which sends one now and
    then, or interim answers without end, could keep us for ever.
    """

    def __init__(self, seconds: float) -> None:
        self.lost = False
        """Whether the time was over before all was done."""
        self._lock = threading.Lock()
        self._watched: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._lose)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            for connected in self._watched:
                connected.close()
            self._watched.clear()

    def watch(self, connected: socket.socket) -> None:
        """Hang up on this one too. Raises TimeoutError where the time is over already."""
        with self._lock:
            if self.lost:
                raise TimeoutError
            # Its own handle: the one given may be closed or wrapped in TLS while still in use.
            self._watched.append(connected.dup())

    def _lose(self) -> None:
        with self._lock:
            self.lost = True
            for connected in self._watched:
                with suppress(OSError):
                    connected.shutdown(socket.SHUT_RDWR)

"""Connections of the web client, and that nothing out there leads into the reader's own network.

What an address on the open net redirects to, and what a feed from there names as its articles, is
chosen by strangers: an answer of theirs must not have the reader's machine ask a router or a
service that only listens at home. Who asks for an address at home gets it.
"""

from __future__ import annotations

import http.client
import ipaddress
import ssl
import urllib.request
from functools import cache, partial
from typing import Any
from urllib.parse import urlsplit


class AtHomeError(OSError):
    """Something on the open net leads to an address at home."""

    def __init__(self) -> None:
        super().__init__("it leads from the open net to an address of your own network")


class Guard:
    """What one request, with the redirects that follow, may connect to."""

    def __init__(self, *, home: bool) -> None:
        self._home = home
        self.at_home = True
        """Whether no connection has led out to the open net."""

    def admit(self, host: str) -> None:
        """Let a connection to this address be. Raises AtHomeError where it must not lead home."""
        address = ipaddress.ip_address(host.partition("%")[0])
        if (getattr(address, "ipv4_mapped", None) or address).is_global:
            self._home = self.at_home = False
        elif not self._home:
            raise AtHomeError


class _Connection(http.client.HTTPConnection):
    def __init__(self, host: str, *, guard: Guard | None, **options: Any) -> None:  # noqa: ANN401
        super().__init__(host, **options)
        self._guard = guard

    def connect(self) -> None:
        super().connect()
        _admit(self, self._guard)


class _SecureConnection(http.client.HTTPSConnection):
    def __init__(self, host: str, *, guard: Guard | None, **options: Any) -> None:  # noqa: ANN401
        super().__init__(host, **options)
        self._guard = guard

    def connect(self) -> None:
        super().connect()
        _admit(self, self._guard)


def _admit(connection: http.client.HTTPConnection, guard: Guard | None) -> None:
    if guard is None:
        return
    try:
        guard.admit(connection.sock.getpeername()[0])
    except AtHomeError:
        connection.close()
        raise


class HTTPHandler(urllib.request.HTTPHandler):
    """Opens http addresses that the guard admits."""

    def __init__(self, guard: Guard) -> None:
        super().__init__()
        self._guard = guard

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """The answer to a request."""
        return self.do_open(partial(_Connection, guard=_of(self._guard, req)), req)


class HTTPSHandler(urllib.request.HTTPSHandler):
    """Opens https addresses that the guard admits."""

    def __init__(self, guard: Guard) -> None:
        super().__init__(context=_trust())
        self._guard = guard

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """The answer to a request."""
        connection = partial(_SecureConnection, guard=_of(self._guard, req), context=_trust())
        return self.do_open(connection, req)


@cache
def _trust() -> ssl.SSLContext:
    """Which servers are believed to be who they say; read once, for it takes a while."""
    return ssl.create_default_context()


def _of(guard: Guard, request: urllib.request.Request) -> Guard | None:
    """The guard, or none where a proxy stands between, which itself is often at home."""
    return guard if request.host == urlsplit(request.full_url).netloc else None

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

from reader.ingest.patience import Patience


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
    guard: Guard | None = None
    patience: Patience | None = None

    def connect(self) -> None:
        super().connect()
        try:
            if self.patience is not None:
                self.patience.watch(self.sock)
            if self.guard is not None:
                self.guard.admit(self.sock.getpeername()[0])
        except OSError:
            self.close()
            raise


class _SecureConnection(http.client.HTTPSConnection, _Connection):
    """Connects as `_Connection` does, and only then begins TLS."""


class HTTPHandler(urllib.request.HTTPHandler):
    """Opens http addresses that the guard admits."""

    def __init__(self, guard: Guard, patience: Patience) -> None:
        super().__init__()
        self._guard = guard
        self._patience = patience

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """The answer to a request."""
        guard = _of(self._guard, req)
        return self.do_open(partial(_made, _Connection, guard, self._patience), req)


class HTTPSHandler(urllib.request.HTTPSHandler):
    """Opens https addresses that the guard admits."""

    def __init__(self, guard: Guard, patience: Patience) -> None:
        super().__init__(context=_trust())
        self._guard = guard
        self._patience = patience

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """The answer to a request."""
        made = partial(_made, _SecureConnection, _of(self._guard, req), self._patience)
        return self.do_open(partial(made, context=_trust()), req)


def _made(
    kind: type[_Connection],
    guard: Guard | None,
    patience: Patience,
    host: str,
    **options: Any,  # noqa: ANN401
) -> _Connection:
    connection = kind(host, **options)
    connection.guard, connection.patience = guard, patience
    return connection


@cache
def _trust() -> ssl.SSLContext:
    """Which servers are believed to be who they say; read once, for it takes a while."""
    return ssl.create_default_context()


def _of(guard: Guard, request: urllib.request.Request) -> Guard | None:
    """The guard, or none where a proxy stands between, which itself is often at home.

    The host is the proxy's then. It is compared with what the same class makes of the address: any
    other reading of one might differ, as of escapes in it, and so let it pass for a proxy.
    """
    return guard if request.host == urllib.request.Request(request.full_url).host else None  # noqa: S310

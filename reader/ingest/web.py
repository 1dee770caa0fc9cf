"""A page or document by its address, over http and https only, within limits of size and time."""

from __future__ import annotations

import http.client
import io
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from typing import IO, BinaryIO, cast
from urllib.parse import quote, urlsplit, urlunsplit

from reader import __version__
from reader.errors import IngestError, Malformed, SourceMissing, SourceUnreadable
from reader.ingest.formats import detect, read_data
from reader.ingest.ingested import Ingested
from reader.ingest.limits import (
    DOCUMENT_BYTES,
    DOWNLOAD_SECONDS,
    MEGABYTE,
    REDIRECTS,
    SOCKET_SECONDS,
)
from reader.ingest.unpacking import read_bounded, unpacked
from reader.text import sanitize

_SCHEMES = ("http", "https")
_CHUNK = 1 << 16
_GONE = (404, 410)


def read_url(url: str) -> Iterator[Ingested | IngestError]:
    """The article at `url` (or articles, of JSON lines), or the IngestError that says why not."""
    name = sanitize(url)
    try:
        data, media_type, charset, final = _download(url, name)
        stream = cast("BinaryIO", io.BufferedReader(io.BytesIO(data)))
        data = read_bounded(unpacked(stream, name, limit=2 * DOCUMENT_BYTES), name, DOCUMENT_BYTES)
        form = detect(data[:4096], urlsplit(final).path, media_type)
        yield from read_data(data, name, form, url=final, charset=charset)
    except IngestError as error:
        yield error


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = REDIRECTS

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: Message,
        newurl: str,
    ) -> urllib.request.Request | None:
        _check(newurl, sanitize(req.full_url))
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _check(url: str, name: str) -> None:
    if urlsplit(url).scheme.lower() not in _SCHEMES:
        raise SourceUnreadable(
            f"{name}: only http and https addresses are read, not {sanitize(url)[:80]}"
        )


def _download(url: str, name: str) -> tuple[bytes, str, str | None, str]:
    """The bytes at `url`, their media type and charset, and the address they came from at last."""
    try:
        _check(url, name)
        request = urllib.request.Request(  # noqa: S310 - the scheme is checked above
            _encoded(url),
            headers={"User-Agent": f"reader-tui/{__version__}", "Accept-Encoding": "identity"},
        )
        opener = urllib.request.build_opener(_Redirects())
        with opener.open(request, timeout=SOCKET_SECONDS) as response:
            data = _read_all(response, name)
            headers = response.headers
            return data, headers.get_content_type(), headers.get_content_charset(), response.url
    except urllib.error.HTTPError as error:
        error.close()
        kind = SourceMissing if error.code in _GONE else SourceUnreadable
        raise kind(
            f"{name}: the server answers {error.code} {sanitize(str(error.reason))}"
        ) from None
    except urllib.error.URLError as error:
        raise SourceUnreadable(f"{name}: can't be fetched ({_reason(error.reason)})") from None
    except TimeoutError:
        raise SourceUnreadable(f"{name}: the server takes too long to answer") from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise SourceUnreadable(f"{name}: can't be fetched ({_reason(error)})") from None


def _read_all(response: http.client.HTTPResponse, name: str) -> bytes:
    deadline = time.monotonic() + DOWNLOAD_SECONDS
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > DOCUMENT_BYTES:
            raise SourceUnreadable(
                f"{name}: larger than {DOCUMENT_BYTES // MEGABYTE} MB, which is no article"
            )
        if time.monotonic() > deadline:
            raise SourceUnreadable(f"{name}: not done after {DOWNLOAD_SECONDS:.0f} seconds")
    return b"".join(chunks)


def _encoded(url: str) -> str:
    """`url` with what may not stand in a request escaped; a host in its own script encoded."""
    parts = urlsplit(url)
    if parts.hostname is None:
        raise Malformed(f"{sanitize(url)}: no address can be made of this")
    host = parts.netloc
    if not host.isascii():
        host = parts.hostname.encode("idna").decode("ascii") + (
            f":{parts.port}" if parts.port else ""
        )
    keep = "/:%?=&;,@+$!*'()~#"
    return urlunsplit((parts.scheme, host, quote(parts.path, keep), quote(parts.query, keep), ""))


def _reason(error: object) -> str:
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return sanitize(str(text)).replace("\n", " ")

"""A page or document by its address, over http and https only, within limits of size and time."""

from __future__ import annotations

import http.client
import io
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import Message
from http import HTTPStatus
from typing import IO, BinaryIO, cast
from urllib.parse import quote, urlsplit, urlunsplit

from reader import __version__
from reader.errors import IngestError, Malformed, SourceMissing, SourceUnreadable
from reader.ingest.connections import Guard, HTTPHandler, HTTPSHandler
from reader.ingest.formats import detect, read_data
from reader.ingest.ingested import Ingested, Stated
from reader.ingest.limits import (
    DOCUMENT_BYTES,
    DOWNLOAD_SECONDS,
    MEGABYTE,
    REDIRECTS,
    SOCKET_SECONDS,
)
from reader.ingest.patience import Patience
from reader.ingest.unpacking import read_bounded, unpacked
from reader.text import sanitize

_SCHEMES = ("http", "https")
_CHUNK = 1 << 16
_GONE = (404, 410)
_LONGEST_TAG = 500


@dataclass(frozen=True, slots=True)
class Tag:
    """By what a server knows again what it has sent: the ETag and Last-Modified of its answer."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Download:
    """What came from an address: `url` is where it came from at last.

    `at_home` says that it came from the reader's own machine or network.
    """

    data: bytes
    media_type: str
    charset: str | None
    url: str
    tag: Tag
    at_home: bool


def read_url(url: str) -> Iterator[Ingested | IngestError]:
    """The article at `url` (or articles, of JSON lines), or the IngestError that says why not."""
    try:
        yield from read_download(download(url, limit=DOCUMENT_BYTES), sanitize(url))
    except IngestError as error:
        yield error


def read_download(
    got: Download, name: str, *, hints: Stated | None = None
) -> Iterator[Ingested | IngestError]:
    """The article (or articles) in what came; `hints` are used for what it does not state."""
    form = detect(got.data[:4096], urlsplit(got.url).path, got.media_type)
    yield from read_data(
        got.data, name, form, url=got.url, charset=got.charset, hints=hints or Stated()
    )


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


def download(url: str, *, limit: int, home: bool = True) -> Download:
    """What is at `url`, unpacked, at most `limit` bytes of it.

    Unless `home`, nothing is asked of the reader's own machine or network; never is what the open
    net redirects there. Raises SourceMissing, SourceUnreadable, Malformed.
    """
    got = download_changed(url, Tag(), limit=limit, home=home)
    if got is None:
        raise SourceUnreadable(f"{sanitize(url)}: the server answers that nothing has changed")
    return got


def download_changed(url: str, known: Tag, *, limit: int, home: bool = True) -> Download | None:
    """What is at `url`, or None where the server says that it is as it was. As `download`."""
    name = sanitize(url)
    try:
        got = _in_time(url, name, known, limit, Guard(home=home))
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == HTTPStatus.NOT_MODIFIED:
            return None
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
    stream = cast("BinaryIO", io.BufferedReader(io.BytesIO(got.data)))
    return replace(got, data=read_bounded(unpacked(stream, name, limit=2 * limit), name, limit))


def _in_time(url: str, name: str, known: Tag, limit: int, guard: Guard) -> Download:
    with Patience(DOWNLOAD_SECONDS) as patience:
        try:
            got = _download(url, name, known, limit, guard, patience)
        except (OSError, http.client.HTTPException, IngestError):
            if not patience.lost:
                raise
    if patience.lost:
        raise SourceUnreadable(f"{name}: not done after {DOWNLOAD_SECONDS:.0f} seconds")
    return got


def _download(
    url: str, name: str, known: Tag, limit: int, guard: Guard, patience: Patience
) -> Download:
    _check(url, name)
    headers = {"User-Agent": f"reader-tui/{__version__}", "Accept-Encoding": "identity"}
    if known.etag:
        headers["If-None-Match"] = known.etag
    if known.modified:
        headers["If-Modified-Since"] = known.modified
    request = urllib.request.Request(_encoded(url), headers=headers)  # noqa: S310 - checked above
    handlers = (HTTPHandler(guard, patience), HTTPSHandler(guard, patience))
    opener = urllib.request.build_opener(_Redirects(), *handlers)
    with opener.open(request, timeout=SOCKET_SECONDS) as response:
        data = _read_all(response, name, limit)
        sent = response.headers
        return Download(
            data,
            sent.get_content_type(),
            sent.get_content_charset(),
            response.url,
            Tag(_kept(sent.get("ETag")), _kept(sent.get("Last-Modified"))),
            guard.at_home,
        )


def _kept(header: str | None) -> str | None:
    """A header that can be sent back as it came, or None."""
    fits = header is not None and len(header) <= _LONGEST_TAG and header.isprintable()
    return header if fits and header and header.isascii() else None


def _read_all(response: http.client.HTTPResponse, name: str, limit: int) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            raise SourceUnreadable(
                f"{name}: larger than {limit // MEGABYTE} MB, which is no article"
            )
    if response.length:  # what is still missing of what was announced
        raise SourceUnreadable(f"{name}: the connection broke off before all had come; try again")
    return b"".join(chunks)


def _encoded(url: str) -> str:
    """`url` with what may not stand in a request escaped; a host in its own script encoded."""
    parts = urlsplit(url)
    if parts.hostname is None:
        raise Malformed(f"{sanitize(url)}: no address can be made of this")
    host = parts.netloc
    if "@" in host:
        raise SourceUnreadable(
            f"{sanitize(host.rpartition('@')[2])}: an address with a name or password in it can't "
            "be read; give one without"
        )
    if not host.isascii():
        host = parts.hostname.encode("idna").decode("ascii") + (
            f":{parts.port}" if parts.port else ""
        )
    keep = "/:%?=&;,@+$!*'()~#"
    return urlunsplit((parts.scheme, host, quote(parts.path, keep), quote(parts.query, keep), ""))


def _reason(error: object) -> str:
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return sanitize(str(text)).replace("\n", " ")

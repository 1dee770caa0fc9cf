"""Compressed files, unpacked as they are read and never further than a limit."""

from __future__ import annotations

import gzip
import io
import lzma
import zlib
from typing import BinaryIO, cast

from reader.errors import SourceUnreadable
from reader.ingest.limits import MEGABYTE, UNPACKED_BYTES

_GZIP, _XZ = b"\x1f\x8b", b"\xfd7zXZ\x00"
SUFFIXES = (".gz", ".xz")


class _Bounded(io.RawIOBase):
    """A compressed stream that says what is wrong with it, and stops at a limit."""

    def __init__(self, stream: BinaryIO, name: str, limit: int) -> None:
        self._stream = stream
        self._name = name
        self._left = limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._stream.read(len(buffer))
        except (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile) as error:
            raise SourceUnreadable(
                f"{self._name}: the compressed file is damaged ({error})"
            ) from None
        self._left -= len(data)
        if self._left < 0:
            raise SourceUnreadable(
                f"{self._name}: unpacks to more than {UNPACKED_BYTES // MEGABYTE} MB; "
                "unpack and split it first"
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()


def unpacked(stream: BinaryIO, name: str, *, limit: int = UNPACKED_BYTES) -> BinaryIO:
    """`stream` itself, or what it unpacks to where it is gzip or xz, by its first bytes.

    Reading raises SourceUnreadable, naming `name`, where it is damaged or passes `limit` bytes.
    `stream` must be able to peek.
    """
    head = cast("io.BufferedReader", stream).peek(6)[:6]
    if head.startswith(_GZIP):
        packed = cast("BinaryIO", gzip.GzipFile(fileobj=stream))
    elif head.startswith(_XZ):
        packed = cast("BinaryIO", lzma.open(stream))  # noqa: SIM115 - closed by _Bounded.close
    else:
        return stream
    return cast("BinaryIO", io.BufferedReader(_Bounded(packed, name, limit), MEGABYTE))


def read_bounded(stream: BinaryIO, name: str, limit: int) -> bytes:
    """All of `stream`; SourceUnreadable, naming `name`, where it holds more than `limit` bytes."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise SourceUnreadable(
            f"{name}: larger than {limit // MEGABYTE} MB, which is no article; split it first"
        )
    return data


def without_suffix(name: str) -> str:
    """`name` without what only says that it is compressed."""
    return name[: -len(".gz")] if name.lower().endswith(SUFFIXES) else name

"""One segment on disk: typed arrays in one file, mapped and never copied.

    magic | array | array | … | directory (JSON) | its offset, length and CRC-32

Arrays are little-endian, 8-byte aligned, in the smallest type that holds them. A field's lexicon
is its words in byte order, and its postings lie in the same order, so a prefix is one slice of
them. For field F with W words, P postings and Q occurrences:

    F.words  u8     the words, UTF-8, each followed by a line feed
    F.word@  W+1    where each starts
    F.post@  W+1    where each word's postings start
    F.docs   P      document numbers, rising within a word
    F.freqs  P      how often the word stands in the document
    F.where@ W+1    where each word's occurrences start
    F.where  Q      places (n-th word of the field), rising within a document
    F.length D      words of the field in each document
    F.short  D      the same as the byte Whoosh scores with
    F.stems  u8, F.stem@ S+1, F.form@ S+1, F.forms   stems, and the words of each
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import zlib
from bisect import bisect_left
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.errors import SearchIndexError

Ints = NDArray[Any]
"""An array of whole numbers, of any width."""

Array = NDArray[Any]

MAGIC = b"READRIX1"
_TAIL = struct.Struct("<QQI")
_ALIGN = 8
_STRIDE = 64


def smallest(values: Ints, top: int | None = None) -> Ints:
    """The same numbers in the smallest unsigned type that holds them."""
    if top is None:
        top = int(values.max()) if len(values) else 0
    return values.astype(smallest_type(top), copy=False)


def smallest_type(top: int) -> np.dtype[np.integer]:
    """The smallest unsigned type that holds numbers up to `top`."""
    for kind in (np.uint8, np.uint16, np.uint32):
        if top <= np.iinfo(kind).max:
            return np.dtype(kind)
    return np.dtype(np.uint64)


class SegmentFile:
    """Writes a segment file array by array; `close` makes it durable."""

    def __init__(self, path: Path) -> None:
        self._file = os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "w+b")
        self._file.write(MAGIC)
        self._directory: dict[str, tuple[int, str, int, int]] = {}
        self._reserved: dict[str, Ints] = {}
        self._path = path

    def add(self, name: str, values: Array) -> None:
        """Writes one array."""
        at = self._align()
        data = np.ascontiguousarray(values)
        view = data.view(np.uint8).data if data.size else b""
        self._file.write(view)
        self._directory[name] = (at, data.dtype.str, data.size, zlib.crc32(view))

    def reserve(self, name: str, dtype: np.dtype[np.integer], count: int) -> Ints:
        """An array of the file to be filled in place, for what is too large to build first."""
        at = self._align()
        self._directory[name] = (at, dtype.str, count, 0)
        if not count:
            return np.empty(0, dtype)
        self._file.truncate(at + dtype.itemsize * count)
        self._file.seek(0, os.SEEK_END)
        filled = np.memmap(self._path, dtype, "r+", at, (count,))
        self._reserved[name] = filled
        return filled

    def close(self) -> None:
        """Writes the directory and sees everything onto the disk."""
        for name, values in self._reserved.items():
            start, dtype, count, _ = self._directory[name]
            self._directory[name] = (start, dtype, count, zlib.crc32(values.data))
        self._reserved.clear()
        at = self._align()
        directory = json.dumps(self._directory).encode()
        self._file.write(directory)
        self._file.write(_TAIL.pack(at, len(directory), zlib.crc32(directory)))
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def discard(self) -> None:
        """Gives the file up."""
        self._file.close()
        self._path.unlink(missing_ok=True)

    def _align(self) -> int:
        at = self._file.tell()
        pad = -at % _ALIGN
        self._file.write(b"\0" * pad)
        return at + pad


class SegmentData:
    """The arrays of one segment, mapped from its file; safe to use from several threads.

    `bytes` is the whole file; slices of it are copies.
    """

    def __init__(self, path: Path) -> None:
        """Raises SearchIndexError if the file is missing or not whole."""
        self.path = path
        try:
            with path.open("rb") as file:
                self.bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            if self.bytes[: len(MAGIC)] != MAGIC:
                raise ValueError
            at, length, check = _TAIL.unpack(self.bytes[-_TAIL.size :])
            directory = self.bytes[at : at + length]
            if zlib.crc32(directory) != check:
                raise ValueError
            self._directory: Mapping[str, tuple[int, str, int, int]] = json.loads(directory)
        except (OSError, ValueError, struct.error) as error:
            raise SearchIndexError(
                f"The search index is damaged ({path.name}); 'reader rebuild' makes it anew."
            ) from error
        self._arrays: dict[str, Array] = {}

    def array(self, name: str) -> Ints:
        """The array of that name; empty if there is none. Read-only, backed by the file."""
        found = self._arrays.get(name)
        if found is None:
            entry = self._directory.get(name)
            if entry is None:
                return np.empty(0, np.uint8)
            at, dtype, count, _ = entry
            found = np.frombuffer(self.bytes, np.dtype(dtype), count, at)
            self._arrays[name] = found
        return found

    def __contains__(self, name: str) -> bool:
        return name in self._directory

    def offset(self, name: str) -> int:
        """Where in the file the array of that name starts; 0 if there is none."""
        entry = self._directory.get(name)
        return entry[0] if entry else 0

    def damaged(self) -> list[str]:
        """The names of arrays whose bytes are no longer those written (reads the whole file)."""
        return [
            name
            for name, (_, _, _, check) in self._directory.items()
            if zlib.crc32(self.array(name).data) != check
        ]

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return len(self.bytes)


class Strings:
    """A list of strings kept as bytes and offsets; of a sorted one, places can be looked up."""

    __slots__ = ("_base", "_bytes", "_heads", "_offsets", "_starts")

    def __init__(self, data: SegmentData, blob: str, offsets: str) -> None:
        self._bytes = data.bytes
        self._base = data.offset(blob)
        self._offsets = data.array(offsets)
        # One number of an array is read twice as fast through its buffer.
        self._starts = self._offsets.data
        self._heads: list[bytes] | None = None

    def __len__(self) -> int:
        return max(0, len(self._offsets) - 1)

    def raw(self, at: int) -> bytes:
        """The n-th as bytes, without the line feed that ends it."""
        starts, base = self._starts, self._base
        return self._bytes[base + starts[at] : base + starts[at + 1] - 1]

    def __getitem__(self, at: int) -> str:
        starts, base = self._starts, self._base
        return str(self._bytes[base + starts[at] : base + starts[at + 1] - 1], "utf-8", "replace")

    def first_not_below(self, key: bytes) -> int:
        """The place of the first that is not below `key` (strings sorted by bytes)."""
        heads = self._heads
        if heads is None:
            # Every 64th in memory: the rest is one short stretch of the file.
            heads = self._heads = [self.raw(at) for at in range(0, len(self), _STRIDE)]
        start = max(0, bisect_left(heads, key) - 1) * _STRIDE
        end = min(start + _STRIDE, len(self))
        return start + bisect_left(self._stretch(start, end), key)

    def _stretch(self, start: int, end: int) -> list[bytes]:
        return self.blob(start, end).split(b"\n")[:-1] if start < end else []

    def find(self, key: bytes) -> int:
        """The place of `key`, or -1."""
        at = self.first_not_below(key)
        return at if at < len(self) and self.raw(at) == key else -1

    def prefixed(self, prefix: bytes) -> tuple[int, int]:
        """First and one past the last that start with `prefix`."""
        return self.first_not_below(prefix), self.first_not_below(prefix + b"\xff\xff")

    def blob(self, start: int, end: int) -> bytes:
        """The strings of places start to end (exclusive), each with its line feed."""
        starts, base = self._starts, self._base
        return self._bytes[base + starts[start] : base + starts[end]]

    @property
    def offsets(self) -> Ints:
        """Where each starts, and the end."""
        return self._offsets


def pack(strings: list[bytes]) -> tuple[Ints, Ints]:
    """The byte and offset arrays of a list of strings, each ended by a line feed."""
    lengths = np.fromiter((len(s) + 1 for s in strings), np.int64, len(strings))
    offsets = np.zeros(len(strings) + 1, np.int64)
    np.cumsum(lengths, out=offsets[1:])
    blob = b"\n".join(strings) + b"\n" if strings else b""
    return np.frombuffer(blob, np.uint8), smallest(offsets)

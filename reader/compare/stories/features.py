"""What decides which story an article is on: its terms, the days it names, when it came out.

`Features` are arrays and numbers only, so that thousands are read from a record in a moment.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reader.compare.stories.terms import Term

_HEADER = struct.Struct("<IHIB")
_MOST = 0xFFFF
_KINDS, _LEAD = 3, 4
_KEYS_KEPT = 65_536


@lru_cache(_KEYS_KEPT)
def key(stem: str) -> int:
    """Return what stands for a stem in every process: 64 bits, hardly ever those of another."""
    return int.from_bytes(hashlib.blake2b(stem.encode(), digest_size=8).digest(), "little")


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """The terms of a text as columns of one length: see `terms.Term`."""

    keys: NDArray[np.uint64]
    kind: NDArray[np.int8]
    count: NDArray[np.uint16]
    lead: NDArray[np.bool_]

    @classmethod
    def of(cls, terms: Sequence[Term]) -> Terms:
        """Return terms as columns."""
        return cls(
            np.array([key(t.stem) for t in terms], np.uint64),
            np.array([t.kind for t in terms], np.int8),
            np.array([min(t.count, _MOST) for t in terms], np.uint16),
            np.array([t.lead for t in terms], np.bool_),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """What story grouping compares of one article, and nothing more.

    `year` is the latest year its text speaks of, `days` the month and day pairs in it, `published`
    the day it came out as days since year 1 (`date.toordinal`).
    """

    terms: Terms
    year: int | None
    days: frozenset[tuple[int, int]]
    published: int | None

    def packed(self) -> bytes:
        """Return all of it as bytes, the same for the same features."""
        terms = self.terms
        flags = terms.kind.astype(np.uint8) | (terms.lead * np.uint8(_LEAD))
        days = sorted(self.days)
        return b"".join(
            (
                _HEADER.pack(len(terms.keys), self.year or 0, self.published or 0, len(days)),
                terms.keys.astype("<u8").tobytes(),
                terms.count.astype("<u2").tobytes(),
                flags.tobytes(),
                bytes(number for day in days for number in day),
            )
        )

    @classmethod
    def unpacked(cls, data: bytes) -> Features:
        """Return the features that were packed; ValueError where the bytes are no such thing."""
        if len(data) < _HEADER.size:
            raise ValueError("no features")
        n, year, published, days = _HEADER.unpack_from(data)
        counts = _HEADER.size + 8 * n
        flags = counts + 2 * n
        tail = flags + n
        if len(data) != tail + 2 * days:
            raise ValueError("features of a wrong length")
        flag = np.frombuffer(data, np.uint8, n, flags)
        terms = Terms(
            np.frombuffer(data, "<u8", n, _HEADER.size),
            (flag & _KINDS).astype(np.int8),
            np.frombuffer(data, "<u2", n, counts),
            (flag & _LEAD) > 0,
        )
        pairs = frozenset(zip(data[tail::2], data[tail + 1 :: 2], strict=True))
        return cls(terms, year or None, pairs, published or None)

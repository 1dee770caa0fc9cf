"""What people are told of an article when its story is shown: its title, its names, its days."""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np

_HASH_BYTES = 6
"""Those of a shingle: see `reprints.shingles`."""


@dataclass(frozen=True, slots=True)
class Label:
    """What the title of a story and the reason for it are made from.

    `names` are those people would know the article by, most frequent first, `days` the month and
    day pairs in it, `published` its date (ISO 8601), `sketch` its minhash.
    """

    title: str
    names: tuple[str, ...]
    days: frozenset[tuple[int, int]]
    published: str | None
    sketch: tuple[int, ...]

    def packed(self) -> bytes:
        """Return all of it as bytes, the same for the same label: a line of JSON, the hashes."""
        head = json.dumps([self.title, self.names, sorted(self.days), self.published])
        hashes = np.array(self.sketch, "<u8").view(np.uint8).reshape(-1, 8)[:, :_HASH_BYTES]
        return head.encode("ascii") + b"\n" + hashes.tobytes()

    @classmethod
    def unpacked(cls, data: bytes) -> Label:
        """Return the label that was packed; ValueError where the bytes are no such thing."""
        head, _, hashes = data.partition(b"\n")
        try:
            title, names, days, published = json.loads(head)
            label = cls(
                str(title),
                tuple(str(name) for name in names),
                frozenset((int(month), int(day)) for month, day in days),
                None if published is None else str(published),
                _hashes(hashes),
            )
        except TypeError as error:
            raise ValueError("no label") from error
        return label


def _hashes(data: bytes) -> tuple[int, ...]:
    short = np.frombuffer(data, np.uint8).reshape(-1, _HASH_BYTES)
    full = np.zeros((len(short), 8), np.uint8)
    full[:, :_HASH_BYTES] = short
    return tuple(full.reshape(-1).view("<u8").tolist())

"""BM25F as Whoosh computes it, over whole arrays.

`whoosh.scoring.BM25F` scores a word in a field by

    idf (f (K1 + 1)) / (f + K1 ((1 - B) + B length / average)),   idf = ln(D / (n + 1)) + 1

with the length as the byte Whoosh keeps of it, and a query by the sum over its words.
"""

from __future__ import annotations

from functools import lru_cache
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.index.bridge import LENGTH_OF_BYTE
from reader.index.segment import Ints

Floats = NDArray[Any]

B = 0.75
K1 = 1.2
"""Whoosh's constants: how much length counts, and how soon another occurrence counts no more."""

_LENGTHS = np.array(LENGTH_OF_BYTE, np.int64)


def length_bytes(lengths: Ints) -> Ints:
    """The byte Whoosh keeps of each length."""
    found = np.searchsorted(_LENGTHS, lengths, "left")
    return np.minimum(found, 255).astype(np.uint8)


def idf(documents: int, having: int) -> float:
    """How much a word tells that stands in `having` of `documents`."""
    return log(documents / (having + 1)) + 1 if documents else 0.0


@lru_cache(maxsize=64)
def length_norms(average: float, b: float = B, k1: float = K1) -> Floats:
    """For each length byte what is added to the frequency in the denominator; not to be changed."""
    norms: Floats = k1 * ((1 - b) + b * _LENGTHS / (average or 1.0))
    return norms


def bm25(weight: float, freqs: Ints, norms: Floats, k1: float = K1) -> Floats:
    """Scores of postings from their frequencies and the norms of their documents."""
    scores: Floats = freqs * (weight * (k1 + 1))
    scores /= freqs + norms
    return scores

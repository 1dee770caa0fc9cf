"""Near-duplicates and reprints: texts that are one voice although two outlets carry them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from reader.compare.stories.terms import TOKEN

SHINGLE = 5
SKETCH = 128
SAME = 0.6
"""Share of the shorter text's shingles that must stand in the other."""


def shingles(text: str) -> frozenset[int]:
    """Return hashes of every run of five words, letters and digits only, case folded."""
    words = [m.group().lower() for m in TOKEN.finditer(text)]
    runs = (" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))
    return frozenset(
        int.from_bytes(hashlib.blake2b(run.encode(), digest_size=6).digest(), "big") for run in runs
    )


def sketch(text: str) -> tuple[int, ...]:
    """Return the smallest shingle hashes (bottom-k minhash), which stand for the whole set."""
    return tuple(sorted(shingles(text))[:SKETCH])


def alike(a: Sequence[int], b: Sequence[int]) -> float:
    """Return the resemblance (Jaccard) two bottom-k sketches tell, 0 to 1."""
    if not a or not b:
        return 0.0
    union = sorted({*a, *b})[:SKETCH]
    both = set(a) & set(b)
    return sum(1 for h in union if h in both) / len(union)


def reprints(texts: Sequence[str]) -> list[int]:
    """Return for each text the index of the first one it is a reprint of, itself where none.

    A reprint shares at least `SAME` of the shingles of the shorter of two texts, so a shortened
    agency report counts too.
    """
    sets = [shingles(text) for text in texts]
    root = list(range(len(texts)))
    for i, mine in enumerate(sets):
        for j in range(i):
            shorter = min(len(mine), len(sets[j]))
            if root[j] == j and len(mine & sets[j]) >= SAME * shorter:
                root[i] = j
                break
    return root

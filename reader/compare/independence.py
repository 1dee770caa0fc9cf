"""How many independent voices stand behind what several articles say."""

from __future__ import annotations

from collections.abc import Sequence

from reader.compare.verdicts.words import words
from reader.model import Member

_UNNAMED = frozenset({"he", "she", "they", "it", "who", "official", "officials", "police"})


def roots(members: Sequence[Member], reprints: Sequence[int]) -> int:
    """Return the number of independent roots of some claims.

    A claim's root is the outermost source it is put down to, where one is named, else its article;
    an article that reprints another is that other. `reprints` gives for each article (from 0) the
    first one it is a reprint of.
    """
    found = set()
    for member in members:
        source = member.sources[-1] if member.sources else ""
        key = " ".join(w for w in words(source) if w != "the")
        if key and key not in _UNNAMED:
            found.add(f"source {key}")
        else:
            found.add(f"article {reprints[member.article - 1]}")
    return max(1, len(found))

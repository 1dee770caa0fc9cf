"""How many independent voices stand behind what several articles say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader.compare.verdicts.words import words
from reader.model import Member

_UNNAMED = frozenset({"", "he", "she", "they", "it", "who", "official", "officials", "police"})


def roots(
    members: Sequence[Member],
    reprints: Sequence[int],
    keys: Mapping[tuple[int, str], str] | None = None,
) -> int:
    """Return the number of independent roots of some claims.

    An article's roots are the outermost sources its claims are put down to, where they are named,
    else itself; an article that reprints another is that other. `reprints` gives for each article
    (from 0) the first one it is a reprint of, `keys` one key for what several articles name, by
    article (from 1) and name.
    """
    named: defaultdict[int, set[str]] = defaultdict(set)
    for member in members:
        source = member.sources[-1] if member.sources else ""
        key = " ".join(w for w in words(source) if w != "the")
        named[member.article] |= {(keys or {}).get((member.article, source), key)} - _UNNAMED
    found = set()
    for article, sources in named.items():
        found |= sources or {f"article {reprints[article - 1]}"}
    return max(1, len(found))

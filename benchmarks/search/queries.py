"""The queries every engine answers: drawn from the corpus by how often their words occur."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.search.corpus import COMMON, Row
from reader.index.analysis import words

KINDS = (
    "term, common",
    "term, rare",
    "and",
    "or of 3",
    "phrase",
    "newest first",
    "facet",
    "date range",
    "prefix of 2",
    "prefix of 3",
    "prefix of 4",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One query: its kind and words, or for a date range its word and two dates."""

    kind: str
    words: tuple[str, ...]


def draw(rows: Iterable[Row], each: int, seed: int = 7) -> list[Asked]:
    """Up to `each` queries of every kind, the same for the same rows and seed."""
    rng = random.Random(seed)  # noqa: S311
    having: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    count = 0
    for row in rows:
        found = words(row.text)
        having.update(set(found))
        pairs.update(set(pairwise(found)))
        count += 1
    plain = [w for w in having if w.isalpha() and len(w) > 3 and w not in COMMON]
    common = sorted(plain, key=lambda w: (-having[w], w))[:200]
    rare = sorted(w for w in plain if 3 <= having[w] <= max(3, count // 2000))
    together = sorted(p for p in pairs if pairs[p] >= 3 and not set(p) & set(COMMON))
    asked: list[Asked] = []
    for _ in range(each):
        one, two, three = rng.sample(common, 3)
        start = rng.randint(2015, 2023)
        asked += [
            Asked("term, common", (one,)),
            Asked("term, rare", (rng.choice(rare),)),
            Asked("and", (one, two)),
            Asked("or of 3", (one, two, three)),
            Asked("phrase", rng.choice(together)),
            Asked("newest first", (one,)),
            Asked("facet", (one,)),
            Asked("date range", (one, f"{start}-01-01", f"{start + 1}-12-31")),
            Asked("prefix of 2", (rng.choice(common)[:2],)),
            Asked("prefix of 3", (rng.choice(common)[:3],)),
            Asked("prefix of 4", (rng.choice(common)[:4],)),
        ]
    return asked

"""Whether articles can be compared, and have a thing in common at all, before anything is."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, sqrt

from reader.compare.stories.terms import NAME, common, terms
from reader.errors import CompareError
from reader.model import Article

MOST = 50
"""How many articles can be compared at once."""
RARE = 0.004
"""In what share of texts a word stands that the table of common words lacks, at most."""
LEAST = 0.05
"""From what cosine on two articles may be on one thing: 99 in 100 pairs of ECB+ articles on one
event have twice as much, 9 in 10 of pairs on different topics less."""
NAMED = 1.5


def check_comparable(articles: Sequence[Article]) -> None:
    """Raise CompareError where there is nothing to compare, or too much.

    That is for fewer than two different articles, for more than `MOST`, and for articles that are
    on different things.
    """
    if len(articles) > MOST:
        raise CompareError(f"{len(articles)} articles are too many to compare; give at most {MOST}")
    if len({(a.id, a.text) for a in articles}) < 2:
        raise CompareError("comparing takes at least two different articles; give another one")
    if len({a.text for a in articles}) < 2:
        raise CompareError(
            "these articles have the same text, word for word, so there is nothing to compare; "
            "give one of another text"
        )
    if not related(articles):
        raise CompareError(
            "these articles are on different things, so there is nothing to compare; "
            "choose articles on one story"
        )


def related(articles: Sequence[Article]) -> bool:
    """Tell whether any two of the articles may be on one thing, by their rare words and names."""
    vectors: list[dict[str, float]] = []
    for article in articles:
        mine = _vector(f"{article.title}\n{article.text}")
        if any(_cosine(mine, other) >= LEAST for other in vectors):
            return True
        vectors.append(mine)
    return False


def _vector(text: str) -> dict[str, float]:
    table = common()
    found = {}
    for term in terms(text):
        share = max(table.get(term.stem, RARE), RARE)
        raised = NAMED if term.kind == NAME else 1.0
        found[term.stem] = (1 + log(term.count)) * log(1 / share) * raised
    return found


def _cosine(a: dict[str, float], b: dict[str, float]) -> float:
    norm = sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values()))
    return sum(v * b[k] for k, v in a.items() if k in b) / norm if norm else 0.0

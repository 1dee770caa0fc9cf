"""Lining claims up: which values of different articles are values of one thing.

Two claims of one measure are linked when what governs them, what they count and what surrounds
them agree well enough, and each is the best the other's article has. Linked claims form slots by
average linkage. What it takes is less where the values are equal, as that speaks for one thing,
and most where they would differ: a false 'differ' costs more than a missed one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp

from reader.compare.claim import Claim, Judge
from reader.compare.claims import amounts
from reader.compare.verdicts import Judgement
from reader.compare.weights import Weights
from reader.model import Verdict

FEATURES = (
    "governor", "noun", "noun clash", "clause", "sentence", "name", "equal", "digits", "vector",
    "subject", "subject clash", "only", "window",
)  # fmt: skip
EXPLAINS = 0.5
"""What share of a conflict's score a fitting value of the same article must reach to explain it."""
SLACK = 0.9
"""What share of the best score of an article a claim must reach to be linked."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of the features of a pair, the bias, and what score each verdict takes."""

    weights: tuple[float, ...]
    bias: float
    least: Mapping[Verdict, float]


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims by number, how surely they are of one thing, and how they stand."""

    a: int
    b: int
    score: float
    judgement: Judgement


Vectors = Callable[[Claim, Claim], float]


class Aligner:
    """Scores pairs of claims of one comparison."""

    def __init__(self, weights: Weights, vectors: Vectors) -> None:
        self._weights = weights
        self._vectors = vectors
        self._norms: dict[frozenset[str], float] = {}

    def features(self, a: Claim, b: Claim, judgement: Judgement, only: float = 0.0) -> list[float]:
        """Return the features of a pair, in the order of `FEATURES`.

        `only` is 1 where each is the only claim of its article that counts the like (see `rivals`).
        """
        equal = judgement.verdict is Verdict.AGREE
        digits = min(amounts.significant(a), amounts.significant(b)) if equal else 0.0
        return [
            governed(a.governors, b.governors),
            float(bool(a.nouns & b.nouns)),
            float(bool(a.nouns and b.nouns and not a.nouns & b.nouns)),
            self._cosine(a.near, b.near),
            self._cosine(a.wide, b.wide),
            float(any(k.startswith("@") for k in a.near & b.near)),
            float(equal),
            digits / 4,
            self._vectors(a, b),
            float(a.subject is not None and a.subject == b.subject),
            float(_clash(a.subject, b.subject)),
            only,
            self._cosine(a.window, b.window),
        ]

    def _cosine(self, a: frozenset[str], b: frozenset[str]) -> float:
        return self._weights.cosine(a, b, self._norm(a) * self._norm(b))

    def _norm(self, concepts: frozenset[str]) -> float:
        found = self._norms.get(concepts)
        if found is None:
            found = self._norms[concepts] = self._weights.norm(concepts)
        return found

    def links(self, claims: Sequence[Claim], judge: Judge, model: Model) -> list[Link]:
        """Return the links of claims of one measure, each about the best of both articles."""
        found: list[Link] = []
        like = rivals(claims)
        for i, j in combinations(range(len(claims)), 2):
            a, b = claims[i], claims[j]
            if a.article == b.article:
                continue
            judgement = judge(a, b)
            if judgement is None:
                continue
            score = logistic(self.features(a, b, judgement, 1 / (like[i] * like[j])), model)
            if score >= model.least[judgement.verdict]:
                found.append(Link(i, j, score, judgement))
        return _mutual(claims, _explained(claims, found))


def rivals(claims: Sequence[Claim]) -> list[int]:
    """Return for each claim how many of its article, itself included, count the like of it."""
    by_article: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    return [
        sum(
            1
            for other in by_article[claim.article]
            if claim.nouns & other.nouns or not (claim.nouns and other.nouns)
        )
        for claim in claims
    ]


def governed(a: Sequence[str], b: Sequence[str]) -> float:
    """Return how well governors match: 1 where the nearest are one, less further off.

    Half where both nearest are known words for different things (killed and injured).
    """
    matches = [i + j for i, one in enumerate(a) for j, other in enumerate(b) if one == other]
    if not matches:
        return 0.0
    apart = a[0] != b[0] and a[0][0] == b[0][0] == "="
    return (1.0 - 0.15 * min(matches)) * (0.5 if apart else 1.0)


def logistic(values: Sequence[float], model: Model) -> float:
    """Return the probability the model gives a pair."""
    total = model.bias + sum(w * v for w, v in zip(model.weights, values, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def _clash(a: str | None, b: str | None) -> bool:
    """Tell whether two clauses are about different named things."""
    return a is not None and b is not None and a != b and a[0] == b[0] == "@"


_CONFLICT = (Verdict.DIFFER, Verdict.VARIANT)


def _explained(claims: Sequence[Claim], found: Sequence[Link]) -> list[Link]:
    """Drop conflicts between values one of which the other's article has too.

    Where an article gives both 10 and 612 killed, its 612 is of something else than another's 10.
    Two values of one sentence put down to different sources are no such case: it shows a conflict
    itself.
    """
    fits: defaultdict[tuple[int, int], list[Link]] = defaultdict(list)
    for link in found:
        if link.judgement.verdict not in _CONFLICT:
            fits[link.a, claims[link.b].article].append(link)
            fits[link.b, claims[link.a].article].append(link)

    def explained(one: int, other: int, score: float) -> bool:
        for link in fits[one, claims[other].article]:
            better = link.b if link.a == one else link.a
            if link.score >= EXPLAINS * score and not _disputed(claims[better], claims[other]):
                return True
        return False

    return [
        link
        for link in found
        if link.judgement.verdict not in _CONFLICT
        or not (explained(link.a, link.b, link.score) or explained(link.b, link.a, link.score))
    ]


def _disputed(a: Claim, b: Claim) -> bool:
    """Tell whether an article gives two values side by side, each with its own source."""
    return a.sentence == b.sentence and bool(a.sources and b.sources and a.sources != b.sources)


def _mutual(claims: Sequence[Claim], found: Sequence[Link]) -> list[Link]:
    """Keep the links that are about the best each claim has in the other's article."""
    best: defaultdict[tuple[int, int], float] = defaultdict(float)
    for link in found:
        for one, other in ((link.a, link.b), (link.b, link.a)):
            place = (one, claims[other].article)
            best[place] = max(best[place], link.score)
    return [
        link
        for link in found
        if link.score >= SLACK * best[link.a, claims[link.b].article]
        and link.score >= SLACK * best[link.b, claims[link.a].article]
    ]


def slots(claims: Sequence[Claim], links: Sequence[Link], least: float = 0.5) -> list[list[int]]:
    """Return groups of claims by average linkage over their links, best first joined.

    Pairs of one article count neither for nor against; pairs of different articles without a link
    count as 0.
    """
    group = {i: i for link in links for i in (link.a, link.b)}
    members = {i: [i] for i in group}
    score = {(link.a, link.b): link.score for link in links}
    for link in sorted(links, key=lambda k: (-k.score, k.a, k.b)):
        a, b = group[link.a], group[link.b]
        if a == b or _average(claims, members[a], members[b], score) < least * link.score:
            continue
        members[a] += members[b]
        for i in members.pop(b):
            group[i] = a
    return [sorted(m) for m in members.values() if len(m) > 1]


def _average(
    claims: Sequence[Claim],
    a: Sequence[int],
    b: Sequence[int],
    score: Mapping[tuple[int, int], float],
) -> float:
    values = [
        score.get((min(i, j), max(i, j)), 0.0)
        for i in a
        for j in b
        if claims[i].article != claims[j].article
    ]
    return sum(values) / len(values) if values else 0.0

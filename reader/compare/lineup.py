"""Lining claims up: which values of different articles are values of one thing.

Two claims of one measure are linked when what governs them, what they count and what surrounds
them agree well enough, and each is the best the other's article has. Linked claims form slots by
average linkage. What it takes is less where the values are equal, as that speaks for one thing,
and most where they would differ: a false 'differ' costs more than a missed one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

import numpy as np
from numpy.typing import NDArray

from reader.compare.claim import Claim, Judge
from reader.compare.claims import amounts
from reader.compare.firmness import firm
from reader.compare.verdicts import Judgement
from reader.compare.weights import Weights
from reader.model import Verdict

Floats = NDArray[np.float32]

FEATURES = (
    "governor", "noun", "noun clash", "clause", "sentence", "window", "name", "vector", "subject",
    "subject clash", "only", "equal", "digits",
)  # fmt: skip
"""What speaks for or against a pair; all but the last two are known before it is judged."""
JUDGED = 2
EXPLAINS = 0.5
"""What share of a conflict's score a fitting value of the same article must reach to explain it."""
SLACK = 0.9
"""What share of the best score of an article a claim must reach to be linked."""
_CONFLICT = (Verdict.DIFFER, Verdict.VARIANT)
STEP = 0.15
"""How much less a governor tells for each step further off."""


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


class Aligner:
    """Scores pairs of claims of one comparison.

    `vectors` gives the vector of the sentence of a claim, zeros where there is none.
    """

    def __init__(self, weights: Weights, vectors: Callable[[Claim], Floats | None]) -> None:
        self._weights = weights
        self._vectors = vectors

    def features(self, claims: Sequence[Claim]) -> list[Floats]:
        """Return one (claims, claims) array for each of `FEATURES` but the judged ones."""
        nouns = _shared([c.nouns for c in claims])
        counted = np.array([bool(c.nouns) for c in claims])
        clash = counted[:, None] & counted[None, :] & ~nouns
        article = np.array([c.article for c in claims])
        like = ((article[:, None] == article[None, :]) & ~clash).sum(1).astype(np.float32)
        same, apart = _subjects(claims)
        named = [frozenset(k for k in c.near if k[0] == "@") for c in claims]
        return [
            _governed(claims),
            nouns.astype(np.float32),
            clash.astype(np.float32),
            self._cosine([c.near for c in claims]),
            self._cosine([c.wide for c in claims]),
            self._cosine([c.window for c in claims]),
            _shared(named).astype(np.float32),
            self._sentences(claims),
            same,
            apart,
            1 / (like[:, None] * like[None, :]),
        ]

    def _cosine(self, sets: Sequence[frozenset[str]]) -> Floats:
        square = self._weights.square
        matrix = incidence(sets, square)
        matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-6)
        result: Floats = matrix @ matrix.T
        return result

    def _sentences(self, claims: Sequence[Claim]) -> Floats:
        found = [self._vectors(c) for c in claims]
        width = max((len(v) for v in found if v is not None), default=1)
        matrix = np.zeros((len(claims), width), np.float32)
        for row, vector in zip(matrix, found, strict=True):
            if vector is not None and len(vector) == width:
                row[:] = vector
        result: Floats = matrix @ matrix.T
        return result

    def links(self, claims: Sequence[Claim], judge: Judge, model: Model) -> list[Link]:
        """Return the links of claims of one measure, each about the best of both articles."""
        return best_links(claims, judged(claims, judge, self.features(claims), model))


def judged(
    claims: Sequence[Claim], judge: Judge, features: Sequence[Floats], model: Model
) -> list[Link]:
    """Return every pair of different articles that is likely enough for how it is judged.

    Only pairs that could still be likely enough if their values were equal are judged at all.
    """
    logit = np.full((len(claims), len(claims)), model.bias, np.float32)
    for weight, feature in zip(model.weights, features, strict=False):
        if weight:
            logit += np.float32(weight) * feature
    equal, digits = model.weights[-JUDGED:]
    least = min(model.least.values())
    hope = max(equal, 0.0) + max(digits, 0.0)
    found: list[Link] = []
    article = np.array([c.article for c in claims])
    likely = (logit + hope >= log(least / (1 - least))) & (article[:, None] != article[None, :])
    for i, j in np.argwhere(np.triu(likely, 1)).tolist():
        a, b = claims[i], claims[j]
        judgement = judge(a, b)
        if judgement is None:
            continue
        total = float(logit[i, j])
        if judgement.verdict is Verdict.AGREE:
            total += equal + digits * significance(a, b)
        score = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
        if score < model.least[judgement.verdict]:
            continue
        if judgement.verdict in _CONFLICT:
            pair = dict(zip(FEATURES, (float(f[i, j]) for f in features), strict=False))
            if not firm(a, b, pair):
                continue
        found.append(Link(i, j, score, judgement))
    return found


def significance(a: Claim, b: Claim) -> float:
    """Return how much it tells that two values are equal: 2,129 more than 10."""
    return min(amounts.significant(a), amounts.significant(b)) / 4


def incidence(sets: Sequence[Collection[str]], square: Callable[[str], float]) -> Floats:
    """Return a (sets, members) array with the weight of each member a set has."""
    number: dict[str, int] = {}
    for members in sets:
        for member in members:
            number.setdefault(member, len(number))
    matrix = np.zeros((len(sets), max(1, len(number))), np.float32)
    weight = [square(member) ** 0.5 for member in number]
    for row, members in zip(matrix, sets, strict=True):
        for member in members:
            row[number[member]] = weight[number[member]]
    return matrix


def _shared(sets: Sequence[Collection[str]]) -> NDArray[np.bool_]:
    matrix = incidence(sets, lambda _: 1.0)
    result: NDArray[np.bool_] = matrix @ matrix.T > 0
    return result


def _governed(claims: Sequence[Claim]) -> Floats:
    """Return how well governors match: 1 where the nearest are one, less further off.

    Half where both nearest are known words for different things (killed and injured).
    """
    number: dict[str, int] = {}
    holders: list[list[tuple[int, int]]] = []
    for i, claim in enumerate(claims):
        for rank, concept in enumerate(claim.governors):
            if number.setdefault(concept, len(number)) == len(holders):
                holders.append([])
            holders[number[concept]].append((i, rank))
    best = np.zeros((len(claims), len(claims)), np.float32)
    for held in holders:
        who, ranks = np.array(held).T
        where = np.ix_(who, who)
        told = (1 - STEP * (ranks[:, None] + ranks[None, :])).astype(np.float32)
        best[where] = np.maximum(best[where], told)
    first = [c.governors[0] if c.governors else "" for c in claims]
    known = np.array([f.startswith("=") for f in first])
    nearest = np.array([number.get(f, -1) for f in first])
    apart = known[:, None] & known[None, :] & (nearest[:, None] != nearest[None, :])
    return np.where(apart, best * np.float32(0.5), best)


def _subjects(claims: Sequence[Claim]) -> tuple[Floats, Floats]:
    """Return where clauses are about one thing, and where about different named ones.

    Not different are the US that maintains troops in Japan and Japan that hosts the US.
    """
    number: dict[str, int] = {}
    codes = np.array([number.setdefault(c.subject, len(number)) if c.subject else -1
                      for c in claims])  # fmt: skip
    named = np.array([bool(c.subject) and (c.subject or "")[0] == "@" for c in claims])
    same = (codes[:, None] == codes[None, :]) & (codes >= 0)[:, None]
    told = _told(claims)
    apart = named[:, None] & named[None, :] & ~same & ~(told | told.T)
    return same.astype(np.float32), apart.astype(np.float32)


def _told(claims: Sequence[Claim]) -> NDArray[np.bool_]:
    """Return where the clause of the second claim speaks of what the first one's is about."""
    told = np.zeros((len(claims), len(claims)), np.bool_)
    by_subject: defaultdict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.subject:
            by_subject[claim.subject].append(i)
    for j, claim in enumerate(claims):
        for concept in claim.near & by_subject.keys():
            told[by_subject[concept], j] = True
    return told


def best_links(claims: Sequence[Claim], found: Sequence[Link]) -> list[Link]:
    """Return the links that nothing explains away and that are about the best there are."""
    return _mutual(claims, _explained(claims, found))


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

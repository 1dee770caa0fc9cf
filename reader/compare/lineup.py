"""Lining claims up: which values of different articles are values of one thing.

Two claims of one measure are linked when what governs them, what they count and what surrounds
them agree well enough, and each is the best the other's article has. Linked claims form slots by
average linkage. What it takes is less where the values are equal, as that speaks for one thing,
and most where they would differ: a false 'differ' costs more than a missed one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import exp

import numpy as np

from reader.compare.claim import Claim, Judge
from reader.compare.evidence import evidence, far, hardly_one, hardly_two
from reader.compare.features import FEATURES, JUDGED, Floats
from reader.compare.firmness import contradicts, firm, outgrown
from reader.compare.hopes import needed
from reader.compare.restraint import Apart, Contrary, never, other_deeds
from reader.compare.rivals import likeliest
from reader.compare.verdicts import Judgement
from reader.compare.verdicts.quantities import Amount
from reader.model import Verdict

EXPLAINS = 3.5
"""How much lower the log odds of a fitting value of the same article may be to explain a conflict.

They are compared as they are before it is known that it fits."""
DOUBT = 0.3
"""What a pair that is likely one thing, but not surely enough to show a conflict, counts."""
APART = -1.0
"""What stands for a pair that is surely of two things."""
SURE = 0.9
"""The score of a contradiction in one article."""
MAIN = 0.9
"""From what on two values are the main ones of a known measure."""
SLACK = 0.9
"""What share of the best score of an article a claim must reach to be linked."""
_CONFLICT = (Verdict.DIFFER, Verdict.VARIANT)


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
    before: float
    """The log odds of it without looking at whether the values are equal."""
    firm: bool = True
    """Whether it may be shown; what is not speaks little for one slot."""
    apart: bool = False
    """Whether the two are surely of two things, which never share a slot."""
    weak: bool = False
    """Whether it joins nothing to what differs: the two have only a small number in common."""


def linked(
    claims: Sequence[Claim],
    judge: Judge,
    features: Sequence[Floats],
    model: Model,
    apart: Apart = never,
    contrary: Contrary = never,
) -> list[Link]:
    """Return the links of claims of one measure, each about the best of both articles.

    Links of claims of one article are contradictions in it; those not firm come too. `apart` tells
    which conflicts are surely of two things.
    """
    found = judged(claims, judge, features, model, apart, contrary)
    firmly = [link for link in found if link.firm]
    doubts = [link for link in found if not link.firm]
    inside = contradictions(claims, firmly, judge, features)
    return [*inside, *best_links(claims, firmly), *doubts]


def judged(
    claims: Sequence[Claim],
    judge: Judge,
    features: Sequence[Floats],
    model: Model,
    apart: Apart = never,
    contrary: Contrary = never,
) -> list[Link]:
    """Return every pair of different articles that is likely enough for how it is judged.

    Only pairs that could still be likely enough by their values are judged at all.
    """
    logit = np.full((len(claims), len(claims)), model.bias, np.float32)
    for weight, feature in zip(model.weights, features, strict=False):
        if weight:
            logit += np.float32(weight) * feature
    told = model.weights[-JUDGED:]
    all_features = np.stack(features)
    found: list[Link] = []
    article = np.array([c.article for c in claims])
    likely = (logit >= needed(claims, told, model.least)) & (article[:, None] != article[None, :])
    for i, j in np.argwhere(np.triu(likely, 1)).tolist():
        a, b = claims[i], claims[j]
        judgement = judge(a, b)
        if judgement is None or other_deeds(a, b) or contrary(a, b):
            continue
        before = total = float(logit[i, j])
        values = evidence(a, b, judgement.verdict)
        total += sum(w * value for w, value in zip(told, values, strict=True))
        score = _sigmoid(total)
        if score < model.least[judgement.verdict]:
            continue
        conflict = judgement.verdict in _CONFLICT
        pair = dict(zip(FEATURES, all_features[:, i, j].tolist(), strict=False))
        two = conflict and (apart(a, b, pair["main"] > MAIN) or far(a, b, pair))
        shown = not conflict or (not two and (firm(a, b, pair) or hardly_two(a, b, pair, score)))
        weak = not conflict and hardly_one(a, b, pair)
        found.append(Link(i, j, score, judgement, before, shown, two, weak))
    return _without_outgrown(claims, found)


def _without_outgrown(claims: Sequence[Claim], found: Sequence[Link]) -> list[Link]:
    """Make doubtful every conflict of two ages that somewhere lie the passed years apart.

    Another article may give the same two and no date.
    """
    conflicts = [link for link in found if link.judgement.verdict in _CONFLICT]
    ages = [k for k in conflicts if claims[k.a].measure == "age"]
    grown = {_ages(claims, k) for k in ages if outgrown(claims[k.a], claims[k.b])}
    doubtful = {(k.a, k.b) for k in ages if _ages(claims, k) in grown}
    return [replace(k, firm=False) if (k.a, k.b) in doubtful else k for k in found]


def _ages(claims: Sequence[Claim], link: Link) -> tuple[frozenset[str], frozenset[str]]:
    a, b = claims[link.a], claims[link.b]
    return a.nouns & b.nouns, frozenset([a.value, b.value])


def contradictions(
    claims: Sequence[Claim], found: Sequence[Link], judge: Judge, features: Sequence[Floats]
) -> list[Link]:
    """Return links of two values that one article gives for what other articles speak of too.

    Values that another article has both of are of two things.
    """
    fits: defaultdict[int, set[int]] = defaultdict(set)
    for link in found:
        if link.judgement.verdict not in _CONFLICT:
            fits[link.a].add(claims[link.b].article)
            fits[link.b].add(claims[link.a].article)
    linked: defaultdict[int, list[int]] = defaultdict(list)
    for i in sorted({i for link in found for i in (link.a, link.b)}):
        linked[claims[i].article].append(i)
    result = []
    for i, j in (pair for own in linked.values() for pair in combinations(own, 2)):
        a, b = claims[i], claims[j]
        if fits[i] & fits[j] or not contradicts(a, b, _pair(features, i, j)):
            continue
        judgement = judge(a, b)
        if judgement is not None and judgement.verdict is Verdict.DIFFER:
            both = f"One article itself gives both {a.value} and {b.value}."
            said = Judgement(Verdict.DIFFER, "two values in one article", both)
            result.append(Link(i, j, SURE, said, 0.0))
    return result


def _pair(features: Sequence[Floats], i: int, j: int) -> dict[str, float]:
    return dict(zip(FEATURES, (float(f[i, j]) for f in features), strict=False))


def _sigmoid(logit: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, logit))))


def best_links(claims: Sequence[Claim], found: Sequence[Link]) -> list[Link]:
    """Return the links that nothing explains away and that are about the best there are."""
    return _mutual(claims, _without_rivals(claims, _explained(claims, found)))


def _without_rivals(claims: Sequence[Claim], found: Sequence[Link]) -> list[Link]:
    """Drop conflicts with a value where the article has a likelier one that conflicts too."""
    conflicts = [k for k in found if k.judgement.verdict in _CONFLICT]
    kept = likeliest(claims, [(k.a, k.b, k.score) for k in conflicts])
    dropped = {id(k) for k, keep in zip(conflicts, kept, strict=True) if not keep}
    return [k for k in found if id(k) not in dropped]


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

    def explained(one: int, other: int, before: float) -> bool:
        for link in fits[one, claims[other].article]:
            better = link.b if link.a == one else link.a
            near = link.before >= before - EXPLAINS and not _vague(claims[one], claims[better])
            if near and not _disputed(claims[better], claims[other]):
                return True
        return False

    return [
        link
        for link in found
        if link.judgement.verdict not in _CONFLICT
        or not (explained(link.a, link.b, link.before) or explained(link.b, link.a, link.before))
    ]


def _vague(a: Claim, b: Claim) -> bool:
    """Tell whether one amount is too vague for the other's fitting it to tell anything."""
    payloads = (a.payload, b.payload)
    return any(isinstance(p, Amount) and p.vague for p in payloads)


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
    count as 0, with one that is not firm as DOUBT; two that are surely of two things are never in
    one group. Weak links come after the others and leave what differs alone. Contradictions in one
    article join what they stand in at last.
    """
    score = {(link.a, link.b): link.score if link.firm else DOUBT for link in links}
    score |= {(link.a, link.b): APART for link in links if link.apart}
    links = [link for link in links if link.firm]
    group = {i: i for link in links for i in (link.a, link.b)}
    members = {i: [i] for i in group}

    def join(a: int, b: int) -> None:
        members[a] += members[b]
        for i in members.pop(b):
            group[i] = a

    inside = [k for k in links if claims[k.a].article == claims[k.b].article]
    differing = [k for k in links if k.judgement.verdict in _CONFLICT]
    for link in sorted(links, key=lambda k: (k.weak, -k.score, k.a, k.b)):
        a, b = group[link.a], group[link.b]
        if link.weak and any(group[k.a] == group[k.b] in (a, b) for k in differing):
            continue
        if a != b and _average(claims, members[a], members[b], score) >= least * link.score:
            join(a, b)
    for link in inside:
        if group[link.a] != group[link.b]:
            join(group[link.a], group[link.b])
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
    if not values or min(values) == APART:
        return APART
    return sum(values) / len(values)

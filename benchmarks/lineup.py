"""Fit what lines claims up on worked slots, and say how well it does on stories left out.

    python -m benchmarks.lineup --gold comparisons-dev.json --texts ecbplus-dev.jsonl.xz \
        --gold benchmarks/written/key.json --texts benchmarks/written

A pair of claims of different articles is of one thing when both stand on values of one slot. It is
not when one does and the other, although its article has a value of that slot, is not that value,
nor when both stand on passages that the gold keeps apart.
Other pairs are unknown, as the gold is not exhaustive. A logistic regression is fitted for each
type of claim, ridged towards one and the same prior, set by hand, as what speaks for a pair weighs
about as much everywhere; or towards what was fitted so before, where there is such. Every figure
called held out is of a story by weights fitted without it: pairs told apart, and at last slots
found and verdicts right from end to end.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.compare import (
    Annotator,
    Group,
    Made,
    Tally,
    Value,
    false_alarms,
    groups_of,
    match,
)
from reader.compare import compare
from reader.compare.claim import Claim
from reader.compare.comparing import aligned_families
from reader.compare.evidence import evidence
from reader.compare.features import FEATURES
from reader.compare.lineup import Model
from reader.compare.models import FITTED, Models

Floats = NDArray[np.float64]
FAMILIES = tuple(f.name for f in fields(Models))
PRIOR = {
    "governor": 2.0, "noun": 1.0, "noun clash": -2.0, "clause": 3.0, "sentence": 1.5,
    "window": 1.5, "name": 0.3, "vector": 2.0, "subject": 0.5, "subject clash": -1.5, "only": 1.0,
    "measure": 2.0, "measure clash": -2.0, "main": 2.0, "place": 0.0, "lead": 0.0, "moment": 0.0,
    "equal": 1.5, "digits": 1.0, "near": 0.0, "misread": 0.0,
}  # fmt: skip
BIAS = -4.0
EARLIER = {
    "count": ((0.9, 0.8, -2.4, 2.2, 1.9, 1.1, 0.1, 2.7, -0.1, -1.8, 2.1, 1.4, -1.5, 1.8, 0.0, 0.0,
               0.0, 1.7, 1.6, 0.0, 0.0), -2.7),
    "measure": ((1.5, 1.5, -1.6, 2.8, 2.2, 1.4, 0.0, 2.1, 0.2, -1.6, 1.2, 1.5, -1.4, 2.1, 0.0, 0.0,
                 0.0, 1.9, 1.1, 0.0, 0.0), -3.9),
    "time": ((0.8, 1.0, -2.0, 3.3, 1.8, 2.1, 0.5, 3.1, -0.1, -1.6, 1.5, 1.7, -2.0, 1.9, 0.0, 0.0,
              4.0, 1.8, 1.2, 0.0, 0.0), -3.4),
}  # fmt: skip
"""What was fitted, from PRIOR, before anything told how near two values are: the prior of today.

Only what near times of day weigh is set by hand, as all the pairs there are speak for it."""
NEW = frozenset({"place", "lead", "moment", "near", "misread"})
STIFF, STIFF_BIAS, FREE = 100.0, 300.0, 3.0
"""How strongly weights are drawn to EARLIER ones and the bias to its own; those of NEW to 0."""
REAL = 1.5
"""What a pair of a real story counts against one of a story written for it."""


def slot_of(group: Group, claim: Claim) -> set[int]:
    """Return the gold slots a claim's value stands on."""
    low, high = claim.focus
    return {
        n
        for n, slot in enumerate(group.slots)
        for v in slot.values
        if v.article == claim.article and v.start < high and low < v.end
    }


def label(group: Group, a: Claim, b: Claim) -> bool | None:
    """Return whether a pair is of one thing, None where gold does not tell."""
    one, other = slot_of(group, a), slot_of(group, b)
    if one & other:
        return True
    for mine, theirs in ((one, b), (other, a)):
        for n in mine:
            if any(v.article == theirs.article for v in group.slots[n].values):
                return False
    apart = any(_on(values, a) and _on(values, b) for values in group.apart)
    return False if apart else None


def _on(values: Sequence[Value], claim: Claim) -> bool:
    low, high = claim.focus
    return any(v.article == claim.article and v.start < high and low < v.end for v in values)


class Row(NamedTuple):
    """A labelled pair: of which story, if a real one, its features, whether of one thing."""

    story: int
    real: bool
    features: list[float]
    one: bool


Rows = list[Row]


def collect(groups: Sequence[tuple[Group, Made]]) -> dict[str, Rows]:
    """Return the labelled pairs of each family."""
    names = {id(getattr(FITTED, name)): name for name in FAMILIES}
    rows: defaultdict[str, Rows] = defaultdict(list)
    for number, (group, pairs) in enumerate(groups):
        for features, claims, judge, model in aligned_families(pairs):
            known_before = np.stack(features.of(claims), -1)
            for i, j in combinations(range(len(claims)), 2):
                a, b = claims[i], claims[j]
                if a.article == b.article:
                    continue
                known = label(group, a, b)
                judgement = judge(a, b) if known is not None else None
                if judgement is not None and known is not None:
                    row = [*known_before[i, j].tolist(), *evidence(a, b, judgement.verdict)]
                    rows[names[id(model)]].append(Row(number, group.real, row, known))
    return rows


def fit(x: Floats, y: Floats, counts: Floats, towards: Floats, ridge: Floats) -> Floats:
    """Return weights (bias last) of a logistic regression, each ridged towards a given one.

    `counts` says what each row counts.
    """
    x = np.c_[x, np.ones(len(x))]
    beta = towards.copy()
    weight = counts * np.where(y > 0, 1.0, min(1.0, 3 * y.sum() / max(1.0, (1 - y).sum())))
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (weight * (p - y)) + ridge * (beta - towards)
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        largest = float(abs(step).max())
        beta -= step * min(1.0, 0.5 / max(largest, 1e-9))
        if largest < 1e-6:
            break
    return beta


def fitted(rows: Rows, name: str, without: int = -1) -> Floats:
    """Return the weights of a family fitted to all rows but those of one story."""
    kept = [r for r in rows if r.story != without]
    towards = prior(name)
    if not kept:
        return towards
    x, y = np.array([r.features for r in kept]), np.array([float(r.one) for r in kept])
    counts = np.array([REAL if r.real else 1.0 for r in kept])
    return fit(x, y, counts, towards, ridges(name))


def ridges(name: str) -> Floats:
    """Return how strongly each weight of a family, and its bias, is drawn to the prior."""
    if name not in EARLIER:
        return np.full(len(FEATURES) + 1, FREE)
    return np.array([*(FREE if f in NEW else STIFF for f in FEATURES), STIFF_BIAS])


def report(name: str, rows: Rows) -> None:
    """Print how well pairs are told apart, held out by story, and the weights of all."""
    story = np.array([r.story for r in rows])
    x = np.c_[np.array([r.features for r in rows]), np.ones(len(rows))]
    y = np.array([float(r.one) for r in rows])
    held = np.zeros(len(y))
    for out in sorted(set(story.tolist())):
        held[story == out] = x[story == out] @ fitted(rows, name, out)
    used: Model = getattr(FITTED, name)
    now = x @ np.array([*used.weights, used.bias])
    earlier = _auc(x @ prior(name), y)
    print(f"{name}: {len(y)} pairs, {int(y.sum())} of one thing; AUC in use {_auc(now, y):.3f}, "
          f"prior {earlier:.3f}, fitted and held out {_auc(held, y):.3f}")  # fmt: skip
    for least in (0.5, 0.6, 0.7, 0.8):
        cut = np.log(least / (1 - least))
        chosen = held >= cut
        right = float(y[chosen].sum())
        print(f"   at {least}: precision {right / max(1, chosen.sum()):.2f}"
              f" recall {right / max(1, y.sum()):.2f}")  # fmt: skip
    beta = fitted(rows, name)
    print("   (" + ", ".join(f"{b:.1f}" for b in beta[:-1]) + f"), {beta[-1]:.1f}")


def prior(name: str) -> Floats:
    """Return the weights those of a family are drawn to, bias last."""
    weights, bias = EARLIER.get(name, (tuple(PRIOR[f] for f in FEATURES), BIAS))
    return np.array([*weights, bias])


def models(collected: dict[str, Rows], without: int = -1) -> Models:
    """Return the models fitted to all stories but one, with the least scores in use.

    Families that nothing was fitted for before stay as they are in use: too few pairs are of them.
    """
    made = {}
    for name in FAMILIES:
        used: Model = getattr(FITTED, name)
        if name in EARLIER:
            beta = fitted(collected.get(name, []), name, without).tolist()
            used = replace(used, weights=tuple(beta[:-1]), bias=beta[-1])
        made[name] = used
    return Models(**made)


def end_to_end(groups: Sequence[tuple[Group, Made]], collected: dict[str, Rows]) -> None:
    """Print slots found and verdicts right: in use, by earlier weights, fitted, and held out."""
    nothing: dict[str, Rows] = {}
    whole = models(collected)
    ways: tuple[tuple[str, Callable[[int], Models]], ...] = (
        ("in use", lambda _: FITTED),
        ("earlier", lambda _: models(nothing)),
        ("fitted to all", lambda _: whole),
        ("story held out", lambda out: models(collected, out)),
    )
    for name, chosen in ways:
        tally, alarms = Tally.empty(), 0
        for number, (group, pairs) in enumerate(groups):
            compared = compare(pairs, models=chosen(number))
            matches = match(group.slots, compared.comparisons)
            tally.add(matches, compared)
            alarms += false_alarms(matches)
        *_, figures, shown = tally.lines()
        print(f"{name:15} {figures[14:]}  false differences {alarms}; {shown}")


def _auc(score: Floats, y: Floats) -> float:
    order = np.argsort(score, kind="stable")
    rank = np.empty(len(score))
    rank[order] = np.arange(1, len(score) + 1)
    positive = y.sum()
    negative = len(y) - positive
    if not positive or not negative:
        return 0.5
    return float((rank[y > 0].sum() - positive * (positive + 1) / 2) / (positive * negative))


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, action="append", required=True)
    parser.add_argument("--texts", type=Path, action="append", required=True)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    annotate = Annotator(options.cache)
    groups = [
        (g, [(article, annotate(article)) for article in g.articles])
        for gold, texts in zip(options.gold, options.texts, strict=True)
        for g in groups_of(gold, texts)
    ]
    print("features:", ", ".join(FEATURES))
    collected = collect(groups)
    for name in FAMILIES:
        if collected.get(name):
            report(name, collected[name])
    end_to_end(groups, collected)


if __name__ == "__main__":
    main()

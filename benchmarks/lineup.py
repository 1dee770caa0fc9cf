"""Fit what lines claims up on worked slots, and say how well it tells pairs apart.

    python -m benchmarks.lineup --gold comparisons-dev.json --texts ecbplus-dev.jsonl.xz

A pair of claims of different articles is of one thing when both stand on values of one slot. It is
not when one does and the other, although its article has a value of that slot, is not that value.
Other pairs are unknown, as the gold is not exhaustive. A logistic regression is fitted for each
family of values, ridged towards the weights in use; the figures are from leaving out one story at
a time.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.compare import Annotator, Group, groups_of
from reader.compare import models
from reader.compare.claim import Claim
from reader.compare.comparing import aligned_families
from reader.compare.features import FEATURES
from reader.compare.lineup import Model, significance
from reader.model import Verdict

Floats = NDArray[np.float64]
FAMILIES = {
    "COUNT": models.COUNT,
    "MEASURE": models.MEASURE,
    "TIME": models.TIME,
    "PLACE": models.PLACE,
    "SET": models.SET,
    "ACTION": models.ACTION,
}


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
    return None


Rows = list[tuple[int, list[float], bool]]


def collect(groups: list[Group], annotate: Annotator) -> dict[str, Rows]:
    """Return for each family the labelled pairs: story, features, of one thing."""
    names = {id(model): name for name, model in FAMILIES.items()}
    rows: defaultdict[str, Rows] = defaultdict(list)
    for number, group in enumerate(groups):
        pairs = [(a, annotate(a)) for a in group.articles]
        for features, claims, judge, model in aligned_families(pairs):
            known_before = np.stack(features.of(claims), -1)
            for i, j in combinations(range(len(claims)), 2):
                a, b = claims[i], claims[j]
                if a.article == b.article:
                    continue
                known = label(group, a, b)
                judgement = judge(a, b) if known is not None else None
                if judgement is not None and known is not None:
                    equal = judgement.verdict is Verdict.AGREE
                    after = [1.0, significance(a, b)] if equal else [0.0, 0.0]
                    row = [*known_before[i, j].tolist(), *after]
                    rows[names[id(model)]].append((number, row, known))
    return rows


def fit(x: Floats, y: Floats, towards: Floats, ridge: float) -> Floats:
    """Return weights (bias last) of a logistic regression ridged towards given ones."""
    x = np.c_[x, np.ones(len(x))]
    beta = towards.copy()
    weight = np.where(y > 0, 1.0, min(1.0, 3 * y.sum() / max(1.0, (1 - y).sum())))
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (weight * (p - y)) + ridge * (beta - towards)
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(beta))
        step = np.linalg.solve(hessian, gradient)
        largest = float(abs(step).max())
        beta -= step * min(1.0, 0.5 / max(largest, 1e-9))
        if largest < 1e-6:
            break
    return beta


def report(name: str, rows: Rows, model: Model, ridge: float) -> None:
    """Print how well pairs are told apart, held out by story, and the weights of all."""
    story = np.array([r[0] for r in rows])
    x = np.array([r[1] for r in rows])
    y = np.array([float(r[2]) for r in rows])
    start = np.array([*model.weights, model.bias])
    held = np.zeros(len(y))
    for out in set(story.tolist()):
        beta = fit(x[story != out], y[story != out], start, ridge)
        held[story == out] = np.c_[x[story == out], np.ones((story == out).sum())] @ beta
    now = np.c_[x, np.ones(len(x))] @ start
    print(f"{name}: {len(y)} pairs, {int(y.sum())} of one thing; AUC in use {_auc(now, y):.3f}, "
          f"fitted and held out {_auc(held, y):.3f}")  # fmt: skip
    for least in (0.5, 0.6, 0.7, 0.8):
        cut = np.log(least / (1 - least))
        chosen = held >= cut
        right = float(y[chosen].sum())
        print(f"   at {least}: precision {right / max(1, chosen.sum()):.2f}"
              f" recall {right / max(1, y.sum()):.2f}")  # fmt: skip
    beta = fit(x, y, start, ridge)
    print("   (" + ", ".join(f"{b:.2f}" for b in beta[:-1]) + f"), {beta[-1]:.2f}")


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
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--ridge", type=float, default=3.0)
    options = parser.parse_args()
    print("features:", ", ".join(FEATURES))
    collected = collect(groups_of(options.gold, options.texts), Annotator(options.cache))
    for name, model in FAMILIES.items():
        if collected.get(name):
            report(name, collected[name], model, options.ridge)


if __name__ == "__main__":
    main()

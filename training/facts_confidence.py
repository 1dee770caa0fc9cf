"""Estimates how much each piece of evidence is worth, from facts that careful readers judged.

    python -m training.facts_confidence TEXTS.jsonl[.xz] JUDGED.jsonl … [--out MODULE]

TEXTS are the articles the facts were drawn from (`doc`, `text`), JUDGED the sheets of
`benchmarks.judge_facts`. The articles are annotated anew; a judged fact that is still read just so
counts. A logistic regression with a Gaussian prior (Hastie, Tibshirani & Friedman 2009, 4.4) is
fitted to all; what is printed is cross-validated over documents: the area under the curve, and
which share of facts is right at each level of confidence.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.judge_facts import slots
from benchmarks.sampling import read_rows
from reader.extract import Engine
from reader.extract.facts.evidence import Evidence

Floats = NDArray[np.float64]
Row = dict[str, Any]
Example = tuple[str, Evidence, bool]

_FOLDS = 10
_PRIOR = 3.0
_RARE = 3
"""Features seen in fewer facts are left out."""
_SLOTS = ("subject", "predicate", "object", "arguments", "time", "place", "asserted by")


def examples(engine: Engine, texts: dict[str, str], rows: Iterable[Row]) -> list[Example]:
    """Document, evidence and judgement of every judged fact that is still read."""
    by_doc: dict[str, list[Row]] = {}
    for row in rows:
        by_doc.setdefault(row["doc"], []).append(row)
    found = []
    for doc, own in by_doc.items():
        read, weighed = engine.weighed(texts[doc])
        known = {_key(f.start, f.end, slots(read, f)): e for f, e in weighed}
        for row in own:
            evidence = known.get(_key(row["start"], row["end"], row["fact"]))
            if evidence is not None:
                found.append((doc, evidence, bool(row["right"])))
    return found


def _key(start: int, end: int, shown: dict[str, str]) -> tuple[object, ...]:
    return (start, end, *(shown.get(slot, "") for slot in _SLOTS))


class Scale:
    """Evidence as rows of numbers, each feature with mean 0 and deviation 1."""

    def __init__(self, found: Sequence[Example]) -> None:
        seen: dict[str, int] = {}
        for _, evidence, _ in found:
            for name, value in evidence.items():
                seen[name] = seen.get(name, 0) + bool(value)
        self.names = sorted(name for name, count in seen.items() if count >= _RARE)
        raw = self._raw([evidence for _, evidence, _ in found])
        self._mean, self._spread = raw.mean(axis=0), raw.std(axis=0) + 1e-6

    def _raw(self, many: Sequence[Evidence]) -> Floats:
        return np.array([[e.get(name, 0.0) for name in self.names] for e in many])

    def rows(self, many: Sequence[Evidence]) -> Floats:
        """Shape (facts, features)."""
        scaled: Floats = (self._raw(many) - self._mean) / self._spread
        return scaled

    def plain(self, weights: Floats) -> dict[str, float]:
        """Weights for evidence as it is; the constant under ''."""
        own = weights[1:] / self._spread
        plain = {n: round(float(w), 3) for n, w in zip(self.names, own, strict=True)}
        constant = float(weights[0] - (own * self._mean).sum())
        return {"": round(constant, 3), **{n: w for n, w in plain.items() if abs(w) > _SMALL}}


_SMALL = 0.02


def fit(rows: Floats, right: Floats, prior: float = _PRIOR) -> Floats:
    """Weights, the constant first, by Newton's method."""
    wide = np.concatenate([np.ones((len(rows), 1)), rows], axis=1)
    weights = np.zeros(wide.shape[1])
    ridge = np.full(wide.shape[1], prior)
    ridge[0] = 1e-3
    for _ in range(30):
        p = 1 / (1 + np.exp(-wide @ weights))
        gradient = wide.T @ (right - p) - ridge * weights
        curve = (wide * (p * (1 - p))[:, None]).T @ wide + np.diag(ridge)
        step = np.linalg.solve(curve, gradient)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def chances(weights: Floats, rows: Floats) -> Floats:
    """The probability of each row's being right."""
    result: Floats = 1 / (1 + np.exp(-(weights[0] + rows @ weights[1:])))
    return result


def crossed(found: Sequence[Example], prior: float) -> Floats:
    """Each fact's probability, from weights that saw none of its document."""
    docs = sorted({doc for doc, _, _ in found})
    fold = {doc: n % _FOLDS for n, doc in enumerate(docs)}
    folds = np.array([fold[doc] for doc, _, _ in found])
    out = np.zeros(len(found))
    for k in range(_FOLDS):
        own = [x for x, f in zip(found, folds, strict=True) if f != k]
        other = [e for (_, e, _), f in zip(found, folds, strict=True) if f == k]
        if not other:
            continue
        scale = Scale(own)
        weights = fit(scale.rows([e for _, e, _ in own]), np.array([r for *_, r in own]), prior)
        out[folds == k] = chances(weights, scale.rows(other))
    return out


def report(p: Floats, right: NDArray[np.bool_]) -> str:
    """Area under the curve, and what is kept and right at some levels."""
    order = np.argsort(np.argsort(p)) + 1
    good, bad = int(right.sum()), int((~right).sum())
    area = (order[right].sum() - good * (good + 1) / 2) / max(1, good * bad)
    lines = [f"{len(right)} facts, {right.mean():.3f} right; area under the curve {area:.3f}"]
    for level in (0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85):
        kept = p >= level
        if kept.any():
            share, recall = right[kept].mean(), right[kept].sum() / good
            lines.append(
                f"at {level:.2f}: keeps {kept.mean():.2f}, of the right {recall:.2f}; "
                f"right {share:.3f}"
            )
    return "\n".join(lines)


def write(path: Path, weights: dict[str, float]) -> None:
    """The module with the weights."""
    lines = [
        '"""What evidence is worth, in log odds; made by training/facts_confidence.py."""',
        "",
        "from __future__ import annotations",
        "",
        "WEIGHTS: dict[str, float] = {",
        *(f'    "{name}": {weight},' for name, weight in weights.items()),
        "}",
        "",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")


def main() -> None:
    """Fits, prints what is cross-validated, writes the module."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", type=Path)
    parser.add_argument("judged", type=Path, nargs="+")
    parser.add_argument("--prior", type=float, default=_PRIOR)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    rows = [row for sheet in args.judged for row in read_rows(sheet)]
    wanted = {row["doc"] for row in rows}
    texts = {row["doc"]: row["text"] for row in read_rows(args.texts) if row["doc"] in wanted}
    found = examples(Engine.load(), texts, rows)
    print(f"{len(found)} of {len(rows)} judged facts are still read")
    right = np.array([r for *_, r in found])
    print(report(crossed(found, args.prior), right))
    scale = Scale(found)
    weights = fit(scale.rows([e for _, e, _ in found]), right.astype(np.float64), args.prior)
    if args.out:
        write(args.out, scale.plain(weights))


if __name__ == "__main__":
    main()

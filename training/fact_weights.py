"""Make the weights by which facts are trusted, from facts that were judged.

    python -m training.fact_weights benchmarks/judgements/facts-16.jsonl.xz … \
        --out reader/extract/facts/trust_weights.py

Ridge logistic regression by Newton's method. Every file has a bias of its own, as the rules that
read its facts were worse in the earlier ones; the last file's is the one kept. Where a row
doesn't say how surely words stand for something and what follows the fact, it counts as sure and as
followed by a full stop. What is told by
`--held-out` (the last file's stories in ten lots, by weights made without each) is how well the
weights tell right from wrong facts they have not seen.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.sampling import read_rows
from reader.extract.facts.trust import Look, features

RIDGE = 40.0
_LOTS = 10
_SEEN = 25
"""Facts that must show a trait for it to tell anything."""
Floats = NDArray[np.float64]
Row = Mapping[str, Any]

_HEAD = '''"""How much each trait of a fact tells of its being right.

Made by training/fact_weights.py.
"""

from __future__ import annotations
'''


class Fitted(NamedTuple):
    """A bias, and a weight for each feature."""

    bias: float
    weights: dict[str, float]

    def score(self, row: Row) -> float:
        """The log odds that a judged fact is right."""
        told = features(look(row))
        return self.bias + sum(self.weights.get(name, 0.0) * value for name, value in told)


def look(row: Row) -> Look:
    """What shows of a judged fact, as `reader.extract.facts.trust.look` has it of a fact."""
    fact: Mapping[str, str] = row["fact"]

    def parts(slot: str) -> list[str]:
        return fact[slot].split(" | ") if slot in fact else []

    return Look(
        row["rule"],
        fact["subject"],
        fact["predicate"],
        fact.get("object", ""),
        len(parts("arguments")),
        len(parts("quantities")),
        "time" in fact,
        "place" in fact,
        "asserted by" in fact,
        tuple(pair.partition(": ")[0] for pair in parts("stands for")),
        fact["kind"],
        fact["modality"],
        row["quote"] if "quote" in row else _as_long(row["words"], row["commas"]),
        row.get("sure", 1.0),
        row.get("following", "."),
    )


def _as_long(words: int, commas: int) -> str:
    """Something of so many words and commas, for a quote that is not kept with the judgement."""
    return ("w " * words).rstrip() + "," * commas


def fit(files: Sequence[Sequence[Row]]) -> Fitted:
    """The weights that tell the right facts of all files best, with the bias of the last file."""
    rows = [row for file in files for row in file]
    told = [dict(features(look(row))) for row in rows]
    shown = Counter(name for one in told for name, value in one.items() if value)
    names = sorted(name for name, count in shown.items() if count >= min(_SEEN, len(rows) // 10))
    matrix = np.array([[one.get(name, 0.0) for name in names] for one in told])
    mean, spread = matrix.mean(0), matrix.std(0) + 1e-6
    file = np.repeat(np.arange(len(files)), [len(file) for file in files])
    inputs = np.c_[(matrix - mean) / spread, np.eye(len(files))[file]]
    ridge = np.r_[np.full(len(names), RIDGE), np.full(len(files), 1e-3)]
    right = np.array([bool(row["right"]) for row in rows], np.float64)
    found = _newton(inputs, right, ridge)
    weights = found[: len(names)] / spread
    bias = float(found[-1] - weights @ mean)
    kept = {name: float(w) for name, w in zip(names, weights, strict=True) if abs(w) >= 5e-4}
    return Fitted(bias, kept)


def _newton(inputs: Floats, right: Floats, ridge: Floats) -> Floats:
    found = np.zeros(inputs.shape[1])
    for _ in range(100):
        likely = 1 / (1 + np.exp(-np.clip(inputs @ found, -30, 30)))
        sure = likely * (1 - likely) + 1e-6
        slope = inputs.T @ (likely - right) + ridge * found
        step = np.linalg.solve((inputs * sure[:, None]).T @ inputs + np.diag(ridge), slope)
        found = found - step
        if np.abs(step).max() < 1e-8:
            break
    return found


def held_out(files: Sequence[Sequence[Row]]) -> str:
    """What share of the last file's facts is right when its least likely ones are left out."""
    *others, last = files
    lot = {story: n % _LOTS for n, story in enumerate(sorted({_story(row) for row in last}))}
    scored: list[tuple[float, bool]] = []
    for n in range(min(_LOTS, len(lot))):
        fitted = fit([*others, [row for row in last if lot[_story(row)] != n]])
        scored += [(fitted.score(r), bool(r["right"])) for r in last if lot[_story(r)] == n]
    scored.sort(reverse=True)
    lines = [f"told apart (AUC) {_told_apart(scored):.3f}"]
    for share in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5):
        kept = scored[: round(share * len(scored))]
        right = sum(x for _, x in kept) / len(kept)
        lines.append(f"of the likeliest {share:.0%}: {right:.3f} right")
    return "\n".join(lines)


def _told_apart(scored: Sequence[tuple[float, bool]]) -> float:
    """How often a right fact stands above a wrong one, of scores from the best down (AUC)."""
    wrong = sum(not right for _, right in scored)
    below, above = wrong, 0
    for _, right in scored:
        if right:
            above += below
        else:
            below -= 1
    return above / max(1, wrong * (len(scored) - wrong))


def _read_now(row: Row) -> bool:
    """Whether a judged fact is one the rules read, and not gold or what they read before."""
    return not row.get("gold") and row.get("rules") != "before"


def _story(row: Row) -> str:
    return str(row["doc"]).partition("/")[0].partition("_")[0]


def main() -> None:
    """Fit, and write the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("judged", type=Path, nargs="+")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--held-out", action="store_true")
    options = parser.parse_args()
    files = [[row for row in read_rows(path) if _read_now(row)] for path in options.judged]
    if options.held_out:
        print(held_out(files))
    fitted = fit(files)
    if options.out:
        lines = [f'    "{name}": {w:.3f},' for name, w in sorted(fitted.weights.items())]
        body = "\n".join(["", f"BIAS = {fitted.bias:.3f}", "WEIGHTS = {", *lines, "}", ""])
        options.out.write_text(_HEAD + body, encoding="utf-8")


if __name__ == "__main__":
    main()

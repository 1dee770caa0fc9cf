"""Estimates the pronoun ranker's weights on GUM's training part and writes the module.

    python -m training.coref_weights DATA [--out reader/extract/coref/weights.py]

A conditional log-linear model over each pronoun's candidates, all candidates of the pronoun's
chain counted as right, fitted by full-batch gradient ascent with a Gaussian prior (Denis &
Baldridge 2008). Trees and names are GUM's own.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.goldtrees import GoldMention, GoldText, read
from benchmarks.pronouns import names_of
from reader.extract.attribution import find_quotes, find_reports
from reader.extract.coref import Choice, choices
from reader.extract.coref.nouns import Noun
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.model import TimeExpression

Example = tuple[list[list[tuple[int, float]]], list[bool]]


def chain_at(doc: GoldText, by_sentence: dict[int, list[GoldMention]], noun: Noun) -> str | None:
    """The chain of the smallest gold mention that has the noun as its head's place."""
    sentence = doc.sentences[noun.sentence]
    word = sentence.words[noun.head]
    best: GoldMention | None = None
    for m in by_sentence.get(noun.sentence, []):
        if m.start <= word.start and word.end <= m.end:
            inside = m.words[0] <= word.head <= m.words[1]
            coordinated = noun.coordinated and m.end >= noun.end
            if (inside and not coordinated) or (noun.coordinated and not coordinated):
                continue
            if best is None or m.end - m.start < best.end - best.start:
                best = m
    return best.chain if best else None


def gold_choices(doc: GoldText) -> list[tuple[Choice, str, list[str | None]]]:
    """Each pronoun with its chain and the chain of each candidate.

    Earlier pronouns count as mentions of their gold antecedents.
    """
    trees = [Tree(s, doc.text) for s in doc.sentences]
    by_sentence: dict[int, list[GoldMention]] = {}
    for m in doc.mentions:
        by_sentence.setdefault(m.sentence, []).append(m)
    times: Lookup[TimeExpression] = Lookup([])
    resolved: dict[tuple[int, int], Noun] = {}
    names = Lookup(names_of(doc))
    reports = find_reports(doc.text, trees, names, find_quotes(doc.text))
    out = []
    for choice in choices(trees, names, times, resolved, reports):
        place = choice.sentence, choice.word
        own = next(
            (m.chain for m in by_sentence.get(choice.sentence, [])
             if m.words == (choice.word, choice.word)), None,
        )  # fmt: skip
        if own is None:
            continue
        chains = [
            chain_at(doc, by_sentence, noun) if (noun.sentence, noun.head) != place else None
            for noun, _ in choice.pairs
        ]
        out.append((choice, own, chains))
        right = [noun for (noun, _), c in zip(choice.pairs, chains, strict=True) if c == own]
        if right:
            resolved[place] = right[0]
    return out


def fit(examples: list[Example], size: int, rounds: int = 400) -> NDArray[np.float64]:
    """Weights that make the right candidates likely."""
    weights = np.zeros(size)
    squares = np.full(size, 1e-3)
    for _ in range(rounds):
        gradient = -1.0 * weights
        for rows, right in examples:
            scores = np.array([sum(weights[f] * x for f, x in row) for row in rows])
            p = np.exp(scores - scores.max())
            p /= p.sum()
            good = np.where(right, p, 0.0)
            good /= good.sum() or 1.0
            for row, d in zip(rows, good - p, strict=True):
                for f, x in row:
                    gradient[f] += d * x
        squares += gradient**2
        weights += 0.5 * gradient / np.sqrt(squares)
    return weights


def main() -> None:
    """Fits, reports accuracy on the development part, writes the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=None)
    args = parser.parse_args()
    documents = list(read(args.data / "gum" / "gum-open-train.conllu.xz"))
    weights = estimate(documents)
    if args.out:
        write(args.out, {n: w for n, w in weights.items() if abs(w) >= 0.02})


def estimate(documents: Sequence[GoldText]) -> dict[str, float]:
    """Weights fitted to the documents' pronouns."""
    names: dict[str, int] = {}
    examples: list[Example] = []
    for doc in documents:
        for choice, own, chains in gold_choices(doc):
            right = [c == own for c in chains]
            if any(right) and not all(right):
                examples.append(([_numbered(found, names) for _, found in choice.pairs], right))
    fitted = fit(examples, len(names))
    print(f"{len(examples)} pronouns, {len(names)} features")
    return {n: round(float(fitted[i]), 2) for n, i in sorted(names.items())}


def _numbered(
    found: list[str | tuple[str, float]], names: dict[str, int]
) -> list[tuple[int, float]]:
    return [
        (names.setdefault(f, len(names)), 1.0)
        if isinstance(f, str)
        else (names.setdefault(f[0], len(names)), f[1])
        for f in found
    ]


def write(path: Path, weights: dict[str, float]) -> None:
    """The module with the weights."""
    lines = [
        '"""The ranker\'s weights; made by training/coref_weights.py."""',
        "",
        "from __future__ import annotations",
        "",
        "WEIGHTS: dict[str, float] = {",
        *(f'    "{n}": {w},' for n, w in weights.items()),
        "}",
        "",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

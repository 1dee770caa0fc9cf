"""Estimates the pronoun ranker's weights on GUM's training part and writes the module.

    python -m training.coref_weights DATA [--out reader/extract/coref/weights.py]

A conditional log-linear model over each pronoun's candidates, all candidates of the pronoun's
chain counted as right, fitted by full-batch gradient ascent with a Gaussian prior (Denis &
Baldridge 2008). Trees and names are GUM's own.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.goldtrees import GoldMention, GoldText, read
from reader.extract.coref import Choice, choices
from reader.extract.coref.lexicon import Agree
from reader.extract.coref.nouns import Noun
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.model import EntityType, Mention, TimeExpression

_TYPES = {
    "person": EntityType.PERSON,
    "organization": EntityType.ORGANIZATION,
    "place": EntityType.PLACE,
    "event": EntityType.EVENT,
    "object": EntityType.PRODUCT,
}
Example = tuple[list[list[tuple[int, float]]], list[bool]]


def names_of(doc: GoldText) -> list[Mention]:
    """GUM's mentions that are proper names, outermost left out, as the engine would give them."""
    out: list[Mention] = []
    for m in sorted(doc.mentions, key=lambda m: (m.start, m.end)):
        words = doc.sentences[m.sentence].words[m.words[0] : m.words[1] + 1]
        proper = all(w.pos in ("PROPN", "PUNCT", "ADP", "DET") for w in words)
        if proper and any(w.pos == "PROPN" for w in words) and m.type in _TYPES:
            if not out or m.start >= out[-1].end:
                text = doc.text[m.start : m.end]
                out.append(Mention(m.start, m.end, text, _TYPES[m.type], m.chain, text))
    return out


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
    """Each pronoun with its chain and the chain of each candidate."""
    trees = [Tree(s, doc.text) for s in doc.sentences]
    by_sentence: dict[int, list[GoldMention]] = {}
    for m in doc.mentions:
        by_sentence.setdefault(m.sentence, []).append(m)
    times: Lookup[TimeExpression] = Lookup([])
    resolved: dict[tuple[int, int], Noun] = {}
    out = []
    for choice in choices(trees, Lookup(names_of(doc)), times, resolved):
        own = next(
            (m.chain for m in by_sentence.get(choice.sentence, [])
             if m.words == (choice.word, choice.word)), None,
        )  # fmt: skip
        if own is None:
            continue
        chains = [chain_at(doc, by_sentence, noun) if noun.sentence != choice.sentence
                  or noun.head != choice.word else None for noun, _ in choice.pairs]  # fmt: skip
        out.append((choice, own, chains))
        right = [noun for (noun, _), c in zip(choice.pairs, chains, strict=True) if c == own]
        if right:
            resolved[choice.sentence, choice.word] = right[0]
    return out


def fit(examples: list[Example], size: int, rounds: int = 400) -> NDArray[np.float64]:
    """Weights that make the right candidates likely."""
    weights = np.zeros(size)
    squares = np.full(size, 1e-3)
    for _ in range(rounds):
        gradient = -0.02 * weights
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
    names: dict[str, int] = {}
    examples: list[Example] = []
    for doc in read(args.data / "gum" / "gum-open-train.conllu.xz"):
        for choice, own, chains in gold_choices(doc):
            right = [c == own for c in chains]
            if any(right) and not all(right):
                rows = [
                    [(names.setdefault(f if isinstance(f, str) else f[0], len(names)),
                      1.0 if isinstance(f, str) else f[1]) for f in found]
                    for _, found in choice.pairs
                ]  # fmt: skip
                examples.append((rows, right))
    fitted = fit(examples, len(names))
    weights = {n: round(float(fitted[i]), 2) for n, i in sorted(names.items())}
    print(f"{len(examples)} pronouns, {len(weights)} features")
    if args.out:
        write(args.out, {n: w for n, w in weights.items() if abs(w) >= 0.02})


def write(path: Path, weights: dict[str, float]) -> None:
    """The module with the weights."""
    sure = {Agree.HE: 0.5, Agree.SHE: 0.5, Agree.IT: 0.5, Agree.THEY: 0.5}
    lines = [
        '"""The ranker\'s weights and how sure it must be; made by training/coref_weights.py."""',
        "",
        "from __future__ import annotations",
        "",
        "from reader.extract.coref.lexicon import Agree",
        "",
        "SURE: dict[Agree, float] = {",
        *(f"    Agree.{a.name}: {s}," for a, s in sure.items()),
        "}",
        "WEIGHTS: dict[str, float] = {",
        *(f'    "{n}": {w},' for n, w in weights.items()),
        "}",
        "",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

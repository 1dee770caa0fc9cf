"""Estimates the pronoun ranker's weights on GUM's training part and ECB+ and writes the module.

    python -m training.coref_weights DATA [--out reader/extract/coref/weights.py]

A conditional log-linear model over each pronoun's candidates, all candidates of the pronoun's
chain counted as right, and that it means none of them where none is, fitted by full-batch gradient
ascent with a Gaussian prior (Denis & Baldridge 2008). GUM's trees and names are its own, those of
ECB+ (topics 1 to 29) the engine's.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import newschains
from benchmarks.goldtrees import GoldMention, GoldText, read
from benchmarks.pronouns import names_of
from reader.extract.attribution import find_quotes, find_reports
from reader.extract.coref import Choice, choices
from reader.extract.coref.descriptions import by_head, descriptions
from reader.extract.coref.nouns import Noun
from reader.extract.lookup import Lookup
from reader.extract.pipeline import Pipeline
from reader.extract.tree import Tree
from reader.model import TimeExpression

Row = list[tuple[int, float]]
Example = tuple[list[Row], list[bool], float]
"""The features of each candidate by number, which candidates are right, and the weight."""
_TRAINED = range(1, 30)
"""Topics of ECB+ to learn from."""
_NEWS = 2.0
"""Weight of a pronoun of ECB+, GUM's having 1: newspapers are what is read."""
_PRIOR = 1.5


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


def gold_choices(doc: GoldText) -> list[tuple[Choice, str | None, list[str | None]]]:
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
        chains = [
            chain_at(doc, by_sentence, noun) if (noun.sentence, noun.head) != place else None
            for noun, _ in choice.pairs
        ]
        out.append((choice, own, chains))
        pairs = zip(choice.pairs, chains, strict=True)
        right = [noun for (noun, _), c in pairs if c is not None and c == own]
        if right:
            resolved[place] = right[0]
    return out


def news_choices(articles: Sequence[newschains.Article]) -> Iterator[tuple[Choice, list[bool]]]:
    """Each pronoun of ECB+ that is in a chain, and which of its candidates are right."""
    named = newschains.names(articles)
    parser = Pipeline.load()
    for article in articles:
        wanted = {m.start: chain for m, chain in article.pronouns(named)}
        if wanted and article.topic in _TRAINED:
            yield from _of_article(parser, article, wanted, named)


def _of_article(
    parser: Pipeline, article: newschains.Article, wanted: dict[int, str], named: newschains.Names
) -> Iterator[tuple[Choice, list[bool]]]:
    text = article.text
    trees, names, times, reports = newschains.layers(parser, text)
    described = by_head(descriptions(text, trees, names))
    resolved: dict[tuple[int, int], Noun] = {}
    for choice in choices(trees, names, times, resolved, reports, described):
        chain = wanted.get(trees[choice.sentence].words[choice.word].start)
        if chain is None:
            continue
        right = [_meant(trees, noun, article, chain, named) for noun, _ in choice.pairs]
        yield choice, right
        meant = [noun for (noun, _), ok in zip(choice.pairs, right, strict=True) if ok]
        if meant:
            resolved[choice.sentence, choice.word] = meant[0]


def _meant(
    trees: Sequence[Tree], noun: Noun, article: newschains.Article, chain: str,
    named: newschains.Names,
) -> bool:  # fmt: skip
    """Whether a candidate, or the pronoun that mentions it, stands for the chain."""
    if noun.coordinated:
        return False
    head = trees[noun.sentence].words[noun.head]
    if article.means(head.start, head.end, chain, named, by_name=False):
        return True
    return not noun.again and article.means(noun.start, noun.end, chain, named)


def fit(examples: Sequence[Example], size: int, rounds: int = 400) -> NDArray[np.float64]:
    """Weights that make the right candidates likely."""
    rows, columns, values = _flat(examples)
    lengths = [len(found) for found, _, _ in examples]
    starts = np.cumsum([0, *lengths[:-1]])
    owner = np.repeat(np.arange(len(examples)), lengths)
    good = np.array([ok for _, right, _ in examples for ok in right], dtype=np.float64)
    worth = np.repeat([w for _, _, w in examples], lengths)
    weights = np.zeros(size)
    squares = np.full(size, 1e-3)
    for _ in range(rounds):
        scores = np.bincount(rows, weights[columns] * values, minlength=len(owner))
        p = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        wanted = p * good
        p /= np.add.reduceat(p, starts)[owner]
        wanted /= np.add.reduceat(wanted, starts)[owner]
        slope = (wanted - p) * worth
        gradient = np.bincount(columns, values * slope[rows], minlength=size) - _PRIOR * weights
        squares += gradient**2
        weights += 0.5 * gradient / np.sqrt(squares)
    return weights


def _flat(
    examples: Sequence[Example],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """All candidates' features one after the other: candidate, feature, value."""
    found = [row for candidates, _, _ in examples for row in candidates]
    rows = np.repeat(np.arange(len(found)), [len(row) for row in found])
    columns = np.array([f for row in found for f, _ in row], dtype=np.int64)
    return rows, columns, np.array([x for row in found for _, x in row], dtype=np.float64)


def main() -> None:
    """Fits and writes the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=None)
    args = parser.parse_args()
    articles = newschains.read(args.data / "ecbplus" / "ecbplus-dev.jsonl.xz")
    documents = list(read(args.data / "gum" / "gum-open-train.conllu.xz"))
    weights = estimate(documents, articles)
    if args.out:
        write(args.out, {n: w for n, w in weights.items() if abs(w) >= 0.02})


def estimate(
    documents: Sequence[GoldText], articles: Sequence[newschains.Article] = ()
) -> dict[str, float]:
    """Weights fitted to the pronouns of GUM's documents and of articles of ECB+."""
    names: dict[str, int] = {}
    gum = (
        (choice, [c is not None and c == own for c in chains], 1.0)
        for doc in documents
        for choice, own, chains in gold_choices(doc)
    )
    news = ((choice, right, _NEWS) for choice, right in news_choices(articles))
    examples = [
        (
            [_numbered(found, names) for found in (*(f for _, f in choice.pairs), choice.nobody)],
            [*right, not any(right)],
            worth,
        )
        for choice, right, worth in _telling(gum, news)
    ]
    fitted = fit(examples, len(names))
    print(f"{len(examples)} pronouns, {len(names)} features")
    return {n: round(float(fitted[i]), 2) for n, i in sorted(names.items())}


def _telling(
    *several: Iterable[tuple[Choice, list[bool], float]],
) -> Iterator[tuple[Choice, list[bool], float]]:
    """Those with candidates; of ECB+, where not all mentions are marked, those with a right one."""
    for choices_made in several:
        for choice, right, worth in choices_made:
            if right and (any(right) or worth != _NEWS):
                yield choice, right, worth


def _numbered(found: list[str | tuple[str, float]], names: dict[str, int]) -> Row:
    pairs = ((f, 1.0) if isinstance(f, str) else f for f in found)
    return [(names.setdefault(name, len(names)), value) for name, value in pairs]


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

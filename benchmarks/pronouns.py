"""Pronouns resolved right of those attempted, on GUM's coreference.

    python -m benchmarks.pronouns GUM.conllu[.xz] [--gold-trees] [--wrong]
    python -m benchmarks.pronouns ecbplus-dev.jsonl[.xz] [--topics 30-35]

Counted are third person personal and possessive pronouns that GUM links to another mention.
One is right if the head of the antecedent given lies in a mention of the same chain and in no
smaller mention of another. By default the text is read raw, by the whole engine; with
--gold-trees the rules stand on GUM's own trees and names. Of ECB+ those are counted that stand
for a participant named somewhere in their topic (benchmarks.newschains), by words in common where
what was given is in no chain.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks import newschains
from benchmarks.goldtrees import GoldMention, GoldText, read
from reader.extract import Engine
from reader.extract.attribution import find_quotes, find_reports
from reader.extract.coref import resolve
from reader.extract.coref.lexicon import PRONOUNS
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.model import EntityType, Mention, Span, TimeExpression

TYPES = {
    "person": EntityType.PERSON,
    "organization": EntityType.ORGANIZATION,
    "place": EntityType.PLACE,
    "event": EntityType.EVENT,
    "object": EntityType.PRODUCT,
}


def names_of(doc: GoldText) -> list[Mention]:
    """GUM's mentions that are proper names, as the engine would give them."""
    out: list[Mention] = []
    for m in sorted(doc.mentions, key=lambda m: (m.start, m.end)):
        words = doc.sentences[m.sentence].words[m.words[0] : m.words[1] + 1]
        proper = all(w.pos in ("PROPN", "PUNCT", "ADP", "DET") for w in words)
        named = proper and any(w.pos == "PROPN" for w in words) and m.type in TYPES
        if named and (not out or m.start >= out[-1].end):
            text = doc.text[m.start : m.end]
            out.append(Mention(m.start, m.end, text, TYPES[m.type], m.chain, text))
    return out


def on_gold_trees(doc: GoldText) -> dict[int, Span]:
    """What the rules resolve over GUM's own trees and names."""
    trees = [Tree(s, doc.text) for s in doc.sentences]
    names = Lookup(names_of(doc))
    times: Lookup[TimeExpression] = Lookup([])
    reports = find_reports(doc.text, trees, names, find_quotes(doc.text))
    found = resolve(doc.text, trees, names, times, reports)
    return {at: span for at, (span, _) in found.items()}


def pronouns(doc: GoldText) -> Iterator[GoldMention]:
    """The third person pronouns that are linked to something else."""
    sizes = Counter(m.chain for m in doc.mentions)
    for m in doc.mentions:
        word = doc.sentences[m.sentence].words[m.words[0]]
        one = m.words[0] == m.words[1] and word.pos == "PRON"
        if one and sizes[m.chain] > 1 and word.text.lower() in PRONOUNS:
            yield m


def same(doc: GoldText, given: Span, wanted: GoldMention) -> bool:
    """Whether the antecedent given is a mention of the chain wanted."""
    best: GoldMention | None = None
    exact: GoldMention | None = None
    for m in doc.mentions:
        if m.start <= given.start and given.end <= m.end:
            if best is None or m.end - m.start < best.end - best.start:
                best = m
        elif given.start <= m.start and m.end <= given.end and m.chain == wanted.chain:
            exact = exact or m
    if best is not None and best.chain == wanted.chain:
        return True
    return exact is not None and (best is None or exact.end == given.end)


def main() -> None:
    """Prints precision and coverage, by pronoun and in all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--gold-trees", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--topics", default="1-99", help="of ECB+: first and last")
    args = parser.parse_args()
    engine = None if args.gold_trees else Engine.load()
    counts: Counter[tuple[str, str]] = Counter()
    if ".jsonl" in args.file.suffixes:
        _of_news(args, engine, counts)
    else:
        _of_gum(args, engine, counts)
    for group in ("he", "she", "it", "they", "all"):
        gold, tried, right = (counts[group, k] for k in ("gold", "attempted", "right"))
        print(
            f"{group:5} right {right}/{tried} = {right / max(1, tried):.3f}"
            f"  coverage {tried}/{gold} = {tried / max(1, gold):.3f}"
        )


def _count(counts: Counter[tuple[str, str]], form: str, *, tried: bool, right: bool) -> None:
    for group in (PRONOUNS[form.lower()].value, "all"):
        counts[group, "gold"] += 1
        counts[group, "attempted"] += tried
        counts[group, "right"] += right


def _shown(name: str, text: str, start: int, end: int, given: Span) -> None:
    left = " ".join(text[max(0, start - 110) : end + 25].split())
    print(f"{name}: {left} => {given.text}")


def _of_news(
    args: argparse.Namespace, engine: Engine | None, counts: Counter[tuple[str, str]]
) -> None:
    """Counts the pronouns of ECB+."""
    first, _, last = args.topics.partition("-")
    articles = newschains.read(args.file)
    named = newschains.names(articles)
    for article in articles:
        linked = list(article.pronouns(named))
        if engine is None or not linked or not int(first) <= article.topic <= int(last or first):
            continue
        found = engine.referents(article.text)
        for m, chain in linked:
            given = found.get(m.start)
            right = given is not None and article.means(given.start, given.end, chain, named)
            _count(counts, article.text[m.start : m.end], tried=given is not None, right=right)
            if args.wrong and given is not None and not right:
                _shown(article.id, article.text, m.start, m.end, given)


def _of_gum(
    args: argparse.Namespace, engine: Engine | None, counts: Counter[tuple[str, str]]
) -> None:
    """Counts the pronouns of GUM."""
    for doc in read(args.file):
        found = on_gold_trees(doc) if engine is None else engine.referents(doc.text)
        for m in pronouns(doc):
            given = found.get(m.start)
            right = given is not None and same(doc, given, m)
            _count(counts, doc.text[m.start : m.end], tried=given is not None, right=right)
            if args.wrong and given is not None and not right:
                _shown(doc.id, doc.text, m.start, m.end, given)


if __name__ == "__main__":
    main()

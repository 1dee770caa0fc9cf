"""Raw text to tokens, sentences, tags, lemmas and trees, against a treebank.

`python -m benchmarks.model_parse --data DIR [--file ud-ewt/en_ewt-ud-dev.conllu.xz …]`

Scores are F1 as the CoNLL 2018 shared task defines them: system and gold words are aligned by the
characters they cover; a word counts for UAS when its head is aligned to the gold head, for LAS when
the relation is right too. `LAS` compares relations up to the colon as the shared task did,
`LAS full` with their subtypes.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.extract.pipeline import Parse, Pipeline
from training.conllu import GoldDocument, read_conllu

FILES = ("ud-ewt/en_ewt-ud-dev.conllu.xz", "gum/gum-open-dev.conllu.xz")
METRICS = ("tokens", "sentences", "UPOS", "XPOS", "lemmas", "UAS", "LAS", "LAS full")


@dataclass(frozen=True, slots=True)
class Flat:
    """A word reduced to what is compared; head is the head's span, None for the root."""

    span: tuple[int, int]
    upos: str
    xpos: str
    lemma: str
    head: tuple[int, int] | None
    deprel: str


def gold_words(document: GoldDocument) -> list[Flat]:
    """The treebank's words."""
    return [
        Flat(
            (w.start, w.end), w.upos, w.xpos, w.lemma,
            (s.words[w.head].start, s.words[w.head].end) if w.head >= 0 else None, w.deprel,
        )
        for s in document.sentences
        for w in s.words
    ]  # fmt: skip


def system_words(parse: Parse) -> list[Flat]:
    """Our words."""
    return [
        Flat(
            (w.start, w.end), w.pos, w.tag, w.lemma,
            (s.words[w.head].start, s.words[w.head].end) if w.head >= 0 else None, w.deprel,
        )
        for s in parse.sentences
        for w in s.words
    ]  # fmt: skip


class Tally:
    """Counts of right, system and gold items by metric."""

    def __init__(self) -> None:
        self._right: Counter[str] = Counter()
        self._system: Counter[str] = Counter()
        self._gold: Counter[str] = Counter()

    def add(self, metric: str, right: int, system: int, gold: int) -> None:
        """Add one document's counts."""
        self._right[metric] += right
        self._system[metric] += system
        self._gold[metric] += gold

    def f1(self, metric: str) -> float:
        """F1 of the metric, 0 where nothing was counted."""
        total = self._system[metric] + self._gold[metric]
        return 2 * self._right[metric] / total if total else 0.0


def compare(document: GoldDocument, parse: Parse, tally: Tally) -> None:
    """Count one document."""
    gold = {word.span: word for word in gold_words(document)}
    system = system_words(parse)
    pairs = [(word, gold[word.span]) for word in system if word.span in gold]
    counts = (len(system), len(gold))
    found = {(s.start, s.end) for s in parse.sentences}
    known = {(s.start, s.end) for s in document.sentences}
    tally.add("sentences", len(found & known), len(found), len(known))
    attached = [(s, g) for s, g in pairs if s.head == g.head]
    right = {
        "tokens": len(pairs),
        "UPOS": sum(s.upos == g.upos for s, g in pairs),
        "XPOS": sum(s.xpos == g.xpos for s, g in pairs),
        "lemmas": sum(s.lemma == g.lemma for s, g in pairs),
        "UAS": len(attached),
        "LAS": sum(s.deprel.split(":")[0] == g.deprel.split(":")[0] for s, g in attached),
        "LAS full": sum(s.deprel == g.deprel for s, g in attached),
    }
    for metric, count in right.items():
        tally.add(metric, count, *counts)


def evaluate(pipeline: Pipeline, documents: Sequence[GoldDocument]) -> Tally:
    """Scores over `documents`, read from their raw text."""
    tally = Tally()
    parses: Iterable[Parse] = pipeline.parse_many(document.text for document in documents)
    for document, parse in zip(documents, parses, strict=True):
        compare(document, parse, tally)
    return tally


def main() -> None:
    """Print one line a file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--file", action="append", help="CoNLL-U files under the data folder")
    parser.add_argument("--model", type=Path, help="a model folder other than the shipped one")
    given = parser.parse_args()
    pipeline = Pipeline.load(threads=2, folder=given.model)
    for name in given.file or FILES:
        tally = evaluate(pipeline, list(read_conllu(given.data / name)))
        print(name, "  ".join(f"{metric} {100 * tally.f1(metric):.2f}" for metric in METRICS))


if __name__ == "__main__":
    main()

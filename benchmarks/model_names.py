"""Names by strict span and type (person, organization, place): precision, recall, F1.

`python -m benchmarks.model_names --data DIR`

ECB+ topics 30-35, their sentences with a name re-cased to Title Case and to CAPITALS, UNER-EWT dev
and PUD, sentence by sentence and in whole documents; of the tagger alone, and as annotated, after
the rules of `reader.extract.entities`. Figures are honest only for a model trained without these
sets.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.extract.entities import link_mentions
from reader.extract.pipeline import Pipeline
from training.names_corpora import (
    NamedSpan,
    NamedText,
    read_ecbplus,
    read_uner,
    read_uner_documents,
)

SCORED = ("person", "organization", "place")


def named_sentences(texts: Iterable[NamedText]) -> Iterable[NamedText]:
    """Every sentence with a scored name, as a text of its own."""
    for text in texts:
        for start, end in text.sentences or ():
            names = tuple(
                NamedSpan(n.start - start, n.end - start, n.types)
                for n in text.names
                if start <= n.start and n.end <= end
            )
            if any(name.types[0] in SCORED for name in names):
                yield NamedText(text.text[start:end], names, ((0, end - start),))


def title_case(text: str) -> str:
    """Each word's first letter in capitals, the rest as it is."""
    return "".join(
        c.upper() if at == 0 or text[at - 1] in ' \n\t-("“' else c for at, c in enumerate(text)
    )


def capitals(text: str) -> str:
    """All in capitals, length kept (ß and the like stay)."""
    return "".join(upper if len(upper := c.upper()) == 1 else c for c in text)


Scores = dict[str, tuple[float, float, float]]


def score(pipeline: Pipeline, texts: Sequence[NamedText]) -> tuple[Scores, Scores]:
    """Precision, recall and F1 by type and over all three: the tagger's, and as annotated."""
    tagger, annotated = Counts(), Counts()
    for text in texts:
        parse = pipeline.parse(text.text)
        known = {(n.start, n.end, n.types[0]) for n in text.names}
        tagger.add(known, {(n.start, n.end, str(n.type)) for n in parse.names})
        linked = link_mentions(text.text, parse.names, parse.sentences, ())
        annotated.add(known, {(m.start, m.end, str(m.type)) for m in linked})
    return tagger.scores(), annotated.scores()


class Counts:
    """Names right, given and in gold, by type."""

    def __init__(self) -> None:
        self._right: Counter[str] = Counter()
        self._given: Counter[str] = Counter()
        self._gold: Counter[str] = Counter()

    def add(self, known: set[tuple[int, int, str]], given: set[tuple[int, int, str]]) -> None:
        """Count one text's names: spans and types."""
        for counter, items in (
            (self._gold, known), (self._given, given), (self._right, known & given)
        ):  # fmt: skip
            for _, _, kind in items:
                if kind in SCORED:
                    counter.update((kind, "all"))

    def scores(self) -> Scores:
        """Precision, recall and F1 by type and over all."""
        return {
            kind: (
                self._right[kind] / max(1, self._given[kind]),
                self._right[kind] / max(1, self._gold[kind]),
                2 * self._right[kind] / max(1, self._given[kind] + self._gold[kind]),
            )
            for kind in ("all", *SCORED)
        }


def evaluate(pipeline: Pipeline, data: Path) -> Iterable[tuple[str, Scores, Scores]]:
    """Every set's name and scores, one after the other."""
    ewt, pud = data / "uner" / "en_ewt-ud-dev.iob2.xz", data / "uner" / "en_pud.iob2.xz"
    treebank = data / "ud-ewt" / "en_ewt-ud-dev.conllu.xz"
    held_out = list(read_ecbplus(data / "ecbplus", held_out=True))
    sentences = list(named_sentences(held_out))
    sets = {
        "ECB+ topics 30-35": held_out,
        "re-cased to Title Case": [_recased(s, title_case(s.text)) for s in sentences],
        "re-cased to CAPITALS": [_recased(s, capitals(s.text)) for s in sentences],
        "UNER-EWT dev": list(read_uner(ewt)),
        "UNER-EWT dev, documents": list(read_uner_documents(ewt, treebank)),
        "UNER-PUD": list(read_uner(pud)),
        "UNER-PUD, documents": list(read_uner_documents(pud)),
    }
    for name, texts in sets.items():
        yield name, *score(pipeline, texts)


def _recased(sentence: NamedText, text: str) -> NamedText:
    return NamedText(text, sentence.names, sentence.sentences, sentence.outside)


def main() -> None:
    """Print one line a set."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="a model folder other than the shipped one")
    given = parser.parse_args()
    pipeline = Pipeline.load(threads=2, folder=given.model)
    for name, tagger, annotated in evaluate(pipeline, given.data):
        for how, scores in (("tagger", tagger), ("as annotated", annotated)):
            p, r, f = scores["all"]
            parts = "  ".join(f"{kind} {scores[kind][2]:.4f}" for kind in SCORED)
            print(f"{name}, {how}: P {p:.4f} R {r:.4f} F1 {f:.4f}  ({parts})", flush=True)


if __name__ == "__main__":
    main()

"""Names by strict span and type (person, organization, place): precision, recall, F1.

`python -m benchmarks.model_names --data DIR`

ECB+ topics 30-35, their sentences with a name re-cased to Title Case and to CAPITALS, UNER-EWT dev
and PUD. Figures are honest only for a model trained without these sets.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.extract.pipeline import Pipeline
from training.names_corpora import NamedSpan, NamedText, read_ecbplus, read_uner

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


def score(pipeline: Pipeline, texts: Sequence[NamedText]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 by type and over all three."""
    right: Counter[str] = Counter()
    system: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for text, parse in zip(texts, pipeline.parse_many(t.text for t in texts), strict=True):
        found = {(n.start, n.end, str(n.type)) for n in parse.names if n.type in SCORED}
        known = {(n.start, n.end, n.types[0]) for n in text.names if n.types[0] in SCORED}
        for counter, items in ((system, found), (gold, known), (right, found & known)):
            for item in items:
                counter[item[2]] += 1
                counter["all"] += 1
    return {
        kind: (
            right[kind] / max(1, system[kind]),
            right[kind] / max(1, gold[kind]),
            2 * right[kind] / max(1, system[kind] + gold[kind]),
        )
        for kind in ("all", *SCORED)
    }


def evaluate(pipeline: Pipeline, data: Path) -> dict[str, dict[str, tuple[float, float, float]]]:
    """Scores by set."""
    held_out = list(read_ecbplus(data / "ecbplus", held_out=True))
    sentences = list(named_sentences(held_out))
    sets = {
        "ECB+ topics 30-35": held_out,
        "re-cased to Title Case": [_recased(s, title_case(s.text)) for s in sentences],
        "re-cased to CAPITALS": [_recased(s, capitals(s.text)) for s in sentences],
        "UNER-EWT dev": list(read_uner(data / "uner" / "en_ewt-ud-dev.iob2.xz")),
        "UNER-PUD": list(read_uner(data / "uner" / "en_pud.iob2.xz")),
    }
    return {name: score(pipeline, texts) for name, texts in sets.items()}


def _recased(sentence: NamedText, text: str) -> NamedText:
    return NamedText(text, sentence.names, sentence.sentences, sentence.outside)


def main() -> None:
    """Print one line a set."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="a model folder other than the shipped one")
    given = parser.parse_args()
    pipeline = Pipeline.load(threads=2, folder=given.model)
    for name, scores in evaluate(pipeline, given.data).items():
        p, r, f = scores["all"]
        parts = "  ".join(f"{kind} {scores[kind][2]:.4f}" for kind in SCORED)
        print(f"{name}: P {p:.4f} R {r:.4f} F1 {f:.4f}  ({parts})")


if __name__ == "__main__":
    main()

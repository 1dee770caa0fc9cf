"""Open information extraction on CaRB (Bhardwaj et al. 2019): best F1, its precision and recall.

    python -m benchmarks.carb FOLDER [--tsv OUT] [--score EXTRACTIONS.tsv] [--errors N]

FOLDER holds dev.tsv (gold: sentence, relation, arguments) and dev.txt (sentences). The matching
is CaRB's published one ('binary lenient'): words of relation and of two arguments (the second
joined with all further ones) as bags, nothing where relations share no word; recall takes for
each gold tuple the best extraction, precision matches one to one, greedily by precision; F1 is
the best over all confidence thresholds. `--tsv` also writes the extractions in the tab format the
public scorer reads (`--tabbed`), `--score` scores such a file instead of this engine.
"""

from __future__ import annotations

import argparse
import string
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.model import Fact

_SAID = ("said", "told", "added", "adds", "says")
_BE = ("be", "is", "am", "are", "was", "were", "been", "being")
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
_PUNCTUATION = str.maketrans("", "", string.punctuation)


@dataclass(frozen=True, slots=True)
class Tuple:
    """One extraction: relation and arguments, each as text, and how sure."""

    relation: str
    arguments: tuple[str, ...]
    confidence: float = 1.0


Extractions = dict[str, list[Tuple]]


def key(sentence: str) -> str:
    """What makes two spellings of a sentence the same one."""
    sentence = sentence.replace(" ", "")
    for escaped, plain in _BRACKETS.items():
        sentence = sentence.replace(escaped, plain)
    return sentence.translate(_PUNCTUATION)


def read_gold(path: Path) -> Extractions:
    """Gold tuples by sentence."""
    out: Extractions = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence, relation, *arguments = line.strip().split("\t")
        kept = tuple(a.strip() for a in arguments if "C: " not in a)
        out.setdefault(key(sentence), []).append(Tuple(relation.strip(), kept))
    return out


def read_tabbed(path: Path) -> Extractions:
    """Extractions in the tab format: sentence, confidence, relation, arguments."""
    out: Extractions = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence, confidence, relation, *arguments = line.strip().split("\t")
        out.setdefault(key(sentence), []).append(
            Tuple(relation, tuple(arguments), float(confidence))
        )
    return out


def _joined(t: Tuple) -> tuple[str, ...]:
    if len(t.arguments) >= 2:
        return t.arguments[0], " ".join(t.arguments[1:])
    return t.arguments


def _overlap(gold: list[str], ours: list[str]) -> int:
    return sum((Counter(gold) & Counter(ours)).values())


def lenient(
    gold: tuple[str, tuple[str, ...]], ours: tuple[str, tuple[str, ...]]
) -> tuple[float, float]:
    """(precision, recall) of one extraction against one gold tuple."""
    theirs, mine = gold[0].split(), ours[0].split()
    matching = _overlap(theirs, mine)
    left = list((Counter(mine) - Counter(theirs)).elements())
    if "be" in left and any(form in theirs for form in _BE):
        matching += 1
    if matching == 0:
        return 0.0, 0.0
    precision, recall = [matching, len(mine)], [matching, len(theirs)]
    for i, argument in enumerate(gold[1]):
        words = argument.split()
        recall[1] += len(words)
        if len(ours[1]) <= i:
            if i < 2:
                return 0.0, 0.0
            continue
        own = ours[1][i].split()
        precision[1] += len(own)
        common = _overlap(words, own)
        precision[0] += common
        recall[0] += common
    return precision[0] / precision[1] if precision[1] else 0.0, recall[0] / recall[1]


def match(gold: Tuple, ours: Tuple) -> tuple[float, float]:
    """CaRB's default match; reported speech may have its arguments the other way round."""
    g = gold.relation, _joined(gold)
    straight = lenient(g, (ours.relation, _joined(ours)))
    if not any(verb in gold.relation for verb in _SAID) or len(ours.arguments) < 2:
        return straight
    turned = (" ".join(ours.arguments[1:]), ours.arguments[0])
    return max(straight, lenient(g, (ours.relation, turned)))


def _greedy(scores: list[list[tuple[float, float]]], columns: list[int]) -> float:
    """The sum of precisions of a greedy one-to-one match."""
    rows, free, total = set(range(len(scores))), list(columns), 0.0
    for _ in range(min(len(rows), len(free))):
        best = (-1.0, 0, 0)
        for i in sorted(rows):
            for j in free:
                if scores[i][j][0] > best[0]:
                    best = (scores[i][j][0], i, j)
        total += best[0]
        rows.discard(best[1])
        free.remove(best[2])
    return total


def evaluate(gold: Extractions, ours: Extractions) -> tuple[float, float, float]:
    """(precision, recall, F1) at the threshold with the best F1."""
    thresholds = sorted({t.confidence for ts in ours.values() for t in ts})
    n = len(thresholds)
    if n == 0:
        return 0.0, 0.0, 0.0
    precision, given, recall, wanted = ([0.0] * n for _ in range(4))
    for sentence, tuples in gold.items():
        found = ours.get(sentence, [])
        scores = [[match(g, t) for t in found] for g in tuples]
        done = 0
        for confidence in sorted(t.confidence for t in found):
            at = bisect_left(thresholds, confidence)
            kept = [j for j, t in enumerate(found) if t.confidence >= confidence]
            p = _greedy(scores, kept)
            r = sum(max(row[j][1] for j in kept) for row in scores)
            for c in range(done, at + 1):
                precision[c] += p
                given[c] += len(kept)
                recall[c] += r
                wanted[c] += len(tuples)
            done = max(done, at + 1)
        for c in range(done, n):
            wanted[c] += len(tuples)
    best = (0.0, 0.0, 0.0)
    for c in range(n):
        p = precision[c] / given[c] if given[c] else 1.0
        r = recall[c] / wanted[c] if wanted[c] else 0.0
        f = 2 * p * r / (p + r) if p + r else 0.0
        if f > best[2]:
            best = (p, r, f)
    return best


def as_tuple(fact: Fact) -> Tuple:
    """A fact as relation and arguments, prepositions with their arguments."""
    arguments = [fact.subject.text]
    if fact.object is not None:
        arguments.append(fact.object.text)
    rest = [(a.span.start, f"{a.role} {a.span.text}".strip()) for a in fact.arguments]
    rest += [(s.start, s.text) for s in (fact.time, fact.place) if s is not None]
    arguments += [text for _, text in sorted(rest)]
    relation = fact.predicate.text if fact.predicate is not None else "is"
    return Tuple(relation, tuple(arguments), fact.confidence)


def extract(sentences: Iterable[str]) -> dict[str, list[Tuple]]:
    """This engine's extractions by sentence."""
    from reader.extract import Engine, Item

    engine = Engine.load()
    listed = list(sentences)
    items = (Item(s, whole_coordination=True) for s in listed)
    return {
        s: [as_tuple(f) for f in a.facts]
        for s, a in zip(listed, engine.annotate_many(items), strict=True)
    }


def main() -> None:
    """Prints precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tsv", type=Path)
    parser.add_argument("--score", type=Path)
    args = parser.parse_args()
    gold = read_gold(args.folder / "dev.tsv")
    if args.score:
        ours = read_tabbed(args.score)
    else:
        sentences = (args.folder / "dev.txt").read_text(encoding="utf-8").splitlines()
        found = extract(s for s in sentences if s.strip())
        if args.tsv:
            lines = [
                "\t".join([s, str(t.confidence), t.relation, *t.arguments])
                for s, tuples in found.items()
                for t in tuples
            ]
            args.tsv.write_text("\n".join(lines) + "\n", encoding="utf-8")
        ours = {key(s): tuples for s, tuples in found.items()}
    precision, recall, f = evaluate(gold, ours)
    count = sum(len(t) for t in ours.values())
    print(f"CaRB dev: P {precision:.3f} R {recall:.3f} F1 {f:.3f} ({count} extractions)")


if __name__ == "__main__":
    main()

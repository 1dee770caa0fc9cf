"""Facts found, who says so, modality and polarity against gold facts.

    python -m benchmarks.extract_facts GOLD.json [TEXTS.jsonl[.xz] | FOLDER] [--missed]

GOLD is facts-dev.json (documents with offsets into the texts of a JSON-lines file) or seeds.json
(articles by file name, facts by quote, texts in a folder). A gold fact is found by one of ours
if their spans overlap and the content words' lemmas agree with F1 ≥ .5 on the subject (a pronoun
or what it stands for) and with F1 ≥ .5 on predicate, object, arguments, time and place together.
Gold is not exhaustive, so this measures recall. Attribution, modality and polarity are scored on
the facts found; attribution by the head word of the nearest source or its entity.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.extract import Engine
from reader.model import Annotations, Fact
from reader.text import normalize

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "and",
        "or",
        "as",
        "that",
        "this",
        "these",
        "those",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "'s",
        "s",
        "it",
        "its",
        "has",
        "have",
        "had",
        "will",
        "would",
        "do",
        "does",
        "did",
        "not",
        "which",
        "who",
        "whom",
        "i",
        "you",
        "he",
        "she",
        "they",
        "we",
        "his",
        "her",
        "their",
        "our",
        "my",
    ]
)
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_IRREGULAR = dict(
    pair.split(":")
    for pair in [
        "said:say",
        "told:tell",
        "made:make",
        "men:man",
        "women:woman",
        "drove:drive",
        "shot:shoot",
        "found:find",
        "felt:feel",
        "fell:fall",
        "wore:wear",
        "became:become",
        "put:put",
        "struck:strike",
        "held:hold",
        "died:die",
        "went:go",
        "gave:give",
        "took:take",
        "wrote:write",
        "led:lead",
        "won:win",
        "lost:lose",
        "left:leave",
    ]
)


@dataclass(slots=True)
class Tally:
    """Counts of what was found and what was right on it."""

    gold: int = 0
    found: int = 0
    source: int = 0
    source_of: int = 0
    source_any: int = 0
    modality: int = 0
    modality_of: int = 0
    polarity: int = 0
    polarity_of: int = 0
    missed: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def lemma(word: str) -> str:
    """A crude lemma, the same on both sides."""
    word = word.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, to in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + to
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word.rstrip("e") if len(word) > 3 else word


def content(*texts: str | None) -> Counter[str]:
    """The lemmas of content words; of all words where there are no others."""
    words = [w for t in texts if t for w in _WORD.findall(t.replace("...", " "))]
    kept = [w for w in words if w.lower() not in _STOP] or words
    return Counter(lemma(w) for w in kept)


def f1(a: Counter[str], b: Counter[str]) -> float:
    """Word overlap of two bags; two empty ones agree."""
    if not a and not b:
        return 1.0
    common = sum((a & b).values())
    return 2 * common / (sum(a.values()) + sum(b.values())) if common else 0.0


def agreement(gold: dict[str, Any], fact: Fact) -> float:
    """How well a fact of ours says the gold fact; 0 where it does not."""
    if fact.start >= gold["end"] or gold["start"] >= fact.end:
        return 0.0
    subject = max(
        f1(content(g), content(o))
        for g in (gold["subject"], gold.get("subject_refers_to"))
        if g
        for o in (fact.subject.text, fact.subject_is.text if fact.subject_is else None)
        if o
    )
    if subject < 0.5:
        return 0.0
    pool = content(
        gold["predicate"], gold["object"], gold.get("time"), gold.get("place"),
        *gold.get("partners", ()),
    )  # fmt: skip
    theirs = _pool(fact)
    rest = f1(_plain(pool), _plain(theirs))
    return subject + rest if rest >= 0.5 else 0.0


def _plain(bag: Counter[str]) -> Counter[str]:
    return Counter({w: n for w, n in bag.items() if w not in ("is", "are", "was", "be", "were")})


def _pool(fact: Fact) -> Counter[str]:
    parts = [s.text for s in (fact.predicate, fact.object, fact.time, fact.place) if s]
    for argument in fact.arguments:
        parts += [argument.role, argument.span.text]
    return content(*parts)


def _head(text: str) -> str:
    """The head word of a source."""
    first = re.split(r"\s+(?:of|in|from|at|for|who|which)\s+|,", text.strip())[0]
    words = first.split()
    return words[-1].lower().strip("'’.\"”") if words else ""


def _same_source(gold: str | None, fact: Fact, a: Annotations, *, any_link: bool) -> bool:
    if not gold:
        return not fact.asserted_by
    heads = {_head(part) for part in re.split(r"\s+and\s+", gold)} | {_head(gold)}
    sources = fact.asserted_by if any_link else fact.asserted_by[:1]
    for source in sources:
        names = {source.text} | {m.text for m in a.entities if m.entity == source.entity}
        names |= {m.name for m in a.entities if m.entity == source.entity}
        if any(_head(n) in heads for n in names):
            return True
    return False


def score(gold: list[dict[str, Any]], a: Annotations, tally: Tally, where: str) -> None:
    """Adds one article's facts to the tally."""
    for g in gold:
        tally.gold += 1
        best = max(a.facts, key=lambda f: agreement(g, f), default=None)
        if best is None or agreement(g, best) == 0.0:
            tally.missed.append((where, g))
            continue
        tally.found += 1
        label = f"{g['subject']} | {g['predicate']} | {g['object']}"
        if "asserted_by" in g:
            tally.source_of += 1
            right = _same_source(g["asserted_by"], best, a, any_link=False)
            tally.source += right
            tally.source_any += _same_source(g["asserted_by"], best, a, any_link=True)
            if not right:
                ours = [s.text for s in best.asserted_by]
                tally.wrong.append(f"source {g['asserted_by']!r} not {ours}: {label}")
        if "modality" in g:
            tally.modality_of += 1
            ok = best.modality in g.get("accept_modality", [g["modality"]])
            tally.modality += ok
            if not ok:
                tally.wrong.append(f"modality {g['modality']} not {best.modality}: {label}")
        if "polarity" in g:
            tally.polarity_of += 1
            ok = best.polarity == g["polarity"]
            tally.polarity += ok
            if not ok:
                tally.wrong.append(f"polarity {g['polarity']} not {best.polarity}: {label}")


def texts_of(path: Path) -> dict[str, str]:
    """Texts by id of a JSON-lines file."""
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {row["doc"]: row["text"] for row in rows}


def documents(
    gold: dict[str, Any], texts: Path
) -> Iterator[tuple[str, str, str | None, list[dict[str, Any]]]]:
    """(name, text, published, gold facts with offsets) of either kind of gold file."""
    if "documents" in gold:
        by_id = texts_of(texts)
        for d in gold["documents"]:
            yield d["doc"], by_id[d["doc"]], d["document_date"], d["facts"]
        return
    for name, article in gold["articles"].items():
        text = normalize((texts / name).read_text(encoding="utf-8"))
        facts = []
        for f in article["facts"]:
            quote = normalize(f["quote"])
            start = max(text.find(quote), 0)
            facts.append({**f, "start": start, "end": start + len(quote)})
        yield name, text, article["published"], facts


def main() -> None:
    """Prints the figures, and with --missed what was not found or not right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--missed", action="store_true")
    args = parser.parse_args()
    engine = Engine.load()
    tally = Tally()
    gold = json.loads(args.gold.read_text(encoding="utf-8"))
    facts = 0
    for name, text, published, wanted in documents(gold, args.texts):
        a = engine.annotate(text, published=published)
        facts += len(a.facts)
        score(wanted, a, tally, name)
    print(f"facts found      {tally.found}/{tally.gold} = {tally.found / tally.gold:.3f}")
    for label, right, of in (
        ("source right", tally.source, tally.source_of),
        ("source in chain", tally.source_any, tally.source_of),
        ("modality right", tally.modality, tally.modality_of),
        ("polarity right", tally.polarity, tally.polarity_of),
    ):
        if of:
            print(f"{label:16} {right}/{of} = {right / of:.3f}")
    print(f"facts given      {facts}")
    if args.missed:
        for where, g in tally.missed:
            print(f"missed {where}: {g['subject']} | {g['predicate']} | {g['object']}"
                  f" | {g.get('time')} | {g.get('place')}")  # fmt: skip
        for line in tally.wrong:
            print(line)


if __name__ == "__main__":
    main()

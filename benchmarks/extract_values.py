"""Score times, quantities and entities against gold files, and time them.

    python -m benchmarks.extract_values --facts facts-dev.json --texts ecbplus-dev.jsonl.xz
        --names names-dev.jsonl.xz --seeds seeds.json --seed-texts seeds/ [--misses]

`--facts` and `--seeds` are gold files; `--texts` holds the articles the first refers to by `doc`,
`--names` their gold names, and `--seed-texts` is the folder of those the second names. A time is
right when its value equals the gold one or is finer and within it; a quantity is found when a span
overlaps the gold numeral; a name when text and type are equal. Names are tagged by the shipped
pipeline; for the speed, gold names stand in for it, so that only the rules are timed.
"""

from __future__ import annotations

import argparse
import json
import lzma
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.errors import ModelError
from reader.extract.entities import link_mentions
from reader.extract.entities.spans import NameLike
from reader.extract.pipeline import Name, Pipeline
from reader.extract.quantities import find_quantities
from reader.extract.times import find_times, infer_published
from reader.model import EntityType, Mention, Quantity, TimeExpression


@dataclass
class Score:
    """How many of the gold items were found, and which were not."""

    found: int = 0
    gold: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, right: bool, what: str) -> None:
        """Count one gold item."""
        self.gold += 1
        self.found += right
        if not right:
            self.missed.append(what)

    def __str__(self) -> str:
        """Found, gold, and the share."""
        return f"{self.found}/{self.gold} = {self.found / max(1, self.gold):.3f}"


def _jsonl(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    for line in (lzma.decompress(data) if path.suffix == ".xz" else data).splitlines():
        yield json.loads(line)


def within(ours: str | None, gold: str) -> bool:
    """Tell whether a value equals gold or is finer and within it."""
    return ours is not None and ours.startswith(gold)


def _overlaps(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span[0] < other[1] and other[0] < span[1]


def _numeral(start: int, text: str) -> tuple[int, int]:
    """Return the span of the figures or, without any, of the whole expression."""
    digits = [index for index, char in enumerate(text) if char.isdigit()]
    return (start + digits[0], start + digits[-1] + 1) if digits else (start, start + len(text))


def _places(text: str, quote: str) -> list[tuple[int, int]]:
    places, at = [], text.find(quote)
    while at >= 0:
        places.append((at, at + len(quote)))
        at = text.find(quote, at + 1)
    return places


def score_facts(gold: Path, texts: Path, scores: dict[str, Score]) -> None:
    """Score the documents of a facts file."""
    documents = {
        document["doc"]: document for document in json.loads(gold.read_text())["documents"]
    }
    for article in _jsonl(texts):
        document = documents.get(article["doc"])
        if document is None:
            continue
        text = article["text"]
        times = find_times(text, (), published=document["document_date"])
        quantities = find_quantities(text, (), times)
        scores["dateline"].add(
            infer_published(text) == document["document_date"],
            f"{article['doc']}: {infer_published(text)} for {document['document_date']}",
        )
        for wanted in document["times"]:
            span = wanted["start"], wanted["end"]
            ours = [t for t in times if _overlaps((t.start, t.end), span)]
            right = any(within(t.value, wanted["normalized"]) for t in ours)
            told = [(t.text, t.value) for t in ours]
            scores["times: right value"].add(
                right, f"{article['doc']} {wanted['text']} = {wanted['normalized']}: {told}"
            )
        _score_values(article["doc"], document["entities"], times, quantities, scores)
        _score_facts_quantities(article["doc"], document["facts"], quantities, scores)


def _score_values(
    doc: str,
    entities: list[dict[str, Any]],
    times: Sequence[TimeExpression],
    quantities: Sequence[Quantity],
    scores: dict[str, Score],
) -> None:
    """Score the dates, amounts and money among a document's gold entities; spans are exact."""
    wanted_spans = []
    for entity in entities:
        span = _numeral(entity["start"], entity["text"])
        ours: Sequence[TimeExpression | Quantity]
        if entity["type"] == "date":
            ours, name = times, "dates found"
        elif entity["type"] in ("quantity", "money"):
            ours, name = quantities, "quantities found"
            wanted_spans.append(span)
        else:
            continue
        right = any(_overlaps((o.start, o.end), span) for o in ours)
        scores[name].add(right, f"{doc} {entity['text']}")
    for quantity in quantities:
        good = any(_overlaps((quantity.start, quantity.end), span) for span in wanted_spans)
        scores["quantities in gold (precision)"].add(good, f"{doc} {quantity}")


def _score_facts_quantities(
    doc: str, facts: list[dict[str, Any]], quantities: Sequence[Quantity], scores: dict[str, Score]
) -> None:
    """Score value and bound of the quantities gold facts hold."""
    for fact in facts:
        wanted = fact.get("quantity")
        if not wanted:
            continue
        ours = [q for q in quantities if _overlaps((q.start, q.end), (fact["start"], fact["end"]))]
        right = any(
            q.value == wanted["value"]
            and (q.bound.value == wanted["bound"] or "value_max" in wanted)
            and (q.high == wanted.get("value_max"))
            for q in ours
        )
        scores["values of facts' quantities"].add(right, f"{doc} {wanted}: {fact['quote']}")


def score_seeds(gold: Path, folder: Path, scores: dict[str, Score]) -> None:
    """Score the sample articles."""
    for name, document in json.loads(gold.read_text())["articles"].items():
        text = (folder / name).read_text(encoding="utf-8")
        times = find_times(text, (), published=document["published"])
        quantities = find_quantities(text, (), times)
        scores["dateline"].add(
            infer_published(text) == document["published"], f"{name}: {infer_published(text)}"
        )
        for wanted in document["dates"]:
            places = _places(text, wanted["text"])
            ours = [t for t in times if any(_overlaps((t.start, t.end), p) for p in places)]
            told = [(t.text, t.value) for t in ours]
            scores["times: right value"].add(
                any(within(t.value, wanted["normalized"]) for t in ours), f"{name} {wanted}: {told}"
            )
        for entity in document["entities"]:
            if entity["type"] not in ("date", "quantity"):
                continue
            spans = times if entity["type"] == "date" else quantities
            found = any(
                s.start <= start and end <= s.end if entity["type"] == "quantity" else s.start < end
                for start, end in _places(text, entity["text"])
                for s in spans
                if _overlaps((s.start, s.end), (start, end))
            )
            scores[f"seeds: {entity['type']} found"].add(found, f"{name} {entity['text']}")


def score_seed_entities(gold: Path, folder: Path, pipeline: Pipeline, score: Score) -> None:
    """Score the names of the sample articles, as the shipped pipeline and the linking find them."""
    for name, document in json.loads(gold.read_text())["articles"].items():
        text = (folder / name).read_text(encoding="utf-8")
        parse = pipeline.parse(text)
        mentions = link_mentions(text, parse.names, parse.sentences, ())
        for entity in document["entities"]:
            if entity["type"] not in ("date", "quantity"):
                score.add(_has(mentions, entity), f"{name} {entity['text']} {entity['type']}")


def _has(mentions: Sequence[Mention], wanted: dict[str, str]) -> bool:
    kinds = wanted["type"].split("|")
    return any(m.type in kinds and wanted["text"] in (m.text, m.name) for m in mentions)


def score_names(
    names: Path, texts: Path, topics: range, pipeline: Pipeline
) -> dict[str, tuple[float, float, float]]:
    """Return strict precision, recall and F1 over the three main types, of tagger and linking."""
    gold = {article["doc"]: article["names"] for article in _jsonl(names)}
    articles = [a for a in _jsonl(texts) if a["topic"] in topics]
    right, ours, theirs = [0, 0], [0, 0], 0
    parses = pipeline.parse_many([article["text"] for article in articles])
    for article, parse in zip(articles, parses, strict=True):
        wanted = {
            (n["start"], n["end"], n["type"]) for n in gold[article["doc"]] if n["type"] in _MAIN
        }
        theirs += len(wanted)
        linked = link_mentions(article["text"], parse.names, parse.sentences, ())
        sides: tuple[Sequence[NameLike], ...] = (parse.names, linked)
        for side, found in enumerate(sides):
            spans = {(n.start, n.end, n.type.value) for n in found if n.type.value in _MAIN}
            right[side] += len(spans & wanted)
            ours[side] += len(spans)
    result = {}
    for side, name in enumerate(("tagger", "tagger and linking")):
        precision, recall = right[side] / max(1, ours[side]), right[side] / max(1, theirs)
        result[name] = precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
    return result


_MAIN = frozenset(("person", "organization", "place"))


def read_all(text: str, names: Sequence[NameLike]) -> None:
    """Do all three: what the speed is measured of."""
    times = find_times(text, (), published="2013-09-16")
    find_quantities(text, (), times)
    link_mentions(text, names, (), ())


def speed(texts: Path, names: Path, least: int = 200_000) -> float:
    """Return words a second of one core for times, quantities and entities together."""
    tagged = {
        article["doc"]: [
            Name(n["start"], n["end"], EntityType(n["type"])) for n in article["names"]
        ]
        for article in _jsonl(names)
    }
    words, seconds = 0, 0.0
    for article in _jsonl(texts):
        begun = time.process_time()
        read_all(article["text"], tagged[article["doc"]])
        seconds += time.process_time() - begun
        words += len(article["text"].split())
        if words > least:
            break
    return words / seconds


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--facts", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--seeds", type=Path)
    parser.add_argument("--seed-texts", type=Path)
    parser.add_argument("--names", type=Path, help="gold names of the articles in --texts")
    parser.add_argument("--topics", default="30-35", help="topics whose names are scored")
    parser.add_argument("--misses", action="store_true", help="print what was missed")
    given = parser.parse_args()
    names = (
        "times: right value",
        "dateline",
        "dates found",
        "quantities found",
        "values of facts' quantities",
        "seeds: date found",
        "seeds: quantity found",
        "quantities in gold (precision)",
    )
    scores = {name: Score() for name in names}
    if given.facts and given.texts:
        score_facts(given.facts, given.texts, scores)
    if given.seeds and given.seed_texts:
        score_seeds(given.seeds, given.seed_texts, scores)
    for name, score in scores.items():
        print(f"{name:34} {score}")
        if given.misses:
            for missed in score.missed:
                print(f"    {missed}")
    if given.names and given.texts:
        fast = speed(given.texts, given.names)
        print(f"all three, words/s on one core     {fast:,.0f}")
    try:
        pipeline = Pipeline.load()
    except ModelError as error:
        print(f"names are not scored: {error}")
        return
    if given.seeds and given.seed_texts:
        found = Score()
        score_seed_entities(given.seeds, given.seed_texts, pipeline, found)
        print(f"{'seeds: entities found':34} {found}")
        for missed in found.missed:
            print(f"    {missed}")
    if given.names and given.texts:
        first, _, last = given.topics.partition("-")
        topics = range(int(first), int(last or first) + 1)
        for name, (precision, recall, f1) in score_names(
            given.names, given.texts, topics, pipeline
        ).items():
            print(f"names, {name:27} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")


if __name__ == "__main__":
    main()

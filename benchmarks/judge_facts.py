"""Draw facts to judge by hand, and count what was judged.

    python -m benchmarks.judge_facts draw TEXTS.jsonl[.xz] SHEET.jsonl [--parts N]
    python -m benchmarks.judge_facts keep SHEET.jsonl … benchmarks/judgements/facts.jsonl
    python -m benchmarks.judge_facts count benchmarks/judgements/facts.jsonl

`draw` takes articles of some topics by a fixed seed, annotates them, and draws facts uniformly from
all that were read from them. A line of the sheet is one fact in full, as the reader is shown it,
and the passage: the sentence it was read from with the one before and the one after. Several parts
are for several judges; no article is in two. A judge sets `right` to true only where the passage
says just that, each slot included, and nothing needed to understand it is missing; else to false,
with `why` beginning with the kind of error and a colon: `subject`, `predicate`, `object`,
`argument`, `time`, `place`, `quantity`, `source`, `modality`, `polarity`, `reference` (whom a
pronoun stands for), `incomplete`, `filler`, `other`. `keep` joins filled sheets and leaves out the
passages but for the fact's own words. `count` gives the share right with its 95 % interval
(Wilson 1927), and how often each kind of error was met.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.sampling import read_rows, wilson, write_rows
from reader.extract.facts.trust import following, sureness
from reader.model import Annotations, Bound, Fact, Quantity, Source, Span

TOPICS = (30, 32, 34)
ARTICLES = 40
FACTS = 200
SEED = 20261122
KINDS = frozenset(
    ("subject", "predicate", "object", "argument", "time", "place", "quantity", "source",
     "modality", "polarity", "reference", "incomplete", "filler", "other")
)  # fmt: skip
_LONGEST_QUOTE = 200

Row = dict[str, Any]
Annotate = Callable[[str], Annotations]


def articles_drawn(rows: Iterable[Row], topics: Sequence[int], count: int, seed: int) -> list[Row]:
    """`count` articles of these topics by chance, or all where there are fewer, by document."""
    inside = sorted((row for row in rows if row["topic"] in topics), key=lambda row: row["doc"])
    drawn = random.Random(seed).sample(inside, min(count, len(inside)))  # noqa: S311
    return sorted(drawn, key=lambda row: row["doc"])


def facts_drawn(articles: Iterable[Row], annotate: Annotate, count: int, seed: int) -> list[Row]:
    """`count` facts of all that are read from the articles, each as likely; a line for each."""
    lines: list[Row] = []
    for article in articles:
        read = annotate(article["text"])
        lines += [line(article["doc"], article["text"], read, fact) for fact in read.facts]
    chosen = random.Random(seed).sample(range(len(lines)), min(count, len(lines)))  # noqa: S311
    return [{"number": n, **lines[at]} for n, at in enumerate(sorted(chosen), 1)]


def line(doc: str, text: str, read: Annotations, fact: Fact) -> Row:
    """A fact in full with its passage, to be judged."""
    return {
        "doc": doc,
        "start": fact.start,
        "end": fact.end,
        "quote": text[fact.start : fact.end][:_LONGEST_QUOTE],
        "fact": slots(read, fact),
        "rule": fact.rule,
        "confidence": fact.confidence,
        "sure": sureness(fact),
        "following": following(text, fact.end),
        "passage": passage(text, read, fact),
        "right": None,
        "why": "",
    }


def slots(read: Annotations, fact: Fact) -> dict[str, str]:
    """What a fact says, slot by slot, those that are empty left out."""
    values = {(t.start, t.end): t.value for t in read.times}
    time = fact.time and values.get((fact.time.start, fact.time.end))
    amounts = [read.quantities[at] for at in fact.quantities]
    said = {
        "subject": _shown(fact.subject),
        "stands for": _stands_for(fact),
        "predicate": _shown(fact.predicate) or "(is)",
        "object": _shown(fact.object),
        "arguments": " | ".join(f"{a.role}: {a.span.text}" for a in fact.arguments),
        "time": _shown(fact.time) + (f" [{time}]" if time else ""),
        "place": _shown(fact.place),
        "quantities": " | ".join(f"{q.text} [{_worth(q)}]" for q in amounts),
        "asserted by": " ← ".join(_source(source) for source in fact.asserted_by),
        "modality": fact.modality.value,
        "polarity": fact.polarity.value,
        "kind": fact.kind.value,
    }
    return {slot: shown for slot, shown in said.items() if shown}


def _worth(amount: Quantity) -> str:
    """What an amount is read as: a bound and a number, both ends of a range, or a score."""
    if amount.unit == "score":
        return "score"
    if amount.bound is Bound.BETWEEN and amount.high is not None:
        return f"{amount.bound} {amount.value:g} and {amount.high:g}"
    return f"{amount.bound} {amount.value:g}"


def _shown(span: Span | None) -> str:
    return span.text if span else ""


def _stands_for(fact: Fact) -> str:
    """Every word of the fact that stands for something, with what, each pair once."""
    pairs = [(r.text, r.refers_to.text) for r in fact.references]
    if fact.subject_is is not None and all(r.start != fact.subject.start for r in fact.references):
        pairs.insert(0, (fact.subject.text, fact.subject_is.text))
    return " | ".join(dict.fromkeys(f"{word}: {meant}" for word, meant in pairs))


def _source(source: Source) -> str:
    return f"{source.text} ({source.refers_to})" if source.refers_to else source.text


def passage(text: str, read: Annotations, fact: Fact) -> str:
    """The sentences a fact was read from, with the one before and the one after."""
    own = [n for n, s in enumerate(read.sentences) if s.start < fact.end and s.end > fact.start]
    if not own:
        return text[fact.start : fact.end]
    first, last = max(0, own[0] - 1), min(len(read.sentences) - 1, own[-1] + 1)
    return text[read.sentences[first].start : read.sentences[last].end]


def parted(rows: Sequence[Row], parts: int) -> list[list[Row]]:
    """The rows in so many parts of about equal length, no document in two of them."""
    found: list[list[Row]] = [[] for _ in range(parts)]
    at = 0
    for _, group in groupby(rows, key=lambda row: row["doc"]):
        own = list(group)
        middle = at + len(own) / 2
        found[min(parts - 1, int(middle * parts / len(rows)))] += own
        at += len(own)
    return found


def faults(rows: Iterable[Row]) -> list[str]:
    """What of a filled sheet can't be counted, a line for each row."""
    said = []
    for row in rows:
        if row["right"] not in (True, False):
            said.append(f"{row['number']}: not judged")
        elif not row["right"] and _kind(row) not in KINDS:
            said.append(f"{row['number']}: 'why' begins with no kind of error: {row['why']!r}")
    return said


def _kind(row: Row) -> str:
    return str(row["why"]).partition(":")[0].strip().lower()


def report(rows: Sequence[Row]) -> str:
    """The share judged right, and the kinds of error."""
    right = sum(1 for row in rows if row["right"])
    low, high = wilson(right, len(rows))
    docs = len({row["doc"] for row in rows})
    shown = [
        f"{right} of {len(rows)} facts of {docs} articles right: {right / max(1, len(rows)):.3f}"
        f" (95 % interval {low:.3f}–{high:.3f})"
    ]
    wrong = Counter(_kind(row) for row in rows if not row["right"])
    shown += [f"{kind:11} {count:4}" for kind, count in wrong.most_common()]
    return "\n".join(shown)


def draw(options: argparse.Namespace) -> None:
    """Write the sheet or its parts."""
    from reader.extract import Engine

    articles = articles_drawn(
        read_rows(options.texts), options.topics, options.articles, options.seed
    )
    drawn = facts_drawn(articles, Engine.load().annotate, options.facts, options.seed)
    for number, part in enumerate(parted(drawn, options.parts), 1):
        out: Path = options.sheet
        if options.parts > 1:
            out = out.with_stem(f"{out.stem}-{number}")
        write_rows(out, part)
        print(f"{out}: {len(part)} facts")


def keep(options: argparse.Namespace) -> None:
    """Join filled sheets into what is kept. Exits where some fact is not judged."""
    rows = [row for sheet in options.sheets for row in read_rows(sheet)]
    rows.sort(key=lambda row: int(row["number"]))
    if said := faults(rows):
        sys.exit("\n".join(said))
    write_rows(options.out, ({k: v for k, v in row.items() if k != "passage"} for row in rows))
    print(report(rows))


def count(options: argparse.Namespace) -> None:
    """Print the figures. Exits where some fact is not judged."""
    rows = [row for file in options.files for row in read_rows(file)]
    if said := faults(rows):
        sys.exit("\n".join(said))
    print(report(rows))


def main() -> None:
    """Draw, keep or count."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    verbs = parser.add_subparsers(required=True)
    drawing = verbs.add_parser("draw")
    drawing.add_argument("texts", type=Path)
    drawing.add_argument("sheet", type=Path)
    drawing.add_argument("--topics", type=int, nargs="+", default=TOPICS)
    drawing.add_argument("--articles", type=int, default=ARTICLES)
    drawing.add_argument("--facts", type=int, default=FACTS)
    drawing.add_argument("--seed", type=int, default=SEED)
    drawing.add_argument("--parts", type=int, default=1)
    drawing.set_defaults(run=draw)
    keeping = verbs.add_parser("keep")
    keeping.add_argument("sheets", type=Path, nargs="+")
    keeping.add_argument("out", type=Path)
    keeping.set_defaults(run=keep)
    counting = verbs.add_parser("count")
    counting.add_argument("files", type=Path, nargs="+")
    counting.set_defaults(run=count)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()

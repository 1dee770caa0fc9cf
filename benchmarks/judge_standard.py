"""Sheets of facts judged by the standard that gold facts set, with gold facts mixed in.

    python -m benchmarks.judge_standard GOLD.json TEXTS.jsonl[.xz] FOLDER --sheets 8
        [--articles FILE.jsonl[.xz] …] [--topics N … --each 9]

Asked whether they would sign every slot of a fact, judges reject one gold fact in four
(`judge_sheets`). Here a judge reads gold facts of some articles first, as worked examples of what
is right, and then judges by them. The gold documents are dealt into two halves: sheets with
`examples-1.txt` have the second half's gold facts mixed, by chance and not told apart, into the
facts read from the same articles, sheets with `examples-2.txt` the first half's: the share of them
that passes shows how well a judge keeps to the standard. Added are all facts of every article of
the FILEs, and some of each article of the topics. `README.txt` tells the judge what to do;
verdicts are `right` and `wrong`. `judge_sheets keep` and `count` do the rest.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.extract_facts import documents
from benchmarks.judge_facts import KINDS, SEED, Row, line
from benchmarks.judge_sheets import as_published, gold_line, sheet
from benchmarks.sampling import read_rows, write_rows

if TYPE_CHECKING:
    from reader.extract import Engine

Lot = tuple[str, str, Sequence[Row]]
"""A document, its text and facts of it."""
SHEETS, EACH = 8, 9
INSTRUCTIONS = f"""\
Judging facts by a standard

First read the examples file named at the top of your sheet, whole: articles with facts that are
right by the standard. They show how short a fact may be, what may stay unsaid (who reads a fact
has the article beside it) and what may not. Then read your sheet: articles, each followed by
numbered facts that several readers of differing care wrote down from it. Of every fact ask: would
the careful reader who wrote the examples sign it as a right fact of this article? Judge strictly
against the text: each slot must be what the article says, and nothing may be cut off so that the
statement becomes untrue or misleading. But don't ask more than the examples give.

A fact reads `subject | predicate | object`; '(is)' is a role or an apposition. `+role: words` are
further arguments, `{{he = X}}` tells whom a word stands for, `by: X` who asserts it, nearest
first (none: the article itself). `[planned]` and its like stand where it is not stated as so.
The words it was read from stand in «…».

Write a line for each, parted by tabs: NUMBER, VERDICT, KIND, WHY. The verdict is `right` or
`wrong`; kind and why only for a wrong one: what is wrong, and behind ' => ' what it should have
been. The kinds: {", ".join(sorted(KINDS))}.
"""


def examples(found: Iterable[Lot], conventions: Mapping[str, str]) -> str:
    """Gold facts of some articles as worked examples, behind the conventions they keep to."""
    told = "\n".join(f"{name}: {rule}" for name, rule in conventions.items())
    return f"Every fact below is right: what a careful reader wrote down.\n{told}\n\n" + "".join(
        sheet([lot])[0] for lot in found
    )


def halves(lots: Sequence[Lot]) -> tuple[list[Lot], list[Lot]]:
    """Every other document, and the others."""
    return list(lots[::2]), list(lots[1::2])


def mixed(gold: Lot, own: Sequence[Row], chance: random.Random) -> Lot:
    """The gold facts of a document and as many of those read from it."""
    doc, text, facts = gold
    return doc, text, [*facts, *chance.sample(list(own), min(len(own), len(facts)))]


def dealt(
    probes: tuple[Sequence[Lot], Sequence[Lot]], more: Sequence[Lot], sheets: int
) -> Iterator[tuple[int, list[Lot]]]:
    """Each sheet's examples (1 or 2) and articles: `probes` are those of sheets with each of both.

    An odd number of sheets has one more with the first examples.
    """
    for number in range(sheets):
        half, place = number % 2, number // 2
        beside = len(range(half, sheets, 2))
        yield half + 1, [*probes[half][place::beside], *more[number::sheets]]


def _read(rows: Iterable[Mapping[str, Any]], engine: Engine) -> Iterator[Lot]:
    for row in rows:
        found = engine.annotate(row["text"], published=row.get("published"))
        facts = [line(row["doc"], row["text"], found, fact) for fact in found.facts]
        yield row["doc"], as_published(row), facts


def _drawn(lots: Iterable[Lot], each: int, chance: random.Random) -> Iterator[Lot]:
    for doc, text, facts in lots:
        yield doc, text, chance.sample(list(facts), min(each, len(facts)))


def main() -> None:
    """Write the sheets, their examples and what a judge is told."""
    from reader.extract import Engine

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=Path, nargs="+", default=[])
    parser.add_argument("--topics", type=int, nargs="+", default=[])
    parser.add_argument("--each", type=int, default=EACH)
    parser.add_argument("--sheets", type=int, default=SHEETS)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    engine, chance = Engine.load(), random.Random(options.seed)  # noqa: S311
    wanted = json.loads(options.gold.read_text(encoding="utf-8"))
    found = list(documents(wanted, options.texts))
    dated = [{"doc": doc, "text": text, "published": date} for doc, text, date, _ in found]
    read = list(_read(dated, engine))
    gold = [
        (doc, text, [gold_line(doc, fact) for fact in facts])
        for (doc, text, _), (*_, facts) in zip(read, found, strict=True)
    ]
    probes = [mixed(lot, own, chance) for lot, (_, _, own) in zip(gold, read, strict=True)]
    chosen = [row for row in read_rows(options.texts) if row["topic"] in options.topics]
    others = chain.from_iterable(read_rows(file) for file in options.articles)
    more = [
        *_read(others, engine), *_drawn(_read(chosen, engine), options.each, chance)
    ]  # fmt: skip
    chance.shuffle(more)
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "README.txt").write_text(INSTRUCTIONS, encoding="utf-8")
    for number, shown in enumerate(halves(gold), 1):
        told = examples(shown, wanted.get("conventions", {}))
        (options.folder / f"examples-{number}.txt").write_text(told, encoding="utf-8")
    first, second = halves(probes)
    for number, (half, lots) in enumerate(dealt((second, first), more, options.sheets), 1):
        chance.shuffle(lots)
        text, facts = sheet(lots)
        path = options.folder / f"{number:02}.txt"
        path.write_text(f"Examples: examples-{half}.txt\n\n{text}", encoding="utf-8")
        write_rows(path.with_suffix(".jsonl"), facts)
        print(f"{path}: {len(facts)} facts")


if __name__ == "__main__":
    main()

"""Sheets of whole articles with their facts, to be judged by reading, and their verdicts kept.

    python -m benchmarks.judge_sheets draw TEXTS.jsonl[.xz] FOLDER [--topics N …] [--each 11]
    python -m benchmarks.judge_sheets gold GOLD.json TEXTS.jsonl[.xz] FOLDER
    python -m benchmarks.judge_sheets keep FOLDER OUT.jsonl[.xz]
    python -m benchmarks.judge_sheets count FILE.jsonl[.xz] …

`draw` writes sheets of some hundred facts: `01.txt`, articles each followed by numbered facts, a
line each, and `01.jsonl`, the same facts for `keep`. `gold` mixes as many gold facts into those
read from the same articles, by chance, to show how the judges' measure takes what a careful reader
wrote. A judge writes `01.tsv`: number, verdict, kind of error and why, parted by tabs. The verdict
is `ok` where the article says just that, each slot included, and nothing needed to understand it is
missing; `minor` where the core is true but a strict reader would not sign some slot; `wrong` where
it says what the article does not, or can't be understood. Kinds are those of `judge_facts`. Sheets
of `judge_standard` have `right` for `ok`, and nothing between it and `wrong`. `keep`
joins sheets into what is kept, with `right` (ok) and `core` (ok or minor).
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.extract_facts import documents
from benchmarks.judge_facts import KINDS, SEED, Annotate, Row, line
from benchmarks.sampling import read_rows, wilson, write_rows

EACH, SHEET = 11, 100
VERDICTS = ("ok", "minor", "wrong")
_SAME = {"right": "ok"}
_GOLD_EACH = 6


def shown(row: Row) -> str:
    """A fact on one line, slot by slot, with the words it was read from."""
    fact: Mapping[str, str] = row["fact"]
    denied = "NOT " if fact["polarity"] != "positive" else ""
    told = f"{fact['subject']} | {denied}{fact['predicate']} | {fact.get('object', '')}"
    if "arguments" in fact:
        told += "".join(f"  +{part}" for part in fact["arguments"].split(" | "))
    for slot, name in (("time", "time"), ("place", "place"), ("quantities", "amount")):
        if slot in fact:
            told += f"  {name}: {fact[slot]}"
    if "stands for" in fact:
        pairs = (pair.replace(": ", " = ", 1) for pair in fact["stands for"].split(" | "))
        told += f"  {{{'; '.join(pairs)}}}"
    if "asserted by" in fact:
        told += f"  by: {fact['asserted by']}"
    if fact["modality"] != "stated":
        told += f"  [{fact['modality']}]"
    return " ".join(f"{told}   «{row['quote']}»".split("\n"))


def as_published(row: Mapping[str, Any]) -> str:
    """The article's text under the date it came with: by it alone a year not written is judged."""
    date = row.get("published")
    return f"(published {date})\n{row['text']}" if date else str(row["text"])


def sheet(articles: Iterable[tuple[str, str, Sequence[Row]]]) -> tuple[str, list[Row]]:
    """The sheet's text and its facts, numbered, of (document, text, facts)."""
    out: list[str] = []
    facts: list[Row] = []
    for doc, text, rows in articles:
        out += [f"=== ARTICLE {doc}", text.strip(), "--- FACTS"]
        for row in sorted(rows, key=lambda row: (row["start"], row["end"])):
            facts.append({**row, "number": len(facts) + 1})
            out.append(f"{len(facts)}. {shown(row)}")
        out.append("")
    return "\n".join(out), facts


def parted(
    articles: Iterable[tuple[str, str, Sequence[Row]]], size: int = SHEET
) -> Iterator[list[tuple[str, str, Sequence[Row]]]]:
    """The articles in lots of about so many facts."""
    lot: list[tuple[str, str, Sequence[Row]]] = []
    for article in articles:
        lot.append(article)
        if sum(len(rows) for _, _, rows in lot) >= size:
            yield lot
            lot = []
    if lot:
        yield lot


def verdicts(path: Path) -> dict[int, tuple[str, str, str]]:
    """What a judge wrote, by number: verdict, kind, why."""
    found = {}
    for said in path.read_text(encoding="utf-8").splitlines():
        number, verdict, kind, why = [*(part.strip() for part in said.split("\t")), "", "", ""][:4]
        if number.isdecimal():
            found[int(number)] = (verdict.lower(), kind.lower(), why)
    return found


def judged(facts: Iterable[Row], said: Mapping[int, tuple[str, str, str]]) -> Iterator[Row]:
    """The facts with `right`, `core` and `why` as judged. Exits where one has no verdict."""
    for row in facts:
        verdict, kind, why = said.get(row["number"], ("", "", ""))
        verdict = _SAME.get(verdict, verdict)
        if verdict not in VERDICTS or (verdict != "ok" and kind not in KINDS):
            sys.exit(f"{row['doc']}, {row['number']}: no verdict and kind ({verdict!r}, {kind!r})")
        kept = {k: v for k, v in row.items() if k != "passage"}
        right = verdict == "ok"
        kept |= {
            "right": right,
            "core": verdict != "wrong",
            "why": "" if right else f"{kind}: {why}",
        }
        yield kept


def report(rows: Sequence[Row]) -> str:
    """The shares right and true at the core, and the kinds of error, of each lot of facts."""
    out = []
    for name, some in _lots(rows):
        if not some:
            continue
        right, core = (sum(bool(row[key]) for row in some) for key in ("right", "core"))
        low, high = wilson(right, len(some))
        out.append(
            f"{name}: {right} of {len(some)} facts of {len({row['doc'] for row in some})} articles"
            f" right: {right / len(some):.3f} (95 % interval {low:.3f}–{high:.3f}); core true:"
            f" {core / len(some):.3f}"
        )
        kinds = Counter(row["why"].partition(":")[0] for row in some if not row["right"])
        out += [f"{kind:11} {count:5}" for kind, count in kinds.most_common()]
    return "\n".join(out)


def _lots(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """Facts read and gold facts; of what is read by two sets of `rules`, each with what both do."""
    found = [row for row in rows if not row.get("gold")]
    if any("rules" in row for row in found):
        yield "read now", [row for row in found if row.get("rules") != "before"]
        yield "read before", [row for row in found if row.get("rules") != "now"]
    else:
        yield "read", found
    yield "gold", [row for row in rows if row.get("gold")]


def gold_line(doc: str, fact: Mapping[str, Any]) -> Row:
    """A gold fact in the form of those that are read."""
    supplied = fact["predicate"] in ("is", "are") and "predicate" in fact.get("not_in_quote", ())
    slots = {
        "subject": fact["subject"],
        "predicate": "(is)" if supplied else fact["predicate"],
        "modality": fact["modality"],
        "polarity": fact["polarity"],
        "kind": fact["kind"],
    }
    for slot, key in (("object", "object"), ("time", "time"), ("place", "place"),
                      ("asserted by", "asserted_by")):  # fmt: skip
        if fact.get(key):
            slots[slot] = fact[key]
    if amount := fact.get("quantity"):
        told = f"{amount['value']} {amount.get('unit') or ''}".strip()
        slots["quantities"] = f"{told} [{amount['bound']} {amount['value']}]"
    if fact.get("subject_refers_to"):
        slots["stands for"] = f"{fact['subject']}: {fact['subject_refers_to']}"
    own = {key: fact[key] for key in ("start", "end", "quote")}
    return {"doc": doc, **own, "fact": slots, "rule": "gold", "confidence": 1.0, "gold": True}


def mixed(
    found: Sequence[tuple[str, str, Sequence[Mapping[str, Any]]]], annotate: Annotate, seed: int
) -> list[tuple[str, str, list[Row]]]:
    """Some gold facts of each document and as many that are read from it, none told apart."""
    chance = random.Random(seed)  # noqa: S311
    out = []
    for doc, text, wanted in found:
        annotated = annotate(text)
        own = [line(doc, text, annotated, fact) for fact in annotated.facts]
        gold = [gold_line(doc, fact) for fact in wanted]
        some = [chance.sample(rows, min(_GOLD_EACH, len(rows))) for rows in (gold, own)]
        out.append((doc, text, [*some[0], *some[1]]))
    return out


def _write(lots: Iterable[Sequence[tuple[str, str, Sequence[Row]]]], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, lot in enumerate(lots, 1):
        text, facts = sheet(lot)
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
        write_rows(folder / f"{number:02}.jsonl", facts)
        print(f"{folder / f'{number:02}.txt'}: {len(facts)} facts")


def draw(options: argparse.Namespace) -> None:
    """Write sheets of facts of every article, or of those of some topics."""
    from reader.extract import Engine

    engine, chance = Engine.load(), random.Random(options.seed)  # noqa: S311
    rows = read_rows(options.texts)
    chosen = [row for row in rows if not options.topics or row["topic"] in options.topics]
    chance.shuffle(chosen)
    articles = []
    for row in chosen:
        found = engine.annotate(row["text"], published=row.get("published"))
        facts = [line(row["doc"], row["text"], found, fact) for fact in found.facts]
        drawn = chance.sample(facts, min(options.each, len(facts)))
        articles.append((row["doc"], as_published(row), drawn))
    _write(parted(articles), options.folder)


def gold(options: argparse.Namespace) -> None:
    """Write a sheet of gold facts and facts read, mixed."""
    from reader.extract import Engine

    wanted = json.loads(options.gold.read_text(encoding="utf-8"))
    found = [(doc, text, facts) for doc, text, _, facts in documents(wanted, options.texts)]
    _write([mixed(found, Engine.load().annotate, options.seed)], options.folder)


def keep(options: argparse.Namespace) -> None:
    """Join the judged sheets of a folder. Exits where a sheet has not been judged."""
    out = options.out.resolve()
    keys = sorted(path for path in options.folder.glob("*.jsonl") if path.resolve() != out)
    if not keys:
        sys.exit(f"{options.folder}: no sheets here; `draw` some first")
    for key in keys:
        if not key.with_suffix(".tsv").exists():
            sys.exit(f"{key.with_suffix('.tsv')}: no verdicts; one line a fact, parted by tabs")
    rows = [
        row for key in keys for row in judged(read_rows(key), verdicts(key.with_suffix(".tsv")))
    ]
    write_rows(options.out, ({**row, "number": n} for n, row in enumerate(rows, 1)))
    print(report(rows))


def count(options: argparse.Namespace) -> None:
    """Print the figures of what is kept."""
    print(report([row for file in options.files for row in read_rows(file)]))


def main() -> None:
    """Draw, mix with gold, keep or count."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    verbs = parser.add_subparsers(required=True)
    drawing = verbs.add_parser("draw")
    drawing.add_argument("texts", type=Path)
    drawing.add_argument("folder", type=Path)
    drawing.add_argument("--topics", type=int, nargs="+")
    drawing.add_argument("--each", type=int, default=EACH)
    drawing.set_defaults(run=draw)
    mixing = verbs.add_parser("gold")
    mixing.add_argument("gold", type=Path)
    mixing.add_argument("texts", type=Path)
    mixing.add_argument("folder", type=Path)
    mixing.set_defaults(run=gold)
    for each in (drawing, mixing):
        each.add_argument("--seed", type=int, default=SEED)
    keeping = verbs.add_parser("keep")
    keeping.add_argument("folder", type=Path)
    keeping.add_argument("out", type=Path)
    keeping.set_defaults(run=keep)
    counting = verbs.add_parser("count")
    counting.add_argument("files", type=Path, nargs="+")
    counting.set_defaults(run=count)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()

"""Measure the comparing of claims against worked slots: found, verdict right, false alarms.

    python -m benchmarks.compare --gold comparisons-dev.json --texts ecbplus-dev.jsonl.xz
    python -m benchmarks.compare --gold seeds.json --texts FOLDER_OF_THE_SAMPLES
    python -m benchmarks.compare --gold benchmarks/written/key.json --texts benchmarks/written

A slot is found by a comparison with members in at least two articles that overlap the gold spans;
slots and comparisons are matched one to one by most articles overlapped. The verdict is right when
it is the strongest gold verdict among the values overlapped, or one the slot accepts; 'variant'
counts as 'differ' where gold has no 'variant'. With `--perturb` the figures are taken again with
annotations made worse in several ways.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.perturb import PERTURBATIONS
from benchmarks.written_stories import read_written
from reader.compare import compare
from reader.extract import ENGINE, Engine
from reader.ingest import read_path
from reader.jsonform import annotation_to_blob, annotations_from_blob
from reader.model import Annotations, Article, Compared, Comparison

SEED = 5
STRENGTH = {"agree": 0, "compatible": 1, "variant": 2, "differ": 3}


Made = Sequence[tuple[Article, Annotations]]
"""Articles with their annotations."""


@dataclass(frozen=True)
class Value:
    """A gold value: which article (from 1), where."""

    article: int
    start: int
    end: int


@dataclass(frozen=True)
class Slot:
    """A gold slot. `pairs` gives the verdict of two values; without them `verdict` is of all."""

    id: str
    about: str
    kind: str
    verdict: str
    accept: tuple[str, ...]
    values: tuple[Value, ...]
    pairs: tuple[tuple[int, int, str], ...]

    def expected(self, overlapped: set[int]) -> set[str]:
        """Return the verdicts that are right when these values are overlapped."""
        found = [v for i, j, v in self.pairs if i in overlapped and j in overlapped]
        strongest = max(found, key=STRENGTH.__getitem__, default=self.verdict)
        return {strongest, *self.accept}


@dataclass(frozen=True)
class Group:
    """Articles on one story with their gold slots, and groups of values of different things."""

    name: str
    articles: tuple[Article, ...]
    slots: tuple[Slot, ...]
    apart: tuple[tuple[Value, ...], ...] = ()
    real: bool = True
    """Whether its articles are as published, not written to compare by."""


def groups_of(gold: Path, texts: Path) -> list[Group]:
    """Return the groups of a gold file of any of the three shapes."""
    data: dict[str, Any] = json.loads(gold.read_text(encoding="utf-8"))
    if "groups" in data:
        return _stories(data, texts)
    return [_samples(data, texts)] if "articles" in data else written(texts)


def _stories(data: dict[str, Any], texts: Path) -> list[Group]:
    raw = texts.read_bytes()
    lines = (lzma.decompress(raw) if texts.suffix == ".xz" else raw).decode("utf-8").splitlines()
    text = {row["doc"]: row["text"] for row in map(json.loads, lines)}
    groups = []
    for group in data["groups"]:
        articles = tuple(Article(id=d, title="", text=text[d]) for d in group["docs"])
        number = {d: i for i, d in enumerate(group["docs"], 1)}
        slots = tuple(_slot(s, number) for s in group["slots"])
        groups.append(Group(group["group"], articles, slots))
    return groups


def _slot(slot: dict[str, Any], number: dict[str, int]) -> Slot:
    return Slot(
        slot["id"],
        slot["slot"],
        slot["kind"],
        slot["verdict"],
        tuple(slot.get("accept", ())),
        tuple(Value(number[v["doc"]], v["start"], v["end"]) for v in slot["values"]),
        tuple((i, j, v) for i, j, v in slot["pairs"]),
    )


def written(folder: Path) -> list[Group]:
    """Return the stories written for it; see `benchmarks.written_stories`."""
    groups = []
    for story in read_written(folder):
        slots = [
            Slot(
                f"{story.name}-{n:02}", row["label"], "written", row["verdict"],
                tuple(row.get("accept", ())), tuple(Value(*p) for p in passages),
                tuple((i, j, v) for i, j, v in row["pairs"]),
            )
            for n, (row, passages) in enumerate(story.slots, 1)
        ]  # fmt: skip
        apart = tuple(tuple(Value(*p) for p in passages) for passages in story.apart)
        groups.append(Group(story.name, story.articles, tuple(slots), apart, real=False))
    return groups


def _samples(data: dict[str, Any], folder: Path) -> Group:
    names = list(data["articles"])
    articles = []
    for name in names:
        found = next(iter(read_path(folder / name)))
        if isinstance(found, Exception):
            raise found
        articles.append(found.article)
    slots = []
    for i, slot in enumerate(data["comparisons"]):
        values = []
        for value in slot["values"]:
            number = names.index(value["article"])
            start, end = _find(articles[number].text, value["quote"])
            values.append(Value(number + 1, start, end))
        slots.append(
            Slot(
                f"seeds-{i + 1:02}", slot["slot"], "sample", slot["verdict"],
                tuple(slot["accept"]), tuple(values), (),
            )
        )  # fmt: skip
    return Group("seeds", tuple(articles), tuple(slots))


def _find(text: str, quote: str) -> tuple[int, int]:
    """Return where a quote stands, whatever the markup around its words was."""
    for wanted in (quote, quote.replace("*", ""), quote.replace("'", "’")):
        start = text.find(wanted)
        if start >= 0:
            return start, start + len(wanted)
    words = quote.replace("*", "").split()
    start = text.find(" ".join(words[-4:]))
    return start, start + len(" ".join(words[-4:]))


class Annotator:
    """The shipped engine, with what it made kept in a folder by the hash of the text."""

    def __init__(self, cache: Path | None) -> None:
        self._cache = cache
        self._engine: Engine | None = None

    def __call__(self, article: Article) -> Annotations:
        """Return an article's annotations."""
        key = hashlib.sha256(f"{ENGINE}\n{article.text}".encode()).hexdigest()[:24]
        path = self._cache / key if self._cache else None
        if path and path.exists():
            return annotations_from_blob(path.read_bytes())
        self._engine = self._engine or Engine.load()
        made = self._engine.annotate(
            article.text, published=article.published, title=article.title, parts=article.parts
        )
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(annotation_to_blob(made))
        return made


@dataclass(frozen=True)
class Match:
    """A gold slot with the comparison that found it, and the values it overlaps."""

    slot: Slot
    comparison: Comparison | None
    overlapped: frozenset[int] = frozenset()

    @property
    def right(self) -> bool:
        """Whether the verdict is one that counts."""
        if self.comparison is None:
            return False
        expected = self.slot.expected(set(self.overlapped))
        verdict = str(self.comparison.verdict)
        return verdict in expected or (
            verdict == "variant" and "variant" not in expected and "differ" in expected
        )


def match(slots: Sequence[Slot], comparisons: Sequence[Comparison]) -> list[Match]:
    """Match slots and comparisons one to one by most articles overlapped, then most words."""
    candidates = []
    for i, slot in enumerate(slots):
        for j, comparison in enumerate(comparisons):
            hit, size = _overlap(slot, comparison)
            count = len({slot.values[v].article for v in hit})
            if count >= 2:
                candidates.append((-count, -size, i, j, hit))
    taken: dict[int, Match] = {}
    used: set[int] = set()
    for _, _, i, j, hit in sorted(candidates, key=lambda c: c[:4]):
        if i not in taken and j not in used:
            taken[i] = Match(slots[i], comparisons[j], frozenset(hit))
            used.add(j)
    return [taken.get(i, Match(slot, None)) for i, slot in enumerate(slots)]


def _overlap(slot: Slot, comparison: Comparison) -> tuple[set[int], float]:
    hit: set[int] = set()
    size = 0.0
    for i, value in enumerate(slot.values):
        for member in comparison.members:
            shared = min(value.end, member.end) - max(value.start, member.start)
            if member.article == value.article and shared > 0:
                hit.add(i)
                size += shared / max(value.end - value.start, member.end - member.start)
    return hit, size


@dataclass
class Tally:
    """Counts by kind."""

    slots: Counter[str]
    found: Counter[str]
    right: Counter[str]
    shown: Counter[str]

    @classmethod
    def empty(cls) -> Tally:
        """Return one with nothing counted."""
        return cls(Counter(), Counter(), Counter(), Counter())

    def add(self, matches: Sequence[Match], compared: Compared) -> None:
        """Count one group."""
        for m in matches:
            self.slots[m.slot.kind] += 1
            self.found[m.slot.kind] += m.comparison is not None
            self.right[m.slot.kind] += m.right
        for comparison in compared.comparisons:
            self.shown[f"{comparison.verdict}"] += 1

    def lines(self) -> Iterator[str]:
        """Yield the table."""
        for kind in sorted(self.slots, key=lambda k: -self.slots[k]):
            yield _line(kind, self.slots[kind], self.found[kind], self.right[kind])
        total = (self.slots.total(), self.found.total(), self.right.total())
        yield _line("all", *total)
        yield "shown: " + ", ".join(f"{v} {n}" for v, n in sorted(self.shown.items()))


def _line(name: str, slots: int, found: int, right: int) -> str:
    of_found = right / found if found else 0.0
    return (
        f"{name:14} slots {slots:4}  found {found:4} ({found / max(1, slots):.2f})"
        f"  verdict right {right:4} ({of_found:.2f})"
    )


def show(group: Group, matches: Sequence[Match], compared: Compared) -> None:
    """Print every slot and every comparison of a group."""
    print(f"## {group.name}")
    for m in matches:
        state = "right" if m.right else "WRONG" if m.comparison else "-----"
        print(f"{state} [{m.slot.verdict}] {m.slot.kind}: {m.slot.about}")
        if m.comparison:
            print("      " + _shown(m.comparison))
    matched = {id(m.comparison) for m in matches}
    for comparison in compared.comparisons:
        if id(comparison) not in matched:
            print("  +   " + _shown(comparison))


def _shown(c: Comparison) -> str:
    members = "; ".join(f"{m.article}: {m.value!r} <{m.text[:90]}>" for m in c.members)
    return f"{c.verdict} {c.kind} {c.score:.2f} ({c.about}) [{c.rule}] {members}"


def false_alarms(matches: Sequence[Match]) -> int:
    """Return how many slots are shown as differing that gold says do not."""
    return sum(
        m.comparison is not None and STRENGTH[m.comparison.verdict] >= 2 and not m.right
        for m in matches
    )


def measure(groups: Sequence[tuple[Group, Made]], *, verbose: bool = False) -> tuple[Tally, int]:
    """Return the counts over the groups, and how many differences shown gold contradicts."""
    tally = Tally.empty()
    alarms = 0
    for group, pairs in groups:
        compared = compare(pairs)
        matches = match(group.slots, compared.comparisons)
        tally.add(matches, compared)
        alarms += false_alarms(matches)
        if verbose:
            show(group, matches, compared)
    return tally, alarms


def perturbed(groups: Sequence[tuple[Group, Made]]) -> Iterator[str]:
    """Yield the figures with annotations made worse in each way."""
    for name, change in PERTURBATIONS.items():
        rng = random.Random(SEED)  # noqa: S311
        worse = [(g, [(a, change(m, rng)) for a, m in pairs]) for g, pairs in groups]
        tally, alarms = measure(worse)
        yield f"{name:20} {list(tally.lines())[-2][14:]}  false differences {alarms}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--cache", type=Path, help="keep annotations here")
    parser.add_argument("--perturb", action="store_true", help="also with worse annotations")
    parser.add_argument("--verbose", "-v", action="store_true")
    options = parser.parse_args()
    annotate = Annotator(options.cache)
    groups = [
        (g, [(article, annotate(article)) for article in g.articles])
        for g in groups_of(options.gold, options.texts)
    ]
    start = time.process_time()
    tally, alarms = measure(groups, verbose=options.verbose)
    spent = time.process_time() - start
    print("\n".join(tally.lines()))
    print(f"differ or variant on a slot where gold says otherwise: {alarms}")
    print(f"comparing took {spent:.2f} s CPU in all")
    if options.perturb:
        print("\n".join(perturbed(groups)))


if __name__ == "__main__":
    main()

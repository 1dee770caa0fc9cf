"""Adds, updates, deletes, merges and searches, mixed, against an index made afresh.

    python -m benchmarks.search.soak --minutes 120 --work /tmp/soak

Every round changes some articles and searches; every so often all results of a set of queries (ids,
order and scores) are held against a new index of the same articles. Files and memory are watched:
neither may grow beyond what the articles need. `--log` writes a JSON line at every such check, for
whoever wants to see how they went over time. `tests/unit/index/test_soak.py` runs a short one.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.index import Index, IndexDocument

_WORDS = [f"{a}{b}{c}" for a in "bdkmt" for b in "aeiou" for c in ("n", "r", "ns", "ring", "red")]
QUERIES = (
    *_WORDS[::7],
    f"{_WORDS[0]} {_WORDS[5]}",
    f"{_WORDS[1]} OR {_WORDS[30]} OR {_WORDS[60]}",
    f'"{_WORDS[2]} {_WORDS[3]}"',
    f'"{_WORDS[2]} {_WORDS[9]}"~4',
    "ba*",
    "*ing",
    "k?n",
    "baran~1",
    f"title:{_WORDS[4]} -{_WORDS[8]}",
    "date:[2021 to 2022]",
    f"date:2023 {_WORDS[11]}",
    "*",
)


@dataclass
class Soak:
    """An index that is changed, and what should be in it."""

    folder: Path
    seed: int = 1
    most: int = 400
    kept: dict[str, IndexDocument] = field(default_factory=dict)
    rounds: int = 0

    def __post_init__(self) -> None:
        """Opens the index."""
        self._random = random.Random(self.seed)  # noqa: S311
        self._number = 0
        self.index = Index.open(self.folder / "soaked")

    def round(self) -> None:
        """One change, or several, and a search."""
        chance = self._random
        kind = chance.choice(("add", "add", "update", "delete", "maintain", "search", "search"))
        if kind == "add" and len(self.kept) < self.most:
            self._put([self._made(str(self._next())) for _ in range(chance.choice((1, 1, 3, 20)))])
        elif kind == "update" and self.kept:
            self._put([self._made(id_) for id_ in self._some(5)])
        elif kind == "delete" or len(self.kept) >= self.most:
            gone = self._some(self.most // 8 if len(self.kept) >= self.most else 3)
            self.index.delete(gone)
            for id_ in gone:
                self.kept.pop(id_)
        elif kind == "maintain":
            self.index.maintain()
        self.index.search(chance.choice(QUERIES))
        self.rounds += 1

    def differences(self) -> Iterator[str]:
        """Queries with other results than a fresh index gives, and what is wrong with the files."""
        folder = self.folder / "fresh"
        shutil.rmtree(folder, ignore_errors=True)
        fresh = Index.open(folder)
        fresh.add(self.kept.values())
        if self.index.ids() != set(self.kept):
            yield "other articles"
        for query in QUERIES:
            if _found(self.index, query) != _found(fresh, query):
                yield query
        names = {view.name for view in self.index.snapshot().views}
        files = [path for path in (self.folder / "soaked").iterdir() if path.suffix == ".arrays"]
        if {path.name for path in files} != names:
            yield "files left over"
        yield from self.index.damage()
        fresh.close()

    def _made(self, id_: str) -> IndexDocument:
        chance = self._random
        text = " ".join(chance.choices(_WORDS, k=chance.randint(3, 60)))
        day = f"20{chance.randint(20, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        # Every version has its own moment, so that the order of equals is settled.
        added = (datetime(2025, 1, 1, tzinfo=UTC) + timedelta(seconds=self._next())).isoformat()
        title = " ".join(chance.choices(_WORDS, k=3))
        return IndexDocument(id_, title, text, published=day, added=added, source=title[:3])

    def _put(self, docs: list[IndexDocument]) -> None:
        self.index.add(docs)
        self.kept.update({doc.id: doc for doc in docs})

    def _some(self, most: int) -> list[str]:
        ids = sorted(self.kept)
        return self._random.sample(ids, min(len(ids), self._random.randint(1, max(1, most))))

    def _next(self) -> int:
        self._number += 1
        return self._number


def _found(index: Index, query: str) -> list[tuple[float, str]]:
    return [(round(hit.score, 6), hit.id) for hit in index.search(query, limit=1000).hits]


def watched(soak: Soak) -> dict[str, float]:
    """What the soaked index takes now: files and their bytes, memory (MB, resident), open files."""
    sizes = [path.stat().st_size for path in (soak.folder / "soaked").iterdir()]
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return {
        "rounds": soak.rounds,
        "articles": len(soak.kept),
        "files": len(sizes),
        "file_mb": round(sum(sizes) / 1e6, 3),
        "segments": len(soak.index.snapshot().views),
        "memory_mb": round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1),
        "most_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        "open_files": len(list(Path("/proc/self/fd").iterdir())),
        "cpu_s": round(time.process_time(), 1),
    }


def main() -> None:
    """Soaks for as long as asked; exit status 1 if anything differed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--log", type=Path, help="a JSON line for every check")
    args = parser.parse_args()
    shutil.rmtree(args.work / "soaked", ignore_errors=True)
    soak = Soak(args.work, most=args.articles)
    began = time.monotonic()
    wrong = 0
    while time.monotonic() < began + args.minutes * 60:
        for _ in range(500):
            soak.round()
            if time.monotonic() >= began + args.minutes * 60:
                break
        for what in soak.differences():
            wrong += 1
            print(f"differs after {soak.rounds} rounds: {what}", flush=True)
        line = json.dumps({"minutes": round((time.monotonic() - began) / 60, 2)} | watched(soak))
        print(line, flush=True)
        if args.log is not None:
            with args.log.open("a", encoding="utf-8") as log:
                log.write(line + "\n")
    print(f"{wrong} differences in {soak.rounds} rounds", flush=True)
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()

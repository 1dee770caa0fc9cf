"""Search engines side by side: the same articles, the same queries, one run.

    python -m benchmarks.search.bench --size 100000 --work /tmp/search-bench
    python -m benchmarks.search.bench --corpus FOLDER --work …     # articles of your own

Every engine builds and answers in a process of its own. Times are of the processor (all threads
of the process), so other programs on the machine disturb them little; the cold start is by the
clock. The engines answer in turn, `--rounds` times over, and a figure is the median of the rounds.
A kind of query that takes longer than `--seconds` is given up: its figures are then lower bounds.
`--keep` asks the indexes of an earlier run. `tantivy` takes part if it is installed (pip install
tantivy); nothing else needs it.
"""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.search import corpus
from benchmarks.search.engines import ENGINES, Ours
from benchmarks.search.queries import KINDS, Asked, draw

_KEYSTROKES = 360
_DRAWN_FROM = 100_000
_LOOK = 0.25


def main() -> None:
    """Runs what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--corpus", type=Path, help="JSON lines, or a folder of such files")
    parser.add_argument("--work", type=Path, required=True, help="a folder for what is built")
    parser.add_argument("--engines", default="ours,fts5,tantivy,stock")
    parser.add_argument("--each", type=int, default=30, help="queries of each kind")
    parser.add_argument("--seconds", type=float, default=20.0, help="most for one kind of query")
    parser.add_argument("--rounds", type=int, default=3, help="times every engine answers all")
    parser.add_argument("--keep", action="store_true", help="build no index that is there already")
    parser.add_argument("--json", type=Path, help="also write the figures there")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        _child(args.work, *args.child, seconds=args.seconds)
        return
    args.work.mkdir(parents=True, exist_ok=True)
    source = args.corpus or args.work / f"corpus-{args.size}.jsonl"
    if not source.exists():
        corpus.write(source, args.size)
    (args.work / "source").write_text(str(source))
    asked = draw(islice(corpus.read(source), _DRAWN_FROM), args.each)
    (args.work / "queries.json").write_text(json.dumps([(a.kind, a.words) for a in asked]))
    names = args.engines.split(",")
    figures = {name: _built(args.work, name, keep=args.keep) for name in names}
    answers: dict[str, list[dict[str, Any]]] = {name: [] for name in names}
    for _ in range(args.rounds):
        for name in names:
            answers[name].append(_run(args.work, name, "answer", args.seconds))
            print(f"{name}: {json.dumps(answers[name][-1])}", file=sys.stderr, flush=True)
    for name in names:
        figures[name] |= _middle(answers[name]) | _cold(args.work, name, asked[0].words[0])
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1))
    print(_table(figures))


def _built(work: Path, name: str, *, keep: bool) -> dict[str, Any]:
    """What building took, now or when the index that is there was built."""
    noted = work / f"built-{name}.json"
    if not (keep and noted.exists()):
        noted.write_text(json.dumps(_run(work, name, "build", 0.0)))
    found: dict[str, Any] = json.loads(noted.read_text())
    return found


def _middle(rounds: list[dict[str, Any]]) -> dict[str, Any]:
    """Of each figure the median of the rounds."""
    found: dict[str, Any] = {}
    for kind, first in rounds[0].items():
        every = [one[kind] for one in rounds if kind in one]
        if isinstance(first, dict):
            found[kind] = {
                key: round(statistics.median(one[key] for one in every), 2)
                for key in ("median", "p95", "n")
            } | ({"given up": True} if any("given up" in one for one in every) else {})
        else:
            found[kind] = statistics.median(every) if kind != "failed" else first
    return found


def _run(work: Path, name: str, step: str, seconds: float) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.search.bench", "--work", str(work)]
    command += ["--seconds", str(seconds), "--child", name, step]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return {"failed": done.stderr.strip().splitlines()[-1]}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _child(work: Path, name: str, step: str, *, seconds: float) -> None:
    folder = work / f"index-{name}"
    asked = [Asked(kind, tuple(w)) for kind, w in json.loads((work / "queries.json").read_text())]
    engine = ENGINES[name](folder)
    steps: dict[str, Callable[[], dict[str, Any]]] = {
        "build": lambda: _build(name, folder, Path((work / "source").read_text())),
        "answer": lambda: _answer(engine, asked, seconds),
    }
    print(json.dumps(steps[step]()))


def _build(name: str, folder: Path, source: Path) -> dict[str, Any]:
    shutil.rmtree(folder, ignore_errors=True)
    engine = ENGINES[name](folder)
    rows = _Timed(corpus.read(source))
    start = time.process_time()
    engine.build(rows)
    used = time.process_time() - start - rows.used
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {"articles/s": round(rows.count / used, 1), "MB on disk": round(size / 1e6, 1)}


class _Timed:
    """Passes articles on and keeps what reading them took, which is not the engine's time."""

    def __init__(self, rows: Iterator[corpus.Row]) -> None:
        self._rows = rows
        self.used = 0.0
        self.count = 0

    def __iter__(self) -> Iterator[corpus.Row]:
        while True:
            start = time.process_time()
            row = next(self._rows, None)
            self.used += time.process_time() - start
            if row is None:
                return
            self.count += 1
            yield row


class _Texts:
    """The text of any article, from where it stands in the corpus file."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._at = [0]
        for line in self._file:
            self._at.append(self._at[-1] + len(line))

    def get(self, id_: str) -> str | None:
        self._file.seek(self._at[int(id_)])
        return str(json.loads(self._file.readline())[2])


def _cold(work: Path, name: str, word: str) -> dict[str, Any]:
    """From the start of a process to its first page of results, by the clock and the processor."""
    code = (
        "import time; from pathlib import Path; from types import SimpleNamespace\n"
        "from benchmarks.search.engines import ENGINES\n"
        f"engine = ENGINES[{name!r}](Path({str(work / f'index-{name}')!r})); engine.open()\n"
        f"engine.answer(SimpleNamespace(kind='term, common', words=({word!r},)))\n"
        "print(time.process_time())"
    )
    clock, used = [], []
    for _ in range(5):
        start = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
        clock.append((time.perf_counter() - start) * 1000)
        used.append(float(done.stdout) * 1000)
    return {
        "cold ms": round(statistics.median(clock), 1),
        "cold CPU ms": round(statistics.median(used), 1),
    }


def _answer(engine: Any, asked: list[Asked], seconds: float) -> dict[str, Any]:  # noqa: ANN401
    empty = _resident()
    engine.open()
    figures: dict[str, Any] = {"first touch": _timed(engine.answer, asked, seconds)}
    for kind in KINDS:
        chosen = [a for a in asked if a.kind == kind]
        figures[kind] = _timed(engine.answer, chosen, seconds)
    figures["MB in memory"] = round(_resident() - empty, 1)
    if isinstance(engine, Ours):
        figures["keystroke"] = _keystrokes(engine, asked)
    return figures


class _TooLongError(Exception):
    """A query took more than there was time for."""


def _timed(answer: Callable[[Asked], Any], asked: list[Asked], seconds: float) -> dict[str, Any]:
    """The spread of what queries take, as many as there is time for; the last may be given up."""
    times: list[float] = []
    until = time.process_time() + seconds
    given_up = False

    def look(_signal: int, _frame: object) -> None:
        if time.process_time() > until:
            raise _TooLongError

    # Looked at by the clock: a timer of processor time would make the times themselves coarse.
    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, _LOOK, _LOOK)
    start = time.process_time()
    try:
        for one in asked:
            start = time.process_time()
            if start > until:
                break
            answer(one)
            times.append((time.process_time() - start) * 1000)
    except _TooLongError:
        given_up = True
        times.append((time.process_time() - start) * 1000)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return _spread(times) | ({"given up": True} if given_up else {})


def _keystrokes(engine: Ours, asked: list[Asked]) -> dict[str, float]:
    """Every beginning of two-word queries, with snippets of texts read from the corpus file."""
    source = Path((engine.folder.parent / "source").read_text())
    engine.index.close()
    from reader.index import Index

    text_of = _Texts(source).get if source.name.startswith("corpus-") else None
    index = Index.open(engine.folder, text_of=text_of)
    typed = [" ".join(a.words)[:n] for a in asked if a.kind == "and" for n in range(1, 13)]
    times = []
    for text in typed[:_KEYSTROKES]:
        start = time.process_time()
        index.search(text, as_typed=True)
        times.append((time.process_time() - start) * 1000)
    return _spread(times)


def _spread(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {
        "median": round(statistics.median(ordered), 2),
        "p95": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], 2),
        "n": len(ordered),
    }


def _resident() -> float:
    """Megabytes of this process in memory, mapped files included."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _table(figures: dict[str, dict[str, Any]]) -> str:
    names = list(figures)
    lines = ["| | " + " | ".join(names) + " | ours / fts5 |", "|---" * (len(names) + 2) + "|"]
    for kind in (*KINDS, "first touch", "keystroke"):
        cells = []
        for name in names:
            found = figures[name].get(kind)
            over = "> " if found and "given up" in found else ""
            cells.append(f"{over}{found['median']} (p95 {over}{found['p95']})" if found else "–")
        lines.append(f"| {kind}, ms | " + " | ".join(cells) + f" | {_ratio(figures, kind)} |")
    for kind in ("articles/s", "MB on disk", "MB in memory", "cold ms", "cold CPU ms", "failed"):
        cells = [str(figures[name].get(kind, "–")) for name in names]
        if set(cells) != {"–"}:
            lines.append(f"| {kind} | " + " | ".join(cells) + " | |")
    return "\n".join(lines)


def _ratio(figures: dict[str, dict[str, Any]], kind: str) -> str:
    ours, other = (figures.get(name, {}).get(kind) for name in ("ours", "fts5"))
    return f"{ours['median'] / max(other['median'], 0.001):.2f}" if ours and other else ""


if __name__ == "__main__":
    main()

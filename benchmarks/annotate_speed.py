"""How fast the engine annotates, how that grows, how soon it answers, how much memory it takes.

    python -m benchmarks.annotate_speed TEXTS.jsonl[.xz] [--articles N]

Words are counted by white space, rates by the wall clock and by processor time (a busy machine
shows in the difference). Growth is the time of a text twice as long over that of the text, up to
200,000 words; start to first answer is that of a new process, interpreter and model included.
"""

from __future__ import annotations

import argparse
import json
import lzma
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

FIRST = (
    "from reader.extract import Engine; "
    "a = Engine.load().annotate('Japan said on Monday that it will buy five jets.'); "
    "assert a.facts"
)


def texts_of(path: Path, count: int) -> list[str]:
    """The first texts of a JSON-lines file."""
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for _, line in zip(range(count), lines, strict=False)]


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of wall clock and of processor time."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def rates(texts: list[str]) -> None:
    """Words a second on one core and on two."""
    from reader.extract import Engine, Item

    words = sum(len(t.split()) for t in texts)
    items = [Item(t) for t in texts]
    for threads in (1, 2):
        engine = Engine.load(threads=threads)
        engine.annotate(texts[0])
        wall, cpu = timed(lambda engine=engine: list(engine.annotate_many(items)))  # type: ignore[misc]
        print(
            f"{threads} thread(s): {words / wall:,.0f} words/s, {words / cpu:,.0f} a second of cpu"
        )


def growth(text: str) -> None:
    """Time for a text of doubling length."""
    from reader.extract import Engine

    engine = Engine.load()
    words = text.split(" ")
    while len(words) < 200_000:
        words += words
    before = 0.0
    size = 12_500
    while size <= 200_000:
        sample = " ".join(words[:size])
        _, cpu = timed(lambda sample=sample: engine.annotate(sample))  # type: ignore[misc]
        factor = f", x{cpu / before:.2f}" if before else ""
        print(f"{size:,} words: {cpu:.2f} s of cpu{factor}")
        before, size = cpu, size * 2


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--growth", action="store_true", help="also the doubling test (minutes)")
    args = parser.parse_args()
    wall, _ = timed(lambda: subprocess.run([sys.executable, "-c", FIRST], check=True))
    print(f"start to first answer: {wall:.2f} s")
    texts = texts_of(args.texts, args.articles)
    rates(texts)
    if args.growth:
        growth("\n\n".join(texts))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory: {peak:,.0f} MiB")


if __name__ == "__main__":
    main()

"""How fast the engine annotates, how that grows, how soon it answers, how much memory it takes.

    python -m benchmarks.annotate_speed TEXTS.jsonl[.xz] [--articles N] [--jobs N …] [--growth]

`reader annotate --jsonl` is run as anyone would run it, start included, with one process and with
several, one after the other, so that the ratio holds whatever the machine. Words are counted by
white space, rates by the wall clock and by processor time (a busy machine shows in the
difference). Start to first answer is that of a new process, interpreter and model included: the
median of several. Growth is the processor time of a text twice as long over that of the text, up
to 200,000 words, and the memory it takes.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.sampling import read_rows

FIRST = (
    "from reader.extract import Engine; "
    "a = Engine.load().annotate('Japan said on Monday that it will buy five jets.'); "
    "assert a.facts"
)
STARTS = 5
_SMALLEST, _LARGEST = 12_500, 200_000


def timed(command: Sequence[str]) -> tuple[float, float]:
    """Seconds of wall clock and of processor time a command and its processes take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    wall = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - wall
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def largest() -> float:
    """MiB of memory the largest process run so far took."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def start() -> None:
    """How soon a new process has annotated its first sentence."""
    times = [timed([sys.executable, "-c", FIRST]) for _ in range(STARTS)]
    walls, cpus = zip(*times, strict=True)
    print(
        f"start to first answer: {statistics.median(walls):.2f} s (best {min(walls):.2f}),"
        f" {statistics.median(cpus):.2f} s of processor time; {largest():,.0f} MiB"
    )


def rates(texts: Sequence[str], jobs: Sequence[int]) -> None:
    """Words a second of `reader annotate` with so many processes."""
    words = sum(len(text.split()) for text in texts)
    first = 0.0
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "texts.jsonl"
        lines.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
        for count in jobs:
            command = ["annotate", "--jsonl", "--jobs", str(count), str(lines)]
            wall, cpu = timed([sys.executable, "-m", "reader", *command])
            first = first or wall
            print(
                f"{count} process(es): {words:,} words in {wall:.1f} s, {words / wall:,.0f} words/s"
                f" (x{first / wall:.2f}), {words / cpu:,.0f} a second of processor time"
            )
    print(f"largest process: {largest():,.0f} MiB")


def growth(text: str) -> None:
    """Processor time and memory for one text of doubling length."""
    from reader.extract import Engine

    engine = Engine.load()
    words = text.split(" ")
    words *= _LARGEST // len(words) + 1
    before = 0.0
    size = _SMALLEST
    while size <= _LARGEST:
        sample = " ".join(words[:size])
        cpu = time.process_time()
        engine.annotate(sample)
        cpu = time.process_time() - cpu
        factor = f", x{cpu / before:.2f}" if before else ""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size:,} words ({len(sample):,} characters): {cpu:.2f} s{factor}, {peak:,.0f} MiB")
        before, size = cpu, size * 2


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", type=Path)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--jobs", type=int, nargs="+", default=(1, 2))
    parser.add_argument("--growth", action="store_true", help="only the doubling test (minutes)")
    args = parser.parse_args()
    texts = [row["text"] for row in read_rows(args.texts)[: args.articles]]
    if args.growth:
        growth("\n\n".join(texts))
        return
    start()
    rates(texts, args.jobs)


if __name__ == "__main__":
    main()

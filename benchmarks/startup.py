"""Time to the first frame: the reader over 1,000 articles against a bare Textual app.

    python benchmarks/startup.py [--articles 1000] [--runs 7]

Both are started in a pseudo-terminal of 140×45, in turn, so that whatever else the machine does
weighs on both alike. The clock runs from the start of the process to the first frame: the moment
its words are on the terminal. Printed are medians, and the ratio (the aim: at most 1.6), then the
time until the reader's list is there too.
"""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import pty
import random
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

BARE = (
    "from textual.app import App\n"
    "from textual.widgets import Static\n"
    "class Bare(App):\n"
    "    def compose(self):\n"
    "        yield Static('first frame')\n"
    "Bare().run()\n"
)
DEADLINE = 60.0


def make_library(folder: Path, articles: int) -> None:
    """Fill a library with articles of random words, stored and indexed, not annotated."""
    from reader.library import Library
    from reader.model import Article

    chance = random.Random(7)  # noqa: S311 - no secret
    words = [f"word{number}" for number in range(4000)]
    with Library.open(folder, seed=False) as library:
        made = (
            Article(
                id=f"b{number}",
                title=" ".join(chance.choices(words, k=8)),
                text="\n\n".join(" ".join(chance.choices(words, k=60)) for _ in range(6)),
                published=f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}",
                source=f"Outlet {number % 20}",
            )
            for number in range(articles)
        )
        for _ in library.add_all(made, text_only=True):
            pass


def time_until(command: list[str], marks: list[bytes], environment: dict[str, str]) -> list[float]:
    """Return the seconds until each of some words has come out, in order; then end the program."""
    started = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvpe(command[0], command, environment)  # noqa: S606
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 140, 0, 0))
    seen = b""
    times: list[float] = []
    try:
        while len(times) < len(marks):
            if time.perf_counter() - started > DEADLINE:
                raise SystemExit(f"{marks[len(times)]!r} did not come: {seen[-400:]!r}")
            if select.select([terminal], [], [], 0.5)[0]:
                seen += os.read(terminal, 65536)
                while len(times) < len(marks) and marks[len(times)] in seen:
                    times.append(time.perf_counter() - started)
    finally:
        os.kill(pid, signal.SIGKILL)
        os.close(terminal)
        os.waitpid(pid, 0)
    return times


def main() -> None:
    """Print what was measured, as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library"
        make_library(library, options.articles)
        environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "READER_LIBRARY": str(library),
            "XDG_CONFIG_HOME": folder,
        }
        bare: list[float] = []
        first: list[float] = []
        listed: list[float] = []
        for run in range(options.runs + 1):
            (bare_time,) = time_until([sys.executable, "-c", BARE], [b"first frame"], environment)
            first_time, listed_time = time_until(
                [sys.executable, "-m", "reader"], [b"Documents", b"Outlet"], environment
            )
            if run:  # the first warms the file cache
                bare.append(bare_time)
                first.append(first_time)
                listed.append(listed_time)
    medians = {
        "bare_first_frame_s": statistics.median(bare),
        "reader_first_frame_s": statistics.median(first),
        "reader_list_s": statistics.median(listed),
    }
    shown: dict[str, object] = {name: round(value, 3) for name, value in medians.items()}
    shown["ratio"] = round(medians["reader_first_frame_s"] / medians["bare_first_frame_s"], 2)
    shown["ratio_list"] = round(medians["reader_list_s"] / medians["bare_first_frame_s"], 2)
    print(json.dumps({"articles": options.articles, "runs": options.runs, **shown}))


if __name__ == "__main__":
    main()

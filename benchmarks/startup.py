"""Time to the first frame: the reader over 1,000 articles against a bare Textual app.

    python -m benchmarks.startup [--articles 1000] [--runs 7]

Both are started in a pseudo-terminal of 140×45, in turn, so that whatever else the machine does
weighs on both alike. The clock runs from the start of the process to the first frame: the moment
its words are on the terminal. Printed are medians and bests of several runs, the ratio (the aim: at
most 1.6), and the same for the moment the list of articles is there too. On a machine that is busy
with other things, read the bests.
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


def start_until(command: list[str], words: bytes, environment: dict[str, str]) -> float:
    """Return the seconds from a program's start until words have come out; then end it."""
    started = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvpe(command[0], command, environment)  # noqa: S606
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 140, 0, 0))
    seen = b""
    try:
        while words not in seen:
            if time.perf_counter() - started > DEADLINE:
                raise SystemExit(f"{words!r} did not come: {seen[-400:]!r}")
            if select.select([terminal], [], [], 0.5)[0]:
                seen += os.read(terminal, 65536)
        return time.perf_counter() - started
    finally:
        os.kill(pid, signal.SIGKILL)
        os.close(terminal)
        os.waitpid(pid, 0)


def main() -> None:
    """Print what was measured, as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    reader = [sys.executable, "-m", "reader"]
    programs = {
        "bare": ([sys.executable, "-c", BARE], b"first frame"),
        "reader": (reader, b"Documents"),
        "list": (reader, b"Outlet"),
    }
    seen: dict[str, list[float]] = {name: [] for name in programs}
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
        for run in range(options.runs + 1):
            for name, (command, words) in programs.items():
                start = start_until(command, words, environment)
                if run:  # the first warms the file cache
                    seen[name].append(start)
    shown: dict[str, object] = {"articles": options.articles, "runs": options.runs}
    for how, pick in (("median", statistics.median), ("best", min)):
        times = {name: pick(starts) for name, starts in seen.items()}
        shown[how] = {
            **{f"{name}_s": round(seconds, 3) for name, seconds in times.items()},
            "ratio": round(times["reader"] / times["bare"], 2),
            "ratio_list": round(times["list"] / times["bare"], 2),
        }
    print(json.dumps(shown))


if __name__ == "__main__":
    main()

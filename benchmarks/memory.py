"""Memory of the interface's own process, with a library of real articles open.

    python -m benchmarks.memory ARTICLES.jsonl[.xz|.gz]
    python -m benchmarks.memory --library DIR

The program is started in a pseudo-terminal of 140×45, lists the library, opens articles, searches,
walks hits, and is then asked for its resident set (Linux: /proc). The annotation process is another
one and is not counted; it is left running as it would be. The aim: under 150 MB.
"""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

DEADLINE = 120.0
STEPS: tuple[tuple[str, str], ...] = (
    ("", "unread"),
    ("\r", "names"),
    *(("J", "") for _ in range(20)),
    ("s", "search"),
    ("the", "found"),
    ("\r", "Results"),
    ("\r", "hit 1 of"),
    *(("n", "") for _ in range(20)),
)
"""Keys, and what is to appear before the next ones."""


def resident_mb(pid: int, field: str = "VmRSS") -> float:
    """Return the resident set of a process in megabytes (10^6)."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise SystemExit(f"process {pid} does not say its {field}")


class Program:
    """The program in a pseudo-terminal."""

    def __init__(self, library: Path) -> None:
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment["READER_LIBRARY"] = str(library)
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            os.execvpe(sys.executable, [sys.executable, "-m", "reader"], environment)  # noqa: S606
        size = struct.pack("HHHH", 45, 140, 0, 0)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, size)

    def press(self, keys: str, until: str) -> None:
        """Press keys, then read until words appear, or until nothing more comes."""
        os.write(self._terminal, keys.encode())
        seen = b""
        started = time.perf_counter()
        while not until or until.encode() not in seen:
            if time.perf_counter() - started > DEADLINE:
                raise SystemExit(f"{until!r} did not appear")
            if select.select([self._terminal], [], [], 0.5)[0]:
                seen += os.read(self._terminal, 65536)
            elif not until:
                return

    def end(self) -> None:
        """End it."""
        os.kill(self.pid, signal.SIGTERM)
        os.close(self._terminal)
        os.waitpid(self.pid, 0)


def main() -> None:
    """Print what was measured, as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("articles", type=Path, nargs="?", help="JSON lines to make a library of")
    parser.add_argument("--library", type=Path, help="a library that is there already")
    options = parser.parse_args()
    if (options.articles is None) == (options.library is None):
        parser.error("give either a file of articles or --library")
    from reader.library import Library

    with tempfile.TemporaryDirectory() as folder:
        library = options.library or Path(folder) / "library"
        with Library.open(library) as opened:
            if options.articles is not None:
                opened.add(options.articles, text_only=True)
            count = opened.count()
        program = Program(library)
        try:
            at_rest = 0.0
            for keys, until in STEPS:
                program.press(keys, until)
                at_rest = at_rest or resident_mb(program.pid)
            used = resident_mb(program.pid)
            peak = resident_mb(program.pid, "VmHWM")
        finally:
            program.end()
    print(
        json.dumps(
            {
                "articles": count,
                "at_start_mb": round(at_rest, 1),
                "in_use_mb": round(used, 1),
                "peak_mb": round(peak, 1),
            }
        )
    )


if __name__ == "__main__":
    main()

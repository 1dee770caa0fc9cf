"""Drives the installed program in a real pseudo-terminal, as a person would."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

import pytest

DEADLINE = 90.0
_ESCAPES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|.)"
)


class Terminal:
    """A program in a pseudo-terminal, and all it has written."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._ours, self._theirs = pty.openpty()
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 140, 0, 0))
        self.before = termios.tcgetattr(self._theirs)
        self.program = subprocess.Popen(
            command,
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            env=environment,
            start_new_session=True,
        )
        self.written = b""
        self._read_to = 0

    def modes(self) -> list[object]:
        return list(termios.tcgetattr(self._theirs))

    def _more(self) -> None:
        if select.select([self._ours], [], [], 0.2)[0]:
            self.written += os.read(self._ours, 65536)

    def until(self, *words: str) -> None:
        """Read until all words have been written, in any order, behind those of the last call."""
        started = time.monotonic()
        while True:
            rest = self.written[self._read_to :]
            text = _shown(rest)
            if all(word in text for word in words):
                # Further words may have come in the same piece, so only these are read.
                self._read_to += max(_end(rest, word) for word in words)
                return
            if time.monotonic() - started > DEADLINE or self.program.poll() is not None:
                shown = " ".join(text.split())[-900:]
                pytest.fail(f"{words!r} did not come; exit {self.program.poll()}: {shown!r}")
            self._more()

    def press(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def until_ended(self) -> int:
        started = time.monotonic()
        while self.program.poll() is None:
            if time.monotonic() - started > DEADLINE:
                pytest.fail("the program did not end")
            self._more()
        while select.select([self._ours], [], [], 0)[0]:
            self.written += os.read(self._ours, 65536)
        return self.program.returncode

    def close(self) -> None:
        if self.program.poll() is None:
            self.program.kill()
            self.program.wait()
        os.close(self._ours)
        os.close(self._theirs)


def _end(written: bytes, word: str) -> int:
    ends = range(len(written) + 1)
    return bisect_left(ends, True, key=lambda end: word in _shown(written[:end]))


def _shown(written: bytes) -> str:
    return _ESCAPES.sub(b"", written).decode("utf-8", "replace")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    script = Path(sys.executable).parent / "reader"
    command = [str(script)] if script.exists() else [sys.executable, "-m", "reader"]
    environment = {
        **{key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TEXTUAL")},
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "READER_LIBRARY": str(tmp_path / "library"),
        "XDG_CONFIG_HOME": str(tmp_path),
    }
    opened = Terminal(command, environment)
    yield opened
    opened.close()


def test_the_samples_are_read_searched_and_left(terminal: Terminal) -> None:
    terminal.until("Documents", "Peter")
    terminal.press("s")
    terminal.until("a phrase")
    terminal.press("okinawa")
    terminal.until("2 found")
    terminal.press("\r")
    terminal.until("open")
    terminal.press("\r")
    terminal.until("next hit")
    terminal.press("n")
    terminal.until("hit 2 of")
    terminal.press("3")
    terminal.until("go to the words")
    terminal.press("?")
    terminal.until("Moving")
    terminal.press("q")
    terminal.press("Q")
    assert terminal.until_ended() == 0
    assert terminal.modes() == terminal.before
    assert terminal.written.rindex(b"\x1b[?1049l") > terminal.written.rindex(b"\x1b[?1049h")
    assert terminal.written.rindex(b"\x1b[?25h") > terminal.written.rindex(b"\x1b[?25l")
    assert b"Traceback" not in terminal.written

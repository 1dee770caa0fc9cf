"""Other programs: the person's editor, and commands that are handed a text."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from reader.paths import expanded
from reader.processes import own_module


def edit(text: str) -> str:
    """Open a copy of a text in the editor; return what went wrong, empty if nothing did."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    with tempfile.TemporaryDirectory(prefix="reader-") as folder:
        path = Path(folder) / "article.md"
        path.write_text(text, encoding="utf-8")
        return _run([*shlex.split(editor), str(path)])


def _run(command: list[str]) -> str:
    """Run a program in the terminal; return what went wrong, empty if nothing did."""
    try:
        done = subprocess.run(command, check=False)  # noqa: S603 - the person's own editor
    except OSError as error:
        return f"{command[0]} can't be run: {error.strerror}. Set EDITOR to your editor."
    return f"{command[0]} ended with status {done.returncode}." if done.returncode else ""


def _asked_back() -> bool:
    """Wait until what stands on the terminal has been read; whether enter was pressed."""
    try:
        input("\n[enter goes back to reader] ")
    except (EOFError, KeyboardInterrupt):
        return False
    return True


def update_feeds(library: Path) -> None:
    """Have what is new in the library's feeds read in, and wait until it has been read."""
    _run_own("feeds", "update", "--text-only", "--library", str(library))


def named(line: str) -> list[str]:
    """Return the files and addresses named on a line, parted as a shell would part them."""
    try:
        names = shlex.split(line)
    except ValueError:  # an apostrophe in a name
        names = [line.strip()]
    return [name if "://" in name else str(expanded(name)) for name in names]


def add(library: Path, sources: Sequence[str]) -> None:
    """Have files, folders or addresses read into the library, and wait until that is read."""
    _run_own("add", "--text-only", "--library", str(library), "--", *sources)


def _run_own(*arguments: str) -> None:
    """Run one of our commands in the terminal; ^c ends that and not the interface."""
    command = own_module("reader", *arguments)
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        subprocess.run(command, check=False)  # noqa: S603 - our own program
    finally:
        signal.signal(signal.SIGINT, before)
    _asked_back()


def pipe(command: str, text: str) -> str:
    """Hand text to a shell command and wait until its answer has been read."""
    done = subprocess.run(  # noqa: S602 - typed by the person at their own keyboard
        command, shell=True, input=text, encoding="utf-8", check=False
    )
    if not _asked_back():
        return ""
    return f"The command ended with status {done.returncode}." if done.returncode else ""

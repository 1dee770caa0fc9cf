"""Open the interface, or say why it can't be."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from reader.errors import UsageError

Interface = Callable[[Path | None], None]
"""What opens the interface on a library and comes back when it is left."""


def open_interface(interface: Interface, library: Path | None) -> int:
    """Open the interface on a library; 0 once it is left.

    Raises UsageError where there is no terminal to draw on.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "the interface needs a terminal, and standard input or output is none; "
            "'reader --help' lists the commands that work without one"
        )
    if os.environ.get("TERM", "") in ("", "dumb"):
        raise UsageError(
            "the interface needs a terminal that can be drawn on, and TERM is "
            f"'{os.environ.get('TERM', '')}'; 'reader --help' lists the commands that work without"
        )
    interface(library)
    return 0

"""Our own code in a process of its own, started so that nothing else is run by mistake."""

from __future__ import annotations

import sys
from pathlib import Path

import reader

_BOOT = (
    "import runpy, sys; root, module = sys.argv[1:3]; del sys.argv[1:3]; "
    "root in sys.path or sys.path.insert(0, root); "
    "runpy.run_module(module, run_name='__main__', alter_sys=True)"
)


def own_module(module: str, *arguments: str) -> list[str]:
    """The command line that runs a module of this program, by this interpreter.

    It runs the same code as runs here. `python -m` would look in the current folder first, which
    may be one of downloaded files.
    """
    root = str(Path(reader.__file__).resolve().parent.parent)
    return [sys.executable, "-P", "-c", _BOOT, root, module, *arguments]

"""Our own code in a process of its own: nothing else run by mistake, and no more than a core."""

from __future__ import annotations

import os
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


def keep_to_one_thread() -> None:
    """Have the libraries under numpy use one thread, unless the environment says otherwise.

    Heeded where numpy is not loaded yet. What we multiply is small: further threads would gain
    nothing, and spin while they wait, on cores that other processes could use.
    """
    for library in ("OPENBLAS", "OMP", "MKL", "VECLIB", "BLIS"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")

"""The interface in the terminal. `run` opens it; nothing else is for use from outside."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader import config
from reader.errors import TRACEBACK, ReaderError

if TYPE_CHECKING:
    from reader.tui.backend import Annotator, Backend

__all__ = ["run"]


def run(library_path: Path | None = None) -> None:
    """Open the interface on a library and come back when it is left.

    Raises ReaderError where there is no terminal or the library can't be opened.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise ReaderError(
            "the interface needs a terminal; `reader list`, `search` and `show` work without one"
        )
    # What starting makes is there to stay: to look through it time and again takes a tenth of it.
    gc.disable()
    from reader.tui.app import ReaderApp

    def open_library() -> Backend:
        from reader.library import Library

        return Library.open(library_path)

    trouble = ""
    try:
        settings = config.load()
    except ReaderError as error:
        settings, trouble = config.Config(), str(error)
    app = ReaderApp(
        open_library,
        make_annotator=_annotator,
        theme=settings.theme,
        keymap=settings.keys,
        measure=settings.measure,
        trouble=trouble or next(iter(settings.unknown), ""),
        first_frame=_collect_from_now_on,
    )
    try:
        app.run()
    finally:
        app.let_go()
    if app.failure is not None:
        defect = app.failure.__cause__
        raise defect if defect is not None and TRACEBACK in os.environ else app.failure


def _collect_from_now_on() -> None:
    gc.freeze()
    gc.enable()


def _annotator(library: Backend) -> Annotator:
    from reader.library.worker import AnnotationWorker

    return AnnotationWorker(library.path)

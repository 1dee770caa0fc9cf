"""A progress bar on stderr, where a person is looking at the terminal."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader.text import sanitize

if TYPE_CHECKING:
    from reader.library import Progress as Step

_WORDS = {"read": "Reading", "index": "Indexing", "annotate": "Annotating"}
_NAME_WIDTH = 40


class ProgressBar:
    """Call it with each step of a long piece of work; silent where no one is looking."""

    def __init__(self, *, quiet: bool = False) -> None:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )

        seen = sys.stderr.isatty() and sys.stdout.isatty() and not quiet
        console = Console(stderr=True, highlight=False, markup=False, emoji=False)
        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[name]}", markup=False),
            console=console,
            disable=not seen,
            transient=True,
        )
        self._tasks: dict[str, int] = {}

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._progress.stop()

    def __call__(self, step: Step) -> None:
        """Show how far a stage is."""
        from rich.progress import TaskID

        stage = step.stage.value
        name = sanitize(step.name).replace("\n", " ")
        if len(name) > _NAME_WIDTH:
            name = "…" + name[1 - _NAME_WIDTH :]
        if stage not in self._tasks:
            title = _WORDS.get(stage, stage)
            self._tasks[stage] = self._progress.add_task(title, total=step.total, name=name)
        task = TaskID(self._tasks[stage])
        self._progress.update(task, completed=step.done, total=step.total, name=name)

    def count(self, articles: int) -> None:
        """Show how many articles have been stored; a file can hold any number of them."""
        from rich.progress import TaskID

        if "read" in self._tasks:
            self._progress.update(TaskID(self._tasks["read"]), name=f"{articles:,} articles")

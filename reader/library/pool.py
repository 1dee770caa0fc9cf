"""Annotation by several processes at once, for the command line."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from reader.errors import ModelError
from reader.library.values import Progress, Report, Stage
from reader.library.worker import SHIPPED, Event, EventKind, Process

_AHEAD = 2
"""Articles a process holds: the one it is at, and the next, so that it never waits."""
_MOST_CRASHES = 3
_FINISHED = (EventKind.ANNOTATED, EventKind.FAILED)


class Pool:
    """Several annotation processes that share a list of articles; ends them on leaving."""

    def __init__(
        self, library: Path, ids: Sequence[str], *, jobs: int, engine: str = SHIPPED
    ) -> None:
        self._library = library
        self._engine = engine
        self._left = deque(ids)
        self._total = len(ids)
        self._events: SimpleQueue[tuple[int, Event]] = SimpleQueue()
        self._processes: dict[int, Process] = {}
        self._held: dict[int, deque[str]] = {}
        self._at: dict[int, str | None] = {}
        self._crashes = 0
        self._died_on: set[str] = set()
        self._finished = 0
        self._annotated = 0
        self._jobs = max(1, min(jobs, len(ids)))

    def run(self, report: Report | None) -> int:
        """How many articles were annotated.

        Raises ModelError where no process can annotate at all.
        """
        try:
            for number in range(self._jobs):
                self._start(number, None)
            while self._processes:
                number, event = self._events.get()
                before = self._finished
                self._take(number, event)
                if report is not None and self._finished > before:
                    name = event.id or ""
                    report(Progress(Stage.ANNOTATE, self._finished, self._total, name))
        finally:
            for process in self._processes.values():
                process.end()
            for process in self._processes.values():
                process.stop()
        return self._annotated

    def _start(self, number: int, crashed_on: str | None) -> None:
        self._held.setdefault(number, deque())
        self._processes[number] = Process(
            self._library,
            partial(self._told, number),
            engine=self._engine,
            only_asked=True,
            crashed_on=crashed_on,
        )
        for one in self._held[number]:
            self._processes[number].ask(one)
        self._feed(number)

    def _told(self, number: int, event: Event) -> None:
        self._events.put((number, event))

    def _feed(self, number: int) -> None:
        """Keep the process busy; one that has nothing left is ended."""
        held = self._held[number]
        while self._left and len(held) < _AHEAD:
            held.append(self._left.popleft())
            self._processes[number].ask(held[-1])
        if not held:
            self._processes.pop(number).stop()

    def _take(self, number: int, event: Event) -> None:
        if number not in self._processes:
            return
        if event.kind is EventKind.UNAVAILABLE:
            raise ModelError(event.message)
        if event.kind is EventKind.ENDED:
            self._died(number, event.message)
        elif event.kind is EventKind.BEGUN:
            self._at[number] = event.id
        elif event.kind in _FINISHED and event.id is not None:
            self._finish(number, event.id, annotated=event.kind is EventKind.ANNOTATED)
            self._feed(number)

    def _finish(self, number: int, id: str, *, annotated: bool) -> None:  # noqa: A002
        held = self._held[number]
        self._at[number] = None
        if id in held:  # one that a process died on is told once more by the next
            held.remove(id)
            self._finished += 1
            self._annotated += annotated
        if annotated:
            self._crashes = 0

    def _died(self, number: int, status: str) -> None:
        """Start another in its place.

        What it was at gets a second chance, as what ends a process may have nothing to do with it,
        and then counts as failed, so this comes to an end.
        """
        self._processes.pop(number).stop()
        crashed_on = self._at.get(number)
        if crashed_on is not None and crashed_on not in self._died_on:
            self._died_on.add(crashed_on)
            self._at[number] = None
            self._start(number, None)
            return
        self._crashes += 1
        if self._crashes > _MOST_CRASHES:
            raise ModelError(
                f"annotation stopped: its process died {self._crashes} times (status {status})"
            )
        if crashed_on is not None:
            self._finish(number, crashed_on, annotated=False)
        if self._held[number] or self._left or crashed_on is not None:
            self._start(number, crashed_on)

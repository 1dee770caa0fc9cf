"""Annotation in a process of its own, so that reading never waits for it.

The process (reader.library.child) opens the library itself and is spoken to in lines of JSON over
its standard input and output. It ends when asked to, and when its input closes, which the system
does for it when the interface dies, however it dies.
"""

from __future__ import annotations

import json
import subprocess
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from queue import Empty, SimpleQueue

from reader.processes import own_module

SHIPPED = "reader.library.engine:SHIPPED"
"""Where the process finds its engine: a module and an EngineSource in it."""

_GRACE = 3.0
_MOST_CRASHES = 3


class EventKind(StrEnum):
    """What happened in the annotation process."""

    STARTED = "started"
    """It is up; `total` articles wait."""
    BEGUN = "begun"
    """It has taken up an article."""
    ANNOTATED = "annotated"
    """An article's annotations are in the record."""
    FAILED = "failed"
    """An article can't be annotated; `message` says why."""
    IDLE = "idle"
    """Nothing waits any more."""
    GROUPED = "grouped"
    """The articles were grouped into stories again."""
    UNAVAILABLE = "unavailable"
    """There will be no annotations in this session; `message` says why, in one line."""
    ENDED = "ended"
    """The process is gone; `message` holds its exit status."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: to which article, and how many are done of how many."""

    kind: EventKind
    id: str | None = None
    done: int = 0
    total: int = 0
    message: str = ""


class Process:
    """One annotation process, as its parent holds it; events are given to `told` from a thread."""

    def __init__(
        self,
        library: Path,
        told: Callable[[Event], None],
        *,
        engine: str = SHIPPED,
        only_asked: bool = False,
        crashed_on: str | None = None,
    ) -> None:
        self._told = told
        options = {"engine": engine, "only_asked": only_asked, "crashed_on": crashed_on}
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
            own_module("reader.library.child", str(library), json.dumps(options)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def ask(self, id: str) -> None:  # noqa: A002
        """Have an article annotated before all others; nothing happens if the process is gone."""
        self._say({"annotate": id})

    def end(self) -> None:
        """Have the process end, without waiting for it."""
        with suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()

    def stop(self) -> None:
        """End the process, and wait until it is gone; safe to call twice."""
        self.end()
        try:
            self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _say(self, message: dict[str, object]) -> None:
        stdin = self._process.stdin
        if stdin is None or stdin.closed:
            return
        with suppress(OSError, ValueError):
            stdin.write(json.dumps(message).encode("ascii") + b"\n")
            stdin.flush()

    def _listen(self) -> None:
        stdout = self._process.stdout
        if stdout is None:
            return
        for line in stdout:
            with suppress(ValueError, TypeError, KeyError, AttributeError):
                said = json.loads(line)
                self._told(Event(EventKind(said.pop("kind")), **said))
        self._told(Event(EventKind.ENDED, message=str(self._process.wait())))


class AnnotationWorker:
    """Annotates a library's articles in the background: those asked for first, then newest first.

    None of its methods waits, but `stop` (a few seconds at most); call them from one thread.
    """

    def __init__(self, library_path: Path, *, engine: str = SHIPPED) -> None:
        self._path = library_path
        self._engine = engine
        self._events: SimpleQueue[Event] = SimpleQueue()
        self._process: Process | None = None
        self._asked: deque[str] = deque()
        self._current: str | None = None
        self._crashes = 0
        self._died_on: set[str] = set()
        self._over = False

    @property
    def running(self) -> bool:
        """Whether annotation goes on; False before `start`, after `stop`, and when it gave up."""
        return self._process is not None and not self._over

    def start(self) -> None:
        """Start the process, unless it runs."""
        if self._process is None:
            self._over = False
            self._crashes = 0
            self._spawn(None)

    def request(self, article_id: str) -> None:
        """Have an article annotated before all others; one that is annotated is left as it is."""
        if self._process is None or self._over:
            return
        self._asked.append(article_id)
        self._process.ask(article_id)

    def poll(self) -> list[Event]:
        """What happened since the last call.

        A process that died on an article is started again. That article gets a second chance, as
        what ends a process may have nothing to do with it, and then counts as failed; a process
        that dies again and again is given up, which is told once as UNAVAILABLE.
        """
        happened: list[Event] = []
        while True:
            try:
                event = self._events.get_nowait()
            except Empty:
                return happened
            if event.kind is EventKind.ENDED:
                happened += self._ended(event)
            elif event.kind is EventKind.BEGUN:
                self._current = event.id
            else:
                happened.append(self._noted(event))

    def stop(self) -> None:
        """End the process and forget what was asked; safe to call twice."""
        self._over = True
        if self._process is not None:
            self._process.stop()
            self._process = None
        self._asked.clear()
        self._current = None
        with suppress(Empty):
            while True:
                self._events.get_nowait()

    def _spawn(self, crashed_on: str | None) -> None:
        self._process = Process(
            self._path, self._events.put, engine=self._engine, crashed_on=crashed_on
        )
        for one in self._asked:
            self._process.ask(one)

    def _noted(self, event: Event) -> Event:
        if event.kind in (EventKind.ANNOTATED, EventKind.FAILED):
            self._current = None
            self._crashes = 0 if event.kind is EventKind.ANNOTATED else self._crashes
            with suppress(ValueError):
                self._asked.remove(event.id or "")
        elif event.kind is EventKind.UNAVAILABLE:
            self._over = True
        return event

    def _ended(self, event: Event) -> list[Event]:
        crashed_on, self._current = self._current, None
        process, self._process = self._process, None
        if process is not None:
            process.stop()
        if self._over:
            return []
        if crashed_on is not None and crashed_on not in self._died_on:
            self._died_on.add(crashed_on)
            self._spawn(None)
            return []
        self._crashes += 1
        if self._crashes > _MOST_CRASHES:
            self._over = True
            message = f"annotation stopped: its process died {self._crashes} times"
            return [Event(EventKind.UNAVAILABLE, message=f"{message} (status {event.message})")]
        with suppress(ValueError):
            self._asked.remove(crashed_on or "")
        self._spawn(crashed_on)
        return []

"""The annotation process itself: what runs in it, and how it ends.

It reads `{"annotate": ID}` a line from its standard input until that is closed, and writes one
JSON object a line for each event of reader.library.worker.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import threading
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import NoReturn

from reader.errors import LibraryBusy, ReaderError, SearchIndexError
from reader.library.annotating import Annotating
from reader.library.engine import EngineSource
from reader.library.grouping import Grouping
from reader.library.indexing import Indexing
from reader.library.worker import EventKind
from reader.processes import keep_to_one_thread
from reader.store import FILE_NAME, Store

_NICENESS = 10
_LOOK_AGAIN = 2.0
"""Seconds between two looks for articles that another process has added."""
_BUSY_PAUSE = 1.0
_INDEX_EVERY = 200
"""Articles between two times the index is told their names."""
_LAST_SECONDS = 2.0
"""How long what is under way may take to finish before the process ends regardless."""


_MOST_AT_ONCE = 3
"""Articles begun and not done: one that gave way, one that did so too, and one that doesn't."""


class Ending(BaseException):  # no error, and none to be caught as one
    """The parent wants no more."""


class Child:
    """The annotation process: a queue of what was asked for, a list of what waits."""

    def __init__(self, folder: Path, engine: EngineSource, out: int, *, only_asked: bool) -> None:
        self._store = Store.open(folder / FILE_NAME, create=False)
        self._annotating = Annotating(self._store, engine)
        self._indexing = Indexing(folder, self._store)
        self._grouping = Grouping(self._store)
        self._out = out
        self._only_asked = only_asked
        self._asked: SimpleQueue[str | None] = SimpleQueue()
        self._waiting: deque[str] = deque()
        self._under_way: list[str] = []
        self._done = 0
        self._unindexed = 0
        self._grouper: threading.Thread | None = None
        self._ending = threading.Event()

    def ask(self, id: str) -> None:  # noqa: A002
        """Put an article before all others, also before what is left of the one being read.

        May be called from any thread.
        """
        self._asked.put(id)

    def end(self) -> None:
        """Have the process end, the article it is at left for later. From any thread."""
        self._ending.set()
        self._asked.put(None)  # wakes it

    def run(self, crashed_on: str | None) -> None:
        """Annotate until told to end. Raises ReaderError where that can't go on."""
        if crashed_on is not None:
            self._note_crash(crashed_on)
        self._look()
        self._tell(EventKind.STARTED)
        try:
            while True:
                self._annotate(self._next())
        except Ending:
            return
        finally:
            self._indexing.close()
            self._store.close()

    def _next(self) -> str:
        """The article to take up now; waits for one. Raises Ending."""
        block = False
        while True:
            asked = self._asked_for(block=block)
            if self._ending.is_set():
                raise Ending
            if asked is not None:
                return asked
            if self._waiting:
                return self._waiting.popleft()
            if not block:
                self._index()
                self._tell(EventKind.IDLE)
                self._group()
            elif self._store.changed():
                self._look()
            block = True

    def _asked_for(self, *, block: bool) -> str | None:
        try:
            asked = self._asked.get(timeout=_LOOK_AGAIN) if block else self._asked.get_nowait()
        except Empty:
            return None
        if asked is not None:
            with suppress(ValueError):
                self._waiting.remove(asked)
        return asked

    def _look(self) -> None:
        if not self._only_asked:
            self._store.changed()
            self._waiting = deque(self._annotating.pending())

    def _annotate(self, id: str) -> None:  # noqa: A002
        try:
            if not self._annotating.waits(id):
                self._tell_finished(id, self._annotating.failure(id))
                return
            reason = self._read(id)
        except LibraryBusy:
            threading.Event().wait(_BUSY_PAUSE)
            self._waiting.appendleft(id)
            return
        self._done += 1
        self._tell_finished(id, reason)
        self._unindexed += 1
        if self._unindexed >= _INDEX_EVERY:
            self._index()

    def _read(self, id: str) -> str | None:  # noqa: A002
        self._tell(EventKind.BEGUN, id)
        self._under_way.append(id)
        try:
            return self._annotating.annotate_one(id, self._give_way)
        finally:
            self._under_way.pop()

    def _give_way(self) -> None:
        """In a pause of the article being read: end, or do first what was asked for meanwhile."""
        if self._ending.is_set():
            raise Ending
        if self._only_asked or len(self._under_way) >= _MOST_AT_ONCE or self._asked.empty():
            return
        asked = self._asked_for(block=False)
        if asked is not None and asked not in self._under_way:
            self._annotate(asked)
            # Should the process die now, it is not of the one that was asked for.
            self._tell(EventKind.BEGUN, self._under_way[-1])

    def _tell_finished(self, id: str, reason: str | None) -> None:  # noqa: A002
        if reason is None:
            self._tell(EventKind.ANNOTATED, id)
        else:
            self._tell(EventKind.FAILED, id, reason)

    def _index(self) -> None:
        """Tell the index the names found; what it does not take now it takes later."""
        self._unindexed = 0
        if not self._only_asked:
            with suppress(SearchIndexError, LibraryBusy):
                self._indexing.bring_up_to_date()
                if not self._waiting:
                    self._indexing.maintain()

    def _group(self) -> None:
        """Group the stories again beside, as it takes long and articles may be asked for."""
        if self._only_asked or (self._grouper and self._grouper.is_alive()):
            return
        if self._grouping.stale():
            self._grouper = threading.Thread(target=self._regroup, daemon=True)
            self._grouper.start()

    def _regroup(self) -> None:
        with suppress(ReaderError):
            self._grouping.refresh()
            self._tell(EventKind.GROUPED)

    def _note_crash(self, id: str) -> None:  # noqa: A002
        reason = "the annotation process died on it"
        with suppress(ReaderError):
            self._store.annotations.fail(id, self._annotating.version(), reason)
            self._tell(EventKind.FAILED, id, reason)

    def _tell(self, kind: EventKind, id: str | None = None, message: str = "") -> None:  # noqa: A002
        total = self._done + len(self._waiting)
        tell(self._out, kind, id=id, done=self._done, total=total, message=message)


def tell(out: int, kind: EventKind, **fields: object) -> None:
    """Write one event; a parent that is gone is no error."""
    line = json.dumps({"kind": kind.value, **fields}).encode("ascii") + b"\n"
    with suppress(OSError):
        while line:
            line = line[os.write(out, line) :]


def main(arguments: Sequence[str]) -> NoReturn:
    """Run the process; never returns, and never says anything but events."""
    folder, options = Path(arguments[0]), json.loads(arguments[1])
    keep_to_one_thread()
    # What other code prints must not get among the events.
    out = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    with suppress(OSError):
        os.nice(_NICENESS)
    try:
        module, name = options["engine"].split(":")
        engine = getattr(importlib.import_module(module), name)
        child = Child(folder, engine, out, only_asked=options["only_asked"])
        threading.Thread(target=_listen, args=(child,), daemon=True).start()
        child.run(options["crashed_on"])
    except ReaderError as error:
        tell(out, EventKind.UNAVAILABLE, message=str(error))
    except (ImportError, MemoryError) as error:
        message = f"annotation can't start: {type(error).__name__}: {error}"
        tell(out, EventKind.UNAVAILABLE, message=message)
    # The listening thread still waits for input; nothing is left that needs cleaning up.
    os._exit(0)


def _listen(child: Child) -> None:
    """Pass on what the parent says; when it has ended, so does this process, soon."""
    rest = b""
    while data := _read():
        *lines, rest = (rest + data).split(b"\n")
        for line in lines:
            said = json.loads(line)
            if "annotate" in said:
                child.ask(said["annotate"])
    child.end()
    threading.Event().wait(_LAST_SECONDS)
    # Killed between two commits, or in one, the record is whole.
    os._exit(0)


def _read() -> bytes:
    try:
        return os.read(0, 65536)
    except OSError:
        return b""


if __name__ == "__main__":
    main(sys.argv[1:])

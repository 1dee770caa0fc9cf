"""Reading in: many sources, in batches, each answered for once it is safe."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from reader.errors import LibraryError
from reader.library import reading
from reader.library.indexing import Indexing
from reader.library.reading import FoundLink, Source
from reader.library.values import Added, AddedStatus, Progress, Report, Stage
from reader.store import Store, Stored, Together

_BATCH = 100
"""Articles per transaction; an answer is given for each once it is safe."""
_BATCH_SECONDS = 0.5
_INDEX_EVERY = 500
"""Articles between two commits of the index, or as many as come in this many seconds."""
_INDEX_SECONDS = 2.0
_WAITING_BYTES = 64 << 20
"""Changed articles of a file that wait for the rest of it; the first of more wait no longer."""


class _Sitting:
    """What is read in together, and what of it waits until the rest of its file is read."""

    def __init__(self) -> None:
        self.together = Together()
        self.due: list[reading.Incoming] = []
        """What waits no longer."""
        self._waiting: list[reading.Incoming] = []
        self._size = 0
        self._file: object = None

    def begin(self, file: object) -> None:
        """What comes now is of this file."""
        if file is not self._file:
            self._release()
            self.together.next_file()
            self._file = file

    def wait(self, one: reading.Incoming) -> None:
        """Have an article wait for the rest of its file."""
        self._waiting.append(one)
        self._size += len(one.original)
        if self._size > _WAITING_BYTES:
            self._release()

    def _release(self) -> None:
        self.due += self._waiting
        self._waiting, self._size = [], 0


class Adding:
    """Puts articles into one record, and has the index take them in now and then."""

    def __init__(self, store: Store, indexing: Indexing) -> None:
        self._store = store
        self._indexing = indexing

    def read(
        self, files: Sequence[Source | FoundLink], progress: Report | None
    ) -> Iterator[reading.Incoming | Added]:
        """Each article of these sources, and what can't be read of them as an answer already."""
        for done, source in enumerate(files):
            if progress is not None:
                progress(Progress(Stage.READ, done, len(files), reading.name_of(source)))
            yield from reading.read_source(source)
        if progress is not None:
            progress(Progress(Stage.READ, len(files), len(files)))

    def stored(
        self, incoming: Iterable[reading.Incoming | Added], progress: Report | None = None
    ) -> Iterator[Added]:
        """What became of each, given once it is safe; the index takes them in now and then.

        An article that takes the place of another comes behind the rest of its file. Interrupted
        while it waits for the next, it stores what it has. Raises LibraryError.
        """
        batch: list[reading.Incoming | Added] = []
        stored_at = indexed_at = time.monotonic()
        unindexed = 0
        sitting = _Sitting()
        try:
            for one in incoming:
                batch.append(one)
                if len(batch) < _BATCH and time.monotonic() - stored_at < _BATCH_SECONDS:
                    continue
                full, batch = batch, []
                yield from self._store_batch(full, sitting)
                yield from self._store_due(sitting)
                unindexed += len(full)
                stored_at = time.monotonic()
                if unindexed >= _INDEX_EVERY or stored_at - indexed_at >= _INDEX_SECONDS:
                    self._indexing.quietly(progress)
                    unindexed = 0
                    stored_at = indexed_at = time.monotonic()
        except BaseException:
            with suppress(LibraryError):
                self._store_batch(batch, sitting)
            raise
        yield from self._store_batch(batch, sitting)
        sitting.begin(None)
        yield from self._store_due(sitting)

    def _store_batch(
        self, batch: Sequence[reading.Incoming | Added], sitting: _Sitting
    ) -> list[Added]:
        if not batch:
            return []
        answers = []
        with self._store.transaction():
            for one in batch:
                if isinstance(one, Added):
                    answers.append(one)
                    continue
                sitting.begin(one.file)
                added = self._put(one, sitting.together, waits=True)
                if added is None:
                    sitting.wait(one)
                else:
                    answers.append(added)
        return answers

    def _store_due(self, sitting: _Sitting) -> Iterator[Added]:
        due, sitting.due = sitting.due, []
        for first in range(0, len(due), _BATCH):
            with self._store.transaction():
                put = [self._put(one, sitting.together) for one in due[first : first + _BATCH]]
            yield from (added for added in put if added is not None)

    def put(self, one: reading.Incoming) -> Added:
        """What became of one article that comes alone. Raises LibraryError."""
        added = self._put(one, Together())
        if added is None:  # pragma: no cover - nothing waits unless told to
            raise LibraryError(f"{one.path}: not stored")
        return added

    def _put(
        self, one: reading.Incoming, together: Together, *, waits: bool = False
    ) -> Added | None:
        """What became of one article, or None where it waits for the rest of its file."""
        stored = self._store.articles.put(
            one.article,
            one.original,
            one.media_type,
            identity=one.identity,
            together=together,
            waits=waits,
            replaces=one.replaces,
        )
        if stored.status is Stored.WAITS:
            return None
        status = AddedStatus(stored.status.value)
        return Added(stored.article.id, one.path, status, title=stored.article.title)

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
from reader.store import Store

_BATCH = 100
"""Articles per transaction; an answer is given for each once it is safe."""
_BATCH_SECONDS = 0.5
_INDEX_EVERY = 500
"""Articles between two commits of the index, or as many as come in this many seconds."""
_INDEX_SECONDS = 2.0


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

        Interrupted while it waits for the next, it stores what it has. Raises LibraryError.
        """
        batch: list[reading.Incoming | Added] = []
        stored_at = indexed_at = time.monotonic()
        unindexed = 0
        try:
            for one in incoming:
                batch.append(one)
                if len(batch) < _BATCH and time.monotonic() - stored_at < _BATCH_SECONDS:
                    continue
                full, batch = batch, []
                yield from self._store_batch(full)
                unindexed += len(full)
                stored_at = time.monotonic()
                if unindexed >= _INDEX_EVERY or stored_at - indexed_at >= _INDEX_SECONDS:
                    self._indexing.quietly(progress)
                    unindexed = 0
                    stored_at = indexed_at = time.monotonic()
        except BaseException:
            with suppress(LibraryError):
                self._store_batch(batch)
            raise
        yield from self._store_batch(batch)

    def _store_batch(self, batch: Sequence[reading.Incoming | Added]) -> list[Added]:
        if not batch:
            return []
        with self._store.transaction():
            return [one if isinstance(one, Added) else self.put(one) for one in batch]

    def put(self, one: reading.Incoming) -> Added:
        """What became of one article. Raises LibraryError."""
        stored = self._store.articles.put(
            one.article,
            one.original,
            one.media_type,
            identity=one.identity,
            occurrence=one.occurrence,
            replaces=one.replaces,
        )
        status = AddedStatus(stored.status.value)
        return Added(stored.article.id, one.path, status, title=stored.article.title)

"""The search index as the library keeps it: derived from the record, and brought up to date.

What changes in the record waits in its outbox until the index has it. One process at a time
writes the index; another leaves its changes waiting, and whoever writes next takes them along.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import LibraryBusy, SearchIndexError
from reader.library.locking import WriterLock
from reader.library.values import Progress, Report, Stage
from reader.model import Results
from reader.paths import PRIVATE_FILE, ensure_private, only_ours
from reader.store import Searchable, Store

if TYPE_CHECKING:
    from reader.index import Index, IndexDocument
    from reader.index import Marks as IndexMarks

BATCH = 500
"""Articles per commit of the index."""
PATIENCE = 2.0
"""Seconds to wait for another process to finish with the index."""


class Indexing:
    """The search index of one library; safe to use from many threads at once."""

    def __init__(self, folder: Path, store: Store) -> None:
        self._folder = folder / "index"
        self._store = store
        self._writer = WriterLock(folder / "index.lock")
        self._opening = threading.Lock()
        self._index: Index | None = None
        self._marks: IndexMarks | None = None
        self._behind = False

    def search(self, query: str, *, limit: int, offset: int, as_typed: bool, order: str) -> Results:
        """A page of what matches. Raises QueryError, SearchIndexError."""
        index = self._opened()
        if self._behind:
            self.bring_up_to_date()
        results = index.search(query, limit=limit, offset=offset, as_typed=as_typed, order=order)
        return replace(results, unindexed=self._store.outbox.count())

    def hit_spans(self, query: str, text: str, *, as_typed: bool) -> list[tuple[int, int]]:
        """Where in the text the query matches."""
        return self._opened().hit_spans(query, text, as_typed=as_typed)

    def ids(self) -> set[str]:
        """The ids of the articles in the index. Raises SearchIndexError."""
        return set(self._opened().ids())

    def bring_up_to_date(self, report: Report | None = None, *, wait: float = PATIENCE) -> int:
        """How many changes the index has taken; 0 also where another process is writing.

        That is waited for `wait` seconds, be it at the index or at the record. A missing or
        damaged index is made anew. Raises SearchIndexError.
        """
        if self._store.read_only or (not self._missing() and not self._store.outbox.count()):
            return 0
        with self._writer.held(wait) as mine:
            # What the index took could not be noted while the record is another's.
            return self._flush(report) if mine and self._store.writable(wait) else 0

    def quietly(self, report: Report | None = None) -> None:
        """Bring the index up to date if it can be; what it does not take waits in the record."""
        with suppress(SearchIndexError, LibraryBusy):
            self.bring_up_to_date(report)

    def rebuild(self, report: Report | None = None, *, wait: float = PATIENCE) -> int:
        """How many articles the index holds, made anew. Raises SearchIndexError."""
        with self._store.transaction():
            pass  # which says why, where nothing can be written
        with self._writer.held(wait) as mine:
            if not mine:
                raise SearchIndexError(
                    "another process is writing the index; try again when it has finished"
                )
            self._discard()
            return self._flush(report)

    def maintain(self) -> bool:
        """Do a round of upkeep, for idle time; tells whether there is more to do."""
        if self._store.read_only:
            return False
        with self._writer.held(0) as mine:
            return mine and self._opened().maintain()

    def damage(self) -> list[str]:
        """What of the index is not as it was written. Raises SearchIndexError."""
        return self._opened().damage()

    def warm(self, seconds: float) -> None:
        """Prepare what common searches need, for so long at most; for idle time."""
        self._opened().warm(seconds)

    def close(self) -> None:
        """Let go of the index."""
        with self._opening:
            if self._index is not None:
                self._index.close()
                self._index = None

    def _missing(self) -> bool:
        return not self._folder.is_dir()

    def _flush(self, report: Report | None) -> int:
        try:
            try:
                return self._take_in(report)
            except SearchIndexError:
                if self._readable():
                    raise
                # It is derived: one that can't be read is made anew rather than mended.
                self._discard()
                return self._take_in(report)
        except OSError as error:
            raise SearchIndexError(
                f"{self._folder} can't be written ({error.strerror}); make room, then try again"
            ) from error

    def _readable(self) -> bool:
        try:
            self.ids()
        except SearchIndexError:
            return False
        return True

    def _take_in(self, report: Report | None) -> int:
        index = self._opened()
        taken = 0
        total = self._store.outbox.count()
        while changes := self._store.outbox.pending(BATCH):
            documents = list(self._documents(one for _, one in changes))
            there = {document.id for document in documents}
            if len(there) < len(changes):
                index.delete([one for _, one in changes if one not in there])
            index.add(documents)
            self._store.outbox.done(changes)
            taken += len(changes)
            if report is not None:
                report(Progress(Stage.INDEX, taken, max(total, taken)))
        self._behind = False
        self._close_to_others()
        return taken

    def _discard(self) -> None:
        """Do away with the index, and have every article wait for the next one."""
        try:
            self._opened().clear()
        except (SearchIndexError, OSError):
            self.close()
            try:
                shutil.rmtree(self._folder, ignore_errors=not self._folder.exists())
            except OSError as error:
                raise SearchIndexError(
                    f"{self._folder} can't be removed ({error.strerror}); remove it by hand"
                ) from error
        self._store.outbox.add_all()

    def _close_to_others(self) -> None:
        """The folder is closed already; its files are too, so that a copy of them stays closed."""
        with suppress(OSError):
            for path in self._folder.iterdir():
                path.chmod(PRIVATE_FILE)

    def _opened(self) -> Index:
        with self._opening:
            if self._index is None:
                from reader.index import Index

                sealed = self._store.read_only
                if not sealed:
                    ensure_private(self._folder)
                elif self._folder.is_dir() and not only_ours(self._folder):
                    raise SearchIndexError(
                        f"{self._folder} may have been written by others, and is only safe to open "
                        "where nobody else could; copy the library to a folder of your own"
                    )
                elif not self._folder.is_dir() or not any(self._folder.iterdir()):
                    raise SearchIndexError(
                        f"there is no search index in {self._folder}, and it can't be made where "
                        f"nothing may be written; copy {self._folder.parent} to where you may "
                        "write, and give that folder with --library"
                    )
                self._index = Index.open(
                    self._folder,
                    create=not sealed,
                    text_of=self._store.articles.text,
                    marks=self._current_marks,
                )
                if not sealed:
                    self._notice_loss(self._index)
            return self._index

    def _notice_loss(self, index: Index) -> None:
        """An index that knows nothing of what the record holds was lost, or is of a new kind."""
        with suppress(SearchIndexError):
            if not index.count() and self._store.articles.count():
                self._store.outbox.add_all()
                self._behind = True

    def _current_marks(self) -> IndexMarks:
        known = self._marks
        if known is None or known.version != self._store.marks.version():
            from reader.index import Marks as IndexMarks

            sets = self._store.marks.sets()
            known = IndexMarks(sets.version, sets.read, sets.starred, sets.tags)
            self._marks = known
        return known

    def _documents(self, ids: Iterable[str]) -> Iterable[IndexDocument]:
        from reader.index import IndexDocument

        wanted = list(ids)
        summaries = {one.id: one for one in self._store.articles.some_summaries(wanted)}
        for article in self._store.articles.many(wanted):
            summary = summaries.get(article.id)
            if summary is None:  # removed between the two looks; it is in the outbox again
                continue
            read = self._store.annotations.searchable(article.id) or Searchable()
            yield IndexDocument(
                id=article.id,
                title=article.title,
                text=article.text,
                authors=article.authors,
                source=article.source,
                published=article.published or read.published,
                tags=summary.tags,
                people=read.people,
                places=read.places,
                organizations=read.organizations,
                says=read.says,
                url=article.url,
                read=summary.read,
                starred=summary.starred,
                added=summary.added,
            )

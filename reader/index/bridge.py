"""Every reach into Whoosh beyond its documented interface, in one place.

Relied on, of whoosh-reloaded 2.7.5 exactly (pinned; tests/unit/index/test_bridge.py checks each):

- `TOC.read`/`TOC.write`: the table of contents lists the segments of a generation; it is a pickle,
  so it is opened only in the reader's own 0700 folder.
- `TOC._latest_generation`, `index.clean_files`: the newest generation wins, files of no segment
  in it are removed.
- `codec.base.Codec`/`Segment`: the extension point our segments (segment.py) plug in by.
- `FileStorage.lock(<name>_WRITELOCK)`: one writer at a time, across processes.
- `util.numeric._length_byte_cache`: the lengths that length bytes stand for; scores need them.

`searcher.refresh()` brings back deleted documents in this version and is never used.
"""

from __future__ import annotations

import os
import pickle
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.fields import ID, KEYWORD, TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, EmptyIndexError, clean_files
from whoosh.index import IndexError as WhooshIndexError
from whoosh.util.filelock import try_for
from whoosh.util.numeric import _length_byte_cache

from reader.errors import LibraryBusy, SearchIndexError

LENGTH_OF_BYTE: Sequence[int] = tuple(_length_byte_cache)

NAME = "reader1"
"""Name of the index in its folder; counts up when what is on disk changes its meaning."""

EXTENSION = ".arrays"

_DAMAGE = (
    OSError,
    EOFError,
    TypeError,
    ValueError,
    KeyError,
    IndexError,
    AttributeError,
    ImportError,
    AssertionError,
    MemoryError,
    struct.error,
    pickle.UnpicklingError,
    WhooshIndexError,
)


class ArraySegment(base.Segment):  # type: ignore[misc]
    """What the table of contents keeps of a segment: its name, size, and what is deleted in it."""

    def __init__(self) -> None:
        super().__init__(NAME)
        self._count = 0
        self._deleted = b""

    def codec(self) -> base.Codec:
        """What reads it for Whoosh."""
        from reader.index.codec import ArrayCodec

        return ArrayCodec()

    def should_assemble(self) -> bool:
        """False: the arrays are one file as it is."""
        return False

    def set_doc_count(self, count: int) -> None:
        """Says how many documents it has, deleted ones too."""
        self._count = count

    def doc_count_all(self) -> int:
        """Documents, deleted ones too."""
        return self._count

    @property
    def deleted(self) -> np.ndarray:
        """The numbers of deleted documents, rising."""
        return np.frombuffer(self._deleted, "<u4")

    def delete(self, numbers: Sequence[int] | np.ndarray) -> None:
        """Marks documents deleted."""
        merged = np.union1d(self.deleted, np.asarray(numbers, "<u4"))
        self._deleted = merged.astype("<u4").tobytes()

    def deleted_count(self) -> int:
        """Deleted documents."""
        return len(self._deleted) // 4

    def deleted_docs(self) -> Iterator[int]:
        """Their numbers, rising."""
        return iter(self.deleted.tolist())

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Marks one document deleted, or no longer so."""
        if delete:
            self.delete([docnum])
        else:
            self._deleted = np.setdiff1d(self.deleted, [docnum]).astype("<u4").tobytes()

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        deleted = self.deleted
        at = int(np.searchsorted(deleted, docnum))
        return at < len(deleted) and int(deleted[at]) == docnum

    @property
    def filename(self) -> str:
        """The name of its file in the index folder."""
        return str(self.make_filename(EXTENSION))


@cache
def schema() -> Schema:
    """The Whoosh schema of the index; `*_exact` are the same words unstemmed."""
    from reader.index.codec import exact_analyzer, stemming_analyzer

    stemming, exact = stemming_analyzer(), exact_analyzer()
    words = {name: TEXT(analyzer=exact) for name in ("outlet", "person", "place", "org", "says")}
    return Schema(
        id=ID(stored=True, unique=True),
        title=TEXT(analyzer=stemming, stored=True),
        title_exact=TEXT(analyzer=exact),
        text=TEXT(analyzer=stemming),
        text_exact=TEXT(analyzer=exact),
        author=TEXT(analyzer=exact),
        tag=KEYWORD(lowercase=True),
        **words,
    )


class _Closing(FileStorage):  # type: ignore[misc]
    """A folder that closes what it opened last; Whoosh leaves it open where reading fails."""

    opened: Any = None

    def open_file(self, name: str, **options: object) -> Any:  # noqa: ANN401
        """Opens a file for reading."""
        self.opened = super().open_file(name, **options)
        return self.opened

    def close_opened(self) -> None:
        """Closes it, if it still is open."""
        if self.opened is not None and not self.opened.is_closed:
            self.opened.close()
        self.opened = None


class Contents:
    """The tables of contents of one index folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.storage: Any = FileStorage(str(folder))

    def exists(self) -> bool:
        """Whether there is an index in the folder."""
        return self.generation() >= 0

    def generation(self) -> int:
        """The newest generation, -1 if there is none."""
        return int(TOC._latest_generation(self.storage, NAME))  # noqa: SLF001

    def read(self) -> tuple[int, list[ArraySegment]]:
        """The newest generation and its segments. Raises SearchIndexError if it can't be read."""
        for attempt in range(3):
            storage = _Closing(str(self.folder))
            try:
                toc = TOC.read(storage, NAME, schema=schema())
                return int(toc.generation), list(toc.segments)
            except EmptyIndexError as error:
                raise SearchIndexError(
                    "There is no search index; 'reader rebuild' makes it."
                ) from error
            except FileNotFoundError as error:
                # A writer replaced it between the look and the opening.
                if attempt == 2:
                    raise _damaged(error) from error
            except _DAMAGE as error:
                raise _damaged(error) from error
            finally:
                storage.close_opened()
        raise SearchIndexError("The search index keeps changing; try again.")

    def write(self, generation: int, segments: list[ArraySegment]) -> None:
        """Makes a new generation of these segments durable, and removes files of no use to it."""
        toc = TOC(schema(), segments, generation)
        name = TOC._filename(NAME, generation)  # noqa: SLF001
        path = self.folder / name
        for left in (path, *self.folder.glob("*.toc.*")):
            # Of a write that failed half way, on a full disk for instance.
            left.unlink(missing_ok=True)
        toc.write(self.storage, NAME)
        path.chmod(0o600)
        for target in (path, self.folder):
            handle = os.open(target, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
        clean_files(self.storage, NAME, generation, segments)

    def wipe(self) -> None:
        """Removes every file of any index in the folder but the lock."""
        for path in self.folder.iterdir():
            if path.is_file() and not path.name.endswith("_WRITELOCK"):
                path.unlink(missing_ok=True)

    @contextmanager
    def locked(self, seconds: float = 10.0) -> Iterator[None]:
        """Holds the write lock. Raises LibraryBusy if another process keeps it so long."""
        lock = self.storage.lock(f"{NAME}_WRITELOCK")
        if not try_for(lock.acquire, timeout=seconds, delay=0.02):
            raise LibraryBusy(
                f"Another process is writing to the search index in {self.folder}; "
                "try again when it is done."
            )
        try:
            (self.folder / f"{NAME}_WRITELOCK").chmod(0o600)
            yield
        finally:
            lock.release()


def _damaged(error: Exception) -> SearchIndexError:
    return SearchIndexError(
        f"The search index is damaged ({type(error).__name__}); 'reader rebuild' makes it anew."
    )

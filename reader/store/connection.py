"""Connections to the record, transactions, and its errors in the program's own words.

Threads share nothing but the file: each operation borrows a connection of its own from a pool, and
what runs inside a transaction of the same thread sees that transaction. Writers of one process
take turns by a lock, writers of several by SQLite's own.
"""

from __future__ import annotations

import functools
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from reader.errors import LibraryBusy, LibraryDamaged, LibraryError, ReaderError

BUSY_SECONDS = 5.0
"""How long to wait for another process's transaction; ours are all far shorter."""

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_REPLACING = functools.partial(str, encoding="utf-8", errors="replace")
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class Database:
    """The record's file, and connections to it; safe to use from many threads at once."""

    def __init__(
        self, path: Path, *, busy_seconds: float = BUSY_SECONDS, read_only: bool = False
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._busy_seconds = busy_seconds
        self._free: list[sqlite3.Connection] = []
        self._pool = threading.Lock()
        self._turn = threading.RLock()
        self._local = threading.local()
        self._closed = False
        self._seen: tuple[tuple[int, int], ...] = ()

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """A connection to read with; inside `write` of the same thread, that one's.

        Raises LibraryBusy, LibraryDamaged or LibraryError.
        """
        mine: sqlite3.Connection | None = getattr(self._local, "writing", None)
        if mine is not None:
            yield mine
            return
        with self._translated():
            connection = self._borrow()
            try:
                yield connection
            finally:
                self._give_back(connection)

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """A connection inside a transaction, committed at the end or undone on any exception.

        Nested, it joins the outer transaction. Raises LibraryBusy, LibraryDamaged or LibraryError.
        """
        mine: sqlite3.Connection | None = getattr(self._local, "writing", None)
        if mine is not None:
            yield mine
            return
        if self.read_only:
            raise LibraryError(
                f"{self.path.parent} can only be read: its folder or its disk may not be written; "
                "copy it to where you may write, and give that folder with --library"
            )
        with self._turn, self._translated():
            connection = self._borrow()
            try:
                try:
                    connection.execute("BEGIN IMMEDIATE")
                    self._local.writing = connection
                    yield connection
                    connection.execute("COMMIT")
                except BaseException:
                    # After a full disk SQLite may have rolled back already.
                    with suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")
                    raise
                finally:
                    self._local.writing = None
            finally:
                self._give_back(connection)

    def writable(self, wait: float) -> bool:
        """Whether, within `wait` seconds, no other process or thread was writing.

        Never where it can only be read. Raises LibraryDamaged or LibraryError.
        """
        if self.read_only or not self._turn.acquire(timeout=wait):
            return False
        try:
            with self._translated():
                connection = self._borrow()
                try:
                    connection.execute(f"PRAGMA busy_timeout={round(wait * 1000)}")
                    connection.execute("BEGIN IMMEDIATE")
                    connection.execute("ROLLBACK")
                finally:
                    connection.execute(f"PRAGMA busy_timeout={round(self._busy_seconds * 1000)}")
                    self._give_back(connection)
        except LibraryBusy:
            return False
        finally:
            self._turn.release()
        return True

    def close(self) -> None:
        """Close every connection; what other threads still do fails with LibraryError."""
        with self._pool:
            self._closed = True
            doomed = list(self._free)
            self._free.clear()
        for connection in doomed:
            with suppress(sqlite3.Error):
                connection.close()

    def _borrow(self) -> sqlite3.Connection:
        with self._pool:
            if self._closed:
                raise LibraryError(f"{self.path.parent} is closed")
            # A sealed file is taken for one that never changes: changed, it must be opened anew.
            if self.read_only and self._seen != (seen := self._files()):
                self._seen = seen
                while self._free:
                    self._free.pop().close()
            if self._free:
                return self._free.pop()
        return self._connect()

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._pool:
            if not self._closed and not self._changed():
                self._free.append(connection)
                return
        with suppress(sqlite3.Error):
            connection.close()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._address(),
            timeout=self._busy_seconds,
            isolation_level=None,
            check_same_thread=False,
            uri=True,
        )
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _address(self) -> str:
        address = f"{self.path.absolute().as_uri()}?mode={'ro' if self.read_only else 'rwc'}"
        # SQLite can't share a file whose journal it can't make; it need not, where nobody writes.
        return f"{address}&immutable=1" if self.read_only and not self._journal() else address

    def _changed(self) -> bool:
        """Whether a record that is only read was changed by others since it was opened."""
        return self.read_only and self._seen != self._files()

    def _files(self) -> tuple[tuple[int, int], ...]:
        return tuple(stamp_of(Path(f"{self.path}{suffix}")) for suffix in ("", "-wal"))

    def _journal(self) -> bool:
        """Whether a journal holds what is not in the file yet."""
        try:
            return Path(f"{self.path}-wal").stat().st_size > 0
        except OSError:
            return False

    def _prepare(self, connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA temp_store=MEMORY")
        connection.execute("PRAGMA cache_size=-8000")
        if self.read_only:
            return
        deadline = time.monotonic() + self._busy_seconds
        while True:
            try:
                (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
                if mode != "wal":
                    (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
                return
            except sqlite3.OperationalError as error:
                # SQLite does not wait by itself when the journal's mode changes.
                if _code(error) not in _BUSY or time.monotonic() > deadline:
                    raise
                threading.Event().wait(0.02)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except ReaderError:
            raise
        except sqlite3.Error as error:
            raise self._in_our_words(error) from error

    def _in_our_words(self, error: sqlite3.Error) -> LibraryError:
        folder = self.path.parent
        code = _code(error)
        if code in _BUSY:
            return LibraryBusy(
                f"{folder} is being written by another process; try again when it has finished"
            )
        if _garbled(error):
            return LibraryDamaged(
                f"{self.path} holds a damaged text; `reader check` says which article it is of"
            )
        if code in _DAMAGED and self._changed():
            return LibraryBusy(f"{folder} was changed while it was being read; try again")
        if code in _DAMAGED:
            return LibraryDamaged(
                f"{self.path} is damaged ({error}); put back a copy of it, "
                "or move the folder away and add the articles again"
            )
        if code == sqlite3.SQLITE_FULL:
            return LibraryError(f"{folder}: the disk is full; nothing was lost, make room first")
        if code == sqlite3.SQLITE_READONLY:
            return LibraryError(f"{self.path} can't be written; check its permissions")
        if code == sqlite3.SQLITE_CANTOPEN and self.read_only and self._journal():
            return LibraryError(
                f"{self.path}-wal holds changes that can't be read where nothing may be written; "
                f"copy {folder} to where you may write, and give that folder with --library"
            )
        if code == sqlite3.SQLITE_CANTOPEN:
            return LibraryError(f"{self.path} can't be opened; check its permissions")
        if code == sqlite3.SQLITE_IOERR:
            return LibraryError(
                f"{self.path} can't be read or written ({error}); nothing that was said to be "
                "stored is lost; look after the disk"
            )
        return LibraryError(f"{self.path}: {error}; run `reader check`")


def stamp_of(path: Path) -> tuple[int, int]:
    """When a file was last changed, and its size; zeros where it is not there."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def fetched(
    connection: sqlite3.Connection, statement: str, values: Sequence[object] = ()
) -> list[tuple[Any, ...]]:
    """All rows of a statement, with stand-ins for bytes of a damaged text that are no UTF-8."""
    try:
        return connection.execute(statement, values).fetchall()
    except sqlite3.OperationalError as error:
        if not _garbled(error):
            raise
    # Not from the start: a list of a hundred thousand would take twice as long.
    connection.text_factory = _REPLACING
    try:
        return connection.execute(statement, values).fetchall()
    finally:
        connection.text_factory = str


def _garbled(error: sqlite3.Error) -> bool:
    """Whether a text was not what SQLite takes it for; it has no code of its own for that."""
    return str(error).startswith("Could not decode to UTF-8")


def _code(error: sqlite3.Error) -> int:
    """The primary result code; the upper bits only say more about it."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF

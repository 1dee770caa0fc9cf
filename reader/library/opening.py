"""Opening the folder of a library: whether it is one, whether it may be made one."""

from __future__ import annotations

from pathlib import Path

from reader import paths
from reader.errors import LibraryDamaged, LibraryError
from reader.store import FILE_NAME, Store


def open_record(folder: Path, *, create: bool) -> Store:
    """The record in this folder, which is made ours alone, and made if missing and `create`.

    Where nothing can be written, as on a medium that is sealed, it can still be read.
    Raises LibraryError, LibraryBusy, LibraryTooNew, LibraryDamaged.
    """
    record = folder / FILE_NAME
    if _index_in(folder) and not _holds_something(record):
        raise LibraryDamaged(f"{record} is missing or empty; put back a copy of it")
    if paths.read_only(record):
        return Store.open_sealed(record)
    if create or folder.is_dir():
        _claim(folder)
    return Store.open(record, create=create)


def _index_in(folder: Path) -> bool:
    """Whether the folder holds an index. Raises LibraryError where it may not be looked into."""
    try:
        return (folder / "index").is_dir()
    except OSError as error:
        raise LibraryError(
            f"{folder}: the library's folder can't be read ({error.strerror}); check its "
            "permissions, or give another with --library"
        ) from error


def _holds_something(file: Path) -> bool:
    try:
        return file.stat().st_size > 0
    except OSError:
        return False


def _claim(folder: Path) -> None:
    """Make the folder ours alone, unless it holds other things already."""
    if folder.is_dir() and not (folder / FILE_NAME).exists() and any(folder.iterdir()):
        raise LibraryError(
            f"{folder} already holds other files; give a new or empty folder with --library"
        )
    paths.ensure_private(folder)

"""Files, folders and streams → articles."""

from __future__ import annotations

import io
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from reader.errors import IngestError, NotText, SourceMissing, SourceUnreadable
from reader.ingest.formats import Format, detect, read_data
from reader.ingest.ingested import Ingested
from reader.ingest.limits import DOCUMENT_BYTES
from reader.ingest.unpacking import read_bounded, unpacked
from reader.text import sanitize

_HEAD = 4096
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_COMPANIONS = ("_files", "_file", ".files", "_Dateien", "_fichiers", "_archivos")


def walk(path: Path) -> Iterator[Path]:
    """`path` itself, or the files under the folder it is, in the order of their names.

    Hidden files and folders are passed over, and so are the folders a browser saves beside a page.
    A folder that can't be listed, or a file that can't be looked at, comes out itself, so that
    reading it says why.
    """
    mode = _mode(path)
    if mode is None or not stat.S_ISDIR(mode):
        yield path
        return
    try:
        entries = sorted(path.iterdir(), key=lambda entry: entry.name)
    except OSError:
        yield path
        return
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith("."):
            continue
        mode = _mode(entry)
        if mode is not None and stat.S_ISDIR(mode):
            if not (entry.is_symlink() or _beside_page(entry.name, names)):
                yield from walk(entry)
        elif mode is None or stat.S_ISREG(mode):
            yield entry


def _mode(path: Path) -> int | None:
    """What a path is (links followed), or None where that can't be told."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return None


def _beside_page(folder: str, names: set[str]) -> bool:
    for ending in _COMPANIONS:
        stem = folder.removesuffix(ending)
        if stem != folder and any(stem + suffix in names for suffix in _PAGE_SUFFIXES):
            return True
    return False


def read_path(path: Path, *, folder: Path | None = None) -> Iterator[Ingested | IngestError]:
    """The article in a file, or the articles (JSON lines), each error in its place.

    Compressed files (.gz, .xz) are unpacked, up to a limit. Nothing is raised: a missing,
    unreadable, binary, empty or broken file yields the IngestError that names it. So does a link
    that leads out of the `folder` it was found in, which may have been fetched with it.
    """
    name = sanitize(str(path)).replace("\n", "\N{SYMBOL FOR LINE FEED}")
    try:
        if folder is not None and path.is_symlink() and _leads_out(path, folder):
            raise NotText(
                f"{name}: a link that leads out of the folder; name it itself to read what is there"
            )
        with _opened(path, name) as stream:
            yield from _read(stream, name, path.name, os.fspath(path.absolute()))
    except IngestError as error:
        yield error
    except OSError as error:
        yield SourceUnreadable(f"{name}: can't be read ({error.strerror or error})")


def _leads_out(path: Path, folder: Path) -> bool:
    # Path.resolve raises for links that lead in a circle.
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def is_url(source: str) -> bool:
    """Whether `source` is an address rather than the name of a file."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", source) is not None


def read_url(url: str) -> Iterator[Ingested | IngestError]:
    """The article at `url` (or articles, of JSON lines), or the IngestError that says why not."""
    # Only who fetches something pays for the client: it takes longer to import than all the rest.
    from reader.ingest import web

    yield from web.read_url(url)


def read_stream(data: bytes, name: str) -> Iterator[Ingested | IngestError]:
    """The article (or articles) in `data`, as standard input brings it; `name` is for messages."""
    try:
        yield from _read(io.BufferedReader(io.BytesIO(data)), name, name, None)
    except IngestError as error:
        yield error


def _opened(path: Path, name: str) -> BinaryIO:
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        if path.is_symlink():
            raise SourceUnreadable(f"{name}: a link to something that is not there") from None
        raise SourceMissing(f"{name}: there is no such file or folder") from None
    except ValueError:
        raise SourceMissing(f"{name}: no file can have such a name") from None
    if stat.S_ISDIR(mode):
        raise SourceUnreadable(f"{name}: the folder can't be listed")
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise SourceUnreadable(f"{name}: neither a file nor a folder")
    try:
        return path.open("rb")
    except PermissionError:
        raise SourceUnreadable(f"{name}: you are not allowed to read it") from None


def _read(
    stream: BinaryIO, name: str, file_name: str, path: str | None
) -> Iterator[Ingested | IngestError]:
    opened = unpacked(stream, name)
    head = opened.peek(_HEAD)[:_HEAD] if isinstance(opened, io.BufferedReader) else b""
    if not head:
        raise NotText(f"{name}: there is no text in it (the file is empty)")
    form = detect(head, file_name)
    if form is Format.JSON_LINES:
        from reader.ingest.jsonlines import read_lines

        if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise NotText(f"{name}: this is a binary file, not text")
        yield from read_lines(opened, name, path)
        return
    data = read_bounded(opened, name, DOCUMENT_BYTES)
    yield from read_data(data, name, form, path=path)

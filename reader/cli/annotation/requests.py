"""What is to be annotated: JSON lines as they are, or files read in as `add` would."""

from __future__ import annotations

import contextlib
import math
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from reader.errors import IngestError, Malformed, SourceMissing, SourceUnreadable

STDIN = "-"
STDIN_NAME = "standard input"
_LINE_BYTES = 16 << 20
_DOCUMENT_BYTES = 1 << 28


@dataclass(frozen=True, slots=True)
class Request:
    """One text to annotate; `more` is what its line of output has besides."""

    id: str | int | float | None
    text: str
    published: str | None = None
    title: str | None = None
    parts: tuple[tuple[str, int, int], ...] = ()
    whole: bool = False
    more: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What can't be annotated and why; `printed` where a line of output is owed for it."""

    id: str | int | float | None
    message: str
    where: str
    printed: bool


Incoming = Request | Refusal


@contextlib.contextmanager
def open_lines(name: str) -> Iterator[BinaryIO]:
    """The lines of a file or (-) of standard input, unpacked where they are packed.

    Raises SourceMissing, SourceUnreadable.
    """
    from reader.ingest.unpacking import unpacked

    # A descriptor of its own: the interpreter must not wait for a thread that reads sys.stdin.
    handle = os.dup(0) if name == STDIN else _open(name)
    with os.fdopen(handle, "rb") as stream:
        yield unpacked(stream, STDIN_NAME if name == STDIN else name)


def _open(name: str) -> int:
    try:
        if os.path.isdir(name):  # noqa: PTH112 - false, not an error, for an impossible name
            raise SourceUnreadable(f"{name}: is a folder, not a file of JSON lines")
        return os.open(name, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        raise SourceMissing(f"{name}: there is no such file") from None
    except OSError as error:
        raise SourceUnreadable(f"{name}: can't be read ({error.strerror})") from None


def from_lines(names: Iterable[str], *, whole: bool) -> Iterator[Incoming]:
    """A request for each line of JSON lines, its text exactly as it stands."""
    for name in names:
        shown = STDIN_NAME if name == STDIN else name
        try:
            with open_lines(name) as stream:
                yield from _lines(stream, shown, whole=whole)
        except IngestError as error:
            yield Refusal(None, str(error), "", printed=False)
        except OSError as error:
            yield Refusal(None, f"{shown}: can't be read ({error.strerror})", "", printed=False)


def _lines(stream: BinaryIO, name: str, *, whole: bool) -> Iterator[Incoming]:
    number = 0
    while line := stream.readline(_LINE_BYTES + 1):
        number += 1
        if not line.strip():
            continue
        where = f"{name}, line {number}"
        if len(line) > _LINE_BYTES:
            yield Refusal(None, "longer than 16 MB; nothing after it is read", where, printed=True)
            return
        yield _request(line, where, whole=whole)


def _request(line: bytes, where: str, *, whole: bool) -> Incoming:
    from reader.ingest.jsonlines import parse_line, row_fields

    try:
        row = parse_line(line)
    except Malformed as error:
        return Refusal(_raw_id(line), str(error), where, printed=True)
    stated = row_fields(row)
    return Request(_id(row), row["text"], stated.published, stated.title, whole=whole)


def _id(row: object) -> str | int | float | None:
    """The id as it stands, under `id` or else `doc`."""
    if isinstance(row, dict):
        for key in ("id", "doc"):
            value = row.get(key)
            if isinstance(value, float) and not math.isfinite(value):
                return str(value)  # Python reads NaN and 1e999; no JSON can be made of them
            if isinstance(value, str | int | float) and not isinstance(value, bool):
                return value
    return None


def _raw_id(line: bytes) -> str | int | float | None:
    """The id of a line that is an object, though not one with a text."""
    import json

    try:
        return _id(json.loads(line))
    except (ValueError, RecursionError):
        return None


def from_files(names: Iterable[str], *, whole: bool) -> Iterator[Incoming]:
    """A request for each article of files and folders, read in as `add` would."""
    from reader.ingest import is_url, read_stream, read_url
    from reader.paths import expanded

    for name in names:
        if not name:
            yield Refusal(
                None, "an empty name was given; name a file or an address", "", printed=False
            )
            continue
        if name == STDIN:
            found: Iterable[Any] = read_stream(_stdin(), STDIN_NAME)
        elif is_url(name):
            found = read_url(name)
        else:
            found = _in_folder(expanded(name))
        for one in found:
            if isinstance(one, IngestError):
                yield Refusal(None, str(one), "", printed=False)
            else:
                yield _of_article(one.article, name, whole=whole)


def _in_folder(folder: Path) -> Iterator[Any]:
    """Each article of a folder, or of the file it is, and what can't be read of them."""
    from reader.ingest import read_path, walk

    for path in walk(folder):
        yield from read_path(path, folder=folder if path != folder else None)


def _of_article(article: Any, name: str, *, whole: bool) -> Request:  # noqa: ANN401
    path = article.path if article.path is not None else article.url
    return Request(
        article.id or path or name,
        article.text,
        article.published,
        article.title,
        tuple((part.kind.value, part.start, part.end) for part in article.parts),
        whole,
        {
            "path": article.path,
            "title": article.title,
            "authors": list(article.authors),
            "published": article.published,
            "source": article.source,
        },
    )


def _stdin() -> bytes:
    with os.fdopen(os.dup(0), "rb") as stream:
        return stream.read(_DOCUMENT_BYTES)

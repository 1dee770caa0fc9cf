"""JSON lines → articles, one a line; a broken line is told by its number and the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from reader.errors import IngestError, Malformed
from reader.ingest.addresses import one_address
from reader.ingest.bylines import tidy_authors
from reader.ingest.dates import no_such_day, stated_date
from reader.ingest.frontmatter import one_line
from reader.ingest.ingested import Ingested, Stated
from reader.ingest.limits import LINE_BYTES, MEGABYTE
from reader.ingest.recognition import recognize
from reader.text import normalize

MEDIA_TYPE = "application/json"
_SHOWN = 40


def read_lines(stream: BinaryIO, name: str, path: str | None) -> Iterator[Ingested | IngestError]:
    """One article for each line of `stream`, or the Malformed that says what is wrong with it.

    `name` is for messages; blank lines are passed over. Reads a line at a time.
    """
    number = 0
    while line := stream.readline(LINE_BYTES + 1):
        number += 1
        if len(line) > LINE_BYTES:
            yield Malformed(
                f"{name}, line {number}: longer than {LINE_BYTES // MEGABYTE} MB; nothing after it "
                "is read",
                line=number,
            )
            return
        if line.strip(b" \t\r\n\xef\xbb\xbf"):
            try:
                yield _ingest(parse_line(line), line, path)
            except Malformed as error:
                yield Malformed(f"{name}, line {number}: {error}", line=number)


def read_document(data: bytes, name: str, path: str | None) -> Iterator[Ingested | IngestError]:
    """The articles of one JSON document: an object, or an array of them."""
    document = _parse(data)
    for index, row in enumerate(document if isinstance(document, list) else [document], 1):
        try:
            yield _ingest(_checked(row), json.dumps(row).encode(), path)
        except Malformed as error:
            where = f", article {index}" if isinstance(document, list) else ""
            yield Malformed(f"{name}{where}: {error}")


def parse_line(line: bytes | str) -> Mapping[str, Any]:
    """The object in one line; it has a `text`. Raises Malformed, without naming a file or line."""
    return _checked(_parse(line))


def row_id(row: Mapping[str, Any]) -> str:
    """The id a row states under `id`, else `doc`; empty where it states none."""
    for key in ("id", "doc"):
        value = row.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return one_line(str(value))
    return ""


def row_fields(row: Mapping[str, Any]) -> Stated:
    """What a row states about its text; what is not of the right kind counts as not stated."""

    def word(key: str, read: Callable[[str], str] = one_line) -> str | None:
        value = row.get(key)
        return (read(value) or None) if isinstance(value, str) else None

    authors = row.get("authors", row.get("author"))
    names = authors if isinstance(authors, list) else [authors]
    published = row.get("published")
    date = str(published) if isinstance(published, str | int) else ""
    return Stated(
        id=row_id(row),
        title=word("title"),
        authors=tidy_authors([one_line(name) for name in names if isinstance(name, str)]),
        published=stated_date(date) if date else None,
        source=word("source"),
        url=word("url", one_address),
        language=word("language"),
    )


def _ingest(row: Mapping[str, Any], original: bytes, path: str | None) -> Ingested:
    text = normalize(row["text"])
    if not text:
        raise Malformed('"text" is empty')
    return Ingested(recognize(text, row_fields(row), path=path), original, MEDIA_TYPE)


def _parse(data: bytes | str) -> object:
    try:
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data
        document: object = json.loads(text)
    except json.JSONDecodeError as error:
        message = error.msg.removesuffix(" at")  # some of the messages lead up to the place
        raise Malformed(f"not JSON: {message} at column {error.colno}", line=error.lineno) from None
    except UnicodeDecodeError as error:
        raise Malformed(f"not UTF-8 (byte {error.start + 1})") from None
    except (RecursionError, ValueError):
        raise Malformed(
            "not JSON that can be read: nested too deeply, or a number too long"
        ) from None
    return document


def _checked(row: object) -> Mapping[str, Any]:
    if not isinstance(row, dict):
        raise Malformed('not an object; write {"text": "…"}')
    if not isinstance(row.get("text"), str):
        raise Malformed('"text" is missing' if "text" not in row else '"text" is not a string')
    published = row.get("published")
    if isinstance(published, str) and no_such_day(published):
        raise Malformed(f'"published" is no date: {one_line(published)[:_SHOWN]}')
    return row

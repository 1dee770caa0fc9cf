"""Which format a document is in, by its name, its first bytes and its sender's word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from reader.errors import IngestError, Malformed, NotText
from reader.ingest.decoding import decode
from reader.ingest.frontmatter import read_fields, split_front_matter
from reader.ingest.ingested import NOTHING_STATED, Ingested, Stated
from reader.ingest.mail_headers import holds_several, is_mail, is_mailbox
from reader.ingest.markdown import looks_like_markdown, strip_markdown
from reader.ingest.recognition import recognize
from reader.ingest.unpacking import without_suffix
from reader.text import normalize


class Format(StrEnum):
    """What a document is read as."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    PAGE = "text/html"
    JSON = "application/json"
    JSON_LINES = "application/x-ndjson"
    FEED = "application/rss+xml"
    MAIL = "message/rfc822"
    MAILBOX = "application/mbox"


_BY_SUFFIX = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".mdown": Format.MARKDOWN,
    ".html": Format.PAGE,
    ".htm": Format.PAGE,
    ".xhtml": Format.PAGE,
    ".json": Format.JSON,
    ".jsonl": Format.JSON_LINES,
    ".ndjson": Format.JSON_LINES,
    ".jsonlines": Format.JSON_LINES,
    ".eml": Format.MAIL,
    ".mbox": Format.MAILBOX,
}
_BY_MEDIA = {
    "text/html": Format.PAGE,
    "application/xhtml+xml": Format.PAGE,
    "text/markdown": Format.MARKDOWN,
    "application/json": Format.JSON,
    "application/x-ndjson": Format.JSON_LINES,
    "application/jsonl": Format.JSON_LINES,
    "application/rss+xml": Format.FEED,
    "application/atom+xml": Format.FEED,
    "message/rfc822": Format.MAIL,
    "application/mbox": Format.MAILBOX,
}
# Atomic, because comments could be told apart in more ways than can ever be tried.
_PAGE_START = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]*\?>\s*)?(?><!--.{0,2000}?-->\s*)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_FEED_START = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?><\?.{0,500}?\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>\[]{0,500}>\s*)*+"
    rb"<(?:rss|(?:\w+:)?feed|(?:\w+:)?RDF)(?=[\s>])",
    re.DOTALL,
)
_ROWS_START = re.compile(rb"\s*(?:\xef\xbb\xbf)?\[\s*\{\s*\"[\w$@.-]+\"\s*:")
_ROW_START = re.compile(rb"\s*(?:\xef\xbb\xbf)?\{\s*\"[\w$@.-]+\"\s*:")


def detect(head: bytes, name: str, media_type: str | None = None) -> Format:
    """The format of a document that begins with `head`.

    A telling suffix of `name` is believed, then the first bytes, then `media_type`; what is left
    is plain text.
    """
    suffix = re.search(r"\.[A-Za-z]+$", without_suffix(name))
    named = _BY_SUFFIX.get(suffix[0].lower()) if suffix else None
    if named and named is not Format.TEXT:
        return named
    if _PAGE_START.match(head):
        return Format.PAGE
    if _FEED_START.match(head):
        return Format.FEED
    if is_mailbox(head):
        return Format.MAILBOX
    if is_mail(head):
        return Format.MAIL
    if _ROW_START.match(head):
        first, end, _ = head.lstrip(b" \t\r\n\xef\xbb\xbf").partition(b"\n")
        # A row is one line; an object that goes on in the next is a document.
        return Format.JSON if end and not _closed(first) else Format.JSON_LINES
    if _ROWS_START.match(head):
        return Format.JSON
    return named or _BY_MEDIA.get((media_type or "").lower(), Format.TEXT)


def read_data(
    data: bytes,
    name: str,
    form: Format,
    *,
    path: str | None = None,
    url: str | None = None,
    charset: str | None = None,
    hints: Stated = NOTHING_STATED,
) -> Iterator[Ingested | IngestError]:
    """The article in one document (or, of JSON, articles), or what is wrong with it.

    `hints` are taken for what the document does not state.
    """
    try:
        if form is Format.FEED:
            raise NotText(
                f"{name}: this is a feed, which lists articles; follow it by its address: "
                "reader feeds add ADDRESS"
            )
        if form is Format.MAILBOX or (form is Format.MAIL and holds_several(data)):
            raise NotText(
                f"{name}: this is a mailbox, a file of many messages; save those to read as "
                "messages of their own (.eml)"
            )
        if form is Format.MAIL:
            from reader.ingest.mail import read_message

            yield read_message(data, name, path=path)
            return
        if form in (Format.JSON, Format.JSON_LINES):
            yield from _json(data, name, path)
            return
        text = decode(data, name, charset)
        if form is Format.PAGE:
            from reader.ingest.page import read_page

            yield read_page(text, data, name, path=path, url=url, hints=hints)
        else:
            yield _prose(text, data, name, form, path=path, url=url, hints=hints)
    except Malformed as error:
        yield Malformed(f"{name}, {error}", line=error.line)
    except IngestError as error:
        yield error


def _json(data: bytes, name: str, path: str | None) -> Iterator[Ingested | IngestError]:
    """One JSON document; where it is several, one a line."""
    import io

    from reader.ingest.jsonlines import read_document, read_lines

    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise NotText(f"{name}: there is no text in it (the file is empty)")
    try:
        yield from read_document(data, name, path)
    except Malformed as error:
        if _holds_rows(data):
            yield from read_lines(io.BytesIO(data), name, path)
            return
        where = f", line {error.line}" if error.line else ""
        yield Malformed(f"{name}{where}: {error}", line=error.line)


def _holds_rows(data: bytes) -> bool:
    """Whether what is no one document has a line near its start that is an object by itself."""
    return any(_ROW_START.match(line) and _closed(line) for line in data.split(b"\n", 200)[:200])


def _closed(line: bytes) -> bool:
    return line.rstrip().endswith(b"}")


def _prose(
    text: str,
    data: bytes,
    name: str,
    form: Format,
    *,
    path: str | None,
    url: str | None,
    hints: Stated,
) -> Ingested:
    """A text or Markdown document; a text that is written as Markdown is read as such."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    fields, rest = split_front_matter(unified.lstrip("\ufeff"))
    stated = read_fields(fields) if fields else Stated()
    media = form
    if form is Format.MARKDOWN or fields or looks_like_markdown(rest):
        media = Format.MARKDOWN
        heading, rest = strip_markdown(rest, titled=stated.title is not None)
        stated = _completed(stated, heading, url)
    elif url:
        stated = _completed(stated, None, url)
    body = normalize(rest)
    if not any(c.isalnum() for c in body):
        raise NotText(f"{name}: there is no text in it")
    return Ingested(recognize(body, stated.completed(hints), path=path), data, media.value)


def _completed(stated: Stated, heading: str | None, url: str | None) -> Stated:
    """`stated` with the document's first heading for a title and its address, where it has none."""
    import dataclasses

    from reader.ingest.frontmatter import one_line

    title = stated.title or (one_line(heading) if heading else None) or None
    return dataclasses.replace(stated, title=title, url=stated.url or url)

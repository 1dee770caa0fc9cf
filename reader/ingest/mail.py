"""A message of e-mail → its article: the subject is the title, its text or web page the body."""

from __future__ import annotations

import binascii
import email
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate

from reader.errors import NotText
from reader.ingest.bylines import given_name_first, is_name, is_press, tidy_authors
from reader.ingest.dates import stated_date
from reader.ingest.decoding import decode
from reader.ingest.frontmatter import one_line
from reader.ingest.ingested import NOTHING_STATED, Ingested, Stated
from reader.ingest.mail_headers import from_headers
from reader.ingest.recognition import recognize
from reader.text import normalize

MEDIA_TYPE = "message/rfc822"
_PLAIN, _PAGE = "text/plain", "text/html"
_PASSED_ON = re.compile(r"(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)
_FOLD = re.compile(r"\r?\n(?=[ \t])")
_ENCODED = re.compile(r"=\?[^?\s]+\?[bq]\?.*?\?=(?:\s*=\?[^?\s]+\?[bq]\?.*?\?=)*", re.IGNORECASE)
_LEAST_LETTERS = 20
_LONGEST_HEADER = 2000

_Block = tuple[str, str]
"""The type of an inline part, text or web page, and what it holds."""


def read_message(data: bytes, name: str, *, path: str | None = None) -> Ingested:
    """The article in one message: its inline parts, one after the other.

    Of alternatives the text is taken, else the page. What is attached is no part of it; but for a
    message that says nothing itself the first one attached that does is read, with its own headers.
    Raises NotText, naming `name`, where there is no text.
    """
    try:
        for message in _messages(email.message_from_bytes(from_headers(data))):
            blocks = _blocks(message, name)
            if _letters(blocks) < _LEAST_LETTERS:
                continue
            text, page = _joined(blocks, name)
            if _letters([(_PLAIN, text)]) >= _LEAST_LETTERS:
                stated = page.completed(_stated(message))
                return Ingested(recognize(text, stated, path=path), data, MEDIA_TYPE)
    except RecursionError:
        # The parser calls itself for every part within another.
        raise NotText(
            f"{name}: the parts of this message stand too deep one within the other; save the one "
            "to read as a message of its own"
        ) from None
    raise NotText(f"{name}: there is no text in this message")


def _messages(message: Message) -> Iterator[Message]:
    """A message and those attached to it, the outer ones first."""
    yield message
    for part in message.walk():
        if part.get_content_type() == MEDIA_TYPE:
            yield from _parts(part)


def _parts(part: Message) -> list[Message]:
    # What says that it has parts, and has none, holds text instead of a list.
    held = part.get_payload()
    return [p for p in held if isinstance(p, Message)] if isinstance(held, list) else []


def _blocks(part: Message, name: str) -> list[_Block]:
    """The texts and web pages to be read one after the other."""
    if part.get_content_disposition() == "attachment":
        return []
    kind = part.get_content_type()
    if kind in (_PLAIN, _PAGE):
        text = _text(part, name)
        return [(kind, text)] if text else []
    if part.get_content_maintype() != "multipart":
        return []
    found = [blocks for p in _parts(part) if (blocks := _blocks(p, name))]
    if kind == "multipart/alternative":
        return _chosen(found)
    if kind == "multipart/related":
        # A page, and behind it what it shows.
        return found[0] if found else []
    return [block for blocks in found for block in blocks]


def _chosen(alternatives: list[list[_Block]]) -> list[_Block]:
    """Of several ways to say the same the first that is all text, else the first that says it."""
    telling = [a for a in alternatives if _letters(a) >= _LEAST_LETTERS] or alternatives
    plain = [a for a in telling if all(kind == _PLAIN for kind, _ in a)]
    return next(iter(plain or telling), [])


def _letters(blocks: list[_Block]) -> int:
    return sum(c.isalpha() for _, text in blocks for c in text)


def _joined(blocks: list[_Block], name: str) -> tuple[str, Stated]:
    """The normal form of what parts say one after the other; what the pages among them state."""
    texts: list[str] = []
    stated = NOTHING_STATED
    for kind, text in blocks:
        if kind == _PLAIN:
            texts.append(text)
            continue
        from reader.ingest.page import page_text

        try:
            shown, page = page_text(text, name)
        except NotText:
            continue
        texts.append(shown)
        stated = stated.completed(page)
    return normalize("\n\n".join(texts)), stated


def _stated(message: Message) -> Stated:
    """What the headers say; who sent it is its author or, where it is called so, its outlet."""
    subject = _PASSED_ON.sub("", _decoded(_header(message, "subject")), count=1)
    sender = _sender(_header(message, "from"))
    return Stated(
        title=subject or None,
        authors=tidy_authors([sender]) if is_name(sender) and not is_press(sender) else (),
        published=_day(_header(message, "date")),
        source=sender if is_press(sender) else None,
    )


def _sender(header: str) -> str:
    # Parted before it is decoded: what is encoded may hold a comma, which parts addresses.
    name = parseaddr(header)[0] or parseaddr(_decoded(header))[0]
    return given_name_first(_decoded(name))


def _day(header: str) -> str | None:
    """The day a message was sent; its year may have two digits, as it had in mail before 2001."""
    parsed = parsedate(header) or parsedate(f"{header} 00:00")
    found = stated_date(_decoded(header))
    if found or parsed is None:
        return found
    return stated_date("{:04d}-{:02d}-{:02d}".format(*parsed))


def _header(message: Message, name: str) -> str:
    """A header as it is written, in one line; of what is not ASCII the encoding is told."""
    raw = next((str(v) for k, v in message.raw_items() if k.lower() == name), "")
    written = _FOLD.sub("", raw)[:_LONGEST_HEADER].encode("ascii", "surrogateescape")
    try:
        return decode(written, name)
    except NotText:
        return written.decode("utf-8", "replace")


def _decoded(header: str) -> str:
    """A header's text, in one line, its encoded words (RFC 2047) decoded."""
    try:
        return one_line(_ENCODED.sub(lambda m: str(make_header(decode_header(m[0]))), header))
    except (MessageError, LookupError, ValueError, binascii.Error):
        return one_line(header)


def _text(part: Message, name: str) -> str:
    """What a part holds; empty where it is no text, whatever it says."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        return ""
    try:
        return decode(content, name, part.get_content_charset())
    except NotText:
        return ""

"""A message of e-mail → its article: the subject is the title, its text or web page the body."""

from __future__ import annotations

import binascii
import email
import re
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from reader.errors import NotText
from reader.ingest.bylines import is_name, is_press, tidy_authors
from reader.ingest.dates import stated_date
from reader.ingest.decoding import decode
from reader.ingest.frontmatter import one_line
from reader.ingest.ingested import Ingested, Stated
from reader.ingest.recognition import recognize
from reader.text import normalize

MEDIA_TYPE = "message/rfc822"
_PASSED_ON = re.compile(r"(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)
_LEAST_LETTERS = 20


def read_message(data: bytes, name: str, *, path: str | None = None) -> Ingested:
    """The article in one message. Raises NotText, naming `name`, where there is no text in it."""
    message = email.message_from_bytes(data)
    stated = _stated(message)
    for kind in ("text/plain", "text/html"):
        for part in message.walk():
            if part.get_content_type() != kind or part.get_content_disposition() == "attachment":
                continue
            text = _text(part, name)
            if sum(c.isalpha() for c in text) < _LEAST_LETTERS:
                continue
            if kind == "text/plain":
                return Ingested(recognize(normalize(text), stated, path=path), data, MEDIA_TYPE)
            from reader.ingest.page import read_page

            page = read_page(text, data, name, path=path, hints=stated)
            return replace(page, media_type=MEDIA_TYPE)
    raise NotText(f"{name}: there is no text in this message")


def _stated(message: Message) -> Stated:
    """What the headers say; who sent it is its author or, where it is called so, its outlet."""
    subject = _PASSED_ON.sub("", _header(message, "subject"), count=1)
    sender = one_line(parseaddr(_header(message, "from"))[0])
    return Stated(
        title=subject or None,
        authors=tidy_authors([sender]) if is_name(sender) and not is_press(sender) else (),
        published=stated_date(_header(message, "date")),
        source=sender if is_press(sender) else None,
    )


def _header(message: Message, name: str) -> str:
    value = message.get(name, "")
    try:
        return one_line(str(make_header(decode_header(value))))
    except (MessageError, LookupError, ValueError, binascii.Error):
        return one_line(str(value))


def _text(part: Message, name: str) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        return ""
    return decode(content, name, part.get_content_charset())

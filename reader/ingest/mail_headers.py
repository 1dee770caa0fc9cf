"""How a message of e-mail and a mailbox begin, by their first lines."""

from __future__ import annotations

import re

_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):(?:[ \t]|\r?$)")
_CARRIED = {
    b"delivered-to",
    b"dkim-signature",
    b"message-id",
    b"mime-version",
    b"received",
    b"return-path",
}
"""Headers that only what went through the mail has: a letter may well begin 'From: …'."""
_MAILBOX = (
    rb"From \S+[ \t].{0,60}\d\d:\d\d.{0,20}\r?\n(?:>?[A-Za-z][A-Za-z0-9-]*:)"  # 'From a@b Fri …'
)
_MAILBOX_START = re.compile(_MAILBOX)
_MAILBOX_NEXT = re.compile(rb"\n" + _MAILBOX)
_LEAD = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*+")
_HEAD = 4096
_LEAST_HEADERS = 2


def is_mail(head: bytes) -> bool:
    """Whether what begins with `head` is a message: headers, and among them those of the mail."""
    names = _headers(head[_lead(head) :])
    return len(names) >= _LEAST_HEADERS and not names.isdisjoint(_CARRIED)


def is_mailbox(head: bytes) -> bool:
    """Whether what begins with `head` is a mailbox, or a message as one stands in it."""
    return _MAILBOX_START.match(head, _lead(head)) is not None


def holds_several(data: bytes) -> bool:
    """Whether `data` is a mailbox in which a second message begins."""
    return is_mailbox(data) and _MAILBOX_NEXT.search(data, _lead(data) + 1) is not None


def from_headers(data: bytes) -> bytes:
    """A message without the byte order mark and the empty lines that stand before its headers.

    They would end the headers before the first. A message that has none is left as it is: its
    first lines are text.
    """
    rest = data[_lead(data) :]
    told = len(_headers(rest[:_HEAD])) >= _LEAST_HEADERS or is_mailbox(rest[:_HEAD])
    return rest if told else data


def _lead(data: bytes) -> int:
    """Where what stands before the first line that says something ends."""
    found = _LEAD.match(data)
    return found.end() if found else 0


def _headers(head: bytes) -> set[bytes]:
    """The names of the headers that `head` begins with; none where a line among them is no header.

    The last line may be cut off and isn't looked at.
    """
    names = set()
    for line in head.split(b"\n")[:-1]:
        if not line.strip():
            break
        header = _HEADER.match(line)
        if header:
            names.add(header[1].lower())
        elif not line.startswith((b" ", b"\t")):
            return set()
    return names

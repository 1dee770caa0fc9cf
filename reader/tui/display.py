"""The last door before the terminal: outside text made safe to show, one character for one."""

from __future__ import annotations

from reader.text import sanitize


def shown(text: str) -> str:
    """Return text with visible stand-ins for what could drive a terminal; line breaks stay."""
    return sanitize(text)


def shown_line(text: str) -> str:
    """Return text for one line: as `shown`, with each line break a blank."""
    return sanitize(text).replace("\n", " ")

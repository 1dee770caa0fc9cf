"""The last door before the terminal: outside text made safe to show, one character for one."""

from __future__ import annotations


def shown(text: str) -> str:
    """Return text with visible stand-ins for what could drive a terminal; line breaks stay."""
    if text.isascii() and text.isprintable():  # nearly all that is shown: nothing to look for
        return text
    from reader.text import sanitize

    return sanitize(text)


def shown_line(text: str) -> str:
    """Return text for one line: as `shown`, with each line break a blank."""
    return shown(text).replace("\n", " ")

"""A copy of a text for rules to read, character for character as long as the text.

Rules over surface text need neither case nor the many shapes of space, dash and apostrophe. In a
folded text letters are lower case, spaces, dashes and quotation marks have one shape each, and a
line break inside a sentence is a space. Every offset into it is an offset into the text.
"""

from __future__ import annotations

import re

_SPACES = "\t\x0b\x0c\r\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
_SPACES += "\u2009\u200a\u202f\u205f\u3000"
_LAST_CASED = 0x24F
_WRAPPED = 45  # a line at least this long that doesn't end a sentence was broken by a margin
_LINE = re.compile(r"([^\n]*)\n(?=[^\n])")
_COMPLETE = frozenset(".!?:;)]\"'*”’")


def _table() -> dict[int, str]:
    table = {code: lower for code in range(_LAST_CASED + 1) if len(lower := chr(code).lower()) == 1}
    table |= {ord(char): " " for char in _SPACES}
    table |= dict.fromkeys(map(ord, "‘’ʼ′`´"), "'")
    table |= dict.fromkeys(map(ord, "“”„«»"), '"')
    table |= dict.fromkeys(map(ord, "‐‑‒–−"), "-")
    return table


_TABLE = _table()


def fold(text: str) -> str:
    """Lower-case `text` with one shape of space, dash and quotation mark; same length."""
    folded = text.translate(_TABLE)
    if "\n" not in folded:
        return folded

    def rejoin(match: re.Match[str]) -> str:
        line = match.group(1)
        shown = line.rstrip(" ")
        following = text[match.end()]
        if not shown or shown[-1] in _COMPLETE:
            return line + "\n"
        wrapped = following.islower() or following.isdigit() or len(shown) >= _WRAPPED
        return line + (" " if wrapped else "\n")

    return _LINE.sub(rejoin, folded)


def words(listed: str) -> tuple[str, ...]:
    """Return the words of a list written as one string, in order."""
    return tuple(listed.split())

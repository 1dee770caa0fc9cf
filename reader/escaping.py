"""Text put into Markdown and spreadsheets so that nothing in it is taken for more than words."""

from __future__ import annotations

import re

from reader.text import sanitize

_MARKUP = re.compile(
    r"""[\\`*\[~]                        # code, emphasis, links, strikethrough
    |(?<![^\W_])_|_(?![^\W_])            # an underscore is markup at the edge of a word only
    |<(?=[A-Za-z/!?])|&(?=\#?\w+;)       # tags and character references
    |^(?:[#+-](?=[\s#-]|$)|>|=+$)        # headings, items of lists, quotations
    |^[|:-](?=[|:\s-]*$)                 # the line below the head of a table
    |(?<=\s)\#(?=\#*$)                   # what closes a heading""",
    re.VERBOSE,
)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain(text: str) -> str:
    """Return text on one line, without anything that could drive a terminal."""
    return " ".join(sanitize(text).split())


def markdown(text: str) -> str:
    """Return text on one line, with a backslash where Markdown would read it as markup."""
    return _NUMBERED.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", plain(text)))


def markdown_lines(text: str) -> str:
    """Return text line by line as `markdown` does."""
    return "\n".join(markdown(line) for line in text.split("\n"))


def cell(value: object) -> object:
    """Return what a cell of a table holds; text a spreadsheet would compute gets an apostrophe."""
    if not isinstance(value, str):
        return value
    text = sanitize(value)
    return f"'{text}" if text.startswith(_FORMULA) else text

"""Breaks text into lines of a given width, keeping for each line where in the text it stands.

Pure: no terminal, no styles. Widths are terminal cells as Rich measures them (a wide character
takes two, a combining one none), offsets are code points, end exclusive. Characters stay in the
order of the text: laying right-to-left script out is the terminal's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len, split_graphemes

_NARROW = re.compile(r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e]*")
"""Characters one cell wide, of which nearly all running text consists; other text is measured."""

_NO_LINE_START = frozenset("、。，．：；！？）」』】〉》ー々")
"""What Japanese and Chinese typesetting keep off the start of a line."""

ELLIPSIS = "…"


class Line(NamedTuple):
    """A line of laid-out text: what stands at start:end."""

    start: int
    end: int


def is_narrow(text: str) -> bool:
    """Say whether every character of the text is known to be one cell wide."""
    return _NARROW.fullmatch(text) is not None


def wrap(text: str, width: int, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """Yield the lines of text[start:end] at most `width` cells wide, breaking where one may.

    A line break in the text ends a line. Blanks at which a line breaks belong to no line. A word
    longer than the width is cut between characters, never inside one. At least one line comes out,
    so that nothing and blank lines take their place too.
    """
    stop = len(text) if end is None else end
    width = max(width, 2)
    while True:
        newline = text.find("\n", start, stop)
        paragraph_end = stop if newline < 0 else newline
        yield from _wrap_paragraph(text, width, start, paragraph_end)
        if newline < 0:
            return
        start = newline + 1


def _wrap_paragraph(text: str, width: int, start: int, end: int) -> Iterator[Line]:
    if _NARROW.fullmatch(text, start, end) is not None:
        return _wrap_narrow(text, width, start, end)
    return _wrap_measured(text, width, start, end)


def _wrap_narrow(text: str, width: int, start: int, end: int) -> Iterator[Line]:
    """Wrap text in which code points and cells are the same."""
    while end - start > width:
        space = text.rfind(" ", start + 1, start + width + 1)
        dash = _last_dash(text, start, start + width)
        if space < 0 and dash < 0:
            yield Line(start, start + width)
            start += width
        elif space >= dash:
            yield Line(start, _rstrip(text, start, space))
            start = _skip_blanks(text, space, end)
        else:
            yield Line(start, dash)
            start = _skip_blanks(text, dash, end)
        if start >= end:
            return
    yield Line(start, end)


def _last_dash(text: str, start: int, stop: int) -> int:
    """Return the place after the last dash before `stop` that joins two words, or -1."""
    for dash in ("—", "-"):
        at = text.rfind(dash, start + 2, stop)
        if at > 0 and at + 1 < len(text) and text[at - 1].isalpha() and text[at + 1].isalpha():
            return at + 1
    return -1


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == " ":
        end -= 1
    return end


def _skip_blanks(text: str, at: int, end: int) -> int:
    while at < end and text[at] == " ":
        at += 1
    return at


def _wrap_measured(text: str, width: int, start: int, end: int) -> Iterator[Line]:
    """Wrap text with wide or combining characters, grapheme by grapheme."""
    graphemes, _ = split_graphemes(text[start:end])
    base = start
    line = start
    cells = 0
    chance = -1  # where the line may end at the latest
    index = 0
    while index < len(graphemes):
        left, right, size = graphemes[index]
        left += base
        right += base
        blank = text[left:right] == " "
        if cells + size > width and not blank and left > line:
            stop = chance if chance > line else left
            yield Line(line, _rstrip(text, line, stop))
            line = _skip_blanks(text, stop, end)
            cells = cell_len(text[line:left]) if line < left else 0
            chance = -1
            continue
        if blank or (size == 2 and left > line and text[left] not in _NO_LINE_START):
            chance = left
        cells += size
        if size == 2 and not _starts_no_line(text, right, end):
            chance = right
        index += 1
    if line < end or line == start:
        yield Line(line, _rstrip(text, line, end) if cells > width else end)


def _starts_no_line(text: str, at: int, end: int) -> bool:
    return at < end and text[at] in _NO_LINE_START


def clip(text: str, width: int) -> str:
    """Return the text within `width` cells, with an ellipsis for what was left out."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    kept = 0
    cells = 0
    for _, right, size in split_graphemes(text[: width + 64])[0]:
        if cells + size > width - 1:
            break
        cells += size
        kept = right
    return text[:kept].rstrip() + ELLIPSIS


def fit(text: str, width: int) -> str:
    """Return the text in exactly `width` cells: clipped, or filled up with blanks."""
    text = clip(text, width)
    return text + " " * (width - cell_len(text))


def column_to_offset(text: str, line: Line, column: int) -> int:
    """Return the offset of the character shown at a column (cells from the line's start)."""
    part = text[line.start : line.end]
    if is_narrow(part):
        return line.start + max(0, min(column, len(part)))
    cells = 0
    for left, _, size in split_graphemes(part)[0]:
        cells += size
        if cells > column:
            return line.start + left
    return line.end

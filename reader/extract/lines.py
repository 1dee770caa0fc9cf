"""What ends a sentence where no full stop does: line breaks of headlines and lists, datelines."""

from __future__ import annotations

from reader.datelines import opening_dateline
from reader.extract.words import word_set

_NEAR = 8
_WIDEST = 120  # no margin is wider: such a line is a paragraph
_OPEN = frozenset(",;-–—(/&")
_LEADING = word_set(
    "a an the of to in on at by for with from and or as that than into his her its their our is "
    "are was were be been has have had will would"
)


def hard_breaks(text: str) -> frozenset[int]:
    """The offsets of what begins a line that the line before does not run on into.

    A line broken by a margin is full: the next line's first word would not have fitted. Where it
    would have, measured by the longest of the lines around, the break was meant. A line that ends
    with a comma or a function word, or a next line in small letters, runs on all the same. Takes
    time in proportion to the text.
    """
    if "\n" not in text:
        return frozenset()
    lines: list[tuple[int, str]] = []
    at = 0
    for raw in text.split("\n"):
        lines.append((at + len(raw) - len(raw.lstrip()), raw.strip()))
        at += len(raw) + 1
    lengths = [len(line) for _, line in lines]
    out = []
    for n in range(1, len(lines)):
        before, (start, line) = lines[n - 1][1], lines[n]
        if not before or not line or not _may_begin(line) or _runs_on(before):
            continue
        margin = max(lengths[max(0, n - _NEAR) : n + _NEAR])
        if len(before) > _WIDEST or len(before) + 1 + len(line.split(None, 1)[0]) <= margin:
            out.append(start)
    return frozenset(out)


def report_starts(text: str) -> frozenset[int]:
    """The offsets of the words behind datelines: 'LONDON (Reuters) — ' is no part of what follows.

    Takes time in proportion to the number of lines.
    """
    out = []
    at = 0
    for line in text.split("\n"):
        opening = opening_dateline(line) if line[:1].isupper() or line[:1] == "(" else None
        if opening is not None:
            rest = line[opening.length :]
            out.append(at + len(line) - len(rest.lstrip()))
        at += len(line) + 1
    return frozenset(out)


def _may_begin(line: str) -> bool:
    return not line[0].islower()


def _runs_on(line: str) -> bool:
    return line[-1] in _OPEN or line.rsplit(None, 1)[-1].lower() in _LEADING

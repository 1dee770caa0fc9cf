"""Cuts a passage out of a text with the sentence around it, and lays it out in a column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.tui import flow, painting
from reader.tui.display import shown_line
from reader.tui.painting import Layer, Paint

MOST_CONTEXT = 140
"""Characters shown at most on either side of a passage."""

_SENTENCE_END = re.compile(r"[.!?][”\"')\]]*\s|\n")

Piece = tuple[str, str]
"""Words and the name of their look."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage in its sentence, and what in it is the passage and the value."""

    text: str
    passage: tuple[int, int]
    value: tuple[int, int] | None

    def lines(self, width: int) -> list[list[Piece]]:
        """Return the excerpt in lines of a width in cells, as pieces."""
        layers = [Layer([Paint(*self.passage, "title")])]
        if self.value is not None:
            layers.append(Layer([Paint(*self.value, "value")]))
        return [
            [
                (self.text[run.start : run.end], run.looks[-1] if run.looks else "speaker")
                for run in painting.runs(line.start, line.end, layers)
            ]
            for line in flow.wrap(self.text, width)
        ]


def excerpt(text: str, start: int, end: int, value: tuple[int, int] | None = None) -> Excerpt:
    """Return text[start:end] in its sentence; `value` is a span of the text within it."""
    left = _sentence_start(text, start)
    right = _sentence_end(text, end)
    before = "…" if left < start and left > 0 and not _begins_sentence(text, left) else ""
    after = "…" if right < len(text) and not _SENTENCE_END.match(text, max(right - 1, 0)) else ""
    shift = len(before) - left
    shown = before + shown_line(text[left:right]) + after
    marked = None if value is None else (value[0] + shift, value[1] + shift)
    return Excerpt(shown, (start + shift, end + shift), marked)


def _sentence_start(text: str, at: int) -> int:
    """Return where the sentence of an offset begins, or the first word within reach."""
    earliest = max(at - MOST_CONTEXT, 0)
    begin = earliest
    for match in _SENTENCE_END.finditer(text, earliest, at):
        begin = match.end()
    if begin == earliest and earliest > 0:
        blank = text.find(" ", earliest, at)
        begin = blank + 1 if blank >= 0 else at
    return min(begin, at)


def _begins_sentence(text: str, at: int) -> bool:
    return at == 0 or _SENTENCE_END.search(text, max(at - 4, 0), at) is not None


def _sentence_end(text: str, at: int) -> int:
    """Return where the sentence of an offset ends, or the last word within reach."""
    latest = min(at + MOST_CONTEXT, len(text))
    match = _SENTENCE_END.search(text, max(at - 1, 0), latest)
    if match is not None:
        return max(at, match.start() + len(match.group().rstrip()))
    if latest == len(text):
        return latest
    blank = text.rfind(" ", at, latest)
    return blank if blank >= at else latest

"""Token sequences cut into windows the encoder takes, at likely sentence ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.extract.pipeline.tokens import GAP_BLANK, GAP_LINE, GAP_SPACE, Token

TARGET = 128
LONGEST = 192
_ENDS = frozenset((".", "!", "?", "...", "....", "?!", "!?", "!!", "??"))
_CLOSERS = frozenset(('"', "'", "''", "”", "’", ")", "]", "»"))
_SURE, _LIKELY, _LINE, _WEAK, _NONE = 4, 3, 2, 1, 0


class Window(NamedTuple):
    """Tokens `start:stop`, `size` pieces in all."""

    start: int
    stop: int
    size: int


def _quality(text: str, tokens: Sequence[Token], at: int) -> int:
    """How well a cut before token `at` would do."""
    token = tokens[at]
    if token.gap == GAP_BLANK:
        return _SURE
    if token.gap not in (GAP_SPACE, GAP_LINE):
        return _NONE
    before = at - 1
    while (
        before > 0
        and at - before < 3
        and text[tokens[before].start : tokens[before].end] in _CLOSERS
    ):
        before -= 1
    last = text[tokens[before].start : tokens[before].end]
    if last in _ENDS and not text[token.start].islower():
        return _LIKELY
    if token.gap == GAP_LINE:
        return _LINE
    return _WEAK if last in (";", ",", ":", "-", "--", "–", "—") else _NONE


def cut(text: str, tokens: Sequence[Token], sizes: Sequence[int]) -> list[Window]:
    """Windows in order covering all tokens, none over `LONGEST` pieces.

    `sizes` are the tokens' piece counts (each well under `LONGEST`). A window ends at the last
    good cut before `TARGET` pieces; past it at the first; at a weak one only when it is full.
    """
    windows: list[Window] = []
    start, size = 0, 0
    best, best_quality, best_size = 0, -1, 0
    at = 0
    while at < len(tokens):
        if at > start:
            quality = _quality(text, tokens, at)
            if quality >= best_quality:
                best, best_quality, best_size = at, quality, size
        over = size + sizes[at]
        if at > start and (over > LONGEST or (over > TARGET and best_quality >= _LIKELY)):
            windows.append(Window(start, best, best_size))
            start, at, size = best, best, 0
            best_quality = -1
            continue
        size = over
        at += 1
    if start < len(tokens):
        windows.append(Window(start, len(tokens), size))
    return windows

"""The wording of a fact's parts without what was left over from the sentence around them."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.extract.tree import trim
from reader.model import Span

_PAIRS = (("“", "”"), ("``", "''"), ("«", "»"))
_EDGES = " \t\n\r,;:-–—*_/"
_SPACE = re.compile(r"\s+")
_CLOSED = re.compile(r"(?<=[^\Ws])['’](?=\s|$)(?!\s(?:s|d|t|m|re|ve|ll)\b)")
_FOOTNOTES = re.compile(r"[.,]?\s*(?:\[\d{1,3}\]\s*)+$")
_BEFORE_MARK = re.compile(r"\s+([”’.,;:!?])")


def tidy(span: Span) -> Span:
    """The span with its wording without unpaired quotation marks and a closing full stop.

    Only the wording changes: its offsets stay those of what it was read from.
    """
    text = _without_unpaired(span.text)
    start, end = trim(text, 0, len(text))
    text = _SPACE.sub(" ", text[start:end]).strip(_EDGES)
    text = _BEFORE_MARK.sub(r"\1", _FOOTNOTES.sub("", text))
    return span if not text or text == span.text else replace(span, text=text)


def _without_unpaired(text: str) -> str:
    if text.count('"') % 2:
        text = text.replace('"', "")
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return _without_single(text)


def _without_single(text: str) -> str:
    """The text without single quotation marks that open or close nothing ("hush' money")."""
    opened = re.findall(r"(?:^|(?<=\s))['‘](?=\w)", text)
    closed = _CLOSED.findall(text)
    if len(opened) == len(closed):
        return text
    if not opened:
        return _CLOSED.sub("", text)
    return re.sub(r"(?:^|(?<=\s))['‘](?=\w{3})", "", text) if not closed else text

"""What an article is called for want of a title: how its text begins."""

from __future__ import annotations

import re

_LENGTH = 90
_SENTENCE = re.compile(r".+?(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St))[.!?][\"'”’)]*(?=\s|$)", re.DOTALL)


def opening_words(text: str) -> str:
    """The first sentence of `text`, shortened to a title's length."""
    line = text.split("\n", 1)[0].strip()
    sentence = _SENTENCE.match(line)
    words = sentence[0].rstrip(".") if sentence else line
    if len(words) <= _LENGTH:
        return words
    return words[:_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"

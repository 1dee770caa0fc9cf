"""What the uncased encoder is told besides word pieces: each word's case."""

from __future__ import annotations

LOWER, TITLE, UPPER, LETTER, MIXED, DIGITS, OTHER, EDGE = range(8)
CASES = 8
GAPS = 5
GAP_INSIDE = 4
"""Gap class of a word's second and later pieces and of the window's edges."""


def case_of(word: str) -> int:
    """The word's case class: one of the constants above."""
    if word.islower():
        return LOWER
    if word.isupper():
        letters = sum(map(str.isalpha, word))
        return LETTER if letters == 1 else UPPER
    if any(map(str.isalpha, word)):
        return TITLE if word[0].isupper() and word[1:].islower() else MIXED
    return DIGITS if any(map(str.isdigit, word)) else OTHER

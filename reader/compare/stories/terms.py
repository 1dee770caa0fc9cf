"""Words of a text as terms: stemmed, told apart as names, numbers and plain words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*|\d[\d,.]*\d|\d")
_SENTENCE_END = re.compile(r"[.!?:]['\"”’)\]]*\s+[\"“‘'(\[]*$|\n\s*[\"“‘'(\[]*$|^[\"“‘'(\[\s]*$")
_SUFFIXES = ("ings", "ing", "edly", "ed", "es", "s", "ly")

NAME, NUMBER, WORD = 0, 1, 2


@cache
def stem(word: str) -> str:
    """Return a word's rough stem: lower case, possessive and common endings cut off."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


@cache
def common() -> dict[str, float]:
    """Return the share of texts a common stem stands in; what is not there is rare."""
    table = files(__package__).joinpath("common.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in table.splitlines() if not line.startswith("#"))
    return {word: float(share) for word, share in rows}


@dataclass(frozen=True, slots=True)
class Term:
    """A stem of one text: how often it stands there, what it is, and whether it opens the text."""

    stem: str
    kind: int
    count: int
    lead: bool


LEAD_SENTENCES = 4


def terms(text: str) -> list[Term]:
    """Return the terms of a text in order of first appearance.

    A stem is a name where it is capitalised inside sentences more often than it is not.
    """
    count: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    lead: set[str] = set()
    sentences = 0
    for match in TOKEN.finditer(text):
        word = match.group()
        key = stem(word)
        count[key] += 1
        opens = _SENTENCE_END.search(text[max(0, match.start() - 12) : match.start()])
        if opens:
            sentences += 1
        elif word[0].isupper():
            capital[key] += 1
        if word[0].islower():
            lower[key] += 1
        if sentences <= LEAD_SENTENCES:
            lead.add(key)
    return [Term(key, _kind(key, capital, lower), n, key in lead) for key, n in count.items()]


def _kind(key: str, capital: Counter[str], lower: Counter[str]) -> int:
    if key[0].isdigit():
        return NUMBER
    return NAME if capital[key] > lower[key] else WORD

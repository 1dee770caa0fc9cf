"""Text to words: the one analysis both the index and the highlighting use.

A word is folded: lower case, accents off, possessive 's and inner apostrophes off, the points of
U.S. and the commas of 53,000 off. Scripts written without spaces give one word a character, so a
run of them is found as a phrase. Every word is kept, common ones too: 'The Who' can be found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from whoosh.lang.porter import stem as porter

LONGEST_WORD = 64
"""Code points of a word that are looked at; what is longer is cut."""

_SOLID = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0dff"
_LETTER = rf"(?:(?![_{_SOLID}])\w|[{_MARKS}])"
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")

_POSSESSIVE = frozenset({"'s", "’s", "'S", "’S"})

WORD = re.compile(
    r"(?<!\w)[A-Za-z](?:\.[A-Za-z])+(?!\w)\.?"
    r"|(?<![\w.,])[0-9]+(?:[.,][0-9]+)+(?!\w)"
    rf"|[A-Za-z0-9]+(?![\w'’{_MARKS}])"
    rf"|{_LETTER}+(?:['’]{_LETTER}+)*"
    rf"|[{_SOLID}]"
)
"""What counts as one word of running text; matched in time linear in the text."""

_COMMON = (
    "a about all also am an and any are as at be been being but by can could did do does each for"
    " from had has have he her here him his how i if in into is it its may me more most must my of"
    " on or other our she should so some such than that the their them then there these they this"
    " those through to was we were what when where which while who whom whose why will with would"
    " you your"
)
STOP_WORDS = frozenset(_COMMON.split())
"""Left out of a query that has other words; still indexed, and kept inside quotes."""


class Token(NamedTuple):
    """A word of a text: folded, and where it stands (code points, end exclusive)."""

    word: str
    start: int
    end: int


def fold(raw: str) -> str:
    """The form of a word that is indexed; never empty for a word."""
    word = raw.lower()
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word.casefold())
        word = "".join(c for c in word if not unicodedata.combining(c)).replace("’", "'") or raw
    if not word.isalnum():
        if word[0].isdigit():
            word = word.replace(",", "") if _THOUSANDS.match(word) else word
        else:
            word = word.removesuffix("'s").replace("'", "").replace(".", "") or word
    return word[:LONGEST_WORD]


def bare(raw: str) -> str:
    """A word as written, without a possessive 's."""
    return raw[:-2] if raw[-2:] in _POSSESSIVE else raw


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order; position n is the n-th of them. A possessive 's is left out."""
    for match in WORD.finditer(text):
        raw = match.group()
        yield Token(fold(raw), match.start(), match.start() + len(bare(raw)))


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return [fold(raw) for raw in WORD.findall(text)]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a folded word (Porter 1980, Whoosh's own); words not in Latin letters as is."""
    if not word.isascii() or not word.isalpha():
        return word
    return str(porter(word))

"""Words of a value, folded so that only what matters of them is compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_LOOSE = re.compile(r"(?<=\w)' ?(?=(?:s|t|re|ve|ll|d|m)\b)")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_LITTLE = """
a an the of in on at to for by with from and or but as that this these those it its his her their
our your my he she they we i you is are was were be been being has have had do does did will would
can could may might must shall should not no so than then there here who whom which what when where
up out off over into about after before also just very more most
"""
_FUNCTION = frozenset(_LITTLE.split())


def fold(text: str) -> str:
    """Return text in lower case, without accents, quotes straightened."""
    plain = unicodedata.normalize("NFKD", text.translate(_QUOTES))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


_SAME = {
    w: f"{n}th" for n, w in enumerate(
        "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 4  # noqa: SIM905
    )
} | {"first": "1st", "second": "2nd", "third": "3rd", "okay": "ok"}  # fmt: skip
"""Words that are one word, written in two ways."""


@lru_cache(maxsize=16_384)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded, without punctuation."""
    found = _WORD.findall(_LOOSE.sub("'", fold(text)))
    return tuple(_SAME.get(w, w) for w in found)


def content(text: str) -> list[str]:
    """Return the words that carry meaning by themselves."""
    return [w for w in words(text) if w not in _FUNCTION]

"""Numbers in words and figures: the pattern that finds them and the value they have.

Patterns are for folded text (reader.extract.folding). Figures take commas between thousands, a
decimal point, a fraction and a scale ('1.7 million', '3bn', '2½'); words go up to trillions
('two and a half million', 'fifteen hundred', 'three hundred and five').
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.extract.folding import words

_ONES = words("one two three four five six seven eight nine")
_TEENS = words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
WORDS = {word: value for value, word in enumerate([*_ONES, *_TEENS], start=1)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
SCALES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}
ABBREVIATED = {
    "k": 1e3,
    "m": 1e6,
    "mm": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
_VULGAR = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅛": 0.125}

_ones = "(?:" + "|".join(_ONES) + ")"
_below_100 = rf"(?:(?:{'|'.join(_TENS)})(?:[- ]{_ones})?|{'|'.join(_TEENS)}|{_ones})(?![a-z])"
_below_1000 = rf"(?:{_below_100}[- ]hundred(?: (?:and )?{_below_100})?|{_below_100})"
_PART = r"(?:a[- ]half|a[- ]quarter|three[- ]quarters?)"
SCALE = r"(?:thousand|million|billion|trillion|lakh|crore)"
IN_WORDS = (
    rf"(?:(?:a |half a ){SCALE}|(?:a|half a|{_ones}) dozen"
    rf"|a hundred(?: (?:and )?{_below_100})?(?:[- ]{SCALE})?"
    rf"|{_below_1000}(?:[- ]and[- ]{_PART}(?=[- ][a-z]))?"
    rf"(?:[- ]{SCALE}(?:[ ,]{{1,2}}(?:and )?{_below_1000})?){{0,3}}"
    rf"(?: and a half)?)(?![a-z])"
)
IN_FIGURES = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}(?:\.[0-9]{1,6})?(?![0-9])"
    r"|[0-9]{1,15}(?:\.[0-9]{1,9}(?!\.?[0-9]))?(?:(?:[ -][1-9]/[1-9][0-9]?(?![0-9]))|[½⅓⅔¼¾⅛])?"
    r"|[½⅓⅔¼¾⅛])"
)
IN_FIGURES = rf"(?:{IN_FIGURES}(?:[- ]and[- ]{_PART}(?=[- ][a-z]))?)"
FIGURES_SCALED = rf"{IN_FIGURES}(?:[- ]?(?:{SCALE}|dozen)(?![a-z]))?"
NUMBER = rf"(?:{FIGURES_SCALED}|{IN_WORDS})"

_AND_PART = re.compile(rf"[- ]and[- ]({_PART})")
_PARTS = {
    "a half": " ½",
    "a quarter": " ¼",
    "three quarter": " ¾",
    "three quarters": " ¾",
}
_TOKEN = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?(?:/[0-9]+)?|\.[0-9]+|[a-z]+|[½⅓⅔¼¾⅛]")


@lru_cache(maxsize=4096)
def value_of(numeral: str) -> float | None:
    """Return the value of a folded numeral as `NUMBER` finds it, or None where it has none."""
    total = current = 0.0
    seen = False
    numeral = _AND_PART.sub(lambda match: _PARTS[match[1].replace("-", " ")], numeral)
    for part in _TOKEN.findall(numeral):
        small = _small(part)
        if small is not None:
            current += small
            seen = True
        elif part == "hundred":
            current = (current or 1.0) * 100
            seen = True
        elif part in SCALES or part in ABBREVIATED:
            total += (current if seen and current else 1.0) * (
                SCALES.get(part) or ABBREVIATED[part]
            )
            current = 0.0
            seen = True
    if not seen:
        return None
    return total + current


def _small(part: str) -> float | None:
    """Return what a token adds: figures, words below a hundred, 'half'."""
    if part in WORDS:
        return float(WORDS[part])
    if part == "half":
        return 0.5
    if part in _VULGAR:
        return _VULGAR[part]
    if part[0].isdigit() or part[0] == ".":
        upper, _, lower = part.replace(",", "").partition("/")
        return float(upper) / float(lower) if lower and float(lower) else float(upper)
    return None

"""How names are compared: one form for all ways to write one, and how alike two of them are."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from reader.names.gazetteer import COUNTRIES, is_known

__all__ = ["Likeness", "distance", "fold_name", "is_known", "likeness", "tokens_of"]

_POSSESSIVE = re.compile(r"['’]s?$")
_DOTTED = re.compile(r"(?<=\b\w)\.")
_TOKEN = re.compile(r"[^\W_]+")
_LONG = 8
_SHORTEST = 5
_SHORTEST_ALONE = 6
_LONGEST = 40  # longer tokens are no names' parts, and comparing them costs their product
_SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"[qgc]h?|k+h?"), "k"),
    (re.compile(r"z|s+h?"), "s"),
    (re.compile(r"th|dh|d+|t+"), "t"),
    (re.compile(r"v|w|f+"), "f"),
    (re.compile(r"[aeiouyh]"), ""),
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two names are probably one name spelled two ways; `score` from 0 to 1."""

    score: float
    evidence: str


@lru_cache(maxsize=16_384)
def fold_name(name: str) -> str:
    """Return a name's common form: no case, accents, dots, leading 'the' or possessive.

    Names one country goes by share one form ('US', 'U.S.', 'America').
    """
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", name.strip()))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    shared = COUNTRIES.get(plain.lower().removeprefix("the "))
    if shared and not (plain.islower() and len(plain) < len("peru")):
        return shared.lower()
    plain = _DOTTED.sub("", plain.replace("’", "'")).casefold()
    return " ".join(plain.removeprefix("the ").split())


def tokens_of(name: str) -> tuple[str, ...]:
    """Return the words of a name's common form."""
    return tuple(_TOKEN.findall(fold_name(name)))


def distance(first: str, second: str, most: int = 2) -> int:
    """Return how many letters must be put in, left out, changed or swapped with the next.

    The optimal string alignment distance; anything above `most` is returned as `most` + 1.
    """
    if first == second:
        return 0
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(second) + 1))
    for row, left in enumerate(first, start=1):
        current = [row]
        for column, right in enumerate(second, start=1):
            cost = min(
                above[column] + 1, current[column - 1] + 1, above[column - 1] + (left != right)
            )
            swapped = row > 1 and column > 1 and left == second[column - 2]
            if swapped and first[row - 2] == right:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) > most:
            return most + 1
        before, above = above, current
    return min(above[-1], most + 1)


def likeness(first: str, second: str) -> Likeness | None:
    """Return why two different names may be one name misspelled, or None where nothing says so.

    All words but one are equal, and that one is a letter off (two in a long word); or what differs
    sounds alike in another spelling. Well-known names, numbers and initials are never spellings of
    another; equal names need no evidence.
    """
    ours, theirs = tokens_of(first), tokens_of(second)
    if not ours or len(ours) != len(theirs) or ours == theirs:
        return None
    if is_known(first) and is_known(second):
        return None
    pairs = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    found = [_alike(a, b, alone=len(ours) == 1) for a, b in pairs]
    alike = found[-1]
    if alike is None or (len(pairs) > 1 and not all(sound(a) == sound(b) for a, b in pairs)):
        return None
    shared = len(ours) - len(pairs)
    score = min(0.99, alike.score + 0.08 * min(shared, 2))
    told = f"{alike.evidence}, {shared} other word{'s'[: shared != 1]} equal" if shared else ""
    return Likeness(round(score, 2), told or alike.evidence)


def _alike(first: str, second: str, *, alone: bool) -> Likeness | None:
    """Return how two words are spellings of one; alone they must be longer and start alike."""
    shorter = min(len(first), len(second))
    if max(len(first), len(second)) > _LONGEST or not (first.isalpha() and second.isalpha()):
        return None
    if shorter < (_SHORTEST_ALONE if alone else 3) or (is_known(first) and is_known(second)):
        return None
    if {first, second} == {first, first + "s"} or {first, second} == {second, second + "s"}:
        return None
    apart = distance(first, second)
    starts = first[0] == second[0] or (first[:2] == second[1::-1] and not alone)
    if apart == 1 and starts:
        return Likeness(
            0.9 if shorter >= _SHORTEST else 0.75, f"one letter apart: {first}/{second}"
        )
    if apart == 2 and starts and shorter >= _LONG:
        return Likeness(0.75, f"two letters apart: {first}/{second}")
    if shorter >= _SHORTEST + 1 and sound(first) == sound(second) and len(sound(first)) > 2:
        return Likeness(0.7, f"sound alike: {first}/{second}")
    return None


def sound(word: str) -> str:
    """Return the consonants a word is heard by, so that transliterations meet: Qaddafi, Gadhafi."""
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return re.sub(r"(.)\1+", r"\1", word)

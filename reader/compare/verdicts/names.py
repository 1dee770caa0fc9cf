"""Names spelled two ways: edit distance, word by word."""

from __future__ import annotations

from reader.compare.verdicts.judgement import Judgement
from reader.compare.verdicts.words import words
from reader.model import Verdict

_AGREE = Judgement(Verdict.AGREE, "same name", "The same name.")
_SHORT = Judgement(Verdict.COMPATIBLE, "shorter name", "One gives the name in fuller form.")
_VARIANT = Judgement(Verdict.VARIANT, "spelling", "The same name, spelled two ways.")
_DIFFER = Judgement(Verdict.DIFFER, "another name", "The names are different.")


def distance(a: str, b: str) -> int:
    """Return the edit distance: insertions, deletions, substitutions, swaps of neighbours.

    Optimal string alignment (restricted Damerau-Levenshtein).
    """
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        last, row = rows[-1], [i]
        for j, y in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def similar(a: str, b: str) -> bool:
    """Tell whether two single names may be one, misspelled or transliterated.

    They begin alike or end alike, are no shorter than four letters, and differ in one letter, or
    in two where they are long.
    """
    if a == b or min(len(a), len(b)) < 4:
        return False
    if _derived(*sorted((a, b), key=len)):
        return False
    allowed = 1 if max(len(a), len(b)) < 8 else 2
    if distance(a, b) > allowed:
        return False
    return a[0] == b[0] or a[-3:] == b[-3:]


def _derived(short: str, long: str) -> bool:
    """Tell whether one is the other's plural or the name of its people (Canada, Canadian)."""
    stem = short.rstrip("aeiouy") if len(short) > 4 else short
    return long.startswith(stem) and long[len(stem) :].lstrip("aeiouy") in (
        "s", "n", "ns", "an", "ans", "sh", "se", "c", "st",
    )  # fmt: skip


def spelled_alike(a: str, b: str) -> bool:
    """Tell whether two full names look like one spelled two ways (Kishia/Kishida).

    Word by word from the last: each the same, an initial of the other, or similar, and at least
    one similar. A single name must have six letters.
    """
    first, second = words(a), words(b)
    if not first or not second or first == second:
        return False
    if len(first) == len(second) == 1:
        return len(first[0]) >= 6 and len(second[0]) >= 6 and similar(first[0], second[0])
    found = False
    pairs = list(
        zip(reversed(_without_initials(first)), reversed(_without_initials(second)), strict=False)
    )
    if len(pairs) < 2:
        return False
    for x, y in pairs:
        if x == y:
            continue
        if not similar(x, y):
            return False
        found = True
    return found


def _without_initials(names: list[str]) -> list[str]:
    return [n for i, n in enumerate(names) if len(n) > 1 or i in (0, len(names) - 1)]


def judge(a: str, b: str) -> Judgement:
    """Return how two names stand to each other that are said to name one thing."""
    first, second = words(a), words(b)
    if first == second:
        return _AGREE
    if set(first) <= set(second) or set(second) <= set(first):
        return _SHORT
    return _VARIANT if spelled_alike(a, b) else _DIFFER

"""Names and lists that differ only in how one name is formed or shortened."""

from __future__ import annotations

from reader.compare.claim import Claim
from reader.compare.verdicts.words import words
from reader.names import distance

STEM = 4
"""How many letters two names must begin with alike for one to be the other's other form."""


def one_list(a: Claim, b: Claim) -> bool:
    """Tell whether lists differ only in forms of one name (Somali, Somalian)."""
    first, second = dict(a.items), dict(b.items)
    left = [first[k].lower() for k in first.keys() - second.keys()]
    right = [second[k].lower() for k in second.keys() - first.keys()]
    alike = [(x, y) for x in left for y in right if _formed(x, y)]
    return bool(left or right) and len(alike) >= max(len(left), len(right))


def _formed(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= STEM and long.startswith(short)


def one_name(one: str, other: str) -> bool:
    """Tell whether two names end in one surname, spelled alike."""
    first, second = words(one)[-1:], words(other)[-1:]
    return bool(first and second) and distance(first[0], second[0], 1) <= 1

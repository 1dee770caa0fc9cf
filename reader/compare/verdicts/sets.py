"""Lists compared as sets: the UK in both, France against Italy."""

from __future__ import annotations

from collections.abc import Collection

from reader.compare.verdicts.judgement import Judgement
from reader.model import Verdict


def judge(a: Collection[str], b: Collection[str]) -> Judgement | None:
    """Return how two lists (of comparable keys) stand to each other, None if one is empty."""
    first, second = set(a), set(b)
    if not first or not second:
        return None
    if first == second:
        return Judgement(Verdict.AGREE, "same list", "The same list.")
    if first < second or second < first:
        return Judgement(Verdict.COMPATIBLE, "part of the list", "One names more than the other.")
    if first & second:
        return Judgement(Verdict.DIFFER, "lists overlap", "Some are in both, others in one only.")
    return Judgement(Verdict.DIFFER, "other list", "They name different ones.")

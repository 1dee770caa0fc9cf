"""Quotes aligned word by word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from reader.compare.verdicts.judgement import Judgement
from reader.compare.verdicts.words import content, words
from reader.model import Verdict
from reader.names import distance

SAME = 0.7
"""Share of the shorter quote's words that must stand in the other, in order, to be one quote."""
LIKE = 0.75
"""Share of both quotes' words that must, for the rest to count as a change of wording."""
LEAST = 4
_CLOCK = frozenset({"am", "pm", "gmt", "pst", "est", "edt", "pdt"})

_AGREE = Judgement(Verdict.AGREE, "same words", "The same words.")
_PART = Judgement(Verdict.COMPATIBLE, "part of the quote", "One quotes more of the same words.")


def aligned(a: str, b: str) -> float:
    """Return the share of the shorter quote's words that stand in the other, in order.

    Below `SAME` it may be too high, as order is not looked at then.
    """
    first, second = words(a), words(b)
    if min(len(first), len(second)) < LEAST:
        return float(bool(first) and first == second)
    most = sum((Counter(first) & Counter(second)).values()) / min(len(first), len(second))
    if most < SAME:
        return most
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    matched = sum(block.size for block in matcher.get_matching_blocks())
    return matched / min(len(first), len(second))


def judge(a: str, b: str) -> Judgement | None:
    """Return how two quotes of one speaker stand to each other, None if they are not one quote."""
    first, second = sorted((words(a), words(b)), key=lambda w: (len(w), w))
    if first == second:
        return _AGREE if first else None
    if len(first) < LEAST or aligned(a, b) < SAME:
        return None
    if _within(first, second):
        return _PART
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size]
    inner_first = first[blocks[0].a : blocks[-1].a + blocks[-1].size]
    inner_second = second[blocks[0].b : blocks[-1].b + blocks[-1].size]
    changed = _changed(first, second)
    if not changed:
        return _PART if inner_first == inner_second or _loose(a, b) else None
    if aligned(a, b) < LIKE or aligned(a, b) * len(first) < (LIKE - 0.15) * len(second):
        return None
    one, other = changed
    return Judgement(
        Verdict.DIFFER, "other wording", f"Quoted in different words: “{one}” and “{other}”."
    )


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _loose(a: str, b: str) -> bool:
    """Tell whether the quotes differ in function words only."""
    return bool(set(content(a)) & set(content(b)))


def _spelling(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether two stretches are the same words written otherwise (p.m., neighbour, aren't)."""
    if _CLOCK & {*a, *b}:
        return True
    one, other = "".join(a), "".join(b)
    if one.replace("'", "") == other.replace("'", ""):
        return True
    one, other = (w.replace("n't", "not").replace("'", "") for w in (one, other))
    if one == other or one.removesuffix("00") == other.removesuffix("00"):
        return True
    return min(len(one), len(other)) >= 5 and distance(one, other, 1) <= 1


def _changed(first: Sequence[str], second: Sequence[str]) -> tuple[str, str] | None:
    """Return the first words that stand in one place of both and are not the same."""
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if (
            tag == "replace"
            and not _spelling(first[i:j], second[k:m])
            and (content(" ".join(first[i:j])) or content(" ".join(second[k:m])))
        ):
            return (" ".join(first[i:j][:6]), " ".join(second[k:m][:6]))
    return None

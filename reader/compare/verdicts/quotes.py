"""Quotes aligned word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from reader.compare.verdicts.judgement import Judgement
from reader.compare.verdicts.words import content, words
from reader.model import Verdict
from reader.names import distance

SAME = 0.7
"""Share of the shorter quote's words that must stand in the other, in order, to be one quote."""
LIKE, LONG = 0.75, 9
"""Share of both quotes' words that must, for the rest to count as a change of wording.

Of long ones that begin alike the share that makes them one will do."""
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
        changed = None if _CUT.search(a) or _CUT.search(b) else _put_in(first, second)
    if not changed:
        return _PART if inner_first == inner_second or _loose(a, b) else None
    if "[" in a + b:
        return _PART  # another's words for the speaker's
    begun = first[0] == second[0] and len(first) >= LONG
    if aligned(a, b) < (SAME if begun else LIKE) or aligned(a, b) * len(first) < (
        LIKE - 0.15
    ) * len(second):
        return None
    one, other = changed
    return Judgement(
        Verdict.DIFFER, "other wording", f"Quoted in different words: “{one}” and “{other}”."
    )


def _telling(added: Sequence[str]) -> bool:
    """Tell whether words put in mean something; figures may be written out or not (6:00)."""
    return any(not w.isdigit() and content(w) for w in added)


_CUT = re.compile(r"\.\.|…|[\[\](]|--")
"""Marks of something left out of a quotation or put in by another than the speaker."""
PUT_IN = 2


def _put_in(first: Sequence[str], second: Sequence[str]) -> tuple[str, str] | None:
    """Return a stretch of both, equal but for a word or two of meaning put into one of them."""
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes()[1:-1]:
        added = first[i:j] or second[k:m]
        if tag in ("insert", "delete") and len(added) <= PUT_IN and _telling(added):
            one, other = first[max(i - 2, 0) : j + 2], second[max(k - 2, 0) : m + 2]
            return " ".join(one), " ".join(other)
    return None


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
    one, other = (_written_out(w) for w in (one, other))
    if one == other or one.removesuffix("00") == other.removesuffix("00"):
        return True
    return min(len(one), len(other)) >= 5 and distance(one, other, 1) <= 1


def _written_out(word: str) -> str:
    for short, full in _SHORTENED:
        word = word.replace(short, full)
    return word.replace("'", "")


_SHORTENED = (("n't", "not"), ("'ll", "will"), ("'ve", "have"), ("'re", "are"), ("'m", "am"))


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

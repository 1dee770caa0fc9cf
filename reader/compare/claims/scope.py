"""What limits a value in time: since Week 11, in the last two games, this season, in 2003."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.compare.reading import Reading
from reader.compare.tree import Tree

_SPAN = r"(?:game|week|day|night|month|year|season|half|quarter|period|minute|hour|decade)s?"
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![-\w])", re.IGNORECASE)
_COARSE = re.compile(r"\d{4}(?:-\d{2})?$")
_DAYTIME = r"(?:morning|noon|midday|lunchtime|afternoon|evening|night(?:fall)?|midnight|dusk|dawn)"
_BY_THEN = re.compile(
    rf"\bby (?:(?:early|late|mid) )?(?:\w+day )?{_DAYTIME}\b|\bby \w+day\b"
    r"|\bso far\b|\bto date\b|\bup to now\b|\bby then\b",
    re.IGNORECASE,
)
"""What says that a count may still grow."""
_WIDE = re.compile(
    r"\b(?:nation|country|province|state|county|city|region|island|district|world)-?wide\b"
    r"|\bnationally\b|\bacross the (?:country|province|state|region|nation)\b",
    re.IGNORECASE,
)
"""What says that a number is of more, or less, than the place a story tells of."""
_LIMIT = re.compile(
    r"\bsince\b|\bso far\b|\b(?:over|in|during) the course of\b|\bto date\b"
    rf"|\b(?:this|that|per|each|every|all)\s(?:\w+\s)?{_SPAN}\b"
    r"|\ba (?:day|week|month|year|season|game)\b"
    r"|\b(?:last|past|first|second|third|fourth|final|next|previous|remaining|straight|consecutive)"
    rf"\s(?:\S+\s){{0,2}}?{_SPAN}\b",
    re.IGNORECASE,
)


def scope(tree: Tree, head: int) -> frozenset[str]:
    """Return what says of what time or how far around a clause holds, in lower case."""
    clause = tree.of_clause(tree.clause[head])
    text = " ".join(tree.words[i].text for i in clause)
    found = (match.group().lower() for p in (_LIMIT, _BY_THEN, _WIDE) for match in p.finditer(text))
    return frozenset(found)


def wide(limits: Iterable[str]) -> frozenset[str]:
    """Return the limits that say how far around a count was made ('provincewide')."""
    return frozenset(limit for limit in limits if _WIDE.fullmatch(limit))


def so_far(limits: Iterable[str]) -> bool:
    """Tell whether limits in time say that a count may still grow ('by nightfall', 'so far')."""
    return any(_BY_THEN.fullmatch(limit) for limit in limits)


def dated(reading: Reading, tree: Tree) -> frozenset[str]:
    """Return the years and months a sentence names (2003, 2003-12), which tell events apart."""
    start, end = tree.sentence.start, tree.sentence.end
    return frozenset(
        t.value
        for t in reading.annotations.times
        if start <= t.start < end and t.value and _COARSE.match(t.value)
    )


def days(reading: Reading, tree: Tree, head: int) -> frozenset[str]:
    """Return the weekdays the clause of a word names, in lower case.

    Where its sentence names none, they are those of the sentence before, else of the one after.
    """
    clause = _weekdays(tree.words[i].text for i in tree.of_clause(tree.clause[head]))
    if clause or _weekdays(w.text for w in tree.words):
        return clause
    number = reading.trees.index(tree)
    for near in (number - 1, number + 1):
        if 0 <= near < len(reading.trees):
            named = _weekdays(w.text for w in reading.trees[near].words)
            if named:
                return named
    return frozenset()


def days_named(tree: Tree) -> frozenset[str]:
    """Return the weekdays a sentence names, in lower case."""
    return _weekdays(w.text for w in tree.words)


def _weekdays(words: Iterable[str]) -> frozenset[str]:
    return frozenset(match.group().lower() for match in _DAY.finditer(" ".join(words)))


def apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two sentences name years or months of which none holds another."""
    return bool(a and b) and not any(x.startswith(y) or y.startswith(x) for x in a for y in b)

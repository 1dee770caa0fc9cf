"""Names joined by '&' made one: 'Lee & Roe' is a firm, and neither Lee nor Roe of it.

A tagger that has the one half, or each for itself, is told by the sign, which prose keeps for the
names of firms. Countries, known places, abbreviations and persons in full stay what they are:
'England & Wales', 'WBA & IBO', 'Ann & Bob Lee'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.extract.entities.spans import Named
from reader.model import EntityType
from reader.names.gazetteer import COUNTRIES, GROUPS, PLACES

_AND = " & "
_BEFORE = re.compile(r"(?<![\w'’&-])[A-Z][\w’'-]{2,30} & $")
_AFTER = re.compile(r"[A-Z][\w-]{2,30}(?![\w&])")
_LONGEST = 40
_JOINED = frozenset((EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE))


def firms_joined(text: str, names: Sequence[Named]) -> list[Named]:
    """Return the names in order, those that '&' joins as one organization each."""
    found: list[Named] = []
    for name in names:
        last = found[-1] if found else None
        if last is not None and name.start < last.end:
            if name.end > last.end:
                found.append(name)
            continue
        if text.endswith(_AND, max(0, name.start - len(_AND)), name.start):
            if last is not None and last.end + len(_AND) == name.start:
                if _is_firm(last, name):
                    found[-1] = _firm(text, last.start, name.end)
                else:
                    found.append(name)
                continue
            before = _BEFORE.search(text, max(0, name.start - _LONGEST), name.start)
            half = _firm(text, before.start(), name.start - len(_AND)) if before else None
            free = half is not None and (last is None or half.start >= last.end)
            if half is not None and free and _is_firm(half, name):
                name = _firm(text, half.start, name.end)
        found.append(_with_the_next(text, name, names))
    return found


def _with_the_next(text: str, name: Named, names: Sequence[Named]) -> Named:
    """Return the name with the word that '&' joins to it, where that is in no name of its own."""
    after = name.end + len(_AND)
    word = _AFTER.match(text, after) if text.startswith(_AND, name.end) else None
    if word is None or any(other.start < word.end() and after < other.end for other in names):
        return name
    second = _firm(text, after, word.end())
    return _firm(text, name.start, second.end) if _is_firm(name, second) else name


def _firm(text: str, start: int, end: int) -> Named:
    return Named(start, end, text[start:end], EntityType.ORGANIZATION)


def _is_firm(first: Named, second: Named) -> bool:
    """Tell whether what stands on either side of '&' makes one name."""
    if second.type is EntityType.PERSON and " " in second.text:
        return False
    halves = (first, second)
    if any(half.type not in _JOINED or _known(half.text.lower()) for half in halves):
        return False
    short = all(half.text.isupper() and len(half.text) < _SHORT for half in halves)
    return not short and not all(half.text.lower() in PLACES for half in halves)


_SHORT = 5


def _known(name: str) -> bool:
    return name in COUNTRIES or name in GROUPS

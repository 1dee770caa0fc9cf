"""What one article's other mentions say of a name: its type, and where else it stands.

The document as context (Finkel, Grenager, Manning 2005, without the sampling): a name tagged with
certainty in one place is the same kind of name in another, and stands where the tagger passed over
it, as long as nothing speaks against it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from reader.extract.entities import forms
from reader.extract.entities.spans import Named
from reader.extract.entities.teams import is_team, teams
from reader.extract.words import word_set
from reader.model import EntityType, Part, PartKind
from reader.names.gazetteer import CAPITALS, COUNTRIES, GROUPS, PEOPLES, PLACES, STATES

_FLEXIBLE = frozenset((EntityType.PLACE, EntityType.ORGANIZATION))
_NO_COUNTRY = frozenset((EntityType.GROUP, EntityType.OTHER, EntityType.LAW, EntityType.EVENT))
# A country that acts, or its capital for it, is a place; a state's name may be its university's.
_SEATS = (frozenset(COUNTRIES) | CAPITALS) - STATES - {"georgia"}
_UNSUPPORTED = 0.2  # a single word tagged as a person, with no fuller name beside it
_CLEAR = 3  # the same for what may be both: a town and its club
_MAJORITY = 2  # times as many mentions as the next type has
_MOST_FROM_ONE_WORD = 40
_CAPITALISED = re.compile(r"(?<![\w@#/])(?<!\w[-'’])[^\W\d_a-z][\w]*")
_LOWER = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w])")
_NEVER = word_set(
    "January February March April May June July August September October November "
    "December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mr Mrs Ms Dr"
)


def retyped(text: str, names: Sequence[Named]) -> None:
    """Give each name the type most of its mentions have, where that is clear.

    A city that is also a team keeps both types; a people is a group, whatever one mention says.
    """
    counts: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    surnames = frozenset(
        parts[-1].lower()
        for name in names
        if name.type is EntityType.PERSON and len(parts := forms.bare(forms.tokens(name.text))) > 1
    )
    known = teams(text, names, surnames)
    for name in names:
        lone = name.type is EntityType.PERSON and " " not in name.text
        unsupported = lone and name.text.lower() not in surnames
        counts[forms.key(name.text)][name.type] += _UNSUPPORTED if unsupported else 1
    for name in names:
        if is_team(text, name, known):
            name.type = EntityType.ORGANIZATION
        elif forms.key(name.text) not in known:
            name.type = _settled(name, counts[forms.key(name.text)])


def _settled(name: Named, tally: dict[EntityType, float]) -> EntityType:
    """Return a mention's type as the other mentions and the table of names settle it."""
    kind, folded = name.type, name.text.lower()
    if len(tally) > 1:
        (first, most), (_, next_most) = sorted(tally.items(), key=lambda item: -item[1])[:2]
        country = folded in COUNTRIES and first is EntityType.PLACE
        lone = folded.isalpha() and not forms.is_acronym(name.text) and folded not in PLACES
        one_thing = lone and most >= _CLEAR * next_most
        flexible = {first, kind} <= _FLEXIBLE and not country and not one_thing
        if most >= _MAJORITY * next_most and not flexible:
            kind = first
    if folded in PEOPLES and kind is EntityType.PLACE and folded not in PLACES:
        return EntityType.GROUP
    if folded in COUNTRIES and kind in _NO_COUNTRY and folded not in GROUPS:
        return EntityType.PLACE
    if folded in _SEATS and kind is EntityType.ORGANIZATION:
        return EntityType.PLACE
    return kind


def found_again(
    text: str, names: Sequence[Named], starts: Sequence[int], parts: Sequence[Part]
) -> list[Named]:
    """Return `names` and those places where one of them stands unmarked, in order.

    `starts` are where sentences start: there a capital letter says nothing. Closing lines of an
    article (links, addresses) are left alone.
    """
    sought = _sought(text, names)
    if not sought:
        return list(names)
    closed = [(part.start, part.end) for part in parts if part.kind is PartKind.CLOSING]
    taken = [(name.start, name.end) for name in names]
    begins = [start for start, _ in taken]
    opening = set(starts)
    added: list[Named] = []
    reach = 0
    for match in _CAPITALISED.finditer(text):
        start = match.start()
        if start < reach or match.group() not in sought or start in opening:
            continue
        if any(begin <= start < end for begin, end in closed):
            continue
        if _taken(taken, begins, start, start + 1):
            continue
        for known in sought[match.group()]:
            end = start + len(known.text)
            if not text.startswith(known.text, start) or text[end : end + 1].isalnum():
                continue
            if _taken(taken, begins, start, end) or _continues(text, start, end):
                continue
            added.append(Named(start, end, known.text, known.type))
            reach = end
            break
    return sorted([*names, *added], key=lambda name: name.start)


def _sought(text: str, names: Sequence[Named]) -> dict[str, list[Named]]:
    """Return the names to look for by their first word, longest first."""
    lower = {match.group() for match in _LOWER.finditer(text)}
    types: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for name in names:
        types[name.text][name.type] += 1
    sought: dict[str, list[Named]] = defaultdict(list)
    for written, tally in types.items():
        match = _CAPITALISED.match(written)
        if match is None or match.group() in _NEVER or len(written) < 3:
            continue
        single = " " not in written
        if single and (sum(tally.values()) < 2 or written.lower() in lower):
            continue
        listed = sought[match.group()]
        if len(listed) < _MOST_FROM_ONE_WORD:
            listed.append(Named(0, 0, written, tally.most_common(1)[0][0]))
    for listed in sought.values():
        listed.sort(key=lambda name: -len(name.text))
    return sought


def _taken(taken: list[tuple[int, int]], begins: list[int], start: int, end: int) -> bool:
    index = bisect_right(begins, end - 1) - 1
    return index >= 0 and taken[index][1] > start


def _continues(text: str, start: int, end: int) -> bool:
    """Tell whether a capitalised word right beside makes it part of a longer, unknown name."""
    after = text[end : end + 2]
    if len(after) == 2 and after[0] in " -" and after[1].isupper():
        return True
    before = text[max(0, start - 24) : start]
    word = re.search(r"([^\W\d_][\w.]*)[ -]$", before)
    return bool(word and word.group(1)[0].isupper() and not forms.is_title(word.group(1)))

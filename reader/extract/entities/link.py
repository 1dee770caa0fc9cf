"""Which mentions in an article mean one thing.

By name alone, type by type: equal forms ('U.S.', 'United States'), a surname after a full name, an
acronym and what it stands for, a short form of a longer name. Where two longer names fit none is
meant, but for a surname that several people have: apart is better than wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from reader.extract.entities import forms
from reader.extract.entities.entity_sets import Entities
from reader.extract.entities.people import join_people
from reader.extract.entities.spans import Named
from reader.model import EntityType
from reader.names.gazetteer import COUNTRIES, PLACES

_MOST_CANDIDATES = 16
_LONGEST = 8  # words of a name that are looked at
_SHORTENED = frozenset(
    (EntityType.ORGANIZATION, EntityType.EVENT, EntityType.WORK, EntityType.LAW, EntityType.PRODUCT)
)
_ABBREVIATED = frozenset((EntityType.ORGANIZATION, EntityType.PRODUCT))
_PLURALS = frozenset((EntityType.GROUP, EntityType.EVENT, EntityType.PRODUCT))
_FEATURES = frozenset(("sea", "ocean", "prefecture", "province"))
_SUPREME = ("supreme", "court")
_OF = frozenset(("of", "for"))
_Words = tuple[str, ...]
_DEFINED = re.compile(r"\s{1,2}[(\[]\s?[\"“'‘]?(?:the )?$")


def linked(text: str, names: Sequence[Named]) -> list[int]:
    """Return for each name the index of the first mention of its entity."""
    entities = Entities(len(names))
    _join_equal(names, entities)
    join_people(text, names, entities)
    _join_acronyms(text, names, entities)
    _join_shortened(text, names, entities)
    return [entities.find(index) for index in range(len(names))]


def _join_equal(names: Sequence[Named], entities: Entities) -> None:
    """Join mentions of one form and type.

    An institution or a country is one thing whether tagged place or organization; a city is not its
    team.
    """
    first: dict[tuple[str, str], int] = {}
    for index, name in enumerate(names):
        form = _form(name)
        kind = name.type.value
        either = name.type in (EntityType.PLACE, EntityType.ORGANIZATION)
        if either and (form in COUNTRIES or (" " in form and form not in PLACES)):
            kind = "institution"
        if kind == EntityType.PERSON.value and " " not in form:
            continue
        entities.join(index, first.setdefault((form, kind), index))


def _form(name: Named) -> str:
    form = forms.key(name.text)
    if name.type in _PLURALS and len(form) > 4 and form.endswith("s"):
        return form.removesuffix("s")
    if name.type is EntityType.PLACE and form.count(" ") == 1:
        first, _, last = form.partition(" ")
        return first if last in _FEATURES and len(first) > 5 else form
    if name.type is EntityType.ORGANIZATION:
        parts = form.split()
        while len(parts) > 1 and parts[-1] in forms.COMPANY:
            parts.pop()
        return " ".join(parts).rstrip(",")
    return form


def _join_acronyms(text: str, names: Sequence[Named], entities: Entities) -> None:
    """Join an acronym to the name it is of: in brackets after it, or by its initials."""
    expanded: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        if " " not in name.text and "-" not in name.text:
            continue
        for made in forms.initials(name.text):
            if len(expanded[made]) < _MOST_CANDIDATES:
                expanded[made].append(index)
    for index, name in enumerate(names):
        if not forms.is_acronym(name.text):
            continue
        before = names[index - 1] if index else None
        letters = name.text.replace(".", "")
        candidates = [i for i in expanded.get(letters, ()) if _akin(names[i], name)]
        if before and _defines(text, before, name, letters):
            name.type = before.type
            entities.join(index, index - 1)
            continue
        roots = {entities.find(candidate): candidate for candidate in candidates}
        same = all(names[candidate].type is name.type for candidate in candidates)
        if len(roots) == 1 and (len(letters) > 2 or (same and name.type in _ABBREVIATED)):
            entities.join(index, next(iter(roots.values())))


def _defines(text: str, full: Named, short: Named, letters: str) -> bool:
    """Tell whether the acronym stands in brackets after what it is short for."""
    if full.type is EntityType.PERSON or not _DEFINED.fullmatch(text, full.end, short.start):
        return False
    return letters.upper() in forms.initials(full.text) or _is_short(letters, full.text)


def _akin(full: Named, short: Named) -> bool:
    if full.type is short.type:
        return True
    return {full.type, short.type} <= {
        EntityType.ORGANIZATION,
        EntityType.PLACE,
        EntityType.EVENT,
        EntityType.PRODUCT,
        EntityType.OTHER,
    } and EntityType.ORGANIZATION in (full.type, short.type)


def _is_short(letters: str, full: str) -> bool:
    """Tell whether an acronym's letters stand in a name's words in order: 'SEACOM', 'HKMEx'."""
    rest = iter(full.upper())
    return full[:1].upper() == letters[0] and all(letter in rest for letter in letters)


def _shortens(
    index: int, longer: int, words: Sequence[_Words], name: Named, first: dict[_Words, int]
) -> bool:
    """Tell whether a name can be short for a longer one: 'Brack' for 'Brack Foods'.

    A part of an organization named before it is none ('Microsoft Security Response Center' after
    'Microsoft'), whichever of the two comes again behind.
    """
    full, parts = words[longer], words[index]
    rest = full[len(parts) :]
    if full[: len(parts)] != parts or not rest:
        return True
    if rest == ("state",) or (forms.is_acronym(name.text) and len(rest) > 1):
        return False
    return len(rest) == 1 or longer < (index if rest[0] in _OF else first[parts])


def _join_shortened(text: str, names: Sequence[Named], entities: Entities) -> None:
    """Join 'Brack' to 'Brack Foods', 'Red Sox' to 'Boston Red Sox', where one name alone fits.

    A part of a firm ('the lending unit, Brack Advance') is not the firm.
    """
    parts_of: dict[tuple[EntityType, _Words], list[int]] = defaultdict(list)
    words: list[_Words] = []
    first: dict[_Words, int] = {}
    for index, name in enumerate(names):
        parts = tuple(forms.key(name.text).split()) if name.type in _SHORTENED else ()
        words.append(parts)
        first.setdefault(parts, index)
        if not 1 < len(parts) <= _LONGEST:
            continue
        whole = not _is_part(text, name)
        for cut in range(1, len(parts)):
            for part in (parts[:cut], parts[cut:]) if whole else (parts[cut:],):
                listed = parts_of[name.type, part]
                if len(listed) < _MOST_CANDIDATES:
                    listed.append(index)
    for index, name in enumerate(names):
        parts = words[index]
        known = " ".join(parts) in PLACES and name.type is not EntityType.ORGANIZATION
        if not parts or len(parts) >= _LONGEST or known:
            continue
        alone = forms.stands_alone(parts)
        if not alone and (name.type is not EntityType.ORGANIZATION or parts == _SUPREME):
            continue
        longer = [
            i
            for i in parts_of.get((name.type, parts), ())
            if (
                _shortens(index, i, words, name, first)
                if alone
                else words[i][-len(parts) :] == parts
            )
        ]
        roots = {entities.find(candidate) for candidate in longer} - {entities.find(index)}
        # 'Navy' after 'Indian Navy'; not 'Bank' after 'National Bank', said of any.
        if len(roots) == 1 and (alone or any(forms.stands_alone(words[i]) for i in longer)):
            entities.join(index, roots.pop())


def _is_part(text: str, name: Named) -> bool:
    """Tell whether a firm is told to be a part of one: 'the lending unit, Brack Advance'."""
    before, behind = text[max(0, name.start - 40) : name.start], text[name.end : name.end + 60]
    return bool(_PART_BEFORE.search(before) or _PART_BEHIND.match(behind))


_PART = r"(?:unit|arm|division|subsidiary|offshoot|affiliate|spin-off)"
_PART_BEFORE = re.compile(rf"\b{_PART},? $")
_PART_BEHIND = re.compile(
    rf", (?:an?|the|its|their|one of \w+)(?: (?!of\b)[\w’'-]+){{0,4}} {_PART}\b"
)

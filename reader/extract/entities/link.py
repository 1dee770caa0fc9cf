"""Which mentions in an article mean one thing.

By name alone, type by type: equal forms ('U.S.', 'United States'), a surname after a full name, an
acronym and what it stands for, a short form of a longer name. Where two longer names fit none is
meant, but that a surname is that of the person last spoken of near before: apart is better than
wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from reader.extract.entities import forms
from reader.extract.entities.spans import Named
from reader.model import EntityType
from reader.names.gazetteer import COUNTRIES, PLACES

_NEAR = 700  # code points back to the last mention of one of several that could be meant
_MOST_CANDIDATES = 16
_LONGEST = 8  # words of a name that are looked at
_SHORTENED = frozenset(
    (EntityType.ORGANIZATION, EntityType.EVENT, EntityType.WORK, EntityType.LAW, EntityType.PRODUCT)
)
_ABBREVIATED = frozenset((EntityType.ORGANIZATION, EntityType.PRODUCT))
_PLURALS = frozenset((EntityType.GROUP, EntityType.EVENT, EntityType.PRODUCT))
_FEATURES = frozenset(("sea", "ocean", "prefecture", "province"))
_NICKNAME = re.compile(r" [\"“‘'`]{1,2}[\w .-]{1,24}[\"”’'`]{1,2} (?=\w)")
"""A nickname within a name: 'Vincent "Chin" Galvano'."""
_SUPREME = ("supreme", "court")
_OF = frozenset(("of", "for"))
_Words = tuple[str, ...]
_DEFINED = re.compile(r"\s{1,2}[(\[]\s?[\"“'‘]?(?:the )?$")


class Entities:
    """Disjoint sets of mentions, each an entity (union–find)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, index: int) -> int:
        """Return the representative of a mention's entity."""
        root = index
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[index] != root:
            self._parent[index], index = root, self._parent[index]
        return root

    def join(self, first: int, second: int) -> None:
        """Make the entities of two mentions one; the earlier mention represents it."""
        low, high = sorted((self.find(first), self.find(second)))
        self._parent[high] = low


def linked(text: str, names: Sequence[Named]) -> list[int]:
    """Return for each name the index of the first mention of its entity."""
    entities = Entities(len(names))
    _join_equal(names, entities)
    _join_people(names, entities)
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


def _join_people(names: Sequence[Named], entities: Entities) -> None:
    """Join a surname, or a given name nobody else has, to the full name it is part of.

    Each mention of a surname two people have is joined on its own: to the one last spoken of.
    """
    people = [(i, _parts(n)) for i, n in enumerate(names) if n.type is EntityType.PERSON]
    full, given = _full_names(people, names, entities)
    seen: dict[int, int] = {}
    alone: dict[str, int] = {}
    for index, parts in people:
        written = " ".join(parts)
        candidates = full.get(written) or (given.get(written, []) if len(parts) == 1 else [])
        if written not in full and _is_junior(names[index]):
            candidates = [candidate for candidate in candidates if _is_junior(names[candidate])]
        roots = {entities.find(candidate) for candidate in candidates} - {entities.find(index)}
        chosen = next(iter(roots)) if len(roots) == 1 else None
        if len(parts) == 1 and chosen is None:
            chosen = _last_spoken_of(roots, seen, names[index].start)
            if chosen is None:
                chosen = alone.setdefault(names[index].text.lower(), index)
        if chosen is not None:
            entities.join(index, chosen)
        seen[entities.find(index)] = names[index].end


def _parts(name: Named) -> list[str]:
    """Return a person's words in lower case, without suffixes and dots."""
    return [part.lower().rstrip(".") for part in forms.bare(forms.tokens(name.text))]


def _nicknames(name: Named) -> frozenset[str]:
    """Return the words of a nickname within a name: 'chin' of 'Vincent "Chin" Galvano'."""
    found = _NICKNAME.search(name.text)
    return frozenset(part.lower() for part in forms.tokens(found.group())) if found else frozenset()


def _is_junior(name: Named) -> bool:
    """Tell whether a name ends in 'Jr.': 'Fred Jr.' is not the Fred named without."""
    return name.text.lower().rstrip(".").endswith(" jr")


def _same_suffix(first: Named, second: Named) -> bool:
    """Tell whether no 'Jr.' speaks against a 'Sr.'."""
    ours, theirs = (name.text.rpartition(" ")[2].lower().rstrip(".") for name in (first, second))
    return ours == theirs or not {ours, theirs} <= forms.SUFFIXES


def _full_names(
    people: Sequence[tuple[int, list[str]]], names: Sequence[Named], entities: Entities
) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Return the full names by what may stand for them: their last words, and their given name."""
    full: dict[str, list[int]] = defaultdict(list)
    given: dict[str, list[int]] = defaultdict(list)
    by_root: dict[int, list[str]] = {}
    for index, parts in people:
        if len(parts) < 2 or entities.find(index) in by_root:
            continue
        nicknames = _nicknames(names[index])
        own = [part for part in parts if part not in nicknames]
        by_root[entities.find(index)] = own
        fitting = [i for i in full[parts[-1]] if _same_suffix(names[index], names[i])]
        _join_fuller(index, own, fitting, by_root, entities)
        tails = [" ".join(parts[at:]) for at in range(1, min(len(parts), _LONGEST))]
        for listed in (*(full[tail] for tail in tails), given[parts[0]]):
            if len(listed) < _MOST_CANDIDATES:
                listed.append(index)
    return full, given


def _last_spoken_of(roots: set[int], seen: dict[int, int], at: int) -> int | None:
    """Return which of several people was mentioned last, near before `at`; None for nobody."""
    near = [(seen[root], root) for root in roots if root in seen and at - seen[root] < _NEAR]
    return max(near)[1] if near else None


def _join_fuller(
    index: int,
    parts: list[str],
    candidates: list[int],
    by_root: dict[int, list[str]],
    entities: Entities,
) -> None:
    """Join 'George Rusk', 'George W. Rusk' and 'G. W. Rusk'; two that fit are left apart."""
    fitting = []
    for candidate in candidates:
        root = entities.find(candidate)
        theirs = by_root.get(root)
        if theirs and root != entities.find(index) and _compatible(parts, theirs):
            fitting.append(candidate)
    if len({entities.find(candidate) for candidate in fitting}) == 1:
        entities.join(index, fitting[0])


def _compatible(first: list[str], second: list[str]) -> bool:
    """Tell whether two full names with one surname can be one person's."""
    a, b = first[0], second[0]
    if not forms.same_given(a, b) and not ((len(a) == 1 or len(b) == 1) and a[0] == b[0]):
        return False
    middle, other = first[1:-1], second[1:-1]
    if not middle or not other:
        return True
    return middle[0][0] == other[0][0]


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

"""Which mentions of people in an article mean one person.

A surname is that of the one full name it is part of. Of several people of one surname, news calls
by it alone the one it is about ('Gomes'), and the others by their given names: it goes on with the
one it has so called before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from reader.extract.coref.lexicon import FEMALE_NAMES, KIN_NOUNS, MALE_NAMES
from reader.extract.entities import forms
from reader.extract.entities.entity_sets import Entities
from reader.extract.entities.spans import Named
from reader.model import EntityType

_NEAR = 700  # code points back to the last mention of one of several that could be meant
_MOST_CANDIDATES = 16
_LONGEST = 8  # words of a name that are looked at
_NICKNAME = re.compile(r" [\"“‘'`]{1,2}[\w .-]{1,24}[\"”’'`]{1,2} (?=\w)")
"""A nickname within a name: 'Vincent "Chin" Galvano'."""


def join_people(text: str, names: Sequence[Named], entities: Entities) -> None:
    """Join a surname, or a given name nobody else has, to the full name it is part of.

    Each mention of a surname two people have is joined on its own: to the one called so before, or
    else to the one last spoken of near before.
    """
    people = [(i, _parts(n)) for i, n in enumerate(names) if n.type is EntityType.PERSON]
    full, given = _full_names(people, names, entities)
    seen: dict[int, int] = {}
    alone: dict[str, int] = {}
    called: dict[str, set[int]] = defaultdict(set)
    for index, parts in people:
        written = " ".join(parts)
        candidates = full.get(written) or (given.get(written, []) if len(parts) == 1 else [])
        if written not in full and _is_junior(names[index]):
            candidates = [candidate for candidate in candidates if _is_junior(names[candidate])]
        roots = {entities.find(candidate) for candidate in candidates} - {entities.find(index)}
        chosen = next(iter(roots)) if len(roots) == 1 else None
        if len(parts) == 1 and chosen is None:
            roots = _addressed(text, names, names[index].start, roots & seen.keys())
            chosen = _called_so(roots & called[written] or roots, seen, names[index].start)
            if chosen is None:
                chosen = alone.setdefault(names[index].text.lower(), index)
        if chosen is not None:
            entities.join(index, chosen)
            if len(parts) == 1 and written in full:
                called[written].add(entities.find(index))
        seen[entities.find(index)] = names[index].end


def _addressed(text: str, names: Sequence[Named], at: int, roots: set[int]) -> set[int]:
    """Return those of several people whom a surname with the title before it can mean.

    'Mr Gomes' is no Catherine, and none is whom the text brought in as somebody's kin ('his mother,
    Catherine Gomes'), but where all are.
    """
    title = _TITLE.search(text[max(0, at - 6) : at])
    if title is not None:
        others = FEMALE_NAMES if title[1] == "r" else MALE_NAMES
        roots = {root for root in roots if _parts(names[root])[0] not in others}
    return {root for root in roots if not _is_kin(text, names[root])} or roots


def _is_kin(text: str, name: Named) -> bool:
    """Tell whether a noun for kin stands right before a name: 'his mother, Catherine Gomes'."""
    before = _BESIDE.search(text[max(0, name.start - 20) : name.start])
    return before is not None and before[1].lower() in KIN_NOUNS


_BESIDE = re.compile(r"([\w-]+),?[^\S\n]*\n?[^\S\n]*$")
_TITLE = re.compile(r"\bM(r|rs|s|iss)\.? $")


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


def _called_so(roots: set[int], seen: dict[int, int], at: int) -> int | None:
    """Return the one of several people meant at `at`: the last mentioned near before, or None.

    One alone is meant from however far.
    """
    if len(roots) == 1:
        return next(iter(roots))
    near = [(seen[root], root) for root in roots if at - seen[root] < _NEAR]
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

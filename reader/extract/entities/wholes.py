"""What the full names in an article say of the short ones beside them.

'Larkfield' is the trust where the Larkfield Trust is named, 'Cherutich' the runner where Enock
Cherutich is, whatever a tagger took the lone word for; a capital's name that nobody in the article
bears is the city's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.extract.entities import forms
from reader.extract.entities.spans import Named
from reader.model import EntityType
from reader.names.gazetteer import CAPITALS, COUNTRIES, GROUPS, ORGANIZATIONS, PEOPLES, PLACES

_TITLED = re.compile(r"(?<!\w)([A-Z][a-z]+\.?) $")
_FAMILY = re.compile(r"(?<![a-z])(?:parents|family|widow|wife|husband|brother|sister) $")
_DOUBTED = frozenset((EntityType.PERSON, EntityType.PRODUCT, EntityType.OTHER))


class _Wholes(NamedTuple):
    """First words of organizations' names, words of people's names and of other things'.

    `repeated` are the lone words tagged as organizations more than once.
    """

    firms: frozenset[str]
    surnames: frozenset[str]
    people: frozenset[str]
    others: frozenset[str]
    repeated: frozenset[str]


def settled_by_wholes(text: str, names: Sequence[Named]) -> None:
    """Give lone words the type of the fuller name they are of, where only one can be meant."""
    wholes = _wholes(names)
    for name in names:
        if " " not in name.text and "-" not in name.text:
            name.type = _type(text, name, wholes)


def _wholes(names: Sequence[Named]) -> _Wholes:
    firms, surnames, people, others = set[str](), set[str](), set[str](), set[str]()
    for name in names:
        parts = [part.lower() for part in forms.bare(forms.tokens(name.text))]
        if len(parts) < 2:
            continue
        if name.type is EntityType.PERSON:
            surnames.add(parts[-1])
            people.update(parts)
        elif name.type is EntityType.ORGANIZATION:
            firms.add(parts[0])
            others.update(parts)
        else:
            others.update(parts)
    lone = Counter(n.text.lower() for n in names if n.type is EntityType.ORGANIZATION)
    repeated = {word for word, count in lone.items() if count > 1}
    return _Wholes(*(frozenset(found) for found in (firms, surnames, people, others, repeated)))


def _type(text: str, name: Named, wholes: _Wholes) -> EntityType:
    word, kind = name.text.lower(), name.type
    known = word in PLACES or word in COUNTRIES or word in ORGANIZATIONS
    if word in PEOPLES and kind is EntityType.PRODUCT:
        return EntityType.GROUP
    plural = word.endswith("s") and word.removesuffix("s") in PEOPLES
    if plural and kind in _DOUBTED and word not in wholes.people:
        return EntityType.GROUP
    if kind is EntityType.PERSON and word in CAPITALS and word not in wholes.people:
        return EntityType.PLACE
    if known or word in GROUPS or word in forms.GENERIC:
        return kind
    if kind in _DOUBTED and word in wholes.firms and word not in wholes.people:
        return kind if _of_somebody(text, name) else EntityType.ORGANIZATION
    mistaken = kind in (EntityType.PLACE, EntityType.ORGANIZATION)
    if mistaken and word in wholes.surnames and word not in wholes.others | wholes.repeated:
        return EntityType.PERSON
    return kind


def _of_somebody(text: str, name: Named) -> bool:
    """Tell whether a title or kin before a name make it a person's."""
    before = text[max(0, name.start - 20) : name.start]
    titled = _TITLED.search(before)
    return bool((titled and forms.is_title(titled[1])) or _FAMILY.search(before))

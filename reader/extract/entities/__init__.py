"""Named mentions made entities: what in one article means one thing, under its fullest name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from reader.extract.entities import forms
from reader.extract.entities.boundaries import bounded
from reader.extract.entities.consistency import found_again, retyped
from reader.extract.entities.firms import firms_joined
from reader.extract.entities.link import linked
from reader.extract.entities.shapes import shaped
from reader.extract.entities.spans import Named, NameLike, mended, with_acronyms
from reader.extract.entities.wholes import settled_by_wholes
from reader.model import EntityType, Mention, Part, Sentence
from reader.names.gazetteer import COUNTRIES

__all__ = ["link_mentions"]


def link_mentions(
    text: str, names: Sequence[NameLike], sentences: Sequence[Sentence], parts: Sequence[Part]
) -> tuple[Mention, ...]:
    """Return the named mentions of a text in order, those of one thing under one entity.

    `names` are the tagger's; their spans and types are mended by rule and by the article's other
    mentions, and a name that stands elsewhere unmarked is added. Ids (e1, e2 …) are in the order of
    first mention; `name` is the entity's fullest name. Offsets are code points into `text`.
    """
    found = bounded(text, with_acronyms(text, shaped(text, mended(text, names))), sentences)
    found = firms_joined(text, found)
    if not found:
        return ()
    retyped(text, found)
    settled_by_wholes(text, found)
    starts = [sentence.start for sentence in sentences]
    found = found_again(text, found, starts, parts)
    roots = linked(text, found)
    fullest = _fullest(found, roots)
    ids: dict[int, str] = {}
    return tuple(
        Mention(
            name.start,
            name.end,
            name.text,
            name.type,
            ids.setdefault(root, f"e{len(ids) + 1}"),
            fullest[root],
        )
        for name, root in zip(found, roots, strict=True)
    )


def _fullest(names: Sequence[Named], roots: Sequence[int]) -> dict[int, str]:
    """Return each entity's fullest name: the one of most words, then letters, then the first."""
    groups: dict[int, list[Named]] = defaultdict(list)
    for name, root in zip(names, roots, strict=True):
        groups[root].append(name)
    return {root: _name(group) for root, group in groups.items()}


def _name(group: Sequence[Named]) -> str:
    """Return the name an entity goes by; a country's is its own, or the one used most."""
    country = COUNTRIES.get(group[0].text.lower())
    if country and group[0].type is EntityType.PLACE:
        used = Counter(name.text for name in group)
        return country if country in used else used.most_common(1)[0][0]
    return max(group, key=_fullness).text


def _fullness(name: Named) -> tuple[int, bool, int]:
    shouted = name.text.isupper() and not forms.is_acronym(name.text)
    bracketed = "(" in name.text and name.type is not EntityType.PRODUCT
    return (0 if bracketed else len(name.text.split()), not shouted, len(name.text))

"""The same thing in two articles, and names that are probably one name spelled two ways.

Entities are the same by name and type, or, for people and organizations, by a part of the name when
the company they keep agrees; the evidence is kept. A likely misspelling is a variant: shown, and
never merged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.extract.entities import forms
from reader.model import EntityType, Mention
from reader.names import fold_name, likeness, tokens_of

_COMPANY = 0.12  # share of the other entities two articles must have in common
_PARTIAL = frozenset((EntityType.PERSON, EntityType.ORGANIZATION))
_COMPARED = frozenset(
    (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.PRODUCT)
)
_MOST_ALIKE = 200  # names that start alike and are compared letter by letter
_SAME, _PART = 1.0, 0.8


@dataclass(frozen=True, slots=True)
class Same:
    """One thing two articles name: its entity ids in both, and why they are one."""

    first: str
    second: str
    score: float
    evidence: str


@dataclass(frozen=True, slots=True)
class Variant:
    """Two names, one in each article, that are probably one name; `score` from 0 to 1."""

    first: Mention
    second: Mention
    score: float
    evidence: str


def same(a: Sequence[Mention], b: Sequence[Mention]) -> tuple[Same, ...]:
    """Return the entities two articles share, each once, in the first article's order."""
    ours, theirs = _entities(a), _entities(b)
    by_form: dict[tuple[str, EntityType], Mention] = {}
    for mention in theirs:
        by_form.setdefault((fold_name(mention.name), mention.type), mention)
    found: list[Same] = []
    left: list[Mention] = []
    for mention in ours:
        other = by_form.get((fold_name(mention.name), mention.type))
        if other:
            found.append(Same(mention.entity, other.entity, _SAME, f"same name: {mention.name}"))
        else:
            left.append(mention)
    company = len(found) / max(1, min(len(ours), len(theirs)))
    taken = {one.second for one in found}
    if company >= _COMPANY:
        found.extend(_by_part(left, [m for m in theirs if m.entity not in taken], len(found)))
    return tuple(sorted(found, key=lambda one: int(one.first[1:] or 0)))


def _by_part(ours: Iterable[Mention], theirs: Iterable[Mention], shared: int) -> list[Same]:
    """Link names one of which is a part of the other: 'Kishida' and 'Fumio Kishida'."""
    by_word: dict[tuple[str, EntityType], list[Mention]] = defaultdict(list)
    for mention in theirs:
        for word in _telling(mention):
            by_word[word, mention.type].append(mention)
    found: list[Same] = []
    taken: set[str] = set()
    for mention in ours:
        candidates = {
            other.entity: other
            for word in _telling(mention)
            for other in by_word.get((word, mention.type), ())
            if _is_part(mention, other)
        }
        if len(candidates) == 1 and not taken & candidates.keys():
            other = next(iter(candidates.values()))
            taken.add(other.entity)
            told = f"{mention.name} and {other.name}, {shared} other names in common"
            found.append(Same(mention.entity, other.entity, _PART, told))
    return found


def _telling(mention: Mention) -> tuple[str, ...]:
    """Return the words of a name by which a shorter form of it is known."""
    if mention.type not in _PARTIAL:
        return ()
    parts = tokens_of(mention.name)
    if mention.type is EntityType.PERSON:
        return tuple(forms.bare(list(parts))[-1:])
    return tuple(part for part in parts if forms.stands_alone((part,)))


def _is_part(first: Mention, second: Mention) -> bool:
    ours, theirs = tokens_of(first.name), tokens_of(second.name)
    short, long = sorted((ours, theirs), key=len)
    if len(short) == len(long) or not forms.stands_alone(short):
        return False
    return long[: len(short)] == short or long[-len(short) :] == short


def variants(a: Sequence[Mention], b: Sequence[Mention]) -> tuple[Variant, ...]:
    """Return names of two articles that are probably one name spelled two ways, surest first.

    Only names the other article doesn't have itself are compared, and only with names of the same
    type that start or end alike. Each name is in at most one variant.
    """
    ours, theirs = _entities(a), _entities(b)
    our_forms = {fold_name(m.name) for m in a} | {fold_name(m.text) for m in a}
    their_forms = {fold_name(m.name) for m in b} | {fold_name(m.text) for m in b}
    blocks: dict[tuple[EntityType, str], list[Mention]] = defaultdict(list)
    for mention in theirs:
        if fold_name(mention.name) not in our_forms:
            for block in _blocks(mention):
                if len(blocks[block]) < _MOST_ALIKE:
                    blocks[block].append(mention)
    found: dict[tuple[str, str], Variant] = {}
    for mention in ours:
        if fold_name(mention.name) in their_forms:
            continue
        for block in _blocks(mention):
            for other in blocks.get(block, ()):
                alike = likeness(mention.name, other.name)
                if alike:
                    pair = mention.entity, other.entity
                    found[pair] = Variant(mention, other, alike.score, alike.evidence)
    kept: list[Variant] = []
    used: set[tuple[int, str]] = set()
    for variant in sorted(found.values(), key=lambda v: (-v.score, v.first.start)):
        sides = {(0, variant.first.entity), (1, variant.second.entity)}
        if not used & sides:
            used |= sides
            kept.append(variant)
    return tuple(kept)


def _blocks(mention: Mention) -> set[tuple[EntityType, str]]:
    """Return what two spellings of one name have in common: a word, or how each word starts."""
    parts = tokens_of(mention.name)
    if mention.type not in _COMPARED or not parts:
        return set()
    if len(parts) == 1:
        return {(mention.type, f"1{parts[0][0]}"), (mention.type, f"1{parts[0][-2:]}")}
    return {(mention.type, f"{len(parts)} {part}") for part in parts} | {
        (mention.type, f"{len(parts)}" + "".join(part[0] for part in parts))
    }


def _entities(mentions: Sequence[Mention]) -> list[Mention]:
    """Return each entity's first mention."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.entity, mention)
    return list(first.values())

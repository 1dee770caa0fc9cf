"""Names spelled two ways, and sources two articles both cite."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from reader.compare.linking import Person
from reader.compare.reading import Reading
from reader.compare.sources import named
from reader.compare.verdicts import names
from reader.compare.verdicts.words import words
from reader.model import Comparison, EntityType, FactKind, Member, Mention, SlotKind, Verdict

LONGEST = 80
"""How many characters a name may have with the role it stands with."""
_SPELLED = frozenset(
    {EntityType.PERSON, EntityType.PLACE, EntityType.PRODUCT, EntityType.ORGANIZATION,
     EntityType.OTHER}
)  # fmt: skip


def variants(
    readings: Sequence[Reading], people: Mapping[str, Sequence[Person]]
) -> list[Comparison]:
    """Return a comparison for every name that different articles spell in different ways.

    Neither spelling may stand in the other's article, where it would be another's name.
    """
    everyone = [p for group in people.values() for p in group if p.type in _SPELLED]
    tokens = {r.number: frozenset(words(r.article.text)) for r in readings}
    groups: list[list[Person]] = []
    for a, b in _alike(everyone):
        if not _variant(a, b, tokens):
            continue
        home = next((g for g in groups if a in g or b in g), None)
        if home is None:
            groups.append([a, b])
        else:
            home.extend(p for p in (a, b) if p not in home)
    return [_comparison(readings, sorted(g, key=lambda p: p.article), everyone) for g in groups]


def _alike(everyone: Sequence[Person]) -> list[tuple[Person, Person]]:
    """Return the pairs of one type and different articles whose names begin alike somewhere."""
    buckets: dict[tuple[str, str], list[int]] = {}
    for i, person in enumerate(everyone):
        for token in {t[0] for t in (person.tokens[:1] + person.tokens[-1:])}:
            buckets.setdefault((person.type, token), []).append(i)
    pairs = {pair for bucket in buckets.values() for pair in combinations(bucket, 2)}
    return [
        (everyone[i], everyone[j])
        for i, j in sorted(pairs)
        if everyone[i].article != everyone[j].article
    ]


def _variant(a: Person, b: Person, tokens: Mapping[int, frozenset[str]]) -> bool:
    persons = a.type is b.type is EntityType.PERSON
    if names.transcribed(a.name, b.name):
        return persons  # of places every house has its own habit
    alike = names.spelled_alike(a.name, b.name) or (persons and names.one_person(a.name, b.name))
    if not alike or _regional(a.name) == _regional(b.name):
        return False
    only_a, only_b = _own(a, b), _own(b, a)
    return not (only_a & tokens[b.article] or only_b & tokens[a.article])


def _own(one: Person, other: Person) -> set[str]:
    """Return the words of a name the other lacks, but for initials."""
    own = set(words(one.name)) - set(words(other.name))
    return {w for w in own if len(w) > 1 and w not in names.HONOURS}


def _regional(name: str) -> str:
    """Return a name with British spellings of common words made American."""
    plain = _BRITISH.sub(lambda m: _AMERICAN[m[1].lower()], name.lower())
    return re.sub(r"is(e|ed|es|ing|ation)\b", r"iz\1", plain)


_AMERICAN = {
    "centre": "center", "theatre": "theater", "harbour": "harbor", "labour": "labor",
    "defence": "defense", "organisation": "organization", "honour": "honor", "grey": "gray",
}  # fmt: skip
_BRITISH = re.compile(rf"\b({'|'.join(_AMERICAN)})\b", re.IGNORECASE)


def _comparison(
    readings: Sequence[Reading], group: list[Person], everyone: Iterable[Person]
) -> Comparison:
    spelled = {tuple(words(p.name)) for p in group}
    articles = {p.article for p in group}
    group += [p for p in everyone if p.article not in articles and tuple(words(p.name)) in spelled]
    group.sort(key=lambda p: p.article)
    members = tuple(_member(readings[p.article - 1], p) for p in group)
    shown = " and ".join(dict.fromkeys(m.value for m in members))
    return Comparison(
        f"spelling of {group[0].name}", SlotKind.NAME, Verdict.VARIANT, "spelling",
        f"Spelled two ways: {shown}.", 0.9, len({p.article for p in group}), members,
    )  # fmt: skip


def _member(reading: Reading, person: Person) -> Member:
    mention = next(
        (m for m in reading.annotations.entities
         if m.entity == person.entity and m.text == person.name),
        next(m for m in reading.annotations.entities if m.entity == person.entity),
    )  # fmt: skip
    start, end = _with_role(reading, mention)
    return Member(
        person.article, start, end, reading.article.text[start:end], mention.text,
        (mention.start, mention.end),
    )  # fmt: skip


def _with_role(reading: Reading, mention: Mention) -> tuple[int, int]:
    """Return the stretch of a name and the role it stands with, which says who is meant."""
    for fact in reading.facts:
        if (
            fact.kind is FactKind.ROLE
            and fact.predicate is None
            and fact.subject.start <= mention.start
            and mention.end <= fact.subject.end
            and fact.end - fact.start <= LONGEST
        ):
            return fact.start, fact.end
    return mention.start, mention.end


def citations(
    readings: Sequence[Reading], people: Mapping[str, Sequence[Person]]
) -> list[Comparison]:
    """Return a comparison for every organisation that several articles name as their source."""
    cited: dict[str, list[Member]] = {}
    for reading in readings:
        seen: set[str] = set()
        for attribution in reading.annotations.attributions:
            source = attribution.source
            mention = named(reading, source) if source else None
            if source is None or mention is None or mention.type is not EntityType.ORGANIZATION:
                continue
            key = reading.keys.get(mention.entity)
            if key is None or key in seen or not reading.body(source.start, source.end):
                continue
            seen.add(key)
            start, end = source.start, source.end
            if attribution.cue and abs(attribution.cue.start - start) < 60:
                start = min(start, attribution.cue.start)
                end = max(end, attribution.cue.end)
            cited.setdefault(key, []).append(
                Member(
                    reading.number, start, end, reading.article.text[start:end], mention.name,
                    (source.start, source.end), (mention.name,),
                )
            )  # fmt: skip
    return [
        Comparison(
            "source cited", SlotKind.NAME, Verdict.AGREE, "same source",
            f"All cite {people[key][0].name}.", 0.5, 1, tuple(members),
        )
        for key, members in cited.items()
        if len(members) > 1
    ]  # fmt: skip


def spelled_in_one_place(readings: Sequence[Reading], variant: Comparison) -> bool:
    """Tell whether single words spelled two ways stand among like words somewhere.

    Names of one word are near to others by chance (Titter, Twitter).
    """
    if any(" " in m.value for m in variant.members):
        return True
    around: defaultdict[str, set[str]] = defaultdict(set)
    for member in variant.members:
        reading = readings[member.article - 1]
        focus = member.focus or (member.start, member.end)
        for tree in reading.trees:
            if tree.sentence.start <= focus[0] < tree.sentence.end:
                own = set(tree.inside(*focus))
                rest = [i for i in range(len(tree.words)) if i not in own]
                around[member.value] |= set(reading.concepts(tree, rest))
    values = list(around.values())
    return not values or any(x & y for n, x in enumerate(values) for y in values[n + 1 :])

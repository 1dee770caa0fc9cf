"""Who is who across articles: one key for an entity in all of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.compare.reading import Reading
from reader.compare.verdicts import names, places
from reader.compare.verdicts.words import words
from reader.model import EntityType
from reader.names import is_known

_TAILS = frozenset({"inc", "corp", "ltd", "co", "plc", "llc", "company", "corporation", "group"})
_GENERIC = frozenset({"police", "department", "county", "state", "city", "court", "hospital"})


@dataclass
class Person:
    """An entity of one article: its names there, how often each is written, and what it is."""

    article: int
    entity: str
    name: str
    type: EntityType
    forms: Counter[str] = field(default_factory=Counter)
    first: int = 0

    @property
    def tokens(self) -> list[str]:
        """The words of its name."""
        return [w for w in words(self.name) if w != "the"]


def entities(reading: Reading) -> list[Person]:
    """Return the entities of an article in order of their first mention."""
    found: dict[str, Person] = {}
    for mention in reading.annotations.entities:
        person = found.get(mention.entity)
        if person is None:
            person = found[mention.entity] = Person(
                reading.number, mention.entity, mention.name, mention.type, first=mention.start
            )
        person.forms[mention.text] += 1
    return list(found.values())


def link(readings: Sequence[Reading]) -> dict[str, list[Person]]:
    """Give every entity of every article a key (`@0`, `@1` …) and return who has which.

    One key: the same name, even if taken for two types of thing where it is no known place;
    persons of one surname whose first names do not clash; places of one core; an acronym and what
    it stands for; a person's name spelled two ways.
    """
    everyone = [p for r in readings for p in entities(r)]
    groups: list[list[Person]] = []
    index: defaultdict[str, list[int]] = defaultdict(list)
    for person in everyone:
        labels = _labels(person)
        number = next(
            (
                n
                for label in labels
                for n in index[label]
                if any(_same(person, other) for other in groups[n])
            ),
            None,
        )
        if number is None:
            number = len(groups)
            groups.append([])
        groups[number].append(person)
        for label in labels:
            if number not in index[label]:
                index[label].append(number)
    for number, group in enumerate(groups):
        for person in group:
            readings[person.article - 1].keys[person.entity] = f"@{number}"
    return {f"@{n}": group for n, group in enumerate(groups)}


def _labels(person: Person) -> list[str]:
    """Return what entities that may be one have at least one of in common."""
    tokens = person.tokens
    if not tokens:
        return [person.name]
    exact = f"n:{' '.join(tokens)}"
    if person.type is EntityType.PERSON:
        return [exact, f"p:{tokens[-1]}", f"p~{tokens[-1][:1]}", *(f"p^{t}" for t in tokens[:1])]
    core = [t for t in tokens if t not in _TAILS] or tokens
    labels = ["n:" + " ".join(core), "c:" + " ".join(sorted(places.core(person.name)))]
    initials = "".join(t[0] for t in core)
    if len(core) > 1:
        labels.append(f"a:{initials}")
    elif person.name.isupper():
        labels.append(f"a:{core[0]}")
    labels += ["n:" + " ".join(words(f)) for f in person.forms if len(f) > 2]
    return labels


def _same(a: Person, b: Person) -> bool:
    if a.article == b.article:
        return False
    if a.tokens == b.tokens and not is_known(a.name):
        return True
    if (a.type is EntityType.PERSON) != (b.type is EntityType.PERSON):
        return False
    if a.type is EntityType.PERSON:
        return _same_person(a.tokens, b.tokens) or names.spelled_alike(a.name, b.name)
    return True


def _same_person(a: list[str], b: list[str]) -> bool:
    if not a or not b:
        return False
    if a[-1] != b[-1]:
        short, long = sorted((a, b), key=len)
        return len(short) == 1 and len(short[0]) > 3 and short[0] == long[0]
    first, second = a[:-1], b[:-1]
    if not first or not second:
        return True
    x, y = first[0], second[0]
    # 'Recep Tayyip Erdogan' goes by his second name elsewhere.
    return x.startswith(y[:3]) or y.startswith(x[:3]) or not {*first}.isdisjoint(second)

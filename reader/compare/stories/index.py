"""The stories of a library: found as articles arrive, kept under stable ids, undoable."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

import numpy as np

from reader.compare.stories.features import Features
from reader.compare.stories.label import Label
from reader.compare.stories.linkage import CAP, cluster
from reader.compare.stories.linker import Linker
from reader.compare.stories.profile import Profile
from reader.compare.stories.reason import reason
from reader.model import Story

THRESHOLD = 0.48
LOCAL = 150
"""How many articles are at most grouped anew when one is added."""
_LINK = np.dtype([("number", "<u4"), ("p", "<f4")])


@dataclass(frozen=True, slots=True)
class Override:
    """A person's word on grouping, applied in the order given, after the automatic grouping.

    `move`: the article `subject` belongs to the story with id `story`, which comes to be if there
    is none (so moving it to `story_id(article)`, which no other story has, splits it off). `merge`:
    all of the story with id `subject` belongs to `story`.
    """

    kind: Literal["move", "merge"]
    subject: str
    story: str


def story_id(article: str) -> str:
    """Return the id of a story an article is put in by itself: short, stable, safe to print."""
    return _id("alone", article)


def _founded(article: str) -> str:
    """Return the id of the story an article founds by coming first."""
    return _id("first", article)


def _id(how: str, article: str) -> str:
    return "s" + hashlib.blake2b(f"{how} {article}".encode(), digest_size=5).hexdigest()


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands among the stories, as a record keeps it.

    `number` is the article's in its index, `links` its links to articles of lower numbers, packed;
    those to articles that are no longer there count for nothing.
    """

    number: int
    article: str
    story: str
    links: bytes


@dataclass(slots=True)
class _Entry:
    article: str
    story: str
    links: dict[int, float] = field(default_factory=dict)


class StoryIndex:
    """Articles grouped by story, one added at a time; can go on from where another stood.

    Each article has a number that no other ever had. Not safe for several threads at once. Adding
    costs a few milliseconds at 10,000 articles.
    """

    def __init__(
        self,
        places: Iterable[Place] = (),
        features: Callable[[], Iterable[tuple[int, Features]]] = tuple,
    ) -> None:
        """Go on from these places; `features` gives the articles' features, when first needed.

        Raises ValueError where a place is none.
        """
        self._features = features
        self._linker: Linker | None = None
        self._entries: dict[int, _Entry] = {}
        self._number: dict[str, int] = {}
        self._stories: dict[str, set[int]] = {}
        self._changed: set[int] = set()
        known = list(places)
        for place in known:
            self._enter(place.number, place.article, place.story)
        for number, links in _both_ways(known):
            self._entries[number].links = links

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, article: object) -> bool:
        return article in self._number

    def keep_only(self, numbers: AbstractSet[int]) -> None:
        """Take out the articles of other numbers than these."""
        for number in self._entries.keys() - numbers:
            self.remove(self._entries[number].article)

    def add(self, number: int, article: str, features: Features) -> str:
        """Add an article, or its new version under a new number; return the id of its story."""
        self._take([(number, article, features)])
        self._regroup(number)
        return self._entries[number].story

    def add_all(self, articles: Iterable[tuple[int, str, Features]]) -> None:
        """Add many articles at once and group all anew; better and faster than one by one."""
        if self._take(articles):
            self._name(cluster(self._entries, self._rows(self._entries), THRESHOLD))

    def remove(self, article: str) -> None:
        """Take an article out; nothing happens where there is none of that id."""
        number = self._number.pop(article, None)
        if number is None:
            return
        if self._linker is not None:
            self._linker.remove(number)
        entry = self._entries.pop(number)
        self._leave(number, entry.story)
        self._changed.discard(number)
        for other in entry.links:
            self._entries[other].links.pop(number, None)

    def story(self, article: str) -> str:
        """Return the id of the story the grouping puts an article in (KeyError if unknown)."""
        return self._entries[self._number[article]].story

    def groups(self, overrides: Sequence[Override] = ()) -> dict[str, tuple[str, ...]]:
        """Return the articles of each story, as they came, the story with most articles first."""
        groups = {story: set(numbers) for story, numbers in self._stories.items()}
        moved: dict[int, str] = {}
        for override in overrides:
            if override.kind == "merge":
                joined = groups.pop(override.subject, set())
                groups.setdefault(override.story, set()).update(joined)
                moved |= dict.fromkeys(joined, override.story)
                continue
            number = self._number.get(override.subject)
            if number is not None:
                groups[moved.get(number, self._entries[number].story)].discard(number)
                groups.setdefault(override.story, set()).add(number)
                moved[number] = override.story
        ordered = sorted((s for s in groups if groups[s]), key=lambda s: (-len(groups[s]), s))
        return {s: tuple(self._entries[n].article for n in sorted(groups[s])) for s in ordered}

    def central(self, articles: Sequence[str]) -> str:
        """Return that one of some articles which is linked best to the others."""
        inside = {self._number[article] for article in articles}

        def linked(number: int) -> float:
            return sum(p for m, p in self._entries[number].links.items() if m in inside)

        return self._entries[max(sorted(inside), key=linked)].article

    def changed(self) -> list[Place]:
        """Return the places that came to be or changed since this was last asked, by number."""
        changed, self._changed = sorted(self._changed), set()
        return [self._place(number) for number in changed]

    def _place(self, number: int) -> Place:
        entry = self._entries[number]
        lower = sorted((m, p) for m, p in entry.links.items() if m < number)
        return Place(number, entry.article, entry.story, np.array(lower, _LINK).tobytes())

    def _take(self, articles: Iterable[tuple[int, str, Features]]) -> bool:
        """Put in and link articles that belong to no story yet; tell whether there were any."""
        if self._linker is None:
            self._linker = Linker((n, f) for n, f in self._features() if n in self._entries)
        latest = {article: (number, article, features) for number, article, features in articles}
        for number, article, _ in latest.values():
            self.remove(article)
            self._enter(number, article, _founded(article))
            self._changed.add(number)
        self._linker.add((number, features) for number, _, features in latest.values())
        for number, _, _ in latest.values():
            for other, p in self._linker.links(number).items():
                self._connect(number, other, p)
                self._changed.add(max(number, other))
        return bool(latest)

    def _enter(self, number: int, article: str, story: str) -> None:
        self._entries[number] = _Entry(article, story)
        self._number[article] = number
        self._stories.setdefault(story, set()).add(number)

    def _leave(self, number: int, story: str) -> None:
        members = self._stories[story]
        members.discard(number)
        if not members:
            del self._stories[story]

    def _connect(self, one: int, other: int, p: float) -> None:
        if other in self._entries:
            self._entries[one].links[other] = p
            self._entries[other].links[one] = p

    def _rows(self, numbers: Iterable[int]) -> Mapping[int, Mapping[int, float]]:
        return {n: self._entries[n].links for n in numbers}

    def _regroup(self, number: int) -> None:
        """Group the new article and the stories near it anew, as these may merge or split."""
        weight: dict[str, float] = {}
        for other, p in self._entries[number].links.items():
            story = self._entries[other].story
            weight[story] = weight.get(story, 0.0) + p
        close = sorted(weight, key=lambda s: -weight[s])[:3]
        numbers = {number}.union(*(self._stories[story] for story in close))
        if len(numbers) > LOCAL:
            size = len(self._stories[close[0]])
            if weight[close[0]] / min(size, CAP) >= THRESHOLD:
                self._assign(number, close[0])
            return
        self._name(cluster(sorted(numbers), self._rows(numbers), THRESHOLD))

    def _name(self, clusters: Sequence[Sequence[int]]) -> None:
        """Give clusters ids: that which most of their articles had, the larger cluster first."""
        taken: set[str] = set()
        for numbers in sorted(clusters, key=lambda c: (-len(c), c[0])):
            had = Counter(self._entries[n].story for n in numbers)
            first = {self._entries[n].story: -i for i, n in reversed(list(enumerate(numbers)))}
            ranked = sorted(had, key=lambda s: (had[s], first[s]), reverse=True)
            own = [_founded(self._entries[n].article) for n in numbers]
            chosen = next((s for s in [*ranked, *own] if s not in taken), own[0])
            taken.add(chosen)
            for n in numbers:
                self._assign(n, chosen)

    def _assign(self, number: int, story: str) -> None:
        entry = self._entries[number]
        if entry.story != story:
            self._leave(number, entry.story)
            entry.story = story
            self._stories.setdefault(story, set()).add(number)
            self._changed.add(number)


def _both_ways(places: Sequence[Place]) -> Iterator[tuple[int, dict[int, float]]]:
    """Yield for each article that has any its links to others that are there, lower and higher."""
    rows = [np.frombuffer(place.links, _LINK) for place in places]
    if not rows:
        return
    numbers = np.array([place.number for place in places], np.int64)
    links = np.concatenate(rows)
    low, high = links["number"].astype(np.int64), np.repeat(numbers, [len(row) for row in rows])
    there = np.isin(low, numbers)
    low, high, p = low[there], high[there], links["p"][there]
    one, other = np.concatenate([high, low]), np.concatenate([low, high])
    order = np.argsort(one, kind="stable")
    owners, first = np.unique(one[order], return_index=True)
    others, likely = other[order].tolist(), np.concatenate([p, p])[order].tolist()
    bounds = [*first.tolist(), len(others)]
    for owner, (start, end) in zip(owners.tolist(), pairwise(bounds), strict=True):
        yield owner, dict(zip(others[start:end], likely[start:end], strict=True))


def told(story: str, articles: Sequence[str], central: str, labels: Mapping[str, Label]) -> Story:
    """Return a story as it is shown: with the title of its central article, and the reason."""
    why = reason([labels[article] for article in articles])
    return Story(story, labels[central].title, tuple(articles), why)


def group(
    profiles: Iterable[Profile], overrides: Sequence[Override] = (), *, singles: bool = False
) -> tuple[Story, ...]:
    """Return the stories of many articles at once, largest first.

    Those of one article only with `singles`.
    """
    many = list(profiles)
    index = StoryIndex()
    index.add_all((number, p.id, p.features) for number, p in enumerate(many))
    labels = {p.id: p.label for p in many}
    return tuple(
        told(story, articles, index.central(articles), labels)
        for story, articles in index.groups(overrides).items()
        if singles or len(articles) > 1
    )

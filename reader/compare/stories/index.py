"""The stories of a library: found as articles arrive, kept under stable ids, undoable."""

from __future__ import annotations

import hashlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from reader.compare.stories.linkage import CAP, cluster
from reader.compare.stories.pairs import Ints, Vector, Vocabulary, probabilities
from reader.compare.stories.profile import Profile
from reader.compare.stories.reason import reason
from reader.model import Story

THRESHOLD = 0.48
FAINT = 0.02
SEARCHED = 40
LOCAL = 150


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


@dataclass(slots=True)
class _Entry:
    profile: Profile
    vector: Vector
    story: str
    links: dict[int, float] = field(default_factory=dict)


class StoryIndex:
    """Articles grouped by story, one added at a time.

    Not safe for several threads at once. Adding costs a few milliseconds at 10,000 articles.
    """

    def __init__(self, profiles: Iterable[Profile] = ()) -> None:
        self._vocabulary = Vocabulary()
        self._entries: dict[int, _Entry] = {}
        self._number: dict[str, int] = {}
        self._postings: defaultdict[int, array[int]] = defaultdict(lambda: array("i"))
        self._next = 0
        self.add_all(profiles)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, article: object) -> bool:
        return article in self._number

    def add(self, profile: Profile) -> str:
        """Add an article, or its new version; return the id of its story."""
        number = self._enter(profile)
        self._link(number)
        self._regroup(number)
        return self._entries[number].story

    def add_all(self, profiles: Iterable[Profile]) -> None:
        """Add many articles at once and group all anew; better and faster than one by one."""
        numbers = [self._enter(p) for p in profiles]
        for number in numbers:
            self._link(number)
        if numbers:
            self._name(cluster(self._entries, self._rows(self._entries), THRESHOLD))

    def remove(self, article: str) -> None:
        """Take an article out; nothing happens where there is none of that id."""
        number = self._number.pop(article, None)
        if number is None:
            return
        entry = self._entries.pop(number)
        self._vocabulary.count(entry.vector, -1)
        for other in entry.links:
            self._entries[other].links.pop(number, None)

    def story(self, article: str) -> str:
        """Return the id of the story the grouping puts an article in (KeyError if unknown)."""
        return self._entries[self._number[article]].story

    def stories(
        self, overrides: Sequence[Override] = (), *, singles: bool = False
    ) -> tuple[Story, ...]:
        """Return the stories, largest first; those of one article only with `singles`."""
        groups: dict[str, list[int]] = {}
        for number, story in self._placed(overrides).items():
            groups.setdefault(story, []).append(number)
        stories = [
            self._story(story, sorted(numbers))
            for story, numbers in groups.items()
            if singles or len(numbers) > 1
        ]
        return tuple(sorted(stories, key=lambda s: (-len(s.articles), s.id)))

    def _placed(self, overrides: Sequence[Override]) -> dict[int, str]:
        placed = {number: entry.story for number, entry in self._entries.items()}
        for override in overrides:
            if override.kind == "move":
                number = self._number.get(override.subject)
                if number is not None:
                    placed[number] = override.story
            else:
                for number, story in placed.items():
                    if story == override.subject:
                        placed[number] = override.story
        return placed

    def _story(self, story: str, numbers: list[int]) -> Story:
        profiles = [self._entries[n].profile for n in numbers]
        inside = set(numbers)
        central = max(
            numbers,
            key=lambda n: sum(p for m, p in self._entries[n].links.items() if m in inside),
        )
        return Story(
            story,
            self._entries[central].profile.title,
            tuple(p.id for p in profiles),
            reason(profiles),
        )

    def _enter(self, profile: Profile) -> int:
        self.remove(profile.id)
        number = self._next
        self._next += 1
        vector = self._vocabulary.vector(profile)
        self._vocabulary.count(vector)
        self._entries[number] = _Entry(profile, vector, _founded(profile.id))
        self._number[profile.id] = number
        for term in vector.ids.tolist():
            self._postings[term].append(number)
        return number

    def _link(self, number: int) -> None:
        entry = self._entries[number]
        near = [n for n in self._near(entry.vector).tolist() if n != number and n in self._entries]
        if not near:
            return
        others = [(self._entries[n].profile, self._entries[n].vector) for n in near]
        likely = probabilities(self._vocabulary, (entry.profile, entry.vector), others)
        for other, p in zip(near, likely.tolist(), strict=True):
            if p >= FAINT:
                entry.links[other] = p
                self._entries[other].links[number] = p

    def _near(self, vector: Vector) -> Ints:
        """Return the articles that share most of the rarest terms, best first, at most `CAP`."""
        idf = self._vocabulary.idf(vector.ids)
        weight = idf * vector.count
        rarest = np.argsort(-weight, kind="stable")[:SEARCHED]
        rows, weights = [], []
        for i in rarest[weight[rarest] > 0].tolist():
            row = np.frombuffer(self._postings[int(vector.ids[i])], np.int32)
            rows.append(row)
            weights.append(np.full(len(row), weight[i], np.float32))
        if not rows:
            return np.zeros(0, np.int32)
        score = np.bincount(np.concatenate(rows), np.concatenate(weights), self._next)
        best = np.argsort(-score, kind="stable")[: CAP + 1]
        found: Ints = best[score[best] > 0].astype(np.int32)
        return found

    def _rows(self, numbers: Iterable[int]) -> Mapping[int, Mapping[int, float]]:
        return {n: self._entries[n].links for n in numbers}

    def _regroup(self, number: int) -> None:
        """Group the new article and the stories near it anew, as these may merge or split."""
        weight: Counter[str] = Counter()
        for other, p in self._entries[number].links.items():
            weight[self._entries[other].story] += p  # type: ignore[assignment]
        close = {story for story, _ in weight.most_common(3)}
        numbers = [n for n in self._entries[number].links if self._entries[n].story in close]
        numbers = [n for n, e in self._entries.items() if e.story in close] if numbers else []
        if len(numbers) > LOCAL:
            best = weight.most_common(1)[0][0]
            size = sum(1 for e in self._entries.values() if e.story == best)
            if weight[best] / min(size, CAP) >= THRESHOLD:
                self._entries[number].story = best
            return
        numbers = sorted({*numbers, number})
        self._name(cluster(numbers, self._rows(numbers), THRESHOLD))

    def _name(self, clusters: Sequence[Sequence[int]]) -> None:
        """Give clusters ids: that which most of their articles had, the larger cluster first."""
        taken: set[str] = set()
        for numbers in sorted(clusters, key=lambda c: (-len(c), c[0])):
            had = Counter(self._entries[n].story for n in numbers)
            first = {self._entries[n].story: -i for i, n in reversed(list(enumerate(numbers)))}
            ranked = sorted(had, key=lambda s: (had[s], first[s]), reverse=True)
            own = [_founded(self._entries[n].profile.id) for n in numbers]
            chosen = next((s for s in [*ranked, *own] if s not in taken), own[0])
            taken.add(chosen)
            for n in numbers:
                self._entries[n].story = chosen


def group(
    profiles: Iterable[Profile], overrides: Sequence[Override] = (), *, singles: bool = False
) -> tuple[Story, ...]:
    """Return the stories of many articles at once (see `StoryIndex`)."""
    return StoryIndex(profiles).stories(overrides, singles=singles)

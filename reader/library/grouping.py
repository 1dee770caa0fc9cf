"""Stories of the library: brought up to date when articles or the reader's decisions change.

Where each article stands is kept in the record, so that any process goes on from where the last
one stopped. Two that group at once do not wait for each other: the later finds that the other was
first, and looks again.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from reader.library.profiling import profile_wanting
from reader.model import Story
from reader.store import PlaceRow, Store

if TYPE_CHECKING:
    from reader.compare.stories import Features, StoryIndex

_STAMP = "stories"
_FEW = 0.2
"""The share of new articles up to which they are put in one by one."""


class Grouping:
    """The stories of one record; safe to use from many threads at once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._turn = threading.Lock()
        self._index: StoryIndex | None = None
        self._groupings = -1

    def stale(self) -> bool:
        """Whether anything changed since the stories were last grouped."""
        return self._store.setting(_STAMP) != self._stamp()

    def stories(self) -> list[Story]:
        """The stories as last grouped."""
        return self._store.stories.all()

    def refresh(self) -> list[Story]:
        """The stories as they are now, brought up to date if anything changed."""
        with self._turn:
            while self.stale():
                found = self._refreshed()
                if found is not None:
                    return found
        return self.stories()

    def own_story(self, article: str) -> str:
        """The id of the story that an article is split off to."""
        from reader.compare.stories import story_id

        return story_id(article)

    def _stamp(self) -> str:
        from reader.compare.stories import VERSION

        return f"{self._store.stories.stamp()}.{VERSION}"

    def _refreshed(self) -> list[Story] | None:
        """The stories, brought up to date and kept so; None where another was first."""
        stamp = self._stamp()
        profile_wanting(self._store)
        try:
            index = self._current()
            stories, changed, gone = self._changes(index)
        except ValueError:
            # They are derived: profiles that can't be read are made anew rather than mended.
            self._index = None
            self._store.profiles.clear()
            return None
        places = [PlaceRow(p.number, p.article, p.story, p.links) for p in index.changed()]
        self._index = None  # unless what it knows is now in the record
        with self._store.transaction():
            if self._store.stories.groupings() != self._groupings:
                return None
            if places:
                self._store.stories.place(places)
            self._store.stories.put(changed, gone)
            self._store.set_setting(_STAMP, stamp)
            groupings = self._store.stories.groupings()
        self._index, self._groupings = index, groupings
        return stories

    def _current(self) -> StoryIndex:
        """The index with every article that has a profile. Raises ValueError for a damaged one."""
        from reader.compare.stories import Features

        index = self._restored()
        new = [
            (number, article, Features.unpacked(features))
            for number, article, features in self._store.profiles.unplaced()
        ]
        if len(new) > _FEW * len(index):
            index.add_all(new)
        else:
            for number, article, features in new:
                index.add(number, article, features)
        return index

    def _restored(self) -> StoryIndex:
        from reader.compare.stories import Place, StoryIndex

        groupings = self._store.stories.groupings()
        if self._index is None or self._groupings != groupings:
            self._groupings = groupings
            rows = self._store.stories.places()
            places = (Place(row.number, row.article, row.story, row.links) for row in rows)
            self._index = StoryIndex(places, self._features)
        else:
            self._index.keep_only(self._store.stories.placed())
        return self._index

    def _features(self) -> list[tuple[int, Features]]:
        from reader.compare.stories import Features

        rows = self._store.profiles.placed()
        return [(number, Features.unpacked(features)) for number, features in rows]

    def _changes(self, index: StoryIndex) -> tuple[list[Story], list[Story], list[str]]:
        """All stories, those of them that are not kept so, and the ids of those kept but gone."""
        from reader.compare.stories import Override

        kept = {story.id: story for story in self._store.stories.all()}
        stale = self._store.stories.stale()
        overrides = [
            Override(_kind(kind), subject, story)
            for kind, subject, story in self._store.stories.decisions()
        ]
        groups = {
            story: articles
            for story, articles in index.groups(overrides).items()
            if len(articles) > 1
        }
        same = {
            story
            for story, articles in groups.items()
            if story in kept and story not in stale and kept[story].articles == articles
        }
        other = {story: articles for story, articles in groups.items() if story not in same}
        changed = self._told(index, other)
        stories = [kept[story] if story in same else changed.get(story) for story in groups]
        there = [story for story in stories if story is not None]
        return there, list(changed.values()), sorted(kept.keys() - groups.keys())

    def _told(self, index: StoryIndex, groups: Mapping[str, Sequence[str]]) -> dict[str, Story]:
        """Stories by id with title and reason. Raises ValueError for a damaged label."""
        from reader.compare.stories import Label, told

        wanted = [article for articles in groups.values() for article in articles]
        labels = {
            article: Label.unpacked(label)
            for article, label in self._store.profiles.labels(wanted).items()
        }
        stories = {}
        for story, articles in groups.items():
            # One removed at this moment makes the stories stale again.
            there = [article for article in articles if article in labels]
            if len(there) > 1:
                stories[story] = told(story, there, index.central(there), labels)
        return stories


def _kind(kind: str) -> Literal["move", "merge"]:
    return "move" if kind == "move" else "merge"

"""Stories of the library: grouped again when articles or the reader's decisions change."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from reader.model import Story
from reader.store import Store

if TYPE_CHECKING:
    from reader.compare.stories import Profile, StoryIndex

_STAMP = "stories"
_FEW = 0.2
"""The share of changed articles up to which they are put in one by one."""


class Grouping:
    """The stories of one record; safe to use from many threads at once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._turn = threading.Lock()
        self._index: StoryIndex | None = None
        self._known: dict[str, tuple[bytes, str | None]] = {}

    def stale(self) -> bool:
        """Whether anything changed since the stories were last grouped."""
        return self._store.setting(_STAMP) != self._store.stories.stamp()

    def stories(self) -> list[Story]:
        """The stories as last grouped."""
        return self._store.stories.all()

    def refresh(self) -> list[Story]:
        """The stories as they are now, grouped again if anything changed; kept in the record."""
        with self._turn:
            if self.stale():
                stamp = self._store.stories.stamp()
                stories = self._grouped()
                with self._store.transaction():
                    self._store.stories.put(stories)
                    self._store.set_setting(_STAMP, stamp)
        return self.stories()

    def own_story(self, article: str) -> str:
        """The id of the story that an article founds."""
        from reader.compare.stories.index import story_id

        return story_id(article)

    def _grouped(self) -> list[Story]:
        from reader.compare.stories import Override, StoryIndex

        versions = self._store.articles.versions()
        changed = [one for one, version in versions.items() if self._known.get(one) != version]
        index = self._index
        if index is None or len(changed) > _FEW * len(versions):
            index = StoryIndex(self._profiles(list(versions)))
        else:
            for gone in self._known.keys() - versions.keys():
                index.remove(gone)
            for profile in self._profiles(changed):
                index.add(profile)
        self._index, self._known = index, versions
        overrides = [
            Override("move" if kind == "move" else "merge", subject, story)
            for kind, subject, story in self._store.stories.decisions()
        ]
        return list(index.stories(overrides))

    def _profiles(self, ids: list[str]) -> list[Profile]:
        from reader.compare.stories import profile

        return [
            profile(article, self._store.annotations.readable(article.id))
            for article in self._store.articles.many(ids)
        ]

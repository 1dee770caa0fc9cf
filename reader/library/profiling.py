"""Profiles for grouping by story: made when an article is annotated, or before it is grouped."""

from __future__ import annotations

from reader.errors import ArticleNotFound
from reader.store import Store

_BATCH = 100
"""Profiles per transaction."""


def profile_wanting(store: Store) -> None:
    """Make the profiles of all articles that have none as they are now. Raises LibraryError."""
    from reader.compare.stories import VERSION

    while wanting := store.profiles.wanting(VERSION, _BATCH):
        with store.transaction():
            for one in wanting:
                profile_one(store, one)


def profile_one(store: Store, id: str) -> None:  # noqa: A002
    """Make the profile of an article from its text and what was read from it.

    Nothing happens where there is no such article. Raises LibraryError.
    """
    from reader.compare.stories import VERSION, known_by, profile

    with store.transaction():
        try:
            article = store.articles.get(id)
        except ArticleNotFound:
            return
        names = published = None
        if store.annotations.engine(id) is not None:
            rows = sorted(store.annotations.entities(id), key=lambda row: row.start)
            names = known_by((row.name, row.type, row.mentions) for row in rows)
            found = store.annotations.searchable(id)
            published = found.published if found else None
        made = profile(article, names, published)
        store.profiles.put(id, VERSION, made.features.packed(), made.label.packed())

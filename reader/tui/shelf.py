"""The articles of the library as last heard of, without their texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Summary


class Shelf:
    """Summaries in the library's order, found by id."""

    def __init__(self, summaries: Iterable[Summary] = ()) -> None:
        self._by_id = {summary.id: summary for summary in summaries}

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Summary]:
        return iter(self._by_id.values())

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._by_id

    def get(self, article_id: str) -> Summary | None:
        """Return what is known of an article, None if it is not there."""
        return self._by_id.get(article_id)

    def put(self, summary: Summary) -> None:
        """Take in what is now known of an article, in its old place."""
        self._by_id[summary.id] = summary

    def drop(self, article_id: str) -> None:
        """Take an article out."""
        self._by_id.pop(article_id, None)

    def story_sizes(self) -> Mapping[str, int]:
        """Return how many articles each story has."""
        return Counter(summary.story for summary in self if summary.story)

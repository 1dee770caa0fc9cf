"""Choosing among articles: unread, starred, by outlet, by tag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.model import Summary


class By(StrEnum):
    """What a filter goes by."""

    UNREAD = "unread"
    STARRED = "starred"
    OUTLET = "outlet"
    TAG = "tag"


class Filter(NamedTuple):
    """What articles to show."""

    by: By
    value: str = ""

    @property
    def label(self) -> str:
        """The filter in words."""
        return f"{self.by.value}: {self.value}" if self.value else self.by.value

    def keeps(self, summary: Summary) -> bool:
        """Say whether an article is shown."""
        match self.by:
            case By.UNREAD:
                return not summary.read
            case By.STARRED:
                return summary.starred
            case By.OUTLET:
                return (summary.source or "") == self.value
            case By.TAG:
                return self.value in summary.tags


class Choice(NamedTuple):
    """A filter one may choose, and how many articles it leaves."""

    filter: Filter
    leaves: int


def choices(summaries: Iterable[Summary]) -> list[Choice]:
    """Return the filters that leave something: marks first, then tags and outlets, most first."""
    unread = starred = 0
    outlets: Counter[str] = Counter()
    tags: Counter[str] = Counter()
    for summary in summaries:
        unread += not summary.read
        starred += summary.starred
        if summary.source:
            outlets[summary.source] += 1
        tags.update(summary.tags)
    found = [Choice(Filter(By.UNREAD), unread), Choice(Filter(By.STARRED), starred)]
    for by, counts in ((By.TAG, tags), (By.OUTLET, outlets)):
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold()))
        found += [Choice(Filter(by, value), count) for value, count in ordered]
    return [choice for choice in found if choice.leaves]


def kept(summaries: Iterable[Summary], chosen: Filter | None) -> list[Summary]:
    """Return the articles a filter keeps, in their order."""
    return [s for s in summaries if chosen is None or chosen.keeps(s)]

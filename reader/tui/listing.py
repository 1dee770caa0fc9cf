"""What the documents pane lists: all articles, some of them, results of a search, or a name's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reader.tui.shelf import Shelf

if TYPE_CHECKING:
    from reader.model import EntityType, Hit, Summary
    from reader.tui.backend import EntityHitLike


class Entry(NamedTuple):
    """One row: an article, and why it is here."""

    summary: Summary
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    note: str = ""


class Source(StrEnum):
    """Where the rows came from."""

    LIBRARY = "library"
    SEARCH = "search"
    NAME = "name"


@dataclass(frozen=True)
class Listing:
    """Rows of the documents pane, what they are, and how many there are in all."""

    source: Source
    entries: tuple[Entry, ...] = ()
    total: int = 0
    query: str = ""
    name: str = ""
    kind: EntityType | None = None
    as_typed: bool = False
    """Whether the last word of the query is taken for the beginning of one."""
    suggestion: str = ""
    trouble: str = ""
    """Why there are no rows, where the query can't be understood."""

    @property
    def row_height(self) -> int:
        """Lines to a row: headline and outlet, and a snippet where there is one."""
        return 4 if self.source is Source.SEARCH else 2

    @property
    def title(self) -> str:
        """What is listed, in a word or two."""
        if self.source is Source.SEARCH:
            return "Results"
        return self.name if self.source is Source.NAME else "Documents"

    def index(self, article_id: str) -> int | None:
        """Return the row of an article, None if it is not listed."""
        return self._rows.get(article_id)

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {entry.summary.id: at for at, entry in enumerate(self.entries)}

    def same_articles(self, other: Listing) -> bool:
        """Say whether another listing has the same articles in the same order."""
        ids = [entry.summary.id for entry in self.entries]
        return ids == [entry.summary.id for entry in other.entries]

    def with_summary(self, summary: Summary) -> Listing:
        """Return the listing with what is known of one article brought up to date."""
        at = self.index(summary.id)
        if at is None:
            return self
        entries = list(self.entries)
        entries[at] = entries[at]._replace(summary=summary)
        return replace(self, entries=tuple(entries))

    def known_to(self, shelf: Shelf) -> Listing:
        """Return the listing with what is known of its articles brought up to date."""
        rows = ((entry, shelf.get(entry.summary.id)) for entry in self.entries)
        entries = tuple(
            entry if known is None else entry._replace(summary=known) for entry, known in rows
        )
        return replace(self, entries=entries)

    def without(self, article_id: str) -> Listing:
        """Return the listing less one article."""
        if self.index(article_id) is None:
            return self
        entries = tuple(entry for entry in self.entries if entry.summary.id != article_id)
        return replace(self, entries=entries, total=max(self.total - 1, 0))

    def extended(self, entries: Iterable[Entry]) -> Listing:
        """Return the listing with more rows of the same kind."""
        return replace(self, entries=(*self.entries, *entries))


def of_library(summaries: Sequence[Summary]) -> Listing:
    """Return a listing of articles as they are."""
    return Listing(Source.LIBRARY, tuple(Entry(s) for s in summaries), len(summaries))


def hits(found: Iterable[Hit], shelf: Shelf) -> list[Entry]:
    """Return rows for search hits; those of articles not known are left out."""
    rows = ((hit, shelf.get(hit.id)) for hit in found)
    return [Entry(known, hit.snippet, hit.marks) for hit, known in rows if known is not None]


def of_name(name: str, kind: EntityType, found: Sequence[EntityHitLike]) -> Listing:
    """Return a listing of the articles that have a name."""
    entries = tuple(
        Entry(hit.summary, note="1 mention" if hit.count == 1 else f"{hit.count} mentions")
        for hit in found
    )
    return Listing(Source.NAME, entries, len(entries), name=name, kind=kind)

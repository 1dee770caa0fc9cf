"""Results of a search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Hit(NamedTuple):
    """One search result; `marks` are the matches in `snippet`, as offsets into it."""

    id: str
    title: str
    score: float
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """A page of search results and how many there are in all."""

    query: str
    total: int
    hits: tuple[Hit, ...]
    suggestion: str | None = None
    """Another spelling that finds something, where nothing was found."""
    unfinished: str = ""
    """What is wanting in a query still being typed that asks for nothing yet."""
    unindexed: int = 0
    """How many articles the search index does not have as they are now."""

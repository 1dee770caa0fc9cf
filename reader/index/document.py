"""What goes into the index, and the marks that stay outside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """One article as the index sees it; it replaces any earlier one of the same id.

    `published` is an ISO 8601 date, possibly partial; `added` an ISO 8601 date and time. `people`,
    `places`, `organizations` are names found in the text, `says` the names of those it quotes.
    `tags`, `read` and `starred` are used only by an index that was opened without `marks`.
    """

    id: str
    title: str
    text: str
    authors: tuple[str, ...] = ()
    source: str | None = None
    published: str | None = None
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    url: str | None = None
    read: bool = False
    starred: bool = False
    added: str | None = None


@dataclass(frozen=True, slots=True)
class Marks:
    """Which articles are read, starred and tagged, as the record knows it now.

    `is:` and `tag:` are answered from this, so that marking an article never rewrites the index.
    `version` must change whenever the rest does: it is what the translation to document numbers
    is remembered by. `tags` maps a tag to the ids that have it.
    """

    version: int
    read: frozenset[str] = frozenset()
    starred: frozenset[str] = frozenset()
    tags: Mapping[str, frozenset[str]] = field(default_factory=dict)

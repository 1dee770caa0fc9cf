"""Articles as the record holds them, and a row of their list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PartKind(StrEnum):
    """What a stretch of an article's text is when it is not the body."""

    BYLINE = "byline"
    DATELINE = "dateline"
    NOTE = "note"  # about the author or the article; facts are read from it
    CLOSING = "closing"  # contact, subscribe, share …; names are read from it, facts are not


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an article's text that is not body."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article as the record holds it.

    `text` is the normal form (reader.text), without the headline, which is `title`. `published`
    is an ISO 8601 date, possibly partial (2024, 2024-03, 2024-03-25, 2024-03-25T08:05), or None:
    none is invented. `source` is the outlet's name. `parts` are what in `text` is not body, in
    order, not overlapping. An id is short, unique in its library, and safe to print.
    """

    id: str
    title: str
    text: str
    authors: tuple[str, ...] = ()
    published: str | None = None
    source: str | None = None
    path: str | None = None
    url: str | None = None
    language: str | None = None
    parts: tuple[Part, ...] = ()

    def citation(self) -> str:
        """Author, title, outlet, date and address, as a reader would cite it."""
        parts = [
            ", ".join(self.authors),
            f"“{self.title}”" if self.title else "",
            self.source or "",
            self.published or "n.d.",
            self.url or "",
        ]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Summary:
    """One row of the list of articles: everything but the text."""

    id: str
    title: str
    authors: tuple[str, ...]
    published: str | None
    source: str | None
    path: str | None
    url: str | None
    words: int
    read: bool
    starred: bool
    tags: tuple[str, ...]
    story: str | None
    added: str
    annotated: bool

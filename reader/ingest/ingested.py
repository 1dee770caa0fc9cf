"""What reading in yields: an article and its bytes; and what its format states of it."""

from __future__ import annotations

from dataclasses import dataclass, fields

from reader.model import Article


@dataclass(frozen=True, slots=True)
class Ingested:
    """One article, the bytes it was read from, and their media type ('text/html' …)."""

    article: Article
    original: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Stated:
    """What a format states about an article outside its text: front matter, page metadata, keys.

    None or empty means not stated; what the text itself shows is then looked for.
    """

    id: str = ""
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None

    def completed(self, other: Stated) -> Stated:
        """This, with what `other` states where this states nothing."""
        values = {f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)}
        return Stated(**values)


NOTHING_STATED = Stated()

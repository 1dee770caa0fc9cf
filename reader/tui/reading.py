"""What is open: an article, what was read from it, the hits in it, and where one is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Annotations, Article, EntityType, Mention


Span = tuple[int, int]


@dataclass(frozen=True)
class Walk:
    """Places in a text, in order, and the one stood on (None before any)."""

    spans: tuple[Span, ...] = ()
    at: int | None = None

    @property
    def here(self) -> Span | None:
        """The place stood on."""
        return None if self.at is None else self.spans[self.at]

    def from_place(self, offset: int, step: int) -> Walk | None:
        """Return the walk one place on, or back for -1; None where there is none further.

        Without a place stood on, the first at or after the offset comes next (the last before it).
        """
        if self.at is not None:
            at = self.at + step
        elif step > 0:
            at = bisect_left(self.spans, (offset, offset))
        else:
            at = bisect_right(self.spans, (offset, offset)) - 1
        return replace(self, at=at) if 0 <= at < len(self.spans) else None

    def landing(self, step: int) -> Walk:
        """Return the walk at its first place, or its last for -1."""
        if not self.spans:
            return self
        return replace(self, at=0 if step > 0 else len(self.spans) - 1)


@dataclass(frozen=True)
class Reading:
    """An open article and what is known of it; `annotations` is None until it has been read."""

    article: Article
    annotations: Annotations | None = None
    hits: Walk = Walk()
    names: Walk = Walk()

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Names in the text, in order."""
        return self.annotations.entities if self.annotations is not None else ()

    def annotated(self, annotations: Annotations | None) -> Reading:
        """Return the reading with what was read from the article."""
        if annotations is None:
            return replace(self, annotations=None, names=Walk())
        ordered = sorted({(m.start, m.end) for m in annotations.entities})
        return replace(self, annotations=annotations, names=Walk(tuple(ordered)))

    def mention(self, span: Span | None) -> Mention | None:
        """Return the name that stands at a span."""
        return next((m for m in self.mentions if (m.start, m.end) == span), None)

    def distinct_names(self) -> list[tuple[str, EntityType]]:
        """Return every name in the text with its type, in order of the alphabet."""
        names = {(mention.name, mention.type) for mention in self.mentions}
        return sorted(names, key=lambda name: name[0].casefold())

    def entity(self, entity_id: str | None) -> Mention | None:
        """Return the first mention of an entity."""
        return next((m for m in self.mentions if entity_id and m.entity == entity_id), None)

    def spans_of(self, name: str, kind: EntityType) -> tuple[Span, ...]:
        """Return where a name's entity is mentioned."""
        folded = name.casefold()
        return tuple(
            sorted(
                (m.start, m.end)
                for m in self.mentions
                if m.type is kind and folded in (m.name.casefold(), m.text.casefold())
            )
        )


def occurrences(text: str, words: str) -> tuple[Span, ...]:
    """Return where words stand in a text, whatever their case and the blanks between them."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    if not pattern:
        return ()
    return tuple(match.span() for match in re.finditer(pattern, text, re.IGNORECASE))

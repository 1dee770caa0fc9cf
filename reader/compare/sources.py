"""Whom a stretch of an article is put down to, by the names it goes by."""

from __future__ import annotations

from reader.compare.reading import Reading
from reader.compare.verdicts.words import words
from reader.model import EntityType, Fact, Mention, Span

_PAPERS = frozenset({"article", "newspaper", "paper", "report", "magazine", "outlet", "daily"})
"""What a report cited before is called by."""


def fact_at(reading: Reading, start: int, end: int) -> Fact | None:
    """Return the shortest fact that covers a stretch."""
    covering = [f for f in reading.facts if f.start <= start and end <= f.end]
    return min(covering, key=lambda f: f.end - f.start, default=None)


def sources_at(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """Return whom a stretch is put down to, nearest first, by the names in the text."""
    fact = fact_at(reading, start, end)
    if fact is not None and fact.asserted_by:
        return sources_of(reading, fact)
    for attribution in reading.annotations.attributions:
        if attribution.content.start <= start and end <= attribution.content.end:
            source = attribution.source
            return (_full(reading, source.text, source.entity, start),) if source else ()
    return ()


def sources_of(reading: Reading, fact: Fact) -> tuple[str, ...]:
    """Return whom a fact is put down to, nearest first, by the names in the text."""
    return tuple(_full(reading, s.text, s.entity, fact.start) for s in fact.asserted_by)


def named(reading: Reading, source: Span) -> Mention | None:
    """Return the name a source goes by: the last in its words ('an article in the … Times')."""
    inside = [m for m in reading.annotations.entities if source.start <= m.start < source.end]
    return inside[-1] if inside else None


def _full(reading: Reading, text: str, entity: str | None, before: int) -> str:
    """Return a source's full name: of its entity, else of the outlet or body it speaks of."""
    for mention in reading.annotations.entities if entity else ():
        if mention.entity == entity:
            return mention.name
    for mention in reading.annotations.entities:
        if mention.type == EntityType.ORGANIZATION and text.endswith(mention.text):
            return mention.name
    if _PAPERS & set(words(text)[-1:]):
        return _cited(reading, before) or text
    return text


def _cited(reading: Reading, before: int) -> str | None:
    """Return the organization last named as a source before an offset, for 'the article'."""
    found = None
    for attribution in reading.annotations.attributions:
        source = attribution.source
        mention = named(reading, source) if source and source.start < before else None
        if mention is not None and mention.type is EntityType.ORGANIZATION:
            found = mention.name
    return found

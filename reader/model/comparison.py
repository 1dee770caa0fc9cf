"""Stories, and what the articles on one say of the same things."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.articles import Article


class Verdict(StrEnum):
    """How claims on one thing stand to each other; weaker ones last in a reader's interest."""

    DIFFER = "differ"
    VARIANT = "variant"
    COMPATIBLE = "compatible"
    AGREE = "agree"


class SlotKind(StrEnum):
    """What type of claim is compared."""

    QUANTITY = "quantity"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    ROLE = "role"
    SET = "set"
    QUOTE = "quote"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class Member:
    """One article's claim in a slot: the passage, and the short form people would compare.

    `article` counts from 1 among the articles compared. `focus` marks, within start:end, the
    words that carry the value (offsets into the same text). `sources` are the entity names the
    claim is put down to, nearest first.
    """

    article: int
    start: int
    end: int
    text: str
    value: str
    focus: tuple[int, int] | None = None
    sources: tuple[str, ...] = ()
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What several articles say about one thing, and how it fits together."""

    about: str
    kind: SlotKind
    verdict: Verdict
    rule: str
    explanation: str
    score: float
    independent_sources: int
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Only:
    """A passage that matters and stands in one article only ('not found', not 'false')."""

    article: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A whole comparison: the articles, the slots in reading order, and what only one says.

    `dismissed` are the slots the reader left out, as they were found.
    """

    articles: tuple[Article, ...]
    comparisons: tuple[Comparison, ...]
    only: tuple[Only, ...]
    dismissed: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one thing that happened, and why they were put together."""

    id: str
    title: str
    articles: tuple[str, ...]
    reason: str

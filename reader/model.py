"""The value types everything speaks in.

All are immutable. Every offset is in code points into the text of one article, end exclusive, and
what marks a place in the text keeps the words it covers, so it can be checked (W3C Web Annotation:
TextPositionSelector with TextQuoteSelector).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class EntityType(StrEnum):
    """What kind of thing a name names."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    PRODUCT = "product"
    EVENT = "event"
    WORK = "work"
    LAW = "law"
    GROUP = "group"
    OTHER = "other"


class Bound(StrEnum):
    """How a number bounds the amount it speaks of."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    BETWEEN = "between"


class Change(StrEnum):
    """That a number is a change, and which way."""

    UP = "up"
    DOWN = "down"
    MULTIPLE = "multiple"


class Modality(StrEnum):
    """Whether the text says it happened, or in which other way it speaks of it."""

    STATED = "stated"
    PLANNED = "planned"
    EXPECTED = "expected"
    ALLEGED = "alleged"
    POSSIBLE = "possible"
    DENIED = "denied"


class Polarity(StrEnum):
    """Whether the clause itself is negated."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class FactKind(StrEnum):
    """What sort of thing a fact says."""

    EVENT = "event"
    STATE = "state"
    ROLE = "role"
    QUANTITY = "quantity"
    QUOTE = "quote"
    STATEMENT = "statement"
    PLAN = "plan"


class PartKind(StrEnum):
    """What a stretch of an article's text is when it is not the body."""

    BYLINE = "byline"
    DATELINE = "dateline"
    NOTE = "note"  # about the author or the article; facts are read from it
    CLOSING = "closing"  # contact, subscribe, share …; names are read from it, facts are not


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text and the words it shows.

    `text` is what stands at start:end, except in facts, where it is the wording shown and
    start:end the hull of what it was read from. `entity` is the id of the entity it names, unique
    within the article.
    """

    start: int
    end: int
    text: str
    entity: str | None = None


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


class Word(NamedTuple):
    """A syntactic word (Universal Dependencies): tags, lemma, and its place in the tree."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    """The universal tag (UPOS)."""
    tag: str
    """The Penn Treebank tag."""
    head: int
    """The head's index among the words of the sentence; -1 for the root."""
    deprel: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its words, and a vector of what it is about.

    `vector` holds a unit vector as signed bytes (each component times 127), or None.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    vector: bytes | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A named mention of an entity; `name` is the entity's fullest name in the article."""

    start: int
    end: int
    text: str
    type: EntityType
    entity: str
    name: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression with its value (TIMEX3, ISO-TimeML).

    `value` is ISO 8601, partial allowed (2024, 2024-04, 2024-W13, 2024-04-10T08:05, P3D,
    1995/1999), or None where nothing says which. `modifier` is start, mid, end, before, after,
    about or None. `anchor` is the date a relative expression was reckoned from, or None.
    """

    start: int
    end: int
    text: str
    value: str | None
    modifier: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount: a number, its unit or what it counts, and how it bounds.

    `high` is the upper end of a range (`value` the lower). `currency` is an ISO 4217 code.
    """

    start: int
    end: int
    text: str
    value: float
    high: float | None = None
    unit: str | None = None
    bound: Bound = Bound.EXACT
    change: Change | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says something: source, the word that says so, and what is said."""

    source: Span | None
    cue: Span | None
    content: Span
    direct: bool


@dataclass(frozen=True, slots=True)
class Source:
    """One link of the chain of who asserts a fact, named as in the text.

    A pronoun is given as whom it stands for. `refers_to` is the name a description stands for
    ('the company'); `entity` is then that of the name.
    """

    text: str
    entity: str | None = None
    refers_to: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A word or phrase that stands for something, and what: a pronoun, 'my', 'the company'.

    `text` is what stands at start:end of the article. `refers_to` is where what is meant is named
    best, in the wording to show.
    """

    start: int
    end: int
    text: str
    refers_to: Span


@dataclass(frozen=True, slots=True)
class Argument:
    """A further argument of a fact, with the literal preposition it stands behind."""

    role: str
    span: Span


@dataclass(frozen=True, slots=True)
class Fact:
    """Something an article says, for people to read.

    `predicate` is None where the text has no verb (a role by title or apposition), read as 'is'.
    `quantities` are indexes into the article's quantities. `asserted_by` runs from the nearest
    source outwards; empty means the article itself. `subject_is` is whom a pronoun subject stands
    for. `lemma` is the predicate's head word's lemma ('be' where there is none). `references` are
    the words shown in any slot that stand for something known, in order of the text, the
    subject's among them; what else stands for something is open.
    """

    id: str
    start: int
    end: int
    kind: FactKind
    subject: Span
    predicate: Span | None
    object: Span | None
    arguments: tuple[Argument, ...]
    time: Span | None
    place: Span | None
    quantities: tuple[int, ...]
    asserted_by: tuple[Source, ...]
    modality: Modality
    polarity: Polarity
    confidence: float
    rule: str
    lemma: str
    subject_is: Span | None = None
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that was read from one text.

    `published` is the date relative times were reckoned from: given, or inferred from a dateline.
    `language` is an ISO 639-1 code; other than 'en' only names and numbers are read. `engine`
    names the version that made them, so that older ones can be made anew.
    """

    entities: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    facts: tuple[Fact, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    published: str | None = None
    language: str | None = None
    engine: str = ""


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

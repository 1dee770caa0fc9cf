"""What is read from the text of one article: names, times, amounts, who says what, facts."""

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
    best, in the wording to show. `confidence` is how probable it is, from 0 to 1.
    """

    start: int
    end: int
    text: str
    refers_to: Span
    confidence: float = 1.0


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
    source outwards; empty means the article itself. `subject_is` is whom a subject stands for
    that is a pronoun or a description ('the company'). `lemma` is the predicate's head word's
    lemma ('be' where there is none). `references` are the words shown in any slot that stand for
    something known, in order of the text, the subject's among them; what else stands for
    something is open.
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

"""What the library answers with, beyond the values of reader.model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from reader.jsonform import Json
from reader.model import Annotations, Article, Story, Summary
from reader.store import Kept


class AddedStatus(StrEnum):
    """What became of one article or file."""

    ADDED = "added"
    UPDATED = "updated"
    SAME = "same"
    REFUSED = "refused"
    """Found, but not something to read: a binary, broken JSON."""
    FAILED = "failed"
    """Not to be had: missing, unreadable, the download failed."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one article or file: its id unless refused or failed, and why if so."""

    id: str | None
    path: str
    status: AddedStatus
    message: str | None = None
    title: str | None = None

    @property
    def ok(self) -> bool:
        """Whether the article is in the library now."""
        return self.id is not None

    def to_json(self) -> Json:
        """What `add --json` prints."""
        shown: Json = {"id": self.id, "path": self.path, "status": self.status.value}
        if self.message is not None:
            shown["message"] = self.message
        return shown


class Stage(StrEnum):
    """What a long piece of work is at."""

    READ = "read"
    INDEX = "index"
    ANNOTATE = "annotate"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long piece of work is: `done` of `total` in this stage, and what is next."""

    stage: Stage
    done: int
    total: int
    name: str = ""


Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class EntityHit:
    """An article that has an entity: what it is called there, how often, and where first."""

    summary: Summary
    name: str
    count: int
    first: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Removed:
    """An article that was removed, with all that is needed to put it back."""

    article: Article
    kept: Kept
    annotations: Annotations | None = None
    story: Story | None = None
    """The story it was in, as last grouped."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a check found wrong, with the article it concerns, and whether it is put right."""

    what: str
    article: str | None = None
    repaired: bool = False

    def to_json(self) -> Json:
        """One of the problems that `check --json` prints."""
        shown: Json = {"what": self.what, "repaired": self.repaired}
        if self.article is not None:
            shown["article"] = self.article
        return shown


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found: how many articles, how many of them indexed, annotated, and what ails."""

    articles: int
    indexed: int
    annotated: int
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing was wrong."""
        return not self.problems

    def to_json(self) -> Json:
        """What `check --json` prints."""
        return {
            "articles": self.articles,
            "indexed": self.indexed,
            "annotated": self.annotated,
            "problems": [problem.to_json() for problem in self.problems],
        }

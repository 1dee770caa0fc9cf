"""What the interface asks of a library: the part of reader.library.Library it uses.

Every call may take time and is made outside the interface's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from reader.model import (
    Annotations,
    Article,
    Compared,
    Comparison,
    EntityType,
    Results,
    Story,
    Summary,
    Verdict,
)


class EntityHitLike(Protocol):
    """One article that has an entity: how often, and where first."""

    @property
    def summary(self) -> Summary:
        """The article."""
        ...

    @property
    def count(self) -> int:
        """How many mentions."""
        ...

    @property
    def first(self) -> tuple[int, int]:
        """Start and end of the first mention."""
        ...


class Backend(Protocol):
    """A library, as far as the interface uses one."""

    @property
    def path(self) -> Path:
        """Its folder."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...

    def summaries(self) -> list[Summary]:
        """Return every article without its text, newest first."""
        ...

    def count(self) -> int:
        """Return how many articles there are."""
        ...

    def summary(self, article: str, /) -> Summary:
        """Return one article without its text."""
        ...

    def get(self, article: str, /) -> Article:
        """Return one article."""
        ...

    def search(
        self, query: str, *, limit: int = 20, offset: int = 0, as_typed: bool = False
    ) -> Results:
        """Return a page of results; raises QueryError."""
        ...

    def hit_spans(
        self, query: str, article: str, /, *, as_typed: bool = False
    ) -> list[tuple[int, int]]:
        """Return where in an article's text a query matches."""
        ...

    def annotations(self, article: str, /) -> Annotations | None:
        """Return what was read from an article, None if nothing was yet."""
        ...

    def articles_with_entity(self, name: str, kind: EntityType) -> Sequence[EntityHitLike]:
        """Return every article that has an entity."""
        ...

    def mark(
        self,
        article: str,
        /,
        *,
        read: bool | None = None,
        starred: bool | None = None,
        add_tags: Sequence[str] = (),
        remove_tags: Sequence[str] = (),
    ) -> object:
        """Change an article's marks."""
        ...

    def remove(self, article: str, /) -> object:
        """Take an article out; what comes back can `restore` it."""
        ...

    def restore(self, removed: Any, /) -> object:  # noqa: ANN401 - only the library knows what
        """Put back what `remove` gave."""
        ...

    def index_pending(self, progress: Callable[[Any], None] | None = None) -> int:
        """Make searchable what is not yet, and return how many that were."""
        ...

    def stories(self, *, refresh: bool = True) -> list[Story]:
        """Return the articles grouped by story, grouped again first unless told otherwise."""
        ...

    def move_to_story(self, article: str, story: str | None = None, /) -> int:
        """Put an article in a story, or in one of its own; return the decision's number."""
        ...

    def merge_stories(self, story: str, into: str, /) -> int:
        """Make two stories one; return the decision's number."""
        ...

    def take_back(self, decision: int, /) -> None:
        """Undo a decision on stories."""
        ...

    def compare(
        self, ids: Sequence[str], *, progress: Callable[[Any], None] | None = None
    ) -> Compared:
        """Line up what articles say, having read for facts first what is not yet."""
        ...

    def dismiss(
        self, compared: Compared, comparison: Comparison, verdict: Verdict | None = None, /
    ) -> None:
        """Leave a verdict out from now on, or put another in its place."""
        ...

    def take_back_dismissal(self, compared: Compared, comparison: Comparison, /) -> None:
        """Let a verdict stand again."""
        ...


class News(Protocol):
    """Something that happened in the annotation process; see reader.library.worker.Event."""

    @property
    def kind(self) -> str:
        """annotated, failed, idle, unavailable …."""
        ...

    @property
    def id(self) -> str | None:
        """The article it happened to."""
        ...

    @property
    def done(self) -> int:
        """How many articles are done."""
        ...

    @property
    def total(self) -> int:
        """Of how many."""
        ...

    @property
    def message(self) -> str:
        """Why, where something went wrong."""
        ...


class Annotator(Protocol):
    """Reads articles in its own process; see reader.library.worker."""

    def start(self) -> None:
        """Start the process."""
        ...

    def request(self, article: str, /) -> None:
        """Have an article read before all others."""
        ...

    def poll(self) -> Sequence[News]:
        """Return what happened since the last call."""
        ...

    def stop(self) -> None:
        """End the process."""
        ...

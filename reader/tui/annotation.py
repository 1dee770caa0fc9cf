"""Has articles read by the process beside this one, the opened one first, and says when."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.tui.backend import Annotator

READING = "Reading the text…\n\nFacts appear here in a moment."


class Waiter(Protocol):
    """Whoever wants to know."""

    def annotated(self, article_id: str) -> None:
        """An article has been read."""

    def not_annotated(self, article_id: str | None, why: str) -> None:
        """An article could not be read, or none can (None)."""

    def annotating(self, done: int, total: int) -> None:
        """So many of so many have been read."""

    def all_annotated(self) -> None:
        """Nothing waits any more."""


class Annotation:
    """The reading process, started when first needed; `tick` is to be called now and then."""

    def __init__(self, make: Callable[[], Annotator] | None = None) -> None:
        self._make = make
        self._annotator: Annotator | None = None
        self._failed: dict[str, str] = {}
        self._trouble = ""

    def start(self) -> None:
        """Begin with what waits, unless begun; trouble is told at the next request."""
        if self._annotator is None and self._make is not None and not self._trouble:
            try:
                self._annotator = self._make()
                self._annotator.start()
            except (ReaderError, OSError) as error:
                self._give_up(str(error))

    def request(self, article_id: str) -> str:
        """Have an article read before all others; return what to show until it is."""
        self.start()
        if self._trouble:
            return self._trouble
        if article_id in self._failed:
            return self._failed[article_id]
        if self._annotator is None:
            return f"Facts have not been read yet.\n\n`reader facts {article_id}` reads them."
        self._annotator.request(article_id)
        return READING

    def _give_up(self, why: str) -> str:
        self._trouble = f"No facts in this session: {why}\n\nReading and searching go on."
        return self._trouble

    def tick(self, waiter: Waiter) -> None:
        """Tell the waiter what has happened since the last call."""
        if self._annotator is None:
            return
        for news in self._annotator.poll():
            if news.kind == "annotated" and news.id is not None:
                waiter.annotated(news.id)
            elif news.kind == "failed" and news.id is not None:
                self._failed[news.id] = f"No facts: {news.message}"
                waiter.not_annotated(news.id, self._failed[news.id])
            elif news.kind == "unavailable":
                waiter.not_annotated(None, self._give_up(news.message))
            if news.kind == "idle":
                waiter.all_annotated()
            else:
                waiter.annotating(news.done, news.total)

    def stop(self) -> None:
        """End the process."""
        if self._annotator is not None:
            self._annotator.stop()
            self._annotator = None

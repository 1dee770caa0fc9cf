"""Annotation: articles go through the engine, one by one, each kept as soon as it is done."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.errors import ArticleNotFound, ReaderError
from reader.library.engine import EngineSource, TextEngine, annotate_article, as_read, nothing
from reader.library.profiling import profile_one
from reader.library.values import Progress, Report, Stage
from reader.store import Store

_LONGEST_REASON = 200


class Annotating:
    """Annotates the articles of one record in this process; loads the engine when first used."""

    def __init__(self, store: Store, source: EngineSource) -> None:
        self._store = store
        self._source = source
        self._turn = threading.RLock()
        self._engine: TextEngine | None = None

    def version(self) -> str:
        """The version of the engine this one uses."""
        return self._source.version()

    def pending(self, limit: int | None = None) -> list[str]:
        """What is still to be annotated, newest first."""
        return self._store.annotations.pending(self.version(), limit)

    def wanted(self, ids: Sequence[str] | None) -> list[str]:
        """Those of `ids` that wait for this version, or all that do, newest first.

        Raises ArticleNotFound for an id that no article has.
        """
        if ids is None:
            return self.pending()
        for one in ids:
            self._store.annotations.engine(one)
        return [one for one in dict.fromkeys(ids) if self.waits(one)]

    def annotate(self, ids: Sequence[str], report: Report | None) -> int:
        """How many of these articles were annotated; failures are noted in the record.

        Raises ModelError.
        """
        done = 0
        for at, one in enumerate(ids):
            if report is not None:
                report(Progress(Stage.ANNOTATE, at, len(ids), one))
            done += self.annotate_one(one) is None
        if report is not None:
            report(Progress(Stage.ANNOTATE, len(ids), len(ids)))
        return done

    def waits(self, id: str) -> bool:  # noqa: A002
        """Whether an article is there, not annotated by this version, and not failed by it."""
        return self._store.annotations.waits(id, self.version())

    def failure(self, id: str) -> str | None:  # noqa: A002
        """Why this version could not annotate an article, or None."""
        return self._store.annotations.failure(id, self.version())

    def annotate_one(
        self,
        id: str,  # noqa: A002
        pause: Callable[[], None] = nothing,
    ) -> str | None:
        """None once the article is annotated, or why it could not be; that is noted as well.

        An article removed meanwhile counts as done. `pause` is called now and then while it is
        read, and may annotate another. Raises ModelError.
        """
        engine = self.engine()
        try:
            article = self._store.articles.get(id)
            with self._turn:  # one thread at a time, which may come again in a pause
                read = annotate_article(engine, article, pause)
            with self._store.transaction():
                # Its text may have been replaced, or its date filled in, while it was read.
                if as_read(self._store.articles.get(id)) == as_read(article):
                    # Whatever the engine calls itself: what is done must count as done.
                    self._store.annotations.put(id, replace(read, engine=self.version()))
                    profile_one(self._store, id)
        except ArticleNotFound:
            return None
        except (ReaderError, MemoryError):
            raise
        except Exception as error:  # noqa: BLE001 - one article must not stop the others
            reason = f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
            self._store.annotations.fail(id, self.version(), reason)
            return reason
        return None

    def engine(self) -> TextEngine:
        """The engine, loaded when first asked for. Raises ModelError."""
        with self._turn:
            if self._engine is None:
                self._engine = self._source.load()
            return self._engine

"""Annotation: articles go through the engine, one by one, each kept as soon as it is done."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from reader.errors import ArticleNotFound, ModelError, ReaderError
from reader.library.engine import EngineLoader, TextEngine, annotate_article, engine_version
from reader.library.values import Progress, Report, Stage
from reader.store import Store

_LONGEST_REASON = 200


class Annotating:
    """Annotates the articles of one record in this process; loads the engine when first used."""

    def __init__(self, store: Store, loader: EngineLoader) -> None:
        self._store = store
        self._loader = loader
        self._turn = threading.Lock()
        self._engine: TextEngine | None = None

    def version(self) -> str:
        """The version of the engine this one uses."""
        return engine_version()

    def pending(self, limit: int | None = None) -> list[str]:
        """What is still to be annotated, newest first."""
        return self._store.annotations.pending(self.version(), limit)

    def annotate(self, ids: Sequence[str] | None, report: Report | None) -> int:
        """How many articles were annotated now; failures are noted in the record.

        Raises ModelError, and ArticleNotFound for an unknown id.
        """
        wanted = self.pending() if ids is None else [one for one in ids if self.stale(one)]
        done = 0
        for at, one in enumerate(wanted):
            if report is not None:
                report(Progress(Stage.ANNOTATE, at, len(wanted), one))
            done += self.annotate_one(one) is None
        if report is not None and wanted:
            report(Progress(Stage.ANNOTATE, len(wanted), len(wanted)))
        return done

    def stale(self, id: str) -> bool:  # noqa: A002
        """Whether an article has no annotations of this version. Raises ArticleNotFound."""
        return self._store.annotations.engine(id) != self.version()

    def annotate_one(self, id: str) -> str | None:  # noqa: A002
        """None once the article is annotated, or why it could not be; that is noted as well.

        An article removed meanwhile counts as done. Raises ModelError.
        """
        engine = self.engine()
        try:
            article = self._store.articles.get(id)
            read = annotate_article(engine, article)
            with self._store.transaction():
                # The text may have been replaced while it was read.
                if self._store.articles.get(id).text == article.text:
                    self._store.annotations.put(id, read)
        except ArticleNotFound:
            return None
        except ModelError:
            raise
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
                self._engine = self._loader()
            return self._engine

"""Comparing articles of the library: annotated first where need be, as the reader decided."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.errors import CompareError
from reader.library.pool import Pool
from reader.library.values import Report
from reader.model import Annotations, Article, Compared, Comparison, Verdict
from reader.store import Store


class Comparing:
    """Compares articles of one record, and keeps what the reader says of the verdicts."""

    def __init__(self, folder: Path, store: Store, engine: str) -> None:
        self._folder = folder
        self._store = store
        self._engine = engine

    def compare(self, ids: Sequence[str], report: Report | None) -> Compared:
        """What these articles say about the same things; see `Library.compare`."""
        from reader.compare import Decision, compare
        from reader.compare.related import check_comparable

        wanted = list(dict.fromkeys(ids))
        articles = [self._store.articles.get(one) for one in wanted]
        check_comparable(articles)  # before time is spent on annotation
        missing = [one for one in wanted if self._store.annotations.get(one) is None]
        if missing:
            Pool(self._folder, missing, jobs=1, engine=self._engine).run(report)
        pairs = [(article, self._annotations(article)) for article in articles]
        said = self._store.dismissals.all()
        return compare(pairs, decisions=[Decision(key, one) for key, one in said.items()])

    def dismiss(
        self, compared: Compared, comparison: Comparison, verdict: Verdict | None = None
    ) -> None:
        """Leave a comparison out from now on, or with `verdict` judge it so."""
        from reader.compare import slot_key

        self._store.dismissals.put(slot_key(comparison, compared.articles), verdict)

    def take_back(self, compared: Compared, comparison: Comparison) -> None:
        """Let a comparison stand again as it was found."""
        from reader.compare import slot_key

        self._store.dismissals.remove(slot_key(comparison, compared.articles))

    def _annotations(self, article: Article) -> Annotations:
        read = self._store.annotations.get(article.id)
        if read is None:
            failed = {one.article: one.reason for one in self._store.annotations.failures()}
            why = failed.get(article.id, "it was not annotated")
            raise CompareError(
                f"article {article.id} can't be read for its claims ({why}); leave it out"
            )
        return read

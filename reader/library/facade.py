"""The library: a folder of articles, and everything that can be done with them.

All methods are synchronous and may be called from many threads at once: the record gives each
call a connection of its own, writers take turns, and the index is opened once and shared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from reader import assets, paths
from reader.library import annotating, checking, reading
from reader.library.adding import Adding
from reader.library.comparing import Comparing
from reader.library.engine import SHIPPED, EngineSource
from reader.library.feeds import Feeds
from reader.library.grouping import Grouping
from reader.library.indexing import PATIENCE, Indexing
from reader.library.opening import open_record
from reader.library.pool import Pool
from reader.library.reading import Source
from reader.library.values import (
    Added,
    AddedStatus,
    CheckReport,
    EntityHit,
    Removed,
    Report,
)
from reader.model import (
    Annotations,
    Article,
    Compared,
    Comparison,
    EntityType,
    Fact,
    Mention,
    Results,
    Story,
    Summary,
    Verdict,
)
from reader.store import EntityRow, Failure, Store, Stored


class Library:
    """A library in a folder of its own."""

    def __init__(self, path: Path, store: Store, *, engine: EngineSource = SHIPPED) -> None:
        self.path = path
        self._store = store
        self._indexing = Indexing(path, store)
        self._adding = Adding(store, self._indexing)
        self.feeds = Feeds(store, self._indexing, self._adding)
        self._grouping = Grouping(store)
        self._comparing = Comparing(path, store, engine.name)
        self._engine = engine
        self._annotating = annotating.Annotating(store, engine)

    @classmethod
    def open(
        cls,
        path: Path | None = None,
        *,
        create: bool = True,
        seed: bool = True,
        engine: EngineSource = SHIPPED,
    ) -> Library:
        """The library in this folder, else where READER_LIBRARY or the system says.

        Made if missing, unless `create` is false; a new one holds the two samples, unless `seed`
        is false. Raises LibraryError, LibraryBusy, LibraryTooNew, LibraryDamaged.
        """
        folder = paths.library_dir(path)
        store = open_record(folder, create=create)
        library = cls(folder, store, engine=engine)
        if not store.read_only and store.setting("samples") is None:
            library._begin(seed=seed)
        return library

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of record and index; safe to call twice."""
        self._indexing.close()
        self._store.close()

    # Reading in

    def add(self, source: Source, *, text_only: bool = False) -> list[Added]:
        """What became of each article of one file, folder, page or value.

        Nothing about the source itself is raised; see `Added.message`. Raises LibraryError.
        """
        return list(self.add_all([source], text_only=text_only))

    def add_bytes(self, data: bytes, name: str, *, text_only: bool = False) -> list[Added]:
        """What became of each article in some bytes, as from standard input."""
        added = list(self._adding.stored(reading.read_bytes(data, name)))
        self._indexing.quietly(None)
        if not text_only:
            self.annotate([one.id for one in added if one.id])
        return added

    def add_all(
        self,
        sources: Iterable[Source],
        *,
        text_only: bool = False,
        progress: Report | None = None,
        jobs: int = 1,
    ) -> Iterator[Added]:
        """What became of each article of many sources, given once it is safe in the record.

        All text is stored and searchable before annotation starts. Whenever it is interrupted,
        what was answered for is kept; what was not yet indexed or annotated waits in the record.
        """
        files = list(reading.files_of(sources))
        changed: list[str] = []
        for one in self._adding.stored(self._adding.read(files, progress), progress):
            if one.id and one.status in (AddedStatus.ADDED, AddedStatus.UPDATED):
                changed.append(one.id)
            yield one
        self._indexing.quietly(progress)
        if not text_only and changed:
            self.annotate(changed, progress=progress, jobs=jobs)

    def remove(self, id: str) -> Removed:  # noqa: A002
        """Take an article out; what comes back can `restore` it. Raises ArticleNotFound."""
        with self._store.transaction():
            removed = Removed(
                self._store.articles.get(id),
                self._store.articles.kept(id),
                self._store.annotations.readable(id),
                self._store.stories.of(id),
            )
            self._store.articles.remove(id)
        self._indexing.quietly(None)
        return removed

    def restore(self, removed: Removed) -> Article:
        """Put a removed article back as it was, with its id, marks, annotations and story."""
        data, media_type = removed.kept.original
        with self._store.transaction():
            stored = self._store.articles.put(removed.article, data, media_type, kept=removed.kept)
            if removed.annotations is not None and stored.status is not Stored.SAME:
                self._store.annotations.put(stored.article.id, removed.annotations)
            if removed.story is not None and stored.article.id == removed.article.id:
                # As last grouped; what changed meanwhile is grouped when next asked for.
                self._store.stories.put([removed.story])
        self._indexing.quietly(None)
        return stored.article

    # Looking

    def get(self, id: str) -> Article:  # noqa: A002
        """An article. Raises ArticleNotFound."""
        return self._store.articles.get(id)

    def original(self, id: str) -> tuple[bytes, str]:  # noqa: A002
        """The bytes an article was read from, and their media type. Raises ArticleNotFound."""
        return self._store.articles.original(id)

    def summaries(self, *, limit: int | None = None, offset: int = 0) -> list[Summary]:
        """The articles without their text, newest first: by date published, else added."""
        return self._store.articles.summaries(limit=limit, offset=offset)

    def summary(self, id: str) -> Summary:  # noqa: A002
        """An article without its text. Raises ArticleNotFound."""
        return self._store.articles.summary(id)

    def count(self) -> int:
        """How many articles there are."""
        return self._store.articles.count()

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        offset: int = 0,
        as_typed: bool = False,
        order: str = "relevance",
    ) -> Results:
        """A page of the articles that match, with snippets, and how many there are in all.

        `as_typed` takes the last word for the beginning of one; `order` is relevance, newest or
        oldest. Raises QueryError, SearchIndexError.
        """
        return self._indexing.search(
            query, limit=limit, offset=offset, as_typed=as_typed, order=order
        )

    def hit_spans(
        self,
        query: str,
        id: str,  # noqa: A002
        *,
        as_typed: bool = False,
    ) -> list[tuple[int, int]]:
        """Where in an article's text a query matches, in order. Raises ArticleNotFound."""
        return self._indexing.hit_spans(query, self.get(id).text, as_typed=as_typed)

    def annotations(self, id: str) -> Annotations | None:  # noqa: A002
        """All that was read from an article; None if that is still to be done."""
        return self._store.annotations.get(id)

    def entities(self, id: str) -> list[Mention]:  # noqa: A002
        """The named mentions in an article, in reading order."""
        read = self.annotations(id)
        return list(read.entities) if read else []

    def facts(self, id: str) -> list[Fact]:  # noqa: A002
        """The facts of an article, in reading order."""
        read = self.annotations(id)
        return list(read.facts) if read else []

    def articles_with_entity(self, name: str, type: EntityType) -> list[EntityHit]:  # noqa: A002
        """Every article that names this person, place …, newest first."""
        by_article: dict[str, list[EntityRow]] = {}
        for row in self._store.annotations.with_entity(name, type):
            by_article.setdefault(row.article, []).append(row)
        hits = []
        for summary in self._store.articles.some_summaries(list(by_article)):
            rows = by_article[summary.id]
            first = min(rows, key=lambda row: row.start)
            count = sum(row.mentions for row in rows)
            hits.append(EntityHit(summary, first.name, count, (first.start, first.end)))
        return hits

    # Comparing

    def stories(self, *, refresh: bool = True) -> list[Story]:
        """The articles grouped by story, largest first; an article alone on its story is in none.

        Grouped again first if articles or decisions changed, unless `refresh` is false.
        """
        return self._grouping.refresh() if refresh else self._grouping.stories()

    def move_to_story(self, id: str, story: str | None = None) -> int:  # noqa: A002
        """The number of the decision that puts an article in a story, or in one of its own.

        `take_back` undoes it. Raises ArticleNotFound.
        """
        self._store.articles.summary(id)
        return self._store.stories.decide("move", id, story or self._grouping.own_story(id))

    def merge_stories(self, story: str, into: str) -> int:
        """The number of the decision that makes two stories one; `take_back` undoes it."""
        return self._store.stories.decide("merge", story, into)

    def take_back(self, decision: int) -> None:
        """Undo a decision on stories."""
        self._store.stories.undecide(decision)

    def compare(self, ids: Sequence[str], *, progress: Report | None = None) -> Compared:
        """What these articles say about the same things, and what only one of them says.

        What is not yet annotated is annotated first, in a process of its own. What the reader
        dismissed is left out, what they put right is as they put it. Raises ArticleNotFound,
        CompareError, ModelError.
        """
        return self._comparing.compare(ids, progress)

    def dismiss(
        self, compared: Compared, comparison: Comparison, verdict: Verdict | None = None
    ) -> None:
        """Leave a comparison out from now on, or with `verdict` judge it so."""
        self._comparing.dismiss(compared, comparison, verdict)

    def take_back_dismissal(self, compared: Compared, comparison: Comparison) -> None:
        """Let a comparison stand again as it was found."""
        self._comparing.take_back(compared, comparison)

    # Marking

    def mark(
        self,
        id: str,  # noqa: A002
        *,
        read: bool | None = None,
        starred: bool | None = None,
        add_tags: Iterable[str] = (),
        remove_tags: Iterable[str] = (),
    ) -> Summary:
        """The article as marked; None leaves a mark as it is.

        Raises ArticleNotFound, and UsageError for an impossible tag.
        """
        self._store.marks.mark(
            id, read=read, starred=starred, add_tags=add_tags, remove_tags=remove_tags
        )
        return self.summary(id)

    def tags(self) -> list[tuple[str, int]]:
        """Every tag in use, and how many articles have it."""
        return self._store.marks.tags()

    # Keeping in order

    def annotate(
        self,
        ids: Sequence[str] | None = None,
        *,
        progress: Report | None = None,
        jobs: int = 1,
    ) -> int:
        """How many articles were annotated; without `ids`, of all that wait, newest first.

        With one job in this process, with more in as many others. What this version of the engine
        has annotated, or could not, is left as it is. Raises ModelError, ArticleNotFound.
        """
        wanted = self._annotating.wanted(ids)
        if not wanted:
            return 0
        if jobs > 1 and len(wanted) > 1:
            pool = Pool(self.path, wanted, jobs=jobs, engine=self._engine.name)
            done = pool.run(progress)
        else:
            done = self._annotating.annotate(wanted, progress)
        self._indexing.quietly(progress)
        return done

    def unannotated(self) -> int:
        """How many articles are still to be annotated by this version of the engine."""
        return len(self._annotating.pending())

    def annotation_failures(self) -> list[Failure]:
        """The articles that could not be annotated, and why."""
        return self._store.annotations.failures()

    def index_pending(self, progress: Report | None = None, *, wait: float = PATIENCE) -> int:
        """How many changes of the record the index has now taken in.

        0 also where another process is writing, and is not done in `wait` seconds. Raises
        SearchIndexError.
        """
        return self._indexing.bring_up_to_date(progress, wait=wait)

    def warm(self, seconds: float = 1.0) -> None:
        """Prepare what common searches need, for so long at most; for idle time."""
        self._indexing.warm(seconds)

    def check(self) -> CheckReport:
        """What is wrong with record and index; what can be put right is."""
        return checking.check(self._store, self._indexing)

    def rebuild(self, progress: Report | None = None) -> int:
        """How many articles are in the index, made anew from the record."""
        return self._indexing.rebuild(progress)

    def _begin(self, *, seed: bool) -> None:
        """Put the samples into a new library, once, whoever else opens it at the same time."""
        incoming = []
        if seed:
            for path in sorted(assets.seeds().glob("*.txt")):
                incoming += [
                    one for one in reading.read_source(path) if isinstance(one, reading.Incoming)
                ]
        with self._store.transaction():
            if self._store.setting("samples") is not None:
                return
            for one in incoming:
                self._adding.put(one)
            self._store.set_setting("samples", str(len(incoming)))

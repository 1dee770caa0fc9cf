"""One search from query to a page of results: match, score, order, show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from reader.errors import QueryError
from reader.index.build import STEMMED
from reader.index.document import Marks
from reader.index.evaluate import Evaluator
from reader.index.preferences import Preferences
from reader.index.scoring import Floats
from reader.index.segment import Ints
from reader.index.snapshot import Snapshot
from reader.index.snippet import Marker
from reader.index.suggest import suggestion
from reader.index.tree import Phrase, Query
from reader.model import Hit, Results

SNIPPET_WIDTH = 180
"""Code points a snippet is about long."""

RERANKED = 100
"""Best documents among which those with the query's words together are put first."""

SORTED_WHOLE = 100
"""Documents so few that all are put in order, without first choosing the best."""

TextOf = Callable[[str], str | None]


class Search:
    """A query against a snapshot; the work is done when its parts are asked for."""

    def __init__(
        self,
        query: Query,
        snapshot: Snapshot,
        preferences: Preferences,
        marks: Callable[[], Marks] | None = None,
    ) -> None:
        self.query = query
        self.snapshot = snapshot
        self._preferences = preferences
        self._marks = marks
        self._evaluator = Evaluator(snapshot, preferences, marks)
        self.documents: Ints = (
            np.empty(0, np.int64) if query.root is None else self._evaluator.documents(query.root)
        )

    @property
    def total(self) -> int:
        """How many documents it finds."""
        return len(self.documents)

    def scores(self) -> Floats:
        """The score of every document found."""
        if self.query.root is None:
            return np.empty(0)
        return self._evaluator.scores(self.query.root, self.documents)

    def best(self, count: int) -> list[tuple[int, float]]:
        """Numbers and scores of the best documents, best first; of equals the newest."""
        if not self.total or count <= 0:
            return []
        scores = self.scores()
        wanted = max(count, RERANKED) if self.query.runs else count
        chosen = self._top(scores, wanted)
        docs, kept = self.documents[chosen], scores[chosen]
        if self.query.runs and len(docs) > 1 and self._preferences.together:
            bonus = self._together(docs[:RERANKED])
            if bonus.any():
                kept[: len(bonus)] += bonus
                head = self._ordered(docs[: len(bonus)], kept[: len(bonus)])
                docs[: len(bonus)], kept[: len(bonus)] = docs[head], kept[head]
        return list(zip(docs[:count].tolist(), kept[:count].tolist(), strict=True))

    def newest(self, count: int, *, oldest: bool = False) -> list[tuple[int, float]]:
        """Numbers of the newest (or oldest) documents found, in that order; scores are 0."""
        when = self.snapshot.column("when")[self.documents]
        key = when if oldest else -when
        chosen = _smallest(key, count)
        chosen = chosen[np.lexsort((chosen, key[chosen]))][:count]
        return [(int(number), 0.0) for number in self.documents[chosen]]

    def _top(self, scores: Floats, count: int) -> Ints:
        """Places of the best `count` among the documents found, best first."""
        if len(scores) <= max(count, SORTED_WHOLE):
            return self._ordered(self.documents, scores)[:count]
        low, high = float(scores.min()), float(scores.max())
        if low == high:
            # Nothing to choose by score (a date, a mark): only time counts.
            chosen = _smallest(-self.snapshot.column("when")[self.documents], count)
        else:
            chosen = _smallest(-scores, count)
        order = self._ordered(self.documents[chosen], scores[chosen])
        found: Ints = chosen[order][:count]
        return found

    def _ordered(self, docs: Ints, scores: Floats) -> Ints:
        when = self.snapshot.column("when")[docs]
        order: Ints = np.lexsort((docs, -when, -scores.round(9)))
        return order

    def _together(self, docs: Ints) -> Floats:
        """What documents gain by having a run of the query's words as it was typed."""
        rising = np.argsort(docs)
        among = docs[rising]
        bonus = np.zeros(len(docs))
        for run in self.query.runs:
            node = Phrase(run)
            for place in STEMMED:
                boost = self._preferences.boosts.get(place, 0.0)
                having = self._evaluator.lookup.phrase(node, place, among)
                if len(having):
                    gain = boost * self._preferences.together * len(run)
                    bonus[rising[np.searchsorted(among, having)]] += gain
        return bonus

    # What is shown

    def results(
        self, limit: int, offset: int, text_of: TextOf, *, order: str = "relevance"
    ) -> Results:
        """A page of results with snippets and, where nothing was found, another spelling."""
        count = max(0, offset) + max(0, limit)
        if order == "relevance":
            page = self.best(count)
        else:
            page = self.newest(count, oldest=order == "oldest") if self.total else []
        marker = Marker(self.query.root)
        hits = tuple(self._hits(page[max(0, offset) :], marker, text_of))
        if self.query.root is None:
            return Results(self.query.typed, 0, (), unfinished=_unfinished(self.query.typed))
        other = None if self.total else self._suggestion()
        return Results(self.query.typed, self.total, hits, other)

    def _hits(
        self, page: Sequence[tuple[int, float]], marker: Marker, text_of: TextOf
    ) -> Iterator[Hit]:
        names = self.snapshot.ids_and_titles(number for number, _ in page)
        for (_, score), (id_, title) in zip(page, names, strict=True):
            snippet, marks = marker.snippet(text_of(id_) or "", SNIPPET_WIDTH)
            yield Hit(id_, title, score, snippet, marks)

    def _suggestion(self) -> str | None:
        from reader.index.parser import parse

        def finds(query: str) -> bool:
            # Of a query being typed something may be open that a suggestion can't have.
            try:
                parsed = parse(query)
            except QueryError:
                return False
            return Search(parsed, self.snapshot, self._preferences, self._marks).total > 0

        return suggestion(self.query, self.snapshot, finds)


def _unfinished(query: str) -> str:
    """What is wanting in a query that asks for nothing yet; empty where nothing is typed."""
    from reader.index.parser import parse

    try:
        if query.strip():
            parse(query)
    except QueryError as error:
        return f"{error} {error.hint}"
    return ""


def _smallest(keys: np.ndarray, count: int) -> Ints:
    """Places of the `count` smallest keys and of all that equal the last of them, rising."""
    if count >= len(keys):
        return np.arange(len(keys))
    limit = np.partition(keys, count - 1)[count - 1]
    return np.flatnonzero(keys <= limit)

"""Looking over record and index, and putting right what can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.errors import LibraryDamaged, SearchIndexError
from reader.library.indexing import Indexing
from reader.library.values import CheckReport, Problem
from reader.model import Annotations
from reader.store import Store


def check(store: Store, indexing: Indexing) -> CheckReport:
    """What is wrong with record and index, and whether it is put right now.

    What is derived is made anew: annotations that don't fit their text are dropped, and so read
    again; an index that differs from the record is brought in line. The record itself is not
    touched.
    """
    problems = list(_check_record(store))
    damaged = dict(store.articles.damaged())
    problems += [Problem(what, article) for article, what in damaged.items()]
    # Annotations of a text that is damaged fit it again once it is put right.
    problems += _check_annotations(
        store, [one for one in store.articles.ids() if one not in damaged]
    )
    indexed, found = _check_index(store, indexing)
    problems += found
    return CheckReport(
        articles=store.articles.count(),
        indexed=indexed,
        annotated=store.annotations.count(),
        problems=tuple(problems),
    )


def _check_record(store: Store) -> Iterator[Problem]:
    try:
        for what in store.integrity():
            yield Problem(f"record: {what}")
    except LibraryDamaged as error:
        yield Problem(str(error))


def _check_annotations(store: Store, ids: Iterable[str]) -> Iterator[Problem]:
    for one in ids:
        try:
            read = store.annotations.get(one)
        except LibraryDamaged:
            what = "its annotations are damaged"
        else:
            if read is None:
                continue
            text = store.articles.text(one)
            wrong = misplaced(read, text) if text is not None else None
            if wrong is None:
                continue
            what = f"its annotations do not fit its text: {wrong}"
        store.annotations.drop(one)
        yield Problem(f"{what}; they will be made anew", one, repaired=True)


def misplaced(read: Annotations, text: str) -> str | None:
    """The first annotation that does not lie where it says in the text, described, or None."""
    for kind, marks in (
        ("name", read.entities),
        ("time", read.times),
        ("quantity", read.quantities),
    ):
        for mark in marks:
            if text[mark.start : mark.end] != mark.text:
                return f"{kind} {mark.text!r} at {mark.start}"
    length = len(text)
    for fact in read.facts:
        if not 0 <= fact.start <= fact.end <= length:
            return f"fact {fact.id}"
    for sentence in read.sentences:
        if not 0 <= sentence.start <= sentence.end <= length:
            return f"sentence at {sentence.start}"
    return None


def _check_index(store: Store, indexing: Indexing) -> tuple[int, list[Problem]]:
    try:
        there = indexing.ids()
        broken = indexing.damage()
    except SearchIndexError as error:
        broken, there = [str(error)], set()
    if broken:
        return _remake(indexing, broken)
    wanted = set(store.articles.ids())
    waiting = {one for _, one in store.outbox.pending()}
    lacking = sorted(wanted - there - waiting)
    surplus = sorted(there - wanted - waiting)
    store.outbox.add(lacking + surplus)
    try:
        indexing.bring_up_to_date()
        there = indexing.ids()
    except SearchIndexError as error:
        return len(there), [Problem(f"index: {error}")]
    return len(there), [
        *(Problem("was not in the index", one, repaired=one in there) for one in lacking),
        *(
            Problem("was in the index but not in the record", one, repaired=one not in there)
            for one in surplus
        ),
    ]


def _remake(indexing: Indexing, broken: list[str]) -> tuple[int, list[Problem]]:
    try:
        count = indexing.rebuild()
    except SearchIndexError as error:
        return 0, [Problem(f"index: {error}")]
    return count, [Problem(f"index: {what}; made anew", repaired=True) for what in broken]

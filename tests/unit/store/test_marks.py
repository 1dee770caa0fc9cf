from __future__ import annotations

import pytest

from reader.errors import ArticleNotFound, UsageError
from reader.model import Article
from reader.store import Store
from reader.store.marks import clean_tag


@pytest.fixture(autouse=True)
def _articles(store: Store) -> None:
    for text in ("one", "two"):
        store.articles.put(Article("", text, text), b"", "text/plain")


def test_marks_change_alone_and_only_when_told(store: Store) -> None:
    assert store.marks.mark("1", read=True)
    assert store.marks.mark("1", starred=True, add_tags=["b", "a"])
    assert not store.marks.mark("1", read=True, remove_tags=["c"], add_tags=["a"])
    summary = store.articles.summary("1")
    assert (summary.read, summary.starred, summary.tags) == (True, True, ("a", "b"))
    assert store.marks.mark("1", read=False, remove_tags=["a"])
    summary = store.articles.summary("1")
    assert (summary.read, summary.starred, summary.tags) == (False, True, ("b",))
    assert store.articles.summary("2").tags == ()


def test_tags_are_counted(store: Store) -> None:
    store.marks.mark("1", add_tags=["x", "y"])
    store.marks.mark("2", add_tags=["x"])
    assert store.marks.tags() == [("x", 2), ("y", 1)]


def test_the_version_grows_with_every_change(store: Store) -> None:
    versions = [store.marks.version()]
    store.marks.mark("1", read=True)
    versions.append(store.marks.version())
    store.marks.mark("1", read=True)
    assert store.marks.version() == versions[-1]
    store.articles.remove("1")
    versions.append(store.marks.version())
    assert versions == sorted(set(versions))


def test_sets_hold_what_is_marked(store: Store) -> None:
    store.marks.mark("1", read=True, add_tags=["x"])
    store.marks.mark("2", starred=True, add_tags=["x", "y"])
    sets = store.marks.sets()
    assert sets.version == store.marks.version()
    assert (sets.read, sets.starred) == (frozenset("1"), frozenset("2"))
    assert sets.tags == {"x": {"1", "2"}, "y": {"2"}}


def test_marking_does_not_touch_the_index(store: Store) -> None:
    store.outbox.done(store.outbox.pending())
    store.marks.mark("1", read=True, add_tags=["x"])
    assert store.outbox.count() == 0


def test_tags_are_cleaned() -> None:
    assert clean_tag(" #two  words ") == "two-words"
    assert clean_tag("a\x1bb\u202e") == "ab"
    for bad in ("", " # ", "\u200b", "x" * 61):
        with pytest.raises(UsageError, match="tag"):
            clean_tag(bad)


def test_an_unknown_id_is_named(store: Store) -> None:
    with pytest.raises(ArticleNotFound, match="'9'"):
        store.marks.mark("9", read=True)

from __future__ import annotations

import pytest

from reader.model import Annotations, Article, Story, Verdict
from reader.store import Store

STORIES = [Story("s1", "First", ("2", "1"), "why"), Story("s2", "Second", ("3",), "so")]


@pytest.fixture(autouse=True)
def _articles(store: Store) -> None:
    for text in ("one", "two", "three"):
        store.articles.put(Article("", text, text), b"", "text/plain")


def test_stories_come_back_in_order(store: Store) -> None:
    store.stories.put(STORIES)
    assert store.stories.all() == STORIES
    assert store.articles.summary("1").story == "s1"
    store.stories.put(STORIES[:1])
    assert store.stories.all() == STORIES[:1]
    assert store.articles.summary("3").story is None


def test_a_removed_article_leaves_its_story(store: Store) -> None:
    store.stories.put(STORIES)
    store.articles.remove("3")
    store.articles.remove("2")
    assert store.stories.all() == [Story("s1", "First", ("1",), "why")]


def test_an_article_is_in_one_story_at_most_and_unknown_ones_in_none(store: Store) -> None:
    store.stories.put([Story("a", "A", ("1", "9"), ""), Story("b", "B", ("1", "2"), "")])
    assert [(story.id, story.articles) for story in store.stories.all()] == [
        ("a", ("1",)),
        ("b", ("2",)),
    ]


def test_decisions_are_kept_in_order_and_taken_back(store: Store) -> None:
    first = store.stories.decide("move", "1", "s9")
    store.stories.decide("merge", "s9", "s1")
    assert store.stories.decisions() == [("move", "1", "s9"), ("merge", "s9", "s1")]
    store.stories.undecide(first)
    store.stories.undecide(first)
    assert store.stories.decisions() == [("merge", "s9", "s1")]
    assert store.stories.decide("move", "2", "s1") != first


def test_the_stamp_changes_with_articles_annotations_and_decisions(store: Store) -> None:
    changes = (
        lambda: store.articles.remove("3"),
        lambda: store.annotations.put("1", Annotations(engine="v")),
        lambda: store.stories.decide("move", "1", "s9"),
        lambda: store.stories.undecide(1),
    )
    stamps = [store.stories.stamp()]
    for change in changes:
        change()
        stamps.append(store.stories.stamp())
    store.marks.mark("1", read=True)
    store.stories.put(STORIES)
    assert store.stories.stamp() == stamps[-1]
    assert len(set(stamps)) == 5


def test_verdicts_are_dismissed_corrected_and_restored(store: Store) -> None:
    store.dismissals.put("a")
    store.dismissals.put("b", Verdict.AGREE)
    assert store.dismissals.all() == {"a": None, "b": Verdict.AGREE}
    store.dismissals.put("a", Verdict.DIFFER)
    store.dismissals.remove("b")
    store.dismissals.remove("never")
    assert store.dismissals.all() == {"a": Verdict.DIFFER}

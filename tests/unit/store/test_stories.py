from __future__ import annotations

import pytest

from reader.errors import ArticleNotFound
from reader.model import Article, Story, Verdict
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


def test_the_last_decision_on_a_pair_holds(store: Store) -> None:
    store.stories.decide([("1", "2"), ("3", "1")], together=True)
    store.stories.decide([("2", "1")], together=False)
    assert store.stories.decisions(together=True) == [("1", "3")]
    assert store.stories.decisions(together=False) == [("1", "2")]
    store.stories.undecide([("1", "2")])
    assert store.stories.decisions(together=False) == []
    store.articles.remove("3")
    assert store.stories.decisions(together=True) == []


def test_an_unknown_id_is_named(store: Store) -> None:
    with pytest.raises(ArticleNotFound, match="'9'"):
        store.stories.decide([("1", "9")], together=True)
    with pytest.raises(ArticleNotFound, match="'9'"):
        store.stories.undecide([("9", "1")])


def test_verdicts_are_dismissed_corrected_and_restored(store: Store) -> None:
    store.dismissals.put("a")
    store.dismissals.put("b", Verdict.AGREE)
    assert store.dismissals.all() == {"a": None, "b": Verdict.AGREE}
    store.dismissals.put("a", Verdict.DIFFER)
    store.dismissals.remove("b")
    store.dismissals.remove("never")
    assert store.dismissals.all() == {"a": Verdict.DIFFER}

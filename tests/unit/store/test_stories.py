from __future__ import annotations

import pytest

from reader.model import Annotations, Article, Story, Verdict
from reader.store import PlaceRow, Store

STORIES = [Story("s1", "First", ("2", "1"), "why"), Story("s2", "Second", ("3",), "so")]


@pytest.fixture(autouse=True)
def _articles(store: Store) -> None:
    for text in ("one", "two", "three"):
        store.articles.put(Article("", text, text), b"", "text/plain")


def test_stories_come_back_in_order(store: Store) -> None:
    store.stories.put(STORIES)
    assert store.stories.all() == STORIES
    assert store.articles.summary("1").story == "s1"
    store.stories.put([], gone=["s2"])
    assert store.stories.all() == STORIES[:1]
    assert store.articles.summary("3").story is None


def test_a_removed_article_leaves_its_story(store: Store) -> None:
    store.stories.put(STORIES)
    store.articles.remove("3")
    store.articles.remove("2")
    assert store.stories.all() == [Story("s1", "First", ("1",), "why")]


def test_a_changed_story_takes_the_place_of_what_it_was(store: Store) -> None:
    store.stories.put(STORIES)
    grown = Story("s2", "Second, grown", ("3", "1"), "so")
    store.stories.put([grown, Story("s1", "First", ("2",), "why")])
    assert store.stories.all() == [grown, Story("s1", "First", ("2",), "why")]


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


def profile(store: Store, id_: str, features: bytes = b"f", label: bytes = b"l") -> None:
    store.profiles.put(id_, "1", features, label)


def test_what_has_no_profile_as_it_is_now_wants_one(store: Store) -> None:
    assert store.profiles.wanting("1") == ["1", "2", "3"]
    assert store.profiles.wanting("1", 2) == ["1", "2"]
    profile(store, "1")
    profile(store, "2")
    assert store.profiles.wanting("1") == ["3"]
    assert store.profiles.wanting("2") == ["1", "2", "3"]
    store.annotations.put("1", Annotations(engine="v"))
    assert store.profiles.wanting("1") == ["1", "3"]
    profile(store, "1")
    store.articles.put(Article("", "two", "other", url="http://a/2"), b"", "text/plain")
    assert store.profiles.wanting("1") == ["3", "4"]
    profile(store, "4")
    store.articles.put(Article("", "two", "new text", url="http://a/2"), b"", "text/plain")
    assert store.profiles.wanting("1") == ["3", "4"]


def test_a_profile_keeps_its_place_while_its_features_do(store: Store) -> None:
    for id_ in ("1", "2"):
        profile(store, id_, id_.encode())
    assert store.profiles.unplaced() == [(1, "1", b"1"), (2, "2", b"2")]
    store.stories.place([PlaceRow(1, "1", "s", b""), PlaceRow(2, "2", "s", b"link")])
    assert store.profiles.unplaced() == []
    assert store.profiles.placed() == [(1, b"1"), (2, b"2")]
    profile(store, "1", b"1", b"other label")
    assert store.stories.places() == [PlaceRow(1, "1", "s", b""), PlaceRow(2, "2", "s", b"link")]
    assert store.profiles.labels(["2", "1", "9"]) == {"1": b"other label", "2": b"l"}
    profile(store, "2", b"other features")
    assert store.profiles.unplaced() == [(3, "2", b"other features")]
    assert store.stories.placed() == {1}
    store.profiles.put("1", "2", b"1", b"other label")
    assert store.stories.placed() == set()


def test_numbers_of_profiles_are_never_used_again(store: Store) -> None:
    for id_ in ("1", "2", "3"):
        profile(store, id_)
    store.articles.remove("3")
    store.articles.put(Article("", "four", "four"), b"", "text/plain")
    profile(store, "4")
    assert [number for number, _, _ in store.profiles.unplaced()] == [1, 2, 4]
    store.stories.place([PlaceRow(3, "3", "s", b"")])
    assert store.stories.placed() == set()
    store.profiles.clear()
    profile(store, "1")
    assert [number for number, _, _ in store.profiles.unplaced()] == [5]


def test_stories_are_stale_when_other_things_are_to_be_told(store: Store) -> None:
    profile(store, "1")
    store.stories.put(STORIES)
    assert store.stories.stale() == set()
    profile(store, "1", b"f", b"other")
    profile(store, "2", b"f", b"new")
    assert store.stories.stale() == {"s1"}
    store.stories.put(STORIES[:1])
    assert store.stories.stale() == set()


def test_groupings_are_counted(store: Store) -> None:
    before = store.stories.groupings()
    store.stories.place([])
    assert store.stories.groupings() == before + 1


def test_verdicts_are_dismissed_corrected_and_restored(store: Store) -> None:
    store.dismissals.put("a")
    store.dismissals.put("b", Verdict.AGREE)
    assert store.dismissals.all() == {"a": None, "b": Verdict.AGREE}
    store.dismissals.put("a", Verdict.DIFFER)
    store.dismissals.remove("b")
    store.dismissals.remove("never")
    assert store.dismissals.all() == {"a": Verdict.DIFFER}

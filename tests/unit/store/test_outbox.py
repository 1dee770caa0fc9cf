from __future__ import annotations

import pytest

from reader.model import Annotations, Article
from reader.store import Store


@pytest.fixture(autouse=True)
def _articles(store: Store) -> None:
    for text in ("one", "two"):
        store.articles.put(Article("", text, text), b"", "text/plain")


def ids(store: Store) -> list[str]:
    return [one for _, one in store.outbox.pending()]


def test_what_changes_waits_until_it_is_done(store: Store) -> None:
    assert ids(store) == ["1", "2"]
    store.outbox.done(store.outbox.pending(limit=1))
    assert ids(store) == ["2"]
    assert store.outbox.count() == 1


def test_a_change_meanwhile_is_not_lost(store: Store) -> None:
    taken = store.outbox.pending()
    store.annotations.put("1", Annotations(engine="v"))
    store.outbox.done(taken)
    assert ids(store) == ["1"]


def test_removal_waits_as_well(store: Store) -> None:
    store.outbox.done(store.outbox.pending())
    store.articles.remove("1")
    assert ids(store) == ["1"]


def test_the_same_article_again_changes_nothing(store: Store) -> None:
    store.outbox.done(store.outbox.pending())
    store.articles.put(Article("", "one", "one"), b"", "text/plain")
    assert ids(store) == []


def test_all_can_be_put_in_again(store: Store) -> None:
    store.outbox.done(store.outbox.pending())
    store.outbox.add(["2"])
    assert store.outbox.add_all() == 2
    assert ids(store) == ["1", "2"]

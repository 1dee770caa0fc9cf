from __future__ import annotations

from pathlib import Path

import pytest

from reader.model import Article
from reader.store import Store, same_page
from reader.store.connection import Database
from reader.store.feeds import MOST_TRIES
from reader.store.schema import MIGRATIONS, migrate

URL = "https://courier.example/rss"


def test_feeds_are_kept_in_order_and_their_numbers_never_used_twice(store: Store) -> None:
    first, new = store.feeds.add(URL, "The Courier")
    assert (first.number, first.title, new) == (1, "The Courier", True)
    again, new = store.feeds.add(URL, "Another name")
    assert (again.number, again.title, new) == (1, "The Courier", False)
    store.feeds.add(f"{URL}2", "Two")
    store.feeds.remove(2)
    assert store.feeds.add(f"{URL}3", "Three")[0].number == 3
    assert [feed.url for feed in store.feeds.all()] == [URL, f"{URL}3"]


def test_an_item_is_dealt_with_once_by_its_key_or_its_page(store: Store) -> None:
    one = store.feeds.add(URL, "One")[0].number
    two = store.feeds.add(f"{URL}2", "Two")[0].number
    page = "https://courier.example/a?id=7&utm_source=rss#top"
    items = [("k1", page), ("k2", None), ("k3", "https://courier.example/b")]
    assert store.feeds.waiting(one, items) == [0, 1, 2]
    store.feeds.deal(one, "k1", page, done=True)
    store.feeds.deal(one, "k2", None, done=True)
    assert store.feeds.waiting(one, items) == [2]
    same = "http://Courier.example/a?id=7&utm_medium=feed"
    other = "https://courier.example/a?id=8"
    assert store.feeds.waiting(two, [("x", same), ("y", other), ("k2", None)]) == [1, 2]


def test_whether_two_addresses_are_of_one_page() -> None:
    assert same_page(f"{URL}?a=1&utm_source=x#top", f"{URL}?a=1")
    assert not same_page(f"{URL}?a=1", f"{URL}?a=2")
    assert not same_page("http://[", "http://[")


def test_an_item_that_cannot_be_had_is_tried_again_but_not_for_ever(store: Store) -> None:
    number = store.feeds.add(URL, "One")[0].number
    for _ in range(MOST_TRIES):
        assert store.feeds.waiting(number, [("k", URL)]) == [0]
        store.feeds.deal(number, "k", URL, done=False)
    assert store.feeds.waiting(number, [("k", URL)]) == []


def test_what_a_feed_brought_is_counted_and_outlives_it(store: Store) -> None:
    number = store.feeds.add(URL, "One")[0].number
    id_ = store.articles.put(Article("", "T", "Text"), b"", "text/plain").article.id
    store.feeds.deal(number, "k", URL, done=True, articles=[id_])
    store.feeds.deal(number, "l", URL, done=True, articles=[id_])
    assert store.feeds.all()[0].articles == 1
    store.articles.remove(id_)
    assert store.feeds.all()[0].articles == 0
    # What the reader removed does not come back by itself.
    assert store.feeds.waiting(number, [("k", None)]) == []
    store.feeds.remove(number)
    store.feeds.deal(number, "m", URL, done=True)
    assert store.integrity() == []


def test_how_a_feed_is_doing(store: Store) -> None:
    number = store.feeds.add(URL, "One")[0].number
    store.feeds.checked(number, title="The Courier", etag='"1"', modified="Mon")
    feed = store.feeds.all()[0]
    assert feed.checked is not None
    assert (feed.title, feed.etag, feed.modified) == ("The Courier", '"1"', "Mon")
    store.feeds.failed(number, "no answer")
    assert store.feeds.all()[0].problem == "no answer"
    store.feeds.checked(number)
    feed = store.feeds.all()[0]
    assert (feed.problem, feed.etag, feed.title) == (None, None, "The Courier")


def test_what_was_once_found_outside_stays_outside(store: Store) -> None:
    number = store.feeds.add(URL, "One")[0].number
    assert not store.feeds.all()[0].outside
    store.feeds.checked(number, outside=True)
    store.feeds.checked(number)
    assert store.feeds.all()[0].outside
    assert store.feeds.add(f"{URL}/two", "Two", outside=True)[0].outside


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_an_older_library_can_follow_feeds(file: Path, version: int) -> None:
    database = Database(file)
    migrate(database, MIGRATIONS[:version])
    database.close()
    store = Store.open(file)
    assert store.feeds.all() == []
    store.feeds.add(URL, "One")
    assert store.integrity() == []
    store.close()

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ArticleNotFound, LibraryDamaged
from reader.model import Annotations, Article, Attribution, EntityType, Mention, Span
from reader.store import EntityRow, Failure, Searchable, Store
from reader.store.annotations import LONG, fold

TEXT = "Fumio Kishida met the FT. Kishida spoke."
READ = Annotations(
    entities=(
        Mention(0, 13, "Fumio Kishida", EntityType.PERSON, "e1", "Fumio Kishida"),
        Mention(22, 24, "FT", EntityType.ORGANIZATION, "e2", "Financial Times"),
        Mention(26, 33, "Kishida", EntityType.PERSON, "e1", "Fumio Kishida"),
    ),
    attributions=(Attribution(Span(26, 33, "Kishida", "e1"), None, Span(0, 5, "Fumio"), False),),
    published="2024-03-25",
    engine="v1",
)


@pytest.fixture(autouse=True)
def _articles(store: Store) -> None:
    for title in ("one", "two", "three"):
        store.articles.put(Article("", title, f"{TEXT} {title}"), b"", "text/plain")


def test_annotations_come_back_whole(store: Store) -> None:
    assert store.annotations.get("1") is None
    assert store.annotations.engine("1") is None
    store.annotations.put("1", READ)
    assert store.annotations.get("1") == READ
    assert store.annotations.engine("1") == "v1"
    assert store.annotations.count() == 1
    assert store.articles.summary("1").annotated


def test_new_ones_take_the_place_of_old_ones(store: Store) -> None:
    store.annotations.put("1", READ)
    store.annotations.put("1", Annotations(engine="v2"))
    assert store.annotations.get("1") == Annotations(engine="v2")
    assert store.annotations.entities("1") == []
    assert store.annotations.with_entity("Kishida", EntityType.PERSON) == []


def test_entities_are_listed_by_number_of_mentions(store: Store) -> None:
    store.annotations.put("1", READ)
    assert store.annotations.entities("1") == [
        EntityRow("1", "e1", "Fumio Kishida", EntityType.PERSON, 2, 0, 13),
        EntityRow("1", "e2", "Financial Times", EntityType.ORGANIZATION, 1, 22, 24),
    ]


def test_every_article_with_a_name_is_found_under_any_wording(store: Store) -> None:
    store.annotations.put("1", READ)
    store.annotations.put("3", READ)
    for name in ("Fumio Kishida", "KISHIDA", "kishida's"):
        rows = store.annotations.with_entity(name, EntityType.PERSON)
        assert [row.article for row in rows] == ["3", "1"]
        assert rows[0].mentions == 2
    assert store.annotations.with_entity("Kishida", EntityType.PLACE) == []
    assert len(store.annotations.with_entity("the F.T.", EntityType.ORGANIZATION)) == 2


def test_what_a_search_finds_by_is_kept_beside_it(store: Store) -> None:
    assert store.annotations.searchable("1") is None
    store.annotations.put("1", READ)
    assert store.annotations.searchable("1") == Searchable(
        people=("Fumio Kishida", "Kishida"),
        organizations=("Financial Times", "FT"),
        says=("Kishida", "Fumio Kishida"),
        published="2024-03-25",
    )


def test_a_book_holds_up_nothing_shorter(store: Store) -> None:
    store.articles.put(Article("", "book", "long " * (LONG + 1)), b"", "text/plain")
    assert store.annotations.pending("v1") == ["3", "2", "1", "4"]


def test_what_waits_comes_newest_first_and_never_annotated_before_stale(store: Store) -> None:
    assert store.annotations.pending("v1") == ["3", "2", "1"]
    store.annotations.put("3", READ)
    assert store.annotations.pending("v1") == ["2", "1"]
    assert store.annotations.pending("v2") == ["2", "1", "3"]
    assert store.annotations.pending("v2", limit=1) == ["2"]
    assert store.annotations.waits("3", "v2")
    assert not store.annotations.waits("3", "v1")
    assert not store.annotations.waits("9", "v1")


def test_a_failure_waits_for_another_engine(store: Store) -> None:
    store.annotations.fail("2", "v1", "it broke")
    assert store.annotations.pending("v1") == ["3", "1"]
    assert not store.annotations.waits("2", "v1")
    assert store.annotations.pending("v2") == ["3", "2", "1"]
    assert store.annotations.failures() == [Failure("2", "v1", "it broke")]
    assert store.annotations.failure("2", "v1") == "it broke"
    assert store.annotations.failure("2", "v2") is None
    store.annotations.put("2", READ)
    assert store.annotations.failures() == []


def test_dropped_ones_wait_again(store: Store) -> None:
    store.annotations.put("1", READ)
    store.annotations.drop("1")
    assert store.annotations.get("1") is None
    assert "1" in store.annotations.pending("v1")
    assert not store.articles.summary("1").annotated


def test_an_updated_article_loses_them(store: Store) -> None:
    old = store.articles.put(Article("", "T", "old", path="/p"), b"", "x").article.id
    store.annotations.put(old, READ)
    store.articles.put(Article("", "T", "new", path="/p"), b"", "x")
    assert store.annotations.get(old) is None
    assert store.annotations.entities(old) == []


def test_damaged_ones_are_said(store: Store) -> None:
    store.annotations.put("1", READ)
    with store._database.write() as connection:
        connection.execute("UPDATE annotation SET data = x'00'")
    with pytest.raises(LibraryDamaged, match="annotations of article 1"):
        store.annotations.get("1")
    assert store.annotations.readable("1") is None


def test_an_unknown_id_is_named(store: Store) -> None:
    calls = (
        lambda: store.annotations.put("9", READ),
        lambda: store.annotations.get("9"),
        lambda: store.annotations.engine("9"),
        lambda: store.annotations.drop("9"),
        lambda: store.annotations.fail("9", "v1", "why"),
        lambda: store.annotations.entities("9"),
    )
    for call in calls:
        with pytest.raises(ArticleNotFound, match="'9'"):
            call()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S.", "us"),
        ("The Hague", "hague"),
        ("Müller", "MULLER"),
        ("Lockheed Martin's", "Lockheed  Martin"),
        ("O'Brien", "O’Brien"),
        ("AT&T", "at&t"),
    ],
)
def test_wordings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_names_stay_different() -> None:
    assert fold("C++") != fold("C#")
    assert fold("Kishida") != fold("Kishia")


@given(st.text())
def test_folding_twice_is_folding_once_in_case_and_space(name: str) -> None:
    folded = fold(name)
    assert folded == folded.strip()
    assert fold(name.upper()) == fold(name.upper().lower()) or not name.isascii()

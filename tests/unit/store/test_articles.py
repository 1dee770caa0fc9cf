from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ArticleNotFound, LibraryDamaged
from reader.model import Annotations, Article, Part, PartKind
from reader.store import Identity, Store, Stored, StoredArticle, Together
from reader.store.ids import safe_id

FULL = Article(
    id="own.id-1",
    title="Title",
    text="Byline\n\nSome text.",
    authors=("A B", "C D"),
    published="2024-03-25",
    source="Outlet",
    path="/folder/file.txt",
    url="https://example.org/a",
    language="en",
    parts=(Part(PartKind.BYLINE, 0, 6),),
)


def put(store: Store, text: str, **fields: object) -> str:
    article = replace(Article("", f"About {text}", text), **fields)  # type: ignore[arg-type]
    return store.articles.put(article, text.encode(), "text/plain").article.id


def test_an_article_comes_back_whole(store: Store) -> None:
    stored = store.articles.put(FULL, b"the bytes \xff", "text/html")
    assert stored.status is Stored.ADDED
    assert stored.article == FULL
    assert store.articles.get("own.id-1") == FULL
    assert store.articles.many(["none", "own.id-1"]) == [FULL]
    assert store.articles.original("own.id-1") == (b"the bytes \xff", "text/html")
    assert store.articles.text("own.id-1") == FULL.text
    assert store.articles.text("none") is None


def test_a_summary_says_all_but_the_text(store: Store) -> None:
    store.articles.put(FULL, b"", "text/html")
    (summary,) = store.articles.summaries()
    assert summary == store.articles.summary("own.id-1")
    for name in ("id", "title", "authors", "published", "source", "path", "url"):
        assert getattr(summary, name) == getattr(FULL, name)
    assert (summary.words, summary.read, summary.starred, summary.tags) == (3, False, False, ())
    assert (summary.story, summary.annotated) == (None, False)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", summary.added)


def test_an_article_without_an_id_gets_the_next_number(store: Store) -> None:
    assert [put(store, "one"), put(store, "two")] == ["1", "2"]


def test_a_number_is_never_given_twice(store: Store) -> None:
    put(store, "one")
    store.articles.remove("1")
    put(store, "named", id="3")
    assert [put(store, "two"), put(store, "three")] == ["2", "4"]


@pytest.mark.parametrize(
    ("given_id", "kept"),
    [
        ("a b/c", "a-b-c"),
        ("--help", "help"),
        ("../x", "x"),
        ("Ünï:1_2.3", "Ünï:1_2.3"),
        ("\x1b[31m", "31m"),
        ("///", ""),
        ("x" * 100, "x" * 80),
    ],
)
def test_an_id_of_its_own_is_made_safe(given_id: str, kept: str) -> None:
    assert safe_id(given_id) == kept


@given(st.text(st.characters(codec="utf-8")))
def test_a_safe_id_stays_as_it_is(text: str) -> None:
    safe = safe_id(text)
    assert safe_id(safe) == safe
    assert re.fullmatch(r"(?:\w[\w.:-]{0,79})?", safe)


def test_an_id_that_is_taken_gets_a_number_behind_it(store: Store) -> None:
    ids = [put(store, str(at), id="a", path=f"/{at}") for at in range(9)]
    assert ids == ["a", *(f"a-{at}" for at in range(2, 10))]


def test_the_same_text_is_the_same_article(store: Store) -> None:
    first = put(store, "text", path="/a")
    again = store.articles.put(Article("x", "Other", "text", path="/b"), b"", "text/plain")
    assert (again.article.id, again.status) == (first, Stored.SAME)
    assert store.articles.count() == 1


def test_the_same_text_under_two_ids_of_one_file_is_two_articles(store: Store) -> None:
    lines = [Article(id_, "A", "text", path="/all.jsonl") for id_ in ("one", "two", "one")]
    stored = [store.articles.put(line, b"", "application/json") for line in lines]
    assert [(one.article.id, one.status) for one in stored] == [
        ("one", Stored.ADDED),
        ("two", Stored.ADDED),
        ("one", Stored.SAME),
    ]


def test_the_same_text_in_two_outlets_is_two_articles(store: Store) -> None:
    put(store, "text", source="One")
    put(store, "text", source="Two")
    assert put(store, "text", source="ONE") == "1"
    assert put(store, "text") == "1"
    assert store.articles.count() == 2


@pytest.mark.parametrize(
    "place", [{"path": "/a"}, {"url": "http://x/a", "path": None}, {"id": "own", "path": "/a"}]
)
def test_another_text_of_the_same_place_updates(store: Store, place: dict[str, str]) -> None:
    first = put(store, "old", **place)
    store.marks.mark(first, read=True, add_tags=["t"])
    article = replace(Article("", "New title", "new text", published="2020"), **place)  # type: ignore[arg-type]
    stored = store.articles.put(article, b"new", "text/plain")
    assert (stored.article.id, stored.status) == (first, Stored.UPDATED)
    summary = store.articles.summary(first)
    assert (summary.title, summary.published, summary.words) == ("New title", "2020", 2)
    assert (summary.read, summary.tags) == (True, ("t",))
    assert store.articles.get(first).text == "new text"
    assert store.articles.original(first) == (b"new", "text/plain")


def test_many_articles_of_one_file_are_not_taken_for_each_other(store: Store) -> None:
    for text in ("one", "two"):
        article = Article("", "T", text, path="/many.jsonl")
        stored = store.articles.put(article, b"", "x", identity=Identity.TEXT)
        assert stored.status is Stored.ADDED
    owned = [
        store.articles.put(Article("x", "T", text, path=path), b"", "x", identity=Identity.TEXT)
        for text, path in (("a", "/1"), ("b", "/2"), ("c", "/1"))
    ]
    assert [(one.article.id, one.status) for one in owned] == [
        ("x", Stored.ADDED),
        ("x-2", Stored.ADDED),
        ("x", Stored.UPDATED),
    ]


def test_summaries_are_newest_first(store: Store) -> None:
    dates = ["2024-03", "2024-03-25", "2023", "yesterday", "2024-03-25"]
    for date in dates:
        put(store, f"text {date} {store.articles.count()}", published=date)
    assert [one.id for one in store.articles.summaries()] == ["4", "5", "2", "1", "3"]
    assert [one.id for one in store.articles.summaries(limit=2, offset=1)] == ["5", "2"]
    assert [one.id for one in store.articles.some_summaries(["3", "9", "1"])] == ["3", "1"]
    assert store.articles.ids() == ["1", "2", "3", "4", "5"]


def test_a_removed_article_is_gone_and_can_be_put_back(store: Store) -> None:
    put(store, "one", path="/a")
    store.marks.mark("1", starred=True, add_tags=["t"])
    before, summary = store.articles.get("1"), store.articles.summary("1")
    kept = store.articles.kept("1")
    store.articles.remove("1")
    assert store.articles.count() == 0
    store.articles.put(before, *kept.original, kept=kept)
    assert store.articles.get("1") == before
    assert store.articles.summary("1") == summary
    assert put(store, "another", path="/a") == "1"


def test_an_unknown_id_is_named(store: Store) -> None:
    for call in (
        store.articles.get,
        store.articles.original,
        store.articles.summary,
        store.articles.kept,
        store.articles.remove,
    ):
        with pytest.raises(ArticleNotFound, match="'nope'"):
            call("nope")
    with pytest.raises(ArticleNotFound) as caught:
        store.articles.get("x" * 500)
    assert len(str(caught.value)) < 200


def alter(store: Store, statement: str, *values: object) -> None:
    with store._database.write() as connection:
        connection.execute(statement, values)


@pytest.mark.parametrize(
    ("statement", "value", "said"),
    [
        ("UPDATE article_text SET text = ?", "other", "text"),
        ("UPDATE original SET data = ?", b"no zlib", "original"),
        ("UPDATE article_text SET parts = ?", '[["note", 0, 99]]', "parts"),
        ("UPDATE article_text SET parts = ?", "{", "parts"),
        ("DELETE FROM article_text WHERE text <> ?", "", "text"),
    ],
)
def test_damage_to_an_article_is_found(
    store: Store, statement: str, value: object, said: str
) -> None:
    put(store, "text")
    assert list(store.articles.damaged()) == []
    alter(store, statement, value)
    ((id_, what),) = store.articles.damaged()
    assert id_ == "1"
    assert said in what


GARBLED = b"Gra\xffed"


@pytest.mark.parametrize("column", ["title", "authors", "published", "source", "path", "url"])
def test_an_article_with_garbled_fields_is_named_and_can_still_be_read(
    store: Store, column: str
) -> None:
    put(store, "one")
    put(store, "two")
    alter(store, f"UPDATE article SET {column} = CAST(? AS TEXT) WHERE id = '1'", GARBLED)  # noqa: S608
    ((id_, what),) = store.articles.damaged()
    assert id_ == "1"
    assert "damaged" in what
    assert len(store.articles.summaries()) == 2
    assert store.articles.get("1").text == "one"


def test_articles_with_garbled_text_are_all_named_and_can_still_be_read(store: Store) -> None:
    for text in ("one", "two", "three"):
        put(store, text, path=f"/{text}.txt")
    alter(store, "UPDATE article_text SET text = CAST(? AS TEXT) WHERE article <> 2", GARBLED)
    found = dict(store.articles.damaged())
    assert list(found) == ["1", "3"]
    assert "damaged" in found["1"]
    assert "add /one.txt again" in found["1"]
    assert store.articles.text("3") == "Gra\ufffded"
    assert [one.text for one in store.articles.many(["1", "2"])] == ["Gra\ufffded", "two"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET id = CAST(? AS TEXT) WHERE n = 1",
        "UPDATE tag SET tag = CAST(? AS TEXT) WHERE article = 1",
    ],
)
def test_a_garbled_id_or_tag_is_named_and_put_right_by_adding_the_article_again(
    store: Store, statement: str
) -> None:
    for text in ("one", "two"):
        store.marks.mark(put(store, text, path=f"/{text}.txt"), starred=True, add_tags=["red"])
    alter(store, statement, GARBLED)
    ((id_, what),) = store.articles.damaged()
    assert id_ in ("1", "Gra\ufffded")
    assert "is damaged; add /one.txt again" in what
    assert (len(store.articles.ids()), len(store.articles.summaries())) == (2, 2)
    assert "2" in store.marks.sets().starred
    assert dict(store.marks.tags())["red"] > 0
    assert "2" in store.profiles.wanting("1")
    assert "2" in store.annotations.pending("e")
    again = put(store, "one", path="/one.txt")
    assert list(store.articles.damaged()) == []
    assert store.articles.get(again).text == "one"
    assert store.articles.summary(again).starred


def test_what_puts_an_article_right_is_named_by_what_is_whole(store: Store) -> None:
    put(store, "one", url="https://example.org/one", path="/one.txt")
    alter(store, "UPDATE article SET url = CAST(? AS TEXT)", GARBLED)
    ((_, what),) = store.articles.damaged()
    assert "add /one.txt again" in what


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article_text SET text = CAST(? AS TEXT)",
        "UPDATE original SET data = ?",
        "DELETE FROM article_text WHERE text <> ?",
        "UPDATE article SET title = CAST(? AS TEXT)",
    ],
)
def test_adding_a_damaged_article_again_puts_it_right(store: Store, statement: str) -> None:
    whole = replace(FULL, id="")
    store.articles.put(whole, b"bytes", "text/plain")
    store.marks.mark("1", starred=True)
    alter(store, statement, GARBLED)
    again = store.articles.put(whole, b"bytes", "text/plain")
    assert (again.article.id, again.status) == ("1", Stored.UPDATED)
    assert store.articles.get("1") == replace(FULL, id="1")
    assert store.articles.summary("1").starred
    assert list(store.articles.damaged()) == []


def test_a_damaged_original_is_said(store: Store) -> None:
    put(store, "text")
    alter(store, "UPDATE original SET data = ?", b"no zlib")
    with pytest.raises(LibraryDamaged, match="original of article 1"):
        store.articles.original("1")


def copied(store: Store, text: str, **fields: object) -> StoredArticle:
    """A copy of a text, from another file than the first."""
    article = replace(Article("", "About it", text, path="/copies.jsonl"), **fields)  # type: ignore[arg-type]
    return store.articles.put(article, b"{}", "application/json", identity=Identity.TEXT)


def test_a_copy_that_says_more_fills_what_was_empty(store: Store) -> None:
    put(store, "Rain fell. It stopped.", title="Rain fell", path="/a.txt")
    more: dict[str, object] = {
        "title": "A wet day",
        "authors": ("Ann Cole",),
        "published": "2022-03-04",
        "source": "The Harbour",
        "url": "https://example.org/rain",
        "language": "en",
    }
    stored = copied(store, "Rain fell. It stopped.", **more)
    assert (stored.article.id, stored.status) == ("1", Stored.UPDATED)
    article = store.articles.get("1")
    assert stored.article == article
    assert {name: getattr(article, name) for name in more} == more
    assert article.path == "/a.txt"
    assert store.articles.original("1") == (b"Rain fell. It stopped.", "text/plain")
    assert copied(store, "Rain fell. It stopped.", **more).status is Stored.SAME


def test_a_copy_changes_nothing_that_was_stated(store: Store) -> None:
    put(store, "text", title="Its title", authors=("Ann Cole",), published="2022-03-04")
    stored = copied(store, "text", title="Another", authors=("Bo Lind",), published="2023")
    assert stored.status is Stored.SAME
    article = store.articles.get("1")
    assert (article.title, article.published) == ("Its title", "2022-03-04")


def test_what_its_own_place_states_otherwise_now_is_taken_over(store: Store) -> None:
    put(store, "text", title="Its title", published="2022-03-04", path="/a.md")
    copied(store, "text", source="The Harbour")
    again = Article("", "Its new title", "text", published="2023-01-02", path="/a.md")
    stored = store.articles.put(again, b"", "text/markdown")
    assert (stored.article.id, stored.status) == ("1", Stored.UPDATED)
    assert store.articles.get("1") == replace(again, id="1", source="The Harbour")
    assert store.articles.put(again, b"", "text/markdown").status is Stored.SAME


def test_a_stated_title_that_its_text_begins_with_stays(store: Store) -> None:
    text = "Storm hits the northern town. Roofs fell."
    put(store, text, title="Storm", path="/c.md")
    assert copied(store, text, title="A night of wind").status is Stored.SAME
    assert store.articles.get("1").title == "Storm"
    put(store, text, title="Storm again", path="/c.md")
    put(store, text, title="Storm", path="/c.md")
    assert store.articles.get("1").title == "Storm"


def test_a_title_that_is_the_opening_words_behind_a_byline_gives_way(store: Store) -> None:
    text = "By Ann Cole\n\nRain fell in Brunnholm. It stopped."
    byline = (Part(PartKind.BYLINE, 0, 11),)
    put(store, text, title="Rain fell in Brunnholm", parts=byline)
    copied(store, text, title="A wet day")
    assert store.articles.get("1").title == "A wet day"


def test_a_correction_reaches_the_article_of_its_own_place(store: Store) -> None:
    put(store, "text", source="AP", published="2024-04-10", path="/a.md")
    put(store, "text", source="Reuters", published="2024-04-11", path="/b.md")
    assert put(store, "text", published="2024-04-12", path="/b.md") == "2"
    assert store.articles.get("1").published == "2024-04-10"
    article = store.articles.get("2")
    assert (article.source, article.published) == ("Reuters", "2024-04-12")
    assert put(store, "text", source="AP", published="2024-04-12", path="/b.md") == "2"
    assert store.articles.get("2").source == "AP"


def test_one_text_of_two_outlets_under_one_id_of_a_file_is_two_articles(store: Store) -> None:
    for _ in range(2):
        together = Together()
        stored = [
            store.articles.put(
                Article("x", "T", "text", source=source, path="/all.jsonl"),
                b"",
                "application/json",
                identity=Identity.TEXT,
                together=together,
            )
            for source in ("AP", "Reuters")
        ]
        assert [one.article.id for one in stored] == ["x", "x-2"]
    assert {one.status for one in stored} == {Stored.SAME}


def test_a_copy_with_the_very_day_makes_a_date_finer(store: Store) -> None:
    put(store, "text", published="2022-03")
    assert copied(store, "text", published="2022-03-04").status is Stored.UPDATED
    assert store.articles.get("1").published == "2022-03-04"
    assert copied(store, "text", published="2022").status is Stored.SAME


def test_a_date_that_is_filled_in_puts_the_article_in_its_place(store: Store) -> None:
    put(store, "late", published="2023-01-01")
    put(store, "early")
    assert [one.id for one in store.articles.summaries()] == ["2", "1"]
    copied(store, "early", published="2022-01-01")
    assert [one.id for one in store.articles.summaries()] == ["1", "2"]


def test_what_hangs_on_a_date_is_read_anew_once_there_is_one(store: Store) -> None:
    put(store, "text")
    store.annotations.put("1", Annotations(engine="e"))
    store.outbox.done(store.outbox.pending())
    copied(store, "text", url="https://example.org/a")
    assert store.annotations.get("1") is not None
    assert [id_ for _, id_ in store.outbox.pending()] == ["1"]
    copied(store, "text", published="2022-01-01")
    assert store.annotations.get("1") is None


def test_what_may_not_replace_an_article_does_not_complete_it(store: Store) -> None:
    put(store, "text")
    claimed = Article("", "About text", "text", published="2022", url="https://example.org/a")
    stored = store.articles.put(claimed, b"", "text/html", replaces=False)
    assert stored.status is Stored.SAME
    assert store.articles.get("1").published is None

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reader.compare
import reader.compare.stories
from reader.compare import slot_key
from reader.compare.stories import Features, StoryIndex
from reader.errors import ArticleNotFound, CompareError
from reader.library import Library, Progress, Stage, grouping
from reader.library.grouping import Grouping
from reader.model import (
    Annotations,
    Article,
    Compared,
    Comparison,
    Member,
    SlotKind,
    Story,
    Verdict,
)
from reader.store import FILE_NAME, Store
from tests.unit.library.conftest import OpenLibrary

QUAKE = (
    "An earthquake of magnitude 7.1 struck the island of Lombok in Indonesia on Sunday. "
    "Officials in Mataram said {} people were killed and hundreds of homes collapsed."
)
CHESS = (
    "Magnus Carlsen won the chess title in Reykjavik. The Norwegian grandmaster beat {} in "
    "the final round on Friday evening."
)
BUDGET = (
    "The city council of Portland approved a budget of $40 million for new tram lines. Mayor "
    "Ellen Grant called the vote a milestone for commuters in the eastern suburbs."
)


@pytest.fixture(autouse=True)
def _articles(library: Library) -> None:
    texts = [QUAKE.format("82"), QUAKE.format("at least 91"), CHESS.format("Ding"), BUDGET]
    for number, text in enumerate(texts):
        library.add(Article(f"a{number}", text[:40], text), text_only=True)


def groups(library: Library) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in library.stories()}


def test_articles_on_one_event_are_one_story(library: Library) -> None:
    assert groups(library) == {frozenset({"a0", "a1"})}
    (story,) = library.stories()
    assert library.summary("a0").story == story.id
    assert library.summary("a3").story is None


def test_stories_follow_the_articles(library: Library, open_library: OpenLibrary) -> None:
    library.stories()
    library.add(Article("a4", "Carlsen takes title", CHESS.format("Nepo")), text_only=True)
    assert library.stories(refresh=False) == library._store.stories.all()
    together = {frozenset({"a0", "a1"}), frozenset({"a2", "a4"})}
    assert groups(library) == together
    assert groups(open_library()) == together
    library.remove("a0")
    assert groups(library) == {frozenset({"a2", "a4"})}


def test_the_reader_moves_merges_and_takes_back(library: Library) -> None:
    (quake,) = library.stories()
    library.add(Article("a4", "Carlsen takes title", CHESS.format("Nepo")), text_only=True)
    chess = next(story for story in library.stories() if story.id != quake.id)
    moved = library.move_to_story("a3", quake.id)
    assert frozenset({"a0", "a1", "a3"}) in groups(library)
    library.take_back(moved)
    split = library.move_to_story("a1")
    assert groups(library) == {frozenset({"a2", "a4"})}
    library.take_back(split)
    merged = library.merge_stories(chess.id, quake.id)
    assert groups(library) == {frozenset({"a0", "a1", "a2", "a4"})}
    library.take_back(merged)
    assert groups(library) == {frozenset({"a0", "a1"}), frozenset({"a2", "a4"})}


def test_stories_are_not_grouped_again_for_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = library.stories()
    library.mark("a0", read=True)
    monkeypatch.setattr(library._grouping, "_refreshed", lambda: pytest.fail("grouped again"))
    assert library.stories() == before


add = StoryIndex.add


def forbid(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(reader.compare.stories, name, lambda *_: pytest.fail(f"{name} again"))


def test_what_one_process_found_another_goes_on_from(
    library: Library, open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.annotate()
    (before,) = library.stories()
    forbid(monkeypatch, "profile")
    other = open_library()
    assert other.stories() == [before]
    monkeypatch.undo()
    other.add(Article("a4", "Carlsen takes title", CHESS.format("Nepo")), text_only=True)
    seen: list[int] = []
    monkeypatch.setattr(StoryIndex, "add_all", lambda *_: pytest.fail("all grouped anew"))

    def noted(index: StoryIndex, number: int, article: str, features: Features) -> str:
        seen.append(number)
        return add(index, number, article, features)

    monkeypatch.setattr(StoryIndex, "add", noted)
    monkeypatch.setattr(grouping, "_FEW", 0.5)
    assert other.stories()[0] == before
    assert len(seen) == 1
    assert groups(library) == {frozenset({"a0", "a1"}), frozenset({"a2", "a4"})}
    assert len(seen) == 1


def test_two_that_group_at_once_agree(library: Library, open_library: OpenLibrary) -> None:
    library.stories()
    other = open_library()
    library.add(Article("a4", "Carlsen takes title", CHESS.format("Nepo")), text_only=True)
    first = other._grouping
    find = first._changes

    def late(index: StoryIndex) -> tuple[list[Story], list[Story], list[str]]:
        first._changes = find  # type: ignore[method-assign]
        library.stories()
        return find(index)

    first._changes = late  # type: ignore[method-assign]
    assert groups(other) == groups(library) == {frozenset({"a0", "a1"}), frozenset({"a2", "a4"})}


def test_annotations_change_the_reason_but_not_the_story(library: Library) -> None:
    (before,) = library.stories()
    places = library._store.stories.places()
    library.annotate()
    (after,) = library.stories()
    assert (before.id, before.articles) == (after.id, after.articles)
    assert library._store.stories.places() == places
    assert "Officials" in after.reason


@pytest.mark.parametrize("table", ["story_profile SET features", "story_place SET links"])
def test_damaged_profiles_are_made_anew(
    library: Library, open_library: OpenLibrary, table: str
) -> None:
    before = library.stories()
    with library._store.transaction(), library._store._database.write() as connection:
        connection.execute(f"UPDATE {table} = x'00112233'")
    library.add(Article("a4", "Carlsen takes title", CHESS.format("Nepo")), text_only=True)
    after = open_library().stories()
    assert {story.articles for story in after} == {("a0", "a1"), ("a2", "a4")}
    assert before[0] in after


def test_a_grouping_cut_off_leaves_things_as_they_were(
    library: Library, open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = library.stories()
    library.add(Article("a4", "Carlsen takes title", CHESS.format("Nepo")), text_only=True)

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(library._store.stories, "put", fail)
    with pytest.raises(KeyboardInterrupt):
        library.stories()
    monkeypatch.undo()
    assert library.stories(refresh=False) == before
    together = {frozenset({"a0", "a1"}), frozenset({"a2", "a4"})}
    assert groups(open_library()) == groups(library) == together


STEPS = st.lists(
    st.tuples(
        st.sampled_from("abcdef"),
        st.one_of(
            st.none(),
            st.lists(st.sampled_from((QUAKE + CHESS + BUDGET).split()), min_size=1, max_size=25),
        ),
        st.booleans(),
        st.booleans(),
    ),
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_kept_stories_are_those_of_one_that_never_stopped(
    steps: list[tuple[str, list[str] | None, bool, bool]],
) -> None:
    with TemporaryDirectory() as parent:
        stores = [Store.open(Path(parent) / name) for name in ("stopped.sqlite3", FILE_NAME)]
        stopped, whole = (Grouping(store) for store in stores)
        for name, words, reopened, annotated in steps:
            for store in stores:
                change(store, name, words, annotated=annotated)
            if reopened:
                stopped = Grouping(stores[0])
            assert stopped.refresh() == whole.refresh() == whole.stories()
        for store in stores:
            store.close()


def change(store: Store, name: str, words: list[str] | None, *, annotated: bool) -> None:
    if words is None:
        with suppress(ArticleNotFound):
            store.articles.remove(name)
        return
    article = Article(name, "", " ".join(words), path=f"/{name}")
    id_ = store.articles.put(article, b"", "text/plain").article.id
    if annotated:
        store.annotations.put(id_, Annotations(engine="v"))


def test_comparing_annotates_first(library: Library) -> None:
    compared = library.compare(["a0", "a1", "a0"])
    assert [article.id for article in compared.articles] == ["a0", "a1"]
    assert library.summary("a0").annotated
    assert not library.summary("a2").annotated


def test_annotation_before_comparing_shows_its_progress(library: Library) -> None:
    seen: list[Progress] = []
    library.compare(["a0", "a1"], progress=seen.append)
    assert [(step.stage, step.done, step.total) for step in seen] == [
        (Stage.ANNOTATE, 1, 2),
        (Stage.ANNOTATE, 2, 2),
    ]


def test_what_can_not_be_compared_is_said_before_anything_is_annotated(library: Library) -> None:
    library.add(Article("copy", "Quake", QUAKE.format("82"), source="Another"), text_only=True)
    for number in range(51):
        library.add(Article(f"q{number}", "Quake", QUAKE.format(number)), text_only=True)
    cases = {
        "at least two different": ["a0"],
        "two different articles": ["a0", "a0"],
        "same text, word for word": ["a0", "copy"],
        "on different things": ["a0", "a2", "a3"],
        "51 articles are too many": [f"q{number}" for number in range(51)],
    }
    for said, ids in cases.items():
        with pytest.raises(CompareError, match=said):
            library.compare(ids)
    with pytest.raises(ArticleNotFound, match="'none'"):
        library.compare(["a0", "none"])
    assert library.check().annotated == 0


def test_what_can_not_be_annotated_is_named(library: Library) -> None:
    library.add(Article("bad", "Quake", QUAKE.format("FAIL")), text_only=True)
    for _ in range(2):
        with pytest.raises(CompareError, match=r"article bad .*can't read this.*leave it out"):
            library.compare(["a0", "a1", "bad"])
    assert len(library.compare(["a0", "a1"]).articles) == 2


def test_what_the_reader_says_of_a_verdict_holds(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    members = tuple(Member(n, 0, 5, "An ea", "x") for n in (1, 2))
    found = Comparison("killed", SlotKind.QUANTITY, Verdict.DIFFER, "r", "e", 1.0, 2, members)

    def compare(
        pairs: Sequence[tuple[Article, Annotations]],
        *,
        decisions: Sequence[reader.compare.Decision],
    ) -> Compared:
        articles = tuple(article for article, _ in pairs)
        said = {one.slot: one.verdict for one in decisions}
        kept = () if said.get(slot_key(found, articles), True) is None else (found,)
        return Compared(articles, kept, ())

    monkeypatch.setattr(reader.compare, "compare", compare)
    compared = library.compare(["a0", "a1"])
    library.dismiss(compared, found)
    assert library.compare(["a0", "a1"]).comparisons == ()
    library.dismiss(compared, found, Verdict.AGREE)
    assert list(library._store.dismissals.all().values()) == [Verdict.AGREE]
    library.take_back_dismissal(compared, found)
    assert library.compare(["a0", "a1"]).comparisons == (found,)

from __future__ import annotations

from collections.abc import Sequence

import pytest

import reader.compare
from reader.compare import slot_key
from reader.errors import CompareError
from reader.library import Library
from reader.model import (
    Annotations,
    Article,
    Compared,
    Comparison,
    Member,
    SlotKind,
    Verdict,
)
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
    monkeypatch.setattr(library._grouping, "_grouped", lambda: pytest.fail("grouped again"))
    assert library.stories() == before


def test_comparing_annotates_first(library: Library) -> None:
    compared = library.compare(["a0", "a1", "a0"])
    assert [article.id for article in compared.articles] == ["a0", "a1"]
    assert library.summary("a0").annotated
    assert not library.summary("a2").annotated


def test_one_article_can_not_be_compared(library: Library) -> None:
    with pytest.raises(CompareError):
        library.compare(["a0"])


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

from __future__ import annotations

import threading

import pytest

from reader.model import Hit, Results
from reader.tui.layout import Pane
from tests.tui.driving import driven
from tests.tui.fakes import small_library


async def test_results_come_as_one_types_with_snippets_and_count() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("s")
        await d.type("okinawa")
        assert library.searches[-1] == "okinawa"
        assert "3 found" in d.screen_text
        assert len(d.titles) == 3
        assert "concentration of" in d.screen_text
        assert d.reading().hits.spans


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_a_snippet_shows_its_hit_however_narrow_the_list(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    library = small_library()
    before = "what was said long before it came to that "
    snippet = f"{before * 3}okinawa and what came after"
    at = len(before) * 3
    hits = (Hit("1", "A title", 1.0, snippet, ((at, at + len("okinawa")),)),)
    monkeypatch.setattr(library, "search", lambda query, **_: Results(query, 1, hits))
    async with driven(library, size=size) as d:
        await d.press("s")
        await d.type("okinawa")
        assert "okinawa and what" in d.screen_text.replace("\n", " ")
        assert "…" in d.screen_text.splitlines()[4][:30]


async def test_escape_goes_to_the_results_then_to_all() -> None:
    async with driven(small_library()) as d:
        await d.press("s")
        await d.type("okinawa")
        await d.press("escape")
        assert d.desk.documents.has_focus
        assert len(d.titles) == 3
        await d.press("escape")
        assert len(d.titles) == 6


async def test_a_new_search_takes_the_place_of_the_last_or_goes_on_from_it() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("s")
        await d.type("okinawa")
        await d.press("enter", "s")
        await d.type("budget")
        assert library.searches[-1] == "budget"
        await d.press("enter", "s", "end")
        await d.type(" okinawa")
        assert library.searches[-1] == "budget okinawa"


async def test_the_bottom_line_says_what_to_press_while_one_types() -> None:
    async with driven(small_library()) as d:
        await d.press("a")
        assert d.news
        await d.press("s")
        assert not d.news
        assert "to the results" in d.screen_text
        assert "star" not in d.screen_text
        await d.press("escape", "t")
        assert "esc cancel" in d.screen_text
        await d.press("escape")
        assert "star" in d.screen_text


@pytest.mark.parametrize("width", [40, 60])
async def test_the_count_is_whole_beside_a_long_query(width: int) -> None:
    async with driven(small_library(), size=(width, 24)) as d:
        await d.press("s")
        await d.type("okinawa or something of another kind")
        await d.press("enter")
        assert " found" in d.screen_text.splitlines()[0]


async def test_hits_are_walked_across_articles() -> None:
    async with driven(small_library()) as d:
        await d.press("s")
        await d.type("okinawa")
        await d.press("enter", "enter")
        places = []
        for _ in range(5):
            places.append((d.open_id, d.reading().hits.at))
            await d.press("n")
        assert places == [("1", 0), ("1", 1), ("3", 0), ("2", 0), ("2", 0)]
        assert "No further hit" in d.news
        await d.press("N", "N")
        assert d.open_id == "1"
        assert d.reading().hits.at == 1


async def test_answers_to_old_keystrokes_are_dropped() -> None:
    library = small_library()
    gate = threading.Event()
    slow = threading.Event()

    def wait_on_first() -> None:
        if library.searches[-1] == "o":
            slow.set()
            gate.wait(10)

    library.before_search = wait_on_first
    async with driven(library) as d:
        await d.press("s")
        await d.pilot.press("o")
        while not slow.is_set():
            await d.pilot.pause()
        await d.pilot.press("k", "i")
        gate.set()
        await d.settle()
        assert d.desk.documents.listing.query == "oki"
        assert "ok" not in library.searches


async def test_a_search_that_cannot_be_parsed_points_at_the_spot() -> None:
    async with driven(small_library()) as d:
        await d.press("s")
        await d.type('japan "us')
        lines = d.screen_text.split("\n")
        assert lines[1].index("▲") == lines[0].index('"')
        assert "never closed — end with" in lines[2]
        assert d.titles == []
        assert "Nothing was searched" in d.screen_text
        assert "found" not in lines[0]
        await d.press("enter")
        assert d.desk.prompt.field.value == 'japan "us'
        assert "▲" in d.screen_text


async def test_nothing_found_says_so_and_takes_the_suggestion() -> None:
    async with driven(small_library()) as d:
        await d.press("s")
        await d.type("okinwa")
        assert "Nothing found for “okinwa”" in d.screen_text
        assert "Did you mean “okinawa”?" in d.screen_text
        await d.press("escape", "enter")
        assert len(d.titles) == 3


async def test_enter_takes_the_suggestion_while_typing_too() -> None:
    async with driven(small_library()) as d:
        await d.press("s")
        await d.type("okinwa")
        await d.press("enter")
        assert d.desk.documents.listing.query == "okinawa"
        assert len(d.titles) == 3


async def test_what_was_found_while_typing_a_word_stays_at_enter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = small_library()
    find = library.search

    def whole_words(query: str, *, limit: int = 20, as_typed: bool = False) -> Results:
        if query == "okin" and not as_typed:
            return Results(query, 0, ())
        return find(query.removesuffix("*"), limit=limit)

    monkeypatch.setattr(library, "search", whole_words)
    async with driven(library) as d:
        await d.press("s")
        await d.type("okin")
        typed = d.titles
        await d.press("enter")
        assert d.titles == typed != []
        assert d.desk.documents.listing.query == "okin*"


async def test_further_results_are_of_the_search_that_is_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = small_library()
    found = [Hit(key, "A title", 1.0, "okinawa", ((0, 7),)) for key in library.articles]
    pages: list[tuple[int, bool]] = []

    def search(query: str, *, limit: int = 20, offset: int = 0, as_typed: bool = False) -> Results:
        pages.append((offset, as_typed))
        return Results(query, len(found), tuple(found[offset : offset + min(limit, 2)]))

    monkeypatch.setattr(library, "search", search)
    async with driven(library) as d:
        await d.press("s")
        await d.type("okin")
        await d.press("escape", "j", "j")
        assert len(d.titles) > 2
        assert {as_typed for offset, as_typed in pages if offset} == {True}
        pages.clear()
        await d.press("s", "enter", "j", "j")
        assert {as_typed for _, as_typed in pages} == {False}


async def test_beginnings_of_words_are_marked_while_typing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = small_library()
    asked: list[bool] = []

    def spans(query: str, article: str, /, *, as_typed: bool = False) -> list[tuple[int, int]]:
        del query, article
        asked.append(as_typed)
        return [(0, 3)]

    monkeypatch.setattr(library, "hit_spans", spans)
    async with driven(library) as d:
        await d.press("s")
        await d.type("okin")
        assert asked[-1] is True


async def test_finding_in_the_article_walks_round() -> None:
    async with driven(small_library()) as d:
        await d.press("enter", "slash")
        await d.type("government")
        await d.press("enter")
        reading = d.reading()
        assert len(reading.hits.spans) == 2
        assert reading.hits.at == 0
        await d.press("n", "n")
        assert d.reading().hits.at == 0
        assert "Round again" in d.news
        await d.press("escape")
        assert not d.reading().hits.spans
        assert d.pane() is Pane.ARTICLE


async def test_finding_in_lists() -> None:
    async with driven(small_library()) as d:
        await d.press("slash")
        await d.type("council")
        await d.press("enter")
        assert d.desk.documents.entry is not None
        assert d.desk.documents.entry.summary.id == "6"
        for words in ("symonds", "antiwar"):
            await d.press("slash")
            await d.type(words)
            await d.press("enter")
            assert "not in this list" not in d.news
        assert d.desk.documents.entry.summary.id == "2"
        await d.press("slash")
        await d.type("zebra")
        await d.press("enter")
        assert "not in this list" in d.news


async def test_filters_narrow_the_list_and_go_again() -> None:
    async with driven(small_library()) as d:
        await d.press("f")
        await d.type("valley")
        await d.press("enter")
        assert d.titles == ["Rains flood the lower valley", "Council approves library budget"]
        assert "outlet: The Valley Post" in d.screen_text
        await d.press("F")
        assert len(d.titles) == 6


async def test_no_article_stands_beside_a_search_that_finds_nothing() -> None:
    async with driven(small_library()) as d:
        await d.press("s")
        await d.type("okinawa")
        await d.press("enter", "s")
        await d.type("zebra")
        await d.press("enter")
        assert "Nothing found for “zebra”" in d.screen_text
        assert "esc esc lists all again" in d.screen_text
        assert "No article to show" in d.screen_text
        assert d.desk.reading is None
        assert "hit 1 of 2" not in d.screen_text
        assert not d.desk.facts.facts
        await d.press("n")
        assert "No hits to walk" in d.news


async def test_nor_beside_one_that_cannot_be_parsed() -> None:
    async with driven(small_library()) as d:
        await d.press("s")
        await d.type('japan "us')
        assert d.desk.reading is None
        assert "No article to show" in d.screen_text
        await d.type(' military"')
        await d.press("backspace", *["backspace"] * len(' "us military'))
        assert d.open_id is not None


@pytest.mark.parametrize("size", [(60, 12), (80, 12), (140, 12)])
@pytest.mark.parametrize("leave", [("escape", "escape"), ("ctrl+u",)], ids=("esc", "erased"))
async def test_leaving_a_search_that_found_nothing_brings_back_the_article_at_its_place(
    size: tuple[int, int], leave: tuple[str, ...]
) -> None:
    async with driven(small_library(), size=size) as d:
        await d.press("enter", "space")
        article, top = d.open_id, d.desk.article.seen()[0]
        assert top > 0
        await d.press("s")
        await d.type("okinawx")
        assert d.desk.reading is None
        await d.press(*leave)
        assert d.open_id == article
        assert d.desk.documents.entry is not None
        assert d.desk.documents.entry.summary.id == article
        await d.press("escape", "2")
        assert d.pane() is Pane.ARTICLE
        page = d.desk.article.page
        assert page is not None
        back = page.line_of(d.desk.article.seen()[0])
        assert page.line_of(top) - back in (0, 1), "a line off where it was wrapped anew between"


async def test_an_article_left_at_its_headline_comes_back_with_it() -> None:
    async with driven(small_library(), size=(140, 12)) as d:
        assert d.desk.article.scroll_offset.y == 0
        await d.press("s")
        await d.type("okinawx")
        assert d.desk.reading is None
        await d.press("escape", "escape")
        assert d.open_id is not None
        assert d.desk.article.scroll_offset.y == 0


async def test_the_article_left_for_such_a_search_can_be_gone_back_to() -> None:
    async with driven(small_library()) as d:
        await d.press("G")
        left = d.open_id
        d.desk.search_for("okinwa", as_typed=False)
        await d.settle()
        assert d.desk.reading is None
        await d.press("enter")
        assert d.open_id not in (None, left)
        await d.press("ctrl+o")
        assert d.open_id == left


async def test_an_article_that_is_gone_is_not_brought_back() -> None:
    library = small_library()
    async with driven(library) as d:
        left = d.open_id
        assert left is not None
        await d.press("s")
        await d.type("zebra")
        await d.press("escape")
        library.articles.pop(left)
        library.marks.pop(left)
        d.desk.take_changed(library.summaries())
        await d.settle()
        await d.press("escape")
        assert d.desk.documents.entry is not None
        assert d.open_id == d.desk.documents.entry.summary.id != left


async def test_a_query_that_asks_for_nothing_yet_leaves_the_list_and_says_what_is_wanting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = small_library()
    search = library.search
    wanting = "The search only says what to leave out."

    def only_negative(query: str, *, limit: int = 20, as_typed: bool = False) -> Results:
        if query.startswith("-"):
            return Results(query, 0, (), unfinished=wanting)
        return search(query, limit=limit, as_typed=as_typed)

    monkeypatch.setattr(library, "search", only_negative)
    async with driven(library) as d:
        await d.press("s")
        await d.type("okinawa")
        listed = d.titles
        await d.press("home")
        await d.type("-")
        assert d.titles == listed
        assert wanting in d.screen_text
        assert "Nothing found" not in d.screen_text
        await d.press("delete")
        await d.press(*["end"])
        assert wanting in d.screen_text
        await d.press("home", "delete")
        await d.type("b")
        assert wanting not in d.screen_text


async def test_the_hits_of_a_search_go_with_it() -> None:
    async with driven(small_library()) as d:
        await d.press("s")
        await d.type("okinawa")
        await d.press("enter")
        assert "hit 1 of" in d.screen_text
        await d.press("escape")
        assert not d.reading().hits.spans
        assert "hit " not in d.screen_text

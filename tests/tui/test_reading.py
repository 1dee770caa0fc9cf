from __future__ import annotations

import pytest

from reader.tui.layout import Pane
from tests.tui.driving import driven
from tests.tui.fakes import empty, many, small_library


async def test_articles_are_listed_newest_first_and_the_first_is_previewed() -> None:
    async with driven(small_library()) as d:
        assert d.titles[:2] == [
            "US/Japan to strengthen military pact against China",
            "Rains flood the lower valley",
        ]
        assert d.open_id == "1"
        assert "A prominent article" in d.screen_text
        assert "6 unread" in d.screen_text


async def test_opening_goes_there_and_marks_read() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("enter")
        assert d.pane() is Pane.ARTICLE
        assert library.marked("1").read
        assert "5 unread" in d.screen_text
        await d.press("escape")
        assert d.pane() is Pane.DOCUMENTS


async def test_moving_in_the_list_previews_without_marking_read() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("j")
        assert d.open_id == "3"
        assert not library.marked("3").read


async def test_next_and_previous_article_and_unread() -> None:
    library = small_library()
    library.mark("3", read=True)
    async with driven(library) as d:
        await d.press("enter", "J")
        assert d.open_id == "3"
        await d.press("K", "u")
        assert d.open_id == "4"
        await d.press("U")
        assert d.open_id == "4"
        assert "No further article" in d.news


async def test_history_leads_back_to_where_one_was() -> None:
    async with driven(small_library(), (100, 20)) as d:
        await d.press("enter", "space", "J")
        assert d.open_id == "3"
        await d.press("ctrl+o")
        assert d.open_id == "1"
        assert d.desk.article.scroll_offset.y > 0


async def test_facts_follow_the_text_and_lead_back_to_it() -> None:
    async with driven(small_library()) as d:
        await d.press("enter", "3", "j", "j", "enter")
        fact = d.desk.facts.fact
        assert fact is not None
        assert d.pane() is Pane.ARTICLE
        assert d.desk.article.pointed == (fact.start, fact.end)
        start, end = d.desk.article.seen()
        assert start <= fact.start < end


async def test_facts_by_paragraph_keep_the_cursor_on_the_fact() -> None:
    async with driven(small_library()) as d:
        await d.press("3", "j", "j")
        before = d.desk.facts.fact
        await d.press("p")
        assert d.desk.facts.fact == before
        assert "¶ " in d.screen_text


async def test_names_lead_to_every_article_with_them() -> None:
    async with driven(small_library()) as d:
        await d.press("enter", "right_square_bracket")
        assert "Financial Times · organization · 3 times here" in d.news
        await d.press("a")
        assert d.desk.documents.listing.name == "Financial Times"
        assert len(d.titles) == 2
        assert "1 mention" in d.screen_text
        await d.press("j", "n")
        assert d.reading().hits.at == 0
        await d.press("escape")
        assert len(d.titles) == 6


async def test_names_go_both_ways() -> None:
    async with driven(small_library()) as d:
        await d.press("enter", "right_square_bracket", "right_square_bracket")
        second = d.desk.article.pointed
        await d.press("right_square_bracket", "left_square_bracket")
        assert d.desk.article.pointed == second


async def test_highlights_can_be_turned_off() -> None:
    async with driven(small_library()) as d:
        await d.press("v", "v")
        assert d.desk.article._names.paints == ()
        await d.press("v")
        assert d.desk.article._names.paints


async def test_an_empty_library_says_what_to_do() -> None:
    async with driven(empty()) as d:
        assert "The library is empty." in d.screen_text
        assert "reader add" in d.screen_text
        await d.press("enter", "j", "n", "a", "r", "D", "y", "right_square_bracket", "3", "1")


async def test_an_article_that_cannot_be_opened_says_what_to_do() -> None:
    library = small_library()
    library.broken["1"] = "its text is damaged"
    async with driven(library) as d:
        assert "opened: its text is damaged" in d.screen_text
        assert "reader check" in d.screen_text
        await d.press("j")
        assert d.open_id == "3"


async def test_facts_not_yet_read_say_so() -> None:
    library = small_library()
    library.read["1"] = None
    async with driven(library) as d:
        assert "Facts have not been read yet." in d.screen_text
        assert "`reader facts 1`" in d.screen_text  # 'reader annotate' touches no library


@pytest.mark.parametrize("width", [60, 71, 80, 99, 119, 140, 300])
async def test_every_width_from_60_to_300_works(width: int) -> None:
    async with driven(small_library(), (width, 24)) as d:
        await d.press("enter", "tab", "tab", "tab", "i", "i", "z", "z", "1", "2", "3")
        assert all(len(line) <= width for line in d.screen_text.split("\n"))


async def test_a_tiny_terminal_says_what_it_needs() -> None:
    async with driven(small_library(), (20, 5)) as d:
        assert "reader needs" in d.screen_text
        assert "40×10" in d.screen_text
        await d.resize(100, 30)
        assert "reader needs" not in d.screen_text
        assert "Documents" in d.screen_text


async def test_panes_fold_and_unfold_with_the_width() -> None:
    async with driven(small_library(), (140, 30)) as d:
        assert all(frame.display for frame in d.desk.frames.values())
        await d.resize(60, 30)
        assert [pane for pane, frame in d.desk.frames.items() if frame.display] == [Pane.DOCUMENTS]
        await d.resize(140, 30)
        assert all(frame.display for frame in d.desk.frames.values())


async def test_the_same_words_stay_at_the_top_when_resized() -> None:
    async with driven(small_library(), (140, 20)) as d:
        await d.press("enter", "space")
        top = d.desk.article.seen()[0]
        await d.resize(90, 20)
        start, end = d.desk.article.seen()
        assert start <= top < end


async def test_long_lists_move_at_once() -> None:
    async with driven(many(1000), (100, 30)) as d:
        await d.press("G")
        assert d.desk.documents.cursor == 999
        assert len(d.desk.documents._strips) < 200
        await d.press("g")
        assert d.desk.documents.cursor == 0


async def test_what_another_process_adds_appears() -> None:
    library = empty()
    async with driven(library) as d:
        other = small_library()
        library.articles.update(other.articles)
        library.marks.update(other.marks)
        d.desk.look_again()
        await d.settle()
        assert len(d.titles) == 6
        assert d.open_id == "1"

"""Below 72 columns, where one pane shows at a time."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from reader.tui.layout import Pane
from tests.tui.driving import driven
from tests.tui.fakes import small_library

NARROW = (60, 20)


async def test_a_pane_first_reached_by_its_number_shows_the_article_under_the_cursor() -> None:
    async with driven(small_library(), NARROW) as d:
        await d.press("3")
        assert "Facts by speaker" in d.screen_text
        assert "tainly provoke popular" in d.screen_text
        assert "│" not in d.screen_text
        await d.press("2")
        assert "A prominent article" in d.screen_text


async def test_hits_bring_the_article_forward() -> None:
    async with driven(small_library(), NARROW) as d:
        await d.press("s")
        await d.type("okinawa")
        await d.press("enter", "n")
        assert d.pane() is Pane.ARTICLE
        assert d.reading().hits.at == 0
        assert "bases is in Okinawa" in " ".join(d.screen_text.split())
        await d.press("n")
        assert d.reading().hits.at == 1


async def test_a_row_keeps_its_date_whole_and_cuts_the_outlet() -> None:
    library = small_library()
    first = replace(library.marked("1"), source="The Very Long Name of a Daily Newspaper")
    library.marks["1"] = first
    async with driven(library, (100, 30)) as d:
        assert "… · 25 Mar 2024" in d.screen_text


async def test_an_outlet_there_is_no_room_for_is_left_out_rather_than_the_date_cut() -> None:
    library = small_library()
    library.marks["1"] = replace(library.marked("1"), source="The Daily", tags=("odd", "one"))
    async with driven(library, (100, 30)) as d:
        meta = partial(d.desk.documents._meta, d.desk.documents.listing.entries[0])
        assert meta(60) == "The Daily · 25 Mar 2024 · #odd · #one"
        assert meta(20).startswith("The… · 25 Mar 2024")
        assert meta(16).startswith("25 Mar 2024 · #odd")

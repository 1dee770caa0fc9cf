from __future__ import annotations

from pathlib import Path

import pytest

from reader.tui.actions.marking import tags_in
from tests.tui.driving import driven
from tests.tui.fakes import small_library


async def test_star_and_read_can_be_undone() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("asterisk", "r")
        assert library.marked("1").starred
        assert library.marked("1").read
        assert "★" in d.screen_text
        await d.press("ctrl+z", "ctrl+z")
        assert not library.marked("1").starred
        assert not library.marked("1").read
        await d.press("ctrl+z")
        assert "Nothing to undo" in d.news


def test_tags_are_parted_by_blanks_and_commas_outside_quotation_marks() -> None:
    assert tags_in("a,b  #c") == (["a", "b", "c"], [])
    assert tags_in("“far east”, -„old news” -x +y") == (["far-east", "y"], ["old-news", "x"])
    assert tags_in('"" - , -""') == ([], [])


async def test_a_tag_in_quotation_marks_is_one_tag() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("t")
        await d.type('"far east" bases, "old news')
        await d.press("enter")
        assert library.marked("1").tags == ("bases", "far-east", "old-news")
        await d.press("t")
        await d.type('-"far east" -bases #asia')
        await d.press("enter")
        assert library.marked("1").tags == ("asia", "old-news")


async def test_tags_go_on_and_off() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("t")
        await d.type("bases okinawa")
        await d.press("enter")
        assert library.marked("1").tags == ("bases", "okinawa")
        await d.press("t")
        await d.type("-bases")
        await d.press("enter")
        assert library.marked("1").tags == ("okinawa",)
        await d.press("ctrl+z")
        assert library.marked("1").tags == ("bases", "okinawa")


async def test_removing_asks_and_can_be_undone() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("D", "n")
        assert "1" in library.articles
        await d.press("D")
        assert "Remove “US/Japan" in d.screen_text
        await d.press("y")
        assert "1" not in library.articles
        assert len(d.titles) == 5
        await d.press("ctrl+z")
        assert "1" in library.articles
        assert d.open_id == "1"


async def test_copying_takes_the_words_and_their_source() -> None:
    async with driven(small_library()) as d:
        await d.press("y")
        assert d.app.clipboard == "US/Japan to strengthen military pact against China"
        await d.press("3", "j", "Y")
        assert d.app.clipboard.startswith("“Around 55,000 American personnel are housed")
        assert "— Peter Symonds, “US/Japan" in d.app.clipboard
        await d.press("2", "y")
        assert d.app.clipboard.startswith("Around 55,000 American personnel across")


async def test_writing_never_overwrites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with driven(small_library()) as d:
        await d.press("w", "enter")
        await d.press("w", "enter")
        assert "is there already" in d.news
    (written,) = list(tmp_path.iterdir())  # noqa: ASYNC240
    assert written.read_text(encoding="utf-8").startswith("# US/Japan to strengthen")


async def test_writing_to_nobodys_home_says_so() -> None:
    async with driven(small_library()) as d:
        await d.press("w", "ctrl+u", *"~nobody-of-this-name/a.md", "enter")
        assert "can't be written" in d.news


async def test_an_article_without_address_says_so() -> None:
    async with driven(small_library()) as d:
        await d.press("j", "o")
        assert "no web address" in d.news


async def test_keys_can_be_rebound() -> None:
    library = small_library()
    async with driven(library, keymap={"mark.star": "S"}) as d:
        await d.press("asterisk")
        assert not library.marked("1").starred
        await d.press("S")
        assert library.marked("1").starred


async def test_help_shows_keys_as_bound_and_closes() -> None:
    async with driven(small_library(), keymap={"mark.star": "S"}) as d:
        await d.press("f1")
        assert "search the library as you type" in d.screen_text
        await d.press("G")
        assert "Marking" in d.screen_text or "Taking away" in d.screen_text
        await d.press("escape")
        assert "Moving" not in d.screen_text


async def test_help_opens_while_typing() -> None:
    async with driven(small_library()) as d:
        await d.press("s", "f1")
        assert "Moving" in d.screen_text


async def test_the_palette_runs_commands() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("colon")
        await d.type("star")
        await d.press("enter", "enter")
        assert library.marked("1").starred


async def test_q_goes_back_and_leaves_at_the_top() -> None:
    async with driven(small_library()) as d:
        await d.press("enter", "q")
        assert d.app.is_running
        await d.pilot.press("q")
        assert d.app._exit

"""Keys that come faster than the interface answers go where they are meant to."""

from __future__ import annotations

import threading

from textual import events

from reader.tui.app import ReaderApp
from tests.tui.driving import Driver, driven
from tests.tui.fakes import FakeLibrary, small_library


async def at_once(d: Driver, *keys: str) -> None:
    """Type without waiting for anything in between."""
    for key in keys:
        character = {"enter": "\r", "escape": "\x1b"}.get(key, key)
        d.app.post_message(events.Key(key, character))
    await d.settle()


async def test_what_follows_s_goes_into_the_field_in_order() -> None:
    library = small_library()
    async with driven(library) as d:
        await at_once(d, "s", *"okinawa")
        assert d.desk.prompt.field.value == "okinawa"
        assert library.searches[-1] == "okinawa"


async def test_what_follows_enter_goes_to_the_list() -> None:
    async with driven(small_library()) as d:
        await at_once(d, "s", *"okinawa", "enter", "j", "j")
        assert d.desk.documents.listing.query == "okinawa"
        assert not d.desk.prompt.asking
        await at_once(d, "j")
        assert d.desk.documents.has_focus
        assert d.desk.documents.cursor > 0


async def test_what_follows_escape_goes_to_the_list() -> None:
    library = small_library()
    async with driven(library) as d:
        await at_once(d, "s", *"okinawa", "escape", "asterisk")
        assert d.desk.prompt.field.value == "okinawa"
        assert any(summary.starred for summary in library.summaries())


async def test_text_pasted_right_after_s_is_searched() -> None:
    async with driven(small_library()) as d:
        d.app.post_message(events.Key("s", "s"))
        d.app.post_message(events.Paste("okin\x1bawa"))
        await d.settle()
        assert d.desk.prompt.field.value == "okin␛awa"


async def test_what_is_typed_before_the_library_is_open_is_searched_once_it_is() -> None:
    library = small_library()
    gate = threading.Event()

    def open_library() -> FakeLibrary:
        gate.wait(10)
        return library

    app = ReaderApp(open_library)
    async with app.run_test(size=(140, 45)) as pilot:
        d = Driver(app, pilot)
        for key in ("s", *"okinawa", "enter"):
            app.post_message(events.Key(key, {"enter": "\r"}.get(key, key)))
        while not d.desk.prompt.field.value:
            await pilot.pause()
        gate.set()
        await d.settle()
        assert d.desk.documents.listing.query == "okinawa"
        assert len(d.titles) == 3
        assert d.news == ""


async def test_keys_go_on_when_a_dialog_closes_under_them() -> None:
    library = small_library()
    async with driven(library) as d:
        await at_once(d, "D", "n", "question_mark", "escape", "asterisk")
        assert library.marked("1").starred

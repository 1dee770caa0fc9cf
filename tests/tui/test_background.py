from __future__ import annotations

import threading
from functools import partial

from reader.errors import ReaderError
from tests.tui.driving import driven
from tests.tui.fakes import small_library


async def test_only_the_latest_of_a_lane_is_answered_and_the_overtaken_never_begun() -> None:
    begun: list[str] = []
    answers: list[str] = []
    gate = threading.Event()

    def work(name: str) -> str:
        begun.append(name)
        gate.wait(10)
        return name

    async with driven(small_library()) as d:
        for name in ("first", "second", "third"):
            d.app.background.ask("lane", partial(work, name), answers.append)
            while not begun:
                await d.pilot.pause()
        gate.set()
        await d.settle()
        assert begun == ["first", "third"]
        assert answers == ["third"]


async def test_what_is_forgotten_is_not_answered_and_the_next_question_is() -> None:
    answers: list[int] = []
    async with driven(small_library()) as d:
        d.app.background.ask("lane", lambda: 1, answers.append)
        d.app.background.forget("lane")
        await d.settle()
        assert answers == []
        d.app.background.ask("lane", lambda: 2, answers.append)
        await d.settle()
        assert answers == [2]


async def test_all_that_is_to_be_kept_is_kept_in_order() -> None:
    kept: list[int] = []
    async with driven(small_library()) as d:
        for number in range(50):
            d.app.keeper.keep(partial(kept.append, number), lambda _: None)
        idle = [d.app.keeper.idle]
        await d.settle()
        idle.append(d.app.keeper.idle)
    assert idle == [False, True]
    assert kept == list(range(50))


async def test_what_waits_to_be_kept_as_the_program_ends_is_kept() -> None:
    kept: list[str] = []
    gate = threading.Event()

    async with driven(small_library()) as d:
        d.app.keeper.keep(lambda: gate.wait(10), lambda _: None)
        d.app.keeper.keep(lambda: kept.append("kept"), lambda _: None)
        d.app.exit()
    gate.set()
    d.app.let_go()
    assert kept == ["kept"]


async def test_a_mark_that_cannot_be_kept_goes_from_the_screen_again() -> None:
    library = small_library()
    library.cannot_keep = "The library is in use."
    async with driven(library) as d:
        await d.press("asterisk")
        assert "★" not in d.screen_text
        assert "in use" in d.news


async def test_an_error_goes_to_who_asked() -> None:
    told: list[str] = []

    def fail() -> None:
        raise ReaderError("no")

    async with driven(small_library()) as d:
        d.app.background.ask("lane", fail, lambda _: None, lambda error: told.append(str(error)))
        d.app.keeper.keep(fail, lambda _: None)
        await d.settle()
        assert told == ["no"]
        assert d.news == "no"

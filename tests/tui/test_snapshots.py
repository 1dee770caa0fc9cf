"""The screens as they look, kept beside the tests; `pytest --snapshot-update` takes new ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from reader.tui.app import ReaderApp
from tests.tui.driving import Driver
from tests.tui.fakes import empty, small_library

Compare = Callable[..., bool]
READING = ("enter", "right_square_bracket", "right_square_bracket")


def pressing(app: ReaderApp, *keys: str) -> Callable[[Pilot[None]], object]:
    async def run(pilot: Pilot[None]) -> None:
        driver = Driver(app, pilot)
        await driver.settle()
        await driver.press(*keys)

    return run


@pytest.mark.parametrize("size", [(100, 30), (140, 45), (70, 30)], ids=lambda s: f"{s[0]}x{s[1]}")
def test_reading(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = ReaderApp(small_library)
    assert snap_compare(app, terminal_size=size, run_before=pressing(app, *READING))


def test_without_colour(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ReaderApp(small_library)
    assert snap_compare(app, terminal_size=(140, 45), run_before=pressing(app, *READING))


def test_light(snap_compare: Compare) -> None:
    app = ReaderApp(small_library, theme="reader-light")
    run = pressing(app, "s", *"okinawa", "enter")
    assert snap_compare(app, terminal_size=(140, 45), run_before=run)


def test_nothing_found(snap_compare: Compare) -> None:
    app = ReaderApp(small_library)
    run = pressing(app, "s", *"okinawa", "enter", "s", *"zebra", "enter")
    assert snap_compare(app, terminal_size=(140, 45), run_before=run)


@pytest.mark.parametrize("size", [(140, 45), (80, 30)], ids=lambda s: f"{s[0]}x{s[1]}")
def test_comparison(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = ReaderApp(small_library)
    assert snap_compare(app, terminal_size=size, run_before=pressing(app, "c", "j"))


def test_help(snap_compare: Compare) -> None:
    app = ReaderApp(small_library)
    run = pressing(app, "question_mark")
    assert snap_compare(app, terminal_size=(140, 45), run_before=run)


def test_empty(snap_compare: Compare) -> None:
    app = ReaderApp(empty)
    assert snap_compare(app, terminal_size=(100, 30), run_before=pressing(app))

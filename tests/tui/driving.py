"""Drives the interface in tests: starts it on a library, presses keys, waits until all is done."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from reader.tui.app import ReaderApp
from reader.tui.layout import Pane
from reader.tui.reading import Reading
from reader.tui.screens.main import MainScreen
from tests.tui.fakes import FakeLibrary


class Driver:
    """An interface at work."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def desk(self) -> MainScreen:
        return self.app.desk

    async def settle(self) -> None:
        """Wait until no work is left."""
        await self.pilot.pause()
        while self._at_work():
            await self.app.workers.wait_for_complete()
            await self.pilot.pause()

    def _at_work(self) -> bool:
        # On a busy machine Textual's own pause takes a starved process for an idle one.
        nodes = [self.app, *self.app.screen.walk_children(with_self=True)]
        working = any(worker.is_running for worker in self.app.workers) or any(
            node.message_queue_size for node in nodes
        )
        begun = self.desk.opened or self.app.failure is not None
        return working or not begun or not self.app.keystrokes.idle

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        await self.pilot.press(*("space" if character == " " else character for character in text))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    def pane(self) -> Pane:
        return self.desk.pane

    def reading(self) -> Reading:
        """The open article; there must be one."""
        assert self.desk.reading is not None
        return self.desk.reading

    @property
    def screen_text(self) -> str:
        """All that is on the screen, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def titles(self) -> list[str]:
        return [entry.summary.title for entry in self.desk.documents.listing.entries]

    @property
    def open_id(self) -> str | None:
        return self.desk.reading.article.id if self.desk.reading is not None else None

    @property
    def news(self) -> str:
        return self.desk.status.news


@asynccontextmanager
async def driven(
    library: FakeLibrary,
    size: tuple[int, int] = (140, 45),
    *,
    theme: str | None = None,
    keymap: Mapping[str, str] | None = None,
) -> AsyncIterator[Driver]:
    """Yield an interface that shows a library."""
    app = ReaderApp(lambda: library, theme=theme, keymap=keymap)
    async with app.run_test(size=size) as pilot:
        driver = Driver(app, pilot)
        await driver.settle()
        yield driver

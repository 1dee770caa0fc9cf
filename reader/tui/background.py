"""Slow work beside the interface: done in threads, its answer handed back to who asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TypeVar

from textual.dom import DOMNode
from textual.worker import WorkType

from reader.errors import ReaderError

T = TypeVar("T")

Outcome = Callable[[], object]
"""What is left to do with an answer, back in the interface's thread."""
Failed = Callable[[ReaderError], object]


class Background:
    """Asks for things: of what is asked for in one lane, only the latest counts.

    What waits behind something slow and is overtaken is never begun, and an answer that comes after
    a newer request is dropped. A lane keeps one thread busy at most. With its host all of it ends.
    """

    def __init__(self, host: DOMNode, complain: Failed) -> None:
        self._host = host
        self._complain = complain
        self._wanted: dict[str, Callable[[], Outcome]] = {}
        self._busy: set[str] = set()

    def ask(
        self,
        lane: str,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Failed | None = None,
    ) -> None:
        """Do slow work, then hand its answer to `done`, unless something newer is asked for."""
        self._wanted[lane] = partial(_attempt, work, done, failed or self._complain)
        if lane not in self._busy:
            self._busy.add(lane)
            serve: WorkType[None] = partial(self._serve, lane)
            self._host.run_worker(serve, group=lane)

    def busy(self, lane: str) -> bool:
        """Whether something is being done in a lane, which what is asked for has to wait for."""
        return lane in self._busy

    def forget(self, lane: str) -> None:
        """Drop whatever answer is still to come in a lane."""
        self._wanted.pop(lane, None)

    async def _serve(self, lane: str) -> None:
        try:
            while self._host.is_running and (attempt := self._wanted.get(lane)) is not None:
                outcome = await asyncio.to_thread(attempt)
                if self._host.is_running and self._wanted.get(lane) is attempt:
                    del self._wanted[lane]
                    outcome()
        finally:
            self._busy.discard(lane)


class Keeper:
    """Has things kept: everything asked for is done, in the order asked for, and none is lost."""

    def __init__(self, host: DOMNode, complain: Failed) -> None:
        self._host = host
        self._complain = complain
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keeper")
        self._left = 0

    @property
    def idle(self) -> bool:
        """Whether all that was to be kept is kept."""
        return not self._left

    def keep(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Failed | None = None,
    ) -> None:
        """Do slow work once all before it is done, then hand its answer to `done`."""
        attempt = partial(_attempt, work, done, failed or self._complain)
        self._left += 1
        told: WorkType[None] = partial(self._told, self._thread.submit(attempt))
        self._host.run_worker(told, group="keep")

    async def _told(self, kept: Future[Outcome]) -> None:
        """Wait for something kept; no longer waiting, as the program ends, does not call it off."""
        ready = asyncio.Event()
        loop = asyncio.get_running_loop()

        def tell(_: object) -> None:
            with suppress(RuntimeError):  # the loop has ended, nobody waits
                loop.call_soon_threadsafe(ready.set)

        kept.add_done_callback(tell)
        await ready.wait()
        self._left -= 1
        kept.result()()

    def close(self) -> None:
        """Wait until all is kept."""
        self._thread.shutdown()


def _attempt(work: Callable[[], T], done: Callable[[T], object], failed: Failed) -> Outcome:
    try:
        answer = work()
    except ReaderError as error:
        return partial(failed, error)
    return partial(done, answer)

"""Deals with keys one after the other, however fast they come.

Textual sends a key at once to whatever has the focus, from where it climbs up to the program,
hop by hop; only there the action on it is called. A key typed meanwhile would go to where the focus
still was: the letter after `s` to the list, the one after enter into the search field.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from textual import events
from textual.app import App
from textual.dom import DOMNode

Typed = events.Key | events.Paste


class Keystrokes:
    """A queue of what is typed: the next leaves it once the one before has been dealt with."""

    def __init__(self, app: App[Any], send: Callable[[Typed], Awaitable[None]]) -> None:
        self._app = app
        self._send = send
        self._typed: deque[Typed] = deque()
        self._under_way = False

    @property
    def idle(self) -> bool:
        """Whether all that was typed has been dealt with."""
        return not self._under_way

    async def take(self, typed: Typed) -> None:
        """Send something typed on, as soon as all before it has been dealt with."""
        self._typed.append(typed)
        if not self._under_way:
            await self._next()

    async def _next(self) -> None:
        self._under_way = bool(self._typed)
        if self._under_way:
            await self._send(self._typed.popleft())
            self._follow(self._app.focused or self._app.screen)

    def _follow(self, node: DOMNode | None) -> None:
        """Climb behind the key: every queue on the way is first in, first out."""
        if node is None or not node.call_later(self._follow, node.parent):
            self._app.call_later(self._next)

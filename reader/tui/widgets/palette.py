"""Holds the looks of styles/looks.tcss for everyone: worked out once, not once for every view."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual.widget import Widget

from reader import assets
from reader.tui import looks


class Palette(Widget):
    """Not to be seen; its component styles are the looks text can have.

    It is put on the screen behind the first frame, which has nothing to say in any of them.
    """

    DEFAULT_CSS = (assets.styles() / "looks.tcss").read_text(encoding="utf-8")
    COMPONENT_CLASSES: ClassVar[set[str]] = looks.COMPONENTS

    def style(self, look: str) -> Style:
        """Return what a look adds to the style below it."""
        return self.get_component_rich_style(f"look--{look}", partial=True)

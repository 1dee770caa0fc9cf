"""What lists and article have in common: lines drawn one by one, and only those in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp

_MOST_STRIPS = 2000


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling view of lines, drawn when first seen and kept until told otherwise.

    A subclass gives `count_lines` and `draw`; keys are the screen's business.
    """

    BINDINGS: ClassVar[list[BindingType]] = []
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._strips: dict[int, Strip] = {}
        self._styles_of: dict[tuple[str, ...], Style] = {}

    def count_lines(self) -> int:
        """Return how many lines there are."""
        raise NotImplementedError

    def draw(self, index: int, width: int) -> list[Segment]:
        """Return a line's segments, at most `width` cells in all."""
        raise NotImplementedError

    @property
    def text_width(self) -> int:
        """Cells to a line."""
        return self.scrollable_content_region.width

    def look(self, *names: str) -> Style:
        """Return the style of looks laid on each other, the last uppermost."""
        style = self._styles_of.get(names)
        if style is None:
            style = self.rich_style
            if names:
                palette = cast("ReaderApp", self.app).palette
                for name in names:
                    style += palette.style(name)
            self._styles_of[names] = style
        return style

    def render_line(self, y: int) -> Strip:
        """Return the line at a row of the view."""
        index = y + self.scroll_offset.y
        width = self.text_width
        if index >= self.count_lines():
            return Strip.blank(width, self.look())
        strip = self._strips.get(index)
        if strip is None or strip.cell_length != width:
            if len(self._strips) >= _MOST_STRIPS:
                self._strips.clear()
            strip = Strip(self.draw(index, width)).adjust_cell_length(width, self.look())
            self._strips[index] = strip
        return strip

    def redraw(self) -> None:
        """Draw every line anew."""
        self._strips.clear()
        self.refresh()

    def redraw_lines(self, first: int, count: int) -> None:
        """Draw some lines anew."""
        for index in range(first, first + count):
            self._strips.pop(index, None)
        self.refresh_lines(first, count)

    def measure(self) -> None:
        """Take in that the number of lines changed."""
        self.virtual_size = Size(self.text_width, self.count_lines())

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._styles_of.clear()
        self._strips.clear()

    def show_lines(self, first: int, count: int = 1, *, context: int = 0) -> None:
        """Scroll as little as needed to have lines in sight, with some before and after.

        Of more lines than there is room for, the first.
        """
        height = max(self.scrollable_content_region.height, 1)
        count = min(count, height)
        top = self.scroll_offset.y
        context = min(context, max((height - count) // 2, 0))
        if first - context < top:
            self.go_to(first - context)
        elif first + count + context > top + height:
            self.go_to(first + count + context - height)

    def go_to(self, line: int) -> None:
        """Scroll so that a line is the first in sight."""
        self.scroll_to(y=max(line, 0), animate=False, force=True)

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show where the focus is."""
        super().watch_has_focus(has_focus)
        self._styles_of.clear()
        self.redraw()

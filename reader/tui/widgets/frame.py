"""A pane: a quiet heading, and below it the view, or a notice while there is nothing to show."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from reader.tui import flow
from reader.tui.display import shown, shown_line
from reader.tui.widgets.line_view import LineView


class Heading(Widget):
    """One line: what is shown on the left, how much of it on the right."""

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def render(self) -> Content:
        """Return the line."""
        width = self.size.width
        right = flow.clip(shown_line(self.right), max(width // 2, 0))
        left = flow.fit(shown_line(self.left), max(width - cell_len(right) - 1, 0))
        return Content(f"{left} {right}" if right else left)


class Frame(Vertical):
    """A heading and a view."""

    def __init__(self, view: LineView, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.view = view
        self.heading = Heading()
        self.notice = Static(Content(""), classes="notice", markup=False)
        self.notice.display = False
        self.said = ""

    def compose(self) -> ComposeResult:
        """Put the parts below each other."""
        yield self.heading
        yield self.notice
        yield self.view

    def say(self, notice: str) -> None:
        """Show a notice instead of the view; an empty one takes it away."""
        self.said = notice
        self.notice.update(Content(shown(notice)))
        self.notice.display = bool(notice)
        self.view.set_class(bool(notice), "-empty")

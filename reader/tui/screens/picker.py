"""Chooses one row of several, narrowed down by typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader import assets
from reader.tui import flow
from reader.tui.display import shown_line
from reader.tui.widgets.line_view import LineView


class Row(NamedTuple):
    """What can be chosen, and a word about it on the right."""

    text: str
    right: str = ""


class Choices(LineView, can_focus=False):
    """Rows, one of them under the cursor."""

    class Clicked(Message):
        """A row was clicked."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self.rows = rows
        self.kept = list(range(len(rows)))
        self.cursor = 0

    def count_lines(self) -> int:
        """Return how many rows are left."""
        return len(self.kept)

    def narrow(self, words: str) -> None:
        """Keep the rows that have all the words."""
        wanted = words.casefold().split()
        self.kept = [
            at
            for at, row in enumerate(self.rows)
            if all(word in row.text.casefold() for word in wanted)
        ]
        self.cursor = 0
        self.measure()
        self.redraw()
        self.go_to(0)

    def move(self, rows: int) -> None:
        """Move the cursor."""
        self.cursor = max(0, min(self.cursor + rows, len(self.kept) - 1))
        self.redraw()
        self.show_lines(self.cursor)

    def on_resize(self) -> None:
        """Fit the rows to another width."""
        self.measure()
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Choose the row clicked."""
        at = event.y + self.scroll_offset.y
        if at < len(self.kept):
            self.cursor = at
            self.post_message(self.Clicked())

    def draw(self, index: int, width: int) -> list[Segment]:
        """Return a row."""
        row = self.rows[self.kept[index]]
        ground = ("cursor",) if index == self.cursor else ()
        right = flow.clip(row.right, width // 3)
        left = flow.fit(shown_line(row.text), max(width - cell_len(right) - 4, 1))
        bar = "▌" if ground else " "
        return [
            Segment(f"{bar} ", self.look("gutter", *ground)),
            Segment(left, self.look("title", *ground)),
            Segment(f" {right} ", self.look("meta", *ground)),
        ]


class Picker(ModalScreen[int | None]):
    """A title, a line to type in, and the rows that match; gives the index of the one chosen."""

    CSS_PATH: ClassVar = [str(assets.styles() / "dialogs.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("pagedown", "move(10)", show=False, priority=True),
        Binding("pageup", "move(-10)", show=False, priority=True),
        Binding("escape", "cancel", show=False),
    ]

    def __init__(self, title: str, rows: Sequence[Row]) -> None:
        super().__init__()
        self._title = title
        self._choices = Choices(rows)

    def compose(self) -> ComposeResult:
        """Put the parts into a box."""
        with Vertical(classes="dialog picker"):
            yield Static(Content(self._title), classes="question", markup=False)
            yield Input(compact=True, placeholder="type to narrow down")
            yield self._choices

    def on_mount(self) -> None:
        """Be ready for typing."""
        self.set_focus(self.query_one(Input))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the rows down."""
        self._choices.narrow(event.value)

    def on_input_submitted(self) -> None:
        """Give the row under the cursor."""
        self._choose()

    def on_choices_clicked(self) -> None:
        """Give the row clicked."""
        self._choose()

    def _choose(self) -> None:
        if self._choices.kept:
            self.dismiss(self._choices.kept[self._choices.cursor])

    def action_move(self, rows: int) -> None:
        """Move the cursor."""
        self._choices.move(rows)

    def action_cancel(self) -> None:
        """Choose nothing."""
        self.dismiss(None)

"""The line at the top: says where one is, and takes what is typed to search, find, tag or write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from reader.errors import QueryError
from reader.tui.display import shown_line


@dataclass(frozen=True)
class Ask:
    """What to ask for and what to do with the answer."""

    label: str
    submit: Callable[[str], None]
    change: Callable[[str], None] | None = None
    cancel: Callable[[], None] | None = None
    value: str = ""
    placeholder: str = ""
    replace: bool = False
    """Whether what is typed takes the place of `value`, which is what was asked before."""


class Field(Input):
    """A line of input that leaves enter, up and down to the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+j", "screen.answer", show=False),  # ctrl+j: enter typed too early
        Binding("down", "screen.leave_prompt", show=False),
        Binding("up", "screen.leave_prompt", show=False),
    ]

    def allow_focus(self) -> bool:
        """Take the focus while something is asked only: hidden widgets could get it too."""
        return super().allow_focus() and self.display


class Prompt(Vertical):
    """The top line and, where there is trouble with what was typed, a note below it."""

    class Typing(Message):
        """The answer is being typed."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.label = Static(Content("reader"), classes="label", markup=False)
        self.field = Field(compact=True, select_on_focus=False)
        self.info = Static(Content(""), classes="info", markup=False)
        self.note = Static(Content(""), classes="note", markup=False)
        self.note.display = False
        self.field.display = False
        self.asked: Ask | None = None

    def compose(self) -> ComposeResult:
        """Put the parts beside and below each other."""
        with Horizontal():
            yield self.label
            yield self.field
            yield self.info
        yield self.note

    def ask(self, ask: Ask) -> None:
        """Ask for something, the field ready to be typed in."""
        self.asked = ask
        self.label.update(Content(ask.label))
        self.field.placeholder = shown_line(ask.placeholder)
        with self.prevent(Input.Changed):
            self.field.value = ask.value
        self.field.cursor_position = len(ask.value)
        if ask.replace:
            self.field.select_all()
        self.field.display = True
        self.say("")
        self.add_class("-asking")
        self.screen.set_focus(self.field, scroll_visible=False)

    def rest(self, label: str = "reader", value: str = "") -> None:
        """Stop asking; say where one is."""
        self.asked = None
        self.field.display = False
        self.remove_class("-asking")
        self.say("")
        self.label.update(Content(f"{label}  {shown_line(value)}" if value else label))

    @property
    def asking(self) -> bool:
        """Whether something is being asked."""
        return self.asked is not None

    def tell(self, info: str) -> None:
        """Say something on the right, a count for example."""
        self.info.update(Content(info))

    def say(self, note: str, *, quiet: bool = False) -> None:
        """Show a note below the field, quiet where nothing is wrong; an empty one takes it away."""
        self.note.set_class(quiet, "-quiet")
        self.note.update(Content(shown_line(note) if quiet else note))
        self.note.display = bool(note)

    def point_out(self, error: QueryError) -> None:
        """Show where in what was typed the trouble is, and what would work."""
        before = cell_len(error.query[: error.position])
        indent = " " * (self.field.region.x - self.note.content_region.x + before)
        hint = f" — {error.hint}" if error.hint else ""
        self.say(f"{indent}▲\n{shown_line(str(error))}{shown_line(hint)}")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is being typed."""
        event.stop()
        if self.asking:
            self.post_message(self.Typing(event.value))

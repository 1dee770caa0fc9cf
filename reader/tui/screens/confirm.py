"""Asks before something is done that one might not want."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader import assets
from reader.tui.display import shown_line


class Confirm(ModalScreen[bool]):
    """A question answered with y or n."""

    CSS_PATH: ClassVar = [str(assets.styles() / "dialogs.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "yes", show=False),
        Binding("n,escape,q", "no", show=False),
    ]

    def __init__(self, question: str, more: str, *, yes: str) -> None:
        super().__init__()
        self._question = question
        self._more = more
        self._yes = yes

    def compose(self) -> ComposeResult:
        """Put question and keys into a box."""
        with Vertical(classes="dialog"):
            yield Static(Content(shown_line(self._question)), classes="question", markup=False)
            yield Static(Content(self._more), classes="more", markup=False)
            keys = Content.assemble(("y", "bold"), f" {self._yes}   ", ("n", "bold"), " keep")
            yield Static(keys, markup=False)

    def action_yes(self) -> None:
        """Do it."""
        self.dismiss(True)

    def action_no(self) -> None:
        """Leave it."""
        self.dismiss(False)

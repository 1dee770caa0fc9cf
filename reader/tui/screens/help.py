"""The keys that work here, by subject, as they are bound now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader import assets
from reader.tui import flow, keys
from reader.tui.keys import Scope
from reader.tui.widgets.line_view import LineView

HelpLine = tuple[tuple[str, str], ...]
"""Pieces of text and their looks."""

_LEGEND = (
    ("people", "person"), ("organisations", "organization"), ("places", "place"),
    ("other names", "product"), ("dates", "time"), ("amounts", "amount"), ("hits", "hit"),
)  # fmt: skip


_SIGNS = (
    ("●", "unread"), ("★", "starred"), ("≡3", "three articles on this story"),
    ("≠", "others differ (after comparing)"), ("=", "others bear it out (after comparing)"),
    ("▎", "facts of the words in sight"),
)  # fmt: skip


def help_lines(scope: Scope, keymap: Mapping[str, str], width: int) -> list[HelpLine]:
    """Return the keys of a scope as lines for a width in cells, in two columns where they fit."""
    blocks = [
        _block(group.value, [(keys.names(key, dict(keymap)), key.does) for key in members])
        for group, members in keys.grouped(keys.of(scope)).items()
    ]
    if scope is Scope.MAIN:
        blocks.append(_legend())
    if width < 84:
        column = width - 2
        return [line for block in blocks for line in (*_fold(block, column), ())]
    column = (width - 4) // 2
    folded = [[*_fold(block, column), ()] for block in blocks]
    half = (sum(len(block) for block in folded) + 1) // 2
    left: list[HelpLine] = []
    right: list[HelpLine] = []
    for block in folded:
        (left if len(left) + len(block) // 2 <= half else right).extend(block)
    rows = max(len(left), len(right))
    left += [()] * (rows - len(left))
    right += [()] * (rows - len(right))
    return [
        (*one, (" " * (column + 2 - _cells(one)), "title"), *other)
        for one, other in zip(left, right, strict=True)
    ]


def _block(title: str, rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(title, ""), *rows]


def _legend() -> list[tuple[str, str]]:
    return [("Highlights and signs", ""), ("", "")]


def _fold(block: list[tuple[str, str]], width: int) -> list[HelpLine]:
    lines: list[HelpLine] = [((block[0][0], "heading"),)]
    if block[0][0] == "Highlights and signs":
        lines += [((sample, look),) for sample, look in _LEGEND]
        return [*lines, *(((flow.fit(sign, 16), "key"), (does, "title")) for sign, does in _SIGNS)]
    for left, does in block[1:]:
        first = True
        for start, end in flow.wrap(does, max(width - 16, 8)):
            key = flow.fit(left if first else "", 16)
            lines.append(((key, "key"), (does[start:end], "title")))
            first = False
    return lines


def _cells(line: HelpLine) -> int:
    return sum(cell_len(text) for text, _ in line)


class HelpView(LineView):
    """The lines of help."""

    def __init__(self, scope: Scope, keymap: Mapping[str, str]) -> None:
        super().__init__()
        self._scope = scope
        self._keymap = keymap
        self._lines: list[HelpLine] = []

    def count_lines(self) -> int:
        """Return how many lines there are."""
        return len(self._lines)

    def on_resize(self) -> None:
        """Fit the lines to another width."""
        self._lines = help_lines(self._scope, self._keymap, self.text_width)
        self.measure()
        self.redraw()

    def draw(self, index: int, width: int) -> list[Segment]:
        """Return a line."""
        del width
        return [Segment(text, self.look(look)) for text, look in self._lines[index]]


class Help(ModalScreen[None]):
    """The keys; any of the usual ways closes it."""

    CSS_PATH: ClassVar = [str(assets.styles() / "dialogs.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "close", show=False, priority=True),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(12)", show=False),
        Binding("b,pageup", "scroll(-12)", show=False),
        Binding("g,home", "scroll(-1000)", show=False),
        Binding("G,end", "scroll(1000)", show=False),
    ]

    def __init__(self, scope: Scope, keymap: Mapping[str, str]) -> None:
        super().__init__()
        self._view = HelpView(scope, keymap)

    def compose(self) -> ComposeResult:
        """Put the lines into a box."""
        with Vertical(classes="dialog help"):
            yield Static(Content("Keys"), classes="question", markup=False)
            yield self._view
            yield Static(
                Content("esc closes · : every command by name"), classes="more", markup=False
            )

    def on_mount(self) -> None:
        """Be ready to scroll."""
        self.set_focus(self._view)

    def action_scroll(self, lines: int) -> None:
        """Scroll."""
        self._view.go_to(self._view.scroll_offset.y + lines)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()

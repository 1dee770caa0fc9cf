"""Which keys matter where, in a word or two each: for the bottom line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.tui import keys
from reader.tui.keys import KEYS
from reader.tui.layout import Pane

_DESK = {
    Pane.DOCUMENTS: ("move.open", "find.search", "find.filter", "compare.open", "mark.star",
                     "pane.next", "program.help"),
    Pane.ARTICLE: ("facts.next-name", "find.next", "find.in-pane", "facts.panel", "compare.open",
                   "move.back", "find.search", "mark.star", "program.help"),
    Pane.FACTS: ("move.open", "facts.group", "facts.everywhere", "move.back", "find.in-pane",
                 "take.cite", "program.help"),
}  # fmt: skip

_EMPTY = ("program.quit", "program.help")

_COMPARISON = (
    "comparison.open", "comparison.right", "comparison.filter", "comparison.correct",
    "comparison.dismiss", "comparison.close", "program.help",
)  # fmt: skip

_ASKING = (("enter", "done"), ("esc", "cancel"))
_SEARCHING = (("enter ↓", "to the results"), ("esc esc", "back to all"))

_HERE = {
    ("move.open", Pane.FACTS): "go to the words",
    ("find.next", Pane.ARTICLE): "next hit",
    ("facts.group", Pane.FACTS): "by speaker or paragraph",
    ("facts.everywhere", Pane.FACTS): "every article with it",
    ("take.cite", Pane.FACTS): "copy with source",
}

Hints = tuple[tuple[str, str], ...]
"""Keys and what they do."""


def for_pane(pane: Pane, keymap: Mapping[str, str], *, empty: bool) -> Hints:
    """Return the hints for a pane of the main screen, or for an empty library."""
    return _hints(_EMPTY if empty else _DESK[pane], keymap, pane)


def for_typing(*, searching: bool) -> Hints:
    """Return the hints for the line of input."""
    return _SEARCHING if searching else _ASKING


def for_comparison(keymap: Mapping[str, str]) -> Hints:
    """Return the hints for the comparison."""
    return _hints(_COMPARISON, keymap)


def _hints(ids: Iterable[str], keymap: Mapping[str, str], pane: Pane | None = None) -> Hints:
    by_id = {key.id: key for key in KEYS}
    return tuple(
        (
            keys.names(by_id[one], dict(keymap)).split()[0],
            _HERE[one, pane] if pane is not None and (one, pane) in _HERE else by_id[one].hint,
        )
        for one in ids
    )

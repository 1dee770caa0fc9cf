"""Every key of the interface, once: screens bind from this table, help and docs/keys.md show it.

Each has an id, under which the settings file rebinds it. Nothing stands on ctrl+i, j, m, h or [,
which terminals can't tell from tab, enter, backspace and escape.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType


class Group(StrEnum):
    """What keys are put together by in help."""

    MOVE = "Moving"
    FIND = "Finding"
    FACTS = "Names and facts"
    MARK = "Marking"
    TAKE = "Taking away"
    PANES = "Panes"
    COMPARE = "Comparing"
    PROGRAM = "Program"


class Scope(StrEnum):
    """Where a key works."""

    APP = "everywhere"
    MAIN = "main screen"
    COMPARISON = "comparison"


class Key(NamedTuple):
    """A key: its id, the keys it is on, the action it calls, and what that does."""

    id: str
    keys: str
    action: str
    does: str
    group: Group
    scope: Scope = Scope.MAIN
    hint: str = ""
    """One or two words for the line at the bottom."""
    priority: bool = False


_C = Scope.COMPARISON

KEYS: tuple[Key, ...] = (
    Key("move.down", "j,down", "down", "down a line, row or fact", Group.MOVE),
    Key("move.up", "k,up", "up", "up", Group.MOVE),
    Key("move.page-down", "space,pagedown", "page_down", "down a page", Group.MOVE),
    Key("move.page-up", "b,pageup", "page_up", "up a page", Group.MOVE),
    Key("move.top", "g,home", "top", "to the start", Group.MOVE),
    Key("move.bottom", "G,end", "bottom", "to the end", Group.MOVE),
    Key("move.open", "enter,l,right", "open",
        "open the article; from a fact, go to its words; on a name, every article with it",
        Group.MOVE, hint="open"),
    Key("move.back", "escape,h,left", "back", "back a step", Group.MOVE, hint="back"),
    Key("move.leave", "q", "leave", "back a step; in the list, quit", Group.MOVE),
    Key("move.history", "ctrl+o", "history_back", "back to the article read before", Group.MOVE),
    Key("move.next-article", "J", "next_article", "next article", Group.MOVE),
    Key("move.previous-article", "K", "previous_article", "previous article", Group.MOVE),
    Key("move.next-unread", "u", "next_unread", "next unread article", Group.MOVE),
    Key("move.previous-unread", "U", "previous_unread", "previous unread article", Group.MOVE),
    Key("find.search", "s", "search", "search the library as you type", Group.FIND, hint="search"),
    Key("find.in-pane", "slash", "find", "find in this pane", Group.FIND, hint="find"),
    Key("find.next", "n", "next_hit", "next hit, on into the next article", Group.FIND),
    Key("find.previous", "N", "previous_hit", "previous hit", Group.FIND),
    Key("find.filter", "f", "filter", "show only unread, starred, one outlet, tag or name",
        Group.FIND, hint="filter"),
    Key("find.unfilter", "F", "unfilter", "show all again", Group.FIND),
    Key("facts.next-name", "right_square_bracket", "next_entity", "next name in the text",
        Group.FACTS, hint="names"),
    Key("facts.previous-name", "left_square_bracket", "previous_entity", "previous name",
        Group.FACTS),
    Key("facts.everywhere", "a", "everywhere", "every article with this name", Group.FACTS),
    Key("facts.panel", "i", "toggle_facts", "show or hide the facts", Group.FACTS, hint="facts"),
    Key("facts.group", "p", "group_facts", "facts by speaker, or by paragraph", Group.FACTS),
    Key("facts.highlights", "v", "highlights", "highlight names and amounts, names only, nothing",
        Group.FACTS),
    Key("mark.read", "r", "toggle_read", "read or unread", Group.MARK),
    Key("mark.star", "asterisk", "toggle_star", "star", Group.MARK, hint="star"),
    Key("mark.tag", "t", "tag", "tag; a minus takes one off", Group.MARK),
    Key("mark.remove", "D", "remove", "remove from the library (asks first)", Group.MARK),
    Key("mark.undo", "ctrl+z", "undo", "undo", Group.MARK),
    Key("take.copy", "y", "copy", "copy the passage, fact or headline", Group.TAKE),
    Key("take.cite", "Y", "cite", "copy it with its source", Group.TAKE),
    Key("take.browser", "o", "browser", "open in the browser", Group.TAKE),
    Key("take.editor", "e", "editor", "open in your editor", Group.TAKE),
    Key("take.pipe", "vertical_line", "pipe", "hand the text to a command", Group.TAKE),
    Key("take.write", "w", "write", "write the text to a file", Group.TAKE),
    Key("pane.next", "tab", "next_pane", "next pane", Group.PANES, hint="pane"),
    Key("pane.previous", "shift+tab", "previous_pane", "previous pane", Group.PANES),
    Key("pane.documents", "1", "pane('documents')", "documents", Group.PANES),
    Key("pane.article", "2", "pane('article')", "article", Group.PANES),
    Key("pane.facts", "3", "pane('facts')", "facts", Group.PANES),
    Key("pane.narrower", "less_than_sign", "resize(-2)", "narrower side pane", Group.PANES),
    Key("pane.wider", "greater_than_sign", "resize(2)", "wider side pane", Group.PANES),
    Key("pane.alone", "z", "alone", "this pane alone, and back", Group.PANES),
    Key("compare.open", "c", "compare", "compare the articles of this story", Group.COMPARE,
        hint="compare"),
    Key("compare.move", "m", "move_story", "move the article to another story", Group.COMPARE),
    Key("compare.merge", "M", "merge_stories", "merge this story with another", Group.COMPARE),
    Key("comparison.down", "j,down", "down", "next claim", Group.MOVE, _C),
    Key("comparison.up", "k,up", "up", "previous claim", Group.MOVE, _C),
    Key("comparison.page-down", "space,pagedown", "page_down", "down a page", Group.MOVE, _C),
    Key("comparison.page-up", "b,pageup", "page_up", "up a page", Group.MOVE, _C),
    Key("comparison.top", "g,home", "top", "first claim", Group.MOVE, _C),
    Key("comparison.bottom", "G,end", "bottom", "last claim", Group.MOVE, _C),
    Key("comparison.left", "h,left", "left", "passage before", Group.MOVE, _C),
    Key("comparison.right", "l,right,tab", "right", "next passage", Group.MOVE, _C,
        hint="passage"),
    Key("comparison.open", "enter", "open", "open the article at these words", Group.MOVE, _C,
        hint="open"),
    Key("comparison.close", "escape,q", "close", "back to reading", Group.MOVE, _C, hint="back"),
    Key("comparison.filter", "f", "filter", "all, or one verdict only", Group.COMPARE, _C,
        hint="filter"),
    Key("comparison.unfilter", "F", "unfilter", "all verdicts again", Group.COMPARE, _C),
    Key("comparison.correct", "v", "correct_verdict", "this verdict is wrong: choose the right one",
        Group.COMPARE, _C, hint="correct"),
    Key("comparison.dismiss", "x", "dismiss_verdict",
        "this verdict is wrong: leave it out; or bring it back", Group.COMPARE, _C,
        hint="dismiss"),
    Key("comparison.dismissed", "X", "show_dismissed", "show or hide what you dismissed",
        Group.COMPARE, _C),
    Key("comparison.undo", "ctrl+z", "undo", "take the last of these back", Group.COMPARE, _C),
    Key("comparison.copy", "y", "copy", "copy this claim with its passages", Group.TAKE, _C),
    Key("program.help", "question_mark", "app.help", "these keys", Group.PROGRAM, Scope.APP,
        hint="help"),
    Key("program.help-anywhere", "f1", "app.help", "these keys, while typing too", Group.PROGRAM,
        Scope.APP, priority=True),
    Key("program.commands", "colon", "app.command_palette", "every command by name", Group.PROGRAM,
        Scope.APP),
    Key("program.commands-anywhere", "ctrl+p", "app.command_palette",
        "every command by name, while typing too", Group.PROGRAM, Scope.APP, priority=True),
    Key("program.quit", "Q", "app.quit", "quit", Group.PROGRAM, Scope.APP,
        hint="quit"),
    Key("program.quit-anywhere", "ctrl+q", "app.quit", "quit, while typing too", Group.PROGRAM,
        Scope.APP, priority=True),
)  # fmt: skip

_NAMES = {
    "question_mark": "?", "colon": ":", "slash": "/", "asterisk": "*", "vertical_line": "|",
    "less_than_sign": "<", "greater_than_sign": ">", "right_square_bracket": "]",
    "left_square_bracket": "[", "escape": "esc", "pagedown": "pgdn", "pageup": "pgup",
    "up": "↑", "down": "↓", "left": "←", "right": "→", "shift+tab": "⇧tab",
}  # fmt: skip


def name(key: str) -> str:
    """Return a key as it stands on the keyboard, ctrl as ^."""
    return _NAMES.get(key, key.replace("ctrl+", "^"))


def names(key: Key, keymap: dict[str, str] | None = None) -> str:
    """Return all keys of an entry, as on the keyboard; `keymap` holds rebound ones by id."""
    keys = (keymap or {}).get(key.id, key.keys)
    return " ".join(name(one.strip()) for one in keys.split(","))


def bindings(scope: Scope) -> list[BindingType]:
    """Return the bindings of one scope, each with its id."""
    from textual.binding import Binding

    return [
        Binding(key.keys, key.action, key.does, id=key.id, show=False, priority=key.priority)
        for key in KEYS
        if key.scope is scope
    ]


def of(scope: Scope) -> tuple[Key, ...]:
    """Return the keys that work in a scope, those that work everywhere included."""
    return tuple(key for key in KEYS if key.scope in (scope, Scope.APP))


def grouped(keys: Iterable[Key]) -> dict[Group, list[Key]]:
    """Return keys by group, in the order of the groups."""
    found: dict[Group, list[Key]] = {group: [] for group in Group}
    for key in keys:
        found[key.group].append(key)
    return {group: members for group, members in found.items() if members}


def unknown(keymap: Iterable[str]) -> list[str]:
    """Return the ids that no key has, in order."""
    known = {key.id for key in KEYS}
    return sorted(set(keymap) - known)


def as_markdown() -> str:
    """Return the table of keys as docs/keys.md holds it."""
    lines = [
        "# Keys",
        "",
        "Generated from the bindings: `python -m reader.tui.keys > docs/keys.md`. To put an action",
        "on another key, name its id in the settings file, below `[keys]`:",
        '`"mark.star" = "S"`.',
    ]
    for scope in (Scope.MAIN, Scope.COMPARISON, Scope.APP):
        lines += ["", f"## {scope.value.capitalize()}"]
        for group, keys in grouped(key for key in KEYS if key.scope is scope).items():
            lines += ["", f"### {group.value}", "", "| keys | what | id |", "|---|---|---|"]
            lines += [
                "| "
                + " ".join(f"`{name(one)}`".replace("|", "\\|") for one in key.keys.split(","))
                + f" | {key.does} | {key.id} |"
                for key in keys
            ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    import sys

    sys.stdout.write(as_markdown())

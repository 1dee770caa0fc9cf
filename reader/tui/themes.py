"""Two themes of our own, and the colours of names and verdicts in every other one."""

from __future__ import annotations

from textual.theme import Theme

DARK = "reader-dark"
LIGHT = "reader-light"
ANSI = "ansi-dark"

_ON_DARK = {
    "name-person": "#e3b78b",
    "name-organization": "#93bfe8",
    "name-place": "#a3cba0",
    "name-other": "#cba9dc",
    "name-amount": "#cfc08a",
    "hit-ground": "#5b4a14",
    "hit-text": "#ffeaa6",
    "here-ground": "#e2b93b",
    "here-text": "#1a1a1a",
    "jump-ground": "#2b4560",
    "verdict-differ": "#e88f7f",
    "verdict-variant": "#dcb368",
    "verdict-compatible": "#93bfe8",
    "verdict-agree": "#a3cba0",
    "rule": "#2c3038",
    "row-ground": "#2a3140",
    "row-ground-blurred": "#20242c",
    "muted": "#8d94a1",
    "faint": "#7b828e",
    "strong": "#f2f3f5",
}

_ON_LIGHT = {
    "name-person": "#9c4a12",
    "name-organization": "#1d5c99",
    "name-place": "#35702f",
    "name-other": "#74438f",
    "name-amount": "#7b5e08",
    "hit-ground": "#ffe89c",
    "hit-text": "#3d2f00",
    "here-ground": "#f2b705",
    "here-text": "#1a1400",
    "jump-ground": "#cfe3f5",
    "verdict-differ": "#b03a26",
    "verdict-variant": "#8a5b00",
    "verdict-compatible": "#1d5c99",
    "verdict-agree": "#35702f",
    "rule": "#ddd6c6",
    "row-ground": "#e3e6ea",
    "row-ground-blurred": "#eeeadf",
    "muted": "#716c61",
    "faint": "#827b6a",
    "strong": "#14130f",
}

_ON_ANSI = {
    "name-person": "ansi_yellow",
    "name-organization": "ansi_blue",
    "name-place": "ansi_green",
    "name-other": "ansi_magenta",
    "name-amount": "ansi_cyan",
    "hit-ground": "ansi_default",
    "hit-text": "ansi_default",
    "here-ground": "ansi_default",
    "here-text": "ansi_default",
    "jump-ground": "ansi_default",
    "verdict-differ": "ansi_red",
    "verdict-variant": "ansi_yellow",
    "verdict-compatible": "ansi_blue",
    "verdict-agree": "ansi_green",
    "rule": "ansi_bright_black",
    "row-ground": "ansi_default",
    "row-ground-blurred": "ansi_default",
    "muted": "ansi_default",
    "faint": "ansi_default",
    "strong": "ansi_default",
}

THEMES = (
    Theme(
        name=DARK,
        primary="#7fb0dc",
        secondary="#93bfe8",
        accent="#e2b93b",
        warning="#dcb368",
        error="#e88f7f",
        success="#a3cba0",
        foreground="#d5d8de",
        background="#15171b",
        surface="#1a1d22",
        panel="#20242b",
        variables={"input-cursor-background": "#7fb0dc", "border": "#7fb0dc"},
    ),
    Theme(
        name=LIGHT,
        primary="#2a6496",
        secondary="#1d5c99",
        accent="#9a6b00",
        warning="#8a5b00",
        error="#b03a26",
        success="#35702f",
        foreground="#2b2924",
        background="#fcfaf4",
        surface="#f5f1e7",
        panel="#ece6d8",
        dark=False,
        variables={"input-cursor-background": "#2a6496", "border": "#2a6496"},
    ),
)


def colours(theme: Theme) -> dict[str, str]:
    """Return the variables our styles use beyond Textual's own, for a theme."""
    if theme.ansi:
        return _ON_ANSI
    return _ON_DARK if theme.dark else _ON_LIGHT

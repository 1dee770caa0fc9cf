"""The command palette: every action by name, found by the beginnings of its words."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content, Span

from reader.tui import keys
from reader.tui.keys import KEYS, Key, Scope


def score(query: str, title: str) -> float:
    """Return how well a title answers a query, 0 for not at all.

    Every word of the query must begin a word of the title; the earlier and fuller, the better.
    """
    words = title.casefold().replace(",", " ").replace(";", " ").split()
    total = 0.0
    for wanted in query.casefold().split():
        found = [
            (len(wanted) / len(word)) / (1 + at)
            for at, word in enumerate(words)
            if word.startswith(wanted)
        ]
        if not found:
            return 0.0
        total += max(found)
    return total


def marked(query: str, title: str) -> Content:
    """Return the title with what the query found in it underlined."""
    spans = []
    for wanted in query.casefold().split():
        at = f" {title.casefold()}".find(f" {wanted}")
        if at >= 0:
            spans.append(Span(at, at + len(wanted), "underline"))
    return Content(title, spans=spans)


class Commands(Provider):
    """What can be done on this screen."""

    def _commands(self) -> list[tuple[str, str, str]]:
        """Return title, keys and action of each."""
        scope = getattr(self.screen, "SCOPE", Scope.MAIN)
        keymap = getattr(self.app, "keymap", {})

        def entry(key: Key) -> tuple[str, str, str]:
            title = key.does[0].upper() + key.does[1:]
            return title, f"{keys.names(key, keymap)} · {key.group.value}", key.action

        own = [entry(key) for key in KEYS if key.scope is scope]
        if scope is Scope.MAIN:
            own.append(("Add articles", "read in files, folders, addresses · Program", "add"))
            own.append(("Update the feeds", "read in what is new · Program", "update_feeds"))
        return [
            *own,
            ("Theme: light, dark, other colours", "the terminal's own too", "app.change_theme"),
            ("Keys", "all keys of this screen", "app.help"),
            ("Quit", "leave reader", "app.quit"),
        ]

    async def discover(self) -> Hits:
        """Yield every command, before anything is typed."""
        for title, help_text, action in self._commands():
            yield DiscoveryHit(title, partial(self.screen.run_action, action), help=help_text)

    async def search(self, query: str) -> Hits:
        """Yield the commands that a query finds."""
        for title, help_text, action in self._commands():
            found = score(query, title)
            if found:
                run = partial(self.screen.run_action, action)
                yield Hit(found, marked(query, title), run, text=title, help=help_text)

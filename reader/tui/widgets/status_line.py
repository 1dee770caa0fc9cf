"""The bottom line: what just happened, else the keys that matter here."""

from __future__ import annotations

from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget

from reader.tui import flow
from reader.tui.display import shown_line

_SECONDS = 6.0


class StatusLine(Widget):
    """One line of hints, or of news for a few seconds."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._hints: tuple[tuple[str, str], ...] = ()
        self._news = ""
        self._timer: Timer | None = None

    def hint(self, hints: tuple[tuple[str, str], ...]) -> None:
        """Show keys and what they do."""
        if hints != self._hints:
            self._hints = hints
            self.refresh()

    def say(self, news: str, *, bad: bool = False) -> None:
        """Show news, for a while; bad news until something else is said."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._news = shown_line(news)
        self.set_class(bad, "-bad")
        self.set_class(bool(news), "-news")
        self.refresh()
        if news and not bad:
            self._timer = self.set_timer(_SECONDS, self._forget)

    @property
    def news(self) -> str:
        """What is being said."""
        return self._news

    def _forget(self) -> None:
        self.say("")

    def render(self) -> Content:
        """Return the line."""
        width = max(self.size.width - 2, 1)
        if self._news:
            return Content(f" {flow.clip(self._news, width)}")
        *others, last = [
            Content.assemble((key, "bold"), f" {does}   ") for key, does in self._hints
        ] or [Content("")]
        content = Content(" ")
        for hint in others:
            if content.cell_length + hint.cell_length + last.cell_length > width + 2:
                break
            content += hint
        return content + last

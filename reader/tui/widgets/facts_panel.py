"""The facts panel: what the article says, who says so, and where one is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.message import Message

from reader.tui import painting
from reader.tui.panel import Grouping, Panel, lay_out
from reader.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from reader.model import Fact, Verdict


class FactsPanel(LineView):
    """Facts in groups, with a cursor; those in sight in the article are marked at the side."""

    class Moved(Message):
        """The cursor came to stand on a fact."""

    class Chosen(Message):
        """A fact was clicked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.facts: tuple[Fact, ...] = ()
        self.grouping = Grouping.SPEAKER
        self.cursor = 0
        self._paragraphs: Sequence[tuple[int, int]] = ()
        self._seen: frozenset[int] = frozenset()
        self._span = (0, 0)
        self._pointed = False
        self._verdicts: Mapping[str, Verdict] = {}
        self.panel = Panel((), (), ())

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        facts = self.panel.facts
        return facts[self.cursor] if self.cursor < len(facts) else None

    def count_lines(self) -> int:
        """Return how many lines the facts take."""
        return len(self.panel.lines)

    def show(
        self,
        facts: Sequence[Fact],
        paragraphs: Sequence[tuple[int, int]] = (),
        verdicts: Mapping[str, Verdict] | None = None,
    ) -> None:
        """Show the facts of another article, and how they stand to what others say."""
        self.facts = tuple(facts)
        self._verdicts = verdicts or {}
        self._paragraphs = paragraphs
        self.cursor = 0
        self._pointed = False
        self._lay_out()
        self.go_to(0)

    def group(self, grouping: Grouping) -> None:
        """Group the facts another way, the cursor on the same one."""
        fact = self.fact
        self.grouping = grouping
        self._lay_out()
        if fact is not None:
            self._put(self.panel.facts.index(fact))

    def follow(self, start: int, end: int) -> None:
        """Mark the facts read from start:end of the text, and have the first in sight."""
        self._span = (start, end)
        seen = self.panel.within(start, end)
        if seen == self._seen:
            return
        self._seen = seen
        self.redraw()
        if start == 0 and not self.has_focus:
            self.go_to(0)
        elif seen and not self.has_focus:
            first = min(seen, key=lambda index: self.panel.facts[index].start)
            self.go_to(self._top_of(first))

    def point_at(self, start: int, end: int) -> None:
        """Put the cursor on the fact nearest to a place in the text, if one is there."""
        index = self.panel.nearest(start, end)
        if index is not None:
            self._pointed = True
            self._put(index)

    def move(self, facts: int) -> None:
        """Move the cursor down, or up for less than 0."""
        self.move_to(self.cursor + facts)

    def move_to(self, index: int) -> None:
        """Put the cursor on a fact, the nearest there is."""
        index = max(0, min(index, len(self.panel.facts) - 1))
        if self.panel.facts and index != self.cursor:
            self._put(index)
            self.post_message(self.Moved())

    def page_facts(self) -> int:
        """Return how many facts make a page, roughly."""
        return max(self.scrollable_content_region.height // 4, 1)

    def _put(self, index: int) -> None:
        self.cursor = index
        self.redraw()
        self._reveal(index)

    def _reveal(self, index: int) -> None:
        top = self._top_of(index)
        count = self.panel.first[index] + self.panel.height(index) - top
        self.show_lines(top, count, context=1)

    def _top_of(self, index: int) -> int:
        """Return the first line of a fact, or of the heading right above it."""
        first = self.panel.first[index]
        lines = self.panel.lines
        while first and lines[first - 1].fact is None and lines[first - 1].text:
            first -= 1
        return first

    def _lay_out(self) -> None:
        width = max(self.text_width - 2, 8)
        self.panel = lay_out(self.facts, width, self.grouping, self._paragraphs, self._verdicts)
        self._seen = self.panel.within(*self._span)
        self.measure()
        self.redraw()

    def on_resize(self) -> None:
        """Fit the facts to another width."""
        if self.text_width != self.virtual_size.width:
            self._lay_out()
        if self.panel.facts:
            self._reveal(min(self.cursor, len(self.panel.facts) - 1))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the fact clicked."""
        index = event.y + self.scroll_offset.y
        if index < len(self.panel.lines):
            fact = self.panel.lines[index].fact
            if fact is not None:
                self._put(fact)
                self.post_message(self.Chosen())

    def draw(self, index: int, width: int) -> list[Segment]:
        """Return a line of the panel."""
        line = self.panel.lines[index]
        at_cursor = line.fact is not None and line.fact == self.cursor
        here = at_cursor and (self.has_focus or self._pointed)
        ground = ("cursor" if self.has_focus else "here",) if here else ()
        seen = line.fact in self._seen
        bar = "▌" if here else ("▎" if seen and len(self._seen) < len(self.facts) else " ")
        segments = [
            Segment(bar, self.look("gutter" if here else "meta", *ground)),
            Segment(" ", self.look(*ground)),
        ]
        segments += [
            Segment(line.text[run.start : run.end], self.look(*ground, *run.looks))
            for run in painting.runs(0, len(line.text), [line.layer])
        ]
        used = sum(segment.cell_length for segment in segments)
        return [*segments, Segment(" " * max(width - used, 0), self.look(*ground))]

"""The article pane: the text as a page, with names, hits and the place one jumped to marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.message import Message

from reader.tui import flow, painting
from reader.tui.looks import HIT, HIT_HERE, JUMP, NAME_HERE
from reader.tui.page import BYLINES, MEASURE, Kind, Page, lay_out
from reader.tui.painting import Layer, Paint
from reader.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from reader.model import Article

Span = tuple[int, int]


class ArticleView(LineView):
    """One article, scrolled by lines."""

    class Viewed(Message):
        """Another stretch of the text is in sight."""

        def __init__(self, start: int, end: int) -> None:
            super().__init__()
            self.start = start
            self.end = end

    class Clicked(Message):
        """A place in the text was clicked."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.article: Article | None = None
        self.measure_wanted = MEASURE
        self.page: Page | None = None
        self._parts = Layer()
        self._names = Layer()
        self._hits = Layer()
        self._focus = Layer()
        self.pointed: Span | None = None
        self._owed: Span | None = None  # to reveal once there is room to show it
        self._owed_top: int | None = None  # likewise, to have at the top

    def count_lines(self) -> int:
        """Return how many lines the page has, with room below the last."""
        if self.page is None:
            return 0
        return len(self.page.lines) + 2

    def show(self, article: Article | None) -> None:
        """Show another article from its start; None shows nothing."""
        self.article = article
        self._names = self._hits = self._focus = Layer()
        self.pointed = self._owed = self._owed_top = None
        self._parts = Layer(
            Paint(part.start, part.end, "byline" if part.kind in BYLINES else "aside")
            for part in (article.parts if article else ())
        )
        self._lay_out()
        self.go_to(0)
        self._say_what_is_seen()

    def paint_names(self, paints: Iterable[Paint]) -> None:
        """Highlight names and amounts."""
        self._names = Layer(paints)
        self.redraw()

    def paint_hits(self, spans: Sequence[Span], here: Span | None = None) -> None:
        """Mark hits, one of them as the current one."""
        self._hits = Layer(
            Paint(start, end, HIT_HERE if (start, end) == here else HIT) for start, end in spans
        )
        self.redraw()

    def point_at(self, span: Span | None, *, name: bool = False, scroll: bool = True) -> None:
        """Mark the place one jumped to, or a name, and have it in sight; None takes it away."""
        self.pointed = span
        self._focus = Layer([Paint(*span, NAME_HERE if name else JUMP)] if span else [])
        self.redraw()
        if span is not None and scroll:
            self.reveal(span)

    def reveal(self, span: Span) -> None:
        """Scroll as little as needed to have a stretch of the text in sight."""
        if self.page is None or not self.scrollable_content_region.height:
            self._owed = span
            return
        first = self.page.line_of(span[0])
        last = self.page.line_of(max(span[1] - 1, span[0]))
        self.show_lines(first, last - first + 1, context=4)

    def begin_at(self, offset: int) -> None:
        """Scroll so that a place in the text is on the first line in sight.

        At the text's first line what stands above it, the headline, is in sight too.
        """
        if self.page is None or not self.scrollable_content_region.height:
            self._owed_top = offset
            return
        line = self.page.line_of(offset)
        self.go_to(0 if line == self.page.body else line)

    def seen(self) -> Span:
        """Return start and end of the text in sight."""
        if self.page is None:
            return (0, 0)
        top = self.scroll_offset.y
        return self.page.span(top, top + max(self.scrollable_content_region.height, 1) - 1)

    def fraction(self) -> float:
        """Return how much of the page has been scrolled past, from 0 to 1."""
        return min(self.scroll_offset.y / self.max_scroll_y, 1.0) if self.max_scroll_y else 1.0

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say what is in sight now."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._say_what_is_seen()

    def _say_what_is_seen(self) -> None:
        self.post_message(self.Viewed(*self.seen()))

    def on_resize(self) -> None:
        """Lay the page out anew, the same words at the top."""
        if self.page is None or self.text_width != self.virtual_size.width:
            top = self.seen()[0] if self.page is not None and self.scroll_offset.y else None
            self._lay_out()
            if top is not None and self.page is not None:
                self.go_to(self.page.line_of(top))
        if self._owed_top is not None:
            top, self._owed_top = self._owed_top, None
            self.begin_at(top)
        if self._owed is not None:
            owed, self._owed = self._owed, None
            self.reveal(owed)
        self._say_what_is_seen()

    def _lay_out(self) -> None:
        width = self.text_width
        self.page = (
            lay_out(self.article, width, self.measure_wanted)
            if self.article is not None and width
            else None
        )
        self.measure()
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Say which place in the text was clicked."""
        if self.page is None:
            return
        index = event.y + self.scroll_offset.y
        if index >= len(self.page.lines):
            return
        line = self.page.lines[index]
        if line.kind is Kind.BODY and line.end > line.start:
            place = flow.Line(line.start, line.end)
            column = event.x - self.page.margin
            self.post_message(self.Clicked(flow.column_to_offset(self.page.text, place, column)))

    def draw(self, index: int, width: int) -> list[Segment]:
        """Return a line of the page."""
        del width
        page = self.page
        if page is None or index >= len(page.lines):
            return []
        line = page.lines[index]
        if line.end <= line.start:
            return []
        margin = Segment(" " * page.margin, self.look())
        text = page.source(line.kind)
        if line.kind is not Kind.BODY:
            return [margin, Segment(text[line.start : line.end], self.look(line.kind.value))]
        layers = (self._names, self._parts, self._hits, self._focus)
        return [
            margin,
            *(
                Segment(text[run.start : run.end], self.look(*run.looks))
                for run in painting.runs(line.start, line.end, layers)
            ),
        ]

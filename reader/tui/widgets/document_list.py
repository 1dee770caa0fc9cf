"""The documents pane: articles in rows, the unread marked, one of them under the cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message

from reader.tui import flow, painting
from reader.tui.dates import added, day
from reader.tui.display import shown_line
from reader.tui.listing import Entry, Listing, Source
from reader.tui.looks import HIT
from reader.tui.painting import Layer, Paint
from reader.tui.verdicts import SIGNS
from reader.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from reader.model import Verdict

_GUTTER = 3
_LEAST_OUTLET = 5
_ALL = 1000
"""Room for all that a row could say."""


class DocumentList(LineView):
    """Rows of articles with a cursor."""

    class Moved(Message):
        """The cursor came to stand on a row."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class Chosen(Message):
        """A row was clicked a second time."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.listing = Listing(Source.LIBRARY)
        self.cursor = 0
        self.verdicts: Mapping[str, Verdict] = {}
        self.story_sizes: Mapping[str, int] = {}

    @property
    def entry(self) -> Entry | None:
        """The row under the cursor."""
        entries = self.listing.entries
        return entries[self.cursor] if self.cursor < len(entries) else None

    def count_lines(self) -> int:
        """Return how many lines all rows take."""
        return len(self.listing.entries) * self.listing.row_height

    def show(self, listing: Listing, cursor: int = 0) -> None:
        """Show other rows."""
        self.listing = listing
        self.cursor = max(0, min(cursor, len(listing.entries) - 1))
        self.measure()
        self.redraw()
        self._follow()

    def update(self, listing: Listing) -> None:
        """Show the same rows brought up to date, the cursor and scroll where they are."""
        self.listing = listing
        self.cursor = max(0, min(self.cursor, len(listing.entries) - 1))
        self.measure()
        self.redraw()

    def move_to(self, index: int) -> None:
        """Put the cursor on a row, the nearest there is."""
        index = max(0, min(index, len(self.listing.entries) - 1))
        if not self.listing.entries or index == self.cursor:
            return
        height = self.listing.row_height
        old, self.cursor = self.cursor, index
        self.redraw_lines(old * height, height)
        self.redraw_lines(index * height, height)
        self._follow()
        self.post_message(self.Moved(index))

    def move(self, rows: int) -> None:
        """Move the cursor down, or up for less than 0."""
        self.move_to(self.cursor + rows)

    def page_rows(self) -> int:
        """Return how many rows make a page."""
        return max(self.scrollable_content_region.height // self.listing.row_height - 1, 1)

    def _follow(self) -> None:
        height = self.listing.row_height
        self.show_lines(self.cursor * height, height)

    def on_resize(self) -> None:
        """Fit the rows to another width."""
        self.measure()
        self.redraw()
        self._follow()

    def on_click(self, event: events.Click) -> None:
        """Move to the row clicked; open it when the cursor was there already."""
        index = (event.y + self.scroll_offset.y) // self.listing.row_height
        if index >= len(self.listing.entries):
            return
        if index == self.cursor:
            self.post_message(self.Chosen())
        self.move_to(index)

    def draw(self, index: int, width: int) -> list[Segment]:
        """Return a line of a row."""
        row, part = divmod(index, self.listing.row_height)
        entry = self.listing.entries[row]
        here = row == self.cursor
        ground = ("cursor" if self.has_focus else "here",) if here else ()
        if part == 0:
            return self._draw_title(entry, width, ground)
        gutter = self._gutter(entry, ground, first=False)
        room = max(width - _GUTTER - 1, 1)
        if part == 1:
            size = self._story_size(entry)
            left = max(room - cell_len(size), 1)
            text = flow.fit(self._meta(entry, left), left)
            return [*gutter, Segment(f"{text}{size} ", self.look("meta", *ground))]
        return [*gutter, *self._draw_snippet(entry, part - 2, room, ground)]

    def _gutter(self, entry: Entry, ground: tuple[str, ...], *, first: bool) -> list[Segment]:
        bar = "▌" if ground else " "
        dot = "●" if first and not entry.summary.read else " "
        return [
            Segment(bar, self.look("gutter", *ground)),
            Segment(f"{dot} ", self.look("unread", *ground)),
        ]

    def _draw_title(self, entry: Entry, width: int, ground: tuple[str, ...]) -> list[Segment]:
        star = " ★" if entry.summary.starred else ""
        verdict = self.verdicts.get(entry.summary.id)
        stands = f" {SIGNS[verdict]}" if verdict is not None else ""
        title = shown_line(entry.summary.title) or "Untitled"
        text = flow.fit(title, max(width - _GUTTER - 1 - cell_len(star + stands), 1))
        look = "title" if entry.summary.read else "headline"
        return [
            *self._gutter(entry, ground, first=True),
            Segment(text, self.look(look, *ground)),
            Segment(stands, self.look(f"verdict-{verdict}" if verdict else "title", *ground)),
            Segment(f"{star} ", self.look("star", *ground)),
        ]

    def _meta(self, entry: Entry, room: int) -> str:
        """Return outlet, date and tags; rather than the date, the outlet is cut or left out."""
        summary = entry.summary
        rest = [
            day(summary.published, short=True)
            or added(summary.added, datetime.now().astimezone().year),
            *(f"#{tag}" for tag in summary.tags),
        ]
        tail = shown_line(" · ".join(rest))
        who = shown_line(summary.source or ", ".join(summary.authors))
        taken = sum(cell_len(part) + len(" · ") for part in (entry.note, tail) if part)
        dated = sum(cell_len(part) + len(" · ") for part in (entry.note, rest[0]) if part)
        fits = room - dated >= min(_LEAST_OUTLET, cell_len(who))
        who = flow.clip(who, max(room - taken, _LEAST_OUTLET)) if fits else ""
        return " · ".join(part for part in (entry.note, who, tail) if part)

    def _story_size(self, entry: Entry) -> str:
        size = self.story_sizes.get(entry.summary.story or "", 0)
        return f" ≡{size}" if size > 1 else ""

    def words(self, entry: Entry) -> str:
        """Return what a row says of its article, its authors and outlet in full."""
        summary = entry.summary
        return " ".join(
            (summary.title, *summary.authors, summary.source or "", self._meta(entry, _ALL))
        ).replace("\xa0", " ")

    def _draw_snippet(
        self, entry: Entry, line: int, width: int, ground: tuple[str, ...]
    ) -> list[Segment]:
        text = shown_line(entry.snippet)
        lines = _showing(list(flow.wrap(text, width)), entry.marks)
        if line >= len(lines):
            return [Segment(" " * (width + 1), self.look(*ground))]
        start, end = lines[line]
        layer = Layer(Paint(left, right, HIT) for left, right in entry.marks)
        segments = [
            Segment(text[run.start : run.end], self.look("speaker", *ground, *run.looks))
            for run in painting.runs(start, end, [layer])
        ]
        cut = "…" if line == 0 and start > 0 else ""
        used = cell_len(cut + text[start:end])
        return [
            *([Segment(cut, self.look("speaker", *ground))] if cut else []),
            *segments,
            Segment(" " * (width + 1 - used), self.look(*ground)),
        ]


def _showing(
    lines: list[tuple[int, int]], marks: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the two lines of a snippet to show, with its first match on one of them."""
    marked = next(
        (n for n, (start, end) in enumerate(lines) if any(start <= m < end for m, _ in marks)), 0
    )
    first = max(0, marked - 1)
    return lines[first : first + 2]

"""The claims of a comparison, one of them and one of its passages under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.segment import Segment
from textual import events
from textual.message import Message

from reader.tui.claims import Claim, Claims, Passage
from reader.tui.widgets.line_view import LineView

_MARGIN = 3
_LEAST_SEEN = 5
"""Lines of a passage to have in sight when the cursor comes to it."""

Layout = Callable[[int], Claims]
"""What lays claims out in lines of a width."""


class ClaimsView(LineView):
    """Claims below each other."""

    class Chosen(Message):
        """A claim was clicked a second time."""

    def __init__(self) -> None:
        super().__init__()
        self.claims: Sequence[Claim] = ()
        self.cursor = 0
        self.passage = 0
        self._layout: Layout = lambda _: Claims()
        self._laid = Claims()

    @property
    def claim(self) -> Claim | None:
        """The claim under the cursor."""
        return self.claims[self.cursor] if self.cursor < len(self.claims) else None

    @property
    def place(self) -> Passage | None:
        """The passage under the cursor."""
        return None if self.claim is None else self.claim.passages[self.passage]

    def count_lines(self) -> int:
        """Return how many lines the claims take."""
        return len(self._laid.lines)

    def show(
        self, claims: Sequence[Claim], layout: Layout, cursor: int = 0, passage: int = 0
    ) -> None:
        """Show claims, the cursor on one of them and one of its passages."""
        self.claims = claims
        self._layout = layout
        self.cursor = max(0, min(cursor, len(claims) - 1))
        self.passage = min(passage, len(self.claim.passages) - 1) if self.claim else 0
        self._lay_out()

    def move(self, claims: int) -> None:
        """Move the cursor down, or up for less than 0."""
        if not self.claims:
            return
        self.cursor = max(0, min(self.cursor + claims, len(self.claims) - 1))
        self.passage = 0
        self.redraw()
        self._reveal()

    def turn(self, passages: int) -> None:
        """Move the cursor to another passage of the claim."""
        if self.claim is not None:
            self.passage = (self.passage + passages) % len(self.claim.passages)
            self.redraw()
            self._reveal_passage()

    def page_claims(self) -> int:
        """Return how many claims make a page, roughly."""
        return max(self.scrollable_content_region.height // 7, 1)

    def _reveal(self) -> None:
        if self._laid.first:
            top = self._laid.first[self.cursor] if self.cursor else 0
            self.show_lines(top, self._laid.last[self.cursor] - top + 1, context=2)
            self._reveal_passage()

    def _reveal_passage(self) -> None:
        if self._laid.heads and self.passage:
            head = self._laid.heads[self.cursor][self.passage]
            self.show_lines(head, _LEAST_SEEN)

    def _lay_out(self) -> None:
        if not self.text_width:
            return
        self._laid = self._layout(max(self.text_width - 2 * _MARGIN, 16))
        self.measure()
        self.redraw()
        self._reveal()

    def on_resize(self) -> None:
        """Fit the claims to another width."""
        self._lay_out()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the claim clicked."""
        at = event.y + self.scroll_offset.y
        claim = self._laid.lines[at].claim if at < self.count_lines() else None
        if claim is None:
            return
        if claim == self.cursor:
            self.post_message(self.Chosen())
        self.move(claim - self.cursor)

    def draw(self, index: int, width: int) -> list[Segment]:
        """Return a line."""
        del width
        line = self._laid.lines[index]
        here = line.claim is not None and line.claim == self.cursor
        segments = [Segment("▌" if here else " ", self.look("gutter")), Segment("  ", self.look())]
        for at, (text, look) in enumerate(line.pieces):
            owner = line.heads[at] if line.heads else None
            chosen = here and owner is not None and owner == self.passage
            looks = (look, "chosen") if chosen else (look,)
            segments.append(Segment(text, self.look(*looks)))
        return segments

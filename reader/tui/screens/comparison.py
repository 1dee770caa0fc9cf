"""The comparison: what several articles say about the same things, the differences first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from reader import assets
from reader.errors import ReaderError
from reader.model import Compared, Story
from reader.tui import claims, keys
from reader.tui.claims import Claim, Passage
from reader.tui.display import shown, shown_line
from reader.tui.keys import KEYS, Scope
from reader.tui.widgets.claims_view import ClaimsView
from reader.tui.widgets.frame import Heading
from reader.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp

_HINTS = (
    "comparison.open", "comparison.right", "comparison.filter", "comparison.dismiss",
    "comparison.close", "program.help",
)  # fmt: skip


class Jump(NamedTuple):
    """Where to go in which article."""

    article_id: str
    passage: Passage


@dataclass
class Session:
    """A comparison as left, so that one can come back to it."""

    story: Story
    compared: Compared | None = None
    cursor: int = 0
    kind: str = ""
    """The verdict shown alone; empty for all."""


class ComparisonScreen(Screen[Jump | None]):
    """Claims to move through; gives the place one wants to see in its article."""

    SCOPE = Scope.COMPARISON
    CSS_PATH: ClassVar = [str(assets.styles() / "comparison.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = keys.bindings(Scope.COMPARISON)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.view = ClaimsView()
        self.heading = Heading()
        self.reason = Static(Content(""), classes="reason", markup=False)
        self.notice = Static(Content(""), classes="notice", markup=False)
        self.status = StatusLine(id="status")
        self.claims: list[Claim] = []
        self.dismissed: list[tuple[int, Claim]] = []

    @property
    def program(self) -> ReaderApp:
        """The program."""
        return cast("ReaderApp", self.app)

    def compose(self) -> ComposeResult:
        """Put the parts below each other."""
        yield self.heading
        yield self.reason
        yield self.notice
        yield self.view
        yield self.status

    def on_mount(self) -> None:
        """Show what is known, or have it found out."""
        self.heading.left = shown_line(self.session.story.title) or "Comparison"
        self.heading.right = f"{len(self.session.story.articles)} articles"
        self._describe()
        by_id = {key.id: key for key in KEYS}
        self.status.hint(
            tuple(
                (keys.names(by_id[one], self.program.keymap).split()[0], by_id[one].hint)
                for one in _HINTS
            )
        )
        self.set_focus(self.view)
        if self.session.compared is not None:
            self._take(self.session.compared)
            return
        count = len(self.session.story.articles)
        self._notice(f"Comparing {count} articles…\n\nThe first time they are read for facts too.")
        self.run_worker(self._compare(), exclusive=True)

    async def _compare(self) -> None:
        ids = self.session.story.articles
        try:
            compared = await asyncio.to_thread(self.program.backend.compare, ids)
        except ReaderError as error:
            self._notice(f"{error}\n\nesc goes back.")
        else:
            self._take(compared)

    def _take(self, compared: Compared) -> None:
        self.session.compared = compared
        self.claims = claims.claims_of(compared)
        self._show(self.session.cursor)

    def _notice(self, text: str) -> None:
        self.notice.update(Content(shown(text)))
        self.notice.display = bool(text)
        self.view.display = not text

    def _describe(self) -> None:
        """Say which articles these are, why one story, and how many claims of each kind."""
        reason = f"One story: {shown_line(self.session.story.reason)}"
        found = [f"{count} {kind}" for kind, count in claims.counts(self.claims).items()]
        if self.session.kind:
            found.append(f"showing only: {self.session.kind}")
        listed = claims.headlines(self.session.compared) if self.session.compared else []
        lines = [*listed, reason, " · ".join(found)]
        self.reason.update(Content("\n".join(line for line in lines if line)))

    def _shown(self) -> list[Claim]:
        kind = self.session.kind
        return [claim for claim in self.claims if not kind or claim.kind == kind]

    def _show(self, cursor: int = 0) -> None:
        compared = self.session.compared
        if compared is None:
            return
        shown = self._shown()
        self._describe()
        self._notice("" if shown else self._nothing())
        self.view.show(compared, shown, cursor)
        self.set_focus(self.view)

    def _nothing(self) -> str:
        if self.session.kind:
            return f"Nothing is {self.session.kind}.\n\nF shows all verdicts."
        return (
            "Nothing in these articles could be lined up.\n\n"
            "They may be on different things, or say nothing about the same one. esc goes back."
        )

    def action_down(self) -> None:
        """Go to the next claim."""
        self.view.move(1)

    def action_up(self) -> None:
        """Go to the claim before."""
        self.view.move(-1)

    def action_page_down(self) -> None:
        """Go down a page."""
        self.view.move(self.view.page_claims())

    def action_page_up(self) -> None:
        """Go up a page."""
        self.view.move(-self.view.page_claims())

    def action_top(self) -> None:
        """Go to the first claim."""
        self.view.move(-len(self.claims))

    def action_bottom(self) -> None:
        """Go to the last claim."""
        self.view.move(len(self.claims))

    def action_left(self) -> None:
        """Go to the passage on the left."""
        self.view.turn(-1)

    def action_right(self) -> None:
        """Go to the passage on the right."""
        self.view.turn(1)

    def on_claims_view_chosen(self) -> None:
        """Open the article of the claim clicked."""
        self.action_open()

    def action_open(self) -> None:
        """Open the article at the passage under the cursor."""
        place = self.view.place
        compared = self.session.compared
        if place is not None and compared is not None:
            self.session.cursor = self.view.cursor
            self.dismiss(Jump(compared.articles[place.article].id, place))

    def action_close(self) -> None:
        """Go back to reading."""
        self.dismiss(None)

    def action_filter(self) -> None:
        """Show all verdicts, or one only."""
        from reader.tui.screens.picker import Picker, Row

        found = claims.counts(self.claims)
        rows = [Row("all", f"{len(self.claims)}")]
        rows += [Row(kind, f"{count}") for kind, count in found.items()]
        kinds: Sequence[str] = ["", *found]

        def chosen(at: int | None) -> None:
            if at is not None:
                self.session.kind = kinds[at]
                self._show()

        self.app.push_screen(Picker("Show verdicts", rows), chosen)

    def action_unfilter(self) -> None:
        """Show all verdicts again."""
        self.session.kind = ""
        self._show()

    def action_dismiss_verdict(self) -> None:
        """Leave the verdict under the cursor out from now on."""
        claim = self.view.claim
        if claim is None or claim.comparison is None or self.session.compared is None:
            self.status.say("Only a verdict can be dismissed.")
            return
        slot, compared = claim.comparison, self.session.compared
        self._keep(lambda: self.program.backend.dismiss(compared, slot))
        at = self.claims.index(claim)
        self.dismissed.append((at, claim))
        del self.claims[at]
        self._show(self.view.cursor)
        self.status.say("Dismissed, and it stays so. ^z takes it back.")

    def action_undo(self) -> None:
        """Let the verdict dismissed last stand again."""
        compared = self.session.compared
        if not self.dismissed or compared is None:
            self.status.say("Nothing to undo.")
            return
        at, claim = self.dismissed.pop()
        slot = claim.comparison
        if slot is not None:
            self._keep(lambda: self.program.backend.take_back_dismissal(compared, slot))
        self.claims.insert(at, claim)
        shown = self._shown()
        self._show(shown.index(claim) if claim in shown else 0)

    def _keep(self, work: Callable[[], None]) -> None:
        async def job() -> None:
            try:
                await asyncio.to_thread(work)
            except ReaderError as error:
                self.status.say(str(error), bad=True)

        self.run_worker(job(), group="keep")

    def action_copy(self) -> None:
        """Copy the claim with its passages."""
        if self.view.claim is not None and self.session.compared is not None:
            self.app.copy_to_clipboard(
                shown(claims.as_text(self.session.compared, self.view.claim))
            )
            self.status.say("Copied with its passages.")

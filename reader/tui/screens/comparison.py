"""The comparison: what several articles say about the same things, the differences first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from reader import assets
from reader.errors import ReaderError
from reader.model import Compared, Story, Verdict
from reader.tui import claims, hints, keys
from reader.tui.background import Background
from reader.tui.claims import Claim, Claims, Passage
from reader.tui.display import shown, shown_line
from reader.tui.keys import Scope
from reader.tui.verdicts import WORDS
from reader.tui.widgets.claims_view import ClaimsView
from reader.tui.widgets.frame import Heading
from reader.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp


_LOOK_SECONDS = 0.3


class Progress(Protocol):
    """How far reading for facts is."""

    @property
    def done(self) -> int:
        """How many articles are done."""
        ...

    @property
    def total(self) -> int:
        """Of how many."""
        ...


class Jump(NamedTuple):
    """Where to go in which article."""

    article_id: str
    passage: Passage


class Decided(NamedTuple):
    """What takes a decision of a person back, and what is said then."""

    take_back: Callable[[], None]
    undone: str


@dataclass
class Session:
    """A comparison as left, so that one can come back to it."""

    story: Story
    compared: Compared | None = None
    cursor: int = 0
    passage: int = 0
    kind: str = ""
    """The verdict shown alone; empty for all."""
    dismissed: bool = False
    """Whether what the reader left out is shown too."""
    decided: list[Decided] = field(default_factory=list)


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
        self.notice = Static(Content(""), classes="notice", markup=False)
        self.status = StatusLine(id="status")
        self.background = Background(self, self.complain)
        self._read: Progress | None = None
        self._waiting: Timer | None = None

    @property
    def program(self) -> ReaderApp:
        """The program."""
        return cast("ReaderApp", self.app)

    def compose(self) -> ComposeResult:
        """Put the parts below each other."""
        yield self.heading
        yield self.notice
        yield self.view
        yield self.status

    def complain(self, error: ReaderError) -> None:
        """Tell what went wrong, on the bottom line."""
        self.status.say(str(error), bad=True)

    def on_mount(self) -> None:
        """Show what is known, or have it found out."""
        count = len(self.session.story.articles)
        self.heading.left = shown_line(self.session.story.title) or "Comparison"
        self.heading.right = f"{count} articles"
        self.status.hint(hints.for_comparison(self.program.keymap))
        self.set_focus(self.view)
        if self.session.compared is not None:
            self._take(self.session.compared)
            return
        self._say_progress()
        self._waiting = self.set_interval(_LOOK_SECONDS, self._say_progress)
        self.background.ask("compare", self._compare, self._take, self._cannot)

    def _compare(self) -> Compared:
        def report(step: Progress) -> None:
            self._read = step

        return self.program.backend.compare(self.session.story.articles, progress=report)

    def _say_progress(self) -> None:
        """Say how many of the articles have been read for facts, which takes a while."""
        step = self._read
        reading = f"\n\nReading for facts: {step.done} of {step.total}" if step is not None else ""
        self._notice(f"Comparing {len(self.session.story.articles)} articles…{reading}")

    def _cannot(self, error: ReaderError) -> None:
        self._stop_waiting()
        self._notice(f"{error}\n\nesc goes back.")

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None

    def _take(self, compared: Compared) -> None:
        self._stop_waiting()
        self.session.compared = compared
        self._show(self.session.cursor, self.session.passage)

    def _notice(self, text: str) -> None:
        self.notice.update(Content(shown(text)))
        self.notice.display = bool(text)
        self.view.display = not text
        self.set_focus(None if text else self.view)

    def _show(self, cursor: int = 0, passage: int = 0) -> None:
        compared = self.session.compared
        if compared is None:
            return
        kind = self.session.kind
        found = claims.claims_of(compared, dismissed=self.session.dismissed)
        listed = [claim for claim in found if not kind or claim.kind == kind]

        def layout(width: int) -> Claims:
            opening = claims.opening(self.session.story, compared, found, kind, width)
            return claims.lay_out(compared, listed, width, opening)

        self._notice("" if listed else self._nothing())
        self.view.show(listed, layout, cursor, passage)

    def _nothing(self) -> str:
        if self.session.kind:
            return f"Nothing is {self.session.kind} any more.\n\nF shows all verdicts."
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
        self.view.move(-len(self.view.claims))

    def action_bottom(self) -> None:
        """Go to the last claim."""
        self.view.move(len(self.view.claims))

    def action_left(self) -> None:
        """Go to the passage before."""
        self.view.turn(-1)

    def action_right(self) -> None:
        """Go to the next passage."""
        self.view.turn(1)

    def on_claims_view_chosen(self) -> None:
        """Open the article of the claim clicked."""
        self.action_open()

    def action_open(self) -> None:
        """Open the article at the passage under the cursor."""
        place = self.view.place
        compared = self.session.compared
        if place is not None and compared is not None:
            self._remember_place()
            self.dismiss(Jump(compared.articles[place.article].id, place))

    def action_close(self) -> None:
        """Go back to reading."""
        self._remember_place()
        self.dismiss(None)

    def _remember_place(self) -> None:
        self.session.cursor = self.view.cursor
        self.session.passage = self.view.passage

    def action_filter(self) -> None:
        """Show all verdicts, or one only."""
        from reader.tui.screens.picker import Picker, Row

        if self.session.compared is None:
            return
        found = claims.claims_of(self.session.compared, dismissed=True)
        counts = claims.counts(found)
        shown = sum(not claim.dismissed for claim in found)
        rows = [Row("all", f"{shown}")]
        rows += [Row(kind, f"{count}") for kind, count in counts.items()]
        kinds = ["", *counts]

        def chosen(at: int | None) -> None:
            if at is not None:
                self.session.kind = kinds[at]
                self.session.dismissed = kinds[at] == claims.DISMISSED
                self._show()

        self.app.push_screen(Picker("Show verdicts", rows), chosen)

    def action_unfilter(self) -> None:
        """Show all verdicts again."""
        self.session.dismissed &= self.session.kind != claims.DISMISSED
        self.session.kind = ""
        self._show()

    def action_show_dismissed(self) -> None:
        """Show what was left out too, or no longer."""
        compared = self.session.compared
        if compared is None:
            return
        if not compared.dismissed:
            self.status.say("Nothing was dismissed here.")
            return
        self.session.dismissed = not self.session.dismissed
        self.session.kind = ""
        found = claims.claims_of(compared, dismissed=self.session.dismissed)
        first = next((at for at, claim in enumerate(found) if claim.dismissed), 0)
        self._show(first)

    def action_dismiss_verdict(self) -> None:
        """Leave the verdict under the cursor out from now on, or bring it back."""
        claim = self._judged()
        if claim is None:
            return
        backend, compared, slot = self.program.backend, self.session.compared, claim.comparison
        if compared is None or slot is None:
            return
        if claim.dismissed:
            self._decide(
                claim,
                lambda: backend.take_back_dismissal(compared, slot),
                "Brought back",
                "It is dismissed again.",
            )
        else:
            self._decide(
                claim,
                lambda: backend.dismiss(compared, slot),
                "Dismissed, and it stays so; X shows what is dismissed",
                "It stands again.",
            )

    def action_correct_verdict(self) -> None:
        """Put another verdict in place of the one under the cursor, or the one found back."""
        from reader.compare import BY_HAND
        from reader.tui.screens.picker import Picker, Row

        claim = self._judged()
        compared = self.session.compared
        if claim is None or claim.comparison is None or compared is None:
            return
        slot = claim.comparison
        others = [verdict for verdict in Verdict if claim.dismissed or verdict is not slot.verdict]
        rows = [Row(WORDS[verdict]) for verdict in others]
        if claim.dismissed or slot.rule == BY_HAND:
            rows.append(Row("as it was found"))

        def chosen(at: int | None) -> None:
            if at is None:
                return
            backend = self.program.backend
            if at == len(others):
                self._decide(
                    claim,
                    lambda: backend.take_back_dismissal(compared, slot),
                    "As it was found",
                    "It is as you put it.",
                )
                return
            verdict = others[at]
            self._decide(
                claim,
                lambda: backend.dismiss(compared, slot, verdict),
                f"Now: {WORDS[verdict]}, and it stays so",
                "It is as it was.",
            )

        self.app.push_screen(Picker(f"Not {WORDS[slot.verdict]}, but", rows), chosen)

    def _judged(self) -> Claim | None:
        """Return the claim under the cursor; says so where it has no verdict."""
        claim: Claim | None = self.view.claim
        if claim is None or claim.comparison is None:
            self.status.say("There is no verdict here.")
            return None
        return claim

    def _decide(self, claim: Claim, decide: Callable[[], None], did: str, undone: str) -> None:
        """Have a decision on a claim kept, so that it can be taken back."""
        take_back = self._as_it_is(claim)

        def done() -> None:
            self.session.decided.append(Decided(take_back, undone))
            self.status.say(f"{did}. ^z takes it back.")

        self._keep(decide, done)

    def _as_it_is(self, claim: Claim) -> Callable[[], None]:
        """Return what puts the decision on a claim back as it is now."""
        from reader.compare import BY_HAND

        backend, compared, slot = self.program.backend, self.session.compared, claim.comparison
        if compared is None or slot is None:
            return lambda: None
        if claim.dismissed:
            return lambda: backend.dismiss(compared, slot)
        if slot.rule == BY_HAND:
            return lambda: backend.dismiss(compared, slot, slot.verdict)
        return lambda: backend.take_back_dismissal(compared, slot)

    def action_undo(self) -> None:
        """Take the last decision on a verdict back."""
        if not self.session.decided:
            self.status.say("Nothing to undo.")
            return
        last = self.session.decided.pop()
        self._keep(last.take_back, lambda: self.status.say(last.undone))

    def _keep(self, decide: Callable[[], None], done: Callable[[], None]) -> None:
        """Have a decision kept, then show what the comparison is with it."""

        def work() -> Compared:
            decide()
            return self._compare()

        def took(compared: Compared) -> None:
            self.session.compared = compared
            self._show(self.view.cursor)
            done()

        self.program.keeper.keep(work, took, self.complain)

    def action_copy(self) -> None:
        """Copy the claim with its passages."""
        if self.view.claim is not None and self.session.compared is not None:
            self.app.copy_to_clipboard(
                shown(claims.as_text(self.session.compared, self.view.claim))
            )
            self.status.say("Copied with its passages.")

"""The main screen's parts and what they show; what keys do is elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from reader.errors import ReaderError
from reader.tui import hints, layout, listing
from reader.tui.background import Background, Keeper
from reader.tui.filters import Filter, kept
from reader.tui.layout import Pane, Wish
from reader.tui.listing import Entry, Listing, Source
from reader.tui.reading import Reading
from reader.tui.shelf import Shelf
from reader.tui.verdicts import Verdicts
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.document_list import DocumentList
from reader.tui.widgets.facts_panel import FactsPanel
from reader.tui.widgets.frame import Frame
from reader.tui.widgets.line_view import LineView
from reader.tui.widgets.palette import Palette
from reader.tui.widgets.prompt import Ask, Prompt
from reader.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from reader.model import Summary
    from reader.tui.app import ReaderApp
    from reader.tui.backend import Backend

EMPTY = "The library is empty: `reader add FILE` in another terminal reads something in."


class Desk(Screen[None]):
    """Three panes, a line above and one below; the only one that knows them all."""

    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self) -> None:
        super().__init__(id="desk")
        self.documents = DocumentList(id="documents-view")
        self.article = ArticleView(id="article-view")
        self.facts = FactsPanel(id="facts-view")
        self.frames = {
            Pane.DOCUMENTS: Frame(self.documents, id="documents"),
            Pane.ARTICLE: Frame(self.article, id="article"),
            Pane.FACTS: Frame(self.facts, id="facts"),
        }
        self.prompt = Prompt(id="prompt")
        self.status = StatusLine(id="status")
        self.too_small = Static(Content(""), id="too-small", markup=False)
        self.palette = Palette()
        self.pane = Pane.DOCUMENTS
        self.wish = Wish()
        self.opened = False
        self.shelf = Shelf()
        self.verdicts = Verdicts()
        self.filter: Filter | None = None
        self.reading: Reading | None = None

    def compose(self) -> ComposeResult:
        """Put the parts on the screen."""
        yield self.prompt
        with Horizontal(id="panes"):
            yield from self.frames.values()
        yield self.status
        yield self.too_small

    @property
    def program(self) -> ReaderApp:
        """The program."""
        return cast("ReaderApp", self.app)

    @property
    def backend(self) -> Backend:
        """The library."""
        return self.program.backend

    @property
    def background(self) -> Background:
        """What asks the library for things."""
        return self.program.background

    @property
    def keeper(self) -> Keeper:
        """What has the library keep things."""
        return self.program.keeper

    @property
    def view(self) -> LineView:
        """The view of the pane in use."""
        return self.frames[self.pane].view

    def say(self, news: str) -> None:
        """Tell what happened, on the bottom line."""
        self.status.say(news)

    def complain(self, error: ReaderError | str) -> None:
        """Tell what went wrong, on the bottom line."""
        self.status.say(str(error), bad=True)

    def lacks_articles(self) -> bool:
        """Say whether the library is known to be empty, and on the bottom line what to do."""
        if self._is_empty():
            self.say(EMPTY)
        return self._is_empty()

    def _is_empty(self) -> bool:
        return self.opened and not self.shelf

    def ask(self, ask: Ask) -> None:
        """Ask for a line of input at the top."""
        self.say("")
        self.prompt.ask(ask)
        self.hint()

    def stop_asking(self) -> None:
        """Put the input line away, the focus back where it was."""
        self.describe_place()
        self.set_focus(self.view, scroll_visible=False)

    def describe_place(self) -> None:
        """Say at the top what is listed."""
        shown = self.documents.listing
        if shown.source is Source.SEARCH:
            self.prompt.rest("search", shown.query)
        elif shown.source is Source.NAME:
            self.prompt.rest("name", shown.name)
        else:
            self.prompt.rest("filter" if self.filter else "reader", self._filter_label())
        self.count()

    def _filter_label(self) -> str:
        return self.filter.label if self.filter else ""

    def count(self) -> None:
        """Say at the top right how many there are."""
        shown = self.documents.listing
        if shown.source is Source.SEARCH:
            if shown.trouble:
                self.prompt.tell("")
                return
            self.prompt.tell("1 found" if shown.total == 1 else f"{shown.total:,} found")
            return
        unread = sum(not entry.summary.read for entry in shown.entries)
        self.prompt.tell(f"{unread:,} unread" if unread else "")

    def show_listing(self, listing: Listing, select: str | None = None) -> None:
        """List other articles, the cursor on one of them where it is listed."""
        at = listing.index(select) if select is not None else None
        self.documents.show(listing, at or 0)
        self._describe_listing()

    def update_listing(self, listing: Listing) -> None:
        """Bring the rows up to date, without moving."""
        self.documents.update(listing)
        self._describe_listing()

    def _describe_listing(self) -> None:
        shown = self.documents.listing
        frame = self.frames[Pane.DOCUMENTS]
        frame.heading.left = shown.title
        frame.heading.right = "" if shown.trouble else f"{shown.total:,}"
        frame.say("" if shown.entries else self._nothing_listed(shown))
        if not self.prompt.asking:
            self.describe_place()

    def _nothing_listed(self, shown: Listing) -> str:
        if shown.trouble:
            return shown.trouble
        if shown.source is Source.SEARCH:
            found = f"Nothing found for “{shown.query}”."
            if shown.suggestion:
                advice = f"Did you mean “{shown.suggestion}”? Press enter to search for it."
            else:
                advice = "Try fewer or shorter words, or a beginning with a star: mil*"
            return f"{found}\n\n{advice}\n\nesc esc lists all again."
        if shown.source is Source.NAME:
            return f"No article has “{shown.name}” yet.\n\nesc goes back."
        if self.filter is not None:
            return f"No article is {self.filter.label}.\n\nF shows all again."
        return (
            "The library is empty.\n\nRead something in from another terminal; it appears here:\n\n"
            "  reader add FILE\n  reader add FOLDER\n  reader add https://…"
        )

    def library_listing(self) -> Listing:
        """Return the library's articles, filtered."""
        return listing.of_library(kept(self.shelf, self.filter))

    def take_summaries(self, summaries: list[Summary]) -> None:
        """Take in what the library holds."""
        self.shelf = Shelf(summaries)
        self.documents.story_sizes = self.shelf.story_sizes()
        self.hint()

    def take_summary(self, summary: Summary) -> None:
        """Take in what is now known of an article, wherever it shows."""
        self.shelf.put(summary)
        self.update_listing(self.documents.listing.with_summary(summary))

    @property
    def entry(self) -> Entry | None:
        """The row under the cursor."""
        return self.documents.entry

    def apply_panes(self) -> None:
        """Show the panes there is room for, as wide as wished."""
        width, height = self.app.size
        small = not layout.fits(width, height)
        self.too_small.display = small
        if small:
            self.too_small.update(
                Content(
                    f"reader needs {layout.LEAST_WIDTH}×{layout.LEAST_HEIGHT}; "
                    f"this terminal is {width}×{height}. Make it larger, or Q to quit."
                )
            )
        panes = layout.arrange(width, self.pane, self.wish)
        widths = zip(
            self.frames.values(), (panes.documents, panes.article, panes.facts), strict=True
        )
        for pane, frame in self.frames.items():
            frame.set_class(pane is self.pane, "-in-use")
        for frame, cells in widths:
            frame.display = cells > 0
            frame.styles.width = cells
        shown = panes.shown()
        self.frames[Pane.DOCUMENTS].set_class(len(shown) == 1, "-alone")
        self.frames[Pane.FACTS].set_class(len(shown) == 1, "-alone")

    def enter_pane(self, pane: Pane) -> None:
        """Go to a pane; it unfolds where it was folded."""
        self.pane = pane
        self.apply_panes()
        self.set_focus(self.view, scroll_visible=False)
        self.hint()

    def hint(self) -> None:
        """Show the keys that matter in this pane, or in the line of input."""
        if self.prompt.asked is not None:
            self.status.hint(hints.for_typing(searching=self.prompt.asked.label == "search"))
            return
        keymap = self.program.keymap
        self.status.hint(hints.for_pane(self.pane, keymap, empty=self._is_empty()))

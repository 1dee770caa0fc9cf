"""Moving about: lines, rows and facts, from article to article, between and around panes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from reader.tui.actions.comparing import Comparing
from reader.tui.layout import Pane, arrange
from reader.tui.listing import Entry, Source
from reader.tui.panel import Grouping


class Moving(Comparing):
    """Keys that move and that arrange the panes."""

    def action_down(self) -> None:
        """Go down one line, row or fact."""
        self._move(1)

    def action_up(self) -> None:
        """Go up one line, row or fact."""
        self._move(-1)

    def _move(self, step: int) -> None:
        if self.pane is Pane.DOCUMENTS:
            self.documents.move(step)
            self.reach_for_more()
        elif self.pane is Pane.ARTICLE:
            self.article.go_to(self.article.scroll_offset.y + step)
        else:
            self.facts.move(step)

    def action_page_down(self) -> None:
        """Go down a page; at the end of an article, say what comes next."""
        self._page(1)

    def action_page_up(self) -> None:
        """Go up a page."""
        self._page(-1)

    def _page(self, step: int) -> None:
        if self.pane is Pane.DOCUMENTS:
            self.documents.move(step * self.documents.page_rows())
            self.reach_for_more()
        elif self.pane is Pane.ARTICLE:
            height = max(self.article.scrollable_content_region.height - 2, 1)
            if step > 0 and self.article.scroll_offset.y >= self.article.max_scroll_y:
                self.say("The end. J opens the next article, u the next unread.")
            self.article.go_to(self.article.scroll_offset.y + step * height)
        else:
            self.facts.move(step * self.facts.page_facts())

    def action_top(self) -> None:
        """Go to the start."""
        if self.pane is Pane.DOCUMENTS:
            self.documents.move_to(0)
        elif self.pane is Pane.ARTICLE:
            self.article.go_to(0)
        else:
            self.facts.move_to(0)

    def action_bottom(self) -> None:
        """Go to the end."""
        if self.pane is Pane.DOCUMENTS:
            self.documents.move_to(len(self.documents.listing.entries) - 1)
            self.reach_for_more()
        elif self.pane is Pane.ARTICLE:
            self.article.go_to(self.article.max_scroll_y)
        else:
            self.facts.move_to(len(self.facts.panel.facts) - 1)

    def action_next_article(self) -> None:
        """Open the next article listed."""
        self._step_article(range(self.documents.cursor + 1, len(self.documents.listing.entries)))

    def action_previous_article(self) -> None:
        """Open the article listed before."""
        self._step_article(range(self.documents.cursor - 1, -1, -1))

    def action_next_unread(self) -> None:
        """Open the next unread article listed."""
        rows = range(self.documents.cursor + 1, len(self.documents.listing.entries))
        self._step_article(rows, lambda entry: not entry.summary.read)

    def action_previous_unread(self) -> None:
        """Open the unread article listed before."""
        rows = range(self.documents.cursor - 1, -1, -1)
        self._step_article(rows, lambda entry: not entry.summary.read)

    def _step_article(
        self, rows: Iterable[int], wanted: Callable[[Entry], bool] = lambda _: True
    ) -> None:
        if self.lacks_articles():
            return
        entries = self.documents.listing.entries
        row = next((row for row in rows if wanted(entries[row])), None)
        if row is None:
            self.say("No further article that way.")
            return
        self.go_to_row(row)

    def action_next_pane(self) -> None:
        """Go to the next pane."""
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        if self.prompt.asking:
            self.stop_asking()
            return
        panes = list(Pane)
        self.enter_pane(panes[(panes.index(self.pane) + step) % len(panes)])

    def action_pane(self, name: str) -> None:
        """Go to a pane by name."""
        self.enter_pane(Pane(name))

    def action_toggle_facts(self) -> None:
        """Show or hide the facts panel."""
        shown = arrange(self.app.size.width, Pane.ARTICLE, self.wish).facts > 0
        self.wish = replace(self.wish, facts=not shown)
        if shown and self.pane is Pane.FACTS:
            self.enter_pane(Pane.ARTICLE)
        elif not shown and not arrange(self.app.size.width, self.pane, self.wish).facts:
            self.enter_pane(Pane.FACTS)
        else:
            self.apply_panes()

    def action_resize(self, cells: int) -> None:
        """Make the side pane in use wider or narrower; from the article, the list."""
        if self.pane is Pane.FACTS:
            self.wish = replace(self.wish, wider_facts=self.wish.wider_facts + cells)
        else:
            self.wish = replace(self.wish, wider_list=self.wish.wider_list + cells)
        self.apply_panes()

    def action_alone(self) -> None:
        """Show this pane alone, or all again."""
        self.wish = replace(self.wish, alone=not self.wish.alone)
        self.apply_panes()

    def action_group_facts(self) -> None:
        """Group facts by speaker or by paragraph."""
        by = Grouping.PARAGRAPH if self.facts.grouping is Grouping.SPEAKER else Grouping.SPEAKER
        self.facts.group(by)
        self.frames[Pane.FACTS].heading.left = f"Facts by {by.value}"

    def action_open(self) -> None:
        """Open what is under the cursor."""
        if self.lacks_articles():
            return
        if self.pane is Pane.DOCUMENTS:
            self._open_row()
        elif self.pane is Pane.FACTS:
            self.on_facts_panel_chosen()
        else:
            self.open_name()

    def _open_row(self) -> None:
        entry = self.entry
        if entry is None:
            self.take_suggestion()
            return
        reading = self.reading
        if reading is not None and reading.article.id == entry.summary.id:
            self.enter_pane(Pane.ARTICLE)
            self.entered(entry.summary.id)
        else:
            self.open_article(entry.summary.id, enter=True)

    def on_facts_panel_chosen(self) -> None:
        """Go to the words of the fact under the cursor."""
        fact = self.facts.fact
        if fact is None:
            return
        self.article.point_at((fact.start, fact.end))
        if not self.frames[Pane.ARTICLE].display or self.pane is Pane.FACTS:
            self.enter_pane(Pane.ARTICLE)
            self.call_after_refresh(self.article.reveal, (fact.start, fact.end))

    def on_facts_panel_moved(self) -> None:
        """Show in the text where the fact under the cursor stands."""
        fact = self.facts.fact
        if fact is not None:
            self.article.point_at((fact.start, fact.end))

    def action_back(self) -> None:
        """Go back a step: from typing to the list, from a pane to the one before, to all again."""
        if self.prompt.asking:
            self._stop_typing()
        elif self.can_return():
            self.return_to_comparison()
        elif self.wish.alone:
            self.action_alone()
        elif self.pane is Pane.FACTS:
            self.enter_pane(Pane.ARTICLE)
        elif self.find_words:
            self.clear_find()
        elif self.pane is Pane.ARTICLE:
            self.enter_pane(Pane.DOCUMENTS)
        elif self.documents.listing.source is not Source.LIBRARY or self.filter is not None:
            self.show_library()
        else:
            self.say("q or Q quits.")

    def _stop_typing(self) -> None:
        ask = self.prompt.asked
        self.stop_asking()
        if ask is not None and ask.cancel is not None:
            ask.cancel()

    def action_leave(self) -> None:
        """Go back a step; quit where there is none."""
        listed = self.documents.listing.source
        top = self.pane is Pane.DOCUMENTS and listed is Source.LIBRARY and self.filter is None
        if top and not self.wish.alone and not self.prompt.asking:
            self.app.exit()
        else:
            self.action_back()

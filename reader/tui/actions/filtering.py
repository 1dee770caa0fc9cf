"""Choosing which articles to list."""

from __future__ import annotations

from reader.tui.actions.naming import Naming
from reader.tui.filters import Choice, choices
from reader.tui.layout import Pane


class Filtering(Naming):
    """Keys that filter."""

    def action_filter(self) -> None:
        """Choose which articles to list."""
        if self.lacks_articles():
            return
        from reader.tui.screens.picker import Picker, Row

        found = choices(self.shelf)
        rows = [Row(choice.filter.label, f"{choice.leaves:,}") for choice in found]
        names = self.reading.distinct_names() if self.reading is not None else []
        rows += [Row(f"name: {name}", kind.value) for name, kind in names]

        def chosen(at: int | None) -> None:
            if at is not None and at < len(found):
                self._apply_filter(found[at])
            elif at is not None:
                self.list_name(*names[at - len(found)])

        self.app.push_screen(Picker("Show only", rows), chosen)

    def _apply_filter(self, choice: Choice) -> None:
        self.filter = choice.filter
        self.background.forget("search")
        self.show_listing(self.library_listing())
        self.enter_pane(Pane.DOCUMENTS)
        self.on_document_list_moved()

    def action_unfilter(self) -> None:
        """List all articles again."""
        self.show_library()

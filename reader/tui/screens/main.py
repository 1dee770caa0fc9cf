"""The main screen: documents, article, facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from reader.tui import keys
from reader.tui.actions.moving import Moving
from reader.tui.keys import Scope
from reader.tui.layout import Pane
from reader.tui.listing import Source
from reader.tui.widgets.prompt import Ask, Prompt

if TYPE_CHECKING:
    from reader.model import Annotations, Article, Summary


class MainScreen(Moving):
    """Everything one does while reading."""

    BINDINGS = keys.bindings(Scope.MAIN)

    def on_mount(self) -> None:
        """Show the panes; the library comes as soon as it is open."""
        self.enter_pane(Pane.DOCUMENTS)
        self.frames[Pane.DOCUMENTS].heading.left = "Documents"

    def library_opened(self, summaries: list[Summary]) -> None:
        """List what the library holds."""
        self.opened = True
        self.take_summaries(summaries)
        self.show_listing(self.library_listing())
        if summaries:
            self.on_document_list_moved()
        else:
            self.frames[Pane.FACTS].say("")
            self.frames[Pane.ARTICLE].say("")

    def look_again(self) -> None:
        """Take in what another process has added or removed meanwhile."""

        def counted(count: int) -> None:
            if count != len(self.shelf):
                self.background.ask("summaries", self.backend.summaries, self.take_changed)

        self.background.ask("count", self.backend.count, counted)

    def action_update_feeds(self) -> None:
        """Read in what is new in the feeds, the terminal showing how far that is."""
        from reader.tui import elsewhere

        def update() -> str:
            elsewhere.update_feeds(self.backend.path)
            return ""

        self.go_elsewhere(update)
        self.look_anew()

    def action_add(self) -> None:
        """Read in files, folders or addresses, the terminal showing how far that is."""

        def submit(line: str) -> None:
            from reader.tui import elsewhere

            self.stop_asking()
            sources = elsewhere.named(line)

            def add() -> str:
                elsewhere.add(self.backend.path, sources)
                return ""

            if sources:
                self.go_elsewhere(add)
                self.look_anew()

        self.ask(Ask("add", submit, placeholder="FILE, FOLDER or https://…"))

    def look_anew(self) -> None:
        """Take in all that may have changed, the text of the open article too."""
        self.background.ask("summaries", self.backend.summaries, self.take_changed)
        if self.reading is None:
            return
        known = self.reading.article

        def changed(article: Article) -> None:
            if article != known and self.reading is not None and self.reading.article is known:
                top = self.article.seen()[0]
                self.open_article(known.id, enter=False, top=top, remember=False)

        self.background.ask("article", lambda: self.backend.get(known.id), changed, lambda _: None)

    def take_changed(self, summaries: list[Summary]) -> None:
        """List what the library holds now, the cursor where it was."""
        was_empty = not self.shelf
        self.take_summaries(summaries)
        shown = self.documents.listing
        if shown.source is Source.LIBRARY:
            entry = self.entry
            top = self.documents.scroll_offset.y
            self.show_listing(self.library_listing(), entry.summary.id if entry else None)
            self.documents.show_lines(top, 1)
        gone = self.reading is not None and self.reading.article.id not in self.shelf
        if gone:
            self.show_nothing()
        if was_empty or gone:
            self.on_document_list_moved()
        if not all(summary.annotated for summary in summaries):
            self.program.annotation.start()

    def on_resize(self, event: events.Resize) -> None:
        """Fold or unfold panes."""
        del event
        self.apply_panes()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Take note of the pane a click went to."""
        for pane, frame in self.frames.items():
            if frame.view is event.widget and pane is not self.pane:
                self.pane = pane
                self.apply_panes()
        self.hint()

    def on_prompt_typing(self, event: Prompt.Typing) -> None:
        """Follow what is being typed."""
        asked = self.prompt.asked
        if asked is not None and asked.change is not None:
            asked.change(event.value)

    def action_answer(self) -> None:
        """Do with what was typed what it was asked for."""
        asked = self.prompt.asked
        if asked is not None:
            asked.submit(self.prompt.field.value)

    def annotated(self, article_id: str) -> None:
        """Show the facts of an article that has been read."""
        if self.reading is None or self.reading.article.id != article_id:
            return

        def done(annotations: Annotations | None) -> None:
            here = self.reading is not None and self.reading.article.id == article_id
            if here and annotations is not None:
                self.show_annotations(annotations)

        self.background.ask(
            "annotations",
            lambda: self.backend.annotations(article_id),
            done,
            lambda error: self.not_annotated(article_id, f"No facts: {error}"),
        )

    def not_annotated(self, article_id: str | None, why: str) -> None:
        """Say why an article has no facts."""
        if self.reading is not None and article_id in (None, self.reading.article.id):
            self.frames[Pane.FACTS].say(why)

    def annotating(self, done: int, total: int) -> None:
        """Say at the top how far reading for facts has come."""
        if total > done:
            self.prompt.tell(f"reading for facts: {done:,} of {total:,}")

    def all_annotated(self) -> None:
        """Take in what became known of stories while all was read.

        An article read just while it was being opened has not been told of, so it is looked up.
        """
        self.count()
        if self.reading is not None and self.reading.annotations is None:
            self.annotated(self.reading.article.id)
        self.background.ask("summaries", self.backend.summaries, self.take_changed)

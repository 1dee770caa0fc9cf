"""Opening articles, and keeping text, hits, names and facts together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.tui import page
from reader.tui.display import shown_line
from reader.tui.layout import Pane
from reader.tui.listing import Listing, Source
from reader.tui.looks import amount_paints, entity_paints
from reader.tui.reading import Reading, Span, Walk, occurrences
from reader.tui.screens.desk import Desk
from reader.tui.widgets.document_list import DocumentList

if TYPE_CHECKING:
    from reader.model import Annotations, Summary

_WORDS_A_MINUTE = 230

_LONG = 20_000
"""Words from which on a text is shown first and what was read from it after."""

_READING = "reading …"

HIGHLIGHTS = ("names and amounts", "names", "nothing")


class Opening(Desk):
    """Opens articles; knows which one is open and which were before."""

    def __init__(self) -> None:
        super().__init__()
        self.history: list[tuple[str, int]] = []
        self.left: tuple[str, int] | None = None
        """What was open, and its offset at the top, when one began a search or a list came up
        empty."""
        self.find_words = ""
        self.highlights = HIGHLIGHTS[0]

    def open_article(
        self,
        article_id: str,
        *,
        enter: bool,
        at: Span | None = None,
        land: int = 0,
        top: int | None = None,
        remember: bool = True,
    ) -> None:
        """Show an article; `enter` goes there and marks it read, else it is a preview.

        `at` is a place to go to, `land` 1 or -1 its first or last hit, `top` a line's offset.
        The article left behind is remembered for going back, unless told otherwise. Where it may
        take a while, what is known of it is shown at once, then its text, then its facts.
        """
        listed = self.documents.listing
        find = self.find_words
        summary = self.shelf.get(article_id)
        long = summary is not None and summary.words > _LONG
        text_first = long and listed.kind is None

        def read() -> Reading:
            article = self.backend.get(article_id)
            reading = Reading(article)
            if not text_first:
                reading = reading.annotated(self.backend.annotations(article_id))
            return replace(reading, hits=Walk(self._spans(reading, listed, find)))

        def show(reading: Reading) -> None:
            if remember:
                self._remember(article_id)
            self.reading = reading
            self._show_article(
                at, land if land or at or top is not None else 1, facts=not text_first
            )
            if text_first:
                self._read_facts(article_id, at)
            if top is not None:
                self.article.begin_at(top)
            if enter:
                self.entered(article_id)

        if summary is not None and (long or self.background.busy("article")):
            self._announce(summary, remember=remember)
        self.background.ask(
            "article", read, show, lambda error: self._cannot_open(article_id, error)
        )
        if enter and self.pane is Pane.DOCUMENTS:
            self.enter_pane(Pane.ARTICLE)

    def _spans(self, reading: Reading, listed: Listing, find: str) -> tuple[Span, ...]:
        """Return the hits in an article: what is looked for in it, else what it is listed for."""
        article = reading.article
        if find:
            return occurrences(article.text, find)
        if listed.source is Source.SEARCH:
            query = listed.query
            found = self.backend.hit_spans(query, article.id, as_typed=listed.as_typed)
            return tuple(sorted(found))
        return reading.spans_of(listed.name, listed.kind) if listed.kind is not None else ()

    def _announce(self, summary: Summary, *, remember: bool) -> None:
        """Show what is known of an article before it is read, in place of another one."""
        from reader.model import Article

        if self.reading is not None and self.reading.article.id == summary.id:
            return
        if remember:
            self._remember(summary.id)
        self.show_nothing()
        known = Article(
            summary.id, summary.title, "", summary.authors, summary.published, summary.source
        )
        self.article.show(known)
        self.frames[Pane.ARTICLE].heading.left = shown_line(summary.source or "Article")
        self.frames[Pane.FACTS].say(_READING)

    def _read_facts(self, article_id: str, at: Span | None) -> None:
        """Show what was read from the open article, once it is there."""

        def here() -> bool:
            return self.reading is not None and self.reading.article.id == article_id

        def done(annotations: Annotations | None) -> None:
            if here():
                self.show_annotations(annotations)
                if at is not None:
                    self.facts.point_at(*at)

        def failed(error: ReaderError) -> None:
            if here():
                self.frames[Pane.FACTS].say(f"No facts: {error}")

        self.background.ask(
            "annotations", lambda: self.backend.annotations(article_id), done, failed
        )

    def _remember(self, article_id: str) -> None:
        """Keep the article left behind, for ctrl+o."""
        before = self.reading
        if before is not None and before.article.id != article_id:
            self.history.append((before.article.id, self.article.seen()[0]))
            del self.history[:-200]

    def keep_place(self) -> None:
        """Remember the open article and the place in it, for when all are listed again."""
        if self.reading is not None:
            self.left = (self.reading.article.id, self.article.seen()[0])
        elif self.entry is not None:
            self.left = None

    def reopen_left(self) -> None:
        """Open what was open before the list came up empty; else the article under the cursor."""
        article_id, top = self.left or ("", 0)
        if article_id not in self.shelf:
            self.on_document_list_moved()
            return
        if self.history and self.history[-1][0] == article_id:
            self.history.pop()
        self.open_article(article_id, enter=False, top=top, remember=False)

    def entered(self, article_id: str) -> None:
        """Take note that an article is being read, not only looked at."""
        summary = self.shelf.get(article_id)
        if summary is not None and not summary.read:
            self.set_read(article_id, read=True)

    def set_read(self, article_id: str, *, read: bool) -> None:
        """Mark an article read or unread."""
        summary = self.shelf.get(article_id)
        if summary is not None:
            self.keep_marks(
                replace(summary, read=read), lambda: self.backend.mark(article_id, read=read)
            )

    def keep_marks(self, expected: Summary, mark: Callable[[], object]) -> None:
        """Have a mark kept, showing at once what is expected of it and then what came of it."""

        def look() -> None:
            if self.keeper.idle and expected.id in self.shelf:
                self.background.ask(
                    f"summary {expected.id}",
                    lambda: self.backend.summary(expected.id),
                    self.take_summary,
                )

        def failed(error: ReaderError) -> None:
            self.complain(error)
            look()

        self.take_summary(expected)
        self.keeper.keep(mark, lambda _: look(), failed)

    def show_nothing(self) -> None:
        """Have no article open; answers about the one that was are dropped."""
        for lane in ("article", "annotations"):
            self.background.forget(lane)
        self.reading = None
        self.article.show(None)
        self.facts.show(())
        for pane in (Pane.ARTICLE, Pane.FACTS):
            heading = self.frames[pane].heading
            heading.left, heading.right = "", ""
            self.frames[pane].say("")

    def _cannot_open(self, article_id: str, error: ReaderError) -> None:
        summary = self.shelf.get(article_id)
        if summary is None:
            return
        title = f"“{summary.title}”"
        self.show_nothing()
        self.frames[Pane.ARTICLE].say(
            f"{title} can't be opened: {error}\n\n"
            "`reader check` says what is wrong with the library; D removes this article."
        )

    def _show_article(self, at: Span | None, land: int, *, facts: bool) -> None:
        reading = self.reading
        if reading is None:
            return
        self.frames[Pane.ARTICLE].say("")
        self.article.show(reading.article)
        if facts:
            self.show_annotations(reading.annotations)
        else:
            self.paint()
            self.facts.show(())
            self.frames[Pane.FACTS].heading.right = ""
            self.frames[Pane.FACTS].say(_READING)
        hits = reading.hits.landing(land) if land and reading.hits.spans else reading.hits
        self.reading = replace(reading, hits=hits)
        self.show_hits(scroll=at is None)
        if at is not None:
            self.article.point_at(at)
            self.facts.point_at(*at)

    def show_annotations(self, annotations: Annotations | None) -> None:
        """Show what was read from the open article, or that it is being read."""
        if self.reading is None:
            return
        reading = self.reading = self.reading.annotated(annotations)
        self.paint()
        facts = annotations.facts if annotations is not None else ()
        frame = self.frames[Pane.FACTS]
        verdicts = self.verdicts.of_facts(reading.article.id, facts)
        self.facts.show(facts, page.paragraphs(reading.article.text), verdicts)
        self.facts.follow(*self.article.seen())
        frame.heading.left = f"Facts by {self.facts.grouping.value}"
        frame.heading.right = str(len(facts)) if facts else ""
        if annotations is None:
            frame.say(self.program.annotation.request(reading.article.id))
        else:
            frame.say("" if facts else "No facts were found in this text.")

    def paint(self) -> None:
        """Highlight what is to be highlighted."""
        annotations = self.reading.annotations if self.reading is not None else None
        if annotations is None or self.highlights == HIGHLIGHTS[2]:
            self.article.paint_names(())
        elif self.highlights == HIGHLIGHTS[1]:
            self.article.paint_names(entity_paints(annotations))
        else:
            names = tuple(entity_paints(annotations))
            self.article.paint_names((*amount_paints(annotations), *names))

    def show_hits(self, *, scroll: bool = True) -> None:
        """Mark the open article's hits, and have the current one in sight."""
        reading = self.reading
        if reading is None:
            return
        here = reading.hits.here
        self.article.paint_hits(reading.hits.spans, here)
        if here is not None:
            if scroll:
                self.article.reveal(here)
            self.facts.point_at(*here)
        self.describe_article()

    def describe_article(self) -> None:
        """Say above the article which it is and how far one is."""
        reading = self.reading
        if reading is None:
            return
        heading = self.frames[Pane.ARTICLE].heading
        hits = reading.hits
        past_headline = self.article.scroll_offset.y > 2
        article = reading.article
        heading.left = shown_line(article.title if past_headline else article.source or "Article")
        if hits.spans:
            at = "–" if hits.at is None else str(hits.at + 1)
            heading.right = f"hit {at} of {len(hits.spans)}"
        else:
            done = self.article.fraction()
            heading.right = f"{done:.0%}" if past_headline else self._reading_time()

    def _reading_time(self) -> str:
        """Return about how long the open article takes to read."""
        summary = self.shelf.get(self.reading.article.id) if self.reading is not None else None
        return f"{max(round(summary.words / _WORDS_A_MINUTE), 1)} min" if summary else ""

    def on_article_view_viewed(self) -> None:
        """Follow in the facts panel what is in sight in the text."""
        self.facts.follow(*self.article.seen())
        self.describe_article()

    def on_document_list_moved(self) -> None:
        """Preview the article under the cursor; folded panes too have it when they unfold.

        Where nothing is listed, an article from before would look like something found.
        """
        if self.entry is not None:
            self.open_article(self.entry.summary.id, enter=False)
        elif not self._is_empty():
            if self.documents.listing.source is not Source.SEARCH:
                self.keep_place()
            self._remember("")
            self.show_nothing()
            self.frames[Pane.ARTICLE].say("No article to show.")

    def on_document_list_chosen(self) -> None:
        """Open the article clicked."""
        if self.entry is not None:
            self.open_article(self.entry.summary.id, enter=True)

    def action_history_back(self) -> None:
        """Go back to the article read before."""
        if not self.history:
            self.say("Nothing was read before this.")
            return
        article_id, top = self.history.pop()
        if article_id not in self.shelf:
            self.action_history_back()
            return
        self.stand_on(article_id)
        entering = self.pane is not Pane.DOCUMENTS
        self.open_article(article_id, enter=entering, top=top, remember=False)

    def stand_on(self, article_id: str) -> None:
        """Put the cursor of the list on an article that is opened by other means."""
        at = self.documents.listing.index(article_id)
        if at is not None:
            with self.prevent(DocumentList.Moved):
                self.documents.move_to(at)

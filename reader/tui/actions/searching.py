"""Searching the library as one types, finding in a pane, walking hits."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import QueryError, ReaderError
from reader.tui import listing
from reader.tui.actions.opening import Opening
from reader.tui.layout import Pane
from reader.tui.listing import Listing, Source
from reader.tui.page import paragraphs
from reader.tui.reading import Walk, occurrences
from reader.tui.widgets.prompt import Ask

if TYPE_CHECKING:
    from reader.model import Results

_PAGE = 50
"""Results fetched at a time; more come as one nears the last."""

_NOT_UNDERSTOOD = (
    "Nothing was searched: see above where this search goes wrong.\n\nesc leaves it; esc again "
    "lists all."
)

_NO_HITS = "No hits to walk: s searches the library, / finds in this article."


class Searching(Opening):
    """Keys that find."""

    def __init__(self) -> None:
        super().__init__()
        self._fetching = False

    def action_search(self) -> None:
        """Search the library, results coming as one types."""
        self._ask_query(replace=True)

    def _ask_query(self, *, replace: bool) -> None:
        if self.lacks_articles():
            return
        shown = self.documents.listing
        self.keep_place()
        if self.pane is not Pane.DOCUMENTS:
            self.enter_pane(Pane.DOCUMENTS)
        self.ask(
            Ask(
                "search",
                submit=self._search_typed,
                change=self._search_typing,
                value=shown.query if shown.source is Source.SEARCH else "",
                placeholder="words, “a phrase”, outlet:… person:… date:[2024-03 to 2024-04]",
                replace=replace,
            )
        )

    def _search_typing(self, query: str) -> None:
        self.search_for(query, as_typed=True)

    def _search_typed(self, query: str) -> None:
        shown = self.documents.listing
        self.stop_asking()
        if shown.query == query.strip() and shown.suggestion and not shown.entries:
            self.take_suggestion()
        else:
            self.search_for(query, as_typed=False)

    def search_for(self, query: str, *, as_typed: bool) -> None:
        """List what a query finds; nothing typed lists the library."""
        if not query.strip():
            self.prompt.say("")
            self.show_library()
            return

        def work() -> tuple[str, Results]:
            found = self.backend.search(query, limit=_PAGE, as_typed=as_typed)
            return (query, found) if as_typed or found.total else self._begun(query, found)

        def done(found: tuple[str, Results]) -> None:
            self._found(*found, as_typed=as_typed)

        def failed(error: ReaderError) -> None:
            if isinstance(error, QueryError):
                self.show_listing(Listing(Source.SEARCH, query=query, trouble=_NOT_UNDERSTOOD))
                self.on_document_list_moved()
                self.count()
                if not self.prompt.asking:
                    self._ask_query(replace=False)
                self.prompt.point_out(error)
            else:
                self.complain(error)

        self.background.ask("search", work, done, failed)

    def _begun(self, query: str, found: Results) -> tuple[str, Results]:
        """Return what the last word begins, where it finds nothing as a word: shown while typed."""
        if not query[-1:].isalnum():
            return query, found
        with suppress(QueryError):
            begun = self.backend.search(f"{query}*", limit=_PAGE)
            if begun.total:
                return f"{query}*", begun
        return query, found

    def _found(self, query: str, found: Results, *, as_typed: bool) -> None:
        """List what was found; one who reads on already is left where they are.

        A query that asks for nothing yet leaves what is listed, and says what is wanting.
        """
        self.prompt.say(found.unfinished, quiet=True)
        if found.unfinished:
            return
        new = Listing(
            Source.SEARCH,
            tuple(listing.hits(found.hits, self.shelf)),
            found.total,
            query=query,
            as_typed=as_typed,
            suggestion=found.suggestion or "",
        )
        shown = self.documents.listing
        if shown.source is Source.SEARCH and shown.query == query and shown.same_articles(new):
            self.update_listing(new)
        elif self.pane is not Pane.DOCUMENTS and self.reading is not None:
            self.show_listing(new, self.reading.article.id)
        else:
            self.find_words = ""
            self.show_listing(new)
            self.on_document_list_moved()
        self.count()

    def reach_for_more(self) -> None:
        """Fetch further results when near the last one listed."""
        shown = self.documents.listing
        have = len(shown.entries)
        near = self.documents.cursor >= have - 10
        if shown.source is not Source.SEARCH or not near or have >= shown.total or self._fetching:
            return
        self._fetching = True

        def work() -> Results:
            return self.backend.search(
                shown.query, limit=_PAGE, offset=have, as_typed=shown.as_typed
            )

        def done(found: Results) -> None:
            self._fetching = False
            now = self.documents.listing
            if (
                now.source is Source.SEARCH
                and now.query == shown.query
                and now.as_typed == shown.as_typed
            ):
                self.update_listing(now.extended(listing.hits(found.hits, self.shelf)))

        def failed(error: ReaderError) -> None:
            self._fetching = False
            self.complain(error)

        self.background.ask("more", work, done, failed)

    def take_suggestion(self) -> None:
        """Search for what was suggested where nothing was found."""
        suggestion = self.documents.listing.suggestion
        if suggestion:
            self.search_for(suggestion, as_typed=False)

    def action_leave_prompt(self) -> None:
        """Go from typing to the results."""
        if self.prompt.asked is not None and self.prompt.asked.label == "search":
            self.stop_asking()

    def action_find(self) -> None:
        """Find words in the pane in use."""
        if self.lacks_articles():
            return
        self.ask(
            Ask(
                f"find in {self.pane.value}",
                submit=self._find,
                change=self._find_typing,
                cancel=self.clear_find,
                placeholder="words",
            )
        )

    def _find_typing(self, words: str) -> None:
        if self.pane is Pane.ARTICLE:
            self._mark_found(words)

    def _find(self, words: str) -> None:
        self.find_words = words.strip()
        self.stop_asking()
        if not self.find_words:
            self.clear_find()
        elif self.pane is Pane.ARTICLE:
            self._mark_found(words)
            if self.reading is not None and not self.reading.hits.spans:
                self.say(f"“{words}” is not in this article. s searches all of them.")
                self.find_words = ""
        else:
            self._find_in_list(1)

    def _mark_found(self, words: str) -> None:
        if self.reading is None:
            return
        spans = occurrences(self.reading.article.text, words)
        walk = Walk(spans)
        landed = walk.from_place(self.article.seen()[0], 1) or walk.landing(1)
        self.reading = replace(self.reading, hits=landed)
        self.show_hits()

    def _find_in_list(self, step: int) -> None:
        """Go to the next row or fact that has the words."""
        words = " ".join(self.find_words.casefold().split())
        if self.pane is Pane.DOCUMENTS:
            texts = [self.documents.words(entry) for entry in self.documents.listing.entries]
            cursor = self.documents.cursor
        else:
            texts = [" ".join(line) for line in self.facts.panel.words()]
            cursor = self.facts.cursor
        count = len(texts)
        order = [(cursor + step * further) % count for further in range(1, count + 1)]
        found = next((at for at in order if words in texts[at].casefold()), None)
        if found is None:
            self.say(f"“{self.find_words}” is not in this list. s searches the texts.")
        elif self.pane is Pane.DOCUMENTS:
            self.documents.move_to(found)
        else:
            self.facts.move_to(found)

    def clear_find(self) -> None:
        """Forget what was looked for in the pane."""
        self.find_words = ""
        if self.reading is None:
            return
        if self.documents.listing.source is Source.LIBRARY:
            self.reading = replace(self.reading, hits=Walk())
            self.show_hits()
        else:
            top, _ = self.article.seen()
            self.open_article(self.reading.article.id, enter=False, top=top)

    def action_next_hit(self) -> None:
        """Go to the next hit, on into the next article listed."""
        self._step_hit(1)

    def action_previous_hit(self) -> None:
        """Go to the hit before, back into the article listed before."""
        self._step_hit(-1)

    def _step_hit(self, step: int) -> None:
        if self.find_words and self.pane is not Pane.ARTICLE:
            self._find_in_list(step)
            return
        reading = self.reading
        if reading is None:
            if not self.lacks_articles():
                self.say(_NO_HITS)
            return
        listed = self.documents.listing
        if reading.hits.here is not None and not self.frames[Pane.ARTICLE].display:
            self.enter_pane(Pane.ARTICLE)
            self.entered(reading.article.id)
            self.show_hits()
            return
        if not reading.hits.spans and listed.source is Source.LIBRARY:
            self.say(_NO_HITS)
            return
        further = reading.hits.from_place(self.article.seen()[0], step)
        if further is not None:
            self.reading = replace(reading, hits=further)
            self.show_hits()
        elif listed.source is Source.LIBRARY or self.find_words:
            self.reading = replace(reading, hits=reading.hits.landing(step))
            self.show_hits()
            self.say("Round again.")
        else:
            self._hit_elsewhere(step)

    def _hit_elsewhere(self, step: int) -> None:
        entries = self.documents.listing.entries
        at = self.documents.cursor + step
        if not 0 <= at < len(entries):
            self.say("No further hit that way.")
            return
        self.go_to_row(at, land=step)

    def go_to_row(self, row: int, *, land: int = 0) -> None:
        """Open the article of a row; as a preview while in the list."""
        article_id = self.documents.listing.entries[row].summary.id
        self.stand_on(article_id)
        self.reach_for_more()
        self.open_article(article_id, enter=self.pane is not Pane.DOCUMENTS, land=land)

    def show_library(self) -> None:
        """List all again, the cursor on the open article, or on the one that was."""
        came_up_empty = self.reading is None and self.entry is None
        open_id = self.reading.article.id if self.reading is not None else None
        if came_up_empty and self.left is not None:
            open_id = self.left[0]
        self.filter = None
        self.background.forget("search")
        searched = self.documents.listing.source is not Source.LIBRARY
        self.show_listing(self.library_listing(), open_id)
        if searched and self.reading is not None and not self.find_words:
            # They were the hits of a search that one has left.
            self.reading = replace(self.reading, hits=Walk())
            self.show_hits()
        if came_up_empty:
            self.reopen_left()

    def paragraph_here(self) -> tuple[int, int]:
        """Return the paragraph at the top of what is in sight."""
        if self.reading is None:
            return (0, 0)
        top, _ = self.article.seen()
        spans = paragraphs(self.reading.article.text)
        return next((span for span in spans if span[1] > top), (0, 0))

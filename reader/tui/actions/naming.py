"""Names in the text: from one to the next, and to every article that has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.tui import listing
from reader.tui.actions.opening import HIGHLIGHTS
from reader.tui.actions.searching import Searching
from reader.tui.layout import Pane
from reader.tui.reading import Walk
from reader.tui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from reader.model import EntityType, Mention
    from reader.tui.backend import EntityHitLike


class Naming(Searching):
    """Keys that go by names."""

    def action_next_entity(self) -> None:
        """Go to the next name in the text."""
        self._step_name(1)

    def action_previous_entity(self) -> None:
        """Go to the name before."""
        self._step_name(-1)

    def _step_name(self, step: int) -> None:
        reading = self.reading
        if reading is None:
            return
        if not reading.names.spans:
            read = reading.annotations is not None
            self.say("No names in this text." if read else "This text is still being read.")
            return
        start, end = self.article.seen()
        names = reading.names
        if names.here is not None and not start <= names.here[0] < end:
            names = Walk(names.spans)
        walked = names.from_place(start if step > 0 else end, step)
        if walked is None:
            self.say("No further name that way.")
            return
        self._go_to_name(walked)

    def _go_to_name(self, walked: Walk) -> None:
        if self.reading is None:
            return
        if not self.frames[Pane.ARTICLE].display:
            self.enter_pane(Pane.ARTICLE)
        self.reading = replace(self.reading, names=walked)
        self.article.point_at(walked.here, name=True)
        if walked.here is not None:
            self.facts.point_at(*walked.here)
        mention = self.reading.mention(walked.here)
        if mention is not None:
            count = len(self.reading.spans_of(mention.name, mention.type))
            times = "once here" if count == 1 else f"{count} times here"
            self.say(
                f"{mention.name} · {mention.type.value} · {times} · "
                "enter or a: every article with it"
            )

    def on_article_view_clicked(self, event: ArticleView.Clicked) -> None:
        """Go to the name clicked, or follow the place clicked in the facts."""
        offset = event.offset
        if self.reading is None:
            return
        for at, (start, end) in enumerate(self.reading.names.spans):
            if start <= offset < end:
                self._go_to_name(replace(self.reading.names, at=at))
                return
        self.facts.point_at(offset, offset + 1)

    def open_name(self) -> None:
        """Go from the name stood on to every article with it."""
        mention = self.reading.mention(self.reading.names.here) if self.reading else None
        if mention is None:
            self.say("] goes to the next name; enter there lists every article with it.")
        else:
            self.list_name(mention.name, mention.type)

    def action_everywhere(self) -> None:
        """List every article with the name stood on, or the one the fact is about."""
        mention = self._name_in_question()
        if mention is None:
            self.say("Stand on a name first: ] and [ go from name to name.")
        else:
            self.list_name(mention.name, mention.type)

    def _name_in_question(self) -> Mention | None:
        reading = self.reading
        if reading is None:
            return None
        fact = self.facts.fact
        if self.pane is Pane.FACTS and fact is not None:
            spans = [fact.subject_is, fact.subject, fact.object]
            ids = [span.entity for span in spans if span is not None]
            named = next((reading.entity(entity_id) for entity_id in ids if entity_id), None)
            return named or next(
                (m for m in reading.mentions if fact.start <= m.start < fact.end), None
            )
        return reading.mention(reading.names.here)

    def list_name(self, name: str, kind: EntityType) -> None:
        """List every article that has a name."""

        def work() -> Sequence[EntityHitLike]:
            return self.backend.articles_with_entity(name, kind)

        def done(found: Sequence[EntityHitLike]) -> None:
            self.find_words = ""
            open_id = self.reading.article.id if self.reading is not None else None
            self.show_listing(listing.of_name(name, kind, found), open_id)
            self.enter_pane(Pane.DOCUMENTS)
            self.on_document_list_moved()

        self.background.ask("search", work, done)

    def action_highlights(self) -> None:
        """Highlight names and amounts, names only, or nothing."""
        at = HIGHLIGHTS.index(self.highlights)
        self.highlights = HIGHLIGHTS[(at + 1) % len(HIGHLIGHTS)]
        self.paint()
        self.say(f"Highlighting {self.highlights}.")

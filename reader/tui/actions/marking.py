"""Marks on articles: read, starred, tags, taking one out; and undoing them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import ArticleNotFound, ReaderError
from reader.tui.actions.filtering import Filtering
from reader.tui.layout import Pane
from reader.tui.listing import Listing, Source
from reader.tui.widgets.prompt import Ask

if TYPE_CHECKING:
    from reader.model import Summary


class Undo(NamedTuple):
    """What was done, what takes it back, and what is said then."""

    did: str
    back: Callable[[], None]
    undone: str


class Marking(Filtering):
    """Keys that mark."""

    def __init__(self) -> None:
        super().__init__()
        self.undos: list[Undo] = []
        self._removing: set[str] = set()

    def in_question(self) -> Summary | None:
        """The article under the cursor, or the open one."""
        if self.lacks_articles():
            return None
        if self.pane is Pane.DOCUMENTS or self.reading is None:
            return self.entry.summary if self.entry is not None else None
        return self.shelf.get(self.reading.article.id)

    def action_toggle_read(self) -> None:
        """Mark read or unread."""
        summary = self.in_question()
        if summary is None:
            return
        read = not summary.read
        self.set_read(summary.id, read=read)
        self.can_undo(
            "Marked read." if read else "Marked unread.",
            lambda: self.set_read(summary.id, read=not read),
        )

    def action_toggle_star(self) -> None:
        """Star, or take the star off."""
        summary = self.in_question()
        if summary is None:
            return
        starred = not summary.starred
        self._set_star(summary.id, starred=starred)
        self.can_undo(
            "Starred." if starred else "Star taken off.",
            lambda: self._set_star(summary.id, starred=not starred),
        )

    def _set_star(self, article_id: str, *, starred: bool) -> None:
        summary = self.shelf.get(article_id)
        if summary is not None:
            self.keep_marks(
                replace(summary, starred=starred),
                lambda: self.backend.mark(article_id, starred=starred),
            )

    def action_tag(self) -> None:
        """Put tags on, or take them off."""
        summary = self.in_question()
        if summary is None:
            return

        def submit(value: str) -> None:
            self.stop_asking()
            self._tag(summary.id, *tags_in(value))

        has = f" (has {' '.join(summary.tags)})" if summary.tags else ""
        self.ask(Ask("tag", submit, placeholder=f"okinawa budget -old{has}"))

    def _tag(self, article_id: str, add: list[str], remove: list[str]) -> None:
        summary = self.shelf.get(article_id)
        if summary is None or not (add or remove):
            return
        new = tuple(tag for tag in add if tag not in summary.tags)
        gone = tuple(tag for tag in remove if tag in summary.tags)
        self._set_tags(article_id, new, gone)
        tags = [*(f"+{tag}" for tag in new), *(f"-{tag}" for tag in gone)]
        self.can_undo(
            f"Tags: {' '.join(tags)}" if tags else "Tags as they were.",
            lambda: self._set_tags(article_id, gone, new),
        )

    def _set_tags(self, article_id: str, add: tuple[str, ...], remove: tuple[str, ...]) -> None:
        summary = self.shelf.get(article_id)
        if summary is not None:
            tags = tuple(sorted({*summary.tags, *add} - {*remove}))
            self.keep_marks(
                replace(summary, tags=tags),
                lambda: self.backend.mark(article_id, add_tags=add, remove_tags=remove),
            )

    def action_remove(self) -> None:
        """Take the article out of the library, once confirmed."""
        from reader.tui.screens.confirm import Confirm

        summary = self.in_question()
        if summary is None:
            return

        def answered(yes: bool | None) -> None:
            if yes and summary.id not in self._removing:
                self._remove(summary)

        self.app.push_screen(
            Confirm(
                f"Remove “{summary.title or 'Untitled'}” from the library?",
                "The file it was read from stays where it is. ^z brings it back.",
                yes="remove",
            ),
            answered,
        )

    def _remove(self, summary: Summary) -> None:
        def done(removed: object) -> None:
            self._removing.discard(summary.id)
            before = self.documents.listing
            self._forget(summary.id)
            self.can_undo(
                "Removed.",
                lambda: self._restore(removed, summary.id, before),
                f"Brought back: {summary.title or 'Untitled'}",
            )

        def failed(error: ReaderError) -> None:
            self._removing.discard(summary.id)
            if isinstance(error, ArticleNotFound):
                self._forget(summary.id)
            else:
                self.complain(error)

        self._removing.add(summary.id)
        self.keeper.keep(lambda: self.backend.remove(summary.id), done, failed)

    def _forget(self, article_id: str) -> None:
        self.shelf.drop(article_id)
        self.documents.story_sizes = self.shelf.story_sizes()
        self.history = [place for place in self.history if place[0] != article_id]
        if self.reading is not None and self.reading.article.id == article_id:
            self.show_nothing()
        self.update_listing(self.documents.listing.without(article_id))
        if self.pane is not Pane.DOCUMENTS:
            self.enter_pane(Pane.DOCUMENTS)
        self.hint()
        self.on_document_list_moved()

    def _restore(self, removed: object, article_id: str, before: Listing) -> None:
        def work() -> list[Summary]:
            self.backend.restore(removed)
            return self.backend.summaries()

        def done(summaries: list[Summary]) -> None:
            self.take_summaries(summaries)
            now = self.documents.listing
            if now.source is Source.LIBRARY:
                now = self.library_listing()
            elif now.query == before.query and now.same_articles(before.without(article_id)):
                now = before
            self.show_listing(now.known_to(self.shelf), article_id)
            self.on_document_list_moved()

        self.keeper.keep(work, done)

    def can_undo(self, did: str, back: Callable[[], None], undone: str = "") -> None:
        """Say what was done, and keep what takes it back."""
        self.undos.append(Undo(did, back, undone or f"Undone: {did}"))
        del self.undos[:-100]
        self.say(f"{did} ^z undoes.")

    def action_undo(self) -> None:
        """Take the last mark back."""
        if not self.undos:
            self.say("Nothing to undo.")
            return
        undo = self.undos.pop()
        undo.back()
        self.say(undo.undone)


_TAG = re.compile(r"""([-+#]*+)(?:["“”„]([^"“”„]*)["“”„]?|([^\s,"“”„]+))""")


def tags_in(line: str) -> tuple[list[str], list[str]]:
    """Return the tags that a line puts on, and those that it takes off with a minus.

    Blanks and commas part them; in quotation marks blanks are kept as the record does: far-east.
    """
    add: list[str] = []
    remove: list[str] = []
    for sign, quoted, word in _TAG.findall(line):
        tag = "-".join((quoted or word).split())
        if tag:
            (remove if sign.startswith("-") else add).append(tag)
    return add, remove

"""Comparing the articles of a story, and coming back to the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import Compared, Story, Verdict
from reader.tui.actions.taking import Taking
from reader.tui.layout import Pane
from reader.tui.reading import Span

if TYPE_CHECKING:
    from reader.tui.screens.comparison import Jump, Session

_MOST = 12


class Comparing(Taking):
    """The key that compares."""

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._jumped = False
        self._verdicts: dict[str, dict[str, Verdict]] = {}

    def action_compare(self) -> None:
        """Compare the articles of the story of the one in question."""
        summary = self._in_question()
        if summary is None:
            return
        session = self._session
        if session is not None and summary.id in session.story.articles:
            self._enter_comparison(session)
            return
        self.say("Looking for other articles on this story…")
        self.in_background(
            "stories", self.backend.stories, lambda found: self._chosen(summary.id, found)
        )

    def _chosen(self, article_id: str, stories: list[Story]) -> None:
        from reader.tui.screens.comparison import Session

        story = next((story for story in stories if article_id in story.articles), None)
        self.say("")
        if story is None or len(story.articles) < 2:
            self.say("No other article on this story was found in the library.")
            return
        first = [article_id, *(other for other in story.articles if other != article_id)]
        compared = tuple(first[:_MOST])
        self._enter_comparison(Session(Story(story.id, story.title, compared, story.reason)))

    def action_move_story(self) -> None:
        """Put the article into another story, or one of its own."""
        from reader.tui.screens.picker import Picker, Row

        summary = self._in_question()
        if summary is None:
            return

        def choose(stories: list[Story]) -> None:
            others = [story for story in stories if summary.id not in story.articles]
            rows = [Row("a story of its own")]
            rows += [Row(story.title, f"{len(story.articles)} articles") for story in others]

            def chosen(at: int | None) -> None:
                if at is not None:
                    self._move_article(summary.id, others[at - 1].id if at else None)

            self.app.push_screen(Picker("Move to the story", rows), chosen)

        self.in_background("stories", self.backend.stories, choose)

    def _move_article(self, article_id: str, story: str | None) -> None:
        def work() -> int:
            return self.backend.move_to_story(article_id, story)

        def done(decision: int) -> None:
            self._session = None
            self._can_undo("Moved to another story.", lambda: self._move_back(decision))

        self.in_background(f"move {article_id}", work, done)

    def _move_back(self, decision: int) -> None:
        self._session = None
        self.in_background(
            f"take back {decision}", lambda: self.backend.take_back(decision), lambda _: None
        )

    def _enter_comparison(self, session: Session) -> None:
        from reader.tui.screens.comparison import ComparisonScreen

        self._session = session
        self._jumped = False
        self.app.push_screen(ComparisonScreen(session), self._left_comparison)

    def _left_comparison(self, jump: Jump | None) -> None:
        session = self._session
        if session is not None and session.compared is not None:
            self._take_verdicts(session.compared)
        if jump is None:
            return
        place = (jump.passage.start, jump.passage.end)
        self.open_article(jump.article_id, enter=True, at=place)
        self._jumped = True
        self.enter_pane(Pane.ARTICLE)
        at = self.documents.listing.index(jump.article_id)
        if at is not None:
            self.documents.cursor = at
            self.update_listing(self.documents.listing)

    def open_article(
        self,
        article_id: str,
        *,
        enter: bool,
        at: Span | None = None,
        land: int = 0,
        top: int | None = None,
    ) -> None:
        """Show an article; escape no longer leads back to a comparison."""
        self._jumped = False
        super().open_article(article_id, enter=enter, at=at, land=land, top=top)

    def action_back(self) -> None:
        """Go back to the comparison one jumped from, else a step as elsewhere."""
        if self._jumped and self._session is not None and not self.prompt.asking:
            self._enter_comparison(self._session)
        else:
            super().action_back()

    def _take_verdicts(self, compared: Compared) -> None:
        """Mark in lists and facts what is disputed or corroborated."""
        from reader.tui import claims

        for at, article in enumerate(compared.articles):
            self._verdicts[article.id] = claims.verdicts_of_facts(compared, at)
        self.documents.disputed = frozenset(
            article_id
            for article_id, verdicts in self._verdicts.items()
            if Verdict.DIFFER in verdicts.values()
        )
        self.documents.redraw()
        if self.reading is not None:
            self.show_annotations(self.reading.annotations)

    def verdicts(self, article_id: str) -> dict[str, Verdict]:
        """Return what comparisons said of an article's facts, by fact id."""
        return self._verdicts.get(article_id, {})

"""Comparing the articles of a story, and coming back to the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.actions.taking import Taking
from reader.tui.layout import Pane

if TYPE_CHECKING:
    from reader.model import Compared, Story
    from reader.tui.screens.comparison import Jump, Session

_MOST = 12
_WAY_BACK = "esc goes back to the comparison."


class Comparing(Taking):
    """The key that compares."""

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._jumped_to: str | None = None

    def action_compare(self) -> None:
        """Compare the articles of the story of the one in question."""
        summary = self.in_question()
        if summary is None:
            return
        session = self._session
        if session is not None and summary.id in session.story.articles:
            self._enter_comparison(session)
            return
        self.say("Looking for other articles on this story…")
        self.background.ask(
            "stories", self.backend.stories, lambda found: self._chosen(summary.id, found)
        )

    def _chosen(self, article_id: str, stories: list[Story]) -> None:
        from reader.model import Story
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

        summary = self.in_question()
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

        self.background.ask("stories", self.backend.stories, choose)

    def _move_article(self, article_id: str, story: str | None) -> None:
        def work() -> int:
            return self.backend.move_to_story(article_id, story)

        def done(decision: int) -> None:
            self._session = None
            self.can_undo("Moved to another story.", lambda: self._move_back(decision))

        self.keeper.keep(work, done)

    def _move_back(self, decision: int) -> None:
        self._session = None
        self.keeper.keep(lambda: self.backend.take_back(decision), lambda _: None)

    def action_merge_stories(self) -> None:
        """Make the story of the article and another one."""
        from reader.tui.screens.picker import Picker, Row

        summary = self.in_question()
        if summary is None:
            return

        def choose(stories: list[Story]) -> None:
            own = next((story for story in stories if summary.id in story.articles), None)
            others = [story for story in stories if story is not own]
            if own is None:
                self.say("This article is in no story; m moves it into one.")
                return
            if not others:
                self.say("There is no other story.")
                return
            rows = [Row(story.title, f"{len(story.articles)} articles") for story in others]

            def chosen(at: int | None) -> None:
                if at is not None:
                    self._merge(others[at].id, own.id)

            self.app.push_screen(Picker("Make one story with", rows), chosen)

        self.background.ask("stories", self.backend.stories, choose)

    def _merge(self, story: str, into: str) -> None:
        def done(decision: int) -> None:
            self._session = None
            self.can_undo("Made one story of the two.", lambda: self._move_back(decision))

        self.keeper.keep(lambda: self.backend.merge_stories(story, into), done)

    def _enter_comparison(self, session: Session) -> None:
        from reader.tui.screens.comparison import ComparisonScreen

        self._session = session
        self._jumped_to = None
        self._check_way_back()
        self.app.push_screen(ComparisonScreen(session), self._left_comparison)

    def _left_comparison(self, jump: Jump | None) -> None:
        session = self._session
        if session is not None and session.compared is not None:
            self._take_verdicts(session.compared)
        if jump is None:
            return
        self._jumped_to = jump.article_id
        self.stand_on(jump.article_id)
        place = (jump.passage.start, jump.passage.end)
        self.open_article(jump.article_id, enter=True, at=place)
        self.enter_pane(Pane.ARTICLE)
        self.say(_WAY_BACK)

    def enter_pane(self, pane: Pane) -> None:
        """Go to a pane; where esc no longer leads to the comparison nothing says so."""
        super().enter_pane(pane)
        self._check_way_back()

    def show_hits(self, *, scroll: bool = True) -> None:
        """Mark the hits of what is open now, which may not be what one jumped to."""
        super().show_hits(scroll=scroll)
        self._check_way_back()

    def _check_way_back(self) -> None:
        if self.status.news == _WAY_BACK and not self.can_return():
            self.say("")

    def can_return(self) -> bool:
        """Say whether one is still where one jumped to from a comparison."""
        reading = self.reading
        return (
            self._session is not None
            and self.pane is not Pane.DOCUMENTS
            and reading is not None
            and reading.article.id == self._jumped_to
        )

    def return_to_comparison(self) -> None:
        """Go back to the comparison one jumped from."""
        if self._session is not None:
            self._enter_comparison(self._session)

    def _take_verdicts(self, compared: Compared) -> None:
        """Mark in the list and in the facts what is disputed or borne out."""
        self.verdicts.take(compared)
        self.documents.verdicts = self.verdicts.of_articles()
        self.documents.redraw()
        if self.reading is not None:
            self.show_annotations(self.reading.annotations)

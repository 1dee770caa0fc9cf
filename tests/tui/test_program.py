from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from reader.errors import LibraryTooNew, ModelError, ReaderError
from reader.tui import run
from reader.tui.annotation import Annotation
from reader.tui.app import ReaderApp
from reader.tui.backend import Backend
from reader.tui.layout import Pane
from tests.tui.driving import driven
from tests.tui.fakes import small_library


@dataclass
class FakeNews:
    kind: str
    id: str | None = None
    done: int = 0
    total: int = 0
    message: str = ""


@dataclass
class FakeAnnotator:
    asked: list[str] = field(default_factory=list)
    news: list[FakeNews] = field(default_factory=list)
    stopped: bool = False

    def start(self) -> None:
        return

    def request(self, article_id: str, /) -> None:
        self.asked.append(article_id)

    def poll(self) -> Sequence[FakeNews]:
        told, self.news = self.news, []
        return told

    def stop(self) -> None:
        self.stopped = True


def test_without_a_terminal_it_says_what_works() -> None:
    with pytest.raises(ReaderError, match="needs a terminal"):
        run()


async def test_a_library_that_cannot_be_opened_ends_with_its_error() -> None:
    def refuse() -> Backend:
        raise LibraryTooNew("the library is newer than this program; update reader")

    app = ReaderApp(refuse)
    async with app.run_test() as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
    assert isinstance(app.failure, LibraryTooNew)
    assert app.return_code == 1


async def test_what_fails_inside_is_one_line() -> None:
    app = ReaderApp(small_library)
    with pytest.raises(ZeroDivisionError):  # noqa: PT012 - the driver raises it on leaving
        async with app.run_test() as pilot:
            app.call_later(lambda: 1 // 0)
            await pilot.pause()
    assert "ZeroDivisionError" in str(app.failure)
    assert not app._exit_renderables


async def test_the_opened_article_is_read_first_and_its_facts_appear() -> None:
    library = small_library()
    read, library.read["1"] = library.read["1"], None
    annotator = FakeAnnotator()
    async with driven(library) as d:
        d.app.annotation = Annotation(lambda: annotator)
        await d.press("j", "k")
        assert annotator.asked == ["1"]
        assert "Reading the text…" in d.screen_text
        library.read["1"] = read
        annotator.news = [FakeNews("annotated", "1", 1, 2)]
        d.app.annotation.tick(d.desk)
        await d.settle()
        assert "own words" in d.screen_text
        assert "reading for facts: 1 of 2" in d.screen_text
        annotator.news = [FakeNews("idle", None, 2, 2)]
        d.app.annotation.tick(d.desk)
        await d.settle()
        assert "6 unread" in d.screen_text


async def test_an_article_that_cannot_be_read_says_so() -> None:
    library = small_library()
    library.read["1"] = None
    annotator = FakeAnnotator()
    async with driven(library) as d:
        d.app.annotation = Annotation(lambda: annotator)
        await d.press("j", "k")
        annotator.news = [FakeNews("failed", "1", message="the text is too long")]
        d.app.annotation.tick(d.desk)
        await d.settle()
        assert d.desk.frames[Pane.FACTS].said == "No facts: the text is too long"


async def test_a_missing_model_says_so_and_reading_goes_on() -> None:
    library = small_library()
    library.read["1"] = None

    def missing() -> FakeAnnotator:
        raise ModelError("the language model is missing; install reader-tui again")

    async with driven(library) as d:
        d.app.annotation = Annotation(missing)
        await d.press("j", "k")
        assert "the language model is missing" in d.desk.frames[Pane.FACTS].said
        assert "A prominent article" in d.screen_text


async def test_settings_that_are_wrong_are_named() -> None:
    async with driven(small_library(), keymap={"mark.moon": "M"}) as d:
        assert "mark.moon" in d.news
    async with driven(small_library(), theme="neon") as d:
        assert "neon" in d.news
        assert d.app.theme == "reader-dark"

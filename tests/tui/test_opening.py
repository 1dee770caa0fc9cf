"""Opening what takes a while: never the article before under a new row."""

from __future__ import annotations

import threading
from dataclasses import replace

from reader.model import Annotations, Article
from tests.tui.driving import driven
from tests.tui.fakes import FakeLibrary, two_articles


class Slow(FakeLibrary):
    """A library in which the second article's text and facts come when they are let."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.text = threading.Event()
        self.facts = threading.Event()
        self.marks["2"] = replace(self.marks["2"], words=400_000)

    def get(self, article: str, /) -> Article:
        if article == "2":
            self.text.wait(10)
        return super().get(article)

    def annotations(self, article: str, /) -> Annotations | None:
        if article == "2":
            self.facts.wait(10)
        return super().annotations(article)


def slow() -> Slow:
    fake = two_articles()
    library = Slow(fake.articles, fake.read)
    library.text.set()
    library.facts.set()
    return library


async def test_a_long_article_shows_its_headline_then_its_text_then_its_facts() -> None:
    library = slow()
    async with driven(library) as d:
        other = next(at for at, title in enumerate(d.titles) if "US, Japan" not in title)
        d.desk.go_to_row(other)
        await d.settle()
        before = d.desk.article.page
        assert before is not None
        assert before.text
        library.text.clear()
        library.facts.clear()
        d.desk.go_to_row(1 - other)
        await d.pilot.pause()
        page = d.desk.article.page
        assert page is not None
        assert "US, Japan" in page.headline
        assert not page.text
        assert d.desk.frames[d.desk.pane.FACTS].said == "reading …"
        assert not d.desk.facts.facts
        library.text.set()
        while d.open_id != "2":
            await d.pilot.pause()
        assert d.desk.article.article == library.articles["2"]
        assert d.desk.frames[d.desk.pane.FACTS].said == "reading …"
        library.facts.set()
        await d.settle()
        assert d.desk.facts.facts
        assert not d.desk.frames[d.desk.pane.FACTS].said


async def test_what_waits_behind_a_long_article_shows_its_own_headline() -> None:
    library = slow()
    async with driven(library) as d:
        long = next(at for at, title in enumerate(d.titles) if "US, Japan" in title)
        library.text.clear()
        d.desk.go_to_row(1 - long)
        await d.settle()
        d.desk.go_to_row(long)
        await d.pilot.pause()
        d.desk.go_to_row(1 - long)
        await d.pilot.pause()
        page = d.desk.article.page
        assert page is not None
        assert page.headline == d.titles[1 - long]
        library.text.set()
        await d.settle()
        assert d.open_id == "1"


async def test_one_can_go_back_from_a_long_article_to_the_one_before() -> None:
    async with driven(slow()) as d:
        long = next(at for at, title in enumerate(d.titles) if "US, Japan" in title)
        d.desk.go_to_row(1 - long)
        await d.settle()
        d.desk.go_to_row(long)
        await d.settle()
        assert d.open_id == "2"
        await d.press("ctrl+o")
        assert d.open_id == "1"

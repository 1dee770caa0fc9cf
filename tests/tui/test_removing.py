"""Taking articles out, down to the last."""

from __future__ import annotations

from reader.errors import ArticleNotFound
from reader.model import Annotations
from tests.tui.driving import driven
from tests.tui.fakes import FakeLibrary, small_library, two_articles


class Vanishing(FakeLibrary):
    """Another process takes articles out first."""

    def remove(self, article: str, /) -> tuple[object, object]:  # type: ignore[override]
        super().remove(article)
        raise ArticleNotFound(f"no article {article}")

    def annotations(self, article: str, /) -> Annotations | None:
        if article not in self.articles:
            raise ArticleNotFound(f"no article {article}")
        return super().annotations(article)


async def test_the_next_article_shows_though_the_one_removed_was_being_annotated() -> None:
    fake = two_articles()
    library = Vanishing(fake.articles, fake.read)
    async with driven(library) as d:
        await d.press("enter", "D", "y")
        d.desk.annotated("1")
        await d.settle()
        assert d.open_id == "2"
        assert "no article" not in d.screen_text


async def test_what_another_process_removed_is_not_left_open() -> None:
    library = two_articles()
    async with driven(library) as d:
        await d.press("enter")
        library.remove("1")
        d.desk.look_again()
        await d.settle()
        assert d.open_id == "2"


async def test_nothing_of_the_last_article_stays() -> None:
    async with driven(two_articles()) as d:
        await d.press("D", "y", "D", "y")
        assert not d.titles
        assert d.desk.article.article is None
        assert "Article" not in d.screen_text
        assert "Facts by" not in d.screen_text
        await d.press("ctrl+z")
        assert d.open_id == "2"
        assert "Brought back: US, Japan" in d.news


async def test_what_is_brought_back_is_where_it_was_in_an_open_search() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("s")
        await d.type("okinawa")
        await d.press("enter", "j")
        listed = d.titles
        await d.press("D", "y")
        assert len(d.titles) == len(listed) - 1
        await d.press("ctrl+z")
        assert d.titles == listed
        assert d.desk.documents.listing.query == "okinawa"
        assert d.desk.documents.cursor == 1
        assert d.open_id == d.desk.documents.listing.entries[1].summary.id

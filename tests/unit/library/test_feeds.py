from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import LibraryError, SourceUnreadable
from reader.library import FeedAnswer, Library, Progress
from reader.library import feeds as feeds_module
from reader.model import Article
from tests.unit.serving import Page, Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


def update(library: Library, *which: str, most: int = 100) -> list[tuple[str, str]]:
    """The status and title, or message, of each answer."""
    answers = library.feeds.update(which, most=most)
    return [(one.added.status.value, one.added.title or one.added.message or "") for one in answers]


def test_new_articles_are_read_once(library: Library, site: Site) -> None:
    first = site.article("/a", "Cabinet approves plan")
    feed, new = library.feeds.add(site.feed("/rss", first))
    assert (feed.number, feed.title, new) == (1, "The Courier", True)
    assert library.feeds.add(feed.url) == (library.feeds.all()[0], False)
    assert library.count() == 0
    assert update(library) == [("added", "Cabinet approves plan")]
    assert library.search("paris").total == 1
    assert library.feeds.all()[0].articles == 1
    assert update(library) == []
    site.feed("/rss", site.article("/b", "Senate rejects plan"), first)
    assert update(library) == [("added", "Senate rejects plan")]
    assert site.asked.count("/a") == 1


def test_what_was_removed_does_not_come_back(library: Library, site: Site) -> None:
    library.feeds.add(site.feed("/rss", site.article("/a", "Cabinet approves plan")))
    update(library)
    library.remove("1")
    assert update(library) == []
    assert library.feeds.all()[0].articles == 0


def test_an_article_in_two_feeds_is_one(library: Library, site: Site) -> None:
    item = site.article("/a", "Cabinet approves plan")
    library.feeds.add(site.feed("/one", item))
    library.feeds.add(site.feed("/two", item.replace("<guid>/a", "<guid>other")))
    statuses = [status for status, _ in update(library)]
    assert statuses in (["added"], ["added", "same"])
    assert library.count() == 1


def test_a_feed_that_fails_does_not_stop_the_others(library: Library, site: Site) -> None:
    library.feeds.add(site.feed("/bad"))
    library.feeds.add(site.feed("/gone"))
    library.feeds.add(site.feed("/good", site.article("/a", "Cabinet approves plan")))
    site.pages["/bad"] = Page("<!DOCTYPE rss [<!ENTITY a 'x'>]><rss/>", "application/rss+xml")
    del site.pages["/gone"]
    answers = sorted(update(library))
    assert [status for status, _ in answers] == ["added", "failed", "failed"]
    assert "declares entities" in answers[1][1]
    assert "404" in answers[2][1]
    problems = {feed.url.rpartition("/")[2]: feed.problem for feed in library.feeds.all()}
    assert problems["good"] is None
    assert "404" in (problems["gone"] or "")
    site.feed("/gone")
    update(library, "2")
    assert library.feeds.find("2").problem is None


def test_a_page_that_fails_is_tried_again(library: Library, site: Site) -> None:
    item = site.article("/a", "Cabinet approves plan")
    page = site.pages.pop("/a")
    library.feeds.add(site.feed("/rss", item, etag='"1"'))
    assert [status for status, _ in update(library)] == ["failed"]
    site.pages["/a"] = page
    assert update(library) == [("added", "Cabinet approves plan")]
    assert update(library) == []
    assert library.feeds.all()[0].etag == '"1"'
    assert site.asked.count("/a") == 2


def test_what_is_no_article_is_let_go(library: Library, site: Site) -> None:
    item = site.article("/a.pdf", "A report")
    site.pages["/a.pdf"] = Page("%PDF-1.4 …", "application/pdf")
    library.feeds.add(site.feed("/rss", item))
    assert [status for status, _ in update(library)] == ["refused"]
    assert update(library) == []


def test_no_more_than_wanted_at_once(library: Library, site: Site) -> None:
    items = [site.article(f"/{n}", f"Headline number {n} of today") for n in range(5)]
    library.feeds.add(site.feed("/rss", *items, etag='"1"'))
    assert [title for _, title in update(library, most=2)] == [
        "Headline number 0 of today",
        "Headline number 1 of today",
    ]
    assert len(update(library, most=2)) == 2
    assert len(update(library, most=2)) == 1
    assert update(library) == []


def test_a_server_that_gives_no_page_is_left_for_next_time(library: Library, site: Site) -> None:
    items = [site.article(f"/{n}", f"Headline {n}") for n in range(9)]
    for n in range(9):
        site.pages[f"/{n}"] = Page("no", status=503)
    library.feeds.add(site.feed("/rss", *items))
    answers = update(library)
    assert [status for status, _ in answers] == ["failed"] * 4
    assert "6 more" in answers[-1][1]
    assert "3 pages in a row" in (library.feeds.all()[0].problem or "")


def test_a_feed_that_holds_its_articles_needs_no_pages(library: Library, site: Site) -> None:
    words = "The feed itself holds every word of this, as some feeds do. " * 8
    items = [
        f"<title>Headline {n}</title><link>{site.address}/{n}</link>"
        f"<description>&lt;p&gt;{n} {words}</description>"
        for n in range(5)
    ]
    library.feeds.add(site.feed("/rss", *items))
    assert [status for status, _ in update(library)] == ["added"] * 5


def test_a_feed_from_outside_does_not_lead_home(
    library: Library, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.ingest import feeds as ingest_feeds

    library.feeds.add(site.feed("/rss", site.article("/a", "Cabinet approves plan")))
    fetch = ingest_feeds.fetch_item
    monkeypatch.setattr(ingest_feeds, "fetch_item", lambda item, **_: fetch(item, home=False))
    site.asked.clear()
    assert [status for status, _ in update(library)] == ["failed"]
    assert site.asked == ["/rss"]


def test_a_feed_once_found_outside_is_not_followed_home_when_its_name_leads_there(
    library: Library, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.ingest import feeds as ingest_feeds

    find = ingest_feeds.find_feed
    monkeypatch.setattr(ingest_feeds, "find_feed", lambda url: replace(find(url), at_home=False))
    library.feeds.add(site.feed("/rss", site.article("/a", "Cabinet approves plan")))
    site.asked.clear()
    ((status, why),) = update(library)
    assert status == "failed"
    assert "your own network" in why
    assert site.asked == []


def test_an_update_goes_on_where_the_last_was_interrupted(library: Library, site: Site) -> None:
    items = [site.article(f"/{n}", f"Headline number {n} of today") for n in range(4)]
    library.feeds.add(site.feed("/rss", *items))
    going = library.feeds.update()
    first = next(going)
    assert isinstance(first, FeedAnswer)
    going.close()  # type: ignore[attr-defined]
    assert library.count() == 1
    assert len(update(library)) == 3
    assert site.asked.count("/0") == 1


def test_a_defect_in_one_feed_is_that_feeds_alone(
    library: Library, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.ingest import feeds as ingest_feeds

    library.feeds.add(site.feed("/one"))
    library.feeds.add(site.feed("/two", site.article("/a", "Cabinet approves plan")))
    fetch = ingest_feeds.fetch_feed

    def broken(url: str, tag: ingest_feeds.Tag, *, home: bool) -> ingest_feeds.Fetched | None:
        if url.endswith("/one"):
            raise ZeroDivisionError
        return fetch(url, tag, home=home)

    monkeypatch.setattr(ingest_feeds, "fetch_feed", broken)
    assert sorted(status for status, _ in update(library)) == ["added", "failed"]


def test_progress_is_told(library: Library, site: Site) -> None:
    library.feeds.add(site.feed("/rss", site.article("/a", "Cabinet approves plan")))
    seen: list[Progress] = []
    list(library.feeds.update(progress=seen.append))
    reads = [step for step in seen if step.stage.value == "read"]
    assert (reads[-1].done, reads[-1].total, reads[-1].name) == (2, 2, "The Courier")


def test_more_feeds_than_threads(
    library: Library, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feeds_module, "_AT_ONCE", 2)
    for n in range(5):
        library.feeds.add(site.feed(f"/rss{n}", site.article(f"/{n}", f"Headline number {n}")))
    assert len(update(library)) == 5


def test_feeds_of_another_program(library: Library, site: Site, tmp_path: Path) -> None:
    address = site.feed("/rss", site.article("/a", "Cabinet approves plan"))
    outline = tmp_path / "feeds.opml"
    outline.write_text(
        f"<opml><body><outline text='Courier' xmlUrl='{address}'/>"
        "<outline text='Odd' xmlUrl='file:///etc/passwd'/></body></opml>"
    )
    ((feed, new),) = library.feeds.add_list(outline)
    assert (feed.url, feed.title, new) == (address, "Courier", True)
    assert update(library) == [("added", "Cabinet approves plan")]
    assert library.feeds.all()[0].title == "The Courier"


def test_removing_and_finding(library: Library, site: Site) -> None:
    feed, _ = library.feeds.add(site.feed("/rss", site.article("/a", "Cabinet approves plan")))
    update(library)
    assert library.feeds.remove(feed.url).number == 1
    assert library.feeds.all() == []
    assert library.count() == 1
    with pytest.raises(LibraryError, match="no feed '1'"):
        library.feeds.remove("1")
    with pytest.raises(LibraryError, match="feeds list"):
        update(library, "7")
    with pytest.raises(SourceUnreadable):
        library.feeds.add("ftp://courier.example/rss")


def test_what_a_feed_leads_to_takes_no_other_articles_place(library: Library, site: Site) -> None:
    mine = Article("", "Mine", "What I keep is mine.", url=f"{site.address}/mine")
    row = Article("7", "Row", "What I keep of a file is mine.", url=f"{site.address}/row")
    kept = [library.add(one)[0].id or "" for one in (mine, row)]
    claiming = site.article("/claims", "Another page that calls itself mine")
    page = site.pages["/claims"]
    assert isinstance(page.body, str)
    page.body = page.body.replace("<head>", f"<head><link rel=canonical href='{mine.url}'>")
    rows = site.article("/rows", "Rows that have ids")
    claimed = {"id": "7", "url": row.url, "text": "Whatever a row says of itself, it is another."}
    site.pages["/rows"] = Page(json.dumps(claimed), "application/json")
    words = "The feed itself holds every word of this, as some feeds do. " * 8
    held = f"<title>Held</title><link>{mine.url}</link><description>{words}</description>"
    library.feeds.add(site.feed("/rss", claiming, rows, held))
    assert [status for status, _ in update(library)] == ["added"] * 3
    assert [library.get(one).text for one in kept] == [mine.text, row.text]


def test_a_page_kept_before_is_brought_up_to_date_by_its_own_address(
    library: Library, site: Site
) -> None:
    address = f"{site.address}/a"
    library.add(Article("", "Plan", "As it was before.", url=address))
    item = site.article("/a?utm_source=rss", "Cabinet approves plan")
    page = site.pages["/a?utm_source=rss"]
    assert isinstance(page.body, str)
    page.body = page.body.replace("<head>", f"<head><link rel=canonical href='{address}'>")
    library.feeds.add(site.feed("/rss", item))
    assert [status for status, _ in update(library)] == ["updated"]

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.errors import IngestError, Malformed, NotText, SourceMissing, SourceUnreadable
from reader.ingest import Ingested, read_url
from reader.ingest.connections import AtHomeError, Guard
from reader.ingest.feeds import FeedItem, Tag, fetch_feed, fetch_item, find_feed, read_item
from reader.ingest.feeds import fetching as fetching_module
from reader.ingest.ingested import Stated
from tests.unit.serving import Page, Site, serving

HELD = "<p>" + "The feed itself holds all the words of this article, as some feeds do. " * 8


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


def article_of(item: FeedItem) -> Ingested | IngestError:
    (found,) = read_item(item, fetch_item(item, home=True))
    return found


def item_of(site: Site, path: str, *, content: str = "", **stated: str) -> FeedItem:
    return FeedItem(path, site.address + path, Stated(**stated), content)  # type: ignore[arg-type]


def test_a_feed_is_found_by_its_address_or_by_a_page_that_names_it(site: Site) -> None:
    address = site.feed("/rss", site.article("/a", "Cabinet approves plan"))
    assert find_feed(address).document.title == "The Courier"
    head = "<link rel=alternate type=application/rss+xml href=/rss>"
    site.pages["/"] = Page(f"<!doctype html><html><head>{head}</head><body>Hello</body></html>")
    assert find_feed(f"{site.address}/").url == address
    site.pages["/"] = Page("<!doctype html><html><body>Hello</body></html>")
    with pytest.raises(Malformed, match="names no feed"):
        find_feed(f"{site.address}/")
    with pytest.raises(SourceMissing):
        find_feed(f"{site.address}/nothing")


def test_a_feed_that_has_not_changed_is_not_sent_again(site: Site) -> None:
    address = site.feed("/rss", etag='"1"')
    first = fetch_feed(address, Tag())
    assert first is not None
    assert first.tag == Tag('"1"', None)
    assert fetch_feed(address, first.tag) is None


def test_the_page_of_an_item_is_its_article(site: Site) -> None:
    site.article("/a", "Cabinet approves plan")
    found = article_of(item_of(site, "/a", title="Other", published="2024-03-25"))
    assert isinstance(found, Ingested)
    assert found.article.title == "Cabinet approves plan"
    assert found.article.published == "2024-03-25"
    assert found.article.url == f"{site.address}/a"


def test_what_the_feed_holds_stands_in_for_a_page_that_cannot_be_read(site: Site) -> None:
    held = item_of(site, "/gone", content=HELD, title="Cabinet approves plan")
    found = article_of(held)
    assert isinstance(found, Ingested)
    assert found.article.title == "Cabinet approves plan"
    assert "holds all the words" in found.article.text
    assert isinstance(article_of(item_of(site, "/gone", content="<p>Short.")), SourceMissing)
    unlinked = FeedItem("1", None, Stated(title="T"), "")
    assert isinstance(article_of(unlinked), NotText)


def test_a_feed_among_files_or_articles_is_no_article(site: Site) -> None:
    address = site.feed("/rss")
    (found,) = read_url(address)
    assert isinstance(found, NotText)
    assert "reader feeds add" in str(found)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("127.0.0.1", "127.0.0.%31"),
        ("127.0.0.1", "%6cocalhost"),
        ("127.0.0.1", "0x7f.1"),
        ("http://", "https://"),
        ("", ""),
    ],
)
def test_nothing_out_there_leads_home(site: Site, written: str, meant: str) -> None:
    site.article("/a", "Cabinet approves plan")
    link = f"{site.address}/a".replace(written, meant)
    found = fetch_item(FeedItem("1", link, Stated(), ""), home=False)
    assert isinstance(found, SourceUnreadable)
    assert "your own network" in str(found)
    assert site.asked == []


@pytest.mark.parametrize("home", ["127.0.0.1", "10.1.2.3", "::1", "fe80::1%eth0", "169.254.1.1",
                                  "::ffff:192.168.0.1"])  # fmt: skip
def test_a_redirect_from_outside_must_not_lead_home(home: str) -> None:
    guard = Guard(home=True)
    guard.admit(home)
    before = guard.at_home
    guard.admit("93.184.216.34")
    assert (before, guard.at_home) == (True, False)
    with pytest.raises(AtHomeError):
        guard.admit(home)


def test_too_large_a_feed_is_cut_off(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching_module, "FEED_BYTES", 10)
    with pytest.raises(SourceUnreadable, match="larger than"):
        fetch_feed(site.feed("/rss"), Tag())


def test_a_page_that_calls_itself_its_site_keeps_its_own_address(site: Site) -> None:
    site.article("/a", "Cabinet approves plan")
    page = site.pages["/a"]
    assert isinstance(page.body, str)
    page.body = page.body.replace("<head>", f"<head><link rel=canonical href='{site.address}/'>")
    (found,) = read_url(f"{site.address}/a")
    assert isinstance(found, Ingested)
    assert found.article.url == f"{site.address}/a"

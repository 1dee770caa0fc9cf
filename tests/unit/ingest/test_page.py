from __future__ import annotations

import json

import pytest

from reader.errors import NotText
from reader.ingest import page as page_module
from reader.ingest.page import read_page
from reader.model import Article

PARAGRAPHS = [
    "The minister said on Tuesday that the plan had been approved by the whole cabinet.",
    "It will now go to parliament, where the vote is expected to be close, aides said.",
    "Nobody in the opposition would say which way it leans, and the lobby was silent.",
]
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
NAV = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/x'>Sports</a></li></ul></nav>"


def page(head: str = "", body: str = f"<article>{BODY}</article>") -> str:
    return (
        f"<!doctype html><html lang='en-GB'><head><meta charset='utf-8'>{head}</head>"
        f"<body>{NAV}{body}<script>var x = '<p>no</p>';</script></body></html>"
    )


def read(source: str, *, url: str | None = None) -> Article:
    return read_page(source, source.encode(), "page.html", url=url).article


def test_the_article_is_found_without_its_surroundings() -> None:
    article = read(page("<title>Cabinet approves plan | The Courier</title>"))
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert article.title == "Cabinet approves plan"
    assert article.language == "en"
    assert article.published is None


def test_open_graph_and_meta() -> None:
    article = read(
        page(
            "<title>x</title>"
            "<meta property='og:title' content='Cabinet approves plan - The Courier'>"
            "<meta property='og:site_name' content='The Courier'>"
            "<meta property='article:published_time' content='2024-03-25T08:05:00+00:00'>"
            "<meta name='author' content='By Jane Public and Joe Bloggs'>"
            "<link rel='canonical' href='https://courier.example/plan'>"
        ),
        url="https://courier.example/plan?utm=1",
    )
    assert article.title == "Cabinet approves plan"
    assert article.source == "The Courier"
    assert article.published == "2024-03-25"
    assert article.authors == ("Jane Public", "Joe Bloggs")
    assert article.url == "https://courier.example/plan"


def test_linked_data() -> None:
    data = {
        "@graph": [
            {"@type": "WebPage", "name": "no"},
            {
                "@type": ["NewsArticle"],
                "headline": "Cabinet approves plan",
                "datePublished": "2024-03-25",
                "author": [{"name": "Jane Public"}, {"name": "Joe Bloggs"}],
                "publisher": {"name": "The Courier"},
            },
        ]
    }
    article = read(page(f"<script type='application/ld+json'>{json.dumps(data)}</script>"))
    assert article.title == "Cabinet approves plan"
    assert article.authors == ("Jane Public", "Joe Bloggs")
    assert (article.published, article.source) == ("2024-03-25", "The Courier")


def test_what_only_the_page_shows() -> None:
    article = read(
        page(
            body="<article><h1>Cabinet approves plan</h1><p>By Jane Public</p>"
            f"<p>25 March 2024</p>{BODY}</article>"
        )
    )
    assert article.title == "Cabinet approves plan"
    assert article.published == "2024-03-25"
    assert article.authors == ("Jane Public",)


def test_what_stands_below_the_headline() -> None:
    article = read(
        page(
            "<title>Cabinet approves plan - The Courier</title>",
            "<div><h1>Cabinet approves plan</h1><div>By <a href='/jp'>Jane Public</a></div>"
            f"<time datetime='2024-03-25T10:00Z'>today</time>{BODY}"
            "<h2>More</h2><time datetime='2019-01-01'>then</time></div>",
        )
    )
    assert (article.title, article.source) == ("Cabinet approves plan", "The Courier")
    assert (article.authors, article.published) == (("Jane Public",), "2024-03-25")


def test_no_date_is_invented() -> None:
    assert read(page(body=f"<article>{BODY}</article><footer>© 2019</footer>")).published is None


@pytest.mark.parametrize("source", ["<html></html>", "<p></p>", page(body="<div></div>"), "\x00"])
def test_a_page_without_an_article(source: str) -> None:
    with pytest.raises(NotText, match=r"page\.html"):
        read_page(source.replace(NAV, ""), b"", "page.html")


def test_broken_linked_data_is_passed_over() -> None:
    assert read(page("<script type='application/ld+json'>{broken</script><title>T x</title>"))


def test_a_page_the_finder_trips_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def trip(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.extract", trip)
    assert read(page()).text == "\n\n".join(PARAGRAPHS)


def test_a_large_page_is_read_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "PAGE_IN_PROCESS_BYTES", 10)
    assert read(page()).text == "\n\n".join(PARAGRAPHS)


def test_a_page_too_large_or_slow_is_read_by_its_paragraphs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(page_module, "PAGE_IN_PROCESS_BYTES", 10)
    monkeypatch.setattr(page_module, "PAGE_SECONDS", 0.001)
    assert read(page()).text == "\n\n".join(PARAGRAPHS)
    monkeypatch.setattr(page_module, "PAGE_TREE_BYTES", 10)
    assert read(page()).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "name", ["<link rel=canonical href='{}'>", "<meta property=og:url content='{}'>"]
)
def test_an_address_of_its_own_is_taken_whole_or_not_at_all(name: str) -> None:
    other, long = "https://courier.example/b", "https://courier.example/" + "a" * 900
    assert read(page(name.format(long)), url=other).url == long
    assert read(page(name.format(long * 3)), url=other).url == other

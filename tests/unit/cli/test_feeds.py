from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.unit.cli.conftest import complaints
from tests.unit.serving import Page, Site, serving

Reader = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("stub")


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


def objects(outcome: Any) -> list[Any]:
    return [json.loads(line) for line in outcome.lines]


def test_where_no_feeds_are_followed_that_is_said(reader: Reader) -> None:
    none = reader("feeds")
    assert (none.status, none.out) == (0, "")
    assert "no feeds are followed" in none.err
    assert reader("feeds", "--json") == (0, "", "")


def test_a_feed_from_first_to_last(reader: Reader, site: Site) -> None:
    address = site.feed("/rss", site.article("/a", "Cabinet approves plan"))
    added = reader("feeds", "add", address)
    assert (added.status, added.out, added.err) == (0, "added   1  The Courier\n", "")
    assert reader("feeds", "add", address).out == "same    1  The Courier\n"
    updated = reader("feeds", "update", "--jobs", "1")
    assert (updated.status, updated.out, updated.err) == (
        0,
        "added   3  Cabinet approves plan\n",
        "",
    )
    assert reader("facts", "3").status == 0
    assert reader("feeds", "update").out == "nothing new in 1 feed\n"
    (listed,) = objects(reader("feeds", "list", "--json"))
    assert set(listed) == {"id", "url", "title", "added", "checked", "articles", "problem"}
    assert (listed["id"], listed["articles"], listed["problem"]) == (1, 1, None)
    assert reader("feeds", "--json").out == reader("feeds", "list", "--json").out
    assert len(reader("feeds").lines[0].split("\t")) == 6
    removed = reader("feeds", "remove", "1")
    assert removed.out == "removed 1  The Courier; 1 article of it kept\n"
    assert reader("feeds", "list").out == ""
    assert len(reader("list").lines) == 3


def test_one_that_fails_is_named_and_the_rest_goes_on(reader: Reader, site: Site) -> None:
    good = site.feed("/good", site.article("/a", "Cabinet approves plan"))
    bad = site.feed("/bad")
    assert reader("feeds", "add", good, bad).status == 0
    del site.pages["/bad"]
    updated = reader("feeds", "update", "--json", "--text-only")
    assert updated.status == 1
    (complaint,) = complaints(updated)
    assert complaint == f"{bad}: the server answers 404 Not Found"
    answers = {one["feed"]: one for one in objects(updated)}
    assert answers[1]["status"] == "added"
    assert answers[2] == {
        "id": None, "path": bad, "status": "failed", "message": complaint, "feed": 2,
    }  # fmt: skip
    assert "404" in reader("feeds", "list").out


def test_what_cannot_be_followed(reader: Reader, site: Site, tmp_path: Path) -> None:
    site.pages["/page"] = Page("<!doctype html><html><body>Hello</body></html>")
    missing = tmp_path / "none.opml"
    broken = tmp_path / "broken.opml"
    broken.write_text("this is none")
    outcome = reader("feeds", "add", "--json", f"{site.address}/page", missing, broken)
    assert outcome.status == 1
    assert [one["status"] for one in objects(outcome)] == ["failed"] * 3
    first, second, third = complaints(outcome)
    assert "names no feed" in first
    assert "no such file" in second
    assert "broken.opml" in third
    assert reader("feeds", "add", "ftp://courier.example/x").status == 1
    assert reader("feeds", "add").status == 2
    assert reader("feeds", "nonsense").status == 2
    assert "reader feeds add https://x" in reader("feeds", "https://x").err
    assert reader("feeds", "remove", "9").status == 1
    assert reader("feeds", "update", "9").status == 1
    nothing = reader("feeds", "update")
    assert nothing.status == 0
    assert "reader feeds add" in nothing.err


def test_what_a_feed_says_cannot_drive_the_terminal(reader: Reader, site: Site) -> None:
    escape = "\N{RIGHT-TO-LEFT OVERRIDE}[red]"
    item = site.article("/a", "Cabinet approves plan")
    reader("feeds", "add", site.feed("/rss", item, title=f"Courier{escape}&#x9b;31m"))
    for shown in (reader("feeds"), reader("feeds", "--json"), reader("feeds", "update")):
        assert not set(shown.out + shown.err) & {"\N{RIGHT-TO-LEFT OVERRIDE}", "\x9b", "\x1b"}


def test_feeds_of_another_program(reader: Reader, site: Site, tmp_path: Path) -> None:
    outline = tmp_path / "feeds.opml"
    address = site.feed("/rss", site.article("/a", "Cabinet approves plan"))
    outline.write_text(f"<opml><body><outline text='C' xmlUrl='{address}'/></body></opml>")
    assert reader("feeds", "add", outline).out == "added   1  C\n"
    assert reader("feeds", "update", "1", "--text-only").status == 0


@pytest.mark.parametrize(
    "source", ["courier.example", "", "-", ".", "~nobody-of-this-name/feeds.opml", "feed:x"]
)
def test_what_is_neither_file_nor_address_is_told_how_to_be_one(
    reader: Reader, source: str
) -> None:
    outcome = reader("feeds", "add", source)
    (complaint,) = complaints(outcome)
    assert outcome.status == 1
    assert "https://" in complaint


def test_a_list_without_feeds_of_the_web(reader: Reader, tmp_path: Path) -> None:
    outline = tmp_path / "feeds.opml"
    outline.write_text("<opml><body><outline xmlUrl='file:///x'/><outline text='a'/></body></opml>")
    outcome = reader("feeds", "add", "--json", outline)
    assert outcome.status == 1
    assert [one["status"] for one in objects(outcome)] == ["failed"]
    assert "http" in complaints(outcome)[0]

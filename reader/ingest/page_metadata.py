"""What a web page states about its article: JSON-LD, OpenGraph, meta elements, microdata.

Sources in the order they are believed: schema.org JSON-LD, OpenGraph and article: properties, meta
elements in common use, microdata, the elements a reader sees (`time`, `h1`, `title`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from reader.ingest.addresses import one_address
from reader.ingest.bylines import read_byline, tidy_authors
from reader.ingest.dates import Rank, read_stamp, stated_date
from reader.ingest.frontmatter import one_line
from reader.ingest.ingested import Stated

_ARTICLE_TYPES = re.compile(r"(?:article|posting|report|review)$", re.IGNORECASE)
_DATE_NAMES = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "sailthru.date",
    "parsely-pub-date",
    "citation_publication_date",
    "date.issued",
)
_AUTHOR_NAMES = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "parsely-author",
    "sailthru.author",
    "citation_author",
)
_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "headline", "parsely-title")
_SITE_NAMES = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title")
_SUFFIX = re.compile(r"\s+(?:[|»·•:—–]|-{1,2})\s+([^|»·•—–]{2,40})$")
_ADDRESS_NAME = "og:url"
_LD_BYTES, _LD_NODES = 1 << 20, 500
_BELOW_HEADLINE, _PARAGRAPH, _LINE = 60, 100, 90


def page_metadata(tree: HtmlElement, url: str | None = None) -> Stated:
    """What the page `tree` states; `url` is where it was fetched from."""
    metas = _metas(tree)
    article = _linked_data(tree)
    site = _first(_ld_name(article.get("publisher")), *(metas.get(n) for n in _SITE_NAMES))
    own = [_href(tree, "//link[@rel='canonical']/@href"), *metas.get(_ADDRESS_NAME, [])]
    address = _first(*(one for one in own if not _is_front_page(one, url)), url)
    title = _first(
        _ld_text(article.get("headline")),
        *(metas.get(name) for name in _TITLE_NAMES),
        _text(tree, "//*[@itemprop='headline']"),
    )
    heading, page = _text(tree, "//h1"), _text(tree, "//head/title")
    if title is None and heading and (page is None or _begins(page, heading)):
        title = heading
    if site is None and heading and page and _begins(page, heading):
        behind = _SUFFIX.match(page, len(heading))
        site = behind[1].strip() if behind else None
    title = title or page or heading
    seen_authors, seen_date = _visible(tree)
    return Stated(
        title=_without_site(title, site) if title else None,
        authors=_authors(tree, article, metas) or seen_authors,
        published=_published(tree, article, metas) or seen_date,
        source=site,
        url=address if address and re.match(r"https?://", address) else url,
        language=_language(tree),
    )


def _is_front_page(stated: str | None, url: str | None) -> bool:
    """Whether the address a page gives itself is its site's and not its own."""
    try:
        return bool(
            stated and url and len(urlsplit(stated).path) < 2 and len(urlsplit(url).path) > 1
        )
    except ValueError:
        return False


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    """The contents of meta elements by lower-case name or property."""
    found: dict[str, list[str]] = {}
    for meta in tree.iterfind(".//meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        read = one_address if key and key.lower() == _ADDRESS_NAME else one_line
        content = read(meta.get("content") or "")
        if key and content:
            found.setdefault(key.lower(), []).append(content)
    return found


def _linked_data(tree: HtmlElement) -> Mapping[str, Any]:
    """The first schema.org article of the page's JSON-LD, or nothing."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        raw = script.text or ""
        if len(raw) > _LD_BYTES:
            continue
        try:
            document = json.loads(raw, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(document):
            types = node.get("@type")
            names = types if isinstance(types, list) else [types]
            if any(isinstance(n, str) and _ARTICLE_TYPES.search(n) for n in names):
                return node
    return {}


def _nodes(document: object) -> Iterator[Mapping[str, Any]]:
    queue: list[object] = [document]
    seen = 0
    while queue and seen < _LD_NODES:
        node = queue.pop(0)
        seen += 1
        if isinstance(node, list):
            queue += node
        elif isinstance(node, dict):
            yield node
            queue += [
                node[key] for key in ("@graph", "mainEntity", "itemListElement") if key in node
            ]


def _ld_text(value: object) -> str | None:
    return (one_line(value) or None) if isinstance(value, str) else None


def _ld_name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _ld_text(value.get("name") if isinstance(value, dict) else value)


def _authors(
    tree: HtmlElement, article: Mapping[str, Any], metas: Mapping[str, list[str]]
) -> tuple[str, ...]:
    stated = article.get("author", article.get("creator"))
    people = stated if isinstance(stated, list) else [stated]
    linked = tidy_authors([name for person in people if (name := _ld_name(person))])
    if linked:
        return linked
    for name in _AUTHOR_NAMES:
        if found := tidy_authors(metas.get(name, [])):
            return found
    for path in (
        "//*[@itemprop='author']//*[@itemprop='name']",
        "//*[@itemprop='author']",
        "//a[@rel='author']",
    ):
        names = [one_line(" ".join(element.itertext())) for element in tree.xpath(path)[:4]]
        if found := tidy_authors([name for name in names if 0 < len(name) <= 80]):
            return found
    return ()


def _published(
    tree: HtmlElement, article: Mapping[str, Any], metas: Mapping[str, list[str]]
) -> str | None:
    candidates = [_ld_text(article.get("datePublished"))]
    candidates += [value for name in _DATE_NAMES for value in metas.get(name, [])]
    candidates += tree.xpath("//*[@itemprop='datePublished']/@datetime")
    candidates += tree.xpath("//*[@itemprop='datePublished']/@content")
    times = tree.xpath("//time[@pubdate]/@datetime") or tree.xpath(
        "(//article//header//time/@datetime | //header//time/@datetime | //article//time/@datetime)"
    )
    candidates += times[:1]
    for candidate in candidates:
        if candidate and (date := stated_date(str(candidate))):
            return date
    return None


def _visible(tree: HtmlElement) -> tuple[tuple[str, ...], str | None]:
    """Authors and date as they stand between the headline and the first paragraph."""
    authors: tuple[str, ...] = ()
    date: str | None = None
    for element in tree.xpath("(//h1)[1]/following::*")[:_BELOW_HEADLINE]:
        if not isinstance(element.tag, str):
            continue
        text = one_line(" ".join(element.itertext()))
        if element.tag == "p" and len(text) > _PARAGRAPH:
            break
        if element.tag == "time" and element.get("datetime"):
            date = date or stated_date(element.get("datetime") or "")
        if 0 < len(text) <= _LINE:
            stamp = read_stamp(text)
            if stamp and stamp.rank is not Rank.UPDATED:
                date = date or stamp.date
            authors = authors or read_byline(text) or ()
    return authors, date


def _language(tree: HtmlElement) -> str | None:
    stated = (tree.get("lang") or "").strip().lower()
    match = re.match(r"[a-z]{2,3}(?=$|[-_])", stated)
    return match[0] if match else None


def _without_site(title: str, site: str | None) -> str:
    """`title` without the outlet's name behind a bar or dash."""
    match = _SUFFIX.search(title)
    if match is None:
        return title
    tail = match[1].strip()
    named = site is not None and (
        tail.casefold() in site.casefold() or site.casefold() in tail.casefold()
    )
    return title[: match.start()] if named or "|" in match[0] else title


def _begins(page: str, heading: str) -> bool:
    return page.casefold().startswith(heading.casefold())


def _text(tree: HtmlElement, path: str) -> str | None:
    for element in tree.xpath(path)[:1]:
        return one_line(element.get("content") or " ".join(element.itertext())) or None
    return None


def _href(tree: HtmlElement, path: str) -> str | None:
    found = tree.xpath(path)
    return one_address(str(found[0])) or None if found else None


def _first(*values: str | list[str] | None) -> str | None:
    for value in values:
        plain = value[0] if isinstance(value, list) and value else value
        if isinstance(plain, str) and plain:
            return plain
    return None

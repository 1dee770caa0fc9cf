"""RSS and Atom documents → their items, and OPML → the feeds it lists.

libxml2 gets no document type: a feed that declares entities is refused (they serve to expand into
gigabytes or to read files here), any other declaration is left out, and HTML's named characters are
put in by us. What is broken besides is read as far as it can be, as feeds often are.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.entities import name2codepoint
from itertools import chain, islice
from urllib.parse import urljoin, urlsplit

import lxml.etree
import lxml.html

from reader.errors import Malformed
from reader.ingest.addresses import one_address
from reader.ingest.bylines import tidy_authors
from reader.ingest.dates import stated_date
from reader.ingest.decoding import decode
from reader.ingest.frontmatter import one_line
from reader.ingest.ingested import Stated
from reader.ingest.limits import FEED_ITEMS

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SAYS = re.compile(rb"<\?xml[^>]{0,100}encoding")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*>", re.IGNORECASE)
_DECLARES = re.compile(r"<!(?:DOCTYPE[^>]*\[|ENTITY)", re.IGNORECASE)
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,7});")
_NUMBERED = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,8})|0*([0-9]{1,8}));")
_TAG = r"<[a-zA-Z/!][^<>]{0,500}>"
_MARKED = re.compile(rf"{_TAG}|&[#\w]{{2,10}};")
_MAIL_NAME = re.compile(r"\S+@\S+\s*\((?P<name>[^()]+)\)")
_LONGEST_HEAD = 20_000
_LONGEST_AUTHOR = 400
_HEAD = 200
_SHOWN = 80
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed.

    `key` is what the feed tells it from its others by: its id, else its address or title. `link`
    is its page. `stated` is what the feed says of it, `content` the HTML of it that the feed
    holds, or nothing.
    """

    key: str
    link: str | None
    stated: Stated
    content: str


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """A feed as fetched: its own title, and its items, each key once, in its order."""

    title: str
    items: tuple[FeedItem, ...]


def parse_feed(data: bytes, url: str, charset: str | None = None) -> FeedDocument:
    """The feed in `data`: RSS 0.9 to 2.0 or Atom; `url` is where it is from.

    Raises Malformed or NotText, naming `url`, where it is none or declares entities.
    """
    name = one_line(url)[:_SHOWN]
    # What the document says of its encoding is more often right than what its server says.
    root = _parse(decode(data, name, None if _SAYS.search(data[:_HEAD]) else charset), name)
    kind = _local(root)
    if kind not in ("rss", "feed", "rdf"):
        raise Malformed(f"{name}: this is no feed (neither RSS nor Atom)")
    channel = _child(root, "channel")
    head = root if kind == "feed" or channel is None else channel
    base = _resolved(_link(head), url) or url
    items: dict[str, FeedItem] = {}
    entries = chain(*(_children(node, "item", "entry") for node in dict.fromkeys((root, head))))
    for entry in islice(entries, FEED_ITEMS):
        item = _item(entry, base)
        if item is not None:
            items.setdefault(item.key, item)
    return FeedDocument(_plain(_text(head, "title")), tuple(items.values()))


def parse_outline(data: bytes, name: str) -> list[tuple[str, str]]:
    """The address and title of each feed that an OPML file lists, as other programs write it.

    Raises Malformed or NotText, naming `name`, where it is none.
    """
    root = _parse(decode(data, name), name)
    if _local(root) != "opml":
        raise Malformed(
            f"{name}: this is no list of feeds (OPML); a feed itself is followed by its address"
        )
    found: dict[str, str] = {}
    for node in root.iter():
        attributes = {str(key).lower(): str(value) for key, value in node.attrib.items()}
        address = one_address(attributes.get("xmlurl", ""))
        if address:
            found.setdefault(address, _plain(attributes.get("title") or attributes.get("text", "")))
    return list(found.items())


def feed_of_page(data: bytes, url: str, charset: str | None = None) -> str | None:
    """The address of the feed that a web page names as its own, or None."""
    source = decode(data, one_line(url)[:_SHOWN], charset).encode("utf-8", "replace")
    try:
        parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False)
        tree = lxml.html.document_fromstring(source, parser=parser)
        for link in tree.iterfind(".//link[@href]"):
            named = "alternate" in (link.get("rel") or "").lower().split()
            if named and (link.get("type") or "").strip().lower() in _FEED_TYPES:
                return _resolved(link.get("href"), url)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None  # ValueError also of a number in it that is no character
    return None


def _parse(text: str, name: str) -> lxml.etree._Element:
    source = _DECLARATION.sub("", text.lstrip("\ufeff"), count=1)
    start = re.search(r"<[A-Za-z]", source)
    head = source[: start.start()] if start else source
    if len(head) > _LONGEST_HEAD or _DECLARES.search(head):
        raise Malformed(f"{name}: it declares entities of its own, which no feed needs; not read")
    source = _DOCTYPE.sub("", head) + source[len(head) :]
    source = _NUMBERED.sub(_numbered, _NAMED.sub(_character, source))
    parser = lxml.etree.XMLParser(
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = lxml.etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (lxml.etree.LxmlError, ValueError) as error:
        raise Malformed(f"{name}: the XML is broken ({one_line(str(error))[:_SHOWN]})") from None
    if root is None:
        raise Malformed(f"{name}: there is no XML in it")
    if root.getroottree().docinfo.internalDTD is not None:
        raise Malformed(f"{name}: it declares a document type where none belongs; not read")
    return root


def _character(named: re.Match[str]) -> str:
    """HTML's character of that name, which XML does not know."""
    code = name2codepoint.get(named[1])
    return named[0] if code is None else chr(code)


def _numbered(reference: re.Match[str]) -> str:
    """The reference as it is; where no character has that number, what stands for one unknown."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return "\ufffd" if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF else reference[0]


def _local(node: lxml.etree._Element) -> str:
    """The name of an element without its namespace, in small letters; '' for what is none."""
    return node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""


def _children(node: lxml.etree._Element, *names: str) -> Iterator[lxml.etree._Element]:
    return (child for name in names for child in node if _local(child) == name)


def _child(node: lxml.etree._Element, *names: str) -> lxml.etree._Element | None:
    return next(_children(node, *names), None)


def _text(node: lxml.etree._Element, *names: str) -> str:
    """The text of the first child of one of these names that has any."""
    found = ("".join(child.itertext(with_tail=False)).strip() for child in _children(node, *names))
    return next((text for text in found if text), "")


def _plain(marked: str) -> str:
    """One line of text, of what may be HTML, escaped once more or not."""
    text = marked
    if _MARKED.search(text):
        text = html.unescape(re.sub(_TAG, " ", text))
    return one_line(text)


def _item(entry: lxml.etree._Element, base: str) -> FeedItem | None:
    link = _resolved(_link(entry), base)
    guid = _text(entry, "guid", "id") or next(
        (str(value) for key, value in entry.attrib.items() if str(key).endswith("}about")), ""
    )
    permalink = next((child.get("isPermaLink", "true") for child in _children(entry, "guid")), "")
    if link is None and permalink != "false":
        link = _resolved(guid, "")
    title = _plain(_text(entry, "title"))
    key = guid or link or title
    if not key:
        return None
    date = _text(entry, "pubdate", "published", "issued", "date", "created", "updated", "modified")
    stated = Stated(
        title=title or None,
        authors=tidy_authors([_author(name) for name in _authors(entry)]),
        published=stated_date(date[:_SHOWN]) if date else None,
        url=link,
    )
    return FeedItem(key, link, stated, _content(entry))


def _link(node: lxml.etree._Element) -> str:
    """The address of a node's own page: an Atom link's, else an RSS link's text."""
    for child in _children(node, "origlink", "link"):
        rel = (child.get("rel") or "alternate").lower()
        address = child.get("href") or "".join(child.itertext())
        if rel == "alternate" and address and address.strip():
            return address.strip()
    return ""


def _resolved(address: str | None, base: str) -> str | None:
    """The http or https address meant, or None where none is."""
    stated = one_address(address or "")
    if not stated:
        return None
    try:
        whole = urljoin(base, stated)
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in ("http", "https") and parts.hostname else None


def _authors(entry: lxml.etree._Element) -> Iterator[str]:
    for node in _children(entry, "creator", "author"):
        yield _text(node, "name") or "".join(node.itertext()).strip()


def _author(stated: str) -> str:
    """A name, of 'mail@host (Name)' too; nothing where only an address or no name stands."""
    if len(stated) > _LONGEST_AUTHOR:
        return ""
    mail = _MAIL_NAME.fullmatch(stated)
    name = mail["name"] if mail else stated
    return "" if "@" in name else _plain(name)


def _content(entry: lxml.etree._Element) -> str:
    """The HTML of the item that the feed holds: all of it where it does, else its summary."""
    for node in _children(entry, "encoded", "content", "description", "summary"):
        if len(node):
            body = "".join(lxml.etree.tostring(child, encoding="unicode") for child in node)
            text = (node.text or "") + body
        else:
            text = node.text or ""
        if text.strip():
            return text if _MARKED.search(text) else html.escape(text).replace("\n\n", "<p>")
    return ""

"""A saved web page → its article: trafilatura finds the text, the page's metadata the rest.

trafilatura's time grows faster than the page, so scripts and styles go first, a large page is read
in a process of its own that is stopped when it takes too long, and what is larger still, or not
finished, is read paragraph by paragraph instead.
"""

from __future__ import annotations

import logging
import re
import subprocess
import sys

import lxml.etree
import lxml.html
from lxml.html import HtmlElement

from reader.errors import NotText
from reader.ingest.ingested import NOTHING_STATED, Ingested, Stated
from reader.ingest.limits import PAGE_IN_PROCESS_BYTES, PAGE_SECONDS, PAGE_TREE_BYTES
from reader.ingest.page_metadata import page_metadata
from reader.ingest.recognition import recognize
from reader.processes import own_module
from reader.text import normalize

MEDIA_TYPE = "text/html"
_DROPPED = ("script", "style", "svg", "noscript", "template", "iframe", "canvas", "object", "link")
_BLOCKS = "//article//p | //main//p"
_ANY_BLOCK = "//p | //blockquote | //li"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_LEAST_LETTERS = 20


def read_page(
    text: str,
    original: bytes,
    name: str,
    *,
    path: str | None = None,
    url: str | None = None,
    hints: Stated = NOTHING_STATED,
) -> Ingested:
    """The article of the page whose source is `text`.

    `url` is where it was fetched from; a canonical address in the page wins. `hints` are taken for
    what the page does not state. Raises NotText, naming `name`, where no article stands in it.
    """
    body, stated = page_text(text, name, url=url)
    return Ingested(recognize(body, stated.completed(hints), path=path), original, MEDIA_TYPE)


def page_text(text: str, name: str, *, url: str | None = None) -> tuple[str, Stated]:
    """The text, in normal form, of the article in the page whose source is `text`; what it states.

    Raises NotText, naming `name`, where no article stands in it.
    """
    tree = _parse(text, name)
    stated = page_metadata(tree, url)
    for element in list(tree.iter(*_DROPPED, lxml.etree.Comment)):
        element.drop_tree()
    body = normalize(find_text(tree).replace("\n", "\n\n"))
    if sum(c.isalpha() for c in body) < _LEAST_LETTERS:
        raise NotText(f"{name}: no article text was found in this page")
    return body, stated


def find_text(tree: HtmlElement) -> str:
    """The article's paragraphs, one a line; empty where none are found. `tree` may be changed."""
    source = lxml.html.tostring(tree, encoding="unicode")
    size = len(source)
    found: str | None = None
    if size <= PAGE_IN_PROCESS_BYTES:
        found = extract(source)
    elif size <= PAGE_TREE_BYTES:
        found = _extract_apart(source)
    return found or _paragraphs(tree)


def extract(source: str) -> str | None:
    """The article's text as trafilatura finds it, or None."""
    import trafilatura

    # What it has to remark on a page is not for whoever adds it.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    try:
        found: str | None = trafilatura.extract(
            source, include_comments=False, include_tables=False, deduplicate=False
        )
    except Exception:  # noqa: BLE001 - a page it trips over is read paragraph by paragraph
        return None
    return found


def _extract_apart(source: str) -> str | None:
    """`extract` in a process of its own; None where it fails or is not done in time."""
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, no shell
            own_module("reader.ingest.page"),
            input=source.encode("utf-8", "replace"),
            capture_output=True,
            timeout=PAGE_SECONDS,
            check=True,
        )
    except (subprocess.SubprocessError, OSError):
        return None
    return done.stdout.decode("utf-8", "replace") or None


def _paragraphs(tree: HtmlElement) -> str:
    """The page's paragraphs as they stand, of its article element where it has one."""
    for path in (_BLOCKS, _ANY_BLOCK):
        blocks = [" ".join("".join(block.itertext()).split()) for block in tree.xpath(path)]
        text = "\n".join(block for block in blocks if len(block) > 1)
        if sum(c.isalpha() for c in text) >= _LEAST_LETTERS:
            return text
    body = tree.find("body")
    return "" if body is None else "\n".join(t.strip() for t in body.itertext() if t.strip())


def _parse(text: str, name: str) -> HtmlElement:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False)
    source = _DECLARATION.sub("", text).encode("utf-8", "replace")
    try:
        return lxml.html.document_fromstring(source, parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        raise NotText(f"{name}: this page can't be read as HTML") from None


def _main() -> None:
    source = sys.stdin.buffer.read(8 * PAGE_TREE_BYTES).decode("utf-8", "replace")
    sys.stdout.buffer.write((extract(source) or "").encode("utf-8", "replace"))


if __name__ == "__main__":
    _main()

"""Lays an article out as a page: headline, byline, body, with margins and a comfortable measure."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from reader.tui import flow
from reader.tui.dates import day
from reader.tui.display import shown

if TYPE_CHECKING:
    from reader.model import Article

MEASURE = 76
"""The longest line, in cells: beyond some 75 characters the eye loses its way back."""

BYLINES = frozenset({"byline", "dateline"})
"""The parts that say who wrote it, where and when."""

_WORD = re.compile(r"\w+")


class Kind(Enum):
    """What a line of a page belongs to."""

    BLANK = "blank"
    HEADLINE = "headline"
    BYLINE = "byline"
    BODY = "body"


class PageLine(NamedTuple):
    """A line of a page; start:end count in the headline, the byline or the article's text."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True)
class Page:
    """An article laid out for one width. Lines of the body have offsets into the article's text."""

    headline: str
    byline: str
    text: str
    lines: tuple[PageLine, ...]
    measure: int
    margin: int
    body: int
    """Index of the first line of the body."""

    def source(self, kind: Kind) -> str:
        """Return the text that the offsets of lines of this kind count in."""
        if kind is Kind.HEADLINE:
            return self.headline
        return self.byline if kind is Kind.BYLINE else self.text

    def line_of(self, offset: int) -> int:
        """Return the index of the line that shows an offset of the article's text."""
        starts = self.lines
        found = bisect_right(starts, offset, lo=self.body, key=lambda line: line.start) - 1
        return max(self.body, min(found, len(starts) - 1))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return start and end of the article's text shown in the lines first to last."""
        shown_lines = [
            line for line in self.lines[max(first, 0) : last + 1] if line.kind is Kind.BODY
        ]
        if not shown_lines:
            return (0, 0)
        return (shown_lines[0].start, shown_lines[-1].end)


def byline(article: Article) -> str:
    """Return who wrote it, where and when, less what the text itself begins with."""
    date = day(article.published).replace(" ", "\xa0")
    known = (", ".join(article.authors), article.source or "", date)
    said = _words(_opening(article))
    return shown(" · ".join(part for part in known if not _words(part) <= said))


def _opening(article: Article) -> str:
    """Return the byline and dateline that the text begins with, if it does."""
    end = 0
    for part in article.parts:
        if part.kind not in BYLINES:
            break
        if article.text[end : part.start].strip():
            break
        end = part.end
    return article.text[:end]


def _says_itself(article: Article) -> bool:
    """Return whether the title is only the words that the text begins with."""
    text = article.text[len(_opening(article)) :].lstrip()
    words = article.title.removesuffix("…")
    return bool(words) and text.startswith(words)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def lay_out(article: Article, width: int, longest: int = MEASURE) -> Page:
    """Return the article as a page for a pane `width` cells wide, no line longer than asked."""
    measure = max(min(longest, width - 4), 8)
    margin = max((width - measure) // 2, 0)
    headline = shown(article.title) or "Untitled"
    by = byline(article)
    text = shown(article.text)
    lines = [PageLine(Kind.BLANK, 0, 0)]
    if not _says_itself(article):
        lines += [PageLine(Kind.HEADLINE, *line) for line in flow.wrap(headline, measure)]
    if by:
        lines += [PageLine(Kind.BYLINE, *line) for line in flow.wrap(by, measure)]
    if len(lines) > 1 and (by or not _opening(article)):
        lines.append(PageLine(Kind.BLANK, 0, 0))
    body = len(lines)
    lines += [PageLine(Kind.BODY, *line) for line in flow.wrap(text, measure)]
    return Page(headline, by, text, tuple(lines), measure, margin, body)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return start and end of each paragraph; a blank line parts them."""
    found = []
    at = 0
    for block in text.split("\n\n"):
        end = at + len(block)
        start = at + len(block) - len(block.lstrip("\n"))
        if start < end:
            found.append((start, end))
        at = end + 2
    return found

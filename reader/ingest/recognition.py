"""What a person sees around an article's text: headline, byline, dateline, notes, closing lines.

The headline is taken out of the text (it is the title); everything else stays where it stands and
is marked as a part, so that nothing is lost and offsets hold. Rules look at form and position
only; what a format states (front matter, page metadata) always wins.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from reader.ingest.bylines import (
    is_credit,
    is_name,
    is_press,
    read_bio,
    read_byline,
    read_outlet,
)
from reader.ingest.closing import copyright_owner, is_closing, is_fragment, is_junk, is_link
from reader.ingest.datelines import Dateline, read_dateline
from reader.ingest.dates import Rank, Stamp, date_in_url, read_stamp
from reader.ingest.ingested import Stated
from reader.model import Article, Part, PartKind
from reader.titles import opening_words

_HEAD_LINES, _HEAD_OTHERS, _TAIL_LINES = 10, 3, 30
_HEADLINE_WORDS, _HEADLINE_LENGTH, _PROSE_WORDS = 25, 220, 6
_MASTHEAD_WORDS = 3
_TITLE_LABEL = re.compile(r"(?:title|headline)\s*:\s+(?=\S)", re.IGNORECASE)
_LIST_ITEM = re.compile(r"[-*+•‣]\s|\d{1,3}[.)]\s")
_BREADCRUMB = re.compile(
    r"(?:you are here:?|home\s*(?:[>»›|/:]|$)).*|[^.?!>»›]{1,30}(?:\s[>»›]\s[^.?!>»›]{1,60})+",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:(?:the\s)?(?:news|world|politics|business|sports?|opinion|local|national|international|home"
    r"|entertainment|health|science|technology|tech|us|uk|africa|asia|europe|middle east|americas?"
    r"|breaking|exclusive|analysis|editorials?|features?|lifestyle|money|markets?|culture|travel"
    r"|top stories|latest|crime|football|environment|education|and|&)[\s/|:,&-]*+)+",
    re.IGNORECASE,
)
_LINK_LABEL = re.compile(r"(?:url|link|permalink|address)\s?:\s+(?=https?\b)", re.IGNORECASE)
_SPACED_URL = re.compile(r"https?\s?:\s?/\s?/\s?\S.*", re.IGNORECASE)
_ENDED = re.compile(r"[.…。][\"'”’)\]]*$")
_ASKED = re.compile(r"[?!][\"'”’)\]]*$")


@dataclasses.dataclass(slots=True)
class _Line:
    text: str
    gap: bool  # an empty line stands before it
    kind: PartKind | None = None
    title: bool = False


@dataclasses.dataclass(slots=True)
class _Found:
    title: str | None = None
    authors: tuple[str, ...] = ()
    source: str | None = None
    url: str | None = None
    filed: str | None = None
    stamps: list[Stamp] = dataclasses.field(default_factory=list)
    dateline: Dateline | None = None
    owner: str | None = None


def recognize(text: str, stated: Stated, *, path: str | None = None) -> Article:
    """The article that `text`, a normal form, shows, completed by what its format states.

    The title is the stated one, else the headline, else the opening words (which then stay in the
    text). `published` is None unless it is stated in metadata, in a line of its own, in a dateline
    or in the address.
    """
    lines = _lines(text)
    filed = date_in_url(stated.url) if stated.url else None
    found = _Found(title=stated.title, authors=stated.authors, url=stated.url, filed=filed)
    head = _read_head(lines, found)
    _read_tail(lines, head, found)
    for line in lines:
        if line.kind is None and not line.title and is_junk(line.text):
            line.kind = PartKind.CLOSING
    kept = [line for line in lines if not line.title]
    if kept:
        kept[0].gap = False
    opening = next((line for line in kept if line.kind is None), None)
    found.dateline = read_dateline(opening.text) if opening else None
    body, parts = _lay_out(kept, opening, found.dateline)
    return Article(
        id=stated.id,
        title=found.title or opening_words(opening.text if opening else body),
        text=body,
        authors=stated.authors or found.authors,
        published=_published(stated, found),
        source=stated.source or found.source or found.owner or _outlet(found.url, found.dateline),
        path=path,
        url=found.url,
        language=stated.language,
        parts=parts,
    )


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    gap = False
    for line in text.split("\n"):
        if line:
            lines.append(_Line(line, gap))
        gap = not line
    return lines


def _read_head(lines: list[_Line], found: _Found) -> int:
    """Mark the lines above the body; the index of the first line that is none of them."""
    others = 0
    end = 0
    for i, line in enumerate(lines[:_HEAD_LINES]):
        kind = _head_kind(lines, i, found)
        if found.title is not None and _same(line.text, found.title):
            line.title = True
        elif kind is not None:
            line.kind = kind
        elif found.title is None and _is_headline(lines, i):
            line.title, found.title = True, _unlabelled(line.text)
        else:
            others += 1
            if others > _HEAD_OTHERS:
                break
            continue
        end = i + 1
    return end


def _head_kind(lines: Sequence[_Line], i: int, found: _Found) -> PartKind | None:
    line = lines[i].text
    link = _LINK_LABEL.sub("", line, count=1)
    # An address that is filed under a date is no line with a date.
    stamp = None if is_link(link) else read_stamp(line, found.filed)
    if stamp:
        found.stamps.append(stamp)
        return PartKind.DATELINE
    if _is_signed(lines, i, found):
        return PartKind.BYLINE
    if is_link(link) or _SPACED_URL.fullmatch(link):
        address = link.replace(" ", "")
        if found.url is None and re.fullmatch(r"https?://[^\s/]+\.[^\s/]+/?\S*", address):
            found.url, found.filed = address, date_in_url(address)
        return PartKind.BYLINE
    crumb = _BREADCRUMB.fullmatch(line) or _SECTION.fullmatch(line)
    return PartKind.BYLINE if crumb and i + 1 < len(lines) else None


def _is_signed(lines: Sequence[_Line], i: int, found: _Found) -> bool:
    """Whether line `i` says who wrote the article, or for whom; `found` then knows.

    A second name of its own, below a byline, is as often an outlet as an author: it is neither,
    unless it is called as outlets are.
    """
    line = lines[i].text
    authors, outlet = read_byline(line), read_outlet(line)
    if i == 0 and is_press(line) and line.count(" ") < _MASTHEAD_WORDS and _is_headline(lines, 1):
        found.source = found.source or line
        return True
    known = bool(found.authors) and lines[i - 1].kind is PartKind.BYLINE
    named = False
    if authors is None and (known or _near_stamp(lines, i, titled=found.title is not None)):
        outlet = outlet or (line if is_press(line) else None)
        named = outlet is None and is_name(line) and _near_stamp(lines, i, titled=True)
        authors = (line,) if named and not known else None
    found.authors = (*found.authors, *(a for a in authors or () if a not in found.authors))
    found.source = found.source or outlet
    return bool(authors or outlet or named)


def _unlabelled(headline: str) -> str:
    """'Title: Ferry inquiry opens' without what says that it is the title."""
    label = _TITLE_LABEL.match(headline)
    return headline[label.end() :] if label else headline


def _near_stamp(lines: Sequence[_Line], i: int, *, titled: bool) -> bool:
    """Whether a date line stands next to line `i`, which is not itself where a headline is due."""
    below = i + 1 < len(lines) and read_stamp(lines[i + 1].text) is not None
    above = i > 0 and read_stamp(lines[i - 1].text) is not None
    return (titled and (below or above)) or (i > 0 and below)


def _is_headline(lines: Sequence[_Line], i: int) -> bool:
    line = lines[i].text
    words = line.split()
    if i == 0 and _TITLE_LABEL.match(line):
        return len(line) <= _HEADLINE_LENGTH and len(lines) > 1
    if not 2 <= len(words) <= _HEADLINE_WORDS or len(line) > _HEADLINE_LENGTH:
        return False
    if line.endswith((":", ",", ";")) or _LIST_ITEM.match(line) or not _starts_upper(line):
        return False
    below = lines[i + 1 : i + 1 + _HEAD_LINES]
    if not any(_reads_as_prose(other.text) for other in below):
        return False
    if not _ENDED.search(line) and not _ASKED.search(line):
        return True
    meta = read_stamp(below[0].text) is not None or read_byline(below[0].text) is not None
    if _ENDED.search(line) and not line.endswith("…"):
        return meta
    return meta or below[0].gap or _title_case(words)


def _starts_upper(line: str) -> bool:
    letter = re.search(r"[^\W_]", line)
    return letter is not None and (not letter[0].islower() or line[letter.end() :][:1].isupper())


def _reads_as_prose(line: str) -> bool:
    return line.count(" ") >= _PROSE_WORDS and read_stamp(line) is None


def _title_case(words: Sequence[str]) -> bool:
    long = [word.strip("\"'“‘(") for word in words if len(word) > 3]
    return bool(long) and sum(word[:1].isupper() for word in long) >= 0.6 * len(long)


def _same(line: str, title: str) -> bool:
    def letters(text: str) -> str:
        return "".join(c for c in text.casefold() if c.isalnum())

    return letters(line) == letters(title) != ""


def _read_tail(lines: list[_Line], head: int, found: _Found) -> None:
    """Mark the lines behind the body, from the last one upwards."""
    start = max(head, len(lines) - _TAIL_LINES, 1)
    tail = lines[start:]
    for line in tail[-12:]:
        authors = read_byline(line.text)
        if authors and (line.gap or ":" in line.text):
            found.authors = found.authors or authors
        found.source = found.source or read_outlet(line.text)
    run: list[tuple[_Line, PartKind | None]] = []
    for line in reversed(tail):
        firm, kind = _tail_kind(line.text, found)
        if not firm and not is_fragment(line.text):
            break
        run.append((line, kind))
    run.reverse()
    while run and run[0][1] is None:
        run.pop(0)
    for line, kind in run:
        line.kind = kind or PartKind.CLOSING
        found.owner = found.owner or copyright_owner(line.text)


def _tail_kind(line: str, found: _Found) -> tuple[bool, PartKind | None]:
    """Whether `line` is surely none of the body, and what it is."""
    if read_byline(line) or read_outlet(line):
        return True, PartKind.BYLINE
    if stamp := read_stamp(line, found.filed):
        found.stamps.append(stamp._replace(rank=max(stamp.rank, Rank.BARE)))
        return True, PartKind.DATELINE
    if is_closing(line):
        return True, PartKind.CLOSING
    if is_credit(line):
        return True, PartKind.NOTE
    if name := read_bio(line, found.authors):
        found.authors = found.authors or (name,)
        return True, PartKind.NOTE
    return False, None


def _lay_out(
    lines: Sequence[_Line], opening: _Line | None, dateline: Dateline | None
) -> tuple[str, tuple[Part, ...]]:
    """The text of `lines` and its parts; neighbours of one kind are one part."""
    pieces: list[str] = []
    parts: list[Part] = []
    length = 0
    for line in lines:
        if pieces:
            pieces.append("\n\n" if line.gap else "\n")
            length += len(pieces[-1])
        start, end = length, length + len(line.text)
        pieces.append(line.text)
        length = end
        if line.kind is not None:
            merged = parts and parts[-1].kind is line.kind and start - parts[-1].end <= 2
            first = parts.pop().start if merged else start
            parts.append(Part(line.kind, first, end))
        elif line is opening and dateline:
            parts.append(Part(PartKind.DATELINE, start, start + dateline.length))
    return "".join(pieces), tuple(parts)


def _published(stated: Stated, found: _Found) -> str | None:
    dated = [stamp for stamp in found.stamps if stamp.date]
    date = stated.published
    if date is None and dated:
        date = min(dated, key=lambda stamp: stamp.rank).date
    if date is None and found.dateline:
        date = found.dateline.date
    if date is None:
        return found.filed
    same_month = len(date) == len("2024-03") and (found.filed or "").startswith(date)
    return found.filed if same_month else date


def _outlet(url: str | None, dateline: Dateline | None) -> str | None:
    """The site an article is from, else the agency of its dateline."""
    host = (urlsplit(url).hostname or "") if url else ""
    return re.sub(r"^(?:www\d?|m|mobile|amp|edition)\.", "", host) or (
        dateline.agency if dateline else None
    )

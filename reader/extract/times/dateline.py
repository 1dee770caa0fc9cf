"""The date an article gives itself: a date line, a byline with a date, a dateline.

'25 March 2024', 'Published: July 28, 2004 at 1:24 PM', 'THURSDAY, APRIL 11, 2013, 12:12 AM',
'LONDON, March 3, 2013 (Reuters) -'. A line counts where it holds a whole date and besides it
nothing but names and words such as 'published'; a sentence that mentions a date is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.extract.folding import fold, words
from reader.extract.times import calendar
from reader.extract.times.grammar import read
from reader.extract.times.readings import Kind, Reading
from reader.extract.times.rules import Source

_FIRST, _LAST = 2000, 600  # code points of the beginning and the end that are looked at
_LONGEST_LINE = 160
_DATELINE = 70  # a dateline's date stands within so many code points of its paragraph's start
_LABELS = frozenset(
    words(
        "published publish posted post updated update last on at by created modified first date "
        "dated filed from the est edt gmt bst utc ist pst pdt et local time uk us of and in for "
        "staff with article story press release print edition web online issue date: pm am "
        "originally added printed releases news written report reporter correspondent editor "
        "copyright corrected"
    )
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*|[.!?]$")
_LABELLED = re.compile(r"publish|posted|\bdated?\b|filed|issue")
_UPDATED = re.compile(r"updated|modified|copyright|accessed|retrieved")
_BREAKS = re.compile(r"[^\n]{0,20}?(?:\([A-Za-z /.]{1,40}\)\s*)?[-–—:]")
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Dateline:
    """An ISO 8601 date, and the line it stands in."""

    value: str
    start: int
    end: int


@lru_cache(maxsize=1)  # asked of every text twice: for its date, and for where that stands
def find_dateline(text: str) -> Dateline | None:
    """Return the date the article gives itself, or None where it gives none."""
    best: tuple[int, Dateline] | None = None
    for start, end in _lines(text):
        found = _dated(text[start:end])
        if found is None:
            continue
        line = text[start:end].lower()
        rank = 0 if _LABELLED.search(line) else 2 if _UPDATED.search(line) else 1
        if best is None or rank < best[0]:
            best = rank, Dateline(found, start, end)
    return best[1] if best else None


def infer_published(text: str) -> str | None:
    """Return the ISO 8601 date of the article's own date line, or None; none is invented."""
    found = find_dateline(text)
    return found.value if found else None


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the lines a date line may be: the first ones, and a few last ones."""
    spans: list[tuple[int, int]] = []
    for begin, stop in ((0, min(len(text), _FIRST)), (max(_FIRST, len(text) - _LAST), len(text))):
        position = begin if begin == 0 else text.find("\n", begin, stop) + 1 or stop
        while position < stop:
            end = text.find("\n", position, stop)
            end = stop if end < 0 else end
            spans.append((position, end))
            position = end + 1
    return spans


def _dated(line: str) -> str | None:
    """Return the date a line gives, if it is a date line or opens with a dateline."""
    source = Source(line[: 2 * _LONGEST_LINE], fold(line[: 2 * _LONGEST_LINE]))
    if not any(map(str.isdigit, source.folded)):
        return None
    readings = read(source)
    for reading in readings:
        if reading.kind is not Kind.CALENDAR or reading.until or not reading.day:
            continue
        if reading.year is None or not calendar.valid(
            reading.year, reading.month or 0, reading.day
        ):
            continue
        opens = reading.end < _DATELINE and _opens(line, reading.start, reading.end)
        if opens or (len(line) <= _LONGEST_LINE and _is_date_line(line, readings)):
            return calendar.iso(reading.year, reading.month, reading.day)
    return None


def _opens(line: str, start: int, end: int) -> bool:
    """Tell whether a paragraph opens with a dateline: 'LONDON, March 3, 2013 (Reuters) -'."""
    if not _BREAKS.match(line, end):
        return False
    place = line[:start]
    return all(word[0].isupper() for word in _WORD.findall(place)) and len(place) < _DATELINE


def _is_date_line(line: str, readings: list[Reading]) -> bool:
    """Tell whether nothing but names and labels stands beside a line's dates."""
    rest, position = [], 0
    for reading in readings:
        rest.append(line[position : reading.start])
        position = reading.end
    rest.append(line[position:])
    words = _WORD.findall(" ".join(rest).strip())
    if len(words) > _MOST_WORDS or (words and words[-1] in "!?"):
        return False
    if _LABELLED.match(line.lower()) and len(words) <= _MOST_WORDS // 2:
        return True
    return all(word[0].isupper() or word.lower().strip(".:") in _LABELS for word in words)

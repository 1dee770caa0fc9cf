"""Time expressions and their values (TIMEX3, ISO-TimeML).

A deterministic grammar over the text's surface (rules_*.py, joined in grammar.py), then resolution
against the article's date and the dates the text speaks of (resolve.py, tense.py). Values keep the
precision of the words: '2022' is a year, '2024-04' a month, '2013-W37' a week, '2013-W37-WE' a
weekend, '196' the decade of the 1960s and '18' the 19th century (ISO 8601), '2003-SU' a summer,
'2013-Q2' and '2013-H1' parts of a year, 'FY2013' a fiscal year (TIDES), '2005-11-27TAF' a part of
a day (TMO, TMI, TAF, TEV, TNI), 'T02:30' a time of no known day, 'P3D' a duration and 'P1W' how
often, 'PXD' for some days, 'XXXX-WXX-1' for Mondays, '1995/1999' from one to the other.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reader.extract.folding import fold
from reader.extract.times import calendar
from reader.extract.times.context import Context
from reader.extract.times.dateline import find_dateline, infer_published
from reader.extract.times.grammar import read
from reader.extract.times.resolve import resolve
from reader.extract.times.rules import Source
from reader.extract.times.tense import Direction, direction, told_apart
from reader.model import Sentence, TimeExpression

__all__ = ["find_times", "infer_published"]

_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\.[a-z])(?<!Mr)(?<!Ms)(?<!Dr)(?<!St)(?<!Mrs)(?<!Sen)(?<!Gov)(?<!Gen)[.!?][\"”’')\]]{0,3}"
    r"\s{1,4}(?=[\"“‘'(\[]{0,2}[A-Z])|\n"
)


_TITLE = re.compile(
    r"(?<=[a-z,] )(?:The|A|An) (?:Day|Night|Morning|Evening|Afternoon|Week|Month|Year|Summer"
    r"|Winter|Spring|Autumn|Hour)s?\b"
)
"""A title that speaks of a time: 'starred in The Day After Tomorrow'."""


def find_times(
    text: str, sentences: Sequence[Sentence], *, published: str | None
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a text in order, none overlapping.

    Relative ones are reckoned from `published` (ISO 8601, may be partial) and never from today;
    without it their value is None. `sentences` say where sentences end; without any, that is read
    from the punctuation. Offsets are code points into `text`.
    """
    source = Source(text, fold(text))
    readings = read(source)
    if not readings:
        return ()
    if sentences:
        starts = [sentence.start for sentence in sentences]
    else:
        starts = [match.end() for match in _SENTENCE_END.finditer(text)]

    told = told_apart(source.folded, sentences)

    def look(start: int, end: int) -> Direction:
        index = bisect_right(starts, start)
        bounds = (
            starts[index - 1] if index else 0,
            starts[index] if index < len(starts) else len(text),
        )
        return direction(told, start, end, bounds)

    line = find_dateline(text)
    dateline = (line.start, line.end) if line else (0, 0)
    context = Context(text, calendar.parse(published), look, dateline)
    found = []
    for reading in readings:
        if _TITLE.search(text, max(0, reading.start - 2), reading.end):
            continue
        value, anchor = resolve(reading, context)
        start, end = reading.start, reading.end
        found.append(TimeExpression(start, end, text[start:end], value, reading.modifier, anchor))
    return tuple(found)

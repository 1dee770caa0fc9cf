"""Quotations and who speaks them.

A quotation's speaker is the subject of a speaking verb next to it in its sentence; after the
quotation first where it ends with a comma, before it first where a colon or comma leads in. A
quotation without one goes on from the quotation before it where nothing but white space, or the
paragraph's convention of a repeated mark, stands between (cf. Pareti et al. 2013; Muzny et al.
2017, whose sieves these are).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.extract.attribution.credits import Place, pointed_at, signed
from reader.extract.attribution.cues import Cue
from reader.extract.attribution.halves import rejoined
from reader.extract.attribution.lone import left_alone
from reader.extract.attribution.mixed import as_quotation, leads, through, torn, with_the_called
from reader.extract.attribution.quotes import Quote
from reader.extract.attribution.report import Report
from reader.extract.attribution.tags import FAR, STOP, Speakers, spoken, worth
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.model import Mention, Span

_NICKNAME = re.compile(r" [\"“][\w.'’-]+[\"”](?= \w)")
"""'Adam “Pacman” Jones'."""


def attribute_quotes(
    text: str,
    trees: Sequence[Tree],
    mentions: Lookup[Mention],
    quotes: Sequence[Quote],
    indirect: Sequence[Report],
) -> list[Report]:
    """The reports given, quotations among them marked so, and those of all other quotations."""
    reports = list(indirect)
    made: list[Report] = []
    overruled: set[tuple[int, int]] = set()
    by_cue = {(r.sentence, r.word): n for n, r in enumerate(indirect)}
    content = Lookup([r.content for r in indirect])
    speakers = Speakers(trees, Lookup(quotes))
    last: Report | None = None
    last_quote: Quote | None = None
    for quote in quotes:
        known = _known(reports, content, quote)
        if known >= 0 and _according(reports[known]):
            # '"…," she said, according to X': the speaker is hers, the report X's.
            found = spoken(text, speakers, mentions, quote)
            if found is not None:
                made.append(found)
                last, last_quote = found, quote
                continue
            reports[known] = replace(reports[known], word=-1)
        if known >= 0:
            reports[known] = last = as_quotation(text, reports[known], quote)
            last_quote = quote
            continue
        found = spoken(text, speakers, mentions, quote)
        if found is not None:
            # What the tree made of a part of the quotation gives way to the whole.
            mixed = by_cue.get((found.sentence, found.word), -1)
            if mixed >= 0 and leads(text, reports[mixed], quote):
                reports[mixed] = last = through(text, reports[mixed], quote)
                last_quote = quote
                continue
            if mixed < 0 or torn(reports[mixed], quote):
                overruled.add((found.sentence, found.word))
        elif last is not None and last_quote is not None and last.source:
            found = _continued(text, speakers, last, last_quote, quote)
        if found is None and worth(text, quote):
            place = Place(text, trees, speakers.sentences)
            found = signed(place, quote) or pointed_at(place, quote)
        if found is None and worth(text, quote):
            found = left_alone(
                Place(text, trees, speakers.sentences), [*reports, *made], mentions, quote
            )
        if found is not None:
            made.append(found)
            last, last_quote = found, quote
    kept = [r for r in reports if r.direct or (r.sentence, r.word) not in overruled]
    sound = [with_the_called(text, r) for r in kept + made if not _garbled(r, speakers.quotes)]
    return rejoined(text, sound)


def _garbled(report: Report, quotes: Lookup[Quote]) -> bool:
    """Whether the source is a piece of a quotation its cue is not in."""
    source, cue = report.source, report.cue
    if source is None or cue is None:
        return False
    if any(mark in _NICKNAME.sub("", source.text) for mark in '"“”«»'):
        inner = quotes.position(source.start), quotes.position(source.end - 1)
        return inner[0] != inner[1] or inner[0] < 0
    n = quotes.position(source.start)
    if n >= 0 and source.start <= quotes.items[n].start and quotes.items[n].end <= source.end:
        # 'According to "The Echo", …': the marks are only around its name.
        return not source.text[:1].isupper()
    return n not in (-1, quotes.position(cue.start))


def _according(report: Report) -> bool:
    return report.cue is not None and report.cue.text.lower().startswith("according")


def _known(reports: Sequence[Report], content: Lookup[Span], quote: Quote) -> int:
    """The report whose content the quotation already is or lies in, or -1."""
    best = -1
    for n in {content.position(quote.start), content.position(quote.end - 1)}:
        if n < 0 or n >= len(reports):
            continue
        held = reports[n].content
        cue = reports[n].cue
        if cue is not None and quote.start <= cue.start < quote.end:
            continue
        overlap = min(held.end, quote.end) - max(held.start, quote.start)
        if overlap * 2 >= quote.end - quote.start and reports[n].source is not None:
            best = n
    return best


def _continued(
    text: str, speakers: Speakers, last: Report, before: Quote, quote: Quote
) -> Report | None:
    """A quotation that goes on from the one before it."""
    between = text[before.outer_end : quote.outer_start]
    if between.strip() and not (last.cue and _only_cue(text, speakers, last, before, quote)):
        return None
    if between.count("\n") > 2 or (not quote.continued and not worth(text, quote)):
        return None
    return replace(
        last,
        content=Span(quote.start, quote.end, text[quote.start : quote.end]),
        direct=True,
        kind=Cue.SAY,
        outside=(0, 0),
        asides=(),
    )


def _only_cue(text: str, speakers: Speakers, last: Report, before: Quote, quote: Quote) -> bool:
    """Whether just the tag of the first half stands between two halves ('…,' says X, '…')."""
    between = text[before.outer_end : quote.outer_start]
    if last.cue is None or not before.outer_end <= last.cue.start < quote.outer_start:
        return False
    if between.rstrip().endswith((",", ".")) or " and" in between[-6:]:
        # One sentence at most: the tag, with what may follow it ('he said, his apron still on.').
        tag = speakers.sentences.at(last.cue.start)
        if tag is not None and tag.end >= before.outer_end + len(between.rstrip()):
            return len(between) <= 3 * FAR
        return len(between) <= FAR and len(STOP.findall(between.rstrip() + " ")) <= 1
    return False

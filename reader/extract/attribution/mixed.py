"""Reported speech and quotations that make one: what is said goes on before or behind the marks."""

from __future__ import annotations

from dataclasses import replace

from reader.extract.attribution.cues import Cue
from reader.extract.attribution.quotes import Quote
from reader.extract.attribution.report import Report
from reader.model import Span

_MARKS = " \"“`'"
_CLOSING = ('"', "”")
_CALLED = 8
_FEW = 3


def as_quotation(text: str, report: Report, quote: Quote) -> Report:
    """Reported speech that begins with a quotation is that quotation; else it stays mixed."""
    led_in = (
        report.cue is not None
        and report.cue.end <= quote.outer_start
        and not text[report.cue.end : quote.outer_start].strip(" ,:\n")
    )
    if text[report.content.start : quote.outer_start].strip(" ,:-\n") and not led_in:
        return report
    beyond = text[quote.outer_end : report.content.end]
    if led_in and report.outside == (0, 0) and len(beyond.split()) > _FEW and '"' not in beyond:
        # 'said that “…” he had suffered, and …': more than the quotation is said.
        return report
    if not led_in and _goes_on(text, quote, beyond):
        return report
    end = max(quote.end, quote.start + 1)
    content = Span(quote.start, end, text[quote.start : end])
    return replace(report, content=content, direct=True, outside=(0, 0))


def _goes_on(text: str, quote: Quote, beyond: str) -> bool:
    """'“Everyone must remain vigilant” to this risk, he said': only a part of it is quoted."""
    ended = text[quote.end - 1] in ",.!?—-" or text[quote.start].islower()
    return not ended and beyond[:1] == " " and beyond[1:2].islower()


def leads(text: str, report: Report, quote: Quote) -> bool:
    """Whether the content of reported speech leads up to the quotation ('that they “plan …”')."""
    if report.direct or report.cue is None:
        return False
    if not report.cue.end <= report.content.start < quote.outer_start - 3:
        return False
    return not text[report.content.end : quote.outer_start].strip(" ,\n")


def through(text: str, report: Report, quote: Quote) -> Report:
    """A mixed quotation: the content goes on to the quotation's end."""
    start, end = report.content.start, max(report.content.end, quote.end)
    return replace(report, content=Span(start, end, text[start:end]))


def torn(report: Report, quote: Quote) -> bool:
    """Whether what the tree took for reported has a part of the quotation in it."""
    return report.content.end > quote.start and report.content.start < quote.end


def with_the_called(text: str, report: Report) -> Report:
    """'called the first crews “heroes of the morning”': who is called so is part of it."""
    if report.kind is not Cue.CALL or not report.direct or report.cue is None:
        return report
    start = report.cue.end + 1
    called = text[start : report.content.start].rstrip(_MARKS)
    if not called.strip() or len(called.split()) > _CALLED or any(m in called for m in ".,;:\n—"):
        return report
    end = report.content.end + (text[report.content.end : report.content.end + 1] in _CLOSING)
    return replace(report, content=Span(start, end, text[start:end]), direct=False)

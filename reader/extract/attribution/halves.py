"""Two halves of one quoted sentence, with the saying between them, made one content.

'"The mill," Ann Lee said, "has cost the town a fortune."' is one sentence of hers: half of it says
nothing, and what its verb is said of stands in the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.extract.attribution.report import Report
from reader.model import Span


def rejoined(text: str, reports: Iterable[Report]) -> list[Report]:
    """The reports, second halves taken into the first; what stands between is outside."""
    out: list[Report] = []
    by_cue: dict[Span, list[int]] = {}
    for report in reports:
        cue = report.cue
        same = by_cue.setdefault(cue, []) if cue is not None else []
        at = next((n for n in same if _goes_on(text, out[n], report)), -1)
        if at < 0:
            same.append(len(out))
            out.append(report)
            continue
        start, end = out[at].content.start, report.content.end
        out[at] = replace(
            out[at],
            content=Span(start, end, text[start:end]),
            outside=(out[at].content.end, report.content.start),
        )
    return out


def _goes_on(text: str, first: Report, second: Report) -> bool:
    """Whether a quotation that ends in a comma goes on in lower case behind who says so."""
    cue = first.cue
    if cue is None or second.cue != cue or not (first.direct and second.direct):
        return False
    if not first.content.end <= cue.start < second.content.start or first.outside != (0, 0):
        return False
    if not text[first.content.start].isupper():
        # 'Whoever “brings a dog,” she said, “must clean up”': no half by itself.
        return False
    return text[first.content.end - 1] == "," and text[second.content.start].islower()

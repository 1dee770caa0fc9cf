"""Who says what: quotations and reported speech, each with source, cue and content."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.attribution.direct import attribute_quotes
from reader.extract.attribution.indirect import reports_in
from reader.extract.attribution.interviews import answers
from reader.extract.attribution.quotes import Quote, find_quotes
from reader.extract.attribution.report import Report
from reader.extract.attribution.transcripts import turns
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.model import Mention

__all__ = ["Quote", "Report", "find_quotes", "find_reports"]


def find_reports(
    text: str, trees: Sequence[Tree], mentions: Lookup[Mention], quotes: Sequence[Quote]
) -> list[Report]:
    """All attributions of a text, in order of their content.

    Reported speech comes from each sentence's tree, quotations from their marks, over sentence
    and paragraph ends; one that is both (a quotation under a reporting verb) is given once. In a
    transcript each turn is its speaker's, in an interview each answer that of who is asked.
    """
    indirect = [r for n, tree in enumerate(trees) for r in reports_in(tree, n)]
    reports = attribute_quotes(text, trees, mentions, quotes, indirect)
    reports += turns(text, mentions) or answers(text, mentions)
    return sorted(reports, key=lambda r: (r.content.start, -r.content.end))

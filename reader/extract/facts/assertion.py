"""Who asserts a fact: the chain of attributions it stands under."""

from __future__ import annotations

import re

from reader.extract.attribution import Report
from reader.extract.facts.context import Context
from reader.model import EntityType, Source, Span

_OUTLET = re.compile(
    r"\b(times|post|news|herald|bbc|reuters|ap|afp|tv|radio|journal|guardian|ft|telegraph|agency|"
    r"press|cnn|npr|nbc|abc|cbs|fox|tribune|gazette|chronicle|star|sun|mirror|mail|observer|"
    r"examiner|magazine|info|le monde|spiegel|bloomberg|xinhua|television|newspaper|today|globe)\b",
    re.IGNORECASE,
)


_EMPTY = frozenset({"it", "this", "that", "which", "who"})
"""Sources that name no one unless they are resolved."""
_SPEAKER = frozenset({"i", "we", "you"})
"""Sources that are the speaker of the quotation they stand in, who is in the chain already."""


class Assertions:
    """The reports of an article, asked by offset; nearest (smallest) content first."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx
        self._by_block: dict[int, list[Report]] = {}
        for report in ctx.reports:
            first, last = report.content.start >> 8, max(report.content.end - 1, 0) >> 8
            for block in range(first, last + 1):
                self._by_block.setdefault(block, []).append(report)

    def around(self, offset: int) -> list[Report]:
        """The reports whose content covers the offset, from the nearest outwards."""
        found = [r for r in self._by_block.get(offset >> 8, ()) if r.covers(offset)]
        found.sort(key=lambda r: r.content.end - r.content.start)
        return found[:4]

    def named(self, span: Span) -> Source:
        """A source as named in the text; a pronoun as whom it stands for."""
        referent = self.ctx.referents.get(span.start)
        if referent is not None and referent.start != span.start and " " not in span.text:
            span = referent
        return Source(" ".join(span.text.split()), self.entity(span))

    def entity(self, span: Span) -> str | None:
        """The entity a source is: the last name in its words, unless it only owns the rest."""
        for position in reversed(self.ctx.mentions.inside(span.start, span.end)):
            mention = self.ctx.mentions.items[position]
            if mention.end >= span.end - 1:
                return mention.entity
        return None

    def chain(self, reports: list[Report]) -> tuple[Source, ...]:
        """The sources of some reports, each once, with outlets spoken to after their speaker."""
        out: list[Source] = []
        for report in reports:
            if report.source is None or report.source.text.lower() in _SPEAKER:
                continue
            if report.source.text.lower() in _EMPTY and not self._known(report.source):
                continue
            out.append(self.named(report.source))
            if report.listener is not None and self._outlet(report.listener):
                out.append(self.named(report.listener))
        seen: set[str] = set()
        unique = []
        for source in out:
            key = source.entity or source.text.lower()
            if key not in seen:
                seen.add(key)
                unique.append(source)
        return tuple(unique)

    def _known(self, span: Span) -> bool:
        return span.start in self.ctx.referents

    def _outlet(self, span: Span) -> bool:
        mention = self.ctx.mentions.at(span.end - 1)
        if mention is None or mention.type is not EntityType.ORGANIZATION:
            return False
        return bool(_OUTLET.search(mention.text) or _OUTLET.search(mention.name))

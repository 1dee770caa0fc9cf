"""Lays facts out for the panel: under who says so, or paragraph by paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.tui import flow
from reader.tui.painting import Layer, Paint
from reader.tui.verdicts import SIGNS

if TYPE_CHECKING:
    from reader.model import Fact, Verdict

_OWN_WORDS = "In the article's own words"
_OTHERS = {
    "differ": "others differ",
    "variant": "spelled otherwise",
    "compatible": "others compatible",
    "agree": "others agree",
}


class Grouping(StrEnum):
    """What facts are put together by."""

    SPEAKER = "speaker"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class PanelLine:
    """A line of the panel; `fact` is an index into the rows' facts, None for headings and gaps."""

    text: str
    layer: Layer
    fact: int | None = None


@dataclass(frozen=True)
class Panel:
    """Facts in the order shown, their lines, and the first line of each."""

    facts: tuple[Fact, ...]
    lines: tuple[PanelLine, ...]
    first: tuple[int, ...]

    def height(self, index: int) -> int:
        """Return how many lines the fact of this index takes."""
        line = self.first[index]
        return sum(1 for other in self.lines[line : line + 12] if other.fact == index)

    def words(self) -> list[list[str]]:
        """Return the lines of each fact."""
        found: list[list[str]] = [[] for _ in self.facts]
        for line in self.lines:
            if line.fact is not None:
                found[line.fact].append(line.text)
        return found

    def nearest(self, start: int, end: int) -> int | None:
        """Return the index of the fact that shares most with start:end of the text, if any does."""
        best = None
        most: tuple[int, int] = (0, 0)
        for index, fact in enumerate(self.facts):
            common = min(fact.end, end) - max(fact.start, start)
            if common > 0 and (common, -(fact.end - fact.start)) > most:
                best, most = index, (common, -(fact.end - fact.start))
        return best

    def within(self, start: int, end: int) -> frozenset[int]:
        """Return the indexes of the facts read from start:end of the text."""
        return frozenset(
            index for index, fact in enumerate(self.facts) if fact.start < end and fact.end > start
        )


def lay_out(
    facts: Sequence[Fact],
    width: int,
    grouping: Grouping,
    paragraphs: Sequence[tuple[int, int]] = (),
    verdicts: Mapping[str, Verdict] | None = None,
) -> Panel:
    """Return the panel for a width in cells; `paragraphs` are the text's, in order.

    `verdicts` say by fact id how a fact stands to what other articles say.
    """
    ordered: list[Fact] = []
    lines: list[PanelLine] = []
    first: list[int] = []
    for heading, members in _groups(facts, grouping, paragraphs):
        if lines:
            lines.append(PanelLine("", Layer()))
        for line in flow.wrap(heading, width):
            text = heading[line.start : line.end]
            lines.append(PanelLine(text, Layer([Paint(0, len(text), "heading")])))
        for fact in members:
            if lines[-1].fact is not None:
                lines.append(PanelLine("", Layer()))
            index = len(ordered)
            ordered.append(fact)
            first.append(len(lines))
            verdict = (verdicts or {}).get(fact.id)
            lines += _fact_lines(fact, index, width, grouping, verdict)
    return Panel(tuple(ordered), tuple(lines), tuple(first))


def _groups(
    facts: Sequence[Fact], grouping: Grouping, paragraphs: Sequence[tuple[int, int]]
) -> list[tuple[str, list[Fact]]]:
    """Return headings and facts; the article's own word comes first, then in reading order."""
    from reader.tui.wording import speaker

    groups: dict[str, list[Fact]] = {}
    if grouping is Grouping.SPEAKER:
        if any(not fact.asserted_by for fact in facts):
            groups[_OWN_WORDS] = []
        for fact in facts:
            source = speaker(fact.asserted_by)
            heading = f"According to {source}" if source else _OWN_WORDS
            groups.setdefault(heading, []).append(fact)
    else:
        starts = [start for start, _ in paragraphs]
        for fact in sorted(facts, key=lambda fact: (fact.start, fact.end)):
            number = max(bisect_right(starts, fact.start), 1)
            groups.setdefault(f"¶ {number}", []).append(fact)
    return list(groups.items())


def _fact_lines(
    fact: Fact, index: int, width: int, grouping: Grouping, verdict: Verdict | None
) -> list[PanelLine]:
    from reader.tui.wording import speaker, status, worded

    words = worded(fact)
    said_by = speaker(fact.asserted_by) if grouping is Grouping.PARAGRAPH else ""
    how = status(fact)
    stands = f"{SIGNS[verdict]} {_OTHERS[verdict]}".replace(" ", "\xa0") if verdict else ""
    tail = "  ".join(part for part in (stands, how, said_by and f"— {said_by}") if part)
    text = f"{words.text}  {tail}" if tail else words.text
    paints = [Paint(0, words.subject, "subject")]
    paints += [Paint(start, end, "aside") for start, end in words.asides]
    at = len(words.text) + 2
    if verdict is not None:
        paints.append(Paint(at, at + len(stands), f"verdict-{verdict.value}"))
        at += len(stands) + 2
    if how:
        paints.append(Paint(at, at + len(how), f"status-{fact.modality.value}"))
        at += len(how) + 2
    if said_by:
        paints.append(Paint(at, len(text), "speaker"))
    layer = Layer(paints)
    lines = []
    for line in flow.wrap(text, width - 2):
        moved = [
            Paint(max(p.start, line.start) - line.start, min(p.end, line.end) - line.start, p.look)
            for p in layer.within(line.start, line.end)
        ]
        lines.append(PanelLine(text[line.start : line.end], Layer(moved), index))
    return lines

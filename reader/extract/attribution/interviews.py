"""Who answers in an interview whose questions stand unmarked, as paragraphs of their own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.extract.attribution.cues import Cue
from reader.extract.attribution.report import Report
from reader.extract.lookup import Lookup
from reader.model import EntityType, Mention, Span

SPOKEN = re.compile(r"\b(?:I|[Ww]e|[Mm]e|[Mm]y|[Uu]s|[Oo]ur|[Yy]ou|[Yy]our)\b")
"""Words by which someone speaks for himself or to someone."""
OWN = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|[Uu]s)\b")
_I = re.compile(r"\b(?:I|my)\b")
_TO_YOU = re.compile(r"\b(?:[Yy]ou|[Yy]our)\b")
_MARKS = re.compile(r"[\"“”«»]")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_QUESTIONS = 3
_ASKED = 45
"""Words a question has at most."""


def lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines of a stretch that are not blank, without white space around them."""
    for m in _LINE.finditer(text, start, end):
        words = m.group().strip()
        low = m.start() + len(m.group()) - len(m.group().lstrip())
        yield Span(low, low + len(words), words)


def interviewee(text: str, mentions: Lookup[Mention], end: int) -> Span | None:
    """Who is introduced before the first question: the person named most, the first of equals."""
    before = [mentions.items[n] for n in mentions.inside(0, end)]
    people = [m for m in before if m.type is EntityType.PERSON]
    counted = Counter(m.entity for m in people)
    if not counted:
        return None
    most = max(counted.values())
    first = next(m for m in people if counted[m.entity] == most)
    return Span(first.start, first.end, text[first.start : first.end])


def answers(text: str, mentions: Lookup[Mention]) -> list[Report]:
    """What is said in answer to unmarked questions, a paragraph each, by whom they are put to.

    A text is an interview where at least three paragraphs, most of them questions, speak to
    someone, what follows most of them speaks in the first person, and what stands before
    introduces a person and does not. Linear in the text's length.
    """
    paragraphs = list(lines(text, 0, len(text)))
    asked = [n for n, line in enumerate(paragraphs) if _asks(line.text)]
    if not asked or not _interview(paragraphs, asked):
        return []
    source = interviewee(text, mentions, paragraphs[asked[0]].start)
    if source is None:
        return []
    out = []
    for at, n in enumerate(asked):
        end = asked[at + 1] if at + 1 < len(asked) else len(paragraphs)
        for k in range(n + 1, end):
            line = paragraphs[k]
            if k > n + 1 and end == len(paragraphs) and OWN.search(line.text) is None:
                break
            out.append(Report(source, None, line, direct=True, kind=Cue.SAY, sentence=-1, word=-1))
    return out


def _asks(line: str) -> bool:
    """Whether a paragraph asks someone, or tells him of himself for an answer."""
    if _MARKS.search(line) or len(line.split()) > _ASKED:
        return False
    return line.endswith("?") or (_TO_YOU.search(line) is not None and OWN.search(line) is None)


def _interview(paragraphs: Sequence[Span], asked: Sequence[int]) -> bool:
    """Whether the paragraphs that ask are put to someone who answers for himself."""
    put = [n for n in asked if n + 1 < len(paragraphs)]
    replies = [n + 1 for n in put if n + 1 not in asked and _own(paragraphs[n + 1].text)]
    plain = sum(paragraphs[n].text.endswith("?") for n in asked)
    to_you = sum(_TO_YOU.search(paragraphs[n].text) is not None for n in asked)
    return (
        asked[0] > 0
        and min(len(replies), to_you) >= _QUESTIONS
        and plain * 2 >= len(asked)
        and len(replies) * 2 > len(put)
        and not any(_I.search(p.text) for p in paragraphs[: asked[0]])
    )


def _own(line: str) -> bool:
    """Whether a paragraph speaks in the first person outside quotation marks."""
    return OWN.search(line) is not None and line[0] not in '"“'

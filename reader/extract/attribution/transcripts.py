"""Who speaks in a transcript: lines that begin with a name and a colon, by turns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from reader.extract.attribution.cues import Cue
from reader.extract.attribution.interviews import OWN, SPOKEN, interviewee, lines
from reader.extract.attribution.report import Report
from reader.extract.lookup import Lookup
from reader.model import EntityType, Mention, Span

_TURN = re.compile(
    r"^[ \t]*((?:[A-Z][\w.'’-]*)(?: (?:[A-Z][\w.'’-]*|de|van|von|al|the)){0,4})"
    r"( \([^()\n]{1,40}\)|, [^:,\n]{1,40})?[ \t]*:[ \t]+(?=\S)",
    re.MULTILINE,
)
_ANNOUNCED = re.compile(
    r"\btranscripts?\b|\b(?:full|complete|prepared) (?:text|remarks|statement|speech|address)\b"
    r"|\b(?:here|below|following) (?:is|are) [^\n]{0,60}"
    r"\b(?:remarks|statement|speech|address|interview|conversation|exchange|text)\b"
    r"|\b(?:remarks|statement|speech|interview|conversation)\b[^\n]{0,60}"
    r"\b(?:in full|follows?|edited|condensed|as delivered)\b",
    re.IGNORECASE,
)
_QUESTIONS = frozenset({"q", "question", "interviewer"})
_ANSWERS = frozenset({"a", "answer"})
_NO_NAMES = frozenset({"Note", "Notes", "Update", "Updated", "Correction", "Photo", "Photos"})
_CLOSING = re.compile(
    r"[ \t]*(?:end\b|###|\*\*\*|copyright\b|©|related\b|read more\b|(?:the|this) (?:full )?"
    r"(?:interview|transcript|conversation|speech|press conference|briefing)\b)",
    re.IGNORECASE,
)
_STAGE = re.compile(r"[ \t]*(?:\([^()\n]*\)|\[[^\[\]\n]*\])[ \t]*")
"""'(LAUGHTER)', '[Applause]'."""
_TURNS = 3
"""Fewer turns make no transcript unless it is called one: a title with a colon, a caption."""
_FAR = 6
"""Lines to the next turn in what nobody calls a transcript, over which one speaks on."""
_BEFORE = 400


def turns(text: str, mentions: Lookup[Mention]) -> list[Report]:
    """What each speaker of a transcript says, a line each, with the name before the colon.

    A text is a transcript where at least three lines begin so, two speakers among them, and one
    speaks twice, where all are people and two speak in the first person, or where a line before
    says so and a person's name stands before a colon. A turn lasts until the next, or until the
    speaker is told of. Linear in the text's length.
    """
    found = [
        m
        for m in _TURN.finditer(text)
        # 'Cole, the mayor:', but not 'So, make no mistake:'.
        if m.group(1) not in _NO_NAMES and (not m.group(2) or _person(mentions, m) is not None)
    ]
    names = Counter(m.group(1) for m in found)
    announced = bool(found) and _announced(text, found[0].start())
    people = {m.group(1) for m in found if _person(mentions, m) is not None}
    if not (announced and people) and not _talk(names) and not _spoken(text, found, people):
        return []
    out: list[Report] = []
    for n, m in enumerate(found):
        name = m.group(1)
        once = names[name] < 2 and name not in people
        if name.lower() in _QUESTIONS or (once and not name.isupper() and " " not in name):
            # A word on a line of its own ('Details:') is no name till it comes again.
            continue
        source: Span | None = Span(m.start(1), m.end(1), name)
        if name.lower() in _ANSWERS:
            source = interviewee(text, mentions, found[0].start())
        end = found[n + 1].start() if n + 1 < len(found) else len(text)
        if source is not None:
            who = _person(mentions, m)
            stretch = list(_lines(text, mentions, who, m.end(), end))
            if not announced:
                stretch = _near(stretch, last=n + 1 == len(found))
            out += [_said(source, line) for line in stretch]
    return out


def _talk(names: Counter[str]) -> bool:
    """Whether lines enough begin with labels, two at least, of which one comes again."""
    return names.total() >= _TURNS and 2 <= len(names) < names.total()


def _spoken(text: str, found: Sequence[re.Match[str]], people: AbstractSet[str]) -> bool:
    """Whether all labels are people and two lines behind them speak in the first person."""
    if any(m.group(1) not in people for m in found):
        return False
    said = (text[m.end() : m.end() + _BEFORE].partition("\n")[0] for m in found)
    return sum(OWN.search(line) is not None for line in said) > 1


def _announced(text: str, start: int) -> bool:
    """Whether what stands shortly before the first turn says that a talk follows."""
    return _ANNOUNCED.search(text, max(0, start - _BEFORE), start) is not None


def _person(mentions: Lookup[Mention], turn: re.Match[str]) -> Mention | None:
    """The person whose name ends the label, or None."""
    found = mentions.at(turn.end(1) - 1)
    return found if found is not None and found.type is EntityType.PERSON else None


def _lines(
    text: str, mentions: Lookup[Mention], who: Mention | None, start: int, end: int
) -> Iterator[Span]:
    """The lines of a turn: the first, and those behind it till someone else tells of the speaker.

    Stage directions are no one's words.
    """
    for n, line in enumerate(lines(text, start, end)):
        if n and _CLOSING.match(line.text):
            return
        if n and who is not None and SPOKEN.search(line.text) is None:
            inside = mentions.inside(line.start, line.end)
            if any(mentions.items[k].entity == who.entity for k in inside):
                return
        if _STAGE.fullmatch(line.text) is None:
            yield line


def _near(stretch: list[Span], *, last: bool) -> list[Span]:
    """The lines of a turn no one has announced: to the next if near, or while someone speaks."""
    if len(stretch) <= _FAR and not last:
        return stretch
    silent = (n for n, line in enumerate(stretch) if n and SPOKEN.search(line.text) is None)
    return stretch[: next(silent, len(stretch))]


def _said(source: Span, content: Span) -> Report:
    return Report(source, None, content, direct=True, kind=Cue.SAY, sentence=-1, word=-1)

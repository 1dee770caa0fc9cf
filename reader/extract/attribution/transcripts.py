"""Who speaks in a transcript: lines that begin with a name and a colon, by turns."""

from __future__ import annotations

import re
from collections import Counter

from reader.extract.attribution.cues import Cue
from reader.extract.attribution.report import Report
from reader.model import Span

_TURN = re.compile(
    r"^[ \t]*((?:[A-Z][\w.'’-]*)(?: (?:[A-Z][\w.'’-]*|de|van|von|al|the)){0,4})[ \t]*:[ \t]+(?=\S)",
    re.MULTILINE,
)
_NO_NAMES = frozenset({"Q", "A", "Question", "Answer", "Note", "Notes", "Update", "Correction"})
_TURNS = 3
"""Fewer turns make no transcript: a title with a colon, a caption."""


def turns(text: str) -> list[Report]:
    """What each speaker of a transcript says, as direct speech with the name before the colon.

    A text is a transcript where at least three lines begin so, two speakers among them, and one
    speaks twice. Turns end with their line. Linear in the text's length.
    """
    found = [m for m in _TURN.finditer(text) if m.group(1) not in _NO_NAMES]
    names = Counter(m.group(1) for m in found)
    if len(found) < _TURNS or len(names) < 2 or max(names.values()) < 2:
        return []
    out = []
    for m in found:
        if names[m.group(1)] < 2 and not m.group(1).isupper() and " " not in m.group(1):
            # A word on a line of its own ('Details:') is no name till it comes again.
            continue
        end = text.find("\n", m.end())
        end = len(text) if end < 0 else end
        source = Span(m.start(1), m.end(1), m.group(1))
        content = Span(m.end(), end, text[m.end() : end])
        out.append(Report(source, None, content, direct=True, kind=Cue.SAY, sentence=-1, word=-1))
    return out

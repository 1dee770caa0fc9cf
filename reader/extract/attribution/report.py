"""What an attribution is inside the engine: the public value, and where it was read from."""

from __future__ import annotations

from dataclasses import dataclass

from reader.extract.attribution.cues import Cue
from reader.model import Attribution, Span


@dataclass(frozen=True, slots=True)
class Report:
    """One attribution with what the rules above need to know of it.

    `sentence` and `word` are where the cue stands (-1: no word of the tree), `source_word` the
    head of the source in the same sentence or -1. `outside` is the stretch of the hull of the
    content that is not content: source and cue of a parenthetical; `asides` are the writer's own
    remarks within it. `listener` is whom it was told to, where that is an outlet; `through` is
    who passes on the source's words ('AP quoted X as saying').
    """

    source: Span | None
    cue: Span | None
    content: Span
    direct: bool
    kind: Cue
    sentence: int
    word: int
    source_word: int = -1
    outside: tuple[int, int] = (0, 0)
    listener: Span | None = None
    through: Span | None = None
    asides: tuple[tuple[int, int], ...] = ()

    def covers(self, offset: int) -> bool:
        """Whether the offset is within what is reported."""
        if not self.content.start <= offset < self.content.end:
            return False
        if any(low <= offset < high for low, high in self.asides):
            return False
        return not self.outside[0] <= offset < self.outside[1]

    def public(self) -> Attribution:
        """The value handed out."""
        return Attribution(self.source, self.cue, self.content, self.direct)

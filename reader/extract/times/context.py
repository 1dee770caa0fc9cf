"""What the readings of one text are resolved against: its date, its tenses, what it spoke of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from reader.extract.times.calendar import Partial
from reader.extract.times.tense import Direction

NARRATIVE_REACH = 1200  # code points back for a day that a time of day may belong to
RECENT = 12  # dates back that are looked at

Resolved = tuple[str | None, str | None]
"""A value, and the date it was reckoned from where it was reckoned from one."""


@dataclass(slots=True)
class Context:
    """What readings of one text are resolved against.

    `published` is the article's date; `direction` tells where a span's sentence looks. `dateline`
    is the stretch that says when the article is from. `spoken` collects the dates the text has
    spoken of so far, with their places; those of the dateline stand apart in `dated`.
    """

    text: str
    published: Partial | None
    direction: Callable[[int, int], Direction]
    dateline: tuple[int, int] = (0, 0)
    dated: Partial | None = None
    spoken: list[tuple[int, Partial]] = field(default_factory=list)

    def speak(self, at: int, said: Partial) -> None:
        """Remember a date the text has spoken of."""
        if self.dateline[0] <= at < self.dateline[1]:
            self.dated = said
        else:
            self.spoken.append((at, said))

    def last_spoken(self, at: int, *, day: bool = False) -> Partial | None:
        """Return the date the text last spoke of before `at`; with `day`, a day near enough."""
        if self.dateline[0] <= at < self.dateline[1]:
            return self.dated
        for place, said in self.spoken[: -RECENT - 1 : -1]:
            if day and at - place > NARRATIVE_REACH:
                return None
            if not day or said.day is not None:
                return said
        return self.dated if at - self.dateline[1] < NARRATIVE_REACH else None

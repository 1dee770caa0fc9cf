"""What makes one match better than another."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.index import scoring


@dataclass(frozen=True)
class Preferences:
    """What makes one match better than another (docs/query.md has how these were found)."""

    boosts: dict[str, float] = field(
        default_factory=lambda: {"title": 1.5, "text": 1.0, "author": 1.0}
    )
    b: float = 0.7
    k1: float = 1.8
    rarity: float = 1.5
    """Power of how rare a word is in its weight: the more, the less common words matter."""
    exact: float = 0.25
    """What the word as typed adds to its stem's score, as a share of its own."""
    expanded: float = 0.5
    """What a prefix, wildcard or near spelling counts beside a word."""
    together: float = 0.5
    """What words that stand together as typed add, as a share of their phrase's score."""


PLAIN = Preferences(
    {"title": 1.0, "text": 1.0},
    b=scoring.B,
    k1=scoring.K1,
    rarity=1.0,
    exact=0.0,
    expanded=1.0,
    together=0.0,
)
"""Whoosh's own sum over the fields, nothing added."""

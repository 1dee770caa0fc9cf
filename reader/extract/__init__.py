"""Text to annotations: names, times, amounts, who says what, and facts."""

from __future__ import annotations

from reader.extract.engine import ENGINE, Engine, Item

__all__ = ["ENGINE", "Engine", "Item"]

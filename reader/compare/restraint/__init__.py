"""What is surely of two things, however well it lines up: it is never shown as a difference."""

from __future__ import annotations

from reader.compare.restraint.amounts import other_deeds
from reader.compare.restraint.restraint import Apart, Contrary, Restraint, never

__all__ = ["Apart", "Contrary", "Restraint", "never", "other_deeds"]

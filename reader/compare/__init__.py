"""Articles → stories; facts → lined-up claims and verdicts. Pure: values in, values out."""

from __future__ import annotations

from reader.compare.comparing import compare
from reader.compare.decisions import BY_HAND, Decision, slot_key

__all__ = ["BY_HAND", "Decision", "compare", "slot_key"]

"""What evidence is worth, in log odds; made by training/facts_confidence.py."""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "": 1.0,
}

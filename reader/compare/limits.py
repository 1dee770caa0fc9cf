"""What limits or adds to a value in the words next to it: a part, an addition, a deadline."""

from __future__ import annotations

import re

from reader.compare.claim import Claim

_PARTIAL = re.compile(
    r"\b(?:first|last|next|this|another|more(?! than)|additional|others?|final|latest|previous"
    r"|formerly|straight|remaining|left(?= in\b| on\b| to\b|\W*$)|to go"
    r"|of (?:the|his|her|its|their|them|these|those|(?<=\d of )\d+))\b",
    re.IGNORECASE,
)
"""What limits or adds to a number, or reckons a time from an uncertain day."""
_AMONG = re.compile(
    r"\b(?:among (?:them|whom|which)|of (?:whom|which|these|those))\W*$", re.IGNORECASE
)
"""What says right before a number that it is a part of another."""
_WITHIN_TIME = re.compile(
    r"\b(?:(?:was|were|been) added|(?:at|by|until) (?:noon|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m))\b",
    re.IGNORECASE,
)
"""What says that a number is of less than the story's time."""
_SHARED = re.compile(r"of (?:the|his|her|its|their)$", re.IGNORECASE)
"""What a percentage is of."""


def limits(claim: Claim) -> list[str]:
    """Return what limits or adds to a value, in the words next to it."""
    found = [match.group().lower() for match in _PARTIAL.finditer(claim.hinted)]
    if _AMONG.search(claim.hinted.partition(claim.value)[0]):
        found.append("among")
    share = claim.measure.startswith("percent")
    within = [match.group().lower() for match in _WITHIN_TIME.finditer(claim.written)]
    return within + [f for f in found if not (share and _SHARED.match(f))]

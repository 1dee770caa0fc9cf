"""How two values of one slot stand to each other: one small pure function for each type.

Every function is symmetric, says `agree` of a value and itself, and returns None where it can't
tell.
"""

from __future__ import annotations

from reader.compare.verdicts.judgement import Judgement

__all__ = ["Judgement"]

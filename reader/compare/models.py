"""What it takes to line claims up, by type of value: see reader.compare.lineup.

Fitted by benchmarks/lineup.py on worked slots; the order of weights is that of `lineup.FEATURES`.
"""

from __future__ import annotations

from reader.compare.lineup import Model
from reader.model import Verdict


def _least(differ: float, compatible: float, agree: float) -> dict[Verdict, float]:
    return {
        Verdict.DIFFER: differ,
        Verdict.VARIANT: differ,
        Verdict.COMPATIBLE: compatible,
        Verdict.AGREE: agree,
    }


COUNT = Model((3.0, 2.0, -3.0, 3.0, 2.5, 0.5, 1.0, 2.0, 1.5), -5.0, _least(0.6, 0.5, 0.4))
MEASURE = Model((3.0, 0.0, 0.0, 3.0, 2.5, 0.5, 1.0, 2.0, 1.5), -4.0, _least(0.6, 0.5, 0.4))
TIME = Model((3.0, 0.0, 0.0, 3.0, 2.5, 0.5, 1.0, 0.0, 1.5), -4.5, _least(0.7, 0.6, 0.4))
PLACE = Model((3.0, 0.0, 0.0, 3.0, 2.0, 0.5, 1.5, 0.0, 1.5), -5.0, _least(0.7, 0.6, 0.5))
SET = Model((3.0, 1.0, -1.0, 3.0, 2.0, 0.5, 1.5, 0.0, 1.5), -4.0, _least(0.6, 0.5, 0.5))
ACTION = Model((3.0, 1.0, -1.5, 6.0, 1.0, 0.5, 0.0, 0.0, 1.5), -6.5, _least(0.75, 0.6, 0.6))

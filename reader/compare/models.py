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


COUNT = Model(
    (1.5, 0.8, -1.0, 2.8, 2.7, 1.5, 0.3, 2.8, 0.8, -2.3, 1.5, 1.5, 2.5), -4.2, _least(0.6, 0.5, 0.4)
)
MEASURE = Model(
    (2.0, 2.0, -2.0, 2.6, 2.5, 1.5, 0.2, 1.5, 0.5, -1.5, 1.5, 1.4, 1.4), -3.8, _least(0.6, 0.5, 0.4)
)
TIME = Model(
    (1.7, 0.0, 0.0, 3.0, 3.0, 1.5, 0.6, 2.3, 0.2, -1.8, 0.0, 1.7, 0.5), -3.8, _least(0.7, 0.6, 0.4)
)
PLACE = Model(
    (2.7, 0.0, 0.0, 2.9, 2.0, 1.5, 0.4, 1.7, 0.8, -1.7, 0.0, 1.4, 0.0), -4.8, _least(0.7, 0.6, 0.5)
)
SET = Model(
    (3.0, 1.0, -0.5, 3.0, 2.0, 0.0, 0.5, 2.0, 1.0, -2.0, 0.0, 1.5, 0.0), -3.6, _least(0.6, 0.5, 0.5)
)
ACTION = Model(
    (1.5, 0.0, 0.0, 10.0, 0.0, 0.0, 0.0, 1.0, 0.5, -2.0, 0.0, 0.0, 0.0), -6.0, _least(0.9, 0.6, 0.6)
)

"""What it takes to line claims up, by type of value: see reader.compare.lineup.

Fitted by benchmarks/lineup.py on worked slots; the order of weights is that of `lineup.FEATURES`.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.compare.lineup import Model
from reader.model import Verdict


@dataclass(frozen=True, slots=True)
class Models:
    """A model for each type of claim."""

    count: Model
    measure: Model
    time: Model
    place: Model
    set: Model
    action: Model


def _least(differ: float, compatible: float, agree: float) -> dict[Verdict, float]:
    return {
        Verdict.DIFFER: differ,
        Verdict.VARIANT: differ,
        Verdict.COMPATIBLE: compatible,
        Verdict.AGREE: agree,
    }


COUNT = Model(
    (1.5, 1.2, -4.0, 2.8, 2.7, 1.5, 0.0, 2.8, 0.0, -1.9, 2.3, 2.0, -2.0, 2.0, 1.5, 1.7), -2.4,
    _least(0.7, 0.8, 0.5),
)  # fmt: skip
MEASURE = Model(
    (2.4, 2.0, -1.6, 2.6, 2.9, 1.5, 0.2, 1.5, 0.1, -1.5, 0.7, 2.0, -2.0, 2.0, 1.4, 1.4), -3.8,
    _least(0.6, 0.4, 0.35),
)  # fmt: skip
TIME = Model(
    (2.9, 0.0, 0.0, 3.4, 1.4, 1.5, 0.6, 3.1, 0.0, -1.0, 0.8, 2.0, -2.0, 2.0, 1.7, 0.5), -3.8,
    _least(0.7, 0.4, 0.45),
)  # fmt: skip
PLACE = Model(
    (2.7, 0.0, 0.0, 2.9, 2.0, 1.5, 0.4, 1.7, 1.0, -1.7, 0.0, 2.0, -2.0, 2.0, 1.4, 0.0), -4.8,
    _least(0.7, 0.6, 0.5),
)  # fmt: skip
SET = Model(
    (3.0, 1.4, -0.5, 3.0, 1.2, 0.0, 0.9, 1.6, 1.4, -1.6, 0.0, 2.0, -2.0, 2.0, 0.7, 0.0), -2.7,
    _least(0.6, 0.75, 0.4),
)  # fmt: skip
ACTION = Model(
    (1.5, 0.0, 0.0, 7.0, 1.2, 0.0, 0.0, 3.0, 0.5, -2.8, 0.0, 2.0, -2.0, 2.0, 0.0, 0.0), -5.4,
    _least(0.9, 0.5, 0.5),
)  # fmt: skip

FITTED = Models(COUNT, MEASURE, TIME, PLACE, SET, ACTION)

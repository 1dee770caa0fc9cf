"""What it takes to line claims up, by type of value: see reader.compare.lineup.

Fitted by benchmarks/lineup.py on worked slots; the order of weights is that of
`features.FEATURES`. Those of counts, measures and times are fitted to real and written stories,
what the words tell drawn strongly to what was fitted before there were values' nearness and place;
the rest are of real ones: which, and how likely a pair must be, was chosen by what is found in
stories held out.
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
    (0.6, 0.2, -1.8, 2.1, 1.8, 1.0, 0.1, 2.4, -0.1, -1.9, 2.1, 1.0, -1.4, 1.7, 0.5, 0.8,
     0.0, 1.8, 1.7, 3.0, 1.1), -2.9,
    _least(0.5, 0.5, 0.3),
)  # fmt: skip
MEASURE = Model(
    (1.2, 1.4, -1.7, 2.7, 2.1, 1.3, -0.1, 2.0, 0.2, -1.7, 1.1, 1.3, -1.4, 2.1, 0.3, 0.3,
     0.0, 2.1, 1.1, 2.0, 1.1), -4.0,
    _least(0.4, 0.25, 0.25),
)  # fmt: skip
TIME = Model(
    (0.7, 1.0, -2.0, 3.3, 1.8, 2.1, 0.4, 3.0, -0.2, -1.6, 1.5, 1.7, -2.0, 1.9, -0.1, 1.1,
     4.1, 1.8, 1.2, 1.2, 0.0), -3.5,
    _least(0.7, 0.3, 0.45),
)  # fmt: skip
ACTION = Model(
    (1.5, 0.0, 0.0, 7.0, 1.2, 0.0, 0.0, 3.0, 0.5, -2.8, 0.0, 2.0, -2.0, 2.0, 0.0, 0.0,
     0.0, 0.0, 0.0, 0.0, 0.0), -5.4,
    _least(0.9, 0.45, 0.5),
)  # fmt: skip
PLACE = Model(
    (2.7, 0.0, 0.0, 2.9, 2.0, 1.5, 0.4, 1.7, 1.0, -1.7, 0.0, 2.0, -2.0, 2.0, 0.0, 0.0,
     0.0, 1.4, 0.0, 0.0, 0.0), -4.8,
    _least(0.7, 0.6, 0.5),
)  # fmt: skip
SET = Model(
    (3.0, 1.4, -0.5, 3.0, 1.2, 0.0, 0.9, 1.6, 1.4, -1.6, 0.0, 2.0, -2.0, 2.0, 0.0, 0.0,
     0.0, 0.7, 0.0, 0.0, 0.0), -2.7,
    _least(0.6, 0.75, 0.4),
)  # fmt: skip

FITTED = Models(COUNT, MEASURE, TIME, PLACE, SET, ACTION)

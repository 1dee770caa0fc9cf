"""Why articles were put together, in a few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.compare.stories.label import Label
from reader.compare.stories.profile import days_apart
from reader.compare.stories.reprints import SAME, alike
from reader.compare.stories.terms import common, stem

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
NAMES = 4
COMMON = 0.2
"""Names that stand in more texts than this tell nothing."""


def reason(labels: Sequence[Label]) -> str:
    """Return what articles share and how far apart they are, '' for a single one.

    'shares Kishida, April 10, Okinawa; 2 days apart'
    """
    if len(labels) < 2:
        return ""
    shared = _names(labels)
    days = _days(labels)
    what = [*shared[:1], *days, *shared[1:]]
    parts = ["shares " + ", ".join(what) if what else "much the same words"]
    gap = _gap(labels)
    if gap is not None:
        parts.append("same day" if gap == 0 else f"{gap} day{'s' * (gap != 1)} apart")
    if len(labels) == 2 and alike(labels[0].sketch, labels[1].sketch) >= SAME:
        parts.append("nearly the same text")
    return "; ".join(parts)


def _names(labels: Sequence[Label]) -> list[str]:
    """Return the names most articles share, rare and frequent ones first, none twice."""
    count: Counter[str] = Counter()
    wording: dict[str, str] = {}
    score: Counter[str] = Counter()
    for label in labels:
        seen = set()
        for rank, name in enumerate(label.names):
            key = stem(name.split()[-1])
            wording.setdefault(key, name)
            if key not in seen:
                seen.add(key)
                count[key] += 1
                score[key] -= rank
    least = max(2, len(labels) // 2)
    table = common()
    calendar = {stem(word) for word in (*_MONTHS, *_WEEKDAYS)}
    good = [
        key
        for key, n in count.items()
        if n >= least and key not in calendar and table.get(key, 0.0) < COMMON
    ]
    good.sort(key=lambda k: (count[k], score[k]), reverse=True)
    chosen: list[str] = []
    for key in good:
        mine = {stem(w) for w in wording[key].split()}
        if not any(mine & {stem(w) for w in c.split()} for c in chosen):
            chosen.append(wording[key])
    return chosen[:NAMES]


def _days(labels: Sequence[Label]) -> list[str]:
    count = Counter(day for p in labels for day in p.days)
    best = [(n, day) for day, n in count.items() if n >= max(2, len(labels) / 2)]
    return [f"{_MONTHS[m - 1]} {d}" for _, (m, d) in sorted(best, reverse=True)[:1]]


def _gap(labels: Sequence[Label]) -> int | None:
    dated = [p.published for p in labels if p.published and len(p.published) >= 10]
    if len(dated) < len(labels):
        return None
    return days_apart(min(dated), max(dated))

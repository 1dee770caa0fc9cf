"""Why articles were put together, in a few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.compare.stories.profile import Profile, days_apart
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


def reason(profiles: Sequence[Profile]) -> str:
    """Return what articles share and how far apart they are, '' for a single one.

    'shares Kishida, April 10, Okinawa; 2 days apart'
    """
    if len(profiles) < 2:
        return ""
    shared = _names(profiles)
    days = _days(profiles)
    what = [*shared[:1], *days, *shared[1:]]
    parts = ["shares " + ", ".join(what) if what else "much the same words"]
    gap = _gap(profiles)
    if gap is not None:
        parts.append("same day" if gap == 0 else f"{gap} day{'s' * (gap != 1)} apart")
    if len(profiles) == 2 and alike(profiles[0].sketch, profiles[1].sketch) >= SAME:
        parts.append("nearly the same text")
    return "; ".join(parts)


def _names(profiles: Sequence[Profile]) -> list[str]:
    """Return the names most articles share, rare and frequent ones first, none twice."""
    count: Counter[str] = Counter()
    label: dict[str, str] = {}
    score: Counter[str] = Counter()
    for profile in profiles:
        seen = set()
        for rank, name in enumerate(profile.names):
            key = stem(name.split()[-1])
            label.setdefault(key, name)
            if key not in seen:
                seen.add(key)
                count[key] += 1
                score[key] -= rank
    least = max(2, len(profiles) // 2)
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
        mine = {stem(w) for w in label[key].split()}
        if not any(mine & {stem(w) for w in c.split()} for c in chosen):
            chosen.append(label[key])
    return chosen[:NAMES]


def _days(profiles: Sequence[Profile]) -> list[str]:
    count = Counter(day for p in profiles for day in p.days)
    best = [(n, day) for day, n in count.items() if n >= max(2, len(profiles) / 2)]
    return [f"{_MONTHS[m - 1]} {d}" for _, (m, d) in sorted(best, reverse=True)[:1]]


def _gap(profiles: Sequence[Profile]) -> int | None:
    dated = [p.published for p in profiles if p.published and len(p.published) >= 10]
    if len(dated) < len(profiles):
        return None
    return days_apart(min(dated), max(dated))

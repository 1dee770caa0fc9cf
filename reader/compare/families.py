"""The types of claims: what makes them, what judges them, what lines them up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.compare.claim import Claim, Judge
from reader.compare.claims import actions, amounts, lists, places, times
from reader.compare.lineup import Model
from reader.compare.models import Models
from reader.compare.reading import Reading


@dataclass(frozen=True, slots=True)
class _Sort:
    """One type of claim: what makes them, judges them and lines them up."""

    claims: Callable[[Reading], Iterator[Claim]]
    judge: Judge
    model: Callable[[Models, Claim], Model]


_SORTS = (
    _Sort(
        amounts.claims,
        amounts.judge,
        lambda m, c: m.count if c.measure == "count" else m.measure,
    ),
    _Sort(
        times.claims,
        times.judge,
        lambda m, c: m.time if c.measure == "time" else m.measure,
    ),
    _Sort(places.claims, places.judge, lambda m, _: m.place),
    _Sort(lists.claims, lists.judge, lambda m, _: m.set),
    _Sort(actions.claims, actions.judge, lambda m, _: m.action),
)


def families(
    readings: Sequence[Reading], models: Models
) -> Iterator[tuple[list[Claim], Judge, Model]]:
    """Yield the claims of one measure together, with what judges them and lines them up."""
    for sort in _SORTS:
        by_measure: defaultdict[str, list[Claim]] = defaultdict(list)
        for reading in readings:
            for claim in sort.claims(reading):
                by_measure[claim.measure].append(claim)
        for claims in by_measure.values():
            if len({c.article for c in claims}) > 1:
                yield claims, sort.judge, sort.model(models, claims[0])

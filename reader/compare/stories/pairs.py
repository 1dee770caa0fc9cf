"""How likely two articles are on one story, from what they share and what sets them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

import numpy as np

from reader.compare.stories.features import Features
from reader.compare.stories.terms import NAME, NUMBER, WORD
from reader.compare.stories.vocabulary import Floats, Ints, Vector, Vocabulary

FEATURES = (
    "all terms",
    "numbers",
    "names",
    "plain words",
    "opening",
    "heaviest terms",
    "years differ",
    "years same",
    "day shared",
)
WEIGHTS = np.array([3.5, 1.4, 4.5, 0.3, 5.2, 2.1, -1.05, 1.4, 1.35], np.float32)
BIAS = -7.8
"""A logistic regression fitted on ECB+ (benchmarks/stories.py --fit)."""

HEAVIEST = 12
NEAR_DAYS = 14
APART = 1.0
SURE = 4.0
"""What every doubling of the time between two articles beyond `NEAR_DAYS` takes off the logit; it
counts for no more than `SURE` then: the same words a year later are another story."""


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """An article's terms by weight: a row of unit length for each of five views of them.

    `weights` is of shape (5, terms); `heaviest` are the terms of most weight, at most `HEAVIEST`.
    """

    features: Features
    ids: Ints
    weights: Floats
    heaviest: Ints


def weigh(vocabulary: Vocabulary, features: Features, vector: Vector) -> Weighed:
    """Return what pairs with this article are judged by, as things stand in the vocabulary."""
    idf = vocabulary.idf(vector.ids)
    raised = np.where(vector.kind == WORD, np.float32(1), np.float32(1.5))
    weight = idf * vector.count
    views = np.stack(
        [
            weight * raised,
            weight * (vector.kind == NUMBER),
            weight * (vector.kind == NAME),
            weight * (vector.kind == WORD),
            idf * raised * vector.lead,
        ]
    )
    heaviest = vector.ids[np.argsort(-views[0], kind="stable")[:HEAVIEST]]
    length = np.sqrt((views * views).sum(1, keepdims=True))
    return Weighed(features, vector.ids, views / np.maximum(length, 1e-9), heaviest)


def pair_features(one: Weighed, others: Sequence[Weighed], terms: int) -> Floats:
    """Return the features of each pair of `one` with one of `others`, shape (others, features).

    `terms` is how many terms the vocabulary has.
    """
    ids = np.concatenate([o.ids for o in others])
    weights = np.concatenate([o.weights for o in others], axis=1)
    owner = np.repeat(np.arange(len(others)), [len(o.ids) for o in others])
    place = np.full(terms, -1, np.int32)
    place[one.ids] = np.arange(len(one.ids), dtype=np.int32)
    mine = place[ids]
    shared = np.flatnonzero(mine >= 0)
    products = one.weights[:, mine[shared]] * weights[:, shared]
    columns = [np.sqrt(np.bincount(owner[shared], row, len(others))) for row in products]
    columns.append(_heaviest(one, others, terms))
    columns.extend(np.array([_dates(one.features, o.features) for o in others], np.float64).T)
    return np.stack(columns, -1).astype(np.float32)


def _heaviest(one: Weighed, others: Sequence[Weighed], terms: int) -> Floats:
    mine = np.zeros(terms, np.bool_)
    mine[one.heaviest] = True
    owner = np.repeat(np.arange(len(others)), [len(o.heaviest) for o in others])
    found = mine[np.concatenate([o.heaviest for o in others])]
    share: Floats = np.sqrt(np.bincount(owner, found, len(others)) / HEAVIEST).astype(np.float32)
    return share


def _dates(a: Features, b: Features) -> tuple[float, float, float]:
    known = a.year is not None and b.year is not None
    return (
        float(known and a.year != b.year),
        float(known and a.year == b.year),
        float(not a.days.isdisjoint(b.days)),
    )


def probabilities(one: Weighed, others: Sequence[Weighed], terms: int) -> Floats:
    """Return for each of `others` how likely it is on the same story as `one`."""
    logit = pair_features(one, others, terms) @ WEIGHTS + BIAS
    day = one.features.published
    for i, other in enumerate(others):
        if day is None or other.features.published is None:
            continue
        gap = abs(day - other.features.published)
        if gap > NEAR_DAYS:
            logit[i] = min(logit[i], SURE) - APART * log2(gap / NEAR_DAYS)
    result: Floats = (1 / (1 + np.exp(-np.clip(logit, -30, 30)))).astype(np.float32)
    return result

"""How much a pair may gain at most by its values, for all pairs at once.

Judging a pair takes far longer than this, and few can still be likely enough when the most is known
that their values can speak for them: equal ones, near ones, ones that may be misread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log

import numpy as np

from reader.compare.claim import Claim
from reader.compare.evidence import NEAR, digits, size
from reader.compare.features import Floats
from reader.compare.verdicts.quantities import Amount
from reader.model import Verdict

EQUAL = 1e-6
"""By what share of them two equal amounts may lie apart."""
_OTHERWISE = (Verdict.COMPATIBLE, Verdict.DIFFER)


def needed(
    claims: Sequence[Claim], weights: Sequence[float], least: Mapping[Verdict, float]
) -> Floats:
    """Return the log odds pairs need at least, before their values are looked at, to be shown.

    `weights` are those of `evidence.FEATURES`, `least` the score each verdict takes. What other
    values than amounts may gain is not looked into.
    """
    equal, digit, near, misread = (max(w, 0.0) for w in weights)
    at_least = min(least.values())
    most = max(equal + digit, near + misread)
    result = np.full((len(claims), len(claims)), _odds(at_least) - most, np.float32)
    found = [(i, c.payload) for i, c in enumerate(claims) if isinstance(c.payload, Amount)]
    if not found:
        return result
    amounts = [amount for _, amount in found]
    value = np.array([a.value for a in amounts])
    gap = np.abs(value[:, None] - value[None, :])
    same = gap <= EQUAL * np.maximum(np.abs(value[:, None]), np.abs(value[None, :]))
    logs = np.log(np.maximum(value, np.finfo(float).tiny))
    gain = near * np.exp(-np.abs(logs[:, None] - logs[None, :]) / NEAR)
    gain = gain + misread * _alike(amounts)
    otherwise = _odds(min((least[v] for v in _OTHERWISE if v in least), default=at_least)) - gain
    where = np.ix_([i for i, _ in found], [i for i, _ in found])
    result[where] = np.where(same, _odds(at_least) - max(equal + digit, near), otherwise)
    return result


def _odds(share: float) -> float:
    return log(share / (1 - share))


def _alike(amounts: Sequence[Amount]) -> Floats:
    """Return where one of two amounts may be the other misread: as many digits, of one size."""
    number: dict[tuple[int, int, str], int] = {}
    codes = []
    for amount in amounts:
        written = digits(amount)
        short = "".join(sorted(written)) if len(written) <= 2 else ""
        codes.append(number.setdefault((len(written), size(amount), short), len(number)))
    code = np.array(codes)
    result: Floats = (code[:, None] == code[None, :]).astype(np.float32)
    return result

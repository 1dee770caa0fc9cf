"""Claims of score: '65-53' and other pairs of numbers written alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.compare.claim import Claim, governors, passage, subject, surroundings
from reader.compare.reading import Reading
from reader.compare.sources import sources_at
from reader.compare.verdicts import Judgement
from reader.model import SlotKind, Verdict

_SCORE = re.compile(r"(?<![\d.,$-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\d-]|\s?(?:%|percent|per cent))")


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield scores ('65-53') and other pairs of numbers written alike."""
    for match in _SCORE.finditer(reading.article.text):
        start, end = match.span()
        tree = reading.tree_at(start)
        if tree is None or not reading.body(start, end) or len(match.group()) < 4:
            continue
        value = tree.inside(start, end)
        if not value:
            continue
        head = tree.top(value)
        near, wide, window = surroundings(reading, tree, value, head)
        low, high = passage(tree, value, head)
        yield Claim(
            reading.number, SlotKind.QUANTITY, "score", f"{match[1]}-{match[2]}",
            (int(match[1]), int(match[2])), low, high, (start, end), "score",
            governors(reading, tree, head), frozenset(), near, wide, window,
            reading.trees.index(tree), subject(reading, tree, head),
            sources_at(reading, start, end),
        )  # fmt: skip


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two scores stand to each other."""
    if a.payload == b.payload:
        return Judgement(Verdict.AGREE, "same score", "The same figures.")
    return Judgement(Verdict.DIFFER, "another score", "The figures are different.")

"""Claims of vote: how many voted for and against ('by 51 votes to 46', 'split 6-3')."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.compare.claim import Claim, passage, subject, surroundings
from reader.compare.claims.ages import number_of
from reader.compare.claims.scope import apart, dated
from reader.compare.reading import Reading
from reader.compare.sources import sources_at
from reader.compare.verdicts import Judgement
from reader.model import SlotKind, Verdict

_N = r"\d{1,3}|[a-z]+(?:-[a-z]+)?"
_DIVISION = re.compile(
    rf"(?<![\d.,$€£-])\b(?:(?P<ayes>{_N})"
    r"(?: (?:votes? )?(?:in favou?r|for) (?:and|to|with)|(?: votes)? to| votes? (?:for )?and) "
    rf"(?P<noes>{_N})\b(?! ?(?:%|percent|per cent|[ap]\.?m|years|days)|[.:]\d)"
    r"|(?P<more>\d{1,3})[-–](?P<less>\d{1,3})(?:[-–]\d{1,3})?\b(?![-–%.:]\d))",
    re.IGNORECASE,
)
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballots?|motion|split|lawmakers|senators|deputies|mps|abstentions?"
    r"|bill|jur(?:y|ors))\b",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\b(?:first|second|third|initial(?:ly)?|previous(?:ly)?|earlier|preliminary"
    r"|last (?:year|month)|lower house|upper house|repeat(?:ed)?)\b",
    re.IGNORECASE,
)
"""What says of a vote that it is another than the one a text is about."""
FEW = 16
"""How many votes are so few that two tellings of one vote must count as many in all."""
NEAR, SHARE = 2, 0.05
"""By how many votes, or what share of them, two tellings of one vote may be apart."""


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the votes an article's body gives, less those of which it gives two much alike."""
    found = list(_claims(reading))
    for claim in found:
        others = (c for c in found if c.payload != claim.payload)
        if not any(_alike(_of(claim), _of(other)) for other in others):
            yield claim


def _claims(reading: Reading) -> Iterator[Claim]:
    for match in _DIVISION.finditer(reading.article.text):
        start, end = match.span()
        tree = reading.tree_at(start)
        ayes = number_of(match["ayes"] or match["more"])
        noes = number_of(match["noes"] or match["less"])
        if ayes is None or noes is None or tree is None or not reading.body(start, end):
            continue
        value = tree.inside(start, end)
        sentence = reading.article.text[tree.sentence.start : tree.sentence.end]
        if not value or not _VOTING.search(sentence) or ayes == noes:
            continue
        head = tree.top(value)
        near, wide, window = surroundings(reading, tree, value, head)
        low, high = passage(tree, value, head)
        yield Claim(
            reading.number, SlotKind.QUANTITY, "vote", f"{ayes} to {noes}", (ayes, noes), low, high,
            (start, end), "vote", (), frozenset(), near, wide, window,
            reading.trees.index(tree), subject(reading, tree, head),
            sources_at(reading, start, end), dated=dated(reading, tree),
            scope=frozenset(found.group().lower() for found in _WHICH.finditer(sentence)),
        )  # fmt: skip


def _of(claim: Claim) -> tuple[int, int]:
    """Return the votes of a claim, the more of them first: who wins is told elsewhere."""
    ayes, noes = claim.payload if isinstance(claim.payload, tuple) else (0, 0)
    return max(ayes, noes), min(ayes, noes)


def _alike(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Tell whether two votes may be one: as many voted, or as many on both sides, nearly."""
    if min(sum(a), sum(b)) < FEW:
        return sum(a) == sum(b)
    return all(abs(x - y) <= max(NEAR, SHARE * max(x, y)) for x, y in zip(a, b, strict=True))


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two votes stand to each other, None where they may be two."""
    if apart(a.dated, b.dated) or a.scope != b.scope:
        return None
    if _of(a) == _of(b):
        return Judgement(Verdict.AGREE, "same vote", "As many for and against.")
    if _alike(_of(a), _of(b)):
        return Judgement(Verdict.DIFFER, "another vote", "The votes are counted differently.")
    return None

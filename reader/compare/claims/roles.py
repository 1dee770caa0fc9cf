"""Claims of role: what someone is, and who holds an office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.compare.claim import Claim
from reader.compare.reading import Reading
from reader.compare.verdicts import Judgement, names
from reader.compare.verdicts import roles as rules
from reader.compare.verdicts.words import words
from reader.model import Fact, FactKind, SlotKind, Verdict

_OFFICES = """
general manager|chief executive officer|chief operating officer|chief financial officer|governor
prime minister|mayor|president|police chief|fire chief|head coach|secretary state|attorney general
chancellor|speaker|foreign minister|defense minister|defence minister|chief judge|sheriff|coroner
district attorney|finance minister|premier
"""
_POSSESSED = re.compile(r"(?:his|her|their|its|my|our)\b", re.IGNORECASE)
"""Whose brother or son is not said by the role alone."""
_UNIQUE = [frozenset(o.split()) for line in _OFFICES.strip().splitlines() for o in line.split("|")]


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield for every role fact the role a named person has, and who has it."""
    for fact in reading.facts:
        if fact.kind is not FactKind.ROLE or fact.object is None or fact.predicate is not None:
            continue
        key = reading.key_at(fact.subject.start)
        if key is None or len(fact.object.text) > 80 or "\n" in fact.object.text:
            continue
        yield _role(reading, fact, key)
        if office := _office(fact.object.text):
            yield _holder(reading, fact, office)


def _role(reading: Reading, fact: Fact, key: str) -> Claim:
    role = fact.object.text if fact.object else ""
    focus = (fact.object.start, fact.object.end) if fact.object else (fact.start, fact.end)
    return Claim(
        reading.number, SlotKind.ROLE, f"role {key}", role, role, fact.start, fact.end, focus,
        f"{fact.subject.text}’s role", (), frozenset([key]), rules.key(role), frozenset(),
        frozenset(), -1, fact=fact.id,
    )  # fmt: skip


def _office(role: str) -> frozenset[str] | None:
    words = rules.key(role)
    return next((o for o in _UNIQUE if o <= words and "vice" not in words), None)


def _holder(reading: Reading, fact: Fact, office: frozenset[str]) -> Claim:
    role = fact.object.text if fact.object else ""
    former = "former " if rules.past(role) else ""
    return Claim(
        reading.number, SlotKind.NAME, f"holder {former}{' '.join(sorted(office))}",
        fact.subject.text, fact.subject.text, fact.start, fact.end,
        (fact.subject.start, fact.subject.end), role, (), frozenset(),
        rules.key(role) - office, frozenset(), frozenset(), -1, fact=fact.id,
    )  # fmt: skip


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two roles of one person stand to each other."""
    if not isinstance(a.payload, str) or not isinstance(b.payload, str):
        return None
    judgement = rules.judge(a.payload, b.payload)
    if (
        judgement
        and judgement.verdict is Verdict.DIFFER
        and (_POSSESSED.match(a.payload) or _POSSESSED.match(b.payload))
    ):
        return None
    return judgement


def judge_holders(a: Claim, b: Claim) -> Judgement | None:
    """Return how two names for the holder of one office stand to each other.

    Wholly different names more often mean two offices than one; nothing is said of them.
    """
    if not isinstance(a.payload, str) or not isinstance(b.payload, str):
        return None
    if a.near != b.near and (a.near and b.near and not a.near & b.near):
        return None
    judgement = names.judge(a.payload, b.payload)
    shared = set(words(a.payload)) & set(words(b.payload))
    return judgement if judgement.verdict is not Verdict.DIFFER or shared else None

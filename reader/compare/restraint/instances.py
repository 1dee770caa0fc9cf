"""Which of several like events or things a claim is of: the sixth aftershock, Game 10, Route 40."""

from __future__ import annotations

import re

from reader.compare.claim import Claim
from reader.compare.concepts import concept
from reader.compare.restraint.around import Around
from reader.compare.verdicts.words import words

_INSTANCES = frozenset(
    {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
     "aftershock", "similar", "comparable", "rival", "competing"}
)  # fmt: skip
"""What says of a thing that it is another one than that spoken of."""


def instance(around: Around, claim: Claim) -> frozenset[str]:
    """Return what says which of several like events a value is of: the sixth, an echo."""
    tree = around.tree(claim)
    if tree is None:
        return frozenset()
    value = tree.inside(*claim.focus)
    subject = tree.subject(tree.clause[tree.top(value)]) if value else -1
    if subject < 0 or subject in value:
        return frozenset()
    told = [subject, *(k for k in tree.kids[subject] if k not in value)]
    return frozenset(tree.words[i].lemma.lower() for i in told) & _INSTANCES


_NUMBER = r"\d{1,4}[a-z]?|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten"
_NUMBERED = re.compile(
    r"\b(game|round|stage|week|day|phase|level|lane|gate|highway|route|road|flight|article|section"
    r"|chapter|episode|season|lap|race|heat|set|quarter|period|leg|unit|reactor|shaft|ward|terminal"
    r"|platform|runway|pier|dock|court|room|block|part|volume|group|division|junction|exit|number"
    r"|act|bill|proposition|resolution|measure|question|line|pit|mission|tower|building|hall|zone"
    r"|district|sector|region|category|tier|test|trial|apollo|boeing|airbus)s?"
    rf" (?:no\. ?)?({_NUMBER})\b",
    re.IGNORECASE,
)
"""A thing that bears a number, and that."""
_ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))"
    r" (?:[a-z]+ )?([a-z]{3,})",
    re.IGNORECASE,
)
_NO_THINGS = frozenset({"time", "place", "half", "quarter", "century", "person", "floor", "year"})
"""What an ordinal with says nothing of which of several events it is of."""


def numbered(around: Around, claim: Claim) -> dict[str, frozenset[str]]:
    """Return the numbers that the things of a claim's clause bear, by thing: game 10, first leg."""
    text = around.clause_text(claim)
    found: dict[str, set[str]] = {}
    for match in _NUMBERED.finditer(text):
        found.setdefault(match[1].lower(), set()).add(match[2].lower())
    for match in _ORDINAL.finditer(text):
        thing = words(match[2])[0] if words(match[2]) else ""
        if thing not in _NO_THINGS:
            found.setdefault(concept(thing), set()).add(match[1].lower())
    return {thing: frozenset(numbers) for thing, numbers in found.items()}


def other_number(a: dict[str, frozenset[str]], b: dict[str, frozenset[str]]) -> bool:
    """Tell whether two clauses speak of like things that bear different numbers."""
    return any(numbers.isdisjoint(b[thing]) for thing, numbers in a.items() if thing in b)

"""How likely a fact is right, from what speaks for it; what is too unlikely is not given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import exp

from reader.extract.facts.confidence_weights import WEIGHTS
from reader.extract.facts.evidence import Evidence, Weighed
from reader.model import Fact

LEAST = 0.45
"""Facts less likely right than this are not given: chosen on judged facts, so that of the facts
worked out by hand about nine in ten are still found."""


def chance(evidence: Evidence) -> float:
    """The probability, 0 to 1, that a careful reader finds a fact right.

    A logistic regression on facts that careful readers judged (training/facts_confidence.py).
    """
    odds = WEIGHTS.get("", 0.0) + sum(WEIGHTS.get(n, 0.0) * v for n, v in evidence.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def sure(weighed: Iterable[Weighed]) -> list[Fact]:
    """The facts that are likely enough, each with its probability as its confidence."""
    rated = [(w.fact, chance(w.evidence)) for w in weighed]
    return [replace(fact, confidence=round(p, 2)) for fact, p in rated if p >= LEAST]

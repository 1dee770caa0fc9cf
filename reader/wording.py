"""Facts in words: what is said, on whose word, and whether it happened.

What comes out is as unsafe for a terminal as the texts it was read from.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from reader.model import Fact, Modality, Polarity, Source

_OPENERS = frozenset(
    {
        "A", "An", "His", "Her", "Its", "Our", "Some", "The", "Their", "These", "Those",
        "After", "Along", "Among", "Around", "As", "At", "Before", "Between", "By", "During",
        "For", "From", "In", "Into", "Last", "Next", "Of", "On", "Over", "Since", "Through",
        "Throughout", "To", "Under", "Until", "With", "Within", "Without",
    }
)  # fmt: skip

_NEGATION = re.compile(r"\b(?:not|never|no|nor|neither|without|cannot)\b|n[’']t\b", re.IGNORECASE)


class Worded(NamedTuple):
    """A fact as a sentence; `subject` says how many of its characters name whom it is about."""

    text: str
    subject: int


def worded(fact: Fact) -> Worded:
    """Return a fact as one line of words, in the order people read."""
    subject = _one_line(fact.subject.text)
    if fact.subject_is is not None and fact.subject_is.text != fact.subject.text:
        subject = f"{subject} ({_one_line(fact.subject_is.text)})"
    pieces = [subject, fact.predicate.text if fact.predicate is not None else "is"]
    if fact.object is not None:
        pieces.append(fact.object.text)
    further = sorted(_further(fact), key=_in_reading_order(fact))
    pieces += [mid_sentence(piece) for _, piece in further]
    return Worded(_one_line(" ".join(pieces)), len(subject))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _in_reading_order(fact: Fact) -> Callable[[tuple[int, str]], tuple[bool, int]]:
    """Return the key that sorts what follows the object; what stood before the verb comes last."""
    verb = fact.predicate.start if fact.predicate is not None else fact.start
    return lambda piece: (piece[0] < verb, piece[0])


def _further(fact: Fact) -> list[tuple[int, str]]:
    further = [
        (argument.span.start, f"{argument.role} {argument.span.text}".strip())
        for argument in fact.arguments
    ]
    further += [(span.start, span.text) for span in (fact.time, fact.place) if span is not None]
    return further


def mid_sentence(piece: str) -> str:
    """Return words that may have begun a sentence as they are written further on."""
    first, _, _ = piece.partition(" ")
    return piece[:1].lower() + piece[1:] if first in _OPENERS else piece


def status(fact: Fact) -> tuple[str, ...]:
    """Return how the text speaks of a fact: planned, alleged …, and 'not so' where denied.

    Nothing is said of what is simply stated, nor of a denial that the words themselves hold.
    """
    said = [] if fact.modality is Modality.STATED else [fact.modality.value]
    if fact.polarity is Polarity.NEGATIVE and not _NEGATION.search(worded(fact).text):
        said.append("not so")
    return tuple(said)


def speaker(asserted_by: tuple[Source, ...]) -> str:
    """Return who says so, the nearest source first; empty where it is the article itself."""
    if not asserted_by:
        return ""
    nearest, *others = (mid_sentence(_one_line(source.text)) for source in asserted_by)
    return f"{nearest}, via {', '.join(others)}" if others else nearest

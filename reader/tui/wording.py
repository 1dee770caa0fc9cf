"""Puts facts into words: what is said, on whose word, and whether it happened."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from reader.model import Article, Fact, Modality, Polarity, Source
from reader.tui.dates import day
from reader.tui.display import shown_line

STATUS_SIGNS = {
    Modality.PLANNED: "→",
    Modality.EXPECTED: "~",
    Modality.ALLEGED: "“",
    Modality.POSSIBLE: "?",
    Modality.DENIED: "✗",
}
"""A sign beside the word, for the eye that skims; what is simply stated has none."""

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
    subject = fact.subject.text
    if fact.subject_is is not None and fact.subject_is.text != subject:
        subject = f"{subject} ({fact.subject_is.text})"
    pieces = [subject, fact.predicate.text if fact.predicate is not None else "is"]
    if fact.object is not None:
        pieces.append(fact.object.text)
    pieces += [
        _mid_sentence(piece) for _, piece in sorted(_further(fact), key=_in_reading_order(fact))
    ]
    return Worded(shown_line(" ".join(piece for piece in pieces if piece)), len(subject))


def _in_reading_order(fact: Fact) -> Callable[[tuple[int, str]], tuple[bool, int]]:
    """Return the key that sorts what follows the object; what stood before the verb comes last."""
    verb = fact.predicate.start if fact.predicate is not None else fact.start
    return lambda piece: (piece[0] < verb, piece[0])


def _further(fact: Fact) -> list[tuple[int, str]]:
    further = [
        (argument.span.start, f"{argument.role} {argument.span.text}".strip())
        for argument in fact.arguments
    ]
    further += [
        (span.start, span.text)
        for span in (fact.time, fact.place)
        if span is not None and span.text
    ]
    return further


def _mid_sentence(piece: str) -> str:
    """Return words that may have begun a sentence as they are written further on."""
    first, _, _ = piece.partition(" ")
    return piece[:1].lower() + piece[1:] if first in _OPENERS else piece


def status(fact: Fact) -> str:
    """Return sign and word for how the text speaks of it; empty where it says it happened."""
    words = []
    if fact.modality is not Modality.STATED:
        words.append(f"{STATUS_SIGNS[fact.modality]}\xa0{fact.modality.value}")
    if fact.polarity is Polarity.NEGATIVE and not _NEGATION.search(worded(fact).text):
        words.append("✗\xa0not\xa0so")
    return " · ".join(words)


def speaker(asserted_by: tuple[Source, ...]) -> str:
    """Return who says so, the nearest source first; empty where it is the article itself."""
    if not asserted_by:
        return ""
    nearest, *others = (_mid_sentence(shown_line(source.text)) for source in asserted_by)
    return f"{nearest}, via {', '.join(others)}" if others else nearest


def citation(article: Article) -> str:
    """Return author, title, outlet, date and address, as far as known, for a footnote."""
    parts = [
        ", ".join(article.authors),
        f"“{article.title}”" if article.title else "",
        article.source or "",
        day(article.published),
        article.url or "",
    ]
    return shown_line(", ".join(part for part in parts if part))


def quotation(words: str, article: Article) -> str:
    """Return words of an article with where they are from."""
    return f"“{words.strip()}”\n— {citation(article)}"

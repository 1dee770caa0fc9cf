"""A fact in words: for tables and exports."""

from __future__ import annotations

from reader.model import Fact, Modality, Polarity


def fact_line(fact: Fact) -> str:
    """Subject, predicate, object, arguments, place and time, in one line."""
    subject = fact.subject.text
    if fact.subject_is is not None and fact.subject_is.text != subject:
        subject = f"{subject} [{fact.subject_is.text}]"
    words = [subject, fact.predicate.text if fact.predicate else "is"]
    if fact.polarity is Polarity.NEGATIVE and fact.predicate and not _negated(fact.predicate.text):
        words[1] = f"not {words[1]}"
    if fact.object:
        words.append(fact.object.text)
    rest = [(a.span.start, f"{a.role} {a.span.text}".strip()) for a in fact.arguments]
    rest += [(span.start, span.text) for span in (fact.place, fact.time) if span]
    # What stands before the subject ('Next month, …') reads best at the end.
    rest.sort(key=lambda part: (part[0] < fact.subject.start, part[0]))
    words += [text for _, text in rest]
    return " ".join(" ".join(words).split())


def _negated(predicate: str) -> bool:
    lower = f" {predicate.lower()} "
    return any(sign in lower for sign in (" not ", "n't ", "n’t ", " never ", " no ", "cannot"))


def status(fact: Fact) -> str:
    """Whether it is planned, expected, alleged, denied …; empty where it is simply stated."""
    return "" if fact.modality is Modality.STATED else fact.modality.value

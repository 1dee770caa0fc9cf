"""Whom the words of a fact stand for, in every slot of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.extract.facts.context import Context
from reader.model import Fact, Reference, Source, Span
from reader.wording import position


def slots(fact: Fact) -> Iterator[Span]:
    """The spans in which a fact shows words of the text, the predicate's left out."""
    yield fact.subject
    yield from (s for s in (fact.object, fact.time, fact.place) if s is not None)
    yield from (argument.span for argument in fact.arguments)


def with_references(ctx: Context, facts: Iterable[Fact]) -> list[Fact]:
    """The facts with what their words stand for, as far as the article's references tell."""
    found = []
    for fact in facts:
        shown = list(slots(fact))
        near = [ctx.references.items[n] for n in ctx.references.inside(fact.start, fact.end)]
        known = tuple(r for r in near if shows(shown, r) and not _told_already(fact, shown, r))
        found.append(replace(fact, references=known, subject_is=_subject_is(fact, known)))
    return found


def _told_already(fact: Fact, shown: Iterable[Span], r: Reference) -> bool:
    """Whether the fact itself tells whom a description or 'whose' stands for.

    'Ann Cole (is) the captain', 'met a man whose hobby was photography', 'the captain Ann Cole'.
    """
    if r.text.lower() == "whose":
        return all(span.start != r.start for span in shown)
    named = f"{r.text} {r.refers_to.text}"
    if any(named in span.text for span in shown):
        return True
    same = r.refers_to.entity is not None and r.refers_to.entity == fact.subject.entity
    return fact.predicate is None and same and " " in r.text


def _subject_is(fact: Fact, references: Iterable[Reference]) -> Span | None:
    """Whom a subject stands for that is a pronoun, or nothing but a description."""
    if fact.subject_is is not None:
        return fact.subject_is
    own = fact.subject.start, fact.subject.end
    return next((r.refers_to for r in references if (r.start, r.end) == own), None)


def shows(spans: Iterable[Span], r: Reference | Span) -> bool:
    """Whether the words of a span are among those that the spans show."""
    return any(position(span, r.start, r.end, r.text) >= 0 for span in spans)


def described_source(ctx: Context, span: Span) -> Source | None:
    """The source a description stands for ('the company'), as described and with its name."""
    for n in ctx.references.inside(span.start, span.start + 1):
        r = ctx.references.items[n]
        if r.end == span.end and len(r.text.split()) > 1:
            return Source(" ".join(r.text.split()), r.refers_to.entity, r.refers_to.text)
    return None

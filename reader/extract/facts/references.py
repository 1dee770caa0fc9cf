"""Whom the words of a fact stand for, in every slot of it, and which of them are left open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from reader.extract.coref.lexicon import BARE_NOUNS, FIRST, OURS, PRONOUNS
from reader.extract.facts.context import Context
from reader.extract.tree import Tree
from reader.model import Fact, Reference, Source, Span
from reader.wording import position


class Openness(StrEnum):
    """In which way a word of a fact leaves open what it stands for."""

    PRONOUN = "pronoun"  # he, her, its, they
    FIRST = "first person"
    DEMONSTRATIVE = "demonstrative"  # this, these problems
    DESCRIPTION = "description"  # the company


class Open(NamedTuple):
    """A word or phrase of a fact that stands for something not known, and what sort it is."""

    span: Span
    kind: Openness


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
        known = tuple(r for r in near if _shown(shown, r))
        found.append(replace(fact, references=known, subject_is=_subject_is(fact, known)))
    return found


def _subject_is(fact: Fact, references: Iterable[Reference]) -> Span | None:
    """Whom a subject stands for that is a pronoun, or nothing but a description."""
    if fact.subject_is is not None:
        return fact.subject_is
    own = fact.subject.start, fact.subject.end
    return next((r.refers_to for r in references if (r.start, r.end) == own), None)


def _shown(spans: Iterable[Span], r: Reference | Span) -> bool:
    return any(position(span, r.start, r.end, r.text) >= 0 for span in spans)


def described_source(ctx: Context, span: Span) -> Source | None:
    """The source a description stands for ('the company'), as described and with its name."""
    for n in ctx.references.inside(span.start, span.start + 1):
        r = ctx.references.items[n]
        if r.end == span.end and len(r.text.split()) > 1:
            return Source(" ".join(r.text.split()), r.refers_to.entity, r.refers_to.text)
    return None


def open_references(ctx: Context, fact: Fact) -> tuple[Open, ...]:
    """What in a fact stands for something nobody can tell from the fact, in order of the text.

    Personal and possessive pronouns of the third and first person that are not among the fact's
    references, demonstratives that stand alone or before a noun ('these problems'), and bare
    descriptions of something named elsewhere ('the company', 'the suspect'). Not open is a pronoun
    that stands for nothing ('it rains'). A source that is an unresolved pronoun counts too, as a
    span of no length at the fact's start. Cheap: one pass over the words of the fact's sentences.
    """
    shown = list(slots(fact))
    known = [(r.start, r.end) for r in fact.references]
    out = [
        Open(Span(fact.start, fact.start, source.text), kind)
        for source in fact.asserted_by
        if source.refers_to is None and (kind := _form(source.text)) is not None
    ]
    for tree in ctx.trees_within(fact.start, fact.end):
        for i in range(tree.n):
            found = _open(tree, i)
            if found is None or not fact.start <= found.span.start < fact.end:
                continue
            if any(a <= found.span.start < b for a, b in known) or not _shown(shown, found.span):
                continue
            out.append(found)
    return tuple(out)


def _form(words: str) -> Openness | None:
    low = words.lower()
    if low in PRONOUNS:
        return Openness.PRONOUN
    return Openness.FIRST if low in FIRST or low in OURS else None


def _open(tree: Tree, i: int) -> Open | None:
    """The open word or phrase that begins or stands at a word of a tree, if one does."""
    word, pos = tree.words[i], tree.pos[i]
    low = word.text.lower()
    own = Span(word.start, word.end, word.text)
    if pos == "PRON" and low in PRONOUNS:
        return None if tree.base[i] == "expl" else Open(own, Openness.PRONOUN)
    if pos == "PRON" and (low in FIRST or low in OURS):
        return Open(own, Openness.FIRST)
    if low in _DEMONSTRATIVES and pos in ("PRON", "DET") and tree.tags[i] != "WDT":
        return _demonstrative(tree, i, own)
    if low == "the" and pos == "DET":
        return _description(tree, i)
    return None


_DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
_CALENDAR = frozenset(
    {"year", "month", "week", "morning", "afternoon", "evening", "night", "weekend", "summer",
     "winter", "spring", "fall", "autumn", "season", "time", "century", "decade"}
)  # fmt: skip


def _demonstrative(tree: Tree, i: int, own: Span) -> Open | None:
    h = tree.heads[i]
    if tree.base[i] == "det" and h > i:
        if tree.lemmas[h] in _CALENDAR or _restricted(tree, h):
            return None
        return Open(_phrase(tree, i, h), Openness.DEMONSTRATIVE)
    if _restricted(tree, i):
        return None
    return Open(own, Openness.DEMONSTRATIVE)


def _description(tree: Tree, i: int) -> Open | None:
    """'the company', 'the 34-year-old': a noun that is no name and has nothing to tell it by."""
    h = tree.heads[i]
    if h <= i or tree.base[i] != "det" or tree.pos[h] == "PROPN":
        return None
    if tree.lemmas[h] not in BARE_NOUNS and not _AGE.match(tree.words[h].text):
        return None
    if _restricted(tree, h) or any(tree.base[k] in ("compound", "nummod") for k in tree.kids[h]):
        return None
    return Open(_phrase(tree, i, h), Openness.DESCRIPTION)


_AGE = re.compile(r"\d{1,3}-year-olds?$|old$")


def _restricted(tree: Tree, h: int) -> bool:
    """Whether what follows the noun, or a name set beside it, says which is meant."""
    return (
        any(
            tree.base[k] in ("nmod", "acl", "appos", "flat", "nummod") and k > h
            for k in tree.kids[h]
        )
        or tree.rels[h] == "nmod:desc"
    )


def _phrase(tree: Tree, first: int, last: int) -> Span:
    start, end = tree.words[first].start, tree.words[last].end
    return Span(start, end, " ".join(tree.text[start:end].split()))

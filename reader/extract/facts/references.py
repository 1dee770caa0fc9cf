"""Whom the words of a fact stand for, in every slot of it, and which of them are left open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from reader.extract.coref.lexicon import (
    BARE_NOUNS,
    FEMALE_NOUNS,
    FIRST,
    KIN_NOUNS,
    MALE_NOUNS,
    OPEN_NOUNS,
    OURS,
    PERSON_NOUNS,
    PERSON_ROLES,
    POSITIONS,
    PRONOUNS,
    TOPICAL_NOUNS,
    Agree,
    is_rank,
)
from reader.extract.facts.context import Context
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Fact, FactKind, Reference, Source, Span
from reader.names.gazetteer import PEOPLES
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
        if source.refers_to is None and (kind := _form(ctx, source.text)) is not None
    ]
    told = [*shown, *([fact.predicate] if fact.predicate is not None else [])]
    for tree in ctx.trees_within(fact.start, fact.end):
        for i in range(tree.n):
            if not fact.start <= tree.words[i].start < fact.end:
                continue
            found = _open(ctx, tree, i, told)
            if found is None or any(a <= found.span.start < b for a, b in known):
                continue
            if _shown(shown, found.span):
                out.append(found)
    return tuple(out)


def _form(ctx: Context, words: str) -> Openness | None:
    low = words.lower()
    if low in PRONOUNS:
        return Openness.PRONOUN
    if low in FIRST or low in OURS:
        return Openness.FIRST
    article, _, noun = low.partition(" ")
    bare = article == "the" and noun in _BARE_NOUNS and not _topical(ctx, noun)
    return Openness.DESCRIPTION if bare else None


def _topical(ctx: Context, lemma: str) -> bool:
    """Whether the article begins with such a thing, so that it is what it is plainly about.

    A player's position ('Forward Ann Cole') is that of others too.
    """
    return lemma not in POSITIONS and any(
        tree.lemmas[i] == lemma and tree.pos[i] == "NOUN" and not (i and tree.lemmas[i - 1] == "-")
        for tree in ctx.trees[:_LEDE]
        for i in range(tree.n)
    )


_LEDE = 2
_BARE_NOUNS = (BARE_NOUNS | OPEN_NOUNS) - TOPICAL_NOUNS


def _open(ctx: Context, tree: Tree, i: int, told: Sequence[Span]) -> Open | None:
    """The open word or phrase that begins or stands at a word of a tree, if one does.

    `told` are the words the fact shows: what is not among them tells nothing apart.
    """
    word, pos = tree.words[i], tree.pos[i]
    low = word.text.lower()
    own = Span(word.start, word.end, word.text)
    if _nothing_beside(tree, i) or _each_one(tree, i):
        return Open(own, Openness.DESCRIPTION)
    if pos == "PRON" and low in PRONOUNS:
        empty = tree.base[i] == "expl" or _anticipates(tree, i)
        return None if empty else Open(own, Openness.PRONOUN)
    if pos == "PRON" and (low in FIRST or low in OURS):
        return Open(own, Openness.FIRST)
    if low in _DEMONSTRATIVES and pos in ("PRON", "DET") and tree.tags[i] != "WDT":
        return _demonstrative(tree, i, own, told)
    if low in ("the", "a", "an", "another") and pos == "DET":
        return _description(ctx, tree, i, told)
    return None


def _nothing_beside(tree: Tree, i: int) -> bool:
    """'Team has program': a headline's thing of which there are many, without an article."""
    plain = not tree.kids[i] and tree.base[i] == "nsubj" and tree.pos[i] in ("NOUN", "PROPN")
    return plain and tree.tags[i] == "NN" and tree.words[i].text.lower() in _COUNTED


_COUNTED = PERSON_ROLES - TOPICAL_NOUNS | word_set("team company firm club agency squad crew")


def _each_one(tree: Tree, i: int) -> bool:
    """'he hit each one': of what is not said."""
    if tree.lemmas[i] == "each" and i + 1 < tree.n and tree.lemmas[i + 1] == "one":
        return tree.child(i + 1, "nmod", "acl") < 0 and tree.child(i, "nmod") < 0
    alone = tree.lemmas[i] == "each" and tree.base[i] == "obj" and tree.pos[i] != "DET"
    return alone and tree.child(i, "nmod", "acl") < 0


def _anticipates(tree: Tree, i: int) -> bool:
    """'It is believed that …', 'it was Cole who …': what 'it' stands for follows."""
    h = tree.heads[i]
    if tree.lemmas[i] != "it" or h < i or tree.base[i] != "nsubj":
        return False
    clauses = tree.children(h, "csubj", "ccomp", "acl")
    passive = tree.rels[i] == "nsubj:pass" or tree.tags[h] == "VBN"
    return any(k > h for k in clauses) and (passive or tree.pos[h] != "VERB")


_DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
_CALENDAR = frozenset(
    {"year", "month", "week", "morning", "afternoon", "evening", "night", "weekend", "summer",
     "winter", "spring", "fall", "autumn", "season", "time", "century", "decade"}
)  # fmt: skip


def _demonstrative(tree: Tree, i: int, own: Span, told: Sequence[Span]) -> Open | None:
    h = tree.heads[i]
    if tree.base[i] == "det" and h > i:
        if tree.lemmas[h] in _CALENDAR or _restricted(tree, h, told):
            return None
        return Open(_phrase(tree, i, h), Openness.DEMONSTRATIVE)
    if _restricted(tree, i, told):
        return None
    return Open(own, Openness.DEMONSTRATIVE)


def _description(ctx: Context, tree: Tree, i: int, told: Sequence[Span]) -> Open | None:
    """'the company', 'the three', 'a third': what has nothing to tell it by."""
    h = tree.heads[i]
    if tree.base[i] != "det" or h <= i or _restricted(tree, h, told):
        return None
    if _joined_behind(tree, h) or not (
        _numbered(tree, i, h) or _similar(tree, h) or _bare(ctx, tree, i, h)
    ):
        return None
    return Open(_phrase(tree, i, h), Openness.DESCRIPTION)


def _numbered(tree: Tree, i: int, h: int) -> bool:
    """'the three', 'a third': so many, or one more, of what is not said."""
    low = tree.words[h].text.lower()
    if any(tree.pos[k] == "NUM" for k in tree.kids[h]):
        return False
    if tree.words[i].text.lower() == "the":
        return low in _COUNTS and h == i + 1
    return low in _ORDINALS and h == i + 1 and tree.base[h] in ("nsubj", "obj", "conj", "root")


def _similar(tree: Tree, h: int) -> bool:
    """'a similar policy': similar to what is not said."""
    return any(
        tree.lemmas[k] == "similar" and tree.base[k] == "amod" and not tree.child(k, "obl") >= 0
        for k in tree.kids[h]
    )


_COUNTS = word_set("two three four five six seven eight nine ten both latter former")
_ORDINALS = word_set("second third fourth fifth")


def _bare(ctx: Context, tree: Tree, i: int, h: int) -> bool:
    """'the company', 'the 34-year-old', 'the American': a noun with nothing to tell it by."""
    if tree.words[i].text.lower() != "the" or not all(_light(tree, k) for k in tree.kids[h]):
        return False
    text, lemma = tree.words[h].text, tree.lemmas[h]
    if _AGE.match(text) or (tree.tags[h] in ("NN", "NNP", "JJ") and _PERSON.match(text.lower())):
        return True
    if tree.pos[h] != "NOUN" or lemma in TOPICAL_NOUNS:
        return False
    if text.lower() not in _BARE_NOUNS and tree.tags[h] != "NN":
        return False
    return lemma in _BARE_NOUNS and not _topical(ctx, lemma)


def _light(tree: Tree, k: int) -> bool:
    """Whether a word beside a noun tells nothing apart: 'the unidentified woman'."""
    if tree.heads[k] == k + 1 and is_rank(tree.lemmas[k], tree.lemmas[k + 1]):
        return True
    if tree.base[k] in ("amod", "compound", "nummod") or tree.rels[k] == "nmod:poss":
        return tree.lemmas[k] in _LIGHT
    return True


_PERSON = re.compile("(?:" + "|".join(p for p in sorted(PEOPLES) if p.endswith("an")) + ")$")
_LIGHT = word_set("young elderly old unidentified unnamed other same entire whole injured")


def _joined_behind(tree: Tree, h: int) -> bool:
    """'the governor-general': the noun goes on behind a hyphen."""
    end = tree.words[h].end
    return tree.text[end : end + 1] == "-" and tree.text[end + 1 : end + 2].isalpha()


_AGE = re.compile(r"\d{1,3}-year-olds?$|old$")


def _restricted(tree: Tree, h: int, told: Sequence[Span]) -> bool:
    """Whether what follows the noun, or a name set beside it, says which is meant.

    Only what the fact shows does; a clause set off by a comma tells more of what is known already.
    """
    return tree.rels[h] == "nmod:desc" or any(
        tree.base[k] in ("nmod", "acl", "appos", "flat", "nummod")
        and k > h
        and not (tree.base[k] == "acl" and after_comma(tree, k))
        and _shown(told, Span(tree.words[k].start, tree.words[k].end, tree.words[k].text))
        for k in tree.kids[h]
    )


def _phrase(tree: Tree, first: int, last: int) -> Span:
    start, end = tree.words[first].start, tree.words[last].end
    return Span(start, end, " ".join(tree.text[start:end].split()))


_SHORT_SAYING = 11
"""Words of a quotation in which a word nobody can tell leaves nothing said."""
_OWN = word_set("his her its their himself herself itself themselves")


def left_open(ctx: Context, fact: Fact) -> bool:
    """Whether a fact says nothing to one who sees it alone, for what a word of it stands for.

    A 'we' of a known source is whoever the source speaks for. In a long quotation an open word
    leaves enough said, and a pronoun with a noun before it in the fact that it can stand for
    ('four updates just after they …') leaves nothing open.
    """
    return any(_spoils(ctx, fact, found) for found in open_references(ctx, fact))


def _spoils(ctx: Context, fact: Fact, found: Open) -> bool:
    if found.kind is Openness.FIRST:
        return not fact.asserted_by or _we_do(fact, found)
    if found.span.start == found.span.end:
        return True
    if found.kind is Openness.DESCRIPTION:
        return any(span.start == found.span.start for span in slots(fact))
    said = fact.object
    if said is not None and said.start <= found.span.start < said.end and _quoted(ctx, fact):
        low = found.span.text.lower()
        agree = PRONOUNS.get(low)
        if agree in (Agree.HE, Agree.SHE):
            return not _told_before(ctx, fact, found.span, own=False)
        return agree is Agree.IT and len(said.text.split()) <= _SHORT_SAYING
    own = found.span.text.lower() in _OWN
    return not (found.kind is Openness.PRONOUN and _told_before(ctx, fact, found.span, own=own))


def _we_do(fact: Fact, found: Open) -> bool:
    """Whether all that is told is what some 'we' did or will do."""
    alone = (fact.subject.start, fact.subject.end) == (found.span.start, found.span.end)
    return alone and fact.kind is not FactKind.QUOTE and found.span.text.lower() == "we"


def _quoted(ctx: Context, fact: Fact) -> bool:
    """Whether the object is a quotation."""
    if fact.kind is FactKind.QUOTE:
        return True
    return fact.object is not None and ctx.quotes.position(fact.object.start) >= 0


def _told_before(ctx: Context, fact: Fact, pronoun: Span, *, own: bool) -> bool:
    """Whether the fact shows a noun before the pronoun that it can stand for.

    `own` tells whether that may be the subject: of a possessive or reflexive it may ('Four men
    rammed their car'), but in a quotation, whose subject is the speaker.
    """
    agree = PRONOUNS.get(pronoun.text.lower())
    if fact.predicate is None or agree is None or pronoun.start < fact.subject.end:
        return False
    shown = list(slots(fact))
    for tree in ctx.trees_within(fact.start, pronoun.start):
        for i in range(tree.n):
            start, end = tree.words[i].start, tree.words[i].end
            if not fact.start <= start < pronoun.start or not _fits(ctx, tree, i, agree):
                continue
            in_subject = fact.subject.start <= start < fact.subject.end
            if (not in_subject or own) and _shown(shown, Span(start, end, tree.words[i].text)):
                return True
    return False


def _fits(ctx: Context, tree: Tree, i: int, agree: Agree) -> bool:
    """Whether a pronoun of that form can stand for the noun at a word."""
    if tree.pos[i] not in ("NOUN", "PROPN"):
        return False
    plural = tree.tags[i] in ("NNS", "NNPS") or tree.child(i, "conj") >= 0
    mention = ctx.mentions.at(tree.words[i].start)
    if mention is not None:
        person = mention.type is EntityType.PERSON
    else:
        person = tree.lemmas[i] in PERSON_NOUNS | KIN_NOUNS | MALE_NOUNS | FEMALE_NOUNS
    if agree is Agree.THEY:
        return plural
    if agree is Agree.IT:
        told = tree.pos[i] == "PROPN" or any(
            tree.lemmas[k] in ("the", "a", "an") or tree.rels[k] == "nmod:poss"
            for k in tree.kids[i]
        )
        return not plural and not person and told
    return person and not plural

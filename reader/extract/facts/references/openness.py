"""Which words of a fact stand for something that cannot be told from it: 'he', 'these problems'."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from reader.extract.coref.lexicon import FIRST, OURS, PRONOUNS
from reader.extract.facts.context import Context
from reader.extract.facts.references.another import another_than, one_of_a_sort, one_of_some
from reader.extract.facts.references.bare import (
    bare_words,
    description,
    phrase,
    restricted,
)
from reader.extract.facts.references.slots import shows, slots
from reader.extract.tree import Tree
from reader.model import EntityType, Fact, Span


class Openness(StrEnum):
    """In which way a word of a fact leaves open what it stands for."""

    PRONOUN = "pronoun"  # he, her, its, they
    FIRST = "first person"
    DEMONSTRATIVE = "demonstrative"  # this, these problems
    SUCH = "such"  # such decisions
    DESCRIPTION = "description"  # the company


class Open(NamedTuple):
    """A word or phrase of a fact that stands for something not known, and what sort it is."""

    span: Span
    kind: Openness


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
        if source.refers_to is None and (kind := _form(ctx, source.text, fact.start)) is not None
    ]
    own_clause = fact.rule.startswith("acl")
    told = shown if own_clause or fact.predicate is None else [*shown, fact.predicate]
    for tree in ctx.trees_within(fact.start, fact.end):
        for i in range(tree.n):
            if not fact.start <= tree.words[i].start < fact.end:
                continue
            found = _open(ctx, tree, i, told)
            if found is None or any(a <= found.span.start < b for a, b in known):
                continue
            if shows(shown, found.span):
                out.append(found)
    return tuple(out)


def _form(ctx: Context, words: str, at: int) -> Openness | None:
    low = words.lower()
    if low in PRONOUNS:
        return Openness.PRONOUN
    if low in FIRST or low in OURS:
        return Openness.FIRST
    return Openness.DESCRIPTION if bare_words(ctx, low, at) else None


def _open(ctx: Context, tree: Tree, i: int, told: Sequence[Span]) -> Open | None:
    """The open word or phrase that begins or stands at a word of a tree, if one does.

    `told` are the words the fact shows: what is not among them tells nothing apart.
    """
    word, pos = tree.words[i], tree.pos[i]
    low = word.text.lower()
    own = Span(word.start, word.end, word.text)
    if pos == "PRON" and low in PRONOUNS:
        empty = tree.base[i] == "expl" or _anticipates(tree, i)
        return None if empty else Open(own, Openness.PRONOUN)
    if pos == "PRON" and (low in FIRST or low in OURS):
        return Open(own, Openness.FIRST)
    if low in _DEMONSTRATIVES and pos in ("PRON", "DET") and tree.tags[i] != "WDT":
        return None if _dated(ctx, tree, i) else _demonstrative(tree, i, own, told)
    if low == "there":
        return Open(own, Openness.DEMONSTRATIVE) if _yonder(ctx, tree, i, told) else None
    if low == "both":
        return Open(own, Openness.DEMONSTRATIVE) if _both(tree, i, told) else None
    if low == "such":
        return _such(ctx, tree, i, told)
    pointed = (
        one_of_some(tree, i, told) or another_than(tree, i, told) or one_of_a_sort(tree, i, told)
    )
    if pointed is not None:
        return None if _dated(ctx, tree, i) else Open(pointed, Openness.DEMONSTRATIVE)
    described = description(ctx, tree, i, told)
    return None if described is None else Open(described, Openness.DESCRIPTION)


def _dated(ctx: Context, tree: Tree, i: int) -> bool:
    """Whether the article tells which day or year 'the same day', 'that year' is."""
    h = tree.heads[i]
    found = ctx.times.at(tree.words[h].start) if h >= 0 else None
    return found is not None and (found.value or "")[:1].isdigit()


def _both(tree: Tree, i: int, told: Sequence[Span]) -> bool:
    """'the signatures of both', 'denied both motions': of two nothing the fact shows names."""
    h = tree.heads[i]
    paired = h > i and tree.tags[h] == "NNS" and tree.base[i] in ("det", "amod")
    if paired and (tree.child(h, "conj") >= 0 or restricted(tree, h, told)):
        return False
    alone = tree.base[i] in ("obj", "iobj", "obl", "nmod") and tree.child(i, "nmod", "conj") < 0
    if not alone and not (paired and tree.base[h] in ("obj", "obl", "nmod")):
        return False
    several = (
        k
        for k in range(i)
        if (tree.base[k] == "conj" and tree.pos[k] in ("NOUN", "PROPN"))
        or (tree.tags[k] == "NNS" and (alone or tree.lemmas[k] == tree.lemmas[h]))
    )
    words = (tree.words[k] for k in several if tree.heads[i] != k)
    return not any(shows(told, Span(w.start, w.end, w.text)) for w in words)


def _yonder(ctx: Context, tree: Tree, i: int, told: Sequence[Span]) -> bool:
    """'They are there now': all that is told of where is a place nothing shown before names."""
    before = tree.lemmas[i - 1] if i else ""
    if tree.base[i] == "expl" or tree.pos[i] != "ADV" or before in _ADRIFT:
        return False
    verb = tree.heads[i]
    none = (tree.pos[verb] == "NOUN" and verb < i) or tree.child(verb, "expl") in range(i)
    if tree.child(i, "cop") < 0 and not none and tree.lemmas[verb] not in _REACHING:
        return False
    at, first = tree.words[i].start, tree.words[max(0, i - 1)].start
    if not none and not any(first <= span.start <= at for span in told):
        return False
    named = (
        ctx.mentions.items[m]
        for span in told
        if span.start < at
        for m in ctx.mentions.inside(span.start, min(span.end, at))
    )
    return all(m.type is EntityType.PERSON for m in named)


_ADRIFT = frozenset({"out", "in", "over", "up", "down"})
_REACHING = frozenset({"get", "go", "arrive", "stay", "live", "remain", "return"})


def _such(ctx: Context, tree: Tree, i: int, told: Sequence[Span]) -> Open | None:
    """'such decisions', 'no such talk': of a sort told before; 'such fun' is but much of it."""
    h = tree.heads[i]
    if h <= i or tree.pos[h] != "NOUN" or restricted(tree, h, told):
        return None
    follows = (i + 1, *range(h + 1, min(tree.n, h + 3)))
    so = [k for k in follows if tree.lemmas[k] in ("as", "that")]
    if so:
        word = tree.words[so[0]]
        shown = shows(told, Span(word.start, word.end, word.text))
        return None if shown else Open(phrase(tree, i, h), Openness.SUCH)
    beside = {tree.lemmas[k] for k in tree.kids[h] if k < h} | {tree.lemmas[i - 1] if i else ""}
    picked = not beside.isdisjoint(_PICKED) or tree.child(h, "nummod") >= 0
    start = tree.sentence.start
    before = (t for t in ctx.trees if t.sentence.start < start)
    if not picked and not any(tree.lemmas[h] in t.lemmas for t in before):
        return None
    mine = [k for k in range(i) if tree.lemmas[k] == tree.lemmas[h]]
    own = [Span(tree.words[k].start, tree.words[k].end, tree.words[k].text) for k in mine]
    return None if any(shows(told, s) for s in own) else Open(phrase(tree, i, h), Openness.SUCH)


_PICKED = frozenset({"no", "any", "all", "every", "each", "other", "many", "several", "last"})


def _anticipates(tree: Tree, i: int) -> bool:
    """'It is believed that …', 'it was Cole who …': what 'it' stands for follows."""
    h = tree.heads[i]
    if tree.lemmas[i] != "it" or h < i or tree.base[i] != "nsubj":
        return False
    clauses = [k for k in tree.children(h, "csubj", "ccomp", "acl") if not of_a_sort(tree, h, k)]
    passive = tree.rels[i] == "nsubj:pass" or tree.tags[h] == "VBN"
    return any(k > h for k in clauses) and (passive or tree.pos[h] != "VERB")


def of_a_sort(tree: Tree, h: int, k: int) -> bool:
    """Whether a clause says what sort of thing 'it' is: 'it wasn't noise that sometimes happens'.

    'It was Cole who …' and 'it was the noise that …' say which, and 'it' stands for what follows.
    """
    if tree.rels[k] != "acl:relcl":
        return False
    if tree.lemmas[h] in _SOMETHING:
        return True
    which = any(tree.lemmas[d] in ("the", "this", "that") for d in tree.children(h, "det"))
    owned = any(tree.rels[d] == "nmod:poss" for d in tree.kids[h])
    return tree.pos[h] == "NOUN" and not (which or owned or tree.child(h, "nummod", "case") >= 0)


_SOMETHING = frozenset({"something", "anything", "everything", "nothing", "thing"})
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
_CALENDAR = frozenset(
    {"year", "month", "week", "morning", "afternoon", "evening", "night", "weekend", "summer",
     "winter", "spring", "fall", "autumn", "season", "time", "century", "decade"}
)  # fmt: skip


def _demonstrative(tree: Tree, i: int, own: Span, told: Sequence[Span]) -> Open | None:
    h = tree.heads[i]
    if tree.base[i] == "det" and h > i:
        then = own.text.lower() in ("that", "those")
        if (tree.lemmas[h] in _CALENDAR and not then) or restricted(tree, h, told):
            return None
        return Open(phrase(tree, i, h), Openness.DEMONSTRATIVE)
    if restricted(tree, i, told):
        return None
    return Open(own, Openness.DEMONSTRATIVE)

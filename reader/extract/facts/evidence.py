"""What speaks for a fact being right, and against: features of the tree it was read from.

A rule is right more often here than there: where the parser was sure of its arcs, where the words
name someone, where the clause stands by itself. What each feature is worth is not set by hand but
estimated from facts that careful readers judged (`confidence`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log
from typing import NamedTuple

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.references import open_references
from reader.extract.tree import Tree
from reader.model import Fact, Modality, Polarity, Span

Evidence = dict[str, float]
"""Feature to value; what is missing is 0."""


class Weighed(NamedTuple):
    """A fact as the rules found it, and what speaks for and against it."""

    fact: Fact
    evidence: Evidence


_LEAST_CHANCE = 0.02
_FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those", "such"})
_MARKS = '"“”«»`'
_LONG = 20
_DEEPEST = 6
_CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "acl", "parataxis", "conj", "dep"})
_NOUNS = ("NOUN", "PROPN")


def evidence(ctx: Context, c: Candidate, fact: Fact) -> Evidence:
    """The features of a fact; `c` is what it was read from.

    The candidate's own confidence is what the maker of its rule thought of it.
    """
    found: Evidence = {"rule's own": c.confidence, f"rule={c.rule}": 1, f"kind={fact.kind}": 1}
    found.update(_certainty(c))
    for name in _of_subject(ctx, c, fact):
        found[f"subject {name}"] = 1
    for name in _of_object(ctx, c, fact):
        found[f"object {name}"] = 1
    for name in (*_of_clause(c, fact), *_of_source(ctx, c, fact), *_of_words(c, fact)):
        found[name] = 1
    for left in open_references(ctx, fact):
        found[f"open {left.kind}"] = found.get(f"open {left.kind}", 0) + 1
    found["references"] = len(fact.references)
    found["reference doubt"] = sum(1 - r.confidence for r in fact.references)
    found["reference unnamed"] = sum(r.refers_to.entity is None for r in fact.references)
    found["length"] = log(1 + len(fact.subject.text) + len(fact.object.text if fact.object else ""))
    found["sentence"] = log(c.tree.n)
    found["further"] = len(fact.arguments)
    return found


def _certainty(c: Candidate) -> Evidence:
    """How sure the parser was: of the heads the fact hangs on, of all its words, around it."""
    tree = c.tree

    def doubt(words: Sequence[int]) -> float:
        return -sum(log(max(_LEAST_CHANCE, tree.certainty[w])) for w in words) / max(1, len(words))

    own = [*c.subject, *c.predicate, *c.object, *c.time, *c.place]
    own += [w for _, words in c.arguments for w in words]
    hinges = [w for w in (c.subject_head, c.head, c.object_head) if 0 <= w < tree.n]
    return {
        "doubt, hinges": max((doubt([w]) for w in hinges), default=0.0),
        "doubt, words": doubt(own),
        "doubt, worst": max((doubt([w]) for w in own), default=0.0),
        "doubt, sentence": doubt(range(tree.n)),
    }


def _of_subject(ctx: Context, c: Candidate, fact: Fact) -> Iterator[str]:
    tree, head = c.tree, c.subject_head
    if head < 0:
        yield "headless"
        return
    if tree.pos[head] == "PRON":
        yield "pronoun" if fact.subject_is else "open pronoun"
        if tree.lemmas[head] in _FIRST_PERSON:
            yield "first person"
        if tree.lemmas[head] in ("you", "one", "there"):
            yield "nobody"
    elif fact.subject.entity or ctx.mention_of(tree, head) is not None:
        yield "name"
    elif tree.tags[head] == "CD":
        yield "number"
    else:
        yield _determined(tree, head)
    if len(c.subject) > _LONG:
        yield "long"
    if len(c.subject) == 1:
        yield "one word"
    if tree.rels[head] not in ("nsubj", "nsubj:pass"):
        yield "relation other"


def _determined(tree: Tree, head: int) -> str:
    """How a common noun is determined."""
    for k in tree.kids[head]:
        if tree.base[k] == "det" or tree.rels[k] == "nmod:poss":
            lemma = tree.lemmas[k]
            if tree.rels[k] == "nmod:poss":
                return "owned by pronoun" if tree.pos[k] == "PRON" else "owned"
            if lemma in _DEMONSTRATIVES:
                return "demonstrative"
            if lemma == "the":
                modified = any(tree.base[m] in ("amod", "nmod", "acl", "compound", "nummod")
                               for m in tree.kids[head])  # fmt: skip
                return "definite" if modified else "bare definite"
            return "indefinite"
    return "counted" if tree.child(head, "nummod") >= 0 else "undetermined"


def _of_object(ctx: Context, c: Candidate, fact: Fact) -> Iterator[str]:
    if fact.object is None:
        yield "none"
        return
    if c.content is not None:
        yield "said"
        return
    tree, head = c.tree, c.object_head
    if head < 0 or head not in c.object:
        yield "headless"
    elif tree.pos[head] == "PRON":
        yield "pronoun"
    elif tree.pos[head] in ("VERB", "AUX"):
        yield "clause"
    elif tree.pos[head] == "ADJ":
        yield "adjective"
    elif ctx.mention_of(tree, head) is not None:
        yield "name"
    elif tree.pos[head] in _NOUNS:
        yield _determined(tree, head)
    if len(c.object) > _LONG:
        yield "long"


def _of_clause(c: Candidate, fact: Fact) -> Iterator[str]:
    tree = c.tree
    if c.bare():
        yield "bare"
    if fact.time:
        yield "time"
    if fact.place:
        yield "place"
    if fact.quantities:
        yield "quantity"
    if fact.modality is not Modality.STATED:
        yield f"modality={fact.modality}"
    if fact.polarity is Polarity.NEGATIVE:
        yield "negative"
    if c.passive:
        yield "passive"
    if c.lemma in ("be", "have", "do", "get", "go", "make", "take", "come"):
        yield f"light={c.lemma}"
    yield f"tag={tree.tags[c.head]}"
    yield from _above(tree, c.head)
    if tree.child(c.head, "advcl") >= 0:
        yield "adverbial clause"
    if tree.child(c.head, "parataxis", "dep", "discourse") >= 0:
        yield "loose ends"


def _above(tree: Tree, v: int) -> Iterator[str]:
    """What sorts of clause the clause hangs under."""
    for _ in range(_DEEPEST):
        if tree.heads[v] < 0:
            return
        if tree.base[v] in _CLAUSAL:
            yield f"under {tree.base[v]}"
        v = tree.heads[v]


def _of_source(ctx: Context, c: Candidate, fact: Fact) -> Iterator[str]:
    quoted = ctx.quotes.position(c.tree.words[c.head].start) >= 0
    if quoted:
        yield "quoted"
    if not fact.asserted_by:
        return
    yield "attributed"
    nearest = fact.asserted_by[0]
    yield "source name" if nearest.entity else "source words"
    if len(fact.asserted_by) > 1:
        yield "source chain"
    if any(mark in nearest.text for mark in _MARKS) or len(nearest.text) > 80:
        yield "source odd"


def _of_words(c: Candidate, fact: Fact) -> Iterator[str]:
    tree = c.tree
    words = {tree.words[w].text.lower() for w in range(tree.n)}
    if words & {"if", "unless", "whether", "would", "should"}:
        yield "condition near"
    if "?" in words:
        yield "question near"
    if words & _FIRST_PERSON:
        yield "first person near"
    shown = [s.text for s in _spans(fact)]
    if any(text[-1:] in ".:;,-" or text.count('"') % 2 for text in shown):
        yield "ragged"
    if any(mark in text for text in shown for mark in _MARKS):
        yield "marks"
    if not any(tree.tags[w] in ("VBD", "VBZ", "VBP", "MD") for w in range(tree.n)):
        yield "verbless sentence"
    last = tree.words[tree.n - 1].text
    if last not in ".?!\"'”’)":
        yield "no stop"


def _spans(fact: Fact) -> list[Span]:
    parts = [fact.subject, fact.predicate, fact.object, fact.time, fact.place]
    return [s for s in (*parts, *(a.span for a in fact.arguments)) if s is not None]

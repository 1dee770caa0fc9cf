"""Coordination: heavy coordinated objects become a fact each; light ones stay together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.phrases import is_clause, noun_phrase
from reader.extract.tree import Tree

_HEAVY = 5


def expanded(ctx: Context, c: Candidate) -> Iterator[Candidate]:
    """The candidate, or one for each conjunct of its object where every one is heavy."""
    parts = _conjuncts(ctx, c)
    if len(parts) < 2:
        yield c
        return
    for n, words in enumerate(parts):
        part = replace(c, object=words, arguments=list(c.arguments))
        if n:
            part.arguments = [
                a for a in c.arguments if not (a[1] and parts[0][-1] < a[1][0] < words[0])
            ]
            part.time = [] if c.time and parts[0][-1] < c.time[0] < words[0] else c.time
            part.place = [] if c.place and parts[0][-1] < c.place[0] < words[0] else c.place
            part.rule = f"{c.rule}-conj"
            part.confidence = c.confidence - 0.05
        yield part


def _conjuncts(ctx: Context, c: Candidate) -> list[list[int]]:
    tree, head = c.tree, c.object_head
    if ctx.whole or head < 0 or head not in c.object or c.speech is not None:
        return []
    others = [k for k in tree.children(head, "conj") if k in c.object and not is_clause(tree, k)]
    if not others:
        return []
    kept = set(c.object)
    first = [w for w in noun_phrase(tree, head, conjuncts=False) if w in kept]
    lead = [w for w in c.object if first and w < first[0]]
    parts = [lead + first]
    parts += [
        lead + [w for w in noun_phrase(tree, k, conjuncts=False) if w in kept] for k in others
    ]
    if any(tree.pos[k] == "PROPN" or not _like(tree, head, k) for k in (head, *others)):
        return []
    if any(tree.lemmas[c] in ("or", "but") for k in others for c in tree.children(k, "cc")):
        return []
    return parts if all(len(p) >= _HEAVY + len(lead) for p in parts) else []


def _like(tree: Tree, head: int, k: int) -> bool:
    """Whether a conjunct is as the first is: none behind a preposition, none without an article.

    'the church attended by Gov. [Lee] and former candidate Ann Lee': no church and candidate.
    """
    if tree.case(k) and k != head:
        return False
    if k == head or tree.tags[k] != "NN" or tree.child(head, "det") < 0:
        return True
    return tree.child(k, "det", "nmod:poss", "nummod") >= 0

"""The gap of a relative clause, which the noun before it fills: 'jets that Japan is developing'."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.facts.candidate import Candidate
from reader.extract.phrases import RELATIVES, noun_phrase
from reader.extract.tree import Tree
from reader.extract.words import word_set


def relative_gap(found: Candidate, chain: Sequence[int]) -> None:
    """The noun of an object relative clause is its object ('jets that Japan is developing')."""
    tree = found.tree
    top = chain[0]
    while tree.base[top] == "conj" and tree.heads[top] >= 0 and tree.child(top, "nsubj") < 0:
        top = tree.heads[top]
    if tree.rels[top] != "acl:relcl" or found.object or tree.pos[found.head] != "VERB":
        return
    noun = tree.heads[top]
    if found.subject_head == noun or tree.lemmas[noun] in _ADVERBIAL_NOUNS:
        return
    own = tree.child(top, "nsubj")
    if own >= 0 and tree.lemmas[own] in RELATIVES:
        return
    if tree.lemmas[noun] in _CONTENT_NOUNS:
        return
    if tree.lemmas[noun] in ("what", "whatever"):
        found.predicate = []
        return
    pronoun = next(
        (k for c in chain for k in tree.kids[c] if tree.lemmas[k] in RELATIVES and k < c), -1
    )
    if pronoun >= 0 and tree.lemmas[pronoun] in ("where", "when", "why"):
        return
    stranded = _stranded(tree, found.head)
    if pronoun >= 0 and tree.base[pronoun] == "obl":
        role = tree.case(pronoun).lower()
        found.arguments.append((role, _noun_before(tree, noun, top)))
        return
    if stranded >= 0:
        found.predicate = sorted({*found.predicate, stranded})
    found.object = _noun_before(tree, noun, top)
    found.object_head = noun


_ADVERBIAL_NOUNS = word_set("time day way reason place moment year month week case")


_CONTENT_NOUNS = word_set("recognition fact realization likelihood notion conclusion assumption")
"""'the recognition that X have met': what was recognized, with no gap in it."""


def _stranded(tree: Tree, v: int) -> int:
    return next(
        (k for k in tree.kids[v] if k > v and tree.pos[k] == "ADP" and not tree.kids[k]
         and tree.base[k] in ("obl", "case", "advmod")), -1
    )  # fmt: skip


def _noun_before(tree: Tree, noun: int, clause: int) -> list[int]:
    low = tree.lo[clause]
    return [w for w in noun_phrase(tree, noun, limit=0) if w < low]

"""Nouns right before a verb that has no subject, taken by the tree for its object or for a phrase.

English puts the subject before the finite verb and nothing else without a preposition between it
and the verb but adverbs and what is set off, so that the order tells what the label does not.
"""

from __future__ import annotations

from reader.extract.phrases import is_finite
from reader.extract.times.lexicon import UNIT_NOUNS
from reader.extract.tree import Tree

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_QUESTIONING = frozenset({"WP", "WDT", "WP$"})
_SUBJECTS = ("nsubj", "csubj", "expl")
_BETWEEN = frozenset({"aux", "cop", "advmod", "punct", "obl", "parataxis", "discourse"})


def name_subjects(tree: Tree) -> None:
    """Makes such nouns the subjects of their verbs, in place."""
    for k in range(tree.n):
        v = tree.heads[k]
        if tree.rels[k] in ("obj", "iobj", "obl") and k < v and _subject_of(tree, k, v):
            passive = tree.child(v, "aux:pass") >= 0
            tree.relate(k, "nsubj:pass" if passive else "nsubj")


def _subject_of(tree: Tree, k: int, v: int) -> bool:
    """'Other jurors told him': whether the noun stands where only a subject can."""
    if tree.pos[k] not in _NOMINAL or tree.tags[k] in _QUESTIONING or tree.lemmas[k] in UNIT_NOUNS:
        return False
    if tree.child(v, *_SUBJECTS) >= 0 or not _of_its_own(tree, v) or tree.case(k):
        return False
    return not _within(tree, tree.lo[k]) and _next_to(tree, k, v)


def _of_its_own(tree: Tree, v: int) -> bool:
    """Whether a clause is finite and no other's subject, complement or participle.

    'held the side scoreless' has an adjective, whatever its tag.
    """
    if tree.base[v] in ("xcomp", "csubj") or tree.rels[v] == "acl" or not is_finite(tree, v):
        return False
    if tree.base[v] == "advcl" and tree.heads[v] == tree.lo[v] - 1:
        return False
    return tree.tags[v] != "VBN" or tree.child(v, "aux", "cop") >= 0


def _within(tree: Tree, first: int) -> bool:
    """Whether the words before a noun run on into it: 'calls from the office next door'."""
    return first > 0 and tree.pos[first - 1] in ("NOUN", "PROPN", "ADP", "NUM")


def _next_to(tree: Tree, k: int, v: int) -> bool:
    """Whether only auxiliaries, adverbs and what is set off stand between a noun and its verb."""
    between = [c for c in tree.kids[v] if tree.hi[k] < c < v]
    held = sum(tree.hi[c] - tree.lo[c] + 1 for c in between)
    return tree.hi[k] + held == v - 1 and all(tree.base[c] in _BETWEEN for c in between)

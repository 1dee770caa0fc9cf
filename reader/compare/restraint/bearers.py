"""Of which ship, building or firm a time is told: 'the ferry, built in 1986' is of no freighter."""

from __future__ import annotations

from reader.compare.claim import Claim
from reader.compare.restraint.around import Around
from reader.compare.tree import Tree

_BESIDE = frozenset({"appos", "flat", "compound"})
_OWN = frozenset(
    {"build", "construct", "launch", "found", "establish", "bear", "deliver", "commission"}
)
"""Verbs of what a thing has its own time of, whoever did it."""


def bearers(around: Around, claim: Claim) -> frozenset[str]:
    """Return the names of what the clause of a value is about, in lower case.

    Only of what is told of a thing itself ('built in 1986'): two sides of a match have one date. A
    noun stands for every name its article puts beside it ('the ferry, the Agia Marina').
    """
    found = around.head(claim)
    if found is None:
        return frozenset()
    tree, _, head = found
    clause = tree.clause[head]
    about = tree.subject(clause)
    own = tree.words[clause].lemma.lower() in _OWN or tree.words[clause].text.lower() == "built"
    if about < 0 or not own:
        return frozenset()
    if tree.words[about].pos == "PROPN":
        return frozenset([_name(tree, about)])
    lemma = tree.words[about].lemma.lower()
    if tree.words[about].pos != "NOUN" or not lemma.isalpha():
        return frozenset()
    return frozenset(
        _name(other, name)
        for other in around.reading(claim).trees
        for i, word in enumerate(other.words)
        if word.lemma.lower() == lemma
        for name in _names_beside(other, i)
    )


def of_two(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether both are named, and share no word of a name."""
    words = [{w for name in names for w in name.split()} for names in (a, b)]
    return bool(words[0] and words[1]) and words[0].isdisjoint(words[1])


def _names_beside(tree: Tree, i: int) -> list[int]:
    near = [k for k in tree.kids[i] if tree.base[k] in ("appos", "flat")]
    if tree.base[i] in _BESIDE and tree.heads[i] >= 0:
        near.append(tree.heads[i])
    return [k for k in near if tree.words[k].pos == "PROPN"]


def _name(tree: Tree, i: int) -> str:
    """Return a name as written, less the nouns before it."""
    parts = [k for k in tree.kids[i] if tree.base[k] in ("flat", "compound")]
    return " ".join(
        tree.words[k].text.lower() for k in sorted([i, *parts]) if tree.words[k].pos == "PROPN"
    )

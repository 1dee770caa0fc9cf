"""Infinitives behind a verb that say what for: 'was paid $3 million to direct it'."""

from __future__ import annotations

from itertools import pairwise

from reader.extract.facts import lexicon as lex
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.mending.attachment import ranks
from reader.extract.tree import Tree

_LONGEST = 14
_PRONOUNS = ("PRP", "PRP$")
_NEXT = 2
"""From the last word before 'to' to the first behind it."""


def settle_purposes(found: Candidate) -> None:
    """Joins an infinitive that was torn apart, and gives 'the first to …' what it was first in."""
    _to_one_end(found)
    _first_to(found)


def told(ctx: Context, found: Candidate, words: list[int]) -> bool:
    """'was paid $3 million to direct it': a purpose that is short, whole and understood alone."""
    tree, before = found.tree, words[0] - 2
    if len(words) > _LONGEST or tree.tags[words[0] - 1] != "TO":
        return False
    parts = (found.object, found.time, *(other for _, other in found.arguments))
    if before >= 0 and tree.pos[before] == "NUM" and not any(before in part for part in parts):
        # 'with 9:07 to play': what is left is told by what was left out
        return False
    if _cut_short(tree, words[-1]):
        return False
    return not any(
        tree.lemmas[w] in lex.DEMONSTRATIVES
        or (tree.tags[w] in _PRONOUNS and ctx.referents.get(tree.words[w].start) is None)
        for w in words
    )


def _cut_short(tree: Tree, last: int) -> bool:
    """'to break the record and help', where whom to help was hung elsewhere."""
    joined = tree.base[last] == "conj" and tree.pos[last] == "VERB"
    return joined and last + 1 < tree.n and tree.base[last + 1] != "punct"


def _to_one_end(found: Candidate) -> None:
    """'stopped the game to allow him | to present her with the ball': one purpose, torn apart."""
    for n, ((outer, words), (role, rest)) in enumerate(pairwise(found.arguments)):
        first = words[0] if words else -1
        infinitive = first > 0 and found.tree.tags[first - 1] == "TO"
        if infinitive and role == "to" and rest and rest[0] == words[-1] + _NEXT:
            # A list of its own: clauses that are joined share theirs.
            joined = (outer, [*words, rest[0] - 1, *rest])
            found.arguments = [*found.arguments[:n], joined, *found.arguments[n + 2 :]]
            return


def _first_to(found: Candidate) -> None:
    """'was the first official | to plead guilty': the first of those that did, not the first."""
    tree = found.tree
    for role, words in found.arguments:
        to = words[0] - 1 if role == "to" and words else 0
        noun = to - 1
        if noun not in found.object or tree.tags[to] != "TO" or len(words) > _LONGEST:
            continue
        if any(ranks(tree, k) for k in tree.kids[noun] if k < noun):
            found.object = sorted({*found.object, to, *words})
            found.arguments = [a for a in found.arguments if a[1] is not words]
            return

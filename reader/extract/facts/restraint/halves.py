"""One half of what is said in two: 'more damage [than all others]', 'fled [or fought]'.

A comparison without what it compares with, one of two alternatives, what is so as long as, every
time or to such a degree that something else is: each half says more than both together.
"""

from __future__ import annotations

from collections.abc import Container

from reader.extract.facts.arguments.keeping import than_left_out
from reader.extract.facts.candidate import Candidate
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Modality, Polarity

_LIMITS = frozenset({"long", "far", "soon"})


def half_told(tree: Tree, c: Candidate, used: Container[int], last: int) -> bool:
    """Whether a candidate that uses these words up to `last` tells but one half of two."""
    return (
        _of_such(tree, c, last)
        or _the_less(tree, c)
        or _every_time(tree, c, used)
        or _one_of_two(tree, c, used, last)
        or _either(tree, c, used)
        or _more_for(tree, c, used)
        or _not_too_much(tree, c, used)
        or _as_long_as(tree, c, used)
        or than_left_out(c) >= 0
    )


def _of_such(tree: Tree, c: Candidate, last: int) -> bool:
    """'came out in such numbers [that …]'."""
    if last + 1 >= tree.n or tree.lemmas[last + 1] not in ("that", "as"):
        return False
    parts = (c.object, c.predicate, *(words for _, words in c.arguments))
    return any(tree.lemmas[w] == "such" for words in parts for w in words)


def _the_less(tree: Tree, c: Candidate) -> bool:
    """'The cheaper they become, the less they are worth': each half is said of the other."""
    return any(
        0 < k < c.subject_head
        and tree.tags[k] in ("RBR", "JJR")
        and tree.lemmas[k - 1] == "the"
        and tree.lemmas[k] not in ("late", "later")
        for k in tree.children(c.head, "advmod", "obl", "obj")
    )


def _chain(tree: Tree, v: int) -> list[int]:
    """A verb and those it completes ('start' of 'start looking')."""
    out = [v]
    while tree.base[out[-1]] == "xcomp" and tree.heads[out[-1]] >= 0:
        out.append(tree.heads[out[-1]])
    return out


def _every_time(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'[Every time he sings,] people leave', '[Whenever it rains,] …': they do so only then."""
    for k in (k for v in _chain(tree, c.head) for k in tree.kids[v]):
        first = tree.lo[k]
        if k in used or first in used:
            continue
        every = tree.lemmas[first] in ("every", "each", "any") and tree.child(k, "acl") >= 0
        if every and tree.lemmas[k] in _TIMES:
            return True
        if tree.base[k] == "advcl" and tree.lemmas[first] in ("whenever", "wherever"):
            return True
    return False


_TIMES = frozenset({"time", "day", "year", "night", "week", "morning"})


def _one_of_two(tree: Tree, c: Candidate, used: Container[int], last: int) -> bool:
    """'fleeing intolerance or seeking adventure', 'left 200 dead [or missing]': which, is open."""
    if c.polarity is not Polarity.POSITIVE or c.modality is not Modality.STATED:
        return False
    v = c.head
    others = [
        k for k in tree.children(v, "conj") if tree.pos[k] in ("VERB", "AUX") and k not in used
    ]
    if tree.base[v] == "conj" and tree.pos[tree.heads[v]] == "VERB":
        others.append(v)
    if tree.lemmas[last + 1 : last + 2] == ["or"] and last + 1 not in used:
        # Of what is only to be done ('trying to call or to write') the half may be told.
        k = tree.heads[last + 1]
        if tree.pos[k] == "VERB" and (tree.tags[k] != "VB" or tree.child(k, "nsubj") >= 0):
            others.append(k)
    return any(tree.lemmas[w] == "or" for k in others for w in tree.children(k, "cc"))


def _either(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'would grow by either 49 percent [or by 27]'."""
    end = tree.hi[c.head]
    return any(
        tree.lemmas[w] == "either"
        and w not in used
        and w + 1 in used
        and any(tree.lemmas[k] == "or" and k not in used for k in range(w + 1, end))
        for w in range(c.predicate[0], end)
    )


def _more_for(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'is known [more] for staggering about [than for acting]'."""
    return any(
        k > c.head
        and k not in used
        and tree.lemmas[k] in ("more", "less", "rather")
        and any(tree.lemmas[w] == "than" for w in range(k + 1, tree.hi[c.head]))
        for k in tree.children(c.head, "advmod")
    )


def _not_too_much(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'is not going to lecture [too much]': what is denied is the degree."""
    if c.polarity is not Polarity.NEGATIVE:
        return False
    return any(
        k > c.head and k not in used and tree.lemmas[k] in _DEGREES
        for k in tree.children(c.head, "advmod")
    )


_DEGREES = word_set(
    "much enough well long far hard often always necessarily completely entirely fully"
)


def _as_long_as(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'permits it, as long as …', 'focuses on it, as far as the sources allow'."""
    if c.content is not None:
        return False
    return any(
        k > c.head
        and k not in used
        and tree.lemmas[k] in _LIMITS
        and tree.lemmas[k - 1] in ("as", "so")
        and tree.lemmas[k + 1 : k + 2] == ["as"]
        and any(tree.base[d] == "advcl" for d in tree.kids[k])
        for k in tree.kids[c.head]
    )

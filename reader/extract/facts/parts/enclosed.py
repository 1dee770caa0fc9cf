"""Where a relative or participle clause that commas, dashes or brackets set off comes to its end.

In 'came on the Ann Lee, which sails under a flag, after a call at Leeds' the call is of what came,
and in 'the run (which ended in May) and the buying of Lee over the summer' the summer is outside
the brackets: what stands behind the mark that closes the clause belongs to the clause around it.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.facts.arguments.promotion import role_words
from reader.extract.facts.candidate import Candidate
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree

_DASHES = frozenset({"–", "—", "--", "-"})
_BRACKETS = {"(": ")", "[": "]"}
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_LIMITING = frozenset({"except", "without", "unless", "if", "but", "with", "including", "like"})
"""Words that take back or limit what is said, on whichever side of a comma they stand."""
_LISTED = 2


def keep_enclosed(found: Candidate) -> bool:
    """Takes out of a set-off clause what stands behind its end; False if its object did wholly."""
    end = end_of_clause(found)
    if end >= found.tree.n:
        return True
    verb = [w for w in found.predicate if w < end]
    # 'ended [with a song]': a phrase that had become its object goes with its preposition.
    whole = bool(found.object) and len(verb) == len(found.predicate)
    found.predicate, found.object = verb, [w for w in found.object if w < end]
    found.time = [w for w in found.time if w < end]
    found.place = [w for w in found.place if w < end]
    found.arguments = [
        (role, [w for w in words if w < end])
        for role, words in found.arguments
        if not words or words[0] < end
    ]
    return bool(found.object) or not whole


def leave_to_the_enclosed(found: Candidate) -> None:
    """'met Gray — who turned with a gun [in hand]': what a clause left open ends in is its own."""
    tree = found.tree
    ends = {
        tree.hi[k] + 1
        for k in range(found.head + 1, tree.n)
        if tree.base[k] == "acl" and after_comma(tree, k) and tree.under(k, found.head)
    }
    if not ends:
        return

    def inside(words: list[int], role: str = "") -> bool:
        first = min((*words, *role_words(tree, role, words)), default=-1)
        return first in ends and tree.base[first] == "case"

    found.time = [] if inside(found.time) else found.time
    found.place = [] if inside(found.place) else found.place
    found.arguments = [a for a in found.arguments if not inside(a[1], a[0])]


def leave_to_the_last(found: Candidate) -> None:
    """'smashing panes and closing a road [for hours]': what stands behind a second verb is its."""
    tree, v = found.tree, found.head
    second = next(
        (
            k
            for k in tree.children(v, "conj")
            if k > v and tree.pos[k] == "VERB" and tree.child(k, "nsubj") < 0
        ),
        tree.n,
    )
    if second in found.predicate:
        return
    found.arguments = [a for a in found.arguments if not a[1] or a[1][0] < second]
    if found.time and found.time[0] > second and tree.lemmas[found.time[0]] == "for":
        found.time = []


def end_of_clause(found: Candidate) -> int:
    """The index of the mark that closes the set-off clause of a candidate, or the sentence's n."""
    tree, top = found.tree, found.top()
    if tree.base[top] != "acl" or not 0 <= tree.heads[top] < tree.lo[top]:
        return tree.n
    first = tree.lo[top]
    opening = first if tree.base[first] == "punct" else first - 1
    mark = tree.words[opening].text
    behind = range(found.head + 1, tree.n)
    if mark in _BRACKETS:
        return next((w for w in behind if tree.words[w].text == _BRACKETS[mark]), tree.n)
    if mark in _DASHES and tree.words[opening].end < tree.words[opening + 1].start:
        return next((w for w in behind if tree.words[w].text == mark), tree.n)
    if mark != ",":
        # 'two firms which lease masts, as well as buses': no masts, but the firms
        return next((w for w in _commas(tree, behind) if _as_well(tree, w)), tree.n)
    return next((w for w in _commas(tree, behind) if _closes(tree, top, w)), tree.n)


def _as_well(tree: Tree, comma: int) -> bool:
    return tree.lemmas[comma + 1 : comma + 4] == ["as", "well", "as"]


def _commas(tree: Tree, behind: Iterable[int]) -> Iterable[int]:
    return (w for w in behind if tree.words[w].text == "," and w + 1 < tree.n)


def _closes(tree: Tree, top: int, comma: int) -> bool:
    """Whether the comma ends the clause: a phrase follows that its verb may well do without."""
    first = comma + 1
    joined = tree.base[first] == "cc" and tree.lemmas[first] in ("and", "or")
    if joined:
        first += 1
    if first >= tree.n or tree.lemmas[first] in _LIMITING:
        return False
    k = first
    while tree.heads[k] >= 0 and tree.lo[tree.heads[k]] >= comma:
        k = tree.heads[k]
    if not tree.under(k, top) or tree.pos[k] not in _NOMINAL:
        return False
    if tree.case(k) and tree.base[first] == "case":
        return tree.base[k] in ("obl", "nmod", "conj")
    return joined and tree.base[k] == "conj" and _pair(tree, k)


def _pair(tree: Tree, k: int) -> bool:
    """'was walking near Lee, and a girl': two are not joined by a comma, so it joins others."""
    listed = [c for c in tree.kids[tree.heads[k]] if tree.base[c] == "conj"]
    return len(listed) < _LISTED and tree.pos[tree.heads[k]] in _NOMINAL

"""Second verbs of which it is open with which first one they share their subject.

'hurt a man who was visiting and tried to help', 'noticed she was ill and looked tired': where a
clause with a subject of its own ends right before 'and', the verb behind it may go on with that
clause or with the outer one. Such a verb is not given unless the form decides.
"""

from __future__ import annotations

from reader.extract.mending.attachment import TELLING
from reader.extract.phrases import is_clause
from reader.extract.tree import Tree

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MARKS = frozenset({",", ";", ":", "–", "—", "--", ")", "]"})
_GOING_ON = frozenset({"also", "then", "later", "finally", "eventually", "subsequently", "instead"})


def torn_between(tree: Tree, v: int) -> bool:
    """Whether a coordinated verb without subject may belong to either of two clauses before it."""
    while tree.base[v] != "conj":
        if tree.base[v] != "xcomp" or tree.heads[v] < 0:
            return False
        v = tree.heads[v]
    if tree.child(v, "nsubj", "expl", "csubj") >= 0:
        return False
    h, first = tree.heads[v], tree.lo[v]
    if any(tree.lemmas[k] in _GOING_ON for k in tree.children(v, "advmod")):
        return False
    if tree.lemmas[v] in TELLING:
        # Hung where it belongs by who can tell.
        return False
    if tree.words[first].text in _MARKS or tree.words[first - 1].text in _MARKS:
        return False
    return any(_rival(tree, k, h) for k in range(h + 1, first) if tree.hi[k] == first - 1)


def _rival(tree: Tree, k: int, h: int) -> bool:
    """Whether the clause `k`, which ends right before the conjunct, could take it for its own."""
    if tree.base[k] not in ("acl", "ccomp", "advcl") or not is_clause(tree, k):
        return False
    if not tree.under(k, h) or not _finite(tree, k):
        return False
    own, outer = tree.child(k, "nsubj"), tree.child(h, "nsubj")
    if tree.base[k] != "advcl" or own < 0:
        return True
    # 'smiled as he was led away and turned': he is who smiled.
    if tree.tags[own] != "PRP":
        return True
    return outer >= 0 and tree.tags[outer] == "PRP" and tree.lemmas[outer] != tree.lemmas[own]


def _finite(tree: Tree, k: int) -> bool:
    return tree.tags[k] in _FINITE or any(
        tree.tags[a] in _FINITE for a in tree.children(k, "aux", "cop")
    )

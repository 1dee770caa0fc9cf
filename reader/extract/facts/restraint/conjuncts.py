"""Second verbs of which it is open with which first one they share their subject.

'hurt a man who was visiting and tried to help', 'noticed she was ill and looked tired': where a
clause with a subject of its own ends right before 'and', the verb behind it may go on with that
clause or with the outer one. Such a verb is not given unless the form decides.
"""

from __future__ import annotations

from reader.extract.facts.candidate import Candidate
from reader.extract.mending.attachment import TELLING
from reader.extract.mending.speaking_out import of_the_speaker
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
    if _made_so(tree, v) or _as_before(tree, v) or _would_have(tree, v):
        return True
    if _asks_for_it(tree, v) or _of_an_infinitive(tree, h) or tree.child(h, "expl") in range(h):
        return True
    if any(tree.lemmas[k] in _GOING_ON for k in tree.children(v, "advmod")):
        return False
    if tree.lemmas[v] in TELLING:
        # Hung where it belongs by who can tell.
        return False
    if tree.words[first].text in _MARKS or tree.words[first - 1].text in _MARKS:
        return False
    return any(
        _rival(tree, k, h) and not (tree.heads[k] == h and of_the_speaker(tree, v, k))
        for k in range(h + 1, first)
        if tree.hi[k] == first - 1
    )


def _made_so(tree: Tree, v: int) -> bool:
    """'The prints were ready and displayed in the hall': reads as if they displayed."""
    if tree.tags[v] != "VBN" or tree.child(v, "aux", "cop", "obl:agent") >= 0:
        return False
    h = tree.heads[v]
    return tree.pos[h] == "ADJ" and tree.child(h, "cop") >= 0


def _as_before(tree: Tree, v: int) -> bool:
    """'holds a show, and has done since 1953': what it has done is said before."""
    done = tree.lemmas[v] == "do" and tree.child(v, "obj", "ccomp", "advcl") < 0
    return done and any(tree.lemmas[k] == "have" for k in tree.children(v, "aux"))


def _would_have(tree: Tree, v: int) -> bool:
    """'They would have paid the tax and bought a pool': they bought none."""
    if tree.tags[v] not in ("VBN", "VBD") or tree.child(v, "aux", "cop") >= 0:
        return False
    before = [tree.lemmas[k] for k in tree.children(tree.heads[v], "aux")]
    return "have" in before and bool(_UNREAL.intersection(before))


_UNREAL = frozenset({"would", "could", "might", "should", "'d", "’d"})


def _asks_for_it(tree: Tree, v: int) -> bool:
    """'There are several routes, but remember to …': said to the reader, of no route."""
    h = tree.heads[v]
    if tree.tags[v] != "VB" or tree.tags[h] == "VB" or tree.child(v, "aux", "cop", "mark") >= 0:
        return False
    verbs = (h, *tree.children(h, "aux", "cop"))
    bare = any(tree.tags[k] == "MD" or tree.lemmas[k] in ("do", "help") for k in verbs)
    return not bare and any(tree.tags[k] in _FINITE for k in verbs)


def _of_an_infinitive(tree: Tree, h: int) -> bool:
    """'The aim is to buy it and have it rebuilt': no aim has it rebuilt."""
    marks = tree.children(h, "mark")
    return tree.child(h, "cop") >= 0 and any(tree.lemmas[m] == "to" for m in marks)


def bare_infinitive(c: Candidate) -> bool:
    """'seems to have read much and to have written': without what it seems."""
    first = c.predicate[0] if c.predicate else c.head
    bare = c.tree.tags[first] == "VB" and c.tree.lemmas[first] in ("have", "be")
    return c.rule == "conj" and bare


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

"""Phrases of one noun that a tree splits between two relations, and clauses it takes for nouns.

Trees are made of arcs chosen one by one: 'in driving rain' may come out as a gerund and a noun of
the verb, 'withdrew its bid and is out of the race' as a race it withdrew.
"""

from __future__ import annotations

from reader.extract.times.lexicon import MONTHS, WEEKDAYS
from reader.extract.tree import Tree

_DATED = frozenset(WEEKDAYS) | frozenset(MONTHS)
_NOMINAL = frozenset({"NOUN", "PROPN"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_RELATIVES = frozenset({"who", "which", "that"})


def settle_split(tree: Tree) -> None:
    """Joins such phrases and names such clauses for what they are, in place; it stays a tree."""
    for k in range(tree.n):
        if tree.base[k] == "advcl":
            _conjunction(tree, k)
        elif tree.base[k] in ("obl", "obj", "nmod") and tree.rels[k] != "nmod:poss":
            if 0 <= tree.child(k, "cop") < k:
                _clause(tree, k)
            elif tree.rels[k] == "obl" and tree.pos[k] in _NOMINAL and not tree.case(k):
                _second_half(tree, k)


def _conjunction(tree: Tree, k: int) -> None:
    """'is reversed whenever there is a change': the conjunction is the clause's own."""
    w = tree.lo[k] - 1
    if w >= 0 and tree.heads[w] == tree.heads[k] and tree.lemmas[w] in ("when", "whenever"):
        tree.move(w, k)


def _clause(tree: Tree, k: int) -> None:
    """'reports that five were inside', 'and is out of the race': what has a copula is a clause."""
    h, first = tree.heads[k], tree.lo[k]
    verbs = [w for w in tree.children(k, "cop", "aux") if w < k]
    if not 0 <= h < first or not any(tree.tags[w] in _FINITE for w in verbs):
        return
    subject, mark = tree.child(k, "nsubj", "expl"), tree.child(k, "mark")
    verbal = tree.pos[h] == "VERB"
    if subject >= 0 and tree.lemmas[subject] in _RELATIVES and tree.tags[subject][0] == "W":
        if not verbal and mark < 0:
            tree.relate(k, "acl:relcl")
    elif 0 <= tree.child(k, "cc") < verbs[0]:
        tree.relate(k, "conj")
    elif 0 <= mark < verbs[0] and subject >= 0:
        content = tree.lemmas[mark] == "that"
        tree.relate(k, ("ccomp" if verbal else "acl") if content else "advcl")
    elif subject >= 0 and any(tree.lemmas[w] == "when" for w in tree.children(k, "advmod")):
        tree.relate(k, "advcl" if verbal else "acl:relcl")


def _second_half(tree: Tree, k: int) -> None:
    """'in driving | rain', 'for striker | Al Lee', 'for delays | and costs': one phrase."""
    h, first = tree.heads[k], tree.lo[k]
    if not 0 <= h < first:
        return
    before = next((w for w in tree.kids[h] if h < w < first and first - 1 in (w, tree.hi[w])), -1)
    if before < 0 or tree.child(k, "det", "nmod:poss", "nummod") >= 0:
        return
    marks = tree.children(before, "mark")
    if tree.base[before] == "advcl" and tree.tags[before] == "VBG":
        if marks == [before - 1] and first == before + 1 and tree.base[first] != "punct":
            for w in [w for w in tree.kids[before] if w > k]:
                tree.move(w, k)
            tree.move(marks[0], k)
            tree.relate(marks[0], "case")
            tree.move(before, k)
            tree.relate(before, "amod")
    elif tree.base[before] == "obl" and tree.case(before):
        if tree.base[first] == "cc" and tree.words[first].text in ("and", "or"):
            tree.move(k, before)
            tree.relate(k, "conj")
        elif (
            before == first - 1
            and (tree.pos[before], tree.pos[k]) == ("NOUN", "PROPN")
            and tree.words[first].text.lower() not in _DATED
        ):
            tree.move(k, before)
            tree.relate(k, "flat")

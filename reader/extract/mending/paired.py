"""Two that are one: 'metre by metre', '$95 million to $110 million', '€2 million (R26 million)'.

And the names of a firm: 'Lee & Roe'.
"""

from __future__ import annotations

from reader.extract.phrases import is_clause
from reader.extract.tree import Tree
from reader.extract.words import word_set

_LINKS = frozenset({"by", "after", "upon"})
_SIGNS = "$£€¥₹₩"
_MOVING = word_set(
    "raise cut increase reduce lower boost move change lift drop bring take fall rise grow climb "
    "jump slash extend expand shrink halve hike trim nudge push go swell bump prefer"
)
"""Verbs behind which 'to' tells where an amount went."""
_WIDEST = 6
_VERBAL = frozenset({"VERB", "AUX", "PRON", "DET", "PUNCT"})


def pair(tree: Tree) -> None:
    """Makes such words one phrase, in place; it stays a tree."""
    for i in range(tree.n - 2):
        link = tree.words[i + 1].text
        if link in _LINKS:
            _one_by_one(tree, i)
        elif link == "(":
            _in_brackets(tree, i + 1)
        elif link == "&":
            _firm(tree, i + 1)
    for k in range(tree.n):
        if tree.base[k] == "obl" and tree.case(k).lower() == "to":
            _range(tree, k)


def _one_by_one(tree: Tree, i: int) -> None:
    """'searched the valley metre by metre': how they did, and no metre of a valley."""
    again = i + 2
    if tree.words[i].text.lower() != tree.words[again].text.lower() or tree.pos[i] in _VERBAL:
        return
    own = [k for k in tree.kids[i] if k < i]
    if (i and tree.heads[again] > again) or any(tree.base[k] in ("case", "nmod") for k in own):
        return
    v = tree.heads[i]
    while v >= 0 and not is_clause(tree, v):
        v = tree.heads[v]
    if v < 0 or tree.under(v, i) or (v < i and is_clause(tree, i)):
        return
    if own and tree.pos[own[-1]] in ("NOUN", "PROPN"):
        _give_back(tree, i, own, v)
    elif own:
        return
    tree.move(i, v)
    tree.relate(i, "advmod")
    for w in (again, i + 1):
        if not tree.under(i, w):
            tree.move(w, i)
            tree.relate(w, "fixed")


def _firm(tree: Tree, link: int) -> None:
    """'Lee & Roe, which sells tiles, …': one firm of two names, and no Roe sells any."""
    second = tree.heads[link]
    if not link < second or tree.base[second] != "conj" or tree.lo[second] != link:
        return
    first = tree.heads[second]
    if not first < link or tree.pos[first] != "PROPN" or tree.pos[second] != "PROPN":
        return
    if any(tree.words[w].text == "," for w in range(first, link)):
        return
    for k in [k for k in tree.kids[second] if k > second and tree.base[k] not in ("flat", "punct")]:
        tree.move(k, first)
    tree.relate(second, "flat")
    tree.relate(link, "flat")


def _give_back(tree: Tree, i: int, own: list[int], v: int) -> None:
    """Makes the noun before the two a phrase of its own: what the verb is done to."""
    noun = own[-1]
    tree.move(noun, v)
    tree.relate(noun, "obj" if tree.child(v, "obj") in (-1, i) else "obl:unmarked")
    for k in own[:-1]:
        tree.move(k, noun)


def _in_brackets(tree: Tree, start: int) -> None:
    """'a €2 million (R26 million) booty': what stands in brackets is one aside."""
    end = start + 1
    while end < min(tree.n, start + _WIDEST) and tree.words[end].text != ")":
        end += 1
    if end >= tree.n or tree.words[end].text != ")" or end < start + 2:
        return
    inside = range(start + 1, end)
    if not any(tree.words[w].text[-1:].isdigit() for w in inside):
        return
    outer = [w for w in inside if not start < tree.heads[w] < end]
    asides = [w for w in outer if tree.base[w] == "appos"]
    if len(outer) < 2 or not asides or any(is_clause(tree, w) for w in inside):
        return
    top = asides[0]
    if any(not start <= k <= end for w in inside for k in tree.kids[w]):
        return
    for w in (*outer, start, end):
        if w != top and tree.heads[w] != top and not tree.under(top, w):
            tree.move(w, top)
            tree.relate(w, "punct" if w in (start, end) else "flat")


def _range(tree: Tree, k: int) -> None:
    """'spend $95 million to $110 million': one amount, unless the verb says that it moves."""
    v = tree.heads[k]
    o = tree.child(v, "obj", "obl") if v >= 0 else -1
    if not 0 <= o < k or tree.hi[o] != tree.lo[k] - 1 or tree.lemmas[v] in _MOVING:
        return
    if tree.words[o].text[-1] in _SIGNS and tree.words[k].text == tree.words[o].text:
        tree.move(k, o)
        tree.relate(k, "nmod")

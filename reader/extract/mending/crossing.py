"""Arcs that cross a verb above them, hung where the order of the words says they belong.

Trees are made of arcs chosen one by one. English lets few arcs cross: an adjunct, an apposition
or a modifier that seems to belong to a word on the far side of the verb over that word belongs to
the verb, or to what stands next to it (the lifting of pseudo-projective parsing, Nivre & Nilsson
2005, taken for a repair).
"""

from __future__ import annotations

from reader.extract.tree import Tree

_NOMINAL = frozenset({"NOUN", "PROPN"})
_LIFTED = frozenset({"obl", "nmod", "appos"})
_ASIDE = frozenset({"nmod", "appos", "dep"})
_DETERMINERS = frozenset({"det", "nmod:poss"})
_INNER = frozenset({"amod", "compound"})
_INSIDE = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
_ADJECTIVES = frozenset({"amod", "nummod"})


def uncross(tree: Tree) -> None:
    """Rehangs what crosses a verb, in place; it stays a tree."""
    for k in range(tree.n):
        h = tree.heads[k]
        if h < 0:
            continue
        if tree.pos[k] in _NOMINAL:
            _whole(tree, k, h)
            _from_case(tree, k)
        if tree.base[k] in _ADJECTIVES:
            _modifier(tree, k, h)
        elif tree.base[k] == "compound" and k < h:
            _compound(tree, k, h)
        elif h < k and tree.base[k] in _LIFTED:
            _lift(tree, k, h)
        elif k < h and tree.base[k] in _ASIDE and tree.pos[k] in _NOMINAL:
            _aside(tree, k, h)


def _whole(tree: Tree, k: int, h: int) -> None:
    """'the drug Veltran', 'a team-high 20 points': from a determiner to its noun is one phrase."""
    first = next((w for w in tree.kids[k] if tree.rels[w] in _DETERMINERS and w < k - 1), -1)
    between = range(first + 1, k)
    if first < 0 or any(tree.pos[w] == "VERB" and tree.base[w] not in _INNER for w in between):
        return
    if h in between:
        _last(tree, k, h, first)
        return
    for j in between:
        if tree.heads[j] != h or tree.pos[j] not in _INSIDE or tree.base[j] in ("conj", "punct"):
            continue
        cases = [w for w in tree.kids[j] if tree.base[w] == "case" and w < first]
        if tree.hi[j] > k or any(w < first and w not in cases for w in tree.kids[j]):
            continue
        for w in cases:
            tree.move(w, k)
        tree.move(j, k)
        tree.relate(j, "nummod" if tree.pos[j] == "NUM" else "compound")


def _last(tree: Tree, k: int, h: int, first: int) -> None:
    """'a magnitude 6 quake': the noun that the determiner belongs to is the head."""
    if tree.heads[h] < 0 or tree.lo[h] < first or tree.pos[h] not in _NOMINAL:
        return
    tree.move(k, tree.heads[h])
    tree.relate(k, tree.rels[h])
    tree.move(h, k)
    tree.relate(h, "compound")


def _from_case(tree: Tree, k: int) -> None:
    """'by regional carrier Acme', 'on Monday morning': from a preposition to its noun is one."""
    first, h = tree.child(k, "case"), tree.heads[k]
    between = range(first + 1, k)
    if first < 0 or h in between or tree.base[k] not in _LIFTED:
        return
    if any(tree.pos[w] in ("VERB", "CCONJ", "PUNCT", "ADV") for w in between):
        return
    for j in between:
        if tree.heads[j] != h or tree.pos[j] not in _NOMINAL or tree.base[j] not in _LIFTED:
            continue
        if first < tree.lo[j] and tree.hi[j] < k:
            owner = tree.lemmas[tree.hi[j]] in ("'s", "’s")
            tree.move(j, k)
            tree.relate(j, "nmod:poss" if owner else "compound")


def _lift(tree: Tree, k: int, h: int) -> None:
    """'X, who led Y, said on Tuesday': what stands behind a verb is not of a word before it."""
    v = next((a for a in tree.above(h) if h < a < k and tree.pos[a] == "VERB"), -1)
    if v < 0 or tree.case(k).lower() == "of":
        return
    if tree.base[k] == "appos":
        # 'attorney Ann Lee described Jo Day as …': a name right behind a verb without object.
        if tree.pos[k] != "PROPN" or tree.child(v, "obj", "ccomp") >= 0:
            return
        if ":" in (tree.words[tree.lo[k]].text, tree.words[tree.lo[k] - 1].text):
            # A colon says which: 'three are closing: Leeds, York and Hull'.
            return
        relation = "obj"
    else:
        # The nearest verb that the phrase can hang on without crossing another arc.
        before = tree.lo[k] - 1
        near = (a for a in (before, *tree.above(before)) if a < k and tree.pos[a] == "VERB")
        v = next((a for a in near if tree.under(a, v) and not tree.under(a, k)), v)
        relation = "obl"
    tree.move(k, v)
    tree.relate(k, relation)


def _aside(tree: Tree, k: int, h: int) -> None:
    """'McCorran, a junior, has …': between commas behind the subject, said of the subject."""
    v = next((a for a in tree.above(h) if k < a < h and tree.pos[a] == "VERB"), -1)
    subject = tree.child(v, "nsubj") if v >= 0 else -1
    low, behind = tree.lo[k], tree.hi[k] + 1
    if not 0 <= subject < low or tree.case(k) or behind >= tree.n:
        return
    opened = "," in (tree.words[low].text, tree.words[low - 1].text)
    if opened and tree.words[behind].text == ",":
        tree.move(k, subject)
        tree.relate(k, "appos")


def _compound(tree: Tree, k: int, h: int) -> None:
    """'Acme management had a spot in the standings': of the noun right behind it."""
    noun = tree.hi[k] + 1
    if not noun < h or tree.pos[noun] not in _NOMINAL or tree.under(noun, k):
        return
    if any(tree.pos[w] == "VERB" and not tree.under(w, h) for w in range(noun + 1, h)):
        tree.move(k, noun)


def _modifier(tree: Tree, k: int, h: int) -> None:
    """'43-year-old Ann as a killer', 'and top-seeded Drake': of the noun right behind it."""
    noun = k + 1
    if noun >= tree.n or tree.pos[noun] not in _NOMINAL or tree.under(noun, k) or noun == h:
        return
    if k < h:
        torn = any(tree.base[c] == "case" and noun < c < h for c in tree.kids[h])
    else:
        torn = any(not tree.under(w, h) for w in range(h + 1, k))
    while torn and tree.base[noun] in ("compound", "flat") and tree.heads[noun] > k:
        noun = tree.heads[noun]
    if torn and not tree.under(noun, k):
        tree.move(k, noun)

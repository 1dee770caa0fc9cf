"""Mending what parsers often get wrong and the words themselves make plain."""

from __future__ import annotations

from reader.extract.phrases import is_clause
from reader.extract.tree import Tree


def mend(tree: Tree) -> None:
    """Puts subjects back to their clauses, and relative clauses back to their nouns, in place."""
    if tree.n > _LONGEST:
        return
    for v in range(tree.n):
        if tree.base[v] == "advcl":
            _relative(tree, v)
        elif tree.base[v] == "ccomp":
            _listener(tree, v)
            _object_as_subject(tree, v)
        _outer(tree, v)
        subjects = [k for k in tree.kids[v] if tree.base[k] == "nsubj"]
        if len(subjects) > 1:
            _subjects(tree, v, subjects)


_LONGEST = 200


def _subjects(tree: Tree, v: int, subjects: list[int]) -> None:
    """Of two subjects of one verb the farther is that of the clause between it and the verb."""
    first, second = subjects[0], subjects[1]
    h = tree.heads[v]
    if h == tree.lo[first] - 1 and tree.lemmas[h] in _TELLING and second < v:
        # 'told police Smith fired': whom it was told to stands right behind the verb.
        tree.move(first, h)
        tree.rels[first] = tree.base[first] = "iobj"
        return
    if tree.case(second) and second < v:
        # 'About 70 % of US bases are …': the second is part of the first.
        tree.move(second, first)
        tree.rels[second] = tree.base[second] = "nmod"
        return
    if tree.lemmas[second] in ("who", "which", "that") and second < v:
        for k in tree.kids[first]:
            if second < k < v and is_clause(tree, k):
                tree.move(second, k)
                tree.rels[k], tree.base[k] = "acl:relcl", "acl"
                return
    for s in subjects[:-1]:
        below = _bereft(tree, v, s)
        if below >= 0:
            tree.move(s, below)
            continue
        h = tree.heads[v]
        while h > s:
            if h < v and is_clause(tree, h) and tree.child(h, "nsubj", "expl") < 0:
                tree.move(s, h)
                break
            h = tree.heads[h]


_TELLING = frozenset({"tell", "inform", "notify", "assure", "remind", "warn", "convince"})


def _bereft(tree: Tree, v: int, s: int) -> int:
    """A complement of the verb, between the subject and it, that has no subject of its own."""
    for k in tree.children(v, "ccomp", "parataxis"):
        if s < k < v and is_clause(tree, k) and tree.child(k, "nsubj", "expl") < 0:
            return k
    return -1


def _object_as_subject(tree: Tree, v: int) -> None:
    """'thought her neighbors were …': the noun between is the subject of the complement."""
    h = tree.heads[v]
    if h < 0 or h > v or tree.child(v, "nsubj", "expl", "csubj", "mark") >= 0:
        return
    finite = tree.tags[v] in ("VBD", "VBZ", "VBP") or any(
        tree.tags[k] in ("VBD", "VBZ", "VBP", "MD") for k in tree.children(v, "aux", "cop")
    )
    between = [k for k in tree.children(h, "obj") if h < k < v]
    if finite and len(between) == 1:
        tree.move(between[0], v)
        tree.rels[between[0]] = tree.base[between[0]] = "nsubj"


def _outer(tree: Tree, v: int) -> None:
    """'One law is that drivers must stay': what is said is the inner clause."""
    outer = next((k for k in tree.kids[v] if tree.rels[k] == "nsubj:outer"), -1)
    inner = next((k for k in tree.kids[v] if tree.rels[k] == "nsubj" and k > outer), -1)
    if outer < 0 or inner < 0:
        return
    for k in tree.kids[v]:
        if k == outer or (tree.base[k] == "cop" and outer < k < inner):
            tree.rels[k] = tree.base[k] = "dislocated"


def _listener(tree: Tree, v: int) -> None:
    """'told the BBC that attacks …': a noun before 'that' is whom it was told to."""
    mark, h = tree.child(v, "mark"), tree.heads[v]
    if mark < 0 or tree.lemmas[mark] != "that":
        return
    for s in [k for k in tree.kids[v] if tree.base[k] == "nsubj"]:
        if h < s < mark:
            tree.move(s, h)
            tree.rels[s] = tree.base[s] = "iobj"


def _relative(tree: Tree, v: int) -> None:
    """'jets that Japan is developing': a clause with 'that' right behind a noun modifies it."""
    mark = tree.child(v, "mark")
    if mark < 1 or tree.lemmas[mark] != "that" or tree.child(v, "nsubj") < 0:
        return
    noun = mark - 1
    if tree.pos[noun] not in ("NOUN", "PROPN") or mark != tree.lo[v] or tree.under(noun, v):
        return
    while tree.base[noun] in ("compound", "flat") and 0 <= tree.heads[noun] < mark:
        noun = tree.heads[noun]
    if noun > v or tree.under(noun, v):
        return
    tree.move(v, noun)
    tree.rels[v], tree.base[v] = "acl:relcl", "acl"

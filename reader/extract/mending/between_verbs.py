"""Nouns near two verbs, given to the one whose subject or object they are."""

from __future__ import annotations

from reader.extract.phrases import is_clause, is_finite
from reader.extract.tree import Tree


def part_subjects(tree: Tree, v: int, subjects: list[int]) -> None:
    """Of two subjects of one verb the farther is that of the clause between it and the verb."""
    first, second = subjects[0], subjects[1]
    h = tree.heads[v]
    if h == tree.lo[first] - 1 and tree.lemmas[h] in _TELLING and second < v:
        # 'told police Smith fired': whom it was told to stands right behind the verb.
        tree.move(first, h)
        tree.relate(first, "iobj")
        return
    if tree.case(second) and second < v:
        # 'About 70 % of US bases are …': the second is part of the first.
        tree.move(second, first)
        tree.relate(second, "nmod")
        return
    if tree.lemmas[second] in ("who", "which", "that") and second < v:
        for k in tree.kids[first]:
            if second < k < v and is_clause(tree, k):
                tree.move(second, k)
                tree.relate(k, "acl:relcl")
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


def object_as_subject(tree: Tree, v: int) -> None:
    """'thought her neighbors were …': the noun between is the subject of the complement."""
    h = tree.heads[v]
    if h < 0 or h > v or tree.child(v, "nsubj", "expl", "csubj", "mark") >= 0:
        return
    between = [
        k
        for k in tree.children(h, "obj", "obl")
        if h < k < v and (tree.base[k] == "obj" or _bare_before(tree, k, v))
    ]
    if is_finite(tree, v) and len(between) == 1:
        tree.move(between[0], v)
        tree.relate(between[0], "nsubj")


def _bare_before(tree: Tree, k: int, v: int) -> bool:
    """Whether a noun without preposition, not alone as a date is, stands right before a clause."""
    return not tree.case(k) and tree.lo[k] < k and tree.hi[k] == tree.lo[v] - 1


def carrier(tree: Tree, v: int) -> None:
    """'died after a helicopter carrying workers crashed': it crashed, and nobody carried it."""
    noun = tree.child(v, "obj", "nsubj")
    if tree.tags[v] != "VBG" or not 0 < noun < v or tree.hi[noun] != v - 1:
        return
    if tree.child(v, "aux") >= 0:
        return
    mark = tree.lo[noun] - 1
    if tree.base[mark] not in ("mark", "advmod") or tree.lemmas[mark] not in _AFTER:
        return
    crashed = tree.heads[mark] if tree.heads[mark] != v else _next_clause(tree, v)
    if crashed <= tree.hi[v] or tree.under(crashed, v) or not is_finite(tree, crashed):
        return
    if tree.child(crashed, "nsubj", "expl", "csubj") < 0:
        if tree.heads[mark] == v:
            tree.move(mark, crashed)
        tree.move(noun, crashed)
        tree.relate(noun, "nsubj")
        tree.move(v, noun)
        tree.relate(v, "acl")


_AFTER = frozenset({"after", "when", "as", "before", "because", "since", "once", "while"})


def _next_clause(tree: Tree, v: int) -> int:
    """The clause without a conjunction behind that of `v`, under the same verb, or -1."""
    return next(
        (
            k
            for k in tree.kids[tree.heads[v]]
            if k > v
            and tree.base[k] in ("advcl", "ccomp", "parataxis")
            and tree.child(k, "mark") < 0
        ),
        -1,
    )


def swapped(tree: Tree, v: int) -> None:
    """'Although Lee would not say why, a friend said': each noun is of the verb behind it."""
    h, mark = tree.heads[v], tree.child(v, "mark")
    outer, inner = tree.child(h, "nsubj"), tree.child(v, "nsubj")
    if not 0 <= mark < outer < v < inner < h:
        return
    if any(tree.words[w].text == "," for w in range(v, inner)):
        tree.move(outer, v)
        tree.move(inner, h)


def own_subject(tree: Tree, v: int) -> None:
    """'after Lee left': the noun between the conjunction and its verb is the verb's subject."""
    mark = tree.child(v, "mark")
    if mark < 0 or mark > v or not is_finite(tree, v):
        return
    if tree.child(v, "nsubj", "csubj", "expl") >= 0:
        return
    between = [k for k in range(mark + 1, v) if not tree.under(k, v) and not tree.under(v, k)]
    outer = [k for k in between if tree.heads[k] not in between]
    if len(outer) == 1 and tree.pos[outer[0]] in ("NOUN", "PROPN", "PRON"):
        tree.move(outer[0], v)
        passive = tree.child(v, "aux:pass") >= 0
        tree.relate(outer[0], "nsubj:pass" if passive else "nsubj")


def own_object(tree: Tree, v: int) -> None:
    """'scored 23 points to become the leader': of two objects the second is the infinitive's."""
    h = tree.heads[v]
    if tree.tags[v] != "VB" or tree.child(v, "obj", "xcomp", "ccomp") >= 0 or tree.hi[v] != v:
        return
    objects = tree.children(h, "obj")
    first = [k for k in objects if h < k < v]
    second = [k for k in objects if tree.lo[k] == v + 1]
    if first and second:
        tree.move(second[0], v)
        relation = "xcomp" if tree.lemmas[v] in ("become", "remain") else "obj"
        tree.relate(second[0], relation)


def urged(tree: Tree, v: int) -> None:
    """'urges users to heed advice': the noun before an infinitive's 'to' is the verb's object."""
    h, mark = tree.heads[v], tree.child(v, "mark")
    if tree.tags[v] != "VB" or tree.child(h, "obj") >= 0 or tree.pos[h] != "VERB":
        return
    for s in [k for k in tree.kids[v] if tree.base[k] == "nsubj"]:
        if h < s < mark and tree.lemmas[mark] == "to":
            tree.move(s, h)
            tree.relate(s, "obj")


def gerund_as_subject(tree: Tree, v: int) -> None:
    """'said releasing details could hurt': the gerund is the subject of the verb behind it."""
    if tree.child(v, "nsubj", "csubj", "expl", "mark") >= 0 or not is_finite(tree, v):
        return
    for k in tree.children(tree.heads[v], "advcl"):
        if tree.tags[k] == "VBG" and tree.hi[k] == tree.lo[v] - 1 and tree.heads[v] < tree.lo[k]:
            tree.move(k, v)
            tree.relate(k, "csubj")
            return


def listener(tree: Tree, v: int) -> None:
    """'told the BBC that attacks …': a noun before 'that' is whom it was told to."""
    mark, h = tree.child(v, "mark"), tree.heads[v]
    if mark < 0 or tree.lemmas[mark] != "that":
        return
    for s in [k for k in tree.kids[v] if tree.base[k] == "nsubj"]:
        if h < s < mark:
            tree.move(s, h)
            tree.relate(s, "iobj")

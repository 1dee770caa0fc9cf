"""What agreement and fixed order show of how words hang together, where the tree says otherwise."""

from __future__ import annotations

from reader.extract.tree import Tree

_SINGULAR = frozenset({"is", "was", "has", "does"})
_RELATIVES = frozenset({"who", "which"})


def agree(tree: Tree, v: int) -> None:
    """Mends the clause or infinitive of one verb, in place."""
    if tree.rels[v] == "acl:relcl":
        _of_the_last(tree, v)
    elif tree.tags[v] == "VB":
        _due_to(tree, v)
    _neither(tree, v)


def _of_the_last(tree: Tree, v: int) -> None:
    """'neither the firm nor the government, which says …': a singular verb speaks of the last."""
    noun, subject = tree.heads[v], tree.child(v, "nsubj")
    if subject < 0 or tree.lemmas[subject] not in _RELATIVES or not _singular(tree, v):
        return
    last = [k for k in tree.children(noun, "conj") if k < subject]
    if not last or tree.pos[last[-1]] not in ("NOUN", "PROPN"):
        return
    between = range(tree.hi[last[-1]] + 1, tree.lo[v])
    if tree.lo[v] > last[-1] and all(tree.base[k] == "punct" for k in between):
        tree.move(v, last[-1])


def _singular(tree: Tree, v: int) -> bool:
    finite = [k for k in (*tree.children(v, "aux", "cop"), v) if tree.tags[k] in ("VBZ", "VBD")]
    if not finite:
        return False
    return tree.tags[finite[0]] == "VBZ" or tree.words[finite[0]].text.lower() in _SINGULAR


def _neither(tree: Tree, v: int) -> None:
    """'Neither the mayor nor the governor came': the word belongs to those it is said of."""
    subject = tree.child(v, "nsubj")
    first = tree.lo[subject] - 1 if subject >= 0 else -1
    if first < 0 or tree.lemmas[first] != "neither" or tree.heads[first] != v:
        return
    if any(tree.lemmas[k] == "nor" for c in tree.children(subject, "conj") for k in tree.kids[c]):
        tree.move(first, subject)
        tree.relate(first, "cc:preconj")


def _due_to(tree: Tree, v: int) -> None:
    """'are due to meet': no preposition 'due to', but what they are to do."""
    to = v - 1
    while to > 0 and tree.base[to] == "advmod" and tree.heads[to] == v:
        to -= 1
    if to < 1 or tree.words[to].text.lower() != "to" or tree.lemmas[to - 1] != "due":
        return
    if tree.heads[to] == to - 1 and tree.rels[to] == "fixed" and tree.heads[to - 1] == v:
        tree.move(to, v)
        tree.relate(to, "mark")
        tree.relate(to - 1, "mark")

"""What someone could do, and did: 'could hear the crash', 'showed that she could win'."""

from __future__ import annotations

from reader.extract.tree import Tree
from reader.extract.words import word_set

_PERCEIVING = frozenset({"see", "hear", "smell", "feel"})
_PROVING = frozenset({"demonstrate", "show", "prove"})
_STATES = word_set(
    "able available free ready right wrong fit back next first last dead alive safe guilty "
    "eligible present absent involved liable due sure certain"
)
"""Adjectives of what someone may turn out to be, and not of what he is like."""


def did_so(tree: Tree, head: int, subject: int) -> bool:
    """Whether 'could' tells what was so: 'could see the fire' (saw it), 'could be sharp'."""
    seen = tree.lemmas[head] in _PERCEIVING
    return seen or _proven(tree, head, subject) or _by_nature(tree, head, subject)


def _proven(tree: Tree, head: int, subject: int) -> bool:
    """'demonstrated that she could still do it': what one is able to do is shown, not possible."""
    above = tree.heads[head]
    shown = tree.base[head] == "ccomp" and above >= 0 and tree.lemmas[above] in _PROVING
    return shown and subject >= 0 and tree.lemmas[subject] in ("he", "she", "they", "i", "we")


def _by_nature(tree: Tree, head: int, subject: int) -> bool:
    """'She could be sharp': at times she was."""
    if tree.pos[head] != "ADJ" or tree.child(head, "cop") < 0 or tree.lemmas[head] in _STATES:
        return False
    if subject < 0 or tree.lemmas[subject] not in ("he", "she"):
        return False
    around = ("advmod", "obl", "advcl", "xcomp", "ccomp", "conj", "parataxis", "acl")
    return tree.child(head, *around) < 0

"""Infinitives that end a verb's meaning, hung on that verb where they were read as a purpose.

'asked anyone who saw it, drivers too, to ring', 'stopped paying farmers to fell trees', 'began,
one by one, to strike': who is asked, paid or begins is who should do it, or does (control).
"""

from __future__ import annotations

from reader.extract.mending.animacy import thing
from reader.extract.tree import Tree
from reader.extract.words import word_set


def controlled(tree: Tree, v: int) -> None:
    """Makes an infinitive the open complement of the verb before it that governs one."""
    h, to = tree.heads[v], tree.child(v, "mark")
    if not h < to < v or tree.lemmas[to] != "to" or not (tree.tags[v] == "VB" or to == v - 1):
        return
    inner = [k for k in tree.children(h, "xcomp") if h < k < v]
    if inner and tree.base[v] == "xcomp" and tree.lemmas[h] not in _OF_PERSONS:
        h = inner[-1]
    elif inner or tree.child(h, "ccomp") >= 0:
        return
    if not (_phase(tree, h, v) or _of_a_person(tree, h, to)):
        return
    if tree.heads[v] != h:
        tree.move(v, h)
    tree.relate(v, "xcomp")


def _phase(tree: Tree, h: int, v: int) -> bool:
    """Whether a verb only says that something begins or goes on, and says nothing else of it."""
    between = [k for k in tree.children(h, "obj", "iobj", "obl") if h < k < v]
    return tree.lemmas[h] in _PHASES and not between


def _of_a_person(tree: Tree, h: int, to: int) -> bool:
    """Whether a verb has whom it asks or moves to do something between it and the infinitive.

    'paid £3,400 to mark it', 'will push out a patch to mend it' say what for.
    """
    whom = tree.child(h, "iobj", "obj")
    if tree.lemmas[h] not in _OF_PERSONS or not h < whom < to or thing(tree, whom):
        return False
    return tree.pos[whom] in ("NOUN", "PROPN", "PRON") and tree.child(h, "compound:prt") < 0


_PHASES = frozenset({"begin", "start", "continue", "cease"})
_OF_PERSONS = word_set(
    "ask tell urge press push pay invite order force persuade encourage allow permit enable "
    "require request beg instruct advise warn convince compel tempt oblige forbid challenge "
    "implore pressure pressurise nudge coax induce prompt lobby petition authorise authorize "
    "entitle remind"
)

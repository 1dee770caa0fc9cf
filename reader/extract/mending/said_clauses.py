"""What is said hung on the saying, where the tree gives it to the noun before it."""

from __future__ import annotations

from reader.extract.tree import Tree
from reader.extract.words import word_set

_TELLING = frozenset({"tell", "inform", "remind", "assure", "warn", "convince", "persuade"})
"""Verbs whose object is told something by the clause behind it."""
_SAYING = _TELLING | word_set(
    "say add acknowledge admit claim argue state insist announce confirm testify concede complain "
    "reveal recommend explain stress note write reply maintain"
)


def hang_reports(tree: Tree) -> None:
    """Moves 'that …' from whom it is told, or where it is said, to the verb, in place."""
    for v in range(tree.n):
        if tree.base[v] == "acl":
            _hang(tree, v)


def _hang(tree: Tree, v: int) -> None:
    """'said at a hearing that it rained', 'told a meeting that he knew': no meeting that did."""
    that, noun = tree.child(v, "mark"), tree.heads[v]
    cue = tree.heads[noun]
    if cue < 0 or tree.lemmas[cue] not in _SAYING or tree.pos[cue] != "VERB":
        return
    if not noun < that < v or tree.lemmas[that] != "that" or tree.child(v, "nsubj", "expl") < that:
        return
    told = tree.base[noun] in ("obj", "iobj") and tree.lemmas[cue] in _TELLING
    said = tree.base[noun] == "obl" and tree.case(noun).lower() not in ("of", "from", "with")
    if (told or said) and noun > cue and tree.child(cue, "ccomp") < 0:
        tree.move(v, cue)
        tree.relate(v, "ccomp")

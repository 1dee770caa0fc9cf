"""Asides that say something of some of those just named: ', many of them carrying bags,'.

An absolute clause with a partitive subject (Quirk et al. 1985, 15.58): what it says is said of the
part only, and the clause it stands in goes on around it.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.tree import Tree
from reader.extract.words import word_set

_PARTS = word_set(
    "many most some all part half several few both none each much majority bulk third quarter"
)
_HEDGES = word_set("about nearly almost around roughly at least than more less only just the a")
_OPENING = frozenset({",", "-", "–", "—", "--", "("})
_CLOSING = frozenset({*_OPENING, ")", ".", ";", ":"})
_PARTICIPLES = frozenset({"VBG", "VBN"})


def settle_partitives(tree: Tree) -> None:
    """Makes each such aside a clause, or a phrase, of its own, in place."""
    for part, first in _asides(tree):
        end = next((w for w in range(part + 3, tree.n) if tree.words[w].text in _CLOSING), tree.n)
        told = part + 3
        while told < end - 1 and tree.pos[told] == "ADV":
            told += 1
        if told >= end:
            continue
        outer = tree.heads[part]
        if tree.tags[told] in _PARTICIPLES:
            _clause(tree, part, told, first)
        else:
            _phrase(tree, part, end, first)
        if outer >= end and tree.heads[part] != outer:
            _give_back(tree, outer, first)


def _asides(tree: Tree) -> Iterator[tuple[int, int]]:
    """The word for the part and the first word behind the mark that opens the aside."""
    for part in range(2, tree.n - 3):
        if tree.lemmas[part] not in _PARTS and tree.pos[part] != "NUM":
            continue
        if tree.lemmas[part + 1] != "of" or tree.words[part + 2].text not in ("them", "it"):
            continue
        first = part
        while first > 1 and tree.lemmas[first - 1] in _HEDGES:
            first -= 1
        if tree.words[first - 1].text in _OPENING:
            yield part, first


def _clause(tree: Tree, part: int, told: int, first: int) -> None:
    """'people, many of them wearing caps': many wear them."""
    if tree.heads[told] < 0:
        return
    if tree.heads[told] in (part, part + 2) and tree.heads[part] >= 0:
        above = tree.heads[part]
        tree.move(told, _before(above, first))
    elif tree.heads[told] >= told:
        tree.move(told, _before(tree.heads[told], first))
    if not tree.under(told, part):
        tree.relate(told, "acl")
        tree.move(part, told)
        tree.relate(part, "nsubj")


def _before(head: int, first: int) -> int:
    """A head before the aside, or the noun right before the mark that opens it."""
    return head if 0 <= head < first else first - 2


def _phrase(tree: Tree, part: int, end: int, first: int) -> None:
    """'relatives, some of them angry': what is said without a verb is no part of the clause."""
    h = tree.heads[part]
    if part < h < end and tree.base[h] in ("xcomp", "obj", "obl", "nsubj"):
        tree.relate(h, "parataxis")
    elif 0 <= h < part and tree.base[part] == "nsubj":
        # 'led to the deaths of many, most of them children': no subject behind its verb
        tree.relate(part, "parataxis")
    elif h >= end:
        tree.move(part, first - 2)
        tree.relate(part, "parataxis")


def _give_back(tree: Tree, v: int, first: int) -> None:
    """Makes the phrase that was set aside for the part the subject of its verb again."""
    if tree.child(v, "nsubj", "expl") < 0:
        before = [k for k in tree.children(v, "dislocated") if k < first]
        if before:
            passive = tree.child(v, "aux:pass") >= 0
            tree.relate(before[-1], "nsubj:pass" if passive else "nsubj")

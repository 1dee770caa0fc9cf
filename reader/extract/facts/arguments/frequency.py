"""How often something is done: 'each weekday', 'once a fortnight', 'twice every three days'."""

from __future__ import annotations

from reader.extract.facts import lexicon as lex
from reader.extract.tree import Tree

_EVERY = frozenset({"each", "every"})
_OF_A_TIME = _EVERY | {"a", "an", "per"}
_SO_OFTEN = frozenset({"once", "twice", "thrice"})
_UNITS = lex.TIME_NOUNS | {"fortnight"}
_SHORT = 5


def how_often_told(tree: Tree, k: int) -> list[int]:
    """The words of a frequency that `k` heads behind its verb; none where it is no frequency."""
    if k < tree.heads[k]:
        return []
    if tree.base[k] == "obl":
        each = any(tree.lemmas[d] in _EVERY for d in tree.children(k, "det"))
        short = tree.hi[k] - tree.lo[k] < _SHORT and not tree.case(k)
        return list(range(tree.lo[k], tree.hi[k] + 1)) if each and short else []
    return so_often(tree, k) if tree.base[k] == "advmod" else []


def so_often(tree: Tree, k: int) -> list[int]:
    """The words of 'twice a week' from its adverb on, wherever the week was hung; or none."""
    if tree.lemmas[k] not in _SO_OFTEN or k + 2 >= tree.n:
        return []
    unit = tree.heads[k + 1] if tree.lemmas[k + 1] in _OF_A_TIME else -1
    if not k + 1 < unit < k + _SHORT or tree.lemmas[unit] not in _UNITS:
        return []
    return list(range(k, unit + 1))

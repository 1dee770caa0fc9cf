"""The object that verbs in a row share: 'recognized, picked up and carried the balls'."""

from __future__ import annotations

from reader.extract.facts.lexicon import NEGATIVES
from reader.extract.tree import Tree

_OWN = ("obj", "iobj", "obl", "xcomp", "ccomp", "nsubj")
_TIES = frozenset({"punct", "cc", "compound:prt", "mark", "aux"})
_A_ROW = 3


def shared_object(tree: Tree, v: int) -> list[int]:
    """The head of the object behind the last verb of a row that `v` stands in, or nothing.

    Verbs stand in a row where but commas, conjunctions and particles are between them.
    """
    first = tree.heads[v] if tree.base[v] == "conj" else v
    row = [first, *tree.children(first, "conj")]
    if v not in row or any(tree.pos[w] != "VERB" for w in row) or len(row) < _A_ROW:
        return []
    if any(tree.tags[w] != tree.tags[v] for w in row):
        return []
    if any(tree.lemmas[k] in NEGATIVES for w in row for k in tree.children(w, "advmod")):
        return []
    behind = [k for w in row for k in tree.children(w, "obj") if k > row[-1] and not tree.case(k)]
    if len(behind) != 1 or tree.lo[behind[0]] <= row[-1]:
        return []
    between = (w for w in range(row[0] + 1, row[-1]) if w not in row)
    if any(tree.rels[w] not in _TIES and tree.base[w] not in _TIES for w in between):
        return []
    own = [k for k in tree.kids[v] if tree.base[k] in _OWN and k > v and k != behind[0]]
    return [] if own and v != row[-1] else behind

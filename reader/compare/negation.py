"""Whether a word is negated where it stands: 'did not deny', 'no one denied', 'denied nothing'."""

from __future__ import annotations

from reader.compare.tree import Tree

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nor"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})


def negated(tree: Tree, i: int) -> bool:
    """Tell whether a word is negated by itself, or by a 'no' with its subject or object."""
    for k in tree.kids[i]:
        if tree.words[k].text.lower() in _NEGATIONS and k < i:
            return True
        if k < i and _cut_off(tree, k):
            return True
        if tree.base[k] in ("nsubj", "obj"):
            low = tree.words[k].lemma.lower()
            det = tree.child(k, "det")
            if low in _NOBODY or (det >= 0 and tree.words[det].text.lower() in ("no", "neither")):
                return True
        if tree.words[k].text.lower() == "longer" and k < i:
            return True
    return False


def _cut_off(tree: Tree, k: int) -> bool:
    """Tell whether a word is the end of a 'not' spaced off: the t of 'didn’ t'."""
    before = [w.text.lower() for w in tree.words[max(0, k - 2) : k]]
    if tree.words[k].text.lower() != "t" or not before or before[-1][-1:] not in "'’":
        return False
    return before[-1].rstrip("'’").endswith("n") or before[0].endswith("n")

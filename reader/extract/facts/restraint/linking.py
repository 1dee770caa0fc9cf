"""Phrases that only link what is told to what was told before: 'as a result', 'in addition'."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.tree import Tree


def connects(tree: Tree, words: Sequence[int], role: str = "") -> bool:
    """'as a result', 'in addition', 'at the same time': links to what was told before.

    Linking adverbials (Biber et al. 1999) say nothing of what is told with them.
    """
    said = " ".join(tree.words[w].text.lower() for w in words if tree.base[w] != "punct")
    return f"{role} {said}".strip() in _LINKS


_LINKS = frozenset(
    {
        "as a result", "as a consequence", "in addition", "in turn", "for example", "for instance",
        "in fact", "in contrast", "by contrast", "in comparison", "on the other hand",
        "in particular", "in other words", "in short", "in conclusion", "in any case",
        "in the process", "after all", "of course", "in brief", "by the way", "at the same time",
        "in the meantime", "in response", "instead",
    }
)  # fmt: skip

"""Wordings of what is yet to come that tell what was or is so.

'would later become' (the future in the past), 'would never ask' (a habit), 'are more likely to
die' (a finding), 'had not expected to win' (an expectation that nobody had).
"""

from __future__ import annotations

from reader.extract.facts import lexicon as lex
from reader.extract.tree import Tree
from reader.extract.words import word_set


def told_back(tree: Tree, v: int) -> bool:
    """'would later become', 'would often call', 'would leave … that night': told, not foretold."""
    top = v
    while tree.base[top] == "conj" and tree.heads[top] >= 0 and tree.child(top, "nsubj") < 0:
        top = tree.heads[top]
    if tree.base[top] not in ("root", "acl", "conj"):
        return False
    words = {tree.words[w].text.lower() for k in tree.children(v, "advmod")
             for w in (k, *tree.kids[k])}  # fmt: skip
    nights = {tree.lemmas[w] for k in tree.children(top, "obl", "obl:unmarked")
              for w in tree.kids[k] if tree.lemmas[k] in lex.TIME_NOUNS}  # fmt: skip
    return bool(words & _TELLING or nights & _EACH_TIME) or whenever(tree, top)


def whenever(tree: Tree, v: int) -> bool:
    """'would move the flag when he had news': as often as that was so, told in the past."""
    return any(
        tree.lemmas[m] in ("when", "whenever")
        and m < k
        and any(tree.tags[w] == "VBD" for w in (k, *tree.children(k, "aux", "cop")))
        for k in tree.children(v, "advcl")
        for m in tree.children(k, "mark", "advmod")
    )


_TELLING = word_set(
    "later often sometimes usually regularly eventually always frequently typically"
)
_EACH_TIME = frozenset({"that", "most", "every", "each", "many", "some"})
"""'that night', 'most days', 'every evening': with 'would', of what came to pass."""


def found_so(tree: Tree, c: int) -> bool:
    """'are more likely to die', as was found; 'had not expected to win', whoever did win."""
    adverbs = {tree.lemmas[k] for k in tree.children(c, "advmod")}
    if tree.lemmas[c] == "likely":
        several = any(tree.tags[k] in ("VBD", "VBP") for k in tree.children(c, "cop"))
        return several and bool(adverbs & {"more", "less"})
    past = tree.tags[c] in ("VBD", "VBN") and tree.child(c, "aux:pass") < 0
    return past and bool(adverbs & lex.NEGATIVES)


def as_they_do(tree: Tree, v: int) -> bool:
    """'They carry a card and would never ask for cash': as they do now."""
    h = tree.heads[v]
    return tree.base[v] == "conj" and tree.tags[h] in ("VBZ", "VBP")

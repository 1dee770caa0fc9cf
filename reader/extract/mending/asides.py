"""What stands before or behind a clause and is no part of it: datelines, captions, examples.

'Leeds, England - This week marked …': no Leeds marked. 'heard ten witnesses, among them a nurse':
a nurse is not one more that was heard besides.
"""

from __future__ import annotations

from reader.extract.phrases import is_clause
from reader.extract.tree import Tree
from reader.extract.words import word_set

_DASHES = frozenset({"-", "–", "—", "--"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_LINE = frozenset({"PROPN", "NUM", "PUNCT", "SYM"})
_LONGEST_LINE = 14
_OPENING = word_set("In On At For After During With While When As Following By Since Under")
_DETERMINERS = word_set("the a an this that its his her their")


def set_aside(tree: Tree) -> None:
    """Takes such words out of the clause they were hung in, in place; it stays a tree."""
    end = _dateline(tree)
    if end > 0:
        _without(tree, end)
    for i in range(1, tree.n - 1):
        if tree.lemmas[i] == "among":
            _among_them(tree, i)
        elif tree.words[i].text in _OPENING:
            _caption(tree, i)
    for k in range(tree.n):
        if tree.base[k] == "appos":
            _superlative(tree, k)


def _dateline(tree: Tree) -> int:
    """Where a line of place, date or outlet before the first clause ends, its dash too, or 0."""
    for i in range(1, min(tree.n - 1, _LONGEST_LINE)):
        if tree.words[i].text in _DASHES and tree.words[i].start > tree.words[i - 1].end:
            if tree.words[i + 1].start == tree.words[i].end:
                return 0
            line = [tree.words[k].text for k in range(i)]
            torn = line[-1] in ",;:" or line.count("(") > line.count(")")
            torn |= line[-1].isdecimal() or tree.pos[0] == "DET"
            if torn or any(tree.words[k].text in _DASHES for k in range(i + 1, tree.n)):
                return 0
            shown = "," in line or ")" in line or all(w.upper() == w for w in line)
            return i + 1 if shown else 0
        if tree.pos[i] not in _LINE and not tree.words[i].text[:1].isupper():
            return 0
    return 0


def _without(tree: Tree, end: int) -> None:
    """Hangs what stands before a word apart from the clause behind it."""
    if tree.root < end:
        return
    for k in range(end):
        if tree.heads[k] >= end and not any(c >= end for c in tree.subtree(k)):
            tree.move(k, tree.root)
            tree.relate(k, "dislocated")
        elif tree.heads[k] >= end:
            _divide(tree, k, end)
    if tree.child(tree.root, "nsubj", "expl", "csubj") < 0:
        _subject(tree, tree.root, end)


def _divide(tree: Tree, k: int, end: int) -> None:
    """Takes a word that heads words on both sides out of the clause, and leaves it the rest."""
    h = tree.heads[k]
    for c in [c for c in tree.kids[k] if c >= end]:
        tree.move(c, h)
        if tree.base[c] not in ("punct", "acl", "advcl", "obl"):
            tree.relate(c, tree.rels[k] if tree.pos[c] in _NOMINAL else tree.rels[c])
    tree.move(k, tree.root)
    tree.relate(k, "dislocated")


def _subject(tree: Tree, v: int, start: int) -> None:
    """Makes the one bare phrase between a place and the verb the verb's subject."""
    between = [
        k
        for k in tree.kids[v]
        if start <= k < v and tree.pos[k] in (*_NOMINAL, "PRON") and tree.child(k, "case") < 0
        and tree.base[k] in ("obl", "nmod", "dep", "appos", "parataxis", "obj")
    ]  # fmt: skip
    if len(between) == 1:
        tree.relate(between[0], "nsubj:pass" if tree.child(v, "aux:pass") >= 0 else "nsubj")


def _among_them(tree: Tree, i: int) -> None:
    """', among them a nurse': examples of those told before."""
    them, first = i + 1, i + 2
    if tree.lemmas[them] not in ("they", "them", "whom") or tree.words[i - 1].text != ",":
        return
    top = first
    while first < tree.n and tree.heads[top] > top and tree.base[top] in _INSIDE:
        top = tree.heads[top]
    if first >= tree.n or tree.pos[top] not in (*_NOMINAL, "NUM") or is_clause(tree, top):
        return
    above = next((a for a in tree.above(them) if a < i - 1), -1)
    if above < 0 or tree.under(above, top):
        return
    tree.move(top, above)
    tree.relate(top, "parataxis")
    if not tree.under(top, them):
        tree.move(them, top)


_INSIDE = frozenset({"det", "nummod", "amod", "compound", "advmod", "nmod:poss", "punct"})


def _caption(tree: Tree, i: int) -> None:
    """'Ann Lee of Acme In the north, two others were elected': a caption ran into the sentence."""
    if i + 2 >= tree.n or tree.words[i + 1].text not in _DETERMINERS:
        return
    if tree.words[i - 1].text in _STOPS or tree.pos[i - 1] not in _NOMINAL:
        return
    h = tree.heads[i]
    v = tree.heads[h] if h >= 0 else -1
    if h < i or v < h or tree.base[h] != "obl" or not is_clause(tree, v):
        return
    behind = tree.hi[h] + 1
    if tree.words[tree.hi[h]].text != "," and (behind >= v or tree.words[behind].text != ","):
        return
    s = tree.child(v, "nsubj")
    if not 0 <= s < i or tree.root < i:
        return
    _divide(tree, s, i) if tree.hi[s] >= i else tree.move(s, tree.root)
    tree.relate(s, "dislocated")
    if tree.child(v, "nsubj") < 0:
        _subject(tree, v, tree.hi[h] + 1)


_STOPS = frozenset({".", ",", ";", ":", "(", ")", '"', "“", "”", "-", "–", "—", "'", "!", "?"})


def _superlative(tree: Tree, k: int) -> None:
    """'were children, the youngest a girl of two': said of one of them, without a verb."""
    if tree.tags[k] != "JJS" or not tree.lo[k] or tree.words[tree.lo[k] - 1].text != ",":
        return
    h, after = tree.heads[k], tree.hi[k] + 1
    said = [a for a in tree.children(h, "appos") if a > k and tree.lo[a] == after]
    for a in (k, *said):
        tree.relate(a, "parataxis")

"""What words tell by standing next to each other, where the tree reaches over what is between.

Whatever stands between an article and its noun is part of that phrase, an apposition describes
the noun right before its comma and no name of another clause, and nothing belongs to a clause
that a full stop has ended.
"""

from __future__ import annotations

from reader.extract.coref.lexicon import KIN_NOUNS
from reader.extract.mending.animacy import thing
from reader.extract.tree import Tree
from reader.extract.words import word_set

_NOMINAL = frozenset({"NOUN", "PROPN"})
_ARTICLES = frozenset({"a", "an", "the"})
_ENDS = frozenset({".", "!", "?"})
_QUOTES = frozenset({'"', "“", "``", "‘", "'"})
_ADJUNCTS = frozenset({"advmod", "obl", "discourse", "dep", "nmod"})
_CORE = frozenset({"nsubj", "obj", "root"})
_TIMES = word_set("day night morning evening afternoon week weekend month year season time")
_LONGEST = 6


def settle_near(tree: Tree) -> None:
    """Hangs such words on their neighbours, in place; it stays a tree."""
    for k in range(tree.n):
        base = tree.base[k]
        if tree.lemmas[k] in ("up", "down"):
            _risen(tree, k)
        if base == "det":
            _within(tree, k)
        elif base == "appos":
            _another_one(tree, k)
            _of_another_clause(tree, k)
        elif base == "conj":
            _described_twice(tree, k)
        elif base == "nmod":
            _along_with(tree, k)
        elif base == "csubj":
            _who_leaves(tree, k)
        elif tree.rels[k] == "acl:relcl":
            _where_it_is(tree, k)
        if base in _ADJUNCTS:
            _over_the_end(tree, k)


def _within(tree: Tree, d: int) -> None:
    """'reopened after a £38m redevelopment': what was reopened is no sum."""
    h = tree.heads[d]
    if not d < h <= d + _LONGEST or tree.lemmas[d] not in _ARTICLES or tree.pos[h] not in _NOMINAL:
        return
    for w in range(d + 1, h):
        sum_or_count = tree.tags[w] in ("$", "CD")
        if sum_or_count and not d <= tree.heads[w] <= h and not tree.under(h, w):
            tree.move(w, h)
            tree.relate(w, "compound")


def _another_one(tree: Tree, k: int) -> None:
    """'the runner Ann Lee, the jumper Jo Roe, and': who has a name of her own is another one."""
    h, name = tree.heads[k], tree.child(k, "appos")
    if not 0 <= h < k or tree.pos[k] != "NOUN" or tree.pos[h] != "PROPN":
        return
    if name == k + 1 and tree.pos[name] == "PROPN" and tree.child(k, "det") >= 0:
        tree.relate(k, "conj")


def _of_another_clause(tree: Tree, k: int) -> None:
    """'a team led by Lee was able to trace orexin, the hormone that …': Lee is no hormone."""
    h, first = tree.heads[k], tree.lo[k]
    comma = first if tree.words[first].text == "," else first - 1
    if not 0 <= h < comma - 1 or tree.words[comma].text != "," or tree.pos[k] != "NOUN":
        return
    before = comma - 1
    if tree.pos[before] not in _NOMINAL or tree.under(before, h) or tree.under(before, k):
        return
    if tree.lemmas[before] in _TIMES or tree.lemmas[k] in KIN_NOUNS:
        return
    if any(tree.pos[w] == "VERB" and not tree.under(w, h) for w in range(h + 1, before)):
        if thing(tree, k) and thing(tree, before) and not tree.under(k, before):
            tree.move(k, before)
        elif tree.pos[h] == "PROPN" and thing(tree, k):
            tree.relate(k, "dep")


def _described_twice(tree: Tree, k: int) -> None:
    """'Mr Lee, a chemist and a walker who …, is': one man, who is both."""
    h, joined = tree.heads[k], tree.child(k, "cc")
    if not 0 <= h < joined == tree.lo[k] or tree.lemmas[joined] != "and":
        return
    if tree.pos[h] != "PROPN" or tree.pos[k] != "NOUN" or not _indefinite(tree, k):
        return
    for a in tree.children(h, "appos"):
        if h < a < k and tree.hi[a] == joined - 1 and _indefinite(tree, a):
            if "," in (tree.words[tree.lo[a]].text, tree.words[tree.lo[a] - 1].text):
                tree.move(k, a)
            return


def _indefinite(tree: Tree, k: int) -> bool:
    return any(tree.lemmas[d] in ("a", "an") for d in tree.children(k, "det"))


def _along_with(tree: Tree, k: int) -> None:
    """'remains in place, along with ten others': the others remain too, and no place with them."""
    noun, first = tree.heads[k], tree.lo[k]
    comma = first if tree.words[first].text == "," else first - 1
    v = tree.heads[noun] if noun >= 0 else -1
    if not 0 <= v < noun < comma or tree.words[comma].text != "," or tree.base[noun] != "obl":
        return
    if tree.case(k).lower() in ("along with", "together with"):
        tree.move(k, v)
        tree.relate(k, "obl")


def _where_it_is(tree: Tree, v: int) -> None:
    """'ran a kitchen in the hall, where they sleep': they sleep in the hall."""
    noun, first = tree.heads[v], tree.lo[v] + (tree.words[tree.lo[v]].text == ",")
    last = first - 1 - (tree.words[first - 1].text == ",")
    if (
        first > v
        or not 0 <= noun < last
        or tree.lemmas[first] != "where"
        or tree.base[noun] not in _CORE
    ):
        return
    for k in tree.children(noun, "nmod"):
        if k <= last == tree.hi[k] and tree.case(k).lower() in ("in", "on", "at", "inside"):
            tree.move(v, k)
            return


def _who_leaves(tree: Tree, v: int) -> None:
    """'One man leaving isn't a policy': his leaving, where the tree gives the man to another."""
    h, noun = tree.heads[v], tree.lo[v] - 1
    if tree.tags[v] != "VBG" or not v < h or noun < 0 or tree.pos[noun] not in _NOMINAL:
        return
    if tree.heads[noun] > h and not tree.under(v, noun) and not tree.under(h, noun):
        tree.move(noun, h)
        tree.relate(noun, "nsubj")
        tree.move(v, noun)
        tree.relate(v, "acl")


def _risen(tree: Tree, k: int) -> None:
    """'Shares, up 9% since May, closed lower': since May they have risen, and not closed."""
    v = tree.heads[k]
    s = tree.child(v, "nsubj") if k < v else -1
    if not 0 <= s < k or tree.words[k - 1].text != ",":
        return
    end = next((w for w in range(k, v) if tree.words[w].text == ","), -1)
    first = min([v, *(w for w in tree.children(v, "aux", "cop", "advmod") if w > end)])
    if end < 0 or first != end + 1 or tree.hi[s] > k:
        return
    for w in [w for w in tree.kids[v] if k < w < end]:
        tree.move(w, k)
    tree.relate(k, "parataxis")


def _over_the_end(tree: Tree, k: int) -> None:
    """'were in favor. "Obviously," she said': a word of what is said next."""
    h = tree.heads[k]
    if not 0 <= h < k or tree.root in (h, k) or tree.under(tree.root, k):
        return
    for w in range(h + 1, k):
        if tree.words[w].text in _ENDS and tree.words[w + 1].text in _QUOTES:
            tree.move(k, tree.root)
            tree.relate(k, "parataxis")
            return

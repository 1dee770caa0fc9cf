"""Scores and ranks kept whole: '4-6, 7-6 (9-7), 6-3', 'a set and 5-3 down', 'the British No 1'.

Parsers take the hyphen of a score for a preposition and make lists of the halves; so what is one
result falls apart over several slots.
"""

from __future__ import annotations

import re

from reader.extract.phrases import is_clause
from reader.extract.tree import Tree
from reader.extract.words import word_set

_HYPHENS = frozenset({"-", "–", "‑", "‐"})
_AND = frozenset({"and", "or"})
_STANDING = frozenset({"down", "up", "ahead", "behind"})
_ROUNDS = word_set("set frame goal game leg break")
_RANKS = frozenset({"No", "No.", "number"})
_POINTS = re.compile(r"[0-9]{1,3}")


def settle_scores(tree: Tree) -> None:
    """Binds the words of such scores and ranks together, in place; it stays a tree."""
    i = 0
    while i < tree.n:
        end = _scores(tree, i)
        if end > i + 3:
            _bind(tree, i, end)
        elif end == i + 3 and tree.base[i] == "flat":
            _behind_noun(tree, i, end)
        i = max(end, i + 1)
    for i in range(1, tree.n - 1):
        if tree.lemmas[i] in _ROUNDS:
            _lead(tree, i)
        if tree.words[i].text in _RANKS:
            _rank(tree, i)


def _score(tree: Tree, i: int) -> int:
    """Where a score that begins at a word ends, or that word: '7-6', '7-6 (9-7)'."""
    if i + 2 >= tree.n or tree.words[i + 1].text not in _HYPHENS:
        return i
    if not all(_POINTS.fullmatch(tree.words[k].text) for k in (i, i + 2)):
        return i
    tied = tree.words[i].end == tree.words[i + 1].start
    if not tied or (i and tree.words[i - 1].text in _HYPHENS):
        return i
    return i + 3


def _scores(tree: Tree, i: int) -> int:
    """Where a sequence of scores that begins at a word ends, or that word."""
    end = _score(tree, i)
    while i < end < tree.n:
        text = tree.words[end].text
        if text == "(":
            close = max(_score(tree, end + 1), end + 2)
            if close >= tree.n or tree.words[close].text != ")":
                return end
            end = close + 1
            continue
        nxt = end + (text == ",")
        after = _score(tree, nxt)
        if after == nxt:
            return end
        end = after
    return end


def _bind(tree: Tree, first: int, end: int) -> None:
    """Makes the words from `first` up to `end` one phrase that `first` heads."""
    outer = [w for w in range(first, end) if not first <= tree.heads[w] < end]
    h = tree.heads[outer[0]]
    if h < 0 or len({tree.heads[w] for w in outer}) > 2 or tree.under(h, first):
        return
    if any(not first <= k < end for w in range(first + 1, end) for k in tree.kids[w]):
        return
    if is_clause(tree, first) or any(is_clause(tree, w) for w in range(first, end)):
        return
    relation = tree.rels[outer[0]]
    while tree.pos[h] in ("PROPN", "NOUN") and tree.heads[h] >= 0 and not is_clause(tree, h):
        # 'beat the third seed, Ann Lee, 6-4, 7-5': how she was beaten.
        h, relation = tree.heads[h], "obl:unmarked"
    if first <= h < end or tree.under(h, first):
        return
    tree.move(first, h)
    tree.relate(first, relation)
    for w in range(first + 1, end):
        if tree.heads[w] != first:
            tree.move(w, first)
        tree.relate(w, "flat")


def _behind_noun(tree: Tree, i: int, end: int) -> None:
    """'led for most of the game 20-13': how they led, and no name of a game."""
    noun = tree.heads[i]
    if tree.pos[noun] == "NOUN" and noun == i - 1 and tree.lemmas[noun] not in _RESULTS:
        _bind(tree, i, end)


_RESULTS = word_set("score result record vote verdict split edge lead margin win victory defeat")


def _lead(tree: Tree, i: int) -> None:
    """'from a set and 5-3 down': one lead, whatever the tree makes of its parts."""
    if tree.lemmas[i + 1] not in _AND:
        return
    end = _score(tree, i + 2)
    if end == i + 2:
        return
    if end < tree.n and tree.lemmas[end] in _STANDING:
        end += 1
    inside = range(i + 1, end)
    if any(not i <= k < end for w in inside for k in tree.kids[w] if tree.base[k] != "punct"):
        return
    if tree.heads[i] in inside:
        return
    for w in inside:
        if tree.heads[w] != i:
            tree.move(w, i)
        tree.relate(w, "flat")


def _rank(tree: Tree, i: int) -> None:
    """'The British No 1 was beaten': the rank is who it was, and 'British' of what country."""
    before = i - 1
    if tree.heads[i] != before or tree.base[i] not in ("appos", "nmod", "flat"):
        return
    if not tree.words[i + 1].text.isdecimal() or tree.heads[i + 1] != i:
        return
    if tree.tags[before] not in ("JJ", "NNP", "NNPS") or tree.heads[before] < 0:
        return
    if not any(tree.base[k] == "det" for k in tree.kids[before]):
        return
    relation = tree.rels[before]
    tree.move(i, tree.heads[before])
    tree.relate(i, relation)
    for k in tree.kids[before][:]:
        tree.move(k, i)
    tree.move(before, i)
    tree.relate(before, "amod")

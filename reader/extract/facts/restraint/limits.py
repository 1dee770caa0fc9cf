"""Limits left behind: 'have won only once', 'performed as designed'."""

from __future__ import annotations

from collections.abc import Container

from reader.extract.facts import lexicon as lex
from reader.extract.facts.candidate import Candidate
from reader.extract.tree import Tree
from reader.extract.words import word_set

_TIMES = word_set("year month week day hour decade century minute")


def limit_cut(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'have won only once', 'made no sound as the verdict was read': said within a limit."""
    v = c.head
    for k in tree.kids[v]:
        if k < v or k in used:
            continue
        if tree.lemmas[k] in _SELDOM and tree.lemmas[k - 1] in ("only", "just", "but"):
            return True
        marks = {tree.lemmas[m] for m in tree.children(k, "mark", "advmod") if m == tree.lo[k]}
        none = bool(c.object) and tree.lemmas[c.object[0]] == "no"
        if (
            tree.base[k] == "advcl"
            and marks & _ONLY
            and any(tree.lemmas[w] == "only" for w in c.predicate)
        ):
            # 'only gets released when it is finished'
            return True
        if none and tree.base[k] == "advcl" and marks & _WHILE and not _set_off(tree, k):
            return True
    return False


_SELDOM = frozenset({"once", "twice"})
_WHILE = frozenset({"as", "when", "while"})
_ONLY = frozenset({"when", "if", "after", "once", "until", "because"})


def _counted_or_likened(tree: Tree, c: Candidate) -> bool:
    """'had passed 20 minutes earlier', 'performed as designed': when, or how, is the point."""
    v = c.head
    for k in tree.kids[v]:
        if k < v:
            continue
        if tree.lemmas[k] in _COUNTED and any(tree.lemmas[w] in _TIMES for w in tree.kids[k]):
            return c.lemma not in lex.COMPLETE
        marks = {tree.lemmas[m] for m in tree.children(k, "mark")}
        if tree.base[k] == "advcl" and tree.tags[k] == "VBN" and marks == {"as"}:
            return c.lemma not in lex.COMPLETE and not _set_off(tree, k)
    return False


_COUNTED = frozenset({"early", "earlier", "late", "later", "before"})


def bare_left_open(tree: Tree, c: Candidate) -> bool:
    """Whether subject and verb stand alone because how, where or of what was left out."""
    v = c.head
    last = max(c.predicate)
    if _counted_or_likened(tree, c):
        return True
    for k in tree.kids[v]:
        if k < last or tree.base[k] not in ("obl", "advcl"):
            continue
        marks = {tree.lemmas[m] for m in tree.children(k, "mark", "case")}
        if tree.base[k] == "obl":
            if tree.case(k):
                return True
            continue
        if tree.tags[k] == "VBG" and not marks - {"with"} and not _set_off(tree, k):
            return True
    if not c.passive:
        return False
    beside = tree.kids[c.subject_head]
    # 'some 70 were hurt': about as many.
    counted = any(tree.pos[k] == "NUM" for k in (c.subject_head, *beside))
    return not counted and any(tree.base[k] == "det" and tree.lemmas[k] == "some" for k in beside)


def _set_off(tree: Tree, k: int) -> bool:
    first = tree.lo[k]
    return "," in (tree.words[first].text, tree.words[first - 1].text)

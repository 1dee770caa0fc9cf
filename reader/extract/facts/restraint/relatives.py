"""Relative and participle clauses that say nothing away from the noun they modify."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.lexicon import TIME_NOUNS
from reader.extract.phrases import apart
from reader.extract.tree import Tree
from reader.extract.words import word_set

_CALLING = frozenset({"call", "name", "dub", "consider", "make", "label", "nickname", "deem"})
_UNITS = word_set("yard mile point foot percent % dollar drop rise increase decrease decline")
_STAYING = word_set("remain stay stand sit wait hang hide gather")
_ANYONE = frozenset({"anyone", "anybody", "everyone", "everybody", "someone", "somebody"})
_ASSESSED = frozenset({"compare", "pertain", "relate"})
_MANNERS = frozenset({"way", "extent", "degree", "manner", "rate", "thing"})


def relative_left_open(ctx: Context, c: Candidate) -> bool:
    """Whether a clause that modifies a noun says nothing away from it."""
    tree, s, noun = c.tree, c.subject_head, modified_noun(c)
    if noun in (s, c.object_head) and 0 <= noun < c.head and apart(tree, noun, c.top()):
        return True
    if _manner(tree, c, noun) or _other(tree, s) or _by_anyone(tree, c) or _none_of(tree, c, noun):
        return True
    if c.rule.startswith("acl-participle"):
        if tree.lemmas[s] in TIME_NOUNS or tree.lemmas[s] in _ANYONE:
            # 'spent hours cutting through it', 'anyone taking part'
            return True
        return c.lemma in _ASSESSED or tree.lemmas[s] in _UNITS or c.lemma in _STAYING
    if s != noun and c.lemma in _CALLING and tree.child(c.head, "obj") < 0 and c.object:
        # 'the man they called X': whom?
        return not (c.passive or bare_participle(tree, c.head))
    return c.object_head == noun and _says_no_more(ctx, tree, c.object)


def modified_noun(c: Candidate) -> int:
    """The noun that the candidate's relative or participle clause modifies, or -1."""
    top = c.top()
    return c.tree.heads[top] if c.tree.base[top] == "acl" else -1


def _manner(tree: Tree, c: Candidate, noun: int) -> bool:
    """'the way Lee has played': how is the point."""
    return noun >= 0 and tree.lemmas[noun] in _MANNERS and c.subject_head != noun


def _by_anyone(tree: Tree, c: Candidate) -> bool:
    """'the best anyone has ever found': it is of what was found that something is said."""
    s = c.subject_head
    return c.rule == "acl:relcl" and tree.lemmas[s] in _ANYBODY and tree.base[s] == "nsubj"


_ANYBODY = frozenset({"anyone", "anybody", "anything"})


def _none_of(tree: Tree, c: Candidate, noun: int) -> bool:
    """'with a watch in each hand, neither of which he read': of which, and not the watches."""
    if noun < 0 or noun not in (c.object_head, c.subject_head):
        return False
    return any(
        tree.lemmas[w] in ("which", "whom") and tree.case(w).lower() == "of"
        for w in range(tree.lo[c.top()], c.head)
        if tree.base[w] == "nmod" and tree.lemmas[tree.heads[w]] in _PARTS
    )


_PARTS = word_set("neither none either both all each some many most few several half one two three")


def _other(tree: Tree, s: int) -> bool:
    """Whether the subject is only other than something: 'other outlets'."""
    return any(tree.lemmas[k] == "other" and k < s for k in tree.kids[s])


def _says_no_more(ctx: Context, tree: Tree, words: Sequence[int]) -> bool:
    """Whether an object that only its relative clause tells apart is nothing but a noun."""
    own = [w for w in words if tree.base[w] not in ("det", "punct")]
    return len(own) == 1 and tree.pos[own[0]] == "NOUN" and not ctx.mentions.at(
        tree.words[own[0]].start
    )  # fmt: skip


def bare_participle(tree: Tree, v: int) -> bool:
    """'Known as X, he …': passive without saying so."""
    return tree.tags[v] == "VBN" and tree.child(v, "aux") < 0

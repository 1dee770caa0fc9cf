"""Whether a clause is negated."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.facts import lexicon as lex
from reader.extract.facts.parts.predicate import auxiliaries
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Polarity


def polarity_of(tree: Tree, chain: Sequence[int], parts: Sequence[int]) -> Polarity:
    """Negative where a verb of the clause is negated, or its subject or object by 'no'."""
    for n, c in enumerate(chain):
        if n and tree.lemmas[chain[n - 1]] in _ASKING:
            # 'asked not to be named': asked all the same.
            break
        for k in tree.kids[c]:
            if _negates(tree, k):
                return Polarity.NEGATIVE
    if chain and negated_with(tree, chain[0]):
        return Polarity.NEGATIVE
    return Polarity.NEGATIVE if any(_is_none(tree, p) for p in parts) else Polarity.POSITIVE


def none_of(tree: Tree, head: int, subject: int) -> bool:
    """'no one could agree', 'could offer no details': negated by its subject or object."""
    return any(_is_none(tree, p) for p in (subject, *tree.children(head, "obj")))


def _is_none(tree: Tree, p: int) -> bool:
    if p < 0:
        return False
    if tree.lemmas[p] in ("nobody", "nothing", "none") and not _but(tree, p):
        return True
    return any(_denies(tree, k) for k in tree.kids[p])


def _negates(tree: Tree, k: int) -> bool:
    """Whether a word negates the verb it hangs on: 'not', 'no longer', but not 'not only'."""
    if tree.base[k] not in ("advmod", "det", "cc", "aux"):
        return False
    if tree.words[k].text.lower() == "longer":
        return any(tree.lemmas[d] == "no" for d in tree.kids[k])
    if tree.lemmas[k] == "no" and tree.lemmas[tree.heads[k]] in _VOTING and k > tree.heads[k]:
        # 'voted no along with the pastor': did vote.
        return False
    following = tree.lemmas[k + 1] if k + 1 < tree.n else ""
    return tree.lemmas[k] in lex.NEGATIVES and following not in _ONLY


_VOTING = frozenset({"vote", "say", "answer", "reply"})
_ONLY = frozenset({"only", "just", "merely", "simply"})


def negated_with(tree: Tree, v: int) -> bool:
    """'could not be measured or detected': what shares its auxiliaries shares their 'not'."""
    first = tree.heads[v]
    if tree.base[v] != "conj" or first < 0 or not tree.children(first, "aux"):
        return False
    if tree.child(v, "nsubj", "aux", "cop", "expl", "mark") >= 0 or not auxiliaries(tree, v):
        return False
    joining = ("or", "nor", "and") if tree.tags[v] == "VB" else ("or", "nor")
    if not any(tree.lemmas[k] in joining for c in tree.children(first, "conj")
               for k in tree.children(c, "cc")):  # fmt: skip
        return False
    return any(
        k < first and tree.lemmas[k] in lex.NEGATIVES for k in tree.children(first, "advmod")
    )


def _denies(tree: Tree, k: int) -> bool:
    """Whether a word before a noun says there is none of it: 'no', 'neither … nor'."""
    if tree.lemmas[k] == "neither":
        return tree.base[k] in ("det", "cc")
    if k > 0 and tree.lemmas[k - 1] == "either":
        # 'either no effect or a slight decline': one or the other.
        return False
    # 'the No 19 shirt': a number.
    counted = k + 1 < tree.n and tree.pos[k + 1] == "NUM" and tree.words[k].text[0] == "N"
    return tree.lemmas[k] == "no" and tree.base[k] == "det" and not counted


def _but(tree: Tree, p: int) -> bool:
    """'nothing but', 'nothing less than', 'none other than': the very thing."""
    following = tree.lemmas[p + 1] if p + 1 < tree.n else ""
    return following in ("but", "less", "other", "short", "except")


_ASKING = word_set("ask request tell order warn advise urge beg instruct remind")

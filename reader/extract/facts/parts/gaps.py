"""The gap of a relative clause, which the noun before it fills: 'jets that Japan is developing'."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.antecedent import RELATIVES
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.lexicon import PLAIN_SAYING, TIME_NOUNS
from reader.extract.phrases import noun_phrase
from reader.extract.tree import Tree
from reader.extract.words import word_set


def relative_gap(found: Candidate, chain: Sequence[int]) -> None:
    """The noun of an object relative clause is its object ('jets that Japan is developing')."""
    tree = found.tree
    top = _outer(tree, chain[0])
    if tree.rels[top] != "acl:relcl" or found.object or tree.pos[found.head] != "VERB":
        return
    noun = tree.heads[top]
    if found.subject_head == noun:
        return
    own = tree.child(top, "nsubj")
    if own >= 0 and tree.lemmas[own] in RELATIVES:
        return
    if tree.lemmas[noun] in _CONTENT_NOUNS:
        return
    if tree.lemmas[noun] in ("what", "whatever") or tree.child(noun, "cop") >= 0:
        # 'This is the first prize he has won': which one he won is said before.
        found.predicate = []
        return
    verbs = (*chain, top)
    pronoun = next(
        (k for c in verbs for k in tree.kids[c] if tree.lemmas[k] in RELATIVES and k < c), -1
    )
    if pronoun >= 0 and tree.lemmas[pronoun] in ("where", "when", "why"):
        return
    if tree.lemmas[noun] in _ADVERBIAL_NOUNS and not _at_which(tree, noun, pronoun):
        return
    stranded = _stranded(tree, found.head)
    if pronoun >= 0 and tree.base[pronoun] == "obl":
        role = tree.case(pronoun).lower()
        if role == "of" or not _one_of_more(tree, noun):
            found.arguments.append((role, _noun_before(tree, noun, top)))
        return
    if stranded >= 0:
        found.predicate = sorted({*found.predicate, stranded})
    found.object = _noun_before(tree, noun, top)
    found.object_head = noun


def _at_which(tree: Tree, noun: int, pronoun: int) -> bool:
    """'29 places at which the wall had thinned': at these alone."""
    return (
        tree.lemmas[noun] in ("place", "point")
        and pronoun >= 0
        and tree.base[pronoun] == "obl"
        and bool(tree.case(pronoun))
    )


def _one_of_more(tree: Tree, noun: int) -> bool:
    """Whether another noun beside could be meant ('a collision with a ship, in which …')."""
    return tree.base[noun] in ("nmod", "conj") or tree.child(noun, "conj", "nmod") > noun


_TERMS = TIME_NOUNS | {"quarter"}


def in_which(found: Candidate, chain: Sequence[int]) -> None:
    """'after a quarter in which sales fell': they fell in that quarter, if at no time told."""
    tree, top = found.tree, _outer(found.tree, chain[0])
    noun = tree.heads[top]
    if tree.rels[top] != "acl:relcl" or found.time or tree.lemmas[noun] not in _TERMS:
        return
    which = [k for k in tree.children(top, "obl") if tree.lemmas[k] == "which" and k < top]
    if which and tree.case(which[0]).lower() in ("in", "during"):
        found.time = _noun_before(tree, noun, top)


def _outer(tree: Tree, v: int) -> int:
    """The first of the clauses coordinated under one subject."""
    while tree.base[v] == "conj" and tree.heads[v] >= 0 and tree.child(v, "nsubj") < 0:
        v = tree.heads[v]
    return v


_ADVERBIAL_NOUNS = word_set("time day way reason place moment year month week case date point")


def gap_left_open(found: Candidate, chain: Sequence[int]) -> bool:
    """Whether the noun that an object relative clause modifies stands in none of its slots.

    'a shoe he had bought himself', 'what he called the end', 'a thing I am good at': away from the
    noun the clause says something else, or nothing.
    """
    tree = found.tree
    top = _outer(tree, chain[0])
    if tree.rels[top] != "acl:relcl":
        return _own_relative(tree, top)
    if _put_in(tree, top):
        return True
    if found.content is not None and _relative(tree, found.content.start):
        # 'the fire, which police said was set': police said no 'which was set'.
        return True
    if tree.child(top, "nsubj", "csubj", "expl") < 0 and not _relatives(tree, top):
        # Nothing in it says that it is one: 'Lee, who fled to Rome that fell, has died'.
        return True
    noun = tree.heads[top]
    lemma = tree.lemmas[noun]
    if noun == found.subject_head or lemma in _ADVERBIAL_NOUNS or lemma in _CONTENT_NOUNS:
        return False
    if noun > top or tree.pos[noun] not in _NOMINAL or _by_adverb(tree, top, noun):
        return False
    slots = (found.object, found.time, found.place, *(words for _, words in found.arguments))
    return not any(noun in words for words in slots)


def _own_relative(tree: Tree, v: int) -> bool:
    """'which vary and which the court ruled unfair': what it ruled so stands further before."""
    return tree.base[v] == "conj" and any(
        k < v and tree.tags[k] in ("WDT", "WP") and tree.base[k] == "obj" for k in tree.kids[v]
    )


def _put_in(tree: Tree, top: int) -> bool:
    """'The roof, he added, would need repairs': a saying put in, and no relative clause."""
    first, behind = tree.lo[top], tree.hi[top] + 1
    return (
        tree.lemmas[top] in PLAIN_SAYING
        and not _relatives(tree, top)
        and tree.words[first].text == ","
        and behind < tree.n
        and tree.words[behind].text == ","
    )


def _relative(tree: Tree, start: int) -> bool:
    first = tree.index_at(start)
    return first >= 0 and tree.tags[first] in ("WDT", "WP", "WRB")


_NOMINAL = frozenset({"NOUN", "PRON", "PROPN", "DET"})


def _by_adverb(tree: Tree, top: int, noun: int) -> bool:
    """Whether the clause says when, where, why or whose, or begins as a complement does."""
    relatives = _relatives(tree, top)
    if not relatives:
        return tree.lemmas[noun] in TIME_NOUNS
    own = relatives[0]
    if tree.lemmas[own] in ("where", "when", "why", "whose") or tree.base[own] in _NOT_MISSED:
        return True
    return bool(tree.case(own))


def _relatives(tree: Tree, top: int) -> list[int]:
    """The relative words in a clause before its verb."""
    before = (k for k in range(tree.lo[top], top) if tree.under(k, top))
    return [k for k in before if tree.lemmas[k] in RELATIVES]


_NOT_MISSED = frozenset({"nsubj", "mark", "advmod"})


_CONTENT_NOUNS = word_set("recognition fact realization likelihood notion conclusion assumption")
"""'the recognition that X have met': what was recognized, with no gap in it."""


def _stranded(tree: Tree, v: int) -> int:
    return next(
        (k for k in tree.kids[v] if k > v and tree.pos[k] == "ADP" and not tree.kids[k]
         and tree.base[k] in ("obl", "case", "advmod")), -1
    )  # fmt: skip


def _noun_before(tree: Tree, noun: int, clause: int) -> list[int]:
    low = tree.lo[clause]
    return [w for w in noun_phrase(tree, noun, limit=0) if w < low]

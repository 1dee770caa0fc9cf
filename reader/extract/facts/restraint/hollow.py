"""Facts whose parts have lost what makes them say something: 'it is where', 'with his hands'."""

from __future__ import annotations

from reader.extract.facts.candidate import Candidate
from reader.extract.tree import Tree
from reader.extract.words import word_set

_ASKING = frozenset({"where", "what", "why", "how", "when", "who", "which"})
_ORDINALS = word_set("first second third last only")
_KEPT_DAYS = word_set("remember forget mark celebrate enjoy recall commemorate dread")
"""Verbs that have a day or a night for their object."""
_CHARGED = word_set("charge accuse convict suspect")
_NOUNS = frozenset({"PROPN", "NOUN", "DET", "PRON"})


def hollow(c: Candidate) -> bool:
    """Whether such a part is the gist; a time or an argument that is not is taken from the fact."""
    tree = c.tree
    _leave_absolute(c)
    _leave_time_of_crime(c)
    if len(c.object) == 1 and tree.lemmas[c.object[0]] in _ASKING and c.lemma == "be":
        # 'it's where he retired to'
        return True
    if c.time and not c.object and c.content is None and c.lemma in _KEPT_DAYS and not c.passive:
        # 'will remember | this night'
        return True
    return _first_time(c) or _gerund_alone(c)


def _leave_absolute(c: Candidate) -> None:
    """'with his wrists [chained]': no company that he was in."""
    tree = c.tree
    c.arguments = [
        (role, words)
        for role, words in c.arguments
        if not (role == "with" and words and _owned(tree, words[0]) and _done_to(tree, words[-1]))
    ]


def _owned(tree: Tree, first: int) -> bool:
    return tree.tags[first] == "PRP$"


def _done_to(tree: Tree, last: int) -> bool:
    return last + 1 < tree.n and tree.tags[last + 1] in ("VBN", "VBG")


def _leave_time_of_crime(c: Candidate) -> None:
    """'shown at the trial of two accused of killing Ann on May 3': when they did it."""
    tree = c.tree
    if c.time and any(
        tree.base[w] == "acl" and tree.lemmas[w] in _CHARGED for w in range(c.head + 1, c.time[0])
    ):
        c.time = []


def _first_time(c: Candidate) -> bool:
    """'the first time that a team ran so far and lost': which team is not what is told."""
    tree, v = c.tree, c.head
    while tree.base[v] == "conj" and tree.heads[v] >= 0:
        v = tree.heads[v]
    noun = tree.heads[v]
    if tree.base[v] != "acl" or noun < 0 or tree.lemmas[noun] != "time":
        return False
    if not any(tree.lemmas[k] in _ORDINALS for k in tree.kids[noun] if k < noun):
        return False
    return tree.lemmas[c.subject[0]] in ("a", "an", "any")


def _gerund_alone(c: Candidate) -> bool:
    """'charged with | killing [Ann]': whom is torn off."""
    tree = c.tree
    if len(c.object) != 1 or tree.tags[c.object[0]] != "VBG":
        return False
    after = c.object[0] + 1
    if after >= tree.n or tree.pos[after] not in _NOUNS or tree.pos[c.object[0]] != "VERB":
        return False
    used = {w for _, words in c.arguments for w in words} | {*c.time, *c.place, *c.predicate}
    return after not in used

"""Arguments read across a verb that is not told: they are that verb's, not the clause's own.

In 'fined the yard for dumping oil in the Tees last May' the nearer verb takes what stands behind
it (late closure, Frazier 1979); where the tree hangs it higher, it says of the one deed what was
said of the other. No more is one read that stands right behind a phrase not told of the deed.
"""

from __future__ import annotations

from collections.abc import Container

from reader.extract.facts.arguments.promotion import role_words
from reader.extract.facts.candidate import Candidate
from reader.extract.tree import Tree

_NO_VERBS = frozenset({"case", "mark", "fixed", "cc", "compound", "flat", "det"})
_INFINITE = frozenset({"VBG", "VBN"})
_BEGINNING = frozenset({"start", "begin", "end"})
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_IN_PHRASES = frozenset({"nmod", "flat", "compound", "amod"})
_MARKS = frozenset({'"', "“", "”", "``", "''", "‘", "’"})


def without_others(found: Candidate, used: Container[int]) -> None:
    """Takes out arguments behind a verb of another clause, and times behind a participle."""
    tree = found.tree
    found.arguments = [
        (role, words)
        for role, words in found.arguments
        if not words
        or not (_said_of_another(found, role, words, used) or _untold(found, role, words, used))
    ]
    if found.time and tree.lemmas[found.time[0]] != "after":
        verb = _across(found, found.time[0], used)
        if verb >= 0 and tree.tags[verb] in _INFINITE and not _then(tree, verb):
            found.time = []


def _said_of_another(found: Candidate, role: str, words: list[int], used: Container[int]) -> bool:
    if role in ("", "to") or (role == "if" and found.tree.pos[words[0]] != "VERB"):
        # 'should it leak' has its verb before it.
        return False
    first = min(role_words(found.tree, role, words), default=words[0])
    return _across(found, first, used) >= 0


def _untold(found: Candidate, role: str, words: list[int], used: Container[int]) -> bool:
    """'Jo faces theft and Al fraud as an aide': right behind what is not told of the deed.

    Not where that is another phrase of the same verb or of what is told, or a measure, nor
    where the argument is a clause or the noun that this clause modifies.
    """
    tree = found.tree
    head = next((w for w in words if tree.heads[w] not in words), words[0])
    if not role or tree.base[words[0]] == "punct" or tree.under(found.head, head):
        return False
    if tree.pos[head] == "VERB":
        return False
    before = min(role_words(tree, role, words), default=words[0]) - 1
    if before < 0 or before in used or tree.lemmas[before] in role.split():
        return False
    if tree.pos[before] not in _CONTENT or tree.rels[before] == "obl:unmarked":
        return False
    top = before
    while top not in used and tree.base[top] in _IN_PHRASES and tree.heads[top] >= 0:
        top = tree.heads[top]
    another = tree.base[top] == "obl" and tree.heads[top] in found.predicate
    return top not in used and not another


def _then(tree: Tree, verb: int) -> bool:
    """'drowned when it overturned on Monday', 'off starting in May': both were then."""
    marks = tree.children(verb, "mark", "advmod")
    return tree.lemmas[verb] in _BEGINNING or any(
        tree.lemmas[k] in ("when", "while") for k in marks
    )


def _across(found: Candidate, first: int, used: Container[int]) -> int:
    """The verb not told that stands before this word with no comma to end its clause, or -1."""
    tree = found.tree
    before = first - 1
    while before > 0 and tree.words[before].text in _MARKS:
        before -= 1
    if tree.words[before].text == ",":
        return -1
    return next((w for w in range(before, found.predicate[-1], -1) if _acts(tree, w, used)), -1)


def _acts(tree: Tree, w: int, used: Container[int]) -> bool:
    if w in used or tree.pos[w] not in ("VERB", "AUX") or tree.base[w] in _NO_VERBS:
        return False
    if not tree.words[w].text[0].islower():
        return False
    return tree.base[w] != "amod" or tree.words[w - 1].text == ","

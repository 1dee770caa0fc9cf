"""Words left out of the middle of a phrase, put back where nothing was meant to be left out.

What is told elsewhere in the fact, what stands in brackets, between commas or dashes, another
conjunct and an age are left out on purpose. Else a tree torn at an apposition, a list or a
participle leaves a phrase nobody wrote: 'the vehicle owned by a firm' for 'the vehicle, a 1994
model owned by a firm'.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.extract.facts.candidate import Candidate
from reader.extract.tree import Tree

_MOST = 15
_CLOSED_BY = {"(": ")", "[": "]", ",": ",", "-": "-", "–": "–", "—": "—"}
_OPENING_ITEMS = frozenset({"NUM", "DET", "ADJ", "NOUN"})
_NEGATIONS = frozenset({"not", "never", "no"})


def fill_holes(c: Candidate) -> None:
    """Gives each slot back what was torn out of its middle."""
    plain = [c.subject, c.object, c.time, c.place]
    told = {*c.predicate}.union(*plain, *(words for _, words in c.arguments))
    c.subject, c.object, c.time, c.place = (_filled(c.tree, words, told) for words in plain)
    c.arguments = [
        (role, _filled(c.tree, words, told.union(_role(c.tree, role, words))))
        for role, words in c.arguments
    ]


def close_gap(c: Candidate) -> None:
    """Gives verb or object what stands between them and was left out: 'broke [the club's] record'.

    A preposition or a particle goes to the verb ('making off [with] £2 million'), and a noun torn
    from the object, which it made its argument, goes back to the object.
    """
    tree = c.tree
    if not c.predicate or not c.object or c.content is not None:
        return
    gap = range(c.predicate[-1] + 1, c.object[0])
    told = {*c.subject, *c.time, *c.place}.union(*(words for _, words in c.arguments))
    if not gap or len(gap) > _SHORT or not told.isdisjoint(gap):
        return
    first, *others = gap
    if tree.rels[first] in _LINKING and tree.lemmas[first] != "that":
        if all(tree.base[w] in ("fixed", "cop") for w in others):
            c.predicate = [*c.predicate, *gap]
            _rejoin(c, tree.words[first].text.lower())
        return
    nominal = all(tree.pos[w] in (*_BEGINNING, "ADP", "PART") for w in others)
    if nominal and tree.pos[first] in _BEGINNING and tree.base[first] not in ("expl", "advmod"):
        c.object = [*gap, *c.object]


def _rejoin(c: Candidate, link: str) -> None:
    """Gives the object what is told as linked by the same word: 'called on the two [banks]'."""
    behind = c.object[-1] + 1
    for n, (role, words) in enumerate(c.arguments):
        if role.startswith(f"{link} "):
            # 'moved into range for a kick' was read as 'into range for'.
            c.arguments[n] = (role.rpartition(" ")[2], words)
        if role == link and words and words[0] == behind:
            c.object = [*c.object, *words]
            del c.arguments[n]
            return


_SHORT = 4
_LINKING = frozenset({"case", "mark", "compound:prt"})
_BEGINNING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "SYM"})


def end_at_hole(c: Candidate) -> None:
    """Ends the object where what stands behind something told elsewhere says nothing of it.

    'back | the tourists maybe' for 'will be back by May, the tourists maybe by July'; and 'a son
    of Ohio' for 'a son, Jo, of Ohio'.
    """
    tree = c.tree
    told = {*c.time, *c.place}.union(*(words for _, words in c.arguments))
    for before, behind in pairwise([w for w in c.object if tree.pos[w] != "PUNCT"]):
        said = [w for w in range(before + 1, behind) if tree.pos[w] != "PUNCT"]
        if not said or before in told or tree.under(before, behind):
            continue
        if _new(c, before, behind) if not told.isdisjoint(said) else _whose(tree, said, behind):
            c.object = [w for w in c.object if w <= before]
            c.time = [w for w in c.time if w < behind]
            return


def _new(c: Candidate, before: int, behind: int) -> bool:
    """Whether a word begins a phrase, and none that is an object or complement of its own."""
    first, second = _top(c, before), _top(c, behind)
    needed = first != second and c.tree.base[second] in ("obj", "xcomp", "ccomp")
    return c.tree.pos[behind] in _OPENING and not needed


def _top(c: Candidate, w: int) -> int:
    """The word under the head that another hangs on."""
    while c.tree.heads[w] >= 0 and c.tree.heads[w] != c.head:
        w = c.tree.heads[w]
    return w


def _whose(tree: Tree, said: Sequence[int], behind: int) -> bool:
    """'a son, Jo, of Ohio': behind the name of someone it is where he is from."""
    named = all(tree.pos[w] == "PROPN" for w in said)
    marked = tree.words[said[0] - 1].text == tree.words[said[-1] + 1].text == ","
    return named and marked and tree.lemmas[behind] == "of"


_OPENING = frozenset({"NUM", "DET", "NOUN", "PROPN", "ADV", "ADJ", "PRON"})


def _role(tree: Tree, role: str, words: list[int]) -> list[int]:
    """The role within an argument: 'mainly by train' is by train."""
    inside = range(words[0], words[-1]) if role and words else ()
    return [w for w in inside if tree.words[w].text.lower() == role]


def _filled(tree: Tree, words: list[int], told: set[int]) -> list[int]:
    """The words with those torn out from between them; `told` are all the fact has."""
    shown = [w for w in words if tree.pos[w] != "PUNCT"]
    holes = (range(before + 1, behind) for before, behind in pairwise(shown))
    lost = [w for hole in holes for w in _torn_out(tree, hole, told)]
    return sorted({*words, *lost}) if lost else words


def _torn_out(tree: Tree, hole: Sequence[int], told: set[int]) -> Sequence[int]:
    """The words of a hole, or none of them where they are left out with good reason."""
    said = [w for w in hole if tree.pos[w] != "PUNCT"]
    if not 0 < len(said) <= _MOST or not told.isdisjoint(said):
        return ()
    if any(tree.pos[w] == "CCONJ" or tree.lemmas[w] in _NEGATIONS for w in said):
        return ()
    if tree.lemmas[said[-1]] == "old" or (_aside(tree, hole) and not _item(tree, hole, said)):
        return ()
    return hole


def _aside(tree: Tree, hole: Sequence[int]) -> bool:
    """Whether punctuation parts the words from what is before and behind."""
    return _CLOSED_BY.get(tree.words[hole[0]].text) == tree.words[hole[-1]].text


def _item(tree: Tree, hole: Sequence[int], said: Sequence[int]) -> bool:
    """Whether words between commas are one of a list: 'guns, a knife with a broken tip, ropes'."""
    if tree.words[hole[0]].text != "," or tree.pos[said[-1]] == "NUM":
        # An age: 'offered Cole, 28, a contract'.
        return False
    if any(tree.rels[w] == "conj" for w in said):
        return True
    behind = hole[-1] + 1
    return tree.pos[behind] in _OPENING_ITEMS and tree.pos[said[0]] in _OPENING_ITEMS

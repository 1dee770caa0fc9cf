"""Stretches of time that are what is done or given, and what stands behind one and is of it.

'faces up to five years in prison': the years are what one faces, and the prison is where they are
spent. 'the year to June' is one stretch, and 'a fire at the mill' one happening.
"""

from __future__ import annotations

from reader.extract.times.lexicon import MONTH_NOUNS, UNIT_NOUNS
from reader.extract.tree import Tree
from reader.extract.words import word_set

_COUNTED_FROM = word_set(
    "ago later earlier before after into from since short old apart away behind ahead off until"
)
_SPREAD = frozenset({"every", "each", "over", "another", "for"})
_CUSTODY = word_set("prison jail custody detention")
_BOUNDED = frozenset({"after", "since", "during", "following", "amid"})
_SPENT = frozenset({"as", "without"})
_SITES = frozenset({"in", "at", "on", "near", "outside", "inside"})


def settle_stretches(tree: Tree) -> None:
    """Hangs such phrases where they belong, in place; it stays a tree."""
    for k in range(1, tree.n):
        if tree.base[k] == "obl":
            _what_is_given(tree, k)
            _of_the_stretch(tree, k)
            _of_the_happening(tree, k)


def _what_is_given(tree: Tree, k: int) -> None:
    """'was given five minutes', 'faces up to five years', 'was put back two hours'."""
    v = tree.heads[k]
    if not 0 <= v < k or tree.pos[v] != "VERB" or tree.case(k) or not _counted(tree, k):
        return
    if tree.child(v, "obj", "ccomp", "xcomp") >= 0:
        return
    behind = [*tree.lemmas[tree.hi[k] + 1 : tree.hi[k] + 3], "", ""]
    if behind[0] in _COUNTED_FROM or (behind[0] in ("a", "per") and behind[1] in UNIT_NOUNS):
        return
    between = range(v + 1, tree.lo[k])
    if all(tree.base[w] in ("advmod", "compound", "fixed", "case") for w in between):
        tree.relate(k, "obj")
        up, number = v + 1, tree.child(k, "nummod")
        if tree.lemmas[up : up + 2] == ["up", "to"] and tree.heads[up] == v and number > up:
            tree.move(up, number)
            tree.relate(up, "advmod")


def _counted(tree: Tree, k: int) -> bool:
    """Whether a noun is a stretch of time told by its number: 'two hours', 'a fourth week of'."""
    first = tree.lo[k]
    if tree.lemmas[k] not in UNIT_NOUNS or tree.lemmas[first] in _SPREAD:
        return False
    if any(tree.pos[w] == "PROPN" or tree.lemmas[w] in UNIT_NOUNS for w in tree.kids[k]):
        # 'Tuesday night', 'two nights a week'
        return False
    if tree.child(k, "nummod") >= 0:
        return tree.lemmas[tree.child(k, "nummod")] != "one"
    which = [w for w in tree.children(k, "amod") if tree.lemmas[w].endswith(("th", "ond", "rd"))]
    return bool(which) and tree.lemmas[first] == "a" and tree.child(k, "nmod") > k


def _of_the_stretch(tree: Tree, k: int) -> None:
    """'five years in prison', '25 years to life', 'the three months to the end of June'."""
    noun = _before(tree, k)
    if noun < 0 or tree.lemmas[noun] not in UNIT_NOUNS:
        return
    role = tree.case(k).lower()
    served = role == "in" and tree.lemmas[k] in _CUSTODY and tree.child(k, "det") < 0
    ended = role == "to" and _of_calendar(tree, k) and tree.child(noun, "det") >= 0
    ended = ended or (role == "to" and tree.lemmas[k] == "life")
    if served or ended:
        tree.move(k, noun)
        tree.relate(k, "nmod")


def _of_calendar(tree: Tree, k: int) -> bool:
    if tree.lemmas[k] == "end":
        return any(_of_calendar(tree, d) for d in tree.children(k, "nmod"))
    return tree.pos[k] == "PROPN" and tree.words[k].text.lower().rstrip(".") in MONTH_NOUNS


def _of_the_happening(tree: Tree, k: int) -> None:
    """'has not played since a row in the car park', 'fell during a move from Hull to Leeds'."""
    noun = _before(tree, k)
    if noun < 0 or tree.pos[noun] != "NOUN" or tree.case(noun).lower() not in _BOUNDED:
        return
    role = tree.case(k).lower()
    counted = tree.child(noun, "nummod") >= 0
    if counted or tree.lemmas[noun] in UNIT_NOUNS:
        # 'after two years in charge of it', 'after five matches without a goal'
        state = role == "in" and tree.tags[k] == "NN" and tree.child(k, "det", "nmod:poss") < 0
        inside = counted and (state or role in _SPENT)
    else:
        told = tree.child(noun, "det", "nmod:poss", "amod") >= 0
        inside = told and (role in _SITES or (role == "to" and _comes_from(tree, noun)))
    if inside:
        tree.move(k, noun)
        tree.relate(k, "nmod")


def _comes_from(tree: Tree, noun: int) -> bool:
    """'a transfer from a jail': where to is told next."""
    return any(tree.case(k).lower() == "from" for k in tree.children(noun, "nmod"))


def _before(tree: Tree, k: int) -> int:
    """The noun right before a phrase of the same verb, or -1."""
    v = tree.heads[k]
    for noun in tree.children(v, "obl", "obj"):
        if v < noun < k and tree.hi[noun] == tree.lo[k] - 1 and tree.words[tree.lo[k]].text != ",":
            return noun
    return -1

"""What time of a clause is whose, once subject, predicate and object are known."""

from __future__ import annotations

from reader.extract.facts.candidate import Candidate
from reader.extract.tree import Tree
from reader.extract.words import word_set

_NARROWING = word_set(
    "shortly soon just immediately right midway early earlier late later long almost exactly"
)
"""Adverbs right before a time that belong to it ('shortly after the vote')."""


def settle(found: Candidate) -> None:
    """Gives a time the adverb right before it, and none to what several times share out."""
    tree = found.tree
    if found.time and (_shared_out(tree, found) or _bracketed(tree, found.time[0])):
        found.time = []
    if not found.time:
        return
    if _counted_from_nothing(tree, found):
        found.time = []
        return
    _cut_behind(tree, found)
    # 'have protested daily': when, not how.
    found.predicate = [w for w in found.predicate if w not in found.time] or found.predicate
    before = found.time[0] - 1
    while before >= 0 and tree.lemmas[before] in _NARROWING and before != found.head:
        if before in found.subject or before in found.object:
            break
        found.time.insert(0, before)
        found.predicate = [w for w in found.predicate if w != before]
        before -= 1


def _counted_from_nothing(tree: Tree, found: Candidate) -> bool:
    """'an hour later', 'later that night': a time that counts from one told elsewhere."""
    first = found.time[0]
    text = [w.text.lower() for w in tree.words]
    words = [text[w] for w in found.time if tree.base[w] not in ("punct", "case")]
    before = text[max(0, first - 1) : first]
    later = text[found.time[-1] + 1 : found.time[-1] + 2]
    if (
        not words
        or len(words) > _LONGEST_POINTING
        or any(tree.pos[w] == "PROPN" for w in found.time)
    ):
        return False
    if words[0] in _COUNTS and any(w in _COUNTED_FROM for w in (*words[-1:], *later)):
        return True
    return "that" in words[:2] and words[-1] in _PARTS and "later" in {*before, *words}


_LONGEST_POINTING = 4
_COUNTED_FROM = frozenset({"later", "earlier", "afterward", "afterwards"})
_COUNTS = word_set(
    "a an one two three four five six seven eight nine ten several many some few hours minutes "
    "days weeks months years moments"
)
_PARTS = frozenset({"night", "day", "morning", "evening", "afternoon", "week", "month", "year"})


def _bracketed(tree: Tree, first: int) -> bool:
    """'the Nationals (eight years, $160 million)': said of the noun before."""
    return first > 0 and tree.words[first - 1].text == "("


def _cut_behind(tree: Tree, found: Candidate) -> None:
    """Takes from an object a clause that stands behind the time, and speaks of it.

    'were in the church at the time the fire was noticed'
    """
    time = found.time[0]
    behind = [w for w in found.object if w > time]
    if len(behind) == len(found.object) or not any(tree.pos[w] in _VERBAL for w in behind):
        return
    found.object = [w for w in found.object if w < time]


_VERBAL = ("VERB", "AUX")


def _shared_out(tree: Tree, found: Candidate) -> bool:
    """'signed Ann on Tuesday and Jo today': each of two times is that of one of the two."""
    first, last = found.time[0], found.time[-1]
    if last - first + 1 == len(found.time):
        return False
    return any(
        tree.base[w] == "conj" and first < w < last and w in found.object for w in found.object
    )

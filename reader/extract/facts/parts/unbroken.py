"""Phrases that have lost words from their middle, made whole again or ended there.

Prepositions, conjunctions and relative pronouns join what stands behind them to what stands
before. Where the tree is torn they hang elsewhere than the phrase they open, and leave with what
they hang on: 'a spectacle Lee in a wheelchair' for 'a spectacle, with Lee in a wheelchair'.
A subject ends where a comma opens what is left out: 'Ann Dr Jo' for 'Ann, who plays Dr Jo'.
"""

from __future__ import annotations

from itertools import pairwise

from reader.extract.antecedent import RELATIVES
from reader.extract.facts.candidate import Candidate

_JOINING = frozenset({"ADP", "SCONJ", "CCONJ"})
_MOST = 2


def make_unbroken(c: Candidate) -> None:
    """Gives the object its joining words back, where nothing else is missing; ends the subject.

    An argument right behind that such a word had become the role of is its phrase's end: 'a gain
    of 8 percent Friday's +over: close' is 'a gain of 8 percent over Friday's close'.
    """
    c.subject = _to_the_gap(c)
    joints = _joints(c)
    if not joints:
        return
    c.object = sorted({*c.object, *joints})
    roles = {c.tree.words[w].text.lower() for w in joints}
    for argument in c.arguments:
        role, words = argument
        if role in roles and words and words[0] == c.object[-1] + 1:
            c.object += words
            c.arguments = [other for other in c.arguments if other is not argument]
            return


def _joints(c: Candidate) -> list[int]:
    """The words between those of the object where they are but joining ones, and no one else's."""
    tree = c.tree
    elsewhere = {*c.predicate, *c.subject, *c.time, *c.place}
    elsewhere.update(w for _, words in c.arguments for w in words)
    out: list[int] = []
    for before, behind in pairwise(c.object):
        between = range(before + 1, behind)
        words = [w for w in between if tree.pos[w] != "PUNCT"]
        joins = all(tree.pos[w] in _JOINING or tree.lemmas[w] in RELATIVES for w in words)
        if 0 < len(words) <= _MOST and joins and elsewhere.isdisjoint(words):
            out += between
    return out


def _to_the_gap(c: Candidate) -> list[int]:
    """The subject up to where what stands behind a comma is left out, unless a second one closes.

    Behind a name a second name is none of the subject either way: 'Ann Lee, of High Street, Leeds'.
    """
    tree = c.tree
    for before, behind in pairwise(c.subject):
        if before < c.subject_head or behind == before + 1:
            continue
        if tree.words[before + 1].text not in _MARKS or tree.words[behind].text in _MARKS:
            continue
        joined = tree.heads[behind] if tree.base[behind] == "cc" else -1
        if joined >= 0 and tree.pos[joined] == "PROPN" and not tree.case(joined):
            # 'Jo Lee, 22 and Ann Burke, 30'
            continue
        named = tree.pos[before] == tree.pos[behind] == "PROPN"
        if named or tree.words[behind - 1].text not in _MARKS:
            return [w for w in c.subject if w <= before]
    return c.subject


_MARKS = frozenset({",", "–", "—", "--"})

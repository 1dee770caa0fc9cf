"""On which side of an event an amount stands: forecast or measured, found or gone, counted or not.

Two amounts on two sides are both right: what forecasters expect of a storm and what fell, the
record a fee breaks and the fee, the lead in a count and the ballots still out.
"""

from __future__ import annotations

import re

from reader.compare.claim import Claim
from reader.compare.restraint.around import Around
from reader.compare.tree import Tree

_FORESEEING = frozenset({"forecast", "expect", "predict", "project", "foresee", "anticipate"})
_WEATHER = ("length", "speed", "area", "temperature")
"""Values that are measured once they were foreseen."""
_SURPASSING = re.compile(
    r"(?:smash|beat|br[eo]ak|broke|surpass|eclips|exceed|better|shatter|overt(?:ak|ook))",
    re.IGNORECASE,
)
"""Verbs of what an amount does to the one that stood before it."""
_THE = frozenset({"the", "its", "their", "his", "her"})
_PENDING = re.compile(
    r"\b(?:uncounted|outstanding|unopened|(?:to be|left to be|left to) (?:counted|count|opened"
    r"|processed|tallied)|not (?:yet )?been (?:counted|opened|processed|tallied))\b",
    re.IGNORECASE,
)
"""What says of things counted that they are not yet in the count."""
_STATES = frozenset({"xcomp", "obl", "advmod"})
_FOUND = frozenset({"find", "recover", "discover", "return", "retrieve", "locate"})
_GONE = frozenset(
    {"miss", "missing", "lose", "lost", "steal", "vanish", "disappear", "unaccounted"}
)
_ALL, _PASSENGERS = "peopl", "passeng"
_CREW = re.compile(r"\b(?:crew|pilots?|flight attendants|stewardess(?:es)?)\b", re.IGNORECASE)
_ABOVE = 3
"""How many words above an amount may say on which side it stands."""


def facets(around: Around, claim: Claim) -> frozenset[str]:
    """Return the sides on which an amount stands that another's lacking tells it apart by."""
    found = around.head(claim)
    if found is None:
        return frozenset()
    tree, _, head = found
    above = [head, *(i for _, i in zip(range(_ABOVE), tree.above(head), strict=False))]
    sides = (
        ("forecast", claim.measure.startswith(_WEATHER) and _foreseen(tree, above)),
        ("surpassed", _surpassed(tree, above)),
        ("pending", claim.measure == "count" and _pending(around, claim, tree, above)),
    )
    return frozenset(side for side, holds in sides if holds)


def _foreseen(tree: Tree, above: list[int]) -> bool:
    return any(tree.words[i].lemma.lower() in _FORESEEING for i in above)


def _surpassed(tree: Tree, above: list[int]) -> bool:
    """Tell whether an amount is the known one that another one surpasses ('beats the £36m')."""
    for i in above[:2]:
        verb = tree.heads[i]
        if tree.base[i] == "obj" and _SURPASSING.match(tree.words[verb].text):
            return any(tree.words[k].text.lower() in _THE for k in tree.kids[i])
    return False


def _pending(around: Around, claim: Claim, tree: Tree, above: list[int]) -> bool:
    """Tell whether what is counted is yet to be dealt with ('2,900 ballots remain')."""
    clause = tree.clause[above[0]]
    if tree.words[clause].lemma.lower() == "remain" and tree.words[clause].pos == "VERB":
        subject = tree.child(clause, "nsubj")
        if subject in above and tree.child(clause, *_STATES) < 0:
            return True
    return bool(_PENDING.search(around.text(claim), claim.focus[1], tree.sentence.end))


def fate(around: Around, claim: Claim) -> str:
    """Return whether things counted were 'found' or are 'gone', '' where nothing says so."""
    found = around.head(claim) if claim.measure == "count" else None
    if found is None:
        return ""
    tree, _, head = found
    nouns = [i for i in (head, tree.heads[head]) if i >= 0]
    said = [k for i in nouns for k in tree.kids[i] if tree.base[k] == "acl" and k > head]
    said += [k for k in tree.kids[head] if tree.base[k] == "amod"]
    for i in (*said, tree.clause[head]):
        lemma = tree.words[i].lemma.lower()
        if lemma in _GONE or tree.words[i].text.lower() in _GONE:
            return "gone"
        if lemma in _FOUND:
            return "found"
    return ""


def aboard(around: Around, a: Claim, b: Claim) -> bool:
    """Tell whether one counts all people of a craft and the other its passengers alone.

    That is sure only where a passage speaks of the crew, too.
    """
    if a.measure != "count":
        return False
    one, other = (_PASSENGERS in c.nouns for c in (a, b))
    everyone = b if one else a
    if one == other or _ALL not in everyone.nouns:
        return False
    return any(_with_crew(around, c) for c in (a, b))


def _with_crew(around: Around, claim: Claim) -> bool:
    tree = around.tree(claim)
    if tree is None:
        return False
    return bool(_CREW.search(around.text(claim), tree.sentence.start, tree.sentence.end))

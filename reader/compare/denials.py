"""Whether a clause is said not to be so: 'denied that …', 'it was not true that …'.

A denial stands above what it denies, so no word of the denied clause itself tells of it. What did
not happen until Friday is no such thing: it did then.
"""

from __future__ import annotations

from reader.compare.negation import negated
from reader.compare.tree import Tree

_DENYING = frozenset({"deny", "dispute", "refute", "rebut", "reject", "dismiss"})
_UNTRUE = frozenset(
    {"untrue", "false", "incorrect", "inaccurate", "baseless", "unfounded", "groundless",
     "bogus", "fabricated", "nonsense", "lie", "denial"}
)  # fmt: skip
_MISTAKEN = _UNTRUE | {"wrong", "mistaken"}
"""What says that a report is untrue: 'it is wrong that they starve' says that they do."""
_REFUSING = frozenset({"refuse", "decline", "fail", "neglect", "hesitate", "avoid"})
"""What is not done by who does so."""
_TRUE = frozenset({"true", "correct", "accurate", "case", "truth"})
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "hardly"})
_CONTENT = frozenset({"ccomp", "csubj", "xcomp", "acl"})
_SAID = frozenset(
    {"claim", "report", "allegation", "suggestion", "accusation", "rumour", "rumor", "assertion",
     "statement", "charge", "story", "notion", "idea", "speculation", "account"}
)  # fmt: skip
"""What names something said, whose content stands behind it: 'claims that …'."""
_UNTIL = frozenset({"until", "till"})
_CALLING = frozenset({"call", "brand", "label", "describe", "dub", "term"})
DEPTH = 8
"""How many clauses up are looked at."""


def denied(tree: Tree, i: int) -> bool:
    """Tell whether what the clause of a word says is denied by what stands above it.

    What is denied twice is not.
    """
    turned = False
    i = tree.clause[i]
    for _ in range(DEPTH):
        above = tree.heads[i]
        if above < 0 or tree.base[i] not in (*_CONTENT, "conj"):
            break
        if tree.base[i] != "conj":
            if tree.base[i] == "acl" and not _content(tree, i):
                break
            turned ^= denies(tree, above)
        i = tree.clause[above] if tree.words[above].pos == "NOUN" else above
    return turned


def denying(tree: Tree, i: int) -> bool:
    """Tell whether the clause of a word says itself of what stands below that it is not so."""
    clause = tree.clause[i]
    return any(
        tree.base[k] in _CONTENT
        and tree.clause[tree.heads[k]] == clause != k
        and (tree.base[k] != "acl" or _content(tree, k))
        and denies(tree, tree.heads[k])
        for k in range(len(tree.words))
        if tree.heads[k] >= 0
    )


def denies(tree: Tree, i: int) -> bool:
    """Tell whether a word says of a clause below it that it is not so.

    A noun for what was said ('reports that') does by what is said of it.
    """
    word = tree.words[i].lemma.lower()
    if word in _SAID:
        return _noun_denied(tree, i)
    return _says_not(tree, i)


def _says_not(tree: Tree, i: int, untrue: frozenset[str] = _UNTRUE) -> bool:
    word = tree.words[i].lemma.lower()
    if word in _DENYING:
        return tree.words[i].pos == "VERB" and not _withheld(tree, i)
    not_so = any(tree.words[k].text.lower() in _NOT for k in tree.kids[i])
    return not not_so if word in untrue else not_so and word in _TRUE


def _withheld(tree: Tree, verb: int) -> bool:
    """Tell whether what a verb says is not done: 'no one denied', 'refused to confirm or deny'."""
    turned = _undone(tree, verb)
    for _ in range(DEPTH):
        above = tree.heads[verb]
        if above >= 0 and tree.base[verb] == "xcomp":
            turned ^= tree.words[above].lemma.lower() in _REFUSING
            turned ^= _undone(tree, above)
        elif above >= 0 and not turned and _shares(tree, verb):
            turned = _undone(tree, above)
        else:
            break
        verb = above
    return turned


def _undone(tree: Tree, verb: int) -> bool:
    own = {tree.words[k].text.lower() for k in tree.kids[verb] if k < verb}
    return "without" in own or not own.isdisjoint(_NOT) or negated(tree, verb)


def _shares(tree: Tree, verb: int) -> bool:
    """Tell whether a verb shares the 'not' of the one before it: 'did not confirm or deny'."""
    joined = any(tree.words[k].text.lower() in ("or", "nor") for k in tree.kids[verb])
    return joined and tree.base[verb] == "conj" and tree.child(verb, "nsubj") < 0


def _noun_denied(tree: Tree, noun: int) -> bool:
    """Tell whether 'claims' are rejected, are untrue, are called untrue, have no truth in them."""
    above = tree.heads[noun]
    if above < 0:
        return False
    if _says_not(tree, above, _MISTAKEN):
        return True
    if tree.base[noun] != "obj" or tree.words[above].lemma.lower() not in _CALLING:
        return False
    behind = [k for k in tree.subtree(above) if k > noun and tree.base[k] != "amod"]
    return not _withheld(tree, above) and any(_says_not(tree, k, _MISTAKEN) for k in behind)


def _content(tree: Tree, i: int) -> bool:
    """Tell whether a clause on a noun is what was said, or is so, and no relative clause."""
    noun = tree.words[tree.heads[i]].lemma.lower()
    return noun in _SAID or noun in _UNTRUE or noun in _TRUE


def put_off(tree: Tree, i: int) -> bool:
    """Tell whether the clause of a verb says until when it holds: 'did not leave until Friday'."""
    limits = [k for k in tree.kids[i] if k > i]
    limits += [m for k in limits for m in tree.kids[k] if tree.base[m] in ("case", "mark")]
    return any(tree.words[k].text.lower() in _UNTIL for k in limits)

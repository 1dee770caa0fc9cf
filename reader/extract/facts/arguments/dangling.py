"""Phrases cut off before what says which: 'on the morning [I sailed]', 'on ground [wet]'."""

from __future__ import annotations

from collections.abc import Container

from reader.extract.facts.candidate import Candidate


def without_dangling(found: Candidate, used: Container[int]) -> None:
    """Takes out arguments cut off: 'some 22 km [from where she fell]', 'for reasons [that …]'."""
    tree = found.tree

    def dangles(role: str, words: list[int]) -> bool:
        behind = words[-1] + 1
        if behind >= tree.n or behind in used:
            return False
        if not role and tree.lemmas[behind] in ("from", "after", "before", "away", "short"):
            return True
        own = [w for w in words if tree.base[w] not in ("det", "punct")]
        cut = [k for k in tree.children(words[-1], "acl") if tree.lo[k] == behind]
        return len(own) == 1 and tree.pos[own[0]] == "NOUN" and bool(cut)

    found.arguments = [(role, words) for role, words in found.arguments if not dangles(role, words)]
    if _bare_ground(found, used):
        found.place = []
    if _before_it_did(found):
        found.time = []
    last = found.time[-1] if found.time else -1
    which = [k for k in tree.children(last, "acl") if tree.lo[k] == last + 1] if last >= 0 else []
    if which and tree.tags[last] == "NN" and any(tree.lemmas[w] == "the" for w in found.time):
        # which morning 'on the morning I sailed' was is cut off
        found.time = []


def _bare_ground(found: Candidate, used: Container[int]) -> bool:
    """'on ground [already saturated by Ann]': which ground is cut off."""
    tree = found.tree
    own = [w for w in found.place if tree.base[w] not in ("case", "fixed")]
    if len(own) != 1 or tree.tags[own[0]] not in ("NN", "NNS"):
        return False
    behind = own[0] + 1
    behind += behind < tree.n and tree.base[behind] == "advmod"
    return (
        behind < tree.n
        and tree.tags[behind] in ("VBN", "JJ")
        and tree.base[behind] in ("acl", "advcl", "amod")
        and behind not in used
    )


def _before_it_did(found: Candidate) -> bool:
    """'after years of trials [broke its rivals]': what it was after is a clause, cut off."""
    tree = found.tree
    behind = found.time[-1] + 1 if found.time else tree.n
    return (
        behind < tree.n
        and tree.lemmas[found.time[0]] in ("after", "before", "since", "until")
        and tree.tags[behind] in ("VBD", "VBZ", "VBP")
        and behind != found.head
        and behind not in found.predicate
        and tree.heads[behind] <= behind
        and tree.child(behind, "nsubj", "nsubj:pass") < 0
    )

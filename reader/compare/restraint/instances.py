"""Which of several like events or things a claim is of: the sixth aftershock, a similar drug."""

from __future__ import annotations

from reader.compare.claim import Claim
from reader.compare.restraint.around import Around

_INSTANCES = frozenset(
    {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
     "aftershock", "similar", "comparable", "rival", "competing"}
)  # fmt: skip
"""What says of a thing that it is another one than that spoken of."""


def instance(around: Around, claim: Claim) -> frozenset[str]:
    """Return what says which of several like events a value is of: the sixth, an echo."""
    tree = around.tree(claim)
    if tree is None:
        return frozenset()
    value = tree.inside(*claim.focus)
    subject = tree.subject(tree.clause[tree.top(value)]) if value else -1
    if subject < 0 or subject in value:
        return frozenset()
    told = [subject, *(k for k in tree.kids[subject] if k not in value)]
    return frozenset(tree.words[i].lemma.lower() for i in told) & _INSTANCES

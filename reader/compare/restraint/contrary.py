"""Whether one claim is of what an article says is not so, and another of what one says is so.

Whatever two such have in common, they do not agree on: 'denied that it had passed in January' gives
no January at which it passed.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.compare.claim import Claim
from reader.compare.denials import denied, denying, put_off
from reader.compare.negation import negated
from reader.compare.restraint.around import Around
from reader.compare.tree import Tree
from reader.model import SlotKind

_ITS_OWN = frozenset({SlotKind.QUOTE, SlotKind.ACTION, SlotKind.NAME})
"""What is compared by how it is said, or is so whatever is said of it."""
_AGE = "age"
"""What is so of someone whatever is said of him."""


@dataclass(frozen=True, slots=True)
class Stance:
    """Whether a value's clause is denied or denies, is negated, and the concepts of its verb."""

    denied: bool
    negated: bool
    verb: tuple[str, ...]


def stance(around: Around, claim: Claim) -> Stance | None:
    """Return how the clause of a value is told, None where the value is so in any case."""
    found = around.head(claim)
    if found is None or claim.kind in _ITS_OWN or claim.measure == _AGE:
        return None
    tree, _, head = found
    if _of_subject(tree, head):
        return None
    verb = tree.clause[head]
    concepts = tuple(around.reading(claim).concepts(tree, [verb]))
    untrue = denied(tree, head) or denying(tree, verb)
    return Stance(untrue, negated(tree, verb) and not put_off(tree, verb), concepts)


def _of_subject(tree: Tree, head: int) -> bool:
    """Tell whether a value only says which subject is meant: 'the mayor of Leeds'."""
    while head != tree.clause[head]:
        head = tree.heads[head]
        if tree.base[head] == "nsubj":
            return True
    return False


def contrary(a: Stance | None, b: Stance | None) -> bool:
    """Tell whether what one says is so is what the other says is not."""
    if a is None or b is None:
        return False
    if a.verb and a.verb == b.verb:
        return (a.denied ^ a.negated) is not (b.denied ^ b.negated)
    return a.denied is not b.denied

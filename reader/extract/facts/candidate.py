"""A fact in the making: words of a tree, not yet offsets."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.extract.attribution import Report
from reader.extract.tree import Tree
from reader.model import FactKind, Modality, Polarity, Span


@dataclass(slots=True)
class Candidate:
    """What a rule found: each part a list of words of the tree, in order.

    `head` is the word the fact hangs on (its place decides order and attribution), `content` an
    object given as offsets (what is said), `speech` the attribution a statement reports.
    """

    tree: Tree
    sentence: int
    head: int
    rule: str
    confidence: float
    lemma: str
    subject_head: int
    subject: list[int]
    predicate: list[int] = field(default_factory=list)
    object: list[int] = field(default_factory=list)
    object_head: int = -1
    arguments: list[tuple[str, list[int]]] = field(default_factory=list)
    time: list[int] = field(default_factory=list)
    place: list[int] = field(default_factory=list)
    modality: Modality = Modality.STATED
    polarity: Polarity = Polarity.POSITIVE
    kind: FactKind = FactKind.EVENT
    content: Span | None = None
    speech: Report | None = None
    passive: bool = False

    def top(self) -> int:
        """The verb that begins the clause the head is joined to or completes, or the head."""
        tree, v = self.tree, self.head
        while tree.base[v] in ("conj", "xcomp") and tree.heads[v] >= 0:
            v = tree.heads[v]
        return v

    def bare(self) -> bool:
        """Whether there is nothing but subject and predicate."""
        return not (self.object or self.arguments or self.time or self.place or self.content)


@dataclass(slots=True)
class Arguments:
    """The parts of a clause's periphery; each entry of `others` is (role, words)."""

    time: list[int] = field(default_factory=list)
    place: list[int] = field(default_factory=list)
    others: list[tuple[str, list[int]]] = field(default_factory=list)
    conditional: bool = False

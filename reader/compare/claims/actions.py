"""Claims of action: that something happened, is so, is planned, is denied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.compare.claim import Claim
from reader.compare.claims import quotes
from reader.compare.concepts import concept, opposite
from reader.compare.reading import Reading
from reader.compare.tree import Tree
from reader.compare.verdicts import Judgement
from reader.compare.verdicts import actions as rules
from reader.model import Fact, FactKind, Modality, Polarity, SlotKind, Verdict

_KINDS = frozenset(
    {FactKind.EVENT, FactKind.STATE, FactKind.STATEMENT, FactKind.PLAN, FactKind.QUANTITY}
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
CLEAR = 0.6
"""What share they must share for one to negate the other."""
SAME = 0.45
"""What share of all their concepts two clauses must share to say the same, not one of them more."""


@dataclass(frozen=True, slots=True)
class Action:
    """How a clause speaks of what it says, and the lemmas it says it with.

    `finite` is false of participles and infinitives, whose modality is that of what they hang
    from. Of two `quoted` ones the quotations are compared.
    """

    modality: Modality
    polarity: Polarity
    finite: bool
    quoted: bool
    lemmas: frozenset[str]
    concepts: frozenset[str]


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the actions and states of an article's body, one for each fact."""
    said = quotes.quoted(reading.article.text)
    for fact in reading.facts:
        quoted = any(s <= fact.start and fact.end <= e + 1 for s, e in said)
        if fact.kind not in _KINDS or fact.predicate is None:
            continue
        claim = _claim(reading, fact, quoted=quoted)
        if claim is not None:
            yield claim


def _claim(reading: Reading, fact: Fact, *, quoted: bool) -> Claim | None:
    tree = reading.tree_at(fact.start)
    if tree is None or fact.predicate is None:
        return None
    inside = tree.inside(fact.start, fact.end)
    predicate = tree.inside(fact.predicate.start, fact.predicate.end)
    if not inside or not predicate:
        return None
    concepts = reading.concepts(tree, inside)
    subject = reading.key_at(fact.subject.start)
    if subject is not None:
        concepts.append(subject)
    lemma = concept(tree.words[tree.top(predicate)].text.lower())
    rest = reading.concepts(tree, [i for i in range(len(tree.words)) if i not in set(inside)])
    finite = any(
        tree.words[i].tag in _FINITE for i in (*predicate, *tree.kids[tree.top(predicate)])
    )
    lemmas = frozenset(
        tree.words[i].lemma.lower() for i in inside if tree.words[i].pos in ("VERB", "ADJ", "ADV")
    )
    return Claim(
        reading.number, SlotKind.ACTION, "action", _short(fact),
        Action(fact.modality, fact.polarity, finite, quoted, lemmas, frozenset(concepts)),
        fact.start, fact.end,
        (fact.predicate.start, fact.predicate.end), _about(fact), (lemma,),
        frozenset([subject] if subject else []), frozenset(concepts), frozenset(rest), frozenset(),
        reading.trees.index(tree), _subject(reading, tree, fact, subject),
        tuple(s.text for s in fact.asserted_by), fact.id,
    )  # fmt: skip


def _subject(reading: Reading, tree: Tree, fact: Fact, key: str | None) -> str | None:
    if key is not None:
        return key
    inside = tree.inside(fact.subject.start, fact.subject.end)
    found = reading.concepts(tree, [tree.top(inside)]) if inside else []
    return found[0] if found else None


def _short(fact: Fact) -> str:
    parts = [fact.predicate, fact.object]
    return " ".join(p.text for p in parts if p)[:120]


def _about(fact: Fact) -> str:
    subject = fact.subject_is or fact.subject
    predicate = fact.predicate.text if fact.predicate else ""
    return f"{subject.text} {predicate}"[:80]


_SAME = Judgement(Verdict.AGREE, "same action", "Both say the same.")
_MORE = Judgement(Verdict.COMPATIBLE, "one says more", "No conflict; one says more than the other.")


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two actions stand to each other: by modality, polarity and opposite words."""
    one, other = a.payload, b.payload
    if not isinstance(one, Action) or not isinstance(other, Action):
        return None
    if one.quoted and other.quoted:
        return None
    first, second = one.lemmas - other.lemmas, other.lemmas - one.lemmas
    clash = next(((x, y) for x in sorted(first) for y in sorted(second) if opposite(x, y)), None)
    shared = len(one.concepts & other.concepts) / max(1, len(one.concepts | other.concepts))
    if clash and one.polarity is other.polarity and shared >= CLEAR:
        return Judgement(
            Verdict.DIFFER, "opposite words", f"One says “{clash[0]}”, the other “{clash[1]}”."
        )
    if clash:
        return None
    if one.finite and other.finite:
        judgement = rules.judge((one.modality, one.polarity), (other.modality, other.polarity))
        if judgement.verdict is Verdict.DIFFER and shared < CLEAR:
            return None
        if judgement.verdict is not Verdict.AGREE:
            return judgement
    return _SAME if shared >= SAME else _MORE

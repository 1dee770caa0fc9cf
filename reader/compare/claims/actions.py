"""Claims of action: that something happened, is so, is planned, is denied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.compare.claim import Claim
from reader.compare.claims import quotes
from reader.compare.concepts import concept, opposite
from reader.compare.denials import denied, denying, put_off
from reader.compare.reading import Reading
from reader.compare.sources import sources_of
from reader.compare.tree import Tree
from reader.compare.verdicts import Judgement, dates, quantities
from reader.compare.verdicts import actions as rules
from reader.model import Fact, FactKind, Modality, Polarity, SlotKind, Span, Verdict

_KINDS = frozenset(
    {FactKind.EVENT, FactKind.STATE, FactKind.STATEMENT, FactKind.PLAN, FactKind.QUANTITY}
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LIGHT = frozenset({"be", "have", "do", "get", "become", "remain", "appear", "seem", "prove"})
_CIRCUMSTANCES = frozenset(
    {"by", "for", "after", "before", "during", "since", "following", "because", "despite", "amid"}
)
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
CLEAR = 0.6
"""What share they must share for one to negate the other."""
SAME, ALIKE = 0.5, 0.6
"""What share of what they say of their subjects two clauses must share to say the same.

With one predicate and with another."""


@dataclass(frozen=True, slots=True)
class Action:
    """How a clause speaks of what it says, and the lemmas it says it with.

    `finite` is false of participles and infinitives, whose modality is that of what they hang
    from. Of two `quoted` ones the quotations are compared. `said` are the concepts of predicate,
    object and further arguments, times left out; `amounts` and `days` what it says how much and
    when.
    """

    modality: Modality
    polarity: Polarity
    finite: bool
    quoted: bool
    lemmas: frozenset[str]
    concepts: frozenset[str]
    said: frozenset[str]
    amounts: tuple[tuple[str, quantities.Amount], ...]
    days: tuple[dates.When, ...]


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the actions and states of an article's body, one for each predicate.

    Facts of one predicate and subject, which coordination has several of, are one.
    """
    said = quotes.quoted(reading.article.text)
    merged: dict[tuple[int, int], list[Fact]] = {}
    for fact in reading.facts:
        if fact.kind in _KINDS and fact.predicate is not None:
            merged.setdefault((fact.predicate.start, fact.subject.start), []).append(fact)
    for facts in merged.values():
        start, end = min(f.start for f in facts), max(f.end for f in facts)
        quoted = any(s <= start and end <= e + 1 for s, e in said)
        claim = _claim(reading, facts, (start, end), quoted=quoted)
        if claim is not None:
            yield claim


def _claim(
    reading: Reading, facts: Sequence[Fact], hull: tuple[int, int], *, quoted: bool
) -> Claim | None:
    first = facts[0]
    tree = reading.tree_at(hull[0])
    if tree is None or first.predicate is None or _turned(first):
        return None
    inside = tree.inside(*hull)
    predicate = tree.inside(first.predicate.start, first.predicate.end)
    if not inside or not predicate:
        return None
    concepts = reading.concepts(tree, inside)
    subject = reading.key_at(first.subject.start)
    if subject is not None:
        concepts.append(subject)
    verb = tree.top(predicate)
    if first.polarity is Polarity.NEGATIVE and put_off(tree, verb):
        return None
    rest = reading.concepts(tree, [i for i in range(len(tree.words)) if i not in set(inside)])
    untrue = denying(tree, verb)
    disowned = not untrue and (first.modality is Modality.DENIED or denied(tree, verb))
    negative = not untrue and cut_off(first.predicate.text)
    polarity = Polarity.POSITIVE if untrue else first.polarity
    action = Action(
        Modality.DENIED if untrue or disowned else first.modality,
        Polarity.NEGATIVE if negative else polarity,
        any(tree.words[i].tag in _FINITE for i in (*predicate, *tree.kids[verb])),
        quoted,
        frozenset(
            w.lemma.lower() for i in inside if (w := tree.words[i]).pos in ("VERB", "ADJ", "ADV")
        ),
        frozenset(concepts),
        _said(reading, tree, facts),
        tuple(_amounts(reading, *hull)),
        tuple(_days(reading, *hull)),
    )
    return Claim(
        reading.number, SlotKind.ACTION, "action", _short(facts, disowned=disowned), action, *hull,
        (first.predicate.start, first.predicate.end), _about(first),
        (_predicate(tree, verb, first),),
        frozenset([subject] if subject else []), frozenset(concepts), frozenset(rest), frozenset(),
        reading.trees.index(tree), _subject(reading, tree, first, subject),
        sources_of(reading, first), first.id,
    )  # fmt: skip


def _predicate(tree: Tree, verb: int, fact: Fact) -> str:
    """Return the concept a clause predicates: of its verb, behind 'be' of what follows."""
    if tree.words[verb].lemma.lower() in _LIGHT and fact.predicate is not None:
        after = fact.object or fact.predicate
        inside = [i for i in tree.inside(after.start, after.end) if tree.words[i].pos in _TELLING]
        if inside:
            verb = tree.top(inside) if fact.object else inside[-1]
    return concept(tree.words[verb].text.lower())


def _said(reading: Reading, tree: Tree, facts: Sequence[Fact]) -> frozenset[str]:
    """Return the concepts of what facts say of their subject, but for when and why."""
    when = {
        i
        for t in reading.annotations.times
        if t.start < tree.sentence.end and tree.sentence.start < t.end
        for i in tree.inside(t.start, t.end)
    }
    spans = [s for f in facts for s in (f.predicate, f.object, f.place, *_told(f)) if s is not None]
    said = {i for s in spans for i in tree.inside(s.start, s.end)}
    own = {i for f in facts for i in tree.inside(f.subject.start, f.subject.end)}
    return frozenset(reading.concepts(tree, sorted(said - when - own)))


def _told(fact: Fact) -> list[Span]:
    """Return the further arguments that say what is said, and not why, by whom or after what."""
    return [a.span for a in fact.arguments if a.role.lower() not in _CIRCUMSTANCES]


def _amounts(reading: Reading, start: int, end: int) -> Iterator[tuple[str, quantities.Amount]]:
    """Yield the amounts of a stretch with the concept of what they count, '' of a measure."""
    for quantity in reading.annotations.quantities:
        if start <= quantity.start and quantity.end <= end:
            amount = quantities.amount(quantity)
            counted = (quantity.unit or "").split()[-1:] if amount.dimension == "count" else []
            yield "".join(concept(w.lower()) for w in counted), amount


def _days(reading: Reading, start: int, end: int) -> Iterator[dates.When]:
    for time in reading.annotations.times:
        if start <= time.start and time.end <= end:
            when = dates.when(time.value, time.modifier)
            if when is not None:
                yield when


def _subject(reading: Reading, tree: Tree, fact: Fact, key: str | None) -> str | None:
    if key is not None:
        return key
    inside = tree.inside(fact.subject.start, fact.subject.end)
    found = reading.concepts(tree, [tree.top(inside)]) if inside else []
    return found[0] if found else None


def _short(facts: Sequence[Fact], *, disowned: bool) -> str:
    """Return predicate and objects, with what stands above them where that denies them."""
    objects = [f.object.text for f in facts if f.object]
    predicate = facts[0].predicate
    said = " ".join([predicate.text if predicate else "", ", ".join(objects)]).strip()[:120]
    return f"denied: {said}" if disowned else said


def _about(fact: Fact) -> str:
    subject = fact.subject_is or fact.subject
    predicate = fact.predicate.text if fact.predicate else ""
    return f"{subject.text} {predicate}"[:80]


_CUT_OFF = re.compile(r"n['’](?: t)?(?: |$)", re.IGNORECASE)
"""A 'not' whose apostrophe stands apart from its t, as in much copied text (hadn’ t been)."""


def cut_off(predicate: str) -> bool:
    """Tell whether a predicate has a 'not' that parsing may have missed for its apostrophe."""
    return bool(_CUT_OFF.search(predicate))


def _turned(fact: Fact) -> bool:
    """Tell whether what negates a fact may stand in a clause its object ran on into."""
    negative = fact.polarity is Polarity.NEGATIVE and fact.object is not None
    return negative and bool(_CONCEDED.search(fact.object.text if fact.object else ""))


_CONCEDED = re.compile(r"\b(?:al)?though\b", re.IGNORECASE)
_SAME = Judgement(Verdict.AGREE, "same action", "Both say the same.")
_MORE = Judgement(Verdict.COMPATIBLE, "one says more", "No conflict; one says more than the other.")
_OTHERS = Judgement(Verdict.COMPATIBLE, "other details", "No conflict; each adds something else.")


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two actions stand to each other: by modality, polarity and what they say.

    None where they can't be one: with other predicates and little else in common, or with amounts
    or days none of which fit.
    """
    one, other = a.payload, b.payload
    if not isinstance(one, Action) or not isinstance(other, Action):
        return None
    if (one.quoted and other.quoted) or not _fit(one, other):
        return None
    first, second = one.lemmas - other.lemmas, other.lemmas - one.lemmas
    clash = next(((x, y) for x in sorted(first) for y in sorted(second) if opposite(x, y)), None)
    shared = _share(one.concepts, other.concepts)
    if clash and one.polarity is other.polarity and shared >= CLEAR:
        return Judgement(
            Verdict.DIFFER, "opposite words", f"One says “{clash[0]}”, the other “{clash[1]}”."
        )
    if clash:
        return None
    if one.finite and other.finite:
        judgement = rules.judge((one.modality, one.polarity), (other.modality, other.polarity))
        yet = "yet" in one.lemmas | other.lemmas  # 'had yet to' negates without a 'not'
        if judgement.verdict is Verdict.DIFFER and (yet or shared < CLEAR):
            return None
        if judgement.verdict is not Verdict.AGREE:
            return judgement
    return _said_alike(one.said, other.said, same=a.governors[:1] == b.governors[:1])


def _said_alike(a: frozenset[str], b: frozenset[str], *, same: bool) -> Judgement | None:
    """Return how what two clauses say compares; `same` tells whether their predicates are one."""
    share = _share(a, b)
    if share >= (SAME if same else ALIKE):
        more = same and (a <= b or b <= a) and len(a ^ b) >= _ADDED
        return _MORE if more else _SAME
    if share >= SAME:
        return _OTHERS
    if not same:
        return None
    return _MORE if a <= b or b <= a else _OTHERS


_ADDED = 2
"""So many concepts more say something more, however long what both say is."""


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 1.0


def _fit(a: Action, b: Action) -> bool:
    """Tell whether two actions can be one by what they say how much and when."""
    amounts = [
        quantities.judge(x, y)
        for n, x in a.amounts
        for m, y in b.amounts
        if n == m and quantities.same_kind(x, y)
    ]
    days = [dates.judge(x, y) for x in a.days for y in b.days]
    return _any_fits(amounts) and _any_fits(days)


def _any_fits(judgements: Sequence[Judgement | None]) -> bool:
    """Tell whether none can be compared, or one does not differ."""
    known = [j for j in judgements if j is not None]
    return not known or any(j.verdict is not Verdict.DIFFER for j in known)

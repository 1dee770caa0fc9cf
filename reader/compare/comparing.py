"""What several articles say about the same things, lined up and judged."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from reader.compare.claim import Claim, Judge
from reader.compare.claims import actions, amounts, lists, places, quotes, roles, times
from reader.compare.features import Features, Floats
from reader.compare.independence import roots
from reader.compare.lineup import Link, Model, best_links, linked, slots
from reader.compare.linking import link
from reader.compare.models import ACTION, COUNT, MEASURE, PLACE, SET, TIME
from reader.compare.only import only_here
from reader.compare.reading import Reading
from reader.compare.related import related
from reader.compare.stories.reprints import reprints
from reader.compare.variants import citations, variants
from reader.compare.verdicts.judgement import STRENGTH, strongest
from reader.compare.weights import Weights
from reader.errors import CompareError
from reader.model import Annotations, Article, Compared, Comparison, Member, SlotKind, Verdict

HIDDEN = 0.3
"""What share of an action's passage a difference must cover to be what it is about."""
MOST = 50
"""How many articles can be compared at once."""
LABEL = 60
"""How many letters what a comparison is about had better not exceed."""

_SURE = {
    Verdict.AGREE: 0.9,
    Verdict.COMPATIBLE: 0.85,
    Verdict.VARIANT: 0.8,
    Verdict.DIFFER: 0.8,
}
"""How sure links are that need no lining up; the better fit goes first."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word on a slot: `verdict` is what they put right, None that they dismissed it.

    `slot` is what `slot_key` gave for the comparison they saw.
    """

    slot: str
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class _Sort:
    """One type of claim: what makes them, judges them and lines them up."""

    claims: Callable[[Reading], Iterator[Claim]]
    judge: Callable[[Claim], Judge]
    model: Callable[[Claim], Model]


_SORTS = (
    _Sort(
        amounts.claims,
        lambda _: amounts.judge,
        lambda c: COUNT if c.measure == "count" else MEASURE,
    ),
    _Sort(times.claims, lambda _: times.judge, lambda c: TIME if c.measure == "time" else MEASURE),
    _Sort(places.claims, lambda _: places.judge, lambda _: PLACE),
    _Sort(lists.claims, lambda _: lists.judge, lambda _: SET),
    _Sort(actions.claims, lambda _: actions.judge, lambda _: ACTION),
)


def slot_key(comparison: Comparison, articles: Sequence[Article]) -> str:
    """Return a stable key of a comparison: its kind and the passages compared, by article id."""
    parts = [str(comparison.kind)]
    parts += sorted(f"{articles[m.article - 1].id}:{m.text}" for m in comparison.members)
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=8).hexdigest()


def compare(
    articles: Sequence[tuple[Article, Annotations]], *, decisions: Sequence[Decision] = ()
) -> Compared:
    """Return what articles say about the same things, differences first, and what only one says.

    Raises CompareError for fewer than two different articles, for more than fifty, and for
    articles that are on different things.
    """
    _check([article for article, _ in articles])
    readings = [Reading(i, a, n) for i, (a, n) in enumerate(articles, 1)]
    if not related([r.article for r in readings]):
        raise CompareError(
            "these articles are on different things, so there is nothing to compare; "
            "choose articles on one story"
        )
    people = link(readings)
    weights = Weights(readings)
    features = Features(weights, _vectors(readings))
    copies = reprints([r.article.text for r in readings])
    found: list[Comparison] = [*variants(readings, people), *citations(readings, people)]
    for claims, judge, model in _families(readings):
        found += _compared(readings, claims, linked(claims, judge, features.of(claims), model))
    found += _compared_directly(readings)
    found = _distinct([_counted(c, copies) for c in found])
    found = _decided(found, [a for a, _ in articles], decisions)
    found.sort(key=lambda c: (-STRENGTH[c.verdict], -c.score, c.members[0].start))
    return Compared(
        tuple(a for a, _ in articles), tuple(found), tuple(only_here(readings, weights, found))
    )


def _check(articles: Sequence[Article]) -> None:
    distinct = {(a.id, a.text) for a in articles}
    if len(distinct) < 2 or len({a.text for a in articles}) < 2:
        raise CompareError("comparing takes at least two different articles; give another one")
    if len(articles) > MOST:
        raise CompareError(f"{len(articles)} articles are too many to compare; give at most {MOST}")


def aligned_families(
    articles: Sequence[tuple[Article, Annotations]],
) -> Iterator[tuple[Features, list[Claim], Judge, Model]]:
    """Yield what `compare` lines up, before it does: for fitting and for looking into."""
    readings = [Reading(i, a, n) for i, (a, n) in enumerate(articles, 1)]
    link(readings)
    features = Features(Weights(readings), _vectors(readings))
    for claims, judge, model in _families(readings):
        yield features, claims, judge, model


def _families(readings: Sequence[Reading]) -> Iterator[tuple[list[Claim], Judge, Model]]:
    """Yield the claims of one measure together, with what judges them and lines them up."""
    for sort in _SORTS:
        by_measure: defaultdict[str, list[Claim]] = defaultdict(list)
        for reading in readings:
            for claim in sort.claims(reading):
                by_measure[claim.measure].append(claim)
        for claims in by_measure.values():
            if len({c.article for c in claims}) > 1:
                yield claims, sort.judge(claims[0]), sort.model(claims[0])


def _compared_directly(readings: Sequence[Reading]) -> Iterator[Comparison]:
    """Yield comparisons of claims whose measure alone says what they are about."""
    by_measure: defaultdict[str, list[Claim]] = defaultdict(list)
    for reading in readings:
        for claim in (*roles.claims(reading), *quotes.claims(reading)):
            by_measure[claim.measure].append(claim)
    for measure, claims in by_measure.items():
        judge = _direct_judge(measure)
        links = []
        for i, a in enumerate(claims):
            for j in range(i + 1, len(claims)):
                judgement = judge(a, claims[j]) if a.article != claims[j].article else None
                if judgement is not None:
                    links.append(Link(i, j, _SURE[judgement.verdict], judgement, 0.0))
        yield from _compared(readings, claims, best_links(claims, links))


def _direct_judge(measure: str) -> Judge:
    if measure == "quote":
        return quotes.judge
    return roles.judge_holders if measure.startswith("holder") else roles.judge


def _compared(
    readings: Sequence[Reading], claims: Sequence[Claim], links: Sequence[Link]
) -> Iterator[Comparison]:
    by_pair = {(link.a, link.b): link for link in links}
    for group in slots(claims, links):
        inner = [
            by_pair[i, j] for n, i in enumerate(group) for j in group[n + 1 :] if (i, j) in by_pair
        ]
        inner.sort(key=lambda k: claims[k.a].article != claims[k.b].article)
        verdict = strongest(link.judgement for link in inner)
        if verdict is None or len({claims[i].article for i in group}) < 2:
            continue
        members = tuple(_member(readings, claims[i]) for i in group)
        first = claims[group[0]]
        yield Comparison(
            _about([claims[i].about for i in group]),
            first.kind,
            verdict.verdict,
            verdict.rule,
            verdict.explanation,
            round(sum(k.score for k in inner) / len(inner), 3),
            1,
            members,
        )


def _about(labels: Iterable[str]) -> str:
    """Return the most telling of some labels, the same whatever their order."""
    return max(labels, key=lambda label: (len(label) <= LABEL, len(label), label))


def _member(readings: Sequence[Reading], claim: Claim) -> Member:
    text = readings[claim.article - 1].article.text
    return Member(
        claim.article,
        claim.start,
        claim.end,
        text[claim.start : claim.end],
        claim.value,
        claim.focus,
        claim.sources,
        claim.fact,
    )


def _counted(comparison: Comparison, copies: Sequence[int]) -> Comparison:
    return replace(comparison, independent_sources=roots(comparison.members, copies))


def _distinct(found: Iterable[Comparison]) -> list[Comparison]:
    """Drop what another, stronger or more telling comparison of the same words says already."""
    kept: list[Comparison] = []
    order = sorted(found, key=lambda c: (c.kind is SlotKind.ACTION, -STRENGTH[c.verdict], -c.score))
    for comparison in order:
        if not any(_repeats(comparison, o) or _hides(comparison, o) for o in kept):
            kept.append(comparison)
    return kept


def _hides(one: Comparison, other: Comparison) -> bool:
    """Whether `one` says of an action in general what `other` shows two articles differ on."""
    if one.kind is not SlotKind.ACTION or other.verdict is not Verdict.DIFFER:
        return False
    shared = {
        m.article
        for m in one.members
        for n in other.members
        if m.article == n.article
        and min(m.end, n.end) - max(m.start, n.start) > HIDDEN * (m.end - m.start)
    }
    return len(shared) > 1


def _repeats(one: Comparison, other: Comparison) -> bool:
    """Whether every member of `one` lies on a member of `other`, of the same or a finer kind.

    One misspelling shown once is enough.
    """
    if one.verdict is other.verdict is Verdict.VARIANT:
        return _values(one) == _values(other)
    if one.kind is not other.kind and one.kind is not SlotKind.ACTION:
        return False
    covered = 0
    for m in one.members:
        for n in other.members:
            shared = min(m.end, n.end) - max(m.start, n.start)
            if m.article == n.article and shared > 0.5 * (m.end - m.start):
                covered += 1
                break
    return covered == len(one.members)


def _values(comparison: Comparison) -> set[tuple[int, str]]:
    return {(m.article, m.value) for m in comparison.members}


def _decided(
    found: Sequence[Comparison], articles: Sequence[Article], decisions: Sequence[Decision]
) -> list[Comparison]:
    said = {d.slot: d for d in decisions}
    result = []
    for comparison in found:
        decision = said.get(slot_key(comparison, articles)) if said else None
        if decision is None:
            result.append(comparison)
        elif decision.verdict is not None:
            result.append(
                replace(
                    comparison,
                    verdict=decision.verdict,
                    rule="put right by hand",
                    explanation="A reader judged this.",
                )
            )
    return result


def _vectors(readings: Sequence[Reading]) -> Callable[[Claim], Floats | None]:
    """Return what gives the unit vector of the sentence of a claim, None where unknown."""
    rows: list[list[Floats | None]] = [
        [_unpacked(t.sentence.vector) if t.sentence.vector else None for t in r.trees]
        for r in readings
    ]
    return lambda claim: None if claim.sentence < 0 else rows[claim.article - 1][claim.sentence]


def _unpacked(vector: bytes) -> Floats:
    values: Floats = np.frombuffer(vector, np.int8).astype(np.float32)
    return values / np.float32(127)

"""What several articles say about the same things, lined up and judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from reader.compare.claim import Claim, Judge
from reader.compare.claims import homes, kinds, origins, outcomes, quotes, roles, speakers, votes
from reader.compare.decisions import Decision, decided
from reader.compare.distinct import distinct
from reader.compare.families import families
from reader.compare.features import Features, Floats
from reader.compare.independence import roots
from reader.compare.labels import Labels
from reader.compare.lineup import Link, Model, best_links, linked, slots
from reader.compare.linking import link
from reader.compare.models import FITTED, Models
from reader.compare.only import only_here
from reader.compare.order import Made, as_given, own_order
from reader.compare.reading import Reading
from reader.compare.related import check_comparable
from reader.compare.restraint import Restraint
from reader.compare.rising import rising
from reader.compare.stories.reprints import reprints
from reader.compare.strangers import without_strangers
from reader.compare.variants import citations, spelled_in_one_place, variants
from reader.compare.verdicts.judgement import STRENGTH, strongest
from reader.compare.verdicts.words import words
from reader.compare.weights import Weights
from reader.model import Compared, Comparison, Member, SlotKind, Verdict

_SURE = {
    Verdict.AGREE: 0.9,
    Verdict.COMPATIBLE: 0.85,
    Verdict.VARIANT: 0.8,
    Verdict.DIFFER: 0.8,
}
"""How sure links are that need no lining up; the better fit goes first."""


def compare(
    articles: Made,
    *,
    decisions: Sequence[Decision] = (),
    models: Models = FITTED,
) -> Compared:
    """Return what articles say about the same things, differences first, and what only one says.

    It is the same whatever the order of the articles. Raises CompareError for fewer than two
    different articles, for more than fifty, and for articles that are on different things.
    """
    check_comparable([article for article, _ in articles])
    order = own_order(articles)
    return as_given(_found([articles[i] for i in order], decisions, models), order, articles)


def _found(articles: Made, decisions: Sequence[Decision], models: Models) -> Compared:
    readings = [Reading(i, a, n) for i, (a, n) in enumerate(articles, 1)]
    people = link(readings)
    weights = Weights(readings)
    features = Features(weights, _vectors(readings))
    copies = reprints([r.article.text for r in readings])
    restraint = Restraint(readings)
    labels = Labels(readings, people)
    spelled = [c for c in variants(readings, people) if spelled_in_one_place(readings, c)]
    found: list[Comparison] = [*spelled, *citations(readings, people)]
    for claims, judge, model in families(readings, models):
        links = linked(
            claims, judge, features.of(claims), model, restraint.among(claims), restraint.contrary
        )
        found += _compared(readings, claims, links, labels)
    found += _compared_directly(readings, labels, restraint)
    keys = {(p.article, p.name): key for key, group in people.items() for p in group}
    found = labels.told_apart(distinct([_counted(c, copies, keys) for c in found]))
    found, dismissed = decided(found, [a for a, _ in articles], decisions)
    found.sort(key=_reading_order)
    return Compared(
        tuple(a for a, _ in articles),
        tuple(found),
        tuple(only_here(readings, weights, found)),
        tuple(sorted(dismissed, key=_reading_order)),
    )


def _reading_order(comparison: Comparison) -> tuple[object, ...]:
    """Return what comparisons are ordered by: the strongest and surest first, then by place."""
    first = comparison.members[0]
    return (-STRENGTH[comparison.verdict], -comparison.score, first.start, first.article)


def aligned_families(
    articles: Made, models: Models = FITTED
) -> Iterator[tuple[Features, list[Claim], Judge, Model]]:
    """Yield what `compare` lines up, before it does: for fitting and for looking into."""
    readings = [Reading(i, a, n) for i, (a, n) in enumerate(articles, 1)]
    link(readings)
    features = Features(Weights(readings), _vectors(readings))
    for claims, judge, model in families(readings, models):
        yield features, claims, judge, model


def _compared_directly(
    readings: Sequence[Reading], labels: Labels, restraint: Restraint
) -> Iterator[Comparison]:
    """Yield comparisons of claims whose measure alone says what they are about."""
    by_measure: defaultdict[str, list[Claim]] = defaultdict(list)
    for reading in readings:
        for claim in _direct_claims(reading):
            by_measure[claim.measure].append(claim)
    for measure, claims in by_measure.items():
        judge = _direct_judge(measure)
        links = []
        for i, a in enumerate(claims):
            for j in range(i + 1, len(claims)):
                judgement = judge(a, claims[j]) if a.article != claims[j].article else None
                if judgement is None or restraint.contrary(a, claims[j]):
                    continue
                if judgement.verdict is Verdict.DIFFER and restraint.apart(a, claims[j]):
                    continue
                links.append(Link(i, j, _SURE[judgement.verdict], judgement, 0.0))
        yield from _compared(readings, claims, best_links(claims, links), labels)


def _direct_claims(reading: Reading) -> Iterator[Claim]:
    yield from roles.claims(reading)
    yield from quotes.claims(reading)
    yield from outcomes.claims(reading)
    yield from speakers.claims(reading)
    yield from origins.claims(reading)
    yield from kinds.claims(reading)
    yield from homes.claims(reading)
    yield from votes.claims(reading)


_BY_NAME: Mapping[str, Judge] = {
    "outcome": outcomes.judge,
    "speaker": speakers.judge,
    "origin": origins.judge,
    "kind": kinds.judge,
    "home": homes.judge,
    "vote": votes.judge,
}


def _direct_judge(measure: str) -> Judge:
    if measure == "quote":
        return quotes.judge
    for name, judge in _BY_NAME.items():
        if measure.startswith(name):
            return judge
    return roles.judge_holders if measure.startswith("holder") else roles.judge


def _compared(
    readings: Sequence[Reading], claims: Sequence[Claim], links: Sequence[Link], labels: Labels
) -> Iterator[Comparison]:
    by_pair = {(link.a, link.b): link for link in links if link.firm}
    for group in (without_strangers(g, claims, links) for g in slots(claims, links)):
        inner = [
            by_pair[i, j] for n, i in enumerate(group) for j in group[n + 1 :] if (i, j) in by_pair
        ]
        inner.sort(key=lambda k: claims[k.a].article != claims[k.b].article)
        verdict = strongest(link.judgement for link in inner)
        if verdict is None or len({claims[i].article for i in group}) < 2:
            continue
        first = claims[group[0]]
        if verdict.verdict is Verdict.DIFFER and _one_value([claims[i] for i in group]):
            continue
        if verdict.verdict is Verdict.DIFFER:
            verdict = rising(readings, claims, inner) or verdict
        members = tuple(_member(readings, claims[i]) for i in _once(group, claims))
        yield Comparison(
            labels.called([claims[i] for i in group]),
            first.kind,
            verdict.verdict,
            verdict.rule,
            verdict.explanation,
            round(sum(k.score for k in inner) / len(inner), 3),
            1,
            members,
        )


def _one_value(group: Sequence[Claim]) -> bool:
    """Tell whether all values are written alike: where nothing marked differs, nothing is shown."""
    listed = group[0].kind in (SlotKind.QUANTITY, SlotKind.DATE, SlotKind.SET)
    return listed and len({words(c.value) for c in group}) == 1


def _once(group: Sequence[int], claims: Sequence[Claim]) -> list[int]:
    """Return a group, of a quotation that an article gives twice in the same words only one."""
    kept: list[int] = []
    for i in group:
        again = (c for j in kept if (c := claims[j]).article == claims[i].article)
        if claims[i].kind is not SlotKind.QUOTE or claims[i].value not in (c.value for c in again):
            kept.append(i)
    return kept


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


def _counted(
    comparison: Comparison, copies: Sequence[int], keys: Mapping[tuple[int, str], str]
) -> Comparison:
    return replace(comparison, independent_sources=roots(comparison.members, copies, keys))


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

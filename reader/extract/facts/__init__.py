"""Facts: who or what, did or is, what, when, where, how much; who says so and how surely."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.extract.facts import lexicon as lex
from reader.extract.facts.build import Builder
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.clauses import clause_candidates
from reader.extract.facts.context import Context
from reader.extract.facts.nominal import nominal_candidates
from reader.extract.facts.parts.expand import expanded
from reader.extract.facts.references.alone import left_open, surely_told
from reader.extract.facts.references.slots import with_references
from reader.extract.facts.restraint.prose import no_prose
from reader.extract.facts.restraint.utterances import (
    aged_then,
    cut_at_mark,
    opinion,
    says_too_little,
    second_half,
    thought_lost,
    told_again,
    withdrawn,
)
from reader.extract.facts.trust import likelihood
from reader.extract.tree import Tree
from reader.model import Fact, Part, PartKind, Span

__all__ = ["Context", "find_facts"]

_LONGEST = 160
"""Sentences of more words are no sentences (tables, lists) and give no facts."""
_SILENT = (PartKind.CLOSING, PartKind.BYLINE, PartKind.DATELINE)


def find_facts(ctx: Context, parts: Sequence[Part] = ()) -> tuple[Fact, ...]:
    """The facts of an article in reading order, ids `f1`, `f2`, … .

    None are read from bylines, datelines and closing blocks, nor from what has no sentences, and
    none are given that leave open whom or what they are about.
    """
    silent = [p for p in parts if p.kind in _SILENT]
    builder = Builder(ctx)
    made: list[tuple[Candidate, Fact]] = []
    for n, tree in enumerate(ctx.trees):
        if not 2 <= tree.n <= _LONGEST or _inside(tree, silent):
            continue
        if not ctx.whole and no_prose(tree):
            continue
        for candidate in _candidates(ctx, tree, n):
            fact = builder.fact(candidate)
            if fact is not None and (ctx.whole or not _unsaid(ctx, candidate)):
                made.append((candidate, fact))
    found = _distinct(_without_nobodys(ctx, _without_bare_saying(ctx, made)))
    facts = with_references(ctx, found)
    if not ctx.whole:
        facts = [
            surely_told(ctx, replace(f, confidence=round(likelihood(f, ctx.text), 2)))
            for f in facts
            if not (left_open(ctx, f) or cut_at_mark(ctx, f))
        ]
    facts.sort(key=lambda f: (f.start, f.end))
    return tuple(replace(f, id=f"f{n}") for n, f in enumerate(facts, 1))


def _unsaid(ctx: Context, c: Candidate) -> bool:
    """Whether a candidate's words are taken back, retold or lost, so that they say nothing."""
    if thought_lost(c) or says_too_little(c):
        return True
    if withdrawn(ctx, c) or aged_then(ctx, c) or second_half(ctx, c):
        return True
    return opinion(ctx, c) or told_again(ctx, c)


def _inside(tree: Tree, parts: Iterable[Part]) -> bool:
    s = tree.sentence
    return any(p.start < s.end and s.start < p.end for p in parts)


def _candidates(ctx: Context, tree: Tree, n: int) -> list[Candidate]:
    clauses = [e for c in clause_candidates(ctx, tree, n) for e in expanded(ctx, c)]
    heads = {c.head for c in clauses}
    clauses += [c for c in _speeches(ctx, tree, n) if c.head not in heads]
    return clauses + list(nominal_candidates(ctx, tree, n))


def _speeches(ctx: Context, tree: Tree, n: int) -> Iterable[Candidate]:
    """Quotations whose verb the clause rules left out (inverted, or the tree torn by the quote)."""
    for report in ctx.by_sentence.get(n, ()):
        if not report.direct or report.source is None or report.word < 0:
            continue
        if report.source.text.lower() in _OBJECTIVE:
            # 'Let me say “…”'
            continue
        if tree.lemmas[report.word] in _NAMING:
            # '…, which it called “ordinary”': what was called so is not there.
            continue
        first = tree.index_at(report.source.start)
        if first < 0 or tree.pos[report.word] != "VERB":
            continue
        words = [i for i in range(first, tree.n) if tree.words[i].start < report.source.end]
        yield Candidate(
            tree, n, report.word, "quote", 0.85, tree.lemmas[report.word],
            report.source_word if report.source_word in words else -1, words, [report.word],
            content=report.content, speech=report,
        )  # fmt: skip


_NAMING = frozenset({"call", "dub", "label", "describe", "term", "brand"})
_OBJECTIVE = frozenset({"me", "us", "him", "them"})


def _without_bare_saying(
    ctx: Context, made: Sequence[tuple[Candidate, Fact]]
) -> list[tuple[Candidate, Fact]]:
    """Drops 'X said …' where what was said is given as facts put down to X."""
    if ctx.whole:
        return list(made)
    heads = sorted({c.tree.words[c.head].start for c, _ in made if c.tree.pos[c.head] != "PROPN"})
    spans = sorted((fact.start, fact.end) for _, fact in made)
    out = []
    for c, fact in made:
        speech = c.speech
        if speech is not None and not speech.direct and c.lemma in lex.PLAIN_SAYING:
            own, told = c.tree.words[c.head].start, speech.content
            inside = heads[bisect_left(heads, told.start) : bisect_left(heads, told.end)]
            if any(speech.covers(h) for h in inside if h != own) and _given(told, spans):
                continue
        out.append((c, fact))
    return out


def _given(content: Span, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether most of what was said is given by facts of its own, whose spans stand in order."""
    first, last = (bisect_left(spans, (at, 0)) for at in (content.start, content.end))
    told = {
        at for start, end in spans[first:last] if end <= content.end for at in range(start, end)
    }
    return len(told) >= _MOST * (content.end - content.start)


_MOST = 0.6


def _without_nobodys(
    ctx: Context, made: Sequence[tuple[Candidate, Fact]]
) -> list[tuple[Candidate, Fact]]:
    """Drops what stands in a quotation nobody is known to speak: the article doesn't say it."""
    if ctx.whole:
        return list(made)
    return [
        (c, fact)
        for c, fact in made
        if fact.asserted_by
        or (quote := ctx.quotes.at(fact.start)) is None
        or fact.end > quote.outer_end
    ]


def _distinct(made: Iterable[tuple[Candidate, Fact]]) -> list[Fact]:
    """Each claim once: the surest of those that say the same with the same words."""
    best: dict[tuple[str, ...], Fact] = {}
    for _, fact in made:
        key = (
            fact.subject.entity or fact.subject.text.lower(),
            fact.predicate.text.lower() if fact.predicate else fact.lemma,
            fact.object.text.lower() if fact.object else "",
            " ".join(a.role + a.span.text.lower() for a in fact.arguments),
            fact.time.text.lower() if fact.time else "",
            fact.subject_is.text if fact.subject_is else "",
        )
        held = best.get(key)
        if held is None or fact.confidence > held.confidence:
            best[key] = fact
    return list(best.values())

"""From candidates to facts: spans, entities, amounts, sources, confidence."""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.attribution import Report
from reader.extract.attribution.cues import Cue
from reader.extract.facts import lexicon as lex
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.kinds import kind_of
from reader.extract.facts.parts.amounts import keep_amounts_whole
from reader.extract.facts.parts.holes import close_gap, end_at_hole, fill_holes
from reader.extract.facts.parts.unbroken import make_unbroken
from reader.extract.facts.restraint.completeness import complete
from reader.extract.facts.restraint.soundness import sound
from reader.extract.facts.restraint.torn import torn
from reader.extract.facts.restraint.unsaid import worth_saying
from reader.extract.facts.stance.sources import Assertions
from reader.extract.facts.stance.voices import in_own_voice, under_cue
from reader.extract.facts.tidying import tidy
from reader.extract.tree import wording
from reader.model import Argument, Fact, FactKind, Modality, Span

_FORETELLING = (Cue.SAY, Cue.BELIEVE, Cue.EXPECT, Cue.SPECULATE, Cue.WARN)
_NOT_YET = frozenset(("before", "until", "till", "if", "unless", "once", "than", "as", "whether"))
_PRESUPPOSED = ("acl:relcl", "acl-participle")
"""'claims that the shot that killed Lee was a warning': not that it killed him is claimed."""
LEAST = 0.4
"""Facts less sure than this are not given."""


class Builder:
    """Makes facts of candidates, within one article."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx
        self.assertions = Assertions(ctx)

    def fact(self, c: Candidate) -> Fact | None:
        """The fact a candidate stands for, or None where it says too little."""
        make_unbroken(c)
        if not self.ctx.whole:
            keep_amounts_whole(self.ctx, c)
            fill_holes(c)
            close_gap(c)
            end_at_hole(c)
            _leave_tag(c, self.ctx.by_sentence.get(c.sentence, ()))
        subject = self._span(c, c.subject, c.subject_head)
        if subject is None or self._torn(c, subject) or not (self.ctx.whole or sound(self.ctx, c)):
            return None
        predicate = c.tree.span(c.predicate) if c.predicate else None
        if predicate is not None and not any(ch.isalpha() for ch in predicate.text):
            return None
        obj = self._object(c)
        if obj is not None and c.content is None and self._beyond(c, obj):
            obj = None
        reports = self.assertions.under(c)
        if not self.ctx.whole:
            if reports and reports[0] is not c.speech:
                _leave_to_the_saying(c, reports[0])
            if not worth_saying(self.ctx, c, sourced=any(r.source for r in reports)):
                return None
            if not complete(self.ctx, c) or torn(c):
                return None
        arguments = self._arguments(c)
        time = c.tree.span(c.time) if c.time else None
        place = self._span(c, c.place, -1) if c.place else None
        c.modality = self._modality(c, reports)
        confidence = self._confidence(c, subject, obj, reports)
        if confidence < LEAST:
            return None
        asserted_by = self.assertions.chain(reports, c.speech)
        if not self.ctx.whole and self.assertions.unknown(reports, c.speech, asserted_by):
            return None
        parts = [s for s in (subject, predicate, obj, time, place) if s is not None]
        parts += [a.span for a in arguments]
        start, end = min(s.start for s in parts), max(s.end for s in parts)
        return Fact(
            id="",
            start=start,
            end=end,
            kind=kind_of(self.ctx, c),
            subject=subject,
            predicate=predicate,
            object=obj,
            arguments=arguments,
            time=time,
            place=place,
            quantities=self._quantities(c, obj),
            asserted_by=asserted_by,
            modality=c.modality,
            polarity=c.polarity,
            confidence=round(confidence, 2),
            rule=c.rule,
            lemma=c.lemma,
            subject_is=self.ctx.referents.get(subject.start) if c.subject_head >= 0
            and c.tree.pos[c.subject_head] in ("PRON", "DET") else None,
        )  # fmt: skip

    def _torn(self, c: Candidate, subject: Span) -> bool:
        """Whether a quotation's mark stands between a subject inside and a verb outside it."""
        verb = c.tree.words[c.head].start
        inside = self.ctx.quotes.position(subject.start)
        if inside < 0 or inside == self.ctx.quotes.position(verb):
            return False
        halves = self.ctx.by_sentence.get(c.sentence, ())
        if any(r.direct and r.covers(subject.start) and r.covers(verb) for r in halves):
            return False
        return not self._title(c, subject)

    def _title(self, c: Candidate, subject: Span) -> bool:
        """'“The Salt Road” follows a widower': the whole of what is quoted is a work's name."""
        quote = self.ctx.quotes.at(subject.start)
        if quote is None or quote.start != subject.start or not c.predicate:
            return False
        words = self.ctx.text[quote.start : quote.end].rstrip(" ,.")
        if words != subject.text or not (words[0].isupper() and words.split()[-1][0].isupper()):
            return False
        after = next((w for w in range(c.tree.n) if c.tree.words[w].start >= quote.outer_end), -1)
        # 'the “Dusk” director left': the name only says of what.
        return after >= 0 and c.tree.pos[after] not in ("NOUN", "PROPN", "ADJ", "NUM")

    def _beyond(self, c: Candidate, obj: Span) -> bool:
        """Whether the object stands behind the quotation the verb stands in, and not right there.

        'they “would need to kill” him' goes on beyond the quotation's end.
        """
        inside = self.ctx.quotes.at(c.tree.words[c.head].start)
        if inside is None or obj.start < inside.outer_end:
            return False
        ended = self.ctx.text[inside.end - 1] in ",.!?"
        return ended or bool(self.ctx.text[inside.outer_end : obj.start].strip())

    def _modality(self, c: Candidate, reports: list[Report]) -> Modality:
        """The candidate's modality with what its attribution adds to it."""
        if not reports and not self.ctx.whole:
            return in_own_voice(self.ctx, c)
        if not reports or c.speech is reports[0] or c.rule in _PRESUPPOSED:
            return c.modality
        if self._foretold(c, reports[0]) and under_cue(c.modality, reports[0].kind) is c.modality:
            return Modality.EXPECTED
        return under_cue(c.modality, reports[0].kind)

    def _foretold(self, c: Candidate, report: Report) -> bool:
        """Whether what someone will do is said by someone else, and so is only expected."""
        if c.modality is not Modality.PLANNED or report.direct or report.kind not in _FORETELLING:
            return False
        words = {c.tree.words[w].text.lower() for w in c.predicate}
        if not words & {"will", "would", "'ll", "’ll"} or report.source is None:
            return False
        own = self.ctx.mentions.at(c.tree.words[c.subject_head].start)
        entity = self.assertions.named(report.source).entity
        return own is not None and own.entity != entity

    def _span(self, c: Candidate, words: list[int], head: int) -> Span | None:
        span = c.tree.span(words)
        if span is None:
            return None
        if head < 0 or head not in words:
            last = c.tree.words[words[-1]]
            mention = self.ctx.mentions.at(last.start)
        else:
            mention = self.ctx.mention_of(c.tree, head)
        if not self.ctx.whole:
            span = tidy(span)
        if mention is None or mention.start < span.start or mention.end > span.end:
            return span
        return Span(span.start, span.end, span.text, mention.entity)

    def _object(self, c: Candidate) -> Span | None:
        if c.content is not None:
            return self._said(c.content, c.speech)
        if not c.object:
            return None
        return self._span(c, c.object, c.object_head if c.object_head in c.object else -1)

    def _said(self, content: Span, speech: Report | None) -> Span:
        """What is said, without who says so where that stands in the middle of it."""
        text = self.ctx.text
        low, high = speech.outside if speech is not None else (0, 0)
        runs = [(content.start, content.end)]
        if content.start < low < high < content.end:
            runs = [(content.start, low), (high, content.end)]
        return Span(content.start, content.end, wording(text, runs).strip(" ,"))

    def _arguments(self, c: Candidate) -> tuple[Argument, ...]:
        out = []
        for role, words in c.arguments:
            span = self._span(c, words, -1)
            if span is not None:
                out.append(Argument(role, span))
        return tuple(out)

    def _befell(self, c: Candidate, subject: Span) -> bool:
        """'when Lee was shot', 'after she died': what befell one who is known is told by itself."""
        tree, s = c.tree, c.subject_head
        if s < 0 or c.modality is not Modality.STATED:
            return False
        marks = {tree.lemmas[k] for k in tree.children(c.top(), "mark", "advmod", "case")}
        if marks & _NOT_YET or not (c.passive or c.lemma in lex.COMPLETE):
            return False
        return bool(self.ctx.mention_of(tree, s) or self.ctx.referents.get(subject.start))

    def _quantities(self, c: Candidate, obj: Span | None) -> tuple[int, ...]:
        lists = [c.subject, c.object, *(w for _, w in c.arguments)]
        starts = {c.tree.words[w].start for words in lists for w in words}
        found = []
        low = c.tree.sentence.start
        for n in self.ctx.quantities.inside(low, c.tree.sentence.end):
            q = self.ctx.quantities.items[n]
            if any(q.start <= s < q.end for s in starts) or (
                c.content is not None and obj is not None and obj.start <= q.start < obj.end
            ):
                found.append(n)
        return tuple(found)

    def _confidence(
        self, c: Candidate, subject: Span, obj: Span | None, reports: Iterable[Report]
    ) -> float:
        tree = c.tree
        value = c.confidence
        lemma = tree.lemmas[c.subject_head] if c.subject_head >= 0 else ""
        pronoun = c.subject_head >= 0 and tree.pos[c.subject_head] == "PRON"
        if pronoun and self.ctx.referents.get(subject.start) is None:
            value -= 0.25 if lemma in lex.VAGUE else 0.12
            if lemma in lex.DEMONSTRATIVES or (lemma == "it" and _comments(c)):
                # 'That was good', 'it is fun': a comment on what no one can see here.
                value -= 0.25
        if self.ctx.quotes.position(tree.words[c.head].start) >= 0:
            value -= 0.05
        if any(r.kind in (Cue.ADVISE, Cue.BELIEVE) for r in reports):
            value -= 0.1
        if len(c.subject) > 20 or tree.n > 60:
            value -= 0.1
        if c.bare():
            unknown = pronoun and self.ctx.referents.get(subject.start) is None
            hollow = c.lemma in lex.DROP_ALONE and not _done_to(c)
            value -= 0.5 if hollow or (unknown and not c.passive) else 0.05
            told = c.rule == "advcl" and self._befell(c, subject)
            if c.rule in ("acl-participle", "advcl-participle", "advcl") and not told:
                value -= 0.3
            elif _participle(c):
                value -= 0.5
        if obj is None and c.kind is FactKind.ROLE:
            value = 0.0
        return value


def _leave_tag(c: Candidate, reports: Iterable[Report]) -> None:
    """Takes who says so from the object: 'two songs,” said Ann Lee, “and a dance'."""
    for report in reports:
        low, high = report.outside
        tells = report.word >= 0 and c.tree.lemmas[report.word] == "tell"
        told = c.tree.children(report.word, "obj", "iobj") if tells else []
        heard = {w for k in told for w in c.tree.subtree(k)}
        words = [w for w in c.object if low <= c.tree.words[w].start < high or w in heard]
        if report.word in words and report.covers(c.tree.words[c.head].start):
            marks = {w for w in c.object if c.tree.pos[w] == "PUNCT"}
            edges = {words[0] - 1, words[0] - 2, words[-1] + 1, words[-1] + 2} & marks
            c.object = [w for w in c.object if w not in words and w not in edges]


def _done_to(c: Candidate) -> bool:
    """'A second device was found', 'police were called in': what was done is told."""
    tree = c.tree
    if not c.passive or c.rule.startswith("acl") or tree.pos[c.subject_head] == "VERB":
        return False
    if any(k > c.predicate[-1] and tree.base[k] in ("advcl", "obl") for k in tree.kids[c.head]):
        # 'is taken only when she drinks'
        return False
    auxiliaries = {tree.tags[w] for w in c.predicate if tree.pos[w] == "AUX"}
    if not auxiliaries or "MD" in auxiliaries:
        return False
    return c.lemma in lex.DONE_ALONE or c.predicate[-1] > c.head


def _comments(c: Candidate) -> bool:
    """Whether the clause says only what its pronoun is, and nothing follows that it stands for."""
    tree = c.tree
    if tree.base[c.subject_head] == "expl" or any(tree.pos[w] == "VERB" for w in c.predicate):
        return False
    return tree.child(c.head, "csubj", "ccomp", "xcomp", "advcl") < 0


def _participle(c: Candidate) -> bool:
    """Whether the predicate is nothing but a coordinated participle ('… and driving')."""
    return c.rule == "conj" and c.tree.tags[c.head] == "VBG" and len(c.predicate) == 1


def _leave_to_the_saying(c: Candidate, report: Report) -> None:
    """Takes from a reported clause what stands behind it, which is the saying's.

    '… was found dead, police said today': today is when they said it.
    """

    def own(words: list[int]) -> list[int]:
        if not words:
            return words
        before = c.tree.words[words[0] - 1].end if words[0] else 0
        behind = c.tree.words[words[0]].start >= report.content.end
        return [] if behind or (before and before == report.outside[1]) else words

    c.time, c.place = own(c.time), own(c.place)
    c.arguments = [(role, words) for role, words in c.arguments if own(words)]

"""Who asserts a fact: the chain of attributions it stands under."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.extract.attribution import Report
from reader.extract.attribution.cues import Cue
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.references.slots import described_source
from reader.extract.phrases import after_comma
from reader.extract.words import word_set
from reader.model import EntityType, Source, Span

_OUTLET = re.compile(
    r"\b(times|post|news|herald|bbc|reuters|ap|afp|tv|radio|journal|guardian|ft|telegraph|agency|"
    r"press|cnn|npr|nbc|abc|cbs|fox|tribune|gazette|chronicle|star|sun|mirror|mail|observer|"
    r"examiner|magazine|info|le monde|spiegel|bloomberg|xinhua|television|newspaper|today|globe|"
    r"ny1|msnbc|cnbc|wire|daily|associated press|zeit|figaro|channel|network)\b",
    re.IGNORECASE,
)
_CALL_SIGN = re.compile(r"\b[WK][A-Z]{2,3}(?:-TV|-FM|-AM)?\b")
"""American stations: WJBK, KYW."""


_EMPTY = frozenset({"it", "this", "that", "which", "who"})
"""Sources that name no one unless they are resolved."""
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_PERSONAL = frozenset({"he", "she", "they"})
_NAMELESS = _PERSONAL | word_set(
    "one two three four five six seven eight nine ten both either neither someone somebody anyone "
    "anybody"
)
"""Sources of which nobody knows who they are, unless they are resolved."""
_SPEAKER = frozenset({"i", "we", "you"})
"""Sources that are the speaker of the quotation they stand in, who is in the chain already."""


class Assertions:
    """The reports of an article, asked by offset; nearest (smallest) content first."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx
        self._by_block: dict[int, list[Report]] = {}
        for report in ctx.reports:
            first, last = report.content.start >> 8, max(report.content.end - 1, 0) >> 8
            for block in range(first, last + 1):
                self._by_block.setdefault(block, []).append(report)

    def around(self, offset: int) -> list[Report]:
        """The reports whose content covers the offset, from the nearest outwards."""
        found = [r for r in self._by_block.get(offset >> 8, ()) if r.covers(offset)]
        found.sort(key=lambda r: r.content.end - r.content.start)
        return found[:4]

    def named(self, span: Span) -> Source:
        """A source as named in the text; a pronoun as whom it stands for."""
        referent = self.ctx.referents.get(span.start)
        if referent is not None and referent.start != span.start and " " not in span.text:
            span = referent
        span = self._beside(span)
        described = described_source(self.ctx, span)
        if described is not None:
            return described
        span = self._uncut(span)
        entity = self.entity(span)
        whose = self._whose(span) if entity is None else self._full(span, entity)
        return Source(" ".join(span.text.split()), entity, whose)

    def _beside(self, span: Span) -> Span:
        """The name that a description is an apposition of ('Ann Burke, a junior'), or itself."""
        at = self.ctx.sentences.position(span.start)
        tree = self.ctx.trees[at] if at >= 0 else None
        low = tree.index_at(span.start) if tree is not None else -1
        if tree is None or low < 0 or tree.pos[low] != "DET":
            return span
        head = low
        while low < tree.heads[head] < tree.n and tree.words[tree.heads[head]].start < span.end:
            head = tree.heads[head]
        named = tree.heads[head]
        if tree.base[head] != "appos" or not 0 <= named < low:
            return span
        name = self.ctx.mentions.at(tree.words[named].start)
        if name is None or name.type is not EntityType.PERSON:
            return span
        return Span(name.start, name.end, name.text)

    def _uncut(self, span: Span) -> Span:
        """'Adam' of 'Adam “Pacman” Jones': the name to its end."""
        name = self.ctx.mentions.at(span.end - 1)
        if name is None or name.end <= span.end or name.type is not EntityType.PERSON:
            return span
        return Span(span.start, name.end, self.ctx.text[span.start : name.end])

    def _full(self, span: Span, entity: str) -> str | None:
        """The whole name of one called by a given name alone ('Ann' for Ann Cole)."""
        if " " in span.text or span.start in self.ctx.referents:
            return None
        for position in self.ctx.mentions.inside(span.start, span.end):
            name = self.ctx.mentions.items[position]
            given, _, rest = name.name.partition(" ")
            person = name.type is EntityType.PERSON and name.entity == entity
            if person and rest and given == span.text:
                return name.name
        return None

    def _whose(self, span: Span) -> str | None:
        """'her lawyer' with the name of whose lawyer it is, where that is known."""
        first, _, rest = span.text.partition(" ")
        owner = self.ctx.referents.get(span.start)
        if first.lower() not in _POSSESSIVE or not rest or owner is None:
            return None
        name = " ".join(owner.text.split())
        return f"{name}’s {' '.join(rest.split())}"

    def entity(self, span: Span) -> str | None:
        """The entity a source is: the last name in its words, unless it only owns the rest.

        Of 'Ann Cole of the Forum' it is the person.
        """
        for position in self.ctx.mentions.inside(span.start, span.end):
            mention = self.ctx.mentions.items[position]
            behind = self.ctx.text[mention.end : span.end]
            if mention.type is EntityType.PERSON and behind.startswith(_BELONGING):
                return mention.entity
        for position in reversed(self.ctx.mentions.inside(span.start, span.end)):
            mention = self.ctx.mentions.items[position]
            if mention.end >= span.end - 1:
                return mention.entity
        return None

    def under(self, c: Candidate) -> list[Report]:
        """The attributions a fact stands under; a statement's own first."""
        around = [r for r in self.around(c.tree.words[c.head].start) if r is not c.speech]
        around = [r for r in around if (r.sentence, r.word) != (c.sentence, c.head)]
        if not c.predicate or _aside(c):
            # A title, or what an apposition tells of someone, is the article's own word, unless
            # it stands inside a quotation.
            around = [r for r in around if r.direct]
        if c.rule.startswith("acl"):
            # 'denied shooting the officers who came': that they came is not what is denied.
            around = [r for r in around if r.kind is not Cue.DENY or r.sentence != c.sentence]
        if c.rule.startswith("acl") or _when(c):
            # 'hopes to bring viewers to the event that is on ABC', 'expects to be back when the
            # Titans play': what they only think of takes this for granted.
            around = [
                r
                for r in around
                if r.direct
                or r.kind not in _THINKING
                or r.sentence != c.sentence
                or r.word == c.tree.heads[c.head]
            ]
        around = [r for r in around if r.direct or not _while_shown(c, r)]
        if _because(c):
            around = [_plain(r) if r.sentence == c.sentence else r for r in around]
            around = [r for r in around if r.source is not None or r.kind not in _THINKING]
        around = [r for r in around if r.direct or not _only_thought(c, r)]
        return [c.speech, *around] if c.speech is not None else around

    def chain(self, reports: list[Report], own: Report | None = None) -> tuple[Source, ...]:
        """The sources of some reports, each once, with outlets spoken to after their speaker.

        A statement (`own`) that is itself in what another says is the other's: 'Vance said that
        a man had shouted fire' is Vance's word for it.
        """
        others = [r for r in reports if r is not own and self._names(r)]
        out: list[Source] = []
        for report in others or reports:
            if not self._names(report) or report.source is None:
                continue
            out.append(self.named(report.source))
            if report.through is not None:
                out.append(self.named(report.through))
            if report.listener is not None and self._outlet(report.listener):
                out.append(self.named(report.listener))
        if _thinks_aloud(others, out):
            out = out[:1]
        seen: set[str] = set()
        unique = []
        for source in out:
            key = source.entity or source.text.lower()
            if key not in seen:
                seen.add(key)
                unique.append(source)
        return tuple(unique)

    def nameless(self, sources: tuple[Source, ...]) -> bool:
        """Whether the sources are nothing but pronouns that nobody is known to stand behind."""
        return bool(sources) and all(
            s.entity is None and s.refers_to is None and s.text.lower() in _NAMELESS
            for s in sources
        )

    def unknown(
        self, reports: list[Report], own: Report | None, sources: tuple[Source, ...]
    ) -> bool:
        """Whether somebody else than the article says so, and nothing tells who."""
        return (
            self.nameless(sources)
            or self.unnamed(reports, own)
            or self.hearsay(reports, own)
            or self._taken_for(reports, own)
            or self._lost(reports, own)
            or self._whoever(reports, own)
        )

    def _lost(self, reports: list[Report], own: Report | None) -> bool:
        """Whether a verb in the active says so whose subject nobody found in a torn sentence."""
        for report in reports:
            if report is own or report.source is not None or report.kind not in _SAYING:
                continue
            if report.word < 0 or report.direct:
                continue
            tree, v = self.ctx.trees[report.sentence], report.word
            if tree.tags[v] in ("VBD", "VBZ") and tree.child(v, "aux:pass", "nsubj:pass") < 0:
                return not any(self._names(r) for r in reports if r is not own)
        return False

    def _whoever(self, reports: list[Report], own: Report | None) -> bool:
        """'anyone who thought it would fill pubs was wrong': no one in particular thinks so."""
        nearest = next((r for r in reports if r is not own), None)
        if nearest is None or nearest.source is None or nearest.direct:
            return False
        first = nearest.source.text.lower().partition(" ")[0]
        if first in _WHOEVER:
            return True
        return first == "those" and nearest.kind in (*_THINKING, Cue.CLAIM)

    def _taken_for(self, reports: list[Report], own: Report | None) -> bool:
        """'I thought it was a brick': whether it was so is left to what the speaker goes on to."""
        nearest = next((r for r in reports if r is not own), None)
        if nearest is None or nearest.kind is not Cue.BELIEVE or nearest.word < 0:
            return False
        source, tree = nearest.source, self.ctx.trees[nearest.sentence]
        first = source is not None and source.text.lower() in _SPEAKER
        return first and tree.tags[nearest.word] == "VBD"

    def unnamed(self, reports: list[Report], own: Report | None = None) -> bool:
        """Whether it is put down to an 'it' or 'that' of which nobody knows what it means."""
        others = [r for r in reports if r is not own]
        return (
            bool(others)
            and others[0].source is not None
            and others[0].source.text.lower() in _EMPTY
            and not any(self._names(r) for r in others)
        )

    def hearsay(self, reports: list[Report], own: Report | None = None) -> bool:
        """Whether nobody is known to say so who is not the article: 'the jury heard that …'."""
        for report in reports:
            if report is own:
                continue
            if report.kind is Cue.HEAR or self._names(report):
                return report.kind is Cue.HEAR
        return False

    def _names(self, report: Report) -> bool:
        """Whether a report has a source that says who it is."""
        if report.source is None or report.source.text.lower() in _SPEAKER:
            return False
        return report.source.text.lower() not in _EMPTY or self._known(report.source)

    def _known(self, span: Span) -> bool:
        return span.start in self.ctx.referents

    def _outlet(self, span: Span) -> bool:
        for n in self.ctx.mentions.inside(span.start, span.end):
            mention = self.ctx.mentions.items[n]
            if mention.type is not EntityType.ORGANIZATION:
                continue
            # 'the AFP news agency', but not 'Times columnist Ann Lee'.
            behind = self.ctx.text[mention.end : span.end].strip()
            if any(
                _OUTLET.search(t) for t in ([behind] if behind else (mention.text, mention.name))
            ):
                return True
        return bool(_CALL_SIGN.search(span.text))


_BELONGING = (" of ", " from ", " at ", " with ")
_WHOEVER = word_set("anyone anybody whoever everyone everybody nobody")
_SAYING = frozenset({Cue.SAY, Cue.STATE})
_THINKING = frozenset({Cue.EXPECT, Cue.BELIEVE, Cue.WARN, Cue.SPECULATE})
_GRANTED = frozenset({"when", "after", "before", "since", "while", "although", "though"})


def _thinks_aloud(reports: list[Report], sources: list[Source]) -> bool:
    """'The coroner said he believes that …': the coroner and he are one, told by name."""
    if len(reports) != len(sources) or len(reports) < _TWO:
        return False
    inner, first, second = reports[0], sources[0], sources[1]
    pronoun = inner.source is not None and inner.source.text.lower() in _PERSONAL
    return pronoun and inner.kind in _THINKING and bool(first.entity) and not second.entity


_TWO = 2


def _only_thought(c: Candidate, own: Report) -> bool:
    """'had expected to testify': what one has in mind to do is told of one, not by one."""
    thought = own.kind in _THINKING and own.sentence == c.sentence
    return thought and c.head != own.word == _outermost(c)


def _when(c: Candidate) -> bool:
    """Whether a clause says when or in spite of what something else is so, with its own subject."""
    tree, v = c.tree, _outermost(c)
    if tree.base[v] != "advcl" or tree.child(v, "nsubj", "expl", "csubj") < 0:
        return False
    return any(tree.lemmas[k] in _GRANTED for k in tree.children(v, "mark", "advmod"))


def _outermost(c: Candidate) -> int:
    """The verb that governs those the predicate is made of ('aren't obliged to declare')."""
    v = c.head
    while c.tree.base[v] == "xcomp" and c.tree.heads[v] >= 0:
        v = c.tree.heads[v]
    return v


def _because(c: Candidate) -> bool:
    """'are expected to fail as X is …': why something is thought is no mere thought."""
    tree, v = c.tree, _outermost(c)
    if tree.base[v] != "advcl" or tree.child(v, "nsubj", "expl", "csubj") < 0:
        return False
    if any(tree.tags[k] == "MD" for k in tree.children(v, "aux")):
        return False
    return any(tree.lemmas[k] in ("as", "because") for k in tree.children(v, "mark"))


def _plain(report: Report) -> Report:
    return replace(report, kind=Cue.SAY) if report.kind in _THINKING else report


def _while_shown(c: Candidate, report: Report) -> bool:
    """'shows her falling after gunfire erupted': the article's own word for when that was."""
    tree, shown = c.tree, c.tree.heads[c.head]
    return (
        _when(c)
        and report.sentence == c.sentence
        and tree.tags[shown] == "VBG"
        and tree.child(shown, "aux") < 0
        and tree.base[shown] in ("ccomp", "xcomp")
        and tree.heads[shown] == report.word
    )


def _aside(c: Candidate) -> bool:
    """Whether the fact stands in an apposition set off from the one it tells of."""
    tree = c.tree
    v = c.head
    while tree.heads[v] >= 0 and tree.base[v] in ("acl", "conj", "xcomp", "appos", "nmod"):
        if tree.base[v] == "appos":
            return tree.pos[tree.heads[v]] == "PROPN" and after_comma(tree, v)
        v = tree.heads[v]
    return False

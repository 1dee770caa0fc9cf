"""Quotations and who speaks them.

A quotation's speaker is the subject of a speaking verb next to it in its sentence; after the
quotation first where it ends with a comma, before it first where a colon or comma leads in. A
quotation without one goes on from the quotation before it where nothing but white space, or the
paragraph's convention of a repeated mark, stands between (cf. Pareti et al. 2013; Muzny et al.
2017, whose sieves these are).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.extract.attribution.credits import Place, after_colon, pointed_at, signed
from reader.extract.attribution.cues import CUES, SPEAKING, Cue
from reader.extract.attribution.lone import left_alone
from reader.extract.attribution.quotes import Quote
from reader.extract.attribution.report import Report
from reader.extract.attribution.sources import DOCUMENTS, listener_of, source_of, source_span
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Mention, Span

_STOP = re.compile(r"(?<!\b[A-Z])(?<!\b(?:Dr|Mr|Ms|St))(?<!\bMrs)[.!?…][\"”’')]*\s|\n\s*\n")
_NICKNAME = re.compile(r" [\"“][\w.'’-]+[\"”](?= \w)")
"""'Adam “Pacman” Jones'."""
_MARKS = " \"“`'"
_CLOSING = ('"', "”")
_CALLED = 8
_FAR = 160
_FEW = 3


class _Speakers:
    """Speaking verbs of a text by offset, those inside quotations left out."""

    def __init__(self, trees: Sequence[Tree], quotes: Lookup[Quote]) -> None:
        self.trees = trees
        self.quotes = quotes
        self.sentences = Lookup([t.sentence for t in trees])

    def verbs(self, start: int, end: int) -> list[tuple[int, int]]:
        """Speaking verbs that begin in start:end, as (sentence, word)."""
        out = []
        at = self.sentences.position(start)
        first = max(0, at) if at >= 0 else None
        if first is None:
            inside = self.sentences.inside(start, end)
            if not inside:
                return []
            first = inside[0]
        for n in range(first, min(first + 4, len(self.trees))):
            tree = self.trees[n]
            if tree.sentence.start >= end:
                break
            low = tree.index_at(start)
            if low < 0:
                continue
            for i in range(low, tree.n):
                word = tree.words[i]
                if word.start >= end:
                    break
                speaking = tree.pos[i] == "VERB" and tree.lemmas[i] in SPEAKING
                if word.start >= start and speaking and not _told_of(tree, i):
                    out.append((n, i))
        return out


def _told_of(tree: Tree, v: int) -> bool:
    """'the cuts he announced on Sunday': what is said lies before it, and is no quotation."""
    h = tree.heads[v]
    if tree.lemmas[v] == "describe" and tree.tags[v] == "VB" and tree.child(v, "mark") >= 0:
        # 'used a line of Virgil — “…” — to describe hell'
        return True
    if tree.rels[v] != "acl:relcl" or tree.lemmas[v] not in _WITH_OBJECTS:
        return False
    s = tree.child(v, "nsubj")
    return h < s < v and tree.lemmas[s] != "who" and tree.child(v, "ccomp", "obj") < 0


_WITH_OBJECTS = word_set(
    "announce describe write read ask recall suggest predict post reveal claim"
)


def attribute_quotes(
    text: str,
    trees: Sequence[Tree],
    mentions: Lookup[Mention],
    quotes: Sequence[Quote],
    indirect: Sequence[Report],
) -> list[Report]:
    """The reports given, quotations among them marked so, and those of all other quotations."""
    reports = list(indirect)
    made: list[Report] = []
    overruled: set[tuple[int, int]] = set()
    by_cue = {(r.sentence, r.word): n for n, r in enumerate(indirect)}
    content = Lookup([r.content for r in indirect])
    speakers = _Speakers(trees, Lookup(quotes))
    last: Report | None = None
    last_quote: Quote | None = None
    for quote in quotes:
        known = _known(reports, content, quote)
        if known >= 0 and _according(reports[known]):
            # '"…," she said, according to X': the speaker is hers, the report X's.
            found = _spoken(text, speakers, mentions, quote)
            if found is not None:
                made.append(found)
                last, last_quote = found, quote
                continue
            reports[known] = replace(reports[known], word=-1)
        if known >= 0:
            reports[known] = last = _as_quotation(text, reports[known], quote)
            last_quote = quote
            continue
        found = _spoken(text, speakers, mentions, quote)
        if found is not None:
            # What the tree made of a part of the quotation gives way to the whole.
            mixed = by_cue.get((found.sentence, found.word), -1)
            if mixed >= 0 and _leads(text, reports[mixed], quote):
                reports[mixed] = last = _through(text, reports[mixed], quote)
                last_quote = quote
                continue
            if mixed < 0 or _torn(reports[mixed], quote):
                overruled.add((found.sentence, found.word))
        elif last is not None and last_quote is not None and last.source:
            found = _continued(text, speakers, last, last_quote, quote)
        if found is None and _worth(text, quote):
            place = Place(text, trees, speakers.sentences)
            found = signed(place, quote) or pointed_at(place, quote)
        if found is None and _worth(text, quote):
            found = left_alone(
                Place(text, trees, speakers.sentences), [*reports, *made], mentions, quote
            )
        if found is not None:
            made.append(found)
            last, last_quote = found, quote
    kept = [r for r in reports if r.direct or (r.sentence, r.word) not in overruled]
    return [_with_the_called(text, r) for r in kept + made if not _garbled(r, speakers.quotes)]


def _with_the_called(text: str, report: Report) -> Report:
    """'called the first crews “heroes of the morning”': who is called so is part of it."""
    if report.kind is not Cue.CALL or not report.direct or report.cue is None:
        return report
    start = report.cue.end + 1
    called = text[start : report.content.start].rstrip(_MARKS)
    if not called.strip() or len(called.split()) > _CALLED or any(m in called for m in ".,;:\n—"):
        return report
    end = report.content.end + (text[report.content.end : report.content.end + 1] in _CLOSING)
    return replace(report, content=Span(start, end, text[start:end]), direct=False)


def _garbled(report: Report, quotes: Lookup[Quote]) -> bool:
    """Whether the source is a piece of a quotation its cue is not in."""
    source, cue = report.source, report.cue
    if source is None or cue is None:
        return False
    if any(mark in _NICKNAME.sub("", source.text) for mark in '"“”«»'):
        inner = quotes.position(source.start), quotes.position(source.end - 1)
        return inner[0] != inner[1] or inner[0] < 0
    return quotes.position(source.start) not in (-1, quotes.position(cue.start))


def _according(report: Report) -> bool:
    return report.cue is not None and report.cue.text.lower().startswith("according")


def _torn(report: Report, quote: Quote) -> bool:
    """Whether what the tree took for reported has a part of the quotation in it."""
    return report.content.end > quote.start and report.content.start < quote.end


def _leads(text: str, report: Report, quote: Quote) -> bool:
    """Whether the content of reported speech leads up to the quotation ('that they “plan …”')."""
    if report.direct or report.cue is None:
        return False
    if not report.cue.end <= report.content.start < quote.outer_start - 3:
        return False
    return not text[report.content.end : quote.outer_start].strip(" ,\n")


def _through(text: str, report: Report, quote: Quote) -> Report:
    """A mixed quotation: the content goes on to the quotation's end."""
    start, end = report.content.start, max(report.content.end, quote.end)
    return replace(report, content=Span(start, end, text[start:end]))


def _as_quotation(text: str, report: Report, quote: Quote) -> Report:
    """Reported speech that begins with a quotation is that quotation; else it stays mixed."""
    led_in = (
        report.cue is not None
        and report.cue.end <= quote.outer_start
        and not text[report.cue.end : quote.outer_start].strip(" ,:\n")
    )
    if text[report.content.start : quote.outer_start].strip(" ,:-\n") and not led_in:
        return report
    beyond = text[quote.outer_end : report.content.end]
    if led_in and report.outside == (0, 0) and len(beyond.split()) > _FEW and '"' not in beyond:
        # 'said that “…” he had suffered, and …': more than the quotation is said.
        return report
    if not led_in and _goes_on(text, quote, beyond):
        return report
    end = max(quote.end, quote.start + 1)
    content = Span(quote.start, end, text[quote.start : end])
    return replace(report, content=content, direct=True, outside=(0, 0))


def _goes_on(text: str, quote: Quote, beyond: str) -> bool:
    """'“Everyone must remain vigilant” to this risk, he said': only a part of it is quoted."""
    ended = text[quote.end - 1] in ",.!?—-" or text[quote.start].islower()
    return not ended and beyond[:1] == " " and beyond[1:2].islower()


def _known(reports: Sequence[Report], content: Lookup[Span], quote: Quote) -> int:
    """The report whose content the quotation already is or lies in, or -1."""
    best = -1
    for n in {content.position(quote.start), content.position(quote.end - 1)}:
        if n < 0 or n >= len(reports):
            continue
        held = reports[n].content
        cue = reports[n].cue
        if cue is not None and quote.start <= cue.start < quote.end:
            continue
        overlap = min(held.end, quote.end) - max(held.start, quote.start)
        if overlap * 2 >= quote.end - quote.start and reports[n].source is not None:
            best = n
    return best


def _worth(text: str, quote: Quote) -> bool:
    """Whether a quotation says something, and is not a title or a scare quote."""
    words = text[quote.start : quote.end].split()
    return len(words) >= 4 or (len(words) >= 2 and text[quote.end - 1] in ".,!?")


def _spoken(
    text: str, speakers: _Speakers, mentions: Lookup[Mention], quote: Quote
) -> Report | None:
    if not _worth(text, quote):
        return None
    lead_in = text[max(0, quote.outer_start - 3) : quote.outer_start].rstrip(" ")[-1:]
    after, before = _after(text, speakers, quote), _before(text, speakers, quote)
    led = lead_in in (":", ",") or (lead_in.isalnum() and text[quote.start].isupper())
    order = [before, after] if led and before else [after, before]
    for cue in order:
        if cue is None:
            continue
        n, i = cue
        tree = speakers.trees[n]
        source, word = _source(tree, i, speakers.quotes, mentions)
        if source is None or (tree.lemmas[i] == "read" and tree.lemmas[word] not in DOCUMENTS):
            continue
        verb = tree.words[i]
        return Report(
            source,
            Span(verb.start, verb.end, verb.text),
            Span(quote.start, quote.end, text[quote.start : quote.end]),
            direct=True,
            kind=CUES.get(tree.lemmas[i], Cue.SAY),
            sentence=n,
            word=i,
            source_word=word,
            listener=listener_of(tree, i),
        )
    return after_colon(Place(text, speakers.trees, speakers.sentences), quote)


def _after(text: str, speakers: _Speakers, quote: Quote) -> tuple[int, int] | None:
    if _embedded(text, quote):
        return None
    end = min(len(text), quote.outer_end + _FAR)
    stop = _STOP.search(text, quote.outer_end, end)
    following = text[quote.outer_end : quote.outer_end + 2].strip()[:1]
    closing = text[quote.end - 1]
    if closing in ".!?" and closing == "." and not following.islower():
        # A sentence that ended inside the quotation: what follows is another.
        return None
    end = _next_begins(text, speakers, quote, stop.start() + 1 if stop else end)
    for n, i in speakers.verbs(quote.outer_end, end):
        if speakers.quotes.position(speakers.trees[n].words[i].start) < 0:
            return n, i
    return None


def _next_begins(text: str, speakers: _Speakers, quote: Quote, end: int) -> int:
    """Where the next quotation begins as a line of its own, whose speaker is its own; or `end`."""
    for n in speakers.quotes.inside(quote.outer_end, end):
        start = speakers.quotes.items[n].outer_start
        if "\n" in text[quote.outer_end : start]:
            return start
    return end


def _embedded(text: str, quote: Quote) -> bool:
    """Whether the quotation is worked into a sentence ('praised it as “…”'), not an utterance."""
    lead = text[max(0, quote.outer_start - 20) : quote.outer_start]
    before = lead.rstrip()
    if not before or not before[-1].isalnum() or "\n" in lead[len(before) :]:
        return False
    return before.rsplit(None, 1)[-1].islower()


def _before(text: str, speakers: _Speakers, quote: Quote) -> tuple[int, int] | None:
    start = max(0, quote.outer_start - _FAR)
    edge = start + len(text[start : quote.outer_start].rstrip())
    if text[edge - 1 : edge] not in (":", ","):
        edge = quote.outer_start
    for m in _STOP.finditer(text, start, edge):
        start = m.end()
    found = [
        (n, i)
        for n, i in speakers.verbs(start, quote.outer_start)
        if speakers.quotes.position(speakers.trees[n].words[i].start) < 0
    ]
    return found[-1] if found else None


def _source(
    tree: Tree, v: int, quotes: Lookup[Quote], mentions: Lookup[Mention]
) -> tuple[Span | None, int]:
    """Who speaks: the verb's subject outside quotations, else the name or noun next to the verb."""
    s = source_of(tree, v)
    if s >= 0 and quotes.position(tree.words[s].start) < 0:
        return _to_the_name(tree, v, source_span(tree, s), mentions), s
    telling = tree.lemmas[v] == "tell"
    for step in (-1,) if telling else (1, -1):
        # 'the head of the service, Massoud Dalman, told the television'
        behind = telling and v > 0 and tree.words[v - 1].text == ","
        for i in range(v + step - behind, v + 7 * step, step):
            if not 0 <= i < tree.n or quotes.position(tree.words[i].start) >= 0:
                break
            word = tree.words[i]
            if word.text in ",;:.":
                break
            mention = mentions.at(word.start)
            if mention is not None and mention.type in ("person", "organization"):
                return Span(mention.start, mention.end, mention.text), i
            if tree.pos[i] == "PRON" and tree.lemmas[i] in ("he", "she", "they", "it", "i", "we"):
                return Span(word.start, word.end, word.text), i
    return None, -1


def _to_the_name(tree: Tree, v: int, source: Span | None, mentions: Lookup[Mention]) -> Span | None:
    """'said Year 11 student Kofi Mensah', torn: the source up to the name its phrase ends in."""
    if source is None or source.start < tree.words[v].end:
        return source
    last = tree.index_at(source.end - 1)
    for w in range(last + 1, min(last + _CALLED, tree.n)):
        name = mentions.at(tree.words[w].start)
        if tree.pos[w] not in ("NOUN", "PROPN", "ADJ", "NUM"):
            return source
        if name is not None and name.type is EntityType.PERSON:
            return Span(source.start, name.end, tree.text[source.start : name.end])
    return source


def _continued(
    text: str, speakers: _Speakers, last: Report, before: Quote, quote: Quote
) -> Report | None:
    """A quotation that goes on from the one before it."""
    between = text[before.outer_end : quote.outer_start]
    if between.strip() and not (last.cue and _only_cue(text, speakers, last, before, quote)):
        return None
    if between.count("\n") > 2 or (not quote.continued and not _worth(text, quote)):
        return None
    return replace(
        last,
        content=Span(quote.start, quote.end, text[quote.start : quote.end]),
        direct=True,
        kind=Cue.SAY,
        outside=(0, 0),
        asides=(),
    )


def _only_cue(text: str, speakers: _Speakers, last: Report, before: Quote, quote: Quote) -> bool:
    """Whether just the tag of the first half stands between two halves ('…,' says X, '…')."""
    between = text[before.outer_end : quote.outer_start]
    if last.cue is None or not before.outer_end <= last.cue.start < quote.outer_start:
        return False
    if between.rstrip().endswith((",", ".")) or " and" in between[-6:]:
        # One sentence at most: the tag, with what may follow it ('he said, his apron still on.').
        tag = speakers.sentences.at(last.cue.start)
        if tag is not None and tag.end >= before.outer_end + len(between.rstrip()):
            return len(between) <= 3 * _FAR
        return len(between) <= _FAR and len(_STOP.findall(between.rstrip() + " ")) <= 1
    return False

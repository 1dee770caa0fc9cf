"""The tags of quotations: who speaks by a verb next to them in their sentence ('…,' she said)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.extract.attribution.credits import Place, after_colon
from reader.extract.attribution.cues import CUES, SPEAKING, Cue
from reader.extract.attribution.quotes import Quote
from reader.extract.attribution.report import Report
from reader.extract.attribution.sources import DOCUMENTS, source_of
from reader.extract.attribution.spans import listener_of, source_span
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Mention, Span

STOP = re.compile(r"(?<!\b[A-Z])(?<!\b(?:Dr|Mr|Ms|St))(?<!\bMrs)[.!?…][\"”’')]*\s|\n\s*\n")
FAR = 160
_LONGEST_TITLE = 8


class Speakers:
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


def worth(text: str, quote: Quote) -> bool:
    """Whether a quotation says something, and is not a title or a scare quote."""
    words = text[quote.start : quote.end].split()
    return len(words) >= 4 or (len(words) >= 2 and text[quote.end - 1] in ".,!?")


def spoken(text: str, speakers: Speakers, mentions: Lookup[Mention], quote: Quote) -> Report | None:
    """The quotation as said by the subject of a speaking verb next to it, or None."""
    if not worth(text, quote):
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


def _after(text: str, speakers: Speakers, quote: Quote) -> tuple[int, int] | None:
    if _embedded(text, quote):
        return None
    end = min(len(text), quote.outer_end + FAR)
    stop = STOP.search(text, quote.outer_end, end)
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


def _next_begins(text: str, speakers: Speakers, quote: Quote, end: int) -> int:
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


def _before(text: str, speakers: Speakers, quote: Quote) -> tuple[int, int] | None:
    start = max(0, quote.outer_start - FAR)
    edge = start + len(text[start : quote.outer_start].rstrip())
    if text[edge - 1 : edge] not in (":", ","):
        edge = quote.outer_start
    for m in STOP.finditer(text, start, edge):
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
    for w in range(last + 1, min(last + _LONGEST_TITLE, tree.n)):
        name = mentions.at(tree.words[w].start)
        if tree.pos[w] not in ("NOUN", "PROPN", "ADJ", "NUM"):
            return source
        if name is not None and name.type is EntityType.PERSON:
            return Span(source.start, name.end, tree.text[source.start : name.end])
    return source

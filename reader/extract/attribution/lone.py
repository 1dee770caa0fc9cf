"""Whose a quotation is that stands by itself: whoever the sentence before it cites, or tells of.

'Hollis, 27, said she had no regrets. “I'd run it the same way.”' A quotation that is a sentence of
its own, in its paragraph or one to itself, goes on with who is cited just before; one in the first
person is the one person the sentence before is about (the sieves of Muzny et al. 2017).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.extract.attribution.credits import Place
from reader.extract.attribution.cues import SPEAKING, Cue
from reader.extract.attribution.quotes import Quote
from reader.extract.attribution.report import Report
from reader.extract.attribution.spans import source_span
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Mention, Span

_FAR = 160
_FIRST = word_set("i i'm i've i'd i'll i’m i’ve i’d i’ll me my we we're we've we’re we’ve our us")
_THIRD = frozenset({"he", "she", "him", "her", "they", "them"})
_LONG = 4


def left_alone(
    place: Place, reports: Sequence[Report], mentions: Lookup[Mention], quote: Quote
) -> Report | None:
    """The quotation as said by whom the sentence before it cites or tells of, or None."""
    text = place.text
    before = text[: quote.outer_start].rstrip(" ")
    after = text[quote.outer_end : quote.outer_end + _FAR].lstrip(" ")
    apart = before[-1:] in ("\n", "") and after[:1] in ("\n", "")
    if not apart and not _sentence(text, quote, before, after):
        return None
    n = place.sentences.position(len(before.rstrip()) - 1)
    if n < 0:
        return None
    cited = _cited(reports, n, apart=apart)
    if cited is not None:
        content = Span(quote.start, quote.end, text[quote.start : quote.end])
        # What one denied before is not what one goes on to say.
        return replace(cited, content=content, direct=True, kind=Cue.SAY, outside=(0, 0), asides=())
    tree = place.trees[n]
    if apart and not _speaking(tree):
        return None
    s = _one_person(tree, mentions)
    if s < 0 or not _first_person(text, quote):
        return None
    return place.spoken(quote, source_span(tree, s), n, s)


def _sentence(text: str, quote: Quote, before: str, after: str) -> bool:
    """Whether a quotation within a paragraph is a sentence of its own, or several."""
    own = before[-1:] in (".", "!", "?", "”", '"') and text[quote.start].isupper()
    ended = text[quote.end - 1] in ".!?" and not after[:1].islower() and after[:1] not in ",—–-"
    return own and ended and len(text[quote.start : quote.end].split()) >= _LONG


def _cited(reports: Sequence[Report], n: int, *, apart: bool) -> Report | None:
    """Who the sentence cites last; within a paragraph who says all of it, not whom he cites."""
    cited = [r for r in reports if r.sentence == n and r.source is not None and r.cue is not None]
    if not cited:
        return None
    if apart:
        return max(cited, key=lambda r: r.cue.start if r.cue else 0)
    outer = [
        r
        for r in cited
        if not any(o is not r and r.cue is not None and o.covers(r.cue.start) for o in cited)
    ]
    return max(outer or cited, key=lambda r: r.cue.start if r.cue else 0)


def _speaking(tree: Tree) -> bool:
    return tree.root >= 0 and tree.lemmas[tree.root] in SPEAKING


def _first_person(text: str, quote: Quote) -> bool:
    words = text[quote.start : quote.end].lower().split()
    return any(w.strip(".,;:!?") in _FIRST for w in words)


def _one_person(tree: Tree, mentions: Lookup[Mention]) -> int:
    """The subject of a sentence that tells of one person alone, or -1."""
    s = tree.child(tree.root, "nsubj") if tree.root >= 0 else -1
    if s < 0 or any(tree.rels[w] == "nsubj" and tree.lemmas[w] in _THIRD for w in range(tree.n)
                    if w != s and tree.heads[w] == tree.root):  # fmt: skip
        return -1
    start, end = tree.sentence.start, tree.sentence.end
    people = [
        mentions.items[k]
        for k in mentions.inside(start, end)
        if mentions.items[k].type is EntityType.PERSON
    ]
    others = {m.entity for m in people}
    if len(others) != 1 or any(
        tree.lemmas[w] in _THIRD and tree.rels[w] != "nmod:poss" for w in range(tree.n)
    ):
        return -1
    own = mentions.at(tree.words[s].start)
    if own is None or own.type is not EntityType.PERSON:
        named = [k for k in tree.children(s, "appos", "flat") if mentions.at(tree.words[k].start)]
        return named[0] if named else -1
    return s

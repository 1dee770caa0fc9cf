"""Whom a quotation is credited to where no verb of saying stands by it.

A colon after a clause whose subject speaks, a line with a name under it, a sentence behind it that
says whose words it was, a paragraph of its own behind one that cites someone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.attribution.cues import NOMINAL, Cue
from reader.extract.attribution.quotes import Quote
from reader.extract.attribution.report import Report
from reader.extract.attribution.sources import speaks
from reader.extract.attribution.spans import source_span
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Sentence, Span

_SIGNED = re.compile(r"\s*\n\s*(?:--|[-–—])[ \t]*([^\n]{2,80})")
_POINTING = frozenset({"that", "this", "those", "these", "such"})
_WORDS = word_set(
    "verdict view assessment opinion message word response reaction conclusion judgment judgement "
    "reply comment answer advice warning testimony description account claim theory motto"
)
_FAR = 160


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands: the text, its sentences by offset, and their trees."""

    text: str
    trees: Sequence[Tree]
    sentences: Lookup[Sentence]

    def spoken(self, quote: Quote, source: Span | None, n: int, word: int) -> Report | None:
        """The quotation as said by the source, which stands in sentence n."""
        if source is None:
            return None
        return Report(
            source,
            None,
            Span(quote.start, quote.end, self.text[quote.start : quote.end]),
            direct=True,
            kind=Cue.SAY,
            sentence=n,
            word=-1,
            source_word=word,
        )


def after_colon(place: Place, quote: Quote) -> Report | None:
    """'She released a statement: “…”': the subject of the clause a colon ends."""
    text = place.text
    before = text[max(0, quote.outer_start - 3) : quote.outer_start].rstrip()
    if not before.endswith(":"):
        return None
    colon = text.rfind(":", max(0, quote.outer_start - 3), quote.outer_start)
    n = place.sentences.position(max(0, colon - 1))
    if n < 0:
        return None
    tree = place.trees[n]
    s = _statement_by(tree)
    if s < 0:
        s = _sender(tree)
    if s < 0:
        s = tree.child(tree.root, "nsubj")
    if s < 0:
        s = _label(tree, tree.index_at(colon))
    if s < 0 or tree.lemmas[s] in ("it", "that", "this"):
        return None
    if tree.pos[s] not in ("PROPN", "PRON") and not (tree.pos[s] == "NOUN" and speaks(tree, s)):
        return None
    if tree.words[s].start >= quote.outer_start:
        return None
    source = source_span(tree, s)
    about = [k for k in tree.children(s, "nmod") if tree.case(k).lower() in ("on", "about")]
    if source is not None and about and tree.words[tree.lo[about[0]]].start > source.start:
        # As in 'CEO Joanna Hsieh on pricing'.
        end = tree.words[tree.lo[about[0]] - 1].end
        source = Span(source.start, end, tree.text[source.start : end])
    return place.spoken(quote, source, n, s)


def _sender(tree: Tree) -> int:
    """Who sent out what the colon introduces ('Lee sent out the following message:'), or -1."""
    for i in range(tree.n):
        h = tree.heads[i]
        if tree.lemmas[i] in _SENT and tree.base[i] == "obj" and h >= 0:
            subject = tree.child(h, "nsubj")
            if 0 <= subject < h and tree.pos[subject] in ("PROPN", "PRON"):
                return subject
    return -1


_SENT = frozenset({"message", "statement", "tweet", "email", "e-mail", "letter", "note", "post"})


def _label(tree: Tree, colon: int) -> int:
    """'CEO Joanna Hsieh on pricing:', 'Brändli:': a name before a colon and no verb, or -1."""
    low = colon
    while low > 0 and tree.words[low - 1].text not in (".", "!", "?", ";"):
        low -= 1
    words = range(low, colon)
    if not 0 < len(words) <= _LABEL or any(tree.tags[w] in _FINITE for w in words):
        return -1
    names = [w for w in words if tree.pos[w] == "PROPN" and tree.heads[w] not in words]
    named = [w for w in words if tree.pos[w] == "PROPN"]
    return names[0] if names else named[-1] if named else -1


_LABEL = 9
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _statement_by(tree: Tree) -> int:
    """Whose statement a sentence announces ('Below is a statement by Ann Lee:'), or -1."""
    for i in range(tree.n):
        if tree.pos[i] == "NOUN" and tree.lemmas[i] in NOMINAL:
            for k in tree.children(i, "nmod"):
                if tree.case(k).lower() in ("by", "from") and tree.pos[k] == "PROPN":
                    return k
    return -1


def signed(place: Place, quote: Quote) -> Report | None:
    """A line under the quotation that begins with a dash and names its speaker."""
    m = _SIGNED.match(place.text, quote.outer_end, min(len(place.text), quote.outer_end + _FAR))
    if m is None:
        return None
    name = m.group(1).partition(",")[0].rstrip(" .")
    if not name[:1].isupper() or len(name.split()) > 6:
        return None
    span = Span(m.start(1), m.start(1) + len(name), name)
    return place.spoken(quote, span, place.sentences.position(span.start), -1)


def pointed_at(place: Place, quote: Quote) -> Report | None:
    """'“…” That was the verdict of X.': the sentence behind says whose words they are."""
    text = place.text
    start = quote.outer_end
    while start < len(text) and text[start].isspace():
        start += 1
    n = place.sentences.position(start)
    if n < 0 or start - quote.outer_end > 2 or "\n" in text[quote.outer_end : start]:
        return None
    tree = place.trees[n]
    i = tree.index_at(start)
    if i < 0 or tree.words[i].text.lower() not in _POINTING:
        return None
    for w in range(i + 1, min(i + 8, tree.n)):
        if tree.pos[w] == "NOUN" and tree.lemmas[w] in _WORDS:
            owner = tree.child(w, "nmod:poss")
            for k in tree.children(w, "nmod") if owner < 0 else [owner]:
                if k == owner or tree.case(k).lower() in ("of", "from", "by"):
                    return place.spoken(quote, source_span(tree, k), n, k)
    return None

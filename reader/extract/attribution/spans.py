"""The words that name a source, out of the noun phrase of its head."""

from __future__ import annotations

from reader.extract.attribution.cues import CUES
from reader.extract.attribution.sources import speaks
from reader.extract.phrases import noun_phrase
from reader.extract.tree import Tree, trim
from reader.extract.words import word_set
from reader.model import Span

_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})
_MARKS = frozenset('"“”«»`')


def span_of(tree: Tree, words: list[int]) -> Span | None:
    """The hull of some words, with what stands there."""
    if not words:
        return None
    start, end = trim(
        tree.text, min(tree.words[i].start for i in words), max(tree.words[i].end for i in words)
    )
    return Span(start, end, tree.text[start:end]) if start < end else None


def source_span(tree: Tree, i: int, cue: int = -1) -> Span | None:
    """The span of a source: its noun phrase without appositions and relative clauses.

    A clause in it that holds the `cue` is no part of it ('a statement saying …'), nor is what
    stands on the far side of a quotation mark.
    """
    if i < 0:
        return None
    if tree.pos[i] == "PROPN" and tree.child(i, "nmod:desc") < 0:
        # 'The Pellan County, Miss., coroner, Hugh Cosgrave, said': not the county; but of
        # 'Captain Lee, relations officer, Defence' the captain.
        held = [k for k in tree.children(i, "appos") if tree.pos[k] == "NOUN" and speaks(tree, k)]
        i = next((k for k in held if tree.child(k, "appos") > k), i)
    if tree.pos[i] in ("NOUN", "NUM", "PRON"):
        named = [k for k in tree.children(i, "appos") if tree.pos[k] == "PROPN"]
        i = named[0] if named else i
    i = bearer(tree, i)
    # 'Among them was Ann Lee, who said': she alone.
    copula = tree.child(i, "cop")
    words = [w for w in noun_phrase(tree, i, limit=0) if not w <= copula < i]
    before = max((k for k in tree.children(i, "case") if k < i), default=-1)
    if before in range(words[0] if words else 0, i) and tree.base[before] == "case":
        # 'distrust, especially among young men, who feel …': the young men.
        words = [w for w in words if w > before]
    words = _behind_comma(tree, words, i, cue)
    if cue > i and tree.under(cue, i):
        top = next((k for k in tree.kids[i] if tree.under(cue, k)), cue)
        words = [w for w in words if w < tree.lo[top]]
    # A source is a contiguous name: what follows a comma is about it.
    kept = [w for w in words if w <= i or not _breaks(tree, i, w)]
    kept = _without_asides(tree, _before_next_clause(tree, _unbroken(tree, kept, i)))
    return span_of(tree, _bare(tree, _completed(tree, _unquoted(tree, kept, i), i, cue)))


def _behind_comma(tree: Tree, words: list[int], i: int, cue: int) -> list[int]:
    """'… in a blitz against Cosa Nostra, police in Sicily said': what the comma parts from it."""
    if cue < i or not words or words[0] == i:
        return words
    start = next((w for w in range(i - 1, words[0] - 1, -1) if tree.words[w].text == ","), -1)
    if start < 0 or tree.pos[i] == "PROPN" or _lists(tree, i):
        return words
    if not any(tree.base[w] == "case" for w in words if w < start):
        return words
    return [w for w in words if w > start]


def bearer(tree: Tree, i: int) -> int:
    """The name that a title taken for the source belongs to ('spokesman Const. Tim Farling')."""
    h = tree.heads[i]
    if tree.rels[i] == "nmod:desc" and h > i and tree.pos[h] == "PROPN":
        return h
    return i


def _bare(tree: Tree, kept: list[int]) -> list[int]:
    """The name without what is no part of it: a day, a verb of saying, an 'according to'."""
    said = [
        n
        for n in range(1, len(kept))
        if tree.words[kept[n]].text in ("told", "said", "says")
        or (tree.tags[kept[n]] in ("VBD", "VBZ") and tree.lemmas[kept[n]] in CUES)
    ]
    kept = kept[: said[0]] if said else kept
    if len(kept) > _ACCORDING and tree.words[kept[0]].text.lower() == "according":
        kept = kept[_ACCORDING:]
    while len(kept) > 1 and tree.words[kept[0]].text.lower() in _SINGLING:
        kept = kept[1:]
    if len(kept) > 1 and tree.words[kept[-1]].text.lower() in _DAYS and _noun(tree, kept[-2]):
        kept = kept[:-1]
    if len(kept) > 1 and tree.tags[kept[-1]] == "POS" and tree.pos[kept[-2]] == "PROPN":
        kept = kept[:-1]
    return kept


_ACCORDING = 2
_SINGLING = frozenset(
    {"especially", "particularly", "notably", "including", "even", "also", "neither",
     "either", "both"}
)  # fmt: skip
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")


def _noun(tree: Tree, w: int) -> bool:
    return tree.pos[w] in ("NOUN", "PROPN")


def _without_asides(tree: Tree, kept: list[int]) -> list[int]:
    """'Mary John, 43, who saw it': the name alone."""
    for n in range(1, len(kept)):
        if tree.words[kept[n] - 1].text == "," and (
            tree.pos[kept[n]] == "NUM" or tree.lemmas[kept[n]] in ("who", "which", "whose")
        ):
            return kept[:n]
    return kept


def _unbroken(tree: Tree, kept: list[int], i: int) -> list[int]:
    """The words of a source that stand together, around its head.

    'A slick was drifting, spokesman Ann Lee said' with the article drawn to her; 'Ann Lee, a
    chemist and head of the trust' and 'Lee, who has two dogs and a cat' with the last noun hers.
    """
    low, high = 0, len(kept)
    for n in range(1, len(kept)):
        gap = [w for w in range(kept[n - 1] + 1, kept[n]) if tree.base[w] != "punct"]
        said = any(tree.words[w].text in ("told", "said", "says") for w in gap)
        if said or (gap and kept[n - 1] >= i and not _closed(tree, kept[n])):
            high = n
            break
        if kept[n] <= i and not all(tree.under(w, i) for w in gap):
            low = n
    named = tree.pos[i] == "PROPN" and i > 0 and tree.words[i - 1].text == ","
    if named and i in kept[low:high]:
        low = kept.index(i)
    return kept[low:high]


def _closed(tree: Tree, w: int) -> bool:
    """Whether the aside before a word ends with a comma and a conjunction: 'Lee, 43, and Cole'."""
    comma = w
    while comma > 0 and (tree.pos[comma - 1] == "CCONJ" or tree.base[comma - 1] == "punct"):
        comma -= 1
    joined = any(tree.pos[k] == "CCONJ" for k in range(comma, min(w + 2, tree.n)))
    return tree.base[comma] == "punct" and joined


def _before_next_clause(tree: Tree, kept: list[int]) -> list[int]:
    """'X, but operators restarted it': the words up to a conjunction that joins clauses."""
    for n in range(1, len(kept)):
        between = range(kept[n - 1] + 1, kept[n])
        if any(tree.pos[k] == "CCONJ" and tree.heads[k] not in kept for k in between):
            return kept[:n]
    return kept


def _unquoted(tree: Tree, kept: list[int], head: int) -> list[int]:
    """The words around the head up to the nearest quotation mark on either side."""
    if not kept:
        return kept
    marks = [w for w in range(kept[0], kept[-1] + 1) if tree.words[w].text[:1] in _MARKS]
    marks = [w for w in marks if tree.words[w].text[:1] != "`" or len(tree.words[w].text) > 1]
    if len(marks) % 2 == 0 and not any(w == head for w in marks):
        return kept
    low = max((w for w in marks if w < head), default=-1)
    high = min((w for w in marks if w > head), default=tree.n)
    return [w for w in kept if low < w < high]


def _completed(tree: Tree, kept: list[int], head: int, cue: int) -> list[int]:
    """A name cut by the parser with its last words; a second noun with the first it is tied to."""
    if not kept:
        return kept
    if len(kept) > 1 and tree.tags[kept[-1]] == "POS" and tree.rels[head] == "nmod:poss":
        kept = kept[:-1]
    last = kept[-1]
    if last == head and tree.pos[last] == "NOUN" and speaks(tree, last) and last + 1 < tree.n:
        # 'pollster Trendex', torn.
        last += tree.pos[last + 1] == "PROPN" and last + 1 != cue
    while (
        tree.pos[last] == "PROPN"
        and last + 1 < tree.n
        and tree.pos[last + 1] == "PROPN"
        and last + 1 != cue
    ):
        last += 1
    last = _aged(tree, last)
    if last == head and tree.pos[last] == "NOUN" and _second_office(tree, last + 1, cue):
        last = cue - 1
    first = kept[0]
    if first == head and first > 1 and tree.lemmas[first - 1] == "and" and cue > first:
        k = first - 2
        while k > 0 and tree.pos[k] in _PHRASE and tree.pos[k - 1] in _PHRASE:
            k -= 1
        if tree.pos[k] == "DET" and tree.pos[first - 2] == "NOUN" and tree.pos[first] == "NOUN":
            first = k
    return [*range(first, kept[0]), *kept, *range(kept[-1] + 1, last + 1)]


def _second_office(tree: Tree, low: int, cue: int) -> bool:
    """'founder | and managing director Anna Desh said': the rest of a name with two offices."""
    if cue - low < _NAME - 2 or tree.lemmas[low] != "and" or tree.pos[cue - 1] != "PROPN":
        return False
    between = range(low + 1, cue)
    return all(tree.pos[k] in _PHRASE - {"DET"} or tree.tags[k] == "VBG" for k in between)


def _aged(tree: Tree, last: int) -> int:
    """'61-year' with '-old Ann Lee' behind it: the last word of the name."""
    k = last + 1
    while k + 1 < tree.n and (tree.words[k].text == "-" or tree.words[k].text.lower() == "old"):
        k += 1
    if k == last + 1 or tree.pos[k] != "PROPN":
        return last
    while k + 1 < tree.n and tree.pos[k + 1] == "PROPN":
        k += 1
    return k


def _breaks(tree: Tree, head: int, w: int) -> bool:
    return any(
        tree.words[k].text in (",", "—", "–", "(")
        and not _lists(tree, head)
        and not _of_several_matters(tree, head, k)
        for k in range(head + 1, w + 1)
    )


def _of_several_matters(tree: Tree, head: int, comma: int) -> bool:
    """'a spokesman for the Department for Environment, Food and Rural Affairs': one name."""
    return any(
        tree.lemmas[d] in _MATTERS_OF
        and any(
            tree.base[c] == "conj" and tree.under(c, d) and tree.lemmas[k] == "and"
            for c in range(comma + 1, min(comma + _NAME, tree.n))
            for k in tree.subtree(c)
        )
        for d in range(head, comma)
    )


_MATTERS_OF = frozenset({"department", "ministry", "minister", "secretary", "committee"})
_NAME = 6


def _lists(tree: Tree, head: int) -> bool:
    return any(tree.base[k] == "conj" for k in tree.kids[head])


def listener_of(tree: Tree, v: int) -> Span | None:
    """Whom it was told to ('told the FT that …', 'explained to the FT')."""
    k = tree.child(v, "iobj", "obj")
    if k < 0:
        k = next((o for o in tree.children(v, "obl") if tree.case(o).lower() == "to"), -1)
    if k < 0 or tree.pos[k] not in ("PROPN", "NOUN"):
        return None
    return source_span(tree, k)

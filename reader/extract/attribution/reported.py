"""What a reporting verb reports and who says so, by the tree or by the order of words."""

from __future__ import annotations

from reader.extract.attribution.comments import comment, commented, rehang
from reader.extract.attribution.contents import Content, content_of, rest_of
from reader.extract.attribution.cues import Cue
from reader.extract.attribution.sources import adjacent, is_passive, source_of
from reader.extract.tree import Tree
from reader.model import Span


def content_and_source(tree: Tree, v: int, cue: Cue) -> tuple[Content | None, int]:
    """What the verb reports and the head of its source, by the tree or by the order of words."""
    found = content_of(tree, v, cue)
    aside = comment(tree, v)
    if aside is not None:
        low, high, subject = aside
        before = tree.words[low].start
        own = tree.heads[subject] == v and tree.base[subject] != "obj"
        if not own and tree.child(v, "nsubj") < 0:
            rehang(tree, v, low, subject)
            found = content_of(tree, v, cue)
        cut = found is not None and _cut_short(tree, v, found, aside)
        if found is None or found[0].start >= before or cut:
            rehang(tree, v, low, subject)
            words = commented(tree, low, high)
            by_order = rest_of(tree, words, low, high) if words else None
            if by_order is not None and by_order[0].start < before:
                if cut:
                    _give_back(tree, v)
                return by_order, subject
    s = source_of(tree, v)
    if found is not None:
        content, (low, high) = found
        start = tree.words[s].start if s >= 0 else -1
        inside = content.start <= start < content.end and not low <= start < high
        if s < 0 and aside is not None:
            s = aside[2]
        elif (s < 0 or inside) and not is_passive(tree, v):
            s = adjacent(tree, v)
    return found, s


def within_its_clause(tree: Tree, v: int, found: Content) -> Content:
    """'never rebuilt, because of sanctions and later, officials admit, because …': the last alone.

    A comment right behind what begins a clause, a conjunct or a phrase is on that, and on nothing
    before it.
    """
    content, outside = found
    aside = comment(tree, v)
    if aside is None or aside[0] < _FEW or aside[1] + 1 >= tree.n:
        return found
    low, high, _ = aside
    first = low - 2
    if tree.words[low - 1].text != "," or tree.words[high + 1].text != ",":
        return found
    if tree.pos[first] == "ADV" and tree.pos[first - 1] == "CCONJ":
        first -= 1
    if tree.pos[first] not in _LINKING and tree.tags[first] not in _RELATIVE:
        return found
    start = tree.words[first].start
    if tree.pos[first - 1] == "ADP" and tree.tags[first] in _RELATIVE:
        # 'of whom, she says, a third come to sleep': no clause without what 'whom' means.
        return found
    if not content.start < start or content.end <= tree.words[high + 1].end:
        return found
    return Span(start, content.end, tree.text[start : content.end]), outside


_LINKING = frozenset({"CCONJ", "SCONJ", "ADP"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


def _cut_short(tree: Tree, v: int, found: Content, aside: tuple[int, int, int]) -> bool:
    """'A was shot and B hurt when a gang came, police said': a closing comment is on it all.

    Not where it is on a quotation, or where a conjunction, a colon or a dash parts the rest.
    """
    low, high, _ = aside
    content, outside = found
    first = next((w for w in range(low) if tree.words[w].start >= content.start), 0)
    closing = all(tree.base[w] == "punct" for w in range(high + 1, tree.n))
    if not closing or outside != (0, 0) or first < _FEW or 0 <= tree.child(v, "nsubj") < low:
        return False
    if any(tree.words[w].text[:1] in _MARKS for w in range(low)):
        return False
    before = tree.words[first - 1].text
    return tree.pos[first] != "CCONJ" and tree.pos[first - 1] != "CCONJ" and before not in _PARTING


_FEW = 3
_MARKS = frozenset('"“”«»`')
_PARTING = frozenset({":", ";", "-", "--", "—", "–", "'", "‘"})


def _give_back(tree: Tree, v: int) -> None:
    """Hangs the clause with 'when' on what it tells the time of, not on the comment behind it."""
    k, h = tree.child(v, "ccomp"), tree.heads[v]
    if k < 0 or tree.base[v] != "parataxis" or not h < tree.lo[k] < k < v:
        return
    if tree.tags[tree.lo[k]] in ("WRB", "IN"):
        tree.move(k, h)
        tree.relate(k, "advcl")

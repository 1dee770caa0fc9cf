"""Who says so in a headline: a label before a colon or behind one ('Report: X', 'X: police')."""

from __future__ import annotations

from reader.extract.attribution.cues import Cue
from reader.extract.attribution.report import Report
from reader.extract.attribution.spans import span_of
from reader.extract.tree import Tree
from reader.extract.words import word_set

_SAYING = word_set(
    "police cops official officials authorities prosecutors prosecutor sheriff coroner mayor "
    "minister ministry government study survey poll researchers experts scientists lawyer lawyers "
    "attorney witness witnesses agency company spokesman spokeswoman union army hospital doctors "
    "court"
)
_RUMOURED = word_set("report reports source sources rumor rumour rumors rumours insider insiders")
_LONGEST = 3


def labelled(tree: Tree, sentence: int) -> Report | None:
    """The attribution a headline's label makes of the rest of it, or None."""
    stops = [k for k in range(tree.n) if tree.words[k].text == ":"]
    if len(stops) != 1 or tree.n < _LONGEST + 2:
        return None
    stop = stops[0]
    if any(tree.words[k].text[:1] in _MARKS for k in range(tree.n)):
        return None
    before = 0 < stop <= _LONGEST
    label = range(stop) if before else range(stop + 1, tree.n)
    if not 0 < len(label) <= _LONGEST or tree.words[tree.n - 1].text == ".":
        return None
    kind = _kind(tree, label)
    if kind is None:
        return None
    source = span_of(tree, list(label))
    rest = span_of(tree, list(range(stop + 1, tree.n) if before else range(stop)))
    if source is None or rest is None or not _alone(tree):
        return None
    return Report(
        source,
        None,
        rest,
        direct=False,
        kind=kind,
        sentence=sentence,
        word=-1,
        source_word=label[-1],
    )


def _alone(tree: Tree) -> bool:
    """Whether the sentence ends its line."""
    end = tree.words[tree.n - 1].end
    return not tree.text[end : end + 2].strip(" ")[:1].strip()


def _kind(tree: Tree, label: range) -> Cue | None:
    """What the label does to the rest; None where its last word names no one who says things."""
    last = tree.words[label[-1]].text.lower()
    if last in _RUMOURED:
        return Cue.CLAIM
    return Cue.SAY if last in _SAYING else None


_MARKS = frozenset('"“”`')

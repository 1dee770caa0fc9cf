"""What was said before a court or a committee, by whom is not told: 'the jury heard that …'."""

from __future__ import annotations

from reader.extract.attribution.contents import Content
from reader.extract.attribution.cues import Cue
from reader.extract.attribution.report import Report
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Span


def told(tree: Tree, v: int) -> bool:
    """'the jury was told', 'parents were informed': by whom is not said."""
    return (
        tree.lemmas[v] in ("tell", "inform")
        and tree.child(v, "nsubj:pass") >= 0
        and not any(not after_comma(tree, k) for k in tree.children(v, "obl:agent"))
    )


def forum(tree: Tree, s: int) -> bool:
    """Whether a subject is those before whom things are said: a court, a committee."""
    return s >= 0 and tree.lemmas[s] in _FORUMS


_FORUMS = word_set(
    "court jury inquest committee tribunal inquiry hearing panel commission trial judge magistrate "
    "coroner council meeting parliament assembly juror subcommittee magistrates conference"
)


def heard(tree: Tree, sentence: int, v: int, found: Content) -> Report:
    """What was said before a court: nobody's word as far as the text tells."""
    word, (content, outside) = tree.words[v], found
    return Report(
        None,
        Span(word.start, word.end, word.text),
        content,
        direct=False,
        kind=Cue.HEAR,
        sentence=sentence,
        word=v,
        source_word=tree.child(v, "nsubj:pass", "nsubj"),
        outside=outside,
    )

"""Whether a second verb tells what a speaker does, and no part of what is said.

In 'said the bridge was unsafe and urged drivers to wait' no bridge urges anybody: who takes a stand
with words is who speaks, unless it may be someone spoken of.
"""

from __future__ import annotations

from reader.extract.attribution.cues import CUES, Cue
from reader.extract.attribution.sources import DOCUMENTS
from reader.extract.mending.animacy import thing
from reader.extract.tree import Tree
from reader.extract.words import word_set

_STANDS = frozenset({Cue.DENY, Cue.ADVISE, Cue.BELIEVE, Cue.ADMIT, Cue.CLAIM, Cue.STATE})
_DETAILS = word_set("detail explanation reason comment information evidence proof")
_CLOSING = frozenset({'"', "”", "''", "’", "'", "»"})


def of_the_speaker(tree: Tree, v: int, said: int) -> bool:
    """Whether the verb, behind the clause `said` that somebody says, is that somebody's."""
    own = tree.child(said, "nsubj", "csubj")
    if own < 0 or tree.lemmas[tree.heads[said]] not in CUES or not _takes_a_stand(tree, v):
        return False
    speechless = thing(tree, own) and tree.lemmas[own] not in DOCUMENTS
    return speechless or _quoted_to_its_end(tree, v, said, own)


def _takes_a_stand(tree: Tree, v: int) -> bool:
    """'rejected a plea', 'called on it to pay', 'gave no details': done with words."""
    lemma, what = tree.lemmas[v], tree.child(v, "obj", "ccomp", "xcomp", "obl")
    if what < v:
        return False
    if lemma in ("give", "offer", "provide"):
        return tree.lemmas[what] in _DETAILS and any(
            tree.lemmas[w] == "no" for w in tree.kids[what]
        )
    if lemma == "call":
        return tree.lemmas[v + 1] in ("on", "for")
    return tree.base[what] != "obl" and CUES.get(lemma) in _STANDS


def _quoted_to_its_end(tree: Tree, v: int, said: int, own: int) -> bool:
    """'said members were “tired”, and called on it': what is said ends with the quotation."""
    last = tree.child(v, "cc") - 1
    if last > own and tree.words[last].text == ",":
        last -= 1
    closed = last > tree.child(said, "cop") > own and tree.words[last].text in _CLOSING
    return closed and tree.pos[own] in ("NOUN", "PROPN")

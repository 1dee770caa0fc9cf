"""Nouns that report: 'X's claim that …', 'reports from X that …', 'voiced suspicion that …'."""

from __future__ import annotations

from reader.extract.attribution.cues import NOMINAL, Cue
from reader.extract.attribution.report import Report
from reader.extract.attribution.spans import source_span, span_of
from reader.extract.phrases import subject_of
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Span

_EXPRESSING = word_set(
    "express voice make issue offer give raise repeat reiterate share hold have convey air state "
    "release publish send add provide form reach"
)
"""Verbs whose subject has the belief, or makes the claim, that is their object."""
_PARTIES = word_set(
    "police government army navy military prosecution defense defence opposition union media press "
    "family company industry intelligence ministry administration staff team church"
)
"""Common nouns that own what they stand before ('police allegations')."""
_TIMES = word_set(
    "today yesterday tomorrow night morning afternoon evening day week month year decade monday "
    "tuesday wednesday thursday friday saturday sunday season"
)
_NOBODYS = frozenset({Cue.CLAIM, Cue.SPECULATE, Cue.WARN, Cue.EXPECT, Cue.DENY})
"""What these say of a clause holds though nobody is named who says it."""


def reported_by_noun(tree: Tree, sentence: int, i: int) -> Report | None:
    """The attribution a reporting noun makes with its clause, or None."""
    clause = _clause(tree, i)
    if clause < 0:
        return None
    owner = _owner(tree, i, clause)
    kind = NOMINAL[tree.lemmas[i]]
    if clause == tree.heads[i] and owner < 0 and kind is Cue.SHOW:
        # 'First estimates were that …': theirs.
        owner = i
    if clause == tree.heads[i] and owner < 0 and kind in (Cue.SAY, Cue.STATE):
        if tree.lemmas[i] == "news":
            # 'The good news is that …': it is so, and good.
            return None
        # 'Word is that …': going round, nobody's in particular.
        kind = Cue.CLAIM
    if owner < 0 and any(tree.lemmas[k] == "unconfirmed" for k in tree.children(i, "amod")):
        kind = Cue.CLAIM
    if owner < 0 and kind not in _NOBODYS:
        return None
    words = [w for w in tree.subtree(clause) if clause != tree.heads[i] or w > i + 1]
    content = span_of(tree, [w for w in words if tree.base[w] != "mark" or tree.heads[w] != clause])
    if content is None:
        return None
    word = tree.words[i]
    return Report(
        source_span(tree, owner),
        Span(word.start, word.end, word.text),
        content,
        direct=False,
        kind=kind,
        sentence=sentence,
        word=i,
        source_word=owner,
    )


def _clause(tree: Tree, i: int) -> int:
    """The clause that says what the noun reports: with 'that', or finite with its own subject.

    Also that of which the noun is what it is called: 'Word is that …', 'The fear is that …'.
    """
    h = tree.heads[i]
    if tree.base[i] == "dislocated" and h > i and _that(tree, h) and not _not_so(tree, i, h):
        return h
    for k in tree.children(i, "acl", "ccomp"):
        if tree.rels[k] == "acl:relcl" or k < i:
            continue
        if _that(tree, k) or (tree.child(k, "nsubj") > i and tree.tags[k] not in ("VB", "VBG")):
            return k
    # 'news from X that …': the clause hung on the name in between.
    for k in tree.children(i, "nmod"):
        inner = next((c for c in tree.children(k, "acl") if tree.rels[c] == "acl" and c > k), -1)
        if inner >= 0 and _that(tree, inner):
            return inner
    return -1


def _not_so(tree: Tree, i: int, h: int) -> bool:
    """'The suggestion is not that …'."""
    return any(tree.lemmas[k] in ("not", "n't", "n’t") for k in range(i, tree.child(h, "mark")))


def _that(tree: Tree, k: int) -> bool:
    return any(tree.lemmas[m] == "that" and tree.base[m] == "mark" for m in tree.kids[k])


def _owner(tree: Tree, i: int, clause: int) -> int:
    """Who makes the report: whose it is, from whom, or the subject of 'voiced', 'expressed'."""
    for k in tree.children(i, "nmod"):
        if tree.rels[k] == "nmod" and tree.case(k).lower() in ("by", "of", "from") and k != clause:
            return k
    owner = tree.child(i, "nmod:poss")
    if owner >= 0 and tree.lemmas[owner] not in _TIMES:
        return owner
    for k in tree.children(i, "compound"):
        if tree.pos[k] == "PROPN" or tree.lemmas[k] in _PARTIES:
            return k
    h = tree.heads[i]
    if h >= 0 and tree.base[i] in ("obj", "obl") and tree.lemmas[h] in _EXPRESSING:
        subject = subject_of(tree, h)
        if subject >= 0 and tree.base[subject] != "expl" and tree.child(h, "aux:pass") < 0:
            return subject
    return -1

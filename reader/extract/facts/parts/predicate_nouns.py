"""What a clause with a copula says of its subject: a noun, an adjective, a place."""

from __future__ import annotations

from reader.extract.antecedent import RELATIVES
from reader.extract.facts.arguments.adverbs import SENTENCE_ADVERBS
from reader.extract.facts.arguments.obliques import Arguments, with_case
from reader.extract.facts.arguments.promotion import role_words
from reader.extract.facts.candidate import Candidate
from reader.extract.phrases import noun_phrase
from reader.extract.tree import Tree


def predicate_noun(found: Candidate, arguments: Arguments) -> None:
    """Fills the object: 'is the chief of …', 'is rare for …', 'are in Okinawa', 'was 2 km away'."""
    tree, v = found.tree, found.head
    found.object_head = v
    words = noun_phrase(tree, v, limit=12)
    adjective = tree.pos[v] in ("ADJ", "ADV", "NUM")
    if adjective:
        kept = [
            (role, part)
            for role, part in arguments.others
            if part and part[0] > v and role not in _CONJUNCTIONS
        ]
        out = {*arguments.time, *arguments.place, *(w for _, p in arguments.others for w in p)}
        words = [w for w in words if w not in out and not _cased(tree, w, out)]
        for role, part in kept:
            words += [*part, *role_words(tree, role, part)]
        arguments.others[:] = [a for a in arguments.others if a not in kept]
        words += [w for k in tree.children(v, "advcl") if _completes(tree, v, k)
                  for w in tree.subtree(k)]  # fmt: skip
        measures = [v, *tree.children(v, "obl:unmarked")]
        joined = [k for m in measures for k in tree.children(m, "conj") if k > v]
        gapped = {w for k in joined if _gapped(tree, v, k)
                  for w in tree.subtree(k)}  # fmt: skip
        words = [w for w in words if w not in gapped]
    else:
        cut = {*arguments.time, *arguments.place, *(w for _, p in arguments.others for w in p)}
        cut -= {v}
        words = [w for w in words if w not in cut and not _cased(tree, w, cut)]
    words += [w for k in tree.children(v, "csubj", "ccomp") if k > v for w in tree.subtree(k)]
    words = [
        w
        for w in sorted(set(words))
        if w not in found.predicate and not (w < v and tree.lemmas[w] in RELATIVES)
    ]
    words = _without_credit(tree, _behind_copula(tree, found, words))
    cases = [k for k in tree.children(v, "case") if k < v]
    if cases:
        lead = [w for w in words if w < min(cases)]
        words = [w for w in words if w > min(cases)]
        # 'was in and out of prison'
        inner = [w for w in words if w < max(cases)]
        if inner and all(tree.pos[w] in ("CCONJ", "ADP", "ADV") for w in inner):
            lead, words = [*lead, *inner], [w for w in words if w > max(cases)]
        lead += [w for c in cases for k in tree.children(c, "conj") for w in tree.subtree(k)]
        torn = any(tree.pos[w] in ("NOUN", "PROPN") for w in lead)
        # 'are hands-on doctors' has no preposition: nothing is to be read from such a tree.
        found.predicate = [] if torn else sorted({*found.predicate, *lead, *with_case(tree, v, [])})
    found.object = words


_CONJUNCTIONS = frozenset({"when", "if", "unless", "until", "since", "while"})
"""What 'were hurt when a bus overturned' keeps beside its adjective, and not within it."""


def _behind_copula(tree: Tree, found: Candidate, words: list[int]) -> list[int]:
    """The words behind subject and copula: what stands before them speaks of the sentence."""
    copula = tree.child(found.head, "cop")
    if not 0 <= copula < found.head or not found.subject_head < copula:
        return words
    kept = [w for w in words if w > copula]
    while len(kept) > 1 and tree.heads[kept[0]] == found.head and _aside(tree, kept[0]):
        kept.pop(0)
    return kept


def _aside(tree: Tree, w: int) -> bool:
    return tree.lemmas[w] in SENTENCE_ADVERBS and tree.lemmas[w] not in _DEGREES


_DEGREES = frozenset({"so", "too", "even"})


def _cased(tree: Tree, w: int, cut: set[int]) -> bool:
    return tree.base[w] in ("case", "mark") and tree.heads[w] in cut


def _completes(tree: Tree, v: int, k: int) -> bool:
    """'busy preparing tax returns', 'wider than whips expected'."""
    if tree.tags[k] == "VBG" and tree.lo[k] == k == v + 1:
        return True
    first = tree.lo[k]
    return tree.lemmas[first] == "than" and first > v


def _gapped(tree: Tree, v: int, k: int) -> bool:
    """'was 14 seconds back, and Eritrea's X third': the verb is left out, and X is its subject."""
    return (
        tree.pos[v] != "NUM"
        and tree.pos[k] in ("PROPN", "NOUN", "PRON")
        and tree.child(v, "det") < 0
        and tree.child(k, "cop", "case") < 0
        and any(tree.lemmas[c] == "and" and tree.words[c - 1].text == "," for c in _ccs(tree, k))
    )


def _ccs(tree: Tree, k: int) -> list[int]:
    return [c for d in (k, *tree.kids[k]) for c in tree.children(d, "cc")]


def _without_credit(tree: Tree, words: list[int]) -> list[int]:
    """'had been on site, according to the system': who says so is no part of where."""
    if not words:
        return words
    for w in range(words[0] + 1, words[-1]):
        if tree.words[w].text == "according" and tree.base[w] == "case":
            return [k for k in words if k < w]
    return words

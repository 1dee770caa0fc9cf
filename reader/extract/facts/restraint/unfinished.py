"""Facts that break off before what makes them say something: 'was found [to be undamaged]'.

'in such numbers [that the singing stopped]', 'puts the cost [at $38 million]', 'do so', 'kept his
side [in it]', 'replied "Blank"': each is left open by words that stand beside it in the text.
"""

from __future__ import annotations

from collections.abc import Container

from reader.extract.facts.arguments.keeping import SPENDING
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.lexicon import PLAIN_SAYING
from reader.extract.facts.restraint.halves import half_told
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set

_HELD_TO_BE = word_set(
    "find say believe think report know require order expect ask tell urge allow force permit "
    "instruct advise encourage invite persuade compel oblige elect choose presume consider deem "
    "judge declare rule hold suppose mean"
)
"""Verbs whose passive says what somebody is to do or is held to be."""
_RESULTING = word_set("keep put hold leave bring get take set")
_PRICING = word_set("put value estimate price peg")
_QUOTING = word_set("quote cite")
_AUXILIARY = frozenset({"do", "be", "have", "will", "would", "can", "could", "should"})


def unfinished(tree: Tree, c: Candidate, used: Container[int], last: int) -> bool:
    """Whether a candidate that uses these words up to `last` stops short of its point."""
    return (
        _pro_verb(tree, c)
        or half_told(tree, c, used, last)
        or _held_to_be(tree, c, used)
        or _ends_in_auxiliary(tree, c)
        or _where(tree, c)
        or _list_cut(tree, c)
        or _nothing_quoted(c)
        or _in_it(tree, c, used)
        or _priced(tree, c, used)
        or _said_showed(tree, c, used)
        or _which_ones(tree, c)
        or _asked_what(tree, c, used)
        or _said_to(tree, c)
        or _in_which(tree, c, used)
        or _noun_cut(tree, c, used)
        or _spent(tree, c, used)
    )


def one_word_quoted(c: Candidate) -> bool:
    """'answered "Yes"', 'replied "Blank"': says nothing without what was asked."""
    if c.content is None:
        return False
    said = c.tree.text[c.content.start : c.content.end]
    return len([w for w in said.split() if any(ch.isalnum() for ch in w)]) == 1


def _pro_verb(tree: Tree, c: Candidate) -> bool:
    """'is still doing so', 'would do so at a later time': what, is said before."""
    behind = c.head + 1
    return c.lemma == "do" and behind < tree.n and tree.lemmas[behind] in ("so", "likewise")


def _held_to_be(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'was found, as before, [to be undamaged]', 'were ordered [to keep birds indoors]'."""
    if not c.passive or c.lemma not in _HELD_TO_BE or c.content is not None:
        return False
    return any(
        k > c.head
        and k not in used
        and tree.base[k] in ("advcl", "xcomp", "ccomp")
        and any(tree.lemmas[m] == "to" and m not in used for m in tree.children(k, "mark"))
        for k in tree.kids[c.head]
    )


def _ends_in_auxiliary(tree: Tree, c: Candidate) -> bool:
    """'Everybody wants to', 'the only person who does not': what, is said before."""
    words = c.object or c.predicate
    last = words[-1]
    stops = tree.pos[last] == "PART" or tree.base[last] == "xcomp"
    if c.content is None and tree.lemmas[last] == "to" and stops:
        return True
    if len(c.subject) < 2:
        return False
    end = c.subject[-1]
    return tree.lemmas[end] in ("not", "n't", "n’t") or (
        tree.base[end] == "acl" and tree.lemmas[end] in _AUXILIARY
    )


def _where(tree: Tree, c: Candidate) -> bool:
    """'[in parts of Wales,] where it is the only one': it is so only there."""
    if c.lemma == "be" and c.predicate and tree.lemmas[c.predicate[-1]] == "since":
        # where he has been since Tuesday is said before
        return True
    if c.rule == "acl:relcl" and len(c.place) == 1 and tree.tags[c.place[0]] == "NNS":
        # in which areas 'areas where the bears live' are is left open
        return True
    if c.rule != "acl:relcl" or c.place or c.lemma != "be":
        return False
    return any(tree.lemmas[k] == "where" and k < c.head for k in tree.kids[c.head])


def _list_cut(tree: Tree, c: Candidate) -> bool:
    """'Others on the list were Ann Lee[; Bo Ek, …; and Cy Orr]'."""
    end = c.object[-1] + 1 if c.object else tree.n
    if c.lemma != "be" or end >= tree.n or tree.words[end].text != ";":
        return False
    return tree.tags[c.subject_head] in ("NNS", "NNPS")


def _which_ones(tree: Tree, c: Candidate) -> bool:
    """'has seen documents [which show that …]': which ones is the point, and too long to show."""
    h = c.object_head
    if h < 0 or h not in c.object or tree.tags[h] != "NNS":
        return False
    if any(tree.base[k] not in ("punct", "case") for k in tree.kids[h] if k < h):
        return False
    behind = c.object[-1] + 1
    return any(
        tree.rels[k] == "acl:relcl"
        and tree.lo[k] == behind == h + 1
        and k != c.head
        and not after_comma(tree, k)
        for k in tree.kids[h]
    )


def _asked_what(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'can tell her [when her cattle will drink]': what they can't tell is left out."""
    behind = c.object[-1] + 1 if c.object else tree.n
    if behind >= tree.n or behind in used or c.content is not None:
        return False
    return c.lemma in _TELLING and tree.tags[behind] in ("WRB", "WP")


_TELLING = word_set("tell ask teach show inform remind advise")


def _said_to(tree: Tree, c: Candidate) -> bool:
    """'He added from China': a saying of which nothing is told."""
    return (
        c.lemma in PLAIN_SAYING
        and not c.passive
        and c.content is None
        and bool(c.object)
        and c.object_head < 0
        and tree.pos[c.predicate[-1]] == "ADP"
    )


def _noun_cut(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'is the last, or among the last[, battles]': the noun both share was left behind."""
    end = c.object[-1] if c.object else tree.n
    if c.lemma != "be" or end + 1 >= tree.n or end + 1 in used or tree.pos[end] != "ADJ":
        return False
    return tree.lemmas[end - 1] == "the" and tree.words[end + 1].text in (",", "or", "and")


def _spent(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'spent two hours [negotiating]': at what is the point."""
    behind = c.object[-1] + 1 if c.object else tree.n
    if c.lemma not in SPENDING or behind >= tree.n or behind in used:
        return False
    return tree.tags[behind] == "VBG"


def _in_which(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'have eight weeks [in which to call it in]', 'a list [from which he chose]'."""
    at = c.object[-1] + 1 if c.object and c.object_head in c.object else tree.n
    if at + 1 >= tree.n or at in used or tree.base[at] != "case":
        return False
    return tree.lemmas[at + 1] in ("which", "whom") and tree.tags[at + 1] in ("WDT", "WP")


def _nothing_quoted(c: Candidate) -> bool:
    """'was quoted by the agency' as saying something."""
    return c.passive and c.lemma in _QUOTING and c.content is None


def _in_it(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'kept his side [in it]': the point is in a phrase that was left out."""
    if c.lemma not in _RESULTING or not c.object or c.arguments:
        return False
    behind = c.object[-1] + 1
    return any(
        tree.base[k] == "obl" and tree.pos[k] == "PRON" and tree.lo[k] == behind and k not in used
        for k in tree.kids[c.head]
    )


def _priced(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'puts the cost so far [at $38 million]'."""
    if c.lemma not in _PRICING or not c.object or c.arguments or c.place or c.content is not None:
        return False
    end = min(tree.hi[c.head], c.object[-1] + _FAR)
    return any(
        tree.lemmas[w] == "at" and w not in used and tree.pos[w + 1] in ("SYM", "NUM", "ADV")
        for w in range(c.object[-1] + 1, end)
    )


_FAR = 6


def _said_showed(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'a moment that he said showed [how much it meant]': cut off in the middle of a clause."""
    end = c.object[-1] if c.object else -1
    if end <= c.head or tree.pos[end] != "VERB" or tree.tags[end] not in ("VBD", "VBZ", "VBP"):
        return False
    return any(
        k > end and k not in used and tree.base[k] in ("ccomp", "obj", "xcomp")
        for k in tree.kids[end]
    ) or (end + 1 < tree.n and tree.tags[end + 1] in ("VBD", "VBZ") and end + 1 not in used)

"""Facts that break off before what makes them say something: 'was found [to be undamaged]'.

'in such numbers [that the singing stopped]', 'puts the cost [at $38 million]', 'do so', 'kept his
side [in it]', 'replied "Blank"': each is left open by words that stand beside it in the text.
"""

from __future__ import annotations

from collections.abc import Container

from reader.extract.facts.arguments.keeping import SPENDING, than_left_out
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.lexicon import PLAIN_SAYING
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Modality, Polarity

_HELD_TO_BE = word_set(
    "find say believe think report know require order expect ask tell urge allow force permit "
    "instruct advise encourage invite persuade compel oblige elect choose presume consider deem "
    "judge declare rule hold suppose mean"
)
"""Verbs whose passive says what somebody is to do or is held to be."""
_RESULTING = word_set("keep put hold leave bring get take set")
_PRICING = word_set("put value estimate price peg")
_QUOTING = word_set("quote cite")
_LIMITS = frozenset({"long", "far", "soon"})
_AUXILIARY = frozenset({"do", "be", "have", "will", "would", "can", "could", "should"})
_LONGEST_BARE = 3


def unfinished(tree: Tree, c: Candidate, used: Container[int], last: int) -> bool:
    """Whether a candidate that uses these words up to `last` stops short of its point."""
    return (
        _pro_verb(tree, c)
        or _of_such(tree, c, last)
        or _held_to_be(tree, c, used)
        or _ends_in_auxiliary(tree, c)
        or _more_of_nothing(tree, c)
        or _where(tree, c)
        or _list_cut(tree, c)
        or _nothing_quoted(c)
        or _there_are(tree, c)
        or _in_it(tree, c, used)
        or _priced(tree, c, used)
        or _as_long_as(tree, c, used)
        or _said_showed(tree, c, used)
        or _which_ones(tree, c)
        or _asked_what(tree, c, used)
        or _the_less(tree, c)
        or _every_time(tree, c, used)
        or _said_to(tree, c)
        or _in_which(tree, c, used)
        or _one_of_two(tree, c, used)
        or _either(tree, c, used)
        or _noun_cut(tree, c, used)
        or _spent(tree, c, used)
        or _more_for(tree, c, used)
        or _not_too_much(tree, c, used)
        or than_left_out(c) >= 0
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


def _of_such(tree: Tree, c: Candidate, last: int) -> bool:
    """'came out in such numbers [that …]'."""
    if last + 1 >= tree.n or tree.lemmas[last + 1] not in ("that", "as"):
        return False
    parts = (c.object, c.predicate, *(words for _, words in c.arguments))
    return any(tree.lemmas[w] == "such" for words in parts for w in words)


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


def _more_of_nothing(tree: Tree, c: Candidate) -> bool:
    """'saved 200 more' of what is said before."""
    own = [w for w in c.object if tree.base[w] not in ("punct", "det")]
    return len(own) > 1 and tree.lemmas[own[-1]] == "more" and tree.pos[own[-2]] == "NUM"


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


def _the_less(tree: Tree, c: Candidate) -> bool:
    """'The cheaper they become, the less they are worth': each half is said of the other."""
    return any(
        0 < k < c.subject_head
        and tree.tags[k] in ("RBR", "JJR")
        and tree.lemmas[k - 1] == "the"
        and tree.lemmas[k] not in ("late", "later")
        for k in tree.children(c.head, "advmod", "obl", "obj")
    )


def _chain(tree: Tree, v: int) -> list[int]:
    """A verb and those it completes ('start' of 'start looking')."""
    out = [v]
    while tree.base[out[-1]] == "xcomp" and tree.heads[out[-1]] >= 0:
        out.append(tree.heads[out[-1]])
    return out


def _every_time(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'[Every time he sings,] people leave', '[Whenever it rains,] …': they do so only then."""
    for k in (k for v in _chain(tree, c.head) for k in tree.kids[v]):
        first = tree.lo[k]
        if k in used or first in used:
            continue
        if tree.lemmas[first] in ("every", "each", "any") and tree.child(k, "acl") >= 0:
            return tree.lemmas[k] in ("time", "day", "year", "night", "week", "morning")
        if tree.base[k] == "advcl" and tree.lemmas[first] in ("whenever", "wherever"):
            return True
    return False


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


def _one_of_two(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'fleeing intolerance or seeking adventure': one of the two is so, and not which."""
    if c.polarity is not Polarity.POSITIVE or c.modality is not Modality.STATED:
        return False
    v = c.head
    others = [k for k in tree.children(v, "conj") if tree.pos[k] == "VERB" and k not in used]
    if tree.base[v] == "conj" and tree.pos[tree.heads[v]] == "VERB":
        others.append(v)
    return any(tree.lemmas[w] == "or" for k in others for w in tree.children(k, "cc"))


def _either(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'would grow by either 49 percent [or by 27]'."""
    end = tree.hi[c.head]
    return any(
        tree.lemmas[w] == "either"
        and w not in used
        and w + 1 in used
        and any(tree.lemmas[k] == "or" and k not in used for k in range(w + 1, end))
        for w in range(c.predicate[0], end)
    )


def _noun_cut(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'is the last, or among the last[, battles]': the noun both share was left behind."""
    end = c.object[-1] if c.object else tree.n
    if c.lemma != "be" or end + 1 >= tree.n or end + 1 in used or tree.pos[end] != "ADJ":
        return False
    return tree.lemmas[end - 1] == "the" and tree.words[end + 1].text in (",", "or", "and")


def _more_for(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'is known [more] for staggering about [than for acting]'."""
    return any(
        k > c.head
        and k not in used
        and tree.lemmas[k] in ("more", "less", "rather")
        and any(tree.lemmas[w] == "than" for w in range(k + 1, tree.hi[c.head]))
        for k in tree.children(c.head, "advmod")
    )


def _not_too_much(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'is not going to lecture [too much]': what is denied is the degree."""
    if c.polarity is not Polarity.NEGATIVE:
        return False
    return any(
        k > c.head and k not in used and tree.lemmas[k] in _DEGREES
        for k in tree.children(c.head, "advmod")
    )


_DEGREES = word_set(
    "much enough well long far hard often always necessarily completely entirely fully"
)


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


def _there_are(tree: Tree, c: Candidate) -> bool:
    """'There are 31 classes': in what, is said before."""
    if tree.lemmas[c.subject_head] != "there" or c.place or c.time or c.arguments:
        return False
    own = [w for w in c.object if tree.base[w] != "punct"]
    return len(own) < _LONGEST_BARE and bool(own) and tree.pos[own[0]] == "NUM"


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


def _as_long_as(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'permits it, as long as …', 'focuses on it, as far as the sources allow'."""
    if c.content is not None:
        return False
    return any(
        k > c.head
        and k not in used
        and tree.lemmas[k] in _LIMITS
        and tree.lemmas[k - 1] in ("as", "so")
        and tree.lemmas[k + 1 : k + 2] == ["as"]
        and any(tree.base[d] == "advcl" for d in tree.kids[k])
        for k in tree.kids[c.head]
    )


def _said_showed(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'a moment that he said showed [how much it meant]': cut off in the middle of a clause."""
    end = c.object[-1] if c.object else -1
    if end <= c.head or tree.pos[end] != "VERB" or tree.tags[end] not in ("VBD", "VBZ", "VBP"):
        return False
    return any(
        k > end and k not in used and tree.base[k] in ("ccomp", "obj", "xcomp")
        for k in tree.kids[end]
    ) or (end + 1 < tree.n and tree.tags[end + 1] in ("VBD", "VBZ") and end + 1 not in used)

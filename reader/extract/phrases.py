"""Noun phrases and clauses as sets of words of a tree."""

from __future__ import annotations

from reader.extract.antecedent import RELATIVES, antecedent
from reader.extract.tree import Tree
from reader.extract.words import word_set

_NEEDS_RELATIVE = word_set(
    "those that one ones anyone everyone someone somebody anybody nobody all anything everything "
    "something nothing people thing things way moment what whoever first second last only"
)
_NEVER = frozenset({"parataxis", "discourse", "vocative", "list", "reparandum", "dislocated"})
_CLAUSAL = frozenset({"nsubj", "csubj", "cop", "aux", "mark", "advcl", "expl", "punct"})
SHORT_RELATIVE = 7
"""A restrictive relative clause up to this many words is kept with its noun."""


def after_comma(tree: Tree, k: int) -> bool:
    """Whether the phrase under `k` is set off: a comma, dash or bracket stands before it."""
    first = tree.lo[k]
    if first == 0:
        return False
    return tree.words[first].text in _SET_OFF or tree.words[first - 1].text in _SET_OFF


_SET_OFF = frozenset({",", "--", "-", "—", "–", "(", "["})


def _drops(tree: Tree, head: int, k: int, limit: int) -> bool:
    """Whether the dependent `k` of `head` is left out of the noun phrase."""
    rel = tree.base[k]
    if rel in _NEVER or (tree.lemmas[k] in ("which", "whom") and tree.base[head] != "acl"):
        return True
    if rel == "appos":
        return k > head and not _close(tree, head, k) and not _listed(tree, head, k)
    if rel in ("acl", "nmod") and k > head and apart(tree, head, k):
        return True
    if rel == "acl":
        return after_comma(tree, k) or (
            tree.rels[k] == "acl:relcl" and not _needed(tree, head, k, limit)
        )
    if rel == "conj":
        gapped = any(tree.case(d) for d in tree.children(k, "nmod", "obl") if d > k)
        if gapped and tree.pos[head] in ("ADJ", "NUM") and tree.pos[k] == "PROPN":
            # 'rises to fifth, and Lee to third'
            return True
        if is_clause(tree, k):
            return True
        own = any(tree.base[c] == "case" and c < k for c in tree.kids[k])
        return own and not _phrases_joined(tree, head, k)
    if k > head and tree.pos[k] in ("NUM", "ADV") and after_comma(tree, k):
        # An age, a distance: said of the noun, not part of its name.
        return tree.pos[head] == "PROPN"
    if rel == "cc":
        return _joins_clause(tree, head, k)
    if rel == "advcl":
        return after_comma(tree, k)
    if rel == "nmod" and k > head and tree.rels[k] == "nmod":
        # ', of High Street,': a detail set off from what it is a detail of.
        return tree.pos[head] == "PROPN" and after_comma(tree, k)
    return False


def _phrases_joined(tree: Tree, head: int, k: int) -> bool:
    """'in whole or in part', 'by the state and by Acme': two phrases with no mark between them."""
    joined = tree.lo[k]
    if tree.lemmas[joined] not in ("and", "or") or tree.heads[joined] != k or joined <= head:
        return False
    if tree.base[joined + 1] != "case" or not tree.case(head):
        return False
    between = range(head + 1, joined)
    return all(tree.pos[w] != "PUNCT" and tree.under(w, head) for w in between)


def apart(tree: Tree, head: int, k: int) -> bool:
    """Whether words of another phrase stand between a noun and what is to modify it behind it.

    'released an update to fix the flaw that …', hung on the update.
    """
    return any(
        tree.base[w] not in ("punct", "case", "mark")
        and tree.lemmas[w] not in RELATIVES
        and not tree.under(w, head)
        for w in range(head + 1, tree.lo[k])
    )


def _needed(tree: Tree, head: int, k: int, limit: int) -> bool:
    """Whether a relative clause is short, or its noun says nothing without it."""
    size = tree.hi[k] - tree.lo[k] + 1
    if size <= limit or tree.lemmas[head] in _NEEDS_RELATIVE:
        return True
    modifiers = [w for w in tree.kids[head] if w < head and tree.base[w] not in ("case", "punct")]
    if any(tree.lemmas[w] in _SINGLING for w in modifiers):
        # 'the first officers who …'
        return True
    if tree.case(head).lower() == "of" and tree.lemmas[tree.heads[head]] in _KINDS:
        return limit > 0
    # 'the 400 officers who …': no others
    kinds = [w for w in modifiers if tree.base[w] != "nummod" or tree.lemmas[modifiers[0]] != "the"]
    bare = [tree.lemmas[w] for w in kinds] in (["a"], ["an"], ["the"])
    # 'sites that have been infected', 'a level that was twice the limit': which, or how much
    open_ = (not modifiers and tree.tags[head] == "NNS") or tree.lemmas[head] in _DEGREES
    # '29 places at which the wall had thinned': no others were counted
    counted = bool(modifiers) and not _no_numbers(tree, modifiers)
    if counted and limit > 0:
        return size <= _LONGEST_COUNTED
    return (bare or open_) and limit > 0 and size <= _LONGEST_NEEDED


def _no_numbers(tree: Tree, modifiers: list[int]) -> list[int]:
    """The modifiers that are no numbers."""
    return [w for w in modifiers if tree.base[w] != "nummod"]


_LONGEST_COUNTED = 11


_DEGREES = frozenset({"level", "rate", "amount", "degree", "speed", "pace", "extent", "point"})
_SINGLING = frozenset({"first", "last", "only", "same", "few"})
_KINDS = frozenset({"kind", "sort", "type"})
_LONGEST_NEEDED = 14


def _close(tree: Tree, head: int, k: int) -> bool:
    """Whether a name stands right behind its noun ('her sister Joyce'), so that both say who."""
    return (
        tree.pos[k] == "PROPN"
        and tree.pos[head] in ("NOUN", "PROPN")
        and k > head
        and not after_comma(tree, k)
        and (tree.lo[k] == head + 1 or tree.pos[tree.lo[k] - 1] == "NOUN")
    )


def _listed(tree: Tree, head: int, k: int) -> bool:
    """'two dogs, a box of papers and a cooker': the second of three, and no apposition."""
    if tree.pos[head] != "NOUN" or tree.pos[k] != "NOUN" or not after_comma(tree, k):
        return False
    behind = tree.hi[k] + 1
    return any(
        c > behind and tree.base[behind] == "cc" and tree.heads[behind] == c
        for c in tree.children(head, "conj")
    )


def _joins_clause(tree: Tree, head: int, k: int) -> bool:
    """Whether a conjunction introduces another clause, not another noun."""
    return is_clause(tree, head) and tree.heads[k] == head and k > head


def noun_phrase(
    tree: Tree, head: int, *, conjuncts: bool = True, limit: int = SHORT_RELATIVE
) -> list[int]:
    """The words of the noun phrase of `head`, without preposition, appositions, comments.

    Relative clauses set off by a comma are left out, as are restrictive ones longer than `limit`
    words unless the noun says nothing without. `conjuncts` False leaves coordination out.
    """

    def skip(k: int) -> bool:
        h = tree.heads[k]
        if h == head:
            rel = tree.base[k]
            if rel == "case":
                return k < head and tree.tags[k] != "POS"
            if rel in _CLAUSAL and not _measures(tree, head, k):
                return rel != "punct" or (k < head and k == tree.lo[head])
            if not conjuncts and rel in ("conj", "cc"):
                return True
            if rel == "conj" and is_clause(tree, k):
                return True
        return _drops(tree, h, k, limit)

    words = tree.subtree(head, skip)
    while words and words[0] < head and _joining(tree, words[0]):
        words.pop(0)
    if words[1:] and words[1] < head and _among_them(tree, words[0]):
        words = words[2:]
    end = next((w for w in words if w > head and tree.words[w].text == ";"), tree.n)
    words = _hyphens_closed(tree, [w for w in words if w < end])
    if not conjuncts:
        end = min((tree.lo[k] for k in tree.kids[head] if tree.base[k] == "conj"), default=tree.n)
        words = [w for w in words if w < end]
        while words and tree.base[words[-1]] in ("cc", "punct"):
            words.pop()
    return words


def _among_them(tree: Tree, w: int) -> bool:
    """'among them a boy': whom one is told of with is no part of who he is."""
    return tree.lemmas[w] == "among" and tree.pos[w + 1] == "PRON"


def _joining(tree: Tree, w: int) -> bool:
    """Whether a word only ties a phrase to what is before it; 'neither' says it is not so."""
    return tree.base[w] in ("cc", "punct") and tree.lemmas[w] != "neither"


def _measures(tree: Tree, head: int, k: int) -> bool:
    """'more than he said', 'so bad that they left': a clause that says how much."""
    if tree.base[k] != "advcl" or k < head:
        return False
    mark = tree.child(k, "mark")
    if mark < 0 or mark > k:
        return False
    if tree.lemmas[mark] == "than":
        return True
    return tree.lemmas[mark] == "that" and any(
        tree.lemmas[d] in ("so", "such", "too") for d in tree.kids[head] if d < head
    )


def _hyphens_closed(tree: Tree, words: list[int]) -> list[int]:
    """The words with what hyphens tie to them ('hit-and-run crash'), which is never left out."""
    if len(words) < 2 or words[-1] - words[0] + 1 == len(words):
        return words
    out = [words[0]]
    for w in words[1:]:
        gap = range(out[-1] + 1, w)
        if 0 < len(gap) <= _LONGEST_TIED and any(tree.words[k].text in _HYPHENS for k in gap):
            tied = all(tree.words[k].text not in (",", "(", ")", ";") for k in gap)
            out += gap if tied else ()
        out.append(w)
    return out


_HYPHENS = frozenset({"-", "‐", "‑"})
_LONGEST_TIED = 5


def is_clause(tree: Tree, i: int) -> bool:
    """Whether the word heads a clause: a verb, or something with a copula or a subject."""
    if tree.pos[i] == "VERB":
        return tree.base[i] not in ("amod", "compound", "case", "mark", "fixed", "flat", "det")
    if tree.base[i] in ("aux", "cop", "case", "mark", "punct"):
        return False
    return any(tree.base[k] in ("cop", "nsubj") for k in tree.kids[i])


def is_finite(tree: Tree, v: int) -> bool:
    """Whether a clause's head, or an auxiliary or copula of it, is finite."""
    return tree.tags[v] in _FINITE or any(
        tree.tags[k] in (*_FINITE, "MD") for k in tree.children(v, "aux", "cop")
    )


_FINITE = ("VBD", "VBZ", "VBP")


def clause_of(tree: Tree, i: int) -> int:
    """The nearest clause head above `i` (excluded), or the root."""
    for j in tree.above(i):
        if is_clause(tree, j):
            return j
    return tree.root


def subject_of(tree: Tree, v: int) -> int:
    """The subject's head of a clause, found over coordination and control, or -1.

    A relative pronoun gives its noun. Subjects of participles and infinitives come from the
    clause they depend on: its object where it has one (object control), else its subject.
    """
    for _ in range(12):
        s = tree.child(v, "nsubj", "csubj")
        if s >= 0:
            return antecedent(tree, v, s)
        rel, h = tree.base[v], tree.heads[v]
        if h < 0:
            return -1
        if rel in ("conj", "xcomp", "advcl") or (rel == "parataxis" and tree.pos[v] == "VERB"):
            controlled = _controller(tree, v, h, rel)
            if controlled >= 0:
                return controlled
            if rel == "parataxis" or (rel == "advcl" and _finite_before(tree, v)):
                return -1
            v = h
            continue
        if rel == "acl":
            return _of_modified(tree, v, h)
        return -1
    return -1


SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "swear", "use", "take"})


def _controller(tree: Tree, v: int, h: int, rel: str) -> int:
    if rel != "xcomp" or tree.lemmas[h] in SUBJECT_CONTROL:
        return -1
    o = tree.child(h, "obj")
    if o < 0 or o > v:
        o = tree.child(h, "iobj")
    return o if 0 <= o < v else -1


def _finite_before(tree: Tree, v: int) -> bool:
    """Whether the verb is finite, or anything finite hangs on it before it."""
    return tree.tags[v] in _FINITE or any(
        tree.tags[k] in (*_FINITE, "MD") for k in tree.kids[v] if k < v
    )


def _of_modified(tree: Tree, v: int, noun: int) -> int:
    if tree.rels[v] == "acl:relcl":
        return noun
    if tree.tags[v] in ("VBG", "VBN", "VBD"):
        return noun
    return -1


def inverted(tree: Tree, v: int) -> bool:
    """Whether a clause is a condition by inversion: 'should a conflict break out'."""
    first = tree.lo[v]
    return tree.words[first].text.lower() in ("should", "had", "were") and tree.heads[first] == v

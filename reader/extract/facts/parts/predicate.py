"""The words a predicate is shown by, and the chain of verbs it is made of."""

from __future__ import annotations

from reader.extract.facts import lexicon as lex
from reader.extract.facts.arguments.adverbs import adverbs_of, result_before
from reader.extract.tree import Tree
from reader.extract.words import word_set

GOVERNOR_ADJECTIVES = word_set(
    "likely unlikely able unable ready willing unwilling due set certain sure bound eager keen "
    "reluctant prepared poised scheduled expected determined free"
)


def governor(tree: Tree, v: int) -> int:
    """The verb or adjective `v` completes without an object in between ('plans to'), or -1."""
    if tree.base[v] != "xcomp":
        return -1
    g = tree.heads[v]
    if g < 0 or g > v or tree.lemmas[g] in lex.CAUSATIVE:
        return -1
    if tree.pos[g] != "VERB" and tree.lemmas[g] not in GOVERNOR_ADJECTIVES:
        return -1
    if any(g < k < v for k in tree.children(g, "obj", "iobj", "obl", "xcomp")):
        return -1
    if any(g < k < v and tree.tags[k] in ("WRB", "WP", "WDT") for k in tree.kids[v]):
        return -1
    return g


def is_verbal(tree: Tree, v: int) -> bool:
    """Whether the word is a verb in its own right, or has a copula."""
    return tree.pos[v] in ("VERB", "AUX") or tree.child(v, "cop") >= 0


def to_do(tree: Tree, v: int) -> bool:
    """Whether a form of be stands before an infinitive's 'to': 'are due to meet', 'be to blame'."""
    be = tree.child(v, "cop")
    return tree.tags[v] == "VB" and any(
        0 <= be < k < v and tree.lemmas[k] == "to" for k in tree.children(v, "mark")
    )


def chain_of(tree: Tree, v: int) -> list[int]:
    """The verbs that make the predicate, outermost first, `v` last."""
    chain = [v]
    first = v
    # A coordinated infinitive shares the governors of the first ('plans to build and sell').
    while tree.base[first] == "conj" and tree.child(first, "nsubj") < 0 and tree.heads[first] >= 0:
        if _finite_start(tree, first):
            break
        first = tree.heads[first]
    for _ in range(5):
        g = governor(tree, first)
        if g < 0:
            break
        chain.insert(0, g)
        first = g
    return chain


def _finite_start(tree: Tree, v: int) -> bool:
    return bool(tree.tags[v] in ("VBD", "VBZ", "VBP") or tree.child(v, "aux", "cop") >= 0)


def auxiliaries(tree: Tree, v: int) -> list[int]:
    """Its own auxiliaries, or those of the verb it is coordinated with."""
    own = [k for k in tree.children(v, "aux", "cop") if k < v]
    if own or tree.base[v] != "conj" or tree.tags[v] not in ("VBN", "VBG", "VB", "VBD", "VBP"):
        return own
    if tree.tags[v] in ("VB", "VBD", "VBP") and tree.child(v, "nsubj") >= 0:
        return own
    h = tree.heads[v]
    if any(tree.lemmas[k] == "to" for k in tree.children(v, "mark")):
        return own
    if h < 0 or h > v or tree.pos[h] not in ("VERB", "AUX"):
        return own
    shared = [k for k in tree.children(h, "aux") if k < h]
    modal = any(tree.tags[k] == "MD" for k in shared)
    if tree.tags[v] == "VBP" and not modal:
        return own
    same = (
        tree.tags[h] == tree.tags[v]
        or (modal and tree.tags[v] == "VBP")
        or (
            # A regular participle is easily taken for a past tense.
            tree.tags[h] == "VBN"
            and tree.tags[v] == "VBD"
            and tree.words[v].text.endswith("ed")
            and tree.child(h, "aux:pass") >= 0
        )
    )
    if shared and same and any(tree.lemmas[k] in ("be", "have") or same for k in shared):
        if tree.tags[v] == "VBD" and tree.child(v, "obj") >= 0 and tree.child(h, "aux:pass") >= 0:
            return own
        return shared
    return own


def predicate_words(tree: Tree, chain: list[int]) -> list[int]:
    """Auxiliaries, negation, inner adverbs, verbs, particles, 'to' of the chain, in order.

    A nominal or adjectival predicate at the end of the chain is left to the object.
    """
    words: list[int] = []
    for n, c in enumerate(chain):
        leaf = n == len(chain) - 1
        verbal = tree.pos[c] in ("VERB", "AUX") and (
            not leaf or tree.child(c, "cop") < 0 or to_do(tree, c)
        )
        own = auxiliaries(tree, c)
        if n:
            own += _infinitive_mark(tree, min([c, *own]), chain[n - 1])
        if verbal or not leaf:
            own.append(c)
            own += tree.children(c, "compound:prt")
            own += [k for k in tree.kids[c] if result_before(tree, c, k)]
        if own:
            own += [
                k
                for k in tree.children(c, "mark")
                if (tree.lemmas[k] == "to" or tree.lemmas[k] in GOVERNOR_ADJECTIVES)
                and min(own) < k < c
            ]
            # 'is due to be held', 'due to' taken for one word.
            governors = [k for k in own if tree.lemmas[k] in GOVERNOR_ADJECTIVES]
            own += [d for k in governors for d in tree.children(k, "fixed")]
        own += adverbs_of(tree, c, own, verbal=verbal or not leaf)
        words += own if leaf else [*own, *_to_what_degree(tree, c, own)]
    return sorted(set(words))


def _to_what_degree(tree: Tree, c: int, own: list[int]) -> range:
    """'were almost a third less likely to fall': without the degree the contrary is said."""
    first = max((k for k in own if k < c), default=c) + 1
    between = range(first, c)
    if tree.lemmas[c] not in GOVERNOR_ADJECTIVES or any(tree.pos[w] == "PUNCT" for w in between):
        return range(0)
    compared = any(tree.words[w].text.lower() in _DEGREES for w in between)
    return between if compared and len(between) <= _LONGEST_DEGREE else range(0)


_DEGREES = frozenset({"less", "least", "more", "most", "as", "too", "hardly"})
_LONGEST_DEGREE = 6


def _infinitive_mark(tree: Tree, first: int, after: int) -> list[int]:
    """The 'to' before a verb group, adverbs between them looked over; a coordinated one's too."""
    i = first - 1
    while i > after and tree.base[i] == "advmod":
        i -= 1
    if i > after and (
        (tree.lemmas[i] == "to" and tree.pos[i] == "PART")
        or (tree.base[i] in ("mark", "case") and tree.pos[i] in ("SCONJ", "ADP", "PART"))
    ):
        return [i]
    c = first
    while tree.base[c] == "conj" and tree.heads[c] > after:
        c = tree.heads[c]
        marks = [k for k in tree.children(c, "mark") if tree.lemmas[k] == "to"]
        if marks:
            return marks[:1]
    return []

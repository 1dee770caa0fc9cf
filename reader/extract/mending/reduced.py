"""Clauses that have lost a word: relatives without a pronoun or a copula, and absolutes.

'a cough caught on a trip', 'the sum they found down a sofa', 'closed ten, most of them in York',
'with a game in hand': what they speak of is the noun beside them and not the clause around them.
"""

from __future__ import annotations

from reader.extract.mending.relatives import COMMAS, nouns_before
from reader.extract.tree import Tree
from reader.extract.words import word_set

_NOMINAL = frozenset({"NOUN", "PROPN"})
_RELATIVES = frozenset({"who", "which", "that", "whom", "what", "whose"})
_BOTH = frozenset({"after", "before", "since", "until"})
"""Conjunctions that are prepositions as well."""
_PATHS = frozenset({"down", "up", "off", "along", "across", "round", "around", "over", "through"})
_PARTS = word_set("most many some all each half several both none few one much")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def settle_reduced(tree: Tree) -> None:
    """Hangs such clauses on their nouns, in place; it stays a tree."""
    for k in range(tree.n):
        base = tree.base[k]
        if base == "advcl" and tree.tags[k] == "VBN":
            _caught(tree, k)
        elif base == "advcl" and tree.tags[k] == "VBG":
            _absolute(tree, k)
        elif tree.rels[k] == "acl:relcl":
            _found(tree, k)
        elif tree.rels[k] == "acl":
            _published(tree, k)
            _stolen(tree, k)
        elif base in ("obl", "nmod"):
            _with_it(tree, k)
            _most_of_them(tree, k)
        _those_who(tree, k)


def _caught(tree: Tree, v: int) -> None:
    """'fell ill after a cough caught on a trip, and she': the cough was caught."""
    mark = tree.child(v, "mark")
    if not 0 <= mark < v or tree.lemmas[mark] not in _BOTH:
        return
    being = tree.child(v, "aux")
    if tree.child(v, "nsubj", "expl") >= 0 or (being >= 0 and tree.tags[being] != "VBG"):
        return
    noun = (v if being < 0 else being) - 1
    if tree.pos[noun] not in _NOMINAL or tree.under(v, noun) or tree.heads[v] < 0:
        return
    if tree.lo[noun] != mark + 1 or tree.child(noun, "case") >= 0:
        return
    if tree.heads[noun] == v and tree.base[noun] == "obl":
        tree.move(noun, tree.heads[v])
    elif tree.under(noun, v):
        return
    tree.move(mark, noun)
    tree.relate(mark, "case")
    tree.relate(noun, "obl")
    tree.move(v, noun)
    tree.relate(v, "acl")


def _absolute(tree: Tree, v: int) -> None:
    """'Stocks fell, the index losing 14 points': the index lost them, and no stocks."""
    if tree.child(v, "nsubj", "nsubj:pass", "csubj", "expl", "mark", "case") in range(v):
        return
    # A comma far before may hang on the participle.
    last = min([v, *(tree.lo[k] for k in tree.kids[v] if tree.base[k] != "punct")]) - 1
    for k in range(last, -1, -1):
        if tree.base[k] not in _UNTIED or tree.pos[k] not in _NOMINAL or tree.hi[k] != last:
            continue
        first = tree.lo[k]
        set_off = first > 1 and "," in (tree.words[first].text, tree.words[first - 1].text)
        bare = not tree.case(k) and tree.child(k, "cop", "nsubj", "acl", "conj", "appos") < 0
        known = tree.pos[k] == "PROPN" or tree.child(k, "det") in range(k)
        if set_off and bare and known and tree.heads[k] >= 0 and not tree.under(v, k):
            tree.move(k, v)
            tree.relate(k, "nsubj")
        return


_UNTIED = frozenset({"parataxis", "obl", "dislocated", "dep", "list"})


def _found(tree: Tree, v: int) -> None:
    """'the best sum anyone has found down a sofa': the sum was found, and no sofa."""
    subject, what, particle = (tree.child(v, r) for r in ("nsubj", "obj", "compound:prt"))
    if not tree.heads[v] < subject < v < particle or tree.lo[what] != particle + 1:
        return
    if what < 0 or tree.lemmas[particle] not in _PATHS or tree.child(what, "det") < 0:
        return
    if any(tree.lemmas[w] in _RELATIVES for w in range(tree.lo[v], v)):
        return
    tree.move(particle, what)
    tree.relate(particle, "case")
    tree.pos[particle], tree.tags[particle] = "ADP", "IN"
    tree.relate(what, "obl")


def _published(tree: Tree, v: int) -> None:
    """'a study of nine men published on Monday': it is no men that are published."""
    h = tree.heads[v]
    p = tree.heads[h] if h >= 0 else -1
    if tree.lemmas[v] not in _PUBLISHING or tree.tags[v] != "VBN" or not 0 <= p < h < v:
        return
    if tree.base[h] == "nmod" and tree.lemmas[p] in _WORKS and tree.lemmas[h] not in _WORKS:
        tree.move(v, p)


def _stolen(tree: Tree, v: int) -> None:
    """'a van, a car and a bus stolen in Rome', 'who took £9 left by Lee': the nearest was."""
    h, first = tree.heads[v], tree.lo[v]
    if tree.tags[v] != "VBN" or tree.words[first].text in COMMAS or not 0 <= h < first:
        return
    nearest = next(nouns_before(tree, v, first - 1), -1)
    if nearest <= h or tree.child(v, "mark", "case") >= 0 or tree.under(nearest, v):
        return
    k = nearest
    while tree.base[k] in ("conj", "appos") and tree.heads[k] > h:
        k = tree.heads[k]
    single = any(tree.lemmas[w] in ("a", "an") for w in tree.kids[nearest])
    listed = single and tree.heads[k] == h and tree.base[k] in ("conj", "appos")
    taken = tree.child(v, "obl:agent") > v and any(
        tree.hi[k] == first - 1 for k in tree.children(h, "acl:relcl") if h < k < v
    )
    if listed or taken:
        tree.move(v, nearest)


_PUBLISHING = word_set("publish release issue conduct commission carry compile adopt print")
_WORKS = word_set(
    "study survey poll report analysis review resolution statement transcript summary assessment "
    "research interview trial list census investigation audit"
)


def _with_it(tree: Tree, k: int) -> None:
    """'remain third, with a game in hand': they have the game, and remain in no hand."""
    mark, what = tree.child(k, "mark"), tree.child(k, "nsubj")
    if not 0 <= mark < what < k or tree.lemmas[mark] != "with" or tree.lo[what] != mark + 1:
        return
    if not tree.case(k) or tree.heads[k] < 0 or tree.child(k, "cop", "aux") >= 0:
        return
    tree.move(what, tree.heads[k])
    tree.relate(what, "obl")
    tree.move(mark, what)
    tree.relate(mark, "case")
    tree.move(k, what)
    tree.relate(k, "nmod")


def _most_of_them(tree: Tree, k: int) -> None:
    """'will close 11 branches, most of them in York': not all of the 11 are there."""
    part = tree.child(k, "nsubj")
    if not 0 < part < k or not tree.case(k) or tree.child(k, "cop") >= 0:
        return
    if "," not in (tree.words[tree.lo[part]].text, tree.words[tree.lo[part] - 1].text):
        return
    counted = tree.pos[part] == "NUM" or tree.lemmas[part] in _PARTS
    if counted and any(tree.lemmas[w] in ("they", "them", "it") for w in tree.kids[part]):
        tree.relate(k, "parataxis")


def _those_who(tree: Tree, v: int) -> None:
    """'People who had not met since the row turned up': they turned up."""
    pronoun = tree.child(v, "nsubj")
    if not 0 < pronoun < v or tree.lemmas[pronoun] != "who" or tree.base[v] == "acl":
        return
    noun = pronoun - 1
    outer = tree.heads[noun]
    if tree.base[noun] != "nsubj" or not v < outer or tree.heads[outer] != v:
        return
    if tree.tags[outer] not in _FINITE or tree.under(v, noun):
        return
    _without_conjunction(tree, v, outer)
    if tree.heads[v] < 0:
        tree.reroot(outer)
    else:
        relation = tree.rels[v]
        tree.move(outer, tree.heads[v])
        tree.relate(outer, relation)
    tree.move(v, noun)
    tree.relate(v, "acl:relcl")


def _without_conjunction(tree: Tree, v: int, outer: int) -> None:
    """'since the row turned up': since the row, where the verb has another subject."""
    mark = tree.child(outer, "mark")
    if not v < mark < outer or tree.lemmas[mark] not in _BOTH:
        return
    for k in tree.children(outer, "obl", "nsubj", "nmod"):
        if tree.lo[k] == mark + 1 and k < outer and not tree.case(k):
            tree.move(mark, k)
            tree.relate(mark, "case")
            tree.move(k, v)
            tree.relate(k, "obl")
            return

"""What was hung inside a noun phrase though it says when the clause happened, or goes on a list.

'A judge in Rome yesterday ordered': no Rome of yesterday. 'In the third set one break was
enough': no break of a set. 'told of it nine days before the public': no public of nine days.
"""

from __future__ import annotations

from reader.extract.coref.lexicon import FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS
from reader.extract.phrases import clause_of, is_clause
from reader.extract.tree import Tree
from reader.extract.words import word_set

_DEICTIC = frozenset({"yesterday", "today", "tomorrow", "tonight"})
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_DOERS = PERSON_NOUNS | MALE_NOUNS | FEMALE_NOUNS | word_set("police prosecutor judge court jury")
_UNITS = word_set("second minute hour day week month year decade")
_NUMBERED = frozenset({"nummod", "det"})


def lift(tree: Tree) -> None:
    """Hangs such words where their place in the sentence says, in place; it stays a tree."""
    for i in range(1, tree.n):
        if tree.lemmas[i] in _DEICTIC or tree.lemmas[i].lower() in _DAYS:
            _before_verb(tree, i)
            _behind_saying(tree, i)
        elif tree.base[i] == "compound":
            _fronted(tree, i)
        elif tree.base[i] == "nmod":
            _so_long_before(tree, i)
        if tree.pos[i] == "PROPN" and tree.base[i] in ("appos", "conj"):
            _on_the_list(tree, i)


def _before_verb(tree: Tree, i: int) -> None:
    """'A judge in Rome yesterday ordered': right before the verb, of who can do something."""
    if tree.pos[tree.heads[i]] not in ("NOUN", "PROPN"):
        return
    if [tree.lemmas[k] for k in tree.kids[i]] != ([] if tree.lemmas[i] in _DEICTIC else ["on"]):
        return
    s = tree.heads[i]
    while tree.base[s] != "nsubj":
        s = tree.heads[s]
        if s < 0 or s > i or is_clause(tree, s):
            return
    v = tree.heads[s]
    first = min([v, *(k for k in tree.children(v, "aux", "cop") if k > s)])
    if tree.hi[s] != i or first != i + 1:
        return
    if tree.pos[s] == "PROPN" or tree.lemmas[s] in _DOERS:
        tree.move(i, v)
        tree.relate(i, "obl" if tree.kids[i] else "obl:unmarked")


def _behind_saying(tree: Tree, i: int) -> None:
    """'confirmed Wednesday owner Ann Lee would sell': when it was said, and no owner's name."""
    v = i - 1
    if tree.base[i] not in ("compound", "nmod", "amod") or tree.heads[i] < i or tree.kids[i]:
        return
    if tree.lemmas[v] in _SAYING and tree.pos[v] == "VERB" and not tree.under(v, i):
        tree.move(i, v)
        tree.relate(i, "obl:unmarked")


_SAYING = word_set("say confirm announce report tell reveal claim acknowledge admit add")


def _fronted(tree: Tree, i: int) -> None:
    """'In the third set one break was enough': a number stands before no such compound's noun."""
    h = tree.heads[i]
    if h < i or tree.base[h] != "nsubj" or tree.heads[h] < h or tree.tags[i] == "NNP":
        return
    if not any(i < k < h and tree.base[k] in _NUMBERED for k in tree.kids[h]):
        return
    cases = [k for c in (h, i) for k in tree.children(c, "case") if k < i]
    if len(cases) != 1 or min(k for k in tree.subtree(i) if k != cases[0]) != cases[0] + 1:
        return
    if not any(tree.base[k] == "det" for k in tree.kids[i]):
        return
    tree.move(i, tree.heads[h])
    tree.relate(i, "obl")
    if tree.heads[cases[0]] != i:
        tree.move(cases[0], i)


def _so_long_before(tree: Tree, i: int) -> None:
    """'was told of it nine days before the public': when it was told."""
    if tree.case(i).lower() not in ("before", "after"):
        return
    case = tree.child(i, "case")
    long = case - 1
    if long < 1 or tree.lemmas[long] not in _UNITS or tree.heads[long] != i:
        return
    if not any(tree.pos[k] == "NUM" or tree.lemmas[k] in ("a", "an") for k in tree.kids[long]):
        return
    v = clause_of(tree, i)
    if v < tree.heads[i] and tree.pos[v] == "VERB" and not tree.under(v, i):
        tree.move(i, v)
        tree.relate(i, "obl")


def _on_the_list(tree: Tree, i: int) -> None:
    """'Ann Lee, 38, who is wanted for robbery, Jo Roe, 44, and Al Poe, 29': three people."""
    h = tree.heads[i]
    if h < 0 or tree.pos[h] != "NOUN" or h > i or not _aged(tree, i):
        return
    v = clause_of(tree, h)
    while v >= 0 and tree.rels[v] != "acl:relcl":
        v = clause_of(tree, v) if v != tree.root else -1
    first = tree.heads[v] if v >= 0 else -1
    if first < 0 or tree.pos[first] != "PROPN" or not _aged(tree, first):
        return
    before = tree.lo[i] - 1
    if tree.words[tree.lo[i]].text != "," and tree.words[before].text not in (",", "and"):
        return
    tree.move(i, first)
    tree.relate(i, "conj")


def _aged(tree: Tree, i: int) -> bool:
    """Whether a name is followed by an age between commas."""
    return any(
        k > i and tree.words[k].text.isdecimal() and len(tree.words[k].text) <= _AGE_DIGITS
        and tree.words[k - 1].text == ","
        for k in tree.kids[i]
    )  # fmt: skip


_AGE_DIGITS = 2

"""Small words hung back: particles taken for prepositions, and prepositions for adjectives.

In 'caved in just before five' and 'got in this morning' nothing is in a time; in ', pending
approval' nothing is approved; in 'pulled out over €400m' the sum is pulled out, and not over.
"""

from __future__ import annotations

import re

from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set

_PARTICLES = frozenset({"in", "on", "off", "up", "out", "over", "down", "away"})
_TIMING = frozenset({"before", "after", "since", "during", "around"})
_POINTING = frozenset({"this", "last", "next", "every"})
_SPANS = word_set("morning afternoon evening night week weekend month year summer spring autumn")
_DEICTIC = frozenset({"yesterday", "today", "tomorrow", "tonight"})
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_MOVING = word_set("go edge creep inch tick")
_CURRENCY = frozenset({"€", "$", "£", "¥", "₹", "A$", "US$", "C$"})
_ASKING = frozenset({"WDT", "WP", "WRB"})
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d{2,4})?")


def settle_particles(tree: Tree) -> None:
    """Gives such words the place their form leaves them, in place; it stays a tree."""
    for i in range(1, tree.n):
        if tree.words[i].text == "pending":
            _pending(tree, i)
        elif tree.lemmas[i] == "over" and i + 1 < tree.n and tree.words[i + 1].text in _CURRENCY:
            _over(tree, i)
        elif tree.lemmas[i] in ("up", "down") and tree.lemmas[i - 1] in _MOVING:
            _rise(tree, i)
        elif tree.base[i] == "case" and tree.lemmas[i] in _PARTICLES:
            _particle(tree, i)
        elif tree.base[i] == "mark" and tree.lemmas[i] == "for":
            _for_whom(tree, i)
        elif tree.lemmas[i] in _RESULTS and tree.lemmas[i - 1] in _BRINGING:
            _result(tree, i)
        elif tree.base[i] == "obj":
            _behind_place(tree, i)
        elif tree.base[i] == "obl" and tree.tags[i] == "IN":
            _stranded(tree, i)
        elif tree.base[i] == "obl":
            _of_year(tree, i)
            _of_charge(tree, i)


def _result(tree: Tree, i: int) -> None:
    """'cut short a visit', 'blew open the safe': no short visit, for its article comes behind."""
    v, noun = i - 1, tree.heads[i]
    if tree.base[i] != "amod" or tree.heads[noun] != v or tree.base[noun] != "obj":
        return
    article = tree.child(noun, "det", "nmod")
    if article == i + 1 or (article >= 0 and tree.lo[article] == i + 1 and article < noun):
        tree.move(i, v)
        tree.relate(i, "xcomp")


_RESULTS = frozenset({"short", "open", "wide", "free", "loose"})
_BRINGING = frozenset({"cut", "blow", "throw", "push", "break", "fling", "set", "prise", "force"})


def _particle(tree: Tree, i: int) -> None:
    """'caved in just before five', 'got in this morning': the verb's, right behind it."""
    v, h = i - 1, tree.heads[i]
    if tree.pos[v] != "VERB" or h <= i or tree.heads[h] != v:
        return
    second = [k for k in tree.children(h, "case") if k > i]
    timed = any(tree.lemmas[k] in _TIMING for k in second)
    dated = tree.lemmas[h] in _SPANS and tree.words[i + 1].text.lower() in _POINTING
    if timed or (not second and (dated or tree.lemmas[h] in _DEICTIC)):
        tree.move(i, v)
        tree.relate(i, "compound:prt")


def _stranded(tree: Tree, i: int) -> None:
    """'was paid for by a trust', 'is cared for': what was paid for isn't what was paid."""
    v = i - 1
    if tree.pos[v] != "VERB" or tree.heads[i] != v or tree.kids[i]:
        return
    if _passive(tree, v) and not _asked_for(tree, v):
        tree.relate(i, "compound:prt")


def _asked_for(tree: Tree, v: int) -> bool:
    """'what she was treated for', 'the flu she was treated for': its noun stands before."""
    s = tree.child(v, "nsubj")
    if tree.rels[v] == "acl:relcl" and s >= 0 and tree.tags[s] not in _ASKING:
        return True
    k = v - 1
    while k >= 0 and tree.pos[k] != "VERB" and tree.tags[k] not in _ASKING:
        k -= 1
    return k >= 0 and tree.tags[k] in _ASKING and k != s


def _passive(tree: Tree, v: int) -> bool:
    """Whether a participle tells what is done to something: 'was paid', 'was told and paid'."""
    if tree.tags[v] not in ("VBN", "VBD"):
        return False
    first = tree.heads[v] if tree.base[v] == "conj" and tree.heads[v] >= 0 else v
    return any(tree.child(k, "aux:pass") >= 0 or tree.rels[k] == "acl" for k in (v, first))


def _rise(tree: Tree, i: int) -> None:
    """'would go up to two million': it goes up; no more than that is 'pay up to two million'."""
    v, h = i - 1, tree.heads[i]
    if tree.pos[v] != "VERB" or i + 1 >= tree.n or tree.lemmas[i + 1] not in ("to", "from", "by"):
        return
    if not tree.kids[i] and not tree.under(v, i) and (h == v or tree.under(h, v)):
        tree.move(i, v)
        tree.relate(i, "compound:prt")


def _over(tree: Tree, i: int) -> None:
    """'pulled out over €400m': more than so much."""
    h = i + 1
    v = tree.heads[h]
    if v < 0 or tree.base[h] != "obl" or tree.heads[i] not in (v, h):
        return
    before = tree.heads[i - 1] == v and tree.base[i - 1] in ("advmod", "compound")
    if before and tree.child(v, "obj", "aux:pass") < 0:
        if tree.heads[i] == v:
            tree.move(i, h)
        tree.relate(i, "advmod")
        tree.relate(h, "obj")


def _for_whom(tree: Tree, i: int) -> None:
    """'calling for the minister to quit': for the minister."""
    k = tree.heads[i]
    v = tree.heads[k]
    if tree.tags[k] != "VB" or v < 0:
        return
    whom = [n for n in tree.children(v, "obl", "obj") if i < n < k]
    if len(whom) == 1 and tree.child(whom[0], "case") < 0 and tree.lo[whom[0]] == i + 1:
        tree.move(i, whom[0])
        tree.relate(i, "case")
        tree.relate(whom[0], "obl")


def _behind_place(tree: Tree, k: int) -> None:
    """'unfolded on a stage a telephone': what is unfolded, and no stage's object."""
    noun = tree.heads[k]
    v = tree.heads[noun]
    if tree.pos[noun] not in ("NOUN", "PROPN") or tree.base[noun] != "obl" or not v < noun < k:
        return
    if tree.pos[v] == "VERB" and tree.child(v, "obj", "cop", "aux:pass") < 0:
        tree.move(k, v)


def _pending(tree: Tree, i: int) -> None:
    """'will close in May, pending approval': a preposition, and no object's adjective."""
    h = tree.heads[i]
    if tree.base[i] == "amod" and i < h and tree.base[h] == "obj" and after_comma(tree, i):
        tree.relate(i, "case")
        tree.relate(h, "obl")


def _of_year(tree: Tree, k: int) -> None:
    """'lowered its forecast for 2026': a forecast for the year, nothing done for so long."""
    noun = tree.lo[k] - 1
    if (
        noun > 0
        and tree.lo[k] == k - 1
        and tree.lemmas[k - 1] == "for"
        and _YEAR.fullmatch(tree.words[k].text)
        and tree.base[noun] == "obj"
        and tree.heads[noun] == tree.heads[k]
    ):
        tree.move(k, noun)
        tree.relate(k, "nmod")


def _of_charge(tree: Tree, k: int) -> None:
    """'will face charges on Friday of fraud': no Friday of fraud."""
    if tree.lemmas[k] not in _DAYS:
        return
    v = tree.heads[k]
    for d in tree.children(k, "nmod"):
        if d > k and tree.case(d).lower() == "of" and not _calendar(tree, d):
            tree.move(d, v)
            tree.relate(d, "obl")


def _calendar(tree: Tree, d: int) -> bool:
    """'the second Tuesday of every month'."""
    return tree.pos[d] == "NUM" or tree.lemmas[d] in ("month", "week", "year", "season")

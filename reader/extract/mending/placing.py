"""Phrases hung across a bracket, a verb of saying or a comma, put where they stand.

'scored for the Chiefs (2-13)': the record is the Chiefs'. 'was shot, said Lee of the police': Lee
is of the police. 'A veteran of ten years, Lee had hoped': that is who Lee is.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.extract.phrases import is_clause
from reader.extract.tree import Tree
from reader.extract.words import word_set

_NOMINAL = frozenset({"NOUN", "PROPN"})
_SAYING = frozenset({"say", "report", "add", "warn", "note", "claim", "announce", "write", "tell"})
_LENGTHS = word_set(
    "metre meter kilometre kilometer mile yard foot block km m ft inch centimetre centimeter"
)
_NOWADAYS = frozenset({"now", "then", "currently", "formerly", "once", "today"})
_MOMENTS = word_set(
    "second minute hour day week weekend month year season decade century time moment morning "
    "afternoon evening night summer winter spring autumn fall instant"
)
_BRACKETED = 5
"""The most words a bracket with a record in it has, its ends included."""


def settle_places(tree: Tree) -> None:
    """Moves such phrases, in place; it stays a tree."""
    for i in range(1, tree.n):
        if tree.words[i].text == "(":
            _record(tree, i)
        elif tree.lemmas[i] == "back" and tree.lemmas[i - 1] == "be":
            _back(tree, i)
    for i in range(tree.n):
        for mend in _MENDERS.get(tree.base[i], ()):
            mend(tree, i)


def _record(tree: Tree, opened: int) -> None:
    """'for the Chiefs (2-13)': the number is theirs, whatever the tree hangs it on."""
    close = next(
        (
            w
            for w in range(opened + 1, min(opened + _BRACKETED + 1, tree.n))
            if tree.words[w].text == ")"
        ),
        -1,
    )
    number, name = opened + 1, opened - 1
    if close < 0 or tree.pos[number] != "NUM" or tree.pos[name] not in _NOMINAL:
        return
    inside = range(opened, close + 1)
    if tree.heads[number] in inside or tree.under(name, number):
        return
    if any(k not in inside for k in tree.kids[number]):
        return
    while tree.base[name] in ("flat", "compound") and tree.heads[name] < opened:
        above = tree.heads[name]
        if above < 0 or tree.under(above, number):
            return
        name = above
    tree.move(number, name)
    tree.relate(number, "parataxis")


def _back(tree: Tree, i: int) -> None:
    """'should be back to normal': back to it, and not to it alone."""
    to = i + 1
    if to >= tree.n or tree.base[to] != "case" or tree.heads[to] <= to:
        return
    state = tree.heads[to]
    if tree.heads[i] == state or tree.child(state, "cop") != i - 1 or tree.under(state, i):
        return
    for k in tree.kids[i][:]:
        tree.move(k, state)
    tree.move(i, state)
    tree.relate(i, "case")


def _far_off(tree: Tree, k: int) -> None:
    """'took place 150 miles off Aden', 'was found some 200 metres from the road': so far off it."""
    case, v = tree.child(k, "case"), tree.heads[k]
    far = case - 1
    if not 0 <= v < far or tree.lemmas[far] not in _LENGTHS:
        return
    if tree.child(far, "nummod") < 0 or tree.case(far) or tree.child(k, "nmod") > k:
        return
    if tree.heads[far] == k:
        tree.move(far, v)
    elif tree.heads[far] != v or tree.base[far] != "obj" or len(tree.children(v, "obj")) < 2:
        return
    tree.relate(far, "obl:unmarked")
    tree.move(k, far)
    tree.relate(k, "nmod")


def _who_says(tree: Tree, v: int) -> None:
    """'Tests leave no doubt, said Lee': each noun is of the verb on its side of the comma."""
    says = tree.heads[v]
    if not v < says or tree.lemmas[says] not in _SAYING:
        return
    outer, inner = tree.child(says, "nsubj"), tree.child(v, "nsubj")
    if 0 <= outer < v < says < inner and tree.words[says - 1].text in (",", "”", '"', "''"):
        tree.move(outer, v)
        tree.move(inner, says)


def _over_saying(tree: Tree, k: int) -> None:
    """'was shot, said Lee of the police': who stands before it is of them."""
    v = tree.heads[k]
    says = tree.heads[v]
    if not 0 <= v < says < k or tree.lemmas[says] not in _SAYING or tree.base[v] != "ccomp":
        return
    speaker = tree.child(says, "nsubj")
    if speaker > says and tree.hi[speaker] == tree.lo[k] - 1 and tree.case(k):
        tree.move(k, speaker)
        tree.relate(k, "nmod")


def _now_there(tree: Tree, k: int) -> None:
    """'talked with Lee, now in his tenth season': said of Lee."""
    now = tree.lo[k] + (tree.words[tree.lo[k]].text == ",")
    comma, v = now - 1, tree.heads[k]
    if (
        comma < 1
        or now >= tree.n
        or tree.lemmas[now] not in _NOWADAYS
        or tree.words[comma].text != ","
    ):
        return
    if not v < comma or not tree.case(k) or tree.pos[comma - 1] != "PROPN":
        return
    name = next((a for a in (comma - 1, *tree.above(comma - 1)) if tree.heads[a] == v), -1)
    if name > v and not tree.under(name, k):
        tree.move(k, name)
        tree.relate(k, "parataxis")


def _described_before(tree: Tree, k: int) -> None:
    """'A veteran of ten years, Lee had hoped': that is who Lee is."""
    v = tree.heads[k]
    s = tree.child(v, "nsubj", "nsubj:pass") if v >= 0 else -1
    if not k < s < v or tree.case(k) or tree.pos[k] != "NOUN" or tree.lo[k] != 0:
        return
    if tree.lemmas[0] not in ("a", "an", "the") or tree.pos[s] not in ("PROPN", "PRON"):
        return
    if tree.lemmas[k] in _MOMENTS:
        return
    behind = tree.hi[k] + (tree.words[tree.hi[k]].text != ",")
    if behind >= tree.n:
        return
    if tree.words[behind].text == "," and tree.lo[s] == behind + 1 and not is_clause(tree, k):
        tree.move(k, s)
        tree.relate(k, "dislocated")


def _behind_description(tree: Tree, a: int) -> None:
    """'Lee, the owner, and manager Ann Roe': two people, and Lee is no Ann Roe."""
    h = tree.heads[a]
    if not h < a or tree.pos[h] != "PROPN" or tree.pos[a] != "NOUN":
        return
    for c in tree.children(a, "conj"):
        joined = tree.child(c, "cc")
        if not a < joined < c or tree.words[joined - 1].text != ",":
            continue
        named = tree.pos[c] == "PROPN" or any(
            tree.pos[k] == "PROPN" and k > c for k in tree.children(c, "appos", "flat")
        )
        if named and tree.words[tree.lo[a] - (tree.words[tree.lo[a]].text != ",")].text == ",":
            tree.move(c, h)


def _whose_title(tree: Tree, k: int) -> None:
    """'Lee, Acme's head of sales, said': Acme's is the head, and no Lee."""
    h = tree.heads[k]
    if tree.rels[k] != "nmod:poss" or not 0 <= h < k:
        return
    for a in tree.children(h, "appos"):
        if a > k and all(tree.under(w, a) for w in range(tree.hi[k] + 1, a)):
            tree.move(k, a)
            return


def _second_subject(tree: Tree, k: int) -> None:
    """'Mail and telephone traffic was stopped': both were."""
    v = tree.heads[k]
    s, joined = tree.child(v, "nsubj") if v >= 0 else -1, tree.child(k, "cc")
    if not 0 <= s < joined < k < v or tree.case(k) or tree.pos[k] not in _NOMINAL:
        return
    if tree.hi[s] == tree.lo[k] - 1:
        tree.move(k, s)
        tree.relate(k, "conj")


def _had_so_much(tree: Tree, k: int) -> None:
    """'had 352 yards rushing': what they had."""
    h = tree.heads[k]
    if not 0 <= h < k or tree.lemmas[h] != "have" or tree.pos[h] != "VERB":
        return
    if tree.tags[k] != "VBG":
        return
    much = tree.child(k, "obl", "obj")
    if h < much < k and tree.lo[much] == h + 1 and tree.child(h, "obj") < 0:
        tree.move(much, h)
        tree.relate(much, "obj")


def _rather(tree: Tree, v: int) -> None:
    """'means to return rather than leave': he means not to leave."""
    than = tree.child(v, "cc")
    if 0 <= than < v and tree.lemmas[than] in ("rather", "instead") and tree.pos[v] == "VERB":
        tree.relate(v, "advcl")
        tree.relate(than, "mark")


_MENDERS: dict[str, tuple[Callable[[Tree, int], None], ...]] = {
    "ccomp": (_who_says,),
    "obl": (_far_off, _over_saying, _now_there, _described_before, _second_subject),
    "advcl": (_had_so_much,),
    "nmod": (_whose_title,),
    "appos": (_behind_description,),
    "conj": (_rather,),
}

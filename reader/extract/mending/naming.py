"""Names hung on the nouns that say who they are, and such nouns on the names.

'left its ship Argo', 'signed goalkeeper Ann Lee', 'his nominee for the office, Ann Lee': one thing
with its name, and not two.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.extract.phrases import after_comma
from reader.extract.tree import Tree


def settle_names(tree: Tree) -> None:
    """Hangs names and what describes them together, in place; it stays a tree."""
    for i in range(tree.n):
        for mend in _MENDERS.get(tree.base[i], ()):
            mend(tree, i)


def _named_so(tree: Tree, k: int) -> None:
    """'separated from its mother ship Argo': what the ship is called."""
    noun, v = k - 1, tree.heads[k]
    if tree.pos[k] != "PROPN" or tree.lo[k] != k or noun <= v or tree.pos[noun] != "NOUN":
        return
    if tree.heads[noun] != v or tree.base[noun] != "obl" or not tree.case(noun):
        return
    if any(tree.base[w] == "det" or tree.rels[w] == "nmod:poss" for w in tree.kids[noun]):
        tree.move(k, noun)
        tree.relate(k, "appos")


def _titled(tree: Tree, k: int) -> None:
    """'signed goalkeeper Ann Lee': one object, whom the bare noun before describes."""
    name = k + 1
    if tree.pos[k] != "NOUN" or name >= tree.n or tree.pos[name] != "PROPN":
        return
    while tree.base[name] in ("flat", "compound") and tree.heads[name] > k:
        name = tree.heads[name]
    if tree.base[name] != "obj" or tree.heads[name] != tree.heads[k] or tree.lo[name] != k + 1:
        return
    if tree.tags[k] != "NN" or any(tree.base[w] == "det" for w in tree.kids[k]):
        return
    for w in [w for w in tree.kids[k] if w > k]:
        tree.move(w, name)
    tree.move(k, name)
    tree.relate(k, "nmod:desc")


def _said_so(tree: Tree, k: int) -> None:
    """'said goalkeeper Ann Lee': who said it, described."""
    name, v = k + 1, tree.heads[k]
    if tree.pos[k] != "NOUN" or tree.lo[k] != k or name >= tree.n or k != v + 1:
        return
    if tree.heads[name] == v and tree.base[name] == "nsubj" and tree.pos[name] == "PROPN":
        tree.move(k, name)
        tree.relate(k, "nmod:desc")


def _nominee(tree: Tree, k: int) -> None:
    """'his nominee for surgeon general, Ann Lee': the nominee is she."""
    office = tree.heads[k]
    person = tree.heads[office]
    if tree.pos[k] != "PROPN" or person < 0 or not person < office < k:
        return
    chosen = tree.lemmas[person] in _CHOSEN and tree.case(office).lower() == "for"
    if chosen and tree.base[office] == "nmod" and after_comma(tree, k):
        tree.move(k, person)


_CHOSEN = frozenset({"nominee", "candidate", "choice", "pick", "replacement", "contender"})


def _set_before(tree: Tree, k: int) -> None:
    """'The pupil of Lee, who died in 1984, Roe was known': a description, and then the name."""
    h = tree.heads[k]
    if k < h and tree.pos[h] == "PROPN" and tree.words[tree.lo[h]].text != ",":
        behind = tree.hi[k]
        if "," in (tree.words[behind].text, tree.words[min(behind + 1, tree.n - 1)].text):
            tree.relate(k, "dislocated")


def _behind_preposition(tree: Tree, k: int) -> None:
    """'The trial, before Judge Ann Lee, goes on': the trial has no such name."""
    h = tree.heads[k]
    if tree.pos[k] != "PROPN" or not 0 <= h < k or tree.base[k] not in ("appos", "nmod"):
        return
    if tree.base[k] == "nmod" and tree.child(k, "case") >= 0:
        return
    comma = next((w for w in range(k - 1, h, -1) if tree.words[w].text in _SETTING_OFF), k)
    preposition = comma + 1
    if preposition >= k or tree.pos[preposition] not in ("ADP", "SCONJ"):
        return
    noun = tree.heads[preposition]
    if noun < 0:
        return
    if preposition < noun < k and not tree.under(noun, k):
        # 'His marriage, to the singer Ann Lee'
        tree.move(k, noun)
        return
    tree.move(preposition, k)
    tree.relate(preposition, "case")
    tree.relate(k, "nmod")


_SETTING_OFF = frozenset({",", "–", "—"})
_MENDERS: dict[str, tuple[Callable[[Tree, int], None], ...]] = {
    "obl": (_said_so,),
    "obj": (_named_so, _titled, _said_so),
    "appos": (_nominee, _set_before, _behind_preposition),
    "nmod": (_behind_preposition,),
}

"""Which noun a relative pronoun stands for."""

from __future__ import annotations

from reader.extract.tree import Tree
from reader.extract.words import word_set

RELATIVES = frozenset({"who", "whom", "which", "that", "whose", "where", "when", "why"})


def antecedent(tree: Tree, v: int, s: int) -> int:
    """The noun a relative pronoun subject stands for; any other subject itself."""
    if tree.lemmas[s] not in RELATIVES or tree.pos[s] not in ("PRON", "SCONJ", "DET"):
        return s
    for _ in range(6):
        if tree.rels[v] == "acl:relcl":
            noun = tree.heads[v]
            return noun if _of_several(tree, v, noun) else _nearer_name(tree, s, noun)
        if tree.base[v] not in ("conj", "xcomp") or tree.heads[v] < 0:
            break
        v = tree.heads[v]
    return noun_before(tree, s) if tree.lemmas[s] in ("who", "which") else s


def _of_several(tree: Tree, v: int, noun: int) -> bool:
    """'migrants from Leeds, who have no papers': several, as the verb says, and no town."""
    first = min([v, *tree.children(v, "aux", "cop")])
    several = tree.tags[first] == "VBP" or tree.words[first].text.lower() in ("were", "are")
    return several and tree.tags[noun] == "NNS"


def _nearer_name(tree: Tree, pronoun: int, noun: int) -> int:
    """'a presence in Japan, which hosts …': behind a comma it is the name right before it."""
    if pronoun < 2 or tree.words[pronoun - 1].text not in (",", "("):
        return noun
    name = pronoun - 2
    if tree.words[name].text == ")":
        # As in 'Leeds (10-0), which …'.
        opened = (w for w in range(name, noun, -1) if tree.words[w].text == "(")
        name = next(opened, name + 1) - 1
    if tree.pos[name] == "NUM" and name > 1 and tree.words[name - 1].text == ",":
        name -= 2
    if tree.pos[name] != "PROPN" or tree.pos[noun] == "PROPN" or name <= noun:
        return noun
    top = _top(tree, name, noun)
    town = tree.base[top] == "appos" and tree.pos[tree.heads[top]] == "PROPN"
    first = tree.lo[top]
    if town and "," in (tree.words[first].text, tree.words[first - 1].text):
        # 'its plant in Laval, Quebec, which is shut': the name says where the town before it is.
        return noun
    part = tree.heads[top]
    if noun <= part < top and tree.lemmas[part] in _PARTS_OF and tree.case(top).lower() == "of":
        # 'the first district of Paris, which is home to …'
        return part
    if _there(tree, pronoun, noun, tree.case(top).lower()):
        return noun
    if tree.lemmas[pronoun] == "who" and tree.pos[pronoun - 2] == "NOUN":
        # 'the head of the Lee family, who …': no family
        return noun
    while tree.base[name] in ("flat", "compound") and noun < tree.heads[name] < pronoun:
        name = tree.heads[name]
    return name


_PARTS_OF = word_set(
    "district arrondissement borough quarter suburb part side end half area region capital city "
    "town village port province county state north south east west centre center outskirts heart"
)


def _there(tree: Tree, pronoun: int, noun: int, case: str) -> bool:
    """'a plant in Leeds, which makes …', 'Lee, a cook from Leeds, who …': it is only where."""
    if case == "from":
        return tree.lemmas[pronoun] == "who" and tree.base[noun] in ("appos", "nsubj")
    return case in ("in", "at", "on")


def _top(tree: Tree, name: int, noun: int) -> int:
    """The head of the name a word is part of."""
    while tree.base[name] in ("flat", "compound") and noun < tree.heads[name]:
        name = tree.heads[name]
    return name


def noun_before(tree: Tree, pronoun: int) -> int:
    """The head of the noun phrase right before a relative pronoun; the pronoun where none is.

    For relative clauses the parser hung elsewhere: the noun is the nearest to the left, climbed
    to the head of its phrase.
    """
    i = pronoun - 1
    while i >= 0 and tree.words[i].text in (",", "—", "–", "-", ")", '"', "”"):
        i -= 1
    if i > 1 and tree.pos[i] == "NUM" and tree.words[i - 1].text == ",":
        # 'Mary John, 43, who …': the name, not the age.
        i -= 2
    if i < 0 or tree.pos[i] not in ("NOUN", "PROPN"):
        return pronoun
    while tree.base[i] in ("compound", "flat", "amod", "nummod") and 0 <= tree.heads[i] < pronoun:
        i = tree.heads[i]
    return i

"""Of what is counted: 'two of them', 'all of them mild', 'of the 160 ambulances 38'."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.coref.nouns import Noun, counts_some
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set


def those_counted(tree: Tree, sentence: int, i: int, nouns: Sequence[Noun]) -> Sequence[Noun]:
    """'two of them', ', among them two guards': several, the nearest told of in its sentence."""
    case, count = tree.case(i).lower(), tree.heads[i]
    of = case == "of" and count == i - 2 >= 0
    if not of and case != "among":
        return nouns
    several = [n for n in nouns if n.plural or n.coordinated]
    verb = tree.heads[count]
    if of and tree.base[count] == "nsubj" and verb >= 0 and tree.pos[verb] in ("VERB", "AUX"):
        tells = tree.heads[verb] if tree.base[verb] in ("ccomp", "xcomp") else -1
        teller = tree.child(tells, "nsubj") if tells >= 0 else -1
        return [n for n in several if n.sentence != sentence or n.head != teller]
    here = [n for n in several if n.sentence == sentence]
    beside = verb if of and tree.base[count] in ("obj", "obl", "iobj") else -1
    told = [n for n in here if n.role in ("subject", "object") and tree.heads[n.head] != beside]
    if beside >= 0 and not told:
        return [n for n in several if n.sentence != sentence]
    return [max(told, key=lambda n: n.head)] if told else here or several


def counted_beside(tree: Tree, i: int) -> int:
    """'27 reports of reactions, all of them mild': the first word of what is counted, or -1."""
    if tree.lemmas[i] != "they" or tree.case(i).lower() != "of" or i < _DEEP:
        return -1
    count = tree.heads[i]
    if count != i - 2 or not after_comma(tree, count) or tree.lemmas[count] not in _SHARES:
        return -1
    above = list(tree.above(count))
    tops = [k for k in above if k < count and tree.tags[k] == "NNS"]
    return tops[-1] if tops else -1


_DEEP = 4
_SHARES = word_set("all most many some several none two three four five both one")


def is_whole(tree: Tree, sentence: int, noun: Noun) -> bool:
    """'Of the 160 ambulances 38 never left, because they': the part is spoken of, not the whole."""
    i = noun.head
    if noun.sentence != sentence or i >= tree.n or tree.case(i).lower() != "of":
        return False
    h = tree.heads[i]
    if tree.base[i] == "nmod":
        return counts_some(tree, h)
    return tree.base[i] == "obl" and any(counts_some(tree, k) for k in tree.children(h, "nsubj"))

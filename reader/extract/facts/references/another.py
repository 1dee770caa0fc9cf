"""One of several, told only by another that the fact does not show: 'the other', 'the same'."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.coref.lexicon import KIN_NOUNS
from reader.extract.facts.references.bare import phrase, restricted
from reader.extract.facts.references.slots import shows
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Span


def one_of_some(tree: Tree, i: int, told: Sequence[Span]) -> Span | None:
    """'on the second', 'saw him save the other': one of what nothing shown before names."""
    h = i + 1
    if tree.words[i].text.lower() != "the" or h >= tree.n or tree.heads[i] != h:
        return None
    if tree.words[h].text.lower() not in _ONE_OF or tree.base[h] not in _PLACES_OF_NOUNS:
        return None
    if len(tree.kids[h]) > len(_of_itself(tree, h)):
        return None
    several = [k for k in range(i) if tree.tags[k] in ("NNS", "CD") or tree.lemmas[k] == "one"]
    if tree.base[h] == "conj" and tree.lemmas[tree.heads[h]] == "one":
        # 'until one or the other concedes': of two that were told of.
        several = [k for k in several if tree.lemmas[k] in ("two", "both")]
    words = (tree.words[k] for k in several)
    named = any(shows(told, Span(w.start, w.end, w.text)) for w in words)
    return None if named else phrase(tree, i, h)


def one_of_a_sort(tree: Tree, i: int, told: Sequence[Span]) -> Span | None:
    """'We have had big ones', 'the expense of a new one': of what nothing shown before names.

    What something is said to be ('is a complex one') is one of what it is.
    """
    low = tree.words[i].text.lower()
    if low not in ("one", "ones") or tree.pos[i] not in ("NOUN", "PRON"):
        return None
    if tree.base[i] not in ("nsubj", "obj", "obl", "nmod") or tree.child(i, "cop") >= 0:
        return None
    sort = tree.child(i, "amod")
    if sort not in range(i) or tree.lemmas[sort] in _DEAR or restricted(tree, i, told):
        return None
    does = (tree.heads[i], "nsubj")
    nouns = (
        tree.words[k]
        for k in range(i)
        if tree.pos[k] in ("NOUN", "PROPN") and (tree.heads[k], tree.base[k]) != does
    )
    if any(shows(told, Span(w.start, w.end, w.text)) for w in nouns):
        return None
    return phrase(tree, i, i)


_DEAR = frozenset({"loved", "love", "little", "young"})
"""'Their loved ones', 'the little ones': people, whoever they are."""


def another_than(tree: Tree, i: int, told: Sequence[Span]) -> Span | None:
    """'the following message', 'the other direction', 'the larger boat', 'much the same reaction'.

    Which of several is meant is told by another that the fact does not show.
    """
    h = tree.heads[i]
    if tree.words[i].text.lower() != "the" or h <= i + 1 or tree.pos[h] != "NOUN":
        return None
    if tree.base[i] != "det" or restricted(tree, h, told):
        return None
    if _same(tree, i, h, told):
        return phrase(tree, i, h)
    if h != i + 2 or not (_beside_another(tree, i + 1, h) or _compared(tree, i + 1, h)):
        return None
    return phrase(tree, i, h)


def _beside_another(tree: Tree, m: int, h: int) -> bool:
    if tree.lemmas[h] in _TIMES:
        return False
    low = tree.words[m].text.lower()
    if low in _RANKED:
        return tree.lemmas[h] in _OF_A_MATCH and tree.base[h] == "nsubj"
    if low in _EXACT:
        return True
    if low == "latest":
        return tree.lemmas[h] in _IN_A_ROW
    return low in _NEXT_TO or (low == "other" and tree.tags[h] == "NN" and tree.lemmas[h] != "hand")


_RANKED = word_set("first second third fourth fifth sixth")
_OF_A_MATCH = word_set("half game set period innings leg point part")
"""What has a first and a second in each match: as a subject it needs telling of which."""
_EXACT = frozenset({"exact", "precise"})
"""'The exact location': of what, nobody can tell."""
_IN_A_ROW = word_set("round stage phase series edition instalment installment leg heat")
_NEXT_TO = word_set("following preceding aforementioned")
_TIMES = word_set(
    "day night week weekend month year season morning afternoon evening hour minute time century "
    "decade summer winter spring autumn fall quarter"
)


def _compared(tree: Tree, m: int, h: int) -> bool:
    """'The larger boat': than another; 'the lower house' is called so."""
    if tree.tags[m] != "JJR" or tree.tags[h] != "NN" or tree.words[m].text.lower() in _CALLED:
        return False
    return tree.base[h] in _PLACES_OF_NOUNS and tree.lemmas[h] not in KIN_NOUNS | _TIMES


_CALLED = word_set(
    "lower upper inner outer greater wider broader more less latter former higher earlier later"
)


def _of_itself(tree: Tree, h: int) -> list[int]:
    """What stands beside an ordinal without telling of what it is one."""
    return [k for k in tree.kids[h] if tree.base[k] in ("case", "det", "punct", "cc")]


_ONE_OF = word_set("first second third fourth fifth other last")
_PLACES_OF_NOUNS = frozenset({"nsubj", "obj", "obl", "nmod", "conj"})


def _same(tree: Tree, i: int, h: int, told: Sequence[Span]) -> bool:
    """'the same runway': one spoken of before, of which the fact shows nothing else."""
    if tree.lemmas[i + 1] != "same" or tree.pos[h] != "NOUN" or tree.lemmas[h] in _LIKE:
        return False
    behind = range(h + 1, min(tree.n, h + _SOON))
    if any(tree.lemmas[k] in ("as", "that", "who", "which") for k in behind):
        return False
    before = (k for k in range(i) if tree.tags[k] in ("NN", "NNS", "NNP") and tree.kids[k])
    words = (tree.words[k] for k in before if tree.lemmas[k] == tree.lemmas[h])
    return not any(shows(told, Span(w.start, w.end, w.text)) for w in words)


_SOON = 7
_LIKE = word_set(
    "way thing time hour minute moment name period season manner sort kind reason page direction "
    "rate level pace sex"
)
"""'at the same time': so told that nobody asks as what."""

"""Whom or what a word in a clause stands for, so that two articles' can be told to be one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.compare.concepts import PEOPLE, bases, concept
from reader.compare.reading import Reading
from reader.compare.tree import Tree
from reader.model import FactKind

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_TELLING_APART = frozenset(
    {"other", "another", "second", "first", "third", "last", "next", "new", "former", "latter",
     "same", "previous", "separate", "different", "earlier", "later", "own"}
)  # fmt: skip
_MODIFIERS = frozenset({"compound", "amod", "nmod", "flat", "appos"})
_BY_TRADE = frozenset(map(concept, ("security", "night", "police", "duty")))
"""What tells a guard's or officer's trade, not which one it is."""
_WHOLE = frozenset({"PROPN", "NOUN", "PRON"})


@dataclass(frozen=True, slots=True)
class Holder:
    """Who or what: a name's key, or a noun's concept with what limits it.

    `sure` is whether two articles on one story that say so speak of one (the airport), and not
    perhaps of two (a man). `text` is the name or noun in lower case, as one article may take for
    a name what another does not.
    """

    key: str | None
    noun: str
    names: frozenset[str] = frozenset()
    limits: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    number: str = ""
    sure: bool = True
    text: str = ""


def described(reading: Reading) -> Mapping[str, str]:
    """Return the key of the one named in an article for each noun that says what they are."""
    found: dict[str, set[str]] = {}
    for fact in reading.facts:
        if fact.kind is not FactKind.ROLE or fact.object is None:
            continue
        key = reading.key_at(fact.subject.start)
        tree = reading.tree_at(fact.object.start)
        inside = tree.inside(fact.object.start, fact.object.end) if tree else []
        if tree is None or key is None or not inside:
            continue
        nouns = [i for i in inside if tree.words[i].pos == "NOUN"]
        top = tree.top(nouns) if nouns else tree.top(inside)
        found.setdefault(concept(tree.words[top].text.lower()), set()).add(key)
    return {noun: next(iter(keys)) for noun, keys in found.items() if len(keys) == 1}


def holder(reading: Reading, tree: Tree, i: int, known: Mapping[str, str]) -> Holder | None:
    """Return whom a word stands for, None for what can't be told apart from others."""
    word = tree.words[i]
    key = named(reading, tree, i)
    text = _text(reading, tree, i)
    if key is not None:
        return Holder(key, key, sure=word.pos != "PRON", text=text)
    if word.pos not in ("NOUN", "PROPN"):
        return None
    form = word.text.lower()
    noun = concept(form)
    kids = tree.kids[i]
    dets = {tree.words[k].text.lower() for k in kids if tree.base[k] == "det"}
    owned = any(tree.words[k].deprel == "nmod:poss" for k in kids)
    counted = (k for k in kids if tree.base[k] == "nummod" and k < i)
    number = next((tree.words[k].text.lower() for k in counted), "")
    plural = word.tag in ("NNS", "NNPS")
    said = [k for k in kids if tree.base[k] in _MODIFIERS and not _age(tree, k)]
    keys = frozenset(k for k in reading.concepts(tree, said) if k[0] == "@")
    limits = frozenset(c for c in reading.concepts(tree, said) if c[0] != "@")
    apart = frozenset(tree.words[k].lemma.lower() for k in kids) & _TELLING_APART
    definite = bool(dets & _DEFINITE) or owned
    if definite and not plural and not apart and noun in known:
        return Holder(known[noun], known[noun], text=text)
    person = not PEOPLE.isdisjoint(bases(form))
    sure = (definite or bool(number) or bool(keys) or bool(limits)) and not person
    sure = sure and not (plural and not number)
    return Holder(None, noun, keys, limits, apart, number, sure or word.pos == "PROPN", text)


def _age(tree: Tree, k: int) -> bool:
    return tree.words[k].lemma.lower() in ("old", "aged") or any(
        c.isdigit() for c in tree.words[k].text
    )


def _text(reading: Reading, tree: Tree, i: int) -> str:
    mention = reading.mention_at(tree.words[i].start)
    if mention is not None:
        return mention.text.lower()
    kids = [
        k for k in tree.kids[i]
        if (tree.base[k] in ("compound", "flat")
            or (tree.base[k] == "amod" and tree.words[k].text[0].isupper())) and abs(k - i) < 4
    ]  # fmt: skip
    return " ".join(tree.words[k].text.lower() for k in sorted([i, *kids]))


def named(reading: Reading, tree: Tree, i: int) -> str | None:
    """Return the key of whom a word names, itself or by the name beside it (his wife, Diane)."""
    key = reading.key_at(tree.words[i].start)
    if key is not None or tree.words[i].pos not in _WHOLE:
        return key
    for k in tree.kids[i]:
        if tree.base[k] in ("appos", "flat") and reading.mention_at(tree.words[k].start):
            return reading.key_at(tree.words[k].start)
    return None


def same(a: Holder, b: Holder) -> bool:
    """Tell whether two words may stand for one, by their names, else by their nouns."""
    if a.key is not None or b.key is not None:
        one_named = a.key is None or b.key is None
        return a.key == b.key or (one_named and a.text == b.text)
    if a.noun != b.noun or a.number != b.number or a.apart != b.apart:
        return False
    if a.names and b.names and not a.names & b.names:
        return False
    one, other = a.limits - _BY_TRADE, b.limits - _BY_TRADE
    return one <= other or other <= one

"""Dates that stand inside a noun phrase: 'the March 11, 2005, attack', 'a Sept. 11, 2001 letter'.

The comma behind the year makes parsers end the phrase there, so that the noun the date describes
is torn from its own article and preposition.
"""

from __future__ import annotations

from reader.extract.times.lexicon import MONTH_NOUNS
from reader.extract.tree import Tree

_DETERMINERS = frozenset({"the", "a", "an", "that", "this", "his", "her", "its", "their"})
_OWN = frozenset({"nsubj", "obj", "obl", "iobj"})
_YEAR_DIGITS = 4


def settle_dates(tree: Tree) -> None:
    """Binds such a date to its noun, and the noun to what the phrase belongs to, in place."""
    if tree.n > _SHORTEST and tree.lemmas[0] == "in":
        _fronted_year(tree)
    for m in range(1, tree.n - 4):
        if (
            tree.words[m].text.lower().rstrip(".") in MONTH_NOUNS
            and tree.lemmas[m - 1] in _DETERMINERS
        ):
            noun = _noun_behind(tree, m)
            if noun > 0:
                _bind(tree, m - 1, noun)


def _fronted_year(tree: Tree) -> None:
    """'In 2018 regulators in Europe grounded it': when they did, and no number of regulators."""
    year, s = 1, tree.heads[1]
    text = tree.words[year].text
    if not (text.isdecimal() and len(text) == _YEAR_DIGITS and text[:2] in ("18", "19", "20")):
        return
    if s <= year or tree.base[s] != "nsubj" or tree.heads[s] < s or tree.pos[s] != "NOUN":
        return
    if tree.heads[0] not in (year, s) or tree.kids[year] not in ([], [0]):
        return
    v = tree.heads[s]
    tree.move(year, v)
    tree.relate(year, "obl")
    if tree.heads[0] != year:
        tree.move(0, year)
    tree.relate(0, "case")


_SHORTEST = 4


def _noun_behind(tree: Tree, m: int) -> int:
    """The noun right behind a month, day and year, or -1."""
    day, year = tree.words[m + 1].text, tree.words[m + 3].text
    if not day.isdecimal() or tree.words[m + 2].text != ",":
        return -1
    if not (year.isdecimal() and len(year) == _YEAR_DIGITS):
        return -1
    noun = m + 4 + (tree.words[m + 4].text == ",")
    while noun < tree.n and tree.base[noun] in ("amod", "compound") and tree.heads[noun] > noun:
        noun += 1
    return noun if noun < tree.n and tree.pos[noun] == "NOUN" else -1


def _bind(tree: Tree, first: int, noun: int) -> None:
    """Makes the noun the head of the words from `first` on."""
    span = range(first, noun)
    outer = [w for w in span if tree.heads[w] not in span and tree.heads[w] != noun]
    if tree.root in span or any(tree.under(noun, w) and tree.heads[noun] in span for w in outer):
        return
    best = next((w for w in outer if tree.base[w] in _OWN), -1)
    if tree.base[noun] not in _OWN and best >= 0 and not tree.under(tree.heads[best], noun):
        relation, head = tree.rels[best], tree.heads[best]
        tree.move(noun, head)
        tree.relate(noun, relation)
    for w in outer:
        if not tree.under(noun, w):
            tree.move(w, noun)
            relation = "det" if w == first else "compound"
            tree.relate(w, relation)
    for w in span:
        if tree.base[w] in ("det", "case") and tree.heads[w] != noun:
            tree.move(w, noun)
    before = first - 1
    if before >= 0 and tree.base[before] == "case" and tree.heads[before] in span:
        tree.move(before, noun)

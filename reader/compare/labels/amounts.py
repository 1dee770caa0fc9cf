"""What an amount is called by: what is counted and what befell it, or what is measured."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reader.compare.claim import Claim
from reader.compare.concepts import PEOPLE, concept
from reader.compare.labels.wording import Wording, participle
from reader.compare.measures import measure_of
from reader.compare.reading import Reading
from reader.compare.tree import Tree
from reader.compare.verdicts.quantities import Amount
from reader.model import EntityType, Quantity, Word

_BEFELL = {"=kill": "killed", "=injure": "injured", "=arrest": "arrested", "miss": "missing"}
_PEOPLE = "=people"
_OF = {"mass": "weight", "area": "area", "volume": "volume", "speed": "speed"}
_WORDS = 3
"""How many words of what is counted are shown."""
_MOVED = frozenset(
    {"fall", "drop", "plunge", "slip", "slide", "tumble", "travel", "go", "move", "walk", "run",
     "drive", "fly", "sail", "swim", "climb", "rise", "jump", "march", "ride", "cycle", "ski",
     "chase", "follow", "advance", "retreat", "drift"}
)  # fmt: skip
"""What is done over a distance."""
_EMPTY = frozenset({"worth", "value", "total", "amount", "figure", "sum", "estimate", "number"})
"""Nouns that say only that something is measured."""
_SIDES = {
    "long": "length", "tall": "height", "high": "height", "deep": "depth", "wide": "width",
    "thick": "thickness",
}  # fmt: skip
_SIDE = re.compile(rf"[\s-]({'|'.join(_SIDES)})\b", re.IGNORECASE)
_SIDE_WITHIN = re.compile(rf"[\s-]({'|'.join(_SIDES)})$", re.IGNORECASE)
_ATTACHED = re.compile(
    r"[\w.,]+-(?:met(?:re|er)|foot|mile|kilomet(?:re|er)|inch|yard)s?$", re.IGNORECASE
)
_NOMINAL = frozenset({"nmod", "amod", "compound", "nummod", "appos"})


@dataclass(frozen=True, slots=True)
class Value:
    """A value in its sentence: its words, the one that heads them, and what that hangs from."""

    tree: Tree
    words: frozenset[int]
    head: int

    @property
    def relation(self) -> str:
        """How it hangs from what governs it; of one in a row, as the first of them does."""
        return self.tree.base[self.first]

    @property
    def above(self) -> int:
        """The word it hangs from, -1 for none."""
        return self.tree.heads[self.first]

    @property
    def first(self) -> int:
        """Its head, or the first of the row it stands in."""
        at = self.head
        while self.tree.base[at] == "conj" and not self.tree.predicates(at):
            at = self.tree.heads[at]
        return at

    @property
    def verb(self) -> int:
        """The verb of its clause, -1 where that has none."""
        clause = self.tree.clause[self.head]
        verbal = self.tree.words[clause].pos in ("VERB", "AUX")
        found = verbal or self.tree.child(clause, "cop") >= 0
        return clause if found and clause not in self.words else -1


class Amounts:
    """Calls the amounts of one article; `names` are the full names by key."""

    def __init__(self, reading: Reading, wording: Wording, names: Mapping[str, str]) -> None:
        self._reading = reading
        self._wording = wording
        self._names = names
        self._quantities = {(q.start, q.end): q for q in reading.annotations.quantities}

    def called(self, claim: Claim, value: Value) -> str:
        """Return what an amount is called, '' where its sentence tells too little."""
        if claim.measure == "age":
            return self._age(claim)
        if claim.measure == "score":
            return self._score(value)
        if claim.measure == "count":
            quantity = self._quantities.get(claim.focus)
            return self._count(claim, value, quantity)
        if isinstance(claim.payload, Amount):
            return self._measure(claim, value, claim.payload)
        return ""

    def _age(self, claim: Claim) -> str:
        names = [self._names[k] for k in claim.nouns if k in self._names]
        return f"age of {names[0]}" if names else "age"

    def _score(self, value: Value) -> str:
        subject = self._subject(value)
        return f"score of {subject}" if subject[:1].isupper() else "score"

    def _subject(self, value: Value) -> str:
        """Return what the clause of a value is about."""
        tree = value.tree
        return self._wording.noun(tree, tree.subject(tree.clause[value.head]), value.words)

    def _count(self, claim: Claim, value: Value, quantity: Quantity | None) -> str:
        governor = claim.governors[0] if claim.governors else ""
        counted = self._counted(claim, quantity)
        if "magnitude" in counted.lower() or (governor == "=magnitude" and not counted):
            return f"magnitude of {self._happening(value)}"
        if governor == "=resident":
            place = self._subject(value)
            return f"population of {place}" if place[:1].isupper() else "population"
        if governor in _BEFELL and _PEOPLE in claim.nouns:
            return f"{counted or 'people'} {_BEFELL[governor]}"
        if not counted:
            return ""
        return self._deed(value, counted)

    def _happening(self, value: Value) -> str:
        """Return the noun of the quake or storm a magnitude is of."""
        for word in value.tree.words:
            if concept(word.text.lower()) in ("=earthquake", "=storm", "aftershock"):
                return f"the {word.text.lower()}"
        return "the quake"

    def _counted(self, claim: Claim, quantity: Quantity | None) -> str:
        """Return what is counted, in few words; people hit by what befell them are people."""
        words = (quantity.unit or "").split() if quantity else []
        words = [w for w in words if not any(c.isdigit() for c in w) or w[:1].isalpha()]
        befell = [w for w in words if concept(w.lower()) in _BEFELL]
        if befell or (not words and _PEOPLE in claim.nouns):
            return "people"
        start = quantity.start if quantity else 0
        named = any(
            start <= m.start < (quantity.end if quantity else 0)
            for m in self._reading.annotations.entities
        )
        kept = words[-_WORDS:]
        return " ".join(w if named or not w[1:].islower() else w.lower() for w in kept)

    def _deed(self, value: Value, counted: str) -> str:
        """Return what is counted with what is done with it: 'rifles seized'."""
        tree = value.tree
        for kid in tree.kids[value.head]:
            if tree.base[kid] == "acl" and tree.words[kid].tag == "VBN":
                return f"{counted} {tree.words[kid].text.lower()}"
        verb = value.above
        if verb < 0 or tree.words[verb].pos != "VERB":
            return self._within(value, counted)
        lemma = tree.words[verb].lemma.lower()
        if value.relation == "obj":
            return f"{counted} {participle(lemma)}{self._by(value)}"
        if tree.words[value.first].deprel == "nsubj:pass":
            return f"{counted} {participle(lemma)}"
        if value.relation == "nsubj":
            who = "who" if _people(counted) else "that"
            return f"{counted} {who} {self._wording.verb(tree, verb)}{self._object(value, verb)}"
        return self._within(value, counted)

    def _object(self, value: Value, verb: int) -> str:
        tree, own = value.tree, value.words
        found = self._wording.noun(tree, tree.child(verb, "obj"), own)
        found = found or self._wording.beside(tree, verb, own)
        return f" {found}" if found else ""

    def _by(self, value: Value) -> str:
        """Return ' by Thomas' where a named person does it."""
        tree = value.tree
        subject = tree.subject(tree.clause[value.head])
        mention = self._reading.mention_at(tree.words[subject].start) if subject >= 0 else None
        key = self._reading.key_at(tree.words[subject].start) if subject >= 0 else None
        named = self._names.get(key or "", "")
        person = mention is None or mention.type is EntityType.PERSON
        return f" by {named}" if named and person else ""

    def _within(self, value: Value, counted: str) -> str:
        """Return what is counted with the clause it stands in."""
        tree = value.tree
        above = value.above
        if value.relation in _NOMINAL and above >= 0 and tree.words[above].pos == "NOUN":
            noun = self._wording.noun(tree, above, value.words, bare=True)
            return f"{counted} ({noun})" if noun and noun != counted else counted
        clause = self._clause(value)
        if counted == "times" and clause:
            return f"times {clause}"
        return f"{counted} ({clause})" if clause else counted

    def _clause(self, value: Value) -> str:
        own = frozenset([*value.words, value.first])
        return self._wording.clause(value.tree, value.verb, own) if value.verb >= 0 else ""

    def _measure(self, claim: Claim, value: Value, amount: Amount) -> str:
        noun = self._above(value)
        clause = self._clause(value)
        if amount.dimension == "length":
            moved = value.above >= 0 and value.tree.words[value.above].lemma.lower() in _MOVED
            return (
                f"how far {clause}"
                if moved and clause
                else self._length(claim, value, noun, clause)
            )
        known = "" if noun else measure_of(claim)
        if amount.dimension == "duration" and known:
            return f"length of {known}"
        if amount.dimension == "duration":
            return f"length of {noun}" if noun else f"how long {clause}" if clause else "duration"
        if amount.dimension == "money":
            return self._money(value, noun)
        if amount.dimension == "ratio":
            what = self._changed(value)
            change = "increase" if amount.value >= 1 else "decrease"
            return f"{what} {change}" if what else change
        if amount.dimension == "percent":
            what = self._wording.noun(value.tree, value.tree.child(value.head, "nmod"), value.words)
            if known and not what:
                return f"{known} in percent"
            return f"share of {what}" if what else f"share: {clause}" if clause else ""
        if amount.dimension == "area" and value.relation == "obj" and value.above >= 0:
            return f"area {participle(_base(value.tree.words[value.above]))}"
        of = noun or self._subject(value)
        if of.lower().removeprefix("the ") == amount.dimension:
            return amount.dimension
        return f"{_OF[amount.dimension]} of {of}" if of and amount.dimension in _OF else ""

    def _above(self, value: Value) -> str:
        """Return the noun a measure describes: the contract that is an eight-year one."""
        tree, above = value.tree, value.above
        if above < 0 or above in value.words or value.relation not in _NOMINAL:
            return ""
        mention = self._reading.mention_at(tree.words[above].start)
        if mention is not None and mention.type is EntityType.PERSON:
            return ""
        if tree.words[above].text.lower() in _EMPTY:
            return ""
        found = self._wording.noun(tree, above, value.words, bare=True)
        return found if not found or found[:1].isupper() else f"the {found}"

    def _length(self, claim: Claim, value: Value, noun: str, clause: str) -> str:
        places = [self._names[k] for k in claim.nouns if k in self._names]
        if side := _side(claim):
            of = self._below(value) or noun or self._thing(value)
            return f"{side} of {of}" if of else side
        if not noun and (known := measure_of(claim)):
            return f"{known} at {places[0]}" if places else known
        if places:
            of = self._subject(value)
            located = of[:1].isupper() and of != places[0]
            return f"distance of {of} from {places[0]}" if located else f"distance from {places[0]}"
        if noun:
            return f"length of {noun}"
        return f"distance: {clause}" if clause else "distance"

    def _thing(self, value: Value) -> str:
        """Return what the clause of a value is about, '' where that is a person."""
        word = value.tree.subject(value.tree.clause[value.head])
        mention = self._reading.mention_at(value.tree.words[word].start) if word >= 0 else None
        person = mention is not None and mention.type is EntityType.PERSON
        return "" if person else self._subject(value)

    def _below(self, value: Value) -> str:
        """Return the noun a measure stands before as its adjective (the 28-metre rocket)."""
        tree, above = value.tree, value.above
        attached = value.relation in ("amod", "compound", "nummod") and above > value.head
        name = tree.words[above].text if attached else ""
        found = self._wording.noun(tree, above, value.words, bare=True) if attached else ""
        return name if name[:1].isupper() else f"the {found}" if found else ""

    def _money(self, value: Value, noun: str) -> str:
        verb = value.above
        if verb >= 0 and value.tree.words[verb].lemma.lower() == "cost":
            return "cost"
        if value.relation == "obj" and value.tree.words[verb].pos == "VERB":
            return f"amount {participle(value.tree.words[verb].lemma.lower())}{self._by(value)}"
        if noun:
            return f"value of {noun}"
        clause = self._clause(value)
        return f"how much money: {clause}" if clause else "amount of money"

    def _changed(self, value: Value) -> str:
        """Return what changes by a share or a multiple: the military budget."""
        tree = value.tree
        clause = tree.clause[value.head]
        below = tree.child(value.head, "nmod")
        words = (below, value.above, tree.child(clause, "obj"), tree.subject(clause))
        for word in words:
            if word >= 0 and word not in value.words and tree.words[word].pos in ("NOUN", "PROPN"):
                found = self._wording.noun(tree, word, value.words, bare=True)
                if found:
                    return found
        return ""


def _side(claim: Claim) -> str:
    """Return which way a thing is measured: its height where it is so many metres tall.

    What stands as an adjective before a thing is its length; '' for what may be a distance.
    """
    _, _, after = claim.written.partition(claim.value)
    found = _SIDE.match(after)
    if found is not None:
        return _SIDES[found[1].lower()]
    end = _SIDE_WITHIN.search(claim.value)
    if end is not None:
        return _SIDES[end[1].lower()]
    return "length" if _ATTACHED.match(claim.value) else ""


def _base(verb: Word) -> str:
    """Return a verb's lemma, of a participle that was taken for one too (flooding)."""
    lemma = verb.lemma.lower()
    return lemma.removesuffix("ing") if verb.tag == "VBG" else lemma


def _people(counted: str) -> bool:
    last = counted.split()[-1].lower()
    return last in PEOPLE or last.removesuffix("s") in PEOPLE

"""How likely a fact is right, by what it looks like: learned from facts that strangers judged.

Ridge logistic regression over what anyone sees of a fact: which rule read it, what sort of words
its subject is, how surely its words stand for something, how long it is, what follows it in the
text (before 'to' or a closing quotation mark it is often cut short). The judgements are kept in
`benchmarks/judgements`, the weights made from them by `training/fact_weights.py`. It tells where to
look twice and leaves nothing out: what people look for is among the less likely facts as often.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import exp
from typing import NamedTuple

from reader.extract.facts.trust_weights import BIAS, WEIGHTS
from reader.model import Fact

QUOTE = 200
"""How many characters of a fact's stretch of text are looked at."""
_PRONOUNS = frozenset(
    ("he", "she", "it", "they", "i", "we", "you", "this", "that", "these", "those", "there")
)
_OBJECTS = _PRONOUNS | {"him", "her", "them", "us", "me"}
_OWNERS = frozenset(("his", "her", "its", "their", "our", "my"))
_AMOUNTS = frozenset(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "some", "more",
     "about", "at", "several", "many", "most", "all", "both", "no", "around", "nearly")
)  # fmt: skip
_PERSONS = frozenset(("he", "she", "him", "her", "his"))
_THINGS = frozenset(("it", "they", "its", "their", "them"))
_SPEAKERS = frozenset(("i", "we", "our", "my", "us", "me"))
_FUNCTION_WORDS = frozenset(
    ("of", "to", "in", "on", "at", "by", "with", "from", "that", "as", "than", "who", "which",
     "when", "and", "but", "or", "because", "before", "after", "while", "if", "where", "for")
)  # fmt: skip
_QUOTATION_MARKS = frozenset(('"', "”", "“"))
_NEXT = re.compile(r"\s*(\w+|\S)")


class Look(NamedTuple):
    """What shows of a fact.

    `stand_ins` are its words that stand for something, each meaning once, and `sure` how probable
    the least probable of these meanings is; `quote` is the stretch of text it was read from, no
    longer than `QUOTE`; `following` the word or mark behind it, in lower case.
    """

    rule: str
    subject: str
    predicate: str
    object: str
    arguments: int
    quantities: int
    time: bool
    place: bool
    sourced: bool
    stand_ins: tuple[str, ...]
    kind: str
    modality: str
    quote: str
    sure: float
    following: str


def likelihood(fact: Fact, text: str) -> float:
    """How likely a fact of this text is right in every part, from 0 to 1."""
    total = BIAS + sum(WEIGHTS.get(name, 0.0) * value for name, value in features(look(fact, text)))
    return 1 / (1 + exp(-total))


def look(fact: Fact, text: str) -> Look:
    """What shows of a fact of this text."""
    pairs = dict.fromkeys((r.text, r.refers_to.text) for r in fact.references)
    if fact.subject_is is not None and all(r.start != fact.subject.start for r in fact.references):
        pairs[fact.subject.text, fact.subject_is.text] = None
    return Look(
        fact.rule,
        fact.subject.text,
        fact.predicate.text if fact.predicate else "(is)",
        fact.object.text if fact.object else "",
        len(fact.arguments),
        len(fact.quantities),
        fact.time is not None,
        fact.place is not None,
        bool(fact.asserted_by),
        tuple(word for word, _ in pairs),
        fact.kind.value,
        fact.modality.value,
        text[fact.start : fact.end][:QUOTE],
        sureness(fact),
        following(text, fact.end),
    )


def sureness(fact: Fact) -> float:
    """How probable the least probable meaning of its words is, 1 where none stands for anything."""
    return min((r.confidence for r in fact.references), default=1.0)


def following(text: str, end: int) -> str:
    """The word or mark behind an offset, in lower case, or nothing at the end of the text."""
    found = _NEXT.match(text, end)
    return found[1].lower() if found else ""


def features(fact: Look) -> Iterator[tuple[str, float]]:
    """What is known of a fact, each name once with its value; what is not named is 0."""
    yield f"rule {fact.rule}", 1.0
    yield f"kind {fact.kind}", 1.0
    yield f"modality {fact.modality}", 1.0
    yield f"subject {_sort(fact.subject)}", 1.0
    yield "subject in lower case", float(fact.subject[:1].islower())
    yield "stand-ins", float(len(fact.stand_ins))
    words = [word.lower() for word in fact.stand_ins]
    yield "person meant", float(not _PERSONS.isdisjoint(words))
    yield "thing meant", float(not _THINGS.isdisjoint(words))
    yield "speaker meant", float(not _SPEAKERS.isdisjoint(words))
    yield "description meant", float(any(word.startswith("the ") for word in words))
    yield "sourced", float(fact.sourced)
    yield "time", float(fact.time)
    yield "place", float(fact.place)
    yield "arguments", float(fact.arguments)
    yield "quantities", float(fact.quantities)
    yield "no object", float(not fact.object)
    yield "object is the …", float(fact.object.lower().startswith("the "))
    yield "object is a name", float(bool(fact.object) and _sort(fact.object) == "name")
    yield "object is a pronoun", float(fact.object.lower() in _OBJECTS)
    yield "words of object", float(min(20, len(fact.object.split())))
    yield "words of subject", float(min(15, len(fact.subject.split())))
    yield "words of predicate", float(min(6, len(fact.predicate.split())))
    yield "words", float(min(40, len(fact.quote.split())))
    yield "commas", float(fact.quote.count(","))
    yield "commas of object", float(fact.object.count(","))
    yield "sure", fact.sure
    yield f"followed by {_class(fact.following)}", 1.0


def _class(word: str) -> str:
    """What sort of word or mark stands behind a fact."""
    if not word or word in _FUNCTION_WORDS or word in ".,;:":
        return word or "nothing"
    if word in _QUOTATION_MARKS:
        return "a quotation mark"
    return "a word" if word[0].isalnum() else "a mark"


def _sort(words: str) -> str:
    """What sort of words these are, by the first of them and by capitals."""
    first, *others = words.split()
    low = first.lower()
    if low in _PRONOUNS:
        return "pronoun"
    if low in _OWNERS:
        return "owned"
    own = first[:1].isupper() and low not in _AMOUNTS and low not in ("the", "a", "an")
    if any(word[:1].isupper() for word in others) or (own and not others):
        return "name"
    if low == "the":
        return "the"
    if low in ("a", "an"):
        return "a"
    return "amount" if low in _AMOUNTS or first[:1].isdigit() else "bare"

"""Claims of age: '34-year-old', 'aged 34', and 'Holden, 34,' after a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.compare.claim import Claim, subject, surroundings
from reader.compare.claims.holders import described
from reader.compare.concepts import concept
from reader.compare.reading import Reading
from reader.compare.sources import sources_at
from reader.compare.tree import Tree
from reader.compare.verdicts import quantities as rules
from reader.model import SlotKind

_AGE = re.compile(
    r"\b(?:(?P<hyphen>\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ]years?[- ]old"
    r"|aged? (?P<aged>\d{1,3}|[a-z]+(?:-[a-z]+)?))\b"
    r"|(?<=, )(?P<bare>\d{1,3})(?=,|;|\.| and\b|\))|\((?P<brackets>\d{2})\)",
    re.IGNORECASE,
)
_BEING = re.compile(
    r"\b(?P<who>he|she|who) (?:is|was|has turned|turned) (?P<bare>\d{1,2}|[a-z]+(?:-[a-z]+)?)"
    r"(?: years old)?(?=\s*(?:[.,;)]|and\b|but\b|from\b|is\b|was\b|has\b|had\b))",
    re.IGNORECASE,
)
"""An age as a predicate: 'He was 24', 'Diatta, who is 22'."""
_THEN = re.compile(r",? (?:at the time|when|then)\b")
_THE = re.compile(r"\bthe $", re.IGNORECASE)
ADULT, OLDEST = 10, 110
"""Between what a number said of a person is an age."""
NEAR = 2
"""How many sentences before one that says 'the 57-year-old' may name whom it means."""
_APPOSED = re.compile(r"(?<=[^\W\d_]), (?:an? |the |who is |who was )$")
"""What stands between a name and what is said of its bearer ('Merl, a 58-year-old judge')."""
_SMALL = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS = {w: i for i, w in enumerate(_SMALL.split(), 1)}
_NUMBERS |= {w: 10 * i for i, w in enumerate(TENS, 2)}


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield ages: '34-year-old', 'aged 34', and 'Holden, 34,' after a person's name."""
    text = reading.article.text
    known = described(reading)
    for match in _AGE.finditer(text):
        start, end = match.span()
        number = number_of(next(g for g in match.groups() if g))
        tree = reading.tree_at(start)
        if number is None or tree is None or not reading.body(start, end) or not 0 < number < 120:
            continue
        bare = bool(match["bare"] or match["brackets"])
        who, nouns = _whose(reading, tree, start, end, bare=bare)
        who = who or _before(reading, tree, start, nouns, known)
        if who is None and match["hyphen"] and _THE.search(text, max(0, start - 5), start):
            who = _meant(reading, tree, start, nouns, known)
        if who is None and (bare or not nouns):
            continue
        if not tree.inside(start, end):
            continue
        keys = frozenset([who]) if who else frozenset(nouns)
        low = min(start, _name_start(reading, start)) if who else start
        yield _claim(reading, tree, number, (start, end), keys, low)
    yield from _predicated(reading)


def _claim(
    reading: Reading,
    tree: Tree,
    number: int,
    focus: tuple[int, int],
    keys: frozenset[str],
    low: int,
) -> Claim:
    value = tree.inside(*focus)
    head = tree.top(value)
    near, wide, window = surroundings(reading, tree, value, head)
    return Claim(
        reading.number, SlotKind.QUANTITY, "age", str(number), rules.make("age", number),
        low, max(focus[1], _name_end(reading, focus[1])), focus, "age", ("age",), keys, near, wide,
        window,
        reading.trees.index(tree), subject(reading, tree, head),
        sources_at(reading, *focus),
        dated=frozenset(filter(None, [(reading.annotations.published or "")[:4]])),
    )  # fmt: skip


def _predicated(reading: Reading) -> Iterator[Claim]:
    """Yield ages that a clause says of whom a pronoun stands for ('He was 24')."""
    text = reading.article.text
    for match in _BEING.finditer(text):
        start, end = match.span("bare")
        number, tree = number_of(match["bare"]), reading.tree_at(start)
        if number is None or tree is None or not reading.body(start, end):
            continue
        if not ADULT <= number < OLDEST or _THEN.match(text, end):
            continue
        own = match["who"].lower()
        who = _relative(reading, match.start()) if own == "who" else reading.key_at(match.start())
        who = who or (None if own == "who" else _spoken_of(reading, tree, match.start()))
        if who is not None:
            yield _claim(reading, tree, number, (start, end), frozenset([who]), match.start())


def _meant(
    reading: Reading, tree: Tree, start: int, nouns: Sequence[str], known: Mapping[str, str]
) -> str | None:
    """Return the key of whom 'the 57-year-old' means: by what they are, else the only one near.

    A noun may follow that says whence they are ('the 24-year-old Slovakian'), no other.
    """
    if nouns:
        return known.get(nouns[0])
    return _spoken_of(reading, tree, start)


def _relative(reading: Reading, start: int) -> str | None:
    """Return the key of the person a relative clause stands behind ('Diatta, who is 22')."""
    mention = reading.mention_at(start - 3) or reading.mention_at(start - 2)
    person = mention is not None and mention.type == "person"
    return reading.key_at(mention.end - 1) if mention and person else None


def _spoken_of(reading: Reading, tree: Tree, start: int) -> str | None:
    """Return the key of the only person that this and the sentences before name.

    Of several it is the one the sentence before is about; None for nobody.
    """
    number = reading.trees.index(tree)
    first = reading.trees[max(0, number - NEAR)].sentence.start
    keys = {
        reading.key_at(m.start)
        for m in reading.annotations.entities
        if first <= m.start < tree.sentence.end and m.type == "person" and m.start != start
    }
    if len(keys) == 1:
        return keys.pop()
    before = reading.trees[number - 1] if number else None
    about = subject(reading, before, before.heads.index(-1)) if before else None
    return about if about in keys else None


def number_of(written: str) -> int | None:
    """Return the number a word or digits stand for, None for another word."""
    if written.isdigit():
        return int(written)
    parts = [_NUMBERS.get(p) for p in written.lower().split("-")]
    return sum(p for p in parts if p) if all(parts) else None


def _whose(
    reading: Reading, tree: Tree, start: int, end: int, *, bare: bool
) -> tuple[str | None, list[str]]:
    """Return the key of whom an age belongs to, and the nouns that describe them."""
    for offset in range(start - 1, max(start - 5, -1), -1):
        if reading.mention_at(offset):
            mention = reading.mention_at(offset)
            return (reading.key_at(offset) if mention and mention.type == "person" else None), []
    if bare:
        return None, []
    nouns: list[str] = []
    for word in tree.words:
        if word.start < end or word.start > end + 40:
            continue
        mention = reading.mention_at(word.start)
        if mention and mention.type == "person":
            return reading.key_at(word.start), nouns
        if word.pos in ("VERB", "AUX", "PUNCT", "ADP", "PART", "CCONJ"):
            break  # in "the 10-year-old's death and Timmons' arrest" it is nobody's named
        if word.pos == "NOUN":
            nouns.append(concept(word.text.lower()))
    return None, nouns


def _before(
    reading: Reading, tree: Tree, start: int, nouns: list[str], known: Mapping[str, str]
) -> str | None:
    """Return the key of whom an age is told of by what stands before it, None if unknown.

    That is a name the age describes ('Merl, a 58-year-old judge'), or a noun that says who
    ('the captain, 54'); a noun nobody is known by is added to `nouns` ('a boy aged nine').
    """
    gap = _APPOSED.search(reading.article.text, max(0, start - 12), start)
    if gap is not None:
        mention = reading.mention_at(gap.start() - 1)
        return reading.key_at(gap.start() - 1) if mention and mention.type == "person" else None
    before = [w for w in tree.words if start - 3 <= w.end < start and w.pos == "NOUN"]
    if not before:
        return None
    noun = concept(before[-1].text.lower())
    if not nouns:
        nouns.append(noun)
    return known.get(noun)


def _name_start(reading: Reading, start: int) -> int:
    mention = reading.mention_at(start - 2) or reading.mention_at(start - 3)
    return mention.start if mention else start


def _name_end(reading: Reading, end: int) -> int:
    mention = reading.mention_at(end + 1)
    return mention.end if mention else end

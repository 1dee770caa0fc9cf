"""Claims of quantity: counts, measures, money, shares; ages and scores with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.compare.claim import (
    Claim,
    governors,
    passage,
    personal,
    subject,
    surroundings,
    told,
)
from reader.compare.claims import ages, scores
from reader.compare.claims.holders import named
from reader.compare.claims.scope import dated, days, scope, so_far
from reader.compare.concepts import PEOPLE, bases, concept
from reader.compare.reading import Reading
from reader.compare.sources import sources_at
from reader.compare.tree import Tree
from reader.compare.verdicts import Judgement, places
from reader.compare.verdicts import quantities as rules
from reader.model import Bound, EntityType, Quantity, SlotKind, Verdict

_BEFALLEN = frozenset({"=kill", "=injure", "=arrest", "miss"})
"""What counts people by what befell them: 10 dead, 80 wounded."""
_DWELLING = ("residents", "inhabitants")
_MAGNITUDE = frozenset({"magnitude", "richter", "magnitude-"})
REFERENCE = 45
"""How many characters after a distance the place it is reckoned from may begin."""
_TOLD = frozenset({"nsubj", "obj", "root"})
_NUMBERED = re.compile(r"(?<=[^\W\d_])[- ]?\d+s?\b")
_TORN = re.compile(r"(?:\. |,\n)\d")
_DECIMAL = re.compile(r"\d\.\d+")
_AGED = re.compile(
    r"\b(?:age[sd]?|between the ages of|(?:boy|girl|son|daughter|child|toddler|baby) of)\s$",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(?:art(?:\.|icles?)|sec(?:\.|tions?)|clauses?|para(?:\.|graphs?)|chapters?|pages?|pp?\.)\s$",
    re.IGNORECASE,
)
"""What a number names a part of a text by: (art. 11)."""
_OWN = re.compile(
    r"\b(?:in|at|of|among|by) (?:[a-z]+ ){0,4}(?:our|we (?:run|manage|operate|support|staff))\b",
    re.IGNORECASE,
)
"""What says of a count that it is of the speaker's own places: 'in the centres we run'."""
_MILLIONS = re.compile(
    r" (?:[A-Z][a-z]+ )?(?:leva|lei|lari|yuan|won|baht|rand|zloty|forint|naira|birr|tenge|som"
    r"|kron[aeo]r?|rupiah|ringgit|dong|taka|dinars?|dirhams?|pesos?|rupees?)\b"
)
"""What says behind 'm' that it stands for millions and not for metres."""
_ENDED = re.compile(r"\n|(?<=\w\w)[.!?;] +(?=[A-Z]|$)")
"""Where a sentence ends, near enough."""
_BEFORE_BRACKET = re.compile(r"\d[\d.,]*(?:[ -]?[^\W\d_]+){0,2} ?\( ?(?:or |about )?$")
"""A number, its unit and an opening bracket."""


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the claims of quantity of an article's body in order of type."""
    taken: list[tuple[int, int]] = []
    for claim in (*ages.claims(reading), *scores.claims(reading)):
        taken.append(claim.focus)
        yield claim
    for quantity in reading.annotations.quantities:
        clash = any(s < quantity.end and quantity.start < e for s, e in taken)
        clash = clash or "×" in quantity.text or "year-old" in quantity.text
        before = (max(0, quantity.start - 25), quantity.start)
        clash = clash or any(p.search(reading.article.text, *before) for p in (_AGED, _REFERENCE))
        clash = (
            clash
            or _aged(reading, quantity)
            or _apposed(reading, quantity)
            or _broken(reading.article.text, quantity)
        )
        clash = clash or (
            quantity.unit == "m" and bool(_MILLIONS.match(reading.article.text, quantity.end))
        )
        if not clash and reading.body(quantity.start, quantity.end):
            yield from _quantity(reading, quantity)


def _broken(text: str, quantity: Quantity) -> bool:
    """Tell whether a number is torn: 1. 29, or .308 with a gap before it."""
    if _TORN.match(text, quantity.end):
        return True
    return text[quantity.start - 2 : quantity.start] == ". " and text[quantity.start].isdigit()


def _apposed(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a bare number stands behind a person's name: an age ('and Ottilie, three')."""
    text, at = reading.article.text, quantity.start
    if quantity.unit or text[at - 2 : at] != ", ":
        return False
    mention = reading.mention_at(at - 3)
    return mention is not None and mention.type is EntityType.PERSON and mention.end == at - 2


def _aged(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a bare number is what one person is: an age ('Mrs Harrow was 42')."""
    tree = None if quantity.unit else reading.tree_at(quantity.start)
    value = tree.inside(quantity.start, quantity.end) if tree else []
    if tree is None or not value or not ages.ADULT <= quantity.value < ages.OLDEST:
        return False
    head = tree.top(value)
    return tree.child(head, "cop") >= 0 and personal(reading, tree, head)


def _quantity(reading: Reading, quantity: Quantity) -> Iterator[Claim]:
    tree = reading.tree_at(quantity.start)
    if tree is None:
        return
    value = tree.inside(quantity.start, quantity.end)
    if not value:
        return
    head = tree.top(value)
    amount = rules.amount(quantity)
    ordinary = amount.dimension in ("count", "number")
    if not ordinary and _converted(reading.article.text, quantity):
        return
    start, end = passage(tree, value, head)
    near, wide, window = surroundings(reading, tree, value, head)
    if ordinary:
        nouns = _counted(tree, head, quantity)
    else:
        nouns = _measured(reading, tree, head, quantity, amount)
    above = () if _whole(tree, head) else _governors(reading, tree, head, quantity)
    happened = [] if _share(tree, head) else sorted(nouns & _BEFALLEN | _described(tree, head))
    if nouns & _BEFALLEN:
        nouns = nouns - _BEFALLEN | {"=people"}
    elif not quantity.unit and ordinary and above[:1] and above[0] in _BEFALLEN:
        nouns = frozenset({"=people"})
    yield Claim(
        reading.number,
        SlotKind.QUANTITY,
        "count" if ordinary else f"{amount.dimension} {amount.currency or ''}".strip(),
        quantity.text,
        amount,
        start,
        end,
        (quantity.start, quantity.end),
        _about(tree, value, head, quantity.unit),
        (*happened, *above),
        nouns,
        near,
        wide,
        window,
        reading.trees.index(tree),
        _located(reading, tree, quantity)
        if amount.dimension == "length" and nouns
        else subject(reading, tree, head),
        sources_at(reading, quantity.start, quantity.end),
        written=_around(reading.article.text, quantity, 30),
        hinted=_around(reading.article.text, quantity, 10),
        personal=personal(reading, tree, head),
        scope=scope(tree, head) | _beside(reading, tree, head, nouns) | _own(reading, tree),
        sort=frozenset(concept(w.lower()) for w in _model(quantity.unit or "")[:-1]),
        dated=dated(reading, tree),
        days=days(reading, tree, head),
        mentioned=frozenset(k for k in wide if k[0] == "@"),
    )


def _beside(reading: Reading, tree: Tree, head: int, nouns: frozenset[str]) -> frozenset[str]:
    """Return that people counted are some of several ('the co-pilot and two passengers')."""
    if "=people" not in nouns:
        return frozenset()
    first = tree.heads[head] if tree.base[head] == "conj" else head
    row = [first, *(k for k in tree.kids[first] if tree.base[k] == "conj")]
    return frozenset({"beside"} if any(_one_of(reading, tree, i) for i in row if i != head) else ())


def _own(reading: Reading, tree: Tree) -> frozenset[str]:
    """Return that a sentence tells of the speaker's own places, of which it counts."""
    found = _OWN.search(reading.article.text, tree.sentence.start, tree.sentence.end)
    return frozenset({"own"} if found else ())


def _one_of(reading: Reading, tree: Tree, i: int) -> bool:
    """Tell whether a word names a person or counts people."""
    mention = reading.mention_at(tree.words[i].start)
    if mention is not None:
        return mention.type is EntityType.PERSON
    if named(reading, tree, i) is not None:
        return True
    person = not PEOPLE.isdisjoint(bases(tree.words[i].text.lower()))
    return person and tree.words[i].pos == "NOUN"


def _described(tree: Tree, head: int) -> frozenset[str]:
    """Return what befell those counted, as an adjective says it ('31,000 people dead')."""
    kids = [k for k in tree.kids[head] if tree.base[k] in ("amod", "acl", "xcomp", "dep")]
    return frozenset(concept(tree.words[k].text.lower()) for k in kids) & _BEFALLEN


def _share(tree: Tree, head: int) -> bool:
    """Tell whether a number is a part of another one (the 10 in '10 of the 16 games')."""
    below = tree.child(head, "nmod")
    return below > head and tree.words[head].pos == "NUM" and tree.child(below, "nummod") >= 0


def _whole(tree: Tree, head: int) -> bool:
    """Tell whether what is counted is what another number is a part of ('10 of the 16 games')."""
    above = tree.heads[head]
    return 0 <= above < head and tree.base[head] == "nmod" and tree.words[above].pos == "NUM"


def _converted(text: str, quantity: Quantity) -> bool:
    """Tell whether an amount is the one before it in another unit: '58km (36 miles)'."""
    return bool(_BEFORE_BRACKET.search(text, max(0, quantity.start - 30), quantity.start))


def _located(reading: Reading, tree: Tree, quantity: Quantity) -> str | None:
    """Return the key of the place a distance locates: the last one its sentence names before it."""
    for word in reversed(tree.inside(tree.sentence.start, quantity.start)):
        mention = reading.mention_at(tree.words[word].start)
        if mention is not None and mention.type == "place":
            return reading.key_at(mention.start)
    return None


def _around(text: str, quantity: Quantity, after: int) -> str:
    """Return a quantity with the two words before it and so many characters after, on its line."""
    before = _ENDED.split(text[max(0, quantity.start - 30) : quantity.start])[-1].split(" ")
    last = max(quantity.start, quantity.end - 2)
    end = _ENDED.split(text[last : quantity.end + after + 2])[0][: after + quantity.end - last]
    return f"{' '.join(before[-3:])}{text[quantity.start : last]}{end}"


def _governors(reading: Reading, tree: Tree, head: int, quantity: Quantity) -> tuple[str, ...]:
    """Return what governs an amount; a population and a magnitude by whatever says so."""
    found = governors(reading, tree, head)
    unit = (quantity.unit or "").lower()
    people = unit.rsplit(" ", 1)[-1] in ("people", "persons", "inhabitants", "residents", "")
    if people and ({"=home", "=resident"} & set(found[:2]) or unit.endswith(_DWELLING)):
        return ("=resident", *found)
    sentence = {w.lemma.lower() for w in tree.words}
    if quantity.value < 10 and sentence & _MAGNITUDE and not unit:
        return ("=magnitude", *found)
    return found


def _measured(
    reading: Reading, tree: Tree, head: int, quantity: Quantity, amount: rules.Amount
) -> frozenset[str]:
    """Return what is measured: where a distance is reckoned from, what changes or is a share."""
    if amount.dimension == "length":
        return _reckoned(reading, quantity)
    if amount.dimension not in ("ratio", "percent"):
        return frozenset()
    below = tree.child(head, "nmod")
    clause = tree.clause[head]
    words = [below] if below >= 0 else [tree.child(clause, "obj"), tree.child(clause, "nsubj")]
    found = [w for w in words if w >= 0 and w != head]
    return frozenset(reading.concepts(tree, found[:1]))


def _reckoned(reading: Reading, quantity: Quantity) -> frozenset[str]:
    """Return the key of the place a distance is reckoned from or to ('35 miles off Aden')."""
    for offset in range(quantity.end, quantity.end + REFERENCE):
        if reading.article.text[offset : offset + 1] in ("\n", ""):
            break
        mention = reading.mention_at(offset)
        if mention is not None and mention.type == "place":
            key = reading.key_at(offset)
            return frozenset([key] if key else [])
    return frozenset()


def _counted(tree: Tree, head: int, quantity: Quantity) -> frozenset[str]:
    """Return the concepts of what is counted: the head noun, else the noun an 'of' adds.

    A number without either counts what its clause speaks of (a magnitude put at 5.9).
    """
    nouns: list[str] = []
    if quantity.unit:
        *before, last = _model(quantity.unit)
        nouns += [last.lower(), *(w.lower() for w in before if w[0].isupper())]
    elif tree.words[head].pos == "NOUN":
        nouns.append(tree.words[head].text.lower())
    below = tree.child(head, "nmod")
    if below >= 0 and not nouns:
        nouns.append(tree.words[below].text.lower())
    if not nouns:
        nouns = [
            w.text.lower()
            for i in tree.of_clause(tree.clause[head])
            if (w := tree.words[i]).pos == "NOUN" and tree.base[i] in _TOLD
        ]
    found = {concept(n) for n in nouns}
    if any(b in PEOPLE for n in nouns for b in bases(n)):
        found.add("=people")
    return frozenset(found)


def _model(unit: str) -> list[str]:
    """Return a unit's words without the numbers of models, written in many ways (AK-47s)."""
    return _NUMBERED.sub("", unit).split() or [unit]


def _about(tree: Tree, value: list[int], head: int, unit: str | None) -> str:
    """Return what is measured and of what: 'US troops (Japan hosts)'."""
    clause = told(tree, head, value)
    above = tree.heads[head]
    if above >= 0 and above not in value and tree.words[above].pos == "NOUN":
        clause = tree.words[above].text
    return f"{unit} ({clause})" if unit and clause else unit or clause


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two claims of quantity stand to each other."""
    if isinstance(a.payload, rules.Amount) and isinstance(b.payload, rules.Amount):
        if a.payload.dimension == "length":
            here, there = places.directions(a.written), places.directions(b.written)
            if here and there and here != there:
                return places.OPPOSITE
        if _measuring(a) != _measuring(b):
            return None
        judgement = rules.judge(a.payload, b.payload)
        if judgement and judgement.verdict is Verdict.DIFFER and (_outrun(a, b) or _outrun(b, a)):
            return Judgement(
                Verdict.COMPATIBLE, "count so far", "One was counted at an earlier time."
            )
        return judgement
    return scores.judge(a, b)


def _outrun(a: Claim, b: Claim) -> bool:
    """Tell whether one is a count so far, and the other, told of no such time, is larger."""
    one, other = a.payload, b.payload
    if not isinstance(one, rules.Amount) or not isinstance(other, rules.Amount):
        return False
    return so_far(a.scope) and not so_far(b.scope) and one.value < other.value


def _measuring(claim: Claim) -> bool:
    """Tell whether a number without a unit measures and counts nothing (aftershocks of 4.0)."""
    ordinary = claim.measure == "count" and "=magnitude" not in claim.nouns
    return ordinary and bool(_DECIMAL.fullmatch(claim.value.split(" ")[-1]))


def significant(claim: Claim) -> float:
    """Return how many digits of a value tell it from others, 0 to 4: 2,129 has 4, 10 has 1."""
    payload = claim.payload
    if isinstance(payload, rules.Amount):
        if payload.vague or payload.bound is Bound.BETWEEN:
            return 1.0
        digits = f"{payload.value:.6g}".replace(".", "").replace("-", "").strip("0")
        return float(min(4, len(digits.split("e")[0])))
    return 3.0

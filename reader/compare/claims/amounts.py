"""Claims of quantity: counts, measures, money, shares, scores, ages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.compare.claim import (
    Claim,
    governors,
    passage,
    sources_at,
    subject,
    surroundings,
    told,
)
from reader.compare.concepts import PEOPLE, bases, concept
from reader.compare.reading import Reading
from reader.compare.tree import Tree
from reader.compare.verdicts import Judgement, places
from reader.compare.verdicts import quantities as rules
from reader.model import Bound, Quantity, SlotKind, Verdict

_AGE = re.compile(
    r"\b(?:(?P<hyphen>\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ]years?[- ]old|aged? (?P<aged>\d{1,3}))\b"
    r"|(?<=, )(?P<bare>\d{1,3})(?=,|;|\.| and\b|\))|\((?P<brackets>\d{2})\)",
    re.IGNORECASE,
)
_SCORE = re.compile(r"(?<![\d.,$-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\d-]|\s?(?:%|percent|per cent))")
_BEFALLEN = frozenset({"=kill", "=injure", "=arrest", "miss"})
"""What counts people by what befell them: 10 dead, 80 wounded."""
_DWELLING = ("residents", "inhabitants")
_MAGNITUDE = frozenset({"magnitude", "richter", "magnitude-"})
REFERENCE = 45
"""How many characters after a distance the place it is reckoned from may begin."""
_TOLD = frozenset({"nsubj", "obj", "root"})
_SMALL = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {w: i for i, w in enumerate(_SMALL.split(), 1)}
_NUMBERS |= {w: 10 * i for i, w in enumerate(_TENS.split(), 2)}


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the claims of quantity of an article's body in order of type."""
    taken: list[tuple[int, int]] = []
    for claim in (*ages(reading), *scores(reading)):
        taken.append(claim.focus)
        yield claim
    for quantity in reading.annotations.quantities:
        clash = any(s < quantity.end and quantity.start < e for s, e in taken)
        clash = clash or "×" in quantity.text or "year-old" in quantity.text
        if not clash and reading.body(quantity.start, quantity.end):
            yield from _quantity(reading, quantity)


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
    start, end = passage(tree, value, head)
    near, wide, window = surroundings(reading, tree, value, head)
    if ordinary:
        nouns = _counted(tree, head, quantity)
    else:
        nouns = _measured(reading, tree, head, quantity, amount)
    happened = sorted(nouns & _BEFALLEN)
    if happened:
        nouns = nouns - _BEFALLEN | {"=people"}
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
        (*happened, *_governors(reading, tree, head, quantity)),
        nouns,
        near,
        wide,
        window,
        reading.trees.index(tree),
        subject(reading, tree, head),
        sources_at(reading, quantity.start, quantity.end),
        written=_around(reading.article.text, quantity, 30),
        hinted=_around(reading.article.text, quantity, 10),
    )


def _around(text: str, quantity: Quantity, after: int) -> str:
    """Return a quantity with the two words before it and so many characters after, on its line."""
    before = text[max(0, quantity.start - 30) : quantity.start].rpartition("\n")[2].split(" ")
    end = text[quantity.end : quantity.end + after].partition("\n")[0]
    return f"{' '.join(before[-3:])}{text[quantity.start : quantity.end]}{end}"


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
        last = quantity.unit.split()[-1].lower()
        nouns += [last, *(w.lower() for w in quantity.unit.split()[:-1])]
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


def _about(tree: Tree, value: list[int], head: int, unit: str | None) -> str:
    """Return what is measured and of what: 'US troops (Japan hosts)'."""
    clause = told(tree, head, value)
    above = tree.heads[head]
    if above >= 0 and above not in value and tree.words[above].pos == "NOUN":
        clause = tree.words[above].text
    return f"{unit} ({clause})" if unit and clause else unit or clause


def ages(reading: Reading) -> Iterator[Claim]:
    """Yield ages: '34-year-old', 'aged 34', and 'Horton, 34,' after a person's name."""
    text = reading.article.text
    for match in _AGE.finditer(text):
        start, end = match.span()
        number = _number(next(g for g in match.groups() if g))
        tree = reading.tree_at(start)
        if number is None or tree is None or not reading.body(start, end) or not 0 < number < 120:
            continue
        who, nouns = _whose(
            reading, tree, start, end, bare=bool(match["bare"] or match["brackets"])
        )
        if who is None and (match["bare"] or match["brackets"] or not nouns):
            continue
        value = tree.inside(start, end)
        if not value:
            continue
        head = tree.top(value)
        near, wide, window = surroundings(reading, tree, value, head)
        keys = frozenset([who]) if who else frozenset(nouns)
        low = min(start, _name_start(reading, start)) if who else start
        yield Claim(
            reading.number, SlotKind.QUANTITY, "age", str(number), rules.make("age", number),
            low, max(end, _name_end(reading, end)), (start, end), "age", ("age",), keys, near, wide,
            window,
            reading.trees.index(tree), subject(reading, tree, head),
            sources_at(reading, start, end),
        )  # fmt: skip


def _number(written: str) -> int | None:
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
        if word.pos in ("VERB", "AUX", "PUNCT", "ADP"):
            break
        if word.pos == "NOUN":
            nouns.append(concept(word.text.lower()))
    return None, nouns


def _name_start(reading: Reading, start: int) -> int:
    mention = reading.mention_at(start - 2) or reading.mention_at(start - 3)
    return mention.start if mention else start


def _name_end(reading: Reading, end: int) -> int:
    mention = reading.mention_at(end + 1)
    return mention.end if mention else end


def scores(reading: Reading) -> Iterator[Claim]:
    """Yield scores ('65-53') and other pairs of numbers written alike."""
    for match in _SCORE.finditer(reading.article.text):
        start, end = match.span()
        tree = reading.tree_at(start)
        if tree is None or not reading.body(start, end) or len(match.group()) < 4:
            continue
        value = tree.inside(start, end)
        if not value:
            continue
        head = tree.top(value)
        near, wide, window = surroundings(reading, tree, value, head)
        low, high = passage(tree, value, head)
        yield Claim(
            reading.number, SlotKind.QUANTITY, "score", f"{match[1]}-{match[2]}",
            (int(match[1]), int(match[2])), low, high, (start, end), "score",
            governors(reading, tree, head), frozenset(), near, wide, window,
            reading.trees.index(tree), subject(reading, tree, head),
            sources_at(reading, start, end),
        )  # fmt: skip


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two claims of quantity stand to each other."""
    if isinstance(a.payload, rules.Amount) and isinstance(b.payload, rules.Amount):
        if a.payload.dimension == "length":
            here, there = places.directions(a.written), places.directions(b.written)
            if here and there and here != there:
                return places.OPPOSITE
        return rules.judge(a.payload, b.payload)
    if a.payload == b.payload:
        return Judgement(Verdict.AGREE, "same score", "The same figures.")
    return Judgement(Verdict.DIFFER, "another score", "The figures are different.")


def significant(claim: Claim) -> float:
    """Return how many digits of a value tell it from others, 0 to 4: 2,129 has 4, 10 has 1."""
    payload = claim.payload
    if isinstance(payload, rules.Amount):
        if payload.vague or payload.bound is Bound.BETWEEN:
            return 1.0
        digits = f"{payload.value:.6g}".replace(".", "").replace("-", "").strip("0")
        return float(min(4, len(digits.split("e")[0])))
    return 3.0

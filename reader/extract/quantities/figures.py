"""Amounts that stand on a number: '53,000 US troops', '$145 million to $175 million', '65-53'."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.extract.quantities import masks, measures, nouns, scores, units
from reader.extract.quantities.amounts import Amount, counted_words, finish
from reader.extract.quantities.numerals import ABBREVIATED, NUMBER, SCALE, value_of
from reader.model import Bound, Quantity

_ATTACHED = r"(?:(?:k|m|mm|mn|mln|b|bn|bln|tn|trn)(?![a-z0-9]))"
_FIRST = re.compile(
    rf"(?<![\w.,:/#@'×])(?:(?<!\w-)|(?<=magnitude-)|(?<=[a-z]{{3}}s-)){units.SIGN}"
    rf"(?P<number>(?>(?<![0-9])\.[0-9]{{1,5}}|[0-9]{{1,3}}(?:, 000)+(?![0-9]|,[0-9])"
    r"|(?<=[$£€])[0-9]{1,3}(?:, [0-9]{3})+(?=[.;)\n]|$"
    r"| (?:in|to|for|bail|from|over|worth)(?![a-z]))"
    rf"|[0-9]{{1,3}}\. [0-9]{{1,2}}(?=[ -]?(?:{SCALE}|mm?(?![a-z])))"
    rf"(?:[ -]{SCALE})?|(?<=[$£€])[0-9]{{1,3}}\. [0-9]{{2}}(?=[,)]"
    rf"| (?:a|per|for|in|on|to|at|an|each)(?![a-z]))|{NUMBER}))(?![:/][0-9]|[.,][0-9]"
    r"|\.{1,3}[a-z]{1,2}[0-9]|(?:st|nd|rd|th)(?![a-z]))"
)
_LETTER = re.compile(r"[a-z_×]|-d(?![a-z])")
_SCALED = re.compile(rf" ?{_ATTACHED}|[ -]{SCALE}(?![a-z])")
_RANGE = re.compile(
    rf"(?P<join> ?- ?| to | or |-to-| and ){units.SIGN}(?P<number>(?>{NUMBER}))"
    rf"(?![:/-][0-9]|[.,][0-9])"
)
_COMPOUND = re.compile(r"-(?P<word>[a-z][a-z]{1,14}(?:-[a-z]{2,10}){0,2})(?![a-z-])")
_NO_MEASURE = (
    "and",
    "or",
    "to",
    "of",
    "on",
    "off",
    "out",
    "up",
    "down",
    "in",
    "by-",
    "of-",
    "some",
    "nil",
    "time",
    "way",
    "sided",
    "liner",
)
_OR_MORE = re.compile(
    r" or (?:(?P<more>more|greater|higher)|(?:less|fewer|lower))"
    r"(?= (?!than|in|on|at|of|to|by|for|a)[a-z])"
)
_APART = re.compile(rf"^ of |, | and (?:{NUMBER}) ")
"""Between a number and a noun it doesn't count: 'seven of them', '63, ten years younger'."""
_ENDED = re.compile(r"\n\s*\n|[^A-Z\s][.!?][\"')\]”’]*[^\S\n]*\n")
"""Where a sentence is over; a single break within one is a soft wrap, and so is that of 'U.S.'."""
_OR_TWO = re.compile(r"(?:^|[^a-z])an? [a-z-]{1,15} or $")
_AT_HOUR = re.compile(
    r"(?:^|[^a-z])(?:woke|awoke|out|home|there|back|up|began|started|left|due|called)"
    r"(?: on site)? at $"
)
_SUSPENDED = re.compile(
    rf" ?-,? (?:and|or|to|versus) (?P<number>{NUMBER})-(?P<word>[a-z]{{2,15}})(?![a-z])"
)
"""What is measured is said of the second number only: 'four- and six-round contests'."""
_GOES_ON = re.compile(r"[.,;:]? [a-z0-9]|[.,;:!?][\n \"”’]")
"""After a capitalised number that is no headline's: 'in League Two since January'."""
_BY_PLAY = re.compile(r"-(?:for|of|in|on|by)-")


def find(text: str, folded: str, mask: masks.Masks, tree: nouns.Tree) -> list[Quantity]:
    """Return the amounts that stand on a number, in order, none overlapping."""
    found: list[Quantity] = []
    position = 0
    while match := _FIRST.search(folded, position):
        position = match.end()
        if mask.cover(match.start("number"), match.end("number")):
            continue
        if masks.is_numbered_name(text, match.start("number")):
            continue
        quantity = _score(match, text, folded) or _measured(match, text, folded, tree)
        if quantity:
            found.append(quantity)
            position = max(position, quantity.end)
    return found


def _score(match: re.Match[str], text: str, folded: str) -> Quantity | None:
    """Read '65-53' and 'by four votes to one' as a result."""
    start = match.start("number")
    if match["sign"] or masks.is_numbered(folded, start):
        return None
    return scores.read(text, folded, start)


def _measured(match: re.Match[str], text: str, folded: str, tree: nouns.Tree) -> Quantity | None:
    amount = _amount(match, folded)
    if amount is None:
        return None
    if later := _OR_MORE.match(folded, amount.end):
        return _or_more(amount, text, folded, later, tree)
    start = amount.start
    if amount.currency is None and masks.is_enumeration(folded, start, amount.end):
        return None
    for reader in (measures.money, measures.age, measures.magnitude, measures.unit):
        if quantity := reader(amount, text, folded):
            return _without_preposition(quantity, start, text, folded, tree)
    counted = _count(amount, text, folded, tree)
    return _without_preposition(counted, start, text, folded, tree) if counted else None


def _without_preposition(
    quantity: Quantity, start: int, text: str, folded: str, tree: nouns.Tree
) -> Quantity:
    """Leave 'over' to the noun behind the amount: a 'row over a £3m fraud' bounds no sum."""
    if (
        quantity.start < start
        and folded.startswith(("over ", "under "), quantity.start)
        and tree.leads(quantity.start, quantity.end)
    ):
        words = text[start : quantity.end]
        return replace(quantity, start=start, text=words, bound=Bound.EXACT)
    return quantity


def _or_more(
    amount: Amount, text: str, folded: str, later: re.Match[str], tree: nouns.Tree
) -> Quantity | None:
    """Read '80 or more yards', whose unit stands behind the bound."""
    least = later["more"] is not None
    amount = replace(amount, end=later.end())
    for reader in (measures.money, measures.unit):
        if quantity := reader(amount, text, folded):
            break
    else:
        quantity = _count(amount, text, folded, tree)
    if quantity is None:
        return None
    return replace(quantity, bound=Bound.AT_LEAST if least else Bound.AT_MOST)


def _amount(match: re.Match[str], folded: str) -> Amount | None:
    """Read the number with its scale, and the second one of a range."""
    value = value_of(match["number"].replace(". ", ".").replace(", ", ","))
    if value is None:
        return None
    sign = match["sign"]
    currency = units.currency_of(sign) if sign else None
    amount = Amount(match.start(), match.end(), value, currency=currency)
    scale = _scale(folded, amount.end, money=sign is not None)
    if scale:
        amount.value, amount.end = amount.value * scale[0], scale[1]
    second = _RANGE.match(folded, amount.end)
    if second is None or not _is_range(match, second, amount, folded):
        return amount
    high = value_of(second["number"]) or 0.0
    end = second.end()
    upper = _scale(folded, end, money=currency is not None or second["sign"] is not None)
    factor = upper[0] if upper else 1.0
    words = re.search(rf"{SCALE}", second["number"])
    if words and not scale and not re.search(SCALE, match["number"]) and amount.value < 1000:
        amount.value *= value_of(words.group()) or 1.0
    elif upper and not scale and amount.value < 1000:
        amount.value *= factor
    high *= factor
    if high <= amount.value:
        return _amount_alone(match, value, scale)
    amount.high, amount.end, amount.between = high, upper[1] if upper else end, True
    if second["sign"] and not currency:
        amount.currency = units.currency_of(second["sign"])
    return amount


def _amount_alone(match: re.Match[str], value: float, scale: tuple[float, int] | None) -> Amount:
    """Read the number without the second one, which turned out to be no upper end."""
    sign = match["sign"]
    currency = units.currency_of(sign) if sign else None
    if scale:
        return Amount(match.start(), scale[1], value * scale[0], currency=currency)
    return Amount(match.start(), match.end(), value, currency=currency)


def _scale(folded: str, end: int, *, money: bool) -> tuple[float, int] | None:
    """Return the factor of a scale after a number, and where it ends: 'bn', 'million', 'k'."""
    match = _SCALED.match(folded, end)
    if match is None:
        return None
    word = match.group().strip(" -")
    if word in ABBREVIATED:
        spaced = match.group()[0] == " "
        if word in ("k", "m", "mm", "b") and (spaced or (word[0] == "m" and not money)):
            return None
        return ABBREVIATED[word], match.end()
    return value_of(word) or 1.0, match.end()


def _is_range(first: re.Match[str], second: re.Match[str], amount: Amount, folded: str) -> bool:
    """Tell whether a second number is the upper end of the first: '3 to 5', not 'from 3 to 5'."""
    join = second["join"].strip()
    before = folded[max(0, first.start() - 24) : first.start()]
    if join == "and":
        return re.search(r"between (?:about |around |some )?$", before) is not None
    if join == "to":
        return not before.endswith("from ") and not folded.startswith(
            (" vote", " win"), second.end()
        )
    if join == "or":
        return amount.value < 100
    return True


def _count(amount: Amount, text: str, folded: str, tree: nouns.Tree) -> Quantity | None:
    """Read a number with the noun it counts, or alone."""
    start, end = amount.start, amount.end
    if _LETTER.match(folded, end) or _BY_PLAY.match(folded, end):
        return None
    suspended = _SUSPENDED.match(folded, end)
    if suspended and suspended["word"] not in _NO_MEASURE:
        return finish(amount, text, folded, end, unit=suspended["word"])
    compound = _COMPOUND.match(folded, end)
    if compound and not nouns.counted(text, folded, end, 2):
        if compound["word"].startswith(_NO_MEASURE):
            return None
        return finish(amount, text, folded, compound.end(), unit=compound["word"])
    figures = text[start].isdigit()
    if masks.is_numbered(folded, start) or folded.endswith("all but ", 0, start):
        return None
    if folded[start:end] == "one" and nouns.is_no_count(folded, start, end):
        return None
    stop = _noun_end(amount, text, folded, tree)
    if stop and figures and amount.value != 1 and tree.numbers(text, start, end, stop):
        return None
    if stop:
        return finish(amount, text, folded, stop, unit=counted_words(text[end:stop]))
    named = figures or (text[start].isupper() and _GOES_ON.match(text, end))
    if (named and masks.is_named(text, start)) or tree.labels(text, start, end):
        return None
    if not figures and _is_idle(folded, start, end):
        return None
    stated = nouns.state(folded, end)
    if stated:
        return finish(amount, text, folded, stated[1], unit=stated[0])
    return finish(amount, text, folded, end, unit=None)


def _noun_end(amount: Amount, text: str, folded: str, tree: nouns.Tree) -> int | None:
    """Return where the noun a number counts ends, or None where it stands alone."""
    stop = tree.counted(amount.start, amount.end) if tree else None
    if stop and _APART.search(folded, amount.end, stop):
        stop = None
    stop = stop or nouns.counted(text, folded, amount.end, amount.value)
    if stop and (tree.parts(amount.end - 1, stop - 1) or _ENDED.search(text, amount.end, stop)):
        return None
    return stop


def _is_idle(folded: str, start: int, end: int) -> bool:
    """Tell whether a number's word is none to speak of: 'a drink or two', 'woke at three'."""
    before = max(0, start - 24), start
    return folded.startswith("one", start, end) or any(
        cue.search(folded, *before) for cue in (_OR_TWO, _AT_HOUR)
    )

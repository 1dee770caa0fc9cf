"""Amounts that stand on a number: '53,000 US troops', '$145 million to $175 million', '65-53'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reader.extract.quantities import ages, bounds, masks, nouns, scores, units
from reader.extract.quantities.numerals import ABBREVIATED, NUMBER, SCALE, value_of
from reader.model import Bound, Change, Quantity

_ATTACHED = r"(?:(?:k|m|mm|mn|mln|b|bn|bln|tn|trn)(?![a-z0-9]))"
_FIRST = re.compile(
    rf"(?<![\w.,:/#@'])(?:(?<!\w-)|(?<=magnitude-)|(?<=[a-z]{{3}}s-)){units.SIGN}"
    rf"(?P<number>(?>(?<![0-9])\.[0-9]{{1,5}}|[0-9]{{1,3}}(?:, 000)+(?![0-9]|,[0-9])|[0-9]{{1,3}}\."
    rf" [0-9]{{1,2}}(?=[ -]?(?:{SCALE}|mm?(?![a-z])))"
    rf"(?:[ -]{SCALE})?|(?<=[$£€])[0-9]{{1,3}}\. [0-9]{{2}}(?=[,)]"
    rf"| (?:a|per|for|in|on|to|at|an|each)(?![a-z]))|{NUMBER}))(?![:/][0-9]|[.,][0-9]"
    r"|\.{1,3}[a-z]{1,2}[0-9]|(?:st|nd|rd|th)(?![a-z]))"
)
_LETTER = re.compile(r"[a-z_]")
_SCALED = re.compile(rf" ?{_ATTACHED}|[ -]{SCALE}(?![a-z])")
_RANGE = re.compile(
    rf"(?P<join> ?- ?| to | or |-to-| and ){units.SIGN}(?P<number>(?>{NUMBER}))"
    rf"(?![:/-][0-9]|[.,][0-9])"
)
_CURRENCY = re.compile(rf"[ -](?P<name>{units.CURRENCY_NAME})")
_MAGNITUDE = re.compile(r"magnitude(?:-| of | at | was | is | )(?:about |around )?$")
_MAGNITUDE_AFTER = re.compile(r"[- ]magnitude(?![a-z])| on the richter(?: scale)?|-richter")
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
_INCHES = re.compile(r"-([0-9]|1[01])(?![0-9]|,[0-9])")
_OR_MORE = re.compile(
    r" or (?:(?P<more>more|greater|higher)|(?:less|fewer|lower))"
    r"(?= (?!than|in|on|at|of|to|by|for|a)[a-z])"
)
_APART = re.compile(rf"^ of |, | and (?:{NUMBER}) ")
"""Between a number and a noun it doesn't count: 'seven of them', '63, ten years younger'."""
_OR_TWO = re.compile(r"(?:^|[^a-z])an? [a-z-]{1,15} or $")
_AT_HOUR = re.compile(r"(?:^|[^a-z])(?:woke|awoke|out|home|there|back|up|began|started|left) at $")
_COMPOUNDED = re.compile(r"-[a-z]{2,12}(?:er|or)s?(?![a-z])")
_BELOW_ZERO = re.compile(r"(?<![\w-])-$")
_MINUS = re.compile(r"(?:^|(?<=[^a-z]))minus $")
_SUSPENDED = re.compile(
    rf" ?-,? (?:and|or|to|versus) (?P<number>{NUMBER})-(?P<word>[a-z]{{2,15}})(?![a-z])"
)
"""What is measured is said of the second number only: 'four- and six-round contests'."""
_AND_PART = re.compile(units.AND_PART)
_BY_PLAY = re.compile(r"-(?:for|of|in|on|by)-")


@dataclass(slots=True)
class _Amount:
    """A number with its sign, scale and upper end, before what it measures is known."""

    start: int
    end: int
    value: float
    high: float | None = None
    currency: str | None = None
    between: bool = False


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
    for reader in (_money, _age, _magnitude, _unit):
        if quantity := reader(amount, text, folded):
            return quantity
    return _count(amount, text, folded, tree)


def _or_more(
    amount: _Amount, text: str, folded: str, later: re.Match[str], tree: nouns.Tree
) -> Quantity | None:
    """Read '80 or more yards', whose unit stands behind the bound."""
    least = later["more"] is not None
    amount = replace(amount, end=later.end())
    for reader in (_money, _unit):
        if quantity := reader(amount, text, folded):
            break
    else:
        quantity = _count(amount, text, folded, tree)
    if quantity is None:
        return None
    return replace(quantity, bound=Bound.AT_LEAST if least else Bound.AT_MOST)


def _amount(match: re.Match[str], folded: str) -> _Amount | None:
    """Read the number with its scale, and the second one of a range."""
    value = value_of(match["number"].replace(". ", ".").replace(", 000", ",000"))
    if value is None:
        return None
    sign = match["sign"]
    currency = units.currency_of(sign) if sign else None
    amount = _Amount(match.start(), match.end(), value, currency=currency)
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


def _amount_alone(match: re.Match[str], value: float, scale: tuple[float, int] | None) -> _Amount:
    """Read the number without the second one, which turned out to be no upper end."""
    sign = match["sign"]
    currency = units.currency_of(sign) if sign else None
    if scale:
        return _Amount(match.start(), scale[1], value * scale[0], currency=currency)
    return _Amount(match.start(), match.end(), value, currency=currency)


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


def _is_range(first: re.Match[str], second: re.Match[str], amount: _Amount, folded: str) -> bool:
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


def _money(amount: _Amount, text: str, folded: str) -> Quantity | None:
    end, currency = amount.end, amount.currency
    named = _CURRENCY.match(folded, end)
    coded = units.SIGNED_AFTER.match(text, end)
    if named and (currency is None or named["name"].endswith(("dollar", "dollars"))):
        currency, end = units.currency_of(named["name"]), named.end()
    elif currency is None and coded:
        sign = coded["code"] or coded["symbol"]
        currency, end = units.currency_of(sign.lower()), coded.end()
    elif currency is None and amount.value >= 1e5 and folded.startswith((" pounds", "-pound"), end):
        currency, end = "GBP", end + (7 if folded[end] == " " else 6)
    if currency is None:
        return None
    return _finish(amount, text, folded, end, unit=currency, currency=currency)


def _age(amount: _Amount, text: str, folded: str) -> Quantity | None:
    """Read '32-year-old', 'aged 32', and the 32 of 'Robert Buckley, 32, was climbing'."""
    after = ages.AFTER.match(folded, amount.end)
    if after:
        unit = re.findall("[a-z]+", after.group())[0].rstrip("s") + "s"
        unit = "years" if unit == "yrs" else unit
        return _finish(amount, text, folded, after.end(), unit=unit)
    if amount.high or not ages.is_age(text, folded, amount.start, amount.end, amount.value):
        return None
    return _finish(amount, text, folded, amount.end, unit="years")


def _magnitude(amount: _Amount, text: str, folded: str) -> Quantity | None:
    """Read '6.1-magnitude', 'magnitude 6', '6.0 on the Richter scale'."""
    if not 0 < amount.value < 11:
        return None
    start, end = amount.start, amount.end
    after = _MAGNITUDE_AFTER.match(folded, end)
    before = _MAGNITUDE.search(folded, max(0, start - 32), start)
    if after:
        end = after.end() if "magnitude" in after.group() else end
    elif before:
        amount.start = before.start()
    elif (
        amount.value % 1 == 0
        or "magnitude" not in folded[max(0, start - 200) : start]
        or units.AFTER.match(folded, end)
    ):
        return None
    return _finish(amount, text, folded, end, unit="magnitude")


def _unit(amount: _Amount, text: str, folded: str) -> Quantity | None:
    after = units.AFTER.match(folded, amount.end)
    if after is None:
        return None
    if after["percent"]:
        word = after["percent"].strip(" -")
        if word.startswith("b"):
            return _basis_points(amount, text, folded, after.end())
        unit = word if "point" in word else "%"
        return _finish(amount, text, folded, after.end(), unit=unit)
    unit = after["unit"].strip()
    if after["join"] == " " and _COMPOUNDED.match(folded, after.end()):
        return None
    if unit == "second" and after["join"] == " ":
        return None
    if units.is_some_day(folded, amount.start, after.end()):
        return None
    if (
        unit in ("foot", "ft")
        and after["join"] == "-"
        and (inches := _INCHES.match(folded, after.end()))
    ):
        amount.value = round(amount.value + int(inches[1]) / 12, 4)
        return _finish(amount, text, folded, inches.end(), unit="feet")
    spaced = after["join"] == " "
    if unit == "m" and not spaced and (million := _millions(amount, text, folded, after.end())):
        return million
    if unit.startswith(("degree", "°")) and _BELOW_ZERO.search(
        folded, max(0, amount.start - 2), amount.start
    ):
        amount.start, amount.value = amount.start - 1, -amount.value
    if unit in ("m", "c", "f", "hp", "inch") and spaced and unit != "m" and unit != "inch":
        return None
    end = after.end()
    more = _AND_PART.match(folded, end) if re.fullmatch(units.TIME, unit) else None
    if more and amount.high is None:
        amount.value += 0.5 if more["part"] == "half" else 0.25
        end = more.end()
    return _finish(amount, text, folded, end, unit=text[after.start("unit") : after.end()])


def _millions(amount: _Amount, text: str, folded: str, end: int) -> Quantity | None:
    """Read '3m doses', and the '14m' of a text on money, as millions; not '60m long'."""
    if named := _CURRENCY.match(folded, end):
        currency = units.currency_of(named["name"])
        amount.value, amount.high = amount.value * 1e6, amount.high and amount.high * 1e6
        return _finish(amount, text, folded, named.end(), unit=currency, currency=currency)
    stop = nouns.counted(text, folded, end, 2)
    if not stop and (not units.has_millions(folded) or units.LENGTH_AFTER.match(folded, end)):
        return None
    amount.value, amount.high = amount.value * 1e6, amount.high and amount.high * 1e6
    unit = _counted(text[end:stop]) if stop else None
    return _finish(amount, text, folded, stop or end, unit=unit)


def _basis_points(amount: _Amount, text: str, folded: str, end: int) -> Quantity | None:
    """Read '25 basis points', '50bp' as hundredths of a percentage point; not '50 BP workers'."""
    if text[end - 2 : end] == "BP":
        return None
    amount.value, amount.high = amount.value / 100, amount.high and amount.high / 100
    return _finish(amount, text, folded, end, unit="percentage points")


def _count(amount: _Amount, text: str, folded: str, tree: nouns.Tree) -> Quantity | None:
    """Read a number with the noun it counts, or alone."""
    start, end = amount.start, amount.end
    if _LETTER.match(folded, end) or _BY_PLAY.match(folded, end):
        return None
    suspended = _SUSPENDED.match(folded, end)
    if suspended and suspended["word"] not in _NO_MEASURE:
        return _finish(amount, text, folded, end, unit=suspended["word"])
    compound = _COMPOUND.match(folded, end)
    if compound and not nouns.counted(text, folded, end, 2):
        if compound["word"].startswith(_NO_MEASURE):
            return None
        return _finish(amount, text, folded, compound.end(), unit=compound["word"])
    figures = text[start].isdigit()
    if masks.is_numbered(folded, start):
        return None
    if folded[start:end] == "one" and nouns.is_no_count(folded, start, end):
        return None
    stop = tree.counted(start, end) if tree else None
    if stop and _APART.search(folded, end, stop):
        stop = None
    stop = stop or nouns.counted(text, folded, end, amount.value)
    if stop:
        return _finish(amount, text, folded, stop, unit=_counted(text[end:stop]))
    if (figures and masks.is_named(text, start)) or tree.labels(text, start, end):
        return None
    if not figures and _is_idle(folded, start, end):
        return None
    stated = nouns.state(folded, end)
    if stated:
        return _finish(amount, text, folded, stated[1], unit=stated[0])
    return _finish(amount, text, folded, end, unit=None)


def _is_idle(folded: str, start: int, end: int) -> bool:
    """Tell whether a number's word is none to speak of: 'a drink or two', 'woke at three'."""
    before = max(0, start - 24), start
    return folded.startswith("one", start, end) or any(
        cue.search(folded, *before) for cue in (_OR_TWO, _AT_HOUR)
    )


def _counted(words: str) -> str:
    """Return the noun counted, without the 'more' of 'two more players'."""
    words = words.strip(" -,")
    return words[len("more ") :] if words.lower().startswith("more ") else words


def _finish(
    amount: _Amount,
    text: str,
    folded: str,
    end: int,
    *,
    unit: str | None,
    currency: str | None = None,
) -> Quantity:
    """Add bound and change."""
    lasting = bool(unit and re.fullmatch(units.TIME, unit.lower()))
    minus = _MINUS.search(folded, max(0, amount.start - 7), amount.start)
    if minus:
        amount.start, amount.value = minus.start(), -amount.value
    bounded = bounds.bound(folded, amount.start, amount.end, lasting=lasting)
    kind, stop = bounded.bound, max(end, bounded.end)
    if bounded.end > amount.end == end:
        after = units.AFTER.match(folded, bounded.end)
        stop = after.end() if after else bounded.end
    elif kind is Bound.EXACT or bounded.start == amount.start:
        later = bounds.bound(folded, end, end)
        if later.end > end and later.start == end:
            kind, stop = later.bound, later.end
    start = bounded.start
    if amount.between:
        kind = Bound.BETWEEN
    elif folded.startswith("between ", start) and start < amount.start:
        start = amount.start
    loose = unit == "%" or currency is not None or bool(unit and "point" in unit)
    moved: Change | None = bounds.change(
        folded, bounded.start, stop, loose=loose, money=currency is not None
    )
    return Quantity(
        start,
        stop,
        text[start:stop],
        amount.value,
        amount.high,
        unit,
        kind,
        moved,
        currency,
    )

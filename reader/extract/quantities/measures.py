"""Numbers with a unit of their own: money, ages, magnitudes, lengths, percentages."""

from __future__ import annotations

import re

from reader.extract.quantities import ages, nouns, units
from reader.extract.quantities.amounts import Amount, counted_words, finish
from reader.model import Quantity

_CURRENCY = re.compile(rf"[ -](?P<name>{units.CURRENCY_NAME})")
_MAGNITUDE = re.compile(r"magnitude(?:-| of | at | was | is | )(?:about |around )?$")
_MAGNITUDE_AFTER = re.compile(r"[- ]magnitude(?![a-z])| on the richter(?: scale)?|-richter")
_INCHES = re.compile(r"-([0-9]|1[01])(?![0-9]|,[0-9])")
_AND_INCHES = re.compile(r" ?([0-9]|1[01])(?: ?(?:in|ins|inch|inches))(?![a-z])(?! [0-9])")
_COMPOUNDED = re.compile(r"-[a-z]{2,12}(?:er|or)s?(?![a-z])")
_BELOW_ZERO = re.compile(r"(?<![\w-])-$")
_AND_PART = re.compile(units.AND_PART)


def money(amount: Amount, text: str, folded: str) -> Quantity | None:
    """Read '$160 million', '40,000 euros', '250 USD'."""
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
    return finish(amount, text, folded, end, unit=currency, currency=currency)


def age(amount: Amount, text: str, folded: str) -> Quantity | None:
    """Read '32-year-old', 'aged 32', and the 32 of 'Robert Tansley, 32, was climbing'."""
    after = ages.AFTER.match(folded, amount.end)
    if after:
        unit = re.findall("[a-z]+", after.group())[0].rstrip("s") + "s"
        unit = "years" if unit == "yrs" else unit
        return finish(amount, text, folded, after.end(), unit=unit)
    if amount.high or not ages.is_age(text, folded, amount.start, amount.end, amount.value):
        return None
    return finish(amount, text, folded, amount.end, unit="years", age=True)


def magnitude(amount: Amount, text: str, folded: str) -> Quantity | None:
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
    return finish(amount, text, folded, end, unit="magnitude")


def unit(amount: Amount, text: str, folded: str) -> Quantity | None:
    """Read '35 miles', '6-foot-9', '75 percent', '50bp', '3m doses'."""
    after = units.AFTER.match(folded, amount.end)
    if after is None:
        return None
    if after["percent"]:
        word = after["percent"].strip(" -")
        if word.startswith("b"):
            return _basis_points(amount, text, folded, after.end())
        unit = word if "point" in word else "%"
        return finish(amount, text, folded, after.end(), unit=unit)
    unit = after["unit"].strip()
    if after["join"] == " " and _COMPOUNDED.match(folded, after.end()):
        return None
    if unit == "second" and after["join"] == " ":
        return None
    if units.is_some_day(folded, amount.start, after.end()):
        return None
    inches = _inches(folded, unit, after)
    if inches:
        amount.value = round(amount.value + int(inches[1]) / 12, 4)
        return finish(amount, text, folded, inches.end(), unit="feet")
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
    return finish(amount, text, folded, end, unit=text[after.start("unit") : after.end()])


def _inches(folded: str, unit: str, after: re.Match[str]) -> re.Match[str] | None:
    """The inches behind a number of feet: '6-foot-9', '5ft 9in'."""
    if unit in ("foot", "ft") and after["join"] == "-":
        hyphened = _INCHES.match(folded, after.end())
        if hyphened:
            return hyphened
    return _AND_INCHES.match(folded, after.end()) if unit in ("foot", "ft", "feet") else None


_LONG = re.compile(
    r"(?:diameter|height|depth|length|width|radius|altitude|peaked|crested) (?:of|at) (?:about )?$"
)


def _millions(amount: Amount, text: str, folded: str, end: int) -> Quantity | None:
    """Read '3m doses', and the '14m' of a text on money, as millions; not '60m long'."""
    if named := _CURRENCY.match(folded, end):
        currency = units.currency_of(named["name"])
        amount.value, amount.high = amount.value * 1e6, amount.high and amount.high * 1e6
        return finish(amount, text, folded, named.end(), unit=currency, currency=currency)
    stop = nouns.counted(text, folded, end, 2)
    length = units.LENGTH_AFTER.match(folded, end) or _LONG.search(
        folded, max(0, amount.start - 24), amount.start
    )
    if not stop and (not units.has_millions(folded) or length):
        return None
    amount.value, amount.high = amount.value * 1e6, amount.high and amount.high * 1e6
    unit = counted_words(text[end:stop]) if stop else None
    return finish(amount, text, folded, stop or end, unit=unit)


def _basis_points(amount: Amount, text: str, folded: str, end: int) -> Quantity | None:
    """Read '25 basis points', '50bp' as hundredths of a percentage point; not '50 BP workers'."""
    if text[end - 2 : end] == "BP":
        return None
    amount.value, amount.high = amount.value / 100, amount.high and amount.high / 100
    return finish(amount, text, folded, end, unit="percentage points")

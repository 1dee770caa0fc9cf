"""Units of measure and currencies: how they are written, and their ISO 4217 codes."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.extract.folding import words

TIME = r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|yrs?|decades?)"
_LENGTH = (
    r"nautical miles?|square (?:feet|foot|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|yards?|inches)"
    r"|cubic (?:feet|met(?:er|re)s?|yards?)|sq\.? ?(?:ft|km|m)\b\.?|km/h|kph|mph|knots"
    r"|kilomet(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|met(?:er|re)s?|miles?|feet"
    r"|foot|ft"
    r"|inch(?:es)?|yards?|km|cm|mm|acres?|hectares?|ha"
)
_MASS = (
    r"kilograms?|kilos?|milligrams?|grams?|tonnes?|tons?|lbs?|ounces?|oz|kg|mg"
    r"|lit(?:er|re)s?|gallons?|barrels?|pints?"
)
_POWER = (
    r"kilowatts?|megawatts?|gigawatts?|watts?|volts?|kw|mw|gw|mhz|ghz|horsepower|hp|megabytes?"
    r"|gigabytes?|terabytes?|gb|mb|tb|bits?|bytes?|megapixels?|decibels?|calories|pixels?|inch"
)
_HEAT = r"degrees?(?: (?:celsius|fahrenheit|centigrade|c\b|f\b))?|° ?[cf]?(?![a-z])"
UNIT = rf"(?:{_LENGTH}|{_MASS}|{_POWER}|{_HEAT}|{TIME})(?![a-z])"
PERCENT = r"(?:%|[- ]?(?:percentage points?|per ?cent|percent|pct|basis[ -]points?|bps?)(?![a-z]))"

AND_PART = (
    r" and a (?P<part>half|quarter)(?=[.,;:!?)\"\n]|$"
    r"| (?:ago|later|earlier|after|before|since|until|when|while|and|but|to|in|on|at|by)(?![a-z]))"
)
"""What follows a unit of time in 'five hours and a quarter'; not in 'and a quarter of them'."""

KIND_AFTER = re.compile(
    r" (?:porter|nurse|shift|watchman|guard|clerk|manager|editor|worker|labou?rer|trader|tripper"
    r"|patrol|soldier|bus|train|flight|club|market|school|patient|pass)s?(?![a-z])"
)
"""What makes the unit before it a sort of thing: 'a night porter', 'a foot soldier'."""

AFTER = re.compile(
    rf"(?P<percent> ?{PERCENT})|(?P<join>[ -]?)(?P<unit>{UNIT}|[mt](?![a-z0-9']|\.[a-z0-9]))"
)
LENGTH_AFTER = re.compile(
    r"[ -](?:long|wide|high|tall|deep|thick|underground|away|above|below|off|apart|race|run|sprint"
    r"|final|heats?|freestyle|hurdles|butterfly|backstroke|breaststroke|medley|relay|dash"
    r"|steeplechase|telescope|pool|tower|ship|boat|yacht|wall|drop|fall|free|by|x|north|south|east"
    r"|west|from|down|up|into)(?![a-z])"
)
"""What follows '60m' where it is a length."""

SIGNS = {
    "us$": "USD",
    "u.s.$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "hk$": "HKD",
    "nz$": "NZD",
    "s$": "SGD",
    "nt$": "TWD",
    "r$": "BRL",
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₪": "ILS",
    "₺": "TRY",
    "₴": "UAH",
    "₱": "PHP",
    "skr": "SEK",
    "dkr": "DKK",
    "nkr": "NOK",
    "rs.": "INR",
    "rs": "INR",
}
CODES = frozenset(
    words(
        "USD EUR GBP JPY CNY INR KRW RUB CHF SEK NOK DKK AUD CAD NZD HKD SGD TWD BRL MXN ZAR TRY "
        "PLN CZK HUF ILS SAR AED THB MYR IDR PHP VND PKR EGP NGN KES UAH"
    )
)
_NAMES = {
    "us dollars?|american dollars?|u\\.s\\. dollars?|dollars?|bucks": "USD",
    "australian dollars?": "AUD",
    "canadian dollars?": "CAD",
    "hong kong dollars?": "HKD",
    "new zealand dollars?": "NZD",
    "singapore dollars?": "SGD",
    "taiwan dollars?": "TWD",
    "euros?": "EUR",
    "pounds? sterling|british pounds?": "GBP",
    "yen": "JPY",
    "yuan|renminbi|rmb": "CNY",
    "pakistani rupees?": "PKR",
    "sri lankan rupees?": "LKR",
    "rupees?|indian rupees?": "INR",
    "rou?bles?": "RUB",
    "swiss francs?": "CHF",
    "swedish kron(?:a|or)": "SEK",
    "norwegian kroner?": "NOK",
    "danish kroner?": "DKK",
    "mexican pesos?": "MXN",
    "philippine pesos?": "PHP",
    "brazilian rea(?:l|is)": "BRL",
    "turkish liras?": "TRY",
    "zlotys?": "PLN",
    "shekels?": "ILS",
    "south african rand|rand": "ZAR",
    "ringgit": "MYR",
    "baht": "THB",
    "hryvnias?": "UAH",
    "saudi riyals?": "SAR",
    "uae dirhams?": "AED",
    "south korean won": "KRW",
    "kenyan shillings?": "KES",
    "indonesian rupiahs?|rupiahs?": "IDR",
    "takas?": "BDT",
    "nairas?": "NGN",
    "cedis?": "GHS",
    "dong|vietnamese dong": "VND",
    "forints?": "HUF",
    "liras?": "TRY",
    "egyptian pounds?": "EGP",
    "lebanese pounds?": "LBP",
    "złot(?:y|ys|ych|e)": "PLN",
    "leva": "BGN",
    "lari": "GEL",
    "tenge": "KZT",
    "hryvnya": "UAH",
    "leks?": "ALL",
    "birr": "ETB",
}
_BY_NAME = [(re.compile(pattern), code) for pattern, code in _NAMES.items()]
CURRENCY_NAME = r"(?:" + "|".join(sorted(_NAMES, key=len, reverse=True)) + r")(?![a-z])"
_SIGN = (
    r"(?:(?:us|u\.s\.|au?|ca?|hk|nz|s|nt|r)\$|[$£€¥₹₩₽₪₺₴₱]|(?<![a-z])(?:rs\.?|[sdn]kr)(?= ?[0-9])"
    r"|(?<![a-z])(?:" + "|".join(sorted(code.lower() for code in CODES)) + r")(?= ?[0-9]))"
)
SIGN = rf"(?:(?P<sign>{_SIGN}) ?)?"
SIGNED_AFTER = re.compile(
    rf" ?(?P<code>{'|'.join(sorted(CODES))})(?![A-Za-z])|(?P<symbol>[€£$])(?!\w)"
)


_LASTING = re.compile(
    r"(?:^|[^a-z])(?:for|in|within|after|than|only|just|least|most|about|of|last(?:s|ed)?|took|takes"
    r"|over|every|to|by|spent) $"
)
_MILLIONS = re.compile(rf"{_SIGN} ?[0-9][0-9.,]{{0,12}}m(?![a-z0-9])|[0-9]m {CURRENCY_NAME}")


@lru_cache(maxsize=1)
def has_millions(folded: str) -> bool:
    """Tell whether a text writes millions of money as 'm' somewhere: '€14m', '60m francs'."""
    return _MILLIONS.search(folded) is not None


def is_some_day(folded: str, start: int, end: int) -> bool:
    """Tell whether 'one day' says that it is some day: 'would one day start'."""
    if folded[start:end] not in ("one day", "one night", "one morning", "one evening"):
        return False
    if folded.startswith((" after", " before", " later", " ago", " earlier", " of "), end):
        return False
    return _LASTING.search(folded, max(0, start - 14), start) is None


def currency_of(name: str) -> str | None:
    """Return the ISO 4217 code of a folded sign, code or name, or None for none."""
    if name in SIGNS:
        return SIGNS[name]
    if name.upper() in CODES:
        return name.upper()
    return next((code for pattern, code in _BY_NAME if pattern.fullmatch(name)), None)

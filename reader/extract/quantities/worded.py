"""Amounts without a number to stand on: fractions, multiples, 'hundreds of', 'a few days'.

Values are conventions where the words leave them open: a plural scale word runs from twice its
worth to below a hundred times ('hundreds' 200 to 999, 'thousands' 2,000 to 99,999, 'dozens' 24 to
99) and is given as at least the lower end; 'a few' is about three, 'a couple' about
two. 'Doubling' is the multiple 2, 'halved' the multiple a half.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.extract.quantities import bounds, masks, nouns, units
from reader.extract.quantities.numerals import IN_FIGURES, IN_WORDS, value_of
from reader.model import Bound, Change, Quantity

_PLURAL = {
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2e3, 99_999.0),
    "millions": (2e6, 99_999_999.0),
    "billions": (2e9, 99_999_999_999.0),
    "trillions": (2e12, 99_999_999_999_999.0),
}
_SINGLE = {"tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 100.0, "thousands": 1e3}
_WORTH = {"thousands": 1e3, "millions": 1e6, "billions": 1e9}
_PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_MULTIPLES = {
    "doubl": 2.0,
    "tripl": 3.0,
    "trebl": 3.0,
    "quadrupl": 4.0,
    "quintupl": 5.0,
    "halv": 0.5,
}
_FEW = {"a few": 3.0, "a couple of": 2.0, "a couple": 2.0, "a handful of": 4.0}
_number = rf"(?:{IN_WORDS}|{IN_FIGURES})"

_START = re.compile(
    r"(?<![\w'-])(?:"
    r"(?P<vague>(?:tens|dozens|hundreds|scores|thousands)(?: and (?:tens|hundreds|thousands))? of"
    r" (?:thousands|millions|billions)|(?:dozens|hundreds|thousands|millions|billions|trillions"
    r"|scores(?= of [a-z])))(?![a-z-])"
    r"|(?P<point>(?:a |one[ -])?(?:half|quarter)(?: an? | of an? | |-)"
    r"(?P<point_unit>(?:percentage[ -])?points?))(?![a-z])"
    r"|(?P<scaled>(?P<scaled_few>a few|a couple of|a couple) "
    r"(?P<worth>dozen|hundred|thousand|million|billion))(?![a-z-])"
    rf"|(?P<ratio>(?:{IN_WORDS}|[0-9]{{1,3}})(?: in every| out of every| out of| in)"
    rf" (?P<whole>{IN_WORDS}"
    r"|[0-9]{1,6}))(?= (?:[a-z]{2,})|[.,;:!?\n])"
    rf"|(?P<share>(?P<of_them>{IN_WORDS}|[0-9]{{1,2}}) (?P<shared>[a-z]{{3,}})"
    rf" (?:in|out of)(?: every)? (?P<among>{IN_WORDS}|[0-9]{{1,3}}))"
    r"(?= (?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|may|might|must|should"
    r"|said|says?|[a-z]{3,}ed)(?![a-z]))"
    r"|(?P<part>(?:(?:a|one|two|three|four|five|seven|nine)[ -])?(?:half(?! an? (?:hour|mile|day"
    r"|year|century|decade|dozen|ton|pound|inch|foot|acre|met|kilo|lit|million|billion|point))|thirds?"
    r"|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?|halves))(?![a-z-])"
    rf"|(?P<times>{_number}[ -]times|twice)(?= (?:as|more|less|larger|higher|bigger|greater"
    r"|faster|the|its|their|that|what|lower|smaller|longer|worse|better|stronger))"
    rf"|(?P<fold>(?:{_number}-?|two|three|four|five|six|seven|eight|nine|ten)fold)(?![a-z])"
    r"|(?P<multiple>(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|ing|es)"
    r"|(?:double|triple|treble|quadruple|halve))(?![a-z-])"
    rf"|(?P<few>{'|'.join(_FEW)}) (?P<few_unit>{units.UNIT})"
    rf"|(?P<single>(?:half )?an? (?P<single_unit>{units.UNIT})"
    r"(?P<single_part> and a (?:half|quarter))?))"
)
_OF = re.compile(r" of (?=[\w'\"$])")
_SCALED = re.compile(r" of a (?P<scale>thousand|million|billion|trillion)(?![a-z])")
_PHRASE = re.compile(
    r"of (?:them|us|you|it|which|whom|these|those|this|that)(?=[ ,.;:!?)]|$)"
    r"|of(?: [\w'&.-]{1,40}(?:,[0-9]{3})*){1,4}"
)
_BREAKS = re.compile(
    r" (?:at|in|on|by|to|for|from|with|and|or|but|who|which|that|is|are|was|were|have|has|had"
    r"|will|would"
    r"|said|as|than|collapsed|went|took|came|since|after|before|during|into|over|under"
    r"|being|gave|got|fled|lost|left|ran|fell|rose|died|stayed|remained|voted|[a-z]{3,}ed)(?![a-z])"
    r"|(?<=[a-z]{3})\. "
)
_WITHIN = re.compile(
    r"(?:^|[^a-z])(?:within|about|nearly|almost|over|than|least|around|roughly|by) $"
)
_NO_HALF = re.compile(
    r"(?:^|[^a-z])(?:the|first|second|1st|2nd|other|each|either|final|opening|third|and a|one and"
    r" a|last"
    r"|this|that|quarter|back|own) $"
)
_OF_WHAT = (" the ", " a ", " its ", " their ", " his ", " her ")
_TIMED = re.compile(r"(?:^|[^a-z])(?:after|before|until) $")
"""Before the 'half' of a game."""
_HALF_OF = re.compile(
    r" (?:of |the |a |an |its |their |his |her |that |those |as )|[.,;]| (?:said|were|are|have"
    r"|was|is)"
)
_VERB_BEFORE = re.compile(
    r"(?:^|[^a-z])(?:to|will|would|could|may|might|can|than|nearly|almost|about|and|should|must) $"
)
_BASEBALL = re.compile(
    r" (?:home|in the|off|to (?:left|right|center|deep)|play"
    r"|figures|digits|standards?|down|over|back|bogey|as)"
)


def find(text: str, folded: str, mask: masks.Masks) -> Iterator[Quantity]:
    """Yield the amounts said without a number, in order."""
    for match in _START.finditer(folded):
        name = next(group for group in _READERS if match[group])
        if mask.cover(match.start(), match.end()):
            continue
        quantity = _READERS[name](match, text, folded)
        if quantity:
            yield quantity


def _quantity(
    match: re.Match[str],
    text: str,
    folded: str,
    value: float,
    *,
    end: int | None = None,
    high: float | None = None,
    unit: str | None = None,
    vague: bool = False,
    least: bool = False,
    change: Change | None = None,
) -> Quantity:
    stop = match.end() if end is None else end
    bounded = bounds.bound(folded, match.start(), stop)
    kind = bounded.bound
    if kind in (Bound.EXACT, Bound.ABOUT) and least:
        kind = Bound.AT_LEAST
    elif kind is Bound.EXACT and vague:
        kind = Bound.ABOUT
    start, stop = bounded.start, max(stop, bounded.end)
    return Quantity(start, stop, text[start:stop], value, high, unit, kind, change)


def _vague(match: re.Match[str], text: str, folded: str) -> Quantity | None:
    """Read 'hundreds of thousands of protesters'."""
    words = [word for word in match["vague"].split() if word.endswith("s")]
    if len(words) > 1:
        low = 2 * _SINGLE[words[0]] * _WORTH[words[-1]]
        high = 10 * _SINGLE[words[-2]] * _WORTH[words[-1]] - 1
    else:
        low, high = _PLURAL[words[0]]
    end, unit = match.end(), None
    if folded.startswith(" of ", end):
        stop = nouns.counted(text, folded, end + len(" of"), 2)
        if stop:
            unit, end = text[end + len(" of ") : stop], stop
        elif re.match(r" of (?:dollars|euros|pounds)", folded[end : end + 12]):
            return None
    elif words[0] == "scores":
        return None
    currency = units.currency_of((unit or "").lower())
    found = _quantity(match, text, folded, low, end=end, high=high, unit=unit, least=True)
    if currency:
        return Quantity(
            found.start, found.end, found.text, low, high, currency, found.bound, None, currency
        )
    return found


def _scaled(match: re.Match[str], text: str, folded: str) -> Quantity | None:
    """Read 'a few hundred people', 'a couple of thousand'."""
    few = match["scaled_few"]
    value = _FEW[few] * (value_of(match["worth"]) or 12.0)
    stop = nouns.counted(text, folded, match.end(), 2)
    unit = text[match.end() : stop].strip() if stop else None
    return _quantity(match, text, folded, value, end=stop, unit=unit, vague=True)


def _point(match: re.Match[str], text: str, folded: str) -> Quantity | None:
    """Read 'a quarter point', 'half a percentage point', 'a half-point'."""
    value = 0.5 if "half" in match["point"] else 0.25
    unit = text[match.start("point_unit") : match.end("point_unit")]
    moved = bounds.change(folded, match.start(), match.end(), loose=False)
    return _quantity(match, text, folded, value, unit=unit, change=moved)


def _ratio(match: re.Match[str], text: str, folded: str) -> Quantity | None:
    """Read 'one in five', 'nine out of ten'."""
    first = re.match(r"[0-9]+|[a-z-]+(?= )", match["ratio"])
    upper = value_of(first.group()) if first else None
    lower = value_of(match["whole"])
    plain = " in " in match["ratio"] and "every" not in match["ratio"]
    if not upper or not lower or upper >= lower or (plain and lower < 3):
        return None
    if plain and upper > 1 and not _is_share(match, folded, lower):
        return None
    if plain and match["whole"].isdigit() and int(match["whole"]) > 100_000:
        return None
    stop = nouns.counted(text, folded, match.end(), 2)
    unit = text[match.end() : stop].strip() if stop else None
    return _quantity(match, text, folded, upper / lower, end=stop, unit=unit)


def _is_share(match: re.Match[str], folded: str, lower: float) -> bool:
    """Tell 'four in ten people' from 'scored four in ten games' and 'three in two days'."""
    mixed = match["whole"].isdigit() and not match["ratio"][0].isdigit()
    if lower not in _WHOLES or (mixed and lower < 10):
        return False
    if _NO_WHOLE.match(folded, match.end()) or folded[match.end()] != " ":
        return False
    return _COUNTED_BEFORE.search(folded, max(0, match.start() - 16), match.start()) is None


_WHOLES = (3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000)
_NO_WHOLE = re.compile(
    rf" (?:[a-z]+ )?(?:{units.TIME}|games?|match(?:es)?|outings|appearances|starts|innings|races"
    r"|tests|rounds|fixtures|meetings|attempts|overs|plays|at[ -]bats)(?![a-z])"
    r"| (?:and|or|to|for|on|at|in|with|after|before|since|against|as|by|from)(?![a-z])"
)
"""What is no whole of which a share is told, but the time or the games something took."""
_COUNTED_BEFORE = re.compile(
    r"(?:^|[^a-z])(?:w[io]ns?|winning|loses?|lost|losing|hits?|hitting|takes?|took|taking"
    r"|(?:scor|kill|injur|wound|arrest)(?:e?s|e|ed|ing)?) $"
)
"""What is done to so many in so many places or games."""


def _share(match: re.Match[str], text: str, folded: str) -> Quantity | None:
    """Read 'one household in three' where something is said of it."""
    upper, lower = value_of(match["of_them"]), value_of(match["among"])
    if not upper or not lower or upper >= lower or lower not in _WHOLES:
        return None
    unit = text[match.start("shared") : match.end("shared")]
    return _quantity(match, text, folded, upper / lower, unit=unit)


def _part(match: re.Match[str], text: str, folded: str) -> Quantity | None:
    """Read 'half of the roof', 'two-thirds', 'a quarter of'."""
    words = re.findall("[a-z]+", match["part"])
    name = words[-1] if words[-1] in _PARTS else words[-1].removesuffix("s")
    upper = value_of(words[0]) if len(words) > 1 and words[0] != "a" else 1.0
    end = match.end()
    of = _OF.match(folded, end)
    if name == "quarter" and upper not in (1.0, 3.0):
        # 'lost nine quarters': of years
        return _quantity(match, text, folded, upper or 1.0, unit="quarters")
    bare = len(words) == 1
    if bare and (
        name != "half" or _NO_HALF.search(folded, max(0, match.start() - 12), match.start())
    ):
        return None
    if bare and not of and not _HALF_OF.match(folded, end):
        return None
    timed = bare and _TIMED.search(folded, max(0, match.start() - 8), match.start())
    if timed and not of and not folded.startswith(_OF_WHAT, end):
        return None
    by = folded.endswith("by ", 0, match.start())
    if not bare and upper == 1.0 and not (of or by):
        return None
    unit: str | None = None
    scaled = _SCALED.match(folded, end)
    if scaled:
        stop = nouns.counted(text, folded, scaled.end(), 2)
        value = (upper or 1.0) / _PARTS[name] * (value_of(scaled["scale"]) or 1.0)
        unit = text[scaled.end() : stop].strip() if stop else None
        return _quantity(match, text, folded, value, end=stop or scaled.end(), unit=unit)
    if of:
        phrase = _PHRASE.match(folded, of.start() + 1)
        if phrase:
            breaks = _BREAKS.search(folded, of.end(), phrase.end())
            unit_end = breaks.start() if breaks else phrase.end()
            unit = text[phrase.start() : unit_end].rstrip(".,;:'\" ")
    moved = bounds.change(folded, match.start(), end, loose=False) if by else None
    return _quantity(match, text, folded, (upper or 1.0) / _PARTS[name], unit=unit, change=moved)


def _times(match: re.Match[str], text: str, folded: str) -> Quantity | None:
    """Read 'three times as many', 'twice the size'."""
    value = 2.0 if match["times"] == "twice" else value_of(match["times"][: -len("-times")])
    if value is None:
        return None
    return _quantity(match, text, folded, value, change=Change.MULTIPLE)


def _fold(match: re.Match[str], text: str, folded: str) -> Quantity | None:
    """Read 'threefold', '10-fold'."""
    value = value_of(match["fold"].removesuffix("fold").rstrip("-"))
    if value is None:
        return None
    return _quantity(match, text, folded, value, change=Change.MULTIPLE)


def _multiple(match: re.Match[str], text: str, folded: str) -> Quantity | None:
    """Read 'doubling', 'has tripled', 'to double'; not 'double murder', 'doubled home'."""
    word = match["multiple"]
    before, after = folded[max(0, match.start() - 12) : match.start()], match.end()
    if word in ("double", "triple", "treble", "quadruple", "halve"):
        beside = folded.startswith((" the ", " its ", " that ", " their ", " what "), after)
        if not _VERB_BEFORE.search(before) and not beside:
            return None
    if _BASEBALL.match(folded, after) or (word == "doubles" and _GAME.search(before)):
        return None
    stem = next(stem for stem in _MULTIPLES if word.startswith(stem))
    return _quantity(match, text, folded, _MULTIPLES[stem], change=Change.MULTIPLE)


_GAME = re.compile(r"(?:(?<![a-z])(?:the|in|of|at|mixed|first)|n['’]s|s['’]) $")
"""Before 'doubles' it makes a game of four of it."""


def _few(match: re.Match[str], text: str, folded: str) -> Quantity | None:
    """Read 'a few days', 'several miles'."""
    unit = text[match.start("few_unit") : match.end()]
    return _quantity(match, text, folded, _FEW[match["few"]], unit=unit, vague=True)


def _is_modifier(unit: str, folded: str, end: int) -> bool:
    """Tell whether a unit says what kind of a noun: 'a night porter', 'a foot soldier'."""
    return unit in ("night", "day", "foot") and units.KIND_AFTER.match(folded, end) is not None


def _single(match: re.Match[str], text: str, folded: str) -> Quantity | None:
    """Read the 'a foot' of 'within a foot', 'half a mile', 'more than a year'."""
    unit = match["single_unit"]
    if unit in ("second", "m", "c", "f", "quarter", "inch", "bit", "hp", "degree"):
        return None
    half = match["single"].startswith("half")
    before = _WITHIN.search(folded, max(0, match.start() - 12), match.start())
    part = match["single_part"]
    if not half and not part and (not before or _is_modifier(unit, folded, match.end())):
        return None
    value = 0.5 if half else 1.0
    if part:
        value += 0.5 if part.endswith("half") else 0.25
    return _quantity(
        match, text, folded, value, unit=text[match.start("single_unit") : match.end("single_unit")]
    )


_READERS = {
    "vague": _vague,
    "scaled": _scaled,
    "point": _point,
    "ratio": _ratio,
    "share": _share,
    "part": _part,
    "times": _times,
    "fold": _fold,
    "multiple": _multiple,
    "few": _few,
    "single": _single,
}

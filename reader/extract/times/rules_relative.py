"""Rules for what is reckoned from the article's date or from the date last spoken of."""

from __future__ import annotations

import re

from reader.extract.quantities.numerals import IN_FIGURES, IN_WORDS, value_of
from reader.extract.times.lexicon import DAYPART, DAYPARTS, DURATIONS, MONTH, UNIT, unit_of
from reader.extract.times.readings import Kind, Reading
from reader.extract.times.rules import WHICH, Rules, Source, whole

RELATIVE = Rules()
COUNT = (
    rf"(?:(?P<n>{IN_WORDS}|{IN_FIGURES})|(?P<vague>a few|a couple of|a couple|several|few"
    r"|(?<!as )many|some|recent|a number of|numerous|couple of))"
)
SORT = (
    r"(?:more |full |straight |consecutive |additional |whole |long |short |solid |calendar "
    r"|business |working |successive |extra |entire |other |or so )?"
)
_HAPPENED = re.compile(
    r"(?:^|[^a-z])(?:came|comes|coming|happened|occurred|took place|arrived|struck) "
    r"(?:just |only |barely |exactly )?$"
)
_OF_MONTH = re.compile(rf" (?:of|in) {MONTH}")
_TO_LAST = re.compile(
    r"(?:^|[^a-z])(?:will|would|could|can|may|might|must|should|to|n't|not|usually|typically|it|they"
    r"|that|which) $"
)
"""Before 'last five years' it makes 'last' a verb."""
_DURING = re.compile(r"(?:^|[^a-z])(?:in|over|for|during|within|of|throughout|than|last) $")
_DEICTIC = {
    "the day before yesterday": (-2, None),
    "the day after tomorrow": (2, None),
    "yesterday": (-1, None),
    "today": (0, None),
    "tonight": (0, "TNI"),
    "tomorrow": (1, None),
    "last night": (-1, "TNI"),
    "last evening": (-1, "TEV"),
    "this morning": (0, "TMO"),
    "this afternoon": (0, "TAF"),
    "this evening": (0, "TEV"),
}


@RELATIVE(rf"(?P<w>{'|'.join(_DEICTIC)})(?![a-z-])(?:'s)?(?: (?P<p>{DAYPART})(?![a-z]))?")
def _deictic(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'yesterday', 'tomorrow night', 'this morning'."""
    end = match.end() if match["p"] else match.end("w")
    if source.text[match.start() : end].istitle() and source.folded[end : end + 6] == " show":
        return None
    count, part = _DEICTIC[match["w"]]
    clock = DAYPARTS[match["p"]] if match["p"] else part
    return Reading(match.start(), end, Kind.OFFSET, unit="day", count=count, clock=clock)


@RELATIVE(
    r"(?:(?P<w>this past|this coming|this last|last|this|next|past|coming|previous|following|that"
    r"|the following|the next|the previous|the same|over the|the) )weekend(?![a-z])"
)
def _weekend(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'last weekend', 'over the weekend'."""
    del source
    word = match["w"]
    start = match.start() + (len("over ") if word.startswith("over") else 0)
    narrative = word in ("that", "the same", "the following", "the previous", "the next")
    which = WHICH.get(word.removeprefix("the ")) if word != "that" else 0
    return Reading(start, match.end(), Kind.WEEKEND, which=which, narrative=narrative)


@RELATIVE(
    rf"(?:(?:the|these|those|this|his|her|their|its|our|my) )?(?P<w>last|past|next|coming|previous"
    rf"|preceding|following|first|final|intervening) {COUNT} {SORT}(?P<u>{UNIT})(?!-)",
    r"(?:in |over )?(?P<w>recent|coming) (?P<u>days|weeks|months|years|decades|hours"
    r"|centuries)(?![a-z])",
    r"the (?P<w>last|past|next|coming) (?P<u>second|minute|hour|day|week|month|year|decade|century"
    r"|fortnight)(?![a-z'])",
)
def _stretch(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'the past decade', 'the next five years', 'in recent weeks' as how long they are."""
    groups = match.groupdict()
    unit, word = unit_of(match["u"]), match["w"]
    start = match.start()
    if _OF_MONTH.match(source.folded, match.end()):
        return None
    if (
        word == "last"
        and start == match.start("w")
        and _TO_LAST.search(source.folded, max(0, start - 12), start)
    ):
        return None
    if match.group().startswith(("in ", "over ")):
        start = match.start("w")
    elif (
        start == match.start("w")
        and word in ("past", "coming", "following")
        and not _DURING.search(source.folded, max(0, start - 12), start)
    ):
        return None
    elif (
        word in ("last", "next") and "n" not in groups and unit in ("day", "week", "month", "year")
    ):
        near = source.folded[max(0, start - 9) : start]
        if not re.search(r"(?:over|in|for|within|during|of) $", near):
            return None
    count = 1.0
    if groups.get("n"):
        count = value_of(groups["n"]) or 1.0
    elif "n" in groups or word in ("recent", "coming"):
        count = -1.0
    anchored = word in ("last", "past", "next", "coming", "recent")
    value = duration(unit, None if count < 0 else count)
    return Reading(start, match.end(), Kind.FIXED, value=value, anchored=anchored)


@RELATIVE(
    r"(?:(?P<m>early|mid|late|earlier|later)[ -])?(?P<w>this past|this coming|last|this|next|past"
    r"|coming|current|previous|following)[ -](?P<u>week|month|year|quarter|decade|century"
    r"|fortnight)"
    r"(?![a-z])"
)
def _which_unit(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'next month', 'early last year', 'later this week'."""
    word, unit = match["w"], match["u"]
    narrative = word in ("previous", "following")
    if word in ("past", "coming", "current", "previous", "following") and not re.search(
        r"(?:^|[^a-z])the $", source.folded[max(0, match.start() - 5) : match.start()]
    ):
        return None
    return whole(
        match,
        Kind.OFFSET,
        unit=unit,
        count=WHICH[word],
        narrative=narrative,
        modifier=_MODIFIERS.get(match["m"] or ""),
    )


_MODIFIERS = {"early": "start", "mid": "mid", "late": "end"}


@RELATIVE(
    r"(?:later |earlier |early |late )?(?P<w>that same|that|the same|the next|the following"
    r"|the previous|the preceding|the very next|the very same) "
    r"(?P<u>day|night|morning|afternoon|evening|week|month|year|decade|century)(?![a-z])",
    r"the (?P<u>day|night|morning|afternoon|evening|week|month|year) (?P<w>before|after)"
    r"(?=[,.;:!?)\"\n]|$| (?:and|but|in|at|when|as|that he|to)(?![a-z]))",
)
def _narrative(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'that year', 'the following day', 'the night before': from the date last spoken of."""
    del source
    word, unit = match["w"], match["u"]
    count = 0
    if word.endswith(("next", "following", "after")):
        count = 1
    elif word.endswith(("previous", "preceding", "before")):
        count = -1
    part = DAYPARTS.get(unit)
    return whole(
        match,
        Kind.OFFSET,
        unit="day" if part else unit,
        count=count,
        narrative=True,
        clock=part,
    )


@RELATIVE(
    r"(?:the |at )?(?P<m>end|start|beginning|middle|close|turn) of (?P<w>the|this|next|last|that)"
    r" (?P<u>day|week|month|year|decade|century)(?![a-z])"
)
def _edge(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'the end of the year', 'the start of next month'."""
    del source
    modifier = {"end": "end", "close": "end", "middle": "mid"}.get(match["m"], "start")
    start = match.start() + (len("at ") if match.group().startswith("at ") else 0)
    if match["u"] == "day" or (match["m"] == "turn" and match["w"] == "the"):
        return Reading(start, match.end(), Kind.NOTHING)
    return Reading(
        start,
        match.end(),
        Kind.OFFSET,
        unit=match["u"],
        count=WHICH.get(match["w"], 0),
        narrative=match["w"] == "that",
        modifier=modifier,
    )


@RELATIVE(
    rf"(?:(?:{COUNT}|(?P<one>an?|another)) )?{SORT}(?P<u>{UNIT}) (?P<w>ago|away|later|earlier"
    r"|from now|hence|previously|from today|since then|afterwards?|beforehand|after|before"
    r"|prior to|prior)(?![a-z-])"
)
def _removed(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'three days ago', 'a year later', and 'came a day after'."""
    word, unit = match["w"], unit_of(match["u"])
    count: float | None = None
    if match["one"]:
        count = 1
    elif match["n"]:
        count = value_of(match["n"])
    bare = not (match["one"] or match["n"] or match["vague"])
    if bare and not match["u"].endswith("s"):
        return None
    if word == "away" and unit not in ("day", "week", "month", "year"):
        return None
    narrative = word not in ("ago", "away", "from now", "hence", "from today")
    sign = -1 if word in ("ago", "earlier", "previously", "beforehand", "before", "prior") else 1
    if word in ("after", "before", "prior to", "prior", "since then"):
        happened = _HAPPENED.search(source.folded, max(0, match.start() - 30), match.start())
        if not happened or count is None or unit not in ("day", "week", "month", "year"):
            return _how_long(match, unit, count)
        sign = -sign if word in ("after", "before") else sign
    if count is None or count % 1:
        return whole(match, Kind.OFFSET, unit=unit, count=None, narrative=narrative)
    return whole(match, Kind.OFFSET, unit=unit, count=sign * count, narrative=narrative)


def _how_long(match: re.Match[str], unit: str, count: float | None) -> Reading | None:
    """Read the 'five days' of 'five days before the game' as a duration."""
    if match["one"] == "a" and unit in ("day", "minute", "second"):
        return None
    start = match.start()
    if match.start("n") < 0 and match.start("vague") < 0 and not match["one"]:
        start = match.start("u")
    value = duration(unit, count)
    return Reading(start, match.end("u"), Kind.FIXED, value=value) if value else None


def duration(unit: str, count: float | None) -> str:
    """Return an ISO 8601 duration: 'P3D', 'PT90M', 'P20Y' for two decades, 'PXD' for some days."""
    prefix, times, letter = DURATIONS[unit]
    if count is None:
        return f"{prefix}X{letter}"
    if count % 1 and (finer := _FINER.get(unit)) and not count * finer[0] % 1:
        return f"{finer[1]}{count * finer[0]:.0f}{finer[2]}"
    return f"{prefix}{count * times:g}{letter}" if count < 1e6 else f"{prefix}X{letter}"


_FINER = {
    "minute": (60, "PT", "S"),
    "hour": (60, "PT", "M"),
    "day": (24, "PT", "H"),
    "year": (12, "P", "M"),
}
"""What half of a unit is counted in."""

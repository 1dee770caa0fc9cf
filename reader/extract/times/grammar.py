"""Reading a text for time expressions: all rules, tried where a word starts, and their joining.

The rules are one alternation over folded text (reader.extract.folding), so a text is walked once.
Readings side by side that say different things about one time ('8:05am UK', 'Monday', '16 September
2013') are joined, and words that qualify one ('early on', 'shortly after', 'mid-') taken in.
"""

from __future__ import annotations

import re

from reader.extract.quantities.numerals import IN_FIGURES, IN_WORDS
from reader.extract.times.readings import Kind, Reading
from reader.extract.times.rules import Builder, Source
from reader.extract.times.rules_calendar import CALENDAR
from reader.extract.times.rules_clock import CLOCK
from reader.extract.times.rules_duration import DURATION
from reader.extract.times.rules_relative import RELATIVE

_LISTED = [*CALENDAR.listed[:4], *CLOCK.listed, *RELATIVE.listed, *CALENDAR.listed[4:]]
_LISTED += DURATION.listed
_RULES: list[tuple[re.Pattern[str], Builder]] = [
    (re.compile(pattern), builder) for pattern, builder in _LISTED
]
_NAMED = re.compile(r"\(\?P<[a-z0-9]+>")
_BOUNDARY = (
    r"(?<![\w$£€#@.=/])(?<![0-9]:)"
    r"(?:(?<!\w-)|(?<=mid-)|(?<=pre-)|(?<=post-)|(?<=late-)|(?<=early-))"
)
_START = re.compile(
    _BOUNDARY
    + "(?:"
    + "|".join(
        f"(?P<r{index}>{_NAMED.sub('(?:', pattern)})" for index, (pattern, _) in enumerate(_LISTED)
    )
    + ")"
)
_PARTS = frozenset(("MO", "MI", "AF", "EV", "NI"))
_SMALL_HOURS = 5  # hours of a night before it are those after midnight
_SPECIFIC = (Kind.WEEKDAY, Kind.OFFSET, Kind.HOLIDAY)
_BETWEEN = re.compile(
    r"(?:,|\.,)? ?(?:[|·(] ?|- )?(?:last )?(?:at |on |the |of )?"
    r"(?:about |around |approximately |roughly |shortly after |just after |shortly before "
    r"|just before |precisely |exactly )?"
)
_QUALIFIER = re.compile(
    r"(?:^|(?<=[^a-z0-9]))(?:(?P<end>(?:the )?(?:very )?(?:end|close) of)|(?P<start>(?:the"
    r" )?(?:very )?"
    r"(?:beginning|start) of)|(?P<mid>(?:the )?middle of)|(?P<early>early(?: on| in)?)"
    r"|(?P<late>late"
    r"(?: on| in)?)|(?P<m>mid)|(?P<later>later(?: on| in)?|earlier(?: on| in)?))(?: the)?[ -]$"
)
_CLOCK_QUALIFIER = re.compile(
    r"(?:^|(?<=[^a-z]))(?:(?P<about>about|around|approximately|roughly|circa|nearly|almost"
    r"|some time"
    r" around)|(?P<after>(?:shortly|just|soon|sometime|some time|right|a little|immediately"
    r"|minutes)"
    r" (?:after|past))|(?P<before>(?:shortly|just|sometime|some time|right|a little|minutes)"
    r" before))"
    r" $"
)
_NUMBER = re.compile(rf"{IN_FIGURES}|{IN_WORDS}")
_DURATION = re.compile(r"P(?P<days>(?:[0-9]+[YMWD])*)(?P<time>T(?:[0-9]+[HMS])+)?")
_FINER = ("Y", "M", "W", "D", "TH", "TM", "TS")
_NEXT = (("Y", "M"), ("TH", "TM"), ("TM", "TS"))
_ABOUT_YEAR = re.compile(r"(?:^|(?<=[^a-z]))(?:around|circa|approximately|c\.) ?$")


def read(source: Source) -> list[Reading]:
    """Return the readings of a text in order, none overlapping; joined, not yet resolved."""
    folded = source.folded
    readings: list[Reading] = []
    position = 0
    while match := _START.search(folded, position):
        reading = _built(match, source)
        if reading is None:
            position = match.start() + 1
            continue
        position = max(reading.end, match.start() + 1)
        if reading.kind is not Kind.NOTHING:
            previous = readings[-1] if readings else None
            if previous is None or not _joined(previous, reading, folded):
                if previous is not None and _apposed(previous, reading, folded):
                    reading.count = None
                readings.append(reading)
    floor = 0
    for reading in readings:
        _qualify(reading, folded, floor)
        floor = reading.end
    return readings


def _apposed(left: Reading, right: Reading, folded: str) -> bool:
    """Tell whether 'a year later' restates the date before it: 'This morning, a year later'."""
    later = right.kind is Kind.OFFSET and right.narrative and folded.endswith("later", 0, right.end)
    return later and folded[left.end : right.start] == ", "


def _built(match: re.Match[str], source: Source) -> Reading | None:
    """Build with the rule that matched; if its builder declines, with the next that does not."""
    first = int((match.lastgroup or "r0")[1:])
    for pattern, builder in _RULES[first:]:
        found = pattern.match(source.folded, match.start())
        if found and (reading := builder(found, source)):
            return reading
    return None


def _joined(left: Reading, right: Reading, folded: str) -> bool:
    """Join two readings beside each other that speak of one time; tell whether they did."""
    between = folded[left.end : right.start]
    bounded = not _NUMBER.match(folded, right.start)
    if (
        between in (" ", " and ", ", ")
        and not bounded
        and (summed := _summed(left, right, apart=between == ", "))
    ):
        left.value, left.end = summed, right.end
        return True
    if len(between) > 24 or not _BETWEEN.fullmatch(between):
        return False
    if right.kind is Kind.CLOCK and _has_day(left) and _timed(left.clock) is None:
        left.clock = _in_part(right, left.clock) or right.clock or left.clock
        left.modifier = left.modifier or _about(between)
    elif left.kind is Kind.CLOCK and _has_day(right) and _timed(right.clock) is None:
        _take(left, right, clock=_in_part(left, right.clock) or left.clock or right.clock)
    elif (
        left.kind is Kind.WEEKDAY
        and right.kind is Kind.CALENDAR
        and right.day
        and left.which is None
    ):
        _take(left, right, clock=right.clock or left.clock, weekday=left.weekday)
    elif (
        right.kind is Kind.WEEKDAY
        and left.kind is Kind.CALENDAR
        and left.day
        and left.weekday is None
    ):
        if between.strip() not in ("", ",") or right.which is not None:
            return False
        left.weekday, left.clock = right.weekday, left.clock or right.clock
    else:
        return False
    left.end = right.end
    return True


def _summed(left: Reading, right: Reading, *, apart: bool) -> str | None:
    """Return the duration of 'two hours' and 'four minutes' together: each counts what is finer.

    With a comma between (`apart`) only what is told in the next finer unit is meant to be added.
    """
    if not left.kind is right.kind is Kind.FIXED or left.anchored or right.anchored:
        return None
    first, second = _DURATION.fullmatch(left.value or ""), _DURATION.fullmatch(right.value or "")
    if not first or not second or (second["days"] and first["time"]):
        return None
    parts = [*re.findall("[YMWD]", first["days"] or ""), *_hours(first)]
    more = [*re.findall("[YMWD]", second["days"] or ""), *_hours(second)]
    if len(more) != 1 or not parts or _FINER.index(parts[-1]) >= _FINER.index(more[0]):
        return None
    if apart and (parts[-1], more[0]) not in _NEXT:
        return None
    if first["time"] or not second["time"]:
        return f"{left.value}{second['days'] or second['time'][1:]}"
    return f"{left.value}{second['time']}"


def _hours(duration: re.Match[str]) -> list[str]:
    return [f"T{unit}" for unit in re.findall("[HMS]", duration["time"] or "")]


def _has_day(reading: Reading) -> bool:
    """Tell whether a reading speaks of one day, so that a time of day can belong to it."""
    if reading.kind is Kind.CALENDAR:
        return reading.day is not None and reading.until is None
    return reading.kind in _SPECIFIC and (reading.kind is not Kind.OFFSET or reading.unit == "day")


def _timed(clock: str | None) -> str | None:
    """Return a clock's time where it has one to the hour, None for none and for 'morning'."""
    return clock if clock and clock[1:2].isdigit() else None


def _in_part(clock: Reading, part: str | None) -> str | None:
    """Return a time on a clock of twelve hours as one of the part of the day: 'T17:40' of TEV."""
    if clock.twelve is None or part is None or part[1:] not in _PARTS:
        return None
    hour = int(clock.twelve[1:3]) % 12
    later = part == "TAF" or (part != "TMO" and hour >= _SMALL_HOURS)
    return f"T{hour + (12 if later else 0):02d}{clock.twelve[3:]}"


def _about(between: str) -> str | None:
    if "after" in between:
        return "after"
    if "before" in between:
        return "before"
    return "about" if re.search("about|around|approximately|roughly", between) else None


def _take(left: Reading, right: Reading, *, clock: str | None, weekday: int | None = None) -> None:
    """Let `left` say all that `right` says."""
    left.kind, left.clock = right.kind, clock
    left.year, left.month, left.day, left.until = right.year, right.month, right.day, right.until
    left.weekday = right.weekday if weekday is None else weekday
    left.which, left.unit, left.count = right.which, right.unit, right.count
    left.narrative, left.value = right.narrative, right.value or left.value


def _qualify(reading: Reading, folded: str, floor: int) -> None:
    """Take in what qualifies a reading from the left, not further back than `floor`."""
    begin = max(floor, reading.start - 28)
    if folded[reading.start - 1 : reading.start] not in (" ", "-"):
        return
    if _timed(reading.clock):
        before = _CLOCK_QUALIFIER.search(folded, begin, reading.start)
        if before:
            reading.modifier = before.lastgroup
            reading.start = before.start()
            return
    if reading.kind is Kind.FIXED and (reading.value or "")[:1] in ("P", "X", ""):
        return
    before = _QUALIFIER.search(folded, begin, reading.start)
    if before:
        reading.start = before.start()
        name = before.lastgroup or ""
        named = {"early": "start", "late": "end", "m": "mid", "later": None}.get(name, name)
        reading.modifier = named or reading.modifier
    elif reading.kind is Kind.CALENDAR and reading.month is None:
        before = _ABOUT_YEAR.search(folded, begin, reading.start)
        if before:
            reading.start, reading.modifier = before.start(), "about"

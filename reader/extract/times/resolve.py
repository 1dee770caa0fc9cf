"""From readings to values: which date is meant, seen from the article's date and from the text.

A day without a year, a weekday, a month alone are placed by tense (reader.extract.times.tense) and
nearness; 'a day later' and a time of day by the date the text last spoke of. What neither the
article's date nor the text settles gets no value: none is invented, and today's date plays no part.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from reader.extract.times import calendar
from reader.extract.times.calendar import Partial
from reader.extract.times.context import NARRATIVE_REACH, RECENT, Context, Resolved
from reader.extract.times.lexicon import weekday_number
from reader.extract.times.readings import Kind, Reading
from reader.extract.times.resolve_named import holiday, quarter, season
from reader.extract.times.tense import Direction

_SENTENCE_REACH = 300
_LEANING = 31  # days further off ahead than behind that a date may be to be taken for one ahead
_AGAINST = 400  # the same for dates against their tense
_BESIDE = 120
_MIDWEEK, _SATURDAY = 2, 5
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}|[A-Z][a-z]{2,}(?='s)")
_UNTIL_WEEKDAY = re.compile(r" (?:to|through|until) ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")
_PART_OF_YEAR = re.compile(r"[0-9]{4}-(?:S[PU]|FA|WI|Q[1-4]|H[12])")
_CAPITALISED = re.compile(r"\b[A-Z][a-z]{2,}")


def resolve(reading: Reading, context: Context) -> Resolved:
    """Return the value of a reading and its anchor; remembers the date it spoke of."""
    value, anchor = _RESOLVERS[reading.kind](reading, context)
    said = calendar.parse(value)
    if said and reading.kind is not Kind.FIXED and reading.kind is not Kind.CLOCK:
        context.speak(reading.start, said)
    elif value and _PART_OF_YEAR.fullmatch(value):
        # 'In the summer of 2010 … That year': 2010.
        context.speak(reading.start, Partial(int(value[:4])))
    if value and reading.clock and reading.kind is not Kind.CLOCK and said and said.day:
        return _with_clock(str(said), reading.clock), anchor
    return value, anchor


def _with_clock(day: str, clock: str) -> str:
    """Put a day before a time of day, or before both ends of an interval."""
    return "/".join(f"{day}{time}" for time in clock.split("/"))


def _calendar(reading: Reading, context: Context) -> Resolved:
    if reading.until:
        return _range(reading, context)
    if reading.month is None:
        return (calendar.iso(reading.year) if reading.year else None), None
    if reading.year is not None:
        if not calendar.valid(reading.year, reading.month, reading.day):
            return calendar.iso(reading.year), None
        return calendar.iso(reading.year, reading.month, reading.day), None
    year = _year_for(reading, context)
    if year is None or not calendar.valid(year, reading.month, reading.day):
        return None, None
    return calendar.iso(year, reading.month, reading.day), str(context.published)


def _range(reading: Reading, context: Context) -> Resolved:
    """Resolve 'June 3-5, 2013' to an interval of days or months."""
    until_year, until_month, until_day = reading.until or (None, None, None)
    month = reading.month or 1
    last_month = until_month or month
    anchor = None
    year = reading.year or until_year
    if year is None:
        year = _year_for(reading, context)
        anchor = str(context.published)
    elif last_month < month:
        year -= 1
    if year is None:
        return None, None
    last_year = year + (1 if last_month < month else 0)
    if not (
        calendar.valid(year, month, reading.day)
        and calendar.valid(last_year, last_month, until_day)
    ):
        return None, None
    first = calendar.iso(year, month, reading.day)
    return f"{first}/{calendar.iso(last_year, last_month, until_day)}", anchor


def _year_for(reading: Reading, context: Context) -> int | None:
    """Return the year of a month or day that names none, by weekday, tense and nearness."""
    published = context.published
    if reading.narrative:
        spoken = context.last_spoken(reading.start)
        return spoken.year + (reading.which or 0) if spoken else None
    if published is None or reading.month is None:
        return None
    if reading.which is not None:
        return published.year + reading.which
    if published.month is None:
        return published.year
    if (beside := _year_beside(reading, context)) is not None:
        return beside
    years = range(published.year - 1, published.year + 2)
    if reading.weekday is not None and reading.day is not None:
        fitting = [year for year in years if _falls_on(year, reading)]
        if len(fitting) == 1:
            return fitting[0]
    where = context.direction(reading.start, reading.end)
    now = published.year * 372 + published.month * 31 + (published.day or 15)

    def distance(year: int) -> float:
        away = year * 372 + (reading.month or 1) * 31 + (reading.day or published.day or 15) - now
        against = (away < 0 and where is Direction.AHEAD) or (
            away > 0 and where is Direction.BEHIND
        )
        leaning = _LEANING if away < 0 and where is Direction.LEANS_AHEAD else 0
        return abs(away) + (_AGAINST if against else leaning) + (0.5 if away > 0 else 0)

    return min(years, key=distance)


def _year_beside(reading: Reading, context: Context) -> int | None:
    """Return the year of a whole date earlier in the sentence: 'June 8, 1967, and on June 10'."""
    if reading.day is None or reading.weekday is not None or not context.spoken:
        return None
    place, said = context.spoken[-1]
    if reading.start - place >= _BESIDE:
        return None
    between = context.text[place : reading.start]
    if said.day is None or "\n" in between or re.search(r"[a-z0-9)][.!?] ", between):
        return None
    return said.year


def _falls_on(year: int, reading: Reading) -> bool:
    if not calendar.valid(year, reading.month or 0, reading.day):
        return False
    return date(year, reading.month or 1, reading.day or 1).weekday() == reading.weekday


def _weekday(reading: Reading, context: Context) -> Resolved:
    """Resolve a weekday: the latest one, the article's own day included, unless it lies ahead."""
    if reading.narrative:
        base = context.last_spoken(reading.start, day=True)
        day = base.date if base else None
        if day is None or reading.weekday is None:
            return None, None
        following = calendar.plus_days(day, (reading.weekday - day.weekday() - 1) % 7 + 1)
        return (following.isoformat() if following else None), day.isoformat()
    day = context.published.date if context.published else None
    if day is None or reading.weekday is None:
        return None, None
    ahead = (reading.weekday - day.weekday()) % 7
    if reading.which is None:
        where = context.direction(reading.start, reading.end)
        last = _UNTIL_WEEKDAY.match(context.text, reading.end)
        until = weekday_number(last[1].lower()) if last else reading.weekday
        ahead = (until - day.weekday()) % 7
        shift = ahead if where > 0 else ahead - 7 if ahead else 0
        shift -= (until - reading.weekday) % 7
    elif reading.which == 0:
        shift = reading.weekday - day.weekday()
        if shift < 0 and context.direction(reading.start, reading.end) > 0:
            shift += 7
    elif reading.which < 0:
        shift = ahead - 7
    else:
        shift = 7 - day.weekday() + reading.weekday
    found = calendar.plus_days(day, shift)
    return (found.isoformat() if found else None), day.isoformat()


def _weekend(reading: Reading, context: Context) -> Resolved:
    base = context.last_spoken(reading.start, day=True) if reading.narrative else context.published
    day = base.date if base else None
    if day is None:
        return None, None
    shift = 7 * (reading.which or 0)
    if reading.which == 0 and not reading.narrative and day.weekday() < _MIDWEEK:
        shift = -7 if context.direction(reading.start, reading.end) is Direction.BEHIND else 0
    if reading.which is None and not reading.narrative and day.weekday() < _SATURDAY:
        where = context.direction(reading.start, reading.end)
        ahead = where is Direction.AHEAD or (where > 0 and day.weekday() >= _MIDWEEK)
        shift = 0 if ahead else -7
    found = calendar.plus_days(day, shift)
    return (f"{calendar.week(found)}-WE" if found else None), day.isoformat()


def _month(reading: Reading, context: Context) -> Resolved:
    """Resolve 'last December' and 'next April': the nearest one before or after this month."""
    now = context.published
    if now is None or now.month is None or reading.month is None:
        return None, None
    year = now.year
    if reading.which == -1 and reading.month >= now.month:
        year -= 1
    elif reading.which == 1 and reading.month <= now.month:
        year += 1
    return calendar.iso(year, reading.month), str(now)


def _offset(reading: Reading, context: Context) -> Resolved:
    base = context.published
    if reading.narrative:
        base = _narrative_base(reading, context)
    if base is None or reading.count is None:
        return None, None
    value = calendar.shifted(base, reading.unit, int(reading.count))
    if reading.narrative and value and _is_against(value, reading, context):
        return None, None
    return value, str(base) if value else None


def _is_against(value: str, reading: Reading, context: Context) -> bool:
    """Tell whether a date told in the past is after the article's: it was reckoned amiss."""
    now = context.published.date if context.published else None
    said = calendar.first_day(value) if now else None
    if now is None or said is None or said <= now:
        return False
    return context.direction(reading.start, reading.end) is Direction.BEHIND


def _narrative_base(reading: Reading, context: Context) -> Partial | None:
    """Return the date 'a day later' is reckoned from.

    It is the one last spoken of; for a unit of days or weeks it must be a day, and one said of
    somebody this sentence names is preferred.
    """
    if reading.unit not in ("day", "week", "night", "fortnight"):
        return context.last_spoken(reading.start)
    begin = context.text.rfind("\n", max(0, reading.start - 200), reading.start) + 1
    begin = max(begin, reading.start - 200)
    names = set(_NAME.findall(context.text[begin : reading.start]))
    for place, said in context.spoken[: -RECENT - 1 : -1]:
        if not names or said.day is None or reading.start - place > NARRATIVE_REACH:
            break
        back = max(0, place - _SENTENCE_REACH)
        line = max(
            back, context.text.rfind("\n", back, place), context.text.rfind(". ", back, place)
        )
        if names & set(_CAPITALISED.findall(context.text[line:place])):
            return said
    return context.last_spoken(reading.start, day=True)


def _clock(reading: Reading, context: Context) -> Resolved:
    """Resolve a time of day: on the day the text speaks of, else of no day."""
    if reading.clock is None:
        return None, None
    base = _day_of(reading, context)
    if base is None or base.day is None:
        return reading.clock, None
    return _with_clock(str(base), reading.clock), str(base)


def _day_of(reading: Reading, context: Context) -> Partial | None:
    """Return the day a time of day belongs to: the last spoken of that is not against its tense.

    'She goes home on Thursday. The levee broke at 1 a.m.' is not of Thursday.
    """
    base = context.last_spoken(reading.start, day=True)
    now = context.published.date if context.published else None
    if base is None or now is None or base.date is None:
        return base
    if base.date <= now or context.direction(reading.start, reading.end) is not Direction.BEHIND:
        return base
    for place, said in context.spoken[: -RECENT - 1 : -1]:
        if reading.start - place > NARRATIVE_REACH:
            break
        if said.date is not None and said.date <= now:
            return said
    return None


def _fixed(reading: Reading, context: Context) -> Resolved:
    anchor = str(context.published) if reading.anchored and context.published else None
    return reading.value, anchor


_RESOLVERS: dict[Kind, Callable[[Reading, Context], Resolved]] = {
    Kind.CALENDAR: _calendar,
    Kind.WEEKDAY: _weekday,
    Kind.WEEKEND: _weekend,
    Kind.MONTH: _month,
    Kind.OFFSET: _offset,
    Kind.SEASON: season,
    Kind.QUARTER: quarter,
    Kind.HOLIDAY: holiday,
    Kind.CLOCK: _clock,
    Kind.FIXED: _fixed,
}

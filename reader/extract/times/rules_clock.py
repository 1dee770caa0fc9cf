"""Rules for times of day, weekdays and holidays."""

from __future__ import annotations

import re

from reader.extract.folding import words
from reader.extract.times import checks
from reader.extract.times.lexicon import (
    DAYPART,
    DAYPARTS,
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
    FLOATING_HOLIDAYS,
    WEEKDAY,
    WEEKDAY_SHORT,
    YEAR,
    ZONE,
    ZONES,
    weekday_number,
)
from reader.extract.times.readings import Kind, Reading
from reader.extract.times.rules import WHICH, Rules, Source, number, whole

CLOCK = Rules()
_HOLIDAY = "|".join(
    re.escape(name)
    for name in sorted({**FIXED_HOLIDAYS, **FLOATING_HOLIDAYS, **EASTER_HOLIDAYS}, key=len)[::-1]
)
_TWELVE = r"(?:1[0-2]|0?[1-9])"
_HOURS = words("one two three four five six seven eight nine ten eleven twelve")
_NO_ZERO = frozenset(str(hour) for hour in range(1, 13))
"""Hours as a clock of twelve hours shows them."""
_HOUR_WORD = f"(?:{'|'.join(_HOURS)})"
_MERIDIEM = r"[ap]\. ?m(?:\.(?![a-z])|(?![a-z]))|[ap]\.?m(?![a-z])"

_PART_OF_DAY = (
    rf"(?: ?(?P<ap>{_MERIDIEM})| (?:in the|at) (?P<part>morning|afternoon|evening|night))?"
)
_PART_OF_DAY_TOLD = (
    r"(?: (?:in the|at) (?P<part>morning|afternoon|evening|night)(?![a-z])"
    rf"|(?P<day> (?:on )?(?:yesterday|tomorrow|this|last|{WEEKDAY})"
    r" (?:morning|afternoon|evening|night)(?![a-z])))"
)
_MINUTES = r"[1-5]?[0-9]|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
_PAST = {word: minutes for minutes, word in enumerate(_HOURS, start=1)} | {
    "twenty": 20,
    "twenty five": 25,
}


def _zoned(time: str, zone: str | None) -> str:
    """Add the zone's offset, where its name fixes one."""
    return time + ZONES.get(zone or "", "")


def _on_24(hour: str, minute: str | None, meridiem: str) -> str:
    """Return 'T17:47' for 5, 47, 'pm'."""
    hours = int(hour) % 12 + (12 if meridiem.startswith("p") else 0)
    return f"T{hours:02d}:{minute or '00'}"


def _hour_number(word: str) -> int:
    """Return 1 to 12 for an hour in words or figures."""
    return _HOURS.index(word) + 1 if word in _HOURS else int(word)


def _half_of_day(hour: int, part: str) -> str:
    """Return 'p' for an hour of the afternoon or evening, 'a' for one of the morning."""
    return "p" if part != "morning" and not (part == "night" and hour == 12) else "a"


@CLOCK(
    rf"(?P<h>{_TWELVE})(?:[:.](?P<mi>[0-5][0-9]))? ?(?P<ap>{_MERIDIEM})? ?(?:-|to|and|until) ?"
    rf"(?P<h2>{_TWELVE})(?:[:.](?P<mi2>[0-5][0-9]))? ?(?P<ap2>{_MERIDIEM})(?: ?(?P<z>{ZONE}))?"
)
def _hours(match: re.Match[str], source: Source) -> Reading | None:
    """Read '7-9 p.m.', 'from 10 a.m. to 2 p.m.' as an interval."""
    del source
    first = _on_24(match["h"], match["mi"], match["ap"] or match["ap2"])
    last = _on_24(match["h2"], match["mi2"], match["ap2"])
    zone = match["z"]
    return whole(match, Kind.CLOCK, clock=f"{_zoned(first, zone)}/{_zoned(last, zone)}")


@CLOCK(
    rf"(?P<h>{_TWELVE})(?:[:.](?P<mi>[0-5][0-9])(?::[0-5][0-9])?)? ?(?P<ap>{_MERIDIEM})"
    rf"(?: ?\(?(?P<z>{ZONE}))?"
)
def _meridiem(match: re.Match[str], source: Source) -> Reading | None:
    """Read '8:05am UK', '4.30am', '2:30 a.m.'."""
    del source
    time = _on_24(match["h"], match["mi"], match["ap"])
    return whole(match, Kind.CLOCK, clock=_zoned(time, match["z"]))


@CLOCK(
    rf"(?P<h>[01]?[0-9]|2[0-3]):(?P<mi>[0-5][0-9])(?::[0-5][0-9])?(?: ?(?P<hrs>hours|hrs"
    rf"|h(?![a-z])))?"
    rf"(?: ?\(?(?P<z>{ZONE}))?(?![0-9a-z])",
    rf"(?P<h>[01][0-9]|2[0-3])[.]?(?P<mi>[0-5][0-9]) ?(?P<hrs>hours|hrs|h)?(?: ?\(?(?P<z>{ZONE}))?"
    r"(?![0-9a-z])",
)
def _twenty_four(match: re.Match[str], source: Source) -> Reading | None:
    """Read '13:59 GMT', '06:00 BST', '1800 GMT', 'at 22:15'."""
    marked = bool(match["hrs"] or match["z"])
    if ":" not in match.group() and not marked:
        return None
    if not checks.is_clock(source.folded, *match.span(), zoned=marked):
        return None
    time = f"T{int(match['h']):02d}:{match['mi']}"
    untold = not marked and match["h"] in _NO_ZERO
    return whole(match, Kind.CLOCK, clock=_zoned(time, match["z"]), twelve=time if untold else None)


@CLOCK(r"(?P<h>0?[0-9]|1[0-9]|2[0-3])\.(?P<mi>[0-5][0-9])(?![0-9a-z%°]|[.,:/-][0-9])")
def _pointed(match: re.Match[str], source: Source) -> Reading | None:
    """Read the '21.55' of 'a call at 21.55'; not of 'the shares closed at 21.55'."""
    time = f"T{int(match['h']):02d}:{match['mi']}"
    if match["h"] in _NO_ZERO:
        if not checks.is_happening(source.folded, *match.span()):
            return None
        return whole(match, Kind.CLOCK, clock=None, twelve=time)
    if not checks.is_pointed_clock(source.folded, *match.span()):
        return None
    return whole(match, Kind.CLOCK, clock=time)


@CLOCK(
    rf"(?:12 )?(?P<w>noon|midday|midnight)(?: (?P<z>{ZONE}))?(?![a-z]| sun)",
    rf"(?P<h>{_TWELVE}|{_HOUR_WORD}) ?o'? ?clock"
    r"(?: (?:in the|at) (?P<part>morning|afternoon|evening|night))?",
)
def _named_hour(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'noon', 'midnight', "three o'clock in the morning"."""
    groups = match.groupdict()
    word = groups.get("w")
    if word:
        if not checks.is_named_hour(source.folded, *match.span()):
            return None
        return whole(
            match,
            Kind.CLOCK,
            clock=_zoned("T00:00" if word == "midnight" else "T12:00", groups["z"]),
        )
    hour = _hour_number(match["h"])
    if not groups["part"]:
        return whole(match, Kind.CLOCK, clock=None)
    return whole(
        match, Kind.CLOCK, clock=_on_24(str(hour), None, _half_of_day(hour, groups["part"]))
    )


@CLOCK(
    rf"(?:half|(?:a )?quarter) (?:past|to) (?P<h>{_TWELVE}(?![0-9:.]*[0-9])|{_HOUR_WORD})"
    rf"{_PART_OF_DAY}"
    r"(?![a-z0-9-])(?! (?:percent|per cent|of|hundred|thousand|million|billion|points?)(?![a-z]))",
)
def _quartered_hour(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'half past eleven', 'a quarter to nine in the morning'."""
    said = match.group()
    half, to = said.startswith("half"), " to " in said
    if to and (half or not checks.is_hour_to(source.folded, match.start())):
        return None
    return _told(match, -15 if to else 30 if half else 15)


@CLOCK(
    rf"(?P<mi>five|ten|twenty(?:[ -]five)?|(?:{_MINUTES}) minutes?) (?P<side>past|to) "
    rf"(?P<h>{_TWELVE}(?![0-9:.]*[0-9])|{_HOUR_WORD}){_PART_OF_DAY}"
    r"(?![a-z0-9-])(?! (?:percent|per cent|of|hundred|thousand|million|billion|points?)(?![a-z]))",
)
def _minutes_past(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'five past six in the evening', 'twenty to nine'; not 'by ten to six'."""
    to, end = match["side"] == "to", match.end()
    if to and not checks.is_hour_to(source.folded, match.start()):
        return None
    if to and not (match["ap"] or match["part"] or checks.ends_hour(source.folded, end)):
        return None
    word = match["mi"].removesuffix("s").removesuffix(" minute")
    minutes = _PAST.get(word.replace("-", " ")) or number(word) or 0
    return _told(match, -minutes if to else minutes)


def _told(match: re.Match[str], minutes: int) -> Reading:
    """Return the reading of an hour and the minutes from it, with its half of the day if told."""
    hour = _hour_number(match["h"])
    half_of_day = match["ap"] or (match["part"] and _half_of_day(hour, match["part"]))
    reached = hour % 12 * 60 + minutes + (720 if (half_of_day or "a")[0] == "p" else 0)
    time = f"T{reached % 1440 // 60:02d}:{reached % 60:02d}"
    if half_of_day:
        return whole(match, Kind.CLOCK, clock=time)
    return whole(match, Kind.CLOCK, clock=None, twelve=time)


@CLOCK(rf"(?P<h>{_TWELVE}|{_HOUR_WORD})(?:\.(?P<mi>[0-5][0-9]))?(?P<ap>(?!)x)?{_PART_OF_DAY_TOLD}")
def _hour_of_part(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'at three in the morning', '5.40 on Monday morning', 'by ten at night'."""
    if not checks.is_hour_after(source.folded, match.start()):
        return None
    told_apart = match["part"] or match["mi"]
    if not told_apart and not checks.is_appointed(source.folded, match.start()):
        return None
    told = _told(match, int(match["mi"] or 0))
    told.end = match.end("part") if match["part"] else match.start("day")
    return told


@CLOCK(
    rf"(?P<h>{_HOUR_WORD})(?P<ap>(?!)x)?(?P<part>(?!)x)?"
    r"(?=[.,;:!?\"]| (?:and|but|when|because)(?![a-z]))"
)
def _bare_hour(match: re.Match[str], source: Source) -> Reading | None:
    """Read the 'six' of 'died shortly before six', the 'ten' of 'It rained until ten, and'."""
    return _told(match, 0) if checks.is_bare_hour(source.folded, match.start()) else None


@CLOCK(
    rf"(?:(?P<w>last|this past|past|this|next|this coming|coming|the following) )?(?P<d>{WEEKDAY})"
    rf"(?P<set>s)?(?!')(?:[ -](?P<p>{DAYPART}s?|overnight)(?![a-z]))?(?![a-z])",
    rf"(?P<d>{WEEKDAY})(?=')(?:'s (?P<p>{DAYPART})(?![a-z]))?",
    rf"(?P<d>{WEEKDAY_SHORT})\.?(?=,? (?:[0-9]{{1,2}}(?![0-9:])|(?:jan|feb|mar|apr|may|jun|jul"
    rf"|aug|sep"
    r"|oct|nov|dec)))",
)
def _weekday(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'Monday', 'last Friday', 'Sunday afternoon', 'Mondays'."""
    groups = match.groupdict()
    if not checks.is_weekday(source.text, source.folded, match.start("d"), match.end()):
        return None
    if checks.is_nth_weekday(source.folded, match.start(), match.end()):
        return whole(match, Kind.NOTHING)
    day = weekday_number(match["d"])
    part = groups.get("p")
    if groups.get("set") or (part and part.endswith("s")):
        return whole(match, Kind.FIXED, value=f"XXXX-WXX-{day + 1}")
    which = groups.get("w")
    return whole(
        match,
        Kind.WEEKDAY,
        weekday=day,
        which=WHICH.get((which or "").removeprefix("the ")),
        narrative=which == "the following",
        clock=DAYPARTS[part] if part else None,
    )


@CLOCK(rf"(?:(?P<w>last|this|next) )?(?P<h>{_HOLIDAY})(?![a-z'])(?:,? (?P<y>{YEAR}))?")
def _holiday(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'Christmas Day', 'last Thanksgiving', 'Easter 2013'."""
    if not source.text[match.start("h")].isupper():
        return None
    if not match["y"] and not checks.is_feast(source.folded, match.end()):
        return None
    return whole(
        match,
        Kind.HOLIDAY,
        value=match["h"],
        year=number(match["y"]),
        which=WHICH.get(match["w"] or ""),
    )

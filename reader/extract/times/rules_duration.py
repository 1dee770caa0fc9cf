"""Rules for how long and how often."""

from __future__ import annotations

import re

from reader.extract.quantities.numerals import IN_FIGURES, IN_WORDS, value_of
from reader.extract.quantities.units import AND_PART, KIND_AFTER, is_some_day
from reader.extract.times import checks
from reader.extract.times.lexicon import DURATIONS, MONTH, UNIT, WEEKDAY, unit_of, weekday_number
from reader.extract.times.readings import Kind, Reading
from reader.extract.times.rules import Rules, Source, whole
from reader.extract.times.rules_relative import COUNT, SORT, duration

DURATION = Rules()
_SINGLE = (
    r"(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century)(?![a-z])"
)
_ABOUT = r"(?:about |around |nearly |almost |roughly |approximately |some |an estimated )"
_MORE = (
    r"(?:more than |less than |at least |at most |up to |fewer than |over |under |as long as "
    r"|no more than |just |only |just over |just under |well over |a little over )"
)
_BOUND_BEFORE = re.compile(rf"(?:^|[^a-z])(?P<b>{_ABOUT}|{_MORE})$")
_FOR = re.compile(
    r"(?:^|[^a-z])(?:for|in|within|than|about|around|nearly|almost|after|half|least|last(?:s"
    r"|ed)?|took"
    r"|takes?|spent|spend|spending|barely|lasting|inside|whole|over|under|roughly|entire|until) $"
)
_QUARTERS_AFTER = re.compile(
    r"(?:^|[^a-z])(?:for|in|over|last|past|next|previous|first|after|within|during|of) $"
)
_QUARTERS_SORT = re.compile(r"straight|consecutive|successive|more |full ")
_COMPOUNDED = re.compile(r"-[a-z]{2,12}(?:er|or)s?(?![a-z])")
"""What makes the unit part of another word: '700 day-trippers'."""
_BETWEEN = re.compile(r"between (?:[0-9.]+|[a-z-]{3,10}) and $")
_RATED = re.compile(
    r"(?:^|[^a-z])(?:once|twice|thrice|times|hours|days|months|minutes|percent|million|billion"
    r"|thousand|hundred|dollars|euros|pounds|cents|miles|kilomet(?:er|re)s|km|people|nights|weeks"
    r"|[0-9][0-9.,]*[a-z%]{0,2}|an average of [0-9]+) $"
)
_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
}


@DURATION(
    rf"(?:every|each) (?:(?P<other>other )|(?P<n>{IN_WORDS}|{IN_FIGURES}) )?(?P<u>{UNIT})(?!-)",
    rf"(?:every|each) (?:(?P<other>other ))?(?P<wd>{WEEKDAY})(?: (?:morning|afternoon|evening"
    rf"|night))?"
    r"(?![a-z])",
    rf"(?:every|each) (?P<mo>{MONTH})",
    rf"(?:per|a|an) (?P<u>{_SINGLE})(?!-)(?= |[,.;:)!?\"\n]|$)",
    rf"(?P<adverb>{'|'.join(_ADVERBS)})(?![a-z-])",
)
def _set(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'every two years', 'twice a week', 'daily', 'each Monday'."""
    groups = match.groupdict()
    if groups.get("wd"):
        day = weekday_number(groups["wd"]) + 1
        return whole(match, Kind.FIXED, value=f"XXXX-WXX-{day}")
    if groups.get("mo"):
        return None
    if groups.get("adverb"):
        said = checks.is_daily(source.text, *match.span())
        return whole(match, Kind.FIXED, value=_ADVERBS[match["adverb"]]) if said else None
    unit = unit_of(match["u"])
    if match.group().startswith(("a ", "an ")):
        before = source.folded[max(0, match.start() - 16) : match.start()]
        if not _RATED.search(before):
            return _bare(match, source, before, unit)
    if unit in ("second", "weekend"):
        return None
    count = 2 if groups.get("other") else value_of(groups["n"]) if groups.get("n") else 1
    return whole(match, Kind.FIXED, value=duration(unit, count))


def _bare(match: re.Match[str], source: Source, before: str, unit: str) -> Reading | None:
    """Read the 'a week' of 'for a week' as a duration; elsewhere it is no time to speak of."""
    if not _FOR.search(before) or unit in ("second", "minute"):
        return None
    if source.folded.startswith(" of ", match.end()) or KIND_AFTER.match(
        source.folded, match.end()
    ):
        return None
    half = before.endswith("half ")
    start = match.start() - (len("half ") if half else 0)
    reading = Reading(start, match.end(), Kind.FIXED, value=duration(unit, 0.5 if half else 1))
    return _bounded(reading, source)


@DURATION(
    r"(?P<h>[0-9]{1,2}) ?h(?:rs?|ours?)? ?(?P<m>[0-5]?[0-9]) ?(?:min(?:ute)?s?(?![a-z])"
    r"|m(?![a-z])|')"
    r"(?: ?(?P<s>[0-5]?[0-9]) ?(?:s(?:ec(?:ond)?s?)?(?![a-z])|\"|''))?"
)
def _measured(match: re.Match[str], source: Source) -> Reading | None:
    """Read '2 h 20 min' and '2h 24' 10"' as a duration."""
    del source
    seconds = f"{int(match['s'])}S" if match["s"] else ""
    return whole(match, Kind.FIXED, value=f"PT{int(match['h'])}H{int(match['m'])}M{seconds}")


@DURATION(
    r"half[ -](?:an? )?(?P<u>hour|day|year|century|decade)(?![a-z-])",
    rf"{COUNT} {SORT}(?P<u>{UNIT}){AND_PART}",
    rf"{COUNT}[- ]{SORT}(?P<u>{UNIT})(?!'?-old)",
    rf"(?P<n>{IN_WORDS}|{IN_FIGURES}) ?(?:to|or|-) ?(?P<n2>{IN_WORDS}"
    rf"|{IN_FIGURES})[- ](?P<u>{UNIT})",
    rf"(?P<n>an?) (?P<u>{_SINGLE})(?P<half> and a half)",
    r"(?P<vague>decades|centuries|years|months|weeks)(?= (?:of|down the)(?![a-z]))",
)
def _duration(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'three days', 'seven-year', 'half an hour', 'two and a half years', 'a few weeks'."""
    groups = match.groupdict()
    unit = unit_of(groups.get("u") or match.group("vague"))
    if _COMPOUNDED.match(source.folded, match.end()) and " " in match.group():
        return None
    if unit in ("weekend", "quarter") and "-" in match.group():
        return None
    if unit == "quarter" and _is_fraction(match, source):
        return None
    if is_some_day(source.folded, *match.span()):
        return None
    if source.text[match.end() - 2 : match.end()].isupper() and (
        source.text[match.start()].islower() or len(match["u"]) <= len("hrs")
    ):
        return None
    between = _BETWEEN.search(source.folded, max(0, match.start() - 24), match.start())
    if groups.get("n2") or between:
        return _bounded(whole(match, Kind.FIXED, value=None), source)
    if groups.get("half"):
        value = duration(unit, 1.5)
    elif groups.get("vague"):
        if groups["vague"] in ("some", "recent", "few", "many", "couple of") and unit == "second":
            return None
        value = duration(unit, None)
    elif groups.get("n"):
        count = value_of(groups["n"])
        part = {"half": 0.5, "quarter": 0.25}.get(groups.get("part") or "", 0.0)
        value = duration(unit, None if count is None else count + part)
    else:
        value = duration(unit, 0.5)
    if unit == "second" and not match["u"].endswith("s") and "-" not in match.group():
        return None
    return _bounded(whole(match, Kind.FIXED, value=value), source)


def _is_fraction(match: re.Match[str], source: Source) -> bool:
    """Tell whether 'three quarters' are those of a whole: not in 'for three quarters'."""
    before = source.folded[max(0, match.start() - 12) : match.start()]
    return source.folded.startswith(" of ", match.end()) or not (
        _QUARTERS_AFTER.search(before) or _QUARTERS_SORT.search(match.group())
    )


def _bounded(reading: Reading, source: Source) -> Reading:
    """Take in 'about' or 'more than' before a duration."""
    begin = max(0, reading.start - 16)
    before = _BOUND_BEFORE.search(source.folded, begin, reading.start)
    if before:
        word = before["b"]
        if re.match(_ABOUT, word):
            reading.modifier = "about"
        elif not word.strip().endswith(("than", "least", "most", "to", "long as")):
            return reading
        reading.start = before.start("b")
    return reading


__all__ = ["DURATION", "DURATIONS"]

"""Rules for dates that name a year, a month, a day or a part of a year."""

from __future__ import annotations

import re

from reader.extract.quantities.numerals import IN_FIGURES, IN_WORDS
from reader.extract.times import checks
from reader.extract.times.lexicon import (
    DAY,
    DECADE_WORDS,
    MONTH,
    ORDINALS,
    SEASON,
    SEASONS,
    YEAR,
    month_number,
)
from reader.extract.times.readings import Kind, Reading
from reader.extract.times.rules import WHICH, Rules, Source, number, whole

CALENDAR = Rules()
_AMERICAN = re.compile(r",? (?:at )?[0-9]{1,2}:[0-9]{2} ?(?:[AP]M|[ap]\.m\.|am E[SD]?T|pm E[SD]?T)")
"""Written after a date with slashes, it says that the month stands first."""
_LATEST = 40  # years of two digits up to this are this century's
_NUMBER = rf"(?:{IN_WORDS}|{IN_FIGURES})"
_NUMBERS = rf"{_NUMBER}(?: ?(?:to|or|-) ?{_NUMBER})?"
_OF_YEAR = r"(?P<w>last|this|next|that|the same|the following|the previous) year(?![a-z])"
_ORDINAL = r"(?:twenty[- ]first|" + "|".join(sorted(ORDINALS, key=len, reverse=True)[2:]) + ")"


@CALENDAR(
    rf"{_NUMBERS}[- ](?:years?|yrs?|months?|weeks?|days?)[- ]olds?(?![a-z])",
    rf"{_NUMBERS}[- ](?:years?|months?) of age(?![a-z])",
    r"(?:saturday|friday|monday|sunday|thursday) night (?:live|football|lights|fever|baseball)",
    r"(?:(?:mother|father)'?s'?|veterans'?|ground ?hog|d|v-?e|v-?j) day(?![a-z])",
)
def _nothing(match: re.Match[str], source: Source) -> Reading | None:
    """Read an age, a programme or a named day: none of them says when."""
    del source
    return whole(match, Kind.NOTHING)


@CALENDAR(
    rf"(?P<m>{MONTH})(?: (?P<d>{DAY}))?(?:,? of|,)? {_OF_YEAR}",
    rf"(?P<d>{DAY}) (?P<m>{MONTH})(?: of)? {_OF_YEAR}",
)
def _which_year(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'October next year', 'in July of last year', '3 May that year'."""
    if not checks.is_month(source.text, match.start("m")):
        return None
    word, day = match["w"], number(match["d"])
    of_text = word.startswith("th") and word != "this"
    return whole(
        match,
        Kind.CALENDAR,
        month=month_number(match["m"]),
        day=day,
        which={"the following": 1, "the previous": -1}.get(word, 0) if of_text else WHICH[word],
        narrative=of_text,
    )


@CALENDAR(
    r"(?:the )?(?:(?P<start>first|opening)|(?P<mid>second|third)|(?P<end>fourth|last|final"
    r"|closing)) (?:(?:few|two|three|ten|couple of) )?(?:full )?"
    r"(?:weeks?|weekend|days|half|fortnight)"
    rf" (?:of|in) (?P<m>{MONTH})(?:,? (?:of )?(?P<y>{YEAR}))?"
)
def _part_of_month(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'the last week of November', 'the first half of June 2013'."""
    if not checks.is_month(source.text, match.start("m")):
        return None
    part = next(name for name in ("start", "mid", "end") if match[name])
    if part == "mid" and " half " in match.group():
        part = "end"
    month, year = month_number(match["m"]), number(match["y"])
    return whole(match, Kind.CALENDAR, year=year, month=month, modifier=part)


@CALENDAR(rf"(?:the )?(?P<m>{MONTH}) quarter(?![a-z])(?:,? (?:of )?(?P<y>{YEAR}))?")
def _quarter_by_month(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'the September quarter' as the one that ends with the month."""
    month = month_number(match["m"])
    if month % 3 or not checks.is_month(source.text, match.start("m")):
        return None
    return whole(match, Kind.QUARTER, year=number(match["y"]), unit="Q", count=month // 3)


@CALENDAR(
    r"(?P<y>[0-9]{4})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12][0-9]|3[01])"
    r"(?:(?:t| )(?P<t>[0-2][0-9]:[0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
    r"(?P<z>z|[+-][0-2][0-9]:?[0-5][0-9])?)?(?![0-9a-z]|-[0-9])"
)
def _iso(match: re.Match[str], source: Source) -> Reading | None:
    """Read '2013-09-16' and '2013-09-16T08:05:00Z'."""
    del source
    zone = (match["z"] or "").upper()
    if len(zone) == len("+0100"):
        zone = f"{zone[:3]}:{zone[3:]}"
    clock = f"T{match['t']}{zone}" if match["t"] else None
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    return whole(match, Kind.CALENDAR, year=year, month=month, day=day, clock=clock)


@CALENDAR(
    r"(?P<a>0?[1-9]|[12][0-9]|3[01]) ?/ ?(?P<b>0?[1-9]|[12][0-9]|3[01]) ?/ ?"
    r"(?P<y>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9a-z/]|[.:,][0-9])",
    r"(?P<a>0?[1-9]|[12][0-9]|3[01])(?P<dot>\.)(?P<b>0?[1-9]|1[0-2])\."
    r"(?P<y>(?:19|20)[0-9]{2})(?![0-9a-z/]|[.:,][0-9])",
)
def _slashed(match: re.Match[str], source: Source) -> Reading | None:
    """Read '9/16/2013'; where day and month can't be told apart, only the year is read."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    year += 0 if year >= 100 else (1900 if year > _LATEST else 2000)
    if match.groupdict().get("dot") or first > 12:
        day, month = first, second
    elif second > 12 or first == second or _AMERICAN.match(source.text, match.end()):
        month, day = first, second
    else:
        return whole(match, Kind.CALENDAR, year=year)
    if month > 12:
        return None
    return whole(match, Kind.CALENDAR, year=year, month=month, day=day)


@CALENDAR(
    rf"(?P<m>{MONTH}) (?P<d>{DAY}) ?(?:-|to|through|until) ?(?:(?P<m2>{MONTH}) )?(?P<d2>{DAY})"
    rf"(?:,? (?P<y>{YEAR}))?",
    rf"(?:the )?(?P<d>{DAY})(?: (?P<m>{MONTH}))? ?(?:-|to|through|until|and|&) ?(?:the"
    rf" )?(?P<d2>{DAY})"
    rf"(?: of)? (?P<m2>{MONTH})(?:,? (?P<y>{YEAR}))?",
)
def _days(match: re.Match[str], source: Source) -> Reading | None:
    """Read a range of days: 'June 3-5, 2013', '3 to 5 June'."""
    first, last = match["m"] or match["m2"], match["m2"] or match["m"]
    if not checks.is_month(source.text, match.start("m" if match["m"] else "m2")):
        return None
    year, day, last_day = number(match["y"]), number(match["d"]), number(match["d2"])
    until = (year, month_number(last), last_day)
    return whole(match, Kind.CALENDAR, year=year, month=month_number(first), day=day, until=until)


@CALENDAR(
    rf"(?P<m>{MONTH})[ -](?:the )?(?P<d>{DAY})(?:(?:,|\.| of)? {{1,2}}(?P<y>{YEAR})"
    rf"|-(?P<y2>{YEAR}))?",
    rf"(?:the )?(?P<d>{DAY})(?: of |-| ?)(?P<m>{MONTH})(?:(?:,|-| of)? ?(?P<y>{YEAR}))?"
    r"(?! [0-9]{1,2}(?:st|nd|rd|th)?,? (?:19|20)[0-9]{2}(?![0-9]))",
)
def _day(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'Nov. 28, 2005', 'April 10', '16 September 2013', 'the 4th of May'."""
    if not checks.is_dated_month(source.text, match.start("m"), match["m"]):
        return None
    if not checks.is_day_number(source.folded, match.start(), match.end()):
        return None
    year = number(match["y"] or match.groupdict().get("y2"))
    month, day = month_number(match["m"]), number(match["d"])
    return whole(match, Kind.CALENDAR, year=year, month=month, day=day)


@CALENDAR(rf"(?P<m>{MONTH}) ?(?:-|to|through|/) ?(?P<m2>{MONTH})(?:,? (?:of )?(?P<y>{YEAR}))?")
def _months(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'May-June 2013', 'October to December'."""
    if not all(checks.is_month(source.text, match.start(group)) for group in ("m", "m2")):
        return None
    year = number(match["y"])
    until = (year, month_number(match["m2"]), None)
    return whole(match, Kind.CALENDAR, year=year, month=month_number(match["m"]), until=until)


@CALENDAR(rf"(?P<m>{MONTH})(?:,|-| of(?: the year)?)? ?(?P<y>{YEAR})")
def _month_year(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'Oct. 2011', 'January 2023'."""
    if not checks.is_dated_month(source.text, match.start("m"), match["m"]):
        return None
    return whole(match, Kind.CALENDAR, year=int(match["y"]), month=month_number(match["m"]))


@CALENDAR(
    rf"(?P<w>last|this past|past|this|next|this coming) (?P<m>{MONTH})(?! [0-9]{{1,2}}(?![0-9]))"
)
def _which_month(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'last December', 'next April'."""
    if not checks.is_month(source.text, match.start("m")):
        return None
    return whole(match, Kind.MONTH, month=month_number(match["m"]), which=WHICH[match["w"]])


@CALENDAR(rf"(?P<m>{MONTH})")
def _month(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'December' alone, where it is no person's name, no verb and no modal."""
    if not checks.is_bare_month(source.text, source.folded, match.start(), match.end()):
        return None
    return whole(match, Kind.CALENDAR, month=month_number(match["m"]))


@CALENDAR(
    rf"(?:the )?(?P<n>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?P<u>quarter|half)"
    rf"(?:,? of| of the)? (?:(?:fiscal|financial)(?: year)? )?"
    rf"(?:(?P<y>{YEAR})|(?P<w>this|last|next) year|(?P<the>the year)(?![a-z]))",
    rf"(?P<u>q|h)(?P<n>[1-4])[ ,]?(?:of )?'?(?P<y>{YEAR}|[0-9]{{2}}(?![0-9a-z]))?(?![0-9a-z])",
    r"(?:the )?(?P<n>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?P<u>quarter)"
    r"(?= (?:profits?|earnings|results?|sales|revenues?|net|loss(?:es)?|income|gdp|growth|report))",
)
def _quarter(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'the second quarter of 2013', 'Q2 2013', 'the first half of last year'."""
    groups = match.groupdict()
    count = ORDINALS.get(match["n"]) or int(match["n"][0])
    half = match["u"] in ("half", "h")
    year = number(groups.get("y"))
    if year is not None and year < 100:
        year += 2000
    coded = match["u"] in ("q", "h")
    if (half and count > 2) or (
        coded and not checks.is_quarter_code(source.text, match.start(), year)
    ):
        return None
    which = WHICH.get(groups.get("w") or ("this" if groups.get("the") else ""))
    unit = "H" if half else "Q"
    return whole(match, Kind.QUARTER, year=year, which=which, unit=unit, count=count)


@CALENDAR(rf"(?:fiscal(?: year)?|financial year|fy) ?(?P<y>{YEAR})(?:[-/][0-9]{{2,4}})?")
def _fiscal(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'fiscal 2013' as TIDES writes it, FY2013: which calendar dates it means is unknown."""
    del source
    return whole(match, Kind.FIXED, value=f"FY{match['y']}")


@CALENDAR(
    rf"(?:the )?(?P<s>{SEASON})(?:,| of)? (?P<y>{YEAR})",
    rf"(?P<w>last|this past|past|this|next|this coming) (?P<s>{SEASON})(?![a-z])",
    rf"(?P<that>that|the same|the following|the previous|the next) (?P<s>{SEASON})(?![a-z])",
    rf"(?:the )?(?<=in the )(?P<s>{SEASON})(?![a-z-])",
)
def _season(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'summer 2013', 'last summer', 'in the spring'."""
    groups = match.groupdict()
    if not checks.is_season(source.folded, match.start("s"), match.end("s")):
        return None
    that = groups.get("that")
    return whole(
        match,
        Kind.SEASON,
        unit=SEASONS[match["s"]],
        year=number(groups.get("y")),
        which=WHICH.get(groups.get("w") or ""),
        narrative=bool(that),
        count={"the following": 1, "the next": 1, "the previous": -1}.get(that or "", 0),
    )


@CALENDAR(
    r"(?:the )?(?P<c>1[0-9]|20)(?P<d>[0-9])0'?s(?![a-z])",
    r"(?:the )?'(?P<d2>[2-9])0'?s(?![a-z])",
    r"the (?P<d2>[2-9])0'?s(?![a-z])",
    rf"the (?:roaring |swinging |nineteen[- ])?(?P<word>{'|'.join(DECADE_WORDS)})(?![a-z])",
    rf"nineteen[- ](?P<word>{'|'.join(DECADE_WORDS)})(?![a-z])",
)
def _decade(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'the 1960s', "the '60s", 'the sixties' as ISO 8601 writes a decade: 196."""
    groups = match.groupdict()
    if groups.get("c"):
        return whole(match, Kind.FIXED, value=f"{groups['c']}{groups['d']}")
    if not checks.is_short_decade(source.folded, match.start(), match.end()):
        return None
    return whole(match, Kind.FIXED, value=f"19{groups.get('d2') or DECADE_WORDS[groups['word']]}")


@CALENDAR(
    rf"(?:the )?(?:(?P<n>[1-9]|1[0-9]|2[0-2])(?:st|nd|rd|th)|(?P<word>{_ORDINAL}))"
    r"[- ](?:century|centuries)(?![a-z])(?! b\.?c)"
)
def _century(match: re.Match[str], source: Source) -> Reading | None:
    """Read 'the 19th century' as ISO 8601 writes a century: 18."""
    del source
    count = int(match["n"]) if match["n"] else ORDINALS[match["word"].replace("-", " ")]
    return whole(match, Kind.FIXED, value=f"{count - 1:02d}")


@CALENDAR(
    r"(?P<y>(?:1[0-9]|20)[0-9]{2}) ?(?:-|/|to) ?(?P<y2>(?:1[0-9]|20)[0-9]{2}|[0-9]{2})"
    r"(?![0-9a-z%]|[.:,][0-9]|[-/][0-9])"
)
def _years(match: re.Match[str], source: Source) -> Reading | None:
    """Read '1995-99', '2012/13', '1939 to 1945'; '2013-09' is a month."""
    first, text = int(match["y"]), match["y2"]
    last = int(text)
    if not checks.is_year(source.text, source.folded, *match.span(), first):
        return None
    if len(text) == 2:
        if last != (first + 1) % 100 and 1 <= last <= 12 and "-" in match.group():
            return whole(match, Kind.CALENDAR, year=first, month=last)
        last += first - first % 100
        last += 100 if last < first else 0
    if not first < last <= first + 300:
        return None
    return whole(match, Kind.FIXED, value=f"{first}/{last}")


@CALENDAR(rf"(?P<y>{YEAR})", r"(?<=[^0-9a-z])'(?P<yy>[0-9]{2})(?![0-9a-z'])")
def _year(match: re.Match[str], source: Source) -> Reading | None:
    """Read '2022', "summer of '69"."""
    if match.groupdict().get("yy"):
        if not checks.is_short_year(source.folded, match.start()):
            return None
        short = int(match["yy"])
        return whole(match, Kind.CALENDAR, year=short + (1900 if short > 30 else 2000))
    year = int(match["y"])
    if not checks.is_year(source.text, source.folded, *match.span(), year):
        return None
    return whole(match, Kind.CALENDAR, year=year)


@CALENDAR(
    r"(?P<y>[0-9]{1,4}) (?P<era>b\.?c\.?e?|a\.?d\.?|c\.e\.)(?![a-z])",
    r"(?P<era>a\.?d\.?) (?P<y>[0-9]{1,4})(?![0-9])",
)
def _era(match: re.Match[str], source: Source) -> Reading | None:
    """Read '44 BC' (ISO 8601: -0043) and 'AD 79'."""
    if not source.text[match.start("era")].isupper():
        return None
    year = int(match["y"])
    value = f"-{year - 1:04d}" if match["era"].startswith("b") else f"{year:04d}"
    return whole(match, Kind.FIXED, value=value) if year else None

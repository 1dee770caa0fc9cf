"""Whether words that look like a time are one: names, verbs, products and plain numbers aren't."""

from __future__ import annotations

import re

_WORDS = frozenset(("march", "may", "august"))
_IN = re.compile(
    r"(?:^|[^a-z])(?:in|of|since|until|till|by|from|for|late|early|mid|to|through|during|before"
    r"|after|each|every|between|around|about|and|or|this|last|next|when|late in|early in|[(])[ -]$"
)
_VERBAL_MARCH = re.compile(
    r" (?:on|of|in|to|for|against|through|toward|was|is|from|by|at|led)(?![a-z])"
)
_NOT_A_YEAR_BEFORE = re.compile(
    r"(?:windows|office|server|exchange|outlook|word|excel|sharepoint|studio|flight|route|highway"
    r"|room|no\.?|nos\.?|number|channel|bus|model|page|section|article|lot|unit|box|apartment|suite"
    r"|extension|series|version|version of|level|grade|iso|bulletin|act of the|hotel|area|pin"
    r"|chapter"
    r"|[0-9])[ -]$"
)
_MEASURED = re.compile(
    r"[ -]?(?:ft|feet|foot|km|kilomet|cm|mm|m(?![a-z])|met(?:er|re)s?|miles?|mph|kph|kg|tons?"
    r"|tonnes"
    r"|pounds|lbs|dollars|euros|cents|yen|%|per ?cent|points?|yards?|degrees|watts|hp|cc|mhz|acres"
    r"|hectares|square|cubic|megawatts|barrels|gallons|lit(?:er|re)s|calories|hours|gmt|utc|people"
    r"|troops|soldiers|workers|jobs|homes|houses|employees|children|students|men|women|years"
    r"|residents"
    r"|seats|copies|units|votes|words|personnel|vehicles|rounds)(?![a-z])"
)
_PLURAL = re.compile(r" ([a-z]{2,20}s)(?![a-z'])")
_YEARLY = frozenset(
    ("levels", "figures", "elections", "midterms", "olympics", "playoffs", "finals")
)
_NO_PLURAL = frozenset(
    ("was", "has", "is", "as", "its", "us", "this", "his", "thus", "does", "plus")
)
_YEAR_AFTER = re.compile(
    r"(?:^|[^a-z])(?:the|in|since|of|by|from|until|till|during|between|before|after|a|an|his"
    r"|her|its"
    r"|their|this|that|and|for|on|to|our|my|both|'s|or|late|early|mid|circa|around|through"
    r"|into)[ -]$"
    r"|[(,-] ?$"
)
_EARLY_YEAR_AFTER = re.compile(
    r"(?:^|[^a-z])(?:in|since|until|till|during|circa|before|after|around|year|early|late|mid"
    r"|born|died|founded|built|published|dated)[ -]$|[(] ?$"
)
_SPANNING = re.compile(
    r",? (?:on(?= ?(?:[.,;:)]|$))|onwards?|(?:until|till|to) (?:(1[0-9]{3})|h(?:is|er)|its|their))"
    r"(?![a-z0-9])"
)
_MOVING = re.compile(r"(?:fell|fall(?:en|s)?|r[io]se[ns]?|grew|grown?|climbed|up|down|went) from $")
_PROPER_AFTER_WEEKDAY = re.compile(
    r" (?:times|telegraph|mirror|mail|express|herald|post|world|mercury|star|sun|independent|school"
    r"|night (?:live|football|lights|fever|baseball))(?![a-z])"
)
_PROPER_BEFORE_WEEKDAY = re.compile(
    r"(?:super|bloody|black|cyber|patch|fat|palm|ruby|freaky|giving|shrove|wednesday|joe|this is) $"
)
_GAME_CLOCK = re.compile(
    r"(?: (?:minutes? |seconds? )?(?:to go|to play|left|remaining|into|mark|of the|in the (?:first"
    r"|second|third|fourth|game|half|period|quarter|opening))|[:.][0-9])"
)
_MARGIN = re.compile(
    r"(?:record|lead|margin|beat(?:ing|en)?|w[io]n(?:ning)?|trail(?:s|ed|ing)|missed|missing|mark|best"
    r"|improv(?:ed|ing)|lower(?:ed|ing)|br[eo]k(?:e|en|ing)|better(?:ed|ing)|ahead|behind)"
    r"(?: [a-z'-]{1,15}){0,4} by $|(?:timed|clocked)(?: in)? at $|times? of $"
    r"|stopp(?:ed|ing)(?: [a-z]{1,12}){1,3} at $"
)
"""Before 'H:MM' or 'M:SS' that says how long, or by how much: 'broke the record by 1:09'."""
_DAY_BEFORE = re.compile(r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|yesterday) $")
_HOUR_AFTER = re.compile(
    r"(?:^|[^a-z])(?:at|by|until|till|before|after|around|about|past|since|from|to|through|between"
    r"|and|or|12|shortly before|shortly after) $"
)
_HOUR_BEFORE = re.compile(
    r"[.,;:!?)\"\n]|$| (?:on|in|at|yesterday|today|tomorrow|tonight|this|last|when|as|and|but|local"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![a-z])"
)
_BARE_HOUR_AFTER = re.compile(
    r"(?:^|[^a-z])(?:(?:shortly|just|soon|long) (?:before|after|past)|until|till) $"
)
_POINTED_AFTER = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|open(?:s|ed)? from"
    r"|[0-9]\.[0-5][0-9] (?:to|until)) $"
)
_HAPPENS = re.compile(
    r"(?:arriv(?:e[ds]?|ing|al)|got there|left|leav(?:es?|ing)|depart(?:s|ed|ing|ure)?|landed|began"
    r"|beg(?:i|u)n(?:s|ning)?|start(?:s|ed|ing)?|kick(?:s|ed)[ -]off|woke|awoke|reopen(?:s|ed)?"
    r"|rang|called|alarm|call|died|happened|occurred|resumed?|collapsed|crashed|struck|broke out"
    r"|(?:was|were) (?:called|found|woken|raised|seen|killed|arrested|pronounced dead))"
    r"(?: [a-z]{1,12}){0,3} at (?:about |around )?$"
    # What begins a sentence so, happens then: 'At 7.40 last night Lee put …'.
    r"|(?:^|[.!?][\"”’]? |\n)at (?:about |around |just (?:after|before) |exactly )?$"
)
_STANDS = re.compile(r"(?<![a-z])(?:st(?:ood|ands?)|put|remain(?:s|ed)|[a-z]{3,}ing) at $")
_HOUR_TO_AFTER = re.compile(r"(?:^|[^a-z])(?:at|until|till|before|after|since|it was|it is) $")
_PRICED = re.compile(
    r"[$£€¥%]|(?<![a-z])(?:stocks?|shares?|index|indices|bonds?|yields?|rates?|prices?|priced"
    r"|trad(?:e|es|ed|ing)|clos(?:e|es|ed|ing)|settl(?:e|es|ed|ing)|quoted|valued|averag(?:e|es"
    r"|ed|ing)|averages|fell|rose|gained|gains|down|up|higher|lower|bid|dollars?|euros?|pounds?"
    r"|yen|points?|per ?cent|cents?|level|levels|ratio|score|scored|scores|temperatures?|seconds?"
    r"|record|times|faster|fastest|speed|stood|stands)(?![a-z])"
)
_TITLED = re.compile(r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]")
"""A newspaper's name after 'daily', which is then the sort of paper."""
_FESTIVE = re.compile(
    r" (?:part(?:y|ies)|trees?|cards?|presents?|stockings?|gifts?|carols?|shopping|shoppers|season"
    r"|dinner|lunch"
    r"|albums?|songs?|movies?|markets?|specials?|stor(?:y|ies)|lights|decorations|music|spirit"
    r"|bonus|sales|break|holidays?|island|parade|weekend|list|cake|bash)"
)
_CLOCK_AFTER = re.compile(
    r"(?:^|[^a-z])(?:(?:19|20)[0-9]{2},?|at|by|around|about"
    r"|from|until|till|since|after|before"
    r"|between|to"
    r"|and"
    r"|approximately"
    r"|updated|published|posted|,|-|:)[ ]$|(?:^|\n)$"
)


def is_month(text: str, start: int) -> bool:
    """Tell whether the month's name at `start` is written as a name."""
    return text[start].isupper()


def is_dated_month(text: str, start: int, month: str) -> bool:
    """Tell whether a month's name beside a day or year is one: 'Dec 3' is, 'may 3' isn't.

    Lower case passes only where no word is spelled like it ('15 september').
    """
    return text[start].isupper() or (len(month) > len("may.") and month not in _WORDS)


def is_day_number(folded: str, start: int, end: int) -> bool:
    """Tell whether a day of the month stands free: not in '$12 March' or 'April 15-year-old'."""
    before = folded[start - 1 : start]
    return before not in ("$", "£", "€", "#") and folded[end : end + 6] != "-year-"


def is_bare_month(text: str, folded: str, start: int, end: int) -> bool:
    """Tell whether a month's name alone means the month.

    Abbreviations, May and March need a word like 'in' before them; April, June and August must not
    be followed by what looks like a surname.
    """
    if not text[start].isupper():
        return False
    word = folded[start:end].rstrip(".")
    placed = _IN.search(folded, max(0, start - 12), start) is not None
    if word in ("may", "march") or len(word) < len("june"):
        if word == "march" and _VERBAL_MARCH.match(folded, end):
            return placed and folded[max(0, start - 3) : start] == "in "
        return placed and len(word) > 2 and not text[start : start + len(word)].isupper()
    if word in ("april", "june", "july", "august") and not placed:
        return not text[end + 1 : end + 2].isupper()
    return True


def is_year(text: str, folded: str, start: int, end: int, year: int) -> bool:
    """Tell whether four digits are a year: not a flight, a product, an amount of something."""
    before = folded[max(0, start - 16) : start]
    if _NOT_A_YEAR_BEFORE.search(before) or _MEASURED.match(folded, end):
        return False
    if year < 1900 and not (_spans(folded, start, end, year) or _EARLY_YEAR_AFTER.search(before)):
        return False
    plural = _PLURAL.match(folded, end)
    if plural and plural.group(1) in _YEARLY:
        return True
    if plural and plural.group(1) not in _NO_PLURAL and text[plural.start(1)].islower():
        return _YEAR_AFTER.search(before) is not None
    return True


def _spans(folded: str, start: int, end: int, year: int) -> bool:
    """Tell whether years run from this one on: no figures that fall or have a unit."""
    before = folded[max(0, start - 16) : start]
    spanning = _SPANNING.match(folded, end) if before.endswith("from ") else None
    if spanning is None or _MOVING.search(before):
        return False
    last = spanning.group(1)
    return last is None or (int(last) > year and not _MEASURED.match(folded, spanning.end()))


def is_short_year(folded: str, start: int) -> bool:
    """Tell whether an apostrophe and two digits are a year: "in '08", "class of '99"."""
    return (
        re.search(
            r"(?:in|of|since|from|until|by|and|spring|summer|fall|winter) $",
            folded[max(0, start - 8) : start],
        )
        is not None
    )


def is_short_decade(folded: str, start: int, end: int) -> bool:
    """Tell whether 'the 60s' is a decade: not a temperature, not somebody's age."""
    before = folded[max(0, start - 10) : start]
    return not re.search(r"(?:low|high|upper|lower|mid|his|her|their)[ -]$", before) and not (
        folded[start : start + 4] == "the " and folded[end : end + 8] in (" degrees", " and sun")
    )


def is_season(folded: str, start: int, end: int) -> bool:
    """Tell whether 'fall' and 'spring' are seasons: not in 'last fall from grace'."""
    word = folded[start:end]
    if word not in ("fall", "spring"):
        return folded[end : end + 8] not in (" olympic", " games", " palace")
    return not re.match(
        r" (?:from|in |of (?!the year|[0-9])|to |water|out|into)", folded[end : end + 12]
    )


def is_quarter_code(text: str, start: int, year: int | None) -> bool:
    """Tell whether 'Q2' or 'H1' is a part of a year; without the year, only 'Q1' to 'Q4'."""
    return text[start].isupper() and (year is not None or text[start] == "Q")


def is_weekday(text: str, folded: str, start: int, end: int) -> bool:
    """Tell whether a weekday is a date: not in 'Sunday Times', 'Black Friday', 'Patch Tuesday'."""
    titled = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    if titled and _PROPER_AFTER_WEEKDAY.match(folded, end):
        return False
    return text[start].isupper() and not _PROPER_BEFORE_WEEKDAY.search(
        folded, max(0, start - 12), start
    )


def is_nth_weekday(folded: str, start: int, end: int) -> bool:
    """Tell whether a weekday is one of a month's, no certain day: 'the second Tuesday of'."""
    before = folded[max(0, start - 9) : start]
    counted = re.search(r"(?:first|second|third|fourth|last|other|two|three|four) $", before)
    if counted is None:
        return False
    within = folded.startswith((" in ", " after "), end) and not before.endswith("last ")
    return within or folded.startswith((" of", "s ago", "s of", "s in"), end)


def is_clock(folded: str, start: int, end: int, *, zoned: bool) -> bool:
    """Tell whether 'H:MM' is a time of day: not a game's clock, a result or a verse."""
    if _GAME_CLOCK.match(folded, end) or _MARGIN.search(folded, max(0, start - 60), start):
        return False
    return zoned or _CLOCK_AFTER.search(folded, max(0, start - 16), start) is not None


def is_pointed_clock(folded: str, start: int, end: int) -> bool:
    """Tell whether 'HH.MM' is a time of day: after 'at', where no money or measure is spoken of."""
    at = folded.endswith((" at ", "\nat "), 0, start) or folded[:start] == "at "
    if not at and not _POINTED_AFTER.search(folded, max(0, start - 20), start):
        return False
    if _MEASURED.match(folded, end) or re.match(
        r" [0-9]| (?:million|billion|thousand|per|a share|each|apiece)(?![a-z])",
        folded[end : end + 12],
    ):
        return False
    return not _PRICED.search(folded, max(0, start - 100), end + 60)


def is_happening(folded: str, start: int, end: int) -> bool:
    """Tell whether 'H.MM' is a time of day: after what happens at one, 'arrived at 1.36'."""
    if not is_pointed_clock(folded, start, end):
        return False
    before = max(0, start - 40)
    return any(cue.search(folded, before, start) for cue in (_HAPPENS, _POINTED_AFTER))


def is_hour_after(folded: str, start: int) -> bool:
    """Tell whether the words before an hour place something at it: 'until', 'just after'."""
    before = max(0, start - 16)
    return any(cue.search(folded, before, start) for cue in (_HOUR_AFTER, _HOUR_TO_AFTER))


def is_appointed(folded: str, start: int) -> bool:
    """Tell whether an hour's word before a day's part is one: not in 'stood at six last night'."""
    before = folded[max(0, start - 16) : start]
    return folded[start].isalpha() and before.endswith(" at ") and not _STANDS.search(before)


def ends_hour(folded: str, end: int) -> bool:
    """Tell whether nothing stands after an hour that it could count."""
    return _HOUR_BEFORE.match(folded, end) is not None


def is_bare_hour(folded: str, start: int) -> bool:
    """Tell whether an hour's word alone is one: after 'shortly before', 'rained until'."""
    return _BARE_HOUR_AFTER.search(folded, max(0, start - 16), start) is not None


def is_hour_to(folded: str, start: int) -> bool:
    """Tell whether 'a quarter to nine' is a time of day: not in 'rose from a quarter to nine'."""
    return _HOUR_TO_AFTER.search(folded, max(0, start - 16), start) is not None


def is_named_hour(folded: str, start: int, end: int) -> bool:
    """Tell whether 'midnight' or 'noon' is a time of day: not in 'midnight regulations'."""
    placed = _HOUR_AFTER.search(folded, max(0, start - 14), start)
    return (
        placed is not None
        or _DAY_BEFORE.search(folded, max(0, start - 12), start) is not None
        or re.match(r" (?:on|of|tonight|today|[a-z]+day)", folded[end : end + 11]) is not None
    )


def is_feast(folded: str, end: int) -> bool:
    """Tell whether a holiday's name is the day: not in 'Christmas party'."""
    return _FESTIVE.match(folded, end) is None


def is_daily(text: str, start: int, end: int) -> bool:
    """Tell whether 'daily' says how often: not in 'Daily Mail', 'NY Daily News'."""
    if text[start].islower():
        return text[start:end] not in ("daily", "weekly") or _TITLED.match(text, end) is None
    return not text[end + 1 : end + 2].isupper() and (start < 2 or text[start - 2] in ".!?\n")
